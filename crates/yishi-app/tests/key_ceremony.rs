//! The house as the carrier of a key ceremony: any order of messages, repetitions, wrong messages, restarts.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};
use proptest::prelude::*;
use yishi_app::login::Keys;
use yishi_app::sealed::ceremony::{Message, Step};
use yishi_app::sealed::{CeremonyRefusal, Trustees};
use yishi_ballot::ceremony::{CeremonyFault, DealText, Member, Seed, ShareKeyText};
use yishi_ballot::group::Ed25519;
use yishi_ballot::hash::Hash;
use yishi_ballot::trustee::TrusteeText;
use yishi_journal::{Journal, Memory};
use yishi_procedure::ids::SessionId;

const SIZE: usize = 5;
const NEEDED: usize = 3;

/// One trustee, who draws once and says the same as often as asked.
struct Person {
    place: usize,
    member: Member,
    deal: Option<DealText>,
    key: Option<ShareKeyText>,
}

impl Person {
    fn new(place: usize, rng: &mut ChaCha8Rng) -> Self {
        let member = Member::new(Seed::random(rng), place, NEEDED, SIZE).unwrap();
        Self { place, member, deal: None, key: None }
    }

    fn message(&mut self, trustees: &Trustees, rng: &mut ChaCha8Rng) -> Option<Message> {
        let state = trustees.state_for(self.place).unwrap();
        let certificates = state.certificates.clone().unwrap_or_default();
        match state.step {
            Step::Certificates => Some(Message::Certificate(self.member.certify(rng))),
            Step::Commitments => {
                let deal = self.deal.get_or_insert_with(|| self.member.deal(&certificates, rng).unwrap());
                Some(Message::committing(deal))
            }
            Step::Deals => Some(Message::Deal(Box::new(self.deal.clone().unwrap()))),
            Step::Keys => {
                let dealt = state.dealt.unwrap();
                let accept = || self.member.accept(&certificates, &dealt, rng).unwrap().1;
                Some(Message::Key(Box::new(self.key.get_or_insert_with(accept).clone())))
            }
            Step::Made => None,
        }
    }
}

fn journal() -> Arc<dyn Journal> {
    Arc::new(Memory::new(Keys::fresh().unwrap().signing))
}

fn open(journal: &Arc<dyn Journal>) -> Trustees {
    Trustees::open(journal.clone(), SessionId::try_from("congress".to_owned()).unwrap()).unwrap()
}

/// Everybody sends until the ceremony stands at this step.
async fn until(step: Step, trustees: &Trustees, persons: &mut [Person], id: &str, rng: &mut ChaCha8Rng) {
    while trustees.state_for(1).unwrap().step < step {
        for place in trustees.state_for(1).unwrap().waits_for {
            let message = persons[place - 1].message(trustees, rng).unwrap();
            trustees.take(place, id, message).await.unwrap();
        }
    }
}

fn persons(rng: &mut ChaCha8Rng) -> Vec<Person> {
    (1..=SIZE).map(|place| Person::new(place, rng)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn messages_in_any_order_with_repetitions_and_restarts_make_one_key(seed in any::<u64>()) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let mut rng = ChaCha8Rng::seed_from_u64(seed);
            let journal = journal();
            let mut trustees = open(&journal);
            let id = trustees.begin(SIZE, NEEDED).await.unwrap();
            let mut persons = persons(&mut rng);
            while trustees.record().is_none() {
                let waits_for = trustees.state_for(1).unwrap().waits_for;
                let place = waits_for[rng.next_u32() as usize % waits_for.len()];
                let message = persons[place - 1].message(&trustees, &mut rng).unwrap();
                trustees.take(place, &id, message.clone()).await.unwrap();
                if rng.next_u32().is_multiple_of(3) {
                    trustees = open(&journal);
                }
                trustees.take(place, &id, message).await.unwrap();
            }
            let record = trustees.record().unwrap();
            let text = TrusteeText::record(std::slice::from_ref(&record));
            let group = yishi_ballot::trustee::Trustees::<Ed25519>::read(text.as_bytes()).unwrap();
            for person in &persons {
                let key = person.member.open_key(&person.key.as_ref().unwrap().private_key).unwrap();
                assert_eq!(group.owner_key(person.place), Some(key.public()));
            }
            assert_eq!(open(&journal).record(), Some(record));
        });
    }
}

