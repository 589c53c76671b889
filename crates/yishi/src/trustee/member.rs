//! The trustee's part in the key ceremony: from what the house tells, what is to be kept and sent next.
//!
//! Invariant: what is sent was kept before; what the house once told may not become something else; the group's record is kept
//! only where it holds this trustee's own key and what all committed themselves to.

use anyhow::{Context, bail, ensure};
use rand_core::CryptoRng;
use yishi_app::sealed::CeremonyState;
use yishi_app::sealed::ceremony::{Message, Step};
use yishi_ballot::ceremony::{DealText, Member, Seed, ShareKeyText, commitment};
use yishi_ballot::group::Ed25519;
use yishi_ballot::hash::Hash;
use yishi_ballot::trustee::{PedersenText, SignedText, TrusteeText, Trustees};

use super::keep::{Folder, KeptKeys, VERSION};

/// Takes the next step that the house's word allows; gives the message to send, if there is one.
pub(super) fn step(
    folder: &Folder,
    told: &CeremonyState,
    session: &str,
    place: usize,
    rng: &mut impl CryptoRng,
) -> anyhow::Result<Option<Message>> {
    let waited_for = told.waits_for.contains(&place);
    let mut keys = match folder.keys(&told.id)? {
        Some(keys) => keys,
        None if told.step == Step::Certificates && waited_for => begin(told, session, place, rng)?,
        None => bail!("this folder holds no secrets of the ceremony; a new one must be begun at the desk"),
    };
    let same = keys.place == place && keys.session == session && (keys.size, keys.needed) == (told.size, told.needed);
    ensure!(same, "the house tells this ceremony otherwise than before");
    let message = match told.step {
        Step::Certificates => waited_for.then(|| Message::Certificate(keys.certificate.clone())),
        Step::Commitments => Some(Message::committing(dealt(&mut keys, told, rng)?)).filter(|_| waited_for),
        Step::Deals => Some(Message::Deal(Box::new(opened(&mut keys, told)?))).filter(|_| waited_for),
        Step::Keys => Some(Message::Key(Box::new(accepted(&mut keys, told, rng)?))).filter(|_| waited_for),
        // Every news of the house comes with the record; it is kept once.
        Step::Made if !is_news(&mut keys, told)? => return Ok(None),
        Step::Made => None,
    };
    folder.keep_keys(&keys)?;
    Ok(message)
}

fn begin(told: &CeremonyState, session: &str, place: usize, rng: &mut impl CryptoRng) -> anyhow::Result<KeptKeys> {
    let seed = Seed::random(rng);
    let certificate = Member::new(seed.clone(), place, told.needed, told.size)?.certify(rng);
    Ok(KeptKeys {
        version: VERSION,
        session: session.to_owned(),
        ceremony: told.id.clone(),
        place,
        size: told.size,
        needed: told.needed,
        seed,
        certificate,
        certificates: None,
        deal: None,
        commitments: None,
        key: None,
        record: None,
    })
}

impl KeptKeys {
    /// The member whose secrets these are.
    pub(super) fn member(&self) -> anyhow::Result<Member> {
        Ok(Member::new(self.seed.clone(), self.place, self.needed, self.size)?)
    }

    /// The certificates of all, which may not change once they were told.
    fn certificates(&mut self, told: &CeremonyState) -> anyhow::Result<Vec<SignedText>> {
        let told = told.certificates.as_ref().context("the house holds the certificates back")?;
        let known = self.certificates.get_or_insert_with(|| told.clone());
        ensure!(known == told, "the house has changed the certificates");
        Ok(known.clone())
    }

    /// The commitments of all, likewise; the own one must be among them.
    fn commitments(&mut self, told: &CeremonyState) -> anyhow::Result<Vec<Hash>> {
        let told = told.commitments.as_ref().context("the house holds the commitments back")?;
        ensure!(told.len() == self.size, "there is not one commitment of each place");
        let known = self.commitments.get_or_insert_with(|| told.clone());
        ensure!(known == told, "the house has changed the commitments");
        let own = self.deal.as_ref().map(|deal| commitment(&deal.coefexps));
        ensure!(own.is_some() && known.get(self.place - 1).copied() == own, "the house has changed my commitment");
        Ok(known.clone())
    }
}

/// The deal, drawn once.
fn dealt<'a>(keys: &'a mut KeptKeys, told: &CeremonyState, rng: &mut impl CryptoRng) -> anyhow::Result<&'a DealText> {
    let certificates = keys.certificates(told)?;
    if keys.deal.is_none() {
        keys.deal = Some(keys.member()?.deal(&certificates, rng)?);
    }
    keys.deal.as_ref().context("nothing was dealt")
}

/// The deal, shown once all are bound to theirs.
fn opened(keys: &mut KeptKeys, told: &CeremonyState) -> anyhow::Result<DealText> {
    keys.certificates(told)?;
    keys.commitments(told)?;
    keys.deal.clone().context("nothing was dealt in this folder")
}

/// The key, once every share fits what its dealer was bound to.
fn accepted(keys: &mut KeptKeys, told: &CeremonyState, rng: &mut impl CryptoRng) -> anyhow::Result<ShareKeyText> {
    let (certificates, commitments) = (keys.certificates(told)?, keys.commitments(told)?);
    if let Some(key) = &keys.key {
        return Ok(key.clone());
    }
    let dealt = told.dealt.as_ref().context("the house holds the deals back")?;
    bound(&dealt.coefexps, &commitments)?;
    let (_, key) = keys.member()?.accept(&certificates, dealt, rng)?;
    keys.key = Some(key.clone());
    Ok(key)
}

fn bound(coefexps: &[SignedText], commitments: &[Hash]) -> anyhow::Result<()> {
    ensure!(coefexps.len() == commitments.len(), "there are not as many deals as commitments");
    let broken = coefexps.iter().zip(commitments).position(|(coefexps, hash)| commitment(coefexps) != *hash);
    broken.map_or(Ok(()), |at| bail!("place {} has dealt something else than it committed itself to", at + 1))
}

/// The group's record, tested where it is news; says whether it is.
fn is_news(keys: &mut KeptKeys, told: &CeremonyState) -> anyhow::Result<bool> {
    let record = told.record.as_ref().context("the house holds the group's record back")?;
    if let Some(known) = &keys.record {
        ensure!(known == record, "the house has changed the group's record");
        return Ok(false);
    }
    let own = keys.key.as_ref().context("this folder holds no key of this group")?.public_key.clone();
    Trustees::<Ed25519>::read(record.as_bytes())?;
    let texts: Vec<TrusteeText> = serde_json::from_str(record)?;
    let group: &PedersenText = match texts.as_slice() {
        [TrusteeText::Pedersen(_, group)] => group,
        _ => bail!("the group's record holds something else than the group"),
    };
    ensure!(group.threshold == keys.needed, "the group's record has another threshold");
    ensure!(Some(&group.certs) == keys.certificates.as_ref(), "the group's record has other certificates");
    ensure!(group.verification_keys.get(keys.place - 1) == Some(&own), "the group's record does not hold my key");
    bound(&group.coefexps, keys.commitments.as_deref().unwrap_or_default())?;
    keys.record = Some(record.clone());
    Ok(true)
}
