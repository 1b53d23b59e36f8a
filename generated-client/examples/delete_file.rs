//! Deletes one file.
//!
//! ```text
//! export BIGMODEL_API_KEY=..
//! cargo run -p bigmodel-client --example delete_file -- file-123
//! ```

use bigmodel::Client;
use bigmodel::runtime::ErrorKind;
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    let Some(file_id) = std::env::args().nth(1) else {
        eprintln!("usage: delete_file FILE_ID");
        return ExitCode::from(2);
    };
    // The key is in BIGMODEL_API_KEY; BIGMODEL_BASE_URL names another server, if that is wanted.
    let client = match Client::from_env() {
        Ok(client) => client,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    };
    match client.delete_file(&file_id).await {
        Ok(outcome) if outcome.deleted == Some(true) => println!("{file_id} is deleted"),
        Ok(outcome) => println!("{file_id} is not deleted: {outcome:?}"),
        Err(error) => {
            eprintln!("error: {error}");
            // What the platform has to say about it, if it answered.
            if let Some(reason) = error.api().and_then(|body| body.error.as_ref()) {
                eprintln!("  {} (code {})", reason.message, reason.code);
            }
            match (error.kind(), error.status().map(|status| status.as_u16())) {
                (ErrorKind::Credentials, _) => eprintln!("  set BIGMODEL_API_KEY to a key of yours"),
                (_, Some(401)) => eprintln!("  the key in BIGMODEL_API_KEY is wrong or has expired"),
                (_, Some(404)) => eprintln!("  there is no file with this id"),
                _ if error.is_connect() => eprintln!("  is there a network, and is BIGMODEL_BASE_URL right?"),
                _ if error.is_retryable() => eprintln!("  it may work later"),
                _ => {}
            }
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
