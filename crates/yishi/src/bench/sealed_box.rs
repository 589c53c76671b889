//! What the box of a sealed ballot would bring along for an act of the walks that are measured; the box itself is measured elsewhere.
//!
//! Invariant: every count is sound, and of several persons those before the last have as many votes, so that they are tied.

use yishi_procedure::ids::TrusteeNo;
use yishi_procedure::sealed::ballot::SealedBallot;
use yishi_procedure::sealed::setup::{Brought, SealedCount, SealedHead, SealedSetup};
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::{Command, Session};

/// A box that lies ready for whatever is opened, and the head and count of the ballot that is open.
pub fn brought(session: Option<&Session>, command: &Command) -> Brought {
    let open = session.and_then(Session::open_sealed_ballot);
    if let (Command::CloseSealedBallot(_), Some(ballot)) = (command, open) {
        return Brought::Head(SealedHead { ballots: ballot.entitled, head: "ab".repeat(32) });
    }
    if let (Command::CountSealedBallot(_), Some(ballot)) = (command, open) {
        return Brought::Count(Some(count(ballot)));
    }
    match session {
        Some(session) if opens(command) => Brought::Setup(Ok(ready(session))),
        Some(_) | None => Brought::Nothing,
    }
}

fn opens(command: &Command) -> bool {
    matches!(command, Command::OpenVote(_) | Command::OpenRound(_) | Command::OpenPreliminaryVote(_))
}

fn ready(session: &Session) -> SealedSetup {
    let fingerprint = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU".to_owned();
    SealedSetup { uuid: "2f4sVqLbRkHtX9".to_owned(), fingerprint, credentials: session.roll.entitled() }
}

/// Everybody is for a question; of several persons half are for each but the last.
fn count(ballot: &SealedBallot) -> SealedCount {
    let ballots = ballot.entitled;
    let last = ballot.lines.len();
    let line = |no: usize| match (last, no) {
        (1, _) => Counts { approvals: ballots, against: 0, abstain: 0 },
        (last, no) if no == last => Counts { approvals: 0, against: ballots, abstain: 0 },
        (_, _) => Counts { approvals: ballots / 2, against: ballots - ballots / 2, abstain: 0 },
    };
    let lines = (1..=last).map(line).collect();
    SealedCount { ballots, lines, last_event: "cd".repeat(32), opened_by: [1, 2, 3].map(TrusteeNo).into() }
}
