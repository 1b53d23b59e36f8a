//! A small API, written as the generator would.

use bytes::Bytes;
use serde_json::Value;
use specstep_runtime::{
    Api, ApiInfo, Codec, Core, EventStream, Field, Input, ItemStream, Items, Method, Object, Operation, OperationInfo,
    Part, Row, Schema, Scheme, Slot, Table, Union, UnionTable, Upload, View,
};

#[derive(Clone, Debug)]
pub(crate) struct Client {
    core: Core,
}

impl Client {
    pub(crate) fn core(&self) -> Core {
        self.core.clone()
    }
}

impl Api for Client {
    const INFO: &'static ApiInfo = &ApiInfo {
        title: "Files",
        version: "1",
        user_agent: "files/1",
        env_prefix: "SPECSTEP_TEST",
        servers: &["/relative"],
        variables: &[],
        schemes: &[
            Scheme::bearer("token").tokens_from("https://tokens.example/token"),
            Scheme::header("key", "x-api-key"),
            Scheme::query("queryKey", "key"),
            Scheme::cookie("cookieKey", "session"),
            Scheme::basic("login"),
            Scheme::http("shared", "SharedAccessKey"),
        ],
    };

    fn from_core(core: Core) -> Self {
        Self { core }
    }
}

/// An object type: its struct, its table.
macro_rules! object {
    ($name:ident { $($field:ident: $type:ty = $kind:ident $($fact:ident)*),* }) => {
        #[derive(Clone, Debug)]
        pub(crate) struct $name {
            $(pub(crate) $field: $type,)*
        }

        impl Object for $name {
            fn table(&self) -> &'static Table {
                const TABLE: &Table = &Table {
                    name: stringify!($name),
                    fields: &[$(Field { name: stringify!($field), flags: specstep_runtime::flags::$kind $(| specstep_runtime::flags::$fact)* }),*],
                    additional: false,
                };
                TABLE
            }

            fn field(&self, index: usize) -> View<'_> {
                [$(Schema::view(&self.$field)),*].get(index).copied().unwrap_or(View::Absent)
            }

            fn field_mut(&mut self, index: usize) -> Slot<'_> {
                let slots = [$(Schema::slot(&mut self.$field)),*];
                slots.into_iter().nth(index).unwrap_or(Slot::Ignore)
            }
        }

        impl Schema for $name {
            fn blank() -> Self {
                Self { $($field: Schema::blank()),* }
            }
        }
    };
}

object!(File { id: String = required, bytes: Option<i64> = optional });
object!(Failure { message: String = required });
object!(Note { id: Option<i64> = optional server_only, text: String = required, parts: Option<Vec<Note>> = optional });
object!(Form { file: Upload = required, purpose: String = required });

/// A body that can be sent in several ways: an enum.
macro_rules! choice {
    ($name:ident { $($index:literal: $variant:ident($type:ty)),* }) => {
        #[derive(Clone)]
        pub(crate) enum $name {
            $($variant($type),)*
        }

        impl Union for $name {
            fn table(&self) -> &'static UnionTable {
                const TABLE: &UnionTable =
                    &UnionTable { name: stringify!($name), tag: "", tags: &[], variants: &[$(stringify!($variant)),*] };
                TABLE
            }

            fn select(&mut self, index: usize) -> Slot<'_> {
                *self = match index {
                    $($index => Self::$variant(Schema::blank()),)*
                    _ => Schema::blank(),
                };
                match self {
                    $(Self::$variant(content) => content.slot(),)*
                }
            }

            fn content(&self) -> (usize, View<'_>) {
                match self {
                    $(Self::$variant(content) => ($index, content.view()),)*
                }
            }
        }

        impl Object for $name {}

        impl Schema for $name {
            fn blank() -> Self {
                [$(Self::$variant(Schema::blank())),*].into_iter().next().unwrap()
            }

            fn slot(&mut self) -> Slot<'_> {
                Slot::Union(self)
            }

            fn view(&self) -> View<'_> {
                View::Union(self)
            }
        }
    };
}

