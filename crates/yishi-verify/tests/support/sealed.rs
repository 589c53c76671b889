//! Sealed ballots held for real in a small session: keys, cards, ballots, opening, and the archives beside the stream.

use chacha20::ChaCha8Rng;
use chacha20::rand_core::SeedableRng;
use serde_json::json;
use yishi_ballot::BallotBox;
use yishi_ballot::ballot_box::{Opened, Setup};
use yishi_ballot::ceremony::{Member, SecretKey, Seed, ShareKeyText, deal, group_record};
use yishi_ballot::credential::{PrivateCredential, public_list};
use yishi_ballot::election::{Choice, Election, Question, Uuid};
use yishi_ballot::group::{Ed25519, Group};
use yishi_ballot::pairs::PairedQuestion;
use yishi_ballot::seal::Sealer;
use yishi_ballot::trustee::{SignedText, TrusteeText, Trustees as Read};
use yishi_names::assembly::AssemblyKind;
use yishi_procedure::ids::{SealedBallotNo, SeatNo, TrusteeNo};
use yishi_procedure::sealed::closing::CloseSealedBallot;
use yishi_procedure::sealed::counting::CountSealedBallot;
use yishi_procedure::sealed::setup::{Brought, SealedCount, SealedHead, SealedSetup};
use yishi_procedure::sealed::trustees::NameTrustees;
use yishi_procedure::voting::choice::Counts;
use yishi_rulebook::Rulebook;

use super::{DEPUTIES, Held, name};

/// Those who hold the key, by place.
pub const TRUSTEES: [SeatNo; 3] = [SeatNo(8), SeatNo(9), SeatNo(10)];

/// A ballot that gives nothing to anybody of four.
pub const BLANK: [u8; 8] = [0; 8];

/// A congress of twelve of whose key trustees two of three open a count, and which elects by device.
pub fn congress(alter: impl FnOnce(&mut serde_json::Value)) -> Held {
    let mut book = serde_json::to_value(&Held::congress(&[]).book).unwrap();
    let rules = &mut book["rules"];
    rules["sealed.trustees"]["value"]["number"]["value"] = json!(3);
    rules["sealed.trustees.needed"]["value"]["number"]["value"] = json!(2);
    rules["sealed.elections"]["value"]["choice"]["value"] = json!("device");
    rules["ballot.write-in"]["value"]["choice"]["value"] = json!("none");
    alter(rules);
    let book: Rulebook = serde_json::from_value(book).unwrap();
    Held::convened_under(AssemblyKind::Congress, book, DEPUTIES)
}

/// A group of trustees after its ceremony.
#[derive(Clone)]
pub struct Trustees {
    pub record: TrusteeText,
    keys: Vec<SecretKey>,
}

impl Trustees {
    /// The ceremony of a group, each member by itself.
    pub fn group(threshold: usize, size: usize) -> Self {
        let rng = &mut ChaCha8Rng::seed_from_u64(7);
        let seeds: Vec<Seed> = (0..size).map(|_| Seed::random(rng)).collect();
        let member = |(seed, index): (&Seed, usize)| Member::new(seed.clone(), index, threshold, size).unwrap();
        let members: Vec<Member> = seeds.iter().zip(1..).map(member).collect();
        let certs: Vec<SignedText> = members.iter().map(|member| member.certify(rng)).collect();
        let deals: Vec<_> = members.iter().map(|member| member.deal(&certs, rng).unwrap()).collect();
        let dealt = deal(&deals).unwrap();
        let keys: Vec<(SecretKey, ShareKeyText)> =
            members.iter().zip(&dealt).map(|(member, dealt)| member.accept(&certs, dealt, rng).unwrap()).collect();
        let texts: Vec<ShareKeyText> = keys.iter().map(|(_, text)| text.clone()).collect();
        let record = group_record(threshold, &certs, &deals, &texts).unwrap();
        Self { record, keys: keys.into_iter().map(|(key, _)| key).collect() }
    }
}

