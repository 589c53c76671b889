//! Convening: the roll, the drafts before the preparatory meeting, the schedule, and seats that are withdrawn.

use yishi_names::{PersonName, Text};
use yishi_procedure::convening::ConveningRefusal;
use yishi_procedure::convening::agenda::{AgendaItem, Business};
use yishi_procedure::convening::convocation::ConveneSession;
use yishi_procedure::convening::roll::RollDraft;
use yishi_procedure::ids::{GroupNo, ItemNo, SeatNo, SessionId};
use yishi_procedure::{Command, Explained};
use yishi_rulebook::LeadingOrgan;

use crate::support::{
    AGENDA, PLENARY, PREPARATORY, PRESIDIUM_LIST, Story, a_congress_of, a_cppcc_of, a_cppcc_under, a_roll_of, check_in,
    close_session, close_vote, congress, convene, cppcc, declare, deputy, given, hands, item, open_vote,
    propose_agenda, propose_presidium, schedule, take_up, the_agenda, the_agenda_with, visitor, withdraw, without,
};

fn nothing_yet() -> Story {
    Story::under(congress(&[]))
}

/// A roll of ten with one thing changed.
fn spoilt(spoil: impl FnOnce(&mut RollDraft)) -> Command {
    let mut roll = a_roll_of(10);
    spoil(&mut roll);
    convene(roll)
}

#[test]
fn nothing_is_done_before_the_session_is_convened() {
    let mut story = nothing_yet();
    for act in [check_in(1), schedule(PREPARATORY, &[&[]]), withdraw(1), close_session()] {
        story.when(act).refused("C.102");
    }
}

#[test]
fn a_session_is_convened_once() {
    let mut story = nothing_yet();
    story.when(convene(a_roll_of(523))).gives(&["SessionConvened"]);
    story.when(convene(a_roll_of(523))).refused("C.101");
    assert_eq!(story.session().roll.entitled(), 523);
}

/// law: OL 17
#[test]
fn a_congress_is_led_by_its_presidium() {
    assert_eq!(a_congress_of(9).session().led_by, LeadingOrgan::Presidium);
}

/// law: ZG 43
#[test]
fn a_cppcc_committee_is_led_by_its_standing_committee_and_elects_no_presidium() {
    let mut story = given(a_cppcc_of(446));
    assert_eq!(story.session().led_by, LeadingOrgan::StandingCommittee);
    story.when(propose_presidium([1, 2, 3], None)).refused("C.121");
    let mut story = story.with_preparatory_meeting_called().opened_with(298);
    story.when(take_up(PRESIDIUM_LIST)).refused("C.121");
}

#[test]
fn a_roll_needs_a_seat() {
    nothing_yet().when(convene(RollDraft::default())).refused("C.104");
}

/// law: EL 12
#[test]
fn a_city_congress_of_650_deputies_is_convened_and_one_of_651_is_not() {
    nothing_yet().when(convene(a_roll_of(651))).refused("C.105 count=651 most=650");
    nothing_yet().when(convene(a_roll_of(650))).gives(&["SessionConvened"]);
}

#[test]
fn where_the_law_sets_no_size_the_house_takes_ten_thousand_seats() {
    let mut story = Story::under(cppcc(&[]));
    story.when(convene(a_roll_of(10_001))).refused("C.105 count=10001 most=10000");
    story.when(convene(a_roll_of(10_000))).gives(&["SessionConvened"]);
}

#[test]
fn a_seat_number_or_a_guest_number_stands_once() {
    nothing_yet().when(spoilt(|roll| roll.seats[4].no = SeatNo(2))).refused("C.106 seat=2");
    nothing_yet().when(spoilt(|roll| roll.guests[1].no = roll.guests[0].no)).refused("C.107 guest=1");
}

#[test]
fn a_delegation_stands_once() {
    nothing_yet().when(spoilt(|roll| roll.groups[5].no = GroupNo(2))).refused("C.129 group=2");
}

#[test]
fn every_seat_belongs_to_a_delegation_of_the_roll() {
    nothing_yet().when(spoilt(|roll| roll.seats[6].group = GroupNo(15))).refused("C.108 group=15 seat=7");
}

#[test]
fn a_name_in_mixed_scripts_is_no_name() {
    let mixed = PersonName::new("劉正兴", "劉正興");
    nothing_yet().when(spoilt(|roll| roll.seats[2].name = Some(mixed.clone()))).refused("C.109 seat=3");
    nothing_yet().when(spoilt(|roll| roll.guests[0].name = mixed)).refused("C.109 guest=1");
    nothing_yet().when(spoilt(|roll| roll.seats[2].name = None)).gives(&["SessionConvened"]);
}

