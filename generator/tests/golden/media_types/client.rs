// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Bytes, Error, EventStream, Request, Response, Upload};

impl Client {
    /// `POST /assets`
    pub fn import_assets(
        &self,
        body: impl Into<types::ImportAssetsBody>,
    ) -> ImportAssets {
        ImportAssets {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `GET /assets/{id}`
    pub fn get_asset(&self, id: impl Into<String>) -> GetAsset {
        GetAsset {
            core: self.core.clone(),
            id: id.into(),
        }
    }

    /// The same as [`Client::get_asset`](crate::Client::get_asset), answered as `application/vnd.example.history+json`.
    ///
    /// `GET /assets/{id}`
    pub fn get_asset_as_history(&self, id: impl Into<String>) -> GetAssetAsHistory {
        GetAssetAsHistory {
            core: self.core.clone(),
            id: id.into(),
        }
    }

    /// The same as [`Client::get_asset`](crate::Client::get_asset), answered as `text/csv`.
    ///
    /// `GET /assets/{id}`
    pub fn get_asset_as_csv(&self, id: impl Into<String>) -> GetAssetAsCsv {
        GetAssetAsCsv {
            core: self.core.clone(),
            id: id.into(),
        }
    }

    /// The same as [`Client::get_asset`](crate::Client::get_asset), answered as `text/event-stream`.
    ///
    /// `GET /assets/{id}`
    pub fn get_asset_as_event_stream(
        &self,
        id: impl Into<String>,
    ) -> GetAssetAsEventStream {
        GetAssetAsEventStream {
            core: self.core.clone(),
            id: id.into(),
        }
    }

    /// `PATCH /assets/{id}`
    pub fn patch_asset(
        &self,
        id: impl Into<String>,
        body: impl Into<types::ChangeBody>,
    ) -> PatchAsset {
        PatchAsset {
            core: self.core.clone(),
            id: id.into(),
            body: body.into(),
        }
    }

    /// `PUT /assets/{id}`
    pub fn replace_asset(&self, id: impl Into<String>) -> ReplaceAsset {
        ReplaceAsset {
            id: id.into(),
            ..runtime::Operation::blank(self.core.clone())
        }
    }

    /// `PATCH /folders/{id}`
    pub fn patch_folder(
        &self,
        id: impl Into<String>,
        body: impl Into<types::ChangeBody>,
    ) -> PatchFolder {
        PatchFolder {
            core: self.core.clone(),
            id: id.into(),
            body: body.into(),
        }
    }

    /// `GET /thumbnails/{id}`
    pub fn get_thumbnail(&self, id: impl Into<String>) -> GetThumbnail {
        GetThumbnail {
            core: self.core.clone(),
            id: id.into(),
        }
    }

    /// The same as [`Client::get_thumbnail`](crate::Client::get_thumbnail), answered as `text/plain`.
    ///
    /// `GET /thumbnails/{id}`
    pub fn get_thumbnail_as_text(&self, id: impl Into<String>) -> GetThumbnailAsText {
        GetThumbnailAsText {
            core: self.core.clone(),
            id: id.into(),
        }
    }

    /// `POST /pictures`
    pub fn add_picture(&self, body: impl Into<types::AddPictureBody>) -> AddPicture {
        AddPicture {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `POST /forms`
    pub fn send_form(&self, body: impl Into<types::Filing>) -> SendForm {
        SendForm {
            core: self.core.clone(),
            body: body.into(),
        }
    }
}

/// A call of [`Client::import_assets`].
///
/// `POST /assets`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ImportAssets {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::ImportAssetsBody,
}

impl ImportAssets {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::get_asset`].
///
/// `GET /assets/{id}`
///
/// Await it to send it; success gives [`GetAssetOutput`].
/// A failure that the API describes holds [`GetAssetError`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetAsset {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
}

impl GetAsset {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<GetAssetOutput>, Error<GetAssetError>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// What success gives: the body of the answer of [`Client::get_asset`](crate::Client::get_asset), by status.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum GetAssetOutput {
    /// The asset.
    Ok(types::Asset),
    /// A part of it.
    PartialContent(types::Part),
}

/// What a declared failure gives: the body of the answer of [`Client::get_asset`](crate::Client::get_asset), by status.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum GetAssetError {
    /// There is none.
    NotFound(types::Problem),
    /// It is in use.
    Conflict(types::Part),
    /// It is in use.
    ConflictProblem(types::Problem),
    /// It is in use.
    ConflictText(String),
}

/// A call of [`Client::get_asset_as_history`].
///
/// `GET /assets/{id}`
///
/// Await it to send it; success gives [`GetAssetAsHistoryOutput`].
/// A failure that the API describes holds [`GetAssetError`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetAssetAsHistory {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
}

impl GetAssetAsHistory {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<GetAssetAsHistoryOutput>, Error<GetAssetError>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// What success gives: the body of the answer of [`Client::get_asset_as_history`](crate::Client::get_asset_as_history), by status.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum GetAssetAsHistoryOutput {
    /// The asset.
    Ok(Vec<types::Asset>),
    /// A part of it.
    PartialContent(types::Part),
}

/// A call of [`Client::get_asset_as_csv`].
///
/// `GET /assets/{id}`
///
/// Await it to send it; success gives [`GetAssetAsCsvOutput`].
/// A failure that the API describes holds [`GetAssetError`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetAssetAsCsv {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
}

impl GetAssetAsCsv {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<GetAssetAsCsvOutput>, Error<GetAssetError>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// What success gives: the body of the answer of [`Client::get_asset_as_csv`](crate::Client::get_asset_as_csv), by status.
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum GetAssetAsCsvOutput {
    /// The asset.
    Ok(String),
    /// A part of it.
    PartialContent(types::Part),
}

/// A call of [`Client::get_asset_as_event_stream`].
///
/// `GET /assets/{id}`
///
/// Await it to send it; success gives [`GetAssetAsEventStreamOutput`].
/// A failure that the API describes holds [`GetAssetError`].
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetAssetAsEventStream {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
}

impl GetAssetAsEventStream {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(
        self,
    ) -> Result<Response<GetAssetAsEventStreamOutput>, Error<GetAssetError>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// What success gives: the body of the answer of [`Client::get_asset_as_event_stream`](crate::Client::get_asset_as_event_stream), by status.
#[derive(Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum GetAssetAsEventStreamOutput {
    /// The asset.
    Ok(EventStream<types::Asset>),
    /// A part of it.
    PartialContent(types::Part),
}

/// A call of [`Client::patch_asset`].
///
/// `PATCH /assets/{id}`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PatchAsset {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
    pub(crate) body: types::ChangeBody,
}

impl PatchAsset {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::replace_asset`].
///
/// `PUT /assets/{id}`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ReplaceAsset {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
    pub(crate) body: Option<Upload>,
}

impl ReplaceAsset {
    /// Sent as `application/octet-stream` unless the upload says that it is `application/zip`.
    pub fn body(mut self, body: impl Into<Upload>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::patch_folder`].
///
/// `PATCH /folders/{id}`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PatchFolder {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
    pub(crate) body: types::ChangeBody,
}

impl PatchFolder {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::get_thumbnail`].
///
/// `GET /thumbnails/{id}`
///
/// Await it to send it; success gives `Bytes`.
/// A failure that the API describes holds `String`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetThumbnail {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
}

impl GetThumbnail {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<Bytes>, Error<String>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::get_thumbnail_as_text`].
///
/// `GET /thumbnails/{id}`
///
/// Await it to send it; success gives `String`.
/// A failure that the API describes holds `String`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetThumbnailAsText {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
}

impl GetThumbnailAsText {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<String>, Error<String>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::add_picture`].
///
/// `POST /pictures`
///
/// Await it to send it; success gives `String`.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct AddPicture {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::AddPictureBody,
}

impl AddPicture {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<String>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::send_form`].
///
/// `POST /forms`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct SendForm {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::Filing,
}

impl SendForm {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::operations;
use crate::runtime::{Bytes, Codec, Input, Part, Row, Style};

operation! { ImportAssets -> (), Value {
    Post "/assets" "import_assets",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Json).or(&[Input::body("multipart/form-data", Codec::Multipart).parts(&[Part { name: "file", content_type: "text/csv", style: None, headers: &[], format: None }]), Input::body("text/plain", Codec::Text)]);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { GetAsset -> operations::GetAssetOutput, operations::GetAssetError {
    Get "/assets/{id}" "get_asset",
    inputs {
        0: required id "id" Input::path("id");
    }
    responses {
        Row::code(200).json();
        Row::code(206).case(1).json();
        Row::code(404).json().unasked();
        Row::code(409).case(1).json().unasked();
        Row::code(409).case(2).body("application/problem+json", Codec::Json);
        Row::code(409).case(3).body("text/plain", Codec::Text);
    }
    security [] servers []
} }

answer! { GetAssetOutput { 0: Ok; _: PartialContent; } empty { } }

answer! { GetAssetError { 0: NotFound; 1: Conflict; 2: ConflictProblem; _: ConflictText; } empty { } }

operation! { GetAssetAsHistory -> operations::GetAssetAsHistoryOutput, operations::GetAssetError {
    Get "/assets/{id}" "get_asset_as_history",
    inputs {
        0: required id "id" Input::path("id");
    }
    responses {
        Row::code(200).body("application/vnd.example.history+json", Codec::Json);
        Row::code(206).case(1).json().unasked();
        Row::code(404).json().unasked();
        Row::code(409).case(1).json().unasked();
        Row::code(409).case(2).body("application/problem+json", Codec::Json);
        Row::code(409).case(3).body("text/plain", Codec::Text);
    }
    security [] servers []
} }

answer! { GetAssetAsHistoryOutput { 0: Ok; _: PartialContent; } empty { } }

operation! { GetAssetAsCsv -> operations::GetAssetAsCsvOutput, operations::GetAssetError {
    Get "/assets/{id}" "get_asset_as_csv",
    inputs {
        0: required id "id" Input::path("id");
    }
    responses {
        Row::code(200).body("text/csv", Codec::Text);
        Row::code(206).case(1).json().unasked();
        Row::code(404).json().unasked();
        Row::code(409).case(1).json().unasked();
        Row::code(409).case(2).body("application/problem+json", Codec::Json);
        Row::code(409).case(3).body("text/plain", Codec::Text);
    }
    security [] servers []
} }

answer! { GetAssetAsCsvOutput { 0: Ok; _: PartialContent; } empty { } }

operation! { GetAssetAsEventStream -> operations::GetAssetAsEventStreamOutput, operations::GetAssetError {
    Get "/assets/{id}" "get_asset_as_event_stream",
    inputs {
        0: required id "id" Input::path("id");
    }
    responses {
        Row::code(200).body("text/event-stream", Codec::Events);
        Row::code(206).case(1).json().unasked();
        Row::code(404).json().unasked();
        Row::code(409).case(1).json().unasked();
        Row::code(409).case(2).body("application/problem+json", Codec::Json);
        Row::code(409).case(3).body("text/plain", Codec::Text);
    }
    security [] servers []
} }

answer! { GetAssetAsEventStreamOutput { 0: Ok; _: PartialContent; } empty { } }

operation! { PatchAsset -> (), Value {
    Patch "/assets/{id}" "patch_asset",
    inputs {
        0: required id "id" Input::path("id");
        1: required body "body" Input::body("application/merge-patch+json", Codec::Json).or(&[Input::body("application/json-patch+json", Codec::Json), Input::body("application/apply-patch+yaml", Codec::Json)]);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { ReplaceAsset -> (), Value {
    Put "/assets/{id}" "replace_asset",
    inputs {
        0: required id "id" Input::path("id");
        1: optional body "body" Input::body("application/octet-stream", Codec::Binary);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { PatchFolder -> (), Value {
    Patch "/folders/{id}" "patch_folder",
    inputs {
        0: required id "id" Input::path("id");
        1: required body "body" Input::body("application/merge-patch+json", Codec::Json).or(&[Input::body("application/json-patch+json", Codec::Json), Input::body("application/apply-patch+yaml", Codec::Json)]);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { GetThumbnail -> Bytes, String {
    Get "/thumbnails/{id}" "get_thumbnail",
    inputs {
        0: required id "id" Input::path("id");
    }
    responses {
        Row::code(200).body("image/png", Codec::Binary);
        Row::code(200).body("image/webp", Codec::Binary);
        Row::code(404).body("text/plain", Codec::Text).unasked();
    }
    security [] servers []
} }

operation! { GetThumbnailAsText -> String, String {
    Get "/thumbnails/{id}" "get_thumbnail_as_text",
    inputs {
        0: required id "id" Input::path("id");
    }
    responses {
        Row::code(200).body("text/plain", Codec::Text);
        Row::code(404).body("text/plain", Codec::Text).unasked();
    }
    security [] servers []
} }

operation! { AddPicture -> String, Value {
    Post "/pictures" "add_picture",
    inputs {
        0: required body "body" Input::body("application/json", Codec::Json).or(&[Input::body("image/*", Codec::Binary)]);
    }
    responses {
        Row::code(200).body("*/*", Codec::Json);
    }
    security [] servers []
} }

operation! { SendForm -> (), Value {
    Post "/forms" "send_form",
    inputs {
        0: required body "body" Input::body("multipart/form-data", Codec::Multipart).parts(&[Part { name: "about", content_type: "", style: Some((Style::DeepObject, true)), headers: &[], format: None }]);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Asset {
    0: required id "id";
} }

object! { Part {
    0: optional from "from";
} }

object! { Problem {
    0: optional title "title";
} }

object! { Filing {
    0: optional paper "paper";
    1: optional about "about";
} }

object! { FilingAbout {
    0: optional author "author";
} }

object! { ImportAssetsMultipartBody {
    0: required file "file";
} }

choice! { ImportAssetsBody {
    0: Json;
    1: Multipart;
    2: Text;
} }

choice! { ChangeBody {
    0: MergePatch;
    1: JsonPatch;
    2: ApplyPatch;
} }

choice! { AddPictureBody {
    0: Json;
    1: Binary;
} }

// ----- src/types.rs

//! The types that operations take and give.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime::{self, Upload};

/// The schema `Asset`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Asset {
    /// `id`
    pub id: String,
}

impl Asset {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

/// The schema `Part`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Part {
    /// `from`
    pub from: Option<i64>,
}

impl Part {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Part {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Problem`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Problem {
    /// `title`
    pub title: Option<String>,
}

impl Problem {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }
}

impl Default for Problem {
    fn default() -> Self {
        Self::new()
    }
}

/// The schema `Filing`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Filing {
    /// `paper`
    pub paper: Option<Upload>,
    /// `about`
    pub about: Option<FilingAbout>,
}

