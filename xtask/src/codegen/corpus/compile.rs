//! Compiles the generated crates.
//!
//! In: the [`Row`]s whose crates are written. Out: what cargo's commands had to say about each crate, and what they cost. All
//! crates are one workspace with one target folder, so that what they depend on is compiled once.

use super::cost;
use super::row::{Fault, Row};
use crate::{cli, project};
use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead as _, BufReader, IsTerminal as _, Read as _};
use std::path::Path;
use std::process::{Command, Stdio};

/// How many generated lines are compiled together at most: cargo compiles as many crates at once as there are processors, and
/// half a dozen of the largest would not fit into memory. A larger crate is compiled alone.
const TOGETHER: usize = 200_000;

/// The package that asks for all features of the runtime: each batch would otherwise compile a runtime of its own.
pub(crate) const ANCHOR: &str = "corpus-anchor";

/// A way to look at a crate.
struct Look {
    name: &'static str,
    arguments: &'static [&'static str],
}

const CHECK: Look = Look { name: "check", arguments: &["check", "--all-features"] };
const CLIPPY: Look = Look { name: "clippy", arguments: &["clippy", "--all-features"] };
const DOC: Look = Look { name: "doc", arguments: &["doc", "--all-features", "--no-deps"] };

/// Compiles the crates that were generated, or those of them that are small enough.
pub(super) fn run(place: &Path, root: &Path, rows: &mut [Row], options: &cli::Corpus) -> Result<()> {
    let generated = rows.iter().filter(|row| row.is_generated());
    write_workspace(place, root, generated.map(|row| row.document.id.clone()).collect())?;
    let batches = batches(rows, options.compile_up_to.unwrap_or(usize::MAX));
    for (index, batch) in batches.iter().enumerate() {
        for look in [Some(&CHECK), Some(&CLIPPY), options.doc.then_some(&DOC)].into_iter().flatten() {
            // What does not compile has said why.
            let sound =
                |index: &&usize| rows.get(**index).is_some_and(|row| row.faults.iter().all(|fault| !fault.fatal));
            let batch: Vec<usize> = batch.iter().filter(sound).copied().collect();
            if !batch.is_empty() {
                progress(&format!("batch {} of {}: {} {}", index + 1, batches.len(), look.name, names(rows, &batch)));
                one(place, look, rows, &batch)?;
            }
        }
    }
    progress("");
    Ok(())
}

/// Writes the workspace of the crates in the folders `members`, and the [`ANCHOR`].
pub(crate) fn write_workspace(place: &Path, root: &Path, mut members: Vec<String>) -> Result<()> {
    members.push(ANCHOR.to_owned());
    // What decodes and encodes runs for longer than it takes to compile.
    let profile = "[profile.dev.package]\nserde_json = { opt-level = 1 }\nspecstep-runtime = { opt-level = 1 }\n";
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n\n{profile}");
    write(&place.join("Cargo.toml"), &manifest)?;
    // The versions that the project itself is tested with; nothing new has to be fetched then.
    let lock = fs::read_to_string(root.join("Cargo.lock")).context("the project's `Cargo.lock` cannot be read")?;
    write(&place.join("Cargo.lock"), &lock)?;
    let anchor = place.join(ANCHOR);
    let runtime = root.join("generator/runtime");
    let manifest = fs::read_to_string(runtime.join("Cargo.toml")).context("the runtime's manifest cannot be read")?;
    let manifest: toml::Table = manifest.parse().context("the runtime's manifest is not TOML")?;
    let features: Vec<&String> = manifest
        .get("features")
        .and_then(|features| features.as_table())
        .into_iter()
        .flatten()
        .map(|(name, _)| name)
        .collect();
    let way = toml::Value::String(project::slashes(&project::relative(&anchor, &runtime)));
    let manifest = format!(
        "[package]\nname = \"{ANCHOR}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\nspecstep-runtime = {{ path = {way}, features = {features:?} }}\n"
    );
    write(&anchor.join("Cargo.toml"), &manifest)?;
    write(&anchor.join("src/lib.rs"), "")
}

/// Writes a file unless it is there already: a file that is new is compiled again.
pub(crate) fn write(path: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(path).is_ok_and(|present| present == text) {
        return Ok(());
    }
    let written = fs::create_dir_all(path.parent().unwrap_or(path)).and_then(|()| fs::write(path, text));
    written.with_context(|| format!("`{}` cannot be written", path.display()))
}

/// The rows with a crate of at most as many lines, in order, in parts of at most [`TOGETHER`] lines.
fn batches(rows: &[Row], most: usize) -> Vec<Vec<usize>> {
    let mut batches: Vec<Vec<usize>> = Vec::new();
    let mut room = 0;
    for (index, row) in rows.iter().enumerate().filter(|(_, row)| row.is_generated()) {
        let lines = row.figures().and_then(|figures| figures.lines).unwrap_or_default();
        if lines > most {
            continue;
        }
        match batches.last_mut() {
            Some(batch) if lines <= room => batch.push(index),
            _ => {
                batches.push(vec![index]);
                room = TOGETHER;
            }
        }
        room = room.saturating_sub(lines);
    }
    batches
}

