//! Follows references to what is no schema: parameters, bodies, answers, headers, security schemes and path items.
//!
//! In: a part or a reference to one. Out: the part, with the place where it stands. References that lead nowhere are reported.

use super::arena::Build;
use super::refs::{self, Targets};
use crate::pointer::Pointer;
use indexmap::IndexMap;
use openapiv3::{Components, Header, Parameter, PathItem, ReferenceOr, RequestBody, Response, SecurityScheme};

type Map<T> = IndexMap<String, ReferenceOr<T>>;

/// A kind of part that can be referred to.
pub(super) trait Part: Sized + 'static {
    /// The section of `components` that holds it, and that section's key.
    fn section(components: &Components) -> Option<(&'static str, &Map<Self>)>;
    /// Those of them elsewhere that references lead to.
    fn elsewhere(targets: &Targets) -> Option<&IndexMap<Pointer, ReferenceOr<Self>>>;
}

macro_rules! part {
    ($part:ty, $section:expr, $elsewhere:expr) => {
        impl Part for $part {
            fn section(components: &Components) -> Option<(&'static str, &Map<Self>)> {
                let section: fn(&Components) -> Option<(&'static str, &Map<Self>)> = $section;
                section(components)
            }
            fn elsewhere(targets: &Targets) -> Option<&IndexMap<Pointer, ReferenceOr<Self>>> {
                let elsewhere: fn(&Targets) -> Option<&IndexMap<Pointer, ReferenceOr<Self>>> = $elsewhere;
                elsewhere(targets)
            }
        }
    };
}

part!(Parameter, |c| Some(("parameters", &c.parameters)), |t| Some(&t.parameters));
part!(Header, |c| Some(("headers", &c.headers)), |t| Some(&t.headers));
part!(RequestBody, |c| Some(("requestBodies", &c.request_bodies)), |t| Some(&t.bodies));
part!(Response, |c| Some(("responses", &c.responses)), |t| Some(&t.responses));
part!(SecurityScheme, |c| Some(("securitySchemes", &c.security_schemes)), |_| None);
part!(PathItem, |_| None, |t| Some(&t.path_items));

/// A part, where it stands, and its key if it is a component.
pub(super) struct Found<'a, T> {
    pub(super) value: &'a T,
    pub(super) at: Pointer,
    pub(super) key: Option<String>,
}

/// The part that `node`, which stands at `at`, is or refers to.
pub(super) fn find<'a, T: Part>(b: &mut Build<'a>, node: &'a ReferenceOr<T>, at: &Pointer) -> Option<Found<'a, T>> {
    let (mut node, mut place, mut key) = (node, at.clone(), None);
    let mut visited = vec![];
    loop {
        let reference = match node {
            ReferenceOr::Item(value) => return Some(Found { value, at: place, key }),
            ReferenceOr::Reference { reference } => reference,
        };
        if visited.contains(&place) {
            let place = place.child("$ref");
            if b.first_time("circular-reference", &place) {
                b.failed = Some(b.d.circular_reference(place, reference));
            }
            return None;
        }
        visited.push(place.clone());
        let Some((next, target)) = follow::<T>(b, reference) else {
            refs::missing(b, reference, &place);
            return None;
        };
        key = target.segments().get(2).filter(|_| target.segments().len() == 3).cloned();
        (node, place) = (next, target);
    }
}

fn follow<'a, T: Part>(b: &Build<'a>, reference: &str) -> Option<(&'a ReferenceOr<T>, Pointer)> {
    let pointer = reference.strip_prefix('#').and_then(Pointer::parse)?;
    let (document, targets) = (b.document, b.targets);
    let section = document.openapi.components.as_ref().and_then(T::section);
    let component = match (pointer.segments(), section) {
        ([first, second, name], Some((key, map))) if first == "components" && second == key => map.get(name),
        _ => None,
    };
    let node = component.or_else(|| T::elsewhere(targets)?.get(&pointer))?;
    Some((node, pointer))
}
