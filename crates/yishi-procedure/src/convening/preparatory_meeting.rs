//! What the preparatory meeting (预备会议) elects: the presidium and the secretary-general, in one list.
//!
//! Law: Organic Law art 17 (the preparatory meeting elects them); the vote on one list is the house's rule (`presidium.en-bloc`).

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{ConveningRange, Rulebook};

use crate::convening::ConveningRefusal;
use crate::event::Event;
use crate::ids::{PersonRef, SeatNo};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::VotingRefusal;
use crate::warning::Warning;

/// A presidium (主席团) and its secretary-general (秘书长).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PresidiumList {
    /// The members, in the order of the list.
    pub members: Vec<SeatNo>,
    /// The secretary-general; not always a member, sometimes unknown in a reconstructed session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secretary_general: Option<PersonRef>,
}

/// Puts the list before the preparatory meeting; a later list replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProposePresidium {
    /// The list.
    pub list: PresidiumList,
}

/// A list lies before the preparatory meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PresidiumProposed {
    /// The list.
    pub list: PresidiumList,
    /// The size that the rules give a presidium, where the list misses it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Warning>,
}

/// The presidium and the secretary-general were elected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PresidiumElected {
    /// The list.
    pub list: PresidiumList,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &ProposePresidium) -> Result<Vec<Event>, Refusal> {
    session.require_presidium_body()?;
    if session.presidium.is_some() {
        return Err(ConveningRefusal::PresidiumAlreadyElected.into());
    }
    // A draft under vote stands still: what is voted on is what is adopted.
    if let Some(vote) = session.running_vote() {
        return Err(VotingRefusal::VoteRunning(vote.no).into());
    }
    if command.list.members.is_empty() {
        return Err(ConveningRefusal::EmptyList.into());
    }
    let mut seen = BTreeSet::new();
    for member in &command.list.members {
        session.roll.require(*member)?;
        if !seen.insert(*member) {
            return Err(ConveningRefusal::NamedTwice(PersonRef::Seat(*member)).into());
        }
    }
    if let Some(person) = command.list.secretary_general {
        session.roll.require_person(person)?;
    }
    let warnings = judge_size(session, book, &command.list).into_iter().collect();
    Ok(vec![Event::PresidiumProposed(PresidiumProposed { list: command.list.clone(), warnings })])
}

/// The size is local law and no condition of the election: a list that misses it may go on, and the record says so.
fn judge_size(session: &Session, book: &Rulebook, list: &PresidiumList) -> Option<Warning> {
    let size = u32::try_from(list.members.len()).unwrap_or(u32::MAX);
    let ground = book.find_range(ConveningRange::PresidiumSize)?.judge(size, session.roll.entitled());
    (!ground.within).then_some(Warning::PresidiumSize(ground))
}

pub(crate) fn apply_proposed(session: &mut Session, event: &PresidiumProposed) {
    session.presidium_draft = Some(event.list.clone());
}

pub(crate) fn apply_elected(session: &mut Session, event: &PresidiumElected) {
    session.presidium = Some(event.list.clone());
}
