//! Convening and deliberation: what the procedure did verifies, and what somebody altered does not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use jiff::civil::date;
use serde_json::json;
use support::{Held, data, forge, items, plenary, refused, seat};
use yishi_names::assembly::AssemblyKind;
use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::attendance::non_voting::{NonVotingAttendees, Standing};
use yishi_procedure::attendance::session_leave::GrantSessionLeave;
use yishi_procedure::business::item::TakeUp;
use yishi_procedure::business::motion::filing::{FileMotion, MotionPaper};
use yishi_procedure::business::movers::{Mover, Organ};
use yishi_procedure::convening::adjournment::{AdjournSession, ResumeSession};
use yishi_procedure::convening::agenda::{AgendaItem, Business, ProposeAgenda};
use yishi_procedure::convening::agenda_change::ProposeAgendaChange;
use yishi_procedure::convening::delegation::NameDelegationOfficers;
use yishi_procedure::convening::motion_deadline::SetMotionDeadline;
use yishi_procedure::convening::non_voting_list::ProposeNonVotingList;
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::convening::registration::RegisterPerson;
use yishi_procedure::convening::schedule::Segment;
use yishi_procedure::convening::secretariat::NameDeputySecretariesGeneral;
use yishi_procedure::convening::spokesperson::NameSpokesperson;
use yishi_procedure::convening::timetable::AdoptSchedule;
use yishi_procedure::deliberation::bulletin::IssueBulletin;
use yishi_procedure::deliberation::calling::{CallSpeaker, ExtendSpeech};
use yishi_procedure::deliberation::calling_off::CallOffSitting;
use yishi_procedure::deliberation::contributions::{AskForCirculation, RecordDeliberation, Said};
use yishi_procedure::deliberation::inquiry::{AnswerInquiry, AskInquiry};
use yishi_procedure::deliberation::recess::{AdjournSitting, ResumeSitting};
use yishi_procedure::deliberation::rescheduling::RescheduleSitting;
use yishi_procedure::deliberation::secrecy::HoldInSecret;
use yishi_procedure::deliberation::sitting::{CloseSitting, PartOfDay, SittingKind};
use yishi_procedure::deliberation::speakers::{AskToSpeak, WithdrawRequest};
use yishi_procedure::deliberation::speech::EndSpeech;
use yishi_procedure::deliberation::statements::{
    DeliverStatement, FileStatement, SelectStatement, StatementBy, StatementForm,
};
use yishi_procedure::ids::{
    ChangeNo, ContributionNo, GroupNo, InquiryNo, ItemNo, SeatNo, SittingNo, StatementNo, VoteNo,
};
use yishi_procedure::personnel::suspension::{SuspendSeat, SuspensionCause};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::{Choice, Counts};
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_verify::Code;

const FIGURES: Option<PresidiumFigures> = Some(PresidiumFigures { present: 3, approvals: 2, meeting: None });

fn attendees(standing: Standing) -> Vec<NonVotingAttendees> {
    vec![NonVotingAttendees { text: Text::alike("公民"), segment: None, standing: Some(standing) }]
}

fn said(speaker: u32) -> Said {
    Said { speaker: seat(speaker), text: "同意".into() }
}

/// A plenary in which nearly every act of the two rooms is done.
fn debated() -> Held {
    let mut held = Held::congress(&[]);
    held.must(NameDelegationOfficers { group: GroupNo(1), leader: SeatNo(1), deputy_leaders: vec![SeatNo(2)] });
    held.must(RegisterPerson { name: PersonName::new("李大山", "李大山"), office: None, rank: None });
    held.must(GrantSessionLeave { seat: SeatNo(12), reason: "病假".into() });
    held.open_the_plenary();
    held.must(NameDeputySecretariesGeneral { persons: vec![seat(2)], figures: FIGURES });
    held.must(NameSpokesperson { person: seat(3), figures: FIGURES });
    held.must(SetMotionDeadline { deadline: "2030-01-01T00:00:00Z".parse().unwrap(), figures: FIGURES });
    held.must(AdoptSchedule { figures: FIGURES });
    held.must(HoldInSecret {
        sitting: SittingNo(2),
        consulted: vec![GroupNo(1)],
        reason: Text::alike("秘密"),
        figures: FIGURES,
    });
    held.must(TakeUp { question: Question::Item(ItemNo(1)), sitting: None });
    for no in [5, 6, 7] {
        held.must(AskToSpeak { person: seat(no), sitting: None });
    }
    held.must(WithdrawRequest { person: seat(6), sitting: None });
    for _ in 0..2 {
        held.must(CallSpeaker::default());
        held.must(ExtendSpeech { seconds: 30, sitting: None });
        held.must(EndSpeech::default());
    }
    held.must(AskToSpeak { person: seat(5), sitting: None });
    held.must(AskToSpeak { person: seat(8), sitting: None });
    held.must(CallSpeaker::default());
    held.must(EndSpeech::default());
    let about = Some(Question::Item(ItemNo(1)));
    held.must(RecordDeliberation { sitting: SittingNo(2), about, contributions: vec![said(5), said(7)] });
    held.must(AskForCirculation { contribution: ContributionNo(2), seat: SeatNo(7) });
    held.must(IssueBulletin { title: Text::alike("一"), contributions: vec![ContributionNo(1), ContributionNo(2)] });
    held.must(AskInquiry { sitting: None, by: vec![SeatNo(4)], of: Organ::Government, text: "何时？".into() });
    held.must(AnswerInquiry { inquiry: InquiryNo(1), by: seat(9), text: "六月。".into() });
    held.must(AdjournSitting { sitting: SittingNo(2), until: None });
    held.must(ResumeSitting { sitting: SittingNo(2) });
    held
}

