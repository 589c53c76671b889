//! Reports of sealed ballots, and where the record tells of them: beside paper ballots of the same numbers, and never mixed up with them.

use yishi_procedure::election::office::Office;
use yishi_procedure::ids::{SealedBallotNo, SittingNo};
use yishi_procedure::voting::method::VoteMethod;
use yishi_rulebook::CredentialsFrom;
use yishi_views::record::acts::{ActsPage, Filter};
use yishi_views::record::contents::Contents;
use yishi_views::record::decisions::{Decided, DecisionsPage};
use yishi_views::record::happening::Happening;
use yishi_views::record::minutes::Minutes;
use yishi_views::record::sealed_sheet::SealedSheet;

use crate::support::elections::{TERM, a_plenary_of, deputies, determine, open_round};
use crate::support::sealed::*;
use crate::support::{
    Story, a_plenary_with_scrutineers, announce_ballot, confirm_count, count, declare, given, item,
    open_question_ballot, open_vote, report_count, with_choice,
};
use crate::{history, session};

fn sheet(story: &Story, no: u16) -> Option<SealedSheet> {
    SealedSheet::of(session(story), &story.book, SealedBallotNo(no))
}

/// Item 2 was decided by sealed ballot 1, and item 3 on paper by ballot 1.
fn both_ways() -> Story {
    let story = given(a_plenary_with_scrutineers(&[], 28, VoteMethod::Secret)).with_trustees();
    let mut story = story.bringing(open_vote(item(2)), ready(28));
    story.when_opened(27, &[[20, 6, 1]]).happens();
    let story = story.after(declare(4)).after(open_question_ballot(item(3))).returned(28, 28);
    let story = story.counted_as(count(28, 28, &[[28, 0, 0]])).after(confirm_count(1));
    story.after(report_count(1)).after(announce_ballot(1))
}

/// Two of three candidates are to be elected by device, and the round is open.
fn a_round() -> Story {
    let mut story = a_plenary_of(60);
    story.book = with_choice(&with_choice(&story.book, "sealed.elections", "device"), "ballot.write-in", "none");
    let story = story.with_trustees().nominating(Office::DeputyHeadsOfGovernment, TERM, 2, 1);
    given(story.with_candidates(&deputies(1..=3))).bringing(open_round(), ready(60))
}

/// law: OL 28
#[test]
fn the_report_shows_figures_who_opened_the_count_and_what_vouches_for_it() {
    let report = sheet(&both_ways(), 1).unwrap();
    assert_eq!((report.entitled, report.ballots, report.valid, report.needed), (28, 27, true, 3));
    let opened: Vec<_> = report.opened_by.iter().map(|person| person.who).collect();
    assert_eq!(opened, deputies([24, 26, 27]));
    let archive = &report.archive;
    assert_eq!((archive.uuid.as_str(), archive.fingerprint.as_str()), (UUID, FINGERPRINT));
    assert_eq!((archive.credentials, archive.credentials_from), (28, CredentialsFrom::Authority));
    assert!(archive.head.is_some() && archive.last_event.is_some() && archive.head != archive.last_event);
    assert_eq!(report.vote.unwrap().tally.approvals, 20);
}

#[test]
fn nothing_is_told_before_the_count_is_opened_nor_of_a_ballot_that_was_abandoned() {
    let story = a_round();
    assert_eq!(sheet(&story, 1), None);
    let story = story.closed_with(60);
    assert_eq!(sheet(&story, 1), None);
    let figures = story.unanimous();
    let story = story.after(abandon_sealed(1, figures));
    assert_eq!(sheet(&story, 1), None);
    assert!(Contents::of(session(&story), &story.book).sealed.is_empty());
}

/// law: OL 29
#[test]
fn an_election_by_device_is_a_decision_with_those_elected() {
    let mut story = a_round();
    story.when_opened(60, &[[50, 10, 0], [40, 15, 5], [10, 50, 0]]).happens();
    let figures = story.unanimous();
    let story = story.after(announce_sealed(1)).after(determine(Vec::new(), figures));
    let rows = DecisionsPage::of(session(&story), &story.book, &history(&story)).rows;
    let told: Vec<&SealedSheet> = rows.iter().filter_map(|row| sealed(&row.what)).collect();
    assert_eq!(told.len(), 1);
    let elected: Vec<_> = told[0].outcome.elected.iter().map(|person| person.who).collect();
    assert_eq!((elected, told[0].seats, told[0].lines.len()), (deputies([1, 2]), 2, 3));
    let judged: Vec<bool> =
        told[0].lines.iter().filter_map(|line| line.judged.as_ref()).map(|j| j.ground.met).collect();
    assert_eq!(judged, [true, true, false]);
}

fn sealed(decided: &Decided) -> Option<&SealedSheet> {
    match decided {
        Decided::Sealed(sheet) => Some(sheet),
        Decided::Vote(_) | Decided::Ballot(_) | Decided::Presidium { .. } => None,
    }
}

/// law: EL 44
#[test]
fn a_void_ballot_says_so_and_is_no_decision() {
    let mut story = a_round();
    story.when_opened(61, &[[30, 31, 0]; 3]).happens();
    let report = sheet(&story, 1).unwrap();
    assert_eq!((report.valid, report.lines.len(), report.outcome.elected.len()), (false, 0, 0));
    assert!(report.excess.unwrap().ground.met);
    assert!(Contents::of(session(&story), &story.book).sealed[0].void);
    let rows = DecisionsPage::of(session(&story), &story.book, &history(&story)).rows;
    assert!(rows.iter().all(|row| sealed(&row.what).is_none()));
}

#[test]
fn minutes_tell_each_ballot_once_with_its_own_matter() {
    let story = both_ways();
    let minutes = Minutes::of(session(&story), &story.book, &history(&story), SittingNo(2)).unwrap();
    let title = |no| session(&story).items().iter().find(|one| one.no.0 == no).map(|one| one.title.clone());
    let told: Vec<_> = minutes
        .lines
        .iter()
        .filter_map(|line| {
            if let Happening::Sealed(sheet) = &line.what {
                return Some(("sealed", sheet.title.clone()));
            }
            if let Happening::Ballot(sheet) = &line.what { Some(("paper", sheet.title.clone())) } else { None }
        })
        .collect();
    assert_eq!(told, [("sealed", title(2)), ("paper", title(3))]);
}

#[test]
fn every_line_of_a_sealed_ballot_stands_in_its_sitting_and_names_its_matter() {
    let story = both_ways();
    let filter = Filter { room: Some("sealed".into()), ..Filter::default() };
    let page = ActsPage::of(session(&story), &story.book, &history(&story), &filter);
    let lines: Vec<_> = page.rows.iter().map(|row| (row.kind, row.about.matter.is_some())).collect();
    assert_eq!(
        lines,
        [
            ("TrusteesNamed", false),
            ("SealedBallotOpened", true),
            ("SealedBallotClosed", true),
            ("SealedBallotCounted", true),
        ]
    );
    assert!(page.rows[1..].iter().all(|row| row.sitting.as_ref().is_some_and(|sitting| sitting.no == SittingNo(2))));
    let named: Vec<_> = page.rows[0].about.persons.iter().map(|person| person.who).collect();
    assert_eq!((named, page.rows[0].about.named), (deputies([24, 25, 26]), 5));
}