/// Runs one of cargo's commands on some crates.
fn one(place: &Path, look: &Look, rows: &mut [Row], batch: &[usize]) -> Result<()> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(look.arguments).args(["--keep-going", "--quiet", "--message-format=json", "--package", ANCHOR]);
    for row in batch.iter().filter_map(|index| rows.get(*index)) {
        command.args(["--package", &row.client.config.package]);
    }
    let costs = place.join("costs").join(look.name);
    cost::note(&mut command, &costs)?;
    command.env("CARGO_TARGET_DIR", place.join("target")).env("CARGO_INCREMENTAL", "0");
    command.env_remove("CARGO_MANIFEST_DIR").env_remove("RUSTFLAGS").env_remove("RUSTDOCFLAGS");
    let mut child =
        command.current_dir(place).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let (output, mut errors) = (child.stdout.take(), child.stderr.take());
    let said = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(errors) = &mut errors {
            // What cannot be read is not shown.
            let _ = errors.read_to_end(&mut bytes);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    });
    let mut built = BTreeSet::new();
    for line in output.into_iter().flat_map(|output| BufReader::new(output).lines()) {
        // Lines that are not cargo's come from the tools that it starts.
        if let Ok(line) = serde_json::from_str::<Line>(&line?) {
            hear(line, look, rows, batch, &mut built);
        }
    }
    let failed = !child.wait()?.success();
    let said = said.join().unwrap_or_default();
    for row in batch {
        let Some(row) = rows.get_mut(*row) else { continue };
        let library = row.client.config.library.clone().unwrap_or_default();
        if failed && !built.contains(&library) && row.faults.iter().all(|fault| !fault.fatal) {
            row.faults.push(Fault {
                command: look.name,
                fatal: true,
                code: None,
                text: format!("no crate was built:\n{}", said.trim_end()),
            });
        }
        match look.name {
            "check" => row.check = cost::of(&costs, &library),
            "clippy" => row.clippy = cost::of(&costs, &library),
            _ => {}
        }
    }
    Ok(())
}

/// A line of cargo's, as far as it matters here.
#[derive(Deserialize)]
struct Line {
    reason: String,
    target: Option<Target>,
    message: Option<Message>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

#[derive(Deserialize)]
struct Message {
    level: String,
    #[serde(rename = "message")]
    text: String,
    rendered: Option<String>,
    code: Option<Code>,
}

#[derive(Deserialize)]
struct Code {
    code: String,
}

/// Takes down what a line says about one of the crates.
fn hear(line: Line, look: &Look, rows: &mut [Row], batch: &[usize], built: &mut BTreeSet<String>) {
    let Some(Target { name }) = line.target else { return };
    if line.reason == "compiler-artifact" {
        built.insert(name);
        return;
    }
    let of = |index: &&usize| rows.get(**index).is_some_and(|row| row.client.config.library.as_ref() == Some(&name));
    let (Some(index), Some(message)) = (batch.iter().find(of), line.message) else { return };
    // The last messages of a compiler count the others.
    let sum = message.text.starts_with("aborting due to") || message.text.ends_with("emitted");
    if sum || !matches!(message.level.as_str(), "error" | "warning" | "error: internal compiler error") {
        return;
    }
    let fault = Fault {
        command: look.name,
        fatal: message.level != "warning",
        code: message.code.map(|code| code.code),
        text: message.rendered.unwrap_or(message.text).trim_end().to_owned(),
    };
    // Clippy repeats what the compiler has said.
    if let Some(row) = rows.get_mut(*index).filter(|row| row.faults.iter().all(|known| known.text != fault.text)) {
        row.faults.push(fault);
    }
}

fn names(rows: &[Row], batch: &[usize]) -> String {
    batch.iter().filter_map(|index| rows.get(*index)).map(|row| row.document.id.as_str()).collect::<Vec<_>>().join(", ")
}

/// Says to a person who waits what is going on.
fn progress(text: &str) {
    if std::io::stderr().is_terminal() {
        let text: String = text.chars().take(100).collect();
        eprint!("\r\x1b[K{text}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codegen::clients::Client;
    use crate::codegen::corpus::documents::{Document, Listed};
    use specstep::config::Config;

    fn row(id: &str) -> Row {
        let document = Document { id: id.to_owned(), path: "a.yaml".into(), listed: Listed::default() };
        let config = Config {
            package: format!("{id}-client"),
            library: Some(id.to_owned()),
            lenient: true,
            ..Config::default()
        };
        let client = Client {
            document: "a.yaml".into(),
            root: "".into(),
            overlays: Vec::new(),
            shown: String::new(),
            marker: String::new(),
            output: id.into(),
            output_shown: String::new(),
            config,
        };
        Row::new(document, client, Err("not generated".to_owned()))
    }

    #[test]
    fn messages_find_their_crate() {
        let mut rows = [row("pets"), row("shop")];
        let mut built = BTreeSet::new();
        let message = |library: &str, level: &str, text: &str| {
            format!(
                r#"{{"reason": "compiler-message", "target": {{"name": "{library}"}},
                "message": {{"level": "{level}", "message": "{text}", "rendered": "{level}: {text}\n", "code": {{"code": "E1"}}}}}}"#
            )
        };
        let lines = [
            message("shop", "warning", "unused"),
            message("shop", "warning", "unused"),
            message("shop", "warning", "1 warning emitted"),
            message("other", "error", "wrong"),
            message("pets", "error", "wrong"),
            message("pets", "error", "aborting due to 1 previous error"),
            message("pets", "failure-note", "For more information"),
            r#"{"reason": "compiler-artifact", "target": {"name": "shop"}, "filenames": []}"#.to_owned(),
            r#"{"reason": "build-finished", "success": false}"#.to_owned(),
        ];
        for line in lines {
            hear(serde_json::from_str(&line).unwrap(), &CHECK, &mut rows, &[0, 1], &mut built);
        }
        let fault =
            |fatal, text: &str| Fault { command: "check", fatal, code: Some("E1".to_owned()), text: text.to_owned() };
        assert_eq!(rows[0].faults, [fault(true, "error: wrong")]);
        assert_eq!(rows[1].faults, [fault(false, "warning: unused")]);
        assert_eq!(built.into_iter().collect::<Vec<_>>(), ["shop"]);
    }
}
