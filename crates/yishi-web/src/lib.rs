//! HTTP: pages, fragments, live streams and the JSON API. Handlers parse, call one function, render.
//!
//! Invariant: every route stands in one table with the mark of who may take it (`routes.rs`), and no page carries inline script
//! or style.

pub mod access;
pub mod acts;
mod answer;
pub mod assets;
mod handlers;
mod language;
pub mod live;
pub mod pages;
pub mod routes;
pub mod server;
pub mod texts;
pub mod tls;
pub mod web;
