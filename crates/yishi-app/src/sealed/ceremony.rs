//! The key ceremony as far as it has come: what each trustee has sent, step by step.
//!
//! Source: Belenios specification, crypto version 1, with a commitment before the deals. Invariant: each place gives one message
//! a step, every message was tested before it was taken, and none is shown before all of its step are in.

use serde::{Deserialize, Serialize};
use yishi_ballot::ceremony::{Carrier, DealText, ShareKeyText, commitment, deal, group_record};
use yishi_ballot::hash::Hash;
use yishi_ballot::trustee::{SignedText, TrusteeText};

use super::CeremonyRefusal;

/// A step of the ceremony; the next begins when every place has sent its message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Everybody certifies two keys.
    Certificates,
    /// Everybody commits to the coefficients drawn, so that nobody chooses them by those of others.
    Commitments,
    /// Everybody deals shares.
    Deals,
    /// Everybody proves the key that the shares add up to.
    Keys,
    /// The group's key is made.
    Made,
}

/// A message of a trustee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", content = "message", rename_all = "snake_case")]
pub enum Message {
    /// The certificate of two keys.
    Certificate(SignedText),
    /// SHA-256 of the coefficients that will be dealt.
    Commitment(Hash),
    /// The shares.
    Deal(Box<DealText>),
    /// The proved key.
    Key(Box<ShareKeyText>),
}

/// What one place has sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Sent {
    certificate: Option<SignedText>,
    commitment: Option<Hash>,
    deal: Option<DealText>,
    key: Option<ShareKeyText>,
}

/// A ceremony as far as it has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ceremony {
    /// Its name; no other ceremony of any session has it.
    pub id: String,
    /// How many places open a tally together.
    pub needed: usize,
    places: Vec<Sent>,
    record: Option<TrusteeText>,
}

impl Ceremony {
    /// The most places: more would make every step wait for one of them.
    pub const LARGEST: usize = 32;

    /// A ceremony of so many places of which `needed` open a tally.
    ///
    /// # Errors
    /// Figures that do not fit together.
    pub fn begin(id: String, size: usize, needed: usize) -> Result<Self, CeremonyRefusal> {
        if size > Self::LARGEST || Carrier::new(needed, size).is_err() {
            return Err(CeremonyRefusal::Figures { size, needed });
        }
        Ok(Self { id, needed, places: vec![Sent::default(); size], record: None })
    }

    /// How many places there are.
    pub fn size(&self) -> usize {
        self.places.len()
    }

    /// The step at which it stands.
    pub fn step(&self) -> Step {
        let steps = [Step::Certificates, Step::Commitments, Step::Deals, Step::Keys];
        let open = |step: &Step| self.places.iter().any(|sent| !sent.has(*step));
        steps.into_iter().find(open).unwrap_or(Step::Made)
    }

    /// The places, from 1, whose message of this step is not in.
    pub fn waits_for(&self) -> Vec<usize> {
        let step = self.step();
        (1..).zip(&self.places).filter(|(_, sent)| !sent.has(step)).map(|(place, _)| place).collect()
    }

    /// The group's record, once the key is made.
    pub fn record(&self) -> Option<&TrusteeText> {
        self.record.as_ref()
    }

    /// The ceremony with this message of a place; nothing where the same message was taken before.
    ///
    /// # Errors
    /// A message that is wrong, comes too early, or is another than the one taken.
    pub fn with(&self, place: usize, message: Message) -> Result<Option<Self>, CeremonyRefusal> {
        let sent = place.checked_sub(1).and_then(|at| self.places.get(at)).ok_or(CeremonyRefusal::NoPlace { place })?;
        if sent.has(message.step()) {
            return if sent.holds(&message) { Ok(None) } else { Err(CeremonyRefusal::AnotherMessage { place }) };
        }
        if message.step() != self.step() {
            return Err(CeremonyRefusal::NotYet { place, step: self.step() });
        }
        self.test(place, &message)?;
        let mut next = self.clone();
        if let Some(sent) = next.places.get_mut(place - 1) {
            sent.take(message);
        }
        next.conclude()?;
        Ok(Some(next))
    }

