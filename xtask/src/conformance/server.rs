//! The suite's server.
//!
//! In: the folder of the suite's packages and the program of Node. Out: a server on loopback, and what it says of the scenarios. Knows
//! nothing of clients.

use super::scenarios::Scenario;
use anyhow::{Context as _, Result, bail};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long the server may take to start.
const PATIENCE: Duration = Duration::from_secs(60);

/// The installed suite.
pub(super) struct Suite {
    /// The folder of its packages.
    pub(super) folder: PathBuf,
    /// A Node that is new enough.
    pub(super) node: PathBuf,
}

/// A server that runs. It is stopped when this is dropped.
pub(super) struct Server {
    child: Child,
    port: u16,
}

impl Suite {
    /// What the scenarios expect of a client of the server at `origin`.
    pub(super) fn scenarios(&self, origin: &str) -> Result<Vec<Scenario>> {
        let mut command = Command::new(&self.node);
        command.arg("expectations.mjs").arg(origin).current_dir(&self.folder).stdin(Stdio::null());
        let output = command.stderr(Stdio::inherit()).output().context("Node cannot be started")?;
        if !output.status.success() {
            bail!("the suite's scenarios cannot be read");
        }
        serde_json::from_slice(&output.stdout).context("the suite's scenarios are not as expected")
    }

    /// Starts a server and waits until it answers.
    pub(super) fn serve(&self, log: &Path) -> Result<Server> {
        // Another program may take the port before the server does.
        for _ in 0..3 {
            if let Some(server) = self.listening(log)? {
                return Ok(server);
            }
        }
        bail!("the suite's server does not start; it wrote `{}`", log.display())
    }

    fn listening(&self, log: &Path) -> Result<Option<Server>> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let specs = self.folder.join("node_modules/@typespec/http-specs");
        let output = std::fs::File::create(log).with_context(|| format!("`{}` cannot be written", log.display()))?;
        let mut command = Command::new(&self.node);
        command.args(["../spector/cmd/cli.mjs", "serve", "./specs", "--port", &port.to_string(), "--coverageFile"]);
        command.arg(log.with_extension("coverage.json")).current_dir(specs);
        command.stdin(Stdio::null()).stderr(output.try_clone()?).stdout(output);
        let mut server = Server { child: command.spawn().context("Node cannot be started")?, port };
        let start = Instant::now();
        while server.results().is_err() {
            if server.child.try_wait()?.is_some() {
                return Ok(None);
            }
            if start.elapsed() > PATIENCE {
                bail!("the suite's server does not answer; it wrote `{}`", log.display());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(Some(server))
    }
}

impl Server {
    /// The address, by the name that the server's links have.
    pub(super) fn origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// What the server says of each scenario: `pass` or something else.
    pub(super) fn results(&self) -> Result<BTreeMap<String, String>> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.write_all(b"GET /.coverage HTTP/1.0\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let (_, body) = answer.split_once("\r\n\r\n").context("the answer is not HTTP")?;
        let coverage: Vec<Coverage> = serde_json::from_str(body).context("the coverage is not JSON")?;
        Ok(coverage.into_iter().flat_map(|coverage| coverage.results).collect())
    }
}

#[derive(Deserialize)]
struct Coverage {
    results: BTreeMap<String, String>,
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; all that matters is that it has.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
