//! A server that answers from a script and remembers what it was sent.
//!
//! In: the answers, one per connection. Out: the exact bytes of the requests, and how many connections there were. Works on plain
//! sockets, so that it can do what no HTTP library would: stop in the middle, lie about lengths, fall silent.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A server on a free port of the loopback interface. It stops when it is dropped.
pub(crate) struct Server {
    port: u16,
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

#[derive(Default)]
struct Shared {
    script: Mutex<VecDeque<Reply>>,
    requests: Mutex<Vec<Request>>,
    connections: AtomicUsize,
    sent: AtomicUsize,
    hung_up: AtomicUsize,
}

/// A request as it arrived.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// Request line and headers, with the empty line that ends them.
    pub(crate) head: String,
    /// All bytes after that.
    pub(crate) body: Vec<u8>,
}

/// What the server does with a request.
#[derive(Clone, Default)]
pub(crate) struct Reply {
    steps: Vec<Step>,
}

#[derive(Clone)]
enum Step {
    Send(Vec<u8>),
    /// Sends so many bytes of `x`.
    Fill(usize),
    /// Waits until the test opens the gate.
    Gate(Gate),
    /// Says nothing until the client closes the connection.
    Silence,
}

/// Holds an answer back until a test says so.
#[derive(Clone, Default)]
pub(crate) struct Gate(Arc<AtomicBool>);

