//! What is fixed before a vote: credentials, questions, the trustees' key ceremony; each wrong part is refused by its name.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod shared;

use chacha20::ChaCha8Rng;
use chacha20::rand_core::SeedableRng;
use serde_json::json;
use shared::hall::{Hall, Plan, ceremony, question};
use shared::resign::with_torsion;
use yishi_ballot::BallotBox;
use yishi_ballot::archive::{Chain, Content};
use yishi_ballot::ballot_box::{BoxFault, Setup};
use yishi_ballot::ceremony::{CeremonyFault, Member, Seed, deal, group_record};
use yishi_ballot::credential::{Credentials, LARGEST_WEIGHT, WrongList};
use yishi_ballot::election::{Choice, Election, Question, Ranking};
use yishi_ballot::group::{Ed25519, Group, Number};
use yishi_ballot::pairs::{PairedQuestion, PairsFault};
use yishi_ballot::setting::SetupFault;
use yishi_ballot::trustee::{SignedText, TrusteeText, Trustees, WrongTrustees};

fn element(exponent: u64) -> String {
    Ed25519::text(&Ed25519::power(&Ed25519::generator(), &Number::small(exponent)))
}

#[test]
fn lists_of_credentials_are_refused_line_by_line() {
    let read =
        |lines: serde_json::Value| Credentials::<Ed25519>::read(lines.to_string().as_bytes()).map(|list| list.len());
    let (a, b) = (element(5), element(6));
    assert_eq!(read(json!([a, format!("{b},7")])), Ok(2));
    assert_eq!(read(json!([])), Ok(0));
    for weight in ["0", "01", "-1", "1.5", "", "1,1", "18446744073709551616"] {
        assert_eq!(read(json!([a, format!("{b},{weight}")])), Err(WrongList::Line(2)), "{weight}");
    }
    assert_eq!(read(json!([a, b, format!("{a},2")])), Err(WrongList::Twice(3)));
    assert_eq!(read(json!([a.to_uppercase()])), Err(WrongList::Line(1)));
    assert_eq!(read(json!([a, with_torsion(&b)])), Err(WrongList::OutsideGroup));
    assert_eq!(read(json!([format!("{a},{LARGEST_WEIGHT}"), b])), Err(WrongList::Weights));
    assert!(matches!(Credentials::<Ed25519>::read(b"[ ]"), Err(WrongList::Form(_))));
}

#[test]
fn questions_that_cannot_be_answered_or_held_are_refused() {
    let hall = Hall::open(Plan::simple(1));
    let open = |question: Question, paired: &[PairedQuestion]| {
        let mut election: Election = hall.ballot_box.setting().election.clone();
        election.questions.push(question);
        let list = json!([hall.cards[0].public::<Ed25519>(&election.uuid)]).to_string();
        let trustees = trustees(&hall);
        let setup = Setup { election: election.text().into_bytes(), trustees, credentials: list.into_bytes() };
        BallotBox::open(1, setup, paired).map(|_| ())
    };
    assert_eq!(open(question(2, 0, 2, false), &[]), Ok(()));
    for wrong in [question(2, 0, 3, false), question(2, 2, 1, false), question(0, 0, 0, false)] {
        assert_eq!(open(wrong, &[]), Err(BoxFault::Setup(SetupFault::Question(2))));
    }
    let ranking = Ranking { answers: vec!["a".to_owned()], question: "q".to_owned() };
    assert_eq!(open(Question::Ranking(ranking), &[]), Err(BoxFault::Shuffled));
    let paired = |question, most_for| [PairedQuestion { question, most_for }];
    assert_eq!(open(question(4, 0, 2, false), &paired(1, Some(2))), Ok(()));
    for (asked, paired) in [
        (question(3, 0, 2, false), paired(1, None)),
        (question(4, 0, 2, true), paired(1, None)),
        (question(4, 0, 2, false), paired(2, None)),
        (question(4, 0, 2, false), paired(1, Some(3))),
        (question(4, 0, 2, false), paired(1, Some(0))),
    ] {
        let number = paired[0].question + 1;
        assert_eq!(open(asked, &paired), Err(BoxFault::Pairs(PairsFault::Question(number))));
    }
}

/// The trustees' record of a hall, from its archive.
fn trustees(hall: &Hall) -> Vec<u8> {
    let mut chain = Chain::default();
    chain.push(&hall.archive);
    let content = chain.next_link().unwrap().unwrap().content;
    let Content::Setup { trustees, .. } = content else { panic!("{content:?}") };
    trustees
}

