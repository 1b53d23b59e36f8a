//! What the stage knows while it works: the schemas so far, and for each what it is still to be made of.
//!
//! In: ids and places. Out: [`Build`], [`Draft`]. Knows nothing of what schemas mean.

use super::bases::Base;
use super::facets::{Facets, Node};
use super::refs::Targets;
use crate::diagnostics::{Diagnostics, Reported};
use crate::model::{Label, Limits, Origin, Role, Schema, SchemaId, Schemas, Shape, Untyped, Xml};
use crate::pointer::Pointer;
use crate::read::Document;
use indexmap::IndexMap;
use std::collections::BTreeSet;

/// How many schemas may extend one another in a row. Each takes some stack; documents in the wild stay below ten.
const DEPTH: usize = 128;
/// How many schemas may come of combining others.
const JOINED: usize = 50_000;

/// The work so far.
pub(super) struct Build<'a> {
    pub(super) document: &'a Document,
    pub(super) targets: &'a Targets,
    pub(super) lenient: bool,
    pub(super) d: &'a mut Diagnostics,
    pub(super) failed: Option<Reported>,
    pub(super) schemas: Schemas,
    pub(super) entries: Vec<Entry<'a>>,
    /// The schemas by the place where they stand.
    pub(super) known: IndexMap<Pointer, SchemaId>,
    /// The schemas that are several others at once, by those.
    joined: IndexMap<Vec<SchemaId>, SchemaId>,
    /// The components that stand for their subtypes.
    pub(super) bases: IndexMap<SchemaId, Base>,
    /// The places of members of unions whose limits do not count: another member of the same shape may have wider ones.
    pub(super) loose: BTreeSet<Pointer>,
    /// Messages that were said already, by code and place: a place can be visited more than once.
    said: BTreeSet<(&'static str, Pointer)>,
    /// The operations by their place in the document, for the origin of schemas that are reached by reference.
    pub(super) operation_indices: IndexMap<Pointer, usize>,
    /// The places inside of schemas that are being looked up, each because the one before is a reference to it.
    pub(super) sought: Vec<Pointer>,
    /// What was found of places inside of schemas.
    pub(super) found: IndexMap<Pointer, SchemaId>,
    depth: usize,
}

/// What the stage knows of a schema beyond the model.
pub(super) struct Entry<'a> {
    pub(super) source: Source<'a>,
    pub(super) state: State,
    pub(super) rest: Rest,
    /// Names that are required but not declared (yet): another member of an `allOf` may declare them.
    pub(super) required: Vec<String>,
    pub(super) tagging: Option<Tagging>,
}

/// What a schema is made of.
#[derive(Clone)]
pub(super) enum Source<'a> {
    /// A schema of the document, with the type it has when it names none.
    Node(Node<'a>, Option<&'a str>),
    /// All of these at once.
    All(Vec<SchemaId>),
    /// What a component that stands for its subtypes says itself.
    Base(SchemaId),
    /// It is complete.
    Ready,
}

/// How far a schema is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Waiting,
    Building,
    Built,
}

/// What an object says of keys that it does not list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Rest {
    /// Nothing: there may be any.
    #[default]
    Unsaid,
    /// There are none.
    Closed,
    /// They hold this.
    Free(SchemaId),
}

/// A discriminator, with its mapping resolved.
#[derive(Clone, Debug)]
pub(super) struct Tagging {
    pub(super) at: Pointer,
    pub(super) property: String,
    pub(super) mapping: Vec<(String, SchemaId)>,
}

/// What a schema says besides the shape of its values.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Notes {
    pub(super) title: Option<String>,
    pub(super) description: Option<String>,
    pub(super) deprecated: bool,
    pub(super) read_only: bool,
    pub(super) write_only: bool,
    pub(super) default: Option<serde_json::Value>,
    pub(super) code_name: Option<String>,
    pub(super) labels: Vec<Label>,
    pub(super) xml: Option<Box<Xml>>,
}

