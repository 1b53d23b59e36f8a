//! Tests of the whole stage on small hand-made APIs; what a document looks like to it is tested where all stages meet.

mod apis;
mod features;

use super::*;
use crate::model::{
    Content, IntegerFormat, Location, Role, SchemaId, Shape, Status, StringFormat, Union, Untyped, Variant,
};
use apis::{TEXT, body, component, inline, object, operation, parameter, property, refer, response, strings};

/// The plan as text without what is said of the package, and the codes of the messages.
fn lowered(api: &Api) -> (String, Vec<&'static str>) {
    let config = Config { package: "pets-client".to_owned(), ..Config::default() };
    let mut d = Diagnostics::default();
    let plan = lower(api, &config, "pets.yaml", &mut d).expect("every API has a plan");
    let text = plan.to_string();
    let text = text.split_once("\n\n").map_or("", |(_, rest)| rest).to_owned();
    (text, d.list().iter().map(|diagnostic| diagnostic.code).collect())
}

#[test]
fn the_compiler_may_look_as_deep_as_types_go() {
    let limit = |types: usize, hold: &dyn Fn(usize) -> Option<usize>| {
        let mut api = Api::default();
        let ids: Vec<SchemaId> = (0..types).map(|index| component(&mut api, &format!("T{index}"), object())).collect();
        for (index, id) in ids.iter().enumerate() {
            if let Some(held) = hold(index).and_then(|held| ids.get(held)) {
                refer(&mut api, *id, "next", *held);
            }
        }
        let plan = lower(&api, &Config::default(), "pets.yaml", &mut Diagnostics::default()).expect("a plan");
        plan.package.recursion_limit
    };
    let next = |index| Some(index + 1);
    assert_eq!([16, 17, 200].map(|types| limit(types, &next)), [None, Some(512), Some(2048)]);
    // Rings end, and what stands side by side is not deep.
    assert_eq!(limit(200, &|index| Some(index ^ 1)), None);
    assert_eq!(limit(200, &|_| None), None);
}

#[test]
fn types_follow_the_rules_of_presence() {
    let mut api = Api::default();
    let pet = component(&mut api, "Pet", object());
    let tag = component(&mut api, "Tag", TEXT);
    property(&mut api, pet, "id!", Shape::Integer(IntegerFormat::Int64));
    let note = property(&mut api, pet, "note", TEXT);
    let owner = property(&mut api, pet, "owner!", TEXT);
    for nullable in [note, owner] {
        api.schemas.list[nullable.0].nullable = true;
    }
    property(&mut api, pet, "type!", strings(&["pet"]));
    property(&mut api, pet, "status", strings(&["+1", "-1", "sold"]));
    property(&mut api, pet, "anything", Shape::Any(Untyped::Free));
    let list = property(&mut api, pet, "tags", Shape::Any(Untyped::Free));
    api.schemas.list[list.0].shape = Shape::Array(tag);
    property(&mut api, pet, "secret!", Shape::String(StringFormat::Password));
    refer(&mut api, pet, "parent", pet);
    let expected = "\
types types
  struct Pet
    id!: i64
    note: Maybe<String>
    owner!: Option<String> (not asked for)
    type_!: PetType \"type\" = PetType::Pet
    status: Option<PetStatus>
    anything: Option<Value>
    tags: Option<Vec<String>>
    #secret!: String
    parent: Option<Box<Pet>>
  alias Tag = String
  enum PetType
    Pet \"pet\"
    Other ..
  enum PetStatus
    Plus1 \"+1\"
    Minus1 \"-1\"
    Sold \"sold\"
    Other ..
";
    assert_eq!(lowered(&api), (expected.to_owned(), vec![]));
}

