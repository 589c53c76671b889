//! The leading organ puts a removal or dismissal to the vote (提请全体会议表决).
//!
//! Law: OL 31, EL 51 (the presidium, after deliberation); SL 62 (the chairs' meeting). Invariant: the presidium's decision carries
//! its figures; a standing committee's chairs' meeting leaves none, as in every other act of it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, LeadingOrgan, Rulebook};

use crate::convening::presidium::{self, PresidiumFigures};
use crate::deliberation::DeliberationRefusal;
use crate::event::Event;
use crate::ids::RemovalNo;
use crate::personnel::removal_case::RemovalStage;
use crate::refusal::Refusal;
use crate::session::Session;

/// Puts a removal or dismissal to the vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PutRemovalToVote {
    /// The removal or dismissal.
    pub removal: RemovalNo,
    /// The presidium's figures; absent where a standing committee meets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// A removal or dismissal lies before the body for its vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RemovalPutToVote {
    /// The removal or dismissal.
    pub removal: RemovalNo,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &PutRemovalToVote) -> Result<Vec<Event>, Refusal> {
    let case = session.personnel.removal(command.removal)?;
    case.require_stage(&[RemovalStage::Filed])?;
    let grounds = judge_leaders(session, book, command.figures)?;
    Ok(vec![Event::RemovalPutToVote(RemovalPutToVote { removal: case.no, grounds })])
}

/// The leading organ's own decision: the presidium shows its figures, the chairs' meeting has none to show.
pub(crate) fn judge_leaders(
    session: &Session,
    book: &Rulebook,
    figures: Option<PresidiumFigures>,
) -> Result<Vec<Ground>, Refusal> {
    match session.led_by {
        LeadingOrgan::StandingCommittee => Ok(Vec::new()),
        LeadingOrgan::Presidium => {
            presidium::judge(session, book, figures.ok_or(DeliberationRefusal::PresidiumFiguresMissing)?)
        }
    }
}

pub(crate) fn apply(session: &mut Session, event: &RemovalPutToVote) {
    if let Some(case) = session.personnel.removal_mut(event.removal) {
        case.stage = RemovalStage::BeforeTheBody;
    }
}
