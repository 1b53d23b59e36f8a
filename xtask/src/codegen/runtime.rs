//! The ways to name the runtime in `specstep.toml` and on the command line.
//!
//! In: `embedded`, `crate`, `crate=VERSION` or `crate=FOLDER`. Out: what the library wants to know. Touches no disk.

use crate::project;
use anyhow::Result;
use serde::Deserialize;
use specstep::plan::RuntimeSource;
use std::path::Path;
use std::str::FromStr;

/// Where the runtime of a client comes from, as the user says it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) enum Runtime {
    /// It is part of the client.
    #[default]
    Embedded,
    /// It is the published package, of this version.
    Version(String),
    /// It is the package in this folder.
    Folder(String),
}

impl FromStr for Runtime {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once('=') {
            None if text == "embedded" => Ok(Self::Embedded),
            // The packages of this workspace are released together, under one version.
            None if text == "crate" => Ok(Self::Version(env!("CARGO_PKG_VERSION").to_owned())),
            Some(("crate", "")) => Err("a version or a folder is missing after `crate=`".to_owned()),
            Some(("crate", source)) if source.starts_with(|c: char| c.is_ascii_digit() || "^~=<>*".contains(c)) => {
                Ok(Self::Version(source.to_owned()))
            }
            Some(("crate", source)) => Ok(Self::Folder(source.to_owned())),
            _ => Err(format!("`{text}` is none of `embedded`, `crate`, `crate=VERSION` and `crate=FOLDER`")),
        }
    }
}

impl TryFrom<String> for Runtime {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl Runtime {
    /// The same in the words of the library. A folder is relative to `base`; the manifest of the client, in `output`, needs it
    /// relative to itself.
    pub(crate) fn source(&self, base: &Path, output: &Path) -> Result<RuntimeSource> {
        let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
        Ok(match self {
            Self::Embedded => RuntimeSource::Embedded,
            Self::Version(version) => RuntimeSource::Crate(quoted(version)),
            Self::Folder(folder) => {
                let way = project::relative(output, &project::absolute(&base.join(folder))?);
                RuntimeSource::Crate(format!("{{ path = {} }}", quoted(&project::slashes(&way))))
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_and_folders_are_told_apart() {
        let table = [
            ("embedded", Ok(Runtime::Embedded)),
            ("crate=0.1", Ok(Runtime::Version("0.1".into()))),
            ("crate=^1", Ok(Runtime::Version("^1".into()))),
            ("crate==1.0.0", Ok(Runtime::Version("=1.0.0".into()))),
            ("crate=../runtime", Ok(Runtime::Folder("../runtime".into()))),
            ("crate=runtime", Ok(Runtime::Folder("runtime".into()))),
            ("crate=", Err(())),
            ("embeded", Err(())),
        ];
        for (text, expected) in table {
            assert_eq!(text.parse::<Runtime>().map_err(drop), expected, "{text}");
        }
    }

    #[test]
    fn folders_are_relative_to_the_manifest_that_names_them() {
        let source = Runtime::Folder("../runtime".into()).source(Path::new("/w/openapi"), Path::new("/w/clients/a"));
        assert_eq!(source.unwrap(), RuntimeSource::Crate("{ path = \"../../runtime\" }".into()));
    }
}
