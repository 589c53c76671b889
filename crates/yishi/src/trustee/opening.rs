//! Following the ballots, and helping to open them.
//!
//! Invariant: a ballot is decrypted only when the trustee has tapped for the very tally that was recomputed here, or has said
//! from the start that every verified tally is to be opened.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::sleep;
use yishi_app::login::keys::chance;
use yishi_web::pages::trustee::{OwnBallot, Progress};

use super::board::Board;
use super::followed::Followed;
use super::house::{BallotTold, House, Stage, Standing};
use super::keep::Folder;

/// How often an archive is looked at while its ballot is not over.
const EVERY: Duration = Duration::from_secs(1);

/// The trustee at the ballots.
pub(super) struct Opener {
    pub(super) house: Arc<House>,
    pub(super) folder: Arc<Folder>,
    pub(super) board: Arc<Board>,
    /// Whether every verified tally is decrypted without a tap.
    pub(super) by_itself: bool,
    pub(super) ballots: BTreeMap<String, Followed>,
}

/// Waits until a ballot is opened, or stands at another stage than it was told; says so, or that no more news will come.
async fn moved_on(told: &mut watch::Receiver<Option<Arc<Standing>>>, known: &Standing) -> bool {
    let stages = |standing: &Standing| -> Vec<Stage> { standing.ballots.iter().map(|ballot| ballot.stage).collect() };
    let known = stages(known);
    told.wait_for(|now| now.as_ref().is_some_and(|now| stages(now) != known)).await.is_ok()
}

impl Opener {
    /// Follows all ballots for as long as the program runs.
    ///
    /// A program that was just begun verifies the ballots of the whole session. One that is closed meanwhile does not wait for
    /// that: verifying is broken off between two pieces, and goes on there afterwards.
    pub(super) async fn work(mut self, mut told: watch::Receiver<Option<Arc<Standing>>>) {
        loop {
            let standing = told.borrow_and_update().clone();
            if let Some(standing) = standing {
                tokio::select! {
                    () = self.look(&standing) => {}
                    moved = moved_on(&mut told, &standing) => if moved { continue } else { return },
                }
            }
            tokio::select! {
                changed = told.changed() => if changed.is_err() { return },
                () = self.board.tapped() => {}
                () = sleep(EVERY) => {}
            }
        }
    }

    /// Looks at every ballot once.
    pub(super) async fn look(&mut self, standing: &Standing) {
        let mut shown = Vec::new();
        for told in standing.ballots.iter().rev() {
            let progress = match self.one(told, standing.place).await {
                Ok(progress) => progress,
                Err(problem) => self.trouble(told, &problem),
            };
            shown.push(self.line(told, progress));
        }
        self.board.show(|page| page.ballots = shown);
    }

    /// What has failed for good is told as such; a house that was not reached is tried again.
    fn trouble(&self, told: &BallotTold, problem: &anyhow::Error) -> Progress {
        let problem = format!("{problem:#}");
        match self.ballots.get(&told.uuid).map(Followed::failed) {
            Some(None) => Progress::Delayed(problem),
            Some(Some(failed)) => Progress::Refused(failed.to_owned()),
            None => Progress::Refused(problem),
        }
    }

    fn line(&self, told: &BallotTold, progress: Progress) -> OwnBallot {
        let report = self.ballots.get(&told.uuid).map(Followed::report);
        OwnBallot {
            uuid: told.uuid.clone(),
            title: told.title.clone(),
            ballots: report.as_ref().map_or(0, |report| report.ballots.len()),
            counted: report.as_ref().map_or(0, |report| report.counted.num_tallied),
            head: report.and_then(|report| report.last_event).map(|head| head.to_string()),
            progress,
        }
    }

    async fn one(&mut self, told: &BallotTold, place: usize) -> anyhow::Result<Progress> {
        self.follow(told).await?;
        let Some(followed) = self.ballots.get_mut(&told.uuid) else { return Ok(Progress::Open) };
        if followed.is_done() {
            return Ok(Progress::Done);
        }
        let Some(tally) = followed.tally() else { return Ok(Progress::Open) };
        let keys = self.folder.all_keys()?;
        let Some((keys, owner)) = followed.key_of(&keys) else { return Ok(Progress::NoKey) };
        if told.opened_by.contains(&place) || followed.report().decrypted_by.contains(&owner) {
            return Ok(Progress::Given);
        }
        let tally = tally.to_string();
        if told.stage != Stage::Closed || !(self.by_itself || self.board.wants(&told.uuid, &tally)) {
            return Ok(Progress::Ready(tally));
        }
        let part = followed.decrypt(&self.folder, keys, &mut chance()?)?;
        self.house.give(&told.uuid, part).await?;
        Ok(Progress::Given)
    }

    /// Takes what is new of the archive, as long as there can be something.
    async fn follow(&mut self, told: &BallotTold) -> anyhow::Result<()> {
        if !self.ballots.contains_key(&told.uuid) {
            let followed = Followed::begin(&self.folder, &told.uuid, told.paired)?;
            self.ballots.insert(told.uuid.clone(), followed);
        }
        let Some(followed) = self.ballots.get_mut(&told.uuid) else { return Ok(()) };
        if let Some(failed) = followed.failed() {
            anyhow::bail!("{failed}");
        }
        if followed.is_done() || told.stage == Stage::Over {
            return Ok(());
        }
        let archive = self.house.archive(&told.uuid, followed.archive_from()).await?;
        let pairs = match followed.pairs_from() {
            Some(from) => self.house.pairs(&told.uuid, from).await?,
            None => Vec::new(),
        };
        followed.take(&self.folder, &archive, &pairs).await
    }
}
