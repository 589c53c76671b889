//! A report is delivered and heard (听取…报告): by whom, and on whose commission.
//!
//! Law: NPC rules of procedure art 33; Organic Law art 11: the standing committee, government, court and procuratorate report.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::Rulebook;

use crate::attendance::leaders::Placement;
use crate::business::BusinessRefusal;
use crate::convening::agenda::Business;
use crate::deliberation::sitting::{Current, HeardReport};
use crate::event::Event;
use crate::ids::{ItemNo, SittingNo};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::question::Question;

/// Hears a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HearReport {
    /// The agenda item.
    pub item: ItemNo,
    /// Who delivers it, with the position named.
    pub reporter: Placement,
    /// On whose commission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<Text>,
    /// The sitting, where several are in progress at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sitting: Option<SittingNo>,
}

/// A report is being delivered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReportHeard {
    /// The sitting.
    pub sitting: SittingNo,
    /// The agenda item.
    pub item: ItemNo,
    /// Who delivers it.
    pub reporter: Placement,
    /// On whose commission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<Text>,
    /// When it began.
    pub at: Timestamp,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &HearReport,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let sitting = session.in_progress(command.sitting)?;
    session.require_quiet(sitting)?;
    Question::Item(command.item).check(session, sitting, book)?;
    match session.item(command.item)?.business {
        Business::HearReport(_) => {}
        Business::Resolution(_) | Business::ExaminationReport(_) | Business::Address => {
            return Err(BusinessRefusal::NotAReport(command.item).into());
        }
    }
    if session.is_dealt_with(command.item) {
        return Err(BusinessRefusal::AlreadyHeard(command.item).into());
    }
    session.roll.require_person(command.reporter.person)?;
    Ok(vec![Event::ReportHeard(ReportHeard {
        sitting: sitting.no,
        item: command.item,
        reporter: command.reporter.clone(),
        on_behalf_of: command.on_behalf_of.clone(),
        at,
    })])
}

pub(crate) fn apply(session: &mut Session, event: &ReportHeard) {
    if let Some(sitting) = session.sitting_mut(event.sitting) {
        sitting.current = Some(Current { question: Question::Item(event.item), since: event.at });
        sitting.reports.push(HeardReport {
            item: event.item,
            reporter: event.reporter.clone(),
            on_behalf_of: event.on_behalf_of.clone(),
            at: event.at,
        });
    }
}
