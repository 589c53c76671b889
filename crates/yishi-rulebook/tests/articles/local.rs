//! Local overlays: Guangdong, and the three bodies of the invented city of Mingchuan.

use jiff::civil::date;
use yishi_rulebook::{
    AgendaAdoption, AgendaRule, BodyKind, CallingChoice, Closing, ConveningFlag, ConveningNumber, ConveningRange,
    DeliberationFlag, DeliberationNumber, ExaminationChoice, ExaminationCommittees, LeadingOrgan, LeadingRule,
    MethodChoice, MethodRule, NameChoice, NameOrder, Press, RatingFlag, RecordFlag, Rulebook, SupervisionFlag,
    ThresholdRule, TieBreak, TieChoice, Tier, Unit, VoteMethod, VotingFlag, VotingRange, VotingThreshold,
};

use crate::support::{book, choice, flag, needs, number};

fn city() -> Rulebook {
    book(BodyKind::Congress, Some(Tier::City), &["mingchuan-2023"])
}

fn cppcc() -> Rulebook {
    book(BodyKind::Cppcc, Some(Tier::City), &["mingchuan-cppcc-2023"])
}

fn committee() -> Rulebook {
    book(BodyKind::StandingCommittee, Some(Tier::City), &["mingchuan-sc-2023"])
}

/// law: GD 8
/// law: GD 16
/// law: GD 60
#[test]
fn guangdong_sends_reports_twenty_days_before_and_lets_attendees_speak() {
    let book = book(BodyKind::Congress, Some(Tier::Province), &["guangdong-2022"]);
    number(&book, ConveningNumber::Notice, (1, Unit::Months), "GD 8");
    number(&book, ConveningNumber::ReportsSent, (20, Unit::Days), "GD 8");
    flag(&book, ConveningFlag::AttendeesMaySpeak, true, "GD 16");
    flag(&book, VotingFlag::ResultAtOnce, true, "GD 60");
}

/// law: MC 8
/// law: MC 11
/// law: MC 12
/// law: MC 20
#[test]
fn the_sample_city_convenes_by_its_own_rules() {
    let book = city();
    number(&book, ConveningNumber::Notice, (30, Unit::Days), "MC 8");
    number(&book, ConveningNumber::ReportsSent, (20, Unit::Days), "MC 8");
    let size = book.find_range(ConveningRange::PresidiumSize).unwrap();
    assert_eq!((size.bounds(523), size.citation().to_string().as_str()), ((42, 52), "MC 11"));
    flag(&book, ConveningFlag::OfficeHoldersPreside, false, "MC 11");
    choice(&book, ExaminationChoice::When, ExaminationCommittees::EverySession, "MC 12");
    flag(&book, ConveningFlag::AttendeesMaySpeak, true, "MC 20");
    flag(&book, ConveningFlag::AttendeesLeave, true, "MC 20");
}

/// law: MC 48
/// law: MC 49
/// law: MC 50
#[test]
fn the_sample_city_limits_speeches() {
    let book = city();
    number(&book, DeliberationNumber::PlenaryFirst, (10, Unit::Minutes), "MC 48");
    number(&book, DeliberationNumber::PlenarySecond, (5, Unit::Minutes), "MC 48");
    number(&book, DeliberationNumber::PresidiumFirst, (15, Unit::Minutes), "MC 49");
    number(&book, DeliberationNumber::PresidiumSecond, (10, Unit::Minutes), "MC 49");
    flag(&book, DeliberationFlag::InVotingSitting, false, "MC 50");
}

/// law: MC 51
/// law: MC 52
/// law: MC 53
/// law: MC 60
/// law: MC 61
#[test]
fn the_sample_city_votes_and_records_by_its_own_rules() {
    let book = city();
    choice(&book, MethodChoice::Presidium, VoteMethod::ShowOfHands, "MC 51");
    flag(&book, VotingFlag::NotPressedAnnounced, true, "MC 52");
    flag(&book, VotingFlag::ClausesSeparately, true, "MC 53");
    choice(&book, NameChoice::TwoCharacters, NameOrder::BlankFirst, "MC 60");
    flag(&book, RecordFlag::AnnouncementsNumbered, true, "MC 61");
}

