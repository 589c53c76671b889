//! The rulebooks as the matrix needs them: sources, rules and interpretations, read as plain TOML.
//!
//! Invariant: this reads the files on its own and not through `yishi-rulebook`, so that it also sees what that refuses.

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

use crate::problem::Problem;
use crate::tree::{TextFile, Tree};

const SOURCES: &str = "rulebooks/sources.toml";
const INTERPRETATIONS: &str = "rulebooks/interpretations/";

/// One text of the law.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Title in simplified Chinese.
    pub title_zh: String,
    /// Title in English.
    pub title_en: String,
    /// How it was read.
    pub status: String,
}

/// One rule of one rulebook file.
#[derive(Clone, Debug, Default)]
pub struct Rule {
    /// The file and the line of its id.
    pub place: String,
    /// The file without the folder of all rulebooks.
    pub book: String,
    /// Its id.
    pub id: String,
    /// The tiers it holds for, in the order of the file; empty for every tier.
    pub tiers: String,
    /// Key of the source it cites.
    pub source: String,
    /// Article of that source, empty where it cites none.
    pub article: String,
    /// How its text is known: its own word, else that of its source.
    pub status: String,
    /// The interpretation that fills a gap, empty where none does.
    pub interpretation: String,
    /// Whether the file is laid over a national base.
    pub is_overlay: bool,
}

impl Rule {
    /// The articles it cites, as a tag of a test names them.
    pub fn citations(&self) -> impl Iterator<Item = String> {
        let articles = self.article.split(',').map(str::trim).filter(|article| !article.is_empty());
        articles.map(|article| format!("{} {article}", self.source))
    }
}

/// Everything under `rulebooks/`.
#[derive(Clone, Debug, Default)]
pub struct Books {
    /// Sources by key.
    pub sources: BTreeMap<String, Source>,
    /// Rules in the order of files and lines.
    pub rules: Vec<Rule>,
    /// Names of the interpretations, as rules name them.
    pub interpretations: BTreeSet<String>,
    /// Files that cannot be read as TOML.
    pub unreadable: Vec<Problem>,
}

impl Books {
    /// Reads all rulebooks of the tree.
    pub fn read(tree: &Tree) -> Self {
        let mut books = Self::default();
        for file in tree.with_extension("toml").filter(|file| file.path.starts_with("rulebooks/")) {
            match file.text.parse::<Table>() {
                Ok(table) => books.take(file, &table),
                Err(error) => books.unreadable.push(Problem::new(&file.path, error.to_string())),
            }
        }
        // A rule's status may be its source's, and that is known only when every file has been read.
        for rule in books.rules.iter_mut().filter(|rule| rule.status.is_empty()) {
            rule.status = books.sources.get(&rule.source).map(|source| source.status.clone()).unwrap_or_default();
        }
        books
    }

    fn take(&mut self, file: &TextFile, table: &Table) {
        if file.path == SOURCES {
            self.sources.extend(tables(table, "source").map(|it| (word(it, "key"), source(it))));
        } else if let Some(name) = file.path.strip_prefix(INTERPRETATIONS) {
            let stem = name.trim_end_matches(".toml").to_owned();
            let named = ["id", "key"].into_iter().map(|member| word(table, member)).filter(|name| !name.is_empty());
            self.interpretations.extend(named.chain([stem]));
        } else {
            let lines = rule_lines(&file.text);
            self.rules.extend(tables(table, "rule").zip(lines).map(|(it, line)| rule(file, line, it)));
        }
    }
}

fn source(table: &Table) -> Source {
    Source { title_zh: word(table, "title_zh"), title_en: word(table, "title_en"), status: word(table, "status") }
}

/// The lines of the ids, counted from one. The same id may stand twice, for two tiers, so the order tells which is which.
fn rule_lines(text: &str) -> impl Iterator<Item = usize> {
    let heads = text.lines().enumerate().filter(|(_, line)| line.trim() == "[[rule]]");
    heads.map(|(head, _)| head + 2)
}

fn rule(file: &TextFile, line: usize, table: &Table) -> Rule {
    let tiers = table.get("tiers").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    Rule {
        place: format!("{}:{line}", file.path),
        tiers: tiers.collect::<Vec<_>>().join(", "),
        book: file.path.trim_start_matches("rulebooks/").trim_end_matches(".toml").to_owned(),
        source: word(table, "source"),
        article: word(table, "article"),
        status: word(table, "status"),
        interpretation: word(table, "interpretation"),
        is_overlay: file.path.contains("/overlays/"),
        id: word(table, "id"),
    }
}

fn tables<'a>(table: &'a Table, member: &str) -> impl Iterator<Item = &'a Table> {
    table.get(member).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table)
}

/// A member as text; an article may also be written as a number.
fn word(table: &Table, member: &str) -> String {
    let value = table.get(member);
    let number = value.and_then(Value::as_integer).map(|number| number.to_string());
    value.and_then(Value::as_str).map(str::to_owned).or(number).unwrap_or_default()
}
