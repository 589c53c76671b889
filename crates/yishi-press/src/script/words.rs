//! Words that decide which form a character takes, found by two neighbouring characters of them.
//!
//! Source: `data/words.txt` (drawn from published dictionaries) and the words of `data/genre.txt`. Invariant: a pair of
//! simplified characters leads to every word that holds it, if one of the two stands for several forms; a pair that is
//! in no word costs one look at a table.

use std::sync::LazyLock;

use super::characters::{Characters, NO_FORM};
use super::genre::Genre;

/// The weight of the words written by hand; those of the dictionaries go to 18.
const BY_HAND: u8 = 20;
/// Places of the table of pairs, a power of two well above the number of pairs.
const PLACES: usize = 1 << 16;

/// One word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    start: u32,
    length: u8,
    /// The binary logarithm of how often it is met.
    pub weight: u8,
}

/// What words say of two neighbouring characters.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Pair {
    key: u32,
    first: u32,
    count: u16,
    /// Bits of the forms words give the left character.
    pub left: u8,
    /// Bits of the forms words give the right character.
    pub right: u8,
}

/// All words.
#[derive(Debug)]
pub(crate) struct Words {
    words: Vec<Word>,
    simplified: Vec<char>,
    traditional: Vec<char>,
    pairs: Vec<Pair>,
    /// A word, and where in it the pair begins.
    holders: Vec<(u32, u8)>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::read(include_str!("../../data/words.txt"), Genre::get()));

impl Words {
    /// The words of this program.
    pub fn get() -> &'static Self {
        &WORDS
    }

    /// What words say of a pair of simplified characters.
    pub fn pair(&self, left: char, right: char) -> Pair {
        let key = key(left, right);
        let mut place = place(key);
        loop {
            match self.pairs.get(place) {
                Some(pair) if pair.key == key => return *pair,
                Some(pair) if pair.key != 0 => place = (place + 1) % PLACES,
                _ => return Pair::default(),
            }
        }
    }

    /// The words that hold a pair, each with the number of characters before the pair in it.
    pub fn holders(&self, pair: Pair) -> impl Iterator<Item = (Word, usize)> {
        let holders =
            self.holders.get(pair.first as usize..pair.first as usize + usize::from(pair.count)).unwrap_or_default();
        holders.iter().filter_map(|(word, at)| Some((*self.words.get(*word as usize)?, usize::from(*at))))
    }

    /// The simplified characters of a word.
    pub fn simplified(&self, word: Word) -> &[char] {
        let start = word.start as usize;
        self.simplified.get(start..start + usize::from(word.length)).unwrap_or_default()
    }

    /// The traditional characters of a word.
    pub fn traditional(&self, word: Word) -> &[char] {
        let start = word.start as usize;
        self.traditional.get(start..start + usize::from(word.length)).unwrap_or_default()
    }

    fn read(file: &str, genre: &Genre) -> Self {
        let mut words = Self {
            words: Vec::new(),
            simplified: Vec::new(),
            traditional: Vec::new(),
            pairs: vec![Pair::default(); PLACES],
            holders: Vec::new(),
        };
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let mut tokens = line.split(' ');
            let weight = tokens.next().and_then(|weight| weight.parse().ok()).unwrap_or_default();
            tokens.for_each(|token| words.take(token, weight));
        }
        genre.words.iter().for_each(|word| words.take(word, BY_HAND));
        words.index();
        words
    }

    fn take(&mut self, token: &str, weight: u8) {
        let table = Characters::get();
        let Ok(start) = u32::try_from(self.simplified.len()) else { return };
        self.traditional.extend(token.chars());
        self.simplified.extend(token.chars().map(|character| table.simplified(character)));
        let length = u8::try_from(token.chars().count()).unwrap_or_default();
        self.words.push(Word { start, length, weight });
    }

    fn index(&mut self) {
        let mut held = Vec::new();
        for (number, word) in (0u32..).zip(&self.words) {
            let simplified = self.simplified(*word).windows(2);
            for ((at, pair), forms) in (0u8..).zip(simplified).zip(self.traditional(*word).windows(2)) {
                if let ([left, right], [left_form, right_form]) = (pair, forms) {
                    let bits = (bit(*left_form), bit(*right_form));
                    if bits != (0, 0) {
                        held.push((key(*left, *right), number, at, bits));
                    }
                }
            }
        }
        held.sort_unstable();
        for same in held.chunk_by(|a, b| a.0 == b.0) {
            self.hold(same);
        }
    }

    fn hold(&mut self, same: &[(u32, u32, u8, (u8, u8))]) {
        let Some((key, ..)) = same.first() else { return };
        let first = u32::try_from(self.holders.len()).unwrap_or_default();
        let count = u16::try_from(same.len()).unwrap_or_default();
        let mut pair = Pair { key: *key, first, count, ..Pair::default() };
        for (_, number, at, (left, right)) in same {
            self.holders.push((*number, *at));
            (pair.left, pair.right) = (pair.left | left, pair.right | right);
        }
        let mut free = place(*key);
        while self.pairs.get(free).is_some_and(|taken| taken.key != 0) {
            free = (free + 1) % PLACES;
        }
        if let Some(place) = self.pairs.get_mut(free) {
            *place = pair;
        }
    }
}

/// The bit of a form; none where the character has one form alone.
fn bit(form: char) -> u8 {
    let table = Characters::get();
    let cell = table.cell(form);
    if table.several(cell).is_none() || cell.form == NO_FORM { 0 } else { 1 << cell.form }
}

/// Never 0, as both are Han characters of the basic plane where a word holds them.
fn key(left: char, right: char) -> u32 {
    (u32::from(left) << 16) | (u32::from(right) & 0xFFFF)
}

fn place(key: u32) -> usize {
    (key.wrapping_mul(0x9E37_79B1) >> 16) as usize
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_leads_to_the_words_that_hold_it() {
        let words = Words::get();
        let held = |left, right| {
            let holders = words.holders(words.pair(left, right));
            holders.map(|(word, _)| words.traditional(word).iter().collect::<String>()).collect::<Vec<_>>()
        };
        assert!(held('制', '造').contains(&"製造".to_owned()));
        assert!(held('历', '史').iter().all(|word| word.contains("歷史")));
        assert!(held('议', '大').is_empty());
    }

    #[test]
    fn the_table_of_pairs_is_loose() {
        let taken = Words::get().pairs.iter().filter(|pair| pair.key != 0).count();
        assert!(taken > 10_000 && taken * 4 < PLACES * 3, "{taken}");
    }
}
