//! The presidium determines the outcome of a round (确定选举结果): who is elected, with every name written in told apart.
//!
//! Law: Election Law art 46, NPC rules of procedure art 40: the presidium says whether the outcome is valid. The machine cannot know
//! who a written name is, so people say so; votes for somebody who may not be elected do not count.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::person::PersonName;
use yishi_rulebook::{ElectionFlag, Ground, Rulebook};

use crate::convening::ConveningRefusal;
use crate::convening::presidium::PresidiumFigures;
use crate::election::contest::{Election, Round};
use crate::election::office::Office;
use crate::election::outcome::{Contender, Outcome, Standing, settle};
use crate::election::stage::ElectionStage;
use crate::election::{ElectionRefusal, eligibility, leading};
use crate::event::Event;
use crate::ids::{ElectionNo, PersonRef};
use crate::refusal::Refusal;
use crate::session::Session;

/// Who a written name is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WriteInFinding {
    /// The name as it was read.
    pub name: PersonName,
    /// The person it means; absent where nobody who may be elected bears it, so that its votes do not count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonRef>,
}

/// Determines the outcome of the counted round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DetermineOutcome {
    /// The election.
    pub election: ElectionNo,
    /// Who the written names are; needed for every one that would be elected or tied.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub write_ins: Vec<WriteInFinding>,
    /// The presidium's figures; absent where another organ leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// The outcome was determined.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OutcomeDetermined {
    /// The election.
    pub election: ElectionNo,
    /// The round.
    pub round: u8,
    /// Who is elected, the most votes first.
    pub elected: Vec<PersonRef>,
    /// Who is tied and voted on again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tied: Vec<PersonRef>,
    /// Seats that stay open.
    pub open: u16,
    /// Who the written names are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub write_ins: Vec<WriteInFinding>,
    /// Whether the higher level has to approve before the office is taken.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub needs_approval: bool,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &DetermineOutcome) -> Result<Vec<Event>, Refusal> {
    let election = session.election(command.election)?;
    election.require_stage(&[ElectionStage::Counted])?;
    let Some(round) = election.last_round() else {
        return Err(ElectionRefusal::NoSuchRound { election: election.no, round: 0 }.into());
    };
    require_findings(session, book, election, round, &command.write_ins)?;
    let outcome = without_struck(round, &command.write_ins);
    let grounds = leading::judge(session, book, command.figures)?;
    let approval = book.find_flag(ElectionFlag::HigherApproval).is_some_and(|flag| flag.value);
    let elected = identified(&outcome.elected, &command.write_ins)?;
    let needs_approval = approval && election.office == Office::ChiefProcurator && !elected.is_empty();
    Ok(vec![Event::OutcomeDetermined(OutcomeDetermined {
        election: election.no,
        round: round.no,
        elected,
        tied: identified(&outcome.tied, &command.write_ins)?,
        open: outcome.open,
        write_ins: command.write_ins.clone(),
        needs_approval,
        grounds,
    })])
}

/// Every finding is about a name that was written in, and about a person who may be elected and is named once.
fn require_findings(
    session: &Session,
    book: &Rulebook,
    election: &Election,
    round: &Round,
    findings: &[WriteInFinding],
) -> Result<(), Refusal> {
    let mut named: Vec<PersonRef> = round.candidates.clone();
    let mut told = std::collections::BTreeSet::new();
    for finding in findings {
        let contender = Contender::WrittenIn(finding.name.clone());
        let written = round.standings.iter().any(|standing| standing.contender == contender);
        if !written || !told.insert(&finding.name) {
            return Err(ElectionRefusal::NotWrittenIn(finding.name.hans.clone()).into());
        }
        if let Some(person) = finding.person {
            eligibility::require(session, book, election, person)?;
            if named.contains(&person) {
                return Err(ConveningRefusal::NamedTwice(person).into());
            }
            named.push(person);
        }
    }
    Ok(())
}

/// The outcome without the votes for those who may not be elected.
fn without_struck(round: &Round, findings: &[WriteInFinding]) -> Outcome {
    let struck = |standing: &Standing| match &standing.contender {
        Contender::Person(_) => false,
        Contender::WrittenIn(name) => findings.iter().any(|finding| finding.person.is_none() && finding.name == *name),
    };
    let counted: Vec<Standing> = round.standings.iter().filter(|standing| !struck(standing)).cloned().collect();
    settle(round.seats, &counted)
}

fn identified(contenders: &[Contender], findings: &[WriteInFinding]) -> Result<Vec<PersonRef>, ElectionRefusal> {
    let person = |contender: &Contender| match contender {
        Contender::Person(person) => Ok(*person),
        Contender::WrittenIn(name) => {
            let finding = findings.iter().find(|finding| finding.name == *name);
            finding.and_then(|finding| finding.person).ok_or(ElectionRefusal::WhoIsWrittenIn(name.hans.clone()))
        }
    };
    contenders.iter().map(person).collect()
}

pub(crate) fn apply(session: &mut Session, event: &OutcomeDetermined) {
    let Some(election) = session.election_mut(event.election) else { return };
    election.elected.extend(&event.elected);
    if let Some(round) = election.rounds.last_mut() {
        round.tied = event.tied.clone();
    }
    election.stage = if !event.tied.is_empty() {
        ElectionStage::TieDue
    } else if event.open > 0 {
        ElectionStage::FurtherDue
    } else if event.needs_approval {
        ElectionStage::AwaitingApproval
    } else {
        ElectionStage::Done
    };
}
