//! The runtime against a server that misbehaves.

#[macro_use]
mod api;
mod allocations;
mod calls;
mod conditional;
mod credentials;
mod faults;
mod limits;
mod media;
mod oauth;
mod pages;
mod retries;
mod server;
mod servers;
mod streams;
mod wire;
