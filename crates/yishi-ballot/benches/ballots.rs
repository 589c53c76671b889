//! How fast ballots are sealed, verified, added up and opened, on one core: `cargo xtask bench ballots`.
//!
//! Each figure is the quickest of several runs, and time on the processor where that can be told finely enough, because anything
//! else measures what else the machine does. With the peer's tool (`YISHI_BELENIOS` names its folder) the same archive is
//! verified by it too. A goal that is missed fails the run; `--json` prints the rows as the other measurements do.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::disallowed_methods)] // This measures, and the peer reads files.

#[path = "../tests/shared/hall.rs"]
mod hall;

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use hall::{Hall, Plan, question};
use serde_json::{Value, json};
use yishi_ballot::ballot::Unproven;
use yishi_ballot::election::Question;
use yishi_ballot::seal::Sealer;
use yishi_ballot::{BallotBox, verify};

/// How often each thing is done; the quickest counts.
const RUNS: usize = 5;
/// For how long what takes a moment is done again and again; five runs of it could all fall into one slow moment.
const SPAN: Duration = Duration::from_secs(3);
/// How many of such moments are timed together.
const MOMENTS: u32 = 10;
/// How often the peer verifies, which takes it a good while; the quickest counts too.
const PEER_RUNS: usize = 3;

