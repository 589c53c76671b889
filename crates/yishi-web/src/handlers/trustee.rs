//! What a trustee's program asks of the house: how things stand, and the messages of the key ceremony and of an opening.
//!
//! Invariant: the place is that of the log-in, never one that a request names. The answers are for a program, so what is refused
//! is told in English with a stable code.

use std::time::Duration;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tokio::time::{Instant, timeout_at};
use yishi_app::sealed::ceremony::Message;
use yishi_app::sealed::{CeremonyRefusal, CeremonyState};
use yishi_app::{Failure, Hall};
use yishi_names::script::Script;
use yishi_procedure::ballot::subject::BallotSubject;
use yishi_procedure::ids::{SessionId, TrusteeNo};
use yishi_procedure::sealed::ballot::SealedBallot;
use yishi_procedure::sealed::stage::SealedStage;
use yishi_views::heading::Heading;
use yishi_views::sealed_title::sealed_title;

use crate::access::Visitor;
use crate::answer::{Answer, Form, failed, page};
use crate::handlers::desk::hall_of;
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
    lang: Lang,
    part: String,
) -> Answer {
    let Some((session, place)) = trustee(visitor) else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    Ok(match web.hall(&session)?.take_part(place, &uuid, &part).await {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(failure) => failed(Form::Json, lang, &failure),
    })
}

/// Begins the key ceremony anew: the desk's, after a computer was lost.
pub async fn begin(State(web): State<Shared>, Path(session): Path<String>) -> Answer {
    let hall = hall_of(&web, session)?;
    hall.begin_keys().await?;
    Ok(Redirect::to(&format!("/desk/{}/sealed", hall.id())).into_response())
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
    let (title, name) = {
        let published = hall.published();
        let session = &published.session;
        let seat = session.trustee(place).and_then(|seat| session.roll.seat(seat));
        let name = seat.and_then(|seat| seat.name.as_ref()).map(|name| name.in_script(Script::Hans).to_owned());
        (Heading::of(session).session.hans, name.unwrap_or_default())
    };
    Standing {
        session: json!({ "id": hall.id(), "title": title }),
        place,
        name,
        size: ceremony.as_ref().map_or(0, |ceremony| ceremony.size),
        needed: ceremony.as_ref().map_or(0, |ceremony| ceremony.needed),
        ceremony,
        ballots: ballots(hall),
    }
}

/// The sealed ballots of the session, in the order of their opening.
fn ballots(hall: &Hall) -> Vec<BallotFor> {
    // The parts of the last one stand in its box while it is being opened; those of the others in the record.
    let figures = hall.sealed_figures();
    let published = hall.published();
    let session = &published.session;
    let last = session.sealed_ballots.last().map(|ballot| ballot.no);
    let told = |ballot: &SealedBallot| {
        let in_the_box = figures.as_ref().filter(|_| Some(ballot.no) == last);
        let opened_by = in_the_box.map_or(&ballot.opened_by, |figures| &figures.opened_by);
        BallotFor {
            uuid: ballot.uuid.clone(),
            title: sealed_title(session, ballot.subject).hans,
            stage: stage_word(ballot.stage),
            paired: !matches!(ballot.subject, BallotSubject::Question(_)),
            opened_by: opened_by.iter().map(|place| usize::from(place.0)).collect(),
        }
    };
    session.sealed_ballots.iter().map(told).collect()
}

fn stage_word(stage: SealedStage) -> &'static str {
    match stage {
        SealedStage::Open => "open",
        SealedStage::Closed => "closed",
        SealedStage::Counted | SealedStage::Void | SealedStage::Announced => "counted",
        SealedStage::Abandoned => "over",
    }
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
    problem(status, refusal.code(), &detail)
}

/// A refusal in the form of RFC 9457.
fn problem(status: StatusCode, code: &str, detail: &str) -> Response {
    let title = status.canonical_reason().unwrap_or_default();
    let body = json!({ "code": code, "title": title, "detail": detail });
    let mut response = (status, Json(body)).into_response();
    let kind = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}
