//! Measures what the project promises to be fast.
//!
//! In: options of the command line. Out: a table of figures on standard output, always beside a rival or a limit that was
//! measured in the same run. Nothing here is part of a test: timings differ from machine to machine.

mod codec;
mod measure;

pub(crate) use codec::codec;
pub(crate) use measure::{Cost, children, measure};
