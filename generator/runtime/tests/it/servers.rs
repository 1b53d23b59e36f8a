//! Servers of single operations, with variables in their URLs.

use specstep_runtime::{
    Api, ApiInfo, Builder, Core, Field, Input, Method, Object, Operation, OperationInfo, Request, Row, Schema,
    ServerVariable, Slot, Table, View,
};

use super::server::{Act, Server, answer};

#[derive(Clone, Debug)]
struct Client {
    core: Core,
}

const OWN: &str = "http://{host}/{region}/own";
const RELATIVE: &str = "/{region}/relative";

impl Api for Client {
    const INFO: &'static ApiInfo = &ApiInfo {
        title: "Regions",
        version: "1",
        user_agent: "regions/1",
        env_prefix: "SPECSTEP_SERVERS",
        servers: &["http://127.0.0.1:9/api"],
        variables: &[
            ServerVariable { server: OWN, name: "host", default: "127.0.0.1:9", values: &[] },
            ServerVariable { server: OWN, name: "region", default: "eu", values: &["eu", "us"] },
            ServerVariable { server: RELATIVE, name: "region", default: "eu", values: &["eu", "us"] },
        ],
        schemes: &[],
    };

    fn from_core(core: Core) -> Self {
        Self { core }
    }
}

operation! {
    Ping "ping" Get "/ping/{id}" { id: String = required Input::path("id") } -> (), (); [Row::code(204)]; &[]; OWN
}
operation! {
    Near "near" Get "/near" {} -> (), (); [Row::code(204)]; &[]; RELATIVE
}

fn done() -> Act {
    Act::Send(answer("204 No Content", &[], ""))
}

async fn ping(builder: Builder<Client>) -> Result<(), specstep_runtime::Error<()>> {
    let mut call = Ping::blank(builder.build().unwrap().core);
    "a b".clone_into(&mut call.id);
    Request::new(call).send().await.map(drop)
}

#[tokio::test]
async fn an_operation_goes_to_its_own_server_with_the_values_of_its_variables() {
    let server = Server::start([done(), done(), done()]);
    let host = format!("127.0.0.1:{}", server.port());
    ping(Builder::new().server_variable("host", &host)).await.unwrap();
    ping(Builder::new().server_variable("host", &host).server_variable("region", "us")).await.unwrap();
    let lines: Vec<String> = server.requests().iter().map(|text| text.lines().next().unwrap().to_owned()).collect();
    assert_eq!(lines, ["GET /eu/own/ping/a%20b HTTP/1.1", "GET /us/own/ping/a%20b HTTP/1.1"]);
    assert!(server.requests()[0].contains(&format!("host: {host}\r\n")));
}

#[tokio::test]
async fn a_base_url_that_was_chosen_goes_before_servers_but_for_their_path() {
    let server = Server::start([done(), done()]);
    let builder = || Builder::<Client>::new().base_url(server.url()).server_variable("region", "us");
    ping(builder()).await.unwrap();
    Request::new(Near::blank(builder().build().unwrap().core)).send().await.unwrap();
    let requests = server.requests();
    assert!(requests[0].starts_with("GET /api/ping/a%20b HTTP/1.1\r\n"), "{}", requests[0]);
    assert!(requests[1].starts_with("GET /us/relative/near HTTP/1.1\r\n"), "{}", requests[1]);
}

#[tokio::test]
async fn values_that_the_document_does_not_have_are_refused() {
    for (name, value) in [("region", "cn"), ("regoin", "us"), ("host", "a/b"), ("host", "user@evil.example")] {
        let error = Builder::<Client>::new().server_variable(name, value).build().unwrap_err().to_string();
        assert!(error.contains(name), "{error}");
    }
}
