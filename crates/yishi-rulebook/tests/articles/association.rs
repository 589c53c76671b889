//! An association: another base of the majority, no tier, and bylaws in the place of law.

use jiff::civil::date;
use yishi_rulebook::{
    AgendaAdoption, Base, BodyKind, CallingChoice, ConveningNumber, ConveningThreshold, FlagRule, LeadingOrgan,
    LeadingRule, MethodRule, MotionThreshold, OptionalThreshold, PersonnelNumber, Rulebook, ThresholdRule, Unit,
    VoteMethod, VotingFlag,
};

use crate::support::{book, choice, flag, needs, number, rests_on};

fn society() -> Rulebook {
    book(BodyKind::Association, None, &[])
}

/// law: YI 0025
#[test]
fn a_decision_needs_more_than_half_of_the_votes_cast() {
    let book = society();
    needs(&book, ThresholdRule::DecisionMajority, 60, 31, "YI 0025");
    assert_eq!(book.threshold(ThresholdRule::DecisionMajority).of(), Base::VotesCast);
    rests_on(&book, ThresholdRule::DecisionMajority, "0025", "cast");
}

/// law: YI 0024
#[test]
fn its_meeting_is_plain() {
    let book = society();
    needs(&book, ThresholdRule::SittingQuorum, 81, 41, "YI 0024");
    needs(&book, ThresholdRule::PresidiumQuorum, 9, 5, "YI 0024");
    needs(&book, ThresholdRule::PresidiumMajority, 9, 5, "YI 0024");
    choice(&book, MethodRule::DecisionMethod, VoteMethod::Secret, "YI 0024");
    choice(&book, MethodRule::PreparatoryMethod, VoteMethod::ShowOfHands, "YI 0024");
    choice(&book, CallingChoice::ConvenedBy, LeadingOrgan::StandingCommittee, "YI 0024");
    number(&book, ConveningNumber::SessionsAYear, (1, Unit::Times), "YI 0024");
    flag(&book, VotingFlag::ResultAtOnce, true, "YI 0024");
    flag(&book, FlagRule::MethodMayBeChosen, true, "YI 0024");
    flag(&book, FlagRule::PresidiumEnBloc, true, "YI 0024");
    assert_eq!(book.agenda_adopted_at().value, AgendaAdoption::FirstSitting);
}

/// law: CC 91
#[test]
fn its_board_leads_the_meeting() {
    choice(&society(), LeadingRule::LedBy, LeadingOrgan::StandingCommittee, "CC 91");
}

#[test]
fn it_does_not_know_the_acts_of_a_congress() {
    let book = society();
    assert!(book.find_threshold(ConveningThreshold::ExtraordinaryDemand).is_none());
    assert!(book.find_threshold(OptionalThreshold::ParticipationMajority).is_none());
    assert!(book.find_number(PersonnelNumber::Absences).is_none());
}

/// law: LT 18
/// law: LT 19
/// law: LT 20
/// law: LT 21
/// law: LT 23
#[test]
fn bylaws_take_the_place_of_nearly_every_rule() {
    let library = yishi_rulebook::Library::shipped().unwrap();
    let book = library.resolve(BodyKind::Association, None, date(2024, 5, 18), &["lanting-2024"]).unwrap();
    number(&book, ConveningNumber::Notice, (15, Unit::Days), "LT 18");
    needs(&book, ConveningThreshold::ExtraordinaryDemand, 81, 17, "LT 19");
    needs(&book, ThresholdRule::SittingQuorum, 81, 54, "LT 20");
    needs(&book, ThresholdRule::DecisionMajority, 60, 31, "LT 21");
    assert_eq!(book.threshold(ThresholdRule::DecisionMajority).of(), Base::Present);
    assert_eq!(book.decision_method().allowed, [VoteMethod::Secret]);
    assert_eq!(book.decision_method().citation.to_string(), "LT 21");
    needs(&book, MotionThreshold::JointMovers, 81, 5, "LT 23");
}