    /// All certificates, once every place has sent one.
    pub(super) fn certificates(&self) -> Option<Vec<SignedText>> {
        self.places.iter().map(|sent| sent.certificate.clone()).collect()
    }

    /// All commitments, once every place has sent one.
    pub(super) fn commitments(&self) -> Option<Vec<Hash>> {
        self.places.iter().map(|sent| sent.commitment).collect()
    }

    /// All deals, once every place has sent one.
    pub(super) fn deals(&self) -> Option<Vec<DealText>> {
        self.places.iter().map(|sent| sent.deal.clone()).collect()
    }

    fn test(&self, place: usize, message: &Message) -> Result<(), CeremonyRefusal> {
        let carrier = Carrier::new(self.needed, self.size()).map_err(CeremonyRefusal::wrong(place))?;
        let certificates = || self.certificates().unwrap_or_default();
        let tested = match message {
            Message::Certificate(certificate) => carrier.certificate(place, certificate),
            Message::Commitment(_) => Ok(()),
            Message::Deal(deal) => {
                let committed = self.places.get(place - 1).and_then(|sent| sent.commitment);
                // Without a commitment this step is not reached; a hash of another thing then refuses the deal.
                let committed = committed.unwrap_or_else(|| Hash::of(b""));
                carrier.deal(place, &certificates(), committed, deal)
            }
            Message::Key(key) => {
                let coefexps: Vec<_> = self.deals().unwrap_or_default().into_iter().map(|deal| deal.coefexps).collect();
                carrier.key(place, &certificates(), &coefexps, key)
            }
        };
        tested.map_err(CeremonyRefusal::wrong(place))
    }

    /// Makes the group's record once the last key is in.
    fn conclude(&mut self) -> Result<(), CeremonyRefusal> {
        let keys: Option<Vec<_>> = self.places.iter().map(|sent| sent.key.clone()).collect();
        if let (Some(certs), Some(deals), Some(keys)) = (self.certificates(), self.deals(), keys) {
            let record = group_record(self.needed, &certs, &deals, &keys);
            self.record = Some(record.map_err(|fault| CeremonyRefusal::Fault(fault.to_string()))?);
        }
        Ok(())
    }
}

impl Sent {
    fn has(&self, step: Step) -> bool {
        match step {
            Step::Certificates => self.certificate.is_some(),
            Step::Commitments => self.commitment.is_some(),
            Step::Deals => self.deal.is_some(),
            Step::Keys => self.key.is_some(),
            Step::Made => true,
        }
    }

    fn holds(&self, message: &Message) -> bool {
        match message {
            Message::Certificate(certificate) => self.certificate.as_ref() == Some(certificate),
            Message::Commitment(hash) => self.commitment.as_ref() == Some(hash),
            Message::Deal(deal) => self.deal.as_ref() == Some(deal),
            Message::Key(key) => self.key.as_ref() == Some(key),
        }
    }

    fn take(&mut self, message: Message) {
        match message {
            Message::Certificate(certificate) => self.certificate = Some(certificate),
            Message::Commitment(hash) => self.commitment = Some(hash),
            Message::Deal(deal) => self.deal = Some(*deal),
            Message::Key(key) => self.key = Some(*key),
        }
    }
}

impl Message {
    /// The commitment that goes before this deal.
    pub fn committing(deal: &DealText) -> Self {
        Self::Commitment(commitment(&deal.coefexps))
    }

    /// The step to which it belongs.
    pub fn step(&self) -> Step {
        match self {
            Self::Certificate(_) => Step::Certificates,
            Self::Commitment(_) => Step::Commitments,
            Self::Deal(_) => Step::Deals,
            Self::Key(_) => Step::Keys,
        }
    }
}

/// What one place was dealt by all, once all have dealt.
pub(super) fn dealt_to(ceremony: &Ceremony, place: usize) -> Option<yishi_ballot::ceremony::DealtText> {
    deal(&ceremony.deals()?).ok()?.into_iter().nth(place.checked_sub(1)?)
}
