//! Standing committees: meetings, quorum, votes, supervision and regulations, by tier.

use yishi_rulebook::{
    AgendaAdoption, AgendaRule, BodyKind, CommitteeNumber, ConveningNumber, DeliberationNumber, FlagRule, LeadingOrgan,
    LeadingRule, MethodRule, SourceStatus, ThresholdRule, Tier, Unit, VoteMethod, VotingFlag,
};

use crate::support::{UPWARD, book, choice, committee, flag, known, needs, number, rests_on};

/// law: OL 51
#[test]
fn a_committee_meets_every_two_months_and_decides_by_more_than_half_of_all_members() {
    for tier in UPWARD {
        let book = committee(tier);
        number(&book, CommitteeNumber::MeetingInterval, (2, Unit::Months), "OL 51");
        needs(&book, ThresholdRule::SittingQuorum, 39, 20, "OL 51");
        needs(&book, ThresholdRule::SittingQuorum, 40, 21, "OL 51");
        needs(&book, ThresholdRule::DecisionMajority, 40, 21, "OL 51");
        choice(&book, LeadingRule::LedBy, LeadingOrgan::StandingCommittee, "OL 51");
    }
}

/// law: NS unseen
/// law: NS 45–48
#[test]
fn the_national_committee_rests_on_its_own_rules() {
    let nation = committee(Tier::Nation);
    needs(&nation, ThresholdRule::SittingQuorum, 170, 86, "NS unseen");
    needs(&nation, ThresholdRule::DecisionMajority, 170, 86, "NS 45–48");
    choice(&nation, MethodRule::DecisionMethod, VoteMethod::Secret, "NS 45–48");
    assert_eq!(known(&nation, ThresholdRule::SittingQuorum).0, SourceStatus::Secondary);
    assert_eq!(known(&nation, ThresholdRule::DecisionMajority).0, SourceStatus::ReadInFull);
}

/// law: NS 7–9
/// law: NS 44
/// law: YI 0027
#[test]
fn notice_and_speeches_follow_the_national_committee() {
    for tier in BodyKind::StandingCommittee.tiers() {
        let book = committee(*tier);
        number(&book, ConveningNumber::Notice, (7, Unit::Days), "NS 7–9");
        number(&book, DeliberationNumber::PlenaryFirst, (10, Unit::Minutes), "NS 44");
        number(&book, DeliberationNumber::GroupFirst, (15, Unit::Minutes), "NS 44");
        number(&book, DeliberationNumber::GroupSecond, (10, Unit::Minutes), "NS 44");
        flag(&book, VotingFlag::PersonnelOneByOne, true, "NS 45–48");
    }
    rests_on(&committee(Tier::City), ConveningNumber::Notice, "0027", "analogy");
    assert_eq!(known(&committee(Tier::Nation), ConveningNumber::Notice).1, None);
}

/// law: YI 0020
/// law: YI 0021
/// law: YI 0022
#[test]
fn the_chairs_meeting_decides_by_more_than_half_of_its_members() {
    for body in [BodyKind::StandingCommittee, BodyKind::CppccStandingCommittee] {
        let book = book(body, Some(Tier::City), &[]);
        needs(&book, ThresholdRule::PresidiumQuorum, 8, 5, "YI 0020");
        needs(&book, ThresholdRule::PresidiumMajority, 8, 5, "YI 0020");
        choice(&book, MethodRule::PreparatoryMethod, VoteMethod::ShowOfHands, "YI 0020");
        flag(&book, FlagRule::PresidiumEnBloc, true, "YI 0020");
        choice(&book, AgendaRule::AdoptedAt, AgendaAdoption::FirstSitting, "YI 0021");
    }
    for tier in UPWARD {
        choice(&committee(tier), MethodRule::DecisionMethod, VoteMethod::Secret, "YI 0022");
        flag(&committee(tier), FlagRule::MethodMayBeChosen, true, "YI 0022");
    }
}

/// law: YI 0023
/// law: YI 0032
#[test]
fn the_standing_committee_of_the_cppcc_is_known_from_interpretations() {
    for tier in BodyKind::CppccStandingCommittee.tiers() {
        let book = book(BodyKind::CppccStandingCommittee, Some(*tier), &[]);
        needs(&book, ThresholdRule::SittingQuorum, 60, 40, "YI 0023");
        needs(&book, ThresholdRule::DecisionMajority, 60, 31, "ZG unseen");
        number(&book, CommitteeNumber::MeetingInterval, (3, Unit::Months), "YI 0032");
        rests_on(&book, ThresholdRule::SittingQuorum, "0023", "two-thirds");
        rests_on(&book, CommitteeNumber::MeetingInterval, "0032", "quarter");
    }
}

/// law: SL 15–17
#[test]
fn a_special_report_is_sent_twenty_ten_and_seven_days_before() {
    for tier in BodyKind::StandingCommittee.tiers() {
        let book = committee(*tier);
        number(&book, CommitteeNumber::ReportDraft, (20, Unit::Days), "SL 15–17");
        number(&book, CommitteeNumber::ReportHandedIn, (10, Unit::Days), "SL 15–17");
        number(&book, CommitteeNumber::ReportToMembers, (7, Unit::Days), "SL 15–17");
    }
}

/// law: SL 19
/// law: SL 20
/// law: SL 27
#[test]
fn accounts_and_half_year_come_between_june_and_september_and_the_audit_is_followed_up() {
    let (book, cited) = (committee(Tier::City), "SL 19, 20, 27");
    for rule in [CommitteeNumber::AccountsFrom, CommitteeNumber::HalfYearFrom] {
        number(&book, rule, (6, Unit::MonthOfYear), cited);
    }
    for rule in [CommitteeNumber::AccountsUntil, CommitteeNumber::HalfYearUntil] {
        number(&book, rule, (9, Unit::MonthOfYear), cited);
    }
    number(&book, CommitteeNumber::AuditFollowUp, (6, Unit::Months), cited);
}

/// law: LL 109
#[test]
fn normative_documents_are_filed_within_thirty_days() {
    number(&committee(Tier::City), CommitteeNumber::DocumentsFiled, (30, Unit::Days), "LL 109");
}
