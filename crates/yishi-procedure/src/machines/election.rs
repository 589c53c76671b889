//! The life of an election (选举): nomination, preliminary vote, candidates, rounds, further election, approval.
//!
//! Law: Organic Law art 26 to 30; Electoral Law art 45. The table itself is `election::stage`.

use super::Machine;
use crate::session::Session;

/// The life of an election.
pub const MACHINE: Machine = Machine {
    name: "election",
    edges: &[
        ("", "NominationsOpened", "nominating"),
        ("nominating", "CandidatesNominated", "nominating"),
        ("nominating", "NominationWithdrawn", "nominating"),
        ("nominating", "NominationsClosed", "nominated"),
        ("nominating", "NominationsClosed", "preliminary_due"),
        ("nominated", "NominationsReopened", "nominating"),
        ("nominated", "CandidatesFixed", "candidates_fixed"),
        ("preliminary_due", "NominationsReopened", "nominating"),
        ("preliminary_due", "PreliminaryVoteOpened", "preliminary_running"),
        ("preliminary_running", "ElectionBallotVoided", "preliminary_due"),
        ("preliminary_running", "ElectionBallotVoided", "preliminary_tied"),
        ("preliminary_running", "PreliminaryCounted", "nominated"),
        ("preliminary_running", "PreliminaryCounted", "preliminary_tied"),
        ("preliminary_tied", "PreliminaryVoteOpened", "preliminary_running"),
        ("preliminary_tied", "PreliminaryTieResolved", "nominated"),
        ("candidates_fixed", "NominationsReopened", "nominating"),
        ("candidates_fixed", "CandidatesFixed", "candidates_fixed"),
        ("candidates_fixed", "RoundOpened", "balloting"),
        ("balloting", "ElectionBallotVoided", "candidates_fixed"),
        ("balloting", "ElectionBallotVoided", "tie_due"),
        ("balloting", "RoundCounted", "counted"),
        ("counted", "OutcomeDetermined", "done"),
        ("counted", "OutcomeDetermined", "tie_due"),
        ("counted", "OutcomeDetermined", "further_due"),
        ("counted", "OutcomeDetermined", "awaiting_approval"),
        ("tie_due", "RoundOpened", "balloting"),
        ("further_due", "FurtherElectionDecided", "further_open"),
        ("further_due", "FurtherElectionDecided", "left_to_next_session"),
        ("further_open", "NominationsReopened", "nominating"),
        ("further_open", "CandidatesFixed", "candidates_fixed"),
        ("awaiting_approval", "ElectionApprovalRecorded", "done"),
        ("awaiting_approval", "ElectionApprovalRecorded", "not_approved"),
        ("done", "ElectedPublished", "done"),
        ("left_to_next_session", "ElectedPublished", "left_to_next_session"),
    ],
    states,
};

fn states(session: &Session) -> Vec<(u32, &'static str)> {
    session.elections.iter().map(|one| (u32::from(one.no.0), one.stage.key())).collect()
}
