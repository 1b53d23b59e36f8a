//! The client against Prism, a mock server that knows nothing but the OpenAPI document.
//!
//! Prism checks every request against the document and reports what is wrong with it in the header `sl-violations`; it answers
//! with the document's examples, or with random values that fit its schemas. So these tests show that client and document agree in
//! both directions.
//!
//! `cargo xtask test --only prism` installs Prism and runs them. Otherwise the environment variable `PRISM_BIN` names its program;
//! without it the tests say so and pass, unless `CI` is `true`. An empty `PRISM_BIN` says that they run elsewhere.

use bigmodel::Client;
use bigmodel::runtime::{ErrorKind, HeaderMap, Operation, Request, RetryPolicy, Upload};
use bigmodel::types::{Error, FileOrder, FilePurpose, FileUpload};
use std::ffi::OsString;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long the mock server may take to start.
const PATIENCE: Duration = Duration::from_secs(60);

/// A mock server. It is stopped when this is dropped, after a failed test too.
struct Prism {
    child: Child,
    port: u16,
}

impl Prism {
    /// Starts one, unless there is none to start.
    fn start() -> Option<Self> {
        let program = std::env::var_os("PRISM_BIN");
        let must_run = program.is_none() && std::env::var("CI").is_ok_and(|value| value == "true");
        assert!(!must_run, "PRISM_BIN is not set: run `cargo xtask test --only prism`");
        let Some(program) = program.filter(|program| !program.is_empty()) else {
            println!("not run, because PRISM_BIN is not set: run `cargo xtask test --only prism`");
            return None;
        };
        // Another program may take the port before the server does.
        let server = (0..3).find_map(|_| Self::listening(&program));
        Some(server.expect("the mock server does not start"))
    }

    /// Starts one on a free port and waits until it listens; `None` if it ends before that.
    fn listening(program: &OsString) -> Option<Self> {
        let port =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr()).unwrap().port();
        let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi/bigmodel.yaml");
        let mut command = Command::new(program);
        command.args(["mock", "-h", "127.0.0.1", "-p", &port.to_string(), "--errors"]).arg(document);
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().expect("PRISM_BIN cannot be started");
        let mut server = Self { child, port };
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if server.child.try_wait().unwrap().is_some() {
                return None;
            }
            assert!(start.elapsed() < PATIENCE, "the mock server is not ready after {PATIENCE:?}");
            std::thread::sleep(Duration::from_millis(50));
        }
        Some(server)
    }

    fn client(&self) -> Client {
        let url = format!("http://127.0.0.1:{}", self.port);
        Client::builder().base_url(url).api_key("a-key").retry(RetryPolicy::none()).build().unwrap()
    }
}

impl Drop for Prism {
    fn drop(&mut self) {
        // It may have ended by itself; all that matters is that it has.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Panics when the mock server found something wrong with a request.
fn assert_clean(headers: &HeaderMap, what: &str) {
    assert_eq!(headers.get("sl-violations"), None, "{what}");
}

/// Makes a call with the document's example as the answer, and several times with random answers. Gives the former.
async fn succeeds<Op>(call: Request<Op>) -> Op::Output
where
    Op: Operation<Error = Error> + Clone,
{
    let name = Op::INFO.name;
    for _ in 0..10 {
        let random = call.clone().header("prefer", "dynamic=true").send().await;
        assert_clean(random.unwrap_or_else(|error| panic!("{error}: {error:?}")).headers(), name);
    }
    let response = call.send().await.unwrap_or_else(|error| panic!("{error}: {error:?}"));
    assert_eq!(response.status(), 200, "{name}");
    assert_clean(response.headers(), name);
    response.into_body()
}

/// Makes a call that the mock server is asked to answer with failures.
async fn fails<Op>(call: Request<Op>)
where
    Op: Operation<Error = Error> + Clone,
{
    for status in [400, 401, 404, 429, 434, 500] {
        let what = format!("{} with {status}", Op::INFO.name);
        let Err(error) = call.clone().header("prefer", format!("code={status}")).await else {
            panic!("{what} succeeds")
        };
        assert_eq!(
            (error.kind(), error.status().map(|found| found.as_u16())),
            (ErrorKind::Status, Some(status)),
            "{what}"
        );
        assert_clean(error.headers().unwrap(), &what);
        let reason = error.api().and_then(|body| body.error.as_ref()).expect(&what);
        assert_eq!((reason.code.as_str(), reason.message.as_str()), ("<string>", "<string>"), "{what}");
    }
}

fn upload() -> FileUpload {
    let file = Upload::from("{\"custom_id\": \"1\"}\n").file_name("requests.jsonl").content_type("application/jsonl");
    FileUpload::new(file, FilePurpose::Batch)
}

#[tokio::test]
async fn every_operation_is_answered() {
    let Some(prism) = Prism::start() else { return };
    let client = prism.client();

    let file = succeeds(client.upload_file(upload()).customize()).await;
    assert_eq!((file.id.as_deref(), file.bytes, file.purpose), (Some("file-123"), Some(148), Some(FilePurpose::Batch)));

    let page = succeeds(client.list_files().customize()).await;
    assert_eq!(page.has_more, Some(false));
    let call = client
        .list_files()
        .after("file 1/ä&b=c")
        .purpose(FilePurpose::FileExtract)
        .order(FileOrder::CreatedAt)
        .limit(100);
    let page = succeeds(call.customize()).await;
    assert_eq!(page.data.unwrap().first().unwrap().filename.as_deref(), Some("requests.jsonl"));

    let content = succeeds(client.get_file_content("file-123").customize()).await;
    assert!(content.starts_with(b"{\"custom_id\""));

    let deleted = succeeds(client.delete_file("file 1/ä").customize()).await;
    assert_eq!((deleted.id.as_deref(), deleted.deleted), (Some("<string>"), Some(true)));
}

#[tokio::test]
async fn every_failure_is_typed() {
    let Some(prism) = Prism::start() else { return };
    let client = prism.client();
    fails(client.upload_file(upload()).customize()).await;
    fails(client.list_files().limit(1).customize()).await;
    fails(client.get_file_content("file-123").customize()).await;
    fails(client.delete_file("file-123").customize()).await;
}

/// Without this, the absence of `sl-violations` would show nothing.
#[tokio::test]
async fn wrong_requests_are_noticed() {
    let Some(prism) = Prism::start() else { return };
    let client = prism.client();
    let wrong = client.list_files().purpose("no-such-purpose").limit(1000).await.unwrap_err();
    let no_key = client.list_files().customize().no_credentials().await.unwrap_err();
    for (error, status) in [(wrong, 422), (no_key, 401)] {
        assert_eq!(error.status().unwrap(), status);
        assert!(error.headers().unwrap().contains_key("sl-violations"));
    }
}
