//! What the code says of the law: where a rule is used, and which tests prove an article.
//!
//! Invariant: places carry no line numbers, so the page of the book changes only when the matter does.

use std::collections::{BTreeMap, BTreeSet};

use crate::tidy::source;
use crate::tree::{TextFile, Tree};

/// The crate that lists all rules; only a use outside it tells where a rule decides.
const CATALOGUE: &str = "crates/yishi-rulebook/";

const TAG: &str = "/// law: ";

/// How the code names rules: `Enumeration::Variant` or `book.field()`, and the id of the rule.
pub struct Names(pub Vec<(String, String)>);

impl Names {
    /// Reads them where rules are listed and where a resolved rulebook gives them out.
    pub fn read(tree: &Tree) -> Self {
        let files: Vec<&TextFile> = tree.with_extension("rs").filter(|file| !file.path.starts_with("xtask/")).collect();
        let mut names: Vec<(String, String)> = files.iter().flat_map(|file| variants(&file.text)).collect();
        let catalogue = files.iter().filter(|file| file.path.starts_with(CATALOGUE));
        names.extend(catalogue.flat_map(|file| accessors(&file.text, &names)).collect::<Vec<_>>());
        Self(names)
    }
}

/// The law as the code names it.
#[derive(Clone, Debug, Default)]
pub struct Code {
    /// Rule id to the files that use the rule.
    pub uses: BTreeMap<String, BTreeSet<String>>,
    /// `KEY ARTICLE` to the tests that prove it, as `file::test`.
    pub tests: BTreeMap<String, BTreeSet<String>>,
    /// Tags with no test below them.
    pub stray_tags: BTreeSet<String>,
}

impl Code {
    /// Reads all Rust files of the tree.
    pub fn read(tree: &Tree) -> Self {
        let files: Vec<&TextFile> = tree.with_extension("rs").filter(|file| !file.path.starts_with("xtask/")).collect();
        let mut code = Self::default();
        let Names(names) = Names::read(tree);
        for file in &files {
            code.tags(file);
            if source::is_production(&file.path) && !file.path.starts_with(CATALOGUE) {
                code.mentions(file, &names);
            }
        }
        code
    }

    fn mentions(&mut self, file: &TextFile, names: &[(String, String)]) {
        let end = source::test_tail(&file.text).unwrap_or(usize::MAX);
        let production: String = file.text.lines().take(end - 1).flat_map(|line| [line, "\n"]).collect();
        for (_, id) in names.iter().filter(|(name, _)| has_word(&production, name)) {
            self.uses.entry(id.clone()).or_default().insert(short(&file.path));
        }
    }

    fn tags(&mut self, file: &TextFile) {
        let lines: Vec<&str> = file.text.lines().map(str::trim).collect();
        for (index, line) in lines.iter().enumerate() {
            let Some(articles) = line.strip_prefix(TAG) else { continue };
            match test_below(&lines[index + 1..]) {
                Some(test) => self.tag(articles, &format!("{}::{test}", short(&file.path))),
                None => _ = self.stray_tags.insert(format!("{}:{}", file.path, index + 1)),
            }
        }
    }

    fn tag(&mut self, articles: &str, test: &str) {
        for article in articles.split(';').map(str::trim) {
            self.tests.entry(article.to_owned()).or_default().insert(test.to_owned());
        }
    }
}

/// Variants of enumerations that are spelled by rule ids: `Name by id { Variant = "rule.id", … }`.
fn variants(text: &str) -> Vec<(String, String)> {
    let mut name = None;
    let mut found = Vec::new();
    for line in text.lines().map(str::trim) {
        if let Some(opened) = line.strip_suffix(" by id {") {
            name = Some(opened.to_owned());
        } else if line == "}" {
            name = None;
        } else if let Some((name, (variant, id))) = name.as_ref().zip(line.split_once(" = ")) {
            // Behind the id may stand what the rule counts or the units it is given in.
            found.extend(id.split('"').nth(1).map(|id| (format!("{name}::{variant}"), id.to_owned())));
        }
    }
    found
}