impl Notes {
    /// What is written at a schema.
    pub(super) fn of(facets: &Facets<'_>) -> Self {
        let data = facets.data;
        Self {
            title: data.title.clone(),
            description: data.description.clone().filter(|text| !text.trim().is_empty()),
            deprecated: data.deprecated,
            read_only: data.read_only,
            write_only: data.write_only,
            default: data.default.clone(),
            // These need a look at other parts and may be wrong; `schemas` adds them.
            code_name: None,
            labels: Vec::new(),
            xml: None,
        }
    }

    /// These notes, and where they are silent those.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            title: self.title.or(other.title),
            description: self.description.or(other.description),
            deprecated: self.deprecated || other.deprecated,
            read_only: self.read_only || other.read_only,
            write_only: self.write_only || other.write_only,
            default: self.default.or(other.default),
            code_name: self.code_name.or(other.code_name),
            labels: both(self.labels, other.labels),
            xml: self.xml.or(other.xml),
        }
    }
}

/// These labels, and those of values that they say nothing of.
fn both(mut labels: Vec<Label>, others: Vec<Label>) -> Vec<Label> {
    let known = labels.len();
    for other in others {
        if labels.iter().take(known).all(|label| label.value != other.value) {
            labels.push(other);
        }
    }
    labels
}

/// A schema that is being composed. Objects are [`Shape::Object`] here even without properties; what they say of other keys is
/// in `rest`.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) shape: Shape,
    /// Boxed, because drafts stand on the stack by the dozen and few have any.
    pub(super) limits: Option<Box<Limits>>,
    pub(super) nullable: bool,
    pub(super) rest: Rest,
    pub(super) required: Vec<String>,
    pub(super) tagging: Option<Tagging>,
    pub(super) notes: Notes,
}

impl Draft {
    pub(super) fn new(shape: Shape) -> Self {
        let (rest, required) = (Rest::Unsaid, Vec::new());
        Self { shape, limits: None, nullable: false, rest, required, tagging: None, notes: Notes::default() }
    }
}

impl<'a> Build<'a> {
    pub(super) fn new(document: &'a Document, targets: &'a Targets, lenient: bool, d: &'a mut Diagnostics) -> Self {
        Self {
            document,
            targets,
            lenient,
            d,
            failed: None,
            schemas: Schemas::default(),
            entries: Vec::new(),
            known: IndexMap::new(),
            joined: IndexMap::new(),
            bases: IndexMap::new(),
            loose: BTreeSet::new(),
            said: BTreeSet::new(),
            operation_indices: IndexMap::new(),
            sought: Vec::new(),
            found: IndexMap::new(),
            depth: 0,
        }
    }

    /// Adds a schema that is to be built from `source` later.
    pub(super) fn reserve(&mut self, at: Pointer, origin: Origin, source: Source<'a>) -> SchemaId {
        let merged = matches!(source, Source::All(_));
        let state = if matches!(source, Source::Ready) { State::Built } else { State::Waiting };
        self.entries.push(Entry { source, state, rest: Rest::Unsaid, required: Vec::new(), tagging: None });
        self.schemas.push(Schema {
            at,
            merged,
            origin,
            title: None,
            description: None,
            deprecated: false,
            nullable: false,
            read_only: false,
            write_only: false,
            default: None,
            code_name: None,
            labels: Vec::new(),
            xml: None,
            shape: Shape::Any(Untyped::Free),
            limits: Limits::default(),
        })
    }

    /// The schema that says all that `parts` say; `parent` and `role` name it if it is new.
    pub(super) fn join(&mut self, parts: &[SchemaId], at: Pointer, parent: SchemaId, role: Role) -> SchemaId {
        let mut all = Vec::new();
        for part in parts {
            let inner = match &self.entry(*part).source {
                Source::All(inner) => inner.clone(),
                _ => vec![*part],
            };
            all.extend(inner.into_iter().filter(|id| !all.contains(id)).collect::<Vec<_>>());
        }
        if let [only] = all.as_slice() {
            return *only;
        }
        if let Some(id) = self.joined.get(&all) {
            return *id;
        }
        let id = if self.joined.len() < JOINED {
            self.reserve(at, Origin::Inline { parent, role }, Source::All(all.clone()))
        } else {
            if self.first_time("too-many-schemas", &Pointer::root()) {
                self.failed = Some(self.d.too_many_schemas(at.clone(), JOINED));
            }
            self.reserve(at, Origin::Inline { parent, role }, Source::Ready)
        };
        self.joined.insert(all, id);
        id
    }

