//! Nominations are opened (开始提名) for an office and its seats; and opened again where candidates are lacking.
//!
//! Law: Organic Law art 26, 27, 29; Election Law art 45. Invariant: there is one election at a time for an office, and the days there must
//! be to nominate run from its first opening (interpretation 0050).

use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{ElectionFlag, Rulebook};

use crate::election::ElectionRefusal;
use crate::election::contest::{Election, ElectionKind};
use crate::election::office::{self, Office, OfficeClass};
use crate::election::periods::day;
use crate::election::stage::{ElectionStage, START};
use crate::event::Event;
use crate::ids::ElectionNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Opens nominations for an office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OpenNominations {
    /// The office.
    pub office: Office,
    /// The office as the place words it, such as 云溪市人民政府市长.
    pub title: Text,
    /// Seats to be filled.
    pub seats: u16,
    /// Term change or by-election.
    pub kind: ElectionKind,
    /// The last day of nominating (提名截止日).
    pub last_day: Date,
}

/// Nominations are open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NominationsOpened {
    /// The number of the election in the session.
    pub election: ElectionNo,
    /// The office.
    pub office: Office,
    /// The office as the place words it.
    pub title: Text,
    /// Seats to be filled.
    pub seats: u16,
    /// Term change or by-election.
    pub kind: ElectionKind,
    /// The day of opening.
    pub opened_on: Date,
    /// The last day of nominating.
    pub last_day: Date,
}

/// Opens nominations once more: where somebody dropped out before the list was fixed, or for a further election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReopenNominations {
    /// The election.
    pub election: ElectionNo,
    /// The new last day of nominating.
    pub last_day: Date,
}

/// Nominations are open once more. For a further election all are nominated anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NominationsReopened {
    /// The election.
    pub election: ElectionNo,
    /// The new last day of nominating.
    pub last_day: Date,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &OpenNominations,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let OpenNominations { office, title, seats, kind, last_day } = command.clone();
    office::require(book, office, seats)?;
    if let Some(other) = session.elections.iter().find(|election| election.office == office) {
        return Err(ElectionRefusal::AlreadyOpened(other.no).into());
    }
    let opened_on = require_future(last_day, at)?;
    let next = u16::try_from(session.elections.len() + 1).unwrap_or(u16::MAX);
    let election = ElectionNo(next);
    let event = NominationsOpened { election, office, title, seats, kind, opened_on, last_day };
    Ok(vec![Event::NominationsOpened(event)])
}

pub(crate) fn decide_again(
    session: &Session,
    book: &Rulebook,
    command: &ReopenNominations,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let election = session.election(command.election)?;
    election.require_stage(&[
        ElectionStage::Nominated,
        ElectionStage::PreliminaryDue,
        ElectionStage::CandidatesFixed,
        ElectionStage::FurtherOpen,
    ])?;
    if !election.rounds.is_empty() {
        require_renomination(book, election)?;
    }
    require_future(command.last_day, at)?;
    let event = NominationsReopened { election: election.no, last_day: command.last_day };
    Ok(vec![Event::NominationsReopened(event)])
}

/// The candidates of a further election of higher-level deputies are taken by the order of the first vote alone.
fn require_renomination(book: &Rulebook, election: &Election) -> Result<(), Refusal> {
    let rule = match election.office.class() {
        OfficeClass::UpperDeputy => ElectionFlag::UpperDeputyRenomination,
        OfficeClass::SinglePost | OfficeClass::DeputyPost | OfficeClass::CommitteeMember => ElectionFlag::Renomination,
    };
    let rule = rules::flag(book, rule)?;
    let no = || ElectionRefusal::ByOrderOnly { election: election.no, citation: Box::new(rule.citation.clone()) };
    if rule.value { Ok(()) } else { Err(no().into()) }
}

/// The last day is not over yet; gives today.
fn require_future(last_day: Date, at: Timestamp) -> Result<Date, ElectionRefusal> {
    let today = day(at);
    if last_day >= today { Ok(today) } else { Err(ElectionRefusal::DeadlinePast(last_day)) }
}

pub(crate) fn apply_opened(session: &mut Session, event: &NominationsOpened) {
    let NominationsOpened { election, office, title, seats, kind, opened_on, last_day } = event.clone();
    session.elections.push(Election {
        no: election,
        office,
        title,
        kind,
        seats,
        stage: START,
        opened_on,
        last_day,
        nominations: Vec::new(),
        standing: Vec::new(),
        places: 0,
        preliminary: None,
        candidates: Vec::new(),
        rounds: Vec::new(),
        elected: Vec::new(),
        published_at: None,
    });
}

pub(crate) fn apply_reopened(session: &mut Session, event: &NominationsReopened) {
    if let Some(election) = session.election_mut(event.election) {
        if election.stage == ElectionStage::FurtherOpen {
            election.nominations.iter_mut().for_each(|nomination| nomination.nominees.clear());
        }
        election.stage = ElectionStage::Nominating;
        election.last_day = event.last_day;
        election.standing.clear();
        election.preliminary = None;
    }
}
