//! Why a call came out as it did, and whose matter that is.
//!
//! In: nothing. Out: [`Reason`]s, each with its [`Verdict`] and a line for people. Which call has which is for `assess` to say.

use serde::Serialize;

/// Whose matter an outcome is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Verdict {
    /// Nothing is wrong with it.
    Clean,
    /// The request was accepted; the answer is not as the document says, which is where the mock server has it from.
    Answer,
    /// The mock server objects or breaks off, and the document or the mock server itself is why.
    Limit,
    /// No valid arguments were found.
    NoArguments,
    /// The client refused to send it.
    NotSent,
    /// The mock server found something wrong with the request.
    Request,
    /// The answer was in order, and the client did not take it.
    Refused,
}

impl Verdict {
    pub(super) const ALL: [Self; 7] =
        [Self::Clean, Self::Answer, Self::Limit, Self::NoArguments, Self::NotSent, Self::Request, Self::Refused];

    /// Its name, as the table has it.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Clean => "clean",
            Self::Answer => "answer",
            Self::Limit => "limit",
            Self::NoArguments => "no arguments",
            Self::NotSent => "not sent",
            Self::Request => "request",
            Self::Refused => "refused",
        }
    }

    /// Whether the mock server found nothing wrong with the request.
    pub(super) const fn is_accepted(self) -> bool {
        matches!(self, Self::Clean | Self::Answer | Self::Refused)
    }

    /// Whether something is wrong that is neither the document's fault nor the mock server's.
    pub(super) const fn is_ours(self) -> bool {
        matches!(self, Self::NoArguments | Self::NotSent | Self::Request | Self::Refused)
    }
}

/// Why a call came out as it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Reason {
    Clean,
    BrokenAnswer,
    OtherAnswer,
    NoAnswer,
    Unwritable,
    TooComplex,
    Informational,
    FormField,
    MultipartText,
    NullableParameter,
    UnknownScheme,
    Deprecated,
    DoubleCredential,
    NothingConsumed,
    IgnoredHeader,
    Overlap,
    Contradiction,
    BrokenOff,
    NoArguments,
    NotSent,
    Request,
    Refused,
}

impl Reason {
    pub(super) const fn verdict(self) -> Verdict {
        match self {
            Self::Clean => Verdict::Clean,
            Self::BrokenAnswer
            | Self::OtherAnswer
            | Self::NoAnswer
            | Self::Unwritable
            | Self::TooComplex
            | Self::Informational => Verdict::Answer,
            Self::FormField
            | Self::MultipartText
            | Self::NullableParameter
            | Self::UnknownScheme
            | Self::Deprecated
            | Self::DoubleCredential
            | Self::NothingConsumed
            | Self::IgnoredHeader
            | Self::Overlap
            | Self::Contradiction
            | Self::BrokenOff => Verdict::Limit,
            Self::NoArguments => Verdict::NoArguments,
            Self::NotSent => Verdict::NotSent,
            Self::Request => Verdict::Request,
            Self::Refused => Verdict::Refused,
        }
    }

    /// What it means, in one line.
    pub(super) const fn explained(self) -> &'static str {
        match self {
            Self::Clean => "request and answer are as the document says, and the client took the answer",
            Self::BrokenAnswer => {
                "the mock server made an answer, of an example of the document or of a schema, and finds itself that it breaks the schema"
            }
            Self::OtherAnswer => {
                "the mock server takes its answer for valid, an independent validator does not: of a schema with properties and no `type`, only the latter wants an object"
            }
            Self::NoAnswer => "the document declares no answer for a success, so that the mock server has none",
            Self::Unwritable => {
                "the mock server cannot write its answer in the media type (YAML, images, bytes, objects as text)"
            }
            Self::TooComplex => "the mock server finds the schema of the answer too complex to make a value of it",
            Self::Informational => {
                "the only answer that is no failure is an informational one (1xx), which ends no HTTP exchange"
            }
            Self::FormField => {
                "a list or object in a form: the mock server reads each field as one text, and finds that a text is no list or object"
            }
            Self::MultipartText => {
                "a part of a multipart body holds characters that only a URL-encoded form would have to escape"
            }
            Self::NullableParameter => {
                "a parameter that is a list or `null`: the mock server splits a parameter only where the schema has no other type than the list"
            }
            Self::UnknownScheme => "the mock server does not know the security scheme (mutual TLS), and warns of it",
            Self::Deprecated => {
                "the mock server warns of an argument that the document calls deprecated, and accepts it"
            }
            Self::DoubleCredential => {
                "the document asks for two credentials at once that both stand in `Authorization`"
            }
            Self::NothingConsumed => {
                "a document of 2.0 does not say which media type a body has; the mock server then takes no body"
            }
            Self::IgnoredHeader => {
                "a header parameter `Authorization`, `Content-Type` or `Accept`, which \"SHALL be ignored\" (OpenAPI 3.0.4, Parameter Object)"
            }
            Self::Overlap => {
                "members of a `oneOf` overlap, so that what fits one of them fits another, which `oneOf` forbids"
            }
            Self::Contradiction => {
                "a required argument would have to be of two types at once: there is no value to send"
            }
            Self::BrokenOff => "the mock server ended, closed the connection or did not answer within a minute",
            Self::NoArguments => {
                "no valid value was found for a required argument, and the call cannot be made without it"
            }
            Self::NotSent => "the client refused to send valid arguments",
            Self::Request => "the mock server finds that the request breaks the document",
            Self::Refused => "the client refused an answer that is as the document says",
        }
    }

    /// Its name, as the table has it.
    pub(super) fn name(self) -> String {
        serde_json::to_value(self).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
    }
}
