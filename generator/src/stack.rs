//! Room for documents that are deeply nested.
//!
//! In: work that goes down as deep as a document does. Out: what comes of it. Knows nothing of documents.

use std::io;
use std::panic::resume_unwind;
use std::thread;

/// Threads have 2 MB by default, which a few dozen levels can fill in a build that is not optimised. This much is enough for the
/// deepest document that is read, several times over.
const STACK: usize = 64 << 20;

/// Does work on a thread with a large stack.
///
/// # Errors
///
/// When the system has no thread to give.
pub(crate) fn roomy<T: Send>(work: impl FnOnce() -> T + Send) -> io::Result<T> {
    thread::scope(|scope| {
        let worker = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work)?;
        worker.join().map_or_else(|panic| resume_unwind(panic), Ok)
    })
}
