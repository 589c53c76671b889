//! Which article a refusal cites: that of the rule whose ground or citation it is built with.
//!
//! A refusal that a rule decides is built as `Reason(Box::new(name…))`; the `let name = …` above it asks the rule, either here
//! or through `room::judge(…)`, a function in the room's own file. Invariant: only national bases speak; an overlay cites its own place.

use std::collections::BTreeSet;

use super::refusals::Reason;
use crate::law::books::{Books, Rule};
use crate::law::code::{Names, has_word};
use crate::tree::{TextFile, Tree};

const PROCEDURE: &str = "crates/yishi-procedure/src/";

/// What tells the article of a refusal.
pub struct Articles<'a> {
    procedure: Vec<&'a TextFile>,
    names: Names,
    books: Books,
}

impl<'a> Articles<'a> {
    /// Reads the procedure, the names of the rules, and the rulebooks.
    pub fn read(tree: &'a Tree) -> Self {
        let procedure = tree.with_extension("rs").filter(|file| file.path.starts_with(PROCEDURE)).collect();
        Self { procedure, names: Names::read(tree), books: Books::read(tree) }
    }

    /// The articles by rulebook, such as `congress: OL 14; cppcc: CC 41`; `None` where no rule decides, and empty where one
    /// does but cannot be found.
    pub fn cited(&self, reason: &Reason) -> Option<String> {
        let built = format!("{}(Box::new(", reason.variant);
        if reason.variant.is_empty() || !self.procedure.iter().any(|file| file.text.contains(&built)) {
            return None;
        }
        let askings = self.procedure.iter().flat_map(|file| askings(&file.text, &built));
        let rules: BTreeSet<&str> = askings.flat_map(|asking| self.asked(asking)).collect();
        let bases = self.books.rules.iter().filter(|rule| !rule.is_overlay && rules.contains(rule.id.as_str()));
        let lines: BTreeSet<String> = bases.map(line).collect();
        Some(lines.into_iter().collect::<Vec<_>>().join("; "))
    }

    /// The rules a statement asks: named in it, or in the file of the room whose function it calls.
    fn asked(&self, statement: &str) -> BTreeSet<&str> {
        let here = self.mentioned(statement);
        if !here.is_empty() {
            return here;
        }
        let Some((left, right)) = statement.split_once("::") else { return here };
        let (room, function) = (left.rsplit([' ', '(']).next(), right.split('(').next());
        let (room, function) = (room.unwrap_or_default(), function.unwrap_or_default());
        let of_room = self.procedure.iter().filter(|file| file.path.ends_with(&format!("/{room}.rs")));
        of_room.filter_map(|file| body(&file.text, function)).flat_map(|body| self.mentioned(body)).collect()
    }

    fn mentioned(&self, text: &str) -> BTreeSet<&str> {
        self.names.0.iter().filter(|(name, _)| has_word(text, name)).map(|(_, id)| id.as_str()).collect()
    }
}

fn line(rule: &Rule) -> String {
    let body = rule.book.split('/').next().unwrap_or_default();
    let tiers = if rule.tiers.is_empty() { String::new() } else { format!(" ({})", rule.tiers) };
    format!("{body}{tiers}: {} {}", rule.source, rule.article).trim_end().to_owned()
}

/// The statements that ask for the ground or citation a variant is built with.
fn askings<'a>(text: &'a str, built: &str) -> Vec<&'a str> {
    let places = text.match_indices(built).map(|(at, _)| at);
    let asking = |at: usize| {
        let name = text[at + built.len()..].split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
        let begin = text[..at].rfind(&format!("let {name} = "))?;
        text[begin..at].split(';').next()
    };
    places.filter_map(asking).collect()
}

/// A function of a file from its name to the brace that ends it.
fn body<'a>(text: &'a str, function: &str) -> Option<&'a str> {
    let begin = text.find(&format!("fn {function}(")).or_else(|| text.find(&format!("fn {function}<")))?;
    text[begin..].split("\n}\n").next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: &str =
        "    ThresholdRule by id {\n        Sitting = \"quorum.sitting\",\n        Other = \"quorum.other\",\n    }\n";
    const BOOK: &str = "[[rule]]\nid = \"quorum.sitting\"\nsource = \"OL\"\narticle = \"14\"\n\
                        [[rule]]\nid = \"quorum.other\"\nsource = \"OL\"\narticle = \"15\"\ntiers = [\"county\", \"city\"]\n";

    fn article(opening: &str, variant: &str) -> Option<String> {
        let room = "pub fn judge(book: &Rulebook) -> Ground {\n    book.threshold(ThresholdRule::Sitting).judge(1, 2)\n}\n\
                    fn other() {\n    ThresholdRule::Other\n}\n";
        let files = vec![
            TextFile::new("crates/yishi-procedure/src/attendance/quorum.rs", room),
            TextFile::new("crates/yishi-procedure/src/deliberation/sitting.rs", opening),
            TextFile::new("crates/yishi-rulebook/src/catalogue.rs", RULES),
            TextFile::new("rulebooks/congress/2022.toml", BOOK),
        ];
        let tree = Tree { files, ..Tree::default() };
        let (code, key) = ("A.215".to_owned(), "refusal-A-215".to_owned());
        Articles::read(&tree).cited(&Reason { code, key, variant: variant.to_owned() })
    }

    #[test]
    fn the_article_is_that_of_the_rule_asked_here_or_in_the_room_called() {
        let called = "let quorum = quorum::judge(session, book);\nif !quorum.met { return Err(R::Lacking(Box::new(quorum)).into()); }";
        assert_eq!(article(called, "R::Lacking").as_deref(), Some("congress: OL 14"));
        let here =
            "let ground = book.threshold(ThresholdRule::Other).judge(1, 2);\nErr(R::Lacking(Box::new(ground)).into())";
        assert_eq!(article(here, "R::Lacking").as_deref(), Some("congress (county, city): OL 15"));
    }

    #[test]
    fn a_refusal_that_no_rule_decides_cites_nothing() {
        assert_eq!(article("Err(R::Unknown(seat).into())", "R::Unknown"), None);
        assert_eq!(article("", ""), None);
    }

    #[test]
    fn a_rule_that_cannot_be_found_is_not_passed_over() {
        assert_eq!(article("Err(R::Lacking(Box::new(handed_in)).into())", "R::Lacking").as_deref(), Some(""));
    }
}