/// What a box is set up with.
pub struct Plan {
    pub answers: Vec<String>,
    pub min: usize,
    pub max: usize,
    pub paired: Vec<PairedQuestion>,
    pub credentials: usize,
    pub weight: u64,
    pub group: Trustees,
    /// Whether the house's own key stands before the group's.
    pub house: bool,
}

impl Plan {
    /// A box on a question.
    pub fn question() -> Self {
        let (group, answers) = (Trustees::group(2, 3), ["赞成", "反对", "弃权"].map(str::to_owned).to_vec());
        Self { answers, min: 1, max: 1, paired: Vec::new(), credentials: 12, weight: 1, group, house: true }
    }

    /// A box on so many persons, from seat 1 on, for so many seats.
    pub fn persons(lines: usize, seats: usize) -> Self {
        let names = (1..=u32::try_from(lines).unwrap()).map(|no| name(no).hans);
        let answers = names.flat_map(|name| ["赞成", "反对"].map(|answer| format!("{answer} {name}"))).collect();
        let most_for = (seats < lines).then_some(seats);
        let paired = vec![PairedQuestion { question: 0, most_for }];
        Self { answers, min: 0, max: lines, paired, ..Self::question() }
    }
}

/// A box in the session.
pub struct Booth {
    pub ballot_box: BallotBox,
    pub uuid: String,
    ballot: SealedBallotNo,
    house: SecretKey,
    plan: Plan,
    cards: Vec<PrivateCredential>,
    rng: ChaCha8Rng,
}

impl Booth {
    /// Lays an archive beside the session and hands its setup to the next command, which is to open the ballot.
    pub fn prepare(held: &mut Held, plan: Plan) -> Self {
        let next = u16::try_from(held.state.as_ref().unwrap().sealed_ballots.len() + 1).unwrap();
        let mut rng = ChaCha8Rng::seed_from_u64(u64::from(next));
        let uuid = Uuid::random(&mut rng);
        let cards: Vec<_> = (0..plan.credentials).map(|_| PrivateCredential::random(&mut rng)).collect();
        let public = cards.iter().map(|card| (card.public::<Ed25519>(&uuid), plan.weight));
        let credentials = public_list(public, plan.weight != 1);
        let house = SecretKey::random(&mut rng);
        let own = plan.house.then(|| TrusteeText::single(house.public_text(&mut rng)));
        let trustees: Vec<_> = own.into_iter().chain([plan.group.record.clone()]).collect();
        let trustees = TrusteeText::record(&trustees);
        let key = Read::<Ed25519>::read(trustees.as_bytes()).unwrap().public_key();
        let election = election(&plan, uuid.clone(), Ed25519::text(&key)).text().into_bytes();
        let setup = Setup { election, trustees: trustees.into_bytes(), credentials: credentials.into_bytes() };
        let Opened { ballot_box, archive, pairs } = BallotBox::open(1_795_226_337, setup, &plan.paired).unwrap();
        let uuid = uuid.to_string();
        held.contents.archives.insert(format!("{uuid}.bel"), archive);
        if let Some(pairs) = pairs {
            held.contents.archives.insert(format!("{uuid}.pairs"), pairs.into_bytes());
        }
        held.brought = Brought::Setup(Ok(SealedSetup {
            uuid: uuid.clone(),
            fingerprint: ballot_box.setting().fingerprint.clone(),
            credentials: u32::try_from(plan.credentials).unwrap(),
        }));
        Self { ballot_box, uuid, ballot: SealedBallotNo(next), house, plan, cards, rng }
    }

