//! Whether each drawing is held: by a test of the procedure that walks it, and by the book that shows it.
//!
//! Invariant: a life that is drawn and walked by no test is a problem, for nothing would say that the drawing has gone wrong.

use super::life::Life;
use crate::problem::Problem;
use crate::tree::Tree;

/// Where the tests walk the lives.
const TESTS: &str = "crates/yishi-procedure/tests/acts/";
/// The list whose lives random sessions walk, all of them in one test.
const WALKED: &str = "pub const ALL: &[Machine] = &[";
/// Whatever goes through stages of its own in every session; each of these has a life.
const WANTED: [&str; 6] = ["session", "sitting", "motion", "election", "interpellation", "appointment"];

/// What is not held, and what is missing.
pub fn problems(tree: &Tree, tables: &str, lives: &[Life]) -> Vec<Problem> {
    let list = format!("{tables}mod.rs");
    let text = tree.files.iter().find(|file| file.path == list).map(|file| file.text.as_str()).unwrap_or_default();
    let random = text.split(WALKED).nth(1).and_then(|rest| rest.split(']').next()).unwrap_or_default();
    let tests: Vec<&str> =
        tree.files.iter().filter(|file| file.path.starts_with(TESTS)).map(|file| file.text.as_str()).collect();
    let walked = |life: &&Life| {
        let machine = format!("{}::MACHINE", life.key());
        random.contains(&machine) || tests.iter().any(|test| test.contains(&machine))
    };
    let loose = lives.iter().filter(|life| !walked(life));
    let mut problems: Vec<Problem> =
        loose.map(|life| Problem::new(&life.path, "is drawn, and no test of the procedure walks it")).collect();
    let missing = WANTED.iter().filter(|wanted| !lives.iter().any(|life| life.name == **wanted));
    problems.extend(missing.map(|wanted| Problem::new(tables, format!("has no life of a {wanted}"))));
    problems
}

/// The page stands in the table of contents.
pub fn shown(tree: &Tree, page: &str) -> Option<Problem> {
    let summary = tree.files.iter().find(|file| file.path == "docs/SUMMARY.md")?;
    let name = page.rsplit('/').next().unwrap_or(page);
    let there = summary.text.contains(&format!("]({name})"));
    (!there).then(|| Problem::new(&summary.path, format!("does not lead to {name}")))
}

/// Files that are not what the tables give now.
pub fn stale(tree: &Tree, wanted: &[(String, String)]) -> Vec<Problem> {
    let there = |path: &str| tree.files.iter().find(|file| file.path == path).map(|file| file.text.as_str());
    let stale = wanted.iter().filter(|(path, text)| there(path) != Some(text.as_str()));
    stale.map(|(path, _)| Problem::new(path, "is not up to date; run: cargo xtask diagrams --write")).collect()
}

/// Drawings of lives that there are no more.
pub fn left_over(tree: &Tree, images: &str, wanted: &[(String, String)]) -> Vec<Problem> {
    let drawings = tree.files.iter().filter(|file| file.path.starts_with(images));
    let left = drawings.filter(|file| !wanted.iter().any(|(path, _)| *path == file.path));
    left.map(|file| Problem::new(&file.path, "draws a life that no table tells; delete it")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::TextFile;

    fn life(name: &str) -> Life {
        Life { path: format!("machines/{name}.rs"), name: name.replace('_', " "), ..Life::default() }
    }

    #[test]
    fn a_life_is_held_by_the_random_walk_or_by_a_story() {
        let list = "pub const ALL: &[Machine] = &[session::MACHINE, sitting::MACHINE];\npub const TOLD: &[Machine] = &[motion::MACHINE];\n";
        let story =
            TextFile::new(&format!("{TESTS}stages.rs"), "is_drawn(&machines::election::MACHINE, table, &stories);");
        let files = vec![TextFile::new("machines/mod.rs", list), story];
        let tree = Tree { files, ..Tree::default() };
        let lives: Vec<Life> = WANTED.map(life).into();
        let found: Vec<String> = problems(&tree, "machines/", &lives).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(
            ["motion", "interpellation", "appointment"].iter().all(|name| found.iter().any(|it| it.contains(name)))
        );
        assert!(
            problems(&tree, "machines/", &lives[1..]).iter().any(|it| it.to_string().contains("life of a session"))
        );
    }

    #[test]
    fn a_page_the_contents_do_not_name_is_found() {
        let files = vec![TextFile::new("docs/SUMMARY.md", "- [Lives](lives.md)\n")];
        let tree = Tree { files, ..Tree::default() };
        assert!(shown(&tree, "docs/lives.md").is_none());
        assert!(shown(&tree, "docs/other.md").is_some());
    }

    #[test]
    fn a_drawing_that_is_old_or_of_nothing_is_found() {
        let files = vec![TextFile::new("images/vote.svg", "old"), TextFile::new("images/veto.svg", "gone")];
        let tree = Tree { files, ..Tree::default() };
        let wanted = ["vote", "motion"].map(|name| (format!("images/{name}.svg"), "new".to_owned()));
        let places = |found: Vec<Problem>| found.into_iter().map(|it| it.place).collect::<Vec<_>>();
        assert_eq!(places(stale(&tree, &wanted)), ["images/vote.svg", "images/motion.svg"]);
        assert_eq!(places(left_over(&tree, "images/", &wanted)), ["images/veto.svg"]);
    }
}
