//! The machine that figures are from: without it they mean nothing.
//!
//! In: what the operating system tells. Out: a [`Machine`], which prints as one line. What is not told is `unknown`.

use std::fmt::{self, Display};
use std::fs;
use std::num::NonZero;
use std::thread;

use serde::Serialize;

use super::measure::output;

/// A description of the machine.
#[derive(Debug, Serialize)]
pub(super) struct Machine {
    cores: usize,
    /// The model of the processor.
    model: String,
    /// Gibibytes of memory.
    memory: Option<u64>,
    rustc: String,
}

impl Machine {
    /// Describes the machine that this runs on.
    pub(super) fn describe() -> anyhow::Result<Self> {
        let told = |path: &str| fs::read_to_string(path).unwrap_or_default();
        let model = value(&told("/proc/cpuinfo"), "model name").unwrap_or_else(|| "unknown".to_owned());
        let memory = value(&told("/proc/meminfo"), "MemTotal");
        let kibibytes = memory.and_then(|text| text.strip_suffix(" kB")?.parse::<u64>().ok());
        Ok(Self {
            cores: thread::available_parallelism().map_or(1, NonZero::get),
            model,
            memory: kibibytes.map(|number| number.div_ceil(1 << 20)),
            rustc: output("rustc", &["--version"])?.trim_end().to_owned(),
        })
    }
}

impl Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let memory = self.memory.map_or_else(|| "unknown".to_owned(), |memory| format!("{memory} GiB"));
        write!(f, "{} cores, {}, memory {memory}, {}", self.cores, self.model, self.rustc)
    }
}

/// What follows a name and a colon in a text of the operating system.
fn value(text: &str, name: &str) -> Option<String> {
    let mut pairs = text.lines().filter_map(|line| line.split_once(':'));
    pairs.find(|(known, _)| known.trim() == name).map(|(_, value)| value.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found() {
        let text = "processor\t: 0\nmodel name\t: Some CPU\nMemTotal:       24 kB\n";
        assert_eq!(value(text, "model name").as_deref(), Some("Some CPU"));
        assert_eq!(value(text, "MemTotal").as_deref(), Some("24 kB"));
        assert_eq!(value(text, "MemFree"), None);
    }
}
