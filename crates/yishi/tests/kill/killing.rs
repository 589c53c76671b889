//! Fifty kills: two sessions at work in one house, sixty deputies, one server that dies again and again.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::accounts;
use crate::board::{Awaited, EndsRun, Progress, Pulse};
use crate::chance::{Chance, seed};
use crate::client::{Client, Told, Wire};
use crate::session::{Prepared, Press, prepare};
use crate::support::server::Server;
use crate::{desk, phone};

const KILLS: u32 = 50;

/// One session of the run.
struct Held {
    prepared: Prepared,
    board: Awaited<Progress>,
    told: Mutex<Vec<Told>>,
}

#[test]
fn nothing_acknowledged_is_lost_or_doubled_when_the_server_is_killed_fifty_times_under_load() {
    let seed = seed();
    let folder = tempfile::tempdir().unwrap();
    let sessions = prepare(folder.path(), &[("last-press", Press::Last), ("first-press", Press::First)]);
    let board = || Awaited::new(Progress { vote: 1, ..Progress::default() });
    let held: Vec<Held> =
        sessions.into_iter().map(|prepared| Held { prepared, board: board(), told: Mutex::default() }).collect();
    let mut server = Server::start(env!("CARGO_BIN_EXE_yishi"), folder.path());
    let wire = Wire { address: server.address(), pulse: Awaited::new(Pulse::default()) };
    let stop = AtomicBool::new(false);
    thread::scope(|scope| {
        for (of, held) in held.iter().enumerate() {
            let (wire, stop) = (&wire, &stop);
            scope.spawn(move || lead(held, wire, stop, &mut Chance::new(seed, of as u64)));
            for seat in 1..=held.prepared.seats.len() {
                scope.spawn(move || sit(held, wire, seat, &mut Chance::new(seed, (1000 * (of + 1) + seat) as u64)));
            }
        }
        // The desks close their last sitting and then end the run themselves.
        let _stops = Stops(&stop);
        kill_again_and_again(&mut server, &wire.pulse, &mut Chance::new(seed, u64::MAX));
    });
    server.kill();
    for held in held {
        accounts::compare(folder.path(), &held.prepared, &held.told.into_inner().unwrap());
    }
}

/// Tells the desks to end, whether the killing went well or not.
struct Stops<'a>(&'a AtomicBool);

impl Drop for Stops<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Release);
    }
}

fn lead(held: &Held, wire: &Wire, stop: &AtomicBool, chance: &mut Chance) {
    let _ends = EndsRun(&held.board);
    let me = Client::new(wire, held.prepared.id.as_str(), &held.prepared.desk, 0, &held.told);
    desk::lead(me, &held.board, stop, chance);
}

fn sit(held: &Held, wire: &Wire, seat: usize, chance: &mut Chance) {
    let cookie = &held.prepared.seats[seat - 1];
    let me = Client::new(wire, held.prepared.id.as_str(), cookie, u32::try_from(seat).unwrap(), &held.told);
    phone::live(me, &held.board, chance);
}

/// Each kill waits for something to be under way and then for a moment nobody can foresee.
fn kill_again_and_again(server: &mut Server, pulse: &Awaited<Pulse>, chance: &mut Chance) {
    for kill in 0..KILLS {
        let begun = *pulse.look();
        let more = 1 + chance.below(60);
        drop(pulse.wait("something to be under way", |now| match kill % 4 {
            0 => now.answers > begun.answers + more,
            1 => now.openings > begun.openings,
            2 => now.closings > begun.closings,
            _ => now.check_ins > begun.check_ins + more / 4,
        }));
        // Not to wait for anything, but to hit any moment of what was just sent.
        thread::sleep(Duration::from_micros(u64::from(chance.below(6_000))));
        server.kill();
        server.start_again();
    }
}
