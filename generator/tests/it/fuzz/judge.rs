//! Runs the generator on a document and tells whether it kept its promises.
//!
//! In: the bytes of a document. Out: what came of it, or the promise that was broken: it panicked, took too long, gave a crate that
//! is not sound, or gave another one the second time.

use crate::sound;
use specstep::plan::RuntimeSource;
use specstep::{Config, Generation, Source, generate};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// A document and how it is read.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub(super) bytes: Vec<u8>,
    /// The other files.
    pub(super) files: BTreeMap<String, String>,
    pub(super) lenient: bool,
}

/// A broken promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Failure {
    /// What is the same for all documents that break it.
    pub(super) kind: String,
    /// What happened, in full.
    pub(super) text: String,
}

/// What came of a document that broke nothing.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub(super) generated: bool,
    /// The codes of the messages.
    pub(super) codes: BTreeSet<&'static str>,
}

thread_local! {
    /// Where the last panic of this thread was, while its panics are waited for.
    static PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Judges a document, on this thread.
pub(super) fn judge(case: &Case) -> Result<Outcome, Failure> {
    quiet();
    PANIC.set(Some(String::new()));
    let judged = catch_unwind(AssertUnwindSafe(|| run(case)));
    let place = PANIC.take().unwrap_or_default();
    judged.unwrap_or_else(|payload| {
        let said = payload.downcast_ref::<String>().map(String::as_str);
        let said = said.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("no message");
        Err(Failure { kind: format!("panic at {place}"), text: said.to_owned() })
    })
}

/// Judges a document on a thread of its own, which is left behind when it takes longer than `limit`.
pub(super) fn judge_within(case: &Case, limit: Duration) -> Result<Outcome, Failure> {
    let (sender, receiver) = channel();
    let own = case.clone();
    let worker = std::thread::spawn(move || sender.send(judge(&own)));
    match receiver.recv_timeout(limit) {
        Ok(judged) => {
            let _ = worker.join();
            judged
        }
        Err(RecvTimeoutError::Timeout) => {
            Err(Failure { kind: "time".to_owned(), text: format!("it takes more than {limit:?}") })
        }
        Err(RecvTimeoutError::Disconnected) => Err(Failure { kind: "end".to_owned(), text: "no verdict".to_owned() }),
    }
}

fn run(case: &Case) -> Result<Outcome, Failure> {
    let generation = once(case);
    let said = generation.diagnostics.render(&generation.sources);
    if let Some(c) = said.chars().find(|c| sound::is_forbidden(*c)) {
        return Err(Failure { kind: format!("message with {c:?}"), text: said });
    }
    let again = once(case);
    if generation != again {
        return Err(Failure { kind: "two results".to_owned(), text: "a second run gives something else".to_owned() });
    }
    let list = generation.diagnostics.list();
    let has_errors = list.iter().any(|one| one.severity == specstep::diagnostics::Severity::Error);
    match &generation.files {
        Some(files) => sound::check(files).map_err(|text| {
            let kind = text.split(": ").nth(1).unwrap_or_default().to_owned();
            Failure { kind, text }
        })?,
        None if has_errors => {}
        None => return Err(Failure { kind: "nothing".to_owned(), text: format!("no files and no error:\n{said}") }),
    }
    Ok(Outcome { generated: generation.files.is_some(), codes: list.iter().map(|one| one.code).collect() })
}

fn once(case: &Case) -> Generation {
    let config = Config {
        package: "fuzz-client".to_owned(),
        lenient: case.lenient,
        runtime: RuntimeSource::Crate("\"0.1\"".to_owned()),
        ..Config::default()
    };
    generate(Source::from_bytes("openapi.yaml", &case.bytes), &case.files, &config)
}

/// Keeps panics that are waited for from being printed.
fn quiet() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = take_hook();
        set_hook(Box::new(move |info| {
            let waited_for = PANIC.with_borrow_mut(|place| {
                let Some(place) = place else { return false };
                *place = info.location().map(|at| format!("{}:{}", at.file(), at.line())).unwrap_or_default();
                true
            });
            if !waited_for {
                before(info);
            }
        }));
    });
}
