//! Rust sources as tidy sees them: which files and which lines of them are production code.

use crate::tree::{TextFile, Tree};

/// The Rust files of our crates that are built into something, test files left out.
pub fn production(tree: &Tree) -> impl Iterator<Item = &TextFile> {
    tree.with_extension("rs").filter(|file| is_production(&file.path))
}

/// Whether a Rust file is production code by its place.
pub fn is_production(path: &str) -> bool {
    let in_sources = path.starts_with("src/") || path.contains("/src/");
    let beside = path.starts_with("e2e/") || path.contains("/tests/") || path.contains("/vendor/");
    in_sources && !beside && !is_test_file(path)
}

/// Whether a file holds the tests of the module it stands beside.
pub fn is_test_file(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.ends_with("_tests.rs")
}

/// The line at which a file's test module begins, counted from 1; `None` when it has none.
pub fn test_tail(text: &str) -> Option<usize> {
    let lines: Vec<&str> = text.lines().collect();
    let opens_tests = |index: &usize| {
        let after = lines[index + 1..].iter().find(|line| !line.starts_with("#["));
        lines[*index].starts_with("#[cfg(test)]")
            && after.is_some_and(|line| line.starts_with("mod ") && line.ends_with('{'))
    };
    (0..lines.len()).find(opens_tests).map(|index| index + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_test_module_begins_at_its_attribute() {
        let text = "fn a() {}\n\n#[cfg(test)]\n#[allow(clippy::unwrap_used)]\nmod tests {\n}\n";
        assert_eq!(test_tail(text), Some(3));
        assert_eq!(test_tail("#[cfg(test)]\nimpl A {}\n"), None);
        assert_eq!(test_tail("#[cfg(test)]\nmod tests;\nfn more() {}\n"), None);
    }

    #[test]
    fn tests_are_known_by_their_place() {
        assert!(is_production("crates/yishi-names/src/width.rs"));
        assert!(!is_production("crates/yishi-names/src/width/tests.rs"));
        assert!(!is_production("crates/yishi-names/src/width_tests.rs"));
        assert!(!is_production("crates/yishi-names/tests/width.rs"));
        assert!(!is_production("e2e/src/hall.rs"));
    }
}
