//! A vote is closed (表决结束): counted, judged, and its consequence drawn.
//!
//! Law: NPC rules of procedure art 59 and 60; Organic Law art 25. What the vote decided (an election en bloc, the agenda, a
//! resolution) follows in the same breath, as events of its own.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, Rulebook};

use crate::ballot::question_ballot::refuse_on_paper;
use crate::decide::Context;
use crate::event::Event;
use crate::ids::VoteNo;
use crate::refusal::Refusal;
use crate::sealed::SealedRefusal;
use crate::session::Session;
use crate::voting::VotingRefusal;
use crate::voting::choice::{Counts, Tally};
use crate::voting::majority;
use crate::voting::method::VoteMethod;
use crate::voting::vote::{Vote, VoteResult};

/// Closes the running vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CloseVote {
    /// The vote.
    pub vote: VoteNo,
}

/// The vote was closed and judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct VoteClosed {
    /// The vote.
    pub vote: VoteNo,
    /// The four figures.
    pub tally: Tally,
    /// SHA-256 of the ballot box in hexadecimal, where ballots were pressed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
    /// Every threshold with figures and citation.
    pub grounds: Vec<Ground>,
    /// Whether all of them are met.
    pub passed: bool,
    /// When.
    pub at: Timestamp,
}

/// The counted ballot box of a vote, brought by whoever keeps the box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoxCount {
    /// Counting ballots by choice.
    pub counts: Counts,
    /// SHA-256 of the box in hexadecimal.
    pub digest: String,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &CloseVote,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let vote = session.vote(command.vote)?;
    if !vote.is_running() {
        return Err(VotingRefusal::VoteOver(vote.no).into());
    }
    if vote.closes_at.is_some_and(|end| context.at < end) {
        return Err(VotingRefusal::TimeNotUp(vote.no).into());
    }
    let (counts, digest) = counted(vote, context)?;
    let entitled = vote.entitled_count();
    let tally =
        Tally::of(counts, entitled).ok_or(VotingRefusal::MoreThanEntitled { counted: counts.voted(), entitled })?;
    let grounds = majority::judge(book, vote.question.majority(book)?, tally, session.roll.entitled());
    let passed = grounds.iter().all(|ground| ground.met);
    let closed = VoteClosed { vote: vote.no, tally, digest, grounds, passed, at: context.at };
    let mut events = vec![Event::VoteClosed(closed)];
    events.extend(vote.question.consequence(session, vote.no, passed));
    Ok(events)
}

fn counted(vote: &Vote, context: &Context) -> Result<(Counts, Option<String>), Refusal> {
    match vote.method {
        VoteMethod::ShowOfHands => {
            let counts = vote.hands.ok_or(VotingRefusal::HandsMissing(vote.no))?;
            Ok((counts, None))
        }
        VoteMethod::Paper => Err(refuse_on_paper(vote.no)),
        VoteMethod::Secret => Err(SealedRefusal::BySealedBallot(vote.no).into()),
        VoteMethod::Named => {
            let ballots = context.ballots.as_ref().ok_or(VotingRefusal::BoxMissing(vote.no))?;
            Ok((ballots.counts, Some(ballots.digest.clone())))
        }
    }
}

pub(crate) fn apply(session: &mut Session, event: &VoteClosed) {
    if let Some(vote) = session.vote_mut(event.vote) {
        vote.result = Some(VoteResult {
            tally: event.tally,
            grounds: event.grounds.clone(),
            passed: event.passed,
            digest: event.digest.clone(),
            closed_at: event.at,
            declared_at: None,
        });
    }
}
