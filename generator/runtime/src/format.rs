//! What a format of bodies is that only some clients have.
//!
//! In: a view, or a slot and bytes. Out: bytes, or the filled slot. Tables of operations point to one, so that nothing else names
//! it and clients without it do without its code.

use std::fmt;

use super::decode::DecodeError;
use super::schema::{Slot, View};

/// A format of bodies that a client only has if its document needs it: XML.
pub trait Format: fmt::Debug + Send + Sync {
    /// What it is called, for messages: `XML`.
    fn name(&self) -> &'static str;

    /// Whether a media type, in lower case and without parameters, is one of the format.
    fn reads(&self, media_type: &str) -> bool;

    /// Encodes a view, without keys that have any of the flags `skip`.
    ///
    /// # Errors
    ///
    /// What the format has no way to say, with the way to it.
    fn encode(&'static self, view: View<'_>, skip: u8) -> Result<Vec<u8>, String>;

    /// Fills a slot from a body.
    ///
    /// # Errors
    ///
    /// When the body is malformed or does not fit the slot.
    fn decode(&'static self, slot: Slot<'_>, body: &[u8]) -> Result<(), DecodeError>;
}

/// The same table is the same format.
impl PartialEq for dyn Format {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::addr_eq(self, other)
    }
}

impl Eq for dyn Format {}