impl Gate {
    /// Lets the answer go on.
    pub(crate) fn open(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    async fn passed(&self) {
        while !self.0.load(Ordering::SeqCst) {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

impl Server {
    /// Starts a server with one reply per expected request. A request that is not expected is answered with 418.
    pub(crate) async fn start(script: impl IntoIterator<Item = Reply>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Arc::new(Shared { script: Mutex::new(script.into_iter().collect()), ..Shared::default() });
        let task = tokio::spawn(accept(listener, Arc::clone(&shared)));
        Self { port, shared, task }
    }

    /// A server that expects one request.
    pub(crate) async fn answering(reply: Reply) -> Self {
        Self::start([reply]).await
    }

    /// The base URL, in which the path is that of the real API.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}/api/", self.port)
    }

    /// What the `Host` header should say.
    pub(crate) fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// The requests so far.
    pub(crate) fn requests(&self) -> Vec<Request> {
        self.shared.requests.lock().unwrap().clone()
    }

    /// The only request there was.
    pub(crate) fn request(&self) -> Request {
        let requests = self.requests();
        assert_eq!(requests.len(), 1, "{requests:?}");
        requests.into_iter().next().unwrap()
    }

    /// How many connections there were.
    pub(crate) fn connections(&self) -> usize {
        self.shared.connections.load(Ordering::SeqCst)
    }

    /// How many connections the client has closed while the server was silent.
    pub(crate) fn hung_up(&self) -> usize {
        self.shared.hung_up.load(Ordering::SeqCst)
    }

    /// How many bytes the operating system has taken from the server so far.
    pub(crate) fn sent(&self) -> usize {
        self.shared.sent.load(Ordering::SeqCst)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Request {
    /// `DELETE /path HTTP/1.1`.
    pub(crate) fn line(&self) -> &str {
        self.head.lines().next().unwrap_or_default()
    }

    /// The target of the request line.
    pub(crate) fn target(&self) -> &str {
        self.line().split(' ').nth(1).unwrap_or_default()
    }

    /// The value of a header; panics when it is there twice.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let named = |line: &&str| line.split(':').next().is_some_and(|found| found.eq_ignore_ascii_case(name));
        let lines: Vec<&str> = self.head.lines().skip(1).filter(named).collect();
        assert!(lines.len() < 2, "{lines:?}");
        lines.first()?.split_once(':').map(|(_, value)| value.trim())
    }
}

impl Reply {
    /// An answer with a body of this type.
    pub(crate) fn new(status: u16, content_type: &str, body: impl AsRef<[u8]>) -> Self {
        let body = body.as_ref();
        Self::bytes(format!(
            "HTTP/1.1 {status} Some Reason\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\n\r\n",
            body.len()
        ))
        .then(body)
    }

    /// An answer with JSON.
    pub(crate) fn json(status: u16, body: &str) -> Self {
        Self::new(status, "application/json; charset=utf-8", body)
    }

    /// These bytes.
    pub(crate) fn bytes(bytes: impl AsRef<[u8]>) -> Self {
        Self::default().then(bytes)
    }

    /// No answer, on a connection that stays open.
    pub(crate) fn silence() -> Self {
        Self { steps: vec![Step::Silence] }
    }

    /// No answer, and the connection is closed.
    pub(crate) fn nothing() -> Self {
        Self::default()
    }

    /// The same with another header.
    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        if let Some(Step::Send(head)) = self.steps.first_mut() {
            head.truncate(head.len() - 2);
            head.extend_from_slice(format!("{name}: {value}\r\n\r\n").as_bytes());
        }
        self
    }

    /// And then these bytes.
    pub(crate) fn then(mut self, bytes: impl AsRef<[u8]>) -> Self {
        self.steps.push(Step::Send(bytes.as_ref().to_vec()));
        self
    }

    /// And then so many bytes of `x`.
    pub(crate) fn then_fill(mut self, length: usize) -> Self {
        self.steps.push(Step::Fill(length));
        self
    }

    /// And then nothing until the gate is open.
    pub(crate) fn then_wait(mut self, gate: &Gate) -> Self {
        self.steps.push(Step::Gate(gate.clone()));
        self
    }

    /// And then nothing, on a connection that stays open.
    pub(crate) fn then_silence(mut self) -> Self {
        self.steps.push(Step::Silence);
        self
    }
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((socket, _)) = listener.accept().await {
        shared.connections.fetch_add(1, Ordering::SeqCst);
        let shared = Arc::clone(&shared);
        tokio::spawn(async move {
            // A client that hangs up in the middle is part of some tests.
            let _ = serve(socket, &shared).await;
        });
    }
}

async fn serve(mut socket: TcpStream, shared: &Shared) -> std::io::Result<()> {
    let Some(request) = read(&mut socket).await? else { return Ok(()) };
    shared.requests.lock().unwrap().push(request);
    let reply = shared.script.lock().unwrap().pop_front();
    let reply = reply.unwrap_or_else(|| Reply::new(418, "text/plain", "no such request was expected"));
    for step in reply.steps {
        match step {
            Step::Send(bytes) => send(&mut socket, &bytes, shared).await?,
            Step::Fill(length) => {
                let block = vec![b'x'; 64 * 1024];
                let mut left = length;
                while left > 0 {
                    let piece = block.get(..left).unwrap_or(&block);
                    send(&mut socket, piece, shared).await?;
                    left -= piece.len();
                }
            }
            Step::Gate(gate) => gate.passed().await,
            Step::Silence => {
                // The client has nothing more to say, so this ends when it hangs up.
                while socket.read(&mut [0; 64]).await? > 0 {}
                shared.hung_up.fetch_add(1, Ordering::SeqCst);
            }
        }
    }
    socket.shutdown().await
}

async fn send(socket: &mut TcpStream, mut bytes: &[u8], shared: &Shared) -> std::io::Result<()> {
    while !bytes.is_empty() {
        let count = socket.write(bytes).await?;
        shared.sent.fetch_add(count, Ordering::SeqCst);
        bytes = bytes.get(count..).unwrap_or_default();
    }
    Ok(())
}

/// Reads one request; `None` when the connection is closed before it is complete.
async fn read(socket: &mut TcpStream) -> std::io::Result<Option<Request>> {
    let mut bytes = Vec::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        if let Some(request) = complete(&bytes) {
            return Ok(Some(request));
        }
        match socket.read(&mut buffer).await? {
            0 => return Ok(None),
            count => bytes.extend_from_slice(buffer.get(..count).unwrap_or_default()),
        }
    }
}

/// The request, if these bytes are all of it.
fn complete(bytes: &[u8]) -> Option<Request> {
    let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
    let (head, body) = bytes.split_at(end);
    let request = Request { head: String::from_utf8(head.to_vec()).unwrap(), body: body.to_vec() };
    let length = request.header("content-length").map_or(0, |length| length.parse().unwrap());
    let ended = match request.header("transfer-encoding") {
        Some(_) => body.ends_with(b"0\r\n\r\n"),
        None => body.len() >= length,
    };
    ended.then_some(request)
}
