//! `cargo xtask diagrams`: the lives of things as state diagrams (Mermaid), drawn from the tables of the procedure.
//!
//! Tests of the procedure hold the tables against random sessions and against stories; this draws what they say, and sees that each
//! is held by a test.
//! Invariant: the same tree gives the same bytes.

mod draw;
mod held;

use std::fs;

use crate::problem::{Outcome, Problem, conclude, counted};
use crate::tree::{self, Tree};

/// Where the tables stand, one file for each kind of thing.
const TABLES: &str = "crates/yishi-procedure/src/machines/";

/// The page of the book.
const PAGE: &str = "docs/lives.md";

/// What to do with the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Write it into the book.
    Write,
    /// Say only what is wrong, and that includes a page that is not up to date.
    Check,
}

/// Draws the tables of the tree as it stands.
pub fn run(mode: Mode) -> Outcome {
    let root = tree::root();
    let tree = Tree::read(&root)?;
    let lives = draw::lives(&tree, TABLES);
    let page = draw::page(&lives);
    let written = tree.files.iter().find(|file| file.path == PAGE).map(|file| file.text.as_str());
    let mut problems: Vec<Problem> =
        lives.iter().filter(|life| life.edges.is_empty()).map(draw::Life::problem).collect();
    problems.extend(lives.is_empty().then(|| Problem::new(TABLES, "no tables are found where they used to be")));
    problems.extend(held::problems(&tree, TABLES, &lives));
    problems.extend(held::shown(&tree, PAGE));
    match mode {
        Mode::Write => fs::write(root.join(PAGE), &page).map_err(|error| format!("{PAGE}: {error}"))?,
        Mode::Check if written != Some(page.as_str()) => {
            problems.push(Problem::new(PAGE, "is not up to date; run: cargo xtask diagrams --write"));
        }
        Mode::Check => {}
    }
    conclude("diagrams", &format!("{} of thing, each drawn", counted(lives.len(), "kind")), problems)
}
