//! Tellers (计票人): named by the secretariat, deputies or members of its staff.
//!
//! Law: Electoral Law art 43 (no near relative of a candidate counts); election methods of 2001 and 2008 (named by the secretariat).
//! Invariant: a teller keeps the number once given, so that whoever entered a count can always be told.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::person::PersonName;
use yishi_rulebook::Rulebook;

use crate::ballot::BallotRefusal;
use crate::ballot::scrutineers::require_no_relative;
use crate::convening::ConveningRefusal;
use crate::convening::roll::name_problems;
use crate::event::Event;
use crate::ids::{PersonRef, TellerNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// Who a teller is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TellerIs {
    /// Somebody on the roll.
    Person(PersonRef),
    /// A member of the secretariat's staff.
    Staff(PersonName),
}

/// A teller.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Teller {
    /// The number under which the teller enters counts.
    pub no: TellerNo,
    /// Who it is.
    pub who: TellerIs,
}

/// Names tellers, beside those named before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NameTellers {
    /// Who they are.
    pub tellers: Vec<TellerIs>,
    /// Persons on the roll who have declared that they are near relatives of a candidate. None of them may count.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relatives_of_candidates: Vec<PersonRef>,
}

/// Tellers were named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TellersNamed {
    /// The tellers with their numbers.
    pub tellers: Vec<Teller>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &NameTellers) -> Result<Vec<Event>, Refusal> {
    session.require_no_ballot()?;
    if command.tellers.is_empty() {
        return Err(ConveningRefusal::EmptyList.into());
    }
    let mut named: BTreeSet<PersonRef> = session.tellers.iter().filter_map(|teller| person(&teller.who)).collect();
    for teller in &command.tellers {
        require_known(session, teller)?;
        if let Some(twice) = person(teller).filter(|person| !named.insert(*person)) {
            return Err(ConveningRefusal::NamedTwice(twice).into());
        }
    }
    require_no_relative(book, &named, command.relatives_of_candidates.iter().copied())?;
    let tellers = numbered(session, &command.tellers)?;
    Ok(vec![Event::TellersNamed(TellersNamed { tellers })])
}

fn numbered(session: &Session, tellers: &[TellerIs]) -> Result<Vec<Teller>, Refusal> {
    let most = usize::from(u16::MAX);
    if session.tellers.len() + tellers.len() > most {
        return Err(BallotRefusal::TooManyTellers { most }.into());
    }
    let next = session.tellers.last().map_or(1, |teller| teller.no.0 + 1);
    Ok((next..).zip(tellers).map(|(no, who)| Teller { no: TellerNo(no), who: who.clone() }).collect())
}

fn require_known(session: &Session, teller: &TellerIs) -> Result<(), Refusal> {
    match teller {
        TellerIs::Person(person) => Ok(session.roll.require_person(*person)?),
        TellerIs::Staff(name) if name_problems(name).is_empty() => Ok(()),
        TellerIs::Staff(_) => Err(BallotRefusal::BadTellerName.into()),
    }
}

/// The person of the roll a teller is, where it is one.
pub(crate) fn person(teller: &TellerIs) -> Option<PersonRef> {
    match teller {
        TellerIs::Person(person) => Some(*person),
        TellerIs::Staff(_) => None,
    }
}

impl Session {
    /// Counts are entered by tellers who were named.
    pub(crate) fn require_teller(&self, no: TellerNo) -> Result<(), BallotRefusal> {
        let known = self.tellers.iter().any(|teller| teller.no == no);
        if known { Ok(()) } else { Err(BallotRefusal::NoSuchTeller(no)) }
    }
}

pub(crate) fn apply(session: &mut Session, event: &TellersNamed) {
    session.tellers.extend(event.tellers.iter().cloned());
}
