//! A bill is put to the vote: as a whole, or one by one where it changes several regulations (合并表决、分别表决).
//!
//! Law: Legislation Law art 32, 33 (after its readings), art 46, 87; Organic Law art 25, 51. Invariant: a bill voted on one by one is
//! adopted with those of its parts that passed, and rejected where none did.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{AmendingTexts, BillFlag, BillNumber, BillTextsRule, Ground, Rulebook};

use crate::business::BusinessRefusal;
use crate::business::amendment::text::{self, TextRef};
use crate::business::bill::stage::{Bill, BillStage};
use crate::business::leading::{self, require_business, require_no_vote};
use crate::convening::ConveningRefusal;
use crate::convening::presidium::PresidiumFigures;
use crate::deliberation::sitting::Sitting;
use crate::event::Event;
use crate::ids::{AmendmentNo, BillNo, VoteNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Puts a bill to the vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PutBillToVote {
    /// The bill.
    pub bill: BillNo,
    /// Whether the regulations it changes are voted on one by one.
    #[serde(default)]
    pub separately: bool,
    /// Why its draft was not published, where it was not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unpublished_because: Option<Text>,
    /// The presidium's figures; absent where a chairs' meeting decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// A bill was put to the vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BillPutToVote {
    /// The bill.
    pub bill: BillNo,
    /// Whether the regulations it changes are voted on one by one.
    pub separately: bool,
    /// Why its draft was not published, where it was not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unpublished_because: Option<Text>,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

/// One of the regulations a bill changes was voted on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BillPartVoted {
    /// The bill.
    pub bill: BillNo,
    /// Which of the regulations, from 1.
    pub part: u8,
    /// The vote.
    pub vote: VoteNo,
    /// Whether the change was adopted.
    pub adopted: bool,
}

/// A bill was adopted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BillAdopted {
    /// The bill.
    pub bill: BillNo,
    /// The vote that decided it last.
    pub vote: VoteNo,
    /// The amendments that are part of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amended_by: Vec<AmendmentNo>,
}

/// A bill was rejected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BillRejected {
    /// The bill.
    pub bill: BillNo,
    /// The vote that decided it last.
    pub vote: VoteNo,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &PutBillToVote) -> Result<Vec<Event>, Refusal> {
    let bill = session.bill(command.bill)?;
    bill.require_stage(&[BillStage::Read])?;
    require_no_vote(session)?;
    require_ripe(book, bill)?;
    require_published(book, bill, command.unpublished_because.as_ref())?;
    if command.separately {
        require_separable(book, bill)?;
    }
    let grounds = leading::judge(session, book, command.figures)?;
    let (bill, separately) = (bill.no, command.separately);
    let unpublished_because = command.unpublished_because.clone();
    Ok(vec![Event::BillPutToVote(BillPutToVote { bill, separately, unpublished_because, grounds })])
}

fn require_ripe(book: &Rulebook, bill: &Bill) -> Result<(), BusinessRefusal> {
    let (done, needed) = (bill.readings_done, bill.readings_needed.unwrap_or(0));
    if done < needed {
        return Err(BusinessRefusal::ReadingsLacking { bill: bill.no, done, needed });
    }
    let asked = book.find_flag(BillFlag::UnifiedExamination).is_some_and(|flag| flag.value);
    if asked && !bill.examined { Err(BusinessRefusal::UnifiedExaminationMissing(bill.no)) } else { Ok(()) }
}

/// Where drafts are published, one that was not says why.
fn require_published(book: &Rulebook, bill: &Bill, because: Option<&Text>) -> Result<(), BusinessRefusal> {
    let asked = book.find_number(BillNumber::Publication).is_some();
    let explained = because.is_some_and(|reason| !reason.hans.trim().is_empty());
    if asked && !bill.published && !explained { Err(BusinessRefusal::DraftNotPublished(bill.no)) } else { Ok(()) }
}

