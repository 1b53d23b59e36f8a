use super::{File, emit};
use crate::plan::{
    Alias, BodyCodec, BodyRow, Case, Constant, EnumVariant, Field, Group, Ident, Input, IntegerEnum, Item, Limits,
    Location, Method, Module, Need, Operation, Outcome, Package, Paragraph, PartRow, Plan, ResponseCodec, ResponseRow,
    RuntimeSource, Scheme, SchemeKind, Server, Spelling, Status, StringEnum, Struct, Style, Type, Union, UnionVariant,
    Xml,
};
use std::collections::{BTreeMap, BTreeSet};

fn ident(text: &str) -> Ident {
    Ident::new(text).expect("an identifier")
}

fn theirs(text: &str) -> Vec<Paragraph> {
    vec![Paragraph::Theirs(text.to_owned())]
}

fn option(ty: Type) -> Type {
    Type::Option(Box::new(ty))
}

fn item(name: &str) -> Type {
    Type::Item(ident(name))
}

fn field(name: &str, ty: Type) -> Field {
    let required = !matches!(ty, Type::Option(_) | Type::Maybe(_));
    let wire = name.trim_end_matches('_').to_owned();
    let docs = Vec::new();
    Field {
        name: ident(name),
        wire,
        ty,
        required,
        secret: false,
        server_only: false,
        argument: required,
        constant: None,
        docs,
        deprecated: false,
    }
}

fn structure(name: &str, fields: Vec<Field>) -> Struct {
    Struct {
        name: ident(name),
        docs: theirs("A [thing] <b>of</b> the API."),
        deprecated: false,
        fields,
        additional: None,
        setters: true,
    }
}

/// Every kind of item and every kind of field.
#[expect(clippy::too_many_lines, reason = "a table of cases, in one place")]
fn modules() -> Vec<Module> {
    let mut kind = field("type_", item("Kind"));
    kind.argument = false;
    kind.constant = Some(Constant::Variant(ident("Kind"), ident("Cat")));
    let mut secret = field("key", option(Type::String));
    secret.secret = true;
    secret.deprecated = true;
    let every = [
        ("flag", Type::Bool),
        ("small", Type::I8),
        ("large", Type::U64),
        ("ratio", Type::F32),
        ("name", Type::String),
        ("data", Type::Base64),
        ("at", Type::DateTime),
        ("on", Type::Date),
        ("id", Type::Uuid),
        ("any", Type::Value),
        ("tags", item("Tags")),
        ("parent", option(Type::Box(Box::new(item("Cat"))))),
        ("nick", Type::Maybe(Box::new(Type::String))),
        ("friends", option(Type::Vec(Box::new(item("Pet"))))),
        ("counts", option(Type::Map(Box::new(Type::I64)))),
        ("nothing", option(Type::Unit)),
        ("level", option(item("Level"))),
        ("file", option(Type::Upload)),
    ];
    let fields = every.map(|(name, ty)| field(name, ty)).into_iter().chain([kind, secret]).collect();
    let mut cat = structure("Cat", fields);
    cat.additional = Some((ident("additional"), Type::Value));
    let variants = ["cat", "a\"b`"].map(|value| EnumVariant {
        name: ident(if value == "cat" { "Cat" } else { "Odd" }),
        value: value.to_owned(),
        docs: vec![],
    });
    let levels = [("Low", -1), ("High", 2)].map(|(name, value)| EnumVariant { name: ident(name), value, docs: vec![] });
    let docs = theirs("See https://example.com/x_y.\n\n    code");
    let pet = Union {
        name: ident("Pet"),
        docs: docs.clone(),
        deprecated: false,
        tag: "type".to_owned(),
        variants: vec![
            UnionVariant {
                name: ident("Cat"),
                ty: Type::Box(Box::new(item("Cat"))),
                tags: vec!["cat".to_owned(), "Cat".to_owned()],
                from: true,
            },
            UnionVariant { name: ident("Text"), ty: Type::String, tags: Vec::new(), from: true },
            UnionVariant { name: ident("More"), ty: Type::Vec(Box::new(item("Pet"))), tags: Vec::new(), from: false },
        ],
        unknown: ident("Unknown"),
    };
    let first = vec![
        Item::Struct(cat),
        Item::Struct(structure("Empty", Vec::new())),
        Item::Alias(Alias { name: ident("Tags"), docs: Vec::new(), ty: Type::Vec(Box::new(Type::String)) }),
    ];
    let second = vec![
        Item::StringEnum(StringEnum {
            name: ident("Kind"),
            docs: docs.clone(),
            deprecated: true,
            variants: variants.into(),
            other: ident("Other"),
        }),
        Item::StringEnum(StringEnum {
            name: ident("Nothing"),
            docs: docs.clone(),
            deprecated: false,
            variants: Vec::new(),
            other: ident("Other"),
        }),
        Item::IntegerEnum(IntegerEnum {
            name: ident("Level"),
            docs,
            deprecated: false,
            variants: levels.into(),
            other: ident("Other"),
        }),
        Item::Union(pet),
        Item::Struct(structure("Error", vec![field("message", Type::String)])),
        Item::Struct(structure(
            "Wide",
            (0..300).map(|index| field(&format!("f{index}"), option(Type::String))).collect(),
        )),
    ];
    vec![
        Module { name: ident("cats"), docs: Vec::new(), items: first, features: Vec::new() },
        Module { name: ident("shared"), docs: theirs("Shared types."), items: second, features: Vec::new() },
    ]
}

