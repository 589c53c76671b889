//! A ballot as this trustee follows it: every byte of its archive verified as it comes, its tally recomputed, and that alone
//! decrypted, once.
//!
//! Invariant: the archive only grows; what was seen of it once, on this run or an earlier one, must be seen again. The tally's
//! hash is on the disk before any part leaves the device, and another tally of the same ballot is refused for ever.

use anyhow::{Context, bail, ensure};
use rand_core::CryptoRng;
use sha2::{Digest, Sha256};
use yishi_ballot::archive::Stage;
use yishi_ballot::audit::{Follower, Report};
use yishi_ballot::election::Uuid;
use yishi_ballot::group::Ed25519;
use yishi_ballot::hash::Hash;
use yishi_ballot::trustee::Trustees;

use super::keep::{Folder, KeptBallot, KeptKeys};

/// How much of the end is asked for again, to see that it is the same archive.
const AGAIN: usize = 4096;
/// How much is verified before others have their turn.
const AT_ONCE: usize = 256 * 1024;

/// A ballot that is followed.
pub(super) struct Followed {
    kept: KeptBallot,
    follower: Follower,
    digest: Sha256,
    length: u64,
    /// The last bytes of the archive.
    tail: Vec<u8>,
    pairs_length: u64,
    /// The beginning of a line whose end is not there yet.
    line: Vec<u8>,
    failed: Option<String>,
}

impl Followed {
    /// Begins to follow a ballot, or goes on with one that is known from an earlier run.
    pub(super) fn begin(folder: &Folder, uuid: &str, paired: bool) -> anyhow::Result<Self> {
        let uuid = Uuid::try_from(uuid.to_owned()).ok().context("the house names a ballot that is none")?;
        let kept = folder.ballot(&uuid)?.unwrap_or_else(|| KeptBallot::new(uuid, paired));
        ensure!(kept.paired == paired, "the house tells this ballot otherwise than before: with or without pairs");
        let follower = if paired { Follower::with_pairs(&[]) } else { Follower::default() };
        let (digest, tail, line) = (Sha256::new(), Vec::new(), Vec::new());
        Ok(Self { kept, follower, digest, length: 0, tail, pairs_length: 0, line, failed: None })
    }

    /// From which byte on the archive is asked for.
    pub(super) fn archive_from(&self) -> u64 {
        self.length - self.tail.len() as u64
    }

    /// From which byte on the proofs beside it are asked for, where there are any.
    pub(super) fn pairs_from(&self) -> Option<u64> {
        self.kept.paired.then_some(self.pairs_length)
    }

    /// What does not hold, once something has failed.
    pub(super) fn failed(&self) -> Option<&str> {
        self.failed.as_deref()
    }

    /// What is verified.
    pub(super) fn report(&self) -> Report {
        self.follower.report()
    }

    /// Takes what the house gave when it was asked: first the archive was read, then the proofs beside it, so that none is missing.
    pub(super) async fn take(&mut self, folder: &Folder, archive: &[u8], pairs: &[u8]) -> anyhow::Result<()> {
        if let Some(failed) = &self.failed {
            bail!("{failed}");
        }
        let taken = self.verify(archive, pairs).await;
        match &taken {
            Ok(()) => self.remember(folder),
            Err(problem) => {
                self.failed = Some(format!("{problem:#}"));
                taken
            }
        }
    }

    async fn verify(&mut self, archive: &[u8], pairs: &[u8]) -> anyhow::Result<()> {
        let Some((again, fresh)) = archive.split_at_checked(self.tail.len()) else {
            bail!("the archive has become shorter: it had {} bytes", self.length);
        };
        ensure!(again == self.tail, "the archive has been changed after it was verified");
        self.take_pairs(pairs)?;
        let mut rest = fresh;
        while !rest.is_empty() {
            let (piece, after) = rest.split_at(rest.len().min(self.next_stop()));
            self.push(piece)?;
            rest = after;
            tokio::task::yield_now().await;
        }
        ensure!(self.length >= self.kept.length, "the archive has become shorter: it had {} bytes", self.kept.length);
        Ok(())
    }

