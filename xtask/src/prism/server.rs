//! The mock server.
//!
//! In: its program and a document. Out: a server on a port of its own, which is stopped when it is dropped.

use anyhow::{Context as _, Result, bail};
use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long it may take to read a document.
const PATIENCE: Duration = Duration::from_secs(240);

/// A mock server.
pub(super) struct Prism {
    child: Child,
    port: u16,
}

impl Prism {
    /// Starts one for a document; the error says why it does not take it.
    pub(super) fn start(program: &Path, document: &Path, log: &Path) -> Result<Self> {
        match Self::listening(program, document, log) {
            // Another program took the port before the server did.
            Err(error) if error.to_string().contains("EADDRINUSE") => Self::listening(program, document, log),
            result => result,
        }
    }

    fn listening(program: &Path, document: &Path, log: &Path) -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut command = Command::new(program);
        command.args(["mock", "-h", "127.0.0.1", "-p", &port.to_string()]).arg(document);
        // The descriptions of large documents need more room than Node has by itself.
        command.env("NODE_OPTIONS", "--max-old-space-size=6144").stdin(Stdio::null());
        command.stdout(File::create(log)?).stderr(File::create(errors(log))?);
        let child = command.spawn().context("the mock server cannot be started")?;
        let mut server = Self { child, port };
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if let Some(status) = server.child.try_wait()? {
                bail!("{}", reason(log).unwrap_or_else(|| format!("it ended with {status}")));
            }
            if start.elapsed() > PATIENCE {
                bail!("it is not ready after {PATIENCE:?}");
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(server)
    }

    /// Whether it has ended by itself.
    pub(super) fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Its base URL.
    pub(super) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Prism {
    fn drop(&mut self) {
        // It may have ended by itself; all that matters is that it has.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn errors(log: &Path) -> PathBuf {
    log.with_extension("errors")
}

/// What it said last before it ended.
fn reason(log: &Path) -> Option<String> {
    let texts = [log.to_owned(), errors(log)].map(|path| fs::read_to_string(path).unwrap_or_default());
    let lines = texts.iter().flat_map(|text| text.lines());
    let telling = lines.map(str::trim).find(|line| line.contains("fatal"));
    telling.map(|line| line.chars().filter(|c| !c.is_control()).take(200).collect())
}