/// Rules that a resolved rulebook holds in a field, `field: read(record, Name::Variant, …)`, and gives out by a method of
/// the field's name; the procedure then asks `book.field()`.
fn accessors(text: &str, variants: &[(String, String)]) -> Vec<(String, String)> {
    let fields =
        text.lines().filter_map(|line| line.trim().split_once(": ")).filter(|(_, read)| read.contains("(record, "));
    let named = fields.filter_map(|(field, read)| {
        let (_, id) = variants.iter().find(|(variant, _)| has_word(read, variant))?;
        Some((format!("book.{field}()"), id.clone()))
    });
    named.collect()
}

/// Whether a name stands in a text and is not the beginning of a longer one.
pub fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let next = text[at + word.len()..].chars().next();
        !next.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}

/// `crates/yishi-x/src/a/b.rs` as `yishi-x/a/b`.
fn short(path: &str) -> String {
    path.trim_start_matches("crates/").trim_end_matches(".rs").replace("/src/", "/")
}

/// The name of the test that stands below a tag, with only further doc lines and attributes between.
fn test_below(lines: &[&str]) -> Option<String> {
    let head = |line: &&&str| line.starts_with("///") || line.starts_with("#[");
    let heads = lines.iter().take_while(head);
    let is_test = heads.clone().any(|line| line.starts_with("#[test]") || line.ends_with("::test]"));
    let declared = lines.get(heads.count())?;
    let name = declared.split_once("fn ")?.1.split(['(', '<']).next()?;
    is_test.then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(files: Vec<TextFile>) -> Code {
        Code::read(&Tree { files, ..Tree::default() })
    }

    #[test]
    fn a_tag_belongs_to_the_test_below_it() {
        let text = "/// law: OL 14; OL 25\n/// More.\n#[test]\nfn two_thirds_must_attend() {\n";
        let code = code(vec![TextFile::new("crates/yishi-procedure/src/attendance/quorum.rs", text)]);
        let test = "yishi-procedure/attendance/quorum::two_thirds_must_attend".to_owned();
        assert_eq!(code.tests.get("OL 14"), Some(&BTreeSet::from([test.clone()])));
        assert_eq!(code.tests.get("OL 25"), Some(&BTreeSet::from([test])));
    }

    #[test]
    fn a_tag_on_anything_else_proves_nothing() {
        let code = code(vec![TextFile::new("crates/a/src/b.rs", "\n/// law: OL 14\nfn judge() {\n")]);
        assert!(code.tests.is_empty());
        assert_eq!(code.stray_tags, BTreeSet::from(["crates/a/src/b.rs:2".to_owned()]));
    }

    #[test]
    fn a_rule_is_used_where_its_variant_is_named() {
        let list = "keyed! {\n    /// Thresholds.\n    ThresholdRule by id {\n        /// Quorum.\n        SittingQuorum = \"quorum.sitting\" counts Present,\n    }\n}\n";
        let code = code(vec![
            TextFile::new("crates/yishi-rulebook/src/catalogue.rs", list),
            TextFile::new("crates/a/src/b.rs", "book.threshold(ThresholdRule::SittingQuorum)"),
            TextFile::new("crates/a/src/c.rs", "ThresholdRule::SittingQuorums"),
        ]);
        assert_eq!(code.uses.get("quorum.sitting"), Some(&BTreeSet::from(["a/b".to_owned()])));
    }

    #[test]
    fn a_rule_is_also_used_where_the_rulebook_is_asked_for_its_field() {
        let list = "    PressRule by id {\n        Press = \"vote.press\",\n    }\n";
        let code = code(vec![
            TextFile::new("crates/yishi-rulebook/src/catalogue.rs", list),
            TextFile::new("crates/yishi-rulebook/src/typed.rs", "    press: chosen(record, PressRule::Press)?,\n"),
            TextFile::new("crates/a/src/b.rs", "let press = book.press().value;"),
        ]);
        assert_eq!(code.uses.get("vote.press"), Some(&BTreeSet::from(["a/b".to_owned()])));
    }
}
