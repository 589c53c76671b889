//! The stages of an election, and every way that leads from one to the next.
//!
//! Law: Organic Law art 26 to 30; Election Law art 45. Invariant: an election moves along [`EDGES`] and on no other way; a test walks
//! elections through all of them and holds table and code together.

use serde::Serialize;

/// How far an election has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ElectionStage {
    /// Nominations are taken (提名).
    Nominating,
    /// Nominations are closed, and as many were nominated as may stand.
    Nominated,
    /// Too many were nominated: a preliminary vote is due (预选).
    PreliminaryDue,
    /// The preliminary vote is being held.
    PreliminaryRunning,
    /// The preliminary vote ended in a tie at the cut.
    PreliminaryTied,
    /// The list of candidates is fixed (正式候选人).
    CandidatesFixed,
    /// A round is being held (投票).
    Balloting,
    /// A round was counted and waits for the presidium.
    Counted,
    /// A new vote among the tied is due (再次投票).
    TieDue,
    /// Seats are left open, and the body has to decide when to fill them (另行选举).
    FurtherDue,
    /// The further election is held in this session.
    FurtherOpen,
    /// Whoever was elected waits for approval from above.
    AwaitingApproval,
    /// All seats are filled.
    Done,
    /// Seats left open are filled in the next session.
    LeftToNextSession,
    /// The higher level has not approved.
    NotApproved,
}

/// The stage an election begins in, with the event `NominationsOpened`.
pub const START: ElectionStage = ElectionStage::Nominating;

/// From a stage, by an event of that kind, to a stage.
pub const EDGES: &[(ElectionStage, &str, ElectionStage)] = {
    use ElectionStage as S;
    &[
        (S::Nominating, "CandidatesNominated", S::Nominating),
        (S::Nominating, "NominationWithdrawn", S::Nominating),
        (S::Nominating, "NominationsClosed", S::Nominated),
        (S::Nominating, "NominationsClosed", S::PreliminaryDue),
        (S::Nominated, "NominationsReopened", S::Nominating),
        (S::Nominated, "CandidatesFixed", S::CandidatesFixed),
        (S::PreliminaryDue, "NominationsReopened", S::Nominating),
        (S::PreliminaryDue, "PreliminaryVoteOpened", S::PreliminaryRunning),
        (S::PreliminaryRunning, "ElectionBallotVoided", S::PreliminaryDue),
        (S::PreliminaryRunning, "ElectionBallotVoided", S::PreliminaryTied),
        (S::PreliminaryRunning, "PreliminaryCounted", S::Nominated),
        (S::PreliminaryRunning, "PreliminaryCounted", S::PreliminaryTied),
        (S::PreliminaryTied, "PreliminaryVoteOpened", S::PreliminaryRunning),
        (S::PreliminaryTied, "PreliminaryTieResolved", S::Nominated),
        (S::CandidatesFixed, "NominationsReopened", S::Nominating),
        (S::CandidatesFixed, "CandidatesFixed", S::CandidatesFixed),
        (S::CandidatesFixed, "RoundOpened", S::Balloting),
        (S::Balloting, "ElectionBallotVoided", S::CandidatesFixed),
        (S::Balloting, "ElectionBallotVoided", S::TieDue),
        (S::Balloting, "RoundCounted", S::Counted),
        (S::Counted, "OutcomeDetermined", S::Done),
        (S::Counted, "OutcomeDetermined", S::TieDue),
        (S::Counted, "OutcomeDetermined", S::FurtherDue),
        (S::Counted, "OutcomeDetermined", S::AwaitingApproval),
        (S::TieDue, "RoundOpened", S::Balloting),
        (S::FurtherDue, "FurtherElectionDecided", S::FurtherOpen),
        (S::FurtherDue, "FurtherElectionDecided", S::LeftToNextSession),
        (S::FurtherOpen, "NominationsReopened", S::Nominating),
        (S::FurtherOpen, "CandidatesFixed", S::CandidatesFixed),
        (S::AwaitingApproval, "ElectionApprovalRecorded", S::Done),
        (S::AwaitingApproval, "ElectionApprovalRecorded", S::NotApproved),
        (S::Done, "ElectedPublished", S::Done),
        (S::LeftToNextSession, "ElectedPublished", S::LeftToNextSession),
    ]
};

impl ElectionStage {
    /// The name under which texts know it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Nominating => "nominating",
            Self::Nominated => "nominated",
            Self::PreliminaryDue => "preliminary_due",
            Self::PreliminaryRunning => "preliminary_running",
            Self::PreliminaryTied => "preliminary_tied",
            Self::CandidatesFixed => "candidates_fixed",
            Self::Balloting => "balloting",
            Self::Counted => "counted",
            Self::TieDue => "tie_due",
            Self::FurtherDue => "further_due",
            Self::FurtherOpen => "further_open",
            Self::AwaitingApproval => "awaiting_approval",
            Self::Done => "done",
            Self::LeftToNextSession => "left_to_next_session",
            Self::NotApproved => "not_approved",
        }
    }
}