fn input(name: &str, ty: Type, location: Location) -> Input {
    let argument = !matches!(ty, Type::Option(_));
    Input {
        name: ident(name),
        wire: name.to_owned(),
        key: name.to_owned(),
        ty,
        argument,
        location,
        docs: Vec::new(),
        deprecated: false,
        flag: false,
    }
}

fn spelt(style: Style, explode: bool) -> Spelling {
    Spelling::Style { style, explode, allow_reserved: false }
}

fn operation(
    method: &str,
    builder: &str,
    http: Method,
    inputs: Vec<Input>,
    output: Outcome,
    responses: Vec<ResponseRow>,
) -> Operation {
    Operation {
        same_as: None,
        pages: None,
        method: ident(method),
        builder: ident(builder),
        docs: theirs("Does it."),
        deprecated: method == "drop_cat",
        http,
        path: "/cats/{id}".to_owned(),
        inputs,
        output,
        error: Outcome::One(item("Error")),
        responses,
        security: vec![vec!["bearerAuth".to_owned()], vec!["a".to_owned(), "b".to_owned()], Vec::new()],
        servers: Vec::new(),
    }
}

fn row(status: Status, success: bool, case: usize, codec: ResponseCodec, media_type: &str) -> ResponseRow {
    ResponseRow { status, success, case, codec, media_type: media_type.to_owned(), root: None, asked: true }
}

/// Every kind of input and every kind of answer.
#[expect(clippy::too_many_lines, reason = "a table of cases, in one place")]
fn groups() -> Vec<Group> {
    let form = || spelt(Style::Form, true);
    let inputs = vec![
        input("id", Type::String, Location::Path(spelt(Style::Simple, false))),
        input("kinds", Type::Vec(Box::new(item("Kind"))), Location::Query(spelt(Style::PipeDelimited, false))),
        input("limit", option(Type::I64), Location::Query(form())),
        input("filter", option(item("Cat")), Location::Query(spelt(Style::DeepObject, true))),
        input("trace", option(Type::String), Location::Header(spelt(Style::Simple, false))),
        input("session", option(Type::String), Location::Cookie(Spelling::Json)),
        input(
            "body",
            item("Cat"),
            Location::Body(vec![BodyRow {
                media_type: "multipart/form-data".to_owned(),
                codec: BodyCodec::Multipart,
                root: None,
                parts: vec![PartRow {
                    property: "file".to_owned(),
                    content_type: "image/png".to_owned(),
                    style: Some((Style::Form, false)),
                    headers: vec![("X-Kind".to_owned(), "picture".to_owned())],
                    root: None,
                }],
                flag: None,
            }]),
        ),
    ];
    let cases = [("Ok", item("Cat")), ("Created", Type::Unit), ("Others", Type::Bytes)];
    let cases = cases.map(|(name, ty)| Case { name: ident(name), ty, docs: Vec::new() });
    let several = Outcome::Several { name: ident("PutCatOutput"), docs: Vec::new(), cases: cases.into() };
    let json = |status, success, case| row(status, success, case, ResponseCodec::Json, "application/json");
    let rows = vec![
        json(Status::Code(200), true, 0),
        row(Status::Code(201), true, 1, ResponseCodec::Empty, ""),
        row(Status::Range(3), false, 0, ResponseCodec::Text, "text/plain"),
        row(Status::Default, true, 2, ResponseCodec::Binary, "image/png"),
        json(Status::Range(4), false, 0),
    ];
    let unit = Outcome::One(Type::Unit);
    let many = (0..9).map(|index| input(&format!("p{index}"), Type::String, Location::Query(form()))).collect();
    vec![
        Group {
            name: ident("cats"),
            docs: theirs("About cats."),
            operations: vec![
                operation("put_cat", "PutCat", Method::Put, inputs, several, rows),
                operation(
                    "list_cats",
                    "ListCats",
                    Method::Get,
                    Vec::new(),
                    Outcome::One(Type::Vec(Box::new(item("Cat")))),
                    Vec::new(),
                ),
            ],
            features: Vec::new(),
        },
        Group {
            name: ident("other"),
            docs: Vec::new(),
            operations: vec![
                operation("drop_cat", "DropCat", Method::Delete, many, unit.clone(), Vec::new()),
                operation(
                    "find",
                    "Find",
                    Method::Get,
                    vec![input("q", option(Type::String), Location::Query(form()))],
                    unit,
                    Vec::new(),
                ),
            ],
            features: Vec::new(),
        },
    ]
}

