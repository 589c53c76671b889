//! The files of this repository as the checks see them.
//!
//! Invariant: paths are relative to the root, with `/` between folders, and sorted, so findings are the same everywhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold what is built or run here, never what is written here.
const SKIPPED: &[&str] = &[
    ".git",
    "target",
    "var",
    "node_modules",
    "docs/book",
    "crates/yishi-web/client/node_modules",
    "crates/yishi-web/client/build",
];

/// A file that is valid UTF-8.
#[derive(Clone, Debug)]
pub struct TextFile {
    /// Its path from the root.
    pub path: String,
    /// All of it.
    pub text: String,
}

impl TextFile {
    /// A made-up file for the tests of the checks.
    #[cfg(test)]
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// Whether the name ends in `.extension`.
    pub fn has_extension(&self, extension: &str) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, found)| found == extension)
    }
}

/// All files below the root.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// Every path, folders included, of text and of anything else.
    pub paths: BTreeSet<String>,
    /// The text files, by path.
    pub files: Vec<TextFile>,
}

impl Tree {
    /// Reads everything below the root except what is built or run there.
    pub fn read(root: &Path) -> Result<Self, String> {
        let mut tree = Self::default();
        tree.enter(root, root)?;
        tree.files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(tree)
    }

    /// The text files with this extension.
    pub fn with_extension<'a>(&'a self, extension: &'a str) -> impl Iterator<Item = &'a TextFile> {
        self.files.iter().filter(move |file| file.has_extension(extension))
    }

    fn enter(&mut self, root: &Path, folder: &Path) -> Result<(), String> {
        let unreadable = |error| format!("{}: {error}", folder.display());
        for entry in fs::read_dir(folder).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let path = entry.path();
            let name = relative(root, &path);
            let kind = entry.file_type().map_err(unreadable)?;
            if SKIPPED.contains(&name.as_str()) {
                continue;
            }
            if kind.is_dir() {
                self.enter(root, &path)?;
            } else if kind.is_file()
                && let Ok(text) = fs::read_to_string(&path)
            {
                self.files.push(TextFile { path: name.clone(), text });
            }
            self.paths.insert(name);
        }
        Ok(())
    }
}

/// The root of the workspace: the folder above this crate.
pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let here = PathBuf::from(here);
    here.parent().map_or(here.clone(), Path::to_path_buf)
}

fn relative(root: &Path, path: &Path) -> String {
    let inner = path.strip_prefix(root).unwrap_or(path);
    inner.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}
