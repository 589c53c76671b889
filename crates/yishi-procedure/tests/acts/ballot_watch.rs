//! Who watches over a paper ballot, who counts it, and what a paper must be before it is printed.

use yishi_names::PersonName;
use yishi_procedure::Explained;
use yishi_procedure::ballot::scrutineers::{ProposeScrutineers, ScrutineerList};
use yishi_procedure::ballot::tellers::{NameTellers, TellerIs};
use yishi_procedure::ids::SeatNo;
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::question::Question;

use crate::support::{
    CHIEF, Story, a_congress_of, a_congress_under, a_cppcc_of, a_plenary_with_scrutineers, begin_speech, check_in,
    close_sitting, declare, deputy, figures, given, hands, issue, item, lacking, name, name_tellers,
    open_question_ballot, open_vote, propose_scrutineers, schedule, scrutineer_list, seats, two_of_the_staff, visitor,
    withdraw,
};

const SECRETLY: VoteMethod = VoteMethod::Secret;

fn a_plenary_of_28() -> Story {
    given(a_congress_of(28)).in_plenary_with(28)
}

/// law: YI 0040
/// law: YI 0043
#[test]
fn one_scrutineer_of_each_delegation_is_proposed_by_the_presidium_and_adopted_by_hands() {
    let mut story = a_plenary_of_28();
    let list = scrutineer_list(1..=14);
    story.when(propose_scrutineers(list.clone(), None)).refused("D.306");
    story
        .when(propose_scrutineers(list.clone(), Some(figures(14, 7))))
        .refused_by("C.127 count=7 needed=8 total=14", "NR 9");
    story.when(open_vote(Question::Scrutineers)).refused("T.904");
    story.when(propose_scrutineers(list.clone(), Some(figures(14, 8)))).gives(&["ScrutineersProposed"]);
    assert!(story.session().require_scrutineers().is_err());
    story.when(open_vote(Question::Scrutineers)).gives(&["VoteOpened"]);
    assert_eq!(story.vote(3).method, VoteMethod::ShowOfHands);
    story.when(propose_scrutineers(list.clone(), Some(figures(14, 8)))).refused("V.502 vote=3");
    let mut story = story.after(hands(3, [15, 0, 13]));
    story.when(crate::support::close_vote(3)).gives(&["VoteClosed", "ScrutineersAdopted"]);
    assert_eq!(story.session().require_scrutineers(), Ok(&list));
}

#[test]
fn the_list_is_adopted_by_hands_even_where_all_else_is_secret_or_on_paper() {
    for method in [VoteMethod::Secret, VoteMethod::Paper, VoteMethod::Named] {
        let story = a_plenary_with_scrutineers(&[], 28, method);
        assert_eq!(story.vote(3).method, VoteMethod::ShowOfHands);
    }
}

#[test]
fn an_amended_list_is_put_again() {
    let story = a_plenary_with_scrutineers(&[], 28, SECRETLY);
    let amended = ScrutineerList { chiefs: seats([2]), ..scrutineer_list(2..=15) };
    let story = story.after(propose_scrutineers(amended.clone(), Some(figures(14, 14))));
    let story = story.voted(Question::Scrutineers, [28, 0, 0]);
    assert_eq!(story.session().require_scrutineers(), Ok(&amended));
}

/// law: YI 0040
#[test]
fn no_delegation_goes_without_a_scrutineer_and_none_has_two() {
    let mut story = a_plenary_of_28();
    let proposed = |members: Vec<u32>| propose_scrutineers(scrutineer_list(members), Some(figures(14, 14)));
    story.when(proposed((1..=13).collect())).refused_citing("T.909 group=14", "YI 0040");
    story.when(proposed((1..=15).collect())).refused_citing("T.908 group=1", "YI 0040");
    story.when(proposed(Vec::new())).refused("C.114");
    story.when(proposed(vec![1, 1])).refused("C.115 seat=1");
    story.when(proposed((1..=12).chain([27, 28]).collect())).happens();
}

#[test]
fn a_body_without_delegations_takes_its_scrutineers_from_its_members() {
    let story = given(a_cppcc_of(9).prepared()).with_plenary_called().opened_with(9);
    let mut story = story;
    story.when(propose_scrutineers(scrutineer_list([1, 2]), None)).gives(&["ScrutineersProposed"]);
}

