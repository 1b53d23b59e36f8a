// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::Client;
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `GET /v1/files`
    pub fn list_files(&self) -> ListFiles {
        ListFiles {
            core: self.core.clone(),
        }
    }

    /// `POST /v1/files`
    pub fn create_file(&self) -> CreateFile {
        CreateFile {
            core: self.core.clone(),
        }
    }

    /// `GET /v1/files/{file_id}`
    pub fn get_file(&self, file_id: impl Into<String>) -> GetFile {
        GetFile {
            core: self.core.clone(),
            file_id: file_id.into(),
        }
    }

    /// `DELETE /v1/files/{file_id}`
    pub fn delete_file(&self, file_id: impl Into<String>) -> DeleteFile {
        DeleteFile {
            core: self.core.clone(),
            file_id: file_id.into(),
        }
    }

    /// `PATCH /v1/files/{file_id}`
    pub fn update_file(&self, file_id: impl Into<String>) -> UpdateFile {
        UpdateFile {
            core: self.core.clone(),
            file_id: file_id.into(),
        }
    }

    /// `GET /v1/files/{file_id}/content`
    pub fn get_file_content(&self, file_id: impl Into<String>) -> GetFileContent {
        GetFileContent {
            core: self.core.clone(),
            file_id: file_id.into(),
        }
    }

    /// `POST /v1/batches/{batch_id}/cancel`
    pub fn cancel_batch(&self, batch_id: impl Into<String>) -> CancelBatch {
        CancelBatch {
            core: self.core.clone(),
            batch_id: batch_id.into(),
        }
    }

    /// `POST /v1/chat/completions`
    pub fn create_chat_completion(&self) -> CreateChatCompletion {
        CreateChatCompletion {
            core: self.core.clone(),
        }
    }

    /// `GET /titles/search`
    pub fn search_titles(&self) -> SearchTitles {
        SearchTitles {
            core: self.core.clone(),
        }
    }

    /// `POST /titles/search`
    pub fn post_title_search(&self) -> PostTitleSearch {
        PostTitleSearch {
            core: self.core.clone(),
        }
    }
}

/// A call of [`Client::list_files`].
///
/// `GET /v1/files`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct ListFiles {
    pub(crate) core: runtime::Core,
}

impl ListFiles {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::create_file`].
///
/// `POST /v1/files`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateFile {
    pub(crate) core: runtime::Core,
}

impl CreateFile {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::get_file`].
///
/// `GET /v1/files/{file_id}`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetFile {
    pub(crate) core: runtime::Core,
    pub(crate) file_id: String,
}

impl GetFile {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::delete_file`].
///
/// `DELETE /v1/files/{file_id}`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct DeleteFile {
    pub(crate) core: runtime::Core,
    pub(crate) file_id: String,
}

impl DeleteFile {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::update_file`].
///
/// `PATCH /v1/files/{file_id}`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct UpdateFile {
    pub(crate) core: runtime::Core,
    pub(crate) file_id: String,
}

impl UpdateFile {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::get_file_content`].
///
/// `GET /v1/files/{file_id}/content`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct GetFileContent {
    pub(crate) core: runtime::Core,
    pub(crate) file_id: String,
}

impl GetFileContent {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::cancel_batch`].
///
/// `POST /v1/batches/{batch_id}/cancel`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CancelBatch {
    pub(crate) core: runtime::Core,
    pub(crate) batch_id: String,
}

impl CancelBatch {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::create_chat_completion`].
///
/// `POST /v1/chat/completions`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct CreateChatCompletion {
    pub(crate) core: runtime::Core,
}

impl CreateChatCompletion {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::search_titles`].
///
/// `GET /titles/search`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct SearchTitles {
    pub(crate) core: runtime::Core,
}

impl SearchTitles {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::post_title_search`].
///
/// `POST /titles/search`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct PostTitleSearch {
    pub(crate) core: runtime::Core,
}

impl PostTitleSearch {
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

use crate::runtime::{Input, Row};

operation! { ListFiles -> (), Value {
    Get "/v1/files" "list_files",
    inputs {}
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { CreateFile -> (), Value {
    Post "/v1/files" "create_file",
    inputs {}
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { GetFile -> (), Value {
    Get "/v1/files/{file_id}" "get_file",
    inputs {
        0: required file_id "file_id" Input::path("file_id");
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { DeleteFile -> (), Value {
    Delete "/v1/files/{file_id}" "delete_file",
    inputs {
        0: required file_id "file_id" Input::path("file_id");
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { UpdateFile -> (), Value {
    Patch "/v1/files/{file_id}" "update_file",
    inputs {
        0: required file_id "file_id" Input::path("file_id");
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { GetFileContent -> (), Value {
    Get "/v1/files/{file_id}/content" "get_file_content",
    inputs {
        0: required file_id "file_id" Input::path("file_id");
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { CancelBatch -> (), Value {
    Post "/v1/batches/{batch_id}/cancel" "cancel_batch",
    inputs {
        0: required batch_id "batch_id" Input::path("batch_id");
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { CreateChatCompletion -> (), Value {
    Post "/v1/chat/completions" "create_chat_completion",
    inputs {}
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { SearchTitles -> (), Value {
    Get "/titles/search" "search_titles",
    inputs {}
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { PostTitleSearch -> (), Value {
    Post "/titles/search" "post_title_search",
    inputs {}
    responses {
        Row::code(204);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

// ----- src/types.rs

//! The types of the API.
