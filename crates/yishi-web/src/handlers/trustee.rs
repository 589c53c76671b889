//! What a trustee's program asks of the house: how things stand, and the messages of the key ceremony and of an opening.
//!
//! Invariant: the place is that of the log-in, never one that a request names. The answers are for a program, so what is refused
//! is told in English with a stable code.

use std::time::Duration;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::time::{Instant, timeout_at};
use yishi_app::sealed::ceremony::Message;
use yishi_app::sealed::{CeremonyRefusal, CeremonyState};
use yishi_app::{Failure, Hall};
use yishi_procedure::ids::{SessionId, TrusteeNo};
use yishi_views::heading::Heading;

use crate::access::Visitor;
use crate::answer::{Answer, page};
use crate::pages;
use crate::texts::Lang;
use crate::web::Shared;

/// How long a question for news waits.
const PATIENCE: Duration = Duration::from_secs(25);

/// The version a program knows.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Known {
    after: Option<String>,
}

/// A message of the ceremony.
#[derive(Clone, Debug, Deserialize)]
pub struct Sent {
    ceremony: String,
    #[serde(flatten)]
    message: Message,
}

/// A ballot as a trustee is told of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BallotFor {
    /// Its identifier.
    pub uuid: String,
    /// What is voted on.
    pub title: String,
    /// `open`, `closed`, `counted` or `over`.
    pub stage: &'static str,
    /// Whether proofs of pairs stand beside its archive.
    pub paired: bool,
    /// The places that have given their part.
    pub opened_by: Vec<usize>,
}

/// How things stand for one place.
#[derive(Clone, Debug, Serialize)]
struct Standing {
    session: Value,
    place: TrusteeNo,
    name: String,
    size: usize,
    needed: usize,
    ceremony: Option<CeremonyState>,
    ballots: Vec<BallotFor>,
}

/// The page for somebody who opens the link in a browser.
pub async fn show(State(web): State<Shared>, Extension(visitor): Extension<Visitor>, lang: Lang) -> Answer {
    let Some((session, place)) = trustee(visitor) else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    let ceremony = web.hall(&session)?.trustees().state_for(place.0.into());
    Ok(page(StatusCode::OK, &pages::trustee::at_the_house(lang, place, ceremony.as_ref())))
}

/// How things stand; a program that knows that waits until it changes.
pub async fn state(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Query(known): Query<Known>,
) -> Answer {
    let Some((session, place)) = trustee(visitor) else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    let hall = web.hall(&session)?;
    let trustees = hall.trustees();
    let (mut messages, mut versions) = (trustees.changes(), hall.versions());
    let until = Instant::now() + PATIENCE;
    loop {
        // Marked as seen before it is read, so that no change falls between.
        messages.borrow_and_update();
        versions.borrow_and_update();
        let (version, body) = versioned(&standing(&hall, place, trustees.state_for(place.0.into())))?;
        if known.after.as_ref() != Some(&version) {
            return Ok(body.into_response());
        }
        let news = async {
            tokio::select! {
                news = messages.changed() => news,
                news = versions.changed() => news,
            }
        };
        if !matches!(timeout_at(until, news).await, Ok(Ok(()))) {
            return Ok(body.into_response());
        }
    }
}

/// Takes a message of the key ceremony.
pub async fn ceremony(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Json(sent): Json<Sent>,
) -> Answer {
    let Some((session, place)) = trustee(visitor) else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    let hall = web.hall(&session)?;
    Ok(match hall.trustees().take(place.0.into(), &sent.ceremony, sent.message).await {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(refusal) => refused(&refusal),
    })
}

/// Takes a trustee's part in opening a ballot.
pub async fn decryption(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(uuid): Path<String>,
    _part: String,
) -> Answer {
    let Some((session, _)) = trustee(visitor) else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    let hall = web.hall(&session)?;
    let known = ballots(&hall).iter().any(|ballot| ballot.uuid == uuid);
    Ok(if known { StatusCode::CONFLICT } else { StatusCode::NOT_FOUND }.into_response())
}

fn trustee(visitor: Visitor) -> Option<(SessionId, TrusteeNo)> {
    match visitor {
        Visitor::Trustee(session, place) => Some((session, place)),
        Visitor::Desk
        | Visitor::Chair(_)
        | Visitor::Hall(_)
        | Visitor::Seat(..)
        | Visitor::Teller(..)
        | Visitor::Press(..) => None,
    }
}

fn standing(hall: &Hall, place: TrusteeNo, ceremony: Option<CeremonyState>) -> Standing {
    let title = Heading::of(&hall.published().session).session.hans;
    Standing {
        session: json!({ "id": hall.id(), "title": title }),
        place,
        name: String::new(),
        size: ceremony.as_ref().map_or(0, |ceremony| ceremony.size),
        needed: ceremony.as_ref().map_or(0, |ceremony| ceremony.needed),
        ceremony,
        ballots: ballots(hall),
    }
}

/// The secret ballots by device of the session.
fn ballots(_hall: &Hall) -> Vec<BallotFor> {
    Vec::new()
}

/// The answer with its version, which is the hash of what it says.
fn versioned(standing: &Standing) -> Result<(String, Json<Value>), Failure> {
    let fault = |error: serde_json::Error| Failure::Fault(error.to_string());
    let mut value = serde_json::to_value(standing).map_err(fault)?;
    let hash = Sha256::digest(serde_json::to_vec(&value).map_err(fault)?);
    let version: String = hash.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    if let Value::Object(members) = &mut value {
        members.insert("version".to_owned(), version.clone().into());
    }
    Ok((version, Json(value)))
}

fn refused(refusal: &CeremonyRefusal) -> Response {
    let status = match refusal {
        CeremonyRefusal::NoCeremony | CeremonyRefusal::NoPlace { .. } => StatusCode::NOT_FOUND,
        CeremonyRefusal::OtherCeremony | CeremonyRefusal::NotYet { .. } | CeremonyRefusal::AnotherMessage { .. } => {
            StatusCode::CONFLICT
        }
        CeremonyRefusal::Wrong { .. } | CeremonyRefusal::Figures { .. } => StatusCode::UNPROCESSABLE_ENTITY,
        CeremonyRefusal::Fault(reason) => {
            tracing::error!(reason, "the key ceremony");
            StatusCode::INTERNAL_SERVER_ERROR
        }
    };
    let detail = match refusal {
        CeremonyRefusal::Fault(_) => String::new(),
        CeremonyRefusal::NoCeremony
        | CeremonyRefusal::NoPlace { .. }
        | CeremonyRefusal::OtherCeremony
        | CeremonyRefusal::NotYet { .. }
        | CeremonyRefusal::AnotherMessage { .. }
        | CeremonyRefusal::Wrong { .. }
        | CeremonyRefusal::Figures { .. } => refusal.to_string(),
    };
    let title = status.canonical_reason().unwrap_or_default();
    let body = json!({ "code": refusal.code(), "title": title, "detail": detail });
    let mut response = (status, Json(body)).into_response();
    let kind = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}
