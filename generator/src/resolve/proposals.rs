//! Finds operations whose answers look like pages, and proposes what could be said of them.
//!
//! In: the [`Api`]. Out: [`Proposal`]s in the words of `x-specstep-pagination`. Nothing but names speaks for them, so nothing comes of
//! one until somebody has read it and put it into the configuration.

use super::pages::ours;
use crate::model::{Api, Content, Object, Operation, Response, SchemaId, Schemas, Shape, StringFormat};
use serde_json::{Map, Value, json};

/// What could be said of the pages of an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The operation: its id, or its method and path if it has none.
    pub operation: String,
    /// A setting that can be read: `{"items": "data", "next-token": "next_cursor", "token": "cursor"}`.
    pub setting: Map<String, Value>,
}

/// Where lists are, should there be several in an answer.
const LISTS: &[&str] = &["data", "items", "results", "value", "values", "records", "entries"];
/// What holds the facts about a page, apart from the answer itself.
const ABOUT: &[&str] =
    &["links", "paging", "pagination", "pageinfo", "meta", "metadata", "responsemetadata", "cursor", "page"];
const MORE: &[&str] = &["hasmore", "hasnextpage", "hasnext", "hasmorepages", "hasmoreitems"];
const NEXT_LINK: &[&str] =
    &["nextlink", "nexturl", "nextpageurl", "nextpageuri", "nexturi", "nexthref", "odatanextlink", "nextpagelink"];
const NEXT_TOKEN: &[&str] = &[
    "nextcursor",
    "nextpagetoken",
    "nexttoken",
    "nextpagecursor",
    "continuationtoken",
    "endcursor",
    "nextpage",
    "nextafter",
    "nextmarker",
    "aftercursor",
    "lastid",
    "next",
    "after",
    "cursor",
];
const TOKEN: &[&str] = &[
    "cursor",
    "pagetoken",
    "nexttoken",
    "nextcursor",
    "nextpagetoken",
    "continuationtoken",
    "pagecursor",
    "pageafter",
    "paginationtoken",
    "marker",
    "startingafter",
    "after",
];
const OFFSET: &[&str] = &["offset", "skip", "pageoffset"];
const PAGE: &[&str] = &["page", "pagenumber", "pageindex", "pagenum"];

/// Proposals for the operations that have no setting yet, in the document's order.
#[must_use]
pub fn proposals(api: &Api) -> Vec<Proposal> {
    let open = api.operations.iter().filter(|operation| operation.pages.is_none() && operation.method == "GET");
    let proposal = |operation: &Operation| {
        let setting = setting(&api.schemas, operation)?;
        // What cannot be read is worth nothing to anybody.
        ours(&Value::Object(setting.clone()), operation).ok()?;
        let name = operation.id.clone().unwrap_or_else(|| format!("{} {}", operation.method, operation.path));
        Some(Proposal { operation: name, setting })
    };
    open.filter_map(proposal).collect()
}

fn setting(schemas: &Schemas, operation: &Operation) -> Option<Map<String, Value>> {
    let answer = operation.responses.iter().find(|response| response.status.is_success())?;
    let Content::Json(body) = answer.content else { return None };
    let page = Page { schemas, operation, answer, body: object(schemas, body) };
    let (list, items) = page.list(body)?;
    let mut setting = Map::new();
    if let Some(name) = list {
        setting.insert("items".to_owned(), spelt(vec![name]));
    }
    setting.extend(page.next(items)?);
    if let Some(more) = page.fact(MORE, |shape| matches!(shape, Shape::Boolean)) {
        setting.insert("more".to_owned(), spelt(more));
    }
    Some(setting)
}

/// An operation and what it answers.
struct Page<'a> {
    schemas: &'a Schemas,
    operation: &'a Operation,
    answer: &'a Response,
    /// The answer as an object, if it is one.
    body: Option<&'a Object>,
}

impl<'a> Page<'a> {
    /// The property that holds the list, none if the body is it; and what is in the list.
    fn list(&self, body: SchemaId) -> Option<(Option<String>, SchemaId)> {
        if let Shape::Array(items) = shape(self.schemas, body) {
            return Some((None, *items));
        }
        let listed = |(name, schema): (&'a str, SchemaId)| match shape(self.schemas, schema) {
            Shape::Array(items) => Some((name, *items)),
            _ => None,
        };
        let lists: Vec<_> = properties(self.body?).filter_map(listed).collect();
        let known = || LISTS.iter().find_map(|known| lists.iter().find(|(name, _)| plain(name) == *known));
        let (name, items) = if let [only] = lists.as_slice() { only } else { known()? };
        Some((Some((*name).to_owned()), *items))
    }

