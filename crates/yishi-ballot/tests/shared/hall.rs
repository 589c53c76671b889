//! A small election held whole in memory: cards, trustees, ballots, opening.

#![allow(dead_code, clippy::unwrap_used)] // Each test binary uses a part of this.

use chacha20::ChaCha8Rng;
use chacha20::rand_core::SeedableRng;
use yishi_ballot::BallotBox;
use yishi_ballot::ballot_box::{Opened, Receipt, Setup};
use yishi_ballot::ceremony::{Member, SecretKey, Seed, ShareKeyText, deal, group_record};
use yishi_ballot::credential::{PrivateCredential, public_list};
use yishi_ballot::election::{Choice, Election, Question, Uuid};
use yishi_ballot::group::{Ed25519, Group};
use yishi_ballot::pairs::PairedQuestion;
use yishi_ballot::seal::{Made, Sealer};
use yishi_ballot::tally::ResultText;
use yishi_ballot::trustee::{SignedText, TrusteeText, Trustees};

/// An election that is being held.
pub struct Hall {
    pub ballot_box: BallotBox,
    pub archive: Vec<u8>,
    pub pairs: Option<String>,
    pub paired: Vec<PairedQuestion>,
    pub cards: Vec<PrivateCredential>,
    /// Owner and key of each trustee.
    pub keys: Vec<(usize, SecretKey)>,
    /// What a member of the group would keep: seed and encrypted key.
    pub members: Vec<(Seed, ShareKeyText)>,
    pub rng: ChaCha8Rng,
}

/// What is to be set up.
pub struct Plan {
    pub questions: Vec<Question>,
    pub weights: Vec<u64>,
    pub singles: usize,
    /// Threshold and size of a group of trustees.
    pub group: Option<(usize, usize)>,
    pub paired: Vec<PairedQuestion>,
    pub seed: u64,
}

/// A question of so many answers.
pub fn question(answers: usize, min: usize, max: usize, blank: bool) -> Question {
    let answers = (1..=answers).map(|number| format!("第{number}项")).collect();
    Question::Choice(Choice { answers, blank: blank.then_some(true), min, max, question: "请选择".to_owned() })
}

impl Plan {
    pub fn simple(voters: usize) -> Self {
        let questions = vec![question(3, 1, 1, false)];
        Self { questions, weights: vec![1; voters], singles: 1, group: None, paired: Vec::new(), seed: 1 }
    }
}

impl Hall {
    pub fn open(plan: Plan) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(plan.seed);
        let uuid = Uuid::random(&mut rng);
        let cards: Vec<_> = plan.weights.iter().map(|_| PrivateCredential::random(&mut rng)).collect();
        let public = cards.iter().map(|card| card.public::<Ed25519>(&uuid));
        let weighted = plan.weights.iter().any(|weight| *weight != 1);
        let credentials = public_list(public.zip(plan.weights.iter().copied()), weighted);
        let mut keys = Vec::new();
        let mut trustees = Vec::new();
        for owner in 1..=plan.singles {
            let key = SecretKey::random(&mut rng);
            trustees.push(TrusteeText::single(key.public_text(&mut rng)));
            keys.push((owner, key));
        }
        let mut members = Vec::new();
        if let Some((threshold, size)) = plan.group {
            let (record, group) = ceremony(threshold, size, &mut rng);
            trustees.push(record);
            for (owner, (key, seed, text)) in (plan.singles + 1..).zip(group) {
                keys.push((owner, key));
                members.push((seed, text));
            }
        }
        let trustees = TrusteeText::record(&trustees);
        let public_key = Ed25519::text(&Trustees::<Ed25519>::read(trustees.as_bytes()).unwrap().public_key());
        let election = Election {
            version: 1,
            description: "无记名表决：\"第1号\"议案".to_owned(),
            name: "表决".to_owned(),
            group: Ed25519::NAME.to_owned(),
            public_key,
            questions: plan.questions,
            uuid,
            administrator: None,
            credential_authority: None,
            language: None,
        };
        let setup = Setup {
            election: election.text().into_bytes(),
            trustees: trustees.into_bytes(),
            credentials: credentials.into_bytes(),
        };
        let Opened { ballot_box, archive, pairs } = BallotBox::open(1_795_226_337, setup, &plan.paired).unwrap();
        Self { ballot_box, archive, pairs, paired: plan.paired, cards, keys, members, rng }
    }

    pub fn uuid(&self) -> String {
        self.ballot_box.setting().election.uuid.to_string()
    }

    pub fn seal(&mut self, voter: usize, choices: &[Vec<u8>]) -> Made {
        let setting = self.ballot_box.setting().clone();
        Sealer::new(&setting).seal(&self.cards[voter], choices, &mut self.rng).unwrap()
    }

    pub fn cast(&mut self, voter: usize, choices: &[Vec<u8>]) -> Receipt {
        let setting = self.ballot_box.setting().clone();
        let sealer = Sealer::new(&setting);
        let made = sealer.seal(&self.cards[voter], choices, &mut self.rng).unwrap();
        let line = (!self.paired.is_empty()).then(|| sealer.pairs(&made, &self.paired, &mut self.rng).unwrap());
        let receipt = self.ballot_box.cast(&made.bytes, line).unwrap();
        assert_eq!(receipt.tracker, made.tracker);
        self.archive.extend(&receipt.appended);
        if let (Some(file), Some(line)) = (&mut self.pairs, &receipt.line) {
            file.push_str(line);
        }
        receipt
    }

    pub fn close(&mut self) {
        self.archive.extend(self.ballot_box.close().unwrap());
    }

    pub fn decrypt(&mut self, owner: usize) {
        let (_, key) = self.keys.iter().find(|(number, _)| *number == owner).unwrap();
        let tally = self.ballot_box.tally().unwrap();
        let text = key.decrypt(self.ballot_box.setting(), tally, &mut self.rng).text();
        self.archive.extend(self.ballot_box.decryption(owner, text.as_bytes()).unwrap());
    }

    /// Closes, lets these owners decrypt, and opens.
    pub fn finish(&mut self, owners: &[usize]) -> ResultText {
        self.close();
        owners.iter().for_each(|owner| self.decrypt(*owner));
        let (result, bytes) = self.ballot_box.result().unwrap();
        self.archive.extend(bytes);
        result
    }
}

/// The key ceremony of a group, each member by itself.
pub fn ceremony(
    threshold: usize,
    size: usize,
    rng: &mut ChaCha8Rng,
) -> (TrusteeText, Vec<(SecretKey, Seed, ShareKeyText)>) {
    let seeds: Vec<Seed> = (0..size).map(|_| Seed::random(rng)).collect();
    let member = |(seed, index): (&Seed, usize)| Member::new(seed.clone(), index, threshold, size).unwrap();
    let members: Vec<Member> = seeds.iter().zip(1..).map(member).collect();
    let certs: Vec<SignedText> = members.iter().map(|member| member.certify(rng)).collect();
    let deals: Vec<_> = members.iter().map(|member| member.deal(&certs, rng).unwrap()).collect();
    let dealt = deal(&deals).unwrap();
    let keys: Vec<_> =
        members.iter().zip(&dealt).map(|(member, dealt)| member.accept(&certs, dealt, rng).unwrap()).collect();
    let texts: Vec<ShareKeyText> = keys.iter().map(|(_, text)| text.clone()).collect();
    let record = group_record(threshold, &certs, &deals, &texts).unwrap();
    let held = keys.into_iter().zip(seeds).map(|((key, text), seed)| (key, seed, text)).collect();
    (record, held)
}
