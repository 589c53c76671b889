//! Reports and motions are deliberated (审议、讨论): what was said, speaker by speaker, and whose text is to be circulated.
//!
//! Law: Law on Deputies art 14; NPC rules of procedure art 17 (the text of a speech is circulated when the speaker asks for it).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{DeliberationFlag, Rulebook};

use crate::convening::ConveningRefusal;
use crate::deliberation::DeliberationRefusal;
use crate::event::Event;
use crate::ids::{ContributionNo, PersonRef, SeatNo, SittingNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::voting::question::Question;

/// What one person said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contribution {
    /// Its number in the session.
    pub no: ContributionNo,
    /// The sitting.
    pub sitting: SittingNo,
    /// The matter, where there was one.
    pub about: Option<Question>,
    /// Who said it.
    pub speaker: PersonRef,
    /// The gist of it (发言摘要).
    pub text: String,
    /// Whether the speaker asked for it to be circulated (印发).
    pub circulate: bool,
}

/// Who said what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Said {
    /// Who said it.
    pub speaker: PersonRef,
    /// The gist of it.
    pub text: String,
}

/// Records what was said on a matter in a sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordDeliberation {
    /// The sitting; one that was opened.
    pub sitting: SittingNo,
    /// The item or other matter that was deliberated, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Question>,
    /// The contributions in the order in which they were made.
    pub contributions: Vec<Said>,
}

/// It was recorded what was said on a matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DeliberationRecorded {
    /// The sitting.
    pub sitting: SittingNo,
    /// The matter, where there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Question>,
    /// The number of the first contribution; the others follow it.
    pub first: ContributionNo,
    /// The contributions.
    pub contributions: Vec<Said>,
}

/// Asks for the text of the own contribution to be circulated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AskForCirculation {
    /// The contribution.
    pub contribution: ContributionNo,
    /// The deputy who made it.
    pub seat: SeatNo,
}

/// A deputy asked for the text to be circulated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CirculationAsked {
    /// The contribution.
    pub contribution: ContributionNo,
    /// The deputy who made it.
    pub seat: SeatNo,
}

pub(crate) fn decide_recording(session: &Session, command: &RecordDeliberation) -> Result<Vec<Event>, Refusal> {
    let sitting = session.sitting(command.sitting)?;
    if sitting.opened_at.is_none() {
        return Err(DeliberationRefusal::NotInProgress(sitting.no).into());
    }
    if let Some(Question::Item(item)) = command.about {
        session.item(item)?;
    }
    if command.contributions.is_empty() {
        return Err(ConveningRefusal::EmptyList.into());
    }
    for said in &command.contributions {
        session.roll.require_person(said.speaker)?;
        require_text(&said.text)?;
    }
    let last = u32::try_from(session.debate.contributions.len()).unwrap_or(u32::MAX);
    let RecordDeliberation { sitting, about, contributions } = command.clone();
    let first = ContributionNo(last.saturating_add(1));
    Ok(vec![Event::DeliberationRecorded(DeliberationRecorded { sitting, about, first, contributions })])
}

/// A text that has to say something says something.
pub(crate) fn require_text(text: &str) -> Result<(), DeliberationRefusal> {
    if text.trim().is_empty() { Err(DeliberationRefusal::NothingSaid) } else { Ok(()) }
}

pub(crate) fn decide_asking(
    session: &Session,
    book: &Rulebook,
    command: &AskForCirculation,
) -> Result<Vec<Event>, Refusal> {
    rules::permitted(book, DeliberationFlag::TextOnRequest)?;
    session.roll.require(command.seat)?;
    let contribution = session.contribution(command.contribution)?;
    if contribution.speaker != PersonRef::Seat(command.seat) {
        return Err(DeliberationRefusal::NotTheSpeaker(PersonRef::Seat(command.seat)).into());
    }
    if contribution.circulate {
        return Err(DeliberationRefusal::AlreadyCirculated(contribution.no).into());
    }
    let AskForCirculation { contribution, seat } = *command;
    Ok(vec![Event::CirculationAsked(CirculationAsked { contribution, seat })])
}

impl Session {
    /// The contribution of that number.
    pub fn contribution(&self, no: ContributionNo) -> Result<&Contribution, DeliberationRefusal> {
        let found = self.debate.contributions.iter().find(|contribution| contribution.no == no);
        found.ok_or(DeliberationRefusal::NoSuchContribution(no))
    }
}

pub(crate) fn apply_recorded(session: &mut Session, event: &DeliberationRecorded) {
    for (no, said) in (event.first.0..).zip(&event.contributions) {
        session.debate.contributions.push(Contribution {
            no: ContributionNo(no),
            sitting: event.sitting,
            about: event.about,
            speaker: said.speaker,
            text: said.text.clone(),
            circulate: false,
        });
    }
}

pub(crate) fn apply_asked(session: &mut Session, event: &CirculationAsked) {
    let mut contributions = session.debate.contributions.iter_mut();
    if let Some(contribution) = contributions.find(|contribution| contribution.no == event.contribution) {
        contribution.circulate = true;
    }
}
