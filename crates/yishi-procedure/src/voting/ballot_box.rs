//! What the ballot box of a named vote admits (记名投票).
//!
//! Ballots are not events: they go to the box one by one and are durable before they are acknowledged. This file judges each of
//! them; whoever keeps the box tells what the seat pressed before. Law: one vote per seat, no proxies (Law on Deputies art 23).

use jiff::Timestamp;
use yishi_rulebook::Press;

use crate::attendance::presence::Presence;
use crate::ballot::question_ballot::refuse_on_paper;
use crate::ids::{SeatNo, VoteNo};
use crate::refusal::Refusal;
use crate::sealed::SealedRefusal;
use crate::session::Session;
use crate::voting::VotingRefusal;
use crate::voting::method::VoteMethod;
use crate::voting::vote::Vote;

/// A ballot that may go into the box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Admitted {
    /// The number of this press of the seat, from 1.
    pub press: u32,
}

/// Judges a ballot: the vote runs, the seat is entitled and in the hall, and the press counts.
///
/// `earlier` is how many times the seat has pressed in this vote.
pub fn admit(session: &Session, vote: VoteNo, seat: SeatNo, earlier: u32, at: Timestamp) -> Result<Admitted, Refusal> {
    session.roll.require(seat)?;
    let vote = session.vote(vote)?;
    require_open(vote, at)?;
    if !vote.is_entitled(seat) {
        return Err(VotingRefusal::NotEntitled(seat).into());
    }
    let here = session.sitting(vote.sitting)?.attendance.of(seat) == Presence::Present;
    if !here {
        return Err(VotingRefusal::SeatAbsent(seat).into());
    }
    match vote.press {
        Press::First if earlier > 0 => Err(VotingRefusal::AlreadyPressed(seat).into()),
        Press::First | Press::Last => Ok(Admitted { press: earlier + 1 }),
    }
}

fn require_open(vote: &Vote, at: Timestamp) -> Result<(), Refusal> {
    match vote.method {
        VoteMethod::ShowOfHands => return Err(VotingRefusal::ByHands(vote.no).into()),
        VoteMethod::Paper => return Err(refuse_on_paper(vote.no)),
        VoteMethod::Secret => return Err(SealedRefusal::BySealedBallot(vote.no).into()),
        VoteMethod::Named => {}
    }
    let over = !vote.is_running() || vote.closes_at.is_some_and(|end| at >= end);
    if over { Err(VotingRefusal::VoteOver(vote.no).into()) } else { Ok(()) }
}
