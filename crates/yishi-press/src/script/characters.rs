//! Characters of the two scripts: the simplified one behind each, the forms it stands for, and how both are printed.
//!
//! Source: `data/characters.txt` (drawn from published dictionaries) and `data/genre.txt` (by hand); see their headers.
//! Invariant: every lookup on running text is one step into an array by code point; what is no Han character of the
//! basic plane has the empty cell.

use std::sync::LazyLock;

use yishi_names::script::{only_simplified, only_traditional};

use super::genre::Genre;

/// The characters the tables reach: those of the basic plane.
const SIZE: usize = 1 << 16;
/// Outside of words a form is met where at least so many thousandths of the words want it.
const MET: u16 = 60;

/// The character may be wrong for its word.
pub(crate) const SEVERAL: u8 = 1;
/// It is the simplified form of one traditional character.
pub(crate) const LEFT: u8 = 2;
/// It stands in simplified texts alone.
pub(crate) const ONLY_SIMPLIFIED: u8 = 4;
/// It stands in traditional texts alone.
pub(crate) const ONLY_TRADITIONAL: u8 = 8;
/// The number of a form that is none of those a character stands for.
pub(crate) const NO_FORM: u8 = 7;

/// One character.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cell {
    /// The simplified character it stands for; none where that is itself.
    simplified: Option<char>,
    /// The traditional form of a simplified character that has one alone.
    pub traditional: Option<char>,
    /// The row of its simplified character among those of several forms, from 1; 0 where there is none.
    row: u8,
    /// Which of these forms it is.
    pub form: u8,
}

/// A simplified character that stands for several.
#[derive(Clone, Debug, Default)]
pub(crate) struct Several {
    /// The simplified character.
    pub simplified: char,
    /// The forms, the one outside of any word first, with their share of the words in thousandths.
    pub forms: Vec<(char, u16)>,
    /// Bits of the forms that may stand outside of any word.
    pub outside: u8,
    /// For each form as printed the bits of the forms in whose place it may stand.
    pub stands_for: [u8; 8],
}

/// The tables of characters.
#[derive(Debug)]
pub(crate) struct Characters {
    cells: Vec<Cell>,
    looks: Box<[u8; SIZE]>,
    several: Vec<Several>,
    /// Characters with the glyphs of Hong Kong.
    pub hong_kong: Vec<(char, char)>,
    /// Characters with the glyphs of Taiwan.
    pub taiwan: Vec<(char, char)>,
}

static CHARACTERS: LazyLock<Characters> =
    LazyLock::new(|| Characters::read(include_str!("../../data/characters.txt"), Genre::get()));

impl Several {
    /// The share of a form in thousandths.
    pub fn share(&self, form: u8) -> u16 {
        self.forms.get(usize::from(form)).map_or(0, |(_, share)| *share)
    }

    /// The character of a form; the simplified one where there is no such form.
    pub fn form(&self, form: u8) -> char {
        self.forms.get(usize::from(form)).map_or(self.simplified, |(character, _)| *character)
    }

    /// The number of a form.
    fn number(&self, character: char) -> Option<u8> {
        let at = self.forms.iter().position(|(form, _)| *form == character)?;
        u8::try_from(at).ok().filter(|number| *number < NO_FORM)
    }
}

