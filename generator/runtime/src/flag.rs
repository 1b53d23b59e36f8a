//! Sets the flag of a body or a query that asks for a stream.
//!
//! In: a body and the key of the flag, or a query parameter that is one. Out: the same with the flag set, unless it says something
//! else already. Copies nothing: the body is looked at through a cover. Knows nothing of formats.

use super::operation::Input;
use super::schema::{Object, Slot, Table, Union, UnionTable, View};

impl Input {
    /// The same body, or query parameter, with a flag that says that a stream is asked for.
    #[must_use]
    pub const fn flag(mut self, name: &'static str) -> Self {
        self.flag = name;
        self
    }
}

/// Shows to `take` the body with the key `flag` as `true`, if it is an object that may have that key and has it not. A union is
/// what it holds.
pub(crate) fn set<T>(view: View<'_>, flag: &'static str, take: &mut dyn FnMut(View<'_>) -> T) -> T {
    match view {
        View::Object(object) if !flag.is_empty() => {
            let index = object.table().fields.iter().position(|field| field.name == flag);
            match index.filter(|index| matches!(object.field(*index), View::Absent)) {
                Some(index) => take(View::Object(&Flagged { object, index })),
                None => take(view),
            }
        }
        View::Union(union) if !flag.is_empty() => {
            let (index, content) = union.content();
            set(content, flag, &mut |content| take(View::Union(&Holding { union, index, content })))
        }
        _ => take(view),
    }
}

/// What a query parameter says: `true` if it is a `flag` that nothing was said of.
pub(crate) const fn of_query<'a>(view: View<'a>, flag: &str) -> View<'a> {
    match view {
        View::Absent if !flag.is_empty() => View::Bool(true),
        view => view,
    }
}

/// An object with the key at an index set.
struct Flagged<'a> {
    object: &'a dyn Object,
    index: usize,
}

impl Object for Flagged<'_> {
    fn table(&self) -> &'static Table {
        self.object.table()
    }

    fn field(&self, index: usize) -> View<'_> {
        if index == self.index { View::Bool(true) } else { self.object.field(index) }
    }
}

/// A union with other content.
struct Holding<'a> {
    union: &'a dyn Union,
    index: usize,
    content: View<'a>,
}

impl Union for Holding<'_> {
    fn table(&self) -> &'static UnionTable {
        self.union.table()
    }

    fn select(&mut self, _: usize) -> Slot<'_> {
        Slot::Ignore
    }

    fn content(&self) -> (usize, View<'_>) {
        (self.index, self.content)
    }
}
