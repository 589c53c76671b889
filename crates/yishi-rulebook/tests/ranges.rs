//! Ranges: worked values of the law, and properties against an oracle that counts people one by one.
#![allow(clippy::unwrap_used)]

use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value, json};
use yishi_rulebook::{Base, BodyKind, ElectionRange, Library, Range, Rulebook, Tier};

fn city() -> Rulebook {
    Library::shipped().unwrap().resolve(BodyKind::Congress, Some(Tier::City), date(2023, 12, 26), &[]).unwrap()
}

/// The shipped range of committee members with other ends, written and read as JSON like any rulebook.
fn range(least: &Value, most: &Value) -> Result<Range, serde_json::Error> {
    thread_local! {
        static JSON: Value = serde_json::to_value(city()).unwrap();
    }
    let mut json = JSON.with(Value::clone);
    let value = &mut json["rules"]["election.surplus.committee-members"]["value"]["range"];
    value["least"] = least.clone();
    value["most"] = most.clone();
    let book: Rulebook = serde_json::from_value(json)?;
    Ok(book.find_range(ElectionRange::CommitteeMembers).unwrap().clone())
}

fn share(num: u32, den: u32) -> Value {
    json!({ "share": { "num": num, "den": den } })
}

/// The fewest people that are at least the share, found by trying; nothing is divided.
fn fewest(total: u32, num: u32, den: u32) -> u32 {
    (0..=total).find(|people| u128::from(*people) * u128::from(den) >= u128::from(total) * u128::from(num)).unwrap()
}

/// The most people that are at most the share, found by trying.
fn most(total: u32, num: u32, den: u32) -> u32 {
    let fits = |people: &u32| u128::from(*people) * u128::from(den) <= u128::from(total) * u128::from(num);
    (0..=total).rev().find(fits).unwrap()
}

/// law: OL 27
#[test]
fn two_deputy_posts_take_one_to_three_candidates_more() {
    let book = city();
    let posts = book.find_range(ElectionRange::DeputyPosts).unwrap();
    let judged: Vec<bool> = (0..=4).map(|extra| posts.judge(extra, 2).within).collect();
    assert_eq!(judged, [false, true, true, true, false]);
    assert_eq!((posts.of(), posts.citation().to_string().as_str()), (Base::Seats, "OL 27"));
}

/// law: OL 27
#[test]
fn thirty_committee_seats_take_three_to_six_candidates_more() {
    let book = city();
    let members = book.find_range(ElectionRange::CommitteeMembers).unwrap();
    assert_eq!(members.bounds(30), (3, 6));
    let judged: Vec<bool> = [2, 3, 6, 7].into_iter().map(|extra| members.judge(extra, 30).within).collect();
    assert_eq!(judged, [false, true, true, false]);
    assert_eq!(members.bounds(29), (3, 5), "a tenth rounds up, a fifth down");
    assert_eq!(members.bounds(61), (7, 12));
}

#[test]
fn where_nothing_whole_lies_between_the_shares_the_fewest_is_the_most() {
    let members = range(&share(1, 10), &share(1, 5)).unwrap();
    assert_eq!((members.bounds(1), members.bounds(3), members.bounds(5)), ((1, 1), (1, 1), (1, 1)));
    assert_eq!(members.bounds(0), (0, 0));
}

#[test]
fn a_ground_of_a_range_is_the_same_after_json() {
    let ground = city().find_range(ElectionRange::CommitteeMembers).unwrap().judge(2, 30);
    let text = serde_json::to_string(&ground).unwrap();
    assert_eq!(serde_json::from_str::<yishi_rulebook::RangeGround>(&text).unwrap(), ground);
    assert_eq!((ground.least, ground.most, ground.within), (3, 6, false));
}

#[test]
fn a_range_without_sense_is_no_rulebook() {
    let refused = |least: &Value, most: &Value| range(least, most).unwrap_err().to_string();
    assert!(refused(&json!({ "people": 3 }), &json!({ "people": 1 })).contains("ends before it begins"));
    assert!(refused(&share(1, 5), &share(1, 10)).contains("ends before it begins"));
    assert!(refused(&share(0, 5), &share(1, 5)).contains("a share of zero"));
    assert!(refused(&share(1, 5), &share(6, 5)).contains("more than the whole"));
    assert!(refused(&share(1, 0), &share(1, 5)).contains("zero as its denominator"));
    assert!(range(&json!({ "people": 0 }), &share(1, 5)).is_ok(), "uncontested is a range of its own");
}

#[test]
fn the_largest_numbers_do_not_wrap() {
    let all = range(&share(u32::MAX, u32::MAX), &share(u32::MAX, u32::MAX)).unwrap();
    assert_eq!(all.bounds(u32::MAX), (u32::MAX, u32::MAX));
}

fn shares() -> impl Strategy<Value = (u32, u32)> {
    prop_oneof![
        3 => (1_u32..=20).prop_flat_map(|den| (1..=den, Just(den))),
        1 => (1_u32..=u32::MAX).prop_flat_map(|den| (1..=den, Just(den))),
    ]
}

proptest! {
    #[test]
    fn bounds_and_judgement_are_what_trying_finds(one in shares(), other in shares(), total in 0_u32..=300, count in 0_u32..=320) {
        let less = u64::from(one.0) * u64::from(other.1) <= u64::from(other.0) * u64::from(one.1);
        let (low, high) = if less { (one, other) } else { (other, one) };
        let rule = range(&share(low.0, low.1), &share(high.0, high.1)).unwrap();
        let (least, top) = (fewest(total, low.0, low.1), most(total, high.0, high.1));
        prop_assert_eq!(rule.bounds(total), (least, top.max(least)));
        let ground = rule.judge(count, total);
        prop_assert_eq!(ground.within, (least..=top.max(least)).contains(&count));
        prop_assert_eq!((ground.count, ground.total), (count, total));
    }

    #[test]
    fn fixed_people_do_not_depend_on_the_base(least in 0_u32..=5, more in 0_u32..=5, total in 0_u32..=300) {
        let rule = range(&json!({ "people": least }), &json!({ "people": least + more })).unwrap();
        prop_assert_eq!(rule.bounds(total), (least, least + more));
    }
}
