//! The desk logs in by password.

use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;
use yishi_app::Failure;
use yishi_app::login::logins::Who;
use yishi_app::login::password::Answer as Verdict;

use crate::answer::{Answer, page};
use crate::handlers::door::log_in;
use crate::pages;
use crate::texts::Lang;
use crate::web::Shared;

/// The password typed.
#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    password: String,
}

/// Asks for the password.
pub async fn ask(lang: Lang) -> Response {
    page(StatusCode::OK, &pages::login::password(lang, None))
}

/// Takes the password. Hashing runs beside the other requests, not among them.
pub async fn enter(State(web): State<Shared>, lang: Lang, Form(typed): Form<Typed>) -> Answer {
    let now = web.house.clock().now();
    let checking = web.clone();
    let verdict = tokio::task::spawn_blocking(move || checking.password.check(&typed.password, now)).await;
    let problem = match verdict.map_err(|error| Failure::Fault(error.to_string()))?? {
        Verdict::Right => return log_in(&web, Who::Desk, "/desk").await,
        Verdict::Wrong => "login-password-wrong",
        Verdict::Resting => "login-password-resting",
    };
    Ok(page(StatusCode::FORBIDDEN, &pages::login::password(lang, Some(problem))))
}
