//! `cargo xtask diagrams`: the lives of things as drawings of states and arrows, from the tables of the procedure.
//!
//! Tests of the procedure hold the tables against random sessions and against stories; this draws what they say, and sees that each
//! is held by a test.
//! Invariant: the same tree gives the same bytes.

mod held;
mod lanes;
mod life;
mod order;
mod page;
mod place;
mod svg;
mod ways;
#[cfg(test)]
mod whole;

use std::fs;
use std::path::Path;

use crate::problem::{Outcome, Problem, conclude, counted};
use crate::tree::{self, Tree};
use life::Life;

/// Where the tables stand, one file for each kind of thing.
const TABLES: &str = "crates/yishi-procedure/src/machines/";

/// The page of the book.
const PAGE: &str = "docs/lives.md";

/// The folder of the drawings, and how the page names it.
const IMAGES: (&str, &str) = ("docs/images/lives/", "images/lives/");

/// What to do with the page and its drawings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Write them into the book.
    Write,
    /// Say only what is wrong, and that includes whatever is not up to date.
    Check,
}

/// Draws the tables of the tree as it stands.
pub fn run(mode: Mode) -> Outcome {
    let root = tree::root();
    let tree = Tree::read(&root)?;
    let lives = life::lives(&tree, TABLES);
    let mut problems: Vec<Problem> = lives.iter().filter(|life| life.edges.is_empty()).map(Life::problem).collect();
    problems.extend(lives.is_empty().then(|| Problem::new(TABLES, "no tables are found where they used to be")));
    problems.extend(held::problems(&tree, TABLES, &lives));
    problems.extend(held::shown(&tree, PAGE));
    let wanted = files(&lives);
    match mode {
        Mode::Write => write(&root, &wanted)?,
        Mode::Check => problems.extend(held::stale(&tree, &wanted)),
    }
    problems.extend(held::left_over(&tree, IMAGES.0, &wanted));
    conclude("diagrams", &format!("{} of thing, each drawn", counted(lives.len(), "kind")), problems)
}

/// The page and each drawing: the path and all of its text.
fn files(lives: &[Life]) -> Vec<(String, String)> {
    let page = (PAGE.to_owned(), page::page(lives, IMAGES.1));
    let drawings = lives.iter().map(|life| (format!("{}{}", IMAGES.0, life.image()), drawn(life)));
    std::iter::once(page).chain(drawings).collect()
}

fn drawn(life: &Life) -> String {
    let course = order::course(&life.edges);
    let drawing = lanes::drawing(&ways::Ways { edges: &life.edges, course: &course });
    svg::svg(life.subject(), &drawing)
}

fn write(root: &Path, wanted: &[(String, String)]) -> Outcome {
    fs::create_dir_all(root.join(IMAGES.0)).map_err(|error| format!("{}: {error}", IMAGES.0))?;
    let one =
        |(path, text): &(String, String)| fs::write(root.join(path), text).map_err(|error| format!("{path}: {error}"));
    wanted.iter().try_for_each(one)
}
