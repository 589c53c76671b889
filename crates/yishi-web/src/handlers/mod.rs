//! Handlers: each parses, calls one function of the application, and renders.

pub mod act;
pub mod acts;
pub mod api;
pub mod ballot;
pub mod chair;
pub mod check_in;
pub mod convene;
pub(crate) mod count;
pub mod desk;
pub mod door;
pub mod hall;
pub mod links;
pub mod machine_count;
pub mod meeting;
pub mod new_session;
pub mod papers;
pub mod password;
pub mod phone;
pub mod prepare;
pub mod press;
pub mod public;
pub mod record;
pub mod scrutiny;
pub mod sealed;
pub mod trustee;
pub mod typed;
