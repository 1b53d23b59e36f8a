//! The manifest of a crate.
//!
//! In: the package, needs and features of a plan. Out: `Cargo.toml`, from a template. All values are made safe for TOML here.

use super::features;
use super::runtime::{dependencies, feature};
use super::text::{one_line, toml};
use crate::plan::{Need, Plan, RuntimeSource};
use askama::Template;

/// `Cargo.toml`.
#[derive(Template)]
#[template(path = "Cargo.toml", escape = "none")]
pub(super) struct Manifest {
    marker: String,
    name: String,
    version: String,
    description: String,
    license: Option<String>,
    library: String,
    /// The features that are on by default, as a TOML list; empty when there are none.
    features: String,
    /// Those that bring parts of the crate.
    parts: Vec<String>,
    /// What the feature `dynamic` turns on.
    dynamic: &'static str,
    /// What the feature `validate` turns on, where there is one.
    validate: Option<&'static str>,
    dependencies: Vec<String>,
}

/// The manifest.
pub(super) fn manifest(plan: &Plan, marker: String) -> Manifest {
    let package = &plan.package;
    let all = dependencies(&plan.needs);
    let is_limited = plan.needs.contains(&Need::Limits);
    let (dynamic, validate, dependencies) = match &package.runtime {
        RuntimeSource::Embedded => ("", "\"dep:regex-lite\"", all),
        RuntimeSource::Crate(source) => {
            // Tables and types name these themselves; all else is the runtime's own affair.
            let named = all.into_iter().filter(|line| {
                let name = line.split(' ').next().unwrap_or_default();
                ["serde", "serde_json", "uuid"].contains(&name)
            });
            let needs = plan.needs.iter().filter(|need| **need != Need::Limits);
            let features: Vec<&str> = needs.map(|need| feature(*need)).collect();
            let runtime = format!("specstep-runtime = {}", with_features(source, &features));
            let dependencies = named.chain(std::iter::once(runtime)).collect();
            ("\"specstep-runtime/dynamic\"", "\"specstep-runtime/validate\"", dependencies)
        }
    };
    Manifest {
        marker,
        name: toml(&package.name),
        version: toml(&package.version),
        description: toml(&one_line(&package.description)),
        license: package.license.as_deref().map(toml),
        library: toml(&package.library),
        features: features::on_by_default(plan),
        parts: plan.features.iter().map(|feature| feature.name.clone()).collect(),
        dynamic,
        validate: is_limited.then_some(validate),
        dependencies,
    }
}

/// The right side of a dependency, with features added.
fn with_features(source: &str, features: &[&str]) -> String {
    if features.is_empty() {
        return source.to_owned();
    }
    let features: Vec<String> = features.iter().map(|feature| toml(feature)).collect();
    let features = format!("features = [{}]", features.join(", "));
    match source.trim().strip_suffix('}') {
        Some(table) => format!("{}, {features} }}", table.trim_end().trim_end_matches(',')),
        None => format!("{{ version = {}, {features} }}", source.trim()),
    }
}

#[cfg(test)]
mod tests {
    use super::with_features;

    #[test]
    fn features_join_a_dependency() {
        let cases = [
            ("\"0.1\"", &[][..], "\"0.1\""),
            ("\"0.1\"", &["time"], "{ version = \"0.1\", features = [\"time\"] }"),
            (
                "{ path = \"../runtime\" }",
                &["time", "uuid"],
                "{ path = \"../runtime\", features = [\"time\", \"uuid\"] }",
            ),
        ];
        for (source, features, wanted) in cases {
            assert_eq!(with_features(source, features), wanted);
        }
    }
}
