//! The matrix itself: one row per rule, and everything that is missing in it.

use std::collections::BTreeSet;

use super::books::{Books, Rule};
use super::code::Code;
use crate::problem::Problem;

/// One rule with its code and its tests.
#[derive(Clone, Debug)]
pub struct Row {
    /// The rule.
    pub rule: Rule,
    /// Files that use it.
    pub code: BTreeSet<String>,
    /// Tests of the articles it cites.
    pub tests: BTreeSet<String>,
    /// Articles it cites that no test names.
    pub untested: Vec<String>,
}

/// All rows, by source, article and rule.
#[derive(Clone, Debug, Default)]
pub struct Matrix {
    /// The rows.
    pub rows: Vec<Row>,
    stray_tags: BTreeSet<String>,
}

impl Matrix {
    /// Joins rules, code and tests.
    pub fn of(books: &Books, code: &Code) -> Self {
        let mut rows: Vec<Row> = books.rules.iter().map(|rule| row(rule, code)).collect();
        rows.sort_by_key(|row| (row.rule.source.clone(), number_first(&row.rule.article), row.rule.id.clone()));
        Self { rows, stray_tags: code.stray_tags.clone() }
    }

    /// How many different articles the rules cite.
    pub fn articles(&self) -> usize {
        self.rows.iter().flat_map(|row| row.rule.citations()).collect::<BTreeSet<_>>().len()
    }

    /// Everything that is missing.
    pub fn problems(&self, books: &Books) -> Vec<Problem> {
        let mut problems = books.unreadable.clone();
        for row in &self.rows {
            problems.extend(missing(row, books).into_iter().map(|reason| Problem::new(&row.rule.place, reason)));
        }
        let stray = self.stray_tags.iter();
        problems.extend(stray.map(|place| Problem::new(place, "a tag of the law stands above no test")));
        problems
    }
}

fn row(rule: &Rule, code: &Code) -> Row {
    let citations: Vec<String> = rule.citations().collect();
    let tests = citations.iter().filter_map(|citation| code.tests.get(citation)).flatten().cloned().collect();
    let untested = citations.into_iter().filter(|citation| !code.tests.contains_key(citation)).collect();
    Row { rule: rule.clone(), code: code.uses.get(&rule.id).cloned().unwrap_or_default(), tests, untested }
}

fn missing(row: &Row, books: &Books) -> Vec<String> {
    let rule = &row.rule;
    let mut reasons = Vec::new();
    if rule.source.is_empty() {
        reasons.push(format!("the rule `{}` cites no source", rule.id));
    } else if !books.sources.contains_key(&rule.source) {
        reasons.push(format!("the rule `{}` cites `{}`, which sources.toml does not list", rule.id, rule.source));
    }
    // What an overlay chooses is that place's own law; in a base a local choice stands where the law is silent.
    if rule.status == "local-choice" && rule.interpretation.is_empty() && !rule.is_overlay {
        reasons.push(format!("the rule `{}` fills a gap and names no interpretation", rule.id));
    }
    if !rule.interpretation.is_empty() && !books.interpretations.contains(&rule.interpretation) {
        reasons.push(format!("there is no interpretation `{}`", rule.interpretation));
    }
    reasons.extend(row.untested.iter().map(|article| format!("no test is tagged `/// law: {article}`")));
    reasons
}

/// Article 9 before article 14, and words after numbers.
fn number_first(article: &str) -> (u32, String) {
    let digits: String = article.chars().take_while(char::is_ascii_digit).collect();
    (digits.parse().unwrap_or(u32::MAX), article.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{TextFile, Tree};

    const SOURCES: &str =
        "[[source]]\nkey = \"OL\"\ntitle_zh = \"法\"\ntitle_en = \"Law\"\nstatus = \"read-in-full\"\n";

    fn found(rule: &str, test: &str) -> Vec<String> {
        let files = vec![
            TextFile::new("crates/a/src/b.rs", test),
            TextFile::new("rulebooks/congress/2022.toml", &format!("[[rule]]\nid = \"quorum.sitting\"\n{rule}")),
            TextFile::new("rulebooks/interpretations/0001-quorum.toml", "question_en = \"?\"\n"),
            TextFile::new("rulebooks/sources.toml", SOURCES),
        ];
        let tree = Tree { files, ..Tree::default() };
        let books = Books::read(&tree);
        Matrix::of(&books, &Code::read(&tree)).problems(&books).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_rule_with_source_and_test_is_content() {
        let test = "/// law: OL 14\n#[test]\nfn a() {}\n";
        assert_eq!(found("source = \"OL\"\narticle = \"14\"\n", test), Vec::<String>::new());
        assert_eq!(found("source = \"OL\"\narticle = 14\n", test), Vec::<String>::new());
    }

    #[test]
    fn an_article_without_a_test_is_named_with_its_line() {
        let found = found("source = \"OL\"\narticle = \"14, 25\"\n", "/// law: OL 14\n#[test]\nfn a() {}\n");
        assert_eq!(found, ["rulebooks/congress/2022.toml:2: no test is tagged `/// law: OL 25`"]);
    }

    #[test]
    fn a_rule_without_a_source_or_with_an_unknown_one_is_named() {
        assert!(found("", "")[0].contains("cites no source"));
        assert!(found("source = \"XX\"\n", "")[0].contains("sources.toml does not list"));
    }

    #[test]
    fn a_gap_needs_an_interpretation_that_exists() {
        let gap = "source = \"OL\"\nstatus = \"local-choice\"\n";
        assert!(found(gap, "")[0].contains("names no interpretation"));
        assert!(found(&format!("{gap}interpretation = \"0002-x\"\n"), "")[0].contains("there is no interpretation"));
        assert_eq!(found(&format!("{gap}interpretation = \"0001-quorum\"\n"), ""), Vec::<String>::new());
    }
}