#[test]
fn terms_and_sessions_count_from_one() {
    let numbered = |term, ordinal| {
        let Command::ConveneSession(mut command) = convene(a_roll_of(3)) else { panic!("it convenes") };
        (command.title.term, command.title.ordinal) = (term, ordinal);
        Command::ConveneSession(command)
    };
    nothing_yet().when(numbered(0, 1)).refused("C.110");
    nothing_yet().when(numbered(16, 0)).refused("C.110");
    nothing_yet().when(numbered(1, 1)).gives(&["SessionConvened"]);
}

#[test]
fn a_session_id_is_short_and_plain() {
    for wrong in ["", "Yunxi", "yun xi", "云溪", &"a".repeat(65), "a/b"] {
        assert!(SessionId::try_from(wrong.to_owned()).is_err(), "{wrong}");
        let json = serde_json::to_value(convene(a_roll_of(1))).unwrap();
        let mut json = json;
        json["id"] = wrong.into();
        assert!(serde_json::from_value::<ConveneSession>(json).is_err(), "{wrong}");
    }
    assert!(SessionId::try_from("a".repeat(64)).is_ok());
}

/// The door reads codes itself; the refusal it gives for a stranger's code stands with those of convening.
#[test]
fn a_code_that_is_nobodys_has_a_refusal_of_its_own() {
    let refusal = yishi_procedure::Refusal::from(ConveningRefusal::UnknownCode);
    assert_eq!((refusal.to_string().as_str(), refusal.grounds()), ("C.128", None));
}

#[test]
fn the_list_of_the_presidium_names_deputies_in_office_each_once() {
    let mut story = given(a_congress_of(9)).after(withdraw(9));
    story.when(propose_presidium([], None)).refused("C.114");
    story.when(propose_presidium([1, 2, 10], None)).refused("C.111 seat=10");
    story.when(propose_presidium([1, 2, 9], None)).refused("C.112 seat=9");
    story.when(propose_presidium([1, 2, 1], None)).refused("C.115 seat=1");
    story.when(propose_presidium([1, 2], Some(visitor(3)))).refused("C.113 guest=3");
    story.when(propose_presidium([1, 2], Some(visitor(2)))).gives(&["PresidiumProposed"]);
    story.when(propose_presidium([1, 2, 3], Some(deputy(4)))).gives(&["PresidiumProposed"]);
    assert_eq!(story.session().presidium_draft.as_ref().unwrap().members.len(), 3);
}

#[test]
fn an_agenda_is_numbered_from_one() {
    let mut story = given(a_congress_of(9));
    let mut items = the_agenda();
    items.swap(0, 1);
    story.when(propose_agenda(items)).refused("C.116");
    story.when(propose_agenda(the_agenda()[1..].to_vec())).refused("C.116");
    story.when(propose_agenda(Vec::new())).refused("C.114");
    story.when(propose_agenda(the_agenda())).gives(&["AgendaProposed"]);
}

#[test]
fn an_agenda_may_name_who_reports_and_on_whose_commission() {
    let mut story = given(a_congress_of(9)).after(withdraw(8));
    for (reporter, refusal) in
        [(deputy(77), "C.111 seat=77"), (deputy(8), "C.112 seat=8"), (visitor(7), "C.113 guest=7")]
    {
        story.when(propose_agenda(the_agenda_with(0, Some(reporter), None))).refused(refusal);
    }
    for item in 1..4 {
        let refusal = format!("B.403 item={}", item + 1);
        story.when(propose_agenda(the_agenda_with(item, Some(deputy(1)), None))).refused(&refusal);
        story.when(propose_agenda(the_agenda_with(item, None, Some("市人民政府")))).refused(&refusal);
    }
    assert!(story.session().agenda_draft.is_none());
    story.when(propose_agenda(the_agenda_with(0, None, Some("市人民政府")))).gives(&["AgendaProposed"]);
    story.when(propose_agenda(the_agenda_with(0, Some(visitor(1)), Some("市人民政府")))).gives(&["AgendaProposed"]);
    let item = &story.session().items()[0];
    assert_eq!(item.reporter.as_ref().unwrap().person, visitor(1));
    assert_eq!(item.on_behalf_of.as_ref().unwrap().hans, "市人民政府");
}

#[test]
fn an_agenda_as_long_as_numbers_reach_is_judged_like_any_other() {
    let item = |no| AgendaItem::new(ItemNo(no), Text::alike("议题"), Business::Address);
    let mut items: Vec<AgendaItem> = (1..=u16::MAX).map(item).collect();
    let mut story = given(a_congress_of(3));
    story.when(propose_agenda(items.clone())).gives(&["AgendaProposed"]);
    items.push(item(0));
    story.when(propose_agenda(items)).refused("C.116");
}

