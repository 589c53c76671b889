//! Which article a refusal cites: that of the rules named above it in the code.
//!
//! Invariant: only national bases speak, because an overlay cites its own place; a rule that only overlays have says so. Where one
//! of the rules is in no rulebook, nothing is cited, and the list says that something is wrong.

use std::collections::BTreeSet;

use super::refusals::Reason;
use crate::law::books::{Books, Rule};
use crate::tree::Tree;

/// What is said of rules that no national base has.
const LOCAL: &str = "local rules";

/// What tells the article of a refusal.
pub struct Articles {
    books: Books,
}

impl Articles {
    /// Reads the rulebooks.
    pub fn read(tree: &Tree) -> Self {
        Self { books: Books::read(tree) }
    }

    /// The articles by rulebook, such as `congress: OL 14; cppcc: CC 41`; `None` where no rule decides, and empty where one
    /// does but cannot be found.
    pub fn cited(&self, reason: &Reason) -> Option<String> {
        let of_id = |id: &String| self.books.rules.iter().filter(|rule| rule.id == *id).collect::<Vec<_>>();
        let rules: Vec<Vec<&Rule>> = reason.rules.as_ref()?.iter().map(of_id).collect();
        if rules.iter().any(Vec::is_empty) {
            return Some(String::new());
        }
        let known: Vec<&Rule> = rules.into_iter().flatten().collect();
        let lines: BTreeSet<String> = known.iter().filter(|rule| !rule.is_overlay).map(|rule| line(rule)).collect();
        let only_local = lines.is_empty() && !known.is_empty();
        Some(if only_local { LOCAL.to_owned() } else { lines.into_iter().collect::<Vec<_>>().join("; ") })
    }
}

fn line(rule: &Rule) -> String {
    let body = rule.book.split('/').next().unwrap_or_default();
    let tiers = if rule.tiers.is_empty() { String::new() } else { format!(" ({})", rule.tiers) };
    format!("{body}{tiers}: {} {}", rule.source, rule.article).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::TextFile;

    const BOOK: &str = "[[rule]]\nid = \"quorum.sitting\"\nsource = \"OL\"\narticle = \"14\"\n\
                        [[rule]]\nid = \"quorum.other\"\nsource = \"OL\"\narticle = \"15\"\ntiers = [\"county\", \"city\"]\n";
    const OVERLAY: &str = "[[rule]]\nid = \"quorum.local\"\nsource = \"MC\"\narticle = \"1\"\n";

    fn article(rules: Option<&[&str]>) -> Option<String> {
        let files = vec![
            TextFile::new("rulebooks/congress/2022.toml", BOOK),
            TextFile::new("rulebooks/congress/overlays/city.toml", OVERLAY),
        ];
        let (code, key, variant) = ("A.215".to_owned(), "refusal-A-215".to_owned(), "R::Lacking".to_owned());
        let rules = rules.map(|rules| rules.iter().map(|rule| (*rule).to_owned()).collect());
        Articles::read(&Tree { files, ..Tree::default() }).cited(&Reason { code, key, variant, rules })
    }

    #[test]
    fn the_articles_are_those_of_the_national_rules_named() {
        assert_eq!(article(Some(&["quorum.sitting"])).as_deref(), Some("congress: OL 14"));
        let both = article(Some(&["quorum.sitting", "quorum.other"]));
        assert_eq!(both.as_deref(), Some("congress (county, city): OL 15; congress: OL 14"));
    }

    #[test]
    fn a_rule_that_only_overlays_have_says_so() {
        assert_eq!(article(Some(&["quorum.local"])).as_deref(), Some(LOCAL));
    }

    #[test]
    fn a_refusal_that_no_rule_decides_cites_nothing() {
        assert_eq!(article(None), None);
    }

    #[test]
    fn a_rule_that_is_named_wrongly_or_not_at_all_is_not_passed_over() {
        assert_eq!(article(Some(&["quorum.sitting", "quorum.of-nobody"])).as_deref(), Some(""));
        assert_eq!(article(Some(&[])).as_deref(), Some(""));
    }
}
