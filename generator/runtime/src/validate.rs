//! Checks what is sent against the limits that the document sets: bounds, lengths, patterns, counts.
//!
//! In: a value as a [`View`], and tables of limits. Out: everything that is wrong with it, each with the way to it. A client only
//! has this with its feature `validate`, and only looks when it is asked to: the server has the last word in any case. Values of
//! enums that the document does not list are no violations, because documents lag behind their servers.

mod limit;
mod pattern;

use std::fmt;
use std::ops::Deref;

pub use limit::{At, Bound, Demand, Limit, Limits};

use super::builder::Builder;
use super::client::Api;
use super::decode::{Step, render};
use super::error::{Error, ErrorKind, Failure};
use super::operation::{Operation, OperationInfo};
use super::request::Request;
use super::schema::{Field, Object, Schema, Union, View};

/// How many violations a message lists.
const LISTED: usize = 20;

/// A limit that a value breaks: `limit: 200 is more than the maximum 100`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    path: String,
    problem: String,
}

/// All limits that a value breaks; a slice of [`Violation`]s.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violations(Vec<Violation>);

impl Violation {
    /// The way to the value, `messages[3].content`; empty for the value as a whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong there. Numbers and counts are named, texts are not.
    #[must_use]
    pub fn problem(&self) -> &str {
        &self.problem
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() { f.write_str(&self.problem) } else { write!(f, "{}: {}", self.path, self.problem) }
    }
}

impl Deref for Violations {
    type Target = [Violation];

    fn deref(&self) -> &[Violation] {
        &self.0
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.iter().take(LISTED).enumerate() {
            write!(f, "{}{violation}", if index == 0 { "" } else { "; " })?;
        }
        match self.len().saturating_sub(LISTED) {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }
}

impl std::error::Error for Violations {}

/// Checks a value against the limits of its types.
///
/// # Errors
///
/// All limits that it breaks.
pub fn validate<T: Schema>(limits: &Limits, value: &T) -> Result<(), Violations> {
    let mut walk = Walk { limits, path: Vec::new(), found: Vec::new() };
    walk.value(value.view(), &[], 0, 0);
    walk.finish()
}

/// Checks the inputs of an operation.
///
/// # Errors
///
/// All limits that they break, as a failure of the call.
pub fn check(limits: &Limits, info: &'static OperationInfo, inputs: &dyn Object) -> Result<(), Failure> {
    let mut walk = Walk { limits, path: Vec::new(), found: Vec::new() };
    walk.fields(inputs, limit::of(limits.operations, info.name));
    walk.finish().map_err(|violations| {
        Failure::new(ErrorKind::InvalidInput, Some(info), violations.to_string()).with_source(violations)
    })
}

/// A value on its way through the limits.
struct Walk<'a> {
    limits: &'a Limits,
    path: Vec<Step>,
    found: Vec<Violation>,
}

impl Walk<'_> {
    fn finish(self) -> Result<(), Violations> {
        if self.found.is_empty() { Ok(()) } else { Err(Violations(self.found)) }
    }

    /// Looks at a value in a field, `depth` lists and maps deep.
    fn value(&mut self, view: View<'_>, rows: &[(At, &[Limit])], field: usize, depth: usize) {
        self.test(view, rows, |at| at == At::inside(field, depth));
        match view {
            View::List(list) => {
                for index in 0..list.count() {
                    self.step(Step::Index(index), |walk| walk.value(list.at(index), rows, field, depth + 1));
                }
            }
            View::Map(map) => map.each(&mut |key, value| {
                self.step(Step::Key(key.to_owned()), |walk| walk.value(value, rows, field, depth + 1));
            }),
            View::Object(object) => {
                let rows = limit::of(self.limits.types, object.table().name);
                self.test(view, rows, |at| at == At::Whole);
                self.fields(object, rows);
            }
            View::Union(union) => self.union(union),
            _ => {}
        }
    }

    fn fields(&mut self, object: &dyn Object, rows: &[(At, &[Limit])]) {
        let table = object.table();
        // What only the server sends is no part of requests.
        let sent = table.fields.iter().enumerate().filter(|(_, field)| field.flags & Field::SERVER_ONLY == 0);
        for (index, field) in sent {
            self.step(Step::Key(field.name.to_owned()), |walk| walk.value(object.field(index), rows, index, 0));
        }
        if table.additional {
            let index = table.fields.len();
            self.value(object.field(index), rows, index, 0);
        }
    }

    /// Looks at the variant that is there. One that the document does not list has no limits.
    fn union(&mut self, union: &dyn Union) {
        let rows = limit::of(self.limits.types, union.table().name);
        self.test(View::Union(union), rows, |at| at == At::Whole);
        let (index, content) = union.content();
        self.value(content, rows, index, 0);
    }

    /// Tests a value against the limits of the rows that are about it.
    fn test(&mut self, view: View<'_>, rows: &[(At, &[Limit])], about: impl Fn(At) -> bool) {
        if matches!(view, View::Absent | View::Null) {
            return;
        }
        for limit in rows.iter().filter(|(at, _)| about(*at)).flat_map(|(_, limits)| *limits) {
            if let Some(problem) = limit.problem(view) {
                // Paths are kept from the inside out.
                let steps: Vec<Step> = self.path.iter().rev().cloned().collect();
                self.found.push(Violation { path: render(&steps), problem });
            }
        }
    }

    fn step(&mut self, step: Step, inside: impl FnOnce(&mut Self)) {
        self.path.push(step);
        inside(self);
        self.path.pop();
    }
}

/// What a request says that is checked in a client without limits.
const WITHOUT: &str = "this client has no limits to check: turn its feature `validate` on";

impl<A: Api> Builder<A> {
    /// Checks every call against the limits of the API's document before anything is sent (default: no). A call that breaks
    /// some fails with [`ErrorKind::InvalidInput`] and names them all.
    #[must_use]
    pub fn validate_requests(self, validate: bool) -> Self {
        self.with(|settings| {
            settings.checks_calls = validate;
            if validate && settings.check.is_none() {
                settings.fail(WITHOUT.to_owned());
            }
        })
    }
}

impl<Op: Operation> Request<Op> {
    /// Checks the call against the limits of the API's document: bounds, lengths, patterns, counts.
    ///
    /// # Errors
    ///
    /// With [`ErrorKind::InvalidInput`], when some are broken; [`Failure::violations`] has them all.
    pub fn validate(self) -> Result<Self, Error<Op::Error>> {
        let without = || Err(Failure::new(ErrorKind::InvalidInput, Some(Op::INFO), WITHOUT));
        let check = self.operation.core().0.check;
        match check.map_or_else(without, |check| check(Op::INFO, &self.operation)) {
            Ok(()) => Ok(self),
            Err(failure) => Err(Error::new(failure, None)),
        }
    }
}

impl Failure {
    /// The limits of the document that the call breaks; nothing was sent. Empty for failures of other kinds.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        let source = self.source.as_deref().and_then(|source| source.downcast_ref::<Violations>());
        source.map_or(&[], |violations| violations)
    }
}

#[cfg(test)]
mod tests;
