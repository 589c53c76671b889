#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;
use crate::ballots_of_tests::{CHIEF, balloting, count, counting, enter, issued, returned};
use crate::house_of_tests::Congress;
use yishi_procedure::ballot::confirmation::ConfirmCount;
use yishi_procedure::ballot::entry::EnterCount;

const SEATS: u32 = 28;

fn teller(congress: &Congress, no: u16) -> Duty {
    ScrutinyPage::of(&congress.session, Watcher::teller(&congress.session, TellerNo(no)).unwrap()).duty
}

fn seat(congress: &Congress, no: u32) -> Duty {
    ScrutinyPage::of(&congress.session, Watcher::scrutineer(&congress.session, SeatNo(no)).unwrap()).duty
}

/// law: EL 43
#[test]
fn each_has_the_one_duty_of_the_stage_and_the_others_wait() {
    let chief = CHIEF.0;
    assert_eq!(seat(&balloting(SEATS), chief), Duty::Wait(Wait::Issuing));
    let out = issued(SEATS);
    assert_eq!((seat(&out, chief), seat(&out, 2)), (Duty::SignReturned(None), Duty::Wait(Wait::Voting)));
    assert_eq!(teller(&out, 1), Duty::Wait(Wait::Voting));
    let back = returned(SEATS);
    assert_eq!((seat(&back, chief), teller(&back, 1)), (Duty::SignReturned(Some(27)), Duty::Wait(Wait::Validity)));
    let mut congress = counting(SEATS);
    assert_eq!(seat(&congress, chief), Duty::Wait(Wait::Counting));
    assert!(matches!(teller(&congress, 1), Duty::Count(own) if own.entry == Entry::First && own.entered.is_none()));
    enter(&mut congress, Entry::First, 1, count(SEATS, 20));
    enter(&mut congress, Entry::Second, 2, count(SEATS, 20));
    assert_eq!((teller(&congress, 1), teller(&congress, 2)), (Duty::Confirm, Duty::Confirm));
    congress.act(ConfirmCount { ballot: BallotNo(1) });
    assert_eq!((seat(&congress, chief), seat(&congress, 2)), (Duty::SignReport, Duty::Wait(Wait::Report)));
}

#[test]
fn a_teller_s_page_holds_nothing_of_the_other_count_until_both_are_in() {
    let mut congress = counting(SEATS);
    let without = ScrutinyPage::of(&congress.session, Watcher::teller(&congress.session, TellerNo(2)).unwrap());
    enter(&mut congress, Entry::First, 1, count(SEATS, 20));
    let with = ScrutinyPage::of(&congress.session, Watcher::teller(&congress.session, TellerNo(2)).unwrap());
    // All that the second learns is that the first is done, and that the own entry is the second.
    let blind = |page: &ScrutinyPage| {
        let mut sheet = page.ballot.clone().unwrap();
        sheet.entries = 0;
        sheet
    };
    assert_eq!(blind(&with), blind(&without));
    let Duty::Count(own) = with.duty else { panic!() };
    assert_eq!(own, OwnCount { entry: Entry::Second, entered: None, differences: Vec::new() });
}

#[test]
fn where_the_counts_differ_both_tellers_see_every_figure_and_correct_their_own() {
    let mut congress = counting(SEATS);
    enter(&mut congress, Entry::First, 1, count(SEATS, 20));
    enter(&mut congress, Entry::Second, 2, count(SEATS, 19));
    for no in [1, 2] {
        let Duty::Count(own) = teller(&congress, no) else { panic!() };
        assert_eq!((own.differences.len(), own.entered.is_some()), (2, true));
    }
    enter(&mut congress, Entry::Second, 2, count(SEATS, 20));
    assert_eq!(teller(&congress, 1), Duty::Confirm);
}

#[test]
fn a_teller_who_counts_neither_entry_only_confirms() {
    let mut congress = counting(SEATS);
    let third = yishi_procedure::ballot::tellers::Teller {
        no: TellerNo(3),
        who: TellerIs::Staff(PersonName::new("高山", "高山")),
    };
    congress.session.tellers.push(third);
    enter(&mut congress, Entry::First, 1, count(SEATS, 20));
    enter(&mut congress, Entry::Second, 2, count(SEATS, 19));
    assert_eq!(teller(&congress, 3), Duty::Wait(Wait::Counting));
    let again = EnterCount { ballot: BallotNo(1), entry: Entry::Second, by: TellerNo(2), count: count(SEATS, 20) };
    congress.act(again);
    assert_eq!(teller(&congress, 3), Duty::Confirm);
}

#[test]
fn whoever_was_not_named_has_no_page() {
    let congress = counting(SEATS);
    assert_eq!(Watcher::teller(&congress.session, TellerNo(9)), None);
    assert_eq!(Watcher::scrutineer(&congress.session, SeatNo(20)), None);
}
