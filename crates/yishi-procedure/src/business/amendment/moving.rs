//! An amendment is moved (提出修正案): jointly, in writing, and in time.
//!
//! Law: local rules of procedure (Guangdong art 25; Shanghai art 31): how many join is `amendment.joint-movers`, how long before the
//! last meeting of the presidium `amendment.cutoff`. Whether it goes before the text is asked here and kept with it.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Ground, MotionFlag, MotionNumber, MotionThreshold, Rulebook};

use crate::business::amendment::stage::{Amendment, AmendmentStage};
use crate::business::amendment::text::TextRef;
use crate::business::leading::{next_number, require_no_vote, require_wording};
use crate::business::motion::reconsideration::require_in_time;
use crate::business::movers;
use crate::event::Event;
use crate::ids::{AmendmentNo, SeatNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Moves an amendment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MoveAmendment {
    /// The text it changes.
    pub text: TextRef,
    /// How it changes it, word by word.
    pub wording: Text,
    /// Who moves it, the first of them first.
    pub movers: Vec<SeatNo>,
    /// When the last meeting of the presidium begins; needed where the rules count the time before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_meeting: Option<Timestamp>,
}

/// An amendment was moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AmendmentMoved {
    /// Its number in the session.
    pub amendment: AmendmentNo,
    /// The text it changes.
    pub text: TextRef,
    /// How it changes it.
    pub wording: Text,
    /// Who moved it.
    pub movers: Vec<SeatNo>,
    /// When the last meeting of the presidium begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_meeting: Option<Timestamp>,
    /// Whether it is voted on before the text.
    pub before_text: bool,
    /// The number of movers.
    pub ground: Ground,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &MoveAmendment,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let ground = movers::judge_joint(session, book, MotionThreshold::AmendmentMovers, &command.movers)?;
    let before_text = rules::flag(book, MotionFlag::AmendmentFirst)?.value;
    require_wording(&command.wording)?;
    command.text.require_open(session)?;
    require_no_vote(session)?;
    require_in_time(book.find_number(MotionNumber::AmendmentCutoff), command.last_meeting, at)?;
    Ok(vec![Event::AmendmentMoved(AmendmentMoved {
        amendment: AmendmentNo(next_number(session.amendments.len())?),
        text: command.text,
        wording: command.wording.clone(),
        movers: command.movers.clone(),
        last_meeting: command.last_meeting,
        before_text,
        ground,
        at,
    })])
}

pub(crate) fn apply(session: &mut Session, event: &AmendmentMoved) {
    session.amendments.push(Amendment {
        no: event.amendment,
        text: event.text,
        wording: event.wording.clone(),
        movers: event.movers.clone(),
        before_text: event.before_text,
        stage: AmendmentStage::Moved,
    });
}
