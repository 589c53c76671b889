//! The organ that leads decides whether an amendment is put before the plenary (是否印发会议、提请审议).
//!
//! Law: local rules of procedure (Guangdong art 25; Shanghai art 31).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Ground, Rulebook};

use crate::business::amendment::stage::AmendmentStage;
use crate::business::leading::{self, require_no_vote};
use crate::convening::presidium::PresidiumFigures;
use crate::event::Event;
use crate::ids::AmendmentNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Decides on an amendment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DecideAmendment {
    /// The amendment.
    pub amendment: AmendmentNo,
    /// Whether it is admitted.
    pub admitted: bool,
    /// Why, where it is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// The presidium's figures; absent where a chairs' meeting decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// It was decided on an amendment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AmendmentDecided {
    /// The amendment.
    pub amendment: AmendmentNo,
    /// Whether it was admitted.
    pub admitted: bool,
    /// Why, where it is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &DecideAmendment) -> Result<Vec<Event>, Refusal> {
    let amendment = session.amendment(command.amendment)?;
    amendment.require_stage(&[AmendmentStage::Moved])?;
    require_no_vote(session)?;
    let grounds = leading::judge(session, book, command.figures)?;
    let (admitted, reason) = (command.admitted, command.reason.clone());
    let amendment = amendment.no;
    Ok(vec![Event::AmendmentDecided(AmendmentDecided { amendment, admitted, reason, grounds })])
}

pub(crate) fn apply(session: &mut Session, event: &AmendmentDecided) {
    let stage = if event.admitted { AmendmentStage::Admitted } else { AmendmentStage::NotAdmitted };
    session.move_amendment(event.amendment, stage);
}
