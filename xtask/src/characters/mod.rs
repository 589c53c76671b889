//! `cargo xtask characters`: draws the tables of readings, forms and shapes that `yishi-names` ships from the published data.
//!
//! The sources are larger than what is drawn from them, so they stay outside this repository; where to get them stands
//! in `crates/yishi-names/data/LICENSES.md`. Invariant: the same sources give the same bytes, which a test of this task
//! proves on every machine that has them.

mod by_hand;
mod forms;
mod readings;
mod shapes;
mod sources;

use std::fs;
use std::path::Path;

use crate::problem::{Outcome, Problem, conclude, counted};
use crate::tree;
use sources::Sources;

/// The folder of the tables.
const DATA: &str = "crates/yishi-names/data";

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
    let root = tree::root().join(DATA);
    let tables = draw(Path::new(folder))?;
    let mut problems = Vec::new();
    for (name, text) in &tables {
        let path = root.join(name);
        match mode {
            Mode::Write => fs::write(&path, text).map_err(|error| format!("{DATA}/{name}: {error}"))?,
            Mode::Check if fs::read_to_string(&path).is_ok_and(|there| there == *text) => {}
            Mode::Check => problems.push(Problem::new(format!("{DATA}/{name}"), "is not what the sources give")),
        }
    }
    conclude("characters", &counted(tables.len(), "table"), problems)
}

fn draw(folder: &Path) -> Result<[(&'static str, String); 3], String> {
    let sources = Sources::read(folder)?;
    let lines = forms::lines(&sources);
    Ok([
        ("readings.txt", readings::file(&sources)),
        ("forms.txt", forms::file(&lines)),
        ("shapes.txt", shapes::file(&sources, &lines)),
    ])
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// The folder is named by `YISHI_CHARACTER_SOURCES`, for most machines have none.
    #[test]
    fn the_published_data_gives_the_tables_that_are_shipped_byte_for_byte() {
        let Some(folder) = std::env::var_os("YISHI_CHARACTER_SOURCES") else {
            println!("skipped: YISHI_CHARACTER_SOURCES names no folder");
            return;
        };
        for (name, text) in draw(Path::new(&folder)).unwrap() {
            assert_eq!(fs::read_to_string(tree::root().join(DATA).join(name)).unwrap(), text, "{name}");
        }
    }
}