impl Filing {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `paper`.
    #[must_use]
    pub fn paper(mut self, paper: impl Into<Upload>) -> Self {
        self.paper = Some(paper.into());
        self
    }

    /// Sets `about`.
    #[must_use]
    pub fn about(mut self, about: impl Into<FilingAbout>) -> Self {
        self.about = Some(about.into());
        self
    }
}

impl Default for Filing {
    fn default() -> Self {
        Self::new()
    }
}

/// The `about` of [`Filing`].
#[derive(Clone)]
#[non_exhaustive]
pub struct FilingAbout {
    /// `author`
    pub author: Option<String>,
}

impl FilingAbout {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `author`.
    #[must_use]
    pub fn author(mut self, author: impl Into<String>) -> Self {
        self.author = Some(author.into());
        self
    }
}

impl Default for FilingAbout {
    fn default() -> Self {
        Self::new()
    }
}

/// The body of [`Client::import_assets`](crate::Client::import_assets), sent as `multipart/form-data`.
#[derive(Clone)]
#[non_exhaustive]
pub struct ImportAssetsMultipartBody {
    /// `file`
    pub file: Upload,
}

impl ImportAssetsMultipartBody {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(file: impl Into<Upload>) -> Self {
        Self { file: file.into() }
    }
}

/// A body of [`Client::import_assets`](crate::Client::import_assets), by the media type that it is sent as.
#[derive(Clone)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum ImportAssetsBody {
    /// Sent as `application/json`.
    Json(Vec<Asset>),
    /// Sent as `multipart/form-data`.
    Multipart(ImportAssetsMultipartBody),
    /// Sent as `text/plain`.
    Text(String),
}