object!(Chunk { text: Option<String> = optional, tokens: Option<i64> = optional });
object!(Ask { prompt: String = required, stream: Option<bool> = optional });
object!(Recording { file: Upload = required, stream: Option<bool> = optional });
object!(Refusal { error: Value = required });

/// A union: its tag, its variants, the values of the tag or the names of events.
macro_rules! union {
    ($name:ident $tag:literal { $($index:literal: $variant:ident($type:ty) $($value:literal)*),* }) => {
        #[derive(Clone, Debug)]
        pub(crate) enum $name {
            $($variant($type),)*
            Unknown(Value),
        }

        impl Union for $name {
            fn table(&self) -> &'static UnionTable {
                const TABLE: &UnionTable = &UnionTable {
                    name: stringify!($name),
                    tag: $tag,
                    tags: &[$($(($value, $index),)*)*],
                    variants: &[$(stringify!($variant)),*],
                };
                TABLE
            }

            fn select(&mut self, index: usize) -> Slot<'_> {
                *self = match index {
                    $($index => Self::$variant(Schema::blank()),)*
                    _ => Self::Unknown(Value::Null),
                };
                match self {
                    $(Self::$variant(content) => content.slot(),)*
                    Self::Unknown(content) => content.slot(),
                }
            }

            fn content(&self) -> (usize, View<'_>) {
                match self {
                    $(Self::$variant(content) => ($index, content.view()),)*
                    Self::Unknown(content) => (Union::table(self).variants.len(), content.view()),
                }
            }
        }

        impl Object for $name {}

        impl Schema for $name {
            fn blank() -> Self {
                Self::Unknown(Value::Null)
            }

            fn slot(&mut self) -> Slot<'_> {
                Slot::Union(self)
            }

            fn view(&self) -> View<'_> {
                View::Union(self)
            }
        }
    };
}

union!(Told "" { 0: Chunk(Chunk) "delta" "message", 1: Note(String) "note", 2: Error(File) "error" });
union!(Asked "kind" { 0: Ask(Ask) "ask", 1: File(File) "file" });
union!(Tagged "type" { 0: Chunk(Chunk) "chunk", 1: Error(Failure) "error" });

choice!(ImportBody { 0: Json(Vec<File>), 1: Multipart(Form), 2: Text(String), 3: Binary(Upload) });

/// The failures of `Alerts`.
#[derive(Debug)]
pub(crate) enum AlertsError {
    Bad(Failure),
    BadText(String),
}

impl specstep_runtime::Answer for AlertsError {
    fn blank(case: usize) -> Self {
        if case == 0 { Self::Bad(Schema::blank()) } else { Self::BadText(String::new()) }
    }

    fn slot(&mut self) -> Slot<'_> {
        match self {
            Self::Bad(body) => Schema::slot(body),
            Self::BadText(body) => Schema::slot(body),
        }
    }

    fn view(&self) -> View<'_> {
        match self {
            Self::Bad(body) => Schema::view(body),
            Self::BadText(body) => Schema::view(body),
        }
    }
}

/// What success gives where that is one of several types: a case each, and those without a body.
macro_rules! cases {
    ($name:ident { $($index:pat => $case:ident($ty:ty)),* } empty { $($none_index:pat => $none:ident),* }) => {
        #[derive(Debug)]
        pub(crate) enum $name {
            $($case($ty),)*
            $($none,)*
        }

        impl Answer for $name {
            fn blank(case: usize) -> Self {
                match case {
                    $($index => Self::$case(Schema::blank()),)*
                    $($none_index => Self::$none,)*
                }
            }

            fn slot(&mut self) -> Slot<'_> {
                match self {
                    $(Self::$case(body) => Schema::slot(body),)*
                    $(Self::$none => Slot::Ignore,)*
                }
            }

            fn view(&self) -> View<'_> {
                match self {
                    $(Self::$case(body) => Schema::view(body),)*
                    $(Self::$none => View::Null,)*
                }
            }
        }
    };
}

