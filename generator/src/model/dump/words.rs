//! The words for what there is a fixed number of: servers, schemes, places, styles, statuses, formats.

use super::super::{Location, Parameter, ParameterEncoding, SchemeKind, Server, Status, StringFormat, Style};
use std::fmt::{self, Formatter};

pub(super) fn servers(f: &mut Formatter<'_>, word: &str, servers: &[Server]) -> fmt::Result {
    for server in servers {
        write!(f, "{word} {}", server.template)?;
        for variable in &server.variables {
            write!(f, "  {}={}", variable.name, variable.default)?;
            let of = if variable.values.is_empty() { "" } else { " of " };
            write!(f, "{of}{}", variable.values.join(", "))?;
        }
        writeln!(f)?;
    }
    Ok(())
}

pub(super) fn scheme_kind(kind: &SchemeKind) -> String {
    match kind {
        SchemeKind::Bearer => "bearer".to_owned(),
        SchemeKind::Basic => "basic".to_owned(),
        SchemeKind::Http { scheme } => format!("http {scheme}"),
        SchemeKind::ApiKey { location: place, name } => format!("key in {} {name}", location(*place)),
        SchemeKind::Other { scheme } => format!("other {scheme}"),
    }
}

pub(super) fn location(location: Location) -> &'static str {
    match location {
        Location::Path => "path",
        Location::Query => "query",
        Location::Header => "header",
        Location::Cookie => "cookie",
    }
}

/// The spelling of a parameter where it is not the usual one of its place.
pub(super) fn spelling(parameter: &Parameter) -> String {
    let (style, explode, allow_reserved) = match parameter.encoding {
        ParameterEncoding::Json => return "  as JSON".to_owned(),
        ParameterEncoding::Style { style, explode, allow_reserved } => (style, explode, allow_reserved),
    };
    let usual = match parameter.location {
        Location::Path | Location::Header => Style::Simple,
        Location::Query | Location::Cookie => Style::Form,
    };
    let mut text = String::new();
    if style != usual {
        text.push_str("  ");
        text.push_str(style_name(style));
    }
    match (explode, matches!(style, Style::Form | Style::DeepObject)) {
        (true, false) => text.push_str("  explode"),
        (false, true) => text.push_str("  joined"),
        _ => {}
    }
    if allow_reserved {
        text.push_str("  reserved");
    }
    text
}

pub(super) fn style_name(style: Style) -> &'static str {
    match style {
        Style::Simple => "simple",
        Style::Label => "label",
        Style::Matrix => "matrix",
        Style::Path => "path",
        Style::Form => "form",
        Style::SpaceDelimited => "space",
        Style::PipeDelimited => "pipe",
        Style::DeepObject => "deep",
    }
}

pub(super) fn status(status: Status) -> String {
    match status {
        Status::Code(code) => code.to_string(),
        Status::Range(range) => format!("{range}XX"),
        Status::Default => "*".to_owned(),
    }
}

pub(super) fn string_format(format: StringFormat) -> &'static str {
    match format {
        StringFormat::Plain => "string",
        StringFormat::Password => "password",
        StringFormat::DateTime => "date-time",
        StringFormat::Date => "date",
        StringFormat::Uuid => "uuid",
        StringFormat::Time => "time",
        StringFormat::Duration => "duration",
        StringFormat::HttpDate => "http-date",
        StringFormat::Byte => "base64",
        StringFormat::Base64Url => "base64url",
        StringFormat::Integer(_) => "quoted-integer",
        StringFormat::Binary => "binary",
    }
}

/// A key as it is, in quotes if it could be taken for something else.
pub(super) fn key(name: &str) -> String {
    let plain = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '$' | '@'));
    if plain { name.to_owned() } else { quoted(name) }
}

pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
