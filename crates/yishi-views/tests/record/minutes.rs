//! Minutes of every kind of meeting, and the attendance reports they carry.

use yishi_names::Text;
use yishi_procedure::attendance::presence::Presence;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::{GroupNo, SittingNo};
use yishi_views::record::attendance::AttendanceReport;
use yishi_views::record::convener::Convener;
use yishi_views::record::happening::Happening;
use yishi_views::record::minutes::Minutes;

use crate::support::meeting::{adjourn, ask, call_speaker, inquire, record, resume};
use crate::support::{
    PLENARY, Story, a_congress_of, begin_speech, check_in, close_sitting, deputy, end_speech, figures, given,
    hear_report, item, leave_hall, name_chairs, name_standing_chairs, open_doors, open_sitting, schedule, take_up,
    visitor,
};
use crate::{history, session};

fn minutes(story: &Story, no: u16) -> Minutes {
    Minutes::of(session(story), &story.book, &history(story), SittingNo(no)).unwrap()
}

/// The kind of each line, by its first word.
fn course(minutes: &Minutes) -> Vec<String> {
    let word = |what: &Happening| match what {
        Happening::Act { kind, .. } => (*kind).to_owned(),
        Happening::Opened(_) => "opened".to_owned(),
        Happening::Adjourned(_) => "adjourned".to_owned(),
        Happening::Resumed(_) => "resumed".to_owned(),
        Happening::TakenUp(_) => "taken up".to_owned(),
        Happening::Report(_) => "report".to_owned(),
        Happening::Speech(_) => "speech".to_owned(),
        Happening::Deliberated { .. } => "deliberated".to_owned(),
        Happening::Asked { .. } => "asked".to_owned(),
        Happening::Answered { .. } => "answered".to_owned(),
        Happening::Vote(_) => "vote".to_owned(),
        Happening::Ballot(_) => "ballot".to_owned(),
        Happening::Sealed(_) => "sealed".to_owned(),
        Happening::Closed { .. } => "closed".to_owned(),
    };
    minutes.lines.iter().map(|line| word(&line.what)).collect()
}

#[test]
fn a_plenary_is_told_in_its_order_with_figures_and_articles() {
    let story = given(a_congress_of(9).in_plenary_with(8)).after(hear_report(1, visitor(1)));
    let story = story.after(take_up(item(2))).voted(item(2), [6, 1, 1]).after(adjourn(2)).after(resume(2));
    let story =
        story.after(take_up(item(4))).after(begin_speech(deputy(2))).after(end_speech()).after(close_sitting(2));
    let minutes = minutes(&story, 2);
    let told =
        ["opened", "taken up", "report", "taken up", "vote", "adjourned", "resumed", "taken up", "speech", "closed"];
    let course = course(&minutes);
    assert!(told.iter().all(|word| course.contains(&(*word).to_owned())), "{course:?}");
    assert_eq!((course.first().unwrap().as_str(), course.last().unwrap().as_str()), ("opened", "closed"));
    let vote = minutes.lines.iter().find_map(|line| {
        let Happening::Vote(result) = &line.what else { return None };
        Some(result)
    });
    let vote = vote.unwrap();
    assert_eq!((vote.tally.approvals, vote.passed, vote.majority().unwrap().cited.article.as_str()), (6, true, "25"));
    let Some(Happening::Closed { unfinished }) = minutes.lines.last().map(|line| &line.what) else { panic!("closed") };
    assert_eq!(unfinished.len(), 1, "the examination report was not dealt with");
    assert_eq!(minutes.convener, Convener::Presidium);
    assert_eq!(minutes.presiding.unwrap().who, deputy(1));
}

#[test]
fn every_line_bears_the_number_of_its_event_and_they_ascend() {
    let story = given(a_congress_of(9).in_plenary_with(9)).after(take_up(item(2))).voted(item(2), [9, 0, 0]);
    let (minutes, history) = (minutes(&story, 2), history(&story));
    assert!(minutes.lines.windows(2).all(|pair| pair[0].no < pair[1].no));
    for line in &minutes.lines {
        let event = &history[usize::try_from(line.no).unwrap() - 1];
        assert_eq!((event.no, event.at), (line.no, line.at));
    }
}

