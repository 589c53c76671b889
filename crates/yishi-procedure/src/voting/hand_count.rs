//! The tellers' figures of a show of hands (举手表决计票).
//!
//! Figures may be corrected until the chair closes the vote; the last ones stand. They can never exceed the entitled.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ballot::question_ballot::refuse_on_paper;
use crate::event::Event;
use crate::ids::VoteNo;
use crate::refusal::Refusal;
use crate::sealed::SealedRefusal;
use crate::session::Session;
use crate::voting::VotingRefusal;
use crate::voting::choice::{Counts, Tally};
use crate::voting::method::VoteMethod;

/// Enters the figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EnterHands {
    /// The vote.
    pub vote: VoteNo,
    /// Hands for, against and abstaining.
    pub counts: Counts,
}

/// The figures were entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct HandsEntered {
    /// The vote.
    pub vote: VoteNo,
    /// Hands for, against and abstaining.
    pub counts: Counts,
}

pub(crate) fn decide(session: &Session, command: &EnterHands) -> Result<Vec<Event>, Refusal> {
    let vote = session.vote(command.vote)?;
    if !vote.is_running() {
        return Err(VotingRefusal::VoteOver(vote.no).into());
    }
    match vote.method {
        VoteMethod::ShowOfHands => {}
        VoteMethod::Paper => return Err(refuse_on_paper(vote.no)),
        VoteMethod::Secret => return Err(SealedRefusal::BySealedBallot(vote.no).into()),
        VoteMethod::Named => return Err(VotingRefusal::NotByHands(vote.no).into()),
    }
    if Tally::of(command.counts, vote.entitled_count()).is_none() {
        let (counted, entitled) = (command.counts.voted(), vote.entitled_count());
        return Err(VotingRefusal::MoreThanEntitled { counted, entitled }.into());
    }
    Ok(vec![Event::HandsEntered(HandsEntered { vote: vote.no, counts: command.counts })])
}

pub(crate) fn apply(session: &mut Session, event: &HandsEntered) {
    if let Some(vote) = session.vote_mut(event.vote) {
        vote.hands = Some(event.counts);
    }
}
