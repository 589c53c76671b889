//! The requests of one transaction, executed one after the other.
//!
//! Invariant: what can be refused is refused before anything of the request is written, so that a refusal leaves its
//! neighbours alone and needs no savepoint; every other error is the storage's and ends the batch.

use std::collections::BTreeSet;

use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OptionalExtension, params};

use crate::checkpoint::Checkpoint;
use crate::envelope::{Envelope, Head};
use crate::store::encoded::{self, Encoded, Sealed};
use crate::store::sqlite::schema::{self, stored, version};
use crate::store::sqlite::writer::{FitBallot, Heads, ShelfEntry};
use crate::store::{AppendError, Appended, BallotCast, CastError, Extend, ExtendError};

/// An open transaction: its connection, the streams' heads as they will be after it, and the events it adds.
pub(crate) struct Batch<'a> {
    connection: &'a Connection,
    heads: &'a mut Heads,
    added: Vec<Envelope>,
    touched: BTreeSet<String>,
    taken: bool,
}

impl<'a> Batch<'a> {
    /// A batch on a connection that has begun a transaction.
    pub(crate) fn new(connection: &'a Connection, heads: &'a mut Heads) -> Self {
        Self { connection, heads, added: Vec::new(), touched: BTreeSet::new(), taken: false }
    }

    /// Adds events, or says why not.
    pub(crate) fn append(&mut self, append: &Encoded) -> rusqlite::Result<Result<Appended, AppendError>> {
        let known = self.head(&append.stream)?;
        let head = known.map_or(Head::genesis(&append.stream), |(_, head)| head);
        if let Some((first, last)) = self.used(known, append)? {
            return Ok(Err(AppendError::KeyUsed { first, last }));
        }
        if head.version != append.expected {
            return Ok(Err(AppendError::Conflict { expected: append.expected, actual: head.version }));
        }
        let stream = known.map_or_else(|| self.new_stream(&append.stream), |(stream, _)| Ok(stream))?;
        let sealed = append.seal(head);
        let (appended, head) = encoded::placed(&sealed, head);
        self.write_key(stream, append, appended)?;
        self.write_events(stream, sealed)?;
        self.heads.insert(append.stream.clone(), (stream, head));
        self.touched.insert(append.stream.clone());
        Ok(Ok(appended))
    }

    /// Puts a ballot into its box, or says why not. The usual way is one insert and nothing else.
    pub(crate) fn cast(&mut self, (cast, mark): &FitBallot) -> rusqlite::Result<Result<(), CastError>> {
        let since = cast.since.max(1);
        let known = self.head(&cast.stream)?.filter(|(_, head)| head.version >= since);
        let Some((stream, _)) = known else {
            let actual = self.head(&cast.stream)?.map_or(0, |(_, head)| head.version);
            return Ok(Err(CastError::TooEarly { since, actual }));
        };
        let ballot = &cast.ballot;
        let mut insert = self.connection.prepare_cached(INSERT_BALLOT)?;
        let at = ballot.at.as_millisecond();
        let written = insert.execute(params![
            stream,
            cast.vote,
            ballot.seat,
            ballot.press,
            ballot.choice,
            at,
            ballot.key,
            mark
        ])?;
        if written == 1 { Ok(Ok(())) } else { self.earlier_ballot(stream, cast) }
    }

    /// Adds bytes to an archive, or says why not.
    pub(crate) fn extend(&mut self, extend: &Extend) -> rusqlite::Result<Result<u64, ExtendError>> {
        if extend.bytes.is_empty() {
            return Ok(Err(ExtendError::Nothing));
        }
        let Some((stream, _)) = self.head(&extend.stream)? else { return Ok(Err(ExtendError::NoStream)) };
        let actual = schema::archive_length(self.connection, stream, &extend.archive)?;
        if actual != extend.length {
            return Ok(Err(ExtendError::Length { expected: extend.length, actual }));
        }
        let mut insert = self
            .connection
            .prepare_cached("INSERT INTO archives (stream, name, start, bytes) VALUES (?1, ?2, ?3, ?4)")?;
        insert.execute(params![stream, extend.archive, stored(actual), extend.bytes])?;
        Ok(Ok(actual + extend.bytes.len() as u64))
    }

