//! `cargo xtask conversion`: draws the tables of characters and words by which `yishi-press` turns one script into the other.
//!
//! The sources are larger than what is drawn from them, so they stay outside this repository; where to get them stands
//! in `crates/yishi-press/data/LICENSES.md`. Invariant: the same sources give the same bytes, which a test of this task
//! proves on every machine that has them.

mod characters;
mod sources;
mod words;

use std::fs;
use std::path::Path;

use crate::problem::{Outcome, Problem, conclude, counted};
use crate::tree;
use characters::Characters;
use sources::Sources;

/// The folder of the tables.
const DATA: &str = "crates/yishi-press/data";

/// What to do with the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Write them.
    Write,
    /// Say whether those that are here are the same.
    Check,
}

/// Draws the tables from the sources in `folder`.
pub fn run(folder: &str, mode: Mode) -> Outcome {
    let files = draw(Path::new(folder))?;
    let root = tree::root().join(DATA);
    let mut problems = Vec::new();
    for (name, text) in &files {
        let path = root.join(name);
        match mode {
            Mode::Write => fs::write(&path, text).map_err(|error| format!("{DATA}/{name}: {error}"))?,
            Mode::Check if fs::read_to_string(&path).is_ok_and(|there| there == *text) => {}
            Mode::Check => problems.push(Problem::new(format!("{DATA}/{name}"), "is not what the sources give")),
        }
    }
    conclude("conversion", &counted(files.len(), "table"), problems)
}

fn draw(folder: &Path) -> Result<[(&'static str, String); 3], String> {
    let sources = Sources::read(folder)?;
    let mut characters = Characters::of(&sources);
    let words = words::of(&sources, &mut characters);
    Ok([
        ("characters.txt", characters.file(&sources)),
        ("words.txt", words::file(&words)),
        ("simplified-words.txt", words::kept(&sources, &characters)),
    ])
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// The folder is named by `YISHI_CONVERSION_SOURCES`, for most machines have none.
    #[test]
    fn the_published_data_gives_the_tables_that_are_shipped_byte_for_byte() {
        let Some(folder) = std::env::var_os("YISHI_CONVERSION_SOURCES") else {
            println!("skipped: YISHI_CONVERSION_SOURCES names no folder");
            return;
        };
        for (name, text) in draw(Path::new(&folder)).unwrap() {
            assert_eq!(fs::read_to_string(tree::root().join(DATA).join(name)).unwrap(), text, "{name}");
        }
    }
}
