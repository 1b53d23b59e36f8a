//! The crates that `bench codec` compiles, all with the same types.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::anyhow;
use serde_json::{Value, json};
use specstep::config::Config;
use specstep::plan::RuntimeSource;
use specstep::source::Source;

use crate::bench::files::{manifest, put};

/// The keys of every type: name, kind, whether it is required.
const FIELDS: [(&str, Kind, bool); 8] = [
    ("id", Kind::Text, true),
    ("created_at", Kind::Integer, true),
    ("display_name", Kind::Text, false),
    ("enabled", Kind::Flag, true),
    ("ratio", Kind::Number, false),
    ("tags", Kind::Texts, true),
    ("children", Kind::Children, false),
    ("limit", Kind::Integer, false),
];

#[derive(Clone, Copy)]
enum Kind {
    Text,
    Integer,
    Flag,
    Number,
    Texts,
    Children,
}

/// Writes the crates below `folder`.
pub(crate) fn write(root: &Path, folder: &Path, types: usize) -> anyhow::Result<()> {
    tables(root, &folder.join("tables"), types)?;
    let serde = "serde = { version = \"1\", features = [\"derive\"] }\n";
    derived(
        &folder.join("derive"),
        "codec-derive",
        serde,
        "Clone, Debug, serde::Serialize, serde::Deserialize",
        types,
    )?;
    derived(&folder.join("plain"), "codec-plain", "", "Clone, Debug", types)?;
    put(&folder.join("speed/src/main.rs"), include_str!("speed.rs"))?;
    let dependencies =
        "codec-tables = { path = \"../tables\" }\ncodec-derive = { path = \"../derive\" }\nserde_json = \"1\"\n";
    put(&folder.join("speed/Cargo.toml"), &manifest("codec-speed", dependencies))
}

/// The crate as the generator writes it.
fn tables(root: &Path, folder: &Path, types: usize) -> anyhow::Result<()> {
    let source = Source::new("codec.json", serde_json::to_string(&document(types))?);
    let runtime = root.join("generator/runtime");
    let config = Config {
        package: "codec-tables".to_owned(),
        runtime: RuntimeSource::Crate(format!("{{ path = {:?} }}", runtime.display().to_string())),
        ..Config::default()
    };
    let generation = specstep::generate(&source, &(), &config);
    let files = generation.files.ok_or_else(|| anyhow!("the document of the bench does not generate"))?;
    for file in files {
        let text = if file.path == "Cargo.toml" { format!("{}\n[workspace]\n", file.text) } else { file.text };
        put(&folder.join(&file.path), &text)?;
    }
    Ok(())
}

/// A document of this many types, and nothing else.
fn document(types: usize) -> Value {
    let schemas: serde_json::Map<String, Value> =
        (0..types).map(|index| (format!("T{index}"), schema(child(index, types)))).collect();
    json!({
        "openapi": "3.0.3",
        "info": { "title": "Codec", "version": "1" },
        "paths": {},
        "components": { "schemas": schemas },
    })
}

/// The same with operations whose answers reach all types, a hundred each: some generators leave out what no operation needs.
pub(crate) fn reached(types: usize) -> Value {
    let mut document = document(types);
    let paths: serde_json::Map<String, Value> =
        (0..types).step_by(100).map(|first| (format!("/from/{first}"), path(first, types))).collect();
    document["paths"] = paths.into();
    document["servers"] = json!([{ "url": "https://api.example.com" }]);
    document
}

/// The path whose answer has a hundred types, or what is left of them.
fn path(first: usize, types: usize) -> Value {
    let reference = |index: usize| json!({ "$ref": format!("#/components/schemas/T{index}") });
    let properties: serde_json::Map<String, Value> =
        (first..types.min(first + 100)).map(|index| (format!("t{index}"), reference(index))).collect();
    let answer = json!({ "type": "object", "properties": properties });
    json!({ "get": {
        "operationId": format!("from_{first}"),
        "responses": { "200": { "description": "OK", "content": { "application/json": { "schema": answer } } } },
    } })
}

fn schema(child: usize) -> Value {
    let properties: serde_json::Map<String, Value> = FIELDS
        .iter()
        .map(|(name, kind, _)| {
            let schema = match kind {
                Kind::Text => json!({ "type": "string" }),
                Kind::Integer => json!({ "type": "integer" }),
                Kind::Flag => json!({ "type": "boolean" }),
                Kind::Number => json!({ "type": "number" }),
                Kind::Texts => json!({ "type": "array", "items": { "type": "string" } }),
                Kind::Children => {
                    json!({ "type": "array", "items": { "$ref": format!("#/components/schemas/T{child}") } })
                }
            };
            ((*name).to_owned(), schema)
        })
        .collect();
    let required: Vec<&str> = FIELDS.iter().filter(|(_, _, required)| *required).map(|(name, _, _)| *name).collect();
    json!({ "type": "object", "properties": properties, "required": required })
}

/// The type of the children of a type: another one, so that types nest.
fn child(index: usize, types: usize) -> usize {
    (index * 7 + 1) % types
}

/// A crate with the same types and derived traits.
fn derived(folder: &Path, package: &str, dependencies: &str, derives: &str, types: usize) -> anyhow::Result<()> {
    let serde = derives.contains("serde");
    let mut text = String::from("//! The types of the bench.\n");
    for index in 0..types {
        write!(text, "\n/// A type.\n#[derive({derives})]\npub struct T{index} {{\n")?;
        for (name, kind, required) in FIELDS {
            let inner = match kind {
                Kind::Text => "String".to_owned(),
                Kind::Integer => "i64".to_owned(),
                Kind::Flag => "bool".to_owned(),
                Kind::Number => "f64".to_owned(),
                Kind::Texts => "Vec<String>".to_owned(),
                Kind::Children => format!("Vec<T{}>", child(index, types)),
            };
            let ty = if required { inner } else { format!("Option<{inner}>") };
            if serde && !required {
                text.push_str("    #[serde(default, skip_serializing_if = \"Option::is_none\")]\n");
            }
            writeln!(text, "    /// `{name}`.\n    pub {name}: {ty},")?;
        }
        text.push_str("}\n");
    }
    put(&folder.join("src/lib.rs"), &text)?;
    put(&folder.join("Cargo.toml"), &manifest(package, dependencies))
}
