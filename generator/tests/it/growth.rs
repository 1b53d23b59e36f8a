//! Names of things do not change when the document grows at its end, whatever the names are.
//! Documents are made of names that make trouble: words of Rust, names that generated files import, symbols, other scripts, and
//! names that differ in case only. Everything says in its description which thing it is, so that it is found again in the plan.

use serde_json::{Map, Value, json};
use specstep::diagnostics::Diagnostics;
use specstep::plan::{Item, Operation, Paragraph, Plan};
use specstep::{Config, Source, emit, lower, read, resolve};
use std::collections::{BTreeMap, BTreeSet};

const HOSTILE: &[&str] = &[
    // Words of Rust, of all editions, and words that only mean something in places.
    "Self",
    "self",
    "crate",
    "super",
    "type",
    "async",
    "await",
    "dyn",
    "gen",
    "try",
    "union",
    "box",
    "macro_rules",
    "raw",
    "static",
    "true",
    "fn",
    "in",
    "yield",
    "_",
    "__",
    "r#type",
    // What preludes and generated files call by its plain name.
    "Option",
    "Vec",
    "String",
    "Box",
    "Some",
    "None",
    "Ok",
    "Err",
    "Result",
    "Default",
    "Clone",
    "Debug",
    "From",
    "Into",
    "Iterator",
    "Client",
    "Error",
    "Request",
    "Response",
    "Value",
    "types",
    "runtime",
    "operations",
    "Pending",
    "Core",
    "Maybe",
    "Upload",
    "Base64",
    "Bytes",
    "BTreeMap",
    "IntoFuture",
    "std",
    "core",
    "alloc",
    "serde_json",
    "u8",
    "str",
    "bool",
    "main",
    // What clients, builders and structs have.
    "new",
    "clone",
    "send",
    "customize",
    "blank",
    "into_future",
    "builder",
    "call",
    "from_env",
    "from_core",
    "fmt",
    "eq",
    "body",
    "additional",
    "Other",
    "Unknown",
    "Unlisted",
    // Digits, symbols and nothing.
    "",
    " ",
    "1",
    "2fa",
    "1024x1024",
    "-1",
    "+1",
    "<=",
    ">=",
    "*",
    "$ref",
    "@type",
    "a-b",
    "a_b",
    "aB",
    "a b",
    "a.b",
    "A B",
    "page[size]",
    "\"quoted\"",
    "back\\slash",
    "new\nline",
    "*/ end",
    "//",
    "{brace}",
    "#[doc]",
    "\u{0}",
    "\u{202E}rtl",
    "\u{200B}",
    "e\u{301}",
    // Case only.
    "pet",
    "Pet",
    "PET",
    "pEt",
    "petStatus",
    "PetStatus",
    "Pet2",
    "pet_2",
    "Pet_",
    "pet_status",
    // Pictures and other scripts.
    "👍",
    "❤️",
    "🦀🦀",
    "宠物",
    "宠物状态",
    "文件 API",
    "اسم",
    "العربية",
    "Имя",
    "имя",
    "ИМЯ",
    "हिन्दी",
    "ß",
    "İ",
    "ǅ",
    "한국어",
    "ไทย",
];

/// A source of numbers that is the same on every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % sides
    }

    fn name(&mut self) -> String {
        match self.roll(40) {
            // Ten kilobytes.
            0 => "long_name ".repeat(1_000),
            1 => "很长".repeat(2_000),
            _ => HOSTILE[self.roll(HOSTILE.len())].to_owned(),
        }
    }
}

/// A document that can grow.
#[derive(Clone, Default)]
struct Growing {
    schemas: Map<String, Value>,
    paths: Map<String, Value>,
    things: usize,
}

