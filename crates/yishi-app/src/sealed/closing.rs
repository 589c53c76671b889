//! A sealed ballot is closed: what was received is proved and counted first, then the ballots are added up under encryption.
//!
//! Invariant: the archive is closed only where the procedure would take the act, and an act repeated finds the same head.

use std::sync::PoisonError;

use yishi_ballot::archive::Stage;
use yishi_procedure::sealed::closing::CloseSealedBallot;
use yishi_procedure::sealed::setup::{Brought, SealedHead};
use yishi_procedure::{Command, Context, decide};

use super::sealed_box::SealedBox;
use crate::failure::Failure;
use crate::hall::Hall;

impl Hall {
    pub(super) async fn bring_head(&self, command: &CloseSealedBallot) -> Result<Brought, Failure> {
        let tried = SealedHead { ballots: 0, head: String::new() };
        {
            let mut head = self.head();
            let at = head.tick(self.now());
            let context = Context { brought: Brought::Head(tried), ..Context::at(at) };
            decide(head.session.as_ref(), &self.book, &Command::from(command.clone()), &context)?;
        }
        let Some(own) = self.box_of(command)? else { return Ok(Brought::Nothing) };
        own.close_when_quiet().await?;
        self.forget_handed(own.uuid()).await?;
        let state = own.state();
        let ballots = u32::try_from(state.ballot_box.size().num_tallied).unwrap_or(u32::MAX);
        let head = state.ballot_box.tallied().map(|hash| hash.to_string()).unwrap_or_default();
        Ok(Brought::Head(SealedHead { ballots, head }))
    }

    fn box_of(&self, command: &CloseSealedBallot) -> Result<Option<std::sync::Arc<SealedBox>>, Failure> {
        let uuid = {
            let published = self.published();
            published.session.sealed_ballot(command.ballot).map(|ballot| ballot.uuid.clone())
        };
        match uuid {
            Ok(uuid) => self.sealed_box(&uuid),
            Err(_) => Ok(None),
        }
    }
}

impl SealedBox {
    /// Lets nothing more in.
    pub(super) fn shut(&self) {
        let _pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        self.state().closing = true;
    }

    /// Lets nothing more in, waits for what was received, and closes the archive; does nothing where it is closed.
    async fn close_when_quiet(&self) -> Result<(), Failure> {
        self.shut();
        loop {
            let landed = self.landed.notified();
            tokio::pin!(landed);
            landed.as_mut().enable();
            if self.pending.lock().unwrap_or_else(PoisonError::into_inner).on_their_way == 0 {
                break;
            }
            landed.await;
        }
        if self.state().ballot_box.stage() != Stage::Voting {
            return Ok(());
        }
        let queued = self.event(yishi_ballot::BallotBox::close);
        let closed = match queued {
            Ok(queued) => self.settle(queued).await,
            Err(fault) => Err(Failure::Fault(format!("the archive of ballot {}: {fault}", self.uuid()))),
        };
        if closed.is_err() {
            self.state().closing = false;
        }
        closed
    }
}
