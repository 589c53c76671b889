//! Motions and regulation bills: the shipped rulebooks say what the cited texts say, at every level of the state.
#![allow(clippy::unwrap_used)]

use jiff::civil::date;
use yishi_rulebook::{
    AmendingTexts, AnyRule, BillField, BillFieldRule, BillFlag, BillNumber, BillTextsRule, BodyKind, LateMotion,
    Library, MotionFlag, MotionLateRule, MotionNumber, MotionOrganRule, MotionThreshold, MovingOrgan, Rulebook, Tier,
    Unit, VotingFlag,
};

fn book(body: BodyKind, tier: Tier, overlays: &[&str]) -> Rulebook {
    Library::shipped().unwrap().resolve(body, Some(tier), date(2023, 12, 26), overlays).unwrap()
}

fn congress(tier: Tier) -> Rulebook {
    book(BodyKind::Congress, tier, &[])
}

fn committee(tier: Tier) -> Rulebook {
    book(BodyKind::StandingCommittee, tier, &[])
}

fn mingchuan() -> Rulebook {
    book(BodyKind::Congress, Tier::City, &["mingchuan-2023"])
}

fn people(book: &Rulebook, rule: MotionThreshold) -> u32 {
    book.find_threshold(rule).unwrap().needed(10_000)
}

fn cited(book: &Rulebook, rule: impl Into<AnyRule>) -> String {
    book.citation(rule).unwrap().to_string()
}

/// law: OL 22
/// law: NO 17
#[test]
fn ten_deputies_move_jointly_in_a_township_five_and_in_the_nation_thirty() {
    let tiers = [(Tier::Township, 5), (Tier::County, 10), (Tier::City, 10), (Tier::Province, 10), (Tier::Nation, 30)];
    for (tier, needed) in tiers {
        assert_eq!(people(&congress(tier), MotionThreshold::JointMovers), needed);
    }
    assert_eq!(cited(&congress(Tier::City), MotionThreshold::JointMovers), "OL 22");
}

/// law: OL 22
/// law: NO 16
#[test]
fn organs_move_by_themselves_each_in_its_own_body() {
    let organs = |book: &Rulebook| book.find_choice(MotionOrganRule::Organs).unwrap().allowed;
    let city = organs(&congress(Tier::City));
    let four = [
        MovingOrgan::Presidium,
        MovingOrgan::StandingCommittee,
        MovingOrgan::SpecialCommittee,
        MovingOrgan::Government,
    ];
    assert_eq!(city, four);
    assert_eq!(organs(&congress(Tier::Township)), [MovingOrgan::Presidium, MovingOrgan::Government]);
    assert!(organs(&congress(Tier::Nation)).contains(&MovingOrgan::Court));
    assert!(!organs(&committee(Tier::City)).contains(&MovingOrgan::Presidium));
    assert_eq!(cited(&congress(Tier::Nation), MotionOrganRule::Organs), "NO 16");
}

/// law: OL 52
/// law: LL 29
/// law: LL 30
/// law: YI 0068
#[test]
fn in_a_standing_committee_five_members_move_jointly_three_in_a_county_and_ten_in_the_nation() {
    for (tier, needed) in [(Tier::County, 3), (Tier::City, 5), (Tier::Province, 5), (Tier::Nation, 10)] {
        assert_eq!(people(&committee(tier), MotionThreshold::JointMovers), needed);
        assert!(committee(tier).find_flag(MotionFlag::RefusalExplained).unwrap().value);
    }
    assert_eq!(cited(&committee(Tier::City), MotionFlag::RefusalExplained), "OL 52");
    assert_eq!(cited(&committee(Tier::Nation), MotionThreshold::JointMovers), "LL 30");
    assert_eq!(cited(&committee(Tier::Nation), MotionOrganRule::Organs), "LL 29");
    assert_eq!(committee(Tier::Nation).interpretation("0068").unwrap().choice, "same");
}