/// law: MC 55
/// law: YI 0035
#[test]
fn livelihood_projects_are_voted_on_only_where_the_city_says_how() {
    let book = city();
    needs(&book, VotingThreshold::LivelihoodProject, 523, 262, "MC 55");
    let surplus = book.find_range(VotingRange::LivelihoodSurplus).unwrap();
    assert!(!surplus.judge(0, 10).within && surplus.judge(3, 10).within && !surplus.judge(4, 10).within);
    assert_eq!(book.interpretation("0035").unwrap().choice, "local");
    let bare = crate::support::congress(Tier::City);
    assert!(bare.find_threshold(VotingThreshold::LivelihoodProject).is_none());
}

/// law: YD 6
/// law: YD 20
/// law: YD 21
/// law: YD 22
#[test]
fn the_sample_town_has_a_small_presidium_and_votes_on_its_projects() {
    let book = book(BodyKind::Congress, Some(Tier::Township), &["yundu-2023"]);
    let size = book.find_range(ConveningRange::PresidiumSize).unwrap();
    assert_eq!((size.bounds(60), size.citation().to_string().as_str()), ((5, 9), "YD 6"));
    let surplus = book.find_range(VotingRange::LivelihoodSurplus).unwrap();
    assert!(!surplus.judge(0, 6).within && surplus.judge(2, 6).within && !surplus.judge(3, 6).within);
    assert_eq!(surplus.citation().to_string(), "YD 20");
    needs(&book, VotingThreshold::LivelihoodProject, 59, 30, "YD 21");
    choice(&book, TieChoice::LivelihoodTie, TieBreak::AnotherVote, "YD 22");
    flag(&book, SupervisionFlag::LivelihoodVoid, true, "YD 22");
}

/// law: MCZ 3
/// law: MCZ 4
/// law: MCZ 5
/// law: MCZ 7
/// law: MCZ 12
#[test]
fn the_sample_cppcc_convenes_and_hears_statements_by_its_own_rules() {
    let book = cppcc();
    number(&book, ConveningNumber::Notice, (30, Unit::Days), "MCZ 3");
    number(&book, ConveningNumber::ReportsSent, (20, Unit::Days), "MCZ 3");
    needs(&book, ThresholdRule::SittingQuorum, 446, 298, "MCZ 4");
    flag(&book, ConveningFlag::LeaveInWriting, true, "MCZ 5");
    flag(&book, ConveningFlag::AttendeesMaySpeak, true, "MCZ 7");
    number(&book, DeliberationNumber::Statement, (8, Unit::Minutes), "MCZ 12");
}

/// law: MCZ 18
/// law: MCZ 19
/// law: MCZ 20
/// law: MCZ 24
#[test]
fn the_sample_cppcc_votes_by_its_own_rules() {
    let book = cppcc();
    choice(&book, MethodChoice::Presidium, VoteMethod::ShowOfHands, "MCZ 18");
    choice(&book, MethodChoice::OnFailure, VoteMethod::ShowOfHands, "MCZ 18");
    flag(&book, VotingFlag::ResultAtOnce, true, "MCZ 19");
    flag(&book, VotingFlag::NotPressedAnnounced, true, "MCZ 19");
    assert_eq!((book.press().value, book.closing().value), (Press::Last, Closing::Chair));
    assert_eq!(book.press().citation.to_string(), "MCZ 20");
    choice(&book, NameChoice::TwoCharacters, NameOrder::BlankFirst, "MCZ 24");
}

