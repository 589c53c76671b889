//! Closing a session: after its last sitting, and for good.

use crate::support::{
    PLENARY, a_congress_of, a_roll_of, check_in, close_session, convene, given, name_leaders, open_doors, schedule,
    withdraw,
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
