//! The count of a sealed ballot is opened: the house gives its own part, the trustees give theirs, and the result is taken.
//!
//! Invariant: a part goes into the archive only where it is proved; the result is that of the archive, and is taken once. It goes on
//! after a restart where it stood.

use std::sync::Arc;

use yishi_ballot::archive::Stage;
use yishi_procedure::Command;
use yishi_procedure::ids::{SealedBallotNo, TrusteeNo};
use yishi_procedure::sealed::counting::CountSealedBallot;
use yishi_procedure::sealed::setup::{Brought, SealedCount};
use yishi_procedure::sealed::stage::SealedStage;

use super::SealedFailure;
use super::chance::chance;
use super::election::lines;
use super::place::{OWN, owner, places};
use super::sealed_box::SealedBox;
use crate::actor::Actor;
use crate::failure::Failure;
use crate::hall::Hall;

impl Hall {
    /// Takes a trustee's part in opening a ballot; the same part again is taken as before.
    ///
    /// # Errors
    /// A ballot that is not closed, or a part that is not proved.
    pub async fn take_part(&self, place: TrusteeNo, uuid: &str, part: &str) -> Result<(), Failure> {
        let unknown = || SealedFailure::UnknownBallot { uuid: uuid.to_owned() };
        let own = self.sealed_box(uuid)?.ok_or_else(unknown)?;
        let owner = owner(place);
        if own.has_part_of(owner) || own.is_done() {
            return Ok(());
        }
        let queued = own.event(|ballot_box| ballot_box.decryption(owner, part.as_bytes()));
        let settled = own.settle(queued.map_err(|fault| SealedFailure::Part { fault })?).await;
        self.count_due.notify_one();
        self.trustees().tell();
        settled
    }

    /// Opens what can be opened of the ballot that is closed, and takes its count.
    pub(super) async fn count_closed(self: &Arc<Self>) -> Result<(), Failure> {
        let Some((no, uuid, stage)) = self.ballot_at_work() else { return Ok(()) };
        // Read back after a restart before anybody asks, so that the screens show what is in the box.
        let Some(own) = self.sealed_box_aside(uuid.clone()).await? else { return Ok(()) };
        if stage != SealedStage::Closed {
            return Ok(());
        }
        self.give_own_part(&own).await?;
        if !own.open().await? {
            return Ok(());
        }
        let count = Command::from(CountSealedBallot { ballot: no });
        self.execute(Actor::Clock, count, None).await.map(drop)
    }

    fn ballot_at_work(&self) -> Option<(SealedBallotNo, String, SealedStage)> {
        let published = self.published();
        let ballot = published.session.open_sealed_ballot()?;
        Some((ballot.no, ballot.uuid.clone(), ballot.stage))
    }

    async fn give_own_part(&self, own: &SealedBox) -> Result<(), Failure> {
        if own.has_part_of(OWN) || own.is_done() {
            return Ok(());
        }
        let key = self.own_key(own.uuid())?;
        let key = key.ok_or_else(|| Failure::Fault(format!("the house's key to ballot {} is missing", own.uuid())))?;
        let mut rng = chance()?;
        let queued = own.event(|ballot_box| {
            let setting = ballot_box.setting();
            let part = ballot_box.tally().map(|tally| key.decrypt(setting, tally, &mut rng).text());
            ballot_box.decryption(OWN, part.unwrap_or_default().as_bytes())
        });
        own.settle(queued.map_err(|fault| SealedFailure::Part { fault })?).await
    }

    /// The count of a ballot, where its archive has the result.
    pub(super) fn bring_count(&self, command: &CountSealedBallot) -> Result<Brought, Failure> {
        let found = {
            let published = self.published();
            let ballot = published.session.sealed_ballot(command.ballot);
            ballot.ok().map(|ballot| (ballot.uuid.clone(), ballot.subject))
        };
        let Some((uuid, subject)) = found else { return Ok(Brought::Nothing) };
        let Some(own) = self.sealed_box(&uuid)? else { return Ok(Brought::Nothing) };
        let report = own.state().ballot_box.report();
        let Some(result) = report.result else { return Ok(Brought::Count(None)) };
        let ballots = u32::try_from(report.counted.num_tallied).unwrap_or(u32::MAX);
        let lines = result.counts(0).and_then(|answers| lines(subject, ballots, &answers));
        let lines = lines.ok_or_else(|| Failure::Fault(format!("the result of ballot {uuid} is none of its lines")))?;
        let last_event = report.last_event.map(|hash| hash.to_string()).unwrap_or_default();
        let opened_by = places(&report.decrypted_by);
        Ok(Brought::Count(Some(SealedCount { ballots, lines, last_event, opened_by })))
    }
}

impl SealedBox {
    fn has_part_of(&self, owner: usize) -> bool {
        self.state().ballot_box.decrypted_by().contains(&owner)
    }

    fn is_done(&self) -> bool {
        self.state().ballot_box.stage() == Stage::Done
    }

    /// Opens the count where enough parts are in; says whether the result stands.
    async fn open(&self) -> Result<bool, Failure> {
        if self.is_done() {
            return Ok(true);
        }
        if !self.state().ballot_box.is_openable() {
            return Ok(false);
        }
        let queued = self.event(|ballot_box| ballot_box.result().map(|(_, bytes)| bytes));
        let queued = queued.map_err(|fault| Failure::Fault(format!("the count of ballot {}: {fault}", self.uuid())))?;
        self.settle(queued).await.map(|()| true)
    }
}

/// Watches one hall, takes the count of its closed ballot as soon as it can be opened, and puts away what is over. Ends with the task
/// it runs on.
pub async fn keep_counting(hall: Arc<Hall>) {
    let (mut versions, mut over) = (hall.versions(), None);
    loop {
        if let Err(failure) = hall.count_closed().await {
            tracing::warn!(session = %hall.id(), %failure, "a sealed ballot could not be counted");
        }
        // Looked for at the start, too: the house may have ended between the result and this.
        let now = hall.ballots_over();
        if over.as_ref() != Some(&now) {
            if let Err(failure) = hall.put_away(&now).await {
                tracing::warn!(session = %hall.id(), %failure, "the key to a sealed ballot could not be taken away");
            }
            over = Some(now);
        }
        tokio::select! {
            changed = versions.changed() => if changed.is_err() { return },
            () = hall.count_due.notified() => {}
        }
    }
}
