//! The machine's own limit: the same ballot rows, written by a bare connection with nothing in the way.
//!
//! It uses the journal's own table and settings (WAL, `synchronous=FULL`), so that a measured journal can be held
//! against what this disk and this processor can do at all. Invariant: every batch is synced before the next begins.

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::{Connection, params};

use crate::store::sqlite::{INSERT_BALLOT, prepare_writer};

/// What a bare writer reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// Rows written and synced.
    pub rows: u64,
    /// Transactions they took.
    pub batches: u64,
    /// How long it took in all.
    pub took: Duration,
}

impl Reached {
    /// Rows a second, rounded down.
    #[must_use]
    pub fn rows_a_second(&self) -> u64 {
        a_second(self.rows, self.took)
    }

    /// Synced batches a second, rounded down.
    #[must_use]
    pub fn batches_a_second(&self) -> u64 {
        a_second(self.batches, self.took)
    }
}

fn a_second(count: u64, took: Duration) -> u64 {
    let rate = u128::from(count) * 1_000_000_000 / took.as_nanos().max(1);
    u64::try_from(rate).unwrap_or(u64::MAX)
}

/// Writes `rows` ballots in synced batches of `batch` rows into a new database file of its own in this folder, removes
/// the file, and tells how long the writing took.
///
/// # Errors
/// What SQLite reports, a file left there by an earlier run among it.
pub fn write_ballots(dir: &Path, rows: u32, batch: u32) -> rusqlite::Result<Reached> {
    let path = dir.join("bare.sqlite");
    let connection = Connection::open(&path)?;
    prepare_writer(&connection)?;
    connection.execute("INSERT INTO streams (id, name) VALUES (1, 'bare')", [])?;
    let begun = Instant::now();
    let mut batches = 0;
    for first in (0..rows).step_by(usize::try_from(batch.max(1)).unwrap_or(usize::MAX)) {
        write_batch(&connection, first..rows.min(first.saturating_add(batch.max(1))))?;
        batches += 1;
    }
    let took = begun.elapsed();
    drop(connection);
    // The log and its index went with the connection. A file that stays harms nothing but the next run.
    drop(std::fs::remove_file(&path));
    Ok(Reached { rows: u64::from(rows), batches, took })
}

fn write_batch(connection: &Connection, seats: std::ops::Range<u32>) -> rusqlite::Result<()> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    for seat in seats {
        let key = format!("00000000-0000-4000-8000-{seat:012}");
        let mut insert = connection.prepare_cached(INSERT_BALLOT)?;
        insert.execute(params![1, 1, seat, 1, "for", 1_763_700_000_000_i64, key, None::<String>])?;
    }
    connection.execute_batch("COMMIT")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_bare_writer_writes_all_rows_in_batches_and_leaves_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let reached = write_ballots(dir.path(), 25, 10).unwrap();
        assert_eq!((reached.rows, reached.batches), (25, 3));
        assert!(reached.rows_a_second() > 0);
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
    }
}
