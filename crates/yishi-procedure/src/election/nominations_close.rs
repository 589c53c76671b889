//! Nominations are closed (提名截止): too few are refused, as many as may stand stand, more go to a preliminary vote.
//!
//! Law: Organic Law art 27, 30; Election Law art 31. Invariant: whoever is out of office by then does not stand.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Citation, RangeGround, Rulebook};

use crate::election::periods::day;
use crate::election::stage::ElectionStage;
use crate::election::{ElectionRefusal, numbers};
use crate::event::Event;
use crate::ids::{ElectionNo, PersonRef};
use crate::refusal::Refusal;
use crate::session::Session;

/// Closes nominations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CloseNominations {
    /// The election.
    pub election: ElectionNo,
}

/// Nominations were closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NominationsClosed {
    /// The election.
    pub election: ElectionNo,
    /// All who are nominated, in the order in which they were first nominated.
    pub candidates: Vec<PersonRef>,
    /// How many of them may stand; where there are more, a preliminary vote follows.
    pub places: u16,
    /// The candidates beyond the seats on their range.
    pub surplus: RangeGround,
    /// The rule by which one alone is enough, where it was needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alone: Option<Citation>,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &CloseNominations,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let election = session.election(command.election)?;
    election.require_stage(&[ElectionStage::Nominating])?;
    if day(at) < election.last_day {
        let last_day = election.last_day;
        return Err(ElectionRefusal::NominationsStillOpen { election: election.no, last_day }.into());
    }
    let mut candidates = election.nominated();
    candidates.retain(|person| session.roll.require_person(*person).is_ok());
    let field = numbers::judge(session, book, election, candidates.len())?;
    Ok(vec![Event::NominationsClosed(NominationsClosed {
        election: election.no,
        candidates,
        places: field.places,
        surplus: field.surplus,
        alone: field.alone,
    })])
}

pub(crate) fn apply(session: &mut Session, event: &NominationsClosed) {
    if let Some(election) = session.election_mut(event.election) {
        let fits = event.candidates.len() <= usize::from(event.places);
        election.stage = if fits { ElectionStage::Nominated } else { ElectionStage::PreliminaryDue };
        election.standing = event.candidates.clone();
        election.places = event.places;
    }
}
