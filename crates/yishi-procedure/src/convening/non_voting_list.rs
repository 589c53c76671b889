//! The list of those who attend without a vote (列席人员名单), put to the preparatory meeting and adopted by it.
//!
//! Law: Organic Law art 17 (other preparations), art 21 and 43 (who attends by right, and by decision). Which sitting they attend
//! is settled sitting by sitting.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{ConveningFlag, Rulebook};

use crate::attendance::AttendanceRefusal;
use crate::attendance::non_voting::NonVotingAttendees;
use crate::convening::ConveningRefusal;
use crate::event::Event;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::voting::VotingRefusal;

/// Puts the list before the preparatory meeting; a later list replaces an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProposeNonVotingList {
    /// The categories, each with its standing; the list of a session names no segments.
    pub attendees: Vec<NonVotingAttendees>,
}

/// A list lies before the preparatory meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NonVotingListProposed {
    /// The categories.
    pub attendees: Vec<NonVotingAttendees>,
}

/// The list was adopted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NonVotingListAdopted {
    /// The categories.
    pub attendees: Vec<NonVotingAttendees>,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &ProposeNonVotingList,
) -> Result<Vec<Event>, Refusal> {
    rules::permitted(book, ConveningFlag::NonVotingListAdopted)?;
    // A draft under vote stands still: what is voted on is what is adopted.
    if let Some(vote) = session.running_vote() {
        return Err(VotingRefusal::VoteRunning(vote.no).into());
    }
    if command.attendees.is_empty() {
        return Err(ConveningRefusal::EmptyList.into());
    }
    if let Some(segment) = command.attendees.iter().find_map(|attendees| attendees.segment) {
        return Err(AttendanceRefusal::UnknownSegment(segment).into());
    }
    Ok(vec![Event::NonVotingListProposed(NonVotingListProposed { attendees: command.attendees.clone() })])
}

/// There is a list to vote on.
pub(crate) fn check(session: &Session) -> Result<(), ConveningRefusal> {
    session.arrangements.non_voting_draft.as_ref().map(|_| ()).ok_or(ConveningRefusal::DraftMissing)
}

pub(crate) fn title() -> Text {
    Text {
        en: Some("List of non-voting attendees".to_owned()), ..Text::new("列席人员名单", "列席人員名單")
    }
}

pub(crate) fn consequence(session: &Session) -> Option<Event> {
    let attendees = session.arrangements.non_voting_draft.clone()?;
    Some(Event::NonVotingListAdopted(NonVotingListAdopted { attendees }))
}

pub(crate) fn apply_proposed(session: &mut Session, event: &NonVotingListProposed) {
    session.arrangements.non_voting_draft = Some(event.attendees.clone());
}

pub(crate) fn apply_adopted(session: &mut Session, event: &NonVotingListAdopted) {
    session.arrangements.non_voting = Some(event.attendees.clone());
}
