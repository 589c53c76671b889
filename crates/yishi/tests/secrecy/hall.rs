//! A session whose plenary is about to vote in secret: keys made, cards dealt, everybody with a link of their own.
//!
//! The numbers of the seats and the names are such that they are found wherever they lie.

use std::path::Path;

use chacha20::ChaCha8Rng;
use chacha20::rand_core::SeedableRng;
use serde_json::json;
use yishi_app::house::Convening;
use yishi_app::login::Holder;
use yishi_app::login::link::Card;
use yishi_app::login::logins::Who;
use yishi_app::sealed::ceremony::{Message, Step};
use yishi_app::{Actor, Hall};
use yishi_ballot::ceremony::{DealText, Member, SecretKey, Seed};
use yishi_ballot::credential::{PrivateCredential, publics};
use yishi_ballot::election::Uuid;
use yishi_ballot::group::Ed25519;
use yishi_names::AssemblyKind;
use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::convening::agenda::{AgendaItem, Business, ProposeAgenda, Subject};
use yishi_procedure::convening::convocation::SessionTitle;
use yishi_procedure::convening::roll::{Group, RollDraft, Seat};
use yishi_procedure::convening::schedule::{ScheduleSitting, Segment};
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting, PartOfDay, PlenaryPart, SittingKind};
use yishi_procedure::ids::{GroupNo, ItemNo, PersonRef, SeatNo, SessionId, SittingNo, TrusteeNo, VoteNo};
use yishi_procedure::sealed::trustees::NameTrustees;
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::hand_count::EnterHands;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::Tier;

use crate::support::folder::{AtWork, act, in_folder};

/// The session's address.
pub const SESSION: &str = "plenary";
/// Seats, the first at `FIRST`.
pub const SEATS: u32 = 9;
const FIRST: u32 = 73_190_101;
/// The places of the trustees, and how many of them open a tally.
pub const TRUSTEES: usize = 5;
const NEEDED: usize = 3;

const NAMES: [&str; SEATS as usize] =
    ["欧阳澍", "司马泓", "诸葛朗", "上官琰", "慕容皓", "令狐蔚", "宇文徵", "尉迟湛", "皇甫霖"];

const BY_THE_SERVER: (&str, &str) = (
    "cppcc/overlays/by-the-server.toml",
    r#"
[rulebook]
id = "by-the-server"
body = "cppcc"
level = "session"
effective = 2026-01-01
title_zh = "表决办法（示例）"
title_zh_hant = "表決辦法（示例）"
title_en = "Voting method (sample)"

[[rule]]
id = "sealed.credentials"
overrides = "sealed.credentials"
value = "server"
allowed = ["server"]
source = "YI"
article = "0046"
interpretation = "0046"
"#,
);

/// Who gives the voters what they vote with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CredentialsFrom {
    /// The scrutineers, on cards.
    Authority,
    /// The server.
    Server,
}

/// A seat with what its holder was handed.
pub struct Handed {
    pub seat: SeatNo,
    pub name: &'static str,
    /// The personal link.
    pub link: Card,
    /// The card of the scrutineers.
    pub card: PrivateCredential,
}

/// What stands ready.
pub struct Ready {
    pub desk: String,
    pub handed: Vec<Handed>,
    /// The cookie of each trustee.
    pub trustees: Vec<String>,
    pub keys: Vec<SecretKey>,
}

pub fn seats() -> impl Iterator<Item = SeatNo> {
    (FIRST..FIRST + SEATS).map(SeatNo)
}

pub fn session() -> SessionId {
    SessionId::try_from(SESSION.to_owned()).unwrap()
}

pub fn chance(seed: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(seed)
}

/// Sets the folder up.
pub fn prepare(folder: &Path, from: CredentialsFrom) -> Ready {
    in_folder(folder, &[BY_THE_SERVER], async |at_work| {
        let overlays = match from {
            CredentialsFrom::Authority => Vec::new(),
            CredentialsFrom::Server => vec!["by-the-server".to_owned()],
        };
        let hall = at_work.house.convene(Actor::Desk, convening(overlays)).await.unwrap();
        adopt_the_agenda(&hall).await;
        let keys = make_keys(&hall).await;
        let cards: Vec<_> =
            seats().map(|_| PrivateCredential::random(&mut yishi_app::login::keys::chance().unwrap())).collect();
        if from == CredentialsFrom::Authority {
            hall.prepare(3).await.unwrap();
            hall.take_lists(&lists(&hall, &cards)).await.unwrap();
        }
        let mut trustees = Vec::new();
        for place in 1..=u8::try_from(TRUSTEES).unwrap() {
            trustees.push(at_work.cookie_of(&session(), Holder::Trustee(TrusteeNo(place))).await);
        }
        Ready { desk: at_work.cookie(Who::Desk).await, handed: hand(at_work, cards), trustees, keys }
    })
}

fn hand(at_work: &AtWork, cards: Vec<PrivateCredential>) -> Vec<Handed> {
    let link = |seat| at_work.links.card(&session(), Holder::Seat(seat)).unwrap();
    let people = seats().zip(NAMES).zip(cards);
    people.map(|((seat, name), card)| Handed { seat, name, link: link(seat), card }).collect()
}

