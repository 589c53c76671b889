//! The agenda of a report: what was heard and what was adopted, and in which segment of the sitting.

use yishi_names::Text;
use yishi_names::numeral::ordinal;
use yishi_press::facts::{Facts, ReportHeard, Resolution};
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::attendance::non_voting::NonVotingAttendees;
use yishi_procedure::convening::agenda::{self, AgendaItem, Subject};
use yishi_procedure::convening::schedule::Segment;
use yishi_procedure::ids::ItemNo;

use crate::facts::persons::Persons;

/// What the sitting of a report does.
pub(super) struct Business {
    /// First the reports heard, then what was adopted, each in the report's order.
    pub(super) agenda: Vec<AgendaItem>,
    pub(super) segments: Vec<Segment>,
    pub(super) non_voting: Vec<NonVotingAttendees>,
}

impl Business {
    pub(super) fn of(facts: &Facts, persons: &Persons) -> Result<Self, String> {
        let agenda = items(facts, persons)?;
        let stages = stages(facts);
        Ok(Self { segments: segments(&agenda, &stages), non_voting: non_voting(facts, &stages), agenda })
    }

    /// Who delivers an item and on whose commission, where it is a report.
    pub(super) fn reporter(&self, no: ItemNo) -> Option<(Placement, Option<Text>)> {
        let item = self.agenda.iter().find(|item| item.no == no)?;
        Some((item.reporter.clone()?, item.on_behalf_of.clone()))
    }
}

fn items(facts: &Facts, persons: &Persons) -> Result<Vec<AgendaItem>, String> {
    let heard = facts.reports_heard.iter().map(|heard| report(heard, persons));
    let adopted = facts.resolutions.items.iter().map(|item| Ok(unnumbered(item.title.clone(), business(item)?)));
    let mut items: Vec<AgendaItem> = heard.chain(adopted).collect::<Result<_, String>>()?;
    if items.is_empty() {
        // A session has an agenda; where the report names none of its items, the sitting itself is the one.
        items.push(unnumbered(Text::new("会议议程（报道未载）", "會議議程（報道未載）"), agenda::Business::Address));
    }
    Ok(items.into_iter().zip(1..).map(|(item, no)| AgendaItem { no: ItemNo(no), ..item }).collect())
}

/// The report tells who delivered it; the agenda that it was heard by names the same person.
fn report(heard: &ReportHeard, persons: &Persons) -> Result<AgendaItem, String> {
    let item = unnumbered(heard.title.clone(), agenda::Business::HearReport(subject(&heard.report)?));
    let reporter = Some(persons.placed(&heard.reporter)?);
    Ok(AgendaItem { reporter, on_behalf_of: heard.on_behalf_of.clone(), ..item })
}

fn unnumbered(title: Text, business: agenda::Business) -> AgendaItem {
    AgendaItem::new(ItemNo(0), title, business)
}

fn business(item: &Resolution) -> Result<agenda::Business, String> {
    let subject = subject(&item.subject)?;
    if item.unnamed != (subject == Subject::OtherResolutions) {
        return Err(format!("«{}» is mentioned collectively, or not, against its subject", item.title.hans));
    }
    match item.form.hans.as_str() {
        "决议" => Ok(agenda::Business::Resolution(subject)),
        "决定" if subject == Subject::MajorMatter => Ok(agenda::Business::Resolution(subject)),
        "报告" => Ok(agenda::Business::ExaminationReport(subject)),
        other => Err(format!("a {other} cannot be put to the vote yet, only 决议 and 报告")),
    }
}

fn subject(word: &str) -> Result<Subject, String> {
    serde_json::from_value(word.into()).map_err(|error| format!("`{word}` is no subject: {error}"))
}

/// The segments that attendees without a vote attended alone, each with its number.
fn stages(facts: &Facts) -> Vec<(u8, Text)> {
    let mut stages: Vec<(u8, Text)> = Vec::new();
    for scope in facts.non_voting.iter().filter_map(|attendees| attendees.scope.as_ref()) {
        if stages.iter().any(|(_, known)| known == scope) {
            continue;
        }
        let next = stages.iter().map(|(no, _)| *no).max().unwrap_or(1) + 1;
        stages.push((stage_number(&scope.hans).unwrap_or(next), scope.clone()));
    }
    stages
}

/// 第二阶段会议 -> 2
fn stage_number(scope: &str) -> Option<u8> {
    let (_, after) = scope.split_once('第')?;
    let (numeral, _) = after.split_once("阶段")?;
    (1..=9_u8).find(|no| ordinal(u16::from(*no)) == numeral)
}

fn non_voting(facts: &Facts, stages: &[(u8, Text)]) -> Vec<NonVotingAttendees> {
    let number = |scope: &Text| stages.iter().find(|(_, known)| known == scope).map(|(no, _)| *no);
    let attendees = facts.non_voting.iter().map(|attendees| NonVotingAttendees {
        text: attendees.who.clone(),
        segment: attendees.scope.as_ref().and_then(number),
        standing: None,
    });
    attendees.collect()
}

/// Items in their order; one that a segment's explanation names begins that segment, and those after it belong to it too.
fn segments(agenda: &[AgendaItem], stages: &[(u8, Text)]) -> Vec<Segment> {
    let last = stages.iter().map(|(no, _)| *no).max().unwrap_or(1);
    let title = |no: u8| stages.iter().find(|(stage, _)| *stage == no).map(|(_, title)| title.clone());
    let mut segments: Vec<Segment> = (1..=last).map(|no| Segment { title: title(no), items: Vec::new() }).collect();
    let mut current = 1;
    for item in agenda {
        current = stage_of(item, stages).unwrap_or(current).max(current);
        if let Some(segment) = segments.get_mut(usize::from(current).saturating_sub(1)) {
            segment.items.push(item.no);
        }
    }
    segments
}

/// The segment whose explanation, in brackets, names what the item is about.
fn stage_of(item: &AgendaItem, stages: &[(u8, Text)]) -> Option<u8> {
    let agenda::Business::HearReport(subject) = item.business else { return None };
    let word = short(subject)?;
    let explained = |scope: &str| scope.split_once('（').is_some_and(|(_, explanation)| explanation.contains(word));
    stages.iter().find(|(_, scope)| explained(&scope.hans)).map(|(no, _)| *no)
}

/// The word by which an explanation calls a report.
fn short(subject: Subject) -> Option<&'static str> {
    match subject {
        Subject::GovernmentWorkReport => Some("政府"),
        Subject::PlanReport => Some("计划"),
        Subject::BudgetReport => Some("预算"),
        Subject::StandingCommitteeReport => Some("常委会"),
        Subject::CourtReport => Some("法院"),
        Subject::ProcuratorateReport => Some("检察院"),
        Subject::ProposalWorkReport | Subject::ProposalExaminationReport => Some("提案"),
        Subject::PoliticalResolution | Subject::OtherResolutions => None,
        Subject::SpecialReport | Subject::MajorMatter => None,
    }
}
