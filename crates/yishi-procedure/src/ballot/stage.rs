//! How far a paper ballot has come (选票的阶段), and by which events it goes on.
//!
//! Law: Electoral Law art 44 (validity before the count); election methods of 2008 and 2013 (two reports, then the announcement).
//! Invariant: an act that the table does not know from a stage is refused there.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How far a ballot has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BallotStage {
    /// Papers are being handed out (发票).
    Opened,
    /// How many were issued is recorded; deputies vote.
    Issued,
    /// The box was emptied and the papers were counted; the first report is signed.
    Returned,
    /// More papers were returned than issued: the whole ballot is void (投票无效).
    Void,
    /// The ballot is valid and is being counted (计票).
    Counting,
    /// The count is confirmed.
    Confirmed,
    /// The chief scrutineer has reported the count.
    Reported,
    /// The chair has announced the result.
    Announced,
}

impl BallotStage {
    /// Every way from one stage to the next, by the kind of the event.
    pub const EDGES: &[(Self, &str, Self)] = &[
        (Self::Opened, "PapersIssued", Self::Issued),
        (Self::Issued, "PapersIssued", Self::Issued),
        (Self::Issued, "PapersReturned", Self::Returned),
        (Self::Returned, "PapersReturned", Self::Returned),
        (Self::Returned, "BallotValidityDeclared", Self::Counting),
        (Self::Returned, "BallotValidityDeclared", Self::Void),
        (Self::Counting, "CountEntered", Self::Counting),
        (Self::Counting, "MachineCountEntered", Self::Counting),
        (Self::Counting, "VoidPaperChecked", Self::Counting),
        (Self::Counting, "MachineCountAbandoned", Self::Counting),
        (Self::Counting, "RecountOrdered", Self::Counting),
        (Self::Counting, "CountConfirmed", Self::Confirmed),
        (Self::Confirmed, "RecountOrdered", Self::Counting),
        (Self::Confirmed, "BallotCounted", Self::Reported),
        (Self::Reported, "BallotAnnounced", Self::Announced),
    ];

    /// The word by which a refusal names the stage.
    pub fn key(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Issued => "issued",
            Self::Returned => "returned",
            Self::Void => "void",
            Self::Counting => "counting",
            Self::Confirmed => "confirmed",
            Self::Reported => "reported",
            Self::Announced => "announced",
        }
    }

    /// Says whether an event of that kind may follow here.
    pub(crate) fn admits(self, kind: &str) -> bool {
        Self::EDGES.iter().any(|(from, by, _)| *from == self && *by == kind)
    }

    /// Says whether the ballot is over, one way or the other.
    pub fn is_over(self) -> bool {
        match self {
            Self::Void | Self::Announced => true,
            Self::Opened | Self::Issued | Self::Returned | Self::Counting | Self::Confirmed | Self::Reported => false,
        }
    }
}
