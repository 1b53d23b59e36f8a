//! The runtime against a server that misbehaves.

mod api;
mod calls;
mod credentials;
mod faults;
mod limits;
mod media;
mod retries;
mod server;
mod streams;
mod wire;
