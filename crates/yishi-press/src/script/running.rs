//! Running text in traditional script: characters that are wrong for their word, and simplified ones left over.
//!
//! Invariant: what good print may hold in either form is silent; so is what the words leave open. A character is looked
//! at closely only where its neighbours give cause, which is rare in a sound text.

use std::ops::Range;

use yishi_names::script::only_simplified;

use super::Page;
use super::characters::{Cell, Characters, LEFT, SEVERAL, Several};
use super::genre::Genre;
use super::sense::{Ground, Sense, Window, is_han, may_be_wrong, sense};
use crate::finding::{Evidence, Finding, Kind, Severity};

/// A form that so many thousandths of the words want is right outside of words too.
const CERTAIN: u16 = 850;
/// The last characters of titles, labels and joining words before a name.
const BEFORE_NAMES: &str = "長任記員席表是由和與及等授師士官者理事手人民委院市縣區省為爲的志";

/// What stands before a measure word.
const NUMBERS: &str = "0123456789一二三四五六七八九十百千萬万兩两幾几數数每這这那整半多";

/// A character and what is around it.
struct Here<'t> {
    stretch: &'t str,
    at: usize,
    printed: char,
    before: char,
    behind: char,
}

/// Looks through a range of the text that holds no name.
pub(super) fn check(page: &Page<'_>, range: Range<usize>, found: &mut Vec<Finding>) {
    let (table, start) = (Characters::get(), range.start);
    let Some(stretch) = page.layer.text.get(range) else { return };
    let mut before = '\0';
    for (at, printed) in stretch.char_indices() {
        let look = table.look(printed);
        if look & (SEVERAL | LEFT) != 0 || (printed > '\u{ffff}' && only_simplified(printed)) {
            let behind = stretch.get(at..).and_then(|rest| rest.chars().nth(1)).unwrap_or_default();
            let here = Here { stretch, at, printed, before, behind };
            found.extend(here.judged().map(|judged| judged.finding(page, start + at, printed)));
        }
        before = printed;
    }
}

/// What is wrong with a character.
struct Judged {
    kind: Kind,
    severity: Severity,
    right: Option<char>,
    evidence: Evidence,
}

impl Judged {
    fn finding(self, page: &Page<'_>, at: usize, printed: char) -> Finding {
        let finding = page.finding(self.kind, self.severity, at..at + printed.len_utf8()).because(self.evidence);
        match self.right {
            Some(right) => finding.suggest(right),
            None => finding,
        }
    }
}

impl Here<'_> {
    fn judged(&self) -> Option<Judged> {
        let table = Characters::get();
        let cell = table.cell(self.printed);
        match table.several(cell) {
            Some(row) => self.of_several(cell, row),
            None => Some(left_over(self.printed, cell.traditional)),
        }
    }

    fn of_several(&self, cell: Cell, row: &Several) -> Option<Judged> {
        if !may_be_wrong(self.before, cell, row, self.behind) {
            return None;
        }
        let sense = sense(&Window::around(self.stretch, self.at));
        let stands_for = row.stands_for.get(usize::from(cell.form)).copied().unwrap_or_default();
        if stands_for & (1 << sense.form) != 0 || self.may_be_a_surname(row, &sense) || self.counts(&sense) {
            return None;
        }
        let right = row.form(sense.form);
        let kind = self.kind(cell, row);
        let severity = if kind == Kind::Leftover { Severity::Error } else { severity(cell, row, &sense)? };
        let evidence = match sense.ground {
            Ground::Word(word) => Evidence::Word { word },
            Ground::Usual | Ground::Open => usual_form(),
        };
        Some(Judged { kind, severity, right: Some(right), evidence })
    }

    fn kind(&self, cell: Cell, row: &Several) -> Kind {
        if self.printed != row.simplified {
            return Kind::OverConverted;
        }
        let never = row.share(cell.form) <= 1 && !Genre::get().plain.contains(&self.printed);
        if only_simplified(self.printed) || never { Kind::Leftover } else { Kind::UnderConverted }
    }

    /// 三隻: a measure word needs no word to hold it.
    fn counts(&self, sense: &Sense) -> bool {
        let measure = Genre::get().measures.contains(&self.printed);
        measure && sense.ground == Ground::Usual && NUMBERS.contains(self.before)
    }

    /// A name that nobody pointed out: after a mark, a title or 由 the character may be a surname.
    fn may_be_a_surname(&self, row: &Several, sense: &Sense) -> bool {
        let plain = self.printed == row.simplified && !only_simplified(self.printed);
        let word = matches!(sense.ground, Ground::Word(_));
        if word || !plain || !Genre::get().surnames.contains(&self.printed) {
            return false;
        }
        !is_han(&self.before) || BEFORE_NAMES.contains(self.before)
    }
}

/// How sure it is; nothing where the text leaves it open.
fn severity(printed: Cell, row: &Several, sense: &Sense) -> Option<Severity> {
    let (genre, right) = (Genre::get(), row.form(sense.form));
    match sense.ground {
        Ground::Open => None,
        Ground::Word(_) if genre.weak.contains(&right) => Some(Severity::Warning),
        Ground::Word(_) => Some(Severity::Error),
        Ground::Usual if row.outside & (1 << printed.form) != 0 => None,
        Ground::Usual if row.share(sense.form) >= CERTAIN || genre.certain.contains(&right) => Some(Severity::Error),
        Ground::Usual => Some(Severity::Warning),
    }
}

fn left_over(printed: char, right: Option<char>) -> Judged {
    let genre = Genre::get();
    let severity = match () {
        () if genre.info.contains(&printed) => Severity::Info,
        () if genre.warning.contains(&printed) => Severity::Warning,
        () => Severity::Error,
    };
    Judged { kind: Kind::Leftover, severity, right, evidence: usual_form() }
}

fn usual_form() -> Evidence {
    Evidence::Rule { rule: "usual-form".to_owned() }
}
