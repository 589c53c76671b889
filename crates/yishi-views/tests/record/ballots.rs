//! Reports of paper ballots, and what the record then proposes to announce.

use yishi_procedure::election::contest::RoundKind;
use yishi_procedure::election::office::Office;
use yishi_procedure::ids::BallotNo;
use yishi_views::record::announcements::AnnouncementsPage;
use yishi_views::record::ballot_sheet::{BallotSheet, Balloted};
use yishi_views::record::contents::Contents;
use yishi_views::record::decisions::{Decided, DecisionsPage};

use crate::support::elections::{TERM, a_plenary_of, deputies, open_round, too_many_papers, votes};
use crate::support::{Story, given, name};
use crate::{history, session};

fn candidates() -> Story {
    let story = given(a_plenary_of(60)).nominating(Office::DeputyHeadsOfGovernment, TERM, 2, 1);
    story.with_candidates(&deputies(1..=3))
}

fn sheet(story: &Story, no: u16) -> Option<BallotSheet> {
    BallotSheet::of(session(story), &story.book, BallotNo(no))
}

/// law: OL 29
#[test]
fn the_report_shows_papers_votes_and_who_is_elected() {
    let story = candidates().round(&[50, 40, 10]);
    let sheet = sheet(&story, 1).unwrap();
    assert_eq!((sheet.issued, sheet.returned, sheet.valid, sheet.seats), (60, 60, Some(60), 2));
    assert_eq!(sheet.kind, Some(Balloted::Round(RoundKind::First)));
    let approvals: Vec<u32> = sheet.lines.iter().map(|line| line.counts.approvals).collect();
    assert_eq!(approvals, [50, 40, 10]);
    let judged: Vec<bool> = sheet.lines.iter().filter_map(|line| line.judged.as_ref()).map(|j| j.ground.met).collect();
    assert_eq!(judged, [true, true, false]);
    assert!(sheet.outcome.determined);
    let elected: Vec<_> = sheet.outcome.elected.iter().map(|person| person.who).collect();
    assert_eq!((elected, sheet.outcome.open), (deputies(1..=2), 0));
}

#[test]
fn a_seat_left_open_and_a_further_round_each_have_their_own_report() {
    let story = candidates().round(&[50, 20, 10]);
    let first = sheet(&story, 1).unwrap();
    assert_eq!((first.outcome.elected.len(), first.outcome.open), (1, 1));
}

/// law: EL 44
#[test]
fn a_ballot_void_as_a_whole_says_so_and_elects_nobody() {
    let mut story = candidates().with_watchers().after(open_round());
    let _ = story.when_counted(&too_many_papers(votes(60, &[50, 40, 10])));
    let sheet = sheet(&story, 1).unwrap();
    assert_eq!((sheet.valid, sheet.outcome.elected.len()), (None, 0));
    assert!(sheet.excess.is_some());
    assert!(Contents::of(session(&story), &story.book).ballots[0].void);
}

#[test]
fn nothing_is_told_while_the_papers_are_counted() {
    let story = candidates().with_watchers().after(open_round());
    assert_eq!(sheet(&story, 1), None);
    assert!(Contents::of(session(&story), &story.book).ballots.is_empty());
}

#[test]
fn an_election_is_a_decision_and_its_announcement_is_drafted_in_both_scripts() {
    let story = candidates().round(&[50, 40, 10]);
    let rows = DecisionsPage::of(session(&story), &story.book, &history(&story)).rows;
    assert_eq!(rows.iter().filter(|row| matches!(row.what, Decided::Ballot(_))).count(), 1);
    let drafts = AnnouncementsPage::of(session(&story), &story.book).drafts;
    assert_eq!(drafts.len(), 1);
    let text = &drafts[0].text;
    assert!(text.hans.contains(&format!("选举{}、{}为", name(1).hans, name(2).hans)), "{}", text.hans);
    assert!(text.hant.contains(&format!("選舉{}、{}為", name(1).hant, name(2).hant)), "{}", text.hant);
    assert!(text.hans.ends_with("。现予公告。") && text.hant.ends_with("。現予公告。"));
}
