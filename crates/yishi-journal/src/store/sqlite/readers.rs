//! Reading connections and what is read through them.
//!
//! Invariant: reading connections are read-only and their own; they see whole commits and never wait for the writer.
//! What was acknowledged before a read began is in its answer.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::Value;

use crate::ballot::Ballot;
use crate::envelope::Envelope;
use crate::store::ReadError;
use crate::store::sqlite::schema::{self, digest, stored, version};

/// So many idle connections are kept for the next reader.
const KEPT: usize = 8;

/// A small pool of reading connections; it grows with the readers at work and shrinks to [`KEPT`].
#[derive(Debug)]
pub(crate) struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl From<rusqlite::Error> for ReadError {
    fn from(error: rusqlite::Error) -> Self {
        Self(error.to_string())
    }
}

impl Readers {
    /// Readers of this file; connections are opened when first needed.
    pub(crate) fn of(path: &Path) -> Self {
        Self { path: path.to_owned(), idle: Mutex::default() }
    }

    /// Closes the idle connections.
    pub(crate) fn close(&self) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Reads with a connection of the pool. One that failed is closed and not used again.
    pub(crate) fn with<T>(&self, read: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, ReadError> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = idle.map_or_else(|| schema::open_for_reading(&self.path), Ok)?;
        let found = read(&connection)?;
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < KEPT {
            idle.push(connection);
        }
        Ok(found)
    }
}

/// Versions written under a key.
pub(crate) fn seen(reader: &Connection, stream: &str, key: &str) -> rusqlite::Result<Option<(u64, u64)>> {
    reader
        .prepare_cached(
            "SELECT keys.first, keys.last FROM keys JOIN streams ON streams.id = keys.stream
             WHERE streams.name = ?1 AND keys.key = ?2",
        )?
        .query_row([stream, key], |row| Ok((version(row, 0)?, version(row, 1)?)))
        .optional()
}

/// Envelopes beyond a version, in order.
pub(crate) fn envelopes(reader: &Connection, stream: &str, after: u64) -> rusqlite::Result<Vec<Envelope>> {
    let mut query = reader.prepare_cached(
        "SELECT version, at, actor, events.key, kind, data, prev, hash
         FROM events JOIN streams ON streams.id = events.stream
         WHERE streams.name = ?1 AND version > ?2 ORDER BY version",
    )?;
    query.query_map(params![stream, stored(after)], |row| envelope(row, stream))?.collect()
}

fn envelope(row: &Row<'_>, stream: &str) -> rusqlite::Result<Envelope> {
    Ok(Envelope {
        stream: stream.to_owned(),
        version: version(row, 0)?,
        at: instant(row, 1)?,
        actor: json(row, 2)?,
        key: row.get(3)?,
        kind: row.get(4)?,
        data: json(row, 5)?,
        prev: digest(row, 6)?,
        hash: digest(row, 7)?,
    })
}

/// Names of all streams.
pub(crate) fn streams(reader: &Connection) -> rusqlite::Result<Vec<String>> {
    reader.prepare_cached("SELECT name FROM streams ORDER BY name")?.query_map([], |row| row.get(0))?.collect()
}

/// The box of one vote.
pub(crate) fn ballots(reader: &Connection, stream: &str, vote: u32) -> rusqlite::Result<Vec<Ballot>> {
    let mut query = reader.prepare_cached(
        "SELECT seat, choice, press, at, key, mark FROM ballots JOIN streams ON streams.id = ballots.stream
         WHERE streams.name = ?1 AND vote = ?2 ORDER BY seat, press",
    )?;
    query.query_map(params![stream, vote], ballot)?.collect()
}

fn ballot(row: &Row<'_>) -> rusqlite::Result<Ballot> {
    let marked: Option<String> = row.get(5)?;
    Ok(Ballot {
        seat: row.get(0)?,
        choice: row.get(1)?,
        press: row.get(2)?,
        at: instant(row, 3)?,
        key: row.get(4)?,
        mark: marked.map(|_| json(row, 5)).transpose()?,
    })
}

/// Votes with a ballot in their box.
pub(crate) fn boxes(reader: &Connection, stream: &str) -> rusqlite::Result<Vec<u32>> {
    let mut query = reader.prepare_cached(
        "SELECT DISTINCT vote FROM ballots JOIN streams ON streams.id = ballots.stream
         WHERE streams.name = ?1 ORDER BY vote",
    )?;
    query.query_map([stream], |row| row.get(0))?.collect()
}

/// An archive from this place on.
pub(crate) fn archive(reader: &Connection, stream: &str, archive: &str, from: u64) -> rusqlite::Result<Vec<u8>> {
    let mut query = reader.prepare_cached(
        "SELECT start, bytes FROM archives JOIN streams ON streams.id = archives.stream
         WHERE streams.name = ?1 AND archives.name = ?2 AND start + length(bytes) > ?3 ORDER BY start",
    )?;
    let mut rows = query.query(params![stream, archive, stored(from)])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let skip = usize::try_from(from.saturating_sub(version(row, 0)?)).unwrap_or(usize::MAX);
        found.extend_from_slice(row.get_ref(1)?.as_blob()?.get(skip..).unwrap_or_default());
    }
    Ok(found)
}

/// The latest checkpoint.
pub(crate) fn checkpoint(reader: &Connection, stream: &str) -> rusqlite::Result<Option<String>> {
    reader
        .prepare_cached(
            "SELECT text FROM checkpoints JOIN streams ON streams.id = checkpoints.stream WHERE streams.name = ?1",
        )?
        .query_row([stream], |row| row.get(0))
        .optional()
}

/// A value on a shelf.
pub(crate) fn get(reader: &Connection, shelf: &str, key: &str) -> rusqlite::Result<Option<Vec<u8>>> {
    reader
        .prepare_cached("SELECT value FROM shelves WHERE shelf = ?1 AND key = ?2")?
        .query_row([shelf, key], |row| row.get(0))
        .optional()
}

/// The keys of a shelf.
pub(crate) fn keys(reader: &Connection, shelf: &str) -> rusqlite::Result<Vec<String>> {
    reader
        .prepare_cached("SELECT key FROM shelves WHERE shelf = ?1 ORDER BY key")?
        .query_map([shelf], |row| row.get(0))?
        .collect()
}

/// A whole shelf.
pub(crate) fn scan(reader: &Connection, shelf: &str) -> rusqlite::Result<Vec<(String, Vec<u8>)>> {
    reader
        .prepare_cached("SELECT key, value FROM shelves WHERE shelf = ?1 ORDER BY key")?
        .query_map([shelf], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

fn instant(row: &Row<'_>, column: usize) -> rusqlite::Result<Timestamp> {
    Timestamp::from_millisecond(row.get(column)?)
        .map_err(|e| rusqlite::Error::FromSqlConversionFailure(column, Type::Integer, Box::new(e)))
}

fn json(row: &Row<'_>, column: usize) -> rusqlite::Result<Value> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|e| rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(e)))
}
