//! The chair declares the result on the spot (当场宣布).
//!
//! Law: NPC rules of procedure art 59. Until it is declared nothing else is taken up.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ballot::question_ballot::refuse_on_paper;
use crate::event::Event;
use crate::ids::VoteNo;
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::VotingRefusal;
use crate::voting::method::VoteMethod;

/// Declares the result of a closed vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DeclareResult {
    /// The vote.
    pub vote: VoteNo,
}

/// The result was declared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ResultDeclared {
    /// The vote.
    pub vote: VoteNo,
    /// When.
    pub at: Timestamp,
}

pub(crate) fn decide(session: &Session, command: &DeclareResult, at: Timestamp) -> Result<Vec<Event>, Refusal> {
    let vote = session.vote(command.vote)?;
    // One that began by device may have gone on on paper; its result is announced with the papers.
    let with_papers = session.open_ballot().is_some_and(|ballot| ballot.vote == Some(vote.no));
    if vote.method == VoteMethod::Paper || with_papers {
        return Err(refuse_on_paper(vote.no));
    }
    let Some(result) = &vote.result else {
        return Err(VotingRefusal::VoteRunning(vote.no).into());
    };
    if result.declared_at.is_some() {
        return Err(VotingRefusal::AlreadyDeclared(vote.no).into());
    }
    Ok(vec![Event::ResultDeclared(ResultDeclared { vote: vote.no, at })])
}

pub(crate) fn apply(session: &mut Session, event: &ResultDeclared) {
    if let Some(result) = session.vote_mut(event.vote).and_then(|vote| vote.result.as_mut()) {
        result.declared_at = Some(event.at);
    }
}
