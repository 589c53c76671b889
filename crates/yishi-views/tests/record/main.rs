//! The papers of the record, made of whole stories under the rulebooks that are shipped.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, dead_code)]

#[path = "../../../yishi-procedure/tests/acts/support/mod.rs"]
mod support;
#[path = "../../../yishi-procedure/tests/acts/witness.rs"]
mod witness;

mod acts;
mod ballots;
mod due;
mod minutes;
mod papers;
mod sealed;

use jiff::{SignedDuration, Timestamp};
use support::Story;
use yishi_procedure::ids::SeatNo;
use yishi_procedure::{Event, Session};
use yishi_views::record::history::{By, Recorded};

/// The stream of a story, one second between two events; every tenth event is entered by the deputy of seat 7.
fn history(story: &Story) -> Vec<Recorded> {
    let start: Timestamp = "2023-12-26T01:00:00Z".parse().unwrap();
    let line = |(no, event): (u64, &Event)| Recorded {
        no,
        at: start + SignedDuration::from_secs(i64::try_from(no).unwrap()),
        by: if no % 10 == 0 { By::Seat(SeatNo(7)) } else { By::Desk },
        event: event.clone(),
    };
    (1..).zip(&story.events).map(line).collect()
}

fn session(story: &Story) -> &Session {
    story.session()
}
