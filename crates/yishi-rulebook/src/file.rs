//! One rulebook file: its head, and its rules in the order a reader finds them.
//!
//! Invariant: a national base has every rule its body needs, and no file says the same rule twice.

use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::calendar::Calendar;
use crate::calendar_file;
use crate::catalogue::{AnyRule, BodyKind, Level, Tier};
use crate::entry::{self, Entry, Place};
use crate::keyed::spelled;
use crate::library::Texts;
use crate::page::Page;
use crate::problem::RulebookProblem;
use crate::record::{Layer, Title};
use crate::tiers;

/// A file without its rules' faults; those are listed beside it.
#[derive(Clone, Debug)]
pub(crate) struct RulebookFile {
    pub(crate) file: String,
    pub(crate) line: u32,
    pub(crate) body: BodyKind,
    pub(crate) layer: Layer,
    /// The tiers an overlay is made for; `None` for every tier. A base holds all tiers, entry by entry.
    pub(crate) tiers: Option<Vec<Tier>>,
    pub(crate) repealed: Option<Date>,
    pub(crate) entries: Vec<Entry>,
    pub(crate) calendar: Calendar,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    rulebook: Spanned<Head>,
    #[serde(default)]
    rule: Vec<Spanned<entry::Written>>,
    #[serde(default)]
    calendar: Vec<Spanned<calendar_file::Written>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    id: String,
    body: Spanned<String>,
    level: Spanned<String>,
    tiers: Option<Spanned<Vec<String>>>,
    effective: Spanned<Datetime>,
    repealed: Option<Spanned<Datetime>>,
    title_zh: String,
    title_zh_hant: String,
    title_en: String,
}

impl RulebookFile {
    /// Whether the file is in force on a day.
    pub(crate) fn in_force(&self, day: Date) -> bool {
        self.layer.effective <= day && self.repealed.is_none_or(|end| day < end)
    }

    /// Whether it is national law, on which overlays are laid.
    pub(crate) fn is_base(&self) -> bool {
        self.layer.level == Level::Nation
    }

    /// The entries of a rule; more than one where tiers or days keep them apart.
    pub(crate) fn entries_of(&self, name: AnyRule) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.name == name)
    }

    /// A problem at a line of this file.
    pub(crate) fn problem(&self, line: u32, reason: impl Into<String>) -> RulebookProblem {
        RulebookProblem { file: self.file.clone(), line, reason: reason.into() }
    }
}

/// Reads one rulebook file; `None` when not even its head can be read. All that is wrong goes to `problems`.
pub(crate) fn read(page: Page, texts: &Texts, problems: &mut Vec<RulebookProblem>) -> Option<RulebookFile> {
    let parsed = page.parse::<Written>().and_then(|written| Ok((head(page, &written.rulebook)?, written)));
    let (mut file, written) = match parsed {
        Ok(parsed) => parsed,
        Err(problem) => {
            problems.push(problem);
            return None;
        }
    };
    let found = problems.len();
    let place = Place { page, body: file.body, level: file.layer.level, texts };
    for rule in &written.rule {
        match entry::read(place, rule).and_then(|entry| once(&file, entry)) {
            Ok(entry) => file.entries.push(entry),
            Err(problem) => problems.push(problem),
        }
    }
    for table in &written.calendar {
        match calendar_file::read(page, table, texts) {
            Ok(table) => file.calendar.join(&table),
            Err(problem) => problems.push(problem),
        }
    }
    if file.is_base() && problems.len() == found {
        problems.extend(lacking(&file));
    }
    Some(file)
}

fn head(page: Page, written: &Spanned<Head>) -> Result<RulebookFile, RulebookProblem> {
    let head = written.get_ref();
    let body = page.word("body", &head.body, BodyKind::parse, &spelled!(BodyKind))?;
    if !page.file.starts_with(&format!("{body}/")) {
        return Err(
            page.problem(&head.body.span(), format!("a rulebook of the body `{body}` lies in the folder `{body}/`"))
        );
    }
    let title =
        Title { zh_hans: head.title_zh.clone(), zh_hant: head.title_zh_hant.clone(), en: head.title_en.clone() };
    let layer = Layer {
        id: head.id.clone(),
        level: page.word("level", &head.level, Level::parse, &spelled!(Level))?,
        title,
        effective: page.day(&head.effective)?,
    };
    let repealed = page.day_if(head.repealed.as_ref())?;
    if let (Some(end), Some(written)) = (repealed, &head.repealed)
        && end <= layer.effective
    {
        return Err(page.problem(&written.span(), "a rulebook cannot be repealed before it takes effect"));
    }
    let tiers = tiers::read(page, body, head.tiers.as_ref())?;
    if let (Level::Nation, Some(written)) = (layer.level, &head.tiers) {
        return Err(page.problem(&written.span(), "a base holds for every tier its body stands at"));
    }
    let line = page.line(&written.span());
    Ok(RulebookFile {
        file: page.file.to_owned(),
        line,
        body,
        layer,
        tiers,
        repealed,
        entries: Vec::new(),
        calendar: Calendar::default(),
    })
}

fn once(file: &RulebookFile, entry: Entry) -> Result<Entry, RulebookProblem> {
    match file.entries.iter().find(|earlier| earlier.collides(&entry)) {
        Some(earlier) => {
            let reason = format!("the rule `{}` stands already at line {}", entry.name.id(), earlier.line);
            Err(file.problem(entry.line, reason))
        }
        None => Ok(entry),
    }
}

/// The rules a base lacks. Asked only of a file whose entries are all sound, so that one slip is reported once.
fn lacking(file: &RulebookFile) -> Vec<RulebookProblem> {
    let required = AnyRule::all().filter(|rule| rule.is_required());
    required.filter_map(|rule| lacking_rule(file, rule)).map(|reason| file.problem(file.line, reason)).collect()
}

fn lacking_rule(file: &RulebookFile, rule: AnyRule) -> Option<String> {
    let body = file.body;
    if file.entries_of(rule).next().is_none() {
        return Some(format!("the rule `{}` is lacking, which the body `{body}` needs", rule.id()));
    }
    let bare = |tier: &&Tier| !file.entries_of(rule).any(|entry| entry.holds_at(Some(**tier)));
    let bare: Vec<&str> = body.tiers().iter().filter(bare).map(|tier| tier.key()).collect();
    let reason =
        || format!("the rule `{}` is lacking for the body `{body}` of the tier {}", rule.id(), bare.join(", "));
    (!bare.is_empty()).then(reason)
}
