//! Files that hold secrets: only their owner may read them, and they are there whole or not at all.

use std::fs::{DirBuilder, File};
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, ensure};

/// What becomes of a file that is there already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keep {
    /// It stays, and nothing is written.
    Old,
    /// The new one takes its place.
    New,
}

/// Makes a folder that only its owner may enter. One that is there keeps its rights.
pub(crate) fn folder(path: &Path) -> anyhow::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(path).with_context(|| format!("making {}", path.display()))
}

/// Writes a file under another name first, so that neither a power cut nor a second run leaves half of it.
pub(crate) fn write(
    path: &Path,
    keep: Keep,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> anyhow::Result<()> {
    let name = path.display();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = unfinished(folder).with_context(|| format!("writing {name}"))?;
    fill(file.as_file_mut()).with_context(|| format!("writing {name}"))?;
    file.as_file().sync_all().with_context(|| format!("writing {name}"))?;
    let done = match keep {
        Keep::Old => file.persist_noclobber(path),
        Keep::New => file.persist(path),
    };
    let there = done.as_ref().is_err_and(|error| error.error.kind() == io::ErrorKind::AlreadyExists);
    ensure!(!there, "{name} is there already; cards are never overwritten");
    done.map_err(|error| error.error).with_context(|| format!("writing {name}"))?;
    settle(folder).with_context(|| format!("writing {name}"))
}

fn unfinished(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".unfinished-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let owner = std::fs::Permissions::from_mode(0o600);
        builder.permissions(owner).tempfile_in(folder)
    }
    #[cfg(not(unix))]
    builder.tempfile_in(folder)
}

/// A file's new name outlives a power cut only once its folder is on the disk.
fn settle(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
