//! Convening and leading: periods before a session, its day, officers, lists, the presidium one by one, a changed agenda, rest.

use jiff::civil::date;
use jiff::{SignedDuration, ToSpan};
use yishi_names::{PersonName, Text};
use yishi_procedure::attendance::non_voting::Standing;
use yishi_procedure::business::movers::Organ;
use yishi_procedure::convening::adjournment::{AdjournSession, ResumeSession};
use yishi_procedure::convening::delegation::NameDelegationOfficers;
use yishi_procedure::convening::motion_deadline::SetMotionDeadline;
use yishi_procedure::convening::notice::{Convening, Demand};
use yishi_procedure::convening::presidium::{NameStandingChairs, PresidiumFigures};
use yishi_procedure::convening::redating::RedateSession;
use yishi_procedure::convening::registration::RegisterPerson;
use yishi_procedure::convening::secretariat::NameDeputySecretariesGeneral;
use yishi_procedure::convening::spokesperson::NameSpokesperson;
use yishi_procedure::convening::timetable::AdoptSchedule;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::{ChangeNo, GroupNo, ItemNo, SeatNo, SittingNo};
use yishi_procedure::voting::question::Question;
use yishi_procedure::warning::Warning;
use yishi_procedure::{Command, Event};
use yishi_rulebook::Rulebook;

use crate::support::meeting::{
    attendees, change_agenda, convene_after, grant_session_leave, in_good_time, propose_attendees, redate,
};
use crate::support::story::shown;
use crate::support::{
    PLENARY, PRESIDIUM_LIST, Story, a_congress_of, a_congress_under, a_cppcc_of, a_roll_of, check_in, close_vote,
    congress, convene, declare, deputy, figures, given, hands, item, name_chairs, open_doors, open_sitting, open_vote,
    propose_presidium, schedule, seats, take_up, visitor, withdraw, without,
};

fn warnings_of(book: Rulebook, convening: Convening) -> Vec<Warning> {
    let story = Story::under(book).after(convene_after(convening, 20));
    story.session().arrangements.warnings.clone()
}

/// law: NR 6
#[test]
fn a_notice_is_in_time_exactly_one_month_before_and_a_late_one_is_warned_of() {
    let sent = |day| Convening { notice_sent_on: Some(day), ..in_good_time() };
    assert!(warnings_of(congress(&[]), sent(date(2023, 11, 26))).is_empty());
    let warnings = warnings_of(congress(&[]), sent(date(2023, 11, 27)));
    let [Warning::NoticeLate(ground)] = &warnings[..] else { panic!("one warning: {warnings:?}") };
    assert_eq!((ground.done_on, ground.latest, ground.kept), (date(2023, 11, 27), date(2023, 11, 26), false));
    assert_eq!((warnings[0].citation().to_string(), warnings[0].code().len()), ("NR 6".to_owned(), 5));
    let told: Vec<String> = warnings[0].figures().iter().map(|(name, value)| format!("{name}={value}")).collect();
    assert_eq!(told, ["done=2023-11-27", "latest=2023-11-26"]);
    let unknown = Convening { notice_sent_on: None, ..in_good_time() };
    assert!(warnings_of(congress(&[]), unknown).is_empty());
}

/// law: GD 8
#[test]
fn drafts_of_reports_go_out_as_long_before_as_local_rules_say() {
    let sent = |day| Convening { papers_sent_on: Some(date(2023, 12, day)), ..in_good_time() };
    assert!(warnings_of(congress(&["guangdong-2022"]), sent(6)).is_empty());
    let warnings = warnings_of(congress(&["guangdong-2022"]), sent(7));
    assert!(matches!(&warnings[..], [Warning::PapersLate(ground)] if ground.latest == date(2023, 12, 6)));
    assert!(warnings_of(congress(&[]), sent(25)).is_empty(), "national law sets no period");
}

/// law: OL 20
#[test]
fn the_first_session_of_a_term_opens_within_two_months_of_the_elections() {
    let elected = |day| Convening { first_of_term: Some(day), ..in_good_time() };
    assert!(warnings_of(congress(&[]), elected(date(2023, 10, 26))).is_empty());
    let warnings = warnings_of(congress(&[]), elected(date(2023, 10, 25)));
    assert!(matches!(&warnings[..], [Warning::FirstSessionLate(ground)] if ground.latest == date(2023, 12, 25)));
}

