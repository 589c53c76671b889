//! Sources: every text the rules cite, once, with the way it was read.
//!
//! Invariant: a rule that cites a key which is not listed in `sources.toml` is refused.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use toml::Spanned;
use toml::value::Datetime;

use crate::keyed::{keyed, spelled};
use crate::page::Page;
use crate::problem::RulebookProblem;
use crate::record::Title;

keyed! {
    /// How well a text, or one rule of it, is known; the pages show it.
    SourceStatus by key {
        /// Read in the full text.
        ReadInFull = "read-in-full",
        /// Known from a press report, an excerpt or another secondary source.
        Secondary = "secondary",
        /// Not law that we know of: a choice of the place, or an interpretation that fills a gap.
        LocalChoice = "local-choice",
    }
}

/// One text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its title.
    pub title: Title,
    /// Day on which this version was adopted, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted: Option<Date>,
    /// Day on which this version took effect, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<Date>,
    /// First day on which it no longer holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repealed: Option<Date>,
    /// How the text was read.
    pub status: SourceStatus,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    source: Vec<WrittenSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSource {
    key: Spanned<String>,
    title_zh: String,
    title_zh_hant: String,
    title_en: String,
    adopted: Option<Spanned<Datetime>>,
    effective: Option<Spanned<Datetime>>,
    repealed: Option<Spanned<Datetime>>,
    status: Spanned<String>,
}

/// Reads `sources.toml`; what is wrong goes to `problems`, what is sound is kept.
pub(crate) fn read(page: Page, problems: &mut Vec<RulebookProblem>) -> BTreeMap<String, Source> {
    let mut sources = BTreeMap::new();
    let written: Written = match page.parse() {
        Ok(written) => written,
        Err(problem) => {
            problems.push(problem);
            return sources;
        }
    };
    for entry in written.source {
        let key = entry.key.get_ref().clone();
        if sources.contains_key(&key) {
            problems.push(page.problem(&entry.key.span(), format!("the source `{key}` is listed twice")));
            continue;
        }
        match sound(page, entry) {
            Ok(source) => drop(sources.insert(key, source)),
            Err(problem) => problems.push(problem),
        }
    }
    sources
}

fn sound(page: Page, entry: WrittenSource) -> Result<Source, RulebookProblem> {
    Ok(Source {
        status: page.word("status", &entry.status, SourceStatus::parse, &spelled!(SourceStatus))?,
        adopted: page.day_if(entry.adopted.as_ref())?,
        effective: page.day_if(entry.effective.as_ref())?,
        repealed: page.day_if(entry.repealed.as_ref())?,
        title: Title { zh_hans: entry.title_zh, zh_hant: entry.title_zh_hant, en: entry.title_en },
    })
}
