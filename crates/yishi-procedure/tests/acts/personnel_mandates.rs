//! Mandates of the deputies: credentials, suspended duties and the base they leave, and sessions missed.

use jiff::civil::{Date, date};
use yishi_names::Text;
use yishi_procedure::convening::convocation::ConveneSession;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::{GroupNo, SeatNo};
use yishi_procedure::personnel::absence::{CarryAbsenceOver, warnings};
use yishi_procedure::personnel::credentials::RecordCredentialsReport;
use yishi_procedure::personnel::resumption::ResumeSeat;
use yishi_procedure::personnel::suspension::{SuspendSeat, SuspensionCause};
use yishi_procedure::{Command, Session};
use yishi_rulebook::{BodyKind, Tier};

use crate::support::personnel::{book_of, choosing, jointly, mayor, removal, session_id};
use crate::support::story::shown;
use crate::support::{
    Story, a_congress_of, a_cppcc_of, a_roll_of, check_in, close_vote, come_back, congress, convene, figures, given,
    grant_leave, hands, item, name_standing_chairs, open_vote, visitor, withdraw,
};

fn suspend(seat: u32) -> Command {
    SuspendSeat { seat: SeatNo(seat), cause: SuspensionCause::Detained }.into()
}

fn resume(seat: u32) -> Command {
    ResumeSeat { seat: SeatNo(seat) }.into()
}

fn credentials(published_on: Date, confirmed: u32) -> RecordCredentialsReport {
    RecordCredentialsReport {
        examined_by: Text::new("代表资格审查委员会", "代表資格審查委員會"),
        examined_on: date(2023, 12, 10),
        confirmed_on: date(2023, 12, 12),
        published_on,
        confirmed,
    }
}

/// A congress that leaves suspended deputies out of the base.
fn leaving_out(seats: u32) -> Story {
    let book = choosing(&congress(&[]), "seats.suspended", "not-counted");
    Story::under(book).after(convene(a_roll_of(seats)))
}

fn entitled(session: &Session) -> (u32, u32) {
    (session.roll.entitled(), session.entitled_in(SittingKind::Delegation { group: GroupNo(1) }))
}

/// law: DL 61
/// law: YI 0070
#[test]
fn a_suspended_deputy_takes_no_part_and_stays_in_the_base() {
    let mut story = given(a_congress_of(15).in_plenary_with(15));
    story.when(suspend(1)).gives(&["SeatSuspended"]);
    story.when(suspend(1)).refused("N.139 seat=1");
    assert_eq!((story.present(), entitled(story.session())), (14, (15, 2)));
    story.when(check_in(1)).refused("N.139 seat=1");
    story.when(come_back(1)).refused("A.202");
    story.when(grant_leave(2, 1)).refused("A.216 seat=1 sitting=2");
    story.when(removal(visitor(1), mayor(), jointly(2))).refused("N.139 seat=1");
    story.when(open_vote(item(2))).happens();
    story.when(suspend(2)).refused("V.502 vote=3");
    story.when(resume(1)).refused("V.502 vote=3");
    story.when(hands(3, [8, 0, 0])).happens();
    story.when(close_vote(3)).happens();
    assert_eq!(shown(&story.result(3).grounds[0]), "majority.decision 8/15 needs 8: met by OL 25");
    let mut story = story.after(crate::support::declare(3));
    story.when(resume(1)).gives(&["SeatResumed"]);
    story.when(resume(1)).refused("N.140 seat=1");
    story.when(check_in(1)).gives(&["SeatCheckedIn"]);
}

/// law: MCR 20
#[test]
fn where_the_rules_leave_them_out_the_base_shrinks_while_they_are_suspended() {
    let mut story = given(leaving_out(15).prepared());
    story.when(suspend(1)).happens();
    assert_eq!(entitled(story.session()), (14, 1));
    // The presidium has eight members, of whom seat 1 is left out: five of seven are two thirds.
    story.when(name_standing_chairs([2], figures(5, 4))).happens();
    story.when(resume(1)).happens();
    assert_eq!(entitled(story.session()), (15, 2));
    story.when(name_standing_chairs([2], figures(5, 4))).refused_by("C.126 count=5 needed=6 total=8", "YI 0003");
    story.when(suspend(3)).happens();
    story.when(withdraw(3)).happens();
    assert_eq!(story.session().roll.entitled(), 14);
    story.when(resume(3)).refused("C.112 seat=3");
    let book = book_of(BodyKind::StandingCommittee, Some(Tier::City), &["mingchuan-committee-2023"]);
    let mut committee = Story::under(book).after(convene(a_roll_of(5)));
    committee.when(suspend(5)).happens();
    assert_eq!(committee.session().roll.entitled(), 4);
    let mut alone = given(leaving_out(2)).after(suspend(1));
    alone.when(suspend(2)).refused("C.104");
    given(a_cppcc_of(3)).when(suspend(1)).refused("C.131 rule=seats.suspended");
}

/// law: EL 47
#[test]
fn the_list_of_a_new_term_is_examined_confirmed_and_published_before_the_first_session() {
    let mut first = convene(a_roll_of(9));
    if let Command::ConveneSession(command) = &mut first {
        let ConveneSession { title, .. } = &mut **command;
        title.ordinal = 1;
    }
    let mut story = Story::under(congress(&[])).after(first).with_preparatory_meeting_called();
    story.when(credentials(date(2023, 12, 11), 9)).refused("N.132");
    story.when(credentials(date(2023, 12, 26), 9)).refused_citing("N.138", "EL 47");
    story.when(credentials(date(2023, 12, 20), 8)).refused("N.137 confirmed=8 seats=9");
    story.when(credentials(date(2023, 12, 20), 9)).gives(&["CredentialsReported"]);
    let mut later = given(a_congress_of(9)).with_preparatory_meeting_called();
    later.when(credentials(date(2023, 12, 26), 9)).gives(&["CredentialsReported"]);
    given(a_cppcc_of(9)).when(credentials(date(2023, 12, 20), 9)).refused("C.131 rule=credentials.report");
}

/// law: DL 62
/// law: YI 0076
#[test]
fn two_sessions_missed_without_leave_are_a_warning_and_no_more() {
    let carry = |seat, session: &str| CarryAbsenceOver { seat: SeatNo(seat), session: session_id(session) };
    let mut story = given(a_congress_of(15));
    story.when(carry(14, "yunxi-16-3")).refused("N.141");
    for seat in [12, 13, 14, 15] {
        story.when(carry(seat, "yunxi-16-2")).gives(&["AbsenceCarriedOver"]);
    }
    story.when(carry(12, "yunxi-16-2")).refused("N.141");
    story.when(carry(99, "yunxi-16-2")).refused("C.111 seat=99");
    assert!(warnings(story.session(), &story.book).is_empty());
    let story = story.with_preparatory_meeting_called().after(grant_leave(1, 13));
    let story = story.opened_with(12).closed();
    let found = warnings(story.session(), &story.book);
    let seats: Vec<u32> = found.iter().map(|warning| warning.seat.0).collect();
    assert_eq!((seats, found[0].absences, found[0].citation.to_string().as_str()), (vec![14, 15], 2, "DL 62"));
    let mut story = story;
    story.when(withdraw(14)).gives(&["SeatWithdrawn"]);
    story.when(suspend(15)).happens();
    assert!(warnings(story.session(), &story.book).is_empty());
    let mut other = given(a_cppcc_of(9));
    assert!(warnings(other.session(), &other.book).is_empty());
    other.when(carry(1, "yunxi-16-2")).refused("C.131 rule=absences.end-mandate");
}
