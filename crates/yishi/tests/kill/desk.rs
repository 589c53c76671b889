//! The desk in the run: one sitting after the other, each with its check-in and its votes, until the killing is over.

use std::sync::atomic::{AtomicBool, Ordering};

use yishi_procedure::Command;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting};
use yishi_procedure::ids::{ItemNo, SeatNo, SittingNo, VoteNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;

use crate::board::{Awaited, Progress};
use crate::chance::Chance;
use crate::client::Client;
use crate::phone::comes_to_the_door;
use crate::session::{SEATS, chairs, items, schedule};

/// Leads sittings until told to stop; the last one is closed properly.
pub fn lead(mut me: Client, board: &Awaited<Progress>, stop: &AtomicBool, chance: &mut Chance) {
    let mut sitting = 2;
    while !stop.load(Ordering::Acquire) && !board.look().over {
        hold(&mut me, board, SittingNo(sitting), stop, chance);
        sitting += 1;
    }
}

/// Calls a sitting and checks everybody in at the door, for runs without phones that do so; opens its first vote, number 2.
pub fn gather_and_open_vote(me: &mut Client) -> VoteNo {
    let sitting = SittingNo(2);
    must(me, schedule(sitting));
    must(me, chairs(sitting));
    must(me, OpenDoors { sitting, self_check_in: true });
    for seat in 1..=SEATS {
        must(me, CheckIn { seat: SeatNo(seat), at: CheckInPlace::Door });
    }
    must(me, OpenSitting { sitting });
    must(me, OpenVote { question: Question::Item(ItemNo(1)) });
    VoteNo(2)
}

/// Closes that vote, declares its result and closes the sitting.
pub fn close_and_declare(me: &mut Client, vote: VoteNo) {
    must(me, CloseVote { vote });
    must(me, DeclareResult { vote });
    must(me, CloseSitting { sitting: SittingNo(2) });
}

fn hold(me: &mut Client, board: &Awaited<Progress>, sitting: SittingNo, stop: &AtomicBool, chance: &mut Chance) {
    must(me, schedule(sitting));
    must(me, chairs(sitting));
    must(me, OpenDoors { sitting, self_check_in: true });
    board.change(|progress| *progress = Progress { sitting: sitting.0, checked_in: 0, ..progress.clone() });
    for seat in (1..=SEATS).filter(|seat| comes_to_the_door(*seat)) {
        must(me, CheckIn { seat: SeatNo(seat), at: CheckInPlace::Door });
        board.change(|progress| progress.checked_in += 1);
    }
    drop(board.wait("everybody to check in", |progress| progress.checked_in == SEATS));
    must(me, OpenSitting { sitting });
    for item in items(sitting) {
        if stop.load(Ordering::Acquire) {
            break;
        }
        put_to_the_vote(me, board, item, chance);
    }
    must(me, CloseSitting { sitting });
}

fn put_to_the_vote(me: &mut Client, board: &Awaited<Progress>, item: ItemNo, chance: &mut Chance) {
    // Whoever went out comes back, so a vote refused for want of a quorum is soon opened.
    while !me.act(OpenVote { question: Question::Item(item) }).is_done() {
        std::thread::yield_now();
    }
    let vote = VoteNo(board.look().vote.max(1) + 1);
    board.change(|progress| *progress = Progress { vote: vote.0, open: true, presses: 0, ..progress.clone() });
    let enough = chance.below(SEATS);
    drop(board.wait("enough presses", |progress| progress.presses >= enough || progress.over));
    must(me, CloseVote { vote });
    must(me, DeclareResult { vote });
    board.change(|progress| progress.open = false);
}

/// What the desk does in a well-led session is not refused.
fn must(me: &mut Client, command: impl Into<Command>) {
    let told = me.act(command);
    assert!(told.is_done(), "{told:?}");
}