    /// Votes with the card of that place, from 0.
    pub fn cast(&mut self, held: &mut Held, card: usize, bits: &[u8]) {
        let setting = self.ballot_box.setting().clone();
        let sealer = Sealer::new(&setting);
        let made = sealer.seal(&self.cards[card], &[bits.to_vec()], &mut self.rng).unwrap();
        let paired = &self.plan.paired;
        let line = (!paired.is_empty()).then(|| sealer.pairs(&made, paired, &mut self.rng).unwrap());
        let receipt = self.ballot_box.cast(&made.bytes, line).unwrap();
        self.extend(held, "bel", &receipt.appended);
        if let Some(line) = receipt.line {
            self.extend(held, "pairs", line.as_bytes());
        }
    }

    /// Takes nothing more, and hands the head to the command that closes the ballot.
    pub fn close(&mut self, held: &mut Held) {
        let bytes = self.ballot_box.close().unwrap();
        self.extend(held, "bel", &bytes);
        let ballots = u32::try_from(self.ballot_box.size().num_tallied).unwrap();
        held.brought = Brought::Head(SealedHead { ballots, head: self.ballot_box.head().unwrap().to_string() });
        held.must(CloseSealedBallot { ballot: self.ballot });
    }

    /// The house and the trustees of these places open the count, which the ballot then is counted by.
    pub fn count(&mut self, held: &mut Held, places: &[usize]) {
        self.open(held, places);
        held.must(CountSealedBallot { ballot: self.ballot });
    }

    /// The same without the command.
    pub fn open(&mut self, held: &mut Held, places: &[usize]) {
        let before = usize::from(self.plan.house);
        let house = self.plan.house.then_some(1);
        for owner in house.into_iter().chain(places.iter().map(|place| place + before)) {
            let key = if Some(owner) == house { &self.house } else { &self.plan.group.keys[owner - before - 1] };
            let tally = self.ballot_box.tally().unwrap();
            let text = key.decrypt(self.ballot_box.setting(), tally, &mut self.rng).text();
            let bytes = self.ballot_box.decryption(owner, text.as_bytes()).unwrap();
            self.extend(held, "bel", &bytes);
        }
        let (result, bytes) = self.ballot_box.result().unwrap();
        self.extend(held, "bel", &bytes);
        let ballots = u32::try_from(self.ballot_box.size().num_tallied).unwrap();
        let lines = self.lines(&result.counts(0).unwrap(), ballots);
        let opened_by = places.iter().map(|place| TrusteeNo(u8::try_from(*place).unwrap())).collect();
        let last_event = self.ballot_box.head().unwrap().to_string();
        held.brought = Brought::Count(Some(SealedCount { ballots, lines, last_event, opened_by }));
    }

    fn lines(&self, counts: &[u64], ballots: u32) -> Vec<Counts> {
        let figures: Vec<u32> = counts.iter().map(|count| u32::try_from(*count).unwrap()).collect();
        if self.plan.paired.is_empty() {
            let abstain = figures.get(2).copied().unwrap_or_default();
            return vec![Counts { approvals: figures[0], against: figures[1], abstain }];
        }
        let line = |pair: &[u32]| Counts { approvals: pair[0], against: pair[1], abstain: ballots - pair[0] - pair[1] };
        figures.chunks(2).map(line).collect()
    }

    fn extend(&self, held: &mut Held, ending: &str, bytes: &[u8]) {
        held.contents.archives.get_mut(&format!("{}.{ending}", self.uuid)).unwrap().extend_from_slice(bytes);
    }
}

fn election(plan: &Plan, uuid: Uuid, public_key: String) -> Election {
    let (answers, min, max) = (plan.answers.clone(), plan.min, plan.max);
    let question = Question::Choice(Choice { answers, blank: None, min, max, question: "请表决".to_owned() });
    Election {
        version: 1,
        description: "无记名表决".to_owned(),
        name: "表决".to_owned(),
        group: Ed25519::NAME.to_owned(),
        public_key,
        questions: vec![question],
        uuid,
        administrator: None,
        credential_authority: None,
        language: None,
    }
}

impl Held {
    /// Names those who hold the key.
    pub fn name_trustees(&mut self) {
        self.must(NameTrustees { trustees: TRUSTEES.to_vec() });
    }
}