    /// A piece ends where an earlier run ended, so that the two can be compared there.
    fn next_stop(&self) -> usize {
        let known = usize::try_from(self.kept.length.saturating_sub(self.length)).unwrap_or(AT_ONCE);
        if known == 0 { AT_ONCE } else { known.min(AT_ONCE) }
    }

    fn push(&mut self, piece: &[u8]) -> anyhow::Result<()> {
        self.digest.update(piece);
        self.length += piece.len() as u64;
        self.tail.extend_from_slice(piece);
        self.tail.drain(..self.tail.len().saturating_sub(AGAIN));
        if self.length == self.kept.length {
            ensure!(self.digest() == self.kept.digest, "the archive is not the one that was verified before");
        }
        self.follower.push(piece)?;
        let uuid = self.follower.report().uuid;
        ensure!(uuid.is_none_or(|uuid| uuid == self.kept.uuid.as_str()), "the archive is that of another ballot");
        Ok(())
    }

    fn take_pairs(&mut self, pairs: &[u8]) -> anyhow::Result<()> {
        self.pairs_length += pairs.len() as u64;
        self.line.extend_from_slice(pairs);
        let whole = self.line.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let lines: Vec<u8> = self.line.drain(..whole).collect();
        if lines.is_empty() { Ok(()) } else { Ok(self.follower.push_pairs(&lines)?) }
    }

    fn digest(&self) -> Hash {
        let bytes: [u8; 32] = self.digest.clone().finalize().into();
        // A hash has one written form, so reading what was written cannot fail; another hash would refuse everything.
        Hash::read(&data_encoding::HEXLOWER.encode(&bytes)).unwrap_or_else(|| Hash::of(&bytes))
    }

    fn remember(&mut self, folder: &Folder) -> anyhow::Result<()> {
        if self.length > self.kept.length {
            let kept = KeptBallot {
                length: self.length,
                digest: self.digest(),
                head: self.follower.report().last_event,
                ..self.kept.clone()
            };
            folder.keep_ballot(&kept)?;
            self.kept = kept;
        }
        Ok(())
    }

    /// The hash of the tally that was recomputed here, once the vote is closed and the archive's tally is the same.
    pub(super) fn tally(&self) -> Option<Hash> {
        let (_, tally) = self.follower.to_open().filter(|_| self.failed.is_none())?;
        Some(Hash::of(tally.text().as_bytes()))
    }

    /// Whether the result stands and was verified.
    pub(super) fn is_done(&self) -> bool {
        self.failed.is_none() && self.follower.report().stage == Stage::Done
    }

    /// Which of these keys is one of the ballot's, and as which owner.
    pub(super) fn key_of<'a>(&self, keys: &'a [KeptKeys]) -> Option<(&'a KeptKeys, usize)> {
        let (setting, _) = self.follower.to_open()?;
        keys.iter().find_map(|keys| {
            let group = Trustees::<Ed25519>::read(keys.record.as_ref()?.as_bytes()).ok()?;
            Some((keys, setting.trustees.owners_before(&group)? + keys.place))
        })
    }

    /// This trustee's part in opening the tally. Its hash is kept first; a second, different tally is refused for ever.
    pub(super) fn decrypt(
        &mut self,
        folder: &Folder,
        keys: &KeptKeys,
        rng: &mut impl CryptoRng,
    ) -> anyhow::Result<String> {
        let hash = self.tally().context("the tally is not there yet")?;
        let known = self.kept.tally;
        if known.is_some_and(|known| known != hash) {
            let problem = "another tally of this ballot was decrypted before";
            self.failed = Some(problem.to_owned());
            bail!(problem);
        }
        if known.is_none() {
            let kept = KeptBallot { tally: Some(hash), ..self.kept.clone() };
            folder.keep_ballot(&kept)?;
            self.kept = kept;
        }
        let (setting, tally) = self.follower.to_open().context("the tally is not there yet")?;
        let text = &keys.key.as_ref().context("this folder holds no key")?.private_key;
        let key = keys.member()?.open_key(text).context("the key in this folder cannot be opened")?;
        Ok(key.decrypt(setting, tally, rng).text())
    }
}
