//! A data folder: the journal, the keys beside it, and the certificate of the house.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use yishi_app::House;
use yishi_app::clock::SystemClock;
use yishi_app::login::Keys;
use yishi_journal::Sqlite;
use yishi_journal::store::Journal;
use yishi_rulebook::Library;

/// An opened data folder.
pub struct Folder {
    /// The house in it.
    pub house: Arc<House>,
    /// Its journal.
    pub journal: Arc<dyn Journal>,
    /// Its keys.
    pub keys: Keys,
}

/// Where the keys of a data folder lie.
pub fn keys(folder: &Path) -> PathBuf {
    folder.join("keys")
}

/// The rulebooks of the house: those in the binary, and every `.toml` file below `rulebooks/` of the data folder.
pub fn library(folder: Option<&Path>) -> anyhow::Result<Library> {
    let mut files: Vec<(String, String)> =
        yishi_rulebook::shipped_files().iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    if let Some(own) = folder.map(|folder| folder.join("rulebooks")).filter(|own| own.is_dir()) {
        collect(&own, &own, &mut files)?;
    }
    Library::from_files(files.iter().map(|(name, text)| (name.as_str(), text.as_str()))).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("the rulebooks cannot be used:\n{}", lines.join("\n"))
    })
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) -> anyhow::Result<()> {
    for entry in std::fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            files.push((name, text));
        }
    }
    Ok(())
}

impl Folder {
    /// Opens a data folder, making what is not there.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        let keys = Keys::load_or_make(&keys(path)).with_context(|| format!("the keys of {}", path.display()))?;
        let journal = Sqlite::open(path, keys.signing.clone())?;
        let journal: Arc<dyn Journal> = Arc::new(journal);
        let house = House::open(journal.clone(), library(Some(path))?, Arc::new(SystemClock))?;
        Ok(Self { house: Arc::new(house), journal, keys })
    }
}
