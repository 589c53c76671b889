//! The library: all rulebook files of the house, read and judged together.
//!
//! Invariant: a library that exists is free of problems; whoever loads one gets either the whole of it or every problem
//! at once, each with file, line and reason.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::{BodyKind, Level, RuleKind, Tier};
use crate::entry::Entry;
use crate::file::{self, RulebookFile};
use crate::interpretation::{self, Interpretation};
use crate::page::Page;
use crate::problem::RulebookProblem;
use crate::record::Layer;
use crate::shipped::shipped_files;
use crate::source::{self, Source, SourceStatus};
use crate::tiers;

const SOURCES: &str = "sources.toml";

/// The texts every rule may cite.
#[derive(Clone, Debug, Default)]
pub(crate) struct Texts {
    pub(crate) sources: BTreeMap<String, Source>,
    pub(crate) interpretations: BTreeMap<String, Interpretation>,
}

/// All rulebook files, free of problems.
#[derive(Clone, Debug)]
pub struct Library {
    pub(crate) texts: Texts,
    pub(crate) files: Vec<RulebookFile>,
}

/// One rule of one file, as the law matrix lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LawRow<'a> {
    /// File, relative to the folder of rulebooks.
    pub file: &'a str,
    /// Line of the rule in its file.
    pub line: u32,
    /// Id of the file.
    pub rulebook: &'a str,
    /// The body the file is made for.
    pub body: BodyKind,
    /// The tiers the rule holds for; `None` for every tier.
    pub tiers: Option<&'a [Tier]>,
    /// Who made the rule.
    pub level: Level,
    /// Id of the rule.
    pub rule: &'static str,
    /// What sort of rule it is.
    pub kind: RuleKind,
    /// Key of the source.
    pub source: &'a str,
    /// Article of the source.
    pub article: &'a str,
    /// How the rule is known.
    pub status: SourceStatus,
    /// Id of the interpretation it rests on, where there is one.
    pub interpretation: Option<&'a str>,
}

impl Library {
    /// The library inside this program.
    ///
    /// # Errors
    /// None in a released program: a test loads every file that is shipped.
    pub fn shipped() -> Result<Self, Vec<RulebookProblem>> {
        Self::from_files(shipped_files().iter().copied())
    }

    /// Reads files given as name (relative to the folder of rulebooks, with `/`) and text. Nothing else is touched.
    ///
    /// # Errors
    /// Every problem of every file, in the order of file and line.
    pub fn from_files<N, T>(files: impl IntoIterator<Item = (N, T)>) -> Result<Self, Vec<RulebookProblem>>
    where
        N: Into<String>,
        T: Into<String>,
    {
        let files: BTreeMap<String, String> =
            files.into_iter().map(|(name, text)| (name.into(), text.into())).collect();
        let mut problems = Vec::new();
        let texts = read_texts(&files, &mut problems);
        let files = read_rulebooks(&files, &texts, &mut problems);
        let library = Self { texts, files };
        problems.extend(library.twins());
        // Asked only when every entry is sound: an overlay would be blamed for a slip in the base beneath it.
        if problems.is_empty() {
            problems.extend(library.files.iter().flat_map(|file| library.clashes(file)));
        }
        problems.sort();
        if problems.is_empty() { Ok(library) } else { Err(problems) }
    }

    /// A text by its key.
    pub fn source(&self, key: &str) -> Option<&Source> {
        self.texts.sources.get(key)
    }

    /// Every text with its key.
    pub const fn sources(&self) -> &BTreeMap<String, Source> {
        &self.texts.sources
    }

    /// Every interpretation with its id.
    pub const fn interpretations(&self) -> &BTreeMap<String, Interpretation> {
        &self.texts.interpretations
    }

    /// The overlays there are for a body, by level and id.
    pub fn overlays(&self, body: BodyKind) -> impl Iterator<Item = &Layer> {
        self.files.iter().filter(move |file| file.body == body && !file.is_base()).map(|file| &file.layer)
    }

    /// The overlays there are for a body of a tier, by level and id.
    pub fn overlays_at(&self, body: BodyKind, tier: Option<Tier>) -> impl Iterator<Item = &Layer> {
        let fits = move |file: &&RulebookFile| {
            file.body == body && !file.is_base() && tiers::hold(file.tiers.as_deref(), tier)
        };
        self.files.iter().filter(fits).map(|file| &file.layer)
    }

