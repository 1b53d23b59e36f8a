//! Uploads a file for a batch job, finds it in the list, and deletes it again.
//!
//! ```text
//! export BIGMODEL_API_KEY=..
//! cargo run -p bigmodel-client --example upload_list_delete                      # a small file made on the spot
//! cargo run -p bigmodel-client --example upload_list_delete -- requests.jsonl    # a file of yours
//! ```

use bigmodel::Client;
use bigmodel::runtime::{AnyError, Upload};
use bigmodel::types::{File, FilePurpose, FileUpload};
use std::error::Error;
use std::process::ExitCode;

/// A batch job of one request.
const REQUEST: &str = r#"{"custom_id": "1", "method": "POST", "url": "/v4/chat/completions", "body": {"model": "glm-4", "messages": [{"role": "user", "content": "Hello"}]}}
"#;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            // A failure that the server explains has the explanation in its body.
            if let Some(body) = error.downcast_ref::<AnyError>().and_then(|error| error.api()) {
                eprintln!("  {body}");
            }
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let client = Client::from_env()?;
    let upload = match std::env::args().nth(1) {
        Some(path) => Upload::path(path),
        None => Upload::from(REQUEST).file_name("example.jsonl"),
    };
    Ok(tour(&client, upload.content_type("application/jsonl")).await?)
}

/// All calls, with one type of error for all of them.
async fn tour(client: &Client, upload: Upload) -> Result<(), AnyError> {
    let stored = client.upload_file(FileUpload::new(upload, FilePurpose::Batch)).await?;
    let id = stored.id.unwrap_or_default();
    println!("uploaded {} as {id}", stored.filename.unwrap_or_default());

    match find(client, &id).await? {
        Some(file) => println!("listed, {} bytes", file.bytes.unwrap_or_default()),
        None => println!("not listed (yet)"),
    }

    let outcome = client.delete_file(&id).await?;
    println!("{}", if outcome.deleted == Some(true) { "deleted" } else { "not deleted" });
    Ok(())
}

/// Looks through the list page by page. The last id of a page is the cursor to the next.
async fn find(client: &Client, id: &str) -> Result<Option<File>, AnyError> {
    let mut after: Option<String> = None;
    loop {
        let mut call = client.list_files().purpose(FilePurpose::Batch).limit(100);
        if let Some(cursor) = &after {
            call = call.after(cursor);
        }
        let page = call.await?;
        let files = page.data.unwrap_or_default();
        let last = files.last().and_then(|file| file.id.clone());
        if let Some(file) = files.into_iter().find(|file| file.id.as_deref() == Some(id)) {
            return Ok(Some(file));
        }
        // A server that says there is more but gives nothing new would keep us here for ever.
        if page.has_more != Some(true) || last.is_none() || last == after {
            return Ok(None);
        }
        after = last;
    }
}