/// law: NR 12
/// law: MC 70
#[test]
fn a_delegation_moves_as_such_in_the_nation_and_where_local_rules_say_so() {
    assert!(congress(Tier::City).find_threshold(MotionThreshold::DelegationMajority).is_none());
    for (book, article) in [(congress(Tier::Nation), "NR 12"), (mingchuan(), "MC 70")] {
        assert_eq!(book.find_threshold(MotionThreshold::DelegationMajority).unwrap().needed(38), 20);
        assert_eq!(cited(&book, MotionThreshold::DelegationMajority), article);
    }
}

/// law: YI 0060
/// law: YI 0061
/// law: MC 71
/// law: MC 72
#[test]
fn a_late_motion_is_a_suggestion_and_a_joint_one_lasts_as_long_as_its_support() {
    for (book, late, falls) in [(congress(Tier::City), "YI 0060", "YI 0061"), (mingchuan(), "MC 71", "MC 72")] {
        assert_eq!(book.find_choice(MotionLateRule::Late).unwrap().value, LateMotion::Suggestion);
        assert!(book.find_flag(MotionFlag::FallsBelow).unwrap().value);
        assert_eq!(
            (cited(&book, MotionLateRule::Late).as_str(), cited(&book, MotionFlag::FallsBelow).as_str()),
            (late, falls)
        );
    }
    assert!(congress(Tier::City).find_flag(MotionFlag::AsSuggestion).is_none());
    assert_eq!(cited(&mingchuan(), MotionFlag::AsSuggestion), "MC 71");
}

/// law: NR 25
/// law: OL 22
/// law: LL 25
/// law: YI 0064
#[test]
fn a_motion_is_explained_first_and_withdrawn_with_consent() {
    for (book, explained, withdrawn) in
        [(congress(Tier::City), "NR 25", "OL 22"), (committee(Tier::City), "YI 0064", "YI 0064")]
    {
        assert!(book.find_flag(MotionFlag::ExplainedFirst).unwrap().value);
        assert!(book.find_flag(MotionFlag::WithdrawalConsent).unwrap().value);
        assert_eq!(cited(&book, MotionFlag::ExplainedFirst), explained);
        assert_eq!(cited(&book, MotionFlag::WithdrawalConsent), withdrawn);
    }
    assert_eq!(cited(&congress(Tier::Nation), MotionFlag::WithdrawalConsent), "LL 25");
}

/// law: NR 30
/// law: GD 28
#[test]
fn what_is_left_open_may_be_handed_to_a_standing_committee_where_there_is_one() {
    assert_eq!(cited(&congress(Tier::City), MotionFlag::CommitteeCharge), "NR 30");
    assert_eq!(cited(&book(BodyKind::Congress, Tier::City, &["guangdong-2022"]), MotionFlag::CommitteeCharge), "GD 28");
    assert!(congress(Tier::Township).find_flag(MotionFlag::CommitteeCharge).is_none());
}

/// law: YI 0067
/// law: MC 74
#[test]
fn the_result_of_an_examination_is_reported_within_three_months() {
    for (book, article) in [(congress(Tier::City), "YI 0067"), (mingchuan(), "MC 74")] {
        let number = book.find_number(MotionNumber::ResultReport).unwrap();
        assert_eq!((number.value, number.unit), (3, Unit::Months));
        assert_eq!(cited(&book, MotionNumber::ResultReport), article);
    }
}

/// law: MC 73
#[test]
fn in_the_sample_city_more_than_half_of_the_movers_and_ten_may_ask_again() {
    let book = mingchuan();
    assert_eq!(book.find_threshold(MotionThreshold::ReconsiderationShare).unwrap().needed(20), 11);
    assert_eq!(people(&book, MotionThreshold::ReconsiderationLeast), 10);
    assert_eq!(book.find_number(MotionNumber::ReconsiderationCutoff).unwrap().value, 4);
    assert!(congress(Tier::City).find_threshold(MotionThreshold::ReconsiderationShare).is_none());
}