#[test]
fn chiefs_are_scrutineers_themselves() {
    let mut story = a_plenary_of_28();
    let list = |chiefs: &[u32], deputy_chiefs: &[u32]| ScrutineerList {
        members: seats(1..=14),
        chiefs: seats(chiefs.iter().copied()),
        deputy_chiefs: seats(deputy_chiefs.iter().copied()),
    };
    let proposed = |list| propose_scrutineers(list, Some(figures(14, 14)));
    story.when(proposed(list(&[], &[]))).refused("T.905");
    story.when(proposed(list(&[20], &[]))).refused("T.906 seat=20");
    story.when(proposed(list(&[1, 1], &[]))).refused("C.115 seat=1");
    story.when(proposed(list(&[1], &[2]))).refused_citing("T.907", "YI 0040");
    story.when(proposed(list(&[1, 2], &[]))).happens();
}

/// law: MC 38
#[test]
fn a_city_may_have_deputy_chiefs() {
    let mut story = given(a_congress_under(&["mingchuan-2023"], 28)).in_plenary_with(28);
    let list = ScrutineerList { deputy_chiefs: seats([2, 3]), ..scrutineer_list(1..=14) };
    story.when(propose_scrutineers(list.clone(), Some(figures(14, 14)))).happens();
    let twice = ScrutineerList { deputy_chiefs: vec![CHIEF], ..list };
    story.when(propose_scrutineers(twice, Some(figures(14, 14)))).refused("C.115 seat=1");
}

/// law: EL 43
/// law: YI 0044
#[test]
fn near_relatives_of_candidates_neither_watch_nor_count() {
    let mut story = a_plenary_of_28();
    let proposed = |relatives: &[u32]| ProposeScrutineers {
        list: scrutineer_list(1..=14),
        relatives_of_candidates: seats(relatives.iter().copied()),
        figures: Some(figures(14, 14)),
    };
    story.when(proposed(&[20, 5])).refused_citing("T.910 seat=5", "EL 43");
    story.when(proposed(&[20, 25])).happens();
    let named = |relatives: Vec<u32>| NameTellers {
        tellers: vec![TellerIs::Person(deputy(20)), TellerIs::Person(visitor(1))],
        relatives_of_candidates: relatives.into_iter().map(deputy).collect(),
    };
    story.when(named(vec![20])).refused_citing("T.910 seat=20", "EL 43");
    story.when(named(vec![21])).happens();
    let mut story = given(a_cppcc_of(9));
    let named = NameTellers { tellers: vec![TellerIs::Person(visitor(1))], relatives_of_candidates: vec![visitor(1)] };
    story.when(named).refused_citing("T.910 guest=1", "YI 0044");
}

#[test]
fn tellers_are_numbered_and_named_once() {
    let mut story = a_plenary_of_28();
    story.when(name_tellers(Vec::new())).refused("C.114");
    story.when(name_tellers(vec![TellerIs::Person(visitor(9))])).refused("C.113 guest=9");
    story.when(name_tellers(vec![TellerIs::Staff(PersonName::new("", ""))])).refused("T.911");
    story.when(name_tellers(vec![TellerIs::Person(deputy(20)), TellerIs::Person(deputy(20))])).refused("C.115 seat=20");
    let crowd = vec![TellerIs::Staff(name(1)); 65_536];
    story.when(name_tellers(crowd)).refused("T.912 most=65535");
    story.when(name_tellers(vec![TellerIs::Person(deputy(20))])).happens();
    story.when(name_tellers(vec![TellerIs::Person(deputy(20))])).refused("C.115 seat=20");
    story.when(name_tellers(two_of_the_staff())).gives(&["TellersNamed"]);
    let numbers: Vec<u16> = story.session().tellers.iter().map(|teller| teller.no.0).collect();
    assert_eq!(numbers, [1, 2, 3]);
}

fn refused(story: &Story, candidates: &[u32], seats: u32, said: &str) {
    let refusal = story.try_balloting_on(candidates.iter().copied(), seats).expect_err("refused");
    assert_eq!(refusal.to_string(), said);
    assert_eq!(refusal.grounds(), None);
}

/// law: OL 28
#[test]
fn a_ballot_needs_scrutineers_two_tellers_a_line_and_a_seat() {
    let story = a_plenary_of_28();
    refused(&story, &[20], 1, "T.903");
    let story = story.after(propose_scrutineers(scrutineer_list(1..=14), Some(figures(14, 14))));
    let story = story.voted(Question::Scrutineers, [28, 0, 0]);
    refused(&story, &[20], 1, "T.913 count=0");
    let story = story.after(name_tellers(vec![TellerIs::Staff(name(801))]));
    refused(&story, &[20], 1, "T.913 count=1");
    let story = story.after(name_tellers(vec![TellerIs::Person(deputy(27))]));
    refused(&story, &[], 1, "T.915");
    refused(&story, &[20], 0, "T.915");
    refused(&story, &[20, 20], 1, "T.916 seat=20");
    refused(&story, &[20, 99], 1, "C.111 seat=99");
    assert!(story.try_balloting_on([20, 21], 1).is_ok());
}

