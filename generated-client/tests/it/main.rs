//! The client against a server made of a plain socket: what goes over the wire, byte by byte, and what comes of every kind of
//! answer. Needs no network but the loopback interface, and nothing outside this folder.

mod answers;
#[cfg(feature = "dynamic")]
mod by_name;
mod content;
mod credentials;
mod failures;
#[cfg(feature = "validate")]
mod limits;
mod paths;
mod requests;
mod retries;
mod server;
mod transport;
mod upload;

use bigmodel::runtime::RetryPolicy;
use bigmodel::{Client, ClientBuilder};
use std::time::Duration;

/// The key that all tests use. It must never show up anywhere but in the `Authorization` header.
const KEY: &str = "canary-5e1f2b.secret";

/// The answer to a deletion.
const DELETED: &str = r#"{"id":"file-123","object":"file","deleted":true}"#;

/// A client of the server that hardly waits between attempts.
fn builder(server: &server::Server) -> ClientBuilder {
    let quick = RetryPolicy::new().delays(Duration::from_millis(2), Duration::from_millis(5));
    Client::builder().base_url(server.url()).api_key(KEY).retry(quick)
}

fn client(server: &server::Server) -> Client {
    builder(server).build().unwrap()
}
