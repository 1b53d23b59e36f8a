//! Decides how the items of pages are taken out of an answer.
//!
//! In: what an operation says of its pages, and the types that are otherwise done. Out: the type of an item and the way to it; a warning
//! where no answer has such a list. Of several answers that are successes, those that have it are pages. Names nothing.

use crate::diagnostics::{Diagnostics, Place};
use crate::model::{self, Found, Next};
use crate::plan::{Input, Item, Location, Operation, Outcome, PageCase, Pages, Step, Struct, Type};
use std::collections::BTreeMap;

/// The generated types, by name.
pub(super) type Items<'a> = BTreeMap<&'a str, &'a Item>;

/// The types of the plan, by name.
pub(super) fn by_name<'a>(items: impl IntoIterator<Item = &'a Item>) -> Items<'a> {
    items.into_iter().filter_map(|item| Some((name(item)?, item))).collect()
}

fn name(item: &Item) -> Option<&str> {
    match item {
        Item::Struct(item) => Some(item.name.as_str()),
        Item::Alias(item) => Some(item.name.as_str()),
        _ => None,
    }
}

/// Gives `all`, the representations of an operation, its pages as far as they have any. A warning if the operation says something of
/// pages and none has them.
pub(super) fn set(items: &Items<'_>, operation: &model::Operation, all: &mut [Operation], d: &mut Diagnostics) {
    let Some(pages) = &operation.pages else { return };
    let mut problem = None;
    for planned in &mut *all {
        match built(items, pages, operation, planned) {
            Ok(pages) => planned.pages = Some(pages),
            Err(why) => drop(problem.get_or_insert(why)),
        }
    }
    if let Some(problem) = problem.filter(|_| all.iter().all(|planned| planned.pages.is_none())) {
        d.unusable_pagination(Place::Key(pages.at.clone()), &problem);
    }
}

fn built(
    items: &Items<'_>,
    pages: &model::Pages,
    operation: &model::Operation,
    planned: &Operation,
) -> Result<Pages, String> {
    let (item, cases) = cases(items, pages, &planned.output)?;
    let inputs = &planned.inputs;
    let index = |to: &model::To| index(operation, inputs, to.parameter).map(|index| (index, to.way.clone()));
    let next = match &pages.next {
        Next::Nothing => crate::plan::Next::Nothing,
        Next::Link(found, again) => {
            let again = again.iter().map(|parameter| self::index(operation, inputs, Some(*parameter)));
            crate::plan::Next::Link(place(found), again.collect::<Result<_, _>>()?)
        }
        Next::Token(found, to) => crate::plan::Next::Token(place(found), index(to)?),
        Next::Offset(to) => crate::plan::Next::Offset(index(to)?),
        Next::Number(to, first) => crate::plan::Next::Number(index(to)?, *first),
    };
    Ok(Pages { item: item.clone(), cases, items: pages.items.clone(), more: pages.more.clone(), next })
}

/// The type of an item, and the steps to the items in every case of the output that is a page. Cases of other types may be
/// beside them.
fn cases<'a>(
    items: &Items<'a>,
    pages: &model::Pages,
    output: &'a Outcome,
) -> Result<(&'a Type, Vec<PageCase>), String> {
    let several = match output {
        Outcome::One(body) => {
            let (steps, item) = case(items, pages, body)?;
            return Ok((item, vec![PageCase { case: 0, steps }]));
        }
        Outcome::Several { cases, .. } => cases,
    };
    let (mut found, mut item, mut problems) = (Vec::new(), None, Vec::new());
    for (index, one) in several.iter().enumerate() {
        match case(items, pages, &one.ty) {
            Ok((_, other)) if item.is_some_and(|item| item != other) => {
                return Err("success gives pages of items of several types".to_owned());
            }
            Ok((steps, known)) => {
                item = Some(known);
                found.push(PageCase { case: index, steps });
            }
            Err(problem) => problems.push(format!("as `{}`: {problem}", one.name)),
        }
    }
    let item = item.ok_or_else(|| format!("no answer is a page ({})", problems.join("; ")))?;
    Ok((item, found))
}

