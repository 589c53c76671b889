//! The agenda of a report: what was heard and what was adopted, and in which segment of the sitting.

use yishi_names::Text;
use yishi_names::numeral::ordinal;
use yishi_press::facts::{Facts, Resolution};
use yishi_procedure::attendance::non_voting::NonVotingAttendees;
use yishi_procedure::convening::agenda::{self, AgendaItem, Subject};
use yishi_procedure::convening::schedule::Segment;
use yishi_procedure::ids::ItemNo;

/// What the sitting of a report does.
pub(super) struct Business {
    /// First the reports heard, then what was adopted, each in the report's order.
    pub(super) agenda: Vec<AgendaItem>,
    pub(super) segments: Vec<Segment>,
    pub(super) non_voting: Vec<NonVotingAttendees>,
}

impl Business {
    pub(super) fn of(facts: &Facts) -> Result<Self, String> {
        let agenda = items(facts)?;
        let stages = stages(facts);
        Ok(Self { segments: segments(&agenda, &stages), non_voting: non_voting(facts, &stages), agenda })
    }
}

fn items(facts: &Facts) -> Result<Vec<AgendaItem>, String> {
    let heard = facts
        .reports_heard
        .iter()
        .map(|heard| Ok((heard.title.clone(), agenda::Business::HearReport(subject(&heard.report)?))));
    let adopted = facts.resolutions.items.iter().map(|item| Ok((item.title.clone(), business(item)?)));
    let mut lines: Vec<(Text, agenda::Business)> = heard.chain(adopted).collect::<Result<_, String>>()?;
    if lines.is_empty() {
        // A session has an agenda; where the report names none of its items, the sitting itself is the one.
        lines.push((Text::new("会议议程（报道未载）", "會議議程（報道未載）"), agenda::Business::Address));
    }
    let numbered = lines.into_iter().zip(1..);
    Ok(numbered.map(|((title, business), no)| AgendaItem { no: ItemNo(no), title, business }).collect())
}

fn business(item: &Resolution) -> Result<agenda::Business, String> {
    let subject = subject(&item.subject)?;
    if item.unnamed != (subject == Subject::OtherResolutions) {
        return Err(format!("«{}» is mentioned collectively, or not, against its subject", item.title.hans));
    }
    match item.form.hans.as_str() {
        "决议" => Ok(agenda::Business::Resolution(subject)),
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
    }
}
