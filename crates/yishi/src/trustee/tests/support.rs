//! Trustees with folders of their own, and a ballot that is opened with their keys.

use std::path::Path;

use chacha20::ChaCha8Rng;
use chacha20::rand_core::SeedableRng;
use tempfile::TempDir;
use yishi_app::sealed::CeremonyState;
use yishi_app::sealed::ceremony::Ceremony;
use yishi_ballot::BallotBox;
use yishi_ballot::ballot_box::{Opened, Setup};
use yishi_ballot::ceremony::SecretKey;
use yishi_ballot::credential::{PrivateCredential, public_list};
use yishi_ballot::election::{Choice, Election, Question, Uuid};
use yishi_ballot::group::{Ed25519, Group};
use yishi_ballot::pairs::PairedQuestion;
use yishi_ballot::seal::Sealer;
use yishi_ballot::trustee::{TrusteeText, Trustees};

use crate::trustee::keep::Folder;
use crate::trustee::member::step;

pub(super) const SESSION: &str = "congress";
pub(super) const SIZE: usize = 5;
pub(super) const NEEDED: usize = 3;

pub(super) fn rng(seed: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(seed)
}

/// Five folders, one for each trustee.
pub(super) fn folders() -> Vec<TempDir> {
    (0..SIZE).map(|_| tempfile::tempdir().unwrap()).collect()
}

/// One step of one trustee, whose program is begun anew for it.
pub(super) fn one_step(ceremony: &Ceremony, folder: &Path, place: usize, rng: &mut ChaCha8Rng) -> Ceremony {
    let folder = Folder::open(folder).unwrap();
    let state = CeremonyState::of(ceremony, place);
    let message = step(&folder, &state, SESSION, place, rng).unwrap();
    let next = message.and_then(|message| ceremony.with(place, message).unwrap());
    next.unwrap_or_else(|| ceremony.clone())
}

/// Everybody takes all steps, until everybody keeps the key.
pub(super) fn hold(mut ceremony: Ceremony, folders: &[TempDir], rng: &mut ChaCha8Rng) -> Ceremony {
    // Four steps and the record.
    for _ in 0..5 {
        for (folder, place) in folders.iter().zip(1..) {
            ceremony = one_step(&ceremony, folder.path(), place, rng);
        }
    }
    ceremony
}

/// A vote on one candidate list, with the archive as the house would serve it.
pub(super) struct Vote {
    pub(super) ballot_box: BallotBox,
    pub(super) archive: Vec<u8>,
    pub(super) pairs: Option<String>,
    pub(super) own: SecretKey,
    cards: Vec<PrivateCredential>,
    paired: Vec<PairedQuestion>,
    rng: ChaCha8Rng,
}

impl Vote {
    /// Opened with the house's own key and, where there is one, the group's.
    pub(super) fn open(group: Option<&TrusteeText>, paired: bool, seed: u64) -> Self {
        let mut rng = rng(seed);
        let uuid = Uuid::random(&mut rng);
        let cards: Vec<_> = (0..6).map(|_| PrivateCredential::random(&mut rng)).collect();
        let credentials = public_list(cards.iter().map(|card| (card.public::<Ed25519>(&uuid), 1)), false);
        let own = SecretKey::random(&mut rng);
        let mut trustees = vec![TrusteeText::single(own.public_text(&mut rng))];
        trustees.extend(group.cloned());
        let trustees = TrusteeText::record(&trustees);
        let public_key = Ed25519::text(&Trustees::<Ed25519>::read(trustees.as_bytes()).unwrap().public_key());
        let answers = ["甲赞成", "甲反对", "乙赞成", "乙反对"].map(str::to_owned).to_vec();
        let question = Question::Choice(Choice { answers, blank: None, min: 0, max: 4, question: "选举".to_owned() });
        let election = Election {
            version: 1,
            description: String::new(),
            name: "选举".to_owned(),
            group: Ed25519::NAME.to_owned(),
            public_key,
            questions: vec![question],
            uuid,
            administrator: None,
            credential_authority: None,
            language: None,
        };
        let paired: Vec<_> = paired.then_some(PairedQuestion { question: 0, most_for: Some(1) }).into_iter().collect();
        let setup = Setup {
            election: election.text().into_bytes(),
            trustees: trustees.into_bytes(),
            credentials: credentials.into_bytes(),
        };
        let Opened { ballot_box, archive, pairs } = BallotBox::open(1_795_226_337, setup, &paired).unwrap();
        Self { ballot_box, archive, pairs, own, cards, paired, rng }
    }

    pub(super) fn uuid(&self) -> String {
        self.ballot_box.setting().election.uuid.to_string()
    }

    pub(super) fn cast(&mut self, voter: usize, choices: [u8; 4]) {
        let setting = self.ballot_box.setting().clone();
        let sealer = Sealer::new(&setting);
        let made = sealer.seal(&self.cards[voter], &[choices.to_vec()], &mut self.rng).unwrap();
        let line = (!self.paired.is_empty()).then(|| sealer.pairs(&made, &self.paired, &mut self.rng).unwrap());
        let receipt = self.ballot_box.cast(&made.bytes, line).unwrap();
        self.archive.extend(&receipt.appended);
        if let (Some(file), Some(line)) = (&mut self.pairs, &receipt.line) {
            file.push_str(line);
        }
    }

    pub(super) fn close(&mut self) {
        self.archive.extend(self.ballot_box.close().unwrap());
    }

    pub(super) fn give(&mut self, owner: usize, part: &str) {
        self.archive.extend(self.ballot_box.decryption(owner, part.as_bytes()).unwrap());
    }

    /// The house gives its own part.
    pub(super) fn give_own(&mut self) {
        let part = self.own.decrypt(self.ballot_box.setting(), self.ballot_box.tally().unwrap(), &mut self.rng);
        self.give(1, &part.text());
    }

    pub(super) fn result(&mut self) -> Vec<u64> {
        let (result, bytes) = self.ballot_box.result().unwrap();
        self.archive.extend(bytes);
        result.counts(0).unwrap()
    }
}
