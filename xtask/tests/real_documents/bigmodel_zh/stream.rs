//! Chat completion as a stream, against a server that sends what the platform sends: each event only when the one before has
//! reached the client.

use bigmodel_zh::Client;
use bigmodel_zh::runtime::ErrorKind;
use bigmodel_zh::types::{
    ChatCompletionChunkChoiceDeltaContent, ChatCompletionRequest, ChatCompletionRequestMessage,
};
use serde_json::{Value, json};
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// A server that sends each piece when it is told to; what it was sent comes out of the last part.
fn server(pieces: Vec<String>) -> (String, Sender<()>, Receiver<(String, Value)>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/api", listener.local_addr().unwrap());
    let (tell, told) = channel();
    let (got, requests) = channel();
    thread::spawn(move || {
        let (mut connection, _) = listener.accept().unwrap();
        got.send(request(&mut connection)).unwrap();
        let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream;charset=UTF-8\r\ntransfer-encoding: chunked\r\n\r\n";
        connection.write_all(head.as_bytes()).unwrap();
        for piece in pieces {
            // When the client has gone, so is the test.
            if told.recv().is_err() {
                return;
            }
            connection.write_all(format!("{:x}\r\n{piece}\r\n", piece.len()).as_bytes()).unwrap();
        }
        drop(connection.write_all(b"0\r\n\r\n"));
    });
    (url, tell, requests)
}

/// The head of a request, in small letters, and its body.
fn request(connection: &mut TcpStream) -> (String, Value) {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        connection.read_exact(&mut byte).unwrap();
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap().to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
    let mut body = vec![0; length.parse().unwrap()];
    connection.read_exact(&mut body).unwrap();
    (head, serde_json::from_slice(&body).unwrap())
}

fn ask(client: &Client) -> bigmodel_zh::operations::CreateChatCompletionAsEventStream {
    let messages = [ChatCompletionRequestMessage::new("user", "你好")];
    client.create_chat_completion_as_event_stream("en", ChatCompletionRequest::new("glm-4-plus", messages))
}

fn chunk(content: &str) -> String {
    let chunk = json!({
        "id": "1",
        "created": 1_764_000_000,
        "model": "glm-4-plus",
        "choices": [{"index": 0, "delta": {"role": "assistant", "content": content}}]
    });
    format!("data: {chunk}\n\n")
}

#[tokio::test]
async fn chunks_arrive_one_by_one() {
    let last = json!({
        "id": "1",
        "choices": [{"index": 0, "finish_reason": "stop", "delta": {"role": "assistant", "content": ""}}],
        "usage": {"prompt_tokens": 6, "completion_tokens": 3, "total_tokens": 9}
    });
    let error = json!({"error": {"code": "1301", "message": "系统检测到输入或生成内容可能包含不安全或敏感内容"}});
    let (url, tell, requests) = server(vec![
        chunk("你"),
        chunk("好"),
        format!("data: {error}\n\n"),
        // What comes of two writers at once: the rest of an event is lost.
        "data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"del\ndata: {\"id\":\"1\"}\n\n".to_owned(),
        format!("data: {last}\n\n"),
        "data: [DONE]\n\n".to_owned(),
    ]);
    let client = Client::builder().base_url(url).api_key("a-key").build().unwrap();
    let mut stream = ask(&client).await.unwrap();
    let (head, body) = requests.recv().unwrap();
    assert!(head.contains("accept: text/event-stream\r\n"), "{head}");
    assert_eq!(body["stream"], json!(true), "the method says so; the user need not");

    for expected in ["你", "好"] {
        tell.send(()).unwrap();
        let chunk = stream.next().await.unwrap().unwrap();
        let delta = chunk.choices.unwrap().remove(0).delta.unwrap();
        assert!(
            matches!(&delta.content, Some(ChatCompletionChunkChoiceDeltaContent::String(text)) if text == expected),
            "{delta:?}"
        );
    }
    tell.send(()).unwrap();
    let failure = stream.next().await.unwrap().unwrap_err();
    assert_eq!((failure.kind(), failure.api()), (ErrorKind::Stream, Some(&error["error"])));
    assert_eq!(serde_json::from_slice::<Value>(failure.body()).unwrap(), error);
    tell.send(()).unwrap();
    let broken = stream.next().await.unwrap().unwrap_err();
    assert_eq!(broken.kind(), ErrorKind::Decode);
    assert!(broken.body().ends_with(b"\"del\n{\"id\":\"1\"}"));
    tell.send(()).unwrap();
    let chunk = stream.next().await.unwrap().unwrap();
    assert_eq!(chunk.usage.unwrap().total_tokens, Some(9));
    assert_eq!(chunk.choices.unwrap()[0].finish_reason.as_ref().unwrap().as_str(), "stop");
    tell.send(()).unwrap();
    assert!(stream.next().await.is_none());
    assert!(!stream.is_cut_off());
}

#[tokio::test]
async fn a_chunk_that_is_cut_off_is_none() {
    let cut = chunk("好").trim_end().to_owned();
    let (url, tell, _requests) = server(vec![chunk("你"), cut]);
    let client = Client::builder().base_url(url).api_key("a-key").build().unwrap();
    let mut stream = ask(&client).await.unwrap();
    for _ in 0..2 {
        tell.send(()).unwrap();
    }
    assert_eq!(stream.next().await.unwrap().unwrap().id.as_deref(), Some("1"));
    assert!(stream.next().await.is_none());
    assert!(stream.is_cut_off(), "who asks gets to know");
}
