//! Damage done to a clean text, by the families that are met in print, and where it was done.
//!
//! Invariant: every mark is a range of bytes of the damaged text in which the damage stands.

use std::ops::Range;

use yishi_press::finding::Kind;

use super::chance::Chance;
use super::scanned;
use super::slips::{self, slipped};

/// A damaged text.
pub struct Damaged {
    pub text: String,
    pub marks: Vec<Range<usize>>,
    /// What the repair or the check should call it.
    pub kinds: &'static [Kind],
}

/// The families that change no fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    Pinyin,
    NarrowCommas,
    DoubledCommas,
    Breaks,
    Repeated,
    Spaces,
    Markup,
    Debris,
    LostInProse,
    UnderConverted,
    OverConverted,
    Leftover,
    ScannedMarks,
    ScannedDigits,
    ScannedShapes,
}

/// All of them.
pub const FAMILIES: [Family; 15] = [
    Family::Pinyin,
    Family::NarrowCommas,
    Family::DoubledCommas,
    Family::Breaks,
    Family::Repeated,
    Family::Spaces,
    Family::Markup,
    Family::Debris,
    Family::LostInProse,
    Family::UnderConverted,
    Family::OverConverted,
    Family::Leftover,
    Family::ScannedMarks,
    Family::ScannedDigits,
    Family::ScannedShapes,
];

/// Characters with a reading that a page prints behind them.
const READINGS: [(char, &str); 22] = [
    ('成', "chéng"),
    ('长', "zhǎng"),
    ('長', "zhǎng"),
    ('国', "guó"),
    ('國', "guó"),
    ('会', "huì"),
    ('會', "huì"),
    ('进', "jìn"),
    ('進', "jìn"),
    ('发', "fā"),
    ('發', "fā"),
    ('过', "guò"),
    ('過', "guò"),
    ('学', "xué"),
    ('好', "hǎo"),
    ('面', "miàn"),
    ('开', "kāi"),
    ('開', "kāi"),
    ('经', "jīng"),
    ('代', "dài"),
    ('主', "zhǔ"),
    ('大', "dà"),
];

/// Words of traditional text and what a converter leaves or makes of them.
const UNDER: [(&str, &str); 6] =
    [("幹部", "干部"), ("關於", "關于"), ("製造", "制造"), ("心繫", "心系"), ("發展", "發展"), ("議程後", "議程后")];
const OVER: [(&str, &str); 5] =
    [("一致", "一緻"), ("歷史", "曆史"), ("底板", "底闆"), ("共同致富", "共同緻富"), ("只爭朝夕", "隻爭朝夕")];
const LEFT: [(&str, &str); 6] =
    [("堅持", "坚持"), ("發展", "发展"), ("實現", "实现"), ("關鍵", "关键"), ("確保", "确保"), ("標", "标")];

/// Builds a damaged text from left to right.
#[derive(Default)]
pub(super) struct Page {
    text: String,
    marks: Vec<Range<usize>>,
}