/// law: OL 14
#[test]
fn an_extraordinary_session_needs_no_notice_and_one_fifth_where_deputies_demand_it() {
    let demanded = |by: &[u32]| Convening {
        notice_sent_on: Some(date(2023, 12, 25)),
        extraordinary: Some(Demand::Seats(seats(by.iter().copied()))),
        ..in_good_time()
    };
    let mut story = Story::under(congress(&[]));
    story.when(convene_after(demanded(&[1, 2, 3]), 20)).refused_by("C.140 count=3 needed=4 total=20", "OL 14");
    story.when(convene_after(demanded(&[1, 2, 3, 3]), 20)).refused("C.115 seat=3");
    story.when(convene_after(demanded(&[1, 2, 3, 21]), 20)).refused("C.111 seat=21");
    let events = story.when(convene_after(demanded(&[1, 2, 3, 4]), 20)).gives(&["SessionConvened"]);
    let Event::SessionConvened(convened) = &events[0] else { panic!("it convenes") };
    assert_eq!(shown(&convened.grounds[0]), "session.extraordinary.demand 4/20 needs 4: met by OL 14");
    assert!(convened.warnings.is_empty());
    let found = Convening { extraordinary: Some(Demand::StandingCommittee), ..in_good_time() };
    assert!(warnings_of(congress(&[]), found).is_empty());
}

#[test]
fn only_the_standing_committee_and_its_chairs_meeting_convene() {
    for (organ, theirs) in [(Organ::StandingCommittee, true), (Organ::ChairsMeeting, true), (Organ::Government, false)]
    {
        let mut story = Story::under(congress(&[]));
        let outcome = story.when(convene_after(Convening { decided_by: organ, ..in_good_time() }, 9));
        if theirs { outcome.happens().truncate(0) } else { outcome.refused("C.141") }
    }
}

/// law: OL 14
#[test]
fn the_day_is_moved_until_a_sitting_was_opened_and_its_periods_are_judged_again() {
    let mut story = given(a_congress_of(9));
    story.when(redate(date(2023, 12, 28))).refused("C.142");
    let mut story = Story::under(congress(&[])).after(convene_after(in_good_time(), 9));
    story.when(redate(date(2023, 12, 26))).refused("C.144 day=2023-12-26");
    let reason = Text::alike("提前");
    let by_government =
        RedateSession { decided_by: Organ::Government, opens_on: date(2023, 12, 18), notice_sent_on: None, reason };
    story.when(by_government).refused("C.141");
    story.when(redate(date(2023, 12, 18))).gives(&["SessionRedated"]);
    assert!(matches!(&story.session().arrangements.warnings[..], [Warning::NoticeLate(_)]));
    story.when(redate(date(2023, 12, 29))).gives(&["SessionRedated"]);
    assert!(story.session().arrangements.warnings.is_empty());
    assert_eq!(story.session().arrangements.convening.as_ref().unwrap().opens_on, date(2023, 12, 29));
    let mut story = story.with_preparatory_meeting_called().opened_with(9);
    story.when(redate(date(2023, 12, 30))).refused("C.143");
}

#[test]
fn a_person_is_added_to_the_roll_with_a_right_name_and_the_next_number() {
    let register = |hans: &str, hant: &str| RegisterPerson {
        name: PersonName::new(hans, hant),
        office: Some(Text::alike("市水利局局长")),
        rank: None,
    };
    let mut story = given(a_congress_of(9));
    story.when(register("", "")).refused("C.109 guest=3");
    story.when(register("王小川", "王小川")).gives(&["PersonRegistered"]);
    assert_eq!(story.session().roll.guests().last().unwrap().no.0, 3);
    story.when(register("李大山", "李大山")).gives(&["PersonRegistered"]);
    assert!(story.session().roll.require_person(visitor(4)).is_ok());
}

