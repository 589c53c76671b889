//! Tests by article: each proves that the shipped rulebooks say what the cited text says. The line `law:` above a test
//! names the article; the law matrix is drawn from these lines.
#![allow(clippy::unwrap_used)]

use jiff::civil::{Date, date};
use yishi_rulebook::{
    AgendaAdoption, AgendaRule, AnyRule, Base, BodyKind, Closing, Cmp, EvenRostrum, FlagRule, LeadingOrgan,
    LeadingRule, Library, MethodRule, NumberRule, OptionalNumber, OptionalThreshold, Press, PressRule, RostrumRule,
    Rulebook, SourceStatus, ThresholdRule, Tier, VoteMethod,
};

const DAY: Date = date(2023, 12, 26);

fn congress(overlays: &[&str]) -> Rulebook {
    Library::shipped().unwrap().resolve(BodyKind::Congress, Some(Tier::City), DAY, overlays).unwrap()
}

fn cppcc(overlays: &[&str]) -> Rulebook {
    Library::shipped().unwrap().resolve(BodyKind::Cppcc, Some(Tier::City), DAY, overlays).unwrap()
}

/// Smallest sufficient count, and whether one less and exactly that many are enough.
fn edge(book: &Rulebook, rule: ThresholdRule, total: u32) -> (u32, bool, bool) {
    let threshold = book.threshold(rule);
    let needed = threshold.needed(total);
    (needed, threshold.judge(needed - 1, total).met, threshold.judge(needed, total).met)
}

fn cites(book: &Rulebook, rule: impl Into<AnyRule>, article: &str, status: SourceStatus) {
    let citation = book.citation(rule).unwrap();
    assert_eq!((citation.to_string().as_str(), citation.status), (article, status));
}

/// law: CC 1259
#[test]
fn at_least_includes_the_number_and_more_than_excludes_it() {
    let book = congress(&[]);
    assert_eq!(book.threshold(ThresholdRule::SittingQuorum).cmp(), Cmp::AtLeast);
    assert!(book.threshold(ThresholdRule::SittingQuorum).judge(2, 3).met);
    assert_eq!(book.threshold(ThresholdRule::DecisionMajority).cmp(), Cmp::MoreThan);
    assert!(!book.threshold(ThresholdRule::DecisionMajority).judge(250, 500).met);
}

/// law: OL 14
#[test]
fn a_sitting_needs_two_thirds_of_the_deputies() {
    let book = congress(&[]);
    assert_eq!(edge(&book, ThresholdRule::SittingQuorum, 523), (349, false, true));
    assert_eq!(book.threshold(ThresholdRule::SittingQuorum).of(), Base::DeputiesInOffice);
    cites(&book, ThresholdRule::SittingQuorum, "OL 14", SourceStatus::ReadInFull);
}

/// law: OL 17
#[test]
fn the_presidium_leads_and_the_preparatory_meeting_adopts_the_agenda() {
    let book = congress(&[]);
    assert_eq!(book.led_by().value, LeadingOrgan::Presidium);
    assert!(!book.led_by().allows(&LeadingOrgan::StandingCommittee));
    assert_eq!(book.agenda_adopted_at().allowed, [AgendaAdoption::PreparatoryMeeting]);
    cites(&book, LeadingRule::LedBy, "OL 17", SourceStatus::ReadInFull);
}

/// law: OL 25
#[test]
fn a_decision_needs_more_than_half_of_all_deputies_whatever_the_number_present() {
    let book = congress(&[]);
    assert_eq!(edge(&book, ThresholdRule::DecisionMajority, 523), (262, false, true));
    assert_eq!(edge(&book, ThresholdRule::DecisionMajority, 500), (251, false, true));
    let ground = book.threshold(ThresholdRule::DecisionMajority).judge(262, 523);
    assert_eq!((ground.of, ground.total, ground.met), (Base::DeputiesInOffice, 523, true));
    assert_eq!(ground.citation.to_string(), "OL 25");
}

/// law: EL 12
#[test]
fn a_city_congress_has_at_most_650_deputies() {
    let book = congress(&[]);
    assert_eq!(book.roll_maximum().unwrap().value, 650);
    cites(&book, OptionalNumber::RollMaximum, "EL 12", SourceStatus::ReadInFull);
    assert!(cppcc(&[]).roll_maximum().is_none());
}