fn convening(overlays: Vec<String>) -> Convening {
    let seat = |(no, name): (SeatNo, &str)| Seat {
        no,
        name: Some(PersonName::new(name, name)),
        group: GroupNo(1),
        office: None,
        rank: None,
    };
    let groups = vec![Group { no: GroupNo(1), name: Text::alike("工会") }];
    Convening {
        id: session(),
        title: SessionTitle { kind: AssemblyKind::Cppcc, place: Text::alike("明川市"), term: 13, ordinal: 3 },
        tier: Tier::City,
        on: jiff::civil::date(2026, 1, 12),
        overlays,
        roll: RollDraft { groups, seats: seats().zip(NAMES).map(seat).collect(), guests: Vec::new() },
        reconstruction: None,
        called: None,
    }
}

/// The preparatory meeting adopts the agenda; the plenary is scheduled, and its doors are open.
async fn adopt_the_agenda(hall: &Hall) {
    let business = Business::Resolution(Subject::PoliticalResolution);
    act(hall, ProposeAgenda { items: vec![AgendaItem::new(ItemNo(1), Text::new("决议", "決議"), business)] }).await;
    schedule(hall, SittingNo(1), SittingKind::Preparatory, Vec::new()).await;
    for seat in seats() {
        act(hall, CheckIn { seat, at: CheckInPlace::Door }).await;
    }
    act(hall, OpenSitting { sitting: SittingNo(1) }).await;
    act(hall, OpenVote { question: Question::Agenda }).await;
    let counts = Counts { approvals: SEATS, against: 0, abstain: 0 };
    act(hall, EnterHands { vote: VoteNo(1), counts }).await;
    act(hall, CloseVote { vote: VoteNo(1) }).await;
    act(hall, DeclareResult { vote: VoteNo(1) }).await;
    act(hall, CloseSitting { sitting: SittingNo(1) }).await;
    act(hall, ChooseMethod { method: VoteMethod::Secret, figures: None }).await;
    let plenary = SittingKind::Plenary { ordinal: None, part: PlenaryPart::Ordinary };
    schedule(hall, SittingNo(2), plenary, vec![ItemNo(1)]).await;
}

async fn schedule(hall: &Hall, sitting: SittingNo, kind: SittingKind, items: Vec<ItemNo>) {
    let segments = vec![Segment { title: None, items }];
    let (date, part_of_day) = (jiff::civil::date(2026, 1, 12), PartOfDay::Morning);
    act(hall, ScheduleSitting { kind, date, part_of_day, place: None, segments }).await;
    let presiding = Placement { person: PersonRef::Seat(SeatNo(FIRST)), title: None };
    act(hall, NameExecutiveChairs { sitting, chairs: Vec::new(), presiding, figures: None }).await;
    act(hall, OpenDoors { sitting, self_check_in: true }).await;
}

/// The trustees make their key, each on a device that this process plays.
async fn make_keys(hall: &Hall) -> Vec<SecretKey> {
    act(hall, NameTrustees { trustees: seats().take(TRUSTEES).collect() }).await;
    let rng = &mut chance(1);
    let members: Vec<Member> =
        (1..=TRUSTEES).map(|place| Member::new(Seed::random(rng), place, NEEDED, TRUSTEES).unwrap()).collect();
    let mut deals: Vec<Option<DealText>> = (0..TRUSTEES).map(|_| None).collect();
    let mut keys = Vec::new();
    while hall.trustees().record().is_none() {
        for place in hall.trustees().state_for(1).unwrap().waits_for {
            let (member, own) = (&members[place - 1], hall.trustees().state_for(place).unwrap());
            let certificates = own.certificates.clone().unwrap_or_default();
            let deal = &mut deals[place - 1];
            let message = match own.step {
                Step::Certificates => Message::Certificate(member.certify(rng)),
                Step::Commitments => Message::committing(deal.insert(member.deal(&certificates, rng).unwrap())),
                Step::Deals => Message::Deal(Box::new(deal.clone().unwrap())),
                Step::Keys => {
                    let (key, text) = member.accept(&certificates, &own.dealt.unwrap(), rng).unwrap();
                    keys.push(key);
                    Message::Key(Box::new(text))
                }
                Step::Made => continue,
            };
            hall.trustees().take(place, &own.id, message).await.unwrap();
        }
    }
    keys
}

/// The lists of an authority that does not even sort them: they stand in the order of the seats.
fn lists(hall: &Hall, cards: &[PrivateCredential]) -> Vec<u8> {
    let list = |uuid: String| {
        let known = Uuid::try_from(uuid.clone()).unwrap();
        let in_order: Vec<String> = cards.iter().flat_map(|card| publics::<Ed25519>([card], &known)).collect();
        json!({ "uuid": uuid, "credentials": in_order })
    };
    let lists: Vec<_> = hall.prepared().unwrap().into_iter().map(|prepared| list(prepared.uuid)).collect();
    serde_json::to_vec(&json!({ "version": 1, "lists": lists })).unwrap()
}
