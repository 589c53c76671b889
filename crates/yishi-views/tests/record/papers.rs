//! Decisions, result sheets of votes, announcements and adopted texts.

use yishi_names::Text;
use yishi_procedure::closing::announcement::{AnnouncementSubject, IssueAnnouncement};
use yishi_procedure::ids::{AnnouncementNo, VoteNo};
use yishi_procedure::voting::opening::OpenVote;
use yishi_views::record::announcements::AnnouncementsPage;
use yishi_views::record::contents::Contents;
use yishi_views::record::decisions::{Decided, DecisionsPage};
use yishi_views::record::vote_sheet::VoteSheet;

use crate::support::{Story, a_congress_of, a_cppcc_of, figures, given, item, take_up};
use crate::{history, session};

fn voted() -> Story {
    given(a_congress_of(9).in_plenary_with(8)).after(take_up(item(2))).voted(item(2), [6, 1, 1])
}

fn decisions(story: &Story) -> DecisionsPage {
    DecisionsPage::of(session(story), &story.book, &history(story))
}

/// law: OL 25
#[test]
fn a_result_sheet_shows_figures_judgement_rule_and_article() {
    let story = voted();
    let sheet = VoteSheet::of(session(&story), &story.book, VoteNo(3)).unwrap();
    assert_eq!((sheet.entitled, sheet.result.tally.not_pressed), (8, 0));
    let majority = sheet.result.majority().unwrap();
    assert_eq!((majority.ground.count, majority.ground.needed, majority.ground.total), (6, 5, 9));
    assert_eq!((majority.ground.rule.as_str(), majority.cited.article.as_str()), ("majority.decision", "25"));
    assert!(sheet.declared_at.is_some() && !sheet.opening.is_empty());
}

#[test]
fn a_vote_that_runs_has_no_sheet() {
    let story = given(a_congress_of(9).in_plenary_with(8)).after(take_up(item(2)));
    let story = story.after(OpenVote { question: item(2) });
    assert_eq!(VoteSheet::of(session(&story), &story.book, VoteNo(3)), None);
    assert_eq!(VoteSheet::of(session(&story), &story.book, VoteNo(99)), None);
    assert_eq!(Contents::of(session(&story), &story.book).votes.len(), 2);
}

#[test]
fn decisions_are_listed_in_order_those_that_failed_among_them() {
    let story = voted().after(take_up(item(3))).voted(item(3), [3, 4, 1]);
    let rows = decisions(&story).rows;
    let votes: Vec<bool> = rows
        .iter()
        .filter_map(|row| match &row.what {
            Decided::Vote(result) => Some(result.passed),
            Decided::Ballot(_) | Decided::Sealed(_) | Decided::Presidium { .. } => None,
        })
        .collect();
    assert_eq!(votes, [true, true, true, false]);
    assert!(rows.windows(2).all(|pair| pair[0].no < pair[1].no));
    assert!(rows.iter().filter(|row| matches!(row.what, Decided::Vote(_))).all(|row| row.sitting.is_some()));
}

#[test]
fn the_presidiums_decisions_stand_with_its_quorum_and_its_majority() {
    let story = voted();
    let rows = decisions(&story).rows;
    let kinds: Vec<&str> = rows
        .iter()
        .filter_map(|row| match &row.what {
            Decided::Presidium { kind, about } => {
                assert_eq!(about.judged.len(), 2, "{kind}");
                Some(*kind)
            }
            Decided::Vote(_) | Decided::Ballot(_) | Decided::Sealed(_) => None,
        })
        .collect();
    assert_eq!(kinds, ["MethodChosen", "ExecutiveChairsNamed"]);
}

fn issue(text: &str) -> IssueAnnouncement {
    let text = Text::alike(text);
    IssueAnnouncement { subject: AnnouncementSubject::Resolution, text, figures: Some(figures(5, 5)) }
}

#[test]
fn announcements_are_numbered_and_signed_by_the_presidium_of_the_session() {
    let story = voted().after(issue("甲。现予公告。")).after(issue("乙。现予公告。"));
    let page = AnnouncementsPage::of(session(&story), &story.book);
    assert_eq!(page.issued.iter().map(|one| one.no.0).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(page.next, AnnouncementNo(3));
    assert!(page.issuer.hans.ends_with("次会议主席团"), "{}", page.issuer.hans);
    assert!(page.issuer.hant.ends_with("次會議主席團"), "{}", page.issuer.hant);
    assert_eq!(page.issued[0].judged.len(), 2);
}

#[test]
fn an_adopted_resolution_is_a_paper_under_its_title_and_a_rejected_one_is_not() {
    let story = voted().after(take_up(item(3))).voted(item(3), [3, 4, 1]);
    let papers = AnnouncementsPage::of(session(&story), &story.book).papers;
    assert_eq!(papers.len(), 1);
    assert_eq!(papers[0].title.hans, "关于政府工作报告的决议");
    assert!(papers[0].on.is_some() && papers[0].result.passed);
}

#[test]
fn a_political_consultative_conference_keeps_the_same_papers() {
    let story = given(a_cppcc_of(9).in_plenary_with(9)).after(take_up(item(2))).voted(item(2), [9, 0, 0]);
    assert!(!decisions(&story).rows.is_empty());
    let page = AnnouncementsPage::of(session(&story), &story.book);
    assert_eq!(page.papers.len(), 1);
}
