//! Tables of limits.
//!
//! In: the limits of a plan. Out: `src/tables/limits.rs`, and below it a file for each group of operations and each module of
//! types where there are many; nothing if there are no limits.

use super::super::files::{Context, File};
use super::super::text::{literal, one_line, use_list};
use crate::plan::{Demand, Ident, Item, Limit, LimitRow};
use serde_json::Number;
use std::collections::BTreeSet;
use std::fmt::Write as _;

const ABOUT: &str = "//! What the document demands of what is sent, beyond types: bounds, lengths, patterns, counts.";

/// How many types and operations one file holds before they are spread over several.
const MANY: usize = 100;

/// The files of tables of limits.
pub(super) fn files(context: &Context<'_>) -> Vec<File> {
    let limits = &context.plan.limits;
    if limits.is_empty() {
        return Vec::new();
    }
    let root = |operations: &str, types: &str| {
        format!(
            "/// All of them.\npub(crate) const LIMITS: Limits = Limits {{ operations: {operations}, types: {types} }};\n"
        )
    };
    if limits.operations.len() + limits.types.len() <= MANY {
        let (operations, types): (Vec<_>, Vec<_>) = (limits.operations.iter().collect(), limits.types.iter().collect());
        let mut used = Used::default();
        let lists = [list("const OPERATIONS", &operations, &mut used), list("const TYPES", &types, &mut used)];
        let [operations, types] = [&operations, &types].map(|list| !list.is_empty());
        let root = root(if operations { "&[OPERATIONS]" } else { "&[]" }, if types { "&[TYPES]" } else { "&[]" });
        let imports = used.declarations(&["Demand", "Limits"]);
        return vec![context.rust("src/tables/limits.rs", [ABOUT, &imports, &root, &lists[0], &lists[1]])];
    }
    let groups = context.plan.groups.iter().map(|group| {
        let names: BTreeSet<&Ident> = group.operations.iter().map(|operation| &operation.method).collect();
        (&group.name, demands(&limits.operations, &names))
    });
    let modules = context.plan.modules.iter().map(|module| {
        let names: BTreeSet<&Ident> = module.items.iter().map(Item::name).collect();
        (&module.name, demands(&limits.types, &names))
    });
    let root = format!("mod operations;\nmod types;\n\n{}", root("operations::ALL", "types::ALL"));
    let mut files = vec![context.rust("src/tables/limits.rs", [ABOUT, "use crate::runtime::Limits;\n", &root])];
    files.extend(folder(context, "operations", groups.collect()));
    files.extend(folder(context, "types", modules.collect()));
    files
}

/// Those of the demands that have one of the names.
fn demands<'a>(all: &'a [Demand], names: &BTreeSet<&Ident>) -> Vec<&'a Demand> {
    all.iter().filter(|demand| names.contains(&demand.name)).collect()
}

/// A folder of tables, and the file that lists them.
fn folder(context: &Context<'_>, name: &str, parts: Vec<(&Ident, Vec<&Demand>)>) -> Vec<File> {
    let parts: Vec<_> = parts.into_iter().filter(|(_, demands)| !demands.is_empty()).collect();
    let mods: String = parts.iter().flat_map(|(name, _)| ["mod ", name.as_str(), ";\n"]).collect();
    let all: String = parts.iter().flat_map(|(name, _)| ["    ", name.as_str(), "::LIMITS,\n"]).collect();
    let all = format!("pub(super) const ALL: &[&[Demand]] = &[\n{all}];\n");
    let path = format!("src/tables/limits/{name}.rs");
    let mut files = vec![context.rust(&path, [ABOUT, &mods, "use crate::runtime::Demand;\n", &all])];
    for (module, demands) in parts {
        let mut used = Used::default();
        let list = list("pub(super) const LIMITS", &demands, &mut used);
        let path = format!("src/tables/limits/{name}/{module}.rs");
        files.push(context.rust(&path, [ABOUT, &used.declarations(&["Demand"]), &list]));
    }
    files
}

/// What a file calls by its plain name.
#[derive(Default)]
struct Used {
    places: BTreeSet<&'static str>,
    bounds: BTreeSet<&'static str>,
    limits: BTreeSet<&'static str>,
}

impl Used {
    fn declarations(&self, types: &[&str]) -> String {
        let lists = [("At", &self.places), ("Bound", &self.bounds), ("Limit", &self.limits)];
        let lists = lists.iter().filter(|(_, names)| !names.is_empty());
        let lists = lists.map(|(name, names)| {
            use_list(&format!("crate::runtime::{name}"), &names.iter().copied().collect::<Vec<_>>())
        });
        lists.collect::<String>() + &use_list("crate::runtime", types)
    }
}

/// A constant with the limits of some types or operations.
fn list(name: &str, demands: &[&Demand], used: &mut Used) -> String {
    if demands.is_empty() {
        return String::new();
    }
    let mut text = format!("{name}: &[Demand] = &[\n");
    for demand in demands {
        // Writing into a string does not fail.
        let _ = writeln!(text, "    Demand {{ name: {}, rows: &[", literal(demand.name.as_str()));
        for LimitRow { field, depth, label, limits } in &demand.rows {
            let (place, arguments) = match (field, depth) {
                (None, _) => ("Whole", String::new()),
                (Some(field), 0) => ("Field", format!("({field})")),
                (Some(field), depth) => ("Inside", format!("({field}, {depth})")),
            };
            used.places.insert(place);
            let limits: Vec<String> = limits.iter().map(|limit| self::limit(limit, used)).collect();
            let _ = writeln!(text, "        ({place}{arguments}, &[{}]), // {}", limits.join(", "), one_line(label));
        }
        text.push_str("    ] },\n");
    }
    text + "];\n"
}

fn limit(limit: &Limit, used: &mut Used) -> String {
    let (name, argument) = match limit {
        Limit::Minimum(number) => ("Minimum", bound(number, used)),
        Limit::Above(number) => ("Above", bound(number, used)),
        Limit::Maximum(number) => ("Maximum", bound(number, used)),
        Limit::Below(number) => ("Below", bound(number, used)),
        Limit::MultipleOf(number) => ("MultipleOf", bound(number, used)),
        Limit::MinLength(least) => ("MinLength", least.to_string()),
        Limit::MaxLength(most) => ("MaxLength", most.to_string()),
        Limit::Pattern(pattern) => ("Pattern", literal(pattern)),
        Limit::MinItems(least) => ("MinItems", least.to_string()),
        Limit::MaxItems(most) => ("MaxItems", most.to_string()),
        Limit::UniqueItems => ("UniqueItems", String::new()),
        Limit::MinProperties(least) => ("MinProperties", least.to_string()),
        Limit::MaxProperties(most) => ("MaxProperties", most.to_string()),
    };
    used.limits.insert(name);
    if argument.is_empty() { name.to_owned() } else { format!("{name}({argument})") }
}

fn bound(number: &Number, used: &mut Used) -> String {
    let (kind, digits) = match (number.as_i128(), number.as_f64()) {
        (Some(integer), _) => ("I", integer.to_string()),
        // The digits of `Debug` are those of a literal.
        (None, float) => ("F", format!("{:?}", float.unwrap_or_default())),
    };
    used.bounds.insert(kind);
    format!("{kind}({digits})")
}
