//! The search: no piece of what was kept may hold something of a seat together with something of a ballot, a time beside a ballot, the
//! order of the seats, or anything that only a phone may know.

use std::collections::BTreeSet;

use yishi_journal::export::read;

use crate::kept::{Kept, Row};
use crate::marks::{Mark, Marks};
use crate::orders;
use crate::vote::Vote;

/// What was found, each with the place where it lies.
pub fn traces(vote: &Vote, kept: &Kept) -> Vec<String> {
    let marks = Marks::of(vote);
    let mut traces = Vec::new();
    let mut look = |place: &str, bytes: &[u8], grain: Grain| {
        traces.extend(in_piece(&marks.found(bytes), grain).into_iter().map(|trace| format!("{place}: {trace}")));
        traces.extend(orders::of_seats(vote, bytes).map(|trace| format!("{place}: {trace}")));
    };
    for row in &kept.rows {
        look(&format!("a row of {}", row.table), &row.text, grain_of(&row.text));
    }
    for (name, page) in &kept.pages {
        look(name, page, Grain::Page);
    }
    for line in &kept.lines {
        look(&format!("the log: {line}"), line.as_bytes(), Grain::Line);
    }
    if !vote.export.is_empty() {
        for line in vote.export.split(|byte| *byte == b'\n') {
            look("a line of the export", line, grain_of(line));
        }
        traces.extend(in_archives(vote, &marks));
    }
    traces.extend(kept.rows.iter().filter_map(|row| timed(&marks, row)));
    for (path, bytes) in kept.files() {
        let secrets = marks.found(&bytes).into_iter().filter(|mark| matches!(mark, Mark::Secret(_)));
        traces.extend(secrets.map(|secret| format!("{}: {secret:?}", path.display())));
    }
    traces
}

/// How much stands together by itself in a piece.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Grain {
    /// A row or a line of the record.
    Row,
    /// The event that opens a ballot: it names the vote and the seats of those who hold the key to the count.
    Opening,
    /// A page, where rows of one table stand side by side.
    Page,
    /// A line of the server's log, which has a time.
    Line,
}

fn grain_of(bytes: &[u8]) -> Grain {
    let opening = bytes.windows(18).any(|window| window == b"SealedBallotOpened");
    if opening { Grain::Opening } else { Grain::Row }
}

fn in_piece(found: &BTreeSet<&Mark>, grain: Grain) -> Vec<String> {
    let of_seat = found.iter().any(|mark| matches!(mark, Mark::Seat(_)));
    let of_ballot = found.iter().any(|mark| matches!(mark, Mark::Ballot(_)));
    let of_vote = found.contains(&Mark::Vote);
    let mut traces: Vec<String> = Vec::new();
    if of_seat && (of_ballot || (of_vote && matches!(grain, Grain::Row | Grain::Line))) {
        traces.push(format!("a seat beside a ballot: {found:?}"));
    }
    if grain == Grain::Line && (of_ballot || of_vote) {
        traces.push(format!("a ballot beside a time: {found:?}"));
    }
    traces.extend(found.iter().filter(|mark| matches!(mark, Mark::Secret(_))).map(|secret| format!("{secret:?}")));
    traces
}

/// The archives that the export carries hold nothing of a seat, and one time: that of the opening.
fn in_archives(vote: &Vote, marks: &Marks) -> Vec<String> {
    let mut traces = Vec::new();
    for (name, bytes) in read(&vote.export).unwrap().contents.archives {
        let seats = marks.found(&bytes).into_iter().filter(|mark| matches!(mark, Mark::Seat(_) | Mark::Secret(_)));
        traces.extend(seats.map(|mark| format!("{name}: {mark:?}")));
        traces.extend(orders::times_in(&bytes).map(|trace| format!("{name}: {trace}")));
    }
    traces
}

/// A row that holds something of a ballot holds no number that could be a time of these days, in whatever unit.
fn timed(marks: &Marks, row: &Row) -> Option<String> {
    if !marks.found(&row.text).iter().any(|mark| matches!(mark, Mark::Ballot(_))) {
        return None;
    }
    let now = jiff::Timestamp::now();
    let units = [
        i128::from(now.as_second()),
        i128::from(now.as_millisecond()),
        i128::from(now.as_microsecond()),
        now.as_nanosecond(),
    ];
    let near = |number: &i64| units.iter().any(|unit| (i128::from(*number) - unit).abs() < unit / 10_000);
    let number = row.numbers.iter().find(|number| near(number))?;
    Some(format!("a row of {}: a ballot beside the time {number}", row.table))
}
