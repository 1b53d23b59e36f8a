//! The runtime inside of a generated crate.
//!
//! In: what a plan needs of the runtime. Out: the runtime's own files, without their unit tests and without the leaves that
//! nothing needs; nothing else of them changes. Also knows the runtime's manifest, the one home of the dependencies of
//! generated crates.

use super::files::{Context, File};
use crate::plan::{Need, VALIDATE};
use std::collections::BTreeSet;

macro_rules! sources {
    ($($name:literal),* $(,)?) => { &[$(($name, include_str!(concat!("../../runtime/src/", $name)))),*] };
}

/// The runtime's modules. A test compares the list with the folder.
const SOURCES: &[(&str, &str)] = sources![
    "address.rs",
    "answer.rs",
    "arriving.rs",
    "auth.rs",
    "base64.rs",
    "base_url.rs",
    "body.rs",
    "bridge.rs",
    "bridge/keys.rs",
    "builder.rs",
    "call.rs",
    "call_pages.rs",
    "client.rs",
    "dates.rs",
    "dates_chrono.rs",
    "dates_jiff.rs",
    "dates_time.rs",
    "decode.rs",
    "encode.rs",
    "encode/show.rs",
    "enums.rs",
    "error.rs",
    "execute.rs",
    "flag.rs",
    "form.rs",
    "format.rs",
    "headers.rs",
    "json.rs",
    "json/any.rs",
    "links.rs",
    "method.rs",
    "multipart.rs",
    "numbers.rs",
    "oauth.rs",
    "operation.rs",
    "pages.rs",
    "pages/link.rs",
    "pages/turn.rs",
    "percent.rs",
    "repeat.rs",
    "request.rs",
    "reqwest_transport.rs",
    "response.rs",
    "retry.rs",
    "scan.rs",
    "scan/strings.rs",
    "schema.rs",
    "sequence.rs",
    "sequence/decode.rs",
    "sequence/items.rs",
    "sequence/lines.rs",
    "sequence/source.rs",
    "sequence/sse.rs",
    "servers.rs",
    "settings.rs",
    "shape.rs",
    "stream.rs",
    "style.rs",
    "target.rs",
    "transport.rs",
    "unions.rs",
    "upload.rs",
    "uuid.rs",
    "validate.rs",
    "validate/limit.rs",
    "validate/pattern.rs",
    "values.rs",
    "xml.rs",
    "xml/decode.rs",
    "xml/encode.rs",
    "xml/markup.rs",
    "xml/matching.rs",
    "xml/texts.rs",
    "xml/tree.rs",
];

const ROOT: &str = include_str!("../../runtime/src/lib.rs");

/// The runtime's manifest.
const MANIFEST: &str = include_str!("../../runtime/Cargo.toml");

/// The features that stay features in generated crates.
const SHARED_FEATURES: [&str; 2] = ["dynamic", VALIDATE];

/// How a line begins that stands over a leaf which calls by name need besides.
const ALSO_DYNAMIC: &str = "#[cfg(all(feature = \"dynamic\", feature = \"";

/// The files of the module `runtime`.
pub(super) fn files(context: &Context<'_>) -> Vec<File> {
    let needs = &context.plan.needs;
    let (root, left_out) = root(needs);
    let modules = SOURCES.iter().filter(|(name, _)| {
        let module = name.split(['/', '.']).next().unwrap_or(name);
        !left_out.contains(module)
    });
    let modules = modules.map(|(name, text)| context.rust(&format!("src/runtime/{name}"), [without_tests(text)]));
    std::iter::once(context.rust("src/runtime.rs", [root.as_str()])).chain(modules).collect()
}

/// The runtime's root, and the modules that it does without.
///
/// A leaf stands there as two items, each below a line `#[cfg(feature = "..")]`: both lose that line, or are left out. What stays a
/// feature keeps it.
fn root(needs: &BTreeSet<Need>) -> (String, BTreeSet<&'static str>) {
    let mut text = String::new();
    let mut left_out = BTreeSet::new();
    let mut lines = without_tests(ROOT).lines();
    while let Some(line) = lines.next() {
        let feature = line.strip_prefix("#[cfg(feature = \"").and_then(|rest| rest.strip_suffix("\")]"));
        let also = line.strip_prefix(ALSO_DYNAMIC).and_then(|rest| rest.strip_suffix("\"))]"));
        match feature.or(also) {
            None | Some("dynamic") => text.extend([line, "\n"]),
            Some(feature) if needs.iter().any(|need| self::feature(*need) == feature) => {
                if also.is_some() {
                    text.push_str("#[cfg(feature = \"dynamic\")]\n");
                } else if SHARED_FEATURES.contains(&feature) {
                    text.extend([line, "\n"]);
                }
            }
            Some(_) => {
                // An item may take several lines; its last one ends it.
                for line in lines.by_ref() {
                    left_out.extend(line.strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';')));
                    if line.ends_with(';') {
                        break;
                    }
                }
            }
        }
    }
    (text, left_out)
}

/// A source file without its unit tests, which are its last item.
fn without_tests(text: &str) -> &str {
    text.split_once("\n#[cfg(test)]\nmod tests").map_or(text, |(code, _)| code)
}

