//! Sizes: a file is a room one can take in, so production code beyond 300 lines fails and beyond 250 is mentioned.

use super::source;
use crate::problem::Problem;
use crate::tree::Tree;

const WARN_ABOVE: usize = 250;
const FAIL_ABOVE: usize = 300;

/// Lists that name every act or every event once, a line or two each. They grow with the acts and not with what they do, and
/// parting them would hide that nothing is missing; whatever else such a file held would have to leave it.
const LISTS: &[&str] = &[
    "crates/yishi-procedure/src/apply.rs",
    "crates/yishi-procedure/src/command.rs",
    "crates/yishi-procedure/src/decide.rs",
    "crates/yishi-procedure/src/event.rs",
];

/// What the sizes show.
pub struct Sizes {
    /// Files that will soon be too long.
    pub warnings: Vec<Problem>,
    /// Files that are too long.
    pub problems: Vec<Problem>,
}

/// Measures every production file.
pub fn check(tree: &Tree) -> Sizes {
    let mut sizes = Sizes { warnings: Vec::new(), problems: Vec::new() };
    for file in source::production(tree).filter(|file| !LISTS.contains(&file.path.as_str())) {
        let lines = production_lines(&file.text);
        if lines > FAIL_ABOVE {
            let reason = format!("{lines} lines of production code, {FAIL_ABOVE} at most; part it by what it does");
            sizes.problems.push(Problem::new(&file.path, reason));
        } else if lines > WARN_ABOVE {
            sizes.warnings.push(Problem::new(&file.path, format!("{lines} lines of production code")));
        }
    }
    sizes
}

/// Lines that are neither blank, nor comment, nor in the test module at the end.
fn production_lines(text: &str) -> usize {
    let end = source::test_tail(text).unwrap_or(usize::MAX);
    let mut in_comment = false;
    let code = text.lines().take(end.saturating_sub(1)).filter(|line| is_code(line.trim(), &mut in_comment));
    code.count()
}

fn is_code(line: &str, in_comment: &mut bool) -> bool {
    if *in_comment {
        *in_comment = !line.contains("*/");
        return false;
    }
    *in_comment = line.starts_with("/*") && !line.contains("*/");
    !line.is_empty() && !line.starts_with("//") && !line.starts_with("/*")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::TextFile;

    fn tree_with(lines: usize, tail: &str) -> Tree {
        let text = format!("//! Head.\n\n{}{tail}", "let a = 1; // b\n".repeat(lines));
        Tree { files: vec![TextFile::new("crates/a/src/b.rs", &text)], ..Tree::default() }
    }

    #[test]
    fn comments_blanks_and_tests_do_not_count() {
        let text = "//! A.\n\n/* long\ncomment */\nfn a() {}\n// b\n/// c\nfn c() {}\n#[cfg(test)]\nmod tests {\n fn d() {}\n}\n";
        assert_eq!(production_lines(text), 2);
    }

    #[test]
    fn three_hundred_lines_pass_and_one_more_fails() {
        assert!(check(&tree_with(300, "")).problems.is_empty());
        assert_eq!(check(&tree_with(300, "")).warnings.len(), 1);
        assert_eq!(check(&tree_with(301, "")).problems.len(), 1);
        assert!(check(&tree_with(250, "")).warnings.is_empty());
    }

    #[test]
    fn a_list_of_all_acts_may_be_as_long_as_there_are_acts() {
        let mut tree = tree_with(900, "");
        tree.files[0].path = LISTS[0].to_owned();
        let sizes = check(&tree);
        assert!(sizes.problems.is_empty() && sizes.warnings.is_empty());
    }

    #[test]
    fn a_long_test_module_is_welcome() {
        let tail = format!("#[cfg(test)]\nmod tests {{\n{}}}\n", "fn a() {}\n".repeat(900));
        assert!(check(&tree_with(100, &tail)).problems.is_empty());
    }
}
