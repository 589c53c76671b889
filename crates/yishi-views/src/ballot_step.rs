//! The steps of the chair at a paper ballot: waiting for scrutineers and tellers, declaring it valid, announcing it.
//!
//! Law: Electoral Law art 44, 46. Invariant: between its opening and its announcement nothing else is the next step.

use yishi_procedure::ballot::paper_ballot::Ballot;
use yishi_procedure::ballot::stage::BallotStage;
use yishi_procedure::ids::BallotNo;

use crate::next_step::NextStep;

/// The papers of a ballot whose boxes were opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Papers {
    /// The ballot.
    pub ballot: BallotNo,
    /// Papers with which somebody could vote.
    pub issued: u32,
    /// Papers found in the boxes.
    pub returned: u32,
}

/// A ballot goes its own way; the chair waits for scrutineers and tellers, and speaks twice.
pub(crate) fn at_the_ballot(ballot: &Ballot) -> NextStep {
    match ballot.stage {
        BallotStage::Returned => NextStep::DeclareBallot(Papers {
            ballot: ballot.no,
            issued: ballot.issued_papers(),
            returned: ballot.returned_papers(),
        }),
        BallotStage::Reported => NextStep::AnnounceBallot(ballot.no),
        stage @ (BallotStage::Opened
        | BallotStage::Issued
        | BallotStage::Void
        | BallotStage::Counting
        | BallotStage::Confirmed
        | BallotStage::Announced) => NextStep::AwaitBallot(stage),
    }
}

#[cfg(test)]
#[path = "ballot_step_tests.rs"]
mod tests;
