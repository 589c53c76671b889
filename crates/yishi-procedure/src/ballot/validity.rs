//! The chair declares whether the ballot is valid (宣布投票有效): as many papers returned as issued, or fewer.
//!
//! Law: Electoral Law art 44: more papers than voters void the whole ballot, and it is held again. Invariant: the judgement is a ground
//! with its figures, and it is met exactly where the ballot is void.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{BallotThreshold, Ground, Rulebook};

use crate::ballot::count::BallotCount;
use crate::ballot::stage::BallotStage;
use crate::election::outcome;
use crate::event::Event;
use crate::ids::BallotNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Declares whether the ballot is valid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DeclareBallotValidity {
    /// The ballot.
    pub ballot: BallotNo,
}

/// It was declared whether the ballot is valid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BallotValidityDeclared {
    /// The ballot.
    pub ballot: BallotNo,
    /// Papers returned against papers issued; met where more were returned.
    pub excess: Ground,
    /// Whether the ballot is valid; a void one is held again.
    pub valid: bool,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &DeclareBallotValidity,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let ballot = session.ballot_for(command.ballot, "BallotValidityDeclared")?;
    let rule = rules::threshold(book, BallotThreshold::Excess)?;
    let excess = rule.judge(ballot.returned_papers(), ballot.issued_papers());
    let valid = !excess.met;
    let declared = BallotValidityDeclared { ballot: ballot.no, excess, valid, at };
    let mut events = vec![Event::BallotValidityDeclared(declared)];
    if !valid {
        // An election has to know that its ballot is to be held again; nothing was counted of it.
        let (issued, returned) = (ballot.issued_papers(), ballot.returned_papers());
        let count = BallotCount { issued, returned, ..BallotCount::default() };
        events.extend(outcome::consequence(session, book, ballot.subject, &count, at)?);
    }
    Ok(events)
}

pub(crate) fn apply(session: &mut Session, event: &BallotValidityDeclared) {
    if let Some(ballot) = session.ballot_mut(event.ballot) {
        ballot.stage = if event.valid { BallotStage::Counting } else { BallotStage::Void };
        ballot.excess = Some(event.excess.clone());
        ballot.over_at = (!event.valid).then_some(event.at);
    }
}
