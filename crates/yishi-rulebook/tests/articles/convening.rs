//! Convening at every tier of a congress.

use yishi_rulebook::{
    AgendaAdoption, AgendaRule, BodyKind, CallingChoice, ConveningFlag, ConveningNumber, ConveningThreshold,
    LeadingOrgan, LeadingRule, OptionalNumber, PersonnelNumber, SourceStatus, SuspendedSeats, SuspensionRule, Tier,
    Unit,
};

use crate::support::{
    LOCAL, UPWARD, book, choice, committee, congress, every_book, flag, known, needs, number, rests_on,
};

/// law: OL 14
/// law: CN 61
#[test]
fn one_fifth_of_the_deputies_demand_an_extraordinary_session() {
    for tier in LOCAL {
        needs(&congress(tier), ConveningThreshold::ExtraordinaryDemand, 523, 105, "OL 14");
        number(&congress(tier), ConveningNumber::SessionsAYear, (1, Unit::Times), "OL 14");
    }
    needs(&congress(Tier::Nation), ConveningThreshold::ExtraordinaryDemand, 2980, 596, "CN 61");
    number(&congress(Tier::Nation), ConveningNumber::SessionsAYear, (1, Unit::Times), "CN 61");
}

/// law: OL 20
/// law: NR 3
#[test]
fn the_first_session_of_a_term_meets_within_two_months() {
    for tier in LOCAL {
        number(&congress(tier), ConveningNumber::FirstSession, (2, Unit::Months), "OL 20");
    }
    number(&congress(Tier::Nation), ConveningNumber::FirstSession, (2, Unit::Months), "NR 3");
    choice(&congress(Tier::Nation), CallingChoice::ConvenedBy, LeadingOrgan::StandingCommittee, "NR 3");
}

/// law: OL 15
/// law: OL 19
#[test]
fn the_standing_committee_convenes_and_in_a_township_the_presidium() {
    for tier in UPWARD {
        choice(&congress(tier), CallingChoice::ConvenedBy, LeadingOrgan::StandingCommittee, "OL 15");
        choice(&congress(tier), LeadingRule::LedBy, LeadingOrgan::Presidium, "OL 17");
    }
    let township = congress(Tier::Township);
    choice(&township, CallingChoice::ConvenedBy, LeadingOrgan::Presidium, "OL 19");
    choice(&township, LeadingRule::LedBy, LeadingOrgan::Presidium, "OL 19");
    assert_eq!(known(&township, LeadingRule::LedBy).0, SourceStatus::Secondary);
}

/// law: OL 17
/// law: YI 0031
/// law: NR 8
#[test]
fn the_preparatory_meeting_adopts_the_agenda() {
    for tier in UPWARD {
        choice(&congress(tier), CallingChoice::PreparatoryMeeting, LeadingOrgan::StandingCommittee, "OL 17");
        choice(&congress(tier), AgendaRule::AdoptedAt, AgendaAdoption::PreparatoryMeeting, "OL 17");
    }
    let township = congress(Tier::Township);
    choice(&township, CallingChoice::PreparatoryMeeting, LeadingOrgan::Presidium, "YI 0031");
    rests_on(&township, AgendaRule::AdoptedAt, "0031", "preparatory");
    assert!(township.agenda_adopted_at().allows(&AgendaAdoption::FirstSitting), "a township may choose otherwise");
    choice(&congress(Tier::Nation), AgendaRule::AdoptedAt, AgendaAdoption::PreparatoryMeeting, "NR 8");
}

/// law: NR 6
#[test]
fn notice_is_given_one_month_before_but_not_of_an_extraordinary_session() {
    for tier in LOCAL {
        let book = congress(tier);
        number(&book, ConveningNumber::Notice, (1, Unit::Months), "NR 6");
        flag(&book, ConveningFlag::NoticeOfExtraordinary, false, "NR 6");
        rests_on(&book, ConveningNumber::Notice, "0005", "analogy");
    }
    let nation = congress(Tier::Nation);
    number(&nation, ConveningNumber::Notice, (1, Unit::Months), "NR 6");
    assert_eq!(
        known(&nation, ConveningNumber::Notice),
        (SourceStatus::ReadInFull, None),
        "its own rule, not an analogy"
    );
}

/// law: DL 13
/// law: DL 62
/// law: YI 0076
#[test]
fn leave_is_written_and_two_absences_without_approval_end_the_mandate() {
    for tier in Tier::ALL {
        let book = congress(*tier);
        flag(&book, ConveningFlag::LeaveInWriting, true, "DL 13");
        number(&book, PersonnelNumber::Absences, (2, Unit::Sessions), "DL 62");
        rests_on(&book, PersonnelNumber::Absences, "0076", "whole-session");
    }
}

/// law: NR 17
/// law: NR 19
#[test]
fn sittings_are_public_and_may_be_secret() {
    for tier in Tier::ALL {
        flag(&congress(*tier), ConveningFlag::Public, true, "NR 17, 19");
        flag(&congress(*tier), ConveningFlag::SecretAllowed, true, "NR 17, 19");
    }
}

/// law: OL 9
/// law: CN 60
#[test]
fn a_term_lasts_five_years() {
    for tier in LOCAL {
        number(&congress(tier), ConveningNumber::Term, (5, Unit::Years), "OL 9");
    }
    number(&congress(Tier::Nation), ConveningNumber::Term, (5, Unit::Years), "CN 60");
}

/// law: EL 12
/// law: EL 16
#[test]
fn the_largest_congress_by_tier() {
    let largest = [(Tier::Township, 160), (Tier::County, 450), (Tier::City, 650), (Tier::Province, 1000)];
    for (tier, people) in largest {
        number(&congress(tier), OptionalNumber::RollMaximum, (people, Unit::People), "EL 12");
    }
    number(&congress(Tier::Nation), OptionalNumber::RollMaximum, (3000, Unit::People), "EL 16");
    assert_eq!(known(&congress(Tier::City), OptionalNumber::RollMaximum).0, SourceStatus::ReadInFull);
    assert_eq!(known(&congress(Tier::Township), OptionalNumber::RollMaximum).0, SourceStatus::Secondary);
}

/// law: YI 0070
#[test]
fn suspended_deputies_stay_in_the_base() {
    let committees = BodyKind::StandingCommittee.tiers().iter().copied().map(committee);
    for book in Tier::ALL.iter().copied().map(congress).chain(committees) {
        choice(&book, SuspensionRule::Base, SuspendedSeats::Counted, "YI 0070");
        rests_on(&book, SuspensionRule::Base, "0070", "counted");
    }
}

/// law: YI 0026
#[test]
fn no_body_lets_a_period_run_on_past_a_day_off() {
    for book in every_book() {
        flag(&book, ConveningFlag::PeriodRunsOn, false, "YI 0026");
    }
}

/// law: ZG 43
#[test]
fn the_cppcc_meets_once_a_year_and_its_standing_committee_convenes() {
    for tier in BodyKind::Cppcc.tiers() {
        let book = book(BodyKind::Cppcc, Some(*tier), &[]);
        number(&book, ConveningNumber::SessionsAYear, (1, Unit::Times), "ZG 43");
        choice(&book, CallingChoice::ConvenedBy, LeadingOrgan::StandingCommittee, "ZG 43");
        assert!(book.find_threshold(ConveningThreshold::ExtraordinaryDemand).is_none(), "no source was found");
    }
}