#[test]
fn a_presidium_meeting_is_called_by_its_standing_chairs_and_tells_what_it_decided() {
    let story = given(a_congress_of(9).prepared()).after(name_standing_chairs([1, 2], figures(5, 5)));
    let story = story.after(schedule(SittingKind::Presidium { ordinal: 1 }, &[&[]]));
    let story = story.after(name_chairs(2, &[], deputy(1), None)).after(open_doors(2));
    let story = (1..=5).fold(story, |story, seat| story.after(check_in(seat))).after(open_sitting(2));
    let story = story.after(schedule(PLENARY, &[&[1]]));
    let mut held = figures(5, 5);
    held.meeting = Some(SittingNo(2));
    let adopted = yishi_procedure::convening::timetable::AdoptSchedule { figures: Some(held) };
    let story = story.after(adopted).after(close_sitting(2));
    let minutes = minutes(&story, 2);
    let Convener::StandingChairs(chairs) = &minutes.convener else { panic!("{:?}", minutes.convener) };
    assert_eq!(chairs.len(), 2);
    let decided = minutes.lines.iter().find_map(|line| {
        let Happening::Act { kind: "ScheduleAdopted", about } = &line.what else { return None };
        Some(about)
    });
    let rules: Vec<&str> = decided.unwrap().judged.iter().map(|judged| judged.ground.rule.as_str()).collect();
    assert_eq!(rules, ["quorum.presidium", "majority.presidium"]);
}

#[test]
fn a_delegation_meeting_tells_who_spoke_who_asked_and_what_was_said() {
    let story = given(a_congress_of(28).prepared());
    let group = session(&story).roll.seat(yishi_procedure::ids::SeatNo(1)).unwrap().group;
    let kind = SittingKind::Delegation { group: GroupNo(group.0) };
    let story = story.after(schedule(kind, &[&[1]])).after(name_chairs(2, &[], deputy(1), None)).after(open_doors(2));
    let story = story.after(check_in(1)).after(open_sitting(2)).after(ask(deputy(1))).after(call_speaker());
    let story =
        story.after(end_speech()).after(record(2, &[(deputy(1), "建议加大投入")])).after(inquire(&[1], "何日完工"));
    let minutes = minutes(&story.after(close_sitting(2)), 2);
    assert_eq!(course(&minutes), ["opened", "speech", "deliberated", "asked", "closed"]);
    assert!(minutes.part.as_ref().is_some_and(|part: &Text| part.hans.contains("代表团")), "{:?}", minutes.part);
    assert_eq!(minutes.attendance.quorum, None, "no rule asks a delegation for a quorum");
    assert_eq!(minutes.attendance.counts.entitled, 2);
}

#[test]
fn there_are_no_minutes_before_the_sitting_is_opened() {
    let story = given(a_congress_of(9).prepared().with_plenary_called());
    assert_eq!(Minutes::of(session(&story), &story.book, &history(&story), SittingNo(2)), None);
    assert_eq!(Minutes::of(session(&story), &story.book, &history(&story), SittingNo(9)), None);
}

/// law: OL 14
#[test]
fn the_attendance_report_keeps_the_figures_of_the_opening() {
    let story = given(a_congress_of(9).in_plenary_with(7)).after(check_in(8)).after(leave_hall(1)).after(leave_hall(2));
    let sitting = session(&story).sitting(SittingNo(2)).unwrap();
    assert_eq!((sitting.attendance.present(), sitting.attendance.marked(Presence::Left)), (6, 2), "as it stands now");
    let report = AttendanceReport::of(session(&story), &story.book, &history(&story), SittingNo(2)).unwrap();
    assert_eq!((report.counts.entitled, report.counts.present, report.counts.absent), (9, 7, 2));
    assert_eq!((report.per_mille, report.groups.iter().map(|line| line.counts.present).sum::<u32>()), (777, 7));
    let quorum = report.quorum.unwrap();
    assert_eq!((quorum.ground.count, quorum.ground.needed, quorum.ground.met), (7, 6, true));
    assert_eq!(quorum.cited.article, "14");
}

#[test]
fn before_the_opening_the_report_tells_the_moment_and_that_too_few_are_there() {
    let story = given(a_congress_of(9).prepared().with_plenary_called()).after(open_doors(2)).attended_by(5);
    let report = AttendanceReport::of(session(&story), &story.book, &history(&story), SittingNo(2)).unwrap();
    assert_eq!((report.counts.present, report.opened_at), (5, None));
    assert!(!report.quorum.unwrap().ground.met);
}
