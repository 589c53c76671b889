//! Elections held here from the first card to the result: whatever is chosen, however it arrives, the result is the plain count.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod shared;

use proptest::prelude::*;
use proptest::test_runner::Config;
use shared::hall::{Hall, Plan, question};
use yishi_ballot::archive::{Stage, Writer};
use yishi_ballot::ballot::BallotFault;
use yishi_ballot::ballot_box::BoxFault;
use yishi_ballot::pairs::{PairedQuestion, PairsFault};
use yishi_ballot::seal::{Sealer, WrongChoices};
use yishi_ballot::{BallotBox, Follower, verify, verify_with_pairs};

/// Bits of a choice between bounds, drawn from a number.
fn choice(answers: usize, min: usize, max: usize, blank: bool, mut drawn: u64) -> Vec<u8> {
    let is_blank = blank && drawn.is_multiple_of(5);
    let mut bits = vec![0; answers];
    let wanted = if is_blank { 0 } else { min + (drawn as usize / 7) % (max - min + 1) };
    while bits.iter().filter(|bit| **bit == 1).count() < wanted {
        drawn = drawn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        bits[(drawn >> 33) as usize % answers] = 1;
    }
    let leading = blank.then_some(u8::from(is_blank));
    leading.into_iter().chain(bits).collect()
}

proptest! {
    #![proptest_config(Config { cases: 12, failure_persistence: None, ..Config::default() })]

    #[test]
    fn the_result_is_the_plain_count_of_each_voters_last_ballot_with_its_weight(
        seed: u64,
        weights in prop::collection::vec(1u64..1000, 1..5),
        shape in (1usize..5, any::<bool>()).prop_flat_map(|(n, blank)| (Just(n), 0..=n, Just(blank))),
        casts in prop::collection::vec((any::<prop::sample::Index>(), any::<u64>()), 0..9),
    ) {
        let (answers, bound, blank) = shape;
        let (min, max) = (bound / 2, bound);
        let questions = vec![question(answers, min, max, blank), question(2, 0, 1, false)];
        let mut hall = Hall::open(Plan { questions, weights: weights.clone(), seed, ..Plan::simple(0) });
        let mut last = vec![None; weights.len()];
        for (voter, drawn) in casts {
            let voter = voter.index(weights.len());
            let choices = vec![choice(answers, min, max, blank, drawn), choice(2, 0, 1, false, drawn / 3)];
            let receipt = hall.cast(voter, &choices);
            prop_assert_eq!(receipt.replaces, last[voter].is_some());
            last[voter] = Some(choices);
        }
        let result = hall.finish(&[1]);
        for question in 0..2 {
            let width = if question == 0 { answers + usize::from(blank) } else { 2 };
            let mut expected = vec![0; width];
            for (choices, weight) in last.iter().zip(&weights) {
                for (sum, bit) in expected.iter_mut().zip(choices.iter().flat_map(|choices| &choices[question])) {
                    *sum += weight * u64::from(*bit);
                }
            }
            prop_assert_eq!(result.counts(question).unwrap(), expected);
        }
        let report = verify(&hall.archive).unwrap();
        prop_assert_eq!(report.result, Some(result));
        prop_assert_eq!(report.stage, Stage::Done);
        prop_assert_eq!(report.last_event, hall.ballot_box.head());
    }

    #[test]
    fn any_members_up_to_the_threshold_open_the_same_result(
        seed: u64,
        (threshold, size) in (1usize..6).prop_flat_map(|size| (1..=size, Just(size))),
        order in Just([2usize, 3, 4, 5, 6]).prop_shuffle(),
    ) {
        let mut hall = Hall::open(Plan { group: Some((threshold, size)), seed, ..Plan::simple(3) });
        for (voter, bits) in [[1, 0, 0], [0, 0, 1], [0, 0, 1]].into_iter().enumerate() {
            hall.cast(voter, &[bits.to_vec()]);
        }
        hall.close();
        hall.decrypt(1);
        let members: Vec<usize> = order.into_iter().filter(|owner| *owner <= size + 1).take(threshold).collect();
        for owner in members {
            prop_assert!(!hall.ballot_box.is_openable());
            hall.decrypt(owner);
        }
        let (result, bytes) = hall.ballot_box.result().unwrap();
        hall.archive.extend(bytes);
        prop_assert_eq!(result.counts(0).unwrap(), vec![1, 0, 2]);
        prop_assert_eq!(verify(&hall.archive).unwrap().result, Some(result));
    }

    #[test]
    fn no_order_of_arrival_changes_the_encrypted_tally(order in Just([0usize, 1, 2, 3]).prop_shuffle()) {
        let tally = |order: &[usize]| {
            let mut hall = Hall::open(Plan::simple(4));
            let bits = [[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0]].map(|bits| vec![bits.to_vec()]);
            let made: Vec<_> = (0..4).map(|voter| hall.seal(voter, &bits[voter]).bytes).collect();
            for voter in order {
                hall.ballot_box.cast(&made[*voter], None).unwrap();
            }
            hall.ballot_box.close().unwrap();
            hall.ballot_box.tally().unwrap().text()
        };
        prop_assert_eq!(tally(&order), tally(&[0, 1, 2, 3]));
    }
}

