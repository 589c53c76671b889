//! The tables, the connections' settings, and the check that a file is ours.
//!
//! Invariant: tables are STRICT, foreign keys are on, `application_id` names this program and `user_version` the
//! format; a file with another name or a later format is never touched.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, OptionalExtension, Row, params};

use crate::codec::Digest;
use crate::envelope::Head;
use crate::store::sqlite::OpenError;

/// `Yish` in ASCII: what `file(1)` and SQLite tools show as the application.
const APPLICATION: i64 = 0x5969_7368;

/// The format written by this version.
const FORMAT: i64 = 2;

/// How long a connection waits for a lock held by a tool that looks into the file.
const BUSY: Duration = Duration::from_secs(5);

/// The tables. Times are milliseconds since 1970 in UTC, digests 32 bytes, values canonical JSON text.
const TABLES: &str = "
CREATE TABLE streams (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE events (
    place   INTEGER PRIMARY KEY,
    stream  INTEGER NOT NULL REFERENCES streams (id),
    version INTEGER NOT NULL CHECK (version > 0),
    at      INTEGER NOT NULL,
    actor   TEXT NOT NULL,
    key     TEXT,
    kind    TEXT NOT NULL,
    data    TEXT NOT NULL,
    prev    BLOB NOT NULL CHECK (length(prev) = 32),
    hash    BLOB NOT NULL CHECK (length(hash) = 32),
    UNIQUE (stream, version)
) STRICT;
CREATE TABLE keys (
    stream INTEGER NOT NULL REFERENCES streams (id),
    key    TEXT NOT NULL,
    first  INTEGER NOT NULL,
    last   INTEGER NOT NULL CHECK (last >= first),
    PRIMARY KEY (stream, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE ballots (
    stream INTEGER NOT NULL REFERENCES streams (id),
    vote   INTEGER NOT NULL,
    seat   INTEGER NOT NULL,
    press  INTEGER NOT NULL,
    choice TEXT NOT NULL,
    at     INTEGER NOT NULL,
    key    TEXT NOT NULL,
    mark   TEXT,
    PRIMARY KEY (stream, vote, seat, press),
    UNIQUE (stream, vote, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE checkpoints (
    stream INTEGER PRIMARY KEY REFERENCES streams (id),
    text   TEXT NOT NULL
) STRICT;
CREATE TABLE shelves (
    shelf TEXT NOT NULL,
    key   TEXT NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (shelf, key)
) STRICT, WITHOUT ROWID;
";

/// Archives: pieces of bytes, each where the one before it ends. Since format 2.
const ARCHIVES: &str = "
CREATE TABLE archives (
    place  INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL REFERENCES streams (id),
    name   TEXT NOT NULL,
    start  INTEGER NOT NULL CHECK (start >= 0),
    bytes  BLOB NOT NULL CHECK (length(bytes) > 0),
    UNIQUE (stream, name, start)
) STRICT;
";

/// Opens the file for writing, making the tables in a new one.
pub(crate) fn open_for_writing(path: &Path) -> Result<Connection, OpenError> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(BUSY)?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if tables > 0 {
        let found = check_ours(&connection, path)?;
        configure(&connection)?;
        bring_up(&connection, found)?;
        // A house that was killed may have taken something from a shelf just before.
        wipe_log(&connection);
    } else {
        prepare_writer(&connection)?;
    }
    Ok(connection)
}

/// Settings and tables for a new file; the measure of the machine's limit uses the same.
pub(crate) fn prepare_writer(connection: &Connection) -> rusqlite::Result<()> {
    configure(connection)?;
    connection.execute_batch(&format!(
        "BEGIN IMMEDIATE; {TABLES} {ARCHIVES} PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {FORMAT}; COMMIT;"
    ))
}

/// A file of an earlier format gets what it lacks.
fn bring_up(connection: &Connection, found: i64) -> rusqlite::Result<()> {
    if found >= FORMAT {
        return Ok(());
    }
    connection.execute_batch(&format!("BEGIN IMMEDIATE; {ARCHIVES} PRAGMA user_version = {FORMAT}; COMMIT;"))
}

/// FULL makes COMMIT sync the log before it returns; `fullfsync` makes that sync reach the platter on macOS and means
/// nothing elsewhere. The cache (8 MB) holds the ballot boxes of a session, and the log is moved into the file every 4,000
/// pages (16 MB), so that a storm of ballots is not held up by either. What is taken from a shelf is overwritten with zeros, since keys
/// lie there; in the log it would stay readable, so the log is wiped after it (`wipe_log`).
fn configure(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_prepared_statement_cache_capacity(32);
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;
         PRAGMA secure_delete = ON; PRAGMA cache_size = -8000; PRAGMA wal_autocheckpoint = 4000;",
    )
}

/// Moves the write-ahead log into the file and cuts it to nothing, so that no page in it still shows what was taken away; says whether
/// it is done. While somebody reads from the log it cannot be, and nobody is made to wait for that: it is tried again later.
pub(crate) fn wipe_log(connection: &Connection) -> bool {
    let wiped = connection.busy_timeout(Duration::ZERO).and_then(|()| {
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0).map(|busy| busy == 0))
    });
    let restored = connection.busy_timeout(BUSY);
    matches!(wiped, Ok(true)) && restored.is_ok()
}

/// Opens the file for reading only.
pub(crate) fn open_for_reading(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY)?;
    connection.set_prepared_statement_cache_capacity(32);
    connection.execute_batch("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF;")?;
    Ok(connection)
}

/// Refuses files of other programs and of later formats; gives the format.
pub(crate) fn check_ours(connection: &Connection, path: &Path) -> Result<i64, OpenError> {
    let pragma = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    if pragma("application_id")? != APPLICATION {
        return Err(OpenError::NotAJournal(path.to_owned()));
    }
    let found = pragma("user_version")?;
    if found > FORMAT {
        return Err(OpenError::Later { path: path.to_owned(), found });
    }
    Ok(found)
}

/// The stream's row id and head, `None` for an unknown stream.
pub(crate) fn head(connection: &Connection, stream: &str) -> rusqlite::Result<Option<(i64, Head)>> {
    let mut query = connection.prepare_cached(
        "SELECT streams.id, events.version, events.hash FROM streams JOIN events ON events.stream = streams.id
         WHERE streams.name = ?1 ORDER BY events.version DESC LIMIT 1",
    )?;
    query
        .query_row([stream], |row| Ok((row.get(0)?, Head { version: version(row, 1)?, digest: digest(row, 2)? })))
        .optional()
}

/// How long an archive is.
pub(crate) fn archive_length(connection: &Connection, stream: i64, archive: &str) -> rusqlite::Result<u64> {
    let mut query = connection.prepare_cached(
        "SELECT start + length(bytes) FROM archives WHERE stream = ?1 AND name = ?2 ORDER BY start DESC LIMIT 1",
    )?;
    Ok(query.query_row(params![stream, archive], |row| version(row, 0)).optional()?.unwrap_or(0))
}

/// A version as SQLite keeps it. The file's whole numbers are signed; no stream ever comes near the limit.
pub(crate) fn stored(version: u64) -> i64 {
    i64::try_from(version).unwrap_or(i64::MAX)
}

/// Reads a version or a count.
pub(crate) fn version(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    let found: i64 = row.get(column)?;
    u64::try_from(found).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(column, found))
}

/// Reads a digest.
pub(crate) fn digest(row: &Row<'_>, column: usize) -> rusqlite::Result<Digest> {
    row.get(column).map(Digest)
}
