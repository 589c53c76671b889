//! How far a sealed ballot has come, and by which events it goes on.
//!
//! Invariant: an act that the table does not know from a stage is refused there.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How far a sealed ballot has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SealedStage {
    /// Members vote.
    Open,
    /// Nothing more is taken; the trustees open the count.
    Closed,
    /// The count stands and was judged. That of an election waits for the chair; that of a question is declared with its vote.
    Counted,
    /// More ballots were counted than members were entitled: the whole ballot is void (投票无效) and is held again.
    Void,
    /// The count could not be opened; the ballot is held again.
    Abandoned,
    /// The chair has announced the result.
    Announced,
}

impl SealedStage {
    /// Every way from one stage to the next, by the kind of the event.
    pub const EDGES: &[(Self, &str, Self)] = &[
        (Self::Open, "SealedBallotClosed", Self::Closed),
        (Self::Closed, "SealedBallotCounted", Self::Counted),
        (Self::Closed, "SealedBallotCounted", Self::Void),
        (Self::Open, "SealedBallotAbandoned", Self::Abandoned),
        (Self::Closed, "SealedBallotAbandoned", Self::Abandoned),
        (Self::Counted, "SealedBallotAnnounced", Self::Announced),
    ];

    /// The word by which a refusal names the stage.
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Counted => "counted",
            Self::Void => "void",
            Self::Abandoned => "abandoned",
            Self::Announced => "announced",
        }
    }

    /// Says whether an event of that kind may follow here.
    pub(crate) fn admits(self, kind: &str) -> bool {
        Self::EDGES.iter().any(|(from, by, _)| *from == self && *by == kind)
    }
}
