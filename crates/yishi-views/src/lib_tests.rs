//! The screens through a whole session of 15 deputies: quorum 10, majority 8.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;

use yishi_names::text::Text;
use yishi_procedure::attendance::departure::LeaveSitting;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::attendance::leave::GrantLeave;
use yishi_procedure::attendance::segment::BeginSegment;
use yishi_procedure::business::item::TakeUp;
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::convening::withdrawal::WithdrawSeat;
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting};
use yishi_procedure::deliberation::speech::EndSpeech;
use yishi_procedure::ids::{GuestNo, ItemNo, PersonRef, SeatNo, SittingNo, VoteNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::{Choice, Counts, Tally};
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;

use crate::chair::ChairPage;
use crate::desk::control::SittingControl;
use crate::desk::delegations::{attendance, total};
use crate::desk::preparation::{Act, ActState, Preparation};
use crate::desk::votes::VotesPage;
use crate::hall::{HallScreen, Scene};
use crate::hall_chart::{HallChart, Mark, mark_with};
use crate::house_of_tests::{Congress, chairs, doors};
use crate::next_step::NextStep;
use crate::order::{Progress, order};
use crate::public::PublicPage;
use crate::rostrum::SeatingChart;
use crate::seat::{Move, PhoneNow, PhoneSeat, PhoneShared, Standing};

const ITEM_2: Question = Question::Item(ItemNo(2));

fn hall(congress: &Congress, pressed: u32) -> Scene {
    HallScreen::of(&congress.session, &congress.book, pressed).scene
}

fn chair(congress: &Congress, pressed: u32) -> ChairPage {
    ChairPage::of(&congress.session, &congress.book, pressed)
}

fn next(congress: &Congress) -> NextStep {
    NextStep::of(&congress.session, &congress.book, 0)
}

/// Takes the next step by the command it carries.
fn follow(congress: &mut Congress) {
    let command = next(congress).command().unwrap();
    congress.act(command);
}

#[test]
fn the_next_step_leads_through_a_preparatory_meeting() {
    let mut congress = Congress::prepared(15);
    assert!(matches!(next(&congress), NextStep::OpenDoors(ref head) if head.no == SittingNo(1)));
    follow(&mut congress);
    assert_eq!(next(&congress), NextStep::NameChairs(SittingNo(1)));
    congress.act(chairs(1, None));
    assert_eq!(next(&congress), NextStep::WaitForQuorum { missing: 10 });
    congress.arrive(9);
    assert_eq!(next(&congress), NextStep::WaitForQuorum { missing: 1 });
    congress.act(yishi_procedure::attendance::check_in::CheckIn {
        seat: SeatNo(10),
        at: yishi_procedure::attendance::check_in::CheckInPlace::Door,
    });
    let NextStep::OpenSitting(Some(quorum), _) = next(&congress) else { panic!("{:?}", next(&congress)) };
    assert_eq!((quorum.entitled, quorum.present, quorum.needed, quorum.met), (15, 10, 10, true));
    follow(&mut congress);
    assert!(matches!(next(&congress), NextStep::TakeUp(ref matter) if matter.question() == Question::PresidiumList));
    follow(&mut congress);
    assert!(matches!(next(&congress), NextStep::OpenVote(_, VoteMethod::ShowOfHands)));
    follow(&mut congress);
    assert!(matches!(next(&congress), NextStep::EnterHands(_)));
    assert!(next(&congress).is_for_the_desk() && next(&congress).command().is_none());
}

#[test]
fn the_next_step_leads_through_a_plenary_with_two_segments() {
    let mut congress = Congress::in_plenary(15, 12);
    assert!(matches!(next(&congress), NextStep::HearReport(_, None)));
    let page = chair(&congress, 0);
    // The mayor is the highest in rank of those who may be called up, and the command is whole.
    assert_eq!(page.callable[0].person.who, PersonRef::Guest(GuestNo(1)));
    congress.act(page.callable[0].command.clone());
    assert!(matches!(next(&congress), NextStep::TakeUp(ref matter) if matter.question() == ITEM_2));
    follow(&mut congress);
    assert!(matches!(next(&congress), NextStep::OpenVote(_, VoteMethod::Named)));
    follow(&mut congress);
    let step = next(&congress);
    assert!(matches!(step, NextStep::CloseVote(_)) && step.closes_by_itself().is_some());
    congress.count(VoteNo(3), Counts { approvals: 9, against: 1, abstain: 1 });
    assert!(matches!(next(&congress), NextStep::DeclareResult(ref result) if result.passed && !result.declared));
    follow(&mut congress);
    assert_eq!(next(&congress), NextStep::BeginSegment(2));
    follow(&mut congress);
    assert!(matches!(next(&congress), NextStep::TakeUp(ref matter) if matter.question() == Question::Item(ItemNo(3))));
    follow(&mut congress);
    assert!(matches!(next(&congress), NextStep::BeginSpeech(_)));
    congress.act(chair(&congress, 0).callable[0].command.clone());
    assert!(matches!(next(&congress), NextStep::EndSpeech(_)));
    follow(&mut congress);
    assert!(matches!(next(&congress), NextStep::TakeUp(ref matter) if matter.question() == Question::Item(ItemNo(4))));
    congress.act(OpenVote { question: Question::Item(ItemNo(4)) });
    congress.count(VoteNo(4), Counts { approvals: 7, against: 5, abstain: 0 });
    let NextStep::DeclareResult(result) = next(&congress) else { panic!() };
    assert!(!result.passed && result.majority().unwrap().ground.needed == 8);
    follow(&mut congress);
    assert!(matches!(next(&congress), NextStep::CloseSitting(no, _) if no == SittingNo(2)));
    follow(&mut congress);
    assert_eq!(next(&congress), NextStep::Nothing);
}

/// Seat 7 has neither rank nor office, so nobody would find it in the list of those who may be called up.
fn with_reporter() -> Congress {
    let deputy = Placement { person: PersonRef::Seat(SeatNo(7)), title: Some(Text::alike("发言人")) };
    Congress::in_plenary_with_reporter(deputy, Text::alike("市人大常委会"), [15, 12])
}

#[test]
fn a_report_whose_reporter_the_agenda_names_is_heard_by_one_press() {
    let mut congress = with_reporter();
    let page = chair(&congress, 0);
    let NextStep::HearReport(_, Some(planned)) = &page.next else { panic!("{:?}", page.next) };
    assert_eq!(planned.person.title.as_ref().unwrap().hans, "发言人");
    assert!(page.callable.is_empty());
    follow(&mut congress);
    let heard = &congress.session.sittings[1].reports[0];
    assert_eq!(heard.reporter.person, PersonRef::Seat(SeatNo(7)));
    assert_eq!(heard.on_behalf_of.as_ref().unwrap().hans, "市人大常委会");
}

#[test]
fn the_desk_may_call_up_somebody_else_on_the_same_commission() {
    let mut congress = with_reporter();
    let sitting = congress.session.sittings[1].clone();
    let calls = SittingControl::of(&congress.session, &sitting, &congress.book, 0).callable;
    let planned: Vec<PersonRef> = calls.iter().filter(|call| call.planned).map(|call| call.person.who).collect();
    assert_eq!((planned, calls[0].planned), (vec![PersonRef::Seat(SeatNo(7))], true));
    assert_eq!(calls[1].person.who, PersonRef::Guest(GuestNo(1)));
    congress.act(calls[1].command.clone());
    let heard = &congress.session.sittings[1].reports[0];
    assert_eq!(heard.on_behalf_of.as_ref().unwrap().hans, "市人大常委会");
}

#[test]
fn a_plan_lapses_with_the_seat_it_names() {
    let mut congress = with_reporter();
    congress.act(WithdrawSeat { seat: SeatNo(7), reason: Text::alike("辞职") });
    assert!(matches!(next(&congress), NextStep::HearReport(_, None)));
    let page = chair(&congress, 0);
    assert_eq!(page.callable[0].person.who, PersonRef::Guest(GuestNo(1)));
    assert!(page.callable.iter().all(|call| !call.planned));
}

#[test]
fn a_sitting_whose_presiding_chair_went_out_of_office_asks_for_another() {
    let mut congress = Congress::after_preparation(15);
    let figures = PresidiumFigures { present: 8, approvals: 8, meeting: None };
    congress.act(doors(2)).act(chairs(2, Some(figures))).arrive(15);
    assert!(matches!(next(&congress), NextStep::OpenSitting(..)));
    congress.act(WithdrawSeat { seat: SeatNo(1), reason: Text::alike("辞职") });
    assert_eq!(next(&congress), NextStep::NameChairs(SittingNo(2)));
    assert_eq!(chair(&congress, 0).executive_chairs.len(), 2);
}

#[test]
fn the_big_screen_follows_the_sitting_scene_by_scene() {
    let mut congress = Congress::prepared(15);
    assert!(matches!(hall(&congress, 0), Scene::Waiting(_)));
    congress.act(doors(1)).act(chairs(1, None)).arrive(10);
    assert_eq!(hall(&congress, 0), Scene::Attendance);
    let quorum = HallScreen::of(&congress.session, &congress.book, 0).quorum.unwrap();
    assert_eq!((quorum.present, quorum.needed, quorum.met, quorum.absent()), (10, 10, true, 5));
    let mut congress = Congress::in_plenary(15, 12);
    assert_eq!(hall(&congress, 0), Scene::Attendance);
    congress.act(chair(&congress, 0).callable[0].command.clone());
    let Scene::Item(floor) = hall(&congress, 0) else { panic!() };
    assert_eq!(floor.speaker.unwrap().name.unwrap().hans, "韩致和");
    congress.act(OpenVote { question: ITEM_2 });
    let Scene::Vote(vote) = hall(&congress, 7) else { panic!() };
    assert_eq!((vote.pressed, vote.entitled, vote.closes_at.is_some()), (7, 12, true));
    congress.count(VoteNo(3), Counts { approvals: 8, against: 1, abstain: 2 });
    let Scene::Result(result) = hall(&congress, 0) else { panic!() };
    assert_eq!(result.tally, Tally { approvals: 8, against: 1, abstain: 2, not_pressed: 1 });
    assert!(result.passed);
    congress.act(DeclareResult { vote: VoteNo(3) });
    assert!(matches!(hall(&congress, 0), Scene::Result(ref result) if result.declared));
    congress.act(TakeUp { question: Question::Item(ItemNo(4)), sitting: None });
    assert!(matches!(hall(&congress, 0), Scene::Item(_)));
    congress.act(CloseSitting { sitting: SittingNo(2) });
    assert!(matches!(hall(&congress, 0), Scene::Closed { next: None, session_closed: false }));
}

#[test]
fn a_speech_takes_the_place_of_a_result() {
    let mut congress = Congress::in_plenary(15, 12);
    congress.act(OpenVote { question: ITEM_2 });
    congress.count(VoteNo(3), Counts { approvals: 12, against: 0, abstain: 0 }).act(DeclareResult { vote: VoteNo(3) });
    let speaker = PersonRef::Seat(SeatNo(4));
    congress.act(yishi_procedure::deliberation::speech::BeginSpeech { person: speaker, role: None, sitting: None });
    assert!(matches!(hall(&congress, 0), Scene::Item(ref floor) if floor.speaker.as_ref().unwrap().who == speaker));
    congress.act(EndSpeech::default());
    assert!(!matches!(hall(&congress, 0), Scene::Result(_)));
}

#[test]
fn no_screen_of_a_running_vote_knows_how_anybody_voted() {
    let mut congress = Congress::in_plenary(15, 12);
    congress.act(OpenVote { question: ITEM_2 });
    // A view depends on the session and the number of presses alone: two boxes of seven presses look alike.
    let screens = |congress: &Congress| {
        let desk = congress.session.sitting_at_work().unwrap();
        (
            HallScreen::of(&congress.session, &congress.book, 7),
            chair(congress, 7),
            SittingControl::of(&congress.session, desk, &congress.book, 7),
            PhoneShared::of(&congress.session, &congress.book),
            PublicPage::of(&congress.session, &congress.book),
        )
    };
    let before = screens(&congress);
    let shown = format!("{before:?}");
    for word in ["tally", "approvals:", "Tally", "received"] {
        // The presidium's vote is over and public; everything else would be a leak.
        let leaks = shown.matches(word).count();
        let public = format!("{:?}", before.4).matches(word).count();
        assert_eq!(leaks, public, "{word}");
    }
    assert_eq!(PhoneShared::of(&congress.session, &congress.book), before.3);
}

#[test]
fn a_press_changes_the_own_phone_and_no_shared_part() {
    let mut congress = Congress::in_plenary(15, 12);
    congress.act(OpenVote { question: ITEM_2 });
    let paper =
        |received| PhoneSeat::of(&congress.session, &congress.book, SeatNo(3), received).unwrap().ballot.unwrap();
    assert_eq!(paper(None).standing, Standing::MayPress);
    assert_eq!(paper(Some(Choice::Against)).received, Some(Choice::Against));
    assert_eq!(paper(None).vote.pressed, 0);
    let absent = PhoneSeat::of(&congress.session, &congress.book, SeatNo(15), None).unwrap();
    assert_eq!(absent.ballot.unwrap().standing, Standing::NotEntitled);
    assert_eq!(PhoneSeat::of(&congress.session, &congress.book, SeatNo(99), None), None);
    congress.act(LeaveSitting { seat: SeatNo(3) });
    let gone = PhoneSeat::of(&congress.session, &congress.book, SeatNo(3), None).unwrap();
    assert_eq!((gone.ballot.unwrap().standing, gone.moves), (Standing::OutOfTheHall, vec![Move::Return]));
}

#[test]
fn self_check_in_is_offered_only_where_the_desk_allows_it() {
    let mut congress = Congress::prepared(15);
    congress.act(doors(1));
    let moves = |congress: &Congress| PhoneSeat::of(&congress.session, &congress.book, SeatNo(5), None).unwrap().moves;
    assert_eq!(moves(&congress), []);
    let allowed = yishi_procedure::attendance::doors::OpenDoors { sitting: SittingNo(1), self_check_in: true };
    congress.act(allowed);
    assert_eq!(moves(&congress), [Move::CheckIn]);
}

#[test]
fn the_order_marks_what_is_done_now_and_next() {
    let mut congress = Congress::in_plenary(15, 12);
    let marks = |congress: &Congress| {
        let sitting = congress.session.sitting_at_work().unwrap();
        let entries = order(&congress.session, sitting, &congress.book);
        entries.into_iter().map(|entry| entry.progress).collect::<Vec<_>>()
    };
    assert_eq!(marks(&congress), [Progress::Next, Progress::Later, Progress::Later, Progress::Later]);
    congress.act(chair(&congress, 0).callable[0].command.clone());
    assert_eq!(marks(&congress), [Progress::Now, Progress::Next, Progress::Later, Progress::Later]);
    congress.act(OpenVote { question: ITEM_2 });
    assert_eq!(marks(&congress), [Progress::Done, Progress::Now, Progress::Next, Progress::Later]);
    congress.count(VoteNo(3), Counts { approvals: 12, against: 0, abstain: 0 }).act(DeclareResult { vote: VoteNo(3) });
    assert_eq!(marks(&congress), [Progress::Done, Progress::Done, Progress::Next, Progress::Later]);
}

#[test]
fn delegations_add_up_and_every_mark_is_counted_once() {
    let mut congress = Congress::after_preparation(15);
    congress.act(GrantLeave { sitting: SittingNo(2), seat: SeatNo(15), reason: "病假".into() });
    congress.act(doors(2)).arrive(11).act(LeaveSitting { seat: SeatNo(2) });
    let lines = attendance(&congress.session, congress.session.sitting_at_work().unwrap());
    let sum = total(&lines);
    assert_eq!((sum.entitled, sum.present, sum.on_leave, sum.left, sum.absent), (15, 10, 1, 1, 3));
    let chart = HallChart::of(&congress.session, &BTreeSet::new());
    let counts = chart.counts();
    assert_eq!((counts.present, counts.leave, counts.left, counts.absent, counts.pressed), (10, 1, 1, 3, 0));
    // Fourteen delegations for fifteen seats: all but the first have one seat each.
    assert_eq!(chart.groups.iter().map(|group| group.seats.len()).max(), Some(2));
}

#[test]
fn the_chart_shows_who_has_pressed_only_while_a_vote_runs() {
    let mut congress = Congress::in_plenary(15, 12);
    let pressed = BTreeSet::from([SeatNo(1), SeatNo(2)]);
    assert_eq!(HallChart::of(&congress.session, &pressed).counts().pressed, 0);
    congress.act(OpenVote { question: ITEM_2 });
    let counts = HallChart::of(&congress.session, &pressed).counts();
    assert_eq!((counts.pressed, counts.present), (2, 12));
    assert_eq!(mark_with(&congress.session, SeatNo(1), true), Mark::Pressed);
    assert_eq!(mark_with(&congress.session, SeatNo(14), true), Mark::Absent);
}

#[test]
fn the_rostrum_seats_the_highest_in_the_centre_of_the_front_row() {
    let congress = Congress::in_plenary(15, 12);
    let sitting = congress.session.sitting_at_work().unwrap();
    let chart = SeatingChart::of(&congress.session, sitting, &congress.book);
    let front = &chart.rows[0];
    assert!(front.front && front.chairs.len() == 5);
    assert_eq!(front.chairs.iter().map(|chair| chair.rank).collect::<Vec<_>>(), [5, 3, 1, 2, 4]);
    assert_eq!(front.chairs[2].person.who, PersonRef::Guest(GuestNo(1)));
    assert_eq!(chart.seated(), 13);
    assert_eq!(chart.rows.iter().flat_map(|row| &row.chairs).filter(|chair| chair.executive).count(), 3);
}

#[test]
fn the_public_sees_a_result_only_once_it_is_declared() {
    let mut congress = Congress::in_plenary(15, 12);
    congress.act(OpenVote { question: ITEM_2 });
    congress.count(VoteNo(3), Counts { approvals: 12, against: 0, abstain: 0 });
    let results = |congress: &Congress| PublicPage::of(&congress.session, &congress.book).results.len();
    assert_eq!(results(&congress), 2);
    congress.act(DeclareResult { vote: VoteNo(3) });
    assert_eq!(results(&congress), 3);
    let page = PublicPage::of(&congress.session, &congress.book);
    assert_eq!(page.agenda.len(), 4);
    assert_eq!(page.sittings[1].quorum.as_ref().unwrap().ground.count, 12);
}

#[test]
fn the_desk_offers_nothing_while_a_vote_runs_but_what_concerns_the_vote() {
    let mut congress = Congress::prepared(15);
    congress.act(doors(1)).act(chairs(1, None)).arrive(12).act(OpenSitting { sitting: SittingNo(1) });
    congress.act(OpenVote { question: Question::PresidiumList });
    let sitting = congress.session.sitting_at_work().unwrap();
    let control = SittingControl::of(&congress.session, sitting, &congress.book, 0);
    assert!(control.order.iter().all(|(_, actions)| actions.is_empty()));
    // The tellers enter their figures before the vote can be closed.
    assert_eq!(control.floor_action, None);
    let votes = VotesPage::of(&congress.session, &congress.book, 0);
    assert_eq!(votes.hands, Some(None));
}

#[test]
fn every_action_the_desk_offers_is_taken_or_answered_with_figures() {
    let mut congress = Congress::in_plenary(15, 12);
    congress.act(TakeUp { question: ITEM_2, sitting: None });
    let sitting = congress.session.sitting_at_work().unwrap();
    let control = SittingControl::of(&congress.session, sitting, &congress.book, 0);
    let offered: Vec<_> =
        control.actions.iter().chain(control.order.iter().flat_map(|(_, actions)| actions)).cloned().collect();
    assert!(offered.len() > 4);
    for action in offered {
        let (book, session) = (congress.book.clone(), congress.session.clone());
        let mut copy = Congress { book, session, now: congress.now, events: Vec::new() };
        assert!(copy.try_act(&action.command, None).is_ok(), "{action:?}");
    }
    assert!(congress.try_act(&BeginSegment { segment: 2, sitting: None }.into(), None).is_ok());
}

#[test]
fn an_unchanged_session_gives_an_equal_view() {
    let congress = Congress::in_plenary(15, 12);
    assert_eq!(
        HallScreen::of(&congress.session, &congress.book, 3),
        HallScreen::of(&congress.session, &congress.book, 3)
    );
    assert_eq!(chair(&congress, 0), chair(&congress, 0));
}

fn due(congress: &Congress) -> Vec<Act> {
    let acts = Preparation::of(&congress.session, &congress.book).acts;
    acts.into_iter().filter(|(_, standing)| *standing == ActState::Due).map(|(act, _)| act).collect()
}

fn standing(congress: &Congress, act: Act) -> ActState {
    let acts = Preparation::of(&congress.session, &congress.book).acts;
    acts.into_iter().find(|(one, _)| *one == act).unwrap().1
}

#[test]
fn the_preparation_names_the_one_act_that_is_due() {
    let mut congress = Congress::convened(15, &[]);
    assert_eq!((due(&congress), standing(&congress, Act::Agenda)), (vec![Act::Presidium], ActState::Open));
    congress = Congress::prepared(15);
    assert_eq!(due(&congress), [Act::Chairs]);
    assert_eq!(standing(&congress, Act::Presidium), ActState::Recorded);
    congress.act(chairs(1, None));
    assert_eq!(due(&congress), []);
    congress = Congress::after_preparation(15);
    assert_eq!(standing(&congress, Act::Presidium), ActState::Settled);
    assert_eq!(standing(&congress, Act::Agenda), ActState::Settled);
    assert_eq!(due(&congress), [Act::StandingChairs]);
}

#[test]
fn the_preparation_shows_what_is_recorded() {
    let congress = with_reporter();
    let page = Preparation::of(&congress.session, &congress.book);
    let reporter = page.agenda[0].reporter.as_ref().unwrap();
    assert_eq!((reporter.who, page.agenda.len()), (PersonRef::Seat(SeatNo(7)), 4));
    let (members, secretary) = page.presidium.unwrap();
    assert_eq!((members.len(), secretary.unwrap().who), (9, PersonRef::Seat(SeatNo(2))));
    let plenary = &page.sittings[1];
    assert_eq!((plenary.chairs.len(), plenary.rostrum.len(), plenary.segments.len()), (3, 2, 2));
    assert!(plenary.presiding.is_some() && plenary.leaders.is_empty() && plenary.attendees.is_empty());
}

/// law: OL 14
#[test]
fn a_break_shows_on_every_screen_and_the_chair_ends_it_where_there_is_a_quorum() {
    let mut congress = Congress::in_plenary(15, 10);
    let adjourn = chair(&congress, 0).adjourn.unwrap();
    congress.act(adjourn);
    assert!(matches!(hall(&congress, 0), Scene::Break(_)));
    assert_eq!(PhoneShared::of(&congress.session, &congress.book).now, PhoneNow::Break);
    assert_eq!(next(&congress), NextStep::ResumeSitting(SittingNo(2)));
    congress.act(LeaveSitting { seat: SeatNo(3) });
    assert_eq!(next(&congress), NextStep::WaitForQuorum { missing: 1 });
    congress.act(yishi_procedure::attendance::departure::ReturnToSitting { seat: SeatNo(3) });
    follow(&mut congress);
    assert!(chair(&congress, 0).adjourn.is_some());
}
