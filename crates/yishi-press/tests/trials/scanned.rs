//! What the reading of a scanned page makes of a text: marks by half their width, letters for digits, and characters that look alike.

use std::collections::BTreeSet;

use yishi_names::shapes::shape_alike;
use yishi_press::finding::Kind;

use super::chance::Chance;
use super::damage::{Damaged, LONG, Page};

/// Marks of full width and the halves they are taken for.
pub const MARKS: [(&str, &str); 7] =
    [("，", ","), ("。", "."), ("：", ":"), ("；", ";"), ("！", "!"), ("？", "?"), ("、", "､")];

/// Letters that digits are taken for.
const LETTERS: [(char, char); 3] = [('0', 'O'), ('1', 'l'), ('0', 'o')];

/// Two characters as alike as this, in thousandths, are taken for each other.
const ALIKE: u16 = 700;
/// So many characters of a text are misread.
const MISREAD: usize = 6;

/// One digit of some numbers becomes a letter.
pub fn digits(clean: &str, chance: &mut Chance) -> Damaged {
    let mut page = Page::default();
    for c in clean.chars() {
        let letters: Vec<char> = LETTERS.iter().filter(|(digit, _)| *digit == c).map(|(_, letter)| *letter).collect();
        if !letters.is_empty() && chance.percent(30) {
            page.damage(chance.of(&letters).encode_utf8(&mut [0; 4]));
        } else {
            page.keep(c.encode_utf8(&mut [0; 4]));
        }
    }
    page.done(&[Kind::ScannedDigit])
}

/// Some characters of prose, in the last third of a long text, become others of the text that look like them.
pub fn shapes(clean: &str, chance: &mut Chance) -> Damaged {
    let han = |c: &char| ('\u{4E00}'..='\u{9FFF}').contains(c);
    let all: BTreeSet<char> = clean.chars().filter(han).collect();
    let places: Vec<usize> =
        clean.char_indices().filter(|(at, c)| at * 3 > clean.len() * 2 && han(c)).map(|(at, _)| at).collect();
    let mut page = Page::default();
    if clean.len() < LONG {
        page.keep(clean);
        return page.done(&[Kind::LostCharacter]);
    }
    let mut chosen = chance.some(&places, MISREAD);
    chosen.sort_unstable();
    let mut from = 0;
    for at in chosen {
        let c = clean[at..].chars().next().unwrap();
        let best = all.iter().filter(|other| **other != c).max_by_key(|other| (shape_alike(c, **other), **other));
        let Some(other) = best.filter(|other| shape_alike(c, **other) >= ALIKE) else { continue };
        page.keep(&clean[from..at]);
        page.damage(other.encode_utf8(&mut [0; 4]));
        from = at + c.len_utf8();
    }
    page.keep(&clean[from..]);
    page.done(&[Kind::LostCharacter])
}
