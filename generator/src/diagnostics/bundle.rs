//! The messages about references into other files.
//!
//! A reference that leads nowhere is an error, or a warning in a lenient run; each message says which of the ways it is.

use super::{Diagnostics, Place, Reported, closest};

impl Diagnostics {
    /// A reference names something on the network.
    pub(crate) fn network_reference(&mut self, place: Place, target: &str, lenient: bool) -> Option<Reported> {
        let message = format!("`{target}` is on the network, which is never asked");
        let help = "download it, keep the copy beside the document and refer to that";
        self.nowhere("network-reference", place, message, Some(help.to_owned()), lenient)
    }

    /// A reference names a path from the root of the file system.
    pub(crate) fn absolute_reference(&mut self, place: Place, target: &str, lenient: bool) -> Option<Reported> {
        let message = format!("`{target}` is not a path relative to the file that it stands in");
        let help = "keep the file beside the document and write the path from here to it";
        self.nowhere("absolute-reference", place, message, Some(help.to_owned()), lenient)
    }

    /// A reference leads out of the folder that files are read from.
    pub(crate) fn escaping_reference(&mut self, place: Place, target: &str, lenient: bool) -> Option<Reported> {
        let message = format!("`{target}` leads out of the folder that files are read from");
        let help =
            "that is the folder of the document, unless `--root FOLDER` or `root` in `specstep.toml` names a wider one";
        self.nowhere("escaping-reference", place, message, Some(help.to_owned()), lenient)
    }

    /// A file cannot be read.
    pub(crate) fn unreadable_file(
        &mut self,
        place: Place,
        file: &str,
        reason: &str,
        lenient: bool,
    ) -> Option<Reported> {
        self.nowhere("unreadable-file", place, format!("`{file}` cannot be read: {reason}"), None, lenient)
    }

    /// A file that a reference leads to does not parse; why has been said.
    pub(crate) fn broken_file(&mut self, place: Place, file: &str) -> Reported {
        let message = format!("`{file}`, which this refers to, cannot be used for the reason above");
        self.error("broken-file", place, message, None)
    }

    /// A file does not have what a reference says. `known` are the names that stand where the target would; `elsewhere` is the file
    /// that has it.
    pub(crate) fn missing_in_file<'k>(
        &mut self,
        place: Place,
        target: &str,
        file: &str,
        known: impl IntoIterator<Item = &'k str>,
        elsewhere: Option<&str>,
        lenient: bool,
    ) -> Option<Reported> {
        let name = target.rsplit('/').next().unwrap_or_default();
        let help = match (closest(name, known), elsewhere) {
            (Some(near), _) => Some(format!("did you mean `{near}`?")),
            (None, Some(file)) => Some(format!(
                "`{file}` has it: write the path to that file in front of the `#`, since without it this file is meant"
            )),
            (None, None) => None,
        };
        let message = format!("`{target}` does not exist in `{file}`");
        self.nowhere("missing-reference", place, message, help, lenient)
    }

    /// A path item or the like stands, through references, in itself.
    pub(crate) fn endless_inclusion(&mut self, place: Place, target: &str) -> Reported {
        self.error("circular-reference", place, format!("`{target}` contains itself without end"), None)
    }

    /// Following references makes more of the document than anyone wants.
    pub(crate) fn too_much_bundled(&mut self, place: Place) -> Reported {
        self.error(
            "too-large",
            place,
            "references to other files make the document too large or too deep".to_owned(),
            None,
        )
    }

    fn nowhere(
        &mut self,
        code: &'static str,
        place: Place,
        message: String,
        help: Option<String>,
        lenient: bool,
    ) -> Option<Reported> {
        if lenient {
            self.warning(code, place, format!("{message}; it is left untyped or out"), help);
            return None;
        }
        Some(self.error(code, place, message, help))
    }
}
