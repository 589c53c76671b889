//! A deputy in the run: checks in, presses, thinks again, goes out and comes back, and makes mistakes.

use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::departure::{LeaveSitting, ReturnToSitting};
use yishi_procedure::ids::SeatNo;
use yishi_procedure::voting::choice::Choice;

use crate::board::{Awaited, Progress};
use crate::chance::Chance;
use crate::client::Client;

/// Lives through the run.
pub fn live(mut me: Client, board: &Awaited<Progress>, chance: &mut Chance) {
    let (mut sitting, mut vote) = (0, 0);
    loop {
        let seen = {
            let moved = |now: &Progress| now.over || now.sitting != sitting || (now.open && now.vote != vote);
            board.wait("the next vote", moved).clone()
        };
        if seen.over {
            return;
        }
        if seen.sitting != sitting {
            sitting = seen.sitting;
            check_in(&mut me, board, chance);
        } else {
            vote = seen.vote;
            take_part(&mut me, board, vote, chance);
        }
    }
}

/// One in six is checked in at the door instead, by the desk.
pub fn comes_to_the_door(seat: u32) -> bool {
    seat.is_multiple_of(6)
}

fn check_in(me: &mut Client, board: &Awaited<Progress>, chance: &mut Chance) {
    if comes_to_the_door(me.seat) {
        return;
    }
    let command = CheckIn { seat: SeatNo(me.seat), at: CheckInPlace::Phone };
    let told = me.act(command.clone());
    assert!(told.is_done(), "seat {} is checked in by phone: {told:?}", me.seat);
    if chance.below(4) == 0 {
        assert_eq!(me.act(command).code(), "A.207", "a second check-in is refused");
    }
    board.change(|progress| progress.checked_in += 1);
}

fn take_part(me: &mut Client, board: &Awaited<Progress>, vote: u32, chance: &mut Chance) {
    for _ in 0..=chance.below(3) {
        match chance.below(12) {
            0 => go_out_and_in(me),
            1 => drop(me.press(vote - 1, choice(chance))),
            2 => drop(me.press(vote + 1, choice(chance))),
            _ => drop(me.press(vote, choice(chance))),
        }
    }
    me.press(vote, choice(chance));
    board.change(|progress| progress.presses += u32::from(progress.vote == vote));
}

fn go_out_and_in(me: &mut Client) {
    let seat = SeatNo(me.seat);
    // Between two sittings the doors are closed, and both are refused.
    me.act(LeaveSitting { seat });
    me.act(ReturnToSitting { seat });
}

/// More approve than not, so that some votes pass and some do not.
fn choice(chance: &mut Chance) -> Choice {
    match chance.below(4) {
        0 => Choice::Against,
        1 => Choice::Abstain,
        _ => Choice::For,
    }
}
