//! Candidates are nominated (提名): by the organ the law names, or by deputies jointly.
//!
//! Law: Organic Law art 26, 47; Election Law art 30. Invariant: everybody nominated has consented, may be elected to the office, and
//! stands in one nomination once; two nominations may name the same person.

use std::collections::BTreeSet;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, Rulebook};

use crate::business::movers::Mover;
use crate::convening::ConveningRefusal;
use crate::convening::presidium::PresidiumFigures;
use crate::election::contest::{Election, Nomination};
use crate::election::periods::day;
use crate::election::stage::ElectionStage;
use crate::election::{ElectionRefusal, eligibility, nominators};
use crate::event::Event;
use crate::ids::{ElectionNo, PersonRef};
use crate::refusal::Refusal;
use crate::session::Session;

/// Somebody who is nominated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Nominee {
    /// The person.
    pub person: PersonRef,
    /// Whether the person consents to being nominated (同意被提名).
    pub consents: bool,
    /// Whether the person has declared an office in administration, supervision, a court or a procuratorate that will be kept
    /// (担任不得兼任的职务).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub holds_incompatible_office: bool,
}

/// Nominates candidates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Nominate {
    /// The election.
    pub election: ElectionNo,
    /// Who nominates.
    pub mover: Mover,
    /// Who is nominated: at most as many as there are seats.
    pub candidates: Vec<Nominee>,
    /// The presidium's figures, where it nominates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// Candidates were nominated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CandidatesNominated {
    /// The election.
    pub election: ElectionNo,
    /// The number of the nomination in the election, from 1.
    pub nomination: u16,
    /// Who nominates.
    pub mover: Mover,
    /// Who is nominated.
    pub candidates: Vec<Nominee>,
    /// The number of deputies, or quorum and majority of the presidium; none where another organ nominates.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &Nominate,
    at: Timestamp,
) -> Result<Vec<Event>, Refusal> {
    let election = session.election(command.election)?;
    election.require_stage(&[ElectionStage::Nominating])?;
    if day(at) > election.last_day {
        return Err(ElectionRefusal::NominationsOver { election: election.no, last_day: election.last_day }.into());
    }
    let grounds = nominators::judge(session, book, election, &command.mover, command.figures)?;
    require_nominees(session, book, election, &command.candidates)?;
    nominators::require_within_seats(book, election, &command.mover, &command.candidates)?;
    let nomination = u16::try_from(election.nominations.len() + 1).unwrap_or(u16::MAX);
    Ok(vec![Event::CandidatesNominated(CandidatesNominated {
        election: election.no,
        nomination,
        mover: command.mover.clone(),
        candidates: command.candidates.clone(),
        grounds,
    })])
}

fn require_nominees(
    session: &Session,
    book: &Rulebook,
    election: &Election,
    nominees: &[Nominee],
) -> Result<(), Refusal> {
    if nominees.is_empty() {
        return Err(ConveningRefusal::EmptyList.into());
    }
    let mut seen = BTreeSet::new();
    for nominee in nominees {
        let person = nominee.person;
        if !seen.insert(person) {
            return Err(ConveningRefusal::NamedTwice(person).into());
        }
        eligibility::require(session, book, election, person)?;
        eligibility::require_compatible(book, election, person, nominee.holds_incompatible_office)?;
        if !nominee.consents {
            return Err(ElectionRefusal::NoConsent(person).into());
        }
    }
    Ok(())
}

pub(crate) fn apply(session: &mut Session, event: &CandidatesNominated) {
    let CandidatesNominated { election, nomination, mover, candidates, grounds: _ } = event.clone();
    if let Some(election) = session.election_mut(election) {
        election.nominations.push(Nomination { no: nomination, mover, nominees: candidates });
    }
}
