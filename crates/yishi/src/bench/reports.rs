//! `yishi bench press`: how fast reports are read and proofread, on one core, with a small roll and a large one.
//!
//! The texts are labelled reports beside the repository, each filled up with the prose of speeches to the size of a release.
//! Peers that are installed are measured in the same run; a row says where one is absent. Nothing else runs beside it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::Context;
use clap::Args;
use yishi_press::proof::{Document, References, Roll, proof};
use yishi_press::read::read_at;
use yishi_press::span::Positions;

use crate::bench::peers;
use crate::bench::row::{self, Goal, Row};

/// Bytes of a release.
const RELEASE: usize = 12 * 1024;
/// Bytes that are proofread in all.
const ALL: usize = 24 * 1024 * 1024;
/// How often each measure is taken.
const RUNS: usize = 3;

/// Arguments of `yishi bench press`.
#[derive(Debug, Args)]
pub struct Measure {
    /// Print the rows as JSON instead of a table.
    #[arg(long)]
    json: bool,
    /// The folder with `press-corpus` and `seeds-gold`.
    #[arg(long, env = "YISHI_SHARED")]
    shared: PathBuf,
    /// A Python that has the peers.
    #[arg(long, default_value = "target/bench/peers/bin/python")]
    peers: PathBuf,
}

/// Measures; says whether every goal was reached.
pub fn measure(args: &Measure) -> anyhow::Result<bool> {
    let texts = Texts::read(&args.shared)?;
    let mut rows = Vec::new();
    for (file, size, speed) in [("synthetic-3000.txt", "3,000", 60), ("synthetic-100000.txt", "100,000", 40)] {
        let names = std::fs::read_to_string(args.shared.join("press-corpus/rosters").join(file))?;
        rows.extend(with_roll(&texts, &names, size, speed));
    }
    let roll = args.shared.join("press-corpus/rosters/synthetic-3000.txt");
    rows.extend(peers::rows(&args.peers, &roll, &texts.all()));
    println!("{}", if args.json { row::as_json(&rows) } else { row::as_table(&rows) });
    Ok(rows.iter().all(|row| row.holds() != Some(false)))
}

/// The reports, each of the size of a release, and the persons they name.
struct Texts {
    releases: Vec<String>,
    persons: BTreeSet<String>,
}

impl Texts {
    fn read(shared: &Path) -> anyhow::Result<Self> {
        let corpus = shared.join("press-corpus");
        let mut reports: Vec<String> = Vec::new();
        let folder = std::fs::read_dir(&corpus).with_context(|| format!("{} is not here", corpus.display()))?;
        for entry in folder {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "txt") {
                reports.push(std::fs::read_to_string(path)?);
            }
        }
        reports.sort();
        let speech = std::fs::read_to_string(shared.join("seeds-gold/congress-closing.clean.zh-Hans.txt"))?;
        reports.push(speech.clone());
        let prose: Vec<&str> = speech.lines().filter(|line| line.chars().count() > 120).collect();
        let releases: Vec<String> =
            reports.iter().enumerate().map(|(at, report)| release(report, &prose, at)).collect();
        let read = releases.iter().map(|text| read_at(text, &Positions::new(text), None));
        let sittings = read.flat_map(|reading| reading.sittings);
        let persons =
            sittings.flat_map(|sitting| sitting.people().map(|(_, person)| person.name.clone()).collect::<Vec<_>>());
        let persons = persons.collect();
        Ok(Self { releases, persons })
    }

    fn all(&self) -> String {
        self.releases.join("\n\n")
    }

    /// Releases in turn, as many as make up all bytes.
    fn pieces(&self) -> impl Iterator<Item = &str> {
        let mut bytes = 0;
        self.releases.iter().cycle().map(String::as_str).take_while(move |text| {
            bytes += text.len();
            bytes <= ALL
        })
    }
}

/// A report filled up with prose.
fn release(report: &str, prose: &[&str], first: usize) -> String {
    let mut text = report.to_owned();
    for line in prose.iter().cycle().skip(first) {
        if text.len() + line.len() > RELEASE {
            break;
        }
        text.push_str("\n\n");
        text.push_str(line);
    }
    text
}

fn with_roll(texts: &Texts, names: &str, size: &str, speed: u64) -> Vec<Row> {
    // The persons of the reports stand on the roll, as those of a house's own reports do.
    let unknown = texts.persons.iter().filter(|name| !names.lines().any(|known| known == *name));
    let names = unknown.fold(names.to_owned(), |names, name| names + name + "\n");
    let before = resident();
    let (roll, loaded) = timed(|| Roll::of_names(&names));
    let memory = resident().zip(before).map(|(behind, before)| behind.saturating_sub(before));
    let references = References { rolls: vec![roll], others: Vec::new() };
    let runs: Vec<Run> = (0..RUNS).map(|_| run(texts, &references)).collect();
    let speeds =
        |of: fn(&Run) -> Duration| runs.iter().map(|run| megabytes_a_second(run.bytes, of(run))).collect::<Vec<u64>>();
    let slowest: Vec<u64> = runs.iter().map(|run| micros(run.median)).collect();
    let mut rows = vec![
        Row::once(format!("{size} names, loaded"), micros(loaded) / 1_000, "ms").with_goal(Goal::AtMost(250)),
        Row::of_runs(format!("{size} names, all checks"), &speeds(|run| run.read + run.proofread), "MB/s")
            .with_goal(Goal::AtLeast(speed)),
        Row::of_runs(format!("{size} names, reading alone"), &speeds(|run| run.read), "MB/s"),
        Row::of_runs(format!("{size} names, proofreading alone"), &speeds(|run| run.proofread), "MB/s"),
        Row::of_runs(format!("{size} names, a release of 12 KiB"), &slowest, "µs").with_goal(Goal::AtMost(1_000)),
    ];
    rows.push(match memory {
        Some(kibibytes) => {
            Row::once(format!("{size} names, memory"), kibibytes, "KiB").with_goal(Goal::AtMost(64 * 1024))
        }
        None => Row::skipped(format!("{size} names, memory"), "this system does not tell it"),
    });
    rows
}

/// One way through all texts.
struct Run {
    bytes: usize,
    read: Duration,
    proofread: Duration,
    /// Of one release, read and proofread.
    median: Duration,
}

fn run(texts: &Texts, references: &References) -> Run {
    let mut run = Run { bytes: 0, read: Duration::ZERO, proofread: Duration::ZERO, median: Duration::ZERO };
    let mut each = Vec::new();
    for text in texts.pieces() {
        let (positions, placed) = timed(|| Positions::new(text));
        let (reading, read) = timed(|| read_at(text, &positions, None));
        let document = Document { original: text, reading: &reading, positions: &positions };
        let (findings, proofread) = timed(|| proof(&document, references));
        std::hint::black_box(findings);
        run.bytes += text.len();
        run.read += placed + read;
        run.proofread += proofread;
        each.push(placed + read + proofread);
    }
    each.sort_unstable();
    run.median = each.get(each.len() / 2).copied().unwrap_or_default();
    run
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}

/// Bytes a microsecond are megabytes a second.
fn megabytes_a_second(bytes: usize, time: Duration) -> u64 {
    u64::try_from(bytes).unwrap_or(u64::MAX) / micros(time).max(1)
}

/// KiB of memory in use, where the system tells it.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse().ok()
}
