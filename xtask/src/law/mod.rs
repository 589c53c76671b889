//! `cargo xtask law`: the matrix article -> rule -> code -> test, and what is missing in it.
//!
//! A test proves an article when the line `/// law: KEY ARTICLE` stands above its `#[test]`.
//! Invariant: every rule cites a listed source, every cited article has a test, every gap an interpretation.

pub mod books;
pub mod code;
mod matrix;
mod page;

use std::fs;

use crate::problem::{Outcome, Problem, conclude, counted};
use crate::tree::{self, Tree};
use books::Books;
use code::Code;
use matrix::Matrix;

/// The page of the book that shows the matrix.
const PAGE: &str = "docs/law-matrix.md";

/// What to do with the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Print it as a table.
    Print,
    /// Write it into the book.
    Write,
    /// Say only what is wrong, and that includes a page of the book that is not up to date.
    Check,
}

/// Draws up the matrix of the tree as it stands.
pub fn run(mode: Mode) -> Outcome {
    let root = tree::root();
    let tree = Tree::read(&root)?;
    let books = Books::read(&tree);
    let matrix = Matrix::of(&books, &Code::read(&tree));
    let mut problems = matrix.problems(&books);
    match mode {
        Mode::Print => print!("{}", page::table(&matrix)),
        Mode::Write => {
            fs::write(root.join(PAGE), page::markdown(&matrix, &books)).map_err(|error| format!("{PAGE}: {error}"))?
        }
        Mode::Check => problems.extend(stale(&tree, &page::markdown(&matrix, &books))),
    }
    let articles = counted(matrix.articles(), "cited article");
    conclude("law", &format!("{}, {articles}, each with its test", counted(matrix.rows.len(), "rule")), problems)
}

fn stale(tree: &Tree, wanted: &str) -> Option<Problem> {
    let written = tree.files.iter().find(|file| file.path == PAGE).map(|file| file.text.as_str());
    (written != Some(wanted)).then(|| Problem::new(PAGE, "is not up to date; run: cargo xtask law --write"))
}