/// The feature of the runtime that stands for a need.
pub(super) fn feature(need: Need) -> &'static str {
    match need {
        Need::Dates => "dates",
        Need::Jiff => "jiff",
        Need::Chrono => "chrono",
        Need::Time => "time",
        Need::Numbers => "numbers",
        Need::Uuid => "uuid",
        Need::Base64 => "base64",
        Need::Links => "links",
        Need::Streams => "streams",
        Need::Pages => "pages",
        Need::OAuth => "oauth",
        Need::Limits => VALIDATE,
        Need::Xml => "xml",
    }
}

/// The runtime's dependencies, as lines of a manifest; of the optional ones those that are needed.
pub(super) fn dependencies(needs: &BTreeSet<Need>) -> Vec<String> {
    let section = MANIFEST.split("\n[dependencies]\n").nth(1).unwrap_or_default();
    let section = section.split("\n[").next().unwrap_or_default();
    let lines = section.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.filter_map(|line| dependency(line, needs)).collect()
}

fn dependency(line: &str, needs: &BTreeSet<Need>) -> Option<String> {
    const OPTIONAL: &str = ", optional = true";
    if !line.contains(OPTIONAL) {
        return Some(line.to_owned());
    }
    let name = line.split(' ').next()?;
    let is_needed = needs.iter().any(|need| is_behind(name, feature(*need)));
    let stays_optional = needs.contains(&Need::Limits) && is_behind(name, VALIDATE);
    is_needed.then(|| if stays_optional { line.to_owned() } else { line.replace(OPTIONAL, "") })
}

/// Whether a feature of the runtime turns a dependency on.
fn is_behind(dependency: &str, feature: &str) -> bool {
    let line = MANIFEST.lines().find(|line| line.starts_with(&format!("{feature} = ")));
    line.is_some_and(|line| line.contains(&format!("\"dep:{dependency}\"")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn rust_files(folder: &Path, prefix: &str, names: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).expect("the runtime's sources") {
            let entry = entry.expect("an entry");
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                // Tests that take several files.
                if name.ends_with("/tests") || name == "tests" {
                    continue;
                }
                rust_files(&entry.path(), &format!("{name}/"), names);
            } else if name != "lib.rs" && !name.ends_with("tests.rs") {
                names.insert(name);
            }
        }
    }

    #[test]
    fn all_sources_are_listed() {
        let mut found = BTreeSet::new();
        rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime/src"), "", &mut found);
        let listed: BTreeSet<String> = SOURCES.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(listed, found, "list the files of the runtime in emit/runtime.rs");
    }

    #[test]
    fn only_the_root_knows_features() {
        for (name, text) in SOURCES {
            let text = without_tests(text);
            assert!(!text.contains("cfg(feature") && !text.contains("cfg(test)"), "{name}");
            assert!(!text.contains("crate::"), "{name} must say `super::`");
        }
    }

    #[test]
    fn leaves_come_with_their_dependencies() {
        let (bare, left_out) = root(&BTreeSet::new());
        assert_eq!(
            left_out,
            BTreeSet::from([
                "base64",
                "call_pages",
                "dates",
                "dates_chrono",
                "dates_jiff",
                "dates_time",
                "links",
                "numbers",
                "oauth",
                "pages",
                "sequence",
                "uuid",
                "validate",
                "xml"
            ])
        );
        assert!(!bare.contains("Base64") && bare.contains("cfg(feature = \"dynamic\")"));
        let (full, left_out) = root(&BTreeSet::from([
            Need::Dates,
            Need::Jiff,
            Need::Numbers,
            Need::Uuid,
            Need::Base64,
            Need::Links,
            Need::Streams,
            Need::Pages,
            Need::OAuth,
            Need::Limits,
            Need::Xml,
        ]));
        assert_eq!(left_out, BTreeSet::from(["dates_chrono", "dates_time"]));
        assert!(
            full.contains("\nmod dates;\nmod dates_jiff;\n")
                && full.contains("pub use ::jiff;")
                && !full.contains("chrono")
                && full.contains("Base64")
                && full.contains("#[cfg(feature = \"validate\")]\nmod validate;\n")
                && full.contains("#[cfg(feature = \"dynamic\")]\nmod call_pages;\n")
                && !full.contains("\"pages\"")
                && !full.contains("\"dates\"")
        );

        let names = |needs: &BTreeSet<Need>| -> Vec<String> {
            dependencies(needs)
                .iter()
                .filter_map(|line| line.split_once(" = "))
                .map(|(name, _)| name.to_owned())
                .collect()
        };
        let bare = names(&BTreeSet::new());
        assert!(bare.contains(&"reqwest".to_owned()) && !bare.contains(&"jiff".to_owned()));
        for (need, package) in [(Need::Jiff, "jiff"), (Need::Chrono, "chrono"), (Need::Time, "time")] {
            let timed = names(&BTreeSet::from([Need::Dates, need]));
            assert!(timed.contains(&package.to_owned()) && timed.len() == bare.len() + 1);
        }
        let limited = dependencies(&BTreeSet::from([Need::Limits]));
        assert!(limited.iter().any(|line| line.starts_with("regex-lite = ") && line.contains("optional = true")));
        assert!(
            dependencies(&BTreeSet::new()).iter().all(|line| line.ends_with(['"', '}'])),
            "one line for each dependency"
        );
    }
}
