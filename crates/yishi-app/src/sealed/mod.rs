//! Sealed ballots: the trustees' keys, what is prepared, and each ballot from its archive's first byte to its result.
//!
//! Invariant: the house carries the trustees' messages and sees no secret of theirs; it takes sealed ballots without asking who
//! sends them, and learns no choice.

mod board;
mod casting;
pub mod ceremony;
mod chance;
mod closing;
mod counting;
mod election;
mod failure;
mod handed;
mod opening;
mod over;
mod own_key;
mod place;
pub mod prepared;
mod refusal;
mod sealed_box;
mod state;
mod trustees;
mod under_test;

use yishi_procedure::Command;
use yishi_procedure::sealed::setup::Brought;

pub use board::{BoardFigures, BoardFile, ElectionRecord};
pub use casting::{Cast, InTheBox};
pub use counting::keep_counting;
pub use failure::SealedFailure;
pub use refusal::CeremonyRefusal;
pub use sealed_box::{OnDisk, SealedBox, archive_name, pairs_name};
pub use state::CeremonyState;
pub use trustees::Trustees;

use crate::failure::Failure;
use crate::hall::Hall;

impl Hall {
    /// What the box of a sealed ballot has to bring along for an act; nothing for most.
    pub(crate) async fn bring(&self, command: &Command) -> Result<Brought, Failure> {
        if let Command::OpenVote(_) | Command::OpenRound(_) | Command::OpenPreliminaryVote(_) = command {
            self.bring_setup(command).await
        } else if let Command::CloseSealedBallot(close) = command {
            self.bring_head(close).await
        } else if let Command::CountSealedBallot(count) = command {
            self.bring_count(count)
        } else {
            Ok(Brought::Nothing)
        }
    }
}