    /// A schema of any values.
    pub(super) fn untyped(&mut self, at: Pointer, origin: Origin, why: Untyped) -> SchemaId {
        self.plain(at, origin, Shape::Any(why))
    }

    /// A schema that is complete with its shape.
    pub(super) fn plain(&mut self, at: Pointer, origin: Origin, shape: Shape) -> SchemaId {
        let id = self.reserve(at, origin, Source::Ready);
        self.schema_mut(id).shape = shape;
        id
    }

    pub(super) fn entry(&self, id: SchemaId) -> &Entry<'a> {
        &self.entries[id.0]
    }

    pub(super) fn entry_mut(&mut self, id: SchemaId) -> &mut Entry<'a> {
        &mut self.entries[id.0]
    }

    pub(super) fn schema_mut(&mut self, id: SchemaId) -> &mut Schema {
        &mut self.schemas.list[id.0]
    }

    /// Whether a message of this kind about this place was not said before.
    pub(super) fn first_time(&mut self, code: &'static str, at: &Pointer) -> bool {
        self.said.insert((code, at.clone()))
    }

    /// Goes one schema deeper into what extends what, unless that is too deep, which is reported.
    pub(super) fn deeper<T>(&mut self, at: &Pointer, step: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth == DEPTH {
            if self.first_time("too-deep", &Pointer::root()) {
                self.failed = Some(self.d.too_deep(at.clone(), DEPTH));
            }
            return None;
        }
        self.depth += 1;
        let result = step(self);
        self.depth -= 1;
        Some(result)
    }

    /// Whether something was too deep. What comes after it is of no use to anyone.
    pub(super) fn gave_up(&self) -> bool {
        self.said.contains(&("too-deep", Pointer::root()))
    }

    /// Whether a schema stands for another through more of them than anyone writes, and is no circle.
    pub(super) fn is_far(&self, id: SchemaId) -> bool {
        let next = |id: &SchemaId| match self.schemas[*id].shape {
            Shape::Same(next) => Some(next),
            _ => None,
        };
        let mut seen = BTreeSet::new();
        let way = std::iter::successors(Some(id), next).take_while(|id| seen.insert(*id)).take(DEPTH + 1);
        let Some(last) = way.last() else { return false };
        seen.len() > DEPTH && next(&last).is_some_and(|next| !seen.contains(&next))
    }

    /// Reports a schema for which [`Build::is_far`] holds.
    pub(super) fn deep_aliases(&mut self, id: SchemaId) {
        let at = self.schemas[id].at.clone();
        self.failed = Some(self.d.too_deep(at, DEPTH));
    }

    /// The key of a component.
    pub(super) fn component_name(&self, id: SchemaId) -> Option<&str> {
        match &self.schemas[id].origin {
            Origin::Component(name) => Some(name),
            _ => None,
        }
    }

    /// The operation in which the part at `at` stands.
    pub(super) fn operation_at(&self, at: &Pointer) -> Option<usize> {
        // The innermost counts: callbacks stand inside of operations.
        let around = std::iter::successors(Some(at.clone()), Pointer::parent);
        around.take_while(|at| at.segments().len() > 2).find_map(|at| self.operation_indices.get(&at).copied())
    }

    /// The schema that `id` stands for, through components that only refer to another. Stops in a cycle.
    pub(super) fn peel(&self, mut id: SchemaId) -> SchemaId {
        for _ in 0..self.schemas.list.len() {
            match self.schemas[id].shape {
                Shape::Same(next) => id = next,
                _ => return id,
            }
        }
        id
    }
}
