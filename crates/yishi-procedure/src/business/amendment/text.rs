//! The text an amendment or a clause belongs to: a draft resolution of the agenda, a motion, or a bill.
//!
//! Law: local rules of procedure (Guangdong art 61, Shanghai art 68, 69); `amendment.before-text`. Invariant: a text is voted on
//! last; no amendment to it waits by then, and no clause that was split off.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::Rulebook;

use crate::business::BusinessRefusal;
use crate::business::amendment::stage::AmendmentStage;
use crate::business::bill::BillStage;
use crate::business::motion::MotionStage;
use crate::convening::agenda::Business;
use crate::deliberation::sitting::Sitting;
use crate::ids::{AmendmentNo, BillNo, ItemNo, MotionNo};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::VotingRefusal;
use crate::voting::question::Question;

/// A text that may be amended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TextRef {
    /// The draft resolution or examination report of an agenda item.
    Item(ItemNo),
    /// A motion.
    Motion(MotionNo),
    /// A regulation bill.
    Bill(BillNo),
}

impl TextRef {
    /// The question by which the whole text is decided.
    pub fn question(self) -> Question {
        match self {
            Self::Item(item) => Question::Item(item),
            Self::Motion(motion) => Question::Motion(motion),
            Self::Bill(bill) => Question::Bill(bill),
        }
    }

    /// Demands that the text lies before the body and is not decided.
    pub(crate) fn require_open(self, session: &Session) -> Result<(), Refusal> {
        match self {
            Self::Item(item) => require_open_item(session, item),
            Self::Motion(motion) => Ok(session.motion(motion)?.require_stage(&MotionStage::ON_AGENDA)?),
            Self::Bill(bill) => Ok(session.bill(bill)?.require_stage(&BillStage::ON_AGENDA)?),
        }
    }

    /// Demands that the plenary may take the text up.
    pub(crate) fn check(self, session: &Session, sitting: &Sitting, book: &Rulebook) -> Result<(), Refusal> {
        self.question().check(session, sitting, book)?;
        self.require_open(session)
    }

    /// Demands that the text has come to its vote, so that what belongs to it is voted on just before.
    pub(crate) fn require_at_vote(self, session: &Session) -> Result<(), Refusal> {
        match self {
            Self::Item(item) => require_open_item(session, item),
            Self::Motion(motion) => Ok(session.motion(motion)?.require_stage(&[MotionStage::PutToVote])?),
            Self::Bill(bill) => Ok(session.bill(bill)?.require_stage(&[BillStage::PutToVote])?),
        }
    }
}

fn require_open_item(session: &Session, item: ItemNo) -> Result<(), Refusal> {
    session.require_agenda()?;
    match session.item(item)?.business {
        Business::Resolution(_) | Business::ExaminationReport(_) => {}
        Business::HearReport(_) | Business::Address => return Err(VotingRefusal::NotVotable(item).into()),
    }
    if session.is_dealt_with(item) {
        return Err(BusinessRefusal::AlreadyVoted.into());
    }
    Ok(())
}

/// Demands that everything that goes before the text is decided.
pub(crate) fn require_settled(session: &Session, text: TextRef) -> Result<(), Refusal> {
    let waits = |stage: AmendmentStage| matches!(stage, AmendmentStage::Moved | AmendmentStage::Admitted);
    let mut amendments = session.amendments.iter().filter(|amendment| amendment.text == text);
    if let Some(open) = amendments.find(|amendment| amendment.before_text && waits(amendment.stage)) {
        return Err(BusinessRefusal::AmendmentUndecided(open.no).into());
    }
    let mut clauses = session.clauses.iter().filter(|clause| clause.text == text);
    match clauses.find(|clause| clause.kept.is_none()) {
        Some(open) => Err(BusinessRefusal::ClauseUndecided(open.no).into()),
        None => Ok(()),
    }
}

/// The adopted amendments of a text, which are part of it from now on.
pub(crate) fn adopted_amendments(session: &Session, text: TextRef) -> Vec<AmendmentNo> {
    let adopted = session.amendments.iter().filter(|one| one.text == text && one.stage == AmendmentStage::Adopted);
    adopted.map(|amendment| amendment.no).collect()
}