    /// Every rule of every file, for the law matrix.
    pub fn rules(&self) -> impl Iterator<Item = LawRow<'_>> {
        self.files.iter().flat_map(|file| file.entries.iter().map(move |entry| row(file, entry)))
    }

    /// Files that cannot be told apart: the same id twice, or two bases of one body from the same day on.
    fn twins(&self) -> Vec<RulebookProblem> {
        let mut ids = BTreeSet::new();
        let mut bases = BTreeSet::new();
        let mut problems = Vec::new();
        for file in &self.files {
            if !ids.insert(&file.layer.id) {
                problems.push(file.problem(file.line, format!("another rulebook has the id `{}`", file.layer.id)));
            }
            if file.is_base() && !bases.insert((file.body, file.layer.effective)) {
                problems.push(file.problem(file.line, "another base of this body takes effect on the same day"));
            }
        }
        problems
    }

    /// Entries of an overlay that redefine a rule without saying so, or say so where there is nothing beneath.
    fn clashes(&self, file: &RulebookFile) -> Vec<RulebookProblem> {
        if file.is_base() {
            return Vec::new();
        }
        file.entries.iter().filter_map(|entry| self.clash(file, entry)).collect()
    }

    fn clash(&self, file: &RulebookFile, entry: &Entry) -> Option<RulebookProblem> {
        let beneath = |level: Level| {
            let below = move |other: &&RulebookFile| other.body == file.body && other.layer.level < level;
            self.files.iter().filter(below).any(|other| other.entries_of(entry.name).any(|one| one.meets(entry)))
        };
        let in_base = beneath(Level::Province);
        let id = entry.name.id();
        if !entry.overrides && in_base {
            return Some(file.problem(entry.line, silent(id)));
        }
        // Where the base itself cannot be read, that is the one complaint; what would lie above it is no second one.
        let has_base = self.files.iter().any(|other| other.body == file.body && other.is_base());
        let hollow = has_base && entry.overrides && !beneath(file.layer.level) && !entry.name.is_required();
        hollow.then(|| file.problem(entry.line, format!("overrides `{id}`, which no rulebook beneath it has")))
    }
}

/// The complaint about an overlay that redefines a rule without saying so.
pub(crate) fn silent(id: &str) -> String {
    format!("silent clash: `{id}` stands in a rulebook beneath; say `overrides = \"{id}\"` to replace it")
}

fn row<'a>(file: &'a RulebookFile, entry: &'a Entry) -> LawRow<'a> {
    let citation = &entry.rule.citation;
    LawRow {
        file: &file.file,
        line: entry.line,
        rulebook: &file.layer.id,
        body: file.body,
        tiers: entry.tiers.as_deref(),
        level: citation.level,
        rule: entry.name.id(),
        kind: entry.name.kind(),
        source: &citation.source,
        article: &citation.article,
        status: citation.status,
        interpretation: citation.interpretation.as_deref(),
    }
}

fn read_texts(files: &BTreeMap<String, String>, problems: &mut Vec<RulebookProblem>) -> Texts {
    let mut texts = Texts::default();
    match files.get(SOURCES) {
        Some(text) => texts.sources = source::read(Page { file: SOURCES, text }, problems),
        None => problems.push(RulebookProblem { file: SOURCES.into(), line: 1, reason: "the file is missing".into() }),
    }
    for (file, text) in files.iter().filter(|(file, _)| file.starts_with(interpretation::FOLDER)) {
        let page = Page { file, text };
        match interpretation::read(page) {
            Ok((id, note)) => {
                if texts.interpretations.insert(id.clone(), note).is_some() {
                    problems.push(page.problem(&(0..0), format!("another note has the id `{id}`")));
                }
            }
            Err(problem) => problems.push(problem),
        }
    }
    texts
}

fn read_rulebooks(
    files: &BTreeMap<String, String>,
    texts: &Texts,
    problems: &mut Vec<RulebookProblem>,
) -> Vec<RulebookFile> {
    let rulebook = |file: &str| file != SOURCES && !file.starts_with(interpretation::FOLDER);
    let pages = files.iter().filter(|(file, _)| rulebook(file)).map(|(file, text)| Page { file, text });
    pages.filter_map(|page| file::read(page, texts, problems)).collect()
}
