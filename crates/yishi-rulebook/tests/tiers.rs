//! Tiers: which entry of a file holds for which body, and how a rulebook of a tier is named.
#![allow(clippy::unwrap_used)]

use jiff::civil::{Date, date};
use yishi_rulebook::{
    BodyKind, ElectionRange, Library, MotionThreshold, OptionalNumber, RuleValue, Rulebook, Share, Tier,
};

const DAY: Date = date(2023, 12, 26);

fn congress(tier: Tier) -> Rulebook {
    Library::shipped().unwrap().resolve(BodyKind::Congress, Some(tier), DAY, &[]).unwrap()
}

fn why(body: BodyKind, tier: Option<Tier>) -> String {
    Library::shipped().unwrap().resolve(body, tier, DAY, &[]).unwrap_err().to_string()
}

/// law: OL 22
#[test]
fn ten_move_jointly_and_in_a_township_five() {
    for (tier, needed) in [(Tier::Township, 5), (Tier::County, 10), (Tier::City, 10), (Tier::Province, 10)] {
        let book = congress(tier);
        let movers = book.find_threshold(MotionThreshold::JointMovers).unwrap();
        assert_eq!((movers.needed(523), movers.citation().to_string().as_str()), (needed, "OL 22"));
        assert!(!movers.judge(needed - 1, 523).met && movers.judge(needed, 523).met);
    }
}

/// law: NO 17
#[test]
fn thirty_move_jointly_in_the_national_congress() {
    let book = congress(Tier::Nation);
    let movers = book.find_threshold(MotionThreshold::JointMovers).unwrap();
    assert_eq!((movers.needed(2980), movers.citation().to_string().as_str()), (30, "NO 17"));
}

#[test]
fn so_many_people_are_a_share_of_nothing_with_all_of_them_on_top() {
    let book = congress(Tier::City);
    let movers = book.find_threshold(MotionThreshold::JointMovers).unwrap();
    let ground = movers.judge(9, 523);
    assert_eq!((ground.share, ground.plus, ground.needed, ground.met), (Share { num: 0, den: 1 }, 10, 10, false));
    assert!(movers.judge(10, 523).met && movers.judge(10, 0).met);
    assert!(matches!(book.rules()["motion.joint-movers"].value, RuleValue::Threshold { plus: 10, .. }));
}

#[test]
fn a_rule_of_other_tiers_is_an_act_the_body_does_not_know() {
    assert!(congress(Tier::Township).find_range(ElectionRange::CommitteeMembers).is_none());
    assert!(congress(Tier::Township).find_range(ElectionRange::DeputyPosts).is_some());
}

#[test]
fn a_tier_is_named_except_the_city() {
    assert_eq!(congress(Tier::County).id(), "congress-2022@county");
    assert_eq!(congress(Tier::City).id(), "congress-2022");
    assert_eq!((congress(Tier::County).tier(), congress(Tier::City).tier()), (Some(Tier::County), Some(Tier::City)));
    let library = Library::shipped().unwrap();
    let society = library.resolve(BodyKind::Association, None, DAY, &[]).unwrap();
    assert_eq!((society.id(), society.tier()), ("association-2021", None));
}

#[test]
fn a_body_is_asked_for_at_a_tier_it_stands_at() {
    assert!(why(BodyKind::StandingCommittee, Some(Tier::Township)).contains("there is no body `standing-committee`"));
    assert!(why(BodyKind::Cppcc, Some(Tier::Township)).contains("at the tier `township`"));
    assert!(why(BodyKind::Association, Some(Tier::City)).contains("there is no body `association`"));
    assert!(why(BodyKind::Congress, None).contains("none is named"));
}

#[test]
fn only_a_congress_has_a_largest_roll() {
    assert!(congress(Tier::City).find_number(OptionalNumber::RollMaximum).is_some());
    let library = Library::shipped().unwrap();
    let cppcc = library.resolve(BodyKind::Cppcc, Some(Tier::City), DAY, &[]).unwrap();
    assert!(cppcc.find_number(OptionalNumber::RollMaximum).is_none());
}

#[test]
fn the_rules_of_a_city_are_not_laid_over_a_county() {
    let library = Library::shipped().unwrap();
    let why = library.resolve(BodyKind::Congress, Some(Tier::County), DAY, &["mingchuan-2023"]).unwrap_err();
    assert!(why.reason.contains("`mingchuan-2023` is not made for this tier"), "{why}");
    let of =
        |tier| library.overlays_at(BodyKind::Congress, Some(tier)).map(|layer| layer.id.as_str()).collect::<Vec<_>>();
    assert_eq!(of(Tier::County), ["guangdong-2022"]);
    assert_eq!(of(Tier::City), ["guangdong-2022", "mingchuan-16-3", "mingchuan-2023"]);
}
