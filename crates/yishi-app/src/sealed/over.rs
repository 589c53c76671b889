//! A sealed ballot that is over, however it ended: it takes nothing more, and what could open or link it is taken away.
//!
//! Invariant: this is done behind the event that ended it, and at every start for those that ended before.

use yishi_procedure::sealed::stage::SealedStage;

use crate::failure::Failure;
use crate::hall::Hall;

/// Whether nothing follows that asks for the ballots or for a key.
pub(super) fn is_over(stage: SealedStage) -> bool {
    match stage {
        SealedStage::Open | SealedStage::Closed => false,
        SealedStage::Counted | SealedStage::Void | SealedStage::Announced | SealedStage::Abandoned => true,
    }
}

impl Hall {
    /// The identifiers of the ballots that are over.
    pub(super) fn ballots_over(&self) -> Vec<String> {
        let published = self.published();
        let over = published.session.sealed_ballots.iter().filter(|ballot| is_over(ballot.stage));
        over.map(|ballot| ballot.uuid.clone()).collect()
    }

    /// Shuts their boxes, and takes the house's own keys to them and the secrets of credentials that it handed out away.
    pub(super) async fn put_away(&self, over: &[String]) -> Result<(), Failure> {
        for uuid in over {
            self.forget_own_key(uuid).await?;
            self.forget_handed(uuid).await?;
            if let Some(own) = self.box_at_work(uuid) {
                own.shut();
            }
        }
        Ok(())
    }
}
