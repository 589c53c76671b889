//! Voting and speaking: majorities, methods, proxies and time limits, by body and tier.

use yishi_rulebook::{
    AccountabilityThreshold, BodyKind, DeliberationFlag, DeliberationNumber, MethodChoice, MotionThreshold, NameChoice,
    NameOrder, RecordFlag, SourceStatus, ThresholdRule, Tier, Unit, VoteMethod, VotingFlag, VotingThreshold,
};

use crate::support::{LOCAL, book, choice, congress, every_book, flag, known, needs, number, rests_on};

/// law: NR 59
#[test]
fn only_the_nation_amends_the_constitution_and_needs_two_thirds_of_all() {
    needs(&congress(Tier::Nation), VotingThreshold::Constitution, 2980, 1987, "NR 59");
    for tier in LOCAL {
        assert!(congress(tier).find_threshold(VotingThreshold::Constitution).is_none(), "it does not know the act");
        flag(&congress(tier), VotingFlag::ResultAtOnce, true, "NR 59");
    }
}

/// law: OL 14
/// law: OL 25
#[test]
fn quorum_and_majority_are_taken_of_all_deputies_at_every_local_tier() {
    for tier in LOCAL {
        needs(&congress(tier), ThresholdRule::SittingQuorum, 523, 349, "OL 14");
        needs(&congress(tier), ThresholdRule::DecisionMajority, 523, 262, "OL 25");
        needs(&congress(tier), ThresholdRule::DecisionMajority, 500, 251, "OL 25");
    }
}

/// law: NR 60
#[test]
fn a_presidium_votes_by_hands_and_a_failed_device_gives_way_to_hands() {
    for tier in Tier::ALL {
        choice(&congress(*tier), MethodChoice::Presidium, VoteMethod::ShowOfHands, "NR 60");
        choice(&congress(*tier), MethodChoice::OnFailure, VoteMethod::ShowOfHands, "NR 60");
    }
}

/// law: DL 23
/// law: YI 0030
#[test]
fn nobody_votes_for_somebody_else() {
    for book in every_book() {
        let cited = if book.body() == BodyKind::Congress { "DL 23" } else { "YI 0030" };
        flag(&book, VotingFlag::Proxies, false, cited);
    }
}

/// law: YI 0028
/// law: CT 2015
#[test]
fn those_who_did_not_press_are_announced_and_the_four_figures_add_up() {
    assert_eq!(2102 + 1 + 4 + 7, 2114, "the figures of the transcript");
    flag(&congress(Tier::City), VotingFlag::NotPressedAnnounced, true, "YI 0028");
    let cppcc = book(BodyKind::Cppcc, Some(Tier::City), &[]);
    flag(&cppcc, VotingFlag::NotPressedAnnounced, true, "CT 2015");
    assert_eq!(known(&cppcc, VotingFlag::NotPressedAnnounced).0, SourceStatus::Secondary);
}

/// law: NR 57
/// law: NR 58
#[test]
fn speeches_in_plenary_and_presidium_have_their_limits() {
    for tier in Tier::ALL {
        let book = congress(*tier);
        number(&book, DeliberationNumber::PlenaryFirst, (10, Unit::Minutes), "NR 57");
        number(&book, DeliberationNumber::PlenarySecond, (5, Unit::Minutes), "NR 57");
        number(&book, DeliberationNumber::PresidiumFirst, (15, Unit::Minutes), "NR 58");
        number(&book, DeliberationNumber::PresidiumSecond, (10, Unit::Minutes), "NR 58");
        assert!(book.find_number(DeliberationNumber::GroupFirst).is_none(), "a group of a congress has no limit");
    }
}

/// law: NR 17
#[test]
fn a_deputy_may_ask_for_the_text_of_a_speech() {
    for tier in Tier::ALL {
        flag(&congress(*tier), DeliberationFlag::TextOnRequest, true, "NR 17");
    }
}

/// law: OL 24
#[test]
fn ten_deputies_interpellate_jointly() {
    for tier in LOCAL {
        needs(&congress(tier), AccountabilityThreshold::InterpellationMovers, 523, 10, "OL 24");
    }
}

/// law: OL 52
/// law: OL 53
/// law: SL 51
#[test]
fn members_of_a_standing_committee_move_and_interpellate_by_tier() {
    let committee = crate::support::committee;
    for (tier, people) in [(Tier::County, 3), (Tier::City, 5), (Tier::Province, 5)] {
        needs(&committee(tier), MotionThreshold::JointMovers, 39, people, "OL 52");
        needs(&committee(tier), AccountabilityThreshold::InterpellationMovers, 39, people, "OL 53");
    }
    needs(&committee(Tier::Nation), AccountabilityThreshold::InterpellationMovers, 170, 10, "SL 51");
}

/// law: YI 0033
/// law: YI 0034
/// law: HN 2022
#[test]
fn names_and_announcements_follow_the_conventions() {
    for body in [BodyKind::Congress, BodyKind::Cppcc, BodyKind::StandingCommittee, BodyKind::CppccStandingCommittee] {
        let book = book(body, Some(Tier::City), &[]);
        choice(&book, NameChoice::TwoCharacters, NameOrder::BlankFirst, "YI 0033");
        flag(&book, RecordFlag::ColumnBlank, true, "YI 0034");
        rests_on(&book, NameChoice::TwoCharacters, "0033", "blank-first");
        let other = book.find_choice(NameChoice::TwoCharacters).unwrap();
        assert!(other.allows(&NameOrder::SecondCharacter), "a place may choose the other school");
    }
    flag(&congress(Tier::City), RecordFlag::AnnouncementsNumbered, true, "HN 2022");
}
