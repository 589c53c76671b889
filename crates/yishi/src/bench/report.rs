//! The rows of the report in their order, with the goals of the house.

use std::time::Duration;

use crate::bench::growth::{Cost, per_seat};
use crate::bench::hall::{GOAL, Measured};
use crate::bench::machine::{Disk, PRESSING};
use crate::bench::press::{Sustained, rate};
use crate::bench::row::{Goal, Row, as_table};
use crate::bench::size::Figures;

/// The table with what must be known to read it.
pub fn page(rows: &[Row]) -> String {
    format!(
        "{}\n\nMedians, with the smallest and the largest run in brackets. Clients and server ran on the same {} processors.",
        as_table(rows),
        std::thread::available_parallelism().map_or(0, usize::from)
    )
}

/// All rows.
pub fn rows(measured: &Measured) -> Vec<Row> {
    let mut rows = machine(measured);
    let at = |seats| measured.sizes.iter().find(|figures| figures.seats == seats);
    match at(GOAL) {
        Some(figures) => rows.extend(the_goal(measured, figures)),
        None => rows.push(Row::skipped(format!("a hall of {GOAL} seats"), "not measured (--most)")),
    }
    match at(10_000) {
        Some(figures) => rows.extend(the_largest(figures)),
        None => rows.push(Row::skipped("a hall of 10000 seats", "not measured (--most)")),
    }
    rows.extend(growth(&measured.sizes));
    rows
}

/// What the machine does by itself.
fn machine(measured: &Measured) -> Vec<Row> {
    let mut rows = measured.disk.as_ref().map(disk).unwrap_or_default();
    let a_second: Vec<u64> = measured.bare_pressing.iter().map(|run| run.a_second).collect();
    let name = format!("bare server: ballots synced and answered, {PRESSING} connections");
    rows.push(Row::of_runs(name, &a_second, "a second"));
    rows.push(processor("bare server: its processor time for a ballot", &measured.bare_pressing));
    for (streams, bytes, runs) in &measured.bare_pushes {
        let name = format!("bare server: {bytes} bytes to the last of {streams} streams");
        rows.push(Row::of_runs(name, &milliseconds(runs), "ms"));
    }
    rows
}

fn disk(disk: &Disk) -> Vec<Row> {
    let rows: Vec<u64> = disk.thousands.iter().map(|run| run.rows_a_second()).collect();
    let batches: Vec<u64> = disk.singles.iter().map(|run| run.batches_a_second()).collect();
    vec![
        Row::of_runs("bare writer: rows in synced batches of 1000", &rows, "a second"),
        Row::of_runs("bare writer: synced batches of one row", &batches, "a second"),
    ]
}

fn the_goal(measured: &Measured, figures: &Figures) -> Vec<Row> {
    let mut rows = vec![storm(figures).with_goal(Goal::AtMost(300)), middle(figures)];
    rows.extend(errors(measured, figures));
    if let Some(missing) = measured.missing {
        let name = "accepted ballots missing from the verified export";
        rows.push(Row::once(name, missing, "ballots").with_goal(Goal::AtMost(0)));
    }
    rows.extend(sustained(measured));
    let judged = Row::of_runs("vote closed: judged result on the big screen", &milliseconds(&figures.judged), "ms");
    rows.push(judged.with_goal(Goal::AtMost(100)));
    rows.extend(changes(figures).map(|row| row.with_goal(Goal::AtMost(200))));
    rows.extend(check_ins(figures));
    rows.push(memory("memory of the server at most, all of this included", figures.seats, measured.most_memory));
    let starts = Row::of_runs("start on the finished session: first page", &milliseconds(&measured.starts), "ms");
    rows.push(starts.with_goal(Goal::AtMost(500)));
    if let Some(healed) = &measured.healed {
        let took = milliseconds(&[healed.took]);
        let row = Row::of_runs("killed in mid-vote and started: last phone healed", &took, "ms");
        rows.push(row.with_goal(Goal::AtMost(5_000)));
    }
    rows
}

fn the_largest(figures: &Figures) -> Vec<Row> {
    let mut rows = Vec::new();
    let full = figures.streams == usize::try_from(figures.seats).unwrap_or_default();
    if full {
        rows.extend(changes(figures).map(|row| row.with_goal(Goal::AtMost(350))));
    } else {
        let why = format!("open files allow {} streams only", figures.streams);
        rows.push(Row::skipped(format!("one change to {} phones and the big screen", figures.seats), why));
    }
    rows.push(match figures.memory_a_stream {
        Some(kib) => Row::once("memory of one idle live connection", kib, "KiB").with_goal(Goal::AtMost(30)),
        None => Row::skipped("memory of one idle live connection", "known on Linux only"),
    });
    rows.push(storm(figures));
    rows.push(match figures.most_memory {
        Some(kib) => {
            Row::once(format!("memory of the server at most, {} seats", figures.seats), kib.div_ceil(1024), "MiB")
        }
        None => Row::skipped("memory of the server", "known on Linux only"),
    });
    rows
}

fn storm(figures: &Figures) -> Row {
    let last: Vec<Duration> = figures.storms.iter().map(|storm| storm.last).collect();
    Row::of_runs(format!("{} seats press at the same instant: last answer", figures.seats), &milliseconds(&last), "ms")
}

