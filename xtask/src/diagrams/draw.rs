//! Tables of states as Mermaid state diagrams, each with its table beneath for those whose reader draws nothing.

use std::fmt::Write as _;

use crate::problem::Problem;
use crate::tree::Tree;

const HEAD: &str = "\
# Lives

<!-- Written by `cargo xtask diagrams --write`; do not edit it. -->

What the things of a session go through, as the procedure tells it: each arrow is an event of the record. A test walks
random sessions and holds these drawings against what it sees, so that no arrow is missing and none is invented.
";

/// The life of one kind of thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Life {
    /// The file of its table.
    pub path: String,
    /// What lives.
    pub name: String,
    /// The header of its file.
    pub header: String,
    /// State before, event, state after.
    pub edges: Vec<[String; 3]>,
}

impl Life {
    /// Its name as the code has it.
    pub fn key(&self) -> String {
        self.name.replace(' ', "_")
    }

    /// A table in which nothing can be read.
    pub fn problem(&self) -> Problem {
        Problem::new(&self.path, "has no lines (\"before\", \"Event\", \"after\") that can be read")
    }
}

/// The tables in the order in which the folder lists them for the book.
pub fn lives(tree: &Tree, folder: &str) -> Vec<Life> {
    let list = format!("{folder}mod.rs");
    let text = tree.files.iter().find(|file| file.path == list).map(|file| file.text.as_str()).unwrap_or_default();
    let names: Vec<&str> =
        text.split("::MACHINE").filter_map(|before| before.rsplit([' ', '[', '\n']).next()).collect();
    let life = |name: &str| {
        let path = format!("{folder}{name}.rs");
        let file = tree.files.iter().find(|file| file.path == path)?;
        Some(read(&path, name, &file.text))
    };
    names.into_iter().filter_map(life).collect()
}

fn read(path: &str, name: &str, text: &str) -> Life {
    let header = text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim);
    // A long line of the table is broken by the formatter, so what stands between the brackets is read as one.
    let table = text.split("edges: &[").nth(1).and_then(|rest| rest.split("],").next()).unwrap_or_default();
    let words: Vec<&str> = table.split('"').skip(1).step_by(2).collect();
    let edges = words.chunks_exact(3).map(|edge| [edge[0], edge[1], edge[2]].map(str::to_owned));
    let header = header.collect::<Vec<_>>().join("\n");
    Life { path: path.to_owned(), name: name.replace('_', " "), header, edges: edges.collect() }
}

/// The page of the book.
pub fn page(lives: &[Life]) -> String {
    let mut page = HEAD.to_owned();
    for life in lives {
        let _ = write!(page, "\n## {}\n\n{}\n\n```mermaid\n{}```\n", capital(&life.name), life.header, diagram(life));
        page.push_str("\n| from | event | to |\n| --- | --- | --- |\n");
        for [from, event, to] in &life.edges {
            let from = if from.is_empty() { "–".to_owned() } else { worded(from) };
            let _ = writeln!(page, "| {from} | `{event}` | {} |", worded(to));
        }
    }
    page
}

/// States get names without blanks and the words beside them; what nothing leads out of is an end.
fn diagram(life: &Life) -> String {
    let mut drawing = "stateDiagram-v2\n".to_owned();
    let mut states: Vec<&str> = Vec::new();
    for state in life.edges.iter().flat_map(|[from, _, to]| [from.as_str(), to.as_str()]) {
        if !state.is_empty() && !states.contains(&state) {
            states.push(state);
        }
    }
    for state in &states {
        let _ = writeln!(drawing, "    state \"{}\" as {}", worded(state), key(state));
    }
    for [from, event, to] in &life.edges {
        let from = if from.is_empty() { "[*]".to_owned() } else { key(from) };
        let _ = writeln!(drawing, "    {from} --> {}: {event}", key(to));
    }
    for end in states.iter().filter(|state| !life.edges.iter().any(|[from, _, _]| from == *state)) {
        let _ = writeln!(drawing, "    {} --> [*]", key(end));
    }
    drawing
}

fn key(state: &str) -> String {
    state.chars().filter(|c| *c != ',').map(|c| if c.is_alphanumeric() { c } else { '_' }).collect()
}

/// A state in words: some tables have it as the record writes it.
fn worded(state: &str) -> String {
    state.replace(['_', '-'], " ")
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::TextFile;

    const VOTE: &str = "//! A vote.\n\npub const MACHINE: Machine = Machine {\n    name: \"vote\",\n    edges: &[\n        (\"\", \"VoteOpened\", \"open\"),\n        \
                        (\"open\", \"VoteClosed\", \"not passed\"),\n    ],\n    states,\n};\n";

    #[test]
    fn a_table_is_drawn_from_its_beginning_to_its_end() {
        let list = "pub mod vote;\n\npub const ALL: &[Machine] = &[vote::MACHINE];\n";
        let files = vec![TextFile::new("machines/mod.rs", list), TextFile::new("machines/vote.rs", VOTE)];
        let lives = lives(&Tree { files, ..Tree::default() }, "machines/");
        assert_eq!(lives.len(), 1);
        let wanted = "stateDiagram-v2\n    state \"open\" as open\n    state \"not passed\" as not_passed\n    [*] --> open: VoteOpened\n    \
                      open --> not_passed: VoteClosed\n    not_passed --> [*]\n";
        assert_eq!(diagram(&lives[0]), wanted);
        assert_eq!(worded("answer_due"), "answer due");
        assert!(page(&lives).contains("## Vote\n\nA vote.\n\n```mermaid\n"));
    }
}
