//! The desk of the secretariat.

use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use std::sync::Arc;
use yishi_app::{Actor, Failure, Hall};
use yishi_procedure::ids::{GroupNo, SessionId};

use crate::answer::{Answer, Asked, page};
use crate::handlers::act::{Fields, carry_out};
use crate::handlers::links::Which;
use crate::live::{Screen, answer};
use crate::pages;
use crate::texts::Lang;
use crate::web::Shared;

/// The session a path names.
pub(crate) fn hall_of(web: &Shared, session: String) -> Result<Arc<Hall>, Failure> {
    web.hall(&SessionId::try_from(session).map_err(|_| Failure::NoSession)?)
}

/// All sessions of the house.
pub async fn sessions(State(web): State<Shared>, lang: Lang) -> Answer {
    Ok(page(StatusCode::OK, &pages::desk::sessions(&web.house.halls(), lang)))
}

/// The desk of one session.
pub async fn show(State(web): State<Shared>, Path(session): Path<String>, lang: Lang) -> Answer {
    let hall = hall_of(&web, session)?;
    Ok(page(StatusCode::OK, &pages::desk::page(&hall, lang)))
}

/// Its stream.
pub async fn live(State(web): State<Shared>, Path(session): Path<String>, lang: Lang) -> Answer {
    let hall = hall_of(&web, session)?;
    Ok(answer(web.live(hall.id())?, Screen::Desk, lang, None))
}

/// Carries out an act of the desk.
pub async fn act(
    State(web): State<Shared>,
    Path(session): Path<String>,
    asked: Asked,
    Form(fields): Form<Fields>,
) -> Answer {
    let hall = hall_of(&web, session)?;
    let home = home(&fields, &hall);
    Ok(carry_out(&hall, Actor::Desk, asked, &fields, &home).await)
}

/// The desk page a form came from; a form can name no other place.
fn home(fields: &Fields, hall: &Hall) -> String {
    let desk = format!("/desk/{}", hall.id());
    match fields.get("back").map(String::as_str) {
        Some(part @ ("roll" | "rostrum" | "check-in" | "links" | "papers" | "prepare")) => format!("{desk}/{part}"),
        Some(_) | None => desk,
    }
}

/// The roll, one delegation at a time.
pub async fn roll(
    State(web): State<Shared>,
    Path(session): Path<String>,
    Query(which): Query<Which>,
    lang: Lang,
) -> Answer {
    let hall = hall_of(&web, session)?;
    Ok(page(StatusCode::OK, &pages::desk::roll(&web.house, &hall, which.group.map(GroupNo), lang)))
}

/// The seating of the rostrum.
pub async fn rostrum(State(web): State<Shared>, Path(session): Path<String>, lang: Lang) -> Answer {
    let hall = hall_of(&web, session)?;
    Ok(page(StatusCode::OK, &pages::rostrum::page(&hall, lang)))
}

/// Sends somebody who knows only the house to its one session.
pub(crate) fn only_session(web: &Shared, prefix: &str) -> Option<axum::response::Response> {
    let halls = web.house.halls();
    let [only] = halls.as_slice() else { return None };
    Some(Redirect::to(&format!("{prefix}/{}", only.id())).into_response())
}
