//! Names of files and folders: a room is called by what happens in it, never by how little one knows about it.

use crate::problem::Problem;
use crate::tree::Tree;

const FORBIDDEN: &[&str] =
    &["util", "utils", "model", "models", "helper", "helpers", "manager", "managers", "common", "misc"];

/// Checks every Rust file, its folders, and the modules written inside it.
pub fn check(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in tree.with_extension("rs") {
        let path = file.path.trim_end_matches(".rs");
        let parts = path.split('/').filter(|part| FORBIDDEN.contains(part));
        problems.extend(parts.map(|part| Problem::new(&file.path, says_nothing(part))));
        for (index, line) in file.text.lines().enumerate() {
            if let Some(name) = inline_module(line).filter(|name| FORBIDDEN.contains(name)) {
                problems.push(Problem::at_line(&file.path, index + 1, says_nothing(name)));
            }
        }
    }
    problems
}

fn says_nothing(name: &str) -> String {
    format!("`{name}` says nothing about what is inside; name it after the field's own word")
}

fn inline_module(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = line.strip_prefix("pub ").or_else(|| line.strip_prefix("pub(crate) ")).unwrap_or(line);
    let name = line.strip_prefix("mod ")?.strip_suffix('{')?;
    Some(name.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::TextFile;

    #[test]
    fn names_that_say_nothing_are_refused_wherever_they_stand() {
        let files = vec![
            TextFile::new("crates/a/src/utils.rs", ""),
            TextFile::new("crates/a/src/helpers/mod.rs", ""),
            TextFile::new("crates/a/src/vote.rs", "pub mod misc {\n}\nmod tests {\n}\n"),
        ];
        let problems = check(&Tree { files, ..Tree::default() });
        let places: Vec<&str> = problems.iter().map(|problem| problem.place.as_str()).collect();
        assert_eq!(places, ["crates/a/src/utils.rs", "crates/a/src/helpers/mod.rs", "crates/a/src/vote.rs:1"]);
    }

    #[test]
    fn a_word_inside_a_name_is_fine() {
        let files = vec![TextFile::new("crates/a/src/commons_hall.rs", "")];
        assert!(check(&Tree { files, ..Tree::default() }).is_empty());
    }
}
