//! Copies of a live journal, and putting one back.
//!
//! The copy runs through SQLite's online backup inside one reading transaction: writing goes on meanwhile, and the
//! copy shows one moment, however long it takes. Invariant: a file stands under its final name only once it is whole,
//! checked and synced.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::store::sqlite::folder::{Folder, holding, sync_directory};
use crate::store::sqlite::{FILE, OpenError, schema};

/// Pages copied between two reports of progress (1 MiB).
const PAGES_A_STEP: i32 = 256;

/// How far a copy is, in pages of the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Pages copied.
    pub done: u64,
    /// Pages in all.
    pub total: u64,
}

/// Why a copy was not made.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// There is a file of this name; nothing is ever overwritten.
    #[error("{} is there already", .0.display())]
    Exists(PathBuf),
    /// The copy does not pass SQLite's integrity check; its first finding.
    #[error("the copy is damaged: {0}")]
    Damaged(String),
    /// Another program holds the file that is copied or the copy.
    #[error("the copy was held up by another program")]
    Held,
    /// The copy could not be named, synced or removed.
    #[error("the copy could not be put in its place: {0}")]
    File(#[from] std::io::Error),
    /// The file is no journal, or the folder is in use.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// SQLite's own reason.
    #[error("the copy failed: {0}")]
    Sqlite(#[from] rusqlite::Error),
}

/// Puts a backup into a data folder that has no journal.
///
/// # Errors
/// A folder in use or with a journal in it, a file that is no journal, a failed copy or one that does not pass the check.
pub fn restore(from: &Path, dir: &Path, progress: impl FnMut(Progress)) -> Result<(), BackupError> {
    let folder = Folder::lock(dir)?;
    let to = folder.path().join(FILE);
    let log = beside(&to, "-wal");
    // A log left without its file would be read into the restored one, which it does not belong to.
    if log.exists() { Err(BackupError::Exists(log)) } else { copy(from, &to, progress) }
}

/// Copies the journal of a data folder to a new file, whether another process has it open for writing or not.
///
/// # Errors
/// A file that is there already, no journal in the folder, a failed copy, or a copy that does not pass the check.
pub fn backup(dir: &Path, to: &Path, progress: impl FnMut(Progress)) -> Result<(), BackupError> {
    copy(&dir.join(FILE), to, progress)
}

/// The path with something added to its name.
fn beside(path: &Path, added: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(added);
    PathBuf::from(name)
}

/// Copies a journal, live or at rest, to a new file.
pub(crate) fn copy(from: &Path, to: &Path, progress: impl FnMut(Progress)) -> Result<(), BackupError> {
    if to.exists() {
        return Err(BackupError::Exists(to.to_owned()));
    }
    let part = beside(to, ".part");
    // A part is what an interrupted copy left behind; it is nobody's.
    drop(fs::remove_file(&part));
    let made = copy_pages(from, &part, progress).and_then(|()| put_in_place(&part, to));
    if made.is_err() {
        drop(fs::remove_file(&part));
    }
    made
}

fn copy_pages(from: &Path, part: &Path, mut progress: impl FnMut(Progress)) -> Result<(), BackupError> {
    let source = schema::open_for_reading(from)?;
    schema::check_ours(&source, from)?;
    // The open transaction holds the moment; without it every commit would make the copy begin again.
    source.execute_batch("BEGIN; SELECT count(*) FROM sqlite_schema;")?;
    let mut target = Connection::open(part)?;
    let backup = Backup::new(&source, &mut target)?;
    loop {
        let step = backup.step(PAGES_A_STEP)?;
        progress(reached(&backup));
        if step == StepResult::Done {
            break;
        }
        if step != StepResult::More {
            return Err(BackupError::Held);
        }
    }
    drop(backup);
    check(&target)
}

fn reached(backup: &Backup<'_, '_>) -> Progress {
    let state = backup.progress();
    let total = u64::from(state.pagecount.unsigned_abs());
    Progress { done: total.saturating_sub(u64::from(state.remaining.unsigned_abs())), total }
}

/// Turns the copy into a file that stands alone (no log beside it) and checks every page of it.
fn check(copy: &Connection) -> Result<(), BackupError> {
    copy.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    let finding: String = copy.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if finding == "ok" { Ok(()) } else { Err(BackupError::Damaged(finding)) }
}

fn put_in_place(part: &Path, to: &Path) -> Result<(), BackupError> {
    File::options().write(true).open(part)?.sync_all()?;
    fs::rename(part, to)?;
    Ok(sync_directory(holding(to))?)
}

#[cfg(test)]
#[path = "backup_tests.rs"]
mod tests;
