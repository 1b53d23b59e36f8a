//! Prints an [`Api`] as a compact text, for tests and for people who want to know what the generator understood.
//!
//! In: the model. Out: text. `!` marks what is required; an inline object or union is called after its place, such as
//! `Pet.owner`, `Pet.tags[]` (items), `Pet{}` (values) or `Pet|1` (a variant).

mod others;
mod words;

use super::{
    Api, Body, Content, Enum, Operation, Origin, Parameter, Property, PropertyEncoding, Representation, Role, Schema,
    SchemaId, Shape,
};
use std::fmt::{self, Display, Formatter, Write as _};
use words::{key, location, quoted, scheme_kind, servers, spelling, status, string_format, style_name};

/// How many schemas are looked through on one line: a deep reference can make an inline schema its own item.
const DEPTH: usize = 12;

impl Display for Api {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} {}", self.title, self.version)?;
        servers(f, "server", &self.servers)?;
        for scheme in &self.schemes {
            let tokens = scheme.token_url.as_ref().map(|url| format!(", tokens from {url}")).unwrap_or_default();
            writeln!(f, "scheme {}: {}{tokens}", scheme.name, scheme_kind(&scheme.kind))?;
        }
        for tag in &self.tags {
            writeln!(f, "tag    {}", tag.name)?;
        }
        for operation in &self.operations {
            writeln!(f)?;
            self.operation(f, operation)?;
        }
        for webhook in &self.webhooks {
            writeln!(f)?;
            self.webhook(f, webhook)?;
        }
        for id in self.schemas.ids() {
            let schema = &self.schemas[id];
            let component = matches!(schema.origin, Origin::Component(_));
            if component || matches!(schema.shape, Shape::Object(_) | Shape::Union(_)) {
                writeln!(f)?;
                self.schema(f, id)?;
            }
        }
        Ok(())
    }
}

impl Api {
    fn operation(&self, f: &mut Formatter<'_>, operation: &Operation) -> fmt::Result {
        write!(f, "{} {}", operation.method, operation.path)?;
        write!(f, "{}", operation.id.as_ref().map(|id| format!("  {id}")).unwrap_or_default())?;
        write!(f, "{}", called(operation.code_name.as_ref()))?;
        for tag in &operation.tags {
            write!(f, "  #{tag}")?;
        }
        writeln!(f, "{}", if operation.deprecated { "  deprecated" } else { "" })?;
        servers(f, "  server", &operation.servers)?;
        for parameter in &operation.parameters {
            self.parameter(f, parameter)?;
        }
        if let Some(body) = &operation.body {
            self.body(f, body)?;
        }
        operation.pages.iter().try_for_each(|pages| writeln!(f, "  pages  {pages}"))?;
        for response in &operation.responses {
            let status = status(response.status);
            let media = response.media_type.as_deref().unwrap_or("");
            writeln!(f, "{}", format!("  {status:<7}{}", self.content(media, &response.content)).trim_end())?;
            same(f, &response.same)?;
            response.also.iter().try_for_each(|also| writeln!(f, "    also {also}"))?;
            response.others.iter().try_for_each(|other| self.other(f, other))?;
            for header in &response.headers {
                writeln!(f, "    header {}", header.name)?;
            }
            response.links.iter().try_for_each(|link| self.link(f, link))?;
        }
        if !operation.security.is_empty() {
            writeln!(f, "  auth   {}", self.security(&operation.security))?;
        }
        Ok(())
    }

    fn parameter(&self, f: &mut Formatter<'_>, parameter: &Parameter) -> fmt::Result {
        let (name, required) = (&parameter.name, if parameter.required { "!" } else { "" });
        let location = location(parameter.location);
        write!(f, "  {location:<7}{name}{required}: {}", self.ty(parameter.schema, DEPTH))?;
        write!(f, "{}{}", spelling(parameter), called(parameter.code_name.as_ref()))?;
        write!(f, "{}", notes(&self.schemas[parameter.schema]))?;
        writeln!(f, "{}", if parameter.deprecated { "  deprecated" } else { "" })
    }

    fn body(&self, f: &mut Formatter<'_>, body: &Body) -> fmt::Result {
        let required = if body.required { "!" } else { "" };
        writeln!(f, "  body{required:<3}{}", self.content(&body.media_type, &body.content))?;
        encodings(f, &body.encodings)?;
        same(f, &body.same)?;
        body.others.iter().try_for_each(|other| self.other(f, other))
    }

