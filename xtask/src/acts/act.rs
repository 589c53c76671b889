//! One act as the sources tell it: who may, what it needs, which events, rules and refusals its judgement reaches.

use super::reach::{Functions, Reached};
use super::rights;
use super::shape::{self, Type};
use crate::codes::refusals;
use crate::codes::texts::{self, Texts};
use crate::law::books::Books;
use crate::law::code::{Names, has_word};
use crate::problem::Problem;
use crate::tree::{TextFile, Tree};

/// Where commands are listed.
pub const COMMANDS: &str = "crates/yishi-procedure/src/command.rs";
const PROCEDURE: &str = "crates/yishi-procedure/src/";
/// The crates whose types a command may be made of: the procedure and what it stands on, in the order of their arrows.
const MADE_OF: [&str; 3] = [PROCEDURE, "crates/yishi-rulebook/src/", "crates/yishi-names/src/"];
const SAMPLES: &str = "crates/yishi-procedure/tests/commands/";

/// An act with everything its page says.
#[derive(Clone, Debug, Default)]
pub struct Act {
    /// The name of its command.
    pub name: String,
    /// The stage whose folder holds it.
    pub stage: String,
    /// Its title in simplified Chinese and in English.
    pub titles: [String; 2],
    /// What it does, in the same languages.
    pub hints: [String; 2],
    /// The header of its file, where the law stands.
    pub header: String,
    /// Who may do it.
    pub who: Vec<String>,
    /// The command and the types it is made of.
    pub types: Vec<Type>,
    /// The events it may leave.
    pub events: Vec<String>,
    /// The rules it asks: id, and the articles of the national rulebooks.
    pub rules: Vec<(String, String)>,
    /// What refuses it: code, Chinese, English.
    pub refusals: Vec<[String; 3]>,
    /// Its example as a program sends it, as the sample is written: members keep their order.
    pub sample: Option<String>,
}

impl Act {
    /// `OpenVote` as `open-vote`.
    pub fn address(&self) -> String {
        let mut address = String::new();
        for (place, letter) in self.name.chars().enumerate() {
            if letter.is_uppercase() && place > 0 {
                address.push('-');
            }
            address.extend(letter.to_lowercase());
        }
        address
    }

    /// What the page would leave open.
    pub fn problems(&self) -> Vec<Problem> {
        let lacks = |missing: bool, what: &str| missing.then(|| Problem::new(&self.name, what));
        [
            lacks(self.titles.iter().any(String::is_empty), "has no title in crates/yishi-web/texts"),
            lacks(self.stage.is_empty(), "is declared in no file of the procedure"),
            lacks(self.sample.is_none(), "has no sample in crates/yishi-procedure/tests/commands"),
            lacks(self.events.is_empty(), "leaves no event that can be read from its file"),
            lacks(self.who.is_empty(), "is not in the table of rights"),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// All acts in the order of the list of commands.
pub fn all(tree: &Tree) -> Vec<Act> {
    // Another crate may have a type of the same name, such as the press with its `Person`.
    let of = |crate_: &'static str| tree.with_extension("rs").filter(move |file| file.path.starts_with(crate_));
    let sources: Vec<&TextFile> = MADE_OF.into_iter().flat_map(of).collect();
    let reading = Reading {
        tree,
        functions: Functions::read(sources.iter().copied().filter(|file| file.path.starts_with(PROCEDURE))),
        sources,
        names: Names::read(tree),
        books: Books::read(tree),
        words: ["zh-Hans", "en"].map(|lang| texts::of(tree, lang)),
    };
    let list = tree.files.iter().find(|file| file.path == COMMANDS).map(|file| names(&file.text)).unwrap_or_default();
    list.iter().map(|name| reading.act(name)).collect()
}

/// The names in the list of commands.
fn names(text: &str) -> Vec<String> {
    let list = text.split("\ncommands! {\n").nth(1).and_then(|rest| rest.split("\n}\n").next()).unwrap_or_default();
    let lines = list.lines().map(str::trim).filter(|line| line.ends_with("),"));
    lines.filter_map(|line| line.split_once('(')).map(|(name, _)| name.to_owned()).collect()
}

struct Reading<'a> {
    tree: &'a Tree,
    sources: Vec<&'a TextFile>,
    functions: Functions<'a>,
    names: Names,
    books: Books,
    words: [Texts; 2],
}

impl Reading<'_> {
    fn act(&self, name: &str) -> Act {
        let declared = [" {\n", " {}\n"].map(|end| format!("pub struct {name}{end}"));
        let stages = self.sources.iter().filter(|file| file.path.starts_with(PROCEDURE));
        let file = stages.into_iter().find(|file| declared.iter().any(|line| file.text.contains(line)));
        let word = |key: String| self.words.each_ref().map(|texts| texts.get(&key).cloned().unwrap_or_default());
        let reached = self.functions.reached_by(name, file.map(|file| file.path.as_str()).unwrap_or_default());
        Act {
            name: name.to_owned(),
            stage: file.and_then(|file| stage(&file.path)).unwrap_or_default().to_owned(),
            titles: word(format!("act-{name}")),
            hints: word(format!("act-{name}-hint")),
            header: file.map(|file| header(&file.text)).unwrap_or_default(),
            who: rights::of(self.tree, name),
            types: shape::reached(&self.sources, name),
            events: reached.events(),
            rules: self.rules(&reached),
            refusals: self.refusals(&reached),
            sample: self.sample(name),
        }
    }

    fn rules(&self, reached: &Reached) -> Vec<(String, String)> {
        let asked = |name: &str| reached.bodies.iter().any(|body| has_word(body, name));
        let mut ids: Vec<&str> =
            self.names.0.iter().filter(|(name, _)| asked(name)).map(|(_, id)| id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        ids.into_iter().map(|id| (id.to_owned(), self.articles(id))).collect()
    }

    /// The articles of a rule in the national rulebooks, such as `congress: OL 14; cppcc: CC 41`.
    fn articles(&self, id: &str) -> String {
        let bases = self.books.rules.iter().filter(|rule| rule.id == id && !rule.is_overlay);
        let body = |book: &str| book.split('/').next().unwrap_or_default().to_owned();
        let mut lines: Vec<String> = bases
            .map(|rule| format!("{}: {} {}", body(&rule.book), rule.source, rule.article).trim_end().to_owned())
            .collect();
        lines.sort_unstable();
        lines.dedup();
        lines.join("; ")
    }

    fn refusals(&self, reached: &Reached) -> Vec<[String; 3]> {
        let all = refusals::by_stage(self.tree).into_iter().flat_map(|(_, reasons)| reasons);
        let named = all.filter(|reason| !reason.variant.is_empty());
        let told = named.filter(|reason| reached.bodies.iter().any(|body| has_word(body, &reason.variant)));
        let text = |lang: usize, key: &str| self.words[lang].get(key).cloned().unwrap_or_default();
        told.map(|reason| [reason.code.clone(), text(0, &reason.key), text(1, &reason.key)]).collect()
    }

    fn sample(&self, name: &str) -> Option<String> {
        let path = format!("{SAMPLES}{name}.json");
        let file = self.tree.files.iter().find(|file| file.path == path)?;
        Some(file.text.trim_end().to_owned())
    }
}

fn stage(path: &str) -> Option<&str> {
    path.strip_prefix(PROCEDURE)?.split_once('/').map(|(stage, _)| stage)
}

/// The header of a file as running text.
fn header(text: &str) -> String {
    let lines =
        text.lines().map_while(|line| line.strip_prefix("//!")).map(|line| line.strip_prefix(' ').unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n")
}
