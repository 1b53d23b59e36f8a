//! Prints a plan as compact text, one screen for a small API; tests compare it.
//!
//! In: a [`Plan`]. Out: every decision in it but the documentation, which the generated code shows best. `!` marks what must be
//! there, `=` a constant, `#` a secret, `<` what only the server sends, `~` what is deprecated.

use super::features::Needed;
use super::{
    BodyRow, Choice, Constant, EnumVariant, Field, Ident, Input, Item, Link, Location, Operation, Outcome, PartRow,
    Plan, ResponseCodec, ResponseRow, RuntimeSource, SchemeKind, Spelling, Status, Struct, Style, Type, Union,
};
use std::fmt::{self, Display, Formatter};

impl Display for Plan {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let package = &self.package;
        let runtime = match &package.runtime {
            RuntimeSource::Embedded => "embedded".to_owned(),
            RuntimeSource::Crate(dependency) => format!("specstep-runtime = {dependency}"),
        };
        writeln!(f, "package {} {}: {}", package.name, package.version, package.description)?;
        writeln!(f, "  library {}, environment {}, API {}", package.library, package.env_prefix, package.api_version)?;
        writeln!(f, "  document {}, runtime {runtime}", package.document)?;
        if let Some(license) = &package.license {
            writeln!(f, "  licence {license}")?;
        }
        if !package.features.is_empty() {
            writeln!(f, "  features {}", package.features.join(", "))?;
        }
        if let Some(limit) = package.recursion_limit {
            writeln!(f, "  recursion limit {limit}")?;
        }
        for server in &self.servers {
            writeln!(f, "  server {}", server.template)?;
        }
        for variable in &self.variables {
            writeln!(
                f,
                "  variable {} of {}: {:?} of {:?}",
                variable.name, variable.server, variable.default, variable.values
            )?;
        }
        for scheme in &self.schemes {
            let tokens = scheme.token_url.as_ref().map(|url| format!(", tokens from {url}")).unwrap_or_default();
            writeln!(f, "  scheme {}: {}{tokens}", scheme.name, scheme.kind)?;
        }
        for need in &self.needs {
            writeln!(f, "  needs {need:?}")?;
        }
        for feature in &self.features {
            writeln!(f, "  feature {}", feature.name)?;
        }
        for group in &self.groups {
            writeln!(f, "\noperations {}{}", group.name, Needed(&group.features))?;
            group.operations.iter().try_for_each(|operation| write!(f, "{operation}"))?;
        }
        for module in &self.modules {
            writeln!(f, "\ntypes {}{}", module.name, Needed(&module.features))?;
            module.items.iter().try_for_each(|item| write!(f, "{item}"))?;
        }
        write!(f, "{}{}", self.limits, self.xml)?;
        if !self.webhooks.is_empty() {
            writeln!(f, "\nwebhooks")?;
        }
        for webhook in &self.webhooks {
            write!(f, "  {} = {}", webhook.name, webhook.ty)?;
            webhook.xml.iter().try_for_each(|(name, root)| write!(f, ", {name} = root {root}"))?;
            writeln!(f)?;
        }
        if !self.links.is_empty() {
            writeln!(f, "\nlinks")?;
        }
        self.links.iter().try_for_each(|link| writeln!(f, "  {link}"))
    }
}

impl Display for Link {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let to = self.to.as_ref().map_or("?", Ident::as_str);
        write!(f, "{} {} {:?} -> {to}(", self.from, self.status, self.name)?;
        let pairs = self.parameters.iter().map(|(name, value)| format!("{name}: {value}"));
        let body = self.body.iter().map(|body| format!("body: {body}"));
        write!(f, "{})", pairs.chain(body).collect::<Vec<_>>().join(", "))
    }
}

impl Display for SchemeKind {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bearer => f.write_str("bearer"),
            Self::Basic => f.write_str("basic"),
            Self::Http(name) => write!(f, "http {name}"),
            Self::Header(name) => write!(f, "header {name}"),
            Self::Query(name) => write!(f, "query {name}"),
            Self::Cookie(name) => write!(f, "cookie {name}"),
            Self::Other(name) => write!(f, "other {name}"),
        }
    }
}

