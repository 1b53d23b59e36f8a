//! `bench decode`: JSON into generated types and back, against serde's derives on equal types, untyped values, and the fastest parser.
//!
//! In: a folder of documents. Out: speed, allocations and memory, for the largest examples of the documents and for lists of 1 MB and
//! 100 MB. One program does it all, taking turns; what allocations are counted with slows it down, so that they are counted by
//! another build of it.

mod derived;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use super::codec;
use super::documents;
use super::figures::Figures;
use super::files::{lock, manifest, put, quoted};
use super::measure::{build, output};
use super::report::{Report, Row};
use crate::cli::BenchDocuments;
use crate::codegen::corpus::{self, Crate};
use crate::roundtrip::{self, Body};
use crate::{Exit, project};

/// How many examples are taken.
const BODIES: usize = 10;
/// The lists that are made: what they are called, and how many bytes they have.
const LISTS: [(&str, usize); 2] = [("list-1mb", 1_000_000), ("list-100mb", 100_000_000)];
/// Who decodes, as the program calls them.
const WAYS: [&str; 4] = ["specstep", "serde derives", "serde_json::Value", "sonic_rs::Value"];
const RELATIVE: &[(&str, &str)] =
    &[("decode MB/s", "decode against derives"), ("encode MB/s", "encode against derives")];
const PACKAGE: &str = "bench-decode";
const DEPENDENCIES: &str = "\
allocation-counter = { version = \"0.8\", optional = true }
serde = { version = \"1\", features = [\"derive\"] }
serde_json = \"1\"
sonic-rs = \"0.5\"
";

/// An example that is measured, and where its type is.
struct Chosen {
    id: String,
    made: usize,
    body: Body,
    /// The same type with derives.
    derived: String,
}

/// Runs `cargo xtask bench decode`.
pub(crate) fn decode(options: &BenchDocuments) -> anyhow::Result<Exit> {
    let root = project::root()?;
    let target = project::target(&root)?;
    let folder = target.join("bench/decode");
    let only = &options.common.only;
    let lists: Vec<_> =
        LISTS.into_iter().filter(|(id, _)| only.is_empty() || only.iter().any(|only| only == id)).collect();
    let named: Vec<String> = only.iter().filter(|id| LISTS.iter().all(|(list, _)| list != id)).cloned().collect();
    let mut crates = Vec::new();
    if only.is_empty() || !named.is_empty() {
        crates = corpus::crates(&documents::folder(&root, options)?, &named, None, &root, false)?.1;
    }
    let chosen = choose(&crates)?;
    // Not below the program's folder: cargo would take them for parts of one workspace.
    codec::write(&root, &folder.with_file_name("lists"), 20)?;
    write(&root, &folder, &crates, &chosen, &lists)?;
    let figures = figures(&folder, options.common.runs)?;
    let mut report = Report::new(options.common.report.clone())?;
    let ids = chosen.iter().map(|chosen| (chosen.id.as_str(), format!("{} bytes", chosen.body.json.len())));
    let lists = lists.iter().map(|(id, bytes)| (*id, format!("{bytes} bytes")));
    for (id, what) in ids.chain(lists) {
        // The derives are what the others are compared with, so they come first.
        for who in [WAYS[1], WAYS[0], WAYS[2], WAYS[3]] {
            let mut row = Row::new(id, &what, who);
            row.figures = figures.of(id, who);
            row.runs = options.common.runs;
            row.why = row.figures.is_empty().then(|| "it does not decode this".to_owned());
            report.add(row, WAYS[1], RELATIVE)?;
        }
    }
    report.print();
    Ok(Exit::Done)
}

/// The largest examples of all documents.
fn choose(crates: &[Crate]) -> anyhow::Result<Vec<Chosen>> {
    let mut all = Vec::new();
    for (made, one) in crates.iter().enumerate() {
        // What does not become a crate is for `cargo xtask corpus` to tell.
        let Ok((_, kept)) = one.generate() else { continue };
        for body in roundtrip::largest(&kept, BODIES)? {
            let derived = derived::types(&kept.plan, &body.ty);
            all.push(Chosen { id: format!("{}: {}", one.id, body.ty), made, body, derived });
        }
    }
    all.sort_by_key(|chosen| Reverse(chosen.body.json.len()));
    all.truncate(BODIES);
    Ok(all)
}

/// Writes the package of the program.
fn write(
    root: &Path,
    folder: &Path,
    crates: &[Crate],
    chosen: &[Chosen],
    lists: &[(&str, usize)],
) -> anyhow::Result<()> {
    let runtime = quoted(&root.join("generator/runtime"));
    let mut dependencies = format!("specstep-runtime = {{ path = {runtime} }}\n");
    for name in ["codec-tables = { path = \"../lists/tables\" }\n", "codec-derive = { path = \"../lists/derive\" }\n"] {
        dependencies.push_str(name);
    }
    let used: BTreeMap<usize, &Crate> =
        chosen.iter().filter_map(|chosen| Some((chosen.made, crates.get(chosen.made)?))).collect();
    for made in used.values() {
        let path = quoted(made.output());
        let _ = writeln!(dependencies, "{} = {{ path = {path} }}", made.package());
    }
    let feature = "\n[features]\ncount = [\"dep:allocation-counter\"]\n";
    put(&folder.join("Cargo.toml"), &manifest(PACKAGE, &format!("{dependencies}{DEPENDENCIES}{feature}")))?;
    let mut program = include_str!("decode/main.rs.txt").to_owned();
    let mut all = String::new();
    for (index, Chosen { id, made, body, derived }) in chosen.iter().enumerate() {
        put(&folder.join(format!("src/body_{index}.json")), &body.json)?;
        put(&folder.join(format!("src/body_{index}.rs")), derived)?;
        let library = used.get(made).map(|made| made.library()).unwrap_or_default();
        let ty = &body.ty;
        let _ = writeln!(program, "#[allow(dead_code)]\nmod body_{index};");
        let _ = writeln!(
            all,
            "    compare::<{library}::types::{ty}, body_{index}::{ty}>({id:?}, include_bytes!(\"body_{index}.json\"));"
        );
    }
    for (id, bytes) in lists {
        let _ = writeln!(
            all,
            "    compare::<Vec<codec_tables::types::T0>, Vec<codec_derive::T0>>({id:?}, &list({bytes}));"
        );
    }
    let _ = writeln!(program, "\nfn all() {{\n{all}}}");
    put(&folder.join("src/main.rs"), &program)?;
    lock(root, folder)
}

/// Builds the program in both ways and runs it.
fn figures(folder: &Path, runs: usize) -> anyhow::Result<Figures> {
    let mut figures = Figures::default();
    let program = build(folder, PACKAGE, &[])?;
    for _ in 0..runs {
        figures.add(&output(&program, &[])?)?;
    }
    let program = build(folder, PACKAGE, &["--features", "count"])?;
    figures.add(&output(&program, &[])?)?;
    Ok(figures)
}
