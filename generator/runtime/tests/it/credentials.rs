//! Who gets which credentials, and who sees them.

use std::error::Error as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use specstep_runtime::{AnyError, Builder, Credential, ErrorKind, Operation as _, Request, RetryPolicy, Secret};

use super::api::{Client, GetFile, Ping};
use super::server::{Act, Server, answer, json};

const CANARY: &str = "canary-secret";

fn builder(server: &Server) -> Builder<Client> {
    Builder::new().base_url(server.url()).retry(RetryPolicy::none())
}

fn get(client: &Client) -> Request<GetFile> {
    let mut call = GetFile::blank(client.core());
    call.file_id.push('f');
    Request::new(call)
}

#[tokio::test]
async fn each_scheme_has_its_place() {
    let server = Server::start((0..5).map(|_| Act::Send(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec())));
    let ping = |client: Client| async move { Request::new(Ping::blank(client.core())).send().await.unwrap() };
    ping(builder(&server).api_key("k&1").build().unwrap()).await;
    ping(builder(&server).basic("Aladdin", "open sesame").build().unwrap()).await;
    ping(builder(&server).credential("key", Credential::secret("only one of three")).build().unwrap()).await;
    ping(builder(&server).build().unwrap()).await;
    let requests = server.requests();
    assert!(requests[0].starts_with("GET /api/ping?key=k%261 HTTP/1.1\r\n"), "{}", requests[0]);
    assert!(
        requests[0].contains("x-api-key: k&1\r\n") && requests[0].contains("cookie: session=k&1\r\n"),
        "{}",
        requests[0]
    );
    assert!(requests[1].contains("authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n"), "{}", requests[1]);
    for request in &requests[2..] {
        assert!(
            !request.contains("authorization") && !request.contains("key") && !request.contains("cookie"),
            "{request}"
        );
    }
}

#[tokio::test]
async fn other_schemes_of_http_are_named_in_the_header() {
    let server = Server::start([Act::Send(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec())]);
    let key = Credential::secret("k");
    let client: Client = builder(&server).credential("shared", key).build().unwrap();
    Request::new(Ping::blank(client.core())).send().await.unwrap();
    let request = server.requests().pop().unwrap();
    assert!(request.contains("authorization: SharedAccessKey k\r\n"), "{request}");
}

#[tokio::test]
async fn missing_credentials_are_told_before_anything_is_sent() {
    let server = Server::start([]);
    let client = builder(&server).basic("u", "p").build().unwrap();
    let error = get(&client).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credentials);
    let wanted =
        "get_file: needs credentials, but none are configured: `token` (`api_key(..)` or SPECSTEP_TEST_API_KEY)";
    assert_eq!(error.to_string(), wanted);
    assert_eq!(server.connections(), 0);
    assert_eq!(get(&client).no_credentials().send().await.unwrap_err().kind(), ErrorKind::Status);
}

#[tokio::test]
async fn a_provider_is_asked_for_every_attempt() {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = asked.clone();
    let provider = Credential::provider(move || {
        let number = count.fetch_add(1, Ordering::SeqCst);
        async move { if number < 2 { Ok(Secret::from(format!("t{number}"))) } else { Err("no more".into()) } }
    });
    let server = Server::start([json("503 Busy", "{}"), json("200 OK", r#"{"id":"f"}"#)]);
    let client =
        builder(&server).retry(RetryPolicy::new().delays(std::time::Duration::ZERO, std::time::Duration::ZERO));
    let client = client.credential("token", provider).build().unwrap();
    get(&client).send().await.unwrap();
    assert!(server.requests()[0].contains("authorization: Bearer t0\r\n"));
    assert!(server.requests()[1].contains("authorization: Bearer t1\r\n"));
    let error = get(&client).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credentials);
    assert_eq!(error.source().unwrap().to_string(), "no more");
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let other = Server::start([]);
    for status in ["301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"] {
        let location = format!("location: {}files/f?{CANARY}", other.url());
        let server = Server::start([Act::Send(answer(status, &[&location], ""))]);
        let client = builder(&server).api_key(CANARY).build().unwrap();
        let error = get(&client).send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Status);
        let text = error.to_string();
        assert!(text.contains("a redirect to 127.0.0.1 that was not followed") && !text.contains(CANARY), "{text}");
    }
    assert_eq!(other.connections(), 0);
}

#[tokio::test]
async fn no_secret_is_ever_shown() {
    let server = Server::start([json("401 Unauthorized", r#"{"message":"bad"}"#), json("200 OK", "[1]")]);
    let builder = builder(&server).api_key(CANARY).basic("u", CANARY).header("x-more", CANARY);
    let mut shown = vec![format!("{builder:?}"), format!("{:?}", Secret::from(CANARY))];
    shown.push(format!("{:?} {:?}", Credential::secret(CANARY), Credential::basic(CANARY, CANARY)));
    let client = builder.build().unwrap();
    shown.push(format!("{client:?} {:?}", get(&client)));
    for _ in 0..2 {
        let error = get(&client).send().await.unwrap_err();
        shown.push(format!("{error} {error:?} {error:#?} {:?}", error.source()));
        let any = AnyError::from(error);
        shown.push(format!("{any} {any:?}"));
    }
    drop(server);
    let unreachable =
        Builder::<Client>::new().base_url("http://127.0.0.1:1/").retry(RetryPolicy::none()).api_key(CANARY);
    let client = unreachable.build().unwrap();
    let error = Request::new(Ping::blank(client.core())).send().await.unwrap_err();
    assert!(error.is_connect() && error.is_retryable());
    shown.push(format!("{error} {error:?} {:?}", error.source()));
    let bad =
        Builder::<Client>::new().base_url("http://127.0.0.1:1/").api_key(format!("{CANARY}\r\nx: y")).build().unwrap();
    let error = get(&bad).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credentials);
    shown.push(format!("{error} {error:?}"));
    for text in shown {
        assert!(!text.contains(CANARY), "{text}");
    }
}

#[test]
fn unusable_settings_are_refused() {
    let new = Builder::<Client>::new;
    for (builder, wanted) in [
        (new(), "the document's server `/relative` is not a whole URL; call `base_url(..)`"),
        (new().base_url("https://u:p@h/"), "it has a user name or password in it"),
        (new().base_url("ftp://h/"), "it is neither `http://` nor `https://`"),
        (new().base_url("http://h.example/").api_key("k"), "use `https://` or call `allow_insecure_http()`"),
        (
            new().base_url("https://h.example/").credential("tokn", Credential::external()),
            "there is no security scheme `tokn`",
        ),
        (new().base_url("https://h.example/").header("a b", "c"), "`a b` is not a header"),
    ] {
        let error = builder.build().unwrap_err().to_string();
        assert!(error.contains(wanted), "{error}");
    }
    assert!(new().base_url("http://h.example/").api_key("k").allow_insecure_http().build().is_ok());
}
