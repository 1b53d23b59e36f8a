//! A server of faults: it answers each request with the next act of a script, byte by byte as the script says, and keeps what
//! it was sent.

use std::collections::VecDeque;
use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What happens when a request has come in.
pub(crate) enum Act {
    /// These bytes are sent; the connection stays open.
    Send(Vec<u8>),
    /// These bytes are sent, then the connection is closed.
    SendAndClose(Vec<u8>),
    /// These bytes are sent, then these after a pause.
    SendSlowly(Vec<u8>, Duration, Vec<u8>),
    /// Nothing is sent and the connection stays open.
    Hang,
}

/// A running server; it ends with the test.
pub(crate) struct Server {
    port: u16,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    script: Mutex<VecDeque<Act>>,
    requests: Mutex<Vec<String>>,
    connections: AtomicUsize,
}

impl Server {
    /// Starts a server that answers with `script`, and with 500 when that is used up.
    pub(crate) fn start(script: impl IntoIterator<Item = Act>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(State { script: Mutex::new(script.into_iter().collect()), ..State::default() });
        let shared = state.clone();
        thread::spawn(move || {
            for connection in listener.incoming() {
                shared.connections.fetch_add(1, Ordering::SeqCst);
                let shared = shared.clone();
                thread::spawn(move || serve(connection.unwrap(), &shared));
            }
        });
        Self { port, state }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/api/", self.port)
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// The requests so far, as they were on the wire.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.state.requests.lock().unwrap().clone()
    }

    /// How many requests there were.
    pub(crate) fn count(&self) -> usize {
        self.requests().len()
    }

    /// How many connections there were.
    pub(crate) fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }
}

fn serve(mut connection: TcpStream, state: &State) {
    while let Some(request) = read_request(&mut connection) {
        state.requests.lock().unwrap().push(request);
        let act = state.script.lock().unwrap().pop_front();
        let act = act.unwrap_or_else(|| Act::Send(b"HTTP/1.1 500 Script Ended\r\ncontent-length: 0\r\n\r\n".to_vec()));
        // A client that has gone away is what some tests are about.
        match act {
            Act::Send(bytes) => drop(connection.write_all(&bytes)),
            Act::SendAndClose(bytes) => {
                drop(connection.write_all(&bytes));
                drop(connection.shutdown(Shutdown::Both));
                return;
            }
            Act::SendSlowly(first, pause, second) => {
                drop(connection.write_all(&first));
                thread::sleep(pause);
                drop(connection.write_all(&second));
            }
            Act::Hang => {}
        }
    }
}

/// Reads one request; `None` when there is no more.
pub(crate) fn read_request(connection: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    let mut byte = [0];
    while !bytes.ends_with(b"\r\n\r\n") {
        connection.read_exact(&mut byte).ok()?;
        bytes.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&bytes).to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
    if let Some(length) = length {
        let mut body = vec![0; length];
        connection.read_exact(&mut body).ok()?;
        bytes.extend(body);
    } else if head.contains("transfer-encoding: chunked") {
        while !bytes.ends_with(b"0\r\n\r\n") {
            connection.read_exact(&mut byte).ok()?;
            bytes.push(byte[0]);
        }
    }
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// A complete answer.
pub(crate) fn answer(status: &str, headers: &[&str], body: &str) -> Vec<u8> {
    let mut text = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n", body.len());
    for header in headers {
        text.push_str(header);
        text.push_str("\r\n");
    }
    format!("{text}\r\n{body}").into_bytes()
}

/// A complete answer of JSON.
pub(crate) fn json(status: &str, body: &str) -> Act {
    Act::Send(answer(status, &["content-type: application/json"], body))
}
