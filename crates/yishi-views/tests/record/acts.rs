//! The table of all acts: order, rooms, sittings, pages.

use yishi_procedure::ids::SittingNo;
use yishi_views::record::acts::{ActsPage, Filter, PAGE};
use yishi_views::record::history::By;

use crate::support::{Story, a_congress_of, given, item, take_up};
use crate::{history, session};

fn story() -> Story {
    given(a_congress_of(60).in_plenary_with(55)).after(take_up(item(2))).voted(item(2), [50, 3, 2])
}

fn page(story: &Story, filter: &Filter) -> ActsPage {
    ActsPage::of(session(story), &story.book, &history(story), filter)
}

#[test]
fn every_event_has_its_line_in_the_order_of_the_journal() {
    let story = story();
    let mut numbers = Vec::new();
    let pages = page(&story, &Filter::default()).pages;
    for no in 1..=pages {
        let shown = page(&story, &Filter { page: no, ..Filter::default() });
        assert!(shown.rows.len() <= PAGE);
        numbers.extend(shown.rows.iter().map(|row| row.no));
    }
    let all: Vec<u64> = (1..=u64::try_from(story.events.len()).unwrap()).collect();
    assert_eq!(numbers, all);
}

#[test]
fn a_room_and_a_sitting_leave_lines_out_and_renumber_none() {
    let story = story();
    let voting = page(&story, &Filter { room: Some("voting".into()), ..Filter::default() });
    assert!(voting.rows.iter().all(|row| row.room == "voting"));
    assert_eq!(Some(voting.lines), voting.rooms.iter().find(|(room, _)| *room == "voting").map(|(_, count)| *count));
    let second = page(&story, &Filter { room: Some("voting".into()), sitting: Some(SittingNo(2)), page: 1 });
    let kinds: Vec<&str> = second.rows.iter().map(|row| row.kind).collect();
    assert_eq!(kinds, ["VoteOpened", "HandsEntered", "VoteClosed", "ResultDeclared"]);
    assert!(second.rows.iter().all(|row| voting.rows.iter().any(|other| other.no == row.no)));
}

#[test]
fn a_line_says_who_acted_what_it_is_about_and_on_which_article_it_rests() {
    let story = story();
    let shown = page(&story, &Filter { room: Some("voting".into()), sitting: Some(SittingNo(2)), page: 1 });
    let closed = shown.rows.iter().find(|row| row.kind == "VoteClosed").unwrap();
    assert!(closed.about.matter.is_some());
    assert_eq!(closed.about.tally.unwrap().approvals, 50);
    assert_eq!(closed.about.judged.last().unwrap().cited.article, "25");
    let tenth = page(&story, &Filter::default()).rows.into_iter().find(|row| row.no == 10).unwrap();
    assert!(matches!(tenth.by, By::Seat(_)) && tenth.seat.is_some());
}

#[test]
fn what_a_vote_decides_stands_in_the_sitting_of_the_vote() {
    let story = story();
    let shown = page(&story, &Filter { sitting: Some(SittingNo(1)), page: 9, ..Filter::default() });
    let elected = shown.rows.iter().find(|row| row.kind == "PresidiumElected").unwrap();
    assert_eq!(elected.sitting.as_ref().unwrap().no, SittingNo(1));
    assert!(!elected.about.persons.is_empty());
}

#[test]
fn a_page_beyond_the_last_is_the_last() {
    let story = story();
    let last = page(&story, &Filter { page: 999, ..Filter::default() });
    assert_eq!(last.filter.page, last.pages);
    assert!(!last.rows.is_empty());
    let none = page(&story, &Filter { room: Some("handling".into()), ..Filter::default() });
    assert_eq!((none.lines, none.pages, none.rows.len()), (0, 1, 0));
}
