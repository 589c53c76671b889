//! Papers are returned (收回选票): the boxes are emptied, and the chief scrutineer signs the first report.
//!
//! Law: Electoral Law art 44. Whatever was found is recorded, more than was issued included: what that means is for the chair to declare.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ballot::paper_ballot::Returned;
use crate::ballot::stage::BallotStage;
use crate::event::Event;
use crate::ids::{BallotNo, SeatNo};
use crate::refusal::Refusal;
use crate::session::Session;

/// Records how many papers were returned, over the signature of the chief scrutineer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordReturned {
    /// The ballot.
    pub ballot: BallotNo,
    /// Papers found in the boxes.
    pub returned: u32,
    /// The chief scrutineer who signs.
    pub signed_by: SeatNo,
}

/// Papers were returned; the first report is signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PapersReturned {
    /// The ballot.
    pub ballot: BallotNo,
    /// Papers found in the boxes.
    pub returned: u32,
    /// The chief scrutineer who signed.
    pub signed_by: SeatNo,
}

pub(crate) fn decide(session: &Session, command: &RecordReturned) -> Result<Vec<Event>, Refusal> {
    let ballot = session.ballot_for(command.ballot, "PapersReturned")?;
    session.require_chief_scrutineer(command.signed_by)?;
    let RecordReturned { returned, signed_by, .. } = *command;
    Ok(vec![Event::PapersReturned(PapersReturned { ballot: ballot.no, returned, signed_by })])
}

pub(crate) fn apply(session: &mut Session, event: &PapersReturned) {
    if let Some(ballot) = session.ballot_mut(event.ballot) {
        ballot.stage = BallotStage::Returned;
        ballot.returned = Some(Returned { papers: event.returned, signed_by: event.signed_by });
    }
}
