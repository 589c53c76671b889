//! What is brought along for an act of a sealed ballot: a box ready, its head, its count; now and then none of them, or a wrong one.

use yishi_procedure::sealed::setup::{Brought, Unprepared};
use yishi_procedure::{Command, Session};

use crate::support::sealed::{holding, opened, ready};

/// What the box of these figures is for that act.
pub fn brought(session: Option<&Session>, command: &Command, figures: Option<[u32; 3]>) -> Brought {
    let Some([approvals, against, abstain]) = figures else { return Brought::Nothing };
    if matches!(command, Command::OpenVote(_)) {
        return if against == 2 { Brought::Setup(Err(Unprepared::Keys)) } else { ready(approvals) };
    }
    if matches!(command, Command::CloseSealedBallot(_)) {
        return holding(approvals);
    }
    if matches!(command, Command::CountSealedBallot(_)) {
        // A count is of the ballots that were closed on; an odd abstention makes it one of other ballots.
        let closed = session.and_then(|session| session.sealed_ballots.last()).and_then(|one| one.closed.as_ref());
        let ballots = closed.map_or(approvals, |closed| closed.ballots);
        let against = against.min(ballots);
        return opened(ballots, &[[ballots - against, against, u32::from(abstain == 3)]]);
    }
    Brought::Nothing
}
