//! The trustee's program: its ceremony, its watch over archives, its one decryption, and all of it over HTTP.
#![allow(clippy::unwrap_used, clippy::panic)]

mod ceremony;
mod following;
mod over_http;
mod support;
