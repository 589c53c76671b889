//! A special inquiry (专题询问) is opened: on one topic, in a plenary, joint or group sitting, with the heads of the organs asked.
//!
//! Law: Supervision Law art 47 to 50: the heads attend, hear the opinions and answer. Invariant: where the rulebook wants the
//! heads there, no inquiry begins while one of them is missing.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{AnswerableOrgan, Citation, Rulebook, SupervisionFlag};

use crate::attendance::leaders::Placement;
use crate::convening::ConveningRefusal;
use crate::deliberation::sitting::SittingKind;
use crate::event::Event;
use crate::ids::{SittingNo, SpecialInquiryNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::supervision::follow_up::FollowUp;
use crate::supervision::special_question::QuestionAnswered;
use crate::supervision::{SupervisionRefusal, wording};

/// An organ that is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AskedOrgan {
    /// What kind of organ it is.
    pub organ: AnswerableOrgan,
    /// Its name.
    pub name: Text,
    /// The head who attends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<Placement>,
}

/// A special inquiry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpecialInquiry {
    /// Its number.
    pub no: SpecialInquiryNo,
    /// The topic.
    pub topic: Text,
    /// Who is asked.
    pub organs: Vec<AskedOrgan>,
    /// In which sitting.
    pub sitting: SittingNo,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// What was asked and answered, in order.
    pub questions: Vec<QuestionAnswered>,
    /// What the organs did afterwards.
    pub follow_up: Option<FollowUp>,
}

/// Opens a special inquiry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OpenSpecialInquiry {
    /// The topic.
    pub topic: Text,
    /// Who is asked, with the heads who attend.
    pub organs: Vec<AskedOrgan>,
    /// The sitting in progress in which it is held.
    pub sitting: SittingNo,
}

/// A special inquiry was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SpecialInquiryOpened {
    /// Its number in the session.
    pub inquiry: SpecialInquiryNo,
    /// The topic.
    pub topic: Text,
    /// Who is asked, with the heads who attend.
    pub organs: Vec<AskedOrgan>,
    /// In which sitting.
    pub sitting: SittingNo,
    /// The rule on the heads' attendance.
    pub heads_by: Citation,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &OpenSpecialInquiry,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let heads = rules::flag(book, SupervisionFlag::InquiryHeads)?;
    wording::require(&command.topic, "topic")?;
    require_sitting(session, command.sitting)?;
    if command.organs.is_empty() {
        return Err(ConveningRefusal::EmptyList.into());
    }
    for (place, organ) in (1..).zip(&command.organs) {
        wording::require(&organ.name, "organ")?;
        match &organ.head {
            Some(head) => session.roll.require_person(head.person)?,
            None if heads.value => {
                let citation = Box::new(heads.citation.clone());
                return Err(SupervisionRefusal::HeadMissing { place, citation }.into());
            }
            None => {}
        }
    }
    let next =
        u16::try_from(session.supervision.special_inquiries.len() + 1).map_err(|_| ConveningRefusal::EmptyList)?;
    Ok(vec![Event::SpecialInquiryOpened(SpecialInquiryOpened {
        inquiry: SpecialInquiryNo(next),
        topic: command.topic.clone(),
        organs: command.organs.clone(),
        sitting: command.sitting,
        heads_by: heads.citation.clone(),
        at,
    })])
}

/// The law names the plenary, the joint and the group sitting.
fn require_sitting(session: &Session, no: SittingNo) -> Result<(), Refusal> {
    match session.in_progress(Some(no))?.kind {
        SittingKind::Plenary { .. } | SittingKind::Circle { .. } => Ok(()),
        SittingKind::Preparatory
        | SittingKind::Presidium { .. }
        | SittingKind::Delegation { .. }
        | SittingKind::Committee { .. } => Err(SupervisionRefusal::NoInquiryHere(no).into()),
    }
}

pub(crate) fn apply(session: &mut Session, event: &SpecialInquiryOpened) {
    let SpecialInquiryOpened { inquiry, topic, organs, sitting, at, .. } = event.clone();
    session.supervision.special_inquiries.push(SpecialInquiry {
        no: inquiry,
        topic,
        organs,
        sitting,
        opened_at: at,
        questions: Vec::new(),
        follow_up: None,
    });
}
