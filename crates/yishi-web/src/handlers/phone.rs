//! A deputy's own page.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::{Extension, Form};
use yishi_app::Actor;
use yishi_app::login::Holder;

use crate::access::Visitor;
use crate::answer::{Answer, Asked, page};
use crate::handlers::act::{Fields, carry_out};
use crate::live::{Screen, answer};
use crate::pages;
use crate::texts::Lang;
use crate::web::Shared;

/// The page.
pub async fn show(State(web): State<Shared>, Extension(visitor): Extension<Visitor>, lang: Lang) -> Answer {
    let Visitor::Seat(session, seat) = visitor else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    let hall = web.hall(&session)?;
    let card = web.links.card(&session, Holder::Seat(seat))?;
    Ok(page(StatusCode::OK, &pages::phone::page(&hall, seat, card.door.as_deref(), lang)))
}

/// Its stream: what all phones show, and what concerns this seat.
pub async fn live(State(web): State<Shared>, Extension(visitor): Extension<Visitor>, lang: Lang) -> Answer {
    let Visitor::Seat(session, seat) = visitor else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    Ok(answer(web.live(&session)?, Screen::Phone, lang, Some(seat)))
}

/// Carries out an act of the deputy: check in, leave, return.
pub async fn act(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    asked: Asked,
    Form(fields): Form<Fields>,
) -> Answer {
    let Visitor::Seat(session, seat) = visitor else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    let hall = web.hall(&session)?;
    Ok(carry_out(&hall, Actor::Seat { seat }, asked, &fields, "/me").await)
}
