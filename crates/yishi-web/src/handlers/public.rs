//! What the public sees.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::answer::{Answer, page};
use crate::handlers::desk::{hall_of, only_session};
use crate::live::{Screen, answer};
use crate::pages;
use crate::texts::Lang;
use crate::web::Shared;

/// All sessions of the house, or its only one.
pub async fn sessions(State(web): State<Shared>, lang: Lang) -> Answer {
    if let Some(response) = only_session(&web, "/s") {
        return Ok(response);
    }
    Ok(page(StatusCode::OK, &pages::public::sessions(&web.house.halls(), lang)))
}

/// One session.
pub async fn show(State(web): State<Shared>, Path(session): Path<String>, lang: Lang) -> Answer {
    let hall = hall_of(&web, session)?;
    let desk = web.house.press(hall.id())?.desk();
    Ok(page(StatusCode::OK, &pages::public::page(&hall, &desk, lang)))
}

/// Its stream.
pub async fn live(State(web): State<Shared>, Path(session): Path<String>, lang: Lang) -> Answer {
    let hall = hall_of(&web, session)?;
    Ok(answer(web.live(hall.id())?, Screen::Public, lang, None))
}

/// There is no such page.
pub async fn not_found(lang: Lang) -> Response {
    page(StatusCode::NOT_FOUND, &pages::refusal::not_found(lang))
}