/// The steps to the items in a body, and the type of an item.
fn case<'a>(items: &Items<'a>, pages: &model::Pages, body: &'a Type) -> Result<(Vec<Step>, &'a Type), String> {
    let (steps, list) = walk(items, body, &pages.items)?;
    let Type::Vec(item) = list else {
        let what =
            if pages.items.is_empty() { "the answer".to_owned() } else { format!("`{}`", pages.items.join(".")) };
        return Err(format!("{what} is no list"));
    };
    check(items, body, &pages.more)?;
    match &pages.next {
        Next::Link(Found::Body(way), _) | Next::Token(Found::Body(way), _) => check(items, body, way)?,
        Next::Link(Found::LastItem(way), _) | Next::Token(Found::LastItem(way), _) => check(items, item, way)?,
        _ => {}
    }
    Ok((steps, item))
}

fn place(found: &Found) -> crate::plan::Found {
    match found {
        Found::Body(way) => crate::plan::Found::Body(way.clone()),
        Found::LastItem(way) => crate::plan::Found::LastItem(way.clone()),
        Found::Header(name) => crate::plan::Found::Header(name.clone()),
        Found::LinkHeader => crate::plan::Found::LinkHeader,
    }
}

/// The index of a parameter, or of the body, among the inputs.
fn index(operation: &model::Operation, inputs: &[Input], parameter: Option<usize>) -> Result<usize, String> {
    let wanted = parameter.and_then(|index| operation.parameters.get(index));
    let is_it = |input: &Input| match (wanted, &input.location) {
        (None, Location::Body(_)) => true,
        (Some(wanted), location) => {
            let same = matches!(
                (wanted.location, location),
                (model::Location::Path, Location::Path(_))
                    | (model::Location::Query, Location::Query(_))
                    | (model::Location::Header, Location::Header(_))
                    | (model::Location::Cookie, Location::Cookie(_))
            );
            same && input.wire == wanted.name
        }
        (None, _) => false,
    };
    inputs.iter().position(is_it).ok_or_else(|| "an input of it is left out".to_owned())
}

/// The steps to a value in a type, and the type of that value without what may surround it.
fn walk<'a>(items: &Items<'a>, from: &'a Type, way: &[String]) -> Result<(Vec<Step>, &'a Type), String> {
    let mut steps = Vec::new();
    let mut ty = bare(items, from, &mut steps);
    for name in way {
        let Some(object) = object(items, ty) else { return Err(format!("there is no `{name}` in the answer's type")) };
        let Some(field) = object.fields.iter().find(|field| field.wire == *name) else {
            return Err(format!("`{}` has no property `{name}`", object.name));
        };
        steps.push(Step::Field(field.name.clone()));
        ty = bare(items, &field.ty, &mut steps);
    }
    Ok((steps, ty))
}

/// Refuses a way that the type knows not to lead anywhere; values without a type may have anything in them.
fn check(items: &Items<'_>, from: &Type, way: &[String]) -> Result<(), String> {
    let mut ty = bare(items, from, &mut Vec::new());
    for name in way {
        let Some(object) = object(items, ty) else { return Ok(()) };
        match object.fields.iter().find(|field| field.wire == *name) {
            Some(field) => ty = bare(items, &field.ty, &mut Vec::new()),
            None if object.additional.is_some() => return Ok(()),
            None => return Err(format!("`{}` has no property `{name}`", object.name)),
        }
    }
    Ok(())
}

fn object<'a>(items: &Items<'a>, ty: &Type) -> Option<&'a Struct> {
    match ty {
        Type::Item(name) => match items.get(name.as_str())? {
            Item::Struct(object) => Some(object),
            _ => None,
        },
        _ => None,
    }
}

/// A type without what surrounds it, and the steps out of that.
fn bare<'a>(items: &Items<'a>, ty: &'a Type, steps: &mut Vec<Step>) -> &'a Type {
    match ty {
        Type::Option(inner) => {
            steps.push(Step::Option);
            bare(items, inner, steps)
        }
        Type::Maybe(inner) => {
            steps.push(Step::Maybe);
            bare(items, inner, steps)
        }
        Type::Box(inner) => {
            steps.push(Step::Box);
            bare(items, inner, steps)
        }
        Type::Item(name) => match items.get(name.as_str()) {
            Some(Item::Alias(alias)) => bare(items, &alias.ty, steps),
            _ => ty,
        },
        _ => ty,
    }
}
