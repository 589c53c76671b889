//! The movers say whether an answer satisfies them; so many who are not satisfied bring a second answer.
//!
//! Law: Law on Deputies art 20 (half of the movers is enough); Supervision Law art 53 (more than half). Invariant: the base is the
//! movers still in office, and after the second answer the interpellation is closed whatever they say.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, Rulebook, SupervisionThreshold};

use crate::convening::ConveningRefusal;
use crate::event::Event;
use crate::ids::{InterpellationNo, PersonRef, SeatNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::supervision::SupervisionRefusal;
use crate::supervision::interpellation::{Interpellation, InterpellationStage};

/// Records which movers are not satisfied with the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RateAnswer {
    /// The interpellation.
    pub interpellation: InterpellationNo,
    /// The movers who are not satisfied; nobody where all are.
    pub dissatisfied: Vec<SeatNo>,
}

/// The movers have said whether they are satisfied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AnswerRated {
    /// The interpellation.
    pub interpellation: InterpellationNo,
    /// The movers who are not satisfied.
    pub dissatisfied: Vec<SeatNo>,
    /// Their share of the movers.
    pub ground: Ground,
    /// Whether a second answer is due.
    pub second_answer: bool,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &RateAnswer) -> Result<Vec<Event>, Refusal> {
    let threshold = rules::threshold(book, SupervisionThreshold::InterpellationDissatisfied)?;
    let interpellation = session.supervision.interpellation(command.interpellation)?;
    following(interpellation.stage, false).ok_or(interpellation.wrong_stage())?;
    require_movers(session, interpellation, &command.dissatisfied)?;
    let movers = interpellation.by.iter().filter(|seat| session.roll.require(**seat).is_ok()).count();
    let ground = threshold.judge(count(command.dissatisfied.len()), count(movers));
    let second_answer = ground.met && interpellation.stage == InterpellationStage::Answered;
    let (interpellation, dissatisfied) = (command.interpellation, command.dissatisfied.clone());
    Ok(vec![Event::AnswerRated(AnswerRated { interpellation, dissatisfied, ground, second_answer })])
}

fn require_movers(session: &Session, interpellation: &Interpellation, seats: &[SeatNo]) -> Result<(), Refusal> {
    for (at, seat) in seats.iter().enumerate() {
        session.roll.require(*seat)?;
        if !interpellation.by.contains(seat) {
            return Err(SupervisionRefusal::NotAMover(*seat).into());
        }
        if seats.iter().take(at).any(|earlier| earlier == seat) {
            return Err(ConveningRefusal::NamedTwice(PersonRef::Seat(*seat)).into());
        }
    }
    Ok(())
}

fn count(people: usize) -> u32 {
    u32::try_from(people).unwrap_or(u32::MAX)
}

fn following(stage: InterpellationStage, second_answer: bool) -> Option<InterpellationStage> {
    match stage {
        InterpellationStage::Answered if second_answer => Some(InterpellationStage::SecondAnswerDemanded),
        InterpellationStage::Answered | InterpellationStage::AnsweredAgain => Some(InterpellationStage::Closed),
        InterpellationStage::Filed
        | InterpellationStage::AnswerDue
        | InterpellationStage::SecondAnswerDemanded
        | InterpellationStage::SecondAnswerDue
        | InterpellationStage::Closed
        | InterpellationStage::Withdrawn => None,
    }
}

pub(crate) fn apply(session: &mut Session, event: &AnswerRated) {
    if let Some(interpellation) = session.supervision.interpellation_mut(event.interpellation) {
        interpellation.stage = following(interpellation.stage, event.second_answer).unwrap_or(interpellation.stage);
        if let Some(answer) = interpellation.answers.last_mut() {
            answer.dissatisfied = Some(event.ground.count);
        }
    }
}