/// law: DL 14
#[test]
fn a_delegation_is_led_by_its_own_deputies() {
    let name = |leader, deputies: &[u32]| NameDelegationOfficers {
        group: GroupNo(1),
        leader: SeatNo(leader),
        deputy_leaders: seats(deputies.iter().copied()),
    };
    // Of 28 deputies seats 1 and 15 are the first delegation.
    let mut story = given(a_congress_of(28));
    story.when(name(2, &[])).refused("C.145 group=1 seat=2");
    story.when(name(1, &[1])).refused("C.115 seat=1");
    story
        .when(NameDelegationOfficers { group: GroupNo(15), leader: SeatNo(1), deputy_leaders: vec![] })
        .refused("C.132 group=15");
    story.when(name(1, &[15])).gives(&["DelegationOfficersNamed"]);
    let story = story.after(withdraw(1));
    let officers = &story.session().arrangements.delegations[&GroupNo(1)];
    assert_eq!((officers.leader, &officers.deputy_leaders[..]), (None, &[SeatNo(15)][..]));
}

/// law: OL 21
/// law: YI 0038
#[test]
fn the_preparatory_meeting_adopts_the_list_of_those_who_attend_without_a_vote() {
    let mut story = given(a_congress_of(9).with_preparatory_meeting_called().opened_with(9));
    story.when(open_vote(Question::NonVotingList)).refused("C.120");
    story.when(propose_attendees(vec![])).refused("C.114");
    story.when(propose_attendees(vec![attendees(Standing::ByRight, Some(1))])).refused("A.214 segment=1");
    let list = vec![attendees(Standing::ByRight, None), attendees(Standing::ByDecision, None)];
    let mut story = story.after(propose_attendees(list.clone())).after(open_vote(Question::NonVotingList));
    story.when(propose_attendees(list.clone())).refused("V.502 vote=1");
    let mut story = story.after(hands(1, [9, 0, 0]));
    story.when(close_vote(1)).gives(&["VoteClosed", "NonVotingListAdopted"]);
    assert_eq!(story.session().arrangements.non_voting.as_ref(), Some(&list));
    let mut story = given(a_cppcc_of(9));
    story.when(propose_attendees(list.clone())).refused("C.131 rule=non-voting.list");
    let mut story = given(a_congress_of(9).in_plenary_with(9)).after(propose_attendees(list));
    story.when(open_vote(Question::NonVotingList)).refused("B.402");
}

/// law: MC 11
#[test]
fn a_presidium_of_another_size_than_local_rules_give_it_is_warned_of() {
    // Of 100 deputies eight to ten.
    for (members, warned) in [(7, true), (8, false), (10, false), (11, true)] {
        let mut story = given(a_congress_under(&["mingchuan-2023"], 100));
        let events = story.when(propose_presidium(1..=members, None)).gives(&["PresidiumProposed"]);
        let Event::PresidiumProposed(proposed) = &events[0] else { panic!("it is proposed") };
        assert_eq!(proposed.warnings.len(), usize::from(warned), "{members}");
        let told = proposed.warnings.first().map(|warning| warning.figures().iter().count());
        assert_eq!(told, warned.then_some(4));
    }
}

fn one_by_one() -> Story {
    let book = without(&congress(&[]), "presidium.en-bloc");
    let story = Story::under(book).after(convene(a_roll_of(9))).with_agenda_drafted();
    story
        .after(propose_presidium([1, 2, 3], Some(visitor(1))))
        .called(crate::support::PREPARATORY, &[&[]])
        .opened_with(9)
}

fn member(seat: u32) -> Question {
    Question::PresidiumMember(SeatNo(seat))
}

/// law: OL 17
/// law: YI 0008
#[test]
fn one_by_one_the_presidium_is_those_who_passed_once_everybody_was_voted_on() {
    let mut story = one_by_one();
    story.when(open_vote(PRESIDIUM_LIST)).refused_citing("C.130", "YI 0008");
    story.when(take_up(member(4))).refused("C.137");
    let story = story.voted(member(1), [9, 0, 0]).voted(member(2), [4, 5, 0]).voted(member(3), [5, 4, 0]);
    assert!(story.session().presidium.is_none());
    let mut story = story;
    story.when(open_vote(member(1))).refused("V.507 item=0");
    story.when(open_vote(Question::SecretaryGeneral)).happens();
    assert_eq!(
        Question::SecretaryGeneral.title(story.session()).unwrap().hans.chars().take(4).collect::<String>(),
        "秘书长："
    );
    let mut story = story.after(hands(4, [8, 0, 1]));
    let events = story.when(close_vote(4)).gives(&["VoteClosed", "PresidiumElected"]);
    let Event::PresidiumElected(elected) = &events[1] else { panic!("it is elected") };
    assert_eq!(
        (&elected.list.members[..], elected.list.secretary_general),
        (&[SeatNo(1), SeatNo(3)][..], Some(visitor(1)))
    );
    let mut story = story.after(declare(4));
    story.when(open_vote(member(2))).refused("C.122");
}

