//! Reads `specstep.toml`.
//!
//! In: the text of the file. Out: its entries, or a message with line, column and what was probably meant. Touches no disk.

mod choices;

use super::Runtime;
use anyhow::{Error, Result, anyhow};
use choices::{FILTER, RENAME, WrittenFilter, WrittenPagination, WrittenRenames};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use specstep::config::{Dates, FEATURES, FeaturesPerTag, Filter, Renames, Setting};
use specstep::diagnostics::closest;
use std::fmt::Write as _;
use std::ops::Range;
use std::str::FromStr;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The keys of the file.
const FILE: &[&str] = &["client"];
/// The keys of an entry; those of [`Entry`].
const ENTRY: &[&str] = &[
    "document",
    "root",
    "overlay",
    "output",
    "package",
    "library",
    "version",
    "license",
    "env-prefix",
    "features",
    "features-per-tag",
    "runtime",
    "dates",
    "lenient",
    "keep-unlisted",
    "include",
    "exclude",
    "rename",
    "pagination",
];

/// One client, as `specstep.toml` describes it. Paths are relative to the file.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Entry {
    /// The document.
    pub(super) document: String,
    /// The folder that the document's other files are read from; that of the document if there is none.
    pub(super) root: Option<String>,
    /// The overlays, which change the document before it is read.
    #[serde(default)]
    pub(super) overlay: Vec<String>,
    /// The folder of the client crate.
    pub(super) output: String,
    /// The package name.
    pub(super) package: String,
    /// The library name.
    pub(super) library: Option<String>,
    /// The package version.
    pub(super) version: Option<String>,
    /// The licence of the package.
    pub(super) license: Option<String>,
    /// What environment variables start with.
    pub(super) env_prefix: Option<String>,
    /// The optional features that are on by default.
    #[serde(default)]
    pub(super) features: Vec<String>,
    /// Whether there is a feature for each tag.
    #[serde(default, deserialize_with = "word")]
    pub(super) features_per_tag: FeaturesPerTag,
    /// Where the runtime comes from.
    #[serde(default)]
    pub(super) runtime: Runtime,
    /// What dates, times and durations are.
    #[serde(default, deserialize_with = "word")]
    pub(super) dates: Dates,
    /// Whether references to nothing are warnings.
    #[serde(default)]
    pub(super) lenient: bool,
    /// Whether objects keep keys of which the document says nothing.
    #[serde(default)]
    pub(super) keep_unlisted: bool,
    /// The operations that are wanted.
    #[serde(default, rename = "include")]
    written_include: WrittenFilter,
    /// The operations that are not.
    #[serde(default, rename = "exclude")]
    written_exclude: WrittenFilter,
    /// New names.
    #[serde(default, rename = "rename")]
    written_rename: WrittenRenames,
    /// How pages follow one another.
    #[serde(default, rename = "pagination")]
    written_pagination: WrittenPagination,
    /// [`Entry::written_include`] with its places.
    #[serde(skip)]
    pub(super) include: Filter,
    /// [`Entry::written_exclude`] with its places.
    #[serde(skip)]
    pub(super) exclude: Filter,
    /// [`Entry::written_rename`] with its places.
    #[serde(skip)]
    pub(super) rename: Renames,
    /// [`Entry::written_pagination`] with its places.
    #[serde(skip)]
    pub(super) pagination: Vec<(Setting, serde_json::Value)>,
}

/// A setting that is one of a few words.
fn word<'de, D: Deserializer<'de>, T: FromStr<Err = String>>(deserializer: D) -> std::result::Result<T, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
}

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    client: Vec<Entry>,
}

/// Reads the entries of a file; `name` is what messages call it.
pub(super) fn parse(name: &str, text: &str) -> Result<Vec<Entry>> {
    let page = Page { name, text };
    let table = DeTable::parse(text).map_err(|error| page.fault(error.span(), error.message(), None))?;
    check_keys(page, table.get_ref(), FILE)?;
    if let Some(DeValue::Array(list)) = table.get_ref().get("client").map(Spanned::get_ref) {
        for entry in list {
            if let DeValue::Table(entry) = entry.get_ref() {
                check_keys(page, entry, ENTRY)?;
                for (key, known) in [("include", FILTER), ("exclude", FILTER), ("rename", RENAME)] {
                    if let Some(DeValue::Table(inner)) = entry.get(key).map(Spanned::get_ref) {
                        check_keys(page, inner, known)?;
                    }
                }
            }
        }
    }
    let mut file: File = toml::from_str(text).map_err(|error| page.fault(error.span(), error.message(), None))?;
    file.client.iter().try_for_each(|entry| check_features(page, entry))?;
    for entry in &mut file.client {
        entry.include = entry.written_include.placed(page);
        entry.exclude = entry.written_exclude.placed(page);
        entry.rename = entry.written_rename.placed(page);
        entry.pagination = choices::placed_pagination(&entry.written_pagination, page);
    }
    Ok(file.client)
}

/// Refuses keys that nothing reads: a misspelt one would silently do nothing.
fn check_keys(page: Page<'_>, table: &DeTable<'_>, known: &[&str]) -> Result<()> {
    let unknown = table.keys().find(|key| !known.contains(&key.get_ref().as_ref()));
    let Some(key) = unknown else { return Ok(()) };
    let name = key.get_ref().as_ref();
    let help = match closest(name, known.iter().copied()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("known keys are {}", known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")),
    };
    Err(page.fault(Some(key.span()), &format!("unknown key `{name}`"), Some(&help)))
}

/// Refuses features that generated crates do not have.
fn check_features(page: Page<'_>, entry: &Entry) -> Result<()> {
    let Some(unknown) = entry.features.iter().find(|feature| !FEATURES.contains(&feature.as_str())) else {
        return Ok(());
    };
    let help = format!("generated crates have the features {}", FEATURES.join(", "));
    let start = page.text.find(&format!("\"{unknown}\"")).unwrap_or_default();
    Err(page.fault(Some(start..start), &format!("unknown feature `{unknown}`"), Some(&help)))
}

/// A text and what it is called.
#[derive(Clone, Copy)]
struct Page<'a> {
    name: &'a str,
    text: &'a str,
}