/// An operation: its builder, its table.
macro_rules! operation {
    (
        $name:ident $wire:literal $method:ident$(($verb:literal))? $path:literal { $($field:ident: $type:ty = $kind:ident $input:expr),* }
        -> $output:ty, $error:ty; $responses:expr; $security:expr $(; $servers:expr)?
    ) => {
        #[derive(Clone)]
        pub(crate) struct $name {
            core: Core,
            $(pub(crate) $field: $type,)*
        }

        impl Object for $name {
            fn table(&self) -> &'static Table {
                const TABLE: &Table =
                    &Table { name: stringify!($name), fields: &[$(Field { name: stringify!($field), flags: specstep_runtime::flags::$kind }),*], additional: false };
                TABLE
            }

            fn field(&self, index: usize) -> View<'_> {
                let fields: &[View<'_>] = &[$(Schema::view(&self.$field)),*];
                fields.get(index).copied().unwrap_or(View::Absent)
            }

            fn field_mut(&mut self, index: usize) -> Slot<'_> {
                let slots: Vec<Slot<'_>> = vec![$(Schema::slot(&mut self.$field)),*];
                slots.into_iter().nth(index).unwrap_or(Slot::Ignore)
            }
        }

        impl Operation for $name {
            type Output = $output;
            type Error = $error;
            const INFO: &'static OperationInfo = &OperationInfo {
                name: $wire,
                method: Method::$method$(($verb))?,
                path: $path,
                inputs: &[$($input),*],
                responses: &$responses,
                security: $security,
                servers: &[$($servers)?],
            };

            fn blank(core: Core) -> Self {
                Self { core, $($field: Schema::blank()),* }
            }

            fn core(&self) -> &Core {
                &self.core
            }
        }
    };
}

const ROWS: [Row; 2] = [Row::code(200).json(), Row::others().json()];

const ALERTS: [Row; 2] =
    [Row::code(400).json().unasked(), Row::code(400).case(1).body("text/plain; charset=utf-8", Codec::Text)];

