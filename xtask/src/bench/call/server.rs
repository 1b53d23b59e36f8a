//! A server on loopback that answers as the file API does, with as little work as can be.
//!
//! In: nothing. Out: its URL. It runs until this process ends. Each connection has a thread of its own; requests have no bodies, so
//! that a request ends with its head.

use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

/// How many files an answer lists.
const FILES: usize = 20;

/// Starts the server.
pub(super) fn start() -> anyhow::Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let url = format!("http://{}/api", listener.local_addr()?);
    let deleted = answer("{\"id\":\"file-1234567890\",\"object\":\"file\",\"deleted\":true}");
    let answers = Arc::new([deleted, answer(&list())]);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answers = Arc::clone(&answers);
            // A client that goes away has what it wanted.
            thread::spawn(move || serve(stream, &answers).ok());
        }
    });
    Ok(url)
}

/// Answers all requests of a connection.
fn serve(mut stream: TcpStream, [deleted, list]: &[String; 2]) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut head = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let count = stream.read(&mut buffer)?;
        if count == 0 {
            return Ok(());
        }
        head.extend_from_slice(buffer.get(..count).unwrap_or_default());
        if head.ends_with(b"\r\n\r\n") {
            let answer = if head.starts_with(b"DELETE ") { deleted } else { list };
            stream.write_all(answer.as_bytes())?;
            head.clear();
        }
    }
}

fn answer(body: &str) -> String {
    let length = body.len();
    format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}")
}

fn list() -> String {
    let mut text = String::from("{\"object\":\"list\",\"data\":[");
    for index in 0..FILES {
        let comma = if index == 0 { "" } else { "," };
        let _ = write!(
            text,
            "{comma}{{\"id\":\"file-{index:010}\",\"object\":\"file\",\"bytes\":{},\"created_at\":{},\
             \"filename\":\"requests-{index}.jsonl\",\"purpose\":\"batch\"}}",
            120_000 + index * 37,
            1_700_000_000 + index,
        );
    }
    text + "],\"has_more\":true}"
}
