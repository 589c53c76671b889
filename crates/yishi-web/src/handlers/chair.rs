//! The chair's page.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Form};
use yishi_app::Actor;

use crate::access::Visitor;
use crate::answer::{Answer, Asked, page};
use crate::handlers::act::{Fields, carry_out};
use crate::live::{Screen, answer};
use crate::pages;
use crate::texts::Lang;
use crate::web::Shared;

/// The page.
pub async fn show(State(web): State<Shared>, Extension(visitor): Extension<Visitor>, lang: Lang) -> Answer {
    let Visitor::Chair(session) = visitor else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    let hall = web.hall(&session)?;
    Ok(page(StatusCode::OK, &pages::chair::page(&hall, lang)))
}

/// Its stream.
pub async fn live(State(web): State<Shared>, Extension(visitor): Extension<Visitor>, lang: Lang) -> Answer {
    let Visitor::Chair(session) = visitor else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    let stream: Response = answer(web.live(&session)?, Screen::Chair, lang, None);
    Ok(stream)
}

/// Carries out an act of the chair.
pub async fn act(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    asked: Asked,
    Form(fields): Form<Fields>,
) -> Answer {
    let Visitor::Chair(session) = visitor else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    let hall = web.hall(&session)?;
    Ok(carry_out(&hall, Actor::Chair, asked, &fields, "/chair").await)
}
