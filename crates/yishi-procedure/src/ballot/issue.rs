//! Papers are issued (发出选票): how many were handed out, and how many came back spoiled and were replaced.
//!
//! Law: election method of 2013 (in person, at the assigned box, scrutineers first). The figures may be corrected until the boxes are
//! opened. Invariant: no more papers are in voters' hands than there are voters.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ballot::BallotRefusal;
use crate::ballot::paper_ballot::Issued;
use crate::ballot::stage::BallotStage;
use crate::event::Event;
use crate::ids::BallotNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Records how many papers were issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordIssued {
    /// The ballot.
    pub ballot: BallotNo,
    /// Papers handed out, replacements included.
    pub issued: u32,
    /// Spoiled papers that were given back and replaced.
    #[serde(default)]
    pub spoiled: u32,
}

/// Papers were issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PapersIssued {
    /// The ballot.
    pub ballot: BallotNo,
    /// Papers handed out, replacements included.
    pub issued: u32,
    /// Spoiled papers that were given back and replaced.
    pub spoiled: u32,
}

pub(crate) fn decide(session: &Session, command: &RecordIssued) -> Result<Vec<Event>, Refusal> {
    let ballot = session.ballot_for(command.ballot, "PapersIssued")?;
    let RecordIssued { issued, spoiled, .. } = *command;
    let in_hand = issued.checked_sub(spoiled).ok_or(BallotRefusal::MoreSpoiledThanIssued { spoiled, issued })?;
    if in_hand > ballot.entitled {
        return Err(BallotRefusal::MoreIssuedThanEntitled { issued: in_hand, entitled: ballot.entitled }.into());
    }
    Ok(vec![Event::PapersIssued(PapersIssued { ballot: ballot.no, issued, spoiled })])
}

pub(crate) fn apply(session: &mut Session, event: &PapersIssued) {
    if let Some(ballot) = session.ballot_mut(event.ballot) {
        ballot.stage = BallotStage::Issued;
        ballot.issued = Some(Issued { handed_out: event.issued, spoiled: event.spoiled });
    }
}