/// law: NR 9
#[test]
fn the_presidium_decides_by_more_than_half_of_its_members() {
    let book = congress(&[]);
    assert_eq!(edge(&book, ThresholdRule::PresidiumMajority, 46), (24, false, true));
    assert_eq!(book.citation(ThresholdRule::PresidiumMajority).unwrap().interpretation.as_deref(), Some("0005"));
    cites(&book, ThresholdRule::PresidiumMajority, "NR 9", SourceStatus::ReadInFull);
}

/// law: NR 60
/// law: YI 0005
#[test]
fn resolutions_are_secret_unless_the_presidium_chooses_another_method() {
    let book = congress(&[]);
    assert_eq!(book.decision_method().value, VoteMethod::Secret);
    assert!(book.decision_method().allows(&VoteMethod::ShowOfHands));
    assert!(book.flag(FlagRule::MethodMayBeChosen));
    assert_eq!(book.preparatory_method().value, VoteMethod::ShowOfHands);
    assert_eq!(book.interpretation("0005").unwrap().choice, "analogy");
    for rule in [MethodRule::DecisionMethod, MethodRule::PreparatoryMethod] {
        cites(&book, rule, "NR 60", SourceStatus::ReadInFull);
    }
}

/// law: GD 11
#[test]
fn in_guangdong_the_presidium_has_its_own_quorum_and_majority() {
    let book = congress(&["guangdong-2022"]);
    assert_eq!(edge(&book, ThresholdRule::PresidiumQuorum, 46), (31, false, true));
    assert_eq!(edge(&book, ThresholdRule::PresidiumMajority, 46), (24, false, true));
    cites(&book, ThresholdRule::PresidiumQuorum, "GD 11", SourceStatus::ReadInFull);
    cites(&book, ThresholdRule::PresidiumMajority, "GD 11", SourceStatus::ReadInFull);
}

/// law: GD 60
#[test]
fn in_guangdong_more_than_half_of_all_must_take_part_as_well() {
    let book = congress(&["guangdong-2022"]);
    assert!(!book.participation().unwrap().judge(261, 523).met);
    assert!(!book.threshold(ThresholdRule::DecisionMajority).judge(261, 523).met);
    assert!(book.participation().unwrap().judge(262, 523).met);
    cites(&book, OptionalThreshold::ParticipationMajority, "GD 60", SourceStatus::ReadInFull);
    assert!(congress(&[]).participation().is_none());
}

/// law: GD 62
#[test]
fn in_guangdong_resolutions_are_secret() {
    let book = congress(&["guangdong-2022"]);
    assert_eq!(book.decision_method().value, VoteMethod::Secret);
    cites(&book, MethodRule::DecisionMethod, "GD 62", SourceStatus::ReadInFull);
}

/// law: ZG 43
#[test]
fn the_standing_committee_leads_a_cppcc_plenary() {
    let book = cppcc(&[]);
    assert_eq!(book.led_by().value, LeadingOrgan::StandingCommittee);
    assert!(book.led_by().allows(&LeadingOrgan::Presidium));
    cites(&book, LeadingRule::LedBy, "ZG 43", SourceStatus::Secondary);
}

/// law: ZG unseen
#[test]
fn the_cppcc_decides_by_more_than_half_of_all() {
    let book = cppcc(&[]);
    assert_eq!(edge(&book, ThresholdRule::DecisionMajority, 446), (224, false, true));
    assert_eq!(book.threshold(ThresholdRule::DecisionMajority).of(), Base::CppccMembers);
    cites(&book, ThresholdRule::DecisionMajority, "ZG unseen", SourceStatus::Secondary);
}

/// law: HZ 2015
/// law: YI 0002
#[test]
fn a_cppcc_plenary_needs_two_thirds_of_the_members_by_a_secondary_source() {
    let book = cppcc(&[]);
    assert_eq!(edge(&book, ThresholdRule::SittingQuorum, 446), (298, false, true));
    assert_eq!(book.threshold(ThresholdRule::SittingQuorum).of(), Base::CppccMembers);
    assert_eq!(book.citation(ThresholdRule::SittingQuorum).unwrap().interpretation.as_deref(), Some("0002"));
    cites(&book, ThresholdRule::SittingQuorum, "HZ 2015", SourceStatus::Secondary);
}