/// law: GD 25
/// law: GD 61
/// law: YI 0062
/// law: YI 0063
/// law: MC 75
/// law: MC 53
#[test]
fn an_amendment_needs_as_many_as_a_motion_and_goes_before_the_text() {
    let guangdong = book(BodyKind::Congress, Tier::City, &["guangdong-2022"]);
    for (book, movers, first) in [(congress(Tier::City), "YI 0062", "YI 0063"), (guangdong, "GD 25", "GD 61")] {
        assert_eq!(people(&book, MotionThreshold::AmendmentMovers), 10);
        assert!(book.find_flag(MotionFlag::AmendmentFirst).unwrap().value);
        assert_eq!(cited(&book, MotionThreshold::AmendmentMovers), movers);
        assert_eq!(cited(&book, MotionFlag::AmendmentFirst), first);
    }
    assert_eq!(people(&congress(Tier::Township), MotionThreshold::AmendmentMovers), 5);
    assert_eq!(people(&committee(Tier::County), MotionThreshold::AmendmentMovers), 3);
    assert_eq!(mingchuan().find_number(MotionNumber::AmendmentCutoff).unwrap().value, 2);
    assert_eq!(cited(&mingchuan(), VotingFlag::ClausesSeparately), "MC 53");
}

/// law: LL 80
/// law: LL 81
#[test]
fn a_city_makes_regulations_in_four_fields_and_has_them_approved() {
    for book in [congress(Tier::City), committee(Tier::City)] {
        let fields = book.find_choice(BillFieldRule::Fields).unwrap();
        assert!(!fields.allows(&BillField::Other) && fields.allowed.len() == 4);
        assert_eq!(book.find_number(BillNumber::Approval).unwrap().value, 4);
        assert_eq!(cited(&book, BillFieldRule::Fields), "LL 81");
    }
    let province = committee(Tier::Province);
    assert!(province.find_choice(BillFieldRule::Fields).unwrap().allows(&BillField::Other));
    assert!(province.find_number(BillNumber::Approval).is_none());
    assert_eq!(cited(&province, BillFieldRule::Fields), "LL 80");
    assert!(committee(Tier::County).find_choice(BillFieldRule::Fields).is_none());
}

/// law: LL 32
/// law: LL 33
/// law: LL 44
/// law: LL 46
/// law: YI 0065
#[test]
fn a_standing_committee_reads_a_bill_three_times_twice_or_once() {
    let book = committee(Tier::City);
    let readings = |rule| book.find_number(rule).unwrap().value;
    assert_eq!(readings(BillNumber::Readings), 3);
    assert_eq!((readings(BillNumber::ReadingsAgreed), readings(BillNumber::ReadingsSingle)), (2, 1));
    assert_eq!(cited(&book, BillNumber::Readings), "LL 32");
    assert_eq!(cited(&book, BillNumber::ReadingsAgreed), "LL 33");
    assert_eq!(cited(&book, VotingFlag::ClausesSeparately), "LL 44");
    assert_eq!(book.find_choice(BillTextsRule::Texts).unwrap().value, AmendingTexts::Jointly);
    assert_eq!(cited(&book, BillTextsRule::Texts), "LL 46");
    assert_eq!(book.interpretation("0065").unwrap().choice, "reference");
}

/// law: LL 40
/// law: LL 45
/// law: LL 86
/// law: LL 87
/// law: YI 0066
#[test]
fn a_draft_is_published_for_thirty_days_and_lapses_after_two_years() {
    let book = committee(Tier::City);
    assert_eq!(book.find_number(BillNumber::Publication).unwrap().value, 30);
    assert_eq!(
        (book.find_number(BillNumber::Lapse).unwrap().value, cited(&book, BillNumber::Lapse).as_str()),
        (2, "LL 45")
    );
    assert!(
        book.find_flag(BillFlag::CongressOnly).unwrap().value
            && book.find_flag(BillFlag::UnifiedExamination).unwrap().value
    );
    assert!(congress(Tier::City).find_flag(BillFlag::CongressOnly).is_none());
    assert_eq!(congress(Tier::City).find_number(BillNumber::Readings).unwrap().value, 1);
    assert_eq!(cited(&congress(Tier::City), BillNumber::Readings), "YI 0066");
}