operation! {
    GetFile "get_file" Get "/files/{file_id}" { file_id: String = required Input::path("file_id") }
    -> File, Failure; ROWS; &[&["token"]]
}
operation! {
    CreateFile "create_file" Post "/files" {
        purpose: Option<Vec<String>> = optional Input::query("purpose"),
        trace: Option<String> = optional Input::header("X-Trace"),
        theme: Option<String> = optional Input::cookie("theme"),
        body: Option<Value> = optional Input::body("application/json", Codec::Json)
    }
    -> File, Failure; ROWS; &[]
}
operation! {
    UploadFile "upload_file" Post "/upload" { body: Form = required Input::body("multipart/form-data", Codec::Multipart) }
    -> File, Failure; ROWS; &[&["key"]]
}
operation! {
    Content "content" Get "/content" {}
    -> Bytes, Value; [Row::code(200).body("application/octet-stream", Codec::Binary)]; &[]
}
operation! {
    Import "import" Post "/import" {
        body: ImportBody = required Input::body("application/json", Codec::Json).or(&[
            Input::body("multipart/form-data", Codec::Multipart)
                .parts(&[Part { name: "file", content_type: "text/csv", style: None, headers: &[], format: None }]),
            Input::body("text/plain", Codec::Text),
            Input::body("image/*", Codec::Binary)
        ])
    }
    -> (), Value; [Row::code(204)]; &[]
}
operation! {
    Alerts "alerts" Get "/alerts" {}
    -> Vec<File>, AlertsError; [Row::code(200).json(), ALERTS[0], ALERTS[1]]; &[]
}
operation! {
    AlertsAsCsv "alerts_as_csv" Get "/alerts" {}
    -> String, AlertsError; [Row::code(200).body("text/csv", Codec::Text), ALERTS[0], ALERTS[1]]; &[]
}
operation! {
    Picture "picture" Get "/picture" {}
    -> Bytes, String; [
        Row::code(200).body("image/png", Codec::Binary),
        Row::code(200).body("image/webp", Codec::Binary),
        Row::code(404).body("*/*", Codec::Json)
    ]; &[]
}
operation! {
    Ping "ping" Get "/ping" {}
    -> (), Value; [Row::code(204)]; &[&["key", "queryKey", "cookieKey"], &["login"], &["shared"], &[]]
}
operation! {
    Tail "tail" Get "/a/{one}{two}/z" {
        one: String = required Input::path("one"),
        two: String = required Input::path("two")
    }
    -> Option<File>, (); [Row::code(200).json()]; &[]
}
operation! {
    Search "search" Query "/files" { body: Value = required Input::body("application/json", Codec::Json) }
    -> (), (); []; &[]
}
operation! {
    SaveNote "save_note" Put "/notes" { body: Note = required Input::body("application/json", Codec::Json) }
    -> Note, (); ROWS; &[]
}
operation! {
    SendNote "send_note" Post "/notes" {
        filter: Option<Note> = optional Input::query("filter"),
        body: Note = required Input::body("application/x-www-form-urlencoded", Codec::Form)
    }
    -> Note, (); ROWS; &[]
}
operation! {
    AttachNote "attach_note" Post "/notes" { body: Note = required Input::body("multipart/form-data", Codec::Multipart) }
    -> Note, (); ROWS; &[]
}
operation! {
    Copy "copy" Other("Copy") "/files" {}
    -> (), (); []; &[]
}
operation! {
    Chat "chat" Post "/chat" { body: Asked = required Input::body("application/json", Codec::Json).flag("stream") }
    -> EventStream<Chunk>, Failure; [Row::code(200).body("text/event-stream", Codec::Events), Row::others().json().unasked()]; &[&["token"]]
}
operation! {
    Transcribe "transcribe" Post "/transcribe" { body: Recording = required Input::body("multipart/form-data", Codec::Multipart).flag("stream") }
    -> EventStream<Chunk>, Failure; [Row::code(200).body("text/event-stream", Codec::Events)]; &[]
}
operation! {
    ReadLog "read_log" Get "/log" { stream: Option<bool> = optional Input::query("stream").flag("stream") }
    -> EventStream<Chunk>, Failure; [Row::code(200).body("text/event-stream", Codec::Events)]; &[]
}
operation! {
    Watch "watch" Get "/watch" {}
    -> EventStream<Told>, Failure; [Row::code(200).body("text/event-stream", Codec::Events)]; &[]
}
operation! {
    Follow "follow" Get "/follow" {}
    -> Option<EventStream<Tagged>>, Failure; [Row::code(200).body("text/event-stream", Codec::Events), Row::code(204)]; &[]
}
operation! {
    Refusals "refusals" Get "/refusals" {}
    -> EventStream<Refusal>, Failure; [Row::code(200).body("text/event-stream", Codec::Events)]; &[]
}
operation! {
    Words "words" Get "/words" {}
    -> EventStream<String>, Failure; [Row::code(200).body("text/event-stream", Codec::Events)]; &[]
}
operation! {
    ReadLines "read_lines" Get "/lines" {}
    -> ItemStream<File>, Failure; [Row::code(200).body("application/jsonl", Codec::Lines)]; &[]
}
operation! {
    ReadRecords "read_records" Get "/records" {}
    -> ItemStream<i64>, Failure; [Row::code(200).body("application/json-seq", Codec::Records)]; &[]
}
operation! {
    SendLines "send_lines" Post "/lines" { body: Items<Note> = required Input::body("application/jsonl", Codec::Lines) }
    -> (), Failure; [Row::code(204)]; &[]
}
operation! {
    SendRecords "send_records" Put "/records" { body: Items<File> = required Input::body("application/json-seq", Codec::Records) }
    -> (), Failure; [Row::code(204)]; &[]
}
operation! {
    ReadWords "read_words" Get "/words" {}
    -> ItemStream<String>, Failure; [Row::code(200).body("application/x-ndjson", Codec::Lines)]; &[]
}
