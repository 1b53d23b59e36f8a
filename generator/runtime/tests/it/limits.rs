//! Calls that break the limits of the document.
#![cfg(feature = "validate")]

use serde_json::json;
use specstep_runtime::{
    Api, ApiInfo, At, Builder, Check, Core, Demand, ErrorKind, Limit, Limits, Object, OperationInfo, Request, check,
};

use super::api::{Client, CreateFile};
use super::server::{Server, json};

const LIMITS: Limits = Limits {
    operations: &[&[Demand {
        name: "create_file",
        rows: &[
            (At::Field(0), &[Limit::MaxItems(1)]),
            (At::Inside(0, 1), &[Limit::Pattern("^[a-z]+$")]),
            (At::Field(3), &[Limit::MinProperties(1)]),
        ],
    }]],
    types: &[],
};

/// The same API, with limits.
struct Limited(Core);

impl Api for Limited {
    const INFO: &'static ApiInfo = Client::INFO;
    const CHECK: Option<Check> = Some(checked);

    fn from_core(core: Core) -> Self {
        Self(core)
    }
}

fn checked(info: &'static OperationInfo, inputs: &dyn Object) -> Result<(), specstep_runtime::Failure> {
    check(&LIMITS, info, inputs)
}

fn call(core: Core, purpose: &[&str]) -> Request<CreateFile> {
    let mut call: CreateFile = specstep_runtime::Operation::blank(core);
    call.purpose = Some(purpose.iter().map(|text| (*text).to_owned()).collect());
    call.body = Some(json!({}));
    Request::new(call)
}

const ALL: &str = "create_file: purpose: has 2 items, the maximum is 1; purpose[1]: does not match the pattern `^[a-z]+$`; \
                   body: has 0 keys, the minimum is 1";

#[tokio::test]
async fn nothing_is_sent_when_calls_are_checked() {
    let server = Server::start([]);
    let builder = Builder::<Limited>::new().base_url(server.url());
    let client = builder.validate_requests(true).build().unwrap();
    let error = call(client.0.clone(), &["a", "B"]).send().await.unwrap_err();
    assert_eq!((error.kind(), error.to_string().as_str(), error.attempts()), (ErrorKind::InvalidInput, ALL, 0));
    assert_eq!(error.violations().len(), 3);
    assert_eq!(error.violations()[1].path(), "purpose[1]");
    let error = call(client.0.clone(), &["a", "B"]).stream().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn single_calls_are_checked_on_demand_only() {
    let server = Server::start([json("200 OK", r#"{"id":"f"}"#)]);
    let client = Builder::<Limited>::new().base_url(server.url()).build().unwrap();
    let error = call(client.0.clone(), &["a", "B"]).validate().unwrap_err();
    assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::InvalidInput, ALL));
    // The same call is sent as long as nobody asks.
    let sent = call(client.0.clone(), &["a", "B"]).send().await.unwrap();
    assert_eq!(sent.body().id, "f");
}

#[test]
fn a_client_without_limits_says_so() {
    let builder = || Builder::<Client>::new().base_url("http://127.0.0.1:1/");
    let error = builder().validate_requests(true).build().unwrap_err();
    assert!(error.to_string().contains("feature `validate`"), "{error}");
    let client = builder().validate_requests(false).build().unwrap();
    let error = call(client.core(), &[]).validate().unwrap_err();
    assert!(error.to_string().contains("feature `validate`"), "{error}");
}
