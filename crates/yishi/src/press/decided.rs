//! The file of decisions: read before findings are shown, written whole or not at all.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::Context;
use yishi_press::decisions::Decisions;

/// The decisions of a file; none where it is not there yet.
pub(super) fn read(path: Option<&Path>) -> anyhow::Result<Decisions> {
    let Some(path) = path else { return Ok(Decisions::default()) };
    match fs::read_to_string(path) {
        Ok(text) => Decisions::read(&text).with_context(|| path.display().to_string()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Decisions::default()),
        Err(error) => Err(error).with_context(|| format!("{} cannot be read", path.display())),
    }
}

/// Puts the new file in the place of the old one in one step, so that no power cut leaves half of it.
pub(super) fn write(path: &Path, decisions: &Decisions) -> anyhow::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let wrong = || format!("{} cannot be written", path.display());
    let mut file = tempfile::NamedTempFile::new_in(folder).with_context(wrong)?;
    file.write_all(decisions.write().as_bytes()).with_context(wrong)?;
    file.as_file().sync_all().with_context(wrong)?;
    file.persist(path).map(drop).with_context(wrong)
}