impl Page {
    pub(super) fn keep(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub(super) fn damage(&mut self, text: &str) {
        let start = self.text.len();
        self.text.push_str(text);
        self.marks.push(start..self.text.len());
    }

    pub(super) fn done(self, kinds: &'static [Kind]) -> Damaged {
        Damaged { text: self.text, marks: self.marks, kinds }
    }
}

/// The text with one family of damage; without marks where the text gives no occasion for it.
pub fn damaged(clean: &str, family: Family, chance: &mut Chance) -> Damaged {
    match family {
        Family::Pinyin => pinyin(clean, chance),
        Family::NarrowCommas => replaced(clean, &[("，", ",")], 100, chance, &[Kind::PunctuationWidth]),
        Family::DoubledCommas => {
            replaced(clean, &[("，", "，，")], 40, chance, &[Kind::PunctuationDoubled, Kind::PunctuationWidth])
        }
        Family::Breaks => breaks(clean, chance),
        Family::Repeated => repeated(clean),
        Family::Spaces => spaces(clean, chance),
        Family::Markup => markup(clean, chance),
        Family::Debris => debris(clean, chance),
        Family::LostInProse => lost_in_prose(clean, chance),
        Family::UnderConverted => replaced(clean, &UNDER, 60, chance, &[Kind::UnderConverted]),
        Family::OverConverted => replaced(clean, &OVER, 100, chance, &[Kind::OverConverted]),
        Family::Leftover => replaced(clean, &LEFT, 60, chance, &[Kind::Leftover]),
        Family::ScannedMarks => replaced(clean, &scanned::MARKS, 30, chance, &[Kind::PunctuationWidth]),
        Family::ScannedDigits => scanned::digits(clean, chance),
        Family::ScannedShapes => scanned::shapes(clean, chance),
    }
}

/// Pinyin behind every occurrence of some characters.
fn pinyin(clean: &str, chance: &mut Chance) -> Damaged {
    let chosen = chance.some(&READINGS, 8);
    let mut page = Page::default();
    for c in clean.chars() {
        page.keep(c.encode_utf8(&mut [0; 4]));
        if let Some((_, syllable)) = chosen.iter().find(|(other, _)| *other == c) {
            page.damage(&format!("({syllable})"));
        }
    }
    page.done(&[Kind::Pinyin])
}

/// So many of a hundred occurrences of some words are replaced.
fn replaced(clean: &str, words: &[(&str, &str)], share: usize, chance: &mut Chance, kinds: &'static [Kind]) -> Damaged {
    let mut page = Page::default();
    let mut at = 0;
    while at < clean.len() {
        let word = words.iter().find(|(word, by)| word != by && clean[at..].starts_with(word));
        match word.filter(|_| chance.percent(share)) {
            Some((word, by)) => {
                page.damage(by);
                at += word.len();
            }
            None => {
                let c = clean[at..].chars().next().unwrap();
                page.keep(c.encode_utf8(&mut [0; 4]));
                at += c.len_utf8();
            }
        }
    }
    page.done(kinds)
}

/// The long lines of a text: its paragraphs of prose.
fn is_prose(line: &str) -> bool {
    line.chars().count() > 60
}

/// Damages each long line at one place between two Han characters.
fn within_lines(
    clean: &str,
    chance: &mut Chance,
    damage: impl Fn(&mut Page, &mut Chance),
    kinds: &'static [Kind],
) -> Damaged {
    let mut page = Page::default();
    for line in clean.split_inclusive('\n') {
        let han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
        // A headline is no longer than 40 characters, so that what stands before a break is a line of prose.
        let places: Vec<usize> = line
            .char_indices()
            .zip(line.chars().skip(1))
            .skip(41)
            .filter(|((_, c), next)| han(*c) && han(*next))
            .map(|((at, c), _)| at + c.len_utf8())
            .collect();
        if !is_prose(line) || places.is_empty() {
            page.keep(line);
            continue;
        }
        let (before, behind) = line.split_at(*chance.of(&places));
        page.keep(before);
        damage(&mut page, chance);
        page.keep(behind);
    }
    page.done(kinds)
}

fn breaks(clean: &str, chance: &mut Chance) -> Damaged {
    within_lines(clean, chance, |page, _| page.damage("\n\n"), &[Kind::BrokenLine])
}

fn spaces(clean: &str, chance: &mut Chance) -> Damaged {
    within_lines(clean, chance, |page, _| page.damage(" "), &[Kind::Space])
}

fn markup(clean: &str, chance: &mut Chance) -> Damaged {
    let tags = ["<.p>", "<br/>", "<p>", "</span>"];
    within_lines(clean, chance, |page, chance| page.damage(tags[chance.below(tags.len())]), &[Kind::Markup])
}

/// The whole report once more behind itself.
fn repeated(clean: &str) -> Damaged {
    let mut page = Page::default();
    page.keep(clean.trim_end());
    page.keep("\n\n");
    page.damage(clean.trim());
    page.done(&[Kind::Repeated])
}

/// Lines of a page between the paragraphs.
fn debris(clean: &str, chance: &mut Chance) -> Damaged {
    let lines = ["12.png", "photo.jpg", "X"];
    let mut page = Page::default();
    for line in clean.split_inclusive('\n') {
        page.keep(line);
        if is_prose(line) && line.ends_with('\n') && chance.percent(50) {
            page.keep("\n");
            page.damage(lines[chance.below(lines.len())]);
            page.keep("\n\n");
        }
    }
    page.done(&[Kind::Debris])
}

/// A character of prose becomes U+FFFD, in the last third of a long text, where it tells of speeches.
fn lost_in_prose(clean: &str, chance: &mut Chance) -> Damaged {
    let prose = "我们必须坚持推动人民群众工作堅強推動們務業";
    let places: Vec<(usize, char)> =
        clean.char_indices().filter(|(at, c)| at * 3 > clean.len() * 2 && prose.contains(*c)).collect();
    let mut page = Page::default();
    if places.is_empty() || clean.len() < LONG {
        page.keep(clean);
        return page.done(&[Kind::LostCharacter]);
    }
    let (at, c) = *chance.of(&places);
    page.keep(&clean[..at]);
    page.damage("\u{FFFD}");
    page.keep(&clean[at + c.len_utf8()..]);
    page.done(&[Kind::LostCharacter])
}

/// From so many bytes on a text tells of speeches.
pub(super) const LONG: usize = 5_000;

/// One of the names, wherever it stands, is slipped; gives the wrong name too.
pub fn misnamed(
    clean: &str,
    names: &[String],
    kind: slips::Kind,
    chance: &mut Chance,
) -> Option<(Damaged, String, String)> {
    let name = chance.of(names).clone();
    let wrong = slipped(&name, kind, names, chance).filter(|wrong| !names.contains(wrong))?;
    let mut page = Page::default();
    let mut rest = clean;
    while let Some((before, behind)) = rest.split_once(name.as_str()) {
        page.keep(before);
        page.damage(&wrong);
        rest = behind;
    }
    page.keep(rest);
    Some((page.done(&[Kind::Name]), name, wrong))
}
