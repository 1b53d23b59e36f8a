//! The settings of a golden test.
//!
//! A line of `settings.txt` is an entry of a filter, `include tag files`, a rename, `rename type File = Document`,
//! `keep unlisted keys`, the crate for dates, `dates are chrono`, `features per-tag: always`, or how pages follow one another,
//! `paginate listFiles as {"items": "data"}`.

use specstep::Config;
use specstep::config::{Filter, Rename, Setting, Spot};
use std::path::Path;

/// Adds what the file says, if there is one.
pub(crate) fn read(path: &Path, config: &mut Config) {
    let Ok(text) = std::fs::read_to_string(path) else { return };
    for (index, line) in text.lines().enumerate() {
        let setting = |text: &str| {
            let column = line.find(text).map_or(1, |start| start + 1);
            let spot = Spot { file: "settings.txt".to_owned(), line: index + 1, column, excerpt: line.to_owned() };
            Setting { text: text.to_owned(), spot: Some(spot) }
        };
        let mut words = line.splitn(3, ' ');
        let (Some(verb), Some(what), Some(rest)) = (words.next(), words.next(), words.next()) else {
            panic!("{}: {line}", path.display())
        };
        match verb {
            "include" => entries(&mut config.include, what).push(setting(rest)),
            "paginate" => {
                let (_, json) = rest.split_once(' ').unwrap_or_else(|| panic!("{}: {line}", path.display()));
                let value = serde_json::from_str(json).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
                config.pagination.push((setting(what), value));
            }
            "exclude" => entries(&mut config.exclude, what).push(setting(rest)),
            "rename" => {
                let (from, to) = rest.split_once(" = ").unwrap_or_else(|| panic!("{}: {line}", path.display()));
                let list = match what {
                    "operation" => &mut config.rename.operations,
                    "type" => &mut config.rename.types,
                    "field" => &mut config.rename.fields,
                    "variant" => &mut config.rename.variants,
                    _ => panic!("{}: {line}", path.display()),
                };
                list.push(Rename { from: setting(from), to: to.to_owned() });
            }
            "keep" if (what, rest) == ("unlisted", "keys") => config.keep_unlisted = true,
            "features" if what == "per-tag:" => {
                config.features_per_tag = rest.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            }
            "dates" => config.dates = rest.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display())),
            _ => panic!("{}: {line}", path.display()),
        }
    }
}

fn entries<'c>(filter: &'c mut Filter, what: &str) -> &'c mut Vec<Setting> {
    match what {
        "tag" => &mut filter.tags,
        "path" => &mut filter.paths,
        "operation" => &mut filter.operations,
        _ => panic!("no filter knows {what}"),
    }
}