fn main() -> ExitCode {
    let mut rows = of_three(3_000);
    rows.extend(of_sixty(500));
    if std::env::args().any(|argument| argument == "--json") {
        let rows: Vec<Value> = rows.iter().map(Row::json).collect();
        println!("{}", serde_json::to_string_pretty(&rows).unwrap());
    } else {
        rows.iter().for_each(|row| println!("{}", row.line()));
    }
    if rows.iter().any(|row| row.holds() == Some(false)) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Three choices, as the answers of a question are.
fn of_three(voters: usize) -> Vec<Row> {
    let bits = |voter: usize| (0..3).map(|n| u8::from(n == voter % 3)).collect();
    let mut hall = held(voters, question(3, 1, 1, false), &bits);
    let mut rows = vec![
        Row::new("make a ballot of 3 choices, one core", make(&mut hall, &[bits(1)]).as_micros(), "µs").at_most(400),
        Row::new(
            "prove a ballot of 3 choices on arrival, one core",
            prove_one(&mut hall, &[bits(1)]).as_micros(),
            "µs",
        ),
        Row::new("verify 3000 ballots of 3 choices, one core", whole(&hall).as_millis(), "ms").at_most(2_500),
        Row::new("close, the house and 3 of 5 trustees decrypt, result", opening(&mut hall).as_millis(), "ms"),
    ];
    rows.extend(peer(&hall));
    rows
}

/// Sixty candidates, of whom up to fifteen are chosen.
fn of_sixty(voters: usize) -> [Row; 2] {
    let bits = |voter: usize| (0..60).map(|n| u8::from((n + voter).is_multiple_of(4))).collect();
    let mut hall = held(voters, question(60, 0, 15, false), &bits);
    [
        Row::new("make a ballot of 60 candidates, one core", make(&mut hall, &[bits(0)]).as_micros(), "µs"),
        Row::new("verify 500 ballots of 60 candidates, one core", whole(&hall).as_millis(), "ms").at_most(6_000),
    ]
}

/// A row in the form of the house's other measurements.
struct Row {
    name: &'static str,
    /// What was measured, or why nothing was.
    value: Result<u128, &'static str>,
    unit: &'static str,
    goal: Option<Goal>,
}

enum Goal {
    AtMost(u128),
    AtLeast(u128),
}

impl Row {
    fn new(name: &'static str, value: u128, unit: &'static str) -> Self {
        Self { name, value: Ok(value), unit, goal: None }
    }

    fn at_most(self, most: u128) -> Self {
        Self { goal: Some(Goal::AtMost(most)), ..self }
    }

    fn at_least(self, least: u128) -> Self {
        Self { goal: Some(Goal::AtLeast(least)), ..self }
    }

    fn holds(&self) -> Option<bool> {
        let value = *self.value.as_ref().ok()?;
        Some(match self.goal {
            Some(Goal::AtMost(most)) => value <= most,
            Some(Goal::AtLeast(least)) => value >= least,
            None => true,
        })
    }

    fn goal(&self) -> Option<String> {
        self.goal.as_ref().map(|goal| match goal {
            Goal::AtMost(most) => format!("<= {most}"),
            Goal::AtLeast(least) => format!(">= {least}"),
        })
    }

    fn json(&self) -> Value {
        let unit = self.value.map_or_else(|why| format!("skipped: {why}"), |_| self.unit.to_owned());
        let value = self.value.ok().and_then(|value| u64::try_from(value).ok());
        json!({ "name": self.name, "value": value, "unit": unit, "goal": self.goal(), "holds": self.holds() })
    }

    fn line(&self) -> String {
        let goal =
            self.goal().map(|goal| format!("goal {goal}  {}", if self.holds() == Some(true) { "yes" } else { "NO" }));
        match self.value {
            Ok(value) => format!("{:<56} {value:>8} {:<4} {}", self.name, self.unit, goal.unwrap_or_default()),
            Err(why) => format!("{:<56} skipped: {why}", self.name),
        }
    }
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

/// The quickest of many runs of what takes a moment, on the wall: the system counts time on the processor in steps of milliseconds.
fn quickest_moment<T>(mut work: impl FnMut() -> T) -> Duration {
    let begun = Instant::now();
    let several = || {
        let begun = Instant::now();
        (0..MOMENTS).for_each(|_| drop(black_box(work())));
        begun.elapsed()
    };
    let runs = std::iter::repeat_with(several).take_while(|_| begun.elapsed() < SPAN);
    runs.min().unwrap() / MOMENTS
}

/// Time that finished children spent on the processor, in hundredths of a second as the system counts it.
fn of_children() -> Option<u64> {
    let told = std::fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = told.rsplit(')').next()?.split_whitespace().collect();
    Some(fields.get(13)?.parse::<u64>().ok()? + fields.get(14)?.parse::<u64>().ok()?)
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
    quickest_moment(|| sealer.seal(&card, choices, &mut hall.rng).unwrap())
}

fn prove_one(hall: &mut Hall, choices: &[Vec<u8>]) -> Duration {
    let made = hall.seal(0, choices);
    let setting = hall.ballot_box.setting();
    quickest_moment(|| Unproven::read(&made.bytes, setting).unwrap().prove(setting).unwrap())
}

/// The whole verifier on the bytes of the archive, as it stands.
fn whole(hall: &Hall) -> Duration {
    quickest(|| verify(&hall.archive).unwrap())
}

/// From the close to the result, with a server and three of five trustees one after the other in this process.
fn opening(hall: &mut Hall) -> Duration {
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
    hall.finish(&owners);
    took / (5 * RUNS as u32)
}

/// The peer's own verification of the same archive, where its tool is here: both with the result, without which it ends early.
fn peer(hall: &Hall) -> [Row; 2] {
    let names = ["the peer verifies the same ballots, one core", "verifying, against the peer on the same archive"];
    let Some(tool) = std::env::var_os("YISHI_BELENIOS").map(PathBuf::from) else {
        let why = "belenios-tool is not here; cargo xtask peers unpacks it";
        return names.map(|name| Row { value: Err(why), ..Row::new(name, 0, "") });
    };
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(format!("{}.bel", hall.uuid())), &hall.archive).unwrap();
    let theirs = (0..PEER_RUNS).map(|_| peer_once(&tool, folder.path())).min().unwrap();
    let percent = theirs.as_micros() * 100 / whole(hall).as_micros().max(1);
    let [slow, compared] = names;
    [Row::new(slow, theirs.as_millis(), "ms"), Row::new(compared, percent, "%").at_least(600)]
}

/// Processor time of one run of the peer.
fn peer_once(tool: &Path, folder: &Path) -> Duration {
    let mut command = Command::new(tool.join("usr/lib64/ld-linux-x86-64.so.2"));
    command.arg("--library-path").arg(tool.join("usr/lib/x86_64-linux-gnu")).arg(tool.join("usr/bin/belenios-tool"));
    let begun = Instant::now();
    let before = of_children();
    let output = command.args(["election", "verify", "--dir"]).arg(folder).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = of_children().zip(before).map(|(after, before)| Duration::from_millis(10 * (after - before)));
    told.unwrap_or_else(|| begun.elapsed())
}
