//! Check-in at the door: a scanned code or a typed number becomes the desk's command.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use yishi_app::{Actor, Failure, Hall};
use yishi_procedure::Command;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::departure::ReturnToSitting;
use yishi_procedure::attendance::presence::Presence;
use yishi_procedure::convening::ConveningRefusal;
use yishi_procedure::ids::{SeatNo, SessionId};

use crate::answer::{Answer, Asked, Form as Wanted, failed, html, page};
use crate::pages;
use crate::texts::Lang;
use crate::web::Shared;

/// What the door hands in: a scanned code, or a number typed into the same field.
#[derive(Clone, Debug, Deserialize)]
pub struct Scanned {
    #[serde(default)]
    code: String,
}

/// The page with the camera.
pub async fn show(State(web): State<Shared>, Path(session): Path<String>, lang: Lang) -> Answer {
    let hall = hall_of(&web, session)?;
    Ok(page(StatusCode::OK, &pages::check_in::page(&hall, lang)))
}

/// Checks in whoever the code or number belongs to.
pub async fn take(
    State(web): State<Shared>,
    Path(session): Path<String>,
    Asked { form, lang, key }: Asked,
    Form(scanned): Form<Scanned>,
) -> Answer {
    let hall = hall_of(&web, session)?;
    let Some(seat) = seat_of(&web, &hall, &scanned.code)? else {
        return Ok(failed(form, lang, &Failure::Refused(ConveningRefusal::UnknownCode.into())));
    };
    Ok(match hall.execute(Actor::Desk, command_for(&hall, seat), key).await {
        Ok(_) => welcome(form, &hall, seat, lang),
        Err(failure) => failed(form, lang, &failure),
    })
}

/// Whoever left comes back through the same door.
fn command_for(hall: &Hall, seat: SeatNo) -> Command {
    let published = hall.published();
    let left = published.session.sitting_at_work().is_some_and(|s| s.attendance.of(seat) == Presence::Left);
    if left { ReturnToSitting { seat }.into() } else { CheckIn { seat, at: CheckInPlace::Door }.into() }
}

fn seat_of(web: &Shared, hall: &Hall, code: &str) -> Result<Option<SeatNo>, Failure> {
    let code = code.trim();
    if let Ok(no) = code.parse() {
        return Ok(Some(SeatNo(no)));
    }
    web.links.seat_of_door_code(hall.id(), code)
}

fn welcome(form: Wanted, hall: &Hall, seat: SeatNo, lang: Lang) -> Response {
    match form {
        Wanted::Page => page(StatusCode::OK, &pages::check_in::page_after(hall, seat, lang)),
        Wanted::Fragment => html(StatusCode::OK, pages::check_in::welcome(hall, seat, lang).0),
        Wanted::Json => axum::Json(serde_json::json!({ "seat": seat })).into_response(),
    }
}

fn hall_of(web: &Shared, session: String) -> Result<std::sync::Arc<Hall>, Failure> {
    web.hall(&SessionId::try_from(session).map_err(|_| Failure::NoSession)?)
}
