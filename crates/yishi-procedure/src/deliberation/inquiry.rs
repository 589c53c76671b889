//! Inquiries (询问): deputies who deliberate ask an organ, and the organ sends somebody to answer.
//!
//! Law: Organic Law art 23; Law on Deputies art 19: any deputy may ask. Invariant: an inquiry is answered once.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{DeliberationThreshold, Ground, Rulebook};

use crate::business::movers::{Organ, judge_joint};
use crate::deliberation::DeliberationRefusal;
use crate::deliberation::contributions::require_text;
use crate::event::Event;
use crate::ids::{InquiryNo, PersonRef, SeatNo, SittingNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// An inquiry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Inquiry {
    /// Its number.
    pub no: InquiryNo,
    /// The sitting in which it was asked.
    pub sitting: SittingNo,
    /// Who asks.
    pub by: Vec<SeatNo>,
    /// Which organ is asked.
    pub of: Organ,
    /// What is asked.
    pub text: String,
    /// The answer, once it was given.
    pub answer: Option<Answer>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Whom the organ sent.
    pub by: PersonRef,
    /// What was answered.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

/// Asks an organ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AskInquiry {
    /// The sitting, where several are in progress at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingNo>,
    /// Who asks.
    pub by: Vec<SeatNo>,
    /// Which organ is asked.
    pub of: Organ,
    /// What is asked.
    pub text: String,
}

/// Answers an inquiry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AnswerInquiry {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// Whom the organ sent.
    pub by: PersonRef,
    /// What was answered.
    pub text: String,
}

/// An organ was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InquiryAsked {
    /// Its number.
    pub inquiry: InquiryNo,
    /// The sitting.
    pub sitting: SittingNo,
    /// Who asks.
    pub by: Vec<SeatNo>,
    /// Which organ is asked.
    pub of: Organ,
    /// What is asked.
    pub text: String,
    /// That enough ask.
    pub ground: Ground,
}

/// An inquiry was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InquiryAnswered {
    /// The inquiry.
    pub inquiry: InquiryNo,
    /// Whom the organ sent.
    pub by: PersonRef,
    /// What was answered.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide_asking(session: &Session, book: &Rulebook, command: &AskInquiry) -> Result<Vec<Event>, Refusal> {
    let ground = judge_joint(session, book, DeliberationThreshold::InquiryAskers, &command.by)?;
    let sitting = session.in_progress(command.sitting)?;
    command.by.iter().try_for_each(|seat| session.require_belongs(*seat, sitting))?;
    require_text(&command.text)?;
    let last = u16::try_from(session.debate.inquiries.len()).unwrap_or(u16::MAX);
    Ok(vec![Event::InquiryAsked(InquiryAsked {
        inquiry: InquiryNo(last.saturating_add(1)),
        sitting: sitting.no,
        by: command.by.clone(),
        of: command.of,
        text: command.text.clone(),
        ground,
    })])
}

pub(crate) fn decide_answering(
    session: &Session,
    command: &AnswerInquiry,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let inquiry = session.debate.inquiries.iter().find(|inquiry| inquiry.no == command.inquiry);
    let inquiry = inquiry.ok_or(DeliberationRefusal::NoSuchInquiry(command.inquiry))?;
    if inquiry.answer.is_some() {
        return Err(DeliberationRefusal::AlreadyAnswered(inquiry.no).into());
    }
    session.roll.require_person(command.by)?;
    require_text(&command.text)?;
    let AnswerInquiry { inquiry, by, text } = command.clone();
    Ok(vec![Event::InquiryAnswered(InquiryAnswered { inquiry, by, text, at })])
}

pub(crate) fn apply_asked(session: &mut Session, event: &InquiryAsked) {
    let InquiryAsked { inquiry: no, sitting, by, of, text, .. } = event.clone();
    session.debate.inquiries.push(Inquiry { no, sitting, by, of, text, answer: None });
}

pub(crate) fn apply_answered(session: &mut Session, event: &InquiryAnswered) {
    let InquiryAnswered { inquiry, by, text, at } = event.clone();
    if let Some(asked) = session.debate.inquiries.iter_mut().find(|asked| asked.no == inquiry) {
        asked.answer = Some(Answer { by, text, at });
    }
}