#[test]
fn unions_name_their_variants_and_keep_unknown_ones() {
    let mut api = Api::default();
    let cat = component(&mut api, "Cat", object());
    let pet = component(&mut api, "Pet", Shape::Any(Untyped::Free));
    let any = component(&mut api, "Unknown", Shape::Any(Untyped::Free));
    let dog = inline(&mut api, pet, Role::Variant(1), object());
    api.schemas.list[dog.0].title = Some("Dog".to_owned());
    let size = component(&mut api, "Size", Shape::Any(Untyped::Free));
    let texts = inline(&mut api, any, Role::Variant(0), TEXT);
    let list = inline(&mut api, any, Role::Variant(1), Shape::Array(texts));
    let objects = inline(&mut api, any, Role::Variant(2), Shape::Any(Untyped::Free));
    let item = inline(&mut api, objects, Role::Items, object());
    api.schemas.list[objects.0].shape = Shape::Array(item);
    let sizes = inline(&mut api, size, Role::Variant(0), strings(&["s", "m"]));
    let variant = |schema, tags: &[&str]| Variant { schema, tags: tags.iter().map(|tag| (*tag).to_owned()).collect() };
    let union = |tag: Option<&str>, variants| Shape::Union(Union { tag: tag.map(str::to_owned), variants });
    api.schemas.list[pet.0].shape = union(Some("kind"), vec![variant(cat, &["cat", "Cat"]), variant(dog, &["dog"])]);
    let anything = [any, cat, texts, list, objects, texts].map(|schema| variant(schema, &[])).to_vec();
    api.schemas.list[any.0].shape = union(None, anything);
    api.schemas.list[size.0].shape = union(None, vec![variant(sizes, &[]), variant(texts, &[])]);
    let expected = "\
types types
  struct Cat
  union Pet by \"kind\"
    Cat(Cat) \"cat\" \"Cat\" from
    Dog(PetDog) \"dog\" from
    Unknown ..
  union Unknown
    Unknown(Box<Unknown>)
    Cat(Cat) from
    String(String) from
    StringList(Vec<String>) from
    List(Vec<UnknownItem>) from
    Unrecognized ..
  enum Size
    S \"s\"
    M \"m\"
    Other ..
  struct PetDog
  struct UnknownItem
";
    assert_eq!(lowered(&api), (expected.to_owned(), vec![]));
}

#[test]
fn inputs_are_ordered_and_told_apart() {
    let mut api = Api::default();
    let text = component(&mut api, "Text", TEXT);
    let file = component(&mut api, "File", object());
    property(&mut api, file, "content!", Shape::String(StringFormat::Binary));
    let op = operation(&mut api, "PUT", "/pets/{owner}/{id}");
    op.parameters = vec![
        parameter("limit", Location::Query, false, text),
        parameter("id", Location::Query, true, text),
        parameter("id", Location::Path, true, text),
        parameter("owner", Location::Path, true, text),
        parameter("core", Location::Header, false, text),
        parameter("body", Location::Cookie, true, text),
    ];
    op.body = Some(body(Content::Multipart(file), false));
    let expected = "\
operations general
  update_pet -> UpdatePet: PUT /pets/{owner}/{id}
    path   owner!: String
    path   id!: String
    query  query_id!: String \"id\" key \"id_2\"
    cookie cookie_body!: String \"body\" key \"body_2\"
    query  limit: Option<String>
    header core_: Option<String> \"core\"
    body   body: Option<File> as application/json (Multipart)
    gives  ()
    fails  Value

types types
  alias Text = String
  struct File
    content!: Upload
";
    assert_eq!(lowered(&api), (expected.to_owned(), vec![]));
}

#[test]
fn answers_become_one_type_or_one_by_status() {
    let code = Status::Code;
    let table = |pet: SchemaId, error: SchemaId| {
        let (pet, error) = (Content::Json(pet), Content::Json(error));
        vec![
            (vec![(code(200), pet.clone()), (Status::Default, error.clone())], "Pet", "Error"),
            (vec![(code(200), pet.clone()), (code(204), Content::Empty)], "Option<Pet>", "Value"),
            (vec![(code(204), Content::Empty), (code(404), Content::Empty)], "()", "Value"),
            (vec![(Status::Default, pet.clone())], "Pet", "Value"),
            (
                vec![(code(404), error.clone()), (Status::Default, pet.clone())],
                "()",
                "GetPetError = NotFound(Error) | Default(Pet)",
            ),
            (
                vec![
                    (code(200), pet.clone()),
                    (code(202), Content::Binary),
                    (code(204), Content::Empty),
                    (Status::Range(4), error),
                ],
                "GetPetOutput = Ok(Pet) | Accepted(Bytes) | NoContent(())",
                "Error",
            ),
        ]
    };
    for index in 0..6 {
        let mut api = Api::default();
        let pet = component(&mut api, "Pet", object());
        let error = component(&mut api, "Error", object());
        let (answers, gives, fails) = table(pet, error).swap_remove(index);
        let op = operation(&mut api, "GET", "/pets/{id}");
        op.responses = answers.into_iter().map(|(status, content)| response(status, content)).collect();
        let (text, _) = lowered(&api);
        assert!(text.contains(&format!("    gives  {gives}\n    fails  {fails}\n")), "{text}");
    }
}

