//! Headers: every source file says at its head what it is for, in eight lines at most.

use super::source;
use crate::problem::Problem;
use crate::tree::Tree;

const MOST_LINES: usize = 8;

/// Checks every Rust file under a `src` folder, tests of a module in their own file excepted.
pub fn check(tree: &Tree) -> Vec<Problem> {
    let files =
        tree.with_extension("rs").filter(|file| file.path.contains("/src/") && !source::is_test_file(&file.path));
    files.filter_map(|file| wrong(&file.text).map(|reason| Problem::new(&file.path, reason))).collect()
}

fn wrong(text: &str) -> Option<String> {
    let header = text.lines().skip_while(|line| line.starts_with("#![") || line.is_empty());
    let lines = header.take_while(|line| line.starts_with("//!")).count();
    if lines == 0 {
        return Some("has no header; begin with `//!` and say what it is for, its law and its invariant".to_owned());
    }
    (lines > MOST_LINES)
        .then(|| format!("a header of {lines} lines, {MOST_LINES} at most; the rest belongs to the book"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_needed_and_short() {
        assert!(wrong("use a;\n").is_some());
        assert!(wrong("").is_some());
        assert!(wrong("//! A.\n").is_none());
        assert!(wrong("#![allow(dead_code)]\n\n//! A.\n").is_none());
        assert!(wrong(&"//! A.\n".repeat(8)).is_none());
        assert!(wrong(&"//! A.\n".repeat(9)).is_some());
    }
}
