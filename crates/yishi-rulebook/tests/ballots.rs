//! Secret ballots by article: what the shipped rulebooks say of scrutineers, marks and validity, of cards, keys and the device.
#![allow(clippy::unwrap_used)]

use jiff::civil::{Date, date};
use yishi_rulebook::{
    AnyRule, BallotFlag, BallotThreshold, BodyKind, CredentialsChoice, CredentialsFrom, ElectionBallot,
    ElectionBallotChoice, Library, PersonnelBallot, PersonnelBallotRule, QuestionMethod, Rulebook, ScrutineerChoice,
    ScrutineersFrom, Tier, TrusteeNumber, UnclearChoice, UnclearMark, VoteMethod, WriteInChoice, WriteInRule,
};

fn book(body: BodyKind, on: Date, overlays: &[&str]) -> Rulebook {
    let tier = body.tiers().contains(&Tier::City).then_some(Tier::City);
    Library::shipped().unwrap().resolve(body, tier, on, overlays).unwrap()
}

fn congress(overlays: &[&str]) -> Rulebook {
    book(BodyKind::Congress, date(2023, 12, 26), overlays)
}

fn cites(book: &Rulebook, rule: impl Into<AnyRule>, article: &str) {
    assert_eq!(book.citation(rule).unwrap().to_string(), article);
}

/// law: DL 17
/// law: YI 0041
#[test]
fn a_name_is_written_in_behind_a_vote_against_by_law_since_2025_and_by_the_note_before() {
    for (day, article) in [(date(2025, 3, 11), "YI 0041"), (date(2025, 3, 12), "DL 17")] {
        let book = book(BodyKind::Congress, day, &[]);
        assert_eq!(book.find_choice(WriteInChoice::WriteIn).unwrap().value, WriteInRule::BehindAgainst);
        cites(&book, WriteInChoice::WriteIn, article);
    }
}

/// law: EL 44
/// law: YI 0044
#[test]
fn one_paper_more_than_issued_is_too_many_in_every_body() {
    for body in BodyKind::ALL.iter().copied() {
        let book = book(body, date(2023, 12, 26), &[]);
        let rule = book.find_threshold(BallotThreshold::Excess).unwrap();
        assert!(!rule.judge(500, 500).met && rule.judge(501, 500).met);
        cites(&book, BallotThreshold::Excess, if body == BodyKind::Congress { "EL 44" } else { "YI 0044" });
    }
}

/// law: EL 43
/// law: YI 0040
/// law: MC 38
#[test]
fn scrutineers_come_from_each_delegation_and_are_no_relatives() {
    let book = congress(&[]);
    assert_eq!(book.find_choice(ScrutineerChoice::From).unwrap().value, ScrutineersFrom::EachDelegation);
    assert!(!book.find_flag(BallotFlag::DeputyChiefs).unwrap().value);
    assert!(congress(&["mingchuan-2023"]).find_flag(BallotFlag::DeputyChiefs).unwrap().value);
    assert!(book.find_flag(BallotFlag::RelativesExcluded).unwrap().value);
    cites(&book, BallotFlag::RelativesExcluded, "EL 43");
    cites(&book, ScrutineerChoice::From, "YI 0040");
    cites(&congress(&["mingchuan-2023"]), BallotFlag::DeputyChiefs, "MC 38");
}

/// law: YI 0042
/// law: MC 41
#[test]
fn an_unclear_mark_voids_the_paper_unless_the_city_says_otherwise() {
    assert_eq!(congress(&[]).find_choice(UnclearChoice::Unclear).unwrap().value, UnclearMark::PaperVoid);
    let city = congress(&["mingchuan-2023"]);
    assert_eq!(city.find_choice(UnclearChoice::Unclear).unwrap().value, UnclearMark::LineAbstains);
    cites(&city, UnclearChoice::Unclear, "MC 41");
}

/// law: NR 40
/// law: EL 52
/// law: SL 62
/// law: YI 0073
#[test]
fn removals_and_dismissals_are_secret_and_other_matters_of_office_as_usual() {
    let committee = book(BodyKind::StandingCommittee, date(2023, 12, 26), &[]);
    let cases = [
        (congress(&[]), PersonnelBallotRule::Removal, PersonnelBallot::Paper, "NR 40"),
        (committee.clone(), PersonnelBallotRule::Removal, PersonnelBallot::Secret, "EL 52"),
        (committee.clone(), PersonnelBallotRule::Dismissal, PersonnelBallot::Paper, "SL 62"),
        (congress(&[]), PersonnelBallotRule::Resignation, PersonnelBallot::Usual, "YI 0073"),
        (committee, PersonnelBallotRule::Appointment, PersonnelBallot::Usual, "YI 0073"),
    ];
    for (book, rule, ballot, article) in cases {
        assert_eq!(book.find_choice(rule).unwrap().value, ballot);
        cites(&book, rule, article);
    }
}

/// law: YI 0043
/// law: YI 0045
#[test]
fn the_scrutineers_are_adopted_by_hands_and_a_secret_vote_may_be_held_on_paper() {
    let book = congress(&[]);
    assert_eq!(book.find_choice(QuestionMethod::Scrutineers).unwrap().value, VoteMethod::ShowOfHands);
    assert!(book.find_flag(BallotFlag::SecretOnPaper).unwrap().value);
    cites(&book, QuestionMethod::Scrutineers, "YI 0043");
    cites(&book, BallotFlag::SecretOnPaper, "YI 0045");
}

/// law: MCZ 22
#[test]
fn the_sample_cppcc_lets_a_name_stand_alone() {
    let city = book(BodyKind::Cppcc, date(2023, 12, 26), &["mingchuan-cppcc-2023"]);
    assert_eq!(city.find_choice(WriteInChoice::WriteIn).unwrap().value, WriteInRule::Free);
    cites(&city, WriteInChoice::WriteIn, "MCZ 22");
}

/// Every shipped body, by its rulebook of that day.
fn every_body() -> impl Iterator<Item = Rulebook> {
    BodyKind::ALL.iter().copied().map(|body| book(body, date(2023, 12, 26), &[]))
}

/// law: YI 0046
#[test]
fn scrutineers_hand_out_the_cards_in_every_body_unless_its_own_rules_say_the_server() {
    for book in every_body() {
        let rule = book.find_choice(CredentialsChoice::From).unwrap();
        assert_eq!(rule.value, CredentialsFrom::Authority);
        assert!(rule.allows(&CredentialsFrom::Server));
        cites(&book, CredentialsChoice::From, "YI 0046");
    }
}

/// law: YI 0047
#[test]
fn five_hold_the_key_to_the_count_and_three_of_them_open_it() {
    for book in every_body() {
        let number = |rule| book.find_number(rule).unwrap().value;
        assert_eq!((number(TrusteeNumber::Trustees), number(TrusteeNumber::Needed)), (5, 3));
        cites(&book, TrusteeNumber::Trustees, "YI 0047");
        cites(&book, TrusteeNumber::Needed, "YI 0047");
    }
}

/// law: YI 0048
#[test]
fn elections_are_on_paper_in_every_body_unless_its_own_rules_say_the_device() {
    for book in every_body() {
        let rule = book.find_choice(ElectionBallotChoice::Elections).unwrap();
        assert_eq!(rule.value, ElectionBallot::Paper);
        assert!(rule.allows(&ElectionBallot::Device));
        cites(&book, ElectionBallotChoice::Elections, "YI 0048");
    }
}