/// law: EL 43
#[test]
fn nobody_on_the_paper_watches_or_counts() {
    let story = a_plenary_with_scrutineers(&[], 28, SECRETLY);
    refused(&story, &[20, 3], 1, "T.917 seat=3");
    let story = story.after(name_tellers(vec![TellerIs::Person(deputy(20))]));
    refused(&story, &[19, 20], 1, "T.917 seat=20");
}

/// law: OL 14
#[test]
fn a_ballot_needs_the_quorum_and_a_plenary_that_is_free_for_it() {
    let story = a_plenary_with_scrutineers(&[], 28, SECRETLY);
    assert_eq!(story.clone().balloting_on([20], 1).ballot().entitled, 28);
    let thin = (20..=28).fold(story.clone(), |story, seat| story.after(crate::support::leave_hall(seat)));
    assert_eq!(thin.try_balloting_on([16], 1).unwrap().len(), 1);
    let thin = thin.after(crate::support::leave_hall(19));
    let refusal = thin.try_balloting_on([16], 1).expect_err("refused");
    assert_eq!(refusal.to_string(), "V.503 count=18 needed=19 total=28");
    let spoken = story.after(begin_speech(deputy(9)));
    refused(&spoken, &[20], 1, "D.309 seat=9");
}

/// law: OL 28
#[test]
fn nothing_new_is_taken_up_while_a_ballot_is_open() {
    let mut story = a_plenary_with_scrutineers(&[], 28, SECRETLY).balloting_on([20, 21, 22], 2);
    let open = "T.902 ballot=1";
    story.when(begin_speech(deputy(9))).refused(open);
    story.when(open_vote(item(2))).refused(open);
    story.when(close_sitting(2)).refused(open);
    story.when(open_question_ballot(item(2))).refused(open);
    story.when(propose_scrutineers(scrutineer_list(1..=14), None)).refused(open);
    story.when(name_tellers(two_of_the_staff())).refused(open);
    refused(&story, &[20], 1, open);
    story.when(issue(2, 1, 0)).refused("T.901 ballot=2");
    story.when(schedule(crate::support::PLENARY, &[&[]])).happens();
    story.when(withdraw(28)).happens();
    story.when(check_in(28)).refused("C.112 seat=28");
    story.when(declare(3)).refused("V.518 vote=3");
}

#[test]
fn nobody_out_of_office_is_adopted_or_signs() {
    let mut story = a_plenary_of_28();
    story.when(propose_scrutineers(scrutineer_list(1..=14), Some(figures(14, 14)))).happens();
    story.when(withdraw(14)).happens();
    story.when(open_vote(Question::Scrutineers)).refused("C.112 seat=14");
    let story = a_plenary_with_scrutineers(&[], 28, SECRETLY).balloting_on([20], 1).after(issue(1, 28, 0));
    let mut story = story.after(withdraw(CHIEF.0));
    story.when(crate::support::take_back(1, 28)).refused("C.112 seat=1");
    assert_eq!(story.session().require_scrutineers().unwrap().chiefs, [SeatNo(1)]);
}

#[test]
fn a_body_without_the_rules_of_paper_ballots_does_not_know_them() {
    let story = a_plenary_with_scrutineers(&[], 28, SECRETLY);
    let without = |rule: &str| Story { book: lacking(&story.book, rule), ..story.clone() };
    let proposed = || propose_scrutineers(scrutineer_list(1..=14), Some(figures(14, 14)));
    for rule in ["scrutineers.from", "scrutineers.deputy-chiefs", "scrutineers.relatives-excluded"] {
        without(rule).when(proposed()).refused(&format!("C.131 rule={rule}"));
    }
    for rule in ["ballot.write-in", "ballot.unclear"] {
        refused(&without(rule), &[20], 1, &format!("C.131 rule={rule}"));
    }
    let mut story = without("ballot.excess").balloting_on([20], 1).after(issue(1, 28, 0));
    story.when(crate::support::take_back(1, 28)).happens();
    story.when(crate::support::declare_validity(1)).refused("C.131 rule=ballot.excess");
}