/// The agenda loses its address and gets another, by a named vote.
fn changed_agenda(held: &mut Held) {
    let add = vec![AgendaItem::new(ItemNo(4), Text::alike("闭幕讲话"), Business::Address)];
    held.must(ProposeAgendaChange { add, strike: vec![ItemNo(3)], figures: FIGURES });
    let vote = VoteNo(3);
    held.must(OpenVote { question: Question::AgendaChange(ChangeNo(1)) });
    for no in 1..=8 {
        held.press(no, Choice::For).unwrap();
    }
    held.must(CloseVote { vote });
    held.must(DeclareResult { vote });
}

fn whole() -> Held {
    let mut held = debated();
    changed_agenda(&mut held);
    held.must(CloseSitting { sitting: SittingNo(2) });
    held.must(AdjournSession { until: Some(date(2030, 1, 2)), figures: FIGURES });
    held.must(ResumeSession {});
    let again = || {
        let segments = vec![Segment { title: None, items: vec![ItemNo(2)] }];
        support::sitting(SittingKind::Delegation { group: GroupNo(1) }, segments)
    };
    held.must(again());
    held.must(RescheduleSitting {
        sitting: SittingNo(3),
        date: date(2023, 12, 28),
        part_of_day: PartOfDay::Evening,
        place: None,
        reason: None,
    });
    held.must(CallOffSitting { sitting: SittingNo(3), reason: Text::alike("取消") });
    held.must(plenary_again());
    held.fill(4, 3);
    held.must(CallOffSitting { sitting: SittingNo(4), reason: Text::alike("未达法定人数") });
    held
}

fn plenary_again() -> yishi_procedure::convening::schedule::ScheduleSitting {
    let segments = vec![Segment { title: None, items: vec![ItemNo(2)] }];
    support::sitting(plenary().kind, segments)
}

#[test]
fn a_session_with_every_act_of_convening_and_deliberation_verifies() {
    let report = whole().verified();
    assert_eq!((report.sittings.len(), report.votes.len()), (4, 3));
}

#[test]
fn the_list_of_non_voting_attendees_verifies_with_its_vote() {
    let mut held = Held::congress(&[]);
    held.must(ProposeNonVotingList { attendees: attendees(Standing::ByRight) });
    held.must(ProposeAgenda { items: items() });
    held.must(support::sitting(SittingKind::Preparatory, vec![Segment { title: None, items: Vec::new() }]));
    held.must(yishi_procedure::deliberation::chairs::NameExecutiveChairs {
        sitting: SittingNo(1),
        chairs: Vec::new(),
        presiding: yishi_procedure::attendance::leaders::Placement { person: seat(1), title: None },
        figures: None,
    });
    held.fill(1, 9);
    held.must(yishi_procedure::deliberation::sitting::OpenSitting { sitting: SittingNo(1) });
    held.by_hands(Question::NonVotingList, Counts { approvals: 9, against: 0, abstain: 0 });
    assert_eq!(held.verified().votes.len(), 1);
}

#[test]
fn statements_of_a_cppcc_verify() {
    let mut held = Held::convened(AssemblyKind::Cppcc, &["mingchuan-cppcc-2023"], 3);
    held.must(ProposeAgenda { items: items() });
    let file = |form| FileStatement { by: StatementBy::Seats(vec![SeatNo(2)]), form, title: Text::alike("一") };
    held.must(file(StatementForm::Written));
    held.must(file(StatementForm::Oral));
    held.must(SelectStatement { statement: StatementNo(2) });
    held.must(plenary());
    held.must(yishi_procedure::deliberation::chairs::NameExecutiveChairs {
        sitting: SittingNo(1),
        chairs: Vec::new(),
        presiding: yishi_procedure::attendance::leaders::Placement { person: seat(1), title: None },
        figures: None,
    });
    held.fill(1, 3);
    held.must(yishi_procedure::deliberation::sitting::OpenSitting { sitting: SittingNo(1) });
    held.must(DeliverStatement { statement: StatementNo(2), speaker: SeatNo(2) });
    held.must(EndSpeech::default());
    held.verified();
}

