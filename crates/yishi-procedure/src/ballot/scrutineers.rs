//! Scrutineers (监票人) and their chiefs (总监票人): proposed by the presidium, adopted by the plenary.
//!
//! Law: Electoral Law art 43 (no near relative of a candidate); election methods of 2008 and 2013 (one from each delegation, chiefs
//! named from among them). Invariant: chiefs and deputy chiefs are scrutineers, and every scrutineer holds a seat.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{BallotFlag, Ground, LeadingOrgan, Rulebook, ScrutineerChoice, ScrutineersFrom};

use crate::ballot::BallotRefusal;
use crate::convening::ConveningRefusal;
use crate::convening::circle::require_seats;
use crate::convening::presidium::{self, PresidiumFigures};
use crate::deliberation::DeliberationRefusal;
use crate::event::Event;
use crate::ids::{GroupNo, PersonRef, SeatNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::voting::VotingRefusal;

/// A list of scrutineers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScrutineerList {
    /// All of them, the chiefs included.
    pub members: Vec<SeatNo>,
    /// The chief scrutineers, at least one.
    pub chiefs: Vec<SeatNo>,
    /// The deputy chief scrutineers (副总监票人), where the rules have them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deputy_chiefs: Vec<SeatNo>,
}

/// Puts the list of scrutineers before the plenary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProposeScrutineers {
    /// The list.
    pub list: ScrutineerList,
    /// Deputies who have declared that they are near relatives of a candidate. None of them may be on the list; empty
    /// where everybody on it has declared to be none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relatives_of_candidates: Vec<SeatNo>,
    /// The presidium's figures; absent where the standing committee leads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<PresidiumFigures>,
}

/// A list of scrutineers lies before the plenary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScrutineersProposed {
    /// The list.
    pub list: ScrutineerList,
    /// Quorum and majority of the presidium, where it decided.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<Ground>,
}

/// The list was adopted; ballots may be held under these scrutineers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScrutineersAdopted {
    /// The list.
    pub list: ScrutineerList,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &ProposeScrutineers) -> Result<Vec<Event>, Refusal> {
    session.require_no_ballot()?;
    if let Some(vote) = session.running_vote() {
        return Err(VotingRefusal::VoteRunning(vote.no).into());
    }
    let list = &command.list;
    require_seats(session, &list.members)?;
    require_chiefs(book, list)?;
    require_origin(session, book, &list.members)?;
    let declared = command.relatives_of_candidates.iter().copied().map(PersonRef::Seat);
    let named: BTreeSet<PersonRef> = list.members.iter().copied().map(PersonRef::Seat).collect();
    require_no_relative(book, &named, declared)?;
    let grounds = leading_organ(session, book, command.figures)?;
    Ok(vec![Event::ScrutineersProposed(ScrutineersProposed { list: list.clone(), grounds })])
}

/// The grounds of the organ that leads: the presidium shows its figures, a standing committee needs none.
pub(crate) fn leading_organ(
    session: &Session,
    book: &Rulebook,
    figures: Option<PresidiumFigures>,
) -> Result<Vec<Ground>, Refusal> {
    match session.led_by {
        LeadingOrgan::StandingCommittee => Ok(Vec::new()),
        LeadingOrgan::Presidium => {
            presidium::judge(session, book, figures.ok_or(DeliberationRefusal::PresidiumFiguresMissing)?)
        }
    }
}

fn require_chiefs(book: &Rulebook, list: &ScrutineerList) -> Result<(), Refusal> {
    let deputies = rules::flag(book, BallotFlag::DeputyChiefs)?;
    if !list.deputy_chiefs.is_empty() && !deputies.value {
        return Err(BallotRefusal::NoDeputyChiefs(Box::new(deputies.citation.clone())).into());
    }
    if list.chiefs.is_empty() {
        return Err(BallotRefusal::NoChief.into());
    }
    let members: BTreeSet<SeatNo> = list.members.iter().copied().collect();
    let mut named = BTreeSet::new();
    for chief in list.chiefs.iter().chain(&list.deputy_chiefs) {
        if !members.contains(chief) {
            return Err(BallotRefusal::ChiefNotAScrutineer(*chief).into());
        }
        if !named.insert(*chief) {
            return Err(ConveningRefusal::NamedTwice(PersonRef::Seat(*chief)).into());
        }
    }
    Ok(())
}

/// Where the rules take one scrutineer from each delegation, none is missing and none has two.
fn require_origin(session: &Session, book: &Rulebook, members: &[SeatNo]) -> Result<(), Refusal> {
    let rule = rules::choice(book, ScrutineerChoice::From)?;
    match rule.value {
        ScrutineersFrom::Body => return Ok(()),
        ScrutineersFrom::EachDelegation => {}
    }
    let mut without: BTreeSet<GroupNo> = session.roll.in_office().map(|seat| seat.group).collect();
    for member in members {
        let group = session.roll.require(*member)?.group;
        if !without.remove(&group) {
            return Err(BallotRefusal::TwoOfOneDelegation { group, citation: Box::new(rule.citation) }.into());
        }
    }
    match without.first() {
        Some(group) => {
            Err(BallotRefusal::DelegationWithout { group: *group, citation: Box::new(rule.citation) }.into())
        }
        None => Ok(()),
    }
}

/// Nobody who has declared to be a near relative of a candidate watches or counts.
pub(crate) fn require_no_relative(
    book: &Rulebook,
    named: &BTreeSet<PersonRef>,
    declared: impl IntoIterator<Item = PersonRef>,
) -> Result<(), Refusal> {
    let rule = rules::flag(book, BallotFlag::RelativesExcluded)?;
    let relative = declared.into_iter().find(|person| rule.value && named.contains(person));
    let refuse = |person| Err(BallotRefusal::Relative { person, citation: Box::new(rule.citation.clone()) }.into());
    relative.map_or(Ok(()), refuse)
}

/// The question of adopting the list: there is one, and everybody on it still holds the seat.
pub(crate) fn check(session: &Session) -> Result<(), Refusal> {
    let list = session.scrutineers_draft.as_ref().ok_or(BallotRefusal::ScrutineersNotProposed)?;
    Ok(list.members.iter().try_for_each(|member| session.roll.require(*member).map(|_| ()))?)
}

/// What follows where the list passes.
pub(crate) fn adopted(session: &Session) -> Option<Event> {
    let list = session.scrutineers_draft.clone()?;
    Some(Event::ScrutineersAdopted(ScrutineersAdopted { list }))
}

impl Session {
    /// The scrutineers, adopted by the plenary; no ballot is held without them.
    pub fn require_scrutineers(&self) -> Result<&ScrutineerList, BallotRefusal> {
        self.scrutineers.as_ref().ok_or(BallotRefusal::ScrutineersMissing)
    }

    /// A report is signed by a chief scrutineer who is still in office.
    pub(crate) fn require_chief_scrutineer(&self, seat: SeatNo) -> Result<(), Refusal> {
        self.roll.require(seat)?;
        let chief = self.require_scrutineers()?.chiefs.contains(&seat);
        if chief { Ok(()) } else { Err(BallotRefusal::NotTheChief(seat).into()) }
    }
}

pub(crate) fn apply_proposed(session: &mut Session, event: &ScrutineersProposed) {
    session.scrutineers_draft = Some(event.list.clone());
}

pub(crate) fn apply_adopted(session: &mut Session, event: &ScrutineersAdopted) {
    session.scrutineers = Some(event.list.clone());
    session.scrutineers_draft = None;
}
