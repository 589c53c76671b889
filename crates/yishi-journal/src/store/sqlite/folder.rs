//! The data folder and the lock that keeps it to one writing process.
//!
//! The lock is the operating system's, on a file of its own: it ends with the process, however the process ends, so
//! that a kill never leaves a folder locked.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use crate::store::sqlite::OpenError;

/// A data folder held for writing; freed when dropped.
#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
    _lock: File,
}

impl Folder {
    /// Makes the folder if need be and locks it.
    pub(crate) fn lock(path: &Path) -> Result<Self, OpenError> {
        make(path).map_err(|cause| fault(path, cause))?;
        let lock_path = path.join("lock");
        let lock = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&lock_path)
            .map_err(|cause| fault(&lock_path, cause))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: path.to_owned(), _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(OpenError::InUse(path.to_owned())),
            Err(TryLockError::Error(cause)) => Err(fault(&lock_path, cause)),
        }
    }

    /// Where the folder is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Syncs the folder itself, so that a file just made in it is found again after a power cut.
    pub(crate) fn sync(&self) -> Result<(), OpenError> {
        sync_directory(&self.path).map_err(|cause| fault(&self.path, cause))
    }
}

/// Makes a folder that is not there, and syncs the folder it was made in.
fn make(path: &Path) -> std::io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(path)?;
    sync_directory(holding(path))
}

/// The folder a path stands in.
pub(crate) fn holding(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Syncs a directory's entries to disk.
pub(crate) fn sync_directory(path: &Path) -> std::io::Result<()> {
    // Windows neither allows nor needs a directory to be synced.
    if cfg!(windows) { Ok(()) } else { File::open(path)?.sync_all() }
}

fn fault(path: &Path, cause: std::io::Error) -> OpenError {
    OpenError::Folder { path: path.to_owned(), cause }
}
