//! Words of another region that converters put into mainland reports: 高階人民法院 for 高級人民法院.
//!
//! Source: `data/regional.txt`, by hand: what the word tables of converters write for the words of this genre. Invariant:
//! a word that mainland reports use too is silent but in a text where such a converter certainly was at work.

use std::ops::Range;
use std::sync::LazyLock;

use daachorse::{CharwiseDoubleArrayAhoCorasick, CharwiseDoubleArrayAhoCorasickBuilder, MatchKind};

use super::Page;
use crate::finding::{Candidate, Evidence, Finding, Kind, Severity};

/// Characters of which a text may print either.
const GLYPHS: [(char, char); 7] =
    [('群', '羣'), ('眾', '衆'), ('台', '臺'), ('為', '爲'), ('產', '産'), ('裡', '裏'), ('布', '佈')];

/// One word of another region; one that is its own right form keeps a shorter one from being found in it.
#[derive(Debug)]
struct Term {
    severity: Severity,
    foreign: String,
    right: String,
}

/// The words with what finds them; the value of a pattern is the number of its term.
struct Terms {
    terms: Vec<Term>,
    finder: Option<CharwiseDoubleArrayAhoCorasick<u32>>,
}

static TERMS: LazyLock<Terms> = LazyLock::new(|| Terms::read(include_str!("../../data/regional.txt")));

/// Looks through a stretch of the text.
pub(super) fn check(page: &Page<'_>, stretch: Range<usize>, found: &mut Vec<Finding>) {
    let Some(text) = page.layer.text.get(stretch.clone()) else { return };
    let Some(finder) = &TERMS.finder else { return };
    let hits = finder.leftmost_find_iter(text).filter_map(|hit| {
        let term = TERMS.terms.get(hit.value() as usize).filter(|term| term.foreign != term.right)?;
        Some((term, stretch.start + hit.start()..stretch.start + hit.end()))
    });
    let hits: Vec<(&Term, Range<usize>)> = hits.collect();
    if hits.iter().any(|(term, _)| term.severity == Severity::Error) {
        found.extend(hits.into_iter().map(|(term, range)| term.finding(page, range)));
    }
}

impl Term {
    fn finding(&self, page: &Page<'_>, range: Range<usize>) -> Finding {
        let finding = page.finding(Kind::RegionalWord, self.severity, range).suggest(self.right.as_str());
        let finding = finding.because(Evidence::Word { word: self.right.clone() });
        match self.severity {
            Severity::Error => finding,
            Severity::Warning | Severity::Info => {
                finding.undecided(vec![Candidate { text: self.right.clone(), score: 700 }])
            }
        }
    }
}

impl Terms {
    fn read(file: &str) -> Self {
        let terms: Vec<Term> = file.lines().filter(|line| !line.starts_with('#')).flat_map(line_terms).collect();
        let mut patterns = Vec::new();
        for (number, term) in (0u32..).zip(&terms) {
            patterns.extend(printed(&term.foreign).into_iter().map(|text| (text, number)));
        }
        patterns.sort();
        patterns.dedup_by(|a, b| a.0 == b.0);
        let finder = CharwiseDoubleArrayAhoCorasickBuilder::new()
            .match_kind(MatchKind::LeftmostLongest)
            .build_with_values(patterns)
            .ok();
        Self { terms, finder }
    }
}

/// `error 高階人民法院=高級人民法院 …`
fn line_terms(line: &str) -> Vec<Term> {
    let mut tokens = line.split(' ');
    let severity = match tokens.next() {
        Some("error") => Severity::Error,
        _ => Severity::Warning,
    };
    let term = |token: &str| {
        let (foreign, right) = token.split_once('=').unwrap_or((token, token));
        Term { severity, foreign: foreign.to_owned(), right: right.to_owned() }
    };
    tokens.map(term).collect()
}

/// The word with every choice of its glyphs.
fn printed(word: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for character in word.chars() {
        let other = GLYPHS.iter().find_map(|(a, b)| match character {
            c if c == *a => Some(*b),
            c if c == *b => Some(*a),
            _ => None,
        });
        let glyphs: Vec<char> = std::iter::once(character).chain(other).collect();
        all = all.iter().flat_map(|text| glyphs.iter().map(move |glyph| format!("{text}{glyph}"))).collect();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_is_found_in_either_glyph() {
        assert!(TERMS.finder.is_some() && TERMS.terms.len() > 100);
        assert_eq!(printed("群眾"), ["群眾", "群衆", "羣眾", "羣衆"]);
    }
}
