//! Chat completion and embeddings of the platform's own document, against a server made of a plain socket.
//!
//! `real_documents.rs` puts this file, `stream.rs` and the `server.rs` of the file client's tests into the client that it generates from
//! `bigmodel-zh.json`.

#[allow(dead_code, reason = "not all of it is needed here")]
mod server;
mod stream;

use bigmodel_zh::Client;
use bigmodel_zh::runtime::ErrorKind;
use bigmodel_zh::types::{ChatCompletionRequest, ChatCompletionRequestMessage, EmbeddingCreateRequest};
use serde_json::{Value, json};
use server::{Reply, Request, Server};

fn client(server: &Server) -> Client {
    Client::builder().base_url(server.url()).api_key("a-key").build().unwrap()
}

/// Checks what all calls of this API have in common, and gives the body.
fn body(request: &Request, line: &str) -> Value {
    assert_eq!(request.line(), line);
    assert_eq!(request.header("authorization"), Some("Bearer a-key"));
    assert_eq!(request.header("accept-language"), Some("en"));
    assert_eq!(request.header("content-type"), Some("application/json"));
    assert_eq!(request.header("content-length").unwrap(), request.body.len().to_string());
    serde_json::from_slice(&request.body).unwrap()
}

#[tokio::test]
async fn chat_completion() {
    let answer = json!({
        "id": "20261124-1",
        "request_id": "r-1",
        "created": 1_764_000_000,
        "model": "glm-4-plus",
        "choices": [
            {"index": 0, "message": {"role": "assistant", "content": "你好！"}, "finish_reason": "stop"},
            {"index": 1, "message": {"role": "assistant", "content": [{"type": "text", "text": "a"}]}},
            {
                "index": 2,
                "message": {
                    "role": "assistant",
                    "tool_calls": [{"id": "call-1", "type": "function", "function": {"name": "weather", "arguments": {"city": "北京"}}}]
                }
            },
        ],
        "usage": {"prompt_tokens": 6, "completion_tokens": 3, "total_tokens": 9}
    });
    let mut sent = answer.clone();
    sent["choices"][2]["message"]["content"] = Value::Null;
    sent["service_tier"] = json!("not in the document");
    let server = Server::answering(Reply::json(200, &sent.to_string())).await;
    let messages = [
        ChatCompletionRequestMessage::new("system", "简洁地回答。"),
        ChatCompletionRequestMessage::new("user", "说 \"你好\"\n"),
    ];
    let request =
        ChatCompletionRequest::new("glm-4-plus", messages).temperature(0.8).max_tokens(1024).stream(false).stop(["。"]);
    let completion = client(&server).create_chat_completion("en", request).await.unwrap();

    let expected = json!({
        "model": "glm-4-plus",
        "messages": [{"role": "system", "content": "简洁地回答。"}, {"role": "user", "content": "说 \"你好\"\n"}],
        "stream": false,
        "temperature": 0.8,
        "max_tokens": 1024,
        "stop": ["。"]
    });
    assert_eq!(body(&server.request(), "POST /api/paas/v4/chat/completions HTTP/1.1"), expected);
    let mut again = serde_json::to_value(&completion).unwrap();
    // The document allows `null` here, and a client may keep it or not.
    let third = again["choices"][2]["message"].as_object_mut().unwrap();
    assert!(third.remove("content").is_none_or(|content| content.is_null()));
    assert_eq!(again, answer);
    assert_eq!(completion.usage.unwrap().total_tokens, Some(9));
}

#[tokio::test]
async fn embeddings() {
    let answer = json!({
        "model": "embedding-3",
        "object": "list",
        "data": [
            {"index": 0, "object": "embedding", "embedding": [-0.027_067_5, 0.25, 1e-7]},
            {"index": 1, "object": "embedding", "embedding": []},
        ],
        "usage": {"prompt_tokens": 2, "completion_tokens": 0, "total_tokens": 2}
    });
    let server = Server::start(vec![Reply::json(200, &answer.to_string()); 2]).await;
    let client = client(&server);
    let one = client.create_embedding("en", EmbeddingCreateRequest::new("embedding-3", "你好")).await.unwrap();
    let texts = vec!["a".to_owned(), "b".to_owned()];
    let request = EmbeddingCreateRequest::new("embedding-3", texts).dimensions(256).encoding_format("float");
    let two = client.create_embedding("en", request).await.unwrap();

    let requests = server.requests();
    let line = "POST /api/paas/v4/embeddings HTTP/1.1";
    assert_eq!(body(&requests[0], line), json!({"model": "embedding-3", "input": "你好"}));
    let expected = json!({"model": "embedding-3", "input": ["a", "b"], "encoding_format": "float", "dimensions": 256});
    assert_eq!(body(&requests[1], line), expected);
    assert_eq!(serde_json::to_value(&one).unwrap(), answer);
    let first = two.data.unwrap().remove(0);
    assert_eq!(first.embedding.unwrap(), [-0.027_067_5, 0.25, 1e-7]);
}

/// The document promises a flat error; the platform sends a nested one. Neither is lost.
#[tokio::test]
async fn failures() {
    let flat = json!({"code": 1214, "message": "wrong parameter"});
    let nested = json!({"error": {"code": "1302", "message": "slow down"}, "request_id": "r-1"});
    let server = Server::start([Reply::json(400, &flat.to_string()), Reply::json(429, &nested.to_string())]).await;
    let client = client(&server);
    let request = || EmbeddingCreateRequest::new("embedding-3", "x");
    let error = client.create_embedding("en", request()).await.unwrap_err();
    assert_eq!(error.api().unwrap().code, 1214);
    let error = client.create_embedding("en", request()).await.unwrap_err();
    assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Status, 429));
    assert!(error.api().is_none());
    assert_eq!(error.decode_error().unwrap().to_string(), "code: is missing");
    assert_eq!(serde_json::from_slice::<Value>(error.body()).unwrap(), nested);
}