#[tokio::test]
async fn nothing_of_a_step_is_shown_before_all_of_it_is_in() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let trustees = open(&journal());
    let id = trustees.begin(SIZE, NEEDED).await.unwrap();
    let mut persons = persons(&mut rng);
    for (step, shown) in [(Step::Certificates, 0), (Step::Commitments, 1), (Step::Deals, 2), (Step::Keys, 3)] {
        until(step, &trustees, &mut persons, &id, &mut rng).await;
        let message = persons[3].message(&trustees, &mut rng).unwrap();
        trustees.take(4, &id, message).await.unwrap();
        let state = trustees.state_for(2).unwrap();
        assert_eq!(state.waits_for, [1, 2, 3, 5]);
        let is_shown = [state.certificates.is_some(), state.commitments.is_some(), state.dealt.is_some()];
        assert_eq!(is_shown.iter().filter(|shown| **shown).count(), shown, "{step:?}");
        assert!(state.record.is_none());
    }
}

#[tokio::test]
async fn a_wrong_message_is_refused_and_names_the_place() {
    let mut rng = ChaCha8Rng::seed_from_u64(2);
    let trustees = open(&journal());
    let id = trustees.begin(SIZE, NEEDED).await.unwrap();
    let mut persons = persons(&mut rng);
    let wrong = |place, fault| Err(CeremonyRefusal::Wrong { place, fault });

    let of_another = persons[0].message(&trustees, &mut rng).unwrap();
    assert_eq!(trustees.take(2, &id, of_another).await, wrong(2, CeremonyFault::Certificate(2)));

    until(Step::Commitments, &trustees, &mut persons, &id, &mut rng).await;
    let own = persons[0].message(&trustees, &mut rng).unwrap();
    let deal = persons[0].deal.clone().unwrap();
    let early = trustees.take(1, &id, Message::Deal(Box::new(deal.clone()))).await;
    assert_eq!(early, Err(CeremonyRefusal::NotYet { place: 1, step: Step::Commitments }));
    trustees.take(1, &id, own).await.unwrap();
    let other = trustees.take(1, &id, Message::Commitment(Hash::of(b"another"))).await;
    assert_eq!(other, Err(CeremonyRefusal::AnotherMessage { place: 1 }));

    until(Step::Deals, &trustees, &mut persons, &id, &mut rng).await;
    let certificates = trustees.state_for(1).unwrap().certificates.unwrap();
    let redrawn = persons[2].member.deal(&certificates, &mut rng).unwrap();
    let taken = trustees.take(3, &id, Message::Deal(Box::new(redrawn))).await;
    assert_eq!(taken, wrong(3, CeremonyFault::Commitment(3)));
    let short = DealText { secrets: deal.secrets[1..].to_vec(), ..deal.clone() };
    assert_eq!(trustees.take(1, &id, Message::Deal(Box::new(short))).await, wrong(1, CeremonyFault::Count));
    let stolen = trustees.take(2, &id, Message::Deal(Box::new(deal))).await;
    assert_eq!(stolen, wrong(2, CeremonyFault::Coefficients(2)));

    until(Step::Keys, &trustees, &mut persons, &id, &mut rng).await;
    let key = persons[0].message(&trustees, &mut rng).unwrap();
    assert_eq!(trustees.take(5, &id, key).await, wrong(5, CeremonyFault::Key(5)));
    until(Step::Made, &trustees, &mut persons, &id, &mut rng).await;
    assert!(trustees.record().is_some());
}

#[tokio::test]
async fn a_ceremony_begun_anew_takes_no_message_of_the_old_one() {
    let mut rng = ChaCha8Rng::seed_from_u64(3);
    let journal = journal();
    let trustees = open(&journal);
    assert!(trustees.state_for(1).is_none());
    let nobody = trustees.take(1, "none", Message::Commitment(Hash::of(b""))).await;
    assert_eq!(nobody, Err(CeremonyRefusal::NoCeremony));
    let first = trustees.begin(SIZE, NEEDED).await.unwrap();
    let mut old = persons(&mut rng);
    until(Step::Made, &trustees, &mut old, &first, &mut rng).await;
    let second = trustees.begin(3, 2).await.unwrap();
    assert_ne!(first, second);
    assert!(trustees.record().is_none());
    assert_eq!((trustees.figures(), open(&journal).figures()), (Some((3, 2)), Some((3, 2))));
    let late = trustees.take(1, &first, Message::Certificate(old[0].member.certify(&mut rng))).await;
    assert_eq!(late, Err(CeremonyRefusal::OtherCeremony));
    assert!(trustees.state_for(4).is_none());
}

#[tokio::test]
async fn figures_with_which_nobody_could_open_a_tally_are_refused() {
    let trustees = open(&journal());
    for (size, needed) in [(0, 0), (3, 0), (3, 4), (33, 3)] {
        assert_eq!(trustees.begin(size, needed).await, Err(CeremonyRefusal::Figures { size, needed }));
    }
}