    /// A body in another media type.
    fn other(&self, f: &mut Formatter<'_>, other: &Representation) -> fmt::Result {
        writeln!(f, "    or   {}", self.content(&other.media_type, &other.content))?;
        encodings(f, &other.encodings)?;
        same(f, &other.same)
    }

    fn content(&self, media: &str, content: &Content) -> String {
        match content {
            Content::Empty => String::new(),
            Content::Binary => format!("{media} -> bytes"),
            Content::Json(id) => format!("{media} -> {}", self.ty(*id, DEPTH)),
            Content::Form(id) => format!("{media} -> form {}", self.ty(*id, DEPTH)),
            Content::Multipart(id) => format!("{media} -> multipart {}", self.ty(*id, DEPTH)),
            Content::Xml(id) => format!("{media} -> xml {}", self.ty(*id, DEPTH)),
            Content::Text(id) => format!("{media} -> text {}", self.ty(*id, DEPTH)),
            Content::Sequence(framing, id) => format!("{media} -> {framing} of {}", self.ty(*id, DEPTH)),
        }
    }

    /// `bearer | (basic + key) | none`
    fn security(&self, alternatives: &[Vec<usize>]) -> String {
        let name = |index: &usize| self.schemes.get(*index).map_or("?", |scheme| scheme.name.as_str());
        let list = alternatives.iter().map(|together| match together.as_slice() {
            [] => "none".to_owned(),
            [one] => name(one).to_owned(),
            several => format!("({})", several.iter().map(name).collect::<Vec<_>>().join(" + ")),
        });
        list.collect::<Vec<_>>().join(" | ")
    }

    /// A schema with a paragraph of its own.
    fn schema(&self, f: &mut Formatter<'_>, id: SchemaId) -> fmt::Result {
        let schema = &self.schemas[id];
        let (name, marks) = (self.name(id, DEPTH), marks(schema));
        let null = if schema.nullable { " | null" } else { "" };
        match &schema.shape {
            Shape::Object(object) => {
                writeln!(f, "{name}: object{null}{marks}")?;
                for property in &object.properties {
                    self.property(f, property)?;
                }
                object.additional.iter().try_for_each(|id| writeln!(f, "  *: {}", self.inner(*id, DEPTH)))
            }
            Shape::Union(union) => {
                let tag = union.tag.as_ref().map(|tag| format!(" by {tag}")).unwrap_or_default();
                writeln!(f, "{name}: union{tag}{null}{marks}")?;
                for variant in &union.variants {
                    let tags: Vec<_> = variant.tags.iter().map(|tag| quoted(tag)).collect();
                    writeln!(
                        f,
                        "{}",
                        format!("  | {}  {}", self.inner(variant.schema, DEPTH), tags.join(" ")).trim_end()
                    )?;
                }
                Ok(())
            }
            shape => writeln!(f, "{name}: {}{null}{marks}", self.shape(shape, id, DEPTH)),
        }
    }

    fn property(&self, f: &mut Formatter<'_>, property: &Property) -> fmt::Result {
        let required = if property.required { "!" } else { "" };
        write!(f, "  {}{required}: {}", key(&property.name), self.ty(property.schema, DEPTH))?;
        writeln!(f, "{}{}", called(property.code_name.as_ref()), notes(&self.schemas[property.schema]))
    }

    /// A schema where it is used: a component or inline object by its name, anything else by what it is.
    fn ty(&self, id: SchemaId, depth: usize) -> String {
        let schema = &self.schemas[id];
        if matches!(schema.origin, Origin::Component(_)) || depth == 0 {
            return self.name(id, DEPTH);
        }
        let null = if schema.nullable { " | null" } else { "" };
        format!("{}{null}", self.shape(&schema.shape, id, depth))
    }

    /// A schema inside another, with its limits.
    fn inner(&self, id: SchemaId, depth: usize) -> String {
        let schema = &self.schemas[id];
        let silent = matches!(schema.origin, Origin::Component(_)) || schema.limits.is_empty();
        let limits = if silent { String::new() } else { format!(" ({})", schema.limits) };
        format!("{}{limits}", self.ty(id, depth))
    }

    fn shape(&self, shape: &Shape, id: SchemaId, depth: usize) -> String {
        match shape {
            Shape::Any(why) => {
                if why.is_said() {
                    "any".to_owned()
                } else {
                    format!("any ({why})")
                }
            }
            Shape::Same(other) => self.ty(*other, depth - 1),
            Shape::Boolean => "boolean".to_owned(),
            Shape::Integer(format) => format!("{format:?}").to_lowercase(),
            Shape::Number(format) => format!("{format:?}").to_lowercase(),
            Shape::String(format) => string_format(*format).to_owned(),
            Shape::Enum(list) => values(&self.schemas[id], list),
            Shape::Array(items) => format!("[{}]", self.inner(*items, depth - 1)),
            Shape::Map(values) => format!("{{{}}}", self.inner(*values, depth - 1)),
            Shape::Object(_) | Shape::Union(_) => self.name(id, DEPTH),
        }
    }

