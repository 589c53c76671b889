//! A satisfaction rating (满意度测评) of a report is opened: those in the hall mark satisfied, basically satisfied or dissatisfied.
//!
//! Law: local only; a body whose rulebook has no such rule holds no rating. Invariant: a report is rated once, and how many may mark
//! it is fixed as the rating opens.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Citation, RatingFlag, Rulebook};

use crate::convening::ConveningRefusal;
use crate::deliberation::DeliberationRefusal;
use crate::event::Event;
use crate::ids::{ItemNo, RatingNo, SittingNo, SpecialReportNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::supervision::SupervisionRefusal;
use crate::supervision::rating_result::RatingResult;

/// What is rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RatingSubject {
    /// The report of an item of the agenda.
    Item(ItemNo),
    /// A special work report.
    SpecialReport(SpecialReportNo),
}

/// How the marks are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RatingMethod {
    /// By the voting device.
    Device,
    /// On paper.
    Paper,
}

/// A rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rating {
    /// Its number.
    pub no: RatingNo,
    /// What is rated.
    pub subject: RatingSubject,
    /// How.
    pub method: RatingMethod,
    /// In which sitting.
    pub sitting: SittingNo,
    /// Seats present as it opened.
    pub present: u32,
    /// When it opened.
    pub opened_at: Timestamp,
    /// What came of it.
    pub result: Option<RatingResult>,
}

/// Opens a rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OpenRating {
    /// What is rated.
    pub subject: RatingSubject,
    /// How the marks are given.
    pub method: RatingMethod,
}

/// A rating was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RatingOpened {
    /// Its number in the session.
    pub rating: RatingNo,
    /// What is rated.
    pub subject: RatingSubject,
    /// How the marks are given.
    pub method: RatingMethod,
    /// In which sitting.
    pub sitting: SittingNo,
    /// Seats present.
    pub present: u32,
    /// The rule under which it is held.
    pub held_by: Citation,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &OpenRating,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let held = rules::flag(book, RatingFlag::Held)?;
    if !held.value {
        return Err(SupervisionRefusal::RatingNotHeld(Box::new(held.citation.clone())).into());
    }
    let sitting = session.in_progress(None)?;
    if !sitting.kind.is_of_the_whole_body() {
        return Err(DeliberationRefusal::OnlyTheWholeBody(sitting.no).into());
    }
    require_heard(session, command.subject)?;
    if let Some(rating) = session.supervision.ratings.iter().find(|rating| rating.subject == command.subject) {
        return Err(SupervisionRefusal::RatedAlready(rating.no).into());
    }
    let next = u16::try_from(session.supervision.ratings.len() + 1).map_err(|_| ConveningRefusal::EmptyList)?;
    Ok(vec![Event::RatingOpened(RatingOpened {
        rating: RatingNo(next),
        subject: command.subject,
        method: command.method,
        sitting: sitting.no,
        present: sitting.attendance.present(),
        held_by: held.citation.clone(),
        at,
    })])
}

/// A report on the agenda is rated once it was heard; a special work report stands in its own register.
fn require_heard(session: &Session, subject: RatingSubject) -> Result<(), Refusal> {
    match subject {
        RatingSubject::SpecialReport(report) => Ok(session.supervision.special_report(report).map(|_| ())?),
        RatingSubject::Item(item) => {
            session.item(item)?;
            let mut reports = session.sittings.iter().flat_map(|sitting| &sitting.reports);
            let heard = reports.any(|report| report.item == item);
            if heard { Ok(()) } else { Err(SupervisionRefusal::ReportNotHeard(item).into()) }
        }
    }
}

pub(crate) fn apply(session: &mut Session, event: &RatingOpened) {
    session.supervision.ratings.push(Rating {
        no: event.rating,
        subject: event.subject,
        method: event.method,
        sitting: event.sitting,
        present: event.present,
        opened_at: event.at,
        result: None,
    });
}
