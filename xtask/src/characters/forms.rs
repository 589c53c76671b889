//! `forms.txt`: a simplified character and the traditional ones it may stand for, glyph variants side by side.
//!
//! Source: kSimplifiedVariant, kTraditionalVariant, kSemanticVariant, kZVariant; lines settled by hand stand in `by_hand`.
//! Invariant: every traditional character stands in one line, save where the official list (kTGH) has it as well; the first
//! form is the likeliest in a name, and forms of one meaning stand together.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::by_hand;
use super::sources::Sources;

const HEADER: &str = "\
# forms: a simplified character and the traditional ones it may stand for, the likeliest in a name first; characters written
# together are glyphs of one character. Drawn by `cargo xtask characters` from Unihan 15.0.0 (kSimplifiedVariant,
# kTraditionalVariant, kSemanticVariant, kZVariant, kTGH, kBigFive; licence Unicode-3.0, (c) 1991-2022 Unicode, Inc.); lines
# that tables cannot settle are written by hand in the task.
";

/// The first code of the second, less common level of Big5.
const BIG5_RARE: u32 = 0xC940;

/// One line: a simplified character and its forms, in groups of one meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The simplified character.
    pub simplified: char,
    groups: Vec<Vec<char>>,
}

impl Line {
    /// All characters of the line.
    pub fn forms(&self) -> Vec<char> {
        std::iter::once(self.simplified).chain(self.groups.iter().flatten().copied()).collect()
    }
}

/// The file as text.
pub fn file(lines: &[Line]) -> String {
    lines.iter().fold(HEADER.to_owned(), |mut text, line| {
        let groups: Vec<String> = line.groups.iter().map(|group| group.iter().collect()).collect();
        let _ = writeln!(text, "{} {}", line.simplified, groups.join(" "));
        text
    })
}

/// All lines, by their simplified character.
pub fn lines(sources: &Sources) -> Vec<Line> {
    let mut lines: BTreeMap<char, Line> = BTreeMap::new();
    for (simplified, mut forms) in related(sources) {
        if in_both_scripts(sources, simplified) {
            forms.insert(simplified);
        }
        let mut forms: Vec<char> = forms.into_iter().collect();
        forms.sort_by_key(|form| (level(sources, *form), *form != simplified, *form));
        lines.insert(simplified, Line { simplified, groups: grouped(sources, &forms) });
    }
    lines.extend(by_hand::lines().map(|(simplified, groups)| (simplified, Line { simplified, groups })));
    lines.into_values().filter(|line| line.groups.concat() != [line.simplified]).collect()
}

/// Simplified character -> what it may stand for, itself not among them.
fn related(sources: &Sources) -> BTreeMap<char, BTreeSet<char>> {
    let mut related: BTreeMap<char, BTreeSet<char>> = BTreeMap::new();
    let mut simple: BTreeMap<char, char> = BTreeMap::new();
    for traditional in sources.with("kSimplifiedVariant") {
        if let Some(simplified) = simplified_of(sources, traditional) {
            simple.insert(traditional, simplified);
            related.entry(simplified).or_default().insert(traditional);
        }
    }
    for simplified in sources.with("kTraditionalVariant").into_iter().filter(|c| !simple.contains_key(c)) {
        let forms = sources.named("kTraditionalVariant", simplified).into_iter().filter(|form| *form != simplified);
        related.entry(simplified).or_default().extend(forms);
    }
    for (variant, simplified) in variants(sources, &simple) {
        related.entry(simplified).or_default().insert(variant);
    }
    related.retain(|_, forms| !forms.is_empty());
    related
}

/// The simplified form of a character; the one earliest in the official list where there are several, as the more common.
fn simplified_of(sources: &Sources, traditional: char) -> Option<char> {
    if sources.official(traditional) {
        return None;
    }
    let number = |form: char| sources.value("kTGH", form)?.split(':').nth(1)?.parse::<u16>().ok();
    let forms = sources.named("kSimplifiedVariant", traditional).into_iter().filter(|form| *form != traditional);
    forms.min_by_key(|form| (number(*form).unwrap_or(u16::MAX), *form))
}