#[test]
fn what_cannot_be_is_said() {
    let mut api = Api::default();
    let ring = component(&mut api, "Ring", object());
    refer(&mut api, ring, "next!", ring);
    let list = component(&mut api, "List", Shape::Any(Untyped::Free));
    api.schemas.list[list.0].shape = Shape::Array(list);
    let bytes = component(&mut api, "Bytes", Shape::String(StringFormat::Binary));
    operation(&mut api, "GET", "/bytes").responses = vec![response(Status::Code(200), Content::Json(bytes))];
    operation(&mut api, "CONNECT", "/bytes");
    let expected = "\
operations general
  list_bytes -> ListBytes: GET /bytes
    gives  String
    fails  Value
    200    success case 0, application/json (Json)

types types
  struct Ring
    next: Option<Box<Ring>>
  alias List = Vec<Value>
  alias Bytes_ = String
";
    let codes = vec!["unsupported-method", "bytes-as-text", "endless-list", "endless-object"];
    assert_eq!(lowered(&api), (expected.to_owned(), codes));
}

/// A small generator of numbers (an LCG), so that the test is the same everywhere.
fn next(state: &mut u64) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*state >> 40).unwrap_or(0)
}

/// An API of `count` components and operations with names that often collide; more of them begin like fewer.
fn grown(seed: u64, count: usize) -> Api {
    let words = ["Pet", "pet", "petStatus", "Pets", "type", "Error", "宠物", "a-b", "a_b", "1"];
    let mut state = seed;
    let mut api = Api::default();
    let components: Vec<SchemaId> =
        (0..count).map(|n| component(&mut api, words[(n * 7 + 3) % words.len()], object())).collect();
    for id in components {
        for _ in 0..2 {
            let name = words[next(&mut state) % words.len()];
            property(
                &mut api,
                id,
                name,
                if next(&mut state).is_multiple_of(2) { strings(&["a", "A"]) } else { object() },
            );
        }
    }
    for _ in 0..count {
        let method = ["GET", "POST", "PUT", "DELETE"][next(&mut state) % 4];
        let path = ["/pets", "/pets/{id}", "/v1/pets", "/pets/{id}/type", "/宠物/{a}/{b}"][next(&mut state) % 5];
        let tag = words[next(&mut state) % words.len()];
        operation(&mut api, method, path).tags = vec![tag.to_owned()];
    }
    api
}

#[test]
fn growing_renames_nothing() {
    let (mut operations_kept, mut types_kept) = (0, 0);
    for seed in 0..60 {
        let small = grown(seed, 6);
        let mut large = small.clone();
        // What is new stands after everything else, as in a document that grew at its end.
        for (index, operation) in grown(seed + 1_000, 9).operations.into_iter().enumerate() {
            let id = component(&mut large, &format!("New{index}"), object());
            property(&mut large, id, "status", strings(&["x"]));
            large.operations.push(operation);
        }
        let (names, ..) = naming::method_names(&small, &BTreeMap::new());
        let (more, ..) = naming::method_names(&large, &BTreeMap::new());
        assert_eq!(names, more.into_iter().take(names.len()).collect::<Vec<_>>());
        operations_kept += names.len();
        let types = |api: &Api, names: &[naming::Names]| {
            let sent = vec![Some(0); api.operations.len()];
            naming::type_names(api, &reach::reach(api, &sent).named, names, &BTreeMap::new()).0
        };
        let (before, after) = (types(&small, &names), types(&large, &naming::method_names(&large, &BTreeMap::new()).0));
        assert!(before.iter().all(|(id, name)| after.get(id) == Some(name)), "seed {seed}: {before:?} {after:?}");
        types_kept += before.len();
        let groups = |api: &Api| modules::groups(api, &vec![true; api.operations.len()], &Features::default()).0;
        let names = |api| groups(api).into_iter().map(|group| group.name).collect::<Vec<_>>();
        assert!(names(&large).starts_with(&names(&small)));
    }
    assert!(operations_kept > 300 && types_kept > 600, "{operations_kept} {types_kept}");
}
