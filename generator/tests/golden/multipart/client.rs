// ----- src/operations.rs

//! Operations without a tag.

use serde_json::Value;

use crate::{Client, types};
use crate::runtime::{self, Error, Request, Response};

impl Client {
    /// `POST /posts`
    pub fn post(&self, body: impl Into<types::PostBody>) -> Post {
        Post {
            core: self.core.clone(),
            body: body.into(),
        }
    }

    /// `PUT /posts/{id}`
    pub fn replace(&self, id: impl Into<String>) -> Replace {
        Replace {
            id: id.into(),
            ..runtime::Operation::blank(self.core.clone())
        }
    }
}

/// A call of [`Client::post`].
///
/// `POST /posts`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Post {
    pub(crate) core: runtime::Core,
    pub(crate) body: types::PostBody,
}

impl Post {
    /// Sends the call and gives the status and the headers along with the body.
    pub async fn send(self) -> Result<Response<()>, Error<Value>> {
        self.customize().send().await
    }

    /// Opens what all calls have in common: timeout, headers, retries.
    pub fn customize(self) -> Request<Self> {
        Request::new(self)
    }
}

/// A call of [`Client::replace`].
///
/// `PUT /posts/{id}`
///
/// Await it to send it; success gives nothing.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Replace {
    pub(crate) core: runtime::Core,
    pub(crate) id: String,
    pub(crate) body: Option<types::ReplaceBody>,
}

impl Replace {
    /// Sets `body`.
    pub fn body(mut self, body: impl Into<types::ReplaceBody>) -> Self {
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

// ----- src/tables/operations.rs

//! What the runtime knows of the operations of the API: where inputs travel, and which answers there are.

use serde_json::Value;

use crate::runtime::{Codec, Input, Part, Row, Style};

operation! { Post -> (), Value {
    Post "/posts" "post",
    inputs {
        0: required body "body" Input::body("multipart/form-data", Codec::Multipart).parts(&[Part { name: "cover", content_type: "image/png, image/jpeg", style: None, headers: &[("X-Kind", "cover")], format: None }, Part { name: "title", content_type: "", style: None, headers: &[("X-Revision", "1")], format: None }, Part { name: "author", content_type: "text/csv, application/vnd.author+json", style: None, headers: &[], format: None }, Part { name: "editors", content_type: "application/json", style: None, headers: &[], format: None }, Part { name: "apart", content_type: "", style: Some((Style::DeepObject, true)), headers: &[], format: None }]);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

operation! { Replace -> (), Value {
    Put "/posts/{id}" "replace",
    inputs {
        0: required id "id" Input::path("id");
        1: optional body "body" Input::body("multipart/form-data", Codec::Multipart);
    }
    responses {
        Row::code(204);
    }
    security [] servers []
} }

// ----- src/tables/types.rs

//! What the runtime knows of the types of the API: keys, values and variants.

object! { Author {
    0: optional name "name";
    1: optional picture "picture";
} }

object! { PostBody {
    0: required title "title";
    1: required cover "cover";
    2: optional pages "pages";
    3: optional author "author";
    4: optional editors "editors";
    5: optional apart "apart";
} 6: additional }

object! { PostBodyApart {
    0: optional sketch "sketch";
} }

union! { ReplaceBody "" {
    0: File;
    1: Text;
} Unknown }

object! { ReplaceBodyFile {
    0: required file "file";
} }

object! { ReplaceBodyText {
    0: required text "text";
} }

// ----- src/types.rs

//! The types that operations take and give.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime::{self, Upload};

/// The schema `Author`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Author {
    /// `name`
    pub name: Option<String>,
    /// Within JSON there are no files.
    pub picture: Option<String>,
}

impl Author {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `picture`.
    #[must_use]
    pub fn picture(mut self, picture: impl Into<String>) -> Self {
        self.picture = Some(picture.into());
        self
    }
}

impl Default for Author {
    fn default() -> Self {
        Self::new()
    }
}

/// The body of [`Client::post`](crate::Client::post).
#[derive(Clone)]
#[non_exhaustive]
pub struct PostBody {
    /// `title`
    pub title: String,
    /// `cover`
    pub cover: Upload,
    /// `pages`
    pub pages: Option<Vec<Upload>>,
    /// `author`
    pub author: Option<Author>,
    /// `editors`
    pub editors: Option<Vec<Author>>,
    /// `apart`
    pub apart: Option<PostBodyApart>,
    /// All other keys.
    pub additional: BTreeMap<String, Upload>,
}

impl PostBody {
    /// Makes one of what is required; everything else is absent.
    #[must_use]
    pub fn new(title: impl Into<String>, cover: impl Into<Upload>) -> Self {
        Self {
            title: title.into(),
            cover: cover.into(),
            ..runtime::Schema::blank()
        }
    }

    /// Sets `pages`.
    #[must_use]
    pub fn pages(mut self, pages: impl IntoIterator<Item = impl Into<Upload>>) -> Self {
        self.pages = Some(pages.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `author`.
    #[must_use]
    pub fn author(mut self, author: impl Into<Author>) -> Self {
        self.author = Some(author.into());
        self
    }

    /// Sets `editors`.
    #[must_use]
    pub fn editors(
        mut self,
        editors: impl IntoIterator<Item = impl Into<Author>>,
    ) -> Self {
        self.editors = Some(editors.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `apart`.
    #[must_use]
    pub fn apart(mut self, apart: impl Into<PostBodyApart>) -> Self {
        self.apart = Some(apart.into());
        self
    }

    /// Sets all other keys.
    #[must_use]
    pub fn additional(
        mut self,
        additional: impl IntoIterator<Item = (impl Into<String>, Upload)>,
    ) -> Self {
        self.additional = additional
            .into_iter()
            .map(|(key, value)| (key.into(), value))
            .collect();
        self
    }
}

/// The `apart` of [`PostBody`].
#[derive(Clone)]
#[non_exhaustive]
pub struct PostBodyApart {
    /// `sketch`
    pub sketch: Option<Upload>,
}

impl PostBodyApart {
    /// Makes one with everything absent.
    #[must_use]
    pub fn new() -> Self {
        runtime::Schema::blank()
    }

    /// Sets `sketch`.
    #[must_use]
    pub fn sketch(mut self, sketch: impl Into<Upload>) -> Self {
        self.sketch = Some(sketch.into());
        self
    }
}

impl Default for PostBodyApart {
    fn default() -> Self {
        Self::new()
    }
}

/// The body of [`Client::replace`](crate::Client::replace).
#[derive(Clone)]
#[non_exhaustive]
pub enum ReplaceBody {
    /// [`ReplaceBodyFile`]
    File(ReplaceBodyFile),
    /// [`ReplaceBodyText`]
    Text(ReplaceBodyText),
    /// A value that fits none of the others alone.
    Unknown(Value),
}

impl From<ReplaceBodyFile> for ReplaceBody {
    fn from(value: ReplaceBodyFile) -> Self {
        Self::File(value)
    }
}

impl From<ReplaceBodyText> for ReplaceBody {
    fn from(value: ReplaceBodyText) -> Self {
        Self::Text(value)
    }
}

/// One of the alternatives of [`ReplaceBody`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ReplaceBodyFile {
    /// `file`
    pub file: Upload,
}

impl ReplaceBodyFile {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(file: impl Into<Upload>) -> Self {
        Self { file: file.into() }
    }
}

/// One of the alternatives of [`ReplaceBody`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ReplaceBodyText {
    /// `text`
    pub text: String,
}

impl ReplaceBodyText {
    /// Makes one of what is required.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}
