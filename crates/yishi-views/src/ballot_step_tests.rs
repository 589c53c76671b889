#![allow(clippy::unwrap_used)]

use super::*;
use crate::ballots_of_tests::{balloting, count, counting, enter, issued, returned};
use crate::house_of_tests::Congress;
use yishi_procedure::ballot::confirmation::ConfirmCount;
use yishi_procedure::ballot::entry::Entry;

const SEATS: u32 = 28;

fn next(congress: &Congress) -> NextStep {
    NextStep::of(&congress.session, &congress.book, 0)
}

/// law: EL 44
#[test]
fn the_chair_waits_declares_and_waits_again() {
    assert_eq!(next(&balloting(SEATS)), NextStep::AwaitBallot(BallotStage::Opened));
    assert_eq!(next(&issued(SEATS)), NextStep::AwaitBallot(BallotStage::Issued));
    let papers = Papers { ballot: BallotNo(1), issued: SEATS, returned: SEATS - 1 };
    assert_eq!(next(&returned(SEATS)), NextStep::DeclareBallot(papers));
    let mut congress = returned(SEATS);
    congress.act(next(&congress).command().unwrap());
    assert_eq!(next(&congress), NextStep::AwaitBallot(BallotStage::Counting));
    let mut congress = counting(SEATS);
    for (entry, by) in [(Entry::First, 1), (Entry::Second, 2)] {
        enter(&mut congress, entry, by, count(SEATS, 20));
    }
    congress.act(ConfirmCount { ballot: BallotNo(1) });
    assert_eq!(next(&congress), NextStep::AwaitBallot(BallotStage::Confirmed));
}