impl Characters {
    /// The tables of this program.
    pub fn get() -> &'static Self {
        &CHARACTERS
    }

    /// What a reader of running text must look at: the bits above.
    pub fn look(&self, character: char) -> u8 {
        u16::try_from(character).map_or(0, |code| self.looks.get(usize::from(code)).copied().unwrap_or_default())
    }

    /// The cell of a character.
    pub fn cell(&self, character: char) -> Cell {
        index(character).and_then(|at| self.cells.get(at)).copied().unwrap_or_default()
    }

    /// The simplified character, one for one.
    pub fn simplified(&self, character: char) -> char {
        self.cell(character).simplified.unwrap_or(character)
    }

    /// The row of the simplified character behind this one, where it stands for several.
    pub fn several(&self, cell: Cell) -> Option<&Several> {
        self.several.get(usize::from(cell.row).checked_sub(1)?)
    }

    fn read(file: &str, genre: &Genre) -> Self {
        let mut table = Self {
            cells: vec![Cell::default(); SIZE],
            looks: Box::new([0; SIZE]),
            several: Vec::new(),
            hong_kong: Vec::new(),
            taiwan: Vec::new(),
        };
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let (mark, tokens) = line.split_once(' ').unwrap_or_default();
            tokens.split(' ').for_each(|token| table.take(mark, token));
        }
        table.print_glyphs();
        table.several.iter_mut().for_each(|row| accept(row, genre));
        table.note_looks(genre);
        table
    }

    fn take(&mut self, mark: &str, token: &str) {
        let mut characters = token.chars();
        let (Some(first), Some(second)) = (characters.next(), characters.next()) else { return };
        match mark {
            "1" => {
                self.at(first, |cell| cell.traditional = Some(second));
                self.at(second, |cell| cell.simplified = Some(first));
            }
            "2" => self.take_several(first, token.get(first.len_utf8()..).unwrap_or_default()),
            "3" => self.at(first, |cell| cell.simplified = cell.simplified.or(Some(second))),
            "4" => self.at(first, |cell| cell.traditional = Some(second)),
            "H" => self.hong_kong.push((first, second)),
            _ => self.taiwan.push((first, second)),
        }
    }

    fn take_several(&mut self, simplified: char, shares: &str) {
        let mut row = Several { simplified, ..Several::default() };
        for (form, share) in forms(shares) {
            row.forms.push((form, share));
        }
        let Ok(number) = u8::try_from(self.several.len() + 1) else { return };
        self.at(simplified, |cell| (cell.row, cell.form) = (number, NO_FORM));
        for form in 0..NO_FORM.min(u8::try_from(row.forms.len()).unwrap_or(NO_FORM)) {
            let character = row.form(form);
            self.at(character, |cell| {
                if character == simplified || (cell.row == 0 && cell.simplified.is_none()) {
                    (cell.row, cell.form) = (number, form);
                    cell.simplified = Some(simplified).filter(|_| character != simplified);
                }
            });
        }
        self.several.push(row);
    }

    /// A glyph of Hong Kong or Taiwan is the form it stands for.
    fn print_glyphs(&mut self) {
        let pairs: Vec<(char, char)> = self.hong_kong.iter().chain(&self.taiwan).copied().collect();
        for (character, glyph) in pairs {
            let of = self.cell(character);
            if of.row != 0 && self.cell(glyph).row == 0 {
                self.at(glyph, |cell| (cell.row, cell.form, cell.simplified) = (of.row, of.form, of.simplified));
            }
        }
    }

    fn note_looks(&mut self, genre: &Genre) {
        for character in '\u{3400}'..='\u{9fff}' {
            let cell = self.cell(character);
            let bits = [
                (SEVERAL, cell.row != 0),
                (LEFT, cell.traditional.is_some() && !genre.silent.contains(&character)),
                (ONLY_SIMPLIFIED, only_simplified(character)),
                (ONLY_TRADITIONAL, only_traditional(character)),
            ];
            let look = bits.iter().filter(|(_, is)| *is).map(|(bit, _)| bit).sum();
            if let Some(place) = index(character).and_then(|at| self.looks.get_mut(at)) {
                *place = look;
            }
        }
    }

    fn at(&mut self, character: char, change: impl FnOnce(&mut Cell)) {
        if let Some(cell) = index(character).and_then(|at| self.cells.get_mut(at)) {
            change(cell);
        }
    }
}

fn index(character: char) -> Option<usize> {
    u16::try_from(character).ok().map(usize::from)
}

/// `後954后45`
fn forms(shares: &str) -> impl Iterator<Item = (char, u16)> {
    let starts = shares.char_indices().filter(|(_, c)| !c.is_ascii_digit());
    starts.map(|(at, form)| {
        let rest = shares.get(at + form.len_utf8()..).unwrap_or_default();
        let digits = rest.find(|c: char| !c.is_ascii_digit()).map_or(rest, |end| &rest[..end]);
        (form, digits.parse().unwrap_or_default())
    })
}

/// Which forms may stand outside of words, and which in the place of which.
fn accept(row: &mut Several, genre: &Genre) {
    for (number, (form, share)) in row.forms.iter().enumerate().take(usize::from(NO_FORM)) {
        let met = *share > MET && !genre.bound.contains(form);
        if number == 0 || met || genre.free.contains(form) {
            row.outside |= 1 << number;
        }
        if let Some(place) = row.stands_for.get_mut(number) {
            *place |= 1 << number;
        }
    }
    for (meant, printed) in &genre.both {
        let (Some(meant), Some(printed)) = (row.number(*meant), row.number(*printed)) else { continue };
        if let Some(place) = row.stands_for.get_mut(usize::from(printed)) {
            *place |= 1 << meant;
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_character_leads_to_one_simplified_character_and_that_one_to_itself() {
        let table = Characters::get();
        for character in '\u{3400}'..='\u{9fff}' {
            let simplified = table.simplified(character);
            assert_eq!(table.simplified(simplified), simplified, "{character}");
        }
        let fold = |text: &str| text.chars().map(|c| table.simplified(c)).collect::<String>();
        assert_eq!(fold("爲衆産群臺啓着顔豔紮脫銳說緻闆隻曆麵裡"), "为众产群台启着颜艳扎脱锐说致板只历面里");
    }

    #[test]
    fn glyphs_of_one_form_have_its_number() {
        let table = Characters::get();
        for (a, b) in [('裏', '裡'), ('麪', '麵'), ('鑑', '鑑')] {
            let (a, b) = (table.cell(a), table.cell(b));
            assert_eq!((a.row, a.form), (b.row, b.form));
            assert!(table.several(a).is_some(), "{a:?} {b:?}");
        }
    }
}