    /// A schema by its place.
    fn name(&self, id: SchemaId, depth: usize) -> String {
        match &self.schemas[id].origin {
            Origin::Component(name) => name.clone(),
            Origin::Inline { .. } if depth == 0 => "..".to_owned(),
            Origin::Inline { parent, role } => format!("{}{}", self.name(*parent, depth - 1), role_name(role)),
            Origin::Operation { operation, role } => {
                let sent = || self.webhooks.get(operation.checked_sub(self.operations.len())?);
                let name = match self.operations.get(*operation) {
                    Some(own) => own.id.clone().unwrap_or_else(|| format!("{} {}", own.method, own.path)),
                    None => sent().map_or_else(String::new, |webhook| format!("{} {}", webhook.method, webhook.name)),
                };
                format!("<{name}>{}", role_name(role))
            }
            Origin::Shared { name, role } => format!("<{name}>{}", role_name(role)),
        }
    }
}

fn encodings(f: &mut Formatter<'_>, encodings: &[PropertyEncoding]) -> fmt::Result {
    for encoding in encodings {
        write!(f, "    {}", encoding.property)?;
        if let Some(media) = &encoding.content_type {
            write!(f, " {media}{}", if encoding.xml { " (XML)" } else { "" })?;
        }
        if let Some((style, explode)) = encoding.style {
            write!(f, " {}{}", style_name(style), if explode { " explode" } else { "" })?;
        }
        encoding.headers.iter().try_for_each(|(name, value)| write!(f, " {name}={value:?}"))?;
        writeln!(f)?;
    }
    Ok(())
}

fn same(f: &mut Formatter<'_>, names: &[String]) -> fmt::Result {
    names.iter().try_for_each(|name| writeln!(f, "    same {name}"))
}

fn role_name(role: &Role) -> String {
    match role {
        Role::Property(name) => format!(".{}", key(name)),
        Role::Values => "{}".to_owned(),
        Role::Items => "[]".to_owned(),
        Role::Variant(index) => format!("|{index}"),
        Role::Parameter(name) => format!(" parameter {}", key(name)),
        Role::Body => " body".to_owned(),
        Role::BodyAs(media) => format!(" body {media}"),
        Role::Response(status) => format!(" {status}"),
        Role::ResponseAs(status, media) => format!(" {status} {media}"),
        Role::Event => " event".to_owned(),
        Role::Element => " item".to_owned(),
    }
}

/// What the document wants something called in code.
fn called(name: Option<&String>) -> String {
    name.map(|name| format!("  called {name}")).unwrap_or_default()
}

/// `"a" (First) | "b"`: the values of an enum, with the names that the document gives them.
fn values(schema: &Schema, list: &Enum) -> String {
    let named = |value: &str, shown: String| {
        let name = schema.labels.iter().find(|label| label.value == value).and_then(|label| label.name.as_ref());
        name.map(|name| format!("{shown} ({name})")).unwrap_or(shown)
    };
    let shown: Vec<String> = match list {
        Enum::Strings(values) => values.iter().map(|value| named(value, quoted(value))).collect(),
        Enum::Integers(values) => values.iter().map(|value| named(&value.to_string(), value.to_string())).collect(),
    };
    shown.join(" | ")
}

/// What is said of an inline schema besides its type; that of a component stands with the component.
fn notes(schema: &Schema) -> String {
    match schema.origin {
        Origin::Component(_) => String::new(),
        _ => marks(schema),
    }
}

fn marks(schema: &Schema) -> String {
    let mut text = called(schema.code_name.as_ref());
    if let Some(xml) = &schema.xml {
        let _ = write!(text, "  {xml}");
    }
    if !schema.limits.is_empty() {
        // Writing to a string cannot fail.
        let _ = write!(text, "  {}", schema.limits);
    }
    if let Some(default) = &schema.default {
        let _ = write!(text, "  = {default}");
    }
    for (mark, is) in
        [("deprecated", schema.deprecated), ("read-only", schema.read_only), ("write-only", schema.write_only)]
    {
        if is {
            text.push_str("  ");
            text.push_str(mark);
        }
    }
    text
}