/// law: MCZ-14-1 1
/// law: MCZ-14-1 2
/// law: MCZ-14-1 3
#[test]
fn a_first_session_of_the_cppcc_is_led_by_a_presidium() {
    let overlays = ["mingchuan-cppcc-2023", "mingchuan-cppcc-14-1"];
    let library = yishi_rulebook::Library::shipped().unwrap();
    let book = library.resolve(BodyKind::Cppcc, Some(Tier::City), date(2026, 12, 26), &overlays).unwrap();
    choice(&book, CallingChoice::PreparatoryMeeting, LeadingOrgan::StandingCommittee, "MCZ-14-1 1");
    choice(&book, LeadingRule::LedBy, LeadingOrgan::Presidium, "MCZ-14-1 2");
    needs(&book, ThresholdRule::PresidiumQuorum, 46, 31, "MCZ-14-1 3");
    needs(&book, ThresholdRule::PresidiumMajority, 46, 24, "MCZ-14-1 3");
    assert_eq!(book.id(), "cppcc-2023+mingchuan-cppcc-2023+mingchuan-cppcc-14-1");
}

/// law: MCC 9
/// law: MCC 10
/// law: MCC 12
/// law: MCC 13
/// law: MCC 43
#[test]
fn the_sample_committee_meets_by_its_own_rules() {
    let book = committee();
    number(&book, ConveningNumber::Notice, (7, Unit::Days), "MCC 9");
    choice(&book, AgendaRule::AdoptedAt, AgendaAdoption::FirstSitting, "MCC 10");
    flag(&book, ConveningFlag::ByVideo, true, "MCC 12");
    flag(&book, ConveningFlag::LeaveInWriting, true, "MCC 12");
    flag(&book, ConveningFlag::AttendeesMaySpeak, true, "MCC 13");
    number(&book, DeliberationNumber::PlenaryFirst, (10, Unit::Minutes), "MCC 43");
    number(&book, DeliberationNumber::GroupFirst, (15, Unit::Minutes), "MCC 43");
    number(&book, DeliberationNumber::GroupSecond, (10, Unit::Minutes), "MCC 43");
}

/// law: MCC 33
/// law: MCC 34
/// law: MCC 44
/// law: MCC 45
/// law: MCC 46
#[test]
fn the_sample_committee_votes_and_rates_by_its_own_rules() {
    let book = committee();
    flag(&book, VotingFlag::PresentMustVote, true, "MCC 44");
    choice(&book, MethodRule::DecisionMethod, VoteMethod::Secret, "MCC 45");
    assert!(!book.decision_method().allows(&VoteMethod::Named));
    choice(&book, MethodChoice::ByVideo, VoteMethod::ShowOfHands, "MCC 45");
    choice(&book, MethodChoice::OnFailure, VoteMethod::ShowOfHands, "MCC 45");
    flag(&book, VotingFlag::PersonnelOneByOne, true, "MCC 46");
    flag(&book, VotingFlag::ResultAtOnce, true, "MCC 46");
    flag(&book, RatingFlag::Held, true, "MCC 33");
    flag(&book, RatingFlag::ReportAgain, true, "MCC 34");
}

#[test]
fn the_holidays_of_2023_and_2024_stand_in_the_overlays_and_travel_with_the_rulebook() {
    for book in [city(), committee()] {
        let table = book.calendar();
        assert!(table.covers(2023) && table.covers(2024) && !table.covers(2025));
        assert!(!table.is_working(date(2023, 1, 27)) && table.is_working(date(2023, 1, 28)));
        assert!(!table.is_working(date(2024, 10, 7)) && table.is_working(date(2024, 10, 12)));
        assert_eq!(
            book.source("GB-2024").unwrap().title.en,
            "Notice of the General Office of the State Council on the holidays of 2024"
        );
    }
    assert_eq!(city().calendar(), committee().calendar(), "one country, one table");
}

#[test]
fn working_days_run_over_the_national_day_of_2023() {
    let ten = yishi_rulebook::Number {
        value: 10,
        unit: Unit::WorkingDays,
        ..city().find_number(ConveningNumber::ReportsSent).unwrap().clone()
    };
    assert_eq!(city().due(date(2023, 9, 25), &ten), date(2023, 10, 14).yesterday().unwrap());
}