impl From<Vec<Asset>> for ImportAssetsBody {
    fn from(value: Vec<Asset>) -> Self {
        Self::Json(value)
    }
}

impl From<ImportAssetsMultipartBody> for ImportAssetsBody {
    fn from(value: ImportAssetsMultipartBody) -> Self {
        Self::Multipart(value)
    }
}

impl From<&str> for ImportAssetsBody {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for ImportAssetsBody {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

/// A body of [`Client::patch_asset`](crate::Client::patch_asset), by the media type that it is sent as.
#[derive(Clone)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum ChangeBody {
    /// Sent as `application/merge-patch+json`.
    MergePatch(BTreeMap<String, Value>),
    /// Sent as `application/json-patch+json`.
    JsonPatch(BTreeMap<String, Value>),
    /// Sent as `application/apply-patch+yaml`.
    ApplyPatch(BTreeMap<String, Value>),
}

impl From<BTreeMap<String, Value>> for ChangeBody {
    fn from(value: BTreeMap<String, Value>) -> Self {
        Self::MergePatch(value)
    }
}

/// A body of [`Client::add_picture`](crate::Client::add_picture), by the media type that it is sent as.
#[derive(Clone)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one per call")]
pub enum AddPictureBody {
    /// Sent as `application/json`.
    Json(Asset),
    /// Sent as `image/*`.
    Binary(Upload),
}

impl From<Asset> for AddPictureBody {
    fn from(value: Asset) -> Self {
        Self::Json(value)
    }
}

impl From<Upload> for AddPictureBody {
    fn from(value: Upload) -> Self {
        Self::Binary(value)
    }
}