/// law: OL 17
/// law: YI 0008
#[test]
fn the_preparatory_meeting_elects_the_presidium_in_one_vote_and_adopts_the_agenda() {
    let mut story = given(a_congress_of(523).with_preparatory_meeting_called().opened_with(500));
    story.when(take_up(PRESIDIUM_LIST)).gives(&["TakenUp"]);
    story.when(open_vote(PRESIDIUM_LIST)).gives(&["VoteOpened"]);
    story.when(hands(1, [480, 10, 4])).happens();
    story.when(close_vote(1)).gives(&["VoteClosed", "PresidiumElected"]);
    let list = story.session().presidium.clone().unwrap();
    assert_eq!((list.members.len(), list.secretary_general), (46, Some(deputy(1))));
    story.when(declare(1)).happens();
    let mut story = story.after(open_vote(AGENDA)).after(hands(2, [500, 0, 0]));
    story.when(close_vote(2)).gives(&["VoteClosed", "AgendaAdopted"]);
    assert_eq!(story.session().agenda.as_ref().unwrap().len(), 4);
}

/// law: YI 0008
/// law: MC 10
#[test]
fn where_the_presidium_is_elected_one_by_one_the_list_is_not_put_to_one_vote() {
    for (overlays, article) in [(&[][..], "YI 0008"), (&["mingchuan-2023"][..], "MC 10")] {
        let book = without(&congress(overlays), "presidium.en-bloc");
        let story = Story::under(book).after(convene(a_roll_of(9)));
        let mut story = story.with_preparatory_meeting_called().opened_with(9);
        for act in [take_up(PRESIDIUM_LIST), open_vote(PRESIDIUM_LIST)] {
            story.when(act).refused_citing("C.130", article);
        }
        story.when(open_vote(AGENDA)).gives(&["VoteOpened"]);
    }
}

/// law: OL 17
#[test]
fn a_list_that_fails_elects_nobody_and_another_may_be_put() {
    let story = given(a_congress_of(9).with_preparatory_meeting_called().opened_with(9));
    let mut story = story.voted(PRESIDIUM_LIST, [4, 5, 0]);
    assert!(story.session().presidium.is_none());
    story.when(propose_presidium([7, 8, 9], None)).gives(&["PresidiumProposed"]);
    let story = story.voted(PRESIDIUM_LIST, [5, 4, 0]);
    assert_eq!(story.session().presidium.as_ref().unwrap().members, [SeatNo(7), SeatNo(8), SeatNo(9)]);
}

#[test]
fn what_was_voted_on_is_what_is_elected_or_adopted() {
    let story = given(a_congress_of(9).with_preparatory_meeting_called().opened_with(9));
    let mut story = story.after(open_vote(PRESIDIUM_LIST));
    // A draft that is being voted on stands still: nobody votes for one list and elects another.
    story.when(propose_presidium([7, 8, 9], None)).refused("V.502 vote=1");
    let mut story = story.after(hands(1, [9, 0, 0])).after(close_vote(1)).after(declare(1)).after(open_vote(AGENDA));
    story.when(propose_agenda(the_agenda()[..1].to_vec())).refused("V.502 vote=2");
    let story = story.after(hands(2, [9, 0, 0])).after(close_vote(2));
    assert_eq!(story.session().presidium.as_ref().unwrap().members.len(), 5);
    assert_eq!(story.session().agenda.as_ref().unwrap().len(), 4);
}

#[test]
fn a_list_with_a_seat_withdrawn_since_it_was_proposed_is_not_put_to_the_vote() {
    let story = given(a_congress_of(9).with_preparatory_meeting_called().opened_with(9));
    let mut story = story.after(propose_presidium([7, 8, 9], Some(deputy(6)))).after(withdraw(9));
    story.when(open_vote(PRESIDIUM_LIST)).refused("C.112 seat=9");
    let mut story = story.after(propose_presidium([7, 8], Some(deputy(6)))).after(withdraw(6));
    story.when(take_up(PRESIDIUM_LIST)).refused("C.112 seat=6");
    story.when(propose_presidium([7, 8], None)).happens();
    story.when(open_vote(PRESIDIUM_LIST)).gives(&["VoteOpened"]);
}

#[test]
fn presidium_and_agenda_once_decided_stand() {
    let mut story = given(a_congress_of(9).prepared());
    story.when(propose_presidium([1, 2], None)).refused("C.122");
    story.when(propose_agenda(the_agenda())).refused("C.118");
    let mut story = story.after(schedule(PREPARATORY, &[&[]])).called(PREPARATORY, &[&[]]).opened_with(9);
    story.when(open_vote(PRESIDIUM_LIST)).refused("V.507 item=0");
    story.when(open_vote(AGENDA)).refused("V.507 item=0");
}