fn middle(figures: &Figures) -> Row {
    let median: Vec<Duration> = figures.storms.iter().map(|storm| storm.median).collect();
    Row::of_runs(
        format!("{} seats press at the same instant: middle answer", figures.seats),
        &milliseconds(&median),
        "ms",
    )
}

/// Everything that went wrong anywhere: ballots refused or unanswered, streams lost without need.
fn errors(measured: &Measured, figures: &Figures) -> Vec<Row> {
    let storms: Vec<&String> = figures.storms.iter().flat_map(|storm| &storm.errors).collect();
    if let Some(error) = storms.first() {
        eprintln!("the first ballot that failed: {error}");
    }
    let healed = measured.healed.as_ref().map_or(0, |healed| healed.errors.len());
    let failed = u64::try_from(storms.len() + healed).unwrap_or(u64::MAX);
    let runs = measured.pressing.iter().chain(&measured.pressing_live);
    let without_pause: u64 = runs.flat_map(|run| run.errors.values()).sum();
    [
        ("ballots not accepted in storms and around the restart", failed, "ballots"),
        ("ballots not accepted while pressing without a pause", without_pause, "ballots"),
        ("streams lost without need, all sizes", measured.sizes.iter().map(|figures| figures.lost).sum(), "streams"),
    ]
    .map(|(name, count, unit)| Row::once(name, count, unit).with_goal(Goal::AtMost(0)))
    .to_vec()
}

fn sustained(measured: &Measured) -> [Row; 4] {
    let of = |runs: &[Sustained]| runs.iter().map(|run| run.a_second).collect::<Vec<_>>();
    let mut bare = of(&measured.bare_pressing);
    bare.sort_unstable();
    let half = bare.get(bare.len() / 2).copied().unwrap_or_default() / 2;
    let name = format!("ballots synced and answered, {PRESSING} connections (half of bare)");
    [
        Row::of_runs(name, &of(&measured.pressing), "a second").with_goal(Goal::AtLeast(half)),
        Row::of_runs(
            format!("the same with {GOAL} live phones that show each receipt"),
            &of(&measured.pressing_live),
            "a second",
        ),
        processor("processor time of the server for a ballot", &measured.pressing),
        processor("the same with live phones", &measured.pressing_live),
    ]
}

/// Unlike a rate, this hardly depends on what else the machine does.
fn processor(name: &str, runs: &[Sustained]) -> Row {
    let times: Option<Vec<u64>> = runs.iter().map(|run| Some(run.processor?.div_ceil(1_000))).collect();
    times.map_or_else(|| Row::skipped(name, "known on Linux only"), |times| Row::of_runs(name, &times, "µs"))
}

/// The three sorts of change there are: to all alike, to each of its own, and both.
fn changes(figures: &Figures) -> impl Iterator<Item = Row> {
    let seats = figures.seats;
    let last = |reached: &[crate::bench::board::Reached]| reached.iter().map(|one| one.last).collect::<Vec<_>>();
    [
        ("item taken up", last(&figures.taken_up)),
        ("vote opened", last(&figures.opened)),
        ("result", figures.told.clone()),
    ]
    .into_iter()
    .map(move |(what, runs)| {
        Row::of_runs(format!("{what}: on all {seats} phones and the big screen"), &milliseconds(&runs), "ms")
    })
}

fn check_ins(figures: &Figures) -> Vec<Row> {
    let took: Vec<Duration> = figures.check_ins.iter().map(|run| run.took).collect();
    let slowest: Vec<Duration> = figures.check_ins.iter().map(|run| run.slowest).collect();
    let drawn: Vec<u64> = figures.check_ins.iter().map(|run| rate(run.drawn, run.took)).collect();
    let seats = figures.seats;
    vec![
        Row::of_runs(format!("{seats} check-ins at eight doors"), &milliseconds(&took), "ms")
            .with_goal(Goal::AtMost(10_000)),
        Row::of_runs("check-in: slowest answer", &milliseconds(&slowest), "ms"),
        Row::of_runs("check-in: big screen drawn", &drawn, "times a second").with_goal(Goal::AtLeast(1)),
    ]
}

fn memory(name: &str, seats: u32, most: Option<u64>) -> Row {
    let name = format!("{name} ({seats} seats)");
    match most {
        Some(kib) => Row::once(name, kib.div_ceil(1024), "MiB").with_goal(Goal::AtMost(300)),
        None => Row::skipped(name, "known on Linux only"),
    }
}

/// Linear growth. A cost that grew with the square of the seats would come to 333 %; what is above 100 is that ten thousand
/// connections find less of the machine's caches free.
fn growth(sizes: &[Figures]) -> Vec<Row> {
    let at = |seats| sizes.iter().find(|figures| figures.seats == seats);
    let (Some(goal), Some(largest)) = (at(GOAL), at(10_000)) else {
        return vec![Row::skipped("growth of the costs", "needs the largest hall (--most)")];
    };
    Cost::ALL
        .into_iter()
        .map(|cost| {
            let percent = per_seat(cost, largest) * 100 / per_seat(cost, goal).max(1);
            let name = format!("growth, {}: a seat of 10000 against a seat of {GOAL}", cost.name());
            Row::once(name, percent, "%").with_goal(Goal::AtMost(200))
        })
        .collect()
}

/// Whole milliseconds, rounded up.
fn milliseconds(runs: &[Duration]) -> Vec<u64> {
    runs.iter().map(|run| u64::try_from(run.as_micros().div_ceil(1_000)).unwrap_or(u64::MAX)).collect()
}