/// What somebody who holds the key alters is found, each by its own kind of finding.
#[test]
fn altered_acts_of_convening_and_deliberation() {
    let held = whole();
    let altered = |code, kind: &str, nth, alter: fn(&mut serde_json::Value)| {
        refused(&forge(&held, |contents| alter(data(contents, kind, nth))), code);
    };
    altered(Code::Speech, "SpeechBegun", 0, |begun| begun["limit_seconds"] = json!(601));
    altered(Code::Speech, "SpeechBegun", 0, |begun| begun["person"] = json!({ "seat": 7 }));
    altered(Code::Speech, "SpeechBegun", 2, |begun| begun["turn"] = json!(2));
    altered(Code::Speech, "SpeechExtended", 0, |extended| extended["limit_seconds"] = json!(900));
    altered(Code::Speech, "SpeechAsked", 1, |asked| asked["person"] = json!({ "seat": 5 }));
    altered(Code::Speech, "SpeechRequestWithdrawn", 0, |taken| taken["person"] = json!({ "seat": 9 }));
    altered(Code::Order, "DeliberationRecorded", 0, |recorded| recorded["first"] = json!(2));
    altered(Code::Speech, "CirculationAsked", 0, |asked| asked["seat"] = json!(5));
    altered(Code::Speech, "BulletinIssued", 0, |issued| issued["contributions"] = json!([1, 3]));
    altered(Code::Order, "InquiryAsked", 0, |asked| asked["inquiry"] = json!(2));
    altered(Code::Order, "InquiryAnswered", 0, |answered| answered["inquiry"] = json!(2));
    altered(Code::Part, "SittingHeldInSecret", 0, |secret| secret["consulted"] = json!([]));
    altered(Code::Part, "DelegationOfficersNamed", 0, |named| named["group"] = json!(2));
    altered(Code::Person, "PersonRegistered", 0, |registered| registered["guest"]["no"] = json!(9));
    altered(Code::Agenda, "AgendaChangeProposed", 0, |change| change["strike"] = json!([9]));
    altered(Code::Consequence, "AgendaChanged", 0, |changed| changed["items"].as_array_mut().unwrap().truncate(1));
    altered(Code::Schedule, "ScheduleAdopted", 0, |adopted| adopted["sittings"] = json!([1, 2]));
    altered(Code::GroundCount, "SittingResumed", 0, |resumed| resumed["quorum"]["count"] = json!(11));
    altered(Code::GroundCount, "SittingCalledOff", 1, |off| off["quorum"]["count"] = json!(4));
}

/// Three members and the secretary-general are voted on one by one; one member fails.
#[test]
fn a_presidium_elected_one_by_one_verifies_and_nobody_is_added_to_it() {
    let mut book = serde_json::to_value(&Held::congress(&[]).book).unwrap();
    book["rules"]["presidium.en-bloc"]["value"]["flag"] = json!(false);
    let mut held = Held::convened_under(AssemblyKind::Congress, serde_json::from_value(book).unwrap(), 12);
    held.must(yishi_procedure::convening::preparatory_meeting::ProposePresidium { list: support::presidium() });
    held.must(ProposeAgenda { items: items() });
    held.must(support::sitting(SittingKind::Preparatory, vec![Segment { title: None, items: Vec::new() }]));
    held.must(yishi_procedure::deliberation::chairs::NameExecutiveChairs {
        sitting: SittingNo(1),
        chairs: Vec::new(),
        presiding: yishi_procedure::attendance::leaders::Placement { person: seat(1), title: None },
        figures: None,
    });
    held.fill(1, 12);
    held.must(yishi_procedure::deliberation::sitting::OpenSitting { sitting: SittingNo(1) });
    let votes = [
        (Question::PresidiumMember(SeatNo(1)), 12),
        (Question::PresidiumMember(SeatNo(2)), 3),
        (Question::SecretaryGeneral, 12),
        (Question::PresidiumMember(SeatNo(3)), 7),
    ];
    for (question, approvals) in votes {
        held.by_hands(question, Counts { approvals, against: 12 - approvals, abstain: 0 });
    }
    assert_eq!(held.verified().votes.len(), 4);
    let more = |contents: &mut yishi_journal::export::Contents| {
        data(contents, "PresidiumElected", 0)["list"]["members"] = json!([1, 2, 3]);
    };
    refused(&forge(&held, more), Code::Consequence);
}

/// A deputy whose duties are suspended counts in the base where the rulebook says so, when a sitting goes on as when it opens.
#[test]
fn a_suspended_deputy_stays_in_the_base_of_a_sitting_that_goes_on() {
    let mut held = Held::congress(&["mingchuan-2023"]);
    held.open_the_plenary();
    held.must(SuspendSeat { seat: SeatNo(12), cause: SuspensionCause::Detained });
    held.must(AdjournSitting { sitting: SittingNo(2), until: None });
    held.must(ResumeSitting { sitting: SittingNo(2) });
    let paper = MotionPaper {
        title: Text::alike("一"),
        cause: Text::alike("二"),
        grounds: Text::alike("三"),
        plan: Text::alike("四"),
    };
    held.must(FileMotion { paper, mover: Mover::Delegation(GroupNo(1)), approvals: Some(7) });
    let report = held.verified();
    assert!(report.sittings.iter().all(|sitting| sitting.opened && sitting.quorum.as_ref().unwrap().total == 12));
}
