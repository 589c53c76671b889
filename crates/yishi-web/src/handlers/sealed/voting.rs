//! Voting by a sealed ballot: the page, casting, and the test on a second device.

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::{Extension, Json};
use serde::Deserialize;
use serde_json::json;
use yishi_app::sealed::{Cast, SealedBox};
use yishi_ballot::hash::Hash;
use yishi_views::heading::Heading;

use super::asked;
use crate::access::Visitor;
use crate::answer::{Answer, Form, failed, page};
use crate::handlers::desk::hall_of;
use crate::live::{Screen, answer};
use crate::pages;
use crate::texts::Lang;
use crate::web::Shared;

/// The largest ballot taken, in bytes, with its proofs: sixty candidates need less than half of it.
pub const LARGEST_BALLOT: usize = 256 << 10;

/// A ballot handed over for a test.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandedOver {
    ballot: String,
}

/// The voting page.
pub async fn show(State(web): State<Shared>, Path(session): Path<String>, lang: Lang) -> Answer {
    let hall = hall_of(&web, session)?;
    Ok(page(StatusCode::OK, &pages::secret_vote::show(&pages::secret_vote::view(&hall), lang)))
}

/// Its stream.
pub async fn live(State(web): State<Shared>, Path(session): Path<String>, lang: Lang) -> Answer {
    let hall = hall_of(&web, session)?;
    Ok(answer(web.live(hall.id())?, Screen::Vote, lang, None))
}

/// The second device's page.
pub async fn second(State(web): State<Shared>, Path(session): Path<String>, lang: Lang) -> Answer {
    let hall = hall_of(&web, session)?;
    let name = Heading::of(&hall.published().session).session;
    Ok(page(StatusCode::OK, &pages::second_device::show(hall.id(), &name, lang)))
}

/// Takes a ballot.
pub async fn cast(
    State(web): State<Shared>,
    Path((session, uuid)): Path<(String, String)>,
    lang: Lang,
    Json(cast): Json<Cast>,
) -> Answer {
    let own = asked(&web, session, &uuid).await?.own;
    Ok(match own.cast(cast).await {
        Ok(taken) => (StatusCode::CREATED, Json(taken)).into_response(),
        Err(failure) => failed(Form::Json, lang, &failure),
    })
}

/// Takes a ballot over that is to be tested on a second device; it can never be cast.
pub async fn hand_over(
    State(web): State<Shared>,
    Path((session, uuid)): Path<(String, String)>,
    lang: Lang,
    Json(handed): Json<HandedOver>,
) -> Answer {
    let own = asked(&web, session, &uuid).await?.own;
    Ok(match own.hand_over(handed.ballot).await {
        Ok(hash) => (StatusCode::CREATED, Json(json!({ "hash": hash }))).into_response(),
        Err(failure) => failed(Form::Json, lang, &failure),
    })
}

/// Gives the ballot under test to the second device.
pub async fn under_test(
    State(web): State<Shared>,
    Path((session, uuid, hash)): Path<(String, String, String)>,
) -> Answer {
    let own = asked(&web, session, &uuid).await?.own;
    let ballot = Hash::read(&hash).and_then(|hash| own.under_test(&hash));
    let ballot = ballot.ok_or_else(|| SealedBox::unknown(&uuid))?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(json!({ "ballot": ballot }))).into_response())
}

/// The credential of a seat, where the rulebook has the server hand it out.
pub async fn credential(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(uuid): Path<String>,
) -> Answer {
    let Visitor::Seat(session, seat) = visitor else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    let found = web.hall(&session)?.credential_of(&uuid, seat)?;
    let found = found.ok_or_else(|| SealedBox::unknown(&uuid))?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(json!({ "credential": found.expose() }))).into_response())
}
