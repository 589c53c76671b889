//! The trustee's program: its ceremony, its watch over archives, its one decryption, and all of it over HTTP.
#![allow(clippy::unwrap_used, clippy::panic)]

mod ceremony;
mod following;
mod opening;
mod over_http;
mod over_tls;
mod own_page;
mod support;