/// Glyph variants outside the official list that Unihan relates to a character, but to no simplified one.
fn variants(sources: &Sources, simple: &BTreeMap<char, char>) -> Vec<(char, char)> {
    let reading = |c: char| sources.value("kMandarin", c).and_then(|value| value.split(' ').next());
    let printed = |c: &char| ('\u{4E00}'..='\u{9FFF}').contains(c) && !by_hand::COMPONENTS.contains(*c);
    let outside = |c: &char| !sources.official(*c) && !simple.contains_key(c);
    let all: BTreeSet<char> = sources.with("kSemanticVariant").union(&sources.with("kZVariant")).copied().collect();
    let target = |variant: char| {
        let named = [sources.named("kZVariant", variant), sources.named("kSemanticVariant", variant)].concat();
        let alike = named.into_iter().filter(|other| reading(*other) == reading(variant));
        alike.filter_map(|c| if sources.official(c) { Some(c) } else { simple.get(&c).copied() }).next()
    };
    let candidates = all.into_iter().filter(|c| printed(c) && outside(c));
    candidates
        .filter_map(|variant| Some((variant, target(variant)?)).filter(|(variant, simplified)| variant != simplified))
        .collect()
}

/// True where traditional texts hold the character as well: a set of theirs has it, or no other form is related to it.
fn in_both_scripts(sources: &Sources, simplified: char) -> bool {
    let in_set = |set: &str| sources.value(set, simplified).is_some();
    sources.value("kTraditionalVariant", simplified).is_none()
        || ["kBigFive", "kGB1", "kKSC0"].iter().any(|set| in_set(set))
}

/// How common a form is where traditional characters are written: 0 common, 1 less so, 2 not in Big5 at all.
fn level(sources: &Sources, form: char) -> u8 {
    match sources.value("kBigFive", form).and_then(|code| u32::from_str_radix(code, 16).ok()) {
        Some(code) if code < BIG5_RARE => 0,
        Some(_) => 1,
        None => 2,
    }
}

/// Forms that Unihan calls variants of each other come together, at the place of the first.
fn grouped(sources: &Sources, forms: &[char]) -> Vec<Vec<char>> {
    let names = |one: char, other: char| {
        ["kSemanticVariant", "kZVariant"].iter().any(|property| sources.named(property, one).contains(&other))
    };
    let mut groups: Vec<Vec<char>> = Vec::new();
    for form in forms {
        let akin = |group: &&mut Vec<char>| group.iter().any(|other| names(*form, *other) || names(*other, *form));
        match groups.iter_mut().find(akin) {
            Some(group) => group.push(*form),
            None => groups.push(vec![*form]),
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(unihan: &str) -> Vec<String> {
        let mut sources = Sources::default();
        sources.take(unihan);
        let by_hand: BTreeSet<char> = by_hand::lines().map(|(simplified, _)| simplified).collect();
        let lines: Vec<Line> = lines(&sources).into_iter().filter(|line| !by_hand.contains(&line.simplified)).collect();
        file(&lines).lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
    }

    #[test]
    fn the_more_common_form_comes_first_and_glyphs_of_one_character_stand_together() {
        let unihan = "U+9501\tkTGH\t2013:1\nU+9501\tkTraditionalVariant\tU+9396\nU+9396\tkSimplifiedVariant\tU+9501\n\
                      U+93BB\tkSimplifiedVariant\tU+9501\nU+9396\tkBigFive\tC343\nU+93BB\tkSemanticVariant\tU+9396<kX\n";
        assert_eq!(drawn(unihan), ["锁 鎖鎻"]);
    }

    #[test]
    fn a_variant_outside_the_official_list_joins_the_character_it_is_read_like() {
        let unihan = "U+5CF0\tkTGH\t2013:1\nU+5CF0\tkMandarin\tfēng\nU+5CEF\tkMandarin\tfēng\n\
                      U+5CEF\tkSemanticVariant\tU+5CF0<kX\nU+5CF0\tkBigFive\tAE70\n";
        assert_eq!(drawn(unihan), ["峰 峰峯"]);
    }
}
