//! Words that must not be left in the tree: notes to oneself, and things only one machine has.
//!
//! Invariant: a mention of the optional folder of shared data stands in a test or a page that names `YISHI_SHARED`.

use super::source;
use crate::problem::Problem;
use crate::tree::{TextFile, Tree};

/// A word, where it is a whole word, and why it must go.
const FORBIDDEN: &[(&str, &str)] = &[
    ("TODO", "finish it, or write it into CHANGELOG.md as not there yet"),
    ("FIXME", "mend it"),
    ("todo!", "finish it"),
    ("unimplemented!", "finish it"),
    ("/work/", "a path of one machine"),
    ("/root/", "a path of one machine"),
    ("/home/", "a path of one machine"),
    ("crates.io", "name the package, not the place it comes from"),
    ("npmjs", "name the package, not the place it comes from"),
    ("pypi.org", "name the package, not the place it comes from"),
    ("proxy.golang.org", "name the package, not the place it comes from"),
];

/// This list itself. What tools write is exempt too: the lock files of this workspace and of those beside it.
const EXEMPT: &str = "xtask/src/tidy/words.rs";

const SHARED: &str = "../shared";

/// Checks every text file.
pub fn check(tree: &Tree) -> Vec<Problem> {
    let written = |file: &TextFile| file.path.ends_with("Cargo.lock") || file.path.contains("/vendor/");
    let files = tree.files.iter().filter(|file| file.path != EXEMPT && !written(file));
    files.flat_map(|file| forbidden(file).into_iter().chain(shared(file))).collect()
}

fn forbidden(file: &TextFile) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        for (word, reason) in FORBIDDEN.iter().filter(|(word, _)| has_word(line, word)) {
            problems.push(Problem::at_line(&file.path, index + 1, format!("`{word}`: {reason}")));
        }
    }
    problems
}

/// A path may not be the tail of a longer one, and a note is not part of a longer word.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let begins = !before.is_some_and(|c| c.is_ascii_alphanumeric() || "._-".contains(c) || c == '$' || c == '}');
        let ends = word.ends_with(['/', '!']) || !after.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
        begins && ends
    })
}

fn shared(file: &TextFile) -> Vec<Problem> {
    let test_lines_from = if source::is_production(&file.path) { source::test_tail(&file.text) } else { Some(1) };
    let is_code_or_page = file.has_extension("rs") || file.has_extension("md");
    let named = file.text.contains("YISHI_SHARED");
    let mut problems = Vec::new();
    for (index, line) in file.text.lines().enumerate().filter(|(_, line)| line.contains(SHARED)) {
        let in_test = is_code_or_page && test_lines_from.is_some_and(|from| index + 1 >= from);
        if !(in_test && named) {
            let reason = format!("`{SHARED}` may stand only in a test or page that names YISHI_SHARED: it is optional");
            problems.push(Problem::at_line(&file.path, index + 1, format!("{reason}: {}", line.trim())));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        check(&Tree { files: vec![TextFile::new(path, text)], ..Tree::default() }).len()
    }

    #[test]
    fn notes_to_oneself_are_refused() {
        assert_eq!(found("a.rs", "// TODO later\n"), 1);
        assert_eq!(found("a.rs", "    todo!()\n"), 1);
        assert_eq!(found("a.md", "nothing is left to do\n"), 0);
        assert_eq!(found("Cargo.toml", "todo = \"warn\"\n"), 0);
    }

    #[test]
    fn paths_of_one_machine_are_refused_but_not_tails_of_others() {
        assert_eq!(found("a.md", "see /work/main\n"), 1);
        assert_eq!(found("a.md", "see docs/work/plan.md and ./root/x\n"), 0);
        assert_eq!(found("a.sh", "cd /root/x\n"), 1);
    }

    #[test]
    fn the_shared_folder_is_named_only_as_optional() {
        let test = "//! YISHI_SHARED\nlet a = \"../shared/x\";\n";
        assert_eq!(found("crates/a/tests/gold.rs", test), 0);
        assert_eq!(found("crates/a/src/gold.rs", test), 1);
        assert_eq!(found("crates/a/tests/gold.rs", "let a = \"../shared/x\";\n"), 1);
        assert_eq!(found("scenarios/a.toml", "# YISHI_SHARED ../shared/x\n"), 1);
    }
}
