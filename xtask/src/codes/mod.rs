//! `cargo xtask codes`: every code a person may be told, with its meaning and, where a rule decides, the article.
//!
//! Codes are read where they are written, in the refusals of the procedure, the answers of the web and the findings of the
//! checker; their meaning from the texts. Invariant: there is no second list; a code without a text is a problem.

mod articles;
mod page;
pub mod refusals;
pub mod texts;

use std::fs;

use crate::problem::{Outcome, Problem, conclude, counted};
use crate::tree::{self, Tree};
use articles::Articles;
use refusals::Reason;

/// The page of the book that lists the codes.
const PAGE: &str = "docs/codes.md";

/// What to do with the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Write it into the book.
    Write,
    /// Say only what is wrong, and that includes a page of the book that is not up to date.
    Check,
}

/// Lists the codes of the tree as it stands.
pub fn run(mode: Mode) -> Outcome {
    let root = tree::root();
    let tree = Tree::read(&root)?;
    let codes = Codes::read(&tree);
    let mut problems = codes.untold();
    match mode {
        Mode::Write => {
            fs::write(root.join(PAGE), page::markdown(&codes)).map_err(|error| format!("{PAGE}: {error}"))?
        }
        Mode::Check => problems.extend(stale(&tree, &page::markdown(&codes))),
    }
    let findings = counted(codes.findings.len(), "sort");
    let reasons = counted(codes.stages.iter().map(|(_, lines)| lines.len()).sum(), "reason");
    conclude("codes", &format!("{reasons} and {findings} of finding, each with its meaning"), problems)
}

/// One code on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    code: String,
    hans: String,
    en: String,
    /// The article cited, by rulebook; `None` where no rule decides.
    article: Option<String>,
}

/// All codes, as the page shows them.
#[derive(Clone, Debug, Default)]
struct Codes {
    /// Stages of the procedure in the order of their codes, then the answers of the web.
    stages: Vec<(String, Vec<Line>)>,
    /// Codes of the checker with what they say.
    findings: Vec<(String, String)>,
}

impl Codes {
    fn read(tree: &Tree) -> Self {
        let [hans, en] = ["zh-Hans", "en"].map(|lang| texts::of(tree, lang));
        let articles = Articles::read(tree);
        let line = |reason: &Reason| {
            let text = |texts: &texts::Texts| texts.get(&reason.key).cloned().unwrap_or_default();
            let article = articles.cited(reason);
            Line { code: reason.code.clone(), hans: text(&hans), en: text(&en), article }
        };
        let stages = refusals::by_stage(tree).into_iter();
        let stages = stages.map(|(stage, reasons)| (stage, reasons.iter().map(line).collect()));
        Self { stages: stages.collect(), findings: refusals::findings(tree) }
    }

    /// Codes without a text, or with an article that cannot be told.
    fn untold(&self) -> Vec<Problem> {
        let lines = self.stages.iter().flat_map(|(_, lines)| lines);
        let untold = lines.clone().filter(|line| line.hans.is_empty() || line.en.is_empty());
        let untold = untold.map(|line| Problem::new(&line.code, "has no text in crates/yishi-web/texts"));
        let unfounded = lines.filter(|line| line.article.as_deref() == Some(""));
        let unfounded = unfounded
            .map(|line| Problem::new(&line.code, "names no rule above its variant, or one that no rulebook has"));
        let empty = self.stages.is_empty() || self.findings.is_empty();
        let nothing = empty.then(|| Problem::new("crates", "no codes are found where they used to be written"));
        untold.chain(unfounded).chain(nothing).collect()
    }
}

fn stale(tree: &Tree, wanted: &str) -> Option<Problem> {
    let written = tree.files.iter().find(|file| file.path == PAGE).map(|file| file.text.as_str());
    (written != Some(wanted)).then(|| Problem::new(PAGE, "is not up to date; run: cargo xtask codes --write"))
}