impl Growing {
    fn grow(&mut self, dice: &mut Dice, count: usize) {
        for _ in 0..count {
            let (key, schema) = (dice.name(), self.schema(dice, 2));
            if !self.schemas.contains_key(&key) {
                self.schemas.insert(key, schema);
            }
            let operation = self.operation(dice);
            let path = format!("/{}/{}", dice.roll(5), self.paths.len());
            self.paths.insert(path, json!({ (["get", "post", "put"][dice.roll(3)]): operation }));
        }
    }

    fn mark(&mut self) -> String {
        self.things += 1;
        format!("thing {}", self.things)
    }

    fn schema(&mut self, dice: &mut Dice, depth: usize) -> Value {
        let description = self.mark();
        let mut schema = match dice.roll(if depth == 0 { 2 } else { 5 }) {
            0 => json!({ "type": "string", "enum": [dice.name(), dice.name(), dice.name()] }),
            1 => {
                json!({ "type": "integer", "enum": [1, -1, 0], "x-enum-varnames": [dice.name(), dice.name(), dice.name()] })
            }
            2 => json!({ "oneOf": [self.schema(dice, depth - 1), self.schema(dice, depth - 1), { "type": "string" }] }),
            _ => {
                let mut properties = Map::new();
                for _ in 0..4 {
                    properties.insert(dice.name(), self.schema(dice, depth - 1));
                }
                json!({ "type": "object", "properties": properties, "additionalProperties": dice.roll(2) == 0 })
            }
        };
        schema["description"] = description.into();
        if dice.roll(8) == 0 {
            schema["x-rust-name"] = dice.name().into();
        }
        schema
    }

    fn operation(&mut self, dice: &mut Dice) -> Value {
        let mut parameters = Vec::new();
        for place in ["query", "header", "query"] {
            let name = dice.name();
            if parameters.iter().all(|known: &Value| known["name"] != name.as_str()) {
                parameters.push(
                    json!({ "name": name, "in": place, "description": self.mark(), "schema": { "type": "string" } }),
                );
            }
        }
        let body = self.schema(dice, 1);
        let content = json!({ "application/json": { "schema": body } });
        let mut operation = json!({
            "tags": [dice.name()], "summary": self.mark(), "parameters": parameters,
            "responses": { "200": { "description": "", "content": content } },
        });
        if dice.roll(3) > 0 {
            operation["operationId"] = dice.name().into();
        }
        operation
    }

    fn plan(&self) -> Plan {
        let document = json!({
            "openapi": "3.0.3", "info": { "title": "T", "version": "1" },
            "paths": self.paths, "components": { "schemas": self.schemas },
        });
        let mut sources = Source::new("growing.json", document.to_string()).into();
        let config = Config { package: "growing".to_owned(), ..Config::default() };
        let mut d = Diagnostics::default();
        let plan = read::read(&mut sources, &(), false, &mut d)
            .and_then(|document| resolve::resolve(&document, &config, &mut d))
            .and_then(|api| lower::lower(&api, &config, "growing.json", &mut d));
        plan.unwrap_or_else(|_| panic!("{}", d.render(&sources)))
    }
}

/// The mark of a thing.
fn mark(docs: &[Paragraph]) -> Option<String> {
    docs.iter().find_map(|paragraph| match paragraph {
        Paragraph::Theirs(text) => text.strip_prefix("thing ").map(str::to_owned),
        Paragraph::Ours(_) => None,
    })
}

/// The names of a plan by the things that have them; no two in one place are the same.
fn names(plan: &Plan) -> (BTreeMap<String, String>, BTreeMap<String, String>) {
    let (mut types, mut others) = (BTreeMap::new(), BTreeMap::new());
    let mut type_names = BTreeSet::new();
    for item in plan.modules.iter().flat_map(|module| &module.items) {
        let (name, docs, parts) = parts(item);
        assert!(type_names.insert(name.clone()), "two types `{name}`");
        let Some(mark) = mark(docs) else { continue };
        let unique: BTreeSet<&String> = parts.iter().map(|(_, name)| name).collect();
        assert_eq!(unique.len(), parts.len(), "{parts:?}");
        others.extend(parts.into_iter().map(|(part, name)| (format!("{mark} {part}"), name)));
        types.insert(mark, name);
    }
    let (mut methods, mut builders) = (BTreeSet::new(), BTreeSet::new());
    for operation in plan.groups.iter().flat_map(|group| &group.operations) {
        let Operation { method, builder, docs, inputs, .. } = operation;
        assert!(methods.insert(method.clone()) && builders.insert(builder.clone()), "two `{method}` or `{builder}`");
        let mark = mark(docs).expect("every operation has a mark");
        others.insert(
            format!("{mark} input"),
            inputs.iter().map(|input| input.name.as_str()).collect::<Vec<_>>().join(" "),
        );
        others.insert(mark, format!("{method} {builder}"));
    }
    (types, others)
}

