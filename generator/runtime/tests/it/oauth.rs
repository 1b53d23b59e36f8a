//! Tokens that a client gets for itself.
#![cfg(feature = "oauth")]

use std::error::Error as _;
use std::time::Duration;

use specstep_runtime::{Builder, ClientCredentials, ErrorKind, Operation as _, Request, RetryPolicy};

use super::api::{Client, CreateFile, GetFile};
use super::server::{Act, Server, answer, json};

const ID: &str = "id:1";
const SECRET: &str = "canary secret&";

fn credentials(tokens: &Server) -> ClientCredentials {
    ClientCredentials::new(ID, SECRET).token_url(tokens.url() + "token")
}

fn client(server: &Server, credentials: ClientCredentials) -> Client {
    let builder = Builder::<Client>::new().base_url(server.url()).retry(RetryPolicy::none());
    builder.client_credentials_with(credentials).build().unwrap()
}

fn get(client: &Client) -> Request<GetFile> {
    let mut call = GetFile::blank(client.core());
    call.file_id.push('f');
    Request::new(call)
}

fn token(text: &str, life: &str) -> Act {
    json("200 OK", &format!("{{\"access_token\":\"{text}\",\"token_type\":\"bearer\",\"expires_in\":{life}}}"))
}

fn file() -> Act {
    json("200 OK", r#"{"id":"f"}"#)
}

fn bearers(server: &Server) -> Vec<String> {
    let bearer = |request: String| {
        let line = request.lines().find_map(|line| line.strip_prefix("authorization: Bearer ").map(str::to_owned));
        line.unwrap_or_default()
    };
    server.requests().into_iter().map(bearer).collect()
}

#[tokio::test]
async fn a_token_is_asked_for_as_the_rfc_says_and_kept() {
    let tokens = Server::start([token("t1", "3600")]);
    let server = Server::start([file(), file()]);
    let client = client(&server, credentials(&tokens).scopes(["read", "write"]).parameter("audience", "a b"));
    assert_eq!(tokens.count(), 0);
    get(&client).send().await.unwrap();
    get(&client).send().await.unwrap();
    assert_eq!(bearers(&server), ["t1", "t1"]);
    let request = tokens.requests().remove(0);
    assert!(request.starts_with("POST /api/token HTTP/1.1\r\n"), "{request}");
    // base64 of `id%3A1:canary+secret%26`.
    assert!(request.contains("authorization: Basic aWQlM0ExOmNhbmFyeStzZWNyZXQlMjY=\r\n"), "{request}");
    assert!(request.contains("content-type: application/x-www-form-urlencoded\r\n"), "{request}");
    assert!(request.ends_with("\r\n\r\ngrant_type=client_credentials&scope=read+write&audience=a+b"), "{request}");
    assert_eq!(tokens.count(), 1);
}

#[tokio::test]
async fn id_and_secret_can_be_in_the_body() {
    let tokens = Server::start([token("t1", "\"60\"")]);
    let server = Server::start([file()]);
    get(&client(&server, credentials(&tokens).in_body())).send().await.unwrap();
    let request = tokens.requests().remove(0);
    let body = "grant_type=client_credentials&client_id=id%3A1&client_secret=canary+secret%26";
    assert!(request.ends_with(body) && !request.contains("authorization"), "{request}");
}

#[tokio::test]
async fn many_calls_share_one_request() {
    let slow = answer("200 OK", &["content-type: application/json"], r#"{"access_token":"t1"}"#);
    let tokens = Server::start([Act::SendSlowly(Vec::new(), Duration::from_millis(100), slow)]);
    let server = Server::start((0..20).map(|_| file()));
    let client = client(&server, credentials(&tokens));
    let calls: Vec<_> = (0..20).map(|_| tokio::spawn(get(&client).send())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!((tokens.count(), server.count()), (1, 20));

    let slow = answer("400 Bad Request", &[], r#"{"error":"invalid_client","error_description":"who?"}"#);
    let tokens = Server::start([Act::SendSlowly(Vec::new(), Duration::from_millis(100), slow), token("t2", "9")]);
    let client = self::client(&server, credentials(&tokens));
    let calls: Vec<_> = (0..5).map(|_| tokio::spawn(get(&client).send())).collect();
    for call in calls {
        let error = call.await.unwrap().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Credentials);
        let why = "the token endpoint answered 400 Bad Request invalid_client: who?";
        assert_eq!(error.source().unwrap().to_string(), why);
    }
    assert_eq!(tokens.count(), 1);
}

#[tokio::test]
async fn tokens_are_replaced_before_they_expire_and_when_refused() {
    let tokens = Server::start([token("t1", "0"), token("t2", "3600"), token("t3", "3600"), token("t4", "3600")]);
    let refused = || json("401 Unauthorized", r#"{"message":"expired"}"#);
    let server = Server::start([file(), refused(), file(), refused(), refused(), file()]);
    let client = client(&server, credentials(&tokens));
    get(&client).send().await.unwrap();
    get(&client).send().await.unwrap();
    assert_eq!(bearers(&server), ["t1", "t2", "t3"]);
    // A fresh token that is refused as well is an answer.
    let error = get(&client).send().await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(401));
    assert_eq!(bearers(&server)[3..], ["t3", "t4"]);
    get(&client).send().await.unwrap();
    assert_eq!((bearers(&server)[5].as_str(), tokens.count()), ("t4", 4));
}

#[tokio::test]
async fn answers_without_a_token_are_failures_and_show_no_secret() {
    for (act, wanted) in [
        (json("200 OK", "{}"), "gave no `access_token`"),
        (json("200 OK", r#"{"access_token":"x","token_type":"mac"}"#), "another type than `Bearer`"),
        (json("200 OK", "<html>"), "gave no `access_token`"),
        (json("500 Broken", ""), "answered 500"),
        (Act::SendAndClose(Vec::new()), "there is no answer"),
    ] {
        let tokens = Server::start([act]);
        let server = Server::start([]);
        let credentials = credentials(&tokens);
        let shown = format!("{credentials:?}");
        let client = client(&server, credentials);
        let error = get(&client).send().await.unwrap_err();
        let source = error.source().unwrap().to_string();
        assert!(source.contains(wanted), "{source}");
        let shown = format!("{shown} {client:?} {error} {error:?} {source}");
        assert!(!shown.contains("canary"), "{shown}");
        assert_eq!(server.count(), 0);
    }
}

#[tokio::test]
async fn operations_without_security_ask_for_no_token() {
    let tokens = Server::start([]);
    let server = Server::start([file()]);
    let call = CreateFile::blank(client(&server, credentials(&tokens)).core());
    Request::new(call).send().await.unwrap();
    assert_eq!(tokens.count(), 0);
    assert!(!server.requests()[0].contains("authorization"));
}

#[test]
fn addresses_that_would_show_the_secret_are_refused() {
    let new = || Builder::<Client>::new().base_url("https://h.example/");
    let at = |url: &str| ClientCredentials::new("i", "s").token_url(url);
    assert!(new().client_credentials("i", "s").build().is_ok());
    for (url, wanted) in [("http://h.example/token", "unencrypted"), ("/token", "say it with `token_url(..)`")] {
        let error = new().client_credentials_with(at(url)).build().unwrap_err().to_string();
        assert!(error.contains(wanted), "{error}");
    }
    let insecure = new().allow_insecure_http().client_credentials_with(at("http://h.example/token?tenant=1"));
    assert!(insecure.build().is_ok());
}