#[test]
fn a_member_who_failed_may_be_put_again() {
    let story = one_by_one().voted(member(1), [4, 5, 0]).voted(member(1), [6, 0, 0]).voted(member(2), [9, 0, 0]);
    let story = story.voted(member(3), [0, 9, 0]).voted(Question::SecretaryGeneral, [9, 0, 0]);
    assert_eq!(story.session().presidium.as_ref().unwrap().members, seats([1, 2]));
}

/// Nobody waits for a vote on somebody who went out of office: the withdrawal may complete the presidium.
#[test]
fn the_presidium_is_complete_when_the_last_person_owed_goes_out_of_office() {
    let story = one_by_one().voted(member(1), [9, 0, 0]).voted(Question::SecretaryGeneral, [0, 9, 0]);
    let mut story = story.voted(member(2), [9, 0, 0]);
    story.when(withdraw(9)).gives(&["SeatWithdrawn"]);
    story.when(withdraw(3)).gives(&["SeatWithdrawn", "PresidiumElected"]);
    let list = story.session().presidium.as_ref().unwrap();
    assert_eq!((list.members.clone(), list.secretary_general), (seats([1, 2]), None));
    story.when(withdraw(2)).gives(&["SeatWithdrawn"]);
}

#[test]
fn a_last_member_who_fails_completes_the_presidium_all_the_same() {
    let story = one_by_one().voted(Question::SecretaryGeneral, [9, 0, 0]).voted(member(1), [9, 0, 0]);
    let story = story.voted(member(2), [9, 0, 0]).voted(member(3), [0, 9, 0]);
    assert_eq!(story.session().presidium.as_ref().unwrap().members, seats([1, 2]));
}

#[test]
fn a_single_member_is_not_put_where_the_list_is_one() {
    let mut story = given(a_congress_of(9).with_preparatory_meeting_called().opened_with(9));
    for question in [member(1), Question::SecretaryGeneral] {
        story.when(open_vote(question)).refused_citing("C.136", "YI 0008");
    }
}

/// A presidium of twelve out of 24, of whom so many are at its own meeting, sitting 2.
fn presidium_meets(present: u32) -> Story {
    let story = given(a_congress_of(24).prepared()).after(schedule(SittingKind::Presidium { ordinal: 1 }, &[&[]]));
    let story = story.after(name_chairs(2, &[], deputy(1), None)).after(open_doors(2));
    (1..=present).fold(story, |story, seat| story.after(check_in(seat)))
}

/// law: NR 9
#[test]
fn figures_that_name_the_presidiums_meeting_count_its_attendance() {
    let of = |present, meeting| PresidiumFigures { present, approvals: present, meeting: Some(SittingNo(meeting)) };
    let name = |figures| NameStandingChairs { chairs: seats([1]), figures };
    let mut story = presidium_meets(9);
    story.when(name(of(9, 2))).refused("C.138 sitting=2");
    let mut story = story.after(open_sitting(2));
    story.when(name(of(10, 2))).refused("C.139 counted=9 present=10 sitting=2");
    story.when(name(of(9, 1))).refused("C.138 sitting=1");
    story.when(name(of(9, 7))).refused("A.201 sitting=7");
    story.when(name(of(9, 2))).gives(&["StandingChairsNamed"]);
    story.when(NameSpokesperson { person: deputy(3), figures: Some(of(9, 2)) }).gives(&["SpokespersonNamed"]);
    let Some(Event::SpokespersonNamed(named)) = story.events.last() else { panic!("it is named") };
    assert_eq!((named.meeting, named.grounds.len()), (Some(SittingNo(2)), 2));
}