impl<'a> Page<'a> {
    /// The line and the column of an offset, both from 1, and the text of the line.
    fn place(self, offset: usize) -> Option<(usize, usize, &'a str)> {
        let before = self.text.get(..offset)?;
        let number = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        Some((number, column, self.text.lines().nth(number - 1).unwrap_or_default()))
    }

    /// A message about a part of the text, in the form that messages about documents have.
    fn fault(self, span: Option<Range<usize>>, message: &str, help: Option<&str>) -> Error {
        let message = message.trim_end().replace('\n', "; ");
        let place = span.and_then(|span| self.place(span.start));
        let Some((number, column, line)) = place else { return anyhow!("{message}\n --> {}", self.name) };
        let (line, indent) = (line.replace('\t', " "), column - 1);
        let margin = " ".repeat(number.to_string().len());
        let mut text = format!(
            "{message}\n{margin}--> {}:{number}:{column}\n{margin} |\n{number} | {line}\n{margin} | {:indent$}^",
            self.name, ""
        );
        if let Some(help) = help {
            // Writing to a string cannot fail.
            let _ = write!(text, "\n{margin} = help: {help}");
        }
        anyhow!(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FULL: &str = "[[client]]\ndocument = \"a.yaml\"\noutput = \"a\"\npackage = \"a-client\"\nlibrary = \"a\"\n\
        version = \"1.0.0\"\nlicense = \"MIT\"\nenv-prefix = \"A\"\nfeatures = [\"dynamic\"]\nfeatures-per-tag = \"always\"\nruntime = \"crate=0.1\"\ndates = \"time\"\nlenient = true\nkeep-unlisted = true\nroot = \"..\"\n\
        overlay = [\"b.yaml\", \"c.yaml\"]\n\
        include.tags = [\"files\", \"pets\"]\nexclude.operations = [\"GET /files\"]\n\
        rename.fields.\"File.created_at\" = \"created\"\n\
        pagination.listFiles.offset = \"skip\"\n";

    #[test]
    fn every_key_is_read() {
        let entries = parse("specstep.toml", FULL).unwrap();
        assert_eq!(entries.len(), 1);
        assert_eq!(FULL.matches(" = ").count(), ENTRY.len());
        assert!(entries[0].lenient && entries[0].keep_unlisted);
        assert_eq!(entries[0].root.as_deref(), Some(".."));
        assert_eq!(entries[0].overlay, ["b.yaml", "c.yaml"]);
        assert_eq!(entries[0].features, ["dynamic"]);
        assert_eq!(entries[0].features_per_tag, FeaturesPerTag::Always);
        assert_eq!(entries[0].runtime, Runtime::Version("0.1".into()));
        assert_eq!(entries[0].dates, Dates::Time);
        let error = parse("specstep.toml", &FULL.replace("\"time\"", "\"moment\"")).unwrap_err().to_string();
        assert!(
            error.starts_with("`moment` is none of `jiff`, `chrono`, `time` and `string`\n  --> specstep.toml:12:9"),
            "{error}"
        );
        let texts = |list: &[Setting]| list.iter().map(|entry| entry.text.clone()).collect::<Vec<_>>();
        assert_eq!(texts(&entries[0].include.tags), ["files", "pets"]);
        assert_eq!(texts(&entries[0].exclude.operations), ["GET /files"]);
        let rename = &entries[0].rename.fields[0];
        assert_eq!((rename.from.text.as_str(), rename.to.as_str()), ("File.created_at", "created"));
        let (setting, value) = &entries[0].pagination[0];
        assert_eq!((setting.text.as_str(), value["offset"].as_str()), ("listFiles", Some("skip")));
        let spot = rename.from.spot.as_ref().unwrap();
        assert_eq!((spot.line, spot.column), (19, 15));
        assert_eq!(spot.excerpt, "rename.fields.\"File.created_at\" = \"created\"");
    }

    #[test]
    fn an_unknown_key_is_shown_with_what_was_meant() {
        let error = parse("openapi/specstep.toml", &FULL.replace("output", "outptu")).unwrap_err().to_string();
        let expected = "unknown key `outptu`\n --> openapi/specstep.toml:3:1\n  |\n3 | outptu = \"a\"\n  | ^\n  \
            = help: did you mean `output`?";
        assert_eq!(error, expected);
    }

    #[test]
    fn faults_have_a_place() {
        let table = [
            ("[[client]\n", ":1:"),
            ("clients = []\n", ":1:1\n"),
            ("[[client]]\ndocument = 1\n", ":2:12\n"),
            ("[[client]]\ndocument = \"a\"\n", ":1:1\n"),
            (&FULL.replace("crate=0.1", "embeded"), ":11:11\n"),
            (&FULL.replace("include.tags", "include.tag"), ":17:9\n"),
            (&FULL.replace("rename.fields", "rename.field"), ":19:8\n"),
            (&FULL.replace("[\"GET /files\"]", "\"GET /files\""), ":18:22\n"),
            (&FULL.replace("dynamic", "dynamit"), ":9:13\n"),
            ("", "missing field `client`"),
        ];
        for (text, expected) in table {
            let error = parse("s.toml", text).unwrap_err().to_string();
            assert!(error.contains(expected), "{text:?}: {error}");
        }
    }
}
