//! Closing a session: after its last sitting, and for good; and what it makes known.

use yishi_names::Text;
use yishi_procedure::closing::announcement::{AnnouncementSubject, IssueAnnouncement};
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::{Command, Event};
use yishi_rulebook::LeadingOrgan;

use crate::support::{
    PLENARY, a_congress_of, a_cppcc_of, a_roll_of, check_in, close_session, convene, figures, given, name_leaders,
    open_doors, schedule, withdraw,
};

#[test]
fn a_session_is_not_closed_while_a_sitting_is_at_work() {
    let mut story = given(a_congress_of(9).prepared().with_plenary_called().with_doors_open());
    story.when(close_session()).refused("K.601 sitting=2");
    let mut story = story.attended_by(6).after(crate::support::open_sitting(2));
    story.when(close_session()).refused("K.601 sitting=2");
    story.closed().when(close_session()).gives(&["SessionClosed"]);
}

#[test]
fn a_session_without_a_sitting_has_nothing_to_close() {
    let mut story = given(a_congress_of(9));
    story.when(close_session()).refused("K.602");
    story.when(schedule(PLENARY, &[&[]])).happens();
    story.when(close_session()).refused("K.602");
}

#[test]
fn a_closed_session_takes_no_further_acts() {
    let mut story = given(a_congress_of(9).prepared().with_plenary_called()).after(close_session());
    assert!(story.session().closed_at.is_some());
    for act in [open_doors(2), check_in(1), withdraw(1), name_leaders(2, &[]), close_session()] {
        story.when(act).refused("C.103");
    }
    story.when(convene(a_roll_of(9))).refused("C.101");
}

fn announce(text: &str, figures: Option<PresidiumFigures>) -> Command {
    IssueAnnouncement { subject: AnnouncementSubject::Resolution, text: Text::alike(text), figures }.into()
}

/// law: GD 63
#[test]
fn the_presidium_issues_announcements_which_are_numbered_within_the_session() {
    let mut story = given(a_congress_of(24).prepared());
    story.when(announce("现予公告。", None)).refused("D.306");
    story.when(announce(" ", Some(figures(12, 12)))).refused("K.603");
    story.when(announce("现予公告。", Some(figures(7, 7)))).refused_by("C.126 count=7 needed=8 total=12", "YI 0003");
    for no in 1..=2 {
        let events = story.when(announce("现予公告。", Some(figures(12, 7)))).gives(&["AnnouncementIssued"]);
        let Event::AnnouncementIssued(issued) = &events[0] else { panic!("it is issued") };
        assert_eq!((issued.announcement.0, issued.grounds.len()), (no, 2));
    }
}

#[test]
fn where_no_presidium_leads_the_standing_committee_issues_announcements() {
    let mut story = given(a_cppcc_of(24));
    let events = story.when(announce("现予公告。", None)).gives(&["AnnouncementIssued"]);
    let Event::AnnouncementIssued(issued) = &events[0] else { panic!("it is issued") };
    assert_eq!((issued.by, issued.grounds.len()), (LeadingOrgan::StandingCommittee, 0));
}