/// The name of an item, what it says of itself, and its parts with what they are on the wire.
fn parts(item: &Item) -> (String, &[Paragraph], Vec<(String, String)>) {
    let with =
        |values: Vec<(String, String)>, other: String| values.into_iter().chain([("..".to_owned(), other)]).collect();
    match item {
        Item::Struct(it) => {
            let fields = it.fields.iter().map(|field| (field.wire.clone(), field.name.to_string()));
            let rest = it.additional.iter().map(|(name, _)| ("..".to_owned(), name.to_string()));
            (it.name.to_string(), &it.docs, fields.chain(rest).collect())
        }
        Item::StringEnum(it) => {
            let values = it.variants.iter().map(|variant| (variant.value.clone(), variant.name.to_string())).collect();
            (it.name.to_string(), &it.docs, with(values, it.other.to_string()))
        }
        Item::IntegerEnum(it) => {
            let values =
                it.variants.iter().map(|variant| (variant.value.to_string(), variant.name.to_string())).collect();
            (it.name.to_string(), &it.docs, with(values, it.other.to_string()))
        }
        Item::Choice(it) => {
            let ways = it.variants.iter().map(|variant| (variant.media_type.clone(), variant.name.to_string()));
            (it.name.to_string(), &it.docs, ways.collect())
        }
        // The variants are called after their types, which are compared themselves.
        Item::Union(it) => (it.name.to_string(), &it.docs, Vec::new()),
        Item::Alias(it) => (it.name.to_string(), &it.docs, Vec::new()),
    }
}

#[test]
fn what_stands_at_the_end_renames_nothing_before_it() {
    let (mut kept, mut gave_way) = (0, 0);
    for seed in 0..16 {
        let mut dice = Dice(seed);
        let mut document = Growing::default();
        document.grow(&mut dice, 6);
        let (types, others) = names(&document.plan());
        let old = document.things;
        document.grow(&mut dice, 6);
        let plan = document.plan();
        assert!(seed % 4 > 0 || !emit::emit(&plan).is_empty());
        let (new_types, new_others) = names(&plan);
        for (thing, name) in &others {
            assert_eq!(new_others.get(thing), Some(name), "seed {seed}, {thing}");
        }
        let moved: BTreeMap<_, _> = types.iter().filter(|(thing, name)| new_types.get(*thing) != Some(name)).collect();
        for name in moved.values() {
            // A component is called what the document calls it; a schema on the spot, called after its place, gives way to one,
            // takes its second best name, and those called after it go along.
            let holder = new_types.iter().find(|(_, other)| other == name).map(|(thing, _)| thing);
            let is_new = holder.and_then(|thing| thing.parse::<usize>().ok()).is_some_and(|number| number > old);
            let is_moved = holder.is_some_and(|thing| moved.contains_key(thing));
            let follows = moved.values().any(|other| other != name && name.starts_with(other.trim_end_matches('_')));
            assert!(is_new || is_moved || follows, "seed {seed}: {holder:?} has the name `{name}`");
        }
        kept += types.len() - moved.len();
        gave_way += moved.len();
    }
    assert!(kept > 40 * gave_way && gave_way > 0, "{kept} kept, {gave_way} gave way");
}
