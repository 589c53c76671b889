//! The agenda (议程): drafted, put to the preparatory meeting, adopted by vote.
//!
//! Law: Organic Law art 17 (the preparatory meeting adopts the agenda). Before that no business may be done. Who is to report
//! is a plan: it makes the hearing one act, and somebody else may report after all.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::attendance::leaders::Placement;
use crate::business::BusinessRefusal;
use crate::convening::ConveningRefusal;
use crate::event::Event;
use crate::ids::ItemNo;
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::VotingRefusal;

/// What a report, resolution or examination is about. The names are those of the record format `press-record/1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// 政府工作报告.
    GovernmentWorkReport,
    /// 国民经济和社会发展计划.
    PlanReport,
    /// 预算.
    BudgetReport,
    /// 常务委员会工作报告.
    StandingCommitteeReport,
    /// 法院工作报告.
    CourtReport,
    /// 检察院工作报告.
    ProcuratorateReport,
    /// 提案工作情况报告.
    ProposalWorkReport,
    /// 提案审查情况的报告.
    ProposalExaminationReport,
    /// 政治决议.
    PoliticalResolution,
    /// Resolutions a report mentions without naming them (其他各项决议).
    OtherResolutions,
    /// 专项工作报告, and whatever else is reported to a standing committee by its own title.
    SpecialReport,
    /// 重大事项: a decision by its own title, on no report of the yearly ones.
    MajorMatter,
}

/// What the assembly does with an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Business {
    /// A report is delivered and heard.
    HearReport(Subject),
    /// A resolution is put to the vote.
    Resolution(Subject),
    /// A committee's examination report is put to the vote.
    ExaminationReport(Subject),
    /// An address or another item without a vote.
    Address,
}

/// One item of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AgendaItem {
    /// Its number.
    pub no: ItemNo,
    /// Its title as printed.
    pub title: Text,
    /// What is done with it.
    pub business: Business,
    /// Who is to deliver the report, with the position named; only a report has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reporter: Option<Placement>,
    /// On whose commission it is to be delivered (受…委托); only a report has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<Text>,
}

impl AgendaItem {
    /// An item for which nobody is named beforehand.
    pub fn new(no: ItemNo, title: Text, business: Business) -> Self {
        Self { no, title, business, reporter: None, on_behalf_of: None }
    }
}

/// Puts a draft agenda before the preparatory meeting; a later draft replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProposeAgenda {
    /// The items, numbered from 1 in their order.
    pub items: Vec<AgendaItem>,
}

/// A draft agenda lies before the preparatory meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AgendaProposed {
    /// The items.
    pub items: Vec<AgendaItem>,
}

/// The agenda was adopted by vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AgendaAdopted {
    /// The items.
    pub items: Vec<AgendaItem>,
}

pub(crate) fn decide(session: &Session, command: &ProposeAgenda) -> Result<Vec<Event>, Refusal> {
    if session.agenda.is_some() {
        return Err(ConveningRefusal::AgendaAlreadyAdopted.into());
    }
    // A draft under vote stands still: what is voted on is what is adopted.
    if let Some(vote) = session.running_vote() {
        return Err(VotingRefusal::VoteRunning(vote.no).into());
    }
    if command.items.is_empty() {
        return Err(ConveningRefusal::EmptyList.into());
    }
    let numbered = command.items.iter().zip(1_u32..).all(|(item, no)| u32::from(item.no.0) == no);
    if !numbered {
        return Err(ConveningRefusal::ItemsOutOfOrder.into());
    }
    for item in &command.items {
        check_plan(session, item)?;
    }
    Ok(vec![Event::AgendaProposed(AgendaProposed { items: command.items.clone() })])
}

/// Only a report has a reporter and a commission, and whoever is to deliver it is known to the roll.
pub(crate) fn check_plan(session: &Session, item: &AgendaItem) -> Result<(), Refusal> {
    let planned = item.reporter.is_some() || item.on_behalf_of.is_some();
    match item.business {
        Business::Resolution(_) | Business::ExaminationReport(_) | Business::Address if planned => {
            Err(BusinessRefusal::NotAReport(item.no).into())
        }
        Business::HearReport(_) | Business::Resolution(_) | Business::ExaminationReport(_) | Business::Address => {
            let reporter = item.reporter.as_ref();
            Ok(reporter.map_or(Ok(()), |reporter| session.roll.require_person(reporter.person))?)
        }
    }
}

pub(crate) fn apply_proposed(session: &mut Session, event: &AgendaProposed) {
    session.agenda_draft = Some(event.items.clone());
}

pub(crate) fn apply_adopted(session: &mut Session, event: &AgendaAdopted) {
    session.agenda = Some(event.items.clone());
}