/// A plan with everything in it, and text that tries to get out of where it stands.
fn plan() -> Plan {
    let text = "\"; }\n*/ ``` --> \\ </p> [x](y) \u{202e}";
    Plan {
        limits: Limits::default(),
        xml: Xml::default(),
        package: Package {
            name: "all-client".to_owned(),
            library: "all".to_owned(),
            version: "0.1.0".to_owned(),
            title: text.to_owned(),
            license: Some(text.to_owned()),
            features: vec!["dynamic".to_owned()],
            description: text.to_owned(),
            document: "openapi/all.yaml".to_owned(),
            api_version: text.to_owned(),
            env_prefix: "ALL".to_owned(),
            recursion_limit: Some(256),
            runtime: RuntimeSource::Embedded,
        },
        docs: theirs(text),
        servers: vec![Server {
            url: "https://example.com/v1".to_owned(),
            template: "https://example.com/v1".to_owned(),
            docs: theirs(text),
        }],
        variables: vec![],
        schemes: vec![
            Scheme { name: "bearerAuth".to_owned(), kind: SchemeKind::Bearer, token_url: None, docs: Vec::new() },
            Scheme { name: "a".to_owned(), kind: SchemeKind::Basic, token_url: None, docs: Vec::new() },
            Scheme {
                name: "b".to_owned(),
                kind: SchemeKind::Header("X-Key".to_owned()),
                token_url: None,
                docs: Vec::new(),
            },
        ],
        modules: modules(),
        groups: groups(),
        webhooks: Vec::new(),
        links: Vec::new(),
        needs: BTreeSet::from([Need::Dates, Need::Jiff, Need::Uuid, Need::Base64]),
        features: Vec::new(),
        places: BTreeMap::new(),
    }
}

#[test]
fn every_construct_is_printed() {
    let files = emit(&plan());
    let paths: Vec<&str> =
        files.iter().map(|file| file.path.as_str()).filter(|path| !path.starts_with("src/runtime/")).collect();
    let wanted = [
        "Cargo.toml",
        "README.md",
        "rustfmt.toml",
        "src/client.rs",
        "src/dynamic.rs",
        "src/lib.rs",
        "src/operations.rs",
        "src/operations/cats.rs",
        "src/operations/other.rs",
        "src/runtime.rs",
        "src/tables.rs",
        "src/tables/operations.rs",
        "src/tables/operations/cats.rs",
        "src/tables/operations/other.rs",
        "src/tables/types.rs",
        "src/tables/types/cats.rs",
        "src/tables/types/shared.rs",
        "src/types.rs",
        "src/types/cats.rs",
        "src/types/shared.rs",
    ];
    assert_eq!(paths, wanted);
    for file in &files {
        let (first, _) = file.text.split_once('\n').expect("lines");
        assert!(
            first.contains("@generated by `cargo xtask codegen` from openapi/all.yaml. Do not edit."),
            "{}",
            file.path
        );
        assert!(file.text.ends_with('\n') && !file.text.ends_with("\n\n"), "{}", file.path);
        assert!(!file.text.lines().any(|line| line.ends_with(' ')), "{}", file.path);
        assert!(!file.text.contains('\u{202e}'), "{}", file.path);
    }
    assert_parses(&files);
}

#[test]
fn a_plan_with_nothing_in_it_is_a_crate() {
    let empty = Plan { modules: Vec::new(), groups: Vec::new(), schemes: Vec::new(), servers: Vec::new(), ..plan() };
    assert_parses(&emit(&empty));
}

fn assert_parses(files: &[File]) {
    for file in files.iter().filter(|file| file.path.starts_with("src/")) {
        assert!(syn::parse_file(&file.text).is_ok(), "{} is no Rust:\n{}", file.path, file.text);
    }
}
