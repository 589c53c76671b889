//! Arithmetic of thresholds: worked values, and properties against an oracle that shares no arithmetic with the crate.
#![allow(clippy::unwrap_used)]

use std::cmp::Ordering;

use jiff::civil::date;
use proptest::prelude::*;
use yishi_rulebook::{BodyKind, Library, Rulebook, Threshold, ThresholdRule, Tier};

/// Compares two fractions as Euclid would, by whole parts and reciprocals: nothing is multiplied, nothing can overflow.
fn compare(left: (u128, u128), right: (u128, u128)) -> Ordering {
    let whole = (left.0 / left.1).cmp(&(right.0 / right.1));
    let rests = (left.0 % left.1, right.0 % right.1);
    match (whole, rests) {
        (Ordering::Less | Ordering::Greater, _) => whole,
        (Ordering::Equal, (0, 0)) => Ordering::Equal,
        (Ordering::Equal, (0, _)) => Ordering::Less,
        (Ordering::Equal, (_, 0)) => Ordering::Greater,
        (Ordering::Equal, (a, b)) => compare((left.1, a), (right.1, b)).reverse(),
    }
}

/// Whether `count` out of `total` reaches the share, by the oracle. An empty body reaches nothing.
fn oracle(at_least: bool, count: u32, plus: u32, total: u32, share: (u32, u32)) -> bool {
    if total == 0 || count < plus {
        return total == 0 && count > plus;
    }
    let have = (u128::from(count - plus), u128::from(total));
    match compare(have, (u128::from(share.0), u128::from(share.1))) {
        Ordering::Less => false,
        Ordering::Equal => at_least,
        Ordering::Greater => true,
    }
}

/// The shipped congress rulebook with another majority, written and read as JSON like any rulebook.
fn threshold(at_least: bool, (num, den): (u32, u32), plus: u32) -> Threshold {
    thread_local! {
        static BOOK: Rulebook = Library::shipped().unwrap().resolve(BodyKind::Congress, Some(Tier::City), date(2023, 1, 1), &[]).unwrap();
    }
    let mut json = BOOK.with(|book| serde_json::to_value(book).unwrap());
    let value = &mut json["rules"]["majority.decision"]["value"]["threshold"];
    value["cmp"] = if at_least { "at-least" } else { "more-than" }.into();
    value["share"] = serde_json::json!({ "num": num, "den": den });
    value["plus"] = plus.into();
    let book: Rulebook = serde_json::from_value(json).unwrap();
    book.threshold(ThresholdRule::DecisionMajority).clone()
}

#[test]
fn worked_values() {
    for (total, two_thirds, majority, tenth, fifth) in [(523, 349, 262, 53, 105), (446, 298, 224, 45, 90)] {
        assert_eq!(threshold(true, (2, 3), 0).needed(total), two_thirds);
        assert_eq!(threshold(false, (1, 2), 0).needed(total), majority);
        assert_eq!(threshold(true, (1, 10), 0).needed(total), tenth);
        assert_eq!(threshold(true, (1, 5), 0).needed(total), fifth);
    }
}

#[test]
fn test_vectors() {
    let quorum = threshold(true, (2, 3), 0);
    let majority = threshold(false, (1, 2), 0);
    let cases = [(&quorum, 523, 348), (&majority, 523, 261), (&majority, 500, 250), (&quorum, 446, 297)];
    for (rule, total, short) in cases {
        assert!(!rule.judge(short, total).met, "{short} of {total}");
        assert!(rule.judge(short + 1, total).met, "{} of {total}", short + 1);
    }
    assert!(!threshold(true, (1, 10), 0).judge(52, 523).met);
    assert!(threshold(true, (1, 10), 0).judge(53, 523).met);
}

#[test]
fn the_majority_is_taken_of_all_and_not_of_those_present() {
    let majority = threshold(false, (1, 2), 0);
    assert!(majority.judge(262, 523).met);
    assert!(!majority.judge(252, 523).met, "more than half of the 502 present, yet not of the 523");
}

#[test]
fn a_body_of_nobody_is_never_quorate() {
    for at_least in [true, false] {
        let ground = threshold(at_least, (2, 3), 0).judge(0, 0);
        assert_eq!((ground.met, ground.needed), (false, 1));
    }
}

#[test]
fn the_largest_numbers_neither_wrap_nor_pass() {
    let all = threshold(true, (u32::MAX, u32::MAX), 0);
    assert_eq!(all.needed(u32::MAX), u32::MAX);
    assert!(all.judge(u32::MAX, u32::MAX).met && !all.judge(u32::MAX - 1, u32::MAX).met);
    assert!(!threshold(true, (1, 1), 1).judge(u32::MAX, u32::MAX).met);
}

fn shares() -> impl Strategy<Value = (u32, u32)> {
    prop_oneof![
        3 => (1_u32..=20).prop_flat_map(|den| (1..=den, Just(den))),
        1 => (1_u32..=u32::MAX).prop_flat_map(|den| (1..=den, Just(den))),
    ]
}

proptest! {
    #[test]
    fn met_is_what_the_oracle_says_and_exactly_from_the_needed_number_on(
        at_least: bool, share in shares(), total in 0_u32..=100_000, plus in 0_u32..=3, part in 0_u32..=100_000,
    ) {
        let rule = threshold(at_least, share, plus);
        let needed = rule.needed(total);
        for count in [part.min(total), needed.saturating_sub(1), needed, needed + 1, 0, total] {
            let ground = rule.judge(count, total);
            prop_assert_eq!(ground.met, count >= needed, "{} of {}", count, total);
            prop_assert_eq!(ground.met, oracle(at_least, count, plus, total, share), "{} of {}", count, total);
            prop_assert_eq!((ground.count, ground.total, ground.needed), (count, total, needed));
        }
    }

    #[test]
    fn needed_is_ceiling_or_floor_plus_one(share in shares(), total in 1_u32..=100_000) {
        let at_least = threshold(true, share, 0).needed(total);
        let more_than = threshold(false, share, 0).needed(total);
        let exact = (u64::from(total) * u64::from(share.0)).is_multiple_of(u64::from(share.1));
        prop_assert_eq!(more_than - at_least, u32::from(exact), "they differ only where the share is a whole number");
        prop_assert!(at_least <= total && more_than <= total + 1);
    }

    #[test]
    fn more_people_never_undo_a_threshold(at_least: bool, share in shares(), total in 1_u32..=100_000, count in 0_u32..=100_000) {
        let rule = threshold(at_least, share, 0);
        prop_assert!(!rule.judge(count, total).met || rule.judge(count + 1, total).met);
        prop_assert!(rule.needed(total) <= rule.needed(total + 1));
    }
}