impl Display for Operation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let http = self.http.as_str();
        write!(f, "  {}{} -> {}: {http} {}", mark(self.deprecated, '~'), self.method, self.builder, self.path)?;
        self.same_as.iter().try_for_each(|main| write!(f, ", same as {main}"))?;
        writeln!(f)?;
        self.inputs.iter().try_for_each(|input| writeln!(f, "    {input}"))?;
        write_outcome(f, "gives", &self.output)?;
        write_outcome(f, "fails", &self.error)?;
        self.pages.iter().try_for_each(|pages| writeln!(f, "    pages  {pages}"))?;
        self.responses.iter().try_for_each(|row| writeln!(f, "    {row}"))?;
        if !self.security.is_empty() {
            let all = |schemes: &Vec<String>| if schemes.is_empty() { "none".to_owned() } else { schemes.join(" + ") };
            writeln!(f, "    auth   {}", self.security.iter().map(all).collect::<Vec<_>>().join(" | "))?;
        }
        self.servers.iter().try_for_each(|url| writeln!(f, "    server {url}"))
    }
}

impl Display for Input {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (place, how) = match &self.location {
            Location::Path(spelling) => ("path", spelling.shown(Style::Simple)),
            Location::Query(spelling) => ("query", spelling.shown(Style::Form)),
            Location::Header(spelling) => ("header", spelling.shown(Style::Simple)),
            Location::Cookie(spelling) => ("cookie", spelling.shown(Style::Form)),
            Location::Body(rows) => ("body", rows.first().map(BodyRow::shown).unwrap_or_default()),
        };
        write!(f, "{place:6} {}{}{}: {}", mark(self.deprecated, '~'), self.name, mark(self.argument, '!'), self.ty)?;
        if self.wire != self.name.as_str() {
            write!(f, " {:?}", self.wire)?;
        }
        if self.key != self.wire {
            write!(f, " key {:?}", self.key)?;
        }
        f.write_str(&how)?;
        f.write_str(if self.flag { ", is set" } else { "" })?;
        if let Location::Body(rows) = &self.location {
            for (index, row) in rows.iter().enumerate() {
                if index > 0 {
                    write!(f, "\n           or{}", row.shown())?;
                }
                row.parts.iter().try_for_each(|part| write!(f, "\n           {part}"))?;
            }
        }
        Ok(())
    }
}

impl BodyRow {
    fn shown(&self) -> String {
        let flag = self.flag.as_ref().map(|flag| format!(", sets {flag:?}")).unwrap_or_default();
        format!(" as {} ({:?}){flag}", self.media_type, self.codec)
    }
}

impl Display for PartRow {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "part {:?} {}", self.property, self.content_type)?;
        if let Some((style, explode)) = self.style {
            write!(f, " {style:?}{}", if explode { " exploded" } else { "" })?;
        }
        self.headers.iter().try_for_each(|(name, value)| write!(f, " {name}={value:?}"))?;
        self.root.iter().try_for_each(|root| write!(f, " root {root}"))
    }
}

impl Spelling {
    /// What differs from the usual style of the place, which explodes if it is [`Style::Form`].
    fn shown(&self, usual: Style) -> String {
        match self {
            Self::Json => " as JSON".to_owned(),
            Self::Style { style, explode, allow_reserved } => {
                let mut text = if *style == usual { String::new() } else { format!(" {style:?}") };
                match (*explode, *style == Style::Form) {
                    (true, false) => text.push_str(" exploded"),
                    (false, true) => text.push_str(" joined"),
                    _ => {}
                }
                text + if *allow_reserved { " reserved" } else { "" }
            }
        }
    }
}

fn write_outcome(f: &mut Formatter<'_>, verb: &str, outcome: &Outcome) -> fmt::Result {
    match outcome {
        Outcome::One(ty) => writeln!(f, "    {verb}  {ty}"),
        Outcome::Several { name, cases, .. } => {
            let cases: Vec<String> = cases.iter().map(|case| format!("{}({})", case.name, case.ty)).collect();
            writeln!(f, "    {verb}  {name} = {}", cases.join(" | "))
        }
    }
}

impl Display for ResponseRow {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let status = match self.status {
            Status::Code(code) => code.to_string(),
            Status::Range(hundred) => format!("{hundred}XX"),
            Status::Default => "*".to_owned(),
        };
        write!(f, "{status:6} {} case {}", if self.success { "success" } else { "failure" }, self.case)?;
        if self.codec != ResponseCodec::Empty {
            write!(f, ", {} ({:?})", self.media_type, self.codec)?;
        }
        if self.asked { Ok(()) } else { f.write_str(", not asked for") }
    }
}

impl Display for Item {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Struct(item) => write_struct(f, item),
            Self::StringEnum(item) => write_enum(f, &item.name, item.deprecated, &item.variants, &item.other),
            Self::IntegerEnum(item) => write_enum(f, &item.name, item.deprecated, &item.variants, &item.other),
            Self::Union(item) => write_union(f, item),
            Self::Choice(item) => write_choice(f, item),
            Self::Alias(item) => writeln!(f, "  alias {} = {}", item.name, item.ty),
        }
    }
}

