//! The rows of the report in their order, with the goals of the house.

use std::time::Duration;

use crate::bench::row::{Goal, Row, as_table};
use crate::bench::sealed_hall::Measured;
use crate::bench::sealed_hall::parties::ANSWERING;
use crate::bench::sealed_hall::storm::Arrival;
use crate::bench::sealed_hall::vote::Voted;

/// The table with what must be known to read it.
pub fn page(rows: &[Row]) -> String {
    format!(
        "{}\n\nMedians, with the smallest and the largest run in brackets. Server, phones and trustees ran on the same {} processors.",
        as_table(rows),
        std::thread::available_parallelism().map_or(0, usize::from)
    )
}

/// All rows.
pub fn rows(measured: &Measured) -> Vec<Row> {
    let Measured { seats, votes, differing, most_memory } = measured;
    let mut rows = storms(*seats, votes);
    rows.extend(faults(votes, *differing));
    let caught_up = format!("{ANSWERING} trustees verify {seats} ballots that came in while they were held");
    rows.push(Row::of_runs(caught_up, &milliseconds(votes, |voted| voted.caught_up), "ms"));
    let judged = format!("ballot closed: judged result on the big screen, opened by {ANSWERING} trustees");
    rows.push(Row::of_runs(judged, &milliseconds(votes, |voted| voted.judged), "ms").with_goal(Goal::AtMost(500)));
    let memory = format!("memory of the server at most ({seats} seats, {} secret votes)", votes.len());
    rows.push(most_memory.map_or_else(
        || Row::skipped(&memory, "known on Linux only"),
        |kib| Row::once(&memory, kib.div_ceil(1024), "MiB"),
    ));
    rows
}

fn storms(seats: u32, votes: &[Voted]) -> Vec<Row> {
    let of = |arrival: Arrival| votes.iter().filter(move |voted| voted.arrival == arrival);
    let row = |name: String, arrival: Arrival, of_a_hundred: usize| {
        Row::of_runs(name, &milliseconds(of(arrival), |voted| voted.stormed.within(of_a_hundred)), "ms")
    };
    let (scattered, at_once) = (Arrival::Scattered, Arrival::AtOnce);
    let mut rows = vec![
        row(format!("{seats} sealed ballots within two seconds: middle answer"), scattered, 50),
        row("the same: 99 of 100 answered".to_owned(), scattered, 99).with_goal(Goal::AtMost(2_500)),
        row("the same: slowest answer".to_owned(), scattered, 100),
        row(format!("{seats} sealed ballots at the same instant: middle answer"), at_once, 50),
        row("the same: 99 of 100 answered".to_owned(), at_once, 99),
        row("the same: slowest answer".to_owned(), at_once, 100),
    ];
    let name = "processor time of the server for a sealed ballot";
    let times: Option<Vec<u64>> = votes.iter().map(|voted| u64::try_from(voted.processor?.as_micros()).ok()).collect();
    rows.push(
        times.map_or_else(|| Row::skipped(name, "known on Linux only"), |times| Row::of_runs(name, &times, "µs")),
    );
    rows
}

/// Everything that went wrong anywhere.
fn faults(votes: &[Voted], differing: u64) -> [Row; 3] {
    let refused: Vec<&String> = votes.iter().flat_map(|voted| &voted.stormed.errors).collect();
    if let Some(error) = refused.first() {
        eprintln!("the first sealed ballot that failed: {error}");
    }
    let refused = u64::try_from(refused.len()).unwrap_or(u64::MAX);
    let missing = votes.iter().map(|voted| voted.missing).sum();
    [
        ("sealed ballots not accepted", refused, "ballots"),
        ("accepted sealed ballots missing from the verified archive", missing, "ballots"),
        ("results other than the plain count of the choices", differing, "votes"),
    ]
    .map(|(name, count, unit)| Row::once(name, count, unit).with_goal(Goal::AtMost(0)))
}

/// Whole milliseconds, rounded up.
fn milliseconds<'v>(votes: impl IntoIterator<Item = &'v Voted>, of: impl Fn(&Voted) -> Duration) -> Vec<u64> {
    let times = votes.into_iter().map(|voted| of(voted).as_micros().div_ceil(1_000));
    times.map(|time| u64::try_from(time).unwrap_or(u64::MAX)).collect()
}
