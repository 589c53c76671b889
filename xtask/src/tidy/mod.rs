//! `cargo xtask tidy`: the house rules a reader can see, checked by reading the files.
//!
//! Invariant: every finding names a file; size warnings are printed and do not fail.

mod headers;
mod links;
mod locales;
mod names;
mod sizes;
pub mod source;
mod words;

use crate::problem::{Outcome, conclude, counted};
use crate::tree::{self, Tree};

/// Checks the tree as it stands.
pub fn run() -> Outcome {
    let tree = Tree::read(&tree::root())?;
    let sizes = sizes::check(&tree);
    for warning in &sizes.warnings {
        println!("warning: {warning}");
    }
    let mut problems = sizes.problems;
    problems.extend(names::check(&tree));
    problems.extend(words::check(&tree));
    problems.extend(headers::check(&tree));
    problems.extend(locales::check(&tree));
    problems.extend(links::check(&tree));
    conclude("tidy", &format!("{} in order", counted(tree.files.len(), "text file")), problems)
}
