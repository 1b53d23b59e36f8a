//! Which operations the user wants, and what the user calls things.
//!
//! Plain data. Every entry knows where it was written, so that one that fits nothing can be shown.

/// A text of the user.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    /// The text.
    pub text: String,
    /// Where it was written; `None` for the command line.
    pub spot: Option<Spot>,
}

/// A place in the file that holds the settings.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The file, as it is shown to people.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
    /// The text of the line.
    pub excerpt: String,
}

impl From<&str> for Setting {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), spot: None }
    }
}

/// Operations by what they have in common. One that meets any of the entries is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Tags, as the document writes them.
    pub tags: Vec<Setting>,
    /// Path templates, in which `*` stands for any text: `/v1/*`.
    pub paths: Vec<Setting>,
    /// Operations, by their id or as `DELETE /files/{file_id}`.
    pub operations: Vec<Setting>,
}

impl Filter {
    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tags.is_empty() && self.paths.is_empty() && self.operations.is_empty()
    }
}

/// What the user calls something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rename {
    /// What is renamed.
    pub from: Setting,
    /// Its name.
    pub to: String,
}

/// Names that the user chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renames {
    /// Methods of the client, by the id of the operation or as `DELETE /files/{file_id}`.
    pub operations: Vec<Rename>,
    /// Types, by the key of the schema or by the name that they would have without this.
    pub types: Vec<Rename>,
    /// Fields, by the type and the key: `File.created_at`; and inputs, by the operation and the parameter: `listFiles.limit`.
    pub fields: Vec<Rename>,
    /// Variants, by the type and the value or name: `Purpose.fine-tune`.
    pub variants: Vec<Rename>,
}