/// law: YI 0004
/// law: YI 0006
/// law: YI 0007
/// law: YI 0008
/// law: YI 0009
#[test]
fn gaps_both_bodies_share_are_filled_alike() {
    for book in [congress(&[]), cppcc(&[])] {
        assert!(book.flag(FlagRule::QuorumBeforeVote) && book.flag(FlagRule::PresidiumEnBloc));
        assert_eq!((book.press().value, book.closing().value), (Press::Last, Closing::Chair));
        assert_eq!(book.number(NumberRule::VoteTime).value, 60);
        assert_eq!(book.even_rostrum().value, EvenRostrum::LeftHand);
        cites(&book, FlagRule::QuorumBeforeVote, "YI 0004", SourceStatus::LocalChoice);
        cites(&book, PressRule::Press, "YI 0006", SourceStatus::LocalChoice);
        cites(&book, NumberRule::VoteTime, "YI 0007", SourceStatus::LocalChoice);
        cites(&book, FlagRule::PresidiumEnBloc, "YI 0008", SourceStatus::LocalChoice);
        cites(&book, RostrumRule::Even, "YI 0009", SourceStatus::LocalChoice);
    }
}

/// law: YI 0003
/// law: YI 0010
#[test]
fn a_presidium_needs_two_thirds_present_where_nothing_else_is_said() {
    assert_eq!(edge(&congress(&[]), ThresholdRule::PresidiumQuorum, 46), (31, false, true));
    assert_eq!(edge(&cppcc(&[]), ThresholdRule::PresidiumQuorum, 46), (31, false, true));
    cites(&congress(&[]), ThresholdRule::PresidiumQuorum, "YI 0003", SourceStatus::LocalChoice);
    cites(&cppcc(&[]), ThresholdRule::PresidiumQuorum, "YI 0010", SourceStatus::LocalChoice);
    cites(&cppcc(&[]), ThresholdRule::PresidiumMajority, "YI 0010", SourceStatus::LocalChoice);
}

/// law: YI 0012
/// law: YI 0013
#[test]
fn gaps_of_the_charter_are_filled_by_notes() {
    let book = cppcc(&[]);
    assert_eq!(book.decision_method().value, VoteMethod::ShowOfHands);
    assert_eq!(book.preparatory_method().value, VoteMethod::ShowOfHands);
    assert_eq!(book.agenda_adopted_at().value, AgendaAdoption::PreparatoryMeeting);
    cites(&book, MethodRule::DecisionMethod, "YI 0012", SourceStatus::LocalChoice);
    cites(&book, AgendaRule::AdoptedAt, "YI 0013", SourceStatus::LocalChoice);
}

/// law: MC 10
/// law: MC 15
/// law: MC 52
#[test]
fn the_sample_city_fills_what_national_law_leaves_open() {
    let book = congress(&["mingchuan-2023"]);
    assert_eq!(book.preparatory_method().allowed, [VoteMethod::ShowOfHands]);
    assert_eq!(book.press().value, Press::First);
    cites(&book, FlagRule::PresidiumEnBloc, "MC 10", SourceStatus::LocalChoice);
    cites(&book, ThresholdRule::PresidiumQuorum, "MC 15", SourceStatus::LocalChoice);
    cites(&book, PressRule::Press, "MC 52", SourceStatus::LocalChoice);
    cites(&book, ThresholdRule::SittingQuorum, "OL 14", SourceStatus::ReadInFull);
}

/// law: MC-16-3 2
/// law: MC-16-3 4
#[test]
fn a_session_stands_above_its_city() {
    let book = congress(&["mingchuan-16-3", "mingchuan-2023"]);
    assert_eq!(book.decision_method().value, VoteMethod::Named);
    assert_eq!((book.closing().value, book.number(NumberRule::VoteTime).value), (Closing::Time, 90));
    assert_eq!(book.press().value, Press::First);
    cites(&book, MethodRule::DecisionMethod, "MC-16-3 2", SourceStatus::LocalChoice);
    cites(&book, NumberRule::VoteTime, "MC-16-3 4", SourceStatus::LocalChoice);
    assert_eq!(book.id(), "congress-2022+mingchuan-2023+mingchuan-16-3");
}

/// law: MCZ 6
/// law: MCZ 18
#[test]
fn the_sample_cppcc_has_rules_of_its_own() {
    let book = cppcc(&["mingchuan-cppcc-2023"]);
    assert_eq!(book.agenda_adopted_at().value, AgendaAdoption::FirstSitting);
    assert!(!book.decision_method().allows(&VoteMethod::Secret));
    cites(&book, AgendaRule::AdoptedAt, "MCZ 6", SourceStatus::LocalChoice);
    cites(&book, MethodRule::DecisionMethod, "MCZ 18", SourceStatus::LocalChoice);
}
