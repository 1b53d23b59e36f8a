//! What a walk of the files finds: the parts that get a place of their own, and where in them it is.
//!
//! In: what the walk does. Out: for each node of a piece, the file and place it comes from. Follows no references.

use super::parts::Part;
use crate::pointer::Pointer;
use crate::source::Origin;
use serde_json::Value;

/// A part of a file that gets a place of its own.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) part: Part,
    pub(super) origin: Origin,
    pub(super) tree: Value,
    /// The component that is nothing but a reference to this.
    pub(super) home: Option<Pointer>,
    /// Strings in `tree` that refer to pieces.
    pub(super) sites: Vec<(Pointer, usize)>,
    /// Nodes in `tree` that come from elsewhere.
    pub(super) regions: Vec<Region>,
}

/// A part of a file that was put in the place of a reference.
#[derive(Clone, Debug)]
pub(super) struct Region {
    pub(super) at: Pointer,
    pub(super) part: Part,
    pub(super) origin: Origin,
}

/// Where the walk is in a piece.
pub(super) enum At<'a> {
    Base(&'a Pointer),
    Key(&'a At<'a>, &'a str),
    Item(&'a At<'a>, usize),
}

impl At<'_> {
    pub(super) fn pointer(&self) -> Pointer {
        match self {
            Self::Base(pointer) => (*pointer).clone(),
            Self::Key(parent, key) => parent.pointer().child(key),
            Self::Item(parent, index) => parent.pointer().child(index),
        }
    }
}

/// Which piece and file the walk is in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Here {
    pub(super) piece: usize,
    pub(super) file: usize,
}

impl Piece {
    pub(super) fn new(part: Part, origin: Origin, tree: Value) -> Self {
        Self { part, origin, tree, home: None, sites: Vec::new(), regions: Vec::new() }
    }

    /// Where a node of the piece comes from.
    pub(super) fn origin_of(&self, pointer: &Pointer) -> Origin {
        let regions = self.regions.iter().filter(|region| pointer.segments().starts_with(region.at.segments()));
        let (at, origin) = match regions.max_by_key(|region| region.at.segments().len()) {
            Some(region) => (region.at.segments().len(), &region.origin),
            None => (0, &self.origin),
        };
        let rest = pointer.segments().iter().skip(at).map(String::as_str);
        Origin { file: origin.file, pointer: origin.pointer.join(rest) }
    }
}