    /// Sets or removes a value on a shelf.
    pub(crate) fn put(&mut self, (shelf, key, value): &ShelfEntry) -> rusqlite::Result<()> {
        let sql = match value {
            Some(_) => "INSERT OR REPLACE INTO shelves (shelf, key, value) VALUES (?1, ?2, ?3)",
            None => "DELETE FROM shelves WHERE shelf = ?1 AND key = ?2 AND ?3 IS NULL",
        };
        let changed = self.connection.prepare_cached(sql)?.execute(params![shelf, key, value])?;
        self.taken |= value.is_none() && changed > 0;
        Ok(())
    }

    /// Whether anything was taken from a shelf.
    pub(crate) fn took(&self) -> bool {
        self.taken
    }

    /// Signs each touched stream once and hands out the events of the batch.
    pub(crate) fn sign(self, key: &SigningKey) -> rusqlite::Result<Vec<Envelope>> {
        let mut upsert = self.connection.prepare_cached(
            "INSERT INTO checkpoints (stream, text) VALUES (?1, ?2) ON CONFLICT (stream) DO UPDATE SET text = ?2",
        )?;
        for name in self.touched {
            if let Some(&(stream, head)) = self.heads.get(&name) {
                upsert.execute(params![stream, Checkpoint { stream: name, head }.sign(key)])?;
            }
        }
        Ok(self.added)
    }

    /// The connection, for a test that interferes.
    #[cfg(any(test, feature = "faults"))]
    pub(crate) fn connection(&self) -> &Connection {
        self.connection
    }

    /// Row id and head of a stream, from memory or, the first time, from the file.
    fn head(&mut self, stream: &str) -> rusqlite::Result<Option<(i64, Head)>> {
        if let Some(known) = self.heads.get(stream) {
            return Ok(Some(*known));
        }
        let found = schema::head(self.connection, stream)?;
        if let Some(found) = found {
            self.heads.insert(stream.to_owned(), found);
        }
        Ok(found)
    }

    /// What was written under the append's key, if it has one and it was used.
    fn used(&self, known: Option<(i64, Head)>, append: &Encoded) -> rusqlite::Result<Option<(u64, u64)>> {
        let (Some((stream, _)), Some(key)) = (known, &append.key) else { return Ok(None) };
        let mut query =
            self.connection.prepare_cached("SELECT first, last FROM keys WHERE stream = ?1 AND key = ?2")?;
        query.query_row(params![stream, key], |row| Ok((version(row, 0)?, version(row, 1)?))).optional()
    }

    fn new_stream(&self, name: &str) -> rusqlite::Result<i64> {
        self.connection.prepare_cached("INSERT INTO streams (name) VALUES (?1)")?.insert([name])
    }

    fn write_key(&self, stream: i64, append: &Encoded, appended: Appended) -> rusqlite::Result<()> {
        let Some(key) = &append.key else { return Ok(()) };
        let mut insert =
            self.connection.prepare_cached("INSERT INTO keys (stream, key, first, last) VALUES (?1, ?2, ?3, ?4)")?;
        insert.execute(params![stream, key, stored(appended.first), stored(appended.last)]).map(drop)
    }

    fn write_events(&mut self, stream: i64, sealed: Vec<Sealed<'_>>) -> rusqlite::Result<()> {
        let mut insert = self.connection.prepare_cached(
            "INSERT INTO events (stream, version, at, actor, key, kind, data, prev, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?;
        for Sealed { envelope, actor, data } in sealed {
            let Envelope { version, at, key, kind, prev, hash, .. } = &envelope;
            let at = at.as_millisecond();
            insert.execute(params![stream, stored(*version), at, actor, key, kind, data, prev.0, hash.0])?;
            self.added.push(envelope);
        }
        Ok(())
    }

    /// Judges a ballot that found its place or its key taken: the key is looked at first, then seat and press.
    fn earlier_ballot(&self, stream: i64, cast: &BallotCast) -> rusqlite::Result<Result<(), CastError>> {
        let mut query = self
            .connection
            .prepare_cached("SELECT seat, choice FROM ballots WHERE stream = ?1 AND vote = ?2 AND key = ?3")?;
        let found: Option<(u32, String)> = query
            .query_row(params![stream, cast.vote, cast.ballot.key], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        Ok(match found {
            None => Err(CastError::AlreadyCast),
            Some((seat, choice)) if seat == cast.ballot.seat && choice == cast.ballot.choice => Ok(()),
            Some(_) => Err(CastError::KeyUsed),
        })
    }
}

/// A taken place or key changes nothing and is judged afterwards, so that the usual ballot costs one statement.
pub(crate) const INSERT_BALLOT: &str = "INSERT INTO ballots (stream, vote, seat, press, choice, at, key, mark)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING";