#[test]
fn a_follower_that_gets_the_archive_byte_by_byte_ends_with_the_same_report() {
    let mut hall = Hall::open(Plan::simple(3));
    hall.cast(0, &[vec![1, 0, 0]]);
    hall.cast(2, &[vec![0, 1, 0]]);
    hall.finish(&[1]);
    let mut follower = Follower::default();
    for bytes in hall.archive.chunks(97) {
        follower.push(bytes).unwrap();
    }
    assert_eq!(follower.report(), verify(&hall.archive).unwrap());
    assert_eq!(follower.report(), hall.ballot_box.report());
    let (_, tally) = follower.to_open().unwrap();
    assert_eq!(tally, hall.ballot_box.tally().unwrap());
}

#[test]
fn a_box_is_read_back_from_its_archive_and_goes_on() {
    let mut hall = Hall::open(Plan::simple(3));
    hall.cast(0, &[vec![1, 0, 0]]);
    hall.ballot_box = BallotBox::resume(&hall.archive, None).unwrap();
    hall.cast(1, &[vec![0, 1, 0]]);
    hall.cast(0, &[vec![0, 0, 1]]);
    assert_eq!(hall.finish(&[1]).counts(0).unwrap(), [0, 1, 1]);
    assert_eq!(verify(&hall.archive).unwrap().ballots.iter().filter(|ballot| ballot.replaced).count(), 1);
    assert!(Writer::resume(&hall.archive[..hall.archive.len() - 1]).is_err());
}

#[test]
fn the_box_refuses_a_ballot_twice_after_the_close_and_of_another_election() {
    let mut hall = Hall::open(Plan::simple(2));
    let other = Hall::open(Plan { seed: 2, ..Plan::simple(2) }).seal(0, &[vec![1, 0, 0]]);
    let made = hall.seal(0, &[vec![1, 0, 0]]);
    hall.ballot_box.cast(&made.bytes, None).unwrap();
    assert_eq!(hall.ballot_box.cast(&made.bytes, None).unwrap_err(), BoxFault::Ballot(BallotFault::Duplicate));
    assert_eq!(hall.ballot_box.cast(&other.bytes, None).unwrap_err(), BoxFault::Ballot(BallotFault::OtherElection));
    let late = hall.seal(1, &[vec![1, 0, 0]]);
    hall.close();
    assert_eq!(hall.ballot_box.cast(&late.bytes, None).unwrap_err(), BoxFault::Stage(Stage::Tallied));
}

#[test]
fn choices_outside_the_bounds_are_not_sealed() {
    let mut hall = Hall::open(Plan { questions: vec![question(3, 1, 2, true)], ..Plan::simple(1) });
    let setting = hall.ballot_box.setting().clone();
    let sealer = Sealer::new(&setting);
    let mut seal = |bits: &[u8]| sealer.seal(&hall.cards[0], &[bits.to_vec()], &mut hall.rng).map(|_| ());
    for bits in [[0, 1, 0, 0], [0, 1, 1, 0], [1, 0, 0, 0]] {
        assert_eq!(seal(&bits), Ok(()));
    }
    for bits in [[0, 0, 0, 0], [0, 1, 1, 1], [1, 1, 0, 0]] {
        assert_eq!(seal(&bits), Err(WrongChoices::Bounds(1)));
    }
    assert_eq!(seal(&[0, 2, 0, 0]), Err(WrongChoices::Form(1)));
    assert_eq!(seal(&[0, 1, 0]), Err(WrongChoices::Form(1)));
}

