//! A motion is handed in (提出议案): by an organ, a delegation or deputies jointly, with its cause, its grounds and its plan.
//!
//! Law: Organic Law art 22, 52; Law on Deputies art 15 (案由、案据、方案). NPC rules of procedure art 10: the presidium sets the
//! deadline for deputies' motions; what comes later is a suggestion or is not taken, as the rulebook says (`motion.late`).

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{Ground, LateMotion, MotionLateRule, Rulebook};

use crate::business::BusinessRefusal;
use crate::business::leading::next_number;
use crate::business::motion::mover;
use crate::business::motion::stage::{Motion, MotionStage};
use crate::business::motion::suggestion;
use crate::business::movers::Mover;
use crate::event::Event;
use crate::ids::MotionNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// What is handed in. One motion is about one matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MotionPaper {
    /// Its title.
    pub title: Text,
    /// The cause (案由).
    pub cause: Text,
    /// The grounds it rests on (案据).
    pub grounds: Text,
    /// What it proposes (方案).
    pub plan: Text,
}

/// A part of the paper that must say something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperPart {
    /// The title.
    Title,
    /// 案由.
    Cause,
    /// 案据.
    Grounds,
    /// 方案.
    Plan,
}

impl PaperPart {
    /// The word a refusal's text chooses its wording by.
    pub fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Cause => "cause",
            Self::Grounds => "grounds",
            Self::Plan => "plan",
        }
    }
}

impl MotionPaper {
    fn check(&self) -> Result<(), BusinessRefusal> {
        let parts = [
            (&self.title, PaperPart::Title),
            (&self.cause, PaperPart::Cause),
            (&self.grounds, PaperPart::Grounds),
            (&self.plan, PaperPart::Plan),
        ];
        let blank = parts.into_iter().find(|(text, _)| text.hans.trim().is_empty());
        blank.map_or(Ok(()), |(_, part)| Err(BusinessRefusal::PaperIncomplete(part)))
    }
}

/// Hands in a motion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FileMotion {
    /// Title, cause, grounds and plan.
    pub paper: MotionPaper,
    /// Who moves.
    pub mover: Mover,
    /// Where a delegation moves as such: how many of its members are for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approvals: Option<u32>,
}

/// A motion was handed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MotionFiled {
    /// Its number in the session.
    pub motion: MotionNo,
    /// Title, cause, grounds and plan.
    pub paper: MotionPaper,
    /// Who moves.
    pub mover: Mover,
    /// The number of joint movers, or the majority of the delegation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
    /// When.
    pub at: Timestamp,
    /// The deadline, where the motion came after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_for: Option<Timestamp>,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &FileMotion,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    command.paper.check()?;
    let grounds = mover::judge(session, book, &command.mover, command.approvals)?;
    let motion = MotionNo(next_number(session.motions.len())?);
    let late_for = lateness(session, book, &command.mover, at)?;
    let (paper, mover) = (command.paper.clone(), command.mover.clone());
    let mut events = vec![Event::MotionFiled(MotionFiled { motion, paper, mover, grounds, at, late_for })];
    if late_for.is_some() {
        events.push(suggestion::of(session, motion)?);
    }
    Ok(events)
}

/// The deadline that was missed, where there is one and the rulebook makes a suggestion of what comes after it.
fn lateness(session: &Session, book: &Rulebook, mover: &Mover, at: Timestamp) -> Result<Option<Timestamp>, Refusal> {
    let bound = match mover {
        Mover::Delegation(_) | Mover::Seats(_) => session.motion_deadline,
        // The deadline is for deputies' motions; an organ's are prepared with the agenda.
        Mover::Organ(_) | Mover::Committee(_) => None,
    };
    let Some(deadline) = bound.filter(|deadline| at > *deadline) else { return Ok(None) };
    match rules::choice(book, MotionLateRule::Late)?.value {
        LateMotion::Suggestion => Ok(Some(deadline)),
        LateMotion::Refused => Err(BusinessRefusal::DeadlinePassed(deadline).into()),
    }
}

pub(crate) fn apply(session: &mut Session, event: &MotionFiled) {
    session.motions.push(Motion {
        no: event.motion,
        paper: event.paper.clone(),
        mover: event.mover.clone(),
        stage: MotionStage::Filed,
        filed_at: event.at,
        examiner: None,
        examinations: Vec::new(),
        report_owed: false,
        report: None,
        charge: None,
    });
}
