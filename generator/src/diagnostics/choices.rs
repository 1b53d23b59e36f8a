//! The messages about what the user chose: which operations, and which names.

use super::{Diagnostics, Place, Reported, closest};
use crate::config::{Rename, Setting};

impl Diagnostics {
    /// An entry of a filter meets no operation. `what` says how it names them; `known` are the names that would.
    pub(crate) fn unmatched_filter<'k>(
        &mut self,
        entry: &Setting,
        what: &str,
        known: impl IntoIterator<Item = &'k str>,
    ) -> Reported {
        let message = format!("no operation has {what} `{}`", entry.text);
        let help = closest(&entry.text, known).map(|near| format!("did you mean `{near}`?"));
        self.error("unmatched-filter", of_setting(entry), message, help)
    }

    /// A rename is of nothing. `known` are the names that things have.
    pub(crate) fn unmatched_rename<'k>(
        &mut self,
        from: &Setting,
        what: &str,
        known: impl IntoIterator<Item = &'k str>,
    ) -> Reported {
        let message = format!("there is no {what} `{}` to rename", from.text);
        // The same name may be that of a thing of another kind.
        let near = closest(&from.text, known).filter(|near| *near != from.text);
        let help = near.map(|near| format!("did you mean `{near}`?"));
        self.error("unmatched-rename", of_setting(from), message, help)
    }

    /// A name that the user chose is none, or means something else where it would stand.
    pub(crate) fn unusable_name(&mut self, rename: &Rename, instead: &str) -> Reported {
        let message = format!("`{}` cannot be the name of `{}`", rename.to, rename.from.text);
        let help = Some(format!("`{instead}` can"));
        self.error("unusable-name", of_setting(&rename.from), message, help)
    }

    /// A name that the user chose is that of something else.
    pub(crate) fn taken_name(&mut self, rename: &Rename, holder: &str) -> Reported {
        let message =
            format!("`{}` cannot be called `{}`: that is the name of `{holder}`", rename.from.text, rename.to);
        let help = Some("rename that, too, or choose another name".to_owned());
        self.error("taken-name", of_setting(&rename.from), message, help)
    }

    /// A thing has two new names.
    pub(crate) fn renamed_twice(&mut self, rename: &Rename) -> Reported {
        let message = format!("`{}` is renamed twice, once under another of its names", rename.from.text);
        self.error("renamed-twice", of_setting(&rename.from), message, None)
    }
}

/// The place of a setting; the document for those of the command line.
fn of_setting(setting: &Setting) -> Place {
    setting.spot.clone().map_or(Place::File, |spot| Place::Setting(Box::new(spot)))
}
