//! A session is convened by JSON, as the desk's form does it: the house chooses and pins the rulebook, the roll comes row by row.
//!
//! Invariant: a short name is taken once. A program that lost its answer asks for the session, and does not convene another.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_app::Actor;
use yishi_app::house::Convening;
use yishi_procedure::convening::convocation::SessionTitle;
use yishi_procedure::convening::notice;
use yishi_procedure::convening::roll::RollDraft;
use yishi_procedure::ids::SessionId;
use yishi_rulebook::Tier;

use crate::answer::{Asked, Form, failed};
use crate::web::Shared;

/// A session to be convened.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSession {
    /// Its short name: small letters, digits and hyphens.
    id: SessionId,
    /// Body, term and number.
    title: SessionTitle,
    /// The level on which the body stands; it means nothing for an association.
    tier: Tier,
    /// The day that chooses the version of the rulebook.
    on: Date,
    /// Local rules by name, from the nation down to this session.
    #[serde(default)]
    overlays: Vec<String>,
    /// All seats, delegations and guests.
    roll: RollDraft,
    /// Who decided on it, its notice and its papers, where that is to stand in the record.
    #[serde(default)]
    convening: Option<notice::Convening>,
}

/// The session that was convened.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Convened {
    /// Its short name, which stands in all its addresses.
    session: SessionId,
    /// The number of the last event in its record.
    #[schemars(range(min = 1))]
    version: u64,
}

/// Convenes it.
pub async fn convene(State(web): State<Shared>, asked: Asked, Json(new): Json<NewSession>) -> Response {
    match web.house.convene(Actor::Desk, new.into()).await {
        Ok(hall) => Json(Convened { session: hall.id().clone(), version: hall.published().version }).into_response(),
        Err(failure) => failed(Form::Json, asked.lang, &failure),
    }
}

impl From<NewSession> for Convening {
    fn from(new: NewSession) -> Self {
        let NewSession { id, title, tier, on, overlays, roll, convening } = new;
        Self { id, title, tier, on, overlays, roll, reconstruction: None, called: convening }
    }
}