#[test]
fn an_opened_ballot_shows_what_it_holds_and_a_lie_about_it_is_noticed() {
    let mut hall = Hall::open(Plan::simple(1));
    let made = hall.seal(0, &[vec![0, 1, 0]]);
    let tracker = made.tracker.clone();
    let revealed = made.reveal();
    assert_eq!(revealed.choices, [[0, 1, 0]]);
    assert_eq!(revealed.check(hall.ballot_box.setting()).unwrap(), tracker);
    let mut lie = revealed.clone();
    lie.choices = vec![vec![1, 0, 0]];
    assert!(lie.check(hall.ballot_box.setting()).is_err());
}

#[test]
fn for_and_against_the_same_candidate_need_proofs_that_only_honest_ballots_have() {
    let paired = vec![PairedQuestion { question: 0, most_for: Some(1) }];
    let questions = vec![question(4, 0, 2, false)];
    let mut hall = Hall::open(Plan { questions, paired: paired.clone(), ..Plan::simple(3) });
    hall.cast(0, &[vec![1, 0, 0, 1]]);
    hall.cast(1, &[vec![0, 0, 0, 0]]);
    // Both for and against the same, and two for one seat: the box's own bounds allow either.
    for bits in [[1, 1, 0, 0], [1, 0, 1, 0]] {
        let made = hall.seal(2, &[bits.to_vec()]);
        let setting = hall.ballot_box.setting().clone();
        let proofs = Sealer::new(&setting).pairs(&made, &paired, &mut hall.rng);
        assert_eq!(proofs, Err(WrongChoices::Bounds(1)));
        assert_eq!(hall.ballot_box.cast(&made.bytes, None).unwrap_err(), BoxFault::Pairs(PairsFault::Missing));
        // Nor do the proofs of another ballot serve.
        let honest = hall.seal(2, &[vec![0, 1, 0, 1]]);
        let mut line = Sealer::new(&setting).pairs(&honest, &paired, &mut hall.rng).unwrap();
        let refused = hall.ballot_box.cast(&made.bytes, Some(line.clone())).unwrap_err();
        assert_eq!(refused, BoxFault::Pairs(PairsFault::NoBallot));
        line.ballot = yishi_ballot::hash::Hash::of(&made.bytes);
        let refused = hall.ballot_box.cast(&made.bytes, Some(line)).unwrap_err();
        assert_eq!(refused, BoxFault::Pairs(PairsFault::Pair(1)));
    }
    hall.cast(2, &[vec![0, 1, 1, 0]]);
    assert_eq!(hall.finish(&[1]).counts(0).unwrap(), [1, 1, 1, 1]);
    let file = hall.pairs.clone().unwrap();
    let report = verify_with_pairs(&hall.archive, file.as_bytes()).unwrap();
    assert_eq!(report.paired_questions, [1]);
    let resumed = BallotBox::resume(&hall.archive, Some(file.as_bytes())).unwrap();
    assert_eq!(resumed.report(), report);
    let lines: Vec<&str> = file.lines().collect();
    let without_one = [lines[0], lines[1], lines[3], ""].join("\n");
    assert!(verify_with_pairs(&hall.archive, without_one.as_bytes()).is_err());
    // A line whose ballot came again after a crash stands twice; wherever it stands, that does no harm.
    for twice in [vec![0, 1, 1, 2, 3], vec![0, 1, 2, 1, 3, 3]] {
        let lines: Vec<&str> = twice.into_iter().map(|line| lines[line]).chain([""]).collect();
        let file = lines.join("\n");
        assert_eq!(verify_with_pairs(&hall.archive, file.as_bytes()), Ok(report.clone()));
        let mut follower = Follower::with_pairs(&[]);
        lines[..lines.len() - 1].iter().for_each(|line| follower.push_pairs(format!("{line}\n").as_bytes()).unwrap());
        follower.push(&hall.archive).unwrap();
        assert_eq!(follower.report(), report);
    }
}

#[test]
fn a_members_key_is_kept_encrypted_and_opened_with_its_seed_alone() {
    use yishi_ballot::ceremony::{Member, Seed};
    let hall = Hall::open(Plan { group: Some((2, 3)), ..Plan::simple(1) });
    for (index, (seed, text)) in (1..).zip(&hall.members) {
        let member = Member::new(Seed::read(seed.expose()).unwrap(), index, 2, 3).unwrap();
        let key = member.open_key(&text.private_key).unwrap();
        assert_eq!(key.public(), hall.keys[index].1.public());
        let stranger = Member::new(hall.members[index % 3].0.clone(), index, 2, 3).unwrap();
        assert!(stranger.open_key(&text.private_key).is_none());
    }
}
