//! After the session the standing committee reports what came of a motion (审议结果报告) that the session left to it.
//!
//! Law: NPC rules of procedure art 31; the time is local law (`motion.result-report`), counted from the day on which the session
//! closed (interpretation 0067). It is one of the few acts that follow the close of a session.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{MotionNumber, Rulebook};

use crate::business::BusinessRefusal;
use crate::business::leading::require_wording;
use crate::business::motion::stage::MotionStage;
use crate::deliberation::sitting::Stage;
use crate::event::Event;
use crate::ids::MotionNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Records the report on the result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordResultReport {
    /// The motion.
    pub motion: MotionNo,
    /// What the report says.
    pub text: Text,
    /// The day on which the standing committee adopted it.
    pub adopted_on: Date,
}

/// The result of a motion was reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ResultReportRecorded {
    /// The motion.
    pub motion: MotionNo,
    /// What the report says.
    pub text: Text,
    /// The day on which it was adopted.
    pub adopted_on: Date,
    /// The last day for it, where the rules set a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// Whether it came in time.
    pub in_time: bool,
}

/// The last day for the report on a motion; nothing while the session lasts or where the rules set no time.
pub fn due(session: &Session, book: &Rulebook) -> Option<Date> {
    let period = book.find_number(MotionNumber::ResultReport)?;
    closing_day(session).map(|day| book.due(day, period))
}

/// The day of the last sitting of the whole body, once the session is closed.
fn closing_day(session: &Session) -> Option<Date> {
    session.closed_at?;
    let held = |stage: Stage| stage == Stage::Closed;
    let days = session.sittings.iter().filter(|sitting| sitting.kind.is_of_the_whole_body() && held(sitting.stage));
    days.map(|sitting| sitting.date).max()
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &RecordResultReport) -> Result<Vec<Event>, Refusal> {
    let motion = session.motion(command.motion)?;
    motion.require_stage(&[MotionStage::NotOnAgenda, MotionStage::HandedOver])?;
    if session.closed_at.is_none() {
        return Err(BusinessRefusal::SessionNotOver.into());
    }
    if closing_day(session).is_some_and(|day| command.adopted_on < day) {
        return Err(BusinessRefusal::DatesReversed.into());
    }
    require_wording(&command.text)?;
    let due = due(session, book);
    let (motion, text, adopted_on) = (motion.no, command.text.clone(), command.adopted_on);
    let in_time = due.is_none_or(|due| adopted_on <= due);
    Ok(vec![Event::ResultReportRecorded(ResultReportRecorded { motion, text, adopted_on, due, in_time })])
}

pub(crate) fn apply(session: &mut Session, event: &ResultReportRecorded) {
    session.move_motion(event.motion, MotionStage::Concluded);
}
