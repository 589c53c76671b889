//! Links: a relative link of a Markdown page leads to something that is in the tree.

use crate::problem::Problem;
use crate::tree::{TextFile, Tree};

/// Checks every Markdown page.
pub fn check(tree: &Tree) -> Vec<Problem> {
    let pages = tree.with_extension("md").filter(|page| !page.path.contains("/vendor/"));
    pages.flat_map(|page| broken(tree, page)).collect()
}

fn broken(tree: &Tree, page: &TextFile) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut in_code = false;
    for (index, line) in page.text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        }
        if in_code {
            continue;
        }
        for target in targets(line).into_iter().filter(|target| !leads_somewhere(tree, &page.path, target)) {
            problems.push(Problem::at_line(&page.path, index + 1, format!("the link `{target}` leads nowhere")));
        }
    }
    problems
}

/// The targets of `[text](target)` in a line, without titles; spans in backquotes are not links.
fn targets(line: &str) -> Vec<&str> {
    let outside_code = line.split('`').step_by(2);
    let inline = outside_code.flat_map(|part| part.split("](").skip(1));
    inline.filter_map(|rest| rest.split_once(')')).filter_map(|(target, _)| target.split(' ').next()).collect()
}

fn leads_somewhere(tree: &Tree, page: &str, target: &str) -> bool {
    let elsewhere = target.contains("://") || target.starts_with("mailto:") || target.starts_with('#');
    let path = target.split('#').next().unwrap_or_default();
    elsewhere
        || (!path.is_empty() && resolve(page, path).is_some_and(|path| path.is_empty() || tree.paths.contains(&path)))
}

/// The target as a path from the root; `None` when it leaves the tree.
fn resolve(page: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in target.split('/').filter(|part| !part.is_empty() && *part != ".") {
        if part == ".." {
            parts.pop()?;
        } else {
            parts.push(part);
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        let paths = ["README.md", "docs/a.md", "docs"].map(str::to_owned).into();
        let files = vec![TextFile::new("docs/a.md", text)];
        check(&Tree { paths, files }).len()
    }

    #[test]
    fn links_to_what_is_there_are_content() {
        assert_eq!(found("[a](../README.md) [b](a.md#part) [c](#part) [d](https://example.org/x) [e](.)\n"), 0);
    }

    #[test]
    fn links_to_nothing_are_named() {
        assert_eq!(found("[a](b.md)\n"), 1);
        assert_eq!(found("[a]()\n"), 1);
        assert_eq!(found("[a](../../outside.md)\n"), 1);
        assert_eq!(found("![a](picture.png \"title\")\n"), 1);
    }

    #[test]
    fn code_is_not_followed() {
        assert_eq!(found("```\n[a](b.md)\n```\nand `[a](b.md)`\n"), 0);
    }
}
