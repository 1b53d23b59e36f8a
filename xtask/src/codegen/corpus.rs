//! Generates and compiles every document of a folder: what real documents find that made ones do not.
//!
//! In: a folder of documents. Out: a table and, if asked for, a report; everything that is not as it should be is a red row, and no
//! document stops the others. [`documents`] knows what there is, [`compile`] how crates are checked, [`table`] what is shown.

mod compile;
mod cost;
mod crates;
mod documents;
mod row;
mod table;

pub(crate) use compile::{ANCHOR, write, write_workspace};
pub(crate) use cost::wrapper;
pub(crate) use crates::{Crate, crates, single};
pub(crate) use documents::Shard;

use super::clients::Client;
use super::pipeline::{self, Generation};
use super::{Runtime, disk};
use crate::{Exit, cli, project};
use anyhow::{Context as _, Result};
use documents::Document;
use row::Row;
use specstep::config::Config;
use std::cell::RefCell;
use std::num::NonZero;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// Runs `cargo xtask corpus`.
pub(crate) fn run(options: &cli::Corpus) -> Result<Exit> {
    let root = project::root()?;
    let folder = project::absolute(&options.folder)?;
    let documents = documents::select(documents::find(&folder)?, &options.only, options.shard)?;
    let place = place(&root, options.shard)?;
    let wishes =
        Config { keep_unlisted: options.keep_unlisted, dates: options.dates.unwrap_or_default(), ..Config::default() };
    let clients: Result<Vec<Client>> =
        documents.iter().map(|document| client(document, &folder, &place, &root, &wishes)).collect();
    let clients = clients?;
    let start = Instant::now();
    let generations = generate_all(&clients);
    let generated_in = start.elapsed();
    let crates = clients.into_iter().zip(generations);
    let mut rows: Vec<Row> =
        documents.into_iter().zip(crates).map(|(document, (client, done))| Row::new(document, client, done)).collect();
    if !options.no_compile {
        compile::run(&place, &root, &mut rows, options)?;
    }
    print!("{}", table::text(&rows, generated_in));
    if let Some(path) = &options.report {
        row::write(path, &rows)?;
    }
    Ok(if rows.iter().any(Row::is_red) { Exit::Differs } else { Exit::Done })
}

/// The folder of the crates. Shards may run at the same time, so each has its own.
fn place(root: &Path, shard: Option<Shard>) -> Result<PathBuf> {
    let name = shard.map_or_else(|| "corpus".to_owned(), |shard| format!("corpus-{}-of-{}", shard.index, shard.count));
    Ok(project::target(root)?.join(name))
}

fn client(document: &Document, folder: &Path, place: &Path, root: &Path, wishes: &Config) -> Result<Client> {
    let output = place.join(&document.id);
    let shown = project::slashes(&project::relative(folder, &document.path));
    let config = Config {
        package: format!("{}-client", document.id),
        library: Some(document.id.replace('-', "_")),
        lenient: true,
        runtime: Runtime::Folder("generator/runtime".to_owned()).source(root, &output)?,
        ..wishes.clone()
    };
    Ok(Client {
        document: document.path.clone(),
        root: document.root(folder),
        overlays: Vec::new(),
        shown: shown.clone(),
        marker: shown,
        output_shown: document.id.clone(),
        output,
        config,
    })
}

/// Generates the crates, as many at once as there are processors.
fn generate_all(clients: &[Client]) -> Vec<Result<Generation, String>> {
    let before = panic::take_hook();
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(|at| format!("{}:{}", at.file(), at.line()));
        PANIC.set(place.unwrap_or_default());
    }));
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let Some((index, client)) = at(clients, next.fetch_add(1, Ordering::Relaxed)) {
            done.push((index, generate(client)));
        }
        done
    };
    let workers = std::thread::available_parallelism().map_or(1, NonZero::get);
    let mut results: Vec<_> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    });
    panic::set_hook(before);
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

fn at(clients: &[Client], index: usize) -> Option<(usize, &Client)> {
    clients.get(index).map(|client| (index, client))
}

thread_local! {
    /// Where the last panic of this thread was.
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Generates a crate and writes it; the error says in one line why there is none. A panic of ours is such an error, too.
fn generate(client: &Client) -> Result<Generation, String> {
    caught(|| {
        let mut generation = pipeline::run(client)?;
        put(client, &mut generation)?;
        Ok(generation)
    })
}

/// What `work` gives; an error or a panic as one line.
fn caught<T>(work: impl FnOnce() -> Result<T>) -> Result<T, String> {
    match panic::catch_unwind(AssertUnwindSafe(work)) {
        Ok(result) => result.map_err(|error| format!("{error:#}")),
        Err(payload) => {
            let said = payload.downcast_ref::<String>().map(String::as_str);
            let said = said.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("no message");
            Err(format!("panic at {}: {said}", PANIC.take()))
        }
    }
}

/// Writes a crate. Its text is not kept: that of all crates together is large.
fn put(client: &Client, generation: &mut Generation) -> Result<()> {
    if let Some(files) = generation.files.take() {
        let changes = disk::compare(&client.output, &files)?;
        disk::apply(&client.output, &changes).context("the crate cannot be written")?;
    }
    Ok(())
}
