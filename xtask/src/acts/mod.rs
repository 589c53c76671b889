//! `cargo xtask acts`: a page of the book for every act, its place in the summary, and the commands on the page of the API.
//!
//! All of it is read where it is written: commands, fields, events, rules and refusals in the procedure, rights in the
//! application, words in the texts, examples in the samples. Invariant: there is no second list of acts.

mod act;
mod api;
mod page;
mod reach;
mod rights;
mod shape;

use std::collections::BTreeMap;
use std::fs;

use crate::problem::{Outcome, Problem, conclude, counted};
use crate::tree::{self, Tree};
use act::Act;

/// The folder of the pages, one for each act.
const FOLDER: &str = "docs/acts/";

/// The page that lists all acts.
const INDEX: &str = "docs/acts.md";

/// The table of contents of the book.
const SUMMARY: &str = "docs/SUMMARY.md";

/// What to do with the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Write them into the book.
    Write,
    /// Say only what is wrong, and that includes pages that are not up to date.
    Check,
}

/// Reads the acts of the tree as it stands.
pub fn run(mode: Mode) -> Outcome {
    let root = tree::root();
    let tree = Tree::read(&root)?;
    let acts = act::all(&tree);
    let pages = pages(&tree, &acts);
    let mut problems: Vec<Problem> = acts.iter().flat_map(Act::problems).collect();
    problems
        .extend(acts.is_empty().then(|| Problem::new(act::COMMANDS, "no commands are found where they used to be")));
    match mode {
        Mode::Write => {
            fs::create_dir_all(root.join(FOLDER)).map_err(|error| format!("{FOLDER}: {error}"))?;
            for (path, text) in &pages {
                fs::write(root.join(path), text).map_err(|error| format!("{path}: {error}"))?;
            }
        }
        Mode::Check => problems.extend(stale(&tree, &pages)),
    }
    problems.extend(left_over(&tree, &pages));
    conclude("acts", &format!("{}, each with its page", counted(acts.len(), "act")), problems)
}

/// Every page this task writes, by its path.
fn pages(tree: &Tree, acts: &[Act]) -> BTreeMap<String, String> {
    let own = acts.iter().map(|act| (format!("{FOLDER}{}.md", act.address()), page::markdown(act)));
    let mut pages: BTreeMap<String, String> = own.collect();
    pages.insert(INDEX.to_owned(), page::index(acts));
    pages.insert(SUMMARY.to_owned(), page::summary(text_of(tree, SUMMARY), acts));
    pages.insert(api::PAGE.to_owned(), api::page(text_of(tree, api::PAGE), acts));
    pages
}

fn text_of<'a>(tree: &'a Tree, path: &str) -> &'a str {
    tree.files.iter().find(|file| file.path == path).map(|file| file.text.as_str()).unwrap_or_default()
}

fn stale(tree: &Tree, pages: &BTreeMap<String, String>) -> Vec<Problem> {
    let old = pages.iter().filter(|(path, wanted)| text_of(tree, path) != wanted.as_str());
    old.map(|(path, _)| Problem::new(path, "is not up to date; run: cargo xtask acts --write")).collect()
}

/// Pages of acts that are no more.
fn left_over(tree: &Tree, pages: &BTreeMap<String, String>) -> Vec<Problem> {
    let files = tree.files.iter().filter(|file| file.path.starts_with(FOLDER) && !pages.contains_key(&file.path));
    files.map(|file| Problem::new(&file.path, "is the page of an act that does not exist; remove it")).collect()
}
