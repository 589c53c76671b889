//! Tables of states as the procedure has them: the lives of things, read from the files that hold them.

use crate::problem::Problem;
use crate::tree::Tree;

/// State before, event, state after; the state before is empty where a thing comes into being.
pub type Edge = [String; 3];

/// The life of one kind of thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Life {
    /// The file of its table.
    pub path: String,
    /// What lives.
    pub name: String,
    /// The header of its file.
    pub header: String,
    /// Its lines.
    pub edges: Vec<Edge>,
}

impl Life {
    /// Its name as the code has it.
    pub fn key(&self) -> String {
        self.name.replace(' ', "_")
    }

    /// Its drawing, beside the page of the book.
    pub fn image(&self) -> String {
        format!("{}.svg", self.name.replace(' ', "-"))
    }

    /// What its header says first, without the full stop.
    pub fn subject(&self) -> &str {
        self.header.lines().next().unwrap_or_default().trim_end_matches('.')
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

/// A state in words: some tables have it as the record writes it.
pub fn worded(state: &str) -> String {
    state.replace(['_', '-'], " ")
}

/// A name at the beginning of a sentence.
pub fn capital(name: &str) -> String {
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
    fn a_table_is_read_as_the_list_of_the_folder_names_it() {
        let list = "pub mod vote;\n\npub const ALL: &[Machine] = &[vote::MACHINE];\n";
        let files = vec![TextFile::new("machines/mod.rs", list), TextFile::new("machines/vote.rs", VOTE)];
        let lives = lives(&Tree { files, ..Tree::default() }, "machines/");
        assert_eq!(lives.len(), 1);
        let vote = &lives[0];
        assert_eq!((vote.name.as_str(), vote.header.as_str()), ("vote", "A vote."));
        assert_eq!(vote.edges[0], ["", "VoteOpened", "open"].map(str::to_owned));
        assert_eq!(vote.edges[1], ["open", "VoteClosed", "not passed"].map(str::to_owned));
    }

    #[test]
    fn states_are_shown_in_words() {
        assert_eq!((worded("answer_due"), worded("on-agenda")), ("answer due".to_owned(), "on agenda".to_owned()));
        assert_eq!(capital("vote"), "Vote");
    }
}