/// law: NR 10
/// law: NR 11
#[test]
fn the_presidium_names_its_secretariat_and_sets_deadline_and_timetable() {
    let all = Some(figures(12, 12));
    let mut story = given(a_congress_of(24).prepared());
    let deputies = |persons| NameDeputySecretariesGeneral { persons, figures: all };
    story.when(deputies(vec![])).refused("C.114");
    story.when(deputies(vec![deputy(2), deputy(2)])).refused("C.115 seat=2");
    story.when(deputies(vec![visitor(9)])).refused("C.113 guest=9");
    story.when(deputies(vec![deputy(2), visitor(1)])).gives(&["DeputySecretariesGeneralNamed"]);
    story.when(NameSpokesperson { person: deputy(2), figures: None }).refused("D.306");
    let deadline = story.clock + SignedDuration::from_hours(30);
    let too_late = SetMotionDeadline { deadline: story.clock, figures: all };
    story.when(too_late).refused("C.147");
    story.when(SetMotionDeadline { deadline, figures: all }).gives(&["MotionDeadlineSet"]);
    assert_eq!(story.session().motion_deadline, Some(deadline));
    story.when(AdoptSchedule { figures: all }).refused("C.114");
    let mut story = story.after(schedule(PLENARY, &[&[1]]));
    story.when(AdoptSchedule { figures: Some(figures(7, 7)) }).refused_by("C.126 count=7 needed=8 total=12", "YI 0003");
    story.when(AdoptSchedule { figures: all }).gives(&["ScheduleAdopted"]);
    assert_eq!(story.session().arrangements.timetable, Some(vec![SittingNo(2)]));
    // A standing committee leads by itself and shows no figures.
    let deadline = story.clock + SignedDuration::from_hours(1);
    given(a_cppcc_of(9)).when(SetMotionDeadline { deadline, figures: None }).gives(&["MotionDeadlineSet"]);
}

const FIRST_CHANGE: Question = Question::AgendaChange(ChangeNo(1));

/// law: YI 0036
#[test]
fn the_agenda_is_changed_by_vote_and_what_was_dealt_with_stays() {
    let all = Some(figures(5, 5));
    let mut story = given(a_congress_of(9).in_plenary_with(9));
    story.when(change_agenda(&[], &[], all)).refused("C.114");
    story.when(change_agenda(&[6], &[], all)).refused("C.116");
    story.when(change_agenda(&[5], &[9], all)).refused("C.117 item=9");
    story.when(change_agenda(&[5], &[4, 4], all)).refused("C.117 item=4");
    story.when(change_agenda(&[5], &[4], None)).refused("D.306");
    let mut story = story.voted(item(2), [9, 0, 0]);
    story.when(change_agenda(&[5], &[2], all)).refused("C.146 item=2");
    story.when(open_vote(FIRST_CHANGE)).refused("C.120");
    story.when(change_agenda(&[5], &[4], all)).gives(&["AgendaChangeProposed"]);
    story.when(open_vote(FIRST_CHANGE)).happens();
    story.when(change_agenda(&[5], &[3], all)).refused("V.502 vote=4");
    let mut story = story.after(hands(4, [5, 4, 0]));
    story.when(close_vote(4)).gives(&["VoteClosed", "AgendaChanged"]);
    let numbers = |story: &Story| story.session().items().iter().map(|item| item.no.0).collect::<Vec<_>>();
    assert_eq!(numbers(&story), [1, 2, 3, 5]);
    assert_eq!(story.last().items().map(|item| item.0).collect::<Vec<_>>(), [1, 2, 3]);
    // The number of an item that was struck is never given again.
    let mut story = story.after(declare(4));
    story.when(change_agenda(&[], &[5], all)).happens();
    let mut story = story.voted(Question::AgendaChange(ChangeNo(2)), [9, 0, 0]);
    story.when(change_agenda(&[5], &[], all)).refused("C.116");
    story.when(change_agenda(&[6], &[], all)).happens();
    story.when(open_vote(FIRST_CHANGE)).refused("C.120");
}

#[test]
fn a_change_whose_item_was_dealt_with_since_is_not_put() {
    let mut story = given(a_congress_of(9).in_plenary_with(9)).after(change_agenda(&[], &[2], Some(figures(5, 5))));
    story = story.voted(item(2), [9, 0, 0]);
    story.when(open_vote(FIRST_CHANGE)).refused("C.146 item=2");
}

