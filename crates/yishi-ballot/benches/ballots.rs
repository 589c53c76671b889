//! How fast ballots are sealed, verified, added up and opened, on one core: `cargo xtask bench ballots`.
//!
//! Each figure is time on the processor, not on the wall, and the quickest of several runs, because anything else measures what
//! else the machine does. With the peer's tool (`YISHI_BELENIOS` names its folder) the same archive is verified by it too.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::disallowed_methods)] // This measures, and the peer reads files.

#[path = "../tests/shared/hall.rs"]
mod hall;

use std::hint::black_box;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use hall::{Hall, Plan, question};
use yishi_ballot::ballot::Unproven;
use yishi_ballot::election::Question;
use yishi_ballot::seal::Sealer;
use yishi_ballot::{BallotBox, verify};

/// How often each thing is done; the quickest counts.
const RUNS: usize = 5;

fn main() {
    let few = 3_000;
    let mut three = held(few, question(3, 1, 1, false), &|voter| (0..3).map(|n| u8::from(n == voter % 3)).collect());
    tell("make a ballot of 3 choices", make(&mut three, &[vec![0, 1, 0]]), Some(Duration::from_micros(400)));
    tell("prove one ballot of 3 choices on arrival", prove_one(&mut three, &[vec![0, 1, 0]]), None);
    tell("verify 3,000 ballots of 3 choices", whole(&three), Some(Duration::from_millis(2_500)));
    opening(&mut three);
    peer(&three);
    let bits: &dyn Fn(usize) -> Vec<u8> = &|voter| (0..60).map(|n| u8::from((n + voter) % 4 == 0)).collect();
    let mut sixty = held(500, question(60, 0, 15, false), bits);
    tell("make a ballot of 60 candidates", make(&mut sixty, &[bits(0)]), None);
    tell("verify 500 ballots of 60 candidates", whole(&sixty), Some(Duration::from_secs(6)));
}

/// Time that this thread spent on the processor; on the wall where the system does not tell.
fn on_processor(begun: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| begun.elapsed(), Duration::from_nanos)
}

/// How long something takes.
fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    let before = on_processor(begun);
    black_box(work());
    on_processor(begun) - before
}

/// The quickest of several runs.
fn quickest<T>(mut work: impl FnMut() -> T) -> Duration {
    (0..RUNS).map(|_| timed(&mut work)).min().unwrap()
}

/// Time that finished children spent on the processor, in hundredths of a second as the system counts it.
fn of_children() -> Option<u64> {
    let told = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = told.rsplit(')').next()?.split_whitespace().collect();
    Some(fields.get(13)?.parse::<u64>().ok()? + fields.get(14)?.parse::<u64>().ok()?)
}

fn tell(what: &str, took: Duration, goal: Option<Duration>) {
    let verdict = goal
        .map_or(String::new(), |goal| format!("goal {goal:>10?}  {}", if took <= goal { "reached" } else { "MISSED" }));
    println!("{what:<44} {took:>14.2?}  {verdict}");
}

/// An election with this many ballots, not closed; trustees are one server and three of five.
fn held(voters: usize, question: Question, bits: &dyn Fn(usize) -> Vec<u8>) -> Hall {
    let plan = Plan { questions: vec![question], group: Some((3, 5)), ..Plan::simple(voters) };
    let mut hall = Hall::open(plan);
    let setting = hall.ballot_box.setting().clone();
    let sealer = Sealer::new(&setting);
    for voter in 0..voters {
        let made = sealer.seal(&hall.cards[voter], &[bits(voter)], &mut hall.rng).unwrap();
        let receipt = hall.ballot_box.cast(&made.bytes, None).unwrap();
        hall.archive.extend(receipt.appended);
    }
    hall
}

fn make(hall: &mut Hall, choices: &[Vec<u8>]) -> Duration {
    let setting = hall.ballot_box.setting().clone();
    let sealer = Sealer::new(&setting);
    let card = hall.cards[0].clone();
    let hundred = || (0..100).for_each(|_| drop(black_box(sealer.seal(&card, choices, &mut hall.rng).unwrap())));
    quickest(hundred) / 100
}

fn prove_one(hall: &mut Hall, choices: &[Vec<u8>]) -> Duration {
    let made = hall.seal(0, choices);
    let setting = hall.ballot_box.setting();
    let hundred = || (0..100).for_each(|_| drop(Unproven::read(&made.bytes, setting).unwrap().prove(setting).unwrap()));
    quickest(hundred) / 100
}

/// The whole verifier on the bytes of the archive, as it stands.
fn whole(hall: &Hall) -> Duration {
    quickest(|| verify(&hall.archive).unwrap())
}

/// From the close to the result, with a server and three of five trustees one after the other in this process.
fn opening(hall: &mut Hall) {
    let owners = [1, 2, 4, 6];
    let kept = hall.ballot_box.clone();
    let keys: Vec<_> = hall.keys.iter().filter(|(owner, _)| owners.contains(owner)).cloned().collect();
    let mut open = |ballot_box: &mut BallotBox| {
        ballot_box.close().unwrap();
        for (owner, key) in &keys {
            let part = key.decrypt(ballot_box.setting(), ballot_box.tally().unwrap(), &mut hall.rng).text();
            ballot_box.decryption(*owner, part.as_bytes()).unwrap();
        }
        ballot_box.result().unwrap()
    };
    let mut boxes = vec![kept; 5 * RUNS];
    let took = timed(|| boxes.iter_mut().for_each(|ballot_box| drop(black_box(open(ballot_box)))));
    tell("close, a server and 3 of 5 decrypt, result", took / (5 * RUNS as u32), None);
    hall.finish(&owners);
}

/// The peer's own verification of the same archive, where its tool is here.
fn peer(hall: &Hall) {
    let Some(tool) = std::env::var_os("YISHI_BELENIOS").map(PathBuf::from) else {
        println!("belenios-tool is not here (YISHI_BELENIOS names its folder)");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(format!("{}.bel", hall.uuid())), &hall.archive).unwrap();
    let verify = || {
        let mut command = Command::new(tool.join("usr/lib64/ld-linux-x86-64.so.2"));
        command
            .arg("--library-path")
            .arg(tool.join("usr/lib/x86_64-linux-gnu"))
            .arg(tool.join("usr/bin/belenios-tool"));
        let output = command.args(["election", "verify", "--dir"]).arg(folder.path()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    let begun = Instant::now();
    let before = of_children();
    verify();
    let told = of_children().zip(before).map(|(after, before)| Duration::from_millis(10 * (after - before)));
    tell("the peer verifies the same 3,000 ballots", told.unwrap_or_else(|| begun.elapsed()), None);
}
