//! A sealed ballot at work: trustees who have made their key, cards of an authority, and phones that seal.
#![allow(clippy::unwrap_used, dead_code)]

use std::sync::Arc;

use chacha20::ChaCha8Rng;
use chacha20::rand_core::SeedableRng;
use yishi_app::sealed::ceremony::{Message, Step};
use yishi_app::sealed::{BoardFile, Cast, InTheBox, SealedBox};
use yishi_app::{Failure, Hall, House};
use yishi_ballot::ceremony::{DealText, Member, SecretKey, Seed};
use yishi_ballot::credential::{PrivateCredential, publics};
use yishi_ballot::election::Uuid;
use yishi_ballot::group::Ed25519;
use yishi_ballot::pairs::PairsHead;
use yishi_ballot::seal::Sealer;
use yishi_ballot::{Follower, Setting};
use yishi_procedure::ids::{ItemNo, SealedBallotNo, SeatNo, TrusteeNo};
use yishi_procedure::sealed::trustees::NameTrustees;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;

use crate::support::{act, plenary_open};

pub const SIZE: usize = 5;
pub const NEEDED: usize = 3;

/// The trustees' devices.
pub struct Devices {
    keys: Vec<SecretKey>,
    /// What a device of another make would keep instead: the seed, and the share encrypted with it.
    pub kept: Vec<(Seed, String)>,
}

/// The scrutineers' computer.
pub struct Authority {
    pub cards: Vec<PrivateCredential>,
}

pub fn rng(seed: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(seed)
}

/// Names five trustees, who then make their key with the house as the carrier.
pub async fn trustees(hall: &Hall) -> Devices {
    let named = (1..=SIZE).map(|seat| SeatNo(u32::try_from(seat).unwrap())).collect();
    act(hall, NameTrustees { trustees: named }).await;
    let rng = &mut rng(1);
    let seeds: Vec<Seed> = (0..SIZE).map(|_| Seed::random(rng)).collect();
    let member = |(seed, place): (&Seed, usize)| Member::new(seed.clone(), place, NEEDED, SIZE).unwrap();
    let members: Vec<Member> = seeds.iter().zip(1..).map(member).collect();
    let mut deals: Vec<Option<DealText>> = (0..SIZE).map(|_| None).collect();
    let mut keys: Vec<Option<(SecretKey, String)>> = (0..SIZE).map(|_| None).collect();
    while hall.trustees().record().is_none() {
        let state = hall.trustees().state_for(1).unwrap();
        for place in state.waits_for {
            let (member, own) = (&members[place - 1], hall.trustees().state_for(place).unwrap());
            let certificates = own.certificates.clone().unwrap_or_default();
            let deal = &mut deals[place - 1];
            let message = match own.step {
                Step::Certificates => Message::Certificate(member.certify(rng)),
                Step::Commitments => Message::committing(deal.insert(member.deal(&certificates, rng).unwrap())),
                Step::Deals => Message::Deal(Box::new(deal.clone().unwrap())),
                Step::Keys => {
                    let (key, text) = member.accept(&certificates, &own.dealt.unwrap(), rng).unwrap();
                    keys[place - 1] = Some((key, text.private_key.clone()));
                    Message::Key(Box::new(text))
                }
                Step::Made => continue,
            };
            hall.trustees().take(place, &own.id, message).await.unwrap();
        }
    }
    let (keys, shares): (Vec<_>, Vec<_>) = keys.into_iter().map(Option::unwrap).unzip();
    Devices { keys, kept: seeds.into_iter().zip(shares).collect() }
}

impl Devices {
    /// The part of the trustee at this place, who follows the archive and opens what was recomputed.
    pub fn part(&self, place: usize, hall: &Hall, uuid: &str) -> String {
        let archive = hall.board_file(uuid, BoardFile::Archive, 0).unwrap();
        let pairs = hall.board_file(uuid, BoardFile::Pairs, 0).unwrap();
        let mut follower = if pairs.is_empty() { Follower::default() } else { Follower::with_pairs(&pairs) };
        follower.push(&archive).unwrap();
        let (setting, tally) = follower.to_open().unwrap();
        self.keys[place - 1].decrypt(setting, tally, &mut rng(place as u64)).text()
    }

    /// Gives the part of that trustee.
    pub async fn open(&self, place: u8, hall: &Hall, uuid: &str) -> Result<(), Failure> {
        hall.take_part(TrusteeNo(place), uuid, &self.part(place.into(), hall, uuid)).await
    }
}

impl Authority {
    pub fn new(seats: usize) -> Self {
        let rng = &mut rng(2);
        Self { cards: (0..seats).map(|_| PrivateCredential::random(rng)).collect() }
    }

    /// The file of lists for all that is prepared.
    pub fn lists(&self, hall: &Hall) -> Vec<u8> {
        let list = |uuid: String| {
            let known = Uuid::try_from(uuid.clone()).unwrap();
            serde_json::json!({ "uuid": uuid, "credentials": publics::<Ed25519>(&self.cards, &known) })
        };
        let lists: Vec<_> = hall.prepared().unwrap().into_iter().map(|prepared| list(prepared.uuid)).collect();
        serde_json::to_vec(&serde_json::json!({ "version": 1, "lists": lists })).unwrap()
    }
}

/// A phone, which knows of the vote what everybody does.
pub struct Phone {
    setting: Setting<Ed25519>,
    paired: Option<PairsHead>,
}

impl Phone {
    pub fn at(hall: &Hall, own: &SealedBox) -> Self {
        let archive = hall.board_file(own.uuid(), BoardFile::Archive, 0).unwrap();
        let mut follower = Follower::default();
        follower.push(&archive).unwrap();
        let setting = follower.setting().unwrap().clone();
        let paired = own.election().pairs.map(|head| serde_json::from_str(&head).unwrap());
        Self { setting, paired }
    }

    pub fn seal(&self, card: &PrivateCredential, choices: &[u8], seed: u64) -> Cast {
        let (sealer, rng) = (Sealer::new(&self.setting), &mut rng(seed));
        let made = sealer.seal(card, &[choices.to_vec()], rng).unwrap();
        let pairs = self.paired.as_ref().map(|head| sealer.pairs(&made, &head.questions, rng).unwrap().line());
        Cast { ballot: String::from_utf8(made.bytes).unwrap(), pairs }
    }
}

/// A vote on a resolution by sealed ballots, open; everybody has a card.
pub async fn secret_vote_open(house: &House, seats: u32) -> (Arc<Hall>, Devices, Authority) {
    let hall = plenary_open(house, seats).await;
    act(&hall, ChooseMethod { method: VoteMethod::Secret, figures: None }).await;
    let devices = trustees(&hall).await;
    let authority = Authority::new(seats as usize);
    hall.prepare(3).await.unwrap();
    hall.take_lists(&authority.lists(&hall)).await.unwrap();
    act(&hall, OpenVote { question: Question::Item(ItemNo(1)) }).await;
    (hall, devices, authority)
}

/// The box of the last sealed ballot.
pub fn own_box(hall: &Hall) -> Arc<SealedBox> {
    let uuid = hall.published().session.sealed_ballots.last().unwrap().uuid.clone();
    hall.sealed_box(&uuid).unwrap().unwrap()
}

pub fn last(hall: &Hall) -> SealedBallotNo {
    hall.published().session.sealed_ballots.last().unwrap().no
}

pub async fn cast(own: &Arc<SealedBox>, cast: &Cast) -> Result<InTheBox, Failure> {
    own.cast(cast.clone()).await
}