#[test]
fn a_change_needs_an_adopted_agenda_a_rule_and_the_whole_body() {
    let mut story = given(a_congress_of(9).with_agenda_drafted());
    story.when(change_agenda(&[5], &[], None)).refused("C.119");
    let mut story = Story::under(without(&congress(&[]), "agenda.change")).after(convene(a_roll_of(9)));
    story.when(change_agenda(&[5], &[], None)).refused("C.131 rule=agenda.change");
    let story = presidium_meets(12).after(open_sitting(2));
    let mut story = story.after(change_agenda(&[5], &[], Some(figures(12, 12))));
    story.when(take_up(FIRST_CHANGE)).refused("D.313 sitting=2");
}

fn adjourn_session(figures: Option<PresidiumFigures>) -> Command {
    AdjournSession { until: Some(date(2023, 12, 28)), figures }.into()
}

#[test]
fn while_the_session_rests_no_doors_open() {
    let all = Some(figures(5, 5));
    let mut story = given(a_congress_of(9).prepared().with_plenary_called());
    story.when(ResumeSession {}).refused("C.149");
    let mut story = story.after(open_doors(2));
    story.when(adjourn_session(all)).refused("A.204 sitting=2");
    let mut story = given(a_congress_of(9).prepared().with_plenary_called());
    story.when(adjourn_session(None)).refused("D.306");
    story.when(adjourn_session(all)).gives(&["SessionAdjourned"]);
    story.when(adjourn_session(all)).refused("C.148");
    story.when(open_doors(2)).refused("C.148");
    story.when(ResumeSession {}).gives(&["SessionResumed"]);
    story.when(open_doors(2)).gives(&["DoorsOpened"]);
}

/// law: DL 13
#[test]
fn leave_for_the_session_is_leave_for_every_sitting_of_it() {
    let mut story = given(a_congress_of(9).prepared().with_plenary_called()).after(grant_session_leave(9));
    story.when(grant_session_leave(9)).refused("A.212 seat=9");
    story.when(crate::support::grant_leave(2, 9)).refused("A.212 seat=9");
    let mut story = story.after(schedule(PLENARY, &[&[1]])).after(open_doors(2)).after(check_in(8));
    let on_leave = |story: &Story, no: usize| {
        story.session().sittings[no - 1].attendance.of(SeatNo(9))
            == yishi_procedure::attendance::presence::Presence::OnLeave
    };
    assert!(!on_leave(&story, 1) && on_leave(&story, 2) && on_leave(&story, 3));
    story.when(grant_session_leave(8)).refused("A.211 seat=8");
    story.when(check_in(9)).gives(&["SeatCheckedIn"]);
    assert!(!on_leave(&story, 2) && on_leave(&story, 3));
    let story = story.after(grant_session_leave(7)).after(withdraw(7));
    assert!(!story.session().arrangements.on_leave.contains_key(&SeatNo(7)));
}

/// A second reckoning of the notice: day by day from the opening backwards, for every day of two years.
#[test]
fn the_last_day_of_a_notice_is_the_one_a_plain_walk_finds() {
    let mut opens = date(2023, 1, 1);
    while opens < date(2025, 1, 1) {
        let plain =
            (0..70).map(|back| opens - back.days()).find(|day| day.checked_add(1.month()).unwrap() <= opens).unwrap();
        let sent = |day| Convening { notice_sent_on: Some(day), opens_on: opens, ..in_good_time() };
        let book = congress(&[]);
        assert!(warnings_of(book.clone(), sent(plain)).is_empty(), "{opens}");
        let next = plain.tomorrow().unwrap();
        assert_eq!(warnings_of(book, sent(next)).len(), 1, "{opens}");
        opens += 23.days();
    }
}

#[test]
fn items_keep_their_numbers_in_the_state_of_a_changed_agenda() {
    let story = given(a_congress_of(9).in_plenary_with(9)).after(change_agenda(&[5], &[1], Some(figures(5, 5))));
    let story = story.voted(FIRST_CHANGE, [9, 0, 0]);
    assert!(story.session().item(ItemNo(1)).is_err() && story.session().item(ItemNo(5)).is_ok());
    assert!(story.session().is_decided(FIRST_CHANGE));
}
