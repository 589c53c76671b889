//! A recount is ordered (重新计票): nothing counted so far stands any more, and the papers are counted anew.
//!
//! Law: the presidium leads the election (Organic Law art 17, 26); a recount is its decision. After the count was reported there is none:
//! what follows from it has followed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Ground, Rulebook};

use crate::ballot::scrutineers::leading_organ;
use crate::convening::presidium::PresidiumFigures;
use crate::event::Event;
use crate::ids::BallotNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Orders a recount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OrderRecount {
    /// The ballot.
    pub ballot: BallotNo,
    /// Why the papers are counted anew.
    pub reason: Text,
    /// The presidium's figures; absent where the standing committee leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// A recount was ordered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecountOrdered {
    /// The ballot.
    pub ballot: BallotNo,
    /// Why.
    pub reason: Text,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &OrderRecount) -> Result<Vec<Event>, Refusal> {
    let ballot = session.ballot_for(command.ballot, "RecountOrdered")?.no;
    let grounds = leading_organ(session, book, command.figures)?;
    let reason = command.reason.clone();
    Ok(vec![Event::RecountOrdered(RecountOrdered { ballot, reason, grounds })])
}

pub(crate) fn apply(session: &mut Session, event: &RecountOrdered) {
    if let Some(ballot) = session.ballot_mut(event.ballot) {
        ballot.count_anew();
    }
}
