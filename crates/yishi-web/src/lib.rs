//! HTTP: pages, fragments, live streams and the JSON API. Handlers parse, call one function, render.
//!
//! Invariant: every route stands in one table with the mark of who may take it (`routes.rs`), and no page carries inline script
//! or style.

pub mod access;
mod answer;
mod assets;
mod handlers;
mod language;
pub mod live;
pub mod pages;
pub mod routes;
pub mod server;
pub mod texts;
pub mod tls;
pub mod web;

use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

/// Pages show what somebody may see, so no cache keeps them; the files of the pages say otherwise themselves.
async fn keep_private(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
