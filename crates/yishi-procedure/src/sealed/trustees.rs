//! The persons who hold the key to the count are named (密钥保管人): so many as the rules say, each with a place.
//!
//! Law: the house's own note YI 0047. Invariant: nobody holds two places, and those named later take the place of all before them.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Rulebook, TrusteeNumber};

use crate::convening::ConveningRefusal;
use crate::event::Event;
use crate::ids::{PersonRef, SeatNo, TrusteeNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::sealed::SealedRefusal;
use crate::session::Session;

/// Names those who hold the key to the count of sealed ballots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NameTrustees {
    /// Who they are; the first has place 1.
    pub trustees: Vec<SeatNo>,
}

/// Those who hold the key to the count were named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TrusteesNamed {
    /// Who they are; the first has place 1.
    pub trustees: Vec<SeatNo>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &NameTrustees) -> Result<Vec<Event>, Refusal> {
    if let Some(ballot) = session.open_sealed_ballot() {
        return Err(SealedRefusal::BallotOpen(ballot.no).into());
    }
    let rule = rules::number(book, TrusteeNumber::Trustees)?;
    let named = command.trustees.len();
    if u32::try_from(named) != Ok(rule.value) {
        let citation = Box::new(rule.citation.clone());
        return Err(SealedRefusal::TrusteesNotAsMany { named, wanted: rule.value, citation }.into());
    }
    let mut seen = BTreeSet::new();
    for seat in &command.trustees {
        session.roll.require(*seat)?;
        if !seen.insert(*seat) {
            return Err(ConveningRefusal::NamedTwice(PersonRef::Seat(*seat)).into());
        }
    }
    Ok(vec![Event::TrusteesNamed(TrusteesNamed { trustees: command.trustees.clone() })])
}

impl Session {
    /// Who holds that place.
    pub fn trustee(&self, place: TrusteeNo) -> Option<SeatNo> {
        self.trustees.get(usize::from(place.0).checked_sub(1)?).copied()
    }

    /// The places of those who hold the key, with their seats.
    pub fn trustee_places(&self) -> impl Iterator<Item = (TrusteeNo, SeatNo)> {
        (1..).map(TrusteeNo).zip(self.trustees.iter().copied())
    }
}

pub(crate) fn apply(session: &mut Session, event: &TrusteesNamed) {
    session.trustees = event.trustees.clone();
}