/// Only a bill that changes several regulations is voted on one by one, and only where the rules know it.
fn require_separable(book: &Rulebook, bill: &Bill) -> Result<(), Refusal> {
    if !rules::choice(book, BillTextsRule::Texts)?.allows(&AmendingTexts::Separately) {
        return Err(ConveningRefusal::NoSuchRule(BillTextsRule::Texts.id()).into());
    }
    if bill.changes.len() < 2 { Err(BusinessRefusal::BillVotedOtherwise(bill.no).into()) } else { Ok(()) }
}

/// A plenary takes a bill up from the moment it stands on the agenda.
pub(crate) fn check(session: &Session, sitting: &Sitting, bill: BillNo) -> Result<(), Refusal> {
    require_business(session, sitting)?;
    Ok(session.bill(bill)?.require_stage(&BillStage::ON_AGENDA)?)
}

/// The whole is voted on once it was put to the vote, and all that goes before it is decided.
pub(crate) fn require_votable(session: &Session, no: BillNo) -> Result<(), Refusal> {
    let bill = session.bill(no)?;
    bill.require_stage(&[BillStage::PutToVote])?;
    if bill.separately {
        return Err(BusinessRefusal::BillVotedOtherwise(no).into());
    }
    text::require_settled(session, TextRef::Bill(no))
}

/// A part is voted on once, where the parts are voted on at all.
pub(crate) fn require_part(session: &Session, no: BillNo, part: u8) -> Result<(), Refusal> {
    let bill = session.bill(no)?;
    bill.require_stage(&[BillStage::PutToVote])?;
    match usize::from(part).checked_sub(1).and_then(|at| bill.parts.get(at)) {
        None => Err(BusinessRefusal::BillVotedOtherwise(no).into()),
        Some(Some(_)) => Err(BusinessRefusal::AlreadyVoted.into()),
        Some(None) => text::require_settled(session, TextRef::Bill(no)),
    }
}

pub(crate) fn consequence(session: &Session, bill: BillNo, vote: VoteNo, passed: bool) -> Event {
    if passed {
        let amended_by = text::adopted_amendments(session, TextRef::Bill(bill));
        Event::BillAdopted(BillAdopted { bill, vote, amended_by })
    } else {
        Event::BillRejected(BillRejected { bill, vote })
    }
}

/// The part's own result, and with the last part that of the whole bill.
pub(crate) fn part_consequence(session: &Session, no: BillNo, part: u8, vote: VoteNo, adopted: bool) -> Vec<Event> {
    let Ok(bill) = session.bill(no) else { return Vec::new() };
    let voted = Event::BillPartVoted(BillPartVoted { bill: no, part, vote, adopted });
    let others = || bill.parts.iter().zip(1_u8..).filter(|(_, other)| *other != part).map(|(decided, _)| *decided);
    if others().any(|decided| decided.is_none()) {
        return vec![voted];
    }
    let any = adopted || others().any(|decided| decided == Some(true));
    vec![voted, consequence(session, no, vote, any)]
}

pub(crate) fn apply_put(session: &mut Session, event: &BillPutToVote) {
    if let Some(bill) = session.bill_mut(event.bill) {
        bill.separately = event.separately;
        bill.parts = if event.separately { vec![None; bill.changes.len()] } else { Vec::new() };
        bill.stage = BillStage::PutToVote;
    }
}

pub(crate) fn apply_part(session: &mut Session, event: &BillPartVoted) {
    let Some(bill) = session.bill_mut(event.bill) else { return };
    let at = usize::from(event.part).checked_sub(1);
    if let Some(part) = at.and_then(|at| bill.parts.get_mut(at)) {
        *part = Some(event.adopted);
    }
}

pub(crate) fn apply_adopted(session: &mut Session, event: &BillAdopted) {
    session.move_bill(event.bill, BillStage::Adopted);
}

pub(crate) fn apply_rejected(session: &mut Session, event: &BillRejected) {
    session.move_bill(event.bill, BillStage::Rejected);
}
