//! From the close of the vote to the result.
//!
//! Invariant: what trustees shuffle and decrypt is what was recomputed from the ballots, never what the archive states.

use super::fault::Reason;
use crate::group::Group;
use crate::json;
use crate::setting::Setting;
use crate::shuffle;
use crate::tally::{Column, EncryptedTally, ResultText, Running, TallySize};
use crate::trustee::{PartialDecryption, Shares};

/// The opening as far as it is verified.
#[derive(Clone, Debug)]
pub(crate) struct Opening<G: Group> {
    /// What is to be opened, once the vote is closed and added up.
    tally: Option<EncryptedTally<G>>,
    weight: u64,
    shuffled_by: Vec<usize>,
    shares: Shares<G>,
    pub(crate) decrypted_by: Vec<usize>,
    pub(super) result: Option<ResultText>,
}

impl<G: Group> Default for Opening<G> {
    fn default() -> Self {
        let (shuffled_by, decrypted_by) = (Vec::new(), Vec::new());
        Self { tally: None, weight: 0, shuffled_by, shares: Shares::default(), decrypted_by, result: None }
    }
}

impl<G: Group> Opening<G> {
    /// Compares the stated tally with the ballots.
    pub(super) fn encrypted_tally(
        &mut self,
        bytes: &[u8],
        stated: TallySize,
        running: &Running<G>,
    ) -> Result<(), Reason> {
        let counted = running.size();
        if stated.num_tallied != counted.num_tallied {
            return Err(Reason::NumTallied { stated: stated.num_tallied, counted: counted.num_tallied });
        }
        if stated.total_weight != counted.total_weight {
            return Err(Reason::TotalWeight { stated: stated.total_weight, counted: counted.total_weight });
        }
        let tally = running.tally();
        if tally.text().as_bytes() != bytes {
            return Err(Reason::EncryptedTally);
        }
        self.weight = counted.total_weight;
        self.tally = Some(tally);
        Ok(())
    }

    /// Tests a shuffle.
    pub(super) fn shuffle(&mut self, owner: usize, bytes: &[u8], setting: &Setting<G>) -> Result<(), Reason> {
        setting.trustees.owner_key(owner).ok_or(Reason::UnknownOwner(owner))?;
        if self.shuffled_by.contains(&owner) {
            return Err(Reason::OwnerTwice(owner));
        }
        let tally = self.tally.as_ref().filter(|tally| has_rankings(tally)).ok_or(Reason::ShufflesNotNeeded)?;
        self.tally = Some(shuffle::apply(bytes, setting, tally).map_err(Reason::Shuffle)?);
        self.shuffled_by.push(owner);
        Ok(())
    }

    /// Tests a partial decryption.
    pub(super) fn decryption(&mut self, owner: usize, bytes: &[u8], setting: &Setting<G>) -> Result<(), Reason> {
        let key = setting.trustees.owner_key(owner).ok_or(Reason::UnknownOwner(owner))?;
        let tally = self.tally.as_ref().ok_or(Reason::EncryptedTally)?;
        if has_rankings(tally) && self.shuffled_by.is_empty() {
            return Err(Reason::ShufflesMissing);
        }
        let part = PartialDecryption::read(bytes, &setting.fingerprint, &key, tally).map_err(Reason::Decryption)?;
        if !self.shares.add(owner, part) {
            return Err(Reason::OwnerTwice(owner));
        }
        self.decrypted_by.push(owner);
        Ok(())
    }

    /// Opens the tally itself and compares the stated result with what comes out.
    pub(super) fn result(&mut self, bytes: &[u8], setting: &Setting<G>) -> Result<(), Reason> {
        let stated: ResultText = json::canonical(bytes).map_err(Reason::ResultForm)?;
        let opened = self.opened(setting)?;
        if opened.text() != stated.text() {
            return Err(Reason::Result);
        }
        self.result = Some(opened);
        Ok(())
    }

    /// What the trustees' parts open.
    pub(crate) fn opened(&self, setting: &Setting<G>) -> Result<ResultText, Reason> {
        let tally = self.tally.as_ref().ok_or(Reason::EncryptedTally)?;
        let factors = self.shares.combine(&setting.trustees).ok_or(Reason::PartsMissing)?;
        ResultText::open(&setting.election, tally, &factors, self.weight).ok_or(Reason::NotOpened)
    }

    /// What is to be opened, once it is known and as far as it is shuffled.
    pub(crate) fn tally(&self) -> Option<&EncryptedTally<G>> {
        self.tally.as_ref()
    }

    /// Whether enough trustees have given their parts.
    pub(crate) fn is_openable(&self, setting: &Setting<G>) -> bool {
        self.shares.combine(&setting.trustees).is_some()
    }
}

fn has_rankings<G: Group>(tally: &EncryptedTally<G>) -> bool {
    tally.0.iter().any(|column| matches!(column, Column::Ranking(_)))
}