fn write_struct(f: &mut Formatter<'_>, item: &Struct) -> fmt::Result {
    let setters = if item.setters { ", with setters" } else { "" };
    writeln!(f, "  struct {}{}{setters}", mark(item.deprecated, '~'), item.name)?;
    item.fields.iter().try_for_each(|field| writeln!(f, "    {field}"))?;
    item.additional.iter().try_for_each(|(name, ty)| writeln!(f, "    {name}..: {ty}"))
}

impl Display for Field {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let required = mark(self.required, '!');
        let marks = [(self.deprecated, '~'), (self.secret, '#'), (self.server_only, '<')];
        marks.into_iter().try_for_each(|(is, sign)| f.write_str(&mark(is, sign)))?;
        write!(f, "{}{required}: {}", self.name, self.ty)?;
        if self.wire != self.name.as_str() {
            write!(f, " {:?}", self.wire)?;
        }
        match &self.constant {
            Some(Constant::Variant(ty, variant)) => write!(f, " = {ty}::{variant}"),
            Some(Constant::String(text)) => write!(f, " = {text:?}"),
            None if self.required && !self.argument => f.write_str(" (not asked for)"),
            None => Ok(()),
        }
    }
}

fn write_enum<T: fmt::Debug>(
    f: &mut Formatter<'_>,
    name: &Ident,
    deprecated: bool,
    variants: &[EnumVariant<T>],
    other: &Ident,
) -> fmt::Result {
    writeln!(f, "  enum {}{name}", mark(deprecated, '~'))?;
    variants.iter().try_for_each(|variant| writeln!(f, "    {} {:?}", variant.name, variant.value))?;
    writeln!(f, "    {other} ..")
}

fn write_union(f: &mut Formatter<'_>, item: &Union) -> fmt::Result {
    write!(f, "  union {}{}", mark(item.deprecated, '~'), item.name)?;
    writeln!(f, "{}", if item.tag.is_empty() { String::new() } else { format!(" by {:?}", item.tag) })?;
    for variant in &item.variants {
        write!(f, "    {}({})", variant.name, variant.ty)?;
        variant.tags.iter().try_for_each(|tag| write!(f, " {tag:?}"))?;
        writeln!(f, "{}", if variant.from { " from" } else { "" })?;
    }
    writeln!(f, "    {} ..", item.unknown)
}

fn write_choice(f: &mut Formatter<'_>, item: &Choice) -> fmt::Result {
    writeln!(f, "  body {}", item.name)?;
    item.variants.iter().try_for_each(|variant| {
        let from = if variant.from { " from" } else { "" };
        writeln!(f, "    {}({}) {}{from}", variant.name, variant.ty, variant.media_type)
    })
}

impl Display for Type {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Bool => "bool",
            Self::I8 => "i8",
            Self::I16 => "i16",
            Self::I32 => "i32",
            Self::I64 => "i64",
            Self::U8 => "u8",
            Self::U16 => "u16",
            Self::U32 => "u32",
            Self::U64 => "u64",
            Self::F32 => "f32",
            Self::F64 => "f64",
            Self::String => "String",
            Self::Unit => "()",
            Self::Bytes => "Bytes",
            Self::Upload => "Upload",
            Self::Base64 => "Base64",
            Self::Base64Url => "Base64Url",
            Self::Time => "Time",
            Self::Duration => "Duration",
            Self::HttpDate => "HttpDate",
            Self::UnixTime => "UnixTime",
            Self::Decimal => "Decimal",
            Self::DateTime => "DateTime",
            Self::Date => "Date",
            Self::Uuid => "Uuid",
            Self::Value => "Value",
            Self::Item(name) => name.as_str(),
            Self::Option(inner) => return write!(f, "Option<{inner}>"),
            Self::Maybe(inner) => return write!(f, "Maybe<{inner}>"),
            Self::Vec(inner) => return write!(f, "Vec<{inner}>"),
            Self::EventStream(inner) => return write!(f, "EventStream<{inner}>"),
            Self::ItemStream(inner) => return write!(f, "ItemStream<{inner}>"),
            Self::Items(inner) => return write!(f, "Items<{inner}>"),
            Self::Map(inner) => return write!(f, "Map<{inner}>"),
            Self::Box(inner) => return write!(f, "Box<{inner}>"),
            Self::Quoted(inner) => return write!(f, "Quoted<{inner}>"),
        };
        f.write_str(name)
    }
}

/// The sign if it applies.
fn mark(applies: bool, sign: char) -> String {
    if applies { sign.to_string() } else { String::new() }
}