    /// What asks for the next page. What the server says comes before what the client would have to count.
    fn next(&self, items: SchemaId) -> Option<Map<String, Value>> {
        let link = self.fact(NEXT_LINK, text).or_else(|| self.link());
        let token = || Some((self.fact(NEXT_TOKEN, scalar)?, self.input(TOKEN)?));
        let last = || {
            let id = properties(object(self.schemas, items)?).find(|(name, _)| *name == "id")?;
            Some((id.0, self.input(&["startingafter"])?))
        };
        let said = if let Some(link) = link {
            json!({"next-link": spelt(link)})
        } else if let Some((token, input)) = token() {
            json!({"next-token": spelt(token), "token": input})
        } else if self.answer.headers.iter().any(|header| header.name.eq_ignore_ascii_case("link")) {
            json!({"next-link": {"header": "Link"}})
        } else if let Some((id, input)) = last() {
            json!({"next-token": {"last-item": id}, "token": input})
        } else if let Some(input) = self.input(OFFSET) {
            json!({"offset": input})
        } else {
            self.number()?
        };
        said.as_object().cloned()
    }

    /// The number of a page, which counts from 0 where the document says so.
    fn number(&self) -> Option<Value> {
        let input = self.input(PAGE)?;
        let parameter = self.operation.parameters.iter().find(|parameter| parameter.name == input)?;
        let schema = &self.schemas[parameter.schema];
        let whole = matches!(shape(self.schemas, parameter.schema), Shape::Integer(_) | Shape::Number(_));
        let zero = schema.default == Some(json!(0));
        let said = if zero { json!({"page": input, "first": 0}) } else { json!({"page": input}) };
        whole.then_some(said)
    }

    /// `next` is a link if it is said to be a URL, or if no input takes it; HAL has it one level deeper.
    fn link(&self) -> Option<Vec<String>> {
        let url = |shape: &Shape| matches!(shape, Shape::String(StringFormat::Plain)) && self.input(TOKEN).is_none();
        self.fact(&["next"], url).or_else(|| {
            let (about, links) = properties(self.body?).find(|(name, _)| plain(name) == "links")?;
            let (next, held) = properties(object(self.schemas, links)?).find(|(name, _)| *name == "next")?;
            let (href, _) = properties(object(self.schemas, held)?).find(|(name, _)| *name == "href")?;
            Some(vec![about.to_owned(), next.to_owned(), href.to_owned()])
        })
    }

    /// The way to a fact of one of these names: in the body, or in one of its parts that are about the page.
    fn fact(&self, names: &[&str], fits: impl Fn(&Shape) -> bool) -> Option<Vec<String>> {
        let body = self.body?;
        let find = |object: &'a Object, name: &str| {
            properties(object).find(|(key, schema)| plain(key) == name && fits(shape(self.schemas, *schema)))
        };
        let about = || properties(body).filter(|(name, _)| ABOUT.contains(&plain(name).as_str()));
        names.iter().find_map(|name| {
            let here = find(body, name).map(|(key, _)| vec![key.to_owned()]);
            here.or_else(|| {
                about().find_map(|(part, schema)| {
                    let (key, _) = find(object(self.schemas, schema)?, name)?;
                    Some(vec![part.to_owned(), key.to_owned()])
                })
            })
        })
    }

    /// The parameter of one of these names.
    fn input(&self, names: &[&str]) -> Option<String> {
        let parameters = &self.operation.parameters;
        let found = names.iter().find_map(|wanted| parameters.iter().find(|one| plain(&one.name) == *wanted))?;
        Some(found.name.clone())
    }
}

/// A name without what languages and APIs spell differently: `next_page`, `nextPage`, `$nextPage` are one.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// `a.b`, or a list where a name has points in it.
fn spelt(way: Vec<String>) -> Value {
    if way.iter().any(|name| name.contains('.')) { Value::from(way) } else { Value::from(way.join(".")) }
}

fn text(shape: &Shape) -> bool {
    matches!(shape, Shape::String(_))
}

fn scalar(shape: &Shape) -> bool {
    matches!(shape, Shape::String(_) | Shape::Integer(_))
}

fn shape(schemas: &Schemas, mut id: SchemaId) -> &Shape {
    // Schemas that are each other and nothing else do not get this far.
    while let Shape::Same(other) = schemas[id].shape {
        id = other;
    }
    &schemas[id].shape
}

fn object(schemas: &Schemas, id: SchemaId) -> Option<&Object> {
    match shape(schemas, id) {
        Shape::Object(object) => Some(object),
        _ => None,
    }
}

fn properties(object: &Object) -> impl Iterator<Item = (&str, SchemaId)> {
    object.properties.iter().map(|property| (property.name.as_str(), property.schema))
}