#[test]
fn questions_are_written_as_the_peer_writes_them() {
    let choice =
        Choice { answers: vec!["是".to_owned()], blank: Some(true), min: 0, max: 1, question: "?".to_owned() };
    let text = serde_json::to_string(&Question::Choice(choice)).unwrap();
    assert_eq!(text, r#"{"answers":["是"],"blank":true,"min":0,"max":1,"question":"?"}"#);
    let ranking = Ranking { answers: vec!["a".to_owned()], question: "?".to_owned() };
    let text = serde_json::to_string(&Question::Ranking(ranking)).unwrap();
    assert_eq!(text, r#"{"type":"NonHomomorphic","value":{"answers":["a"],"question":"?"}}"#);
    let lists = r#"{"type":"Lists","value":{"answers":[["a"]],"question":"?"}}"#;
    assert!(serde_json::from_str::<Question>(lists).unwrap_err().to_string().contains("Lists"));
}

/// A ceremony of two of three, up to the deals.
struct Table {
    members: Vec<Member>,
    certs: Vec<SignedText>,
    rng: ChaCha8Rng,
}

impl Table {
    fn new() -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(5);
        let member = |index| Member::new(Seed::random(&mut rng), index, 2, 3).unwrap();
        let members: Vec<Member> = (1..=3).map(member).collect();
        let certs = members.iter().map(|member| member.certify(&mut rng)).collect();
        Self { members, certs, rng }
    }

    fn deals(&mut self) -> Vec<yishi_ballot::ceremony::DealText> {
        self.members.iter().map(|member| member.deal(&self.certs, &mut self.rng).unwrap()).collect()
    }
}

#[test]
fn certificates_that_are_swapped_missing_or_altered_are_refused_by_every_member() {
    let mut table = Table::new();
    let deal = |table: &mut Table, certs: &[SignedText]| table.members[0].deal(certs, &mut table.rng).map(|_| ());
    let certs = table.certs.clone();
    assert_eq!(deal(&mut table, &certs[..2]), Err(CeremonyFault::Count));
    let swapped = [certs[0].clone(), certs[2].clone(), certs[1].clone()];
    assert_eq!(deal(&mut table, &swapped), Err(CeremonyFault::Certificate(2)));
    let mut altered = certs.clone();
    altered[2].message = altered[2].message.replace("\"threshold\":2", "\"threshold\":3");
    assert_eq!(deal(&mut table, &altered), Err(CeremonyFault::Certificate(3)));
    // Another's certificate in the member's own place would have it deal for somebody else.
    let strangers = Table { rng: ChaCha8Rng::seed_from_u64(6), ..Table::new() };
    let mut rng = ChaCha8Rng::seed_from_u64(7);
    let other = Member::new(Seed::random(&mut rng), 1, 2, 3).unwrap().certify(&mut rng);
    let replaced = [other, certs[1].clone(), certs[2].clone()];
    assert_eq!(deal(&mut table, &replaced), Err(CeremonyFault::Certificate(1)));
    assert_eq!(strangers.certs.len(), 3);
    for (index, threshold, size) in [(0, 1, 1), (2, 1, 1), (1, 0, 1), (1, 2, 1)] {
        assert_eq!(Member::new(Seed::random(&mut rng), index, threshold, size).unwrap_err(), CeremonyFault::Context);
    }
    assert_eq!(Seed::read("0000000000000000000000").unwrap_err(), CeremonyFault::Seed);
}

#[test]
fn a_share_that_does_not_fit_its_coefficients_names_the_dealer() {
    let mut table = Table::new();
    let (mut first, second) = (table.deals(), table.deals());
    // Member 2 sends a share of another polynomial than the one it made public.
    first[1].secrets[0] = second[1].secrets[0].clone();
    let dealt = deal(&first).unwrap();
    let accept = |table: &mut Table, member: usize| {
        table.members[member].accept(&table.certs, &dealt[member], &mut table.rng).map(|_| ())
    };
    assert_eq!(accept(&mut table, 0), Err(CeremonyFault::Share(2)));
    assert_eq!(accept(&mut table, 1), Ok(()));
    // A share for another member cannot be opened.
    let mut misdirected = dealt[0].clone();
    misdirected.secrets[2] = first[2].secrets[1].clone();
    let refused = table.members[0].accept(&table.certs, &misdirected, &mut table.rng).map(|_| ());
    assert_eq!(refused, Err(CeremonyFault::Share(2)));
    misdirected.secrets[1] = second[2].secrets[0].clone();
    let refused = table.members[0].accept(&table.certs, &misdirected, &mut table.rng).map(|_| ());
    assert_eq!(refused, Err(CeremonyFault::Message(2)));
    let mut unsigned = dealt[1].clone();
    unsigned.signatures.swap(0, 2);
    let refused = table.members[1].accept(&table.certs, &unsigned, &mut table.rng).map(|_| ());
    assert_eq!(refused, Err(CeremonyFault::Coefficients(1)));
}

#[test]
fn a_groups_record_is_tested_before_it_is_given_out() {
    let mut table = Table::new();
    let deals = table.deals();
    let dealt = deal(&deals).unwrap();
    let keys: Vec<_> =
        (0..3).map(|at| table.members[at].accept(&table.certs, &dealt[at], &mut table.rng).unwrap().1).collect();
    group_record(2, &table.certs, &deals, &keys).unwrap();
    let wrong = |keys: &[_]| group_record(2, &table.certs, &deals, keys).unwrap_err();
    assert_eq!(wrong(&keys[..2]), CeremonyFault::Record(WrongTrustees::Size(1)));
    let swapped = [keys[1].clone(), keys[0].clone(), keys[2].clone()];
    assert_eq!(wrong(&swapped), CeremonyFault::Record(WrongTrustees::VerificationKey(1)));
    let (record, _) = ceremony(1, 1, &mut table.rng);
    Trustees::<Ed25519>::read(TrusteeText::record(&[record]).as_bytes()).unwrap();
    assert_eq!(Trustees::<Ed25519>::read(b"[]").unwrap_err(), WrongTrustees::Nobody);
}