#[test]
fn there_is_nothing_to_vote_on_without_a_draft() {
    let mut story = given(a_congress_of(9)).called(PREPARATORY, &[&[]]).opened_with(9);
    story.when(open_vote(PRESIDIUM_LIST)).refused("C.120");
    story.when(take_up(AGENDA)).refused("C.120");
}

/// law: OL 17
#[test]
fn no_business_is_done_before_the_agenda_is_adopted() {
    let story = given(a_congress_of(9).with_agenda_drafted().with_presidium_proposed());
    let mut story = story.called(PREPARATORY, &[&[1, 2, 3, 4]]).opened_with(9);
    for act in [take_up(item(1)), open_vote(item(2)), crate::support::hear_report(1, deputy(1))] {
        story.when(act).refused("C.119");
    }
    let mut story = story.voted(AGENDA, [9, 0, 0]);
    story.when(take_up(item(1))).gives(&["TakenUp"]);
}

/// law: OL 17
#[test]
fn a_congress_adopts_its_agenda_in_the_preparatory_meeting_only() {
    let story = given(a_congress_of(9).with_preparatory_meeting_called().opened_with(9));
    let story = story.voted(PRESIDIUM_LIST, [9, 0, 0]).closed();
    let mut story = story.called(PLENARY, &[&[]]).opened_with(9);
    story.when(open_vote(AGENDA)).refused("B.402");
}

/// law: YI 0013
#[test]
fn a_cppcc_committee_adopts_its_agenda_in_the_preparatory_meeting_where_nothing_else_is_said() {
    let story = given(a_cppcc_of(9).with_preparatory_meeting_called().opened_with(9)).voted(AGENDA, [9, 0, 0]);
    assert!(story.session().agenda.is_some());
}

/// law: MCZ 6
#[test]
fn in_mingchuan_the_cppcc_adopts_its_agenda_at_the_first_plenary() {
    let story = given(a_cppcc_under(&["mingchuan-cppcc-2023"], 9).with_agenda_drafted());
    let story = story.called(PLENARY, &[&[1, 2, 3, 4]]).opened_with(9).voted(AGENDA, [5, 4, 0]);
    assert!(story.session().agenda.is_some());
    assert!(story.result(1).passed);
}

#[test]
fn a_sitting_has_segments_and_takes_up_items_of_the_agenda() {
    let mut story = given(a_congress_of(9).with_agenda_drafted());
    story.when(schedule(PLENARY, &[])).refused("C.114");
    story.when(schedule(PLENARY, &[&[1], &[5]])).refused("C.117 item=5");
    story.when(schedule(PLENARY, &[&[0]])).refused("C.117 item=0");
    story.when(schedule(PLENARY, &[&[1, 2], &[3, 4]])).gives(&["SittingScheduled"]);
    story.when(schedule(PLENARY, &[&[]])).gives(&["SittingScheduled"]);
    assert_eq!(story.session().sittings.iter().map(|sitting| sitting.no.0).collect::<Vec<_>>(), [1, 2]);
}

/// law: OL 25
#[test]
fn a_withdrawn_seat_shrinks_the_base_of_the_majority() {
    let story = given(a_congress_of(10).in_plenary_with(9));
    let lost = story.clone().voted(item(2), [5, 0, 0]);
    assert_eq!((lost.result(3).grounds[0].total, lost.result(3).passed), (10, false));
    let won = story.after(withdraw(10)).voted(item(2), [5, 0, 0]);
    assert_eq!((won.result(3).grounds[0].total, won.result(3).passed), (9, true));
}

#[test]
fn a_seat_is_withdrawn_once_and_stays_in_the_roll() {
    let mut story = given(a_congress_of(9));
    story.when(withdraw(9)).gives(&["SeatWithdrawn"]);
    story.when(withdraw(9)).refused("C.112 seat=9");
    story.when(withdraw(10)).refused("C.111 seat=10");
    let roll = &story.session().roll;
    assert_eq!((roll.entitled(), roll.seats().count(), roll.in_office().count()), (8, 9, 8));
    assert!(roll.withdrawn(SeatNo(9)).is_some());
}

#[test]
fn the_last_seat_stays_and_no_base_moves_under_a_running_vote() {
    let mut story = given(a_congress_of(2)).after(withdraw(2));
    story.when(withdraw(1)).refused("C.104");
    let mut story = given(a_congress_of(9).in_plenary_with(9)).after(open_vote(item(2)));
    story.when(withdraw(9)).refused("V.502 vote=3");
}
