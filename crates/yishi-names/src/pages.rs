//! Tables by character: pages of 256 code points, of which only those that hold something take room.
//!
//! Invariant: a look-up is two reads of arrays, whatever the character; nothing is allocated after the table is built.

/// Characters on a page.
const PAGE: usize = 256;

/// A value for every character; the default one where none was set.
pub(crate) struct Pages<T> {
    /// Page number of the code point -> which page of `slots`; the first page is the empty one.
    index: Box<[u16]>,
    slots: Vec<T>,
}

impl<T: Copy + Default> Pages<T> {
    /// A table without values.
    pub(crate) fn empty() -> Self {
        let pages = (u32::from(char::MAX) as usize) / PAGE + 1;
        Self { index: vec![0; pages].into(), slots: vec![T::default(); PAGE] }
    }

    /// The table of these values; of two for one character the last stays.
    pub(crate) fn of(values: impl IntoIterator<Item = (char, T)>) -> Self {
        let mut table = Self::empty();
        for (character, value) in values {
            table.set(character, value);
        }
        table
    }

    /// The value of a character.
    #[inline]
    pub(crate) fn get(&self, character: char) -> T {
        let code = u32::from(character) as usize;
        let page = self.index.get(code / PAGE).copied().unwrap_or_default();
        self.slots.get(usize::from(page) * PAGE + code % PAGE).copied().unwrap_or_default()
    }

    /// Sets the value of a character.
    pub(crate) fn set(&mut self, character: char, value: T) {
        let code = u32::from(character) as usize;
        let Some(page) = self.index.get_mut(code / PAGE) else { return };
        if *page == 0 {
            *page = u16::try_from(self.slots.len() / PAGE).unwrap_or_default();
            self.slots.resize(self.slots.len() + PAGE, T::default());
        }
        if let Some(slot) = self.slots.get_mut(usize::from(*page) * PAGE + code % PAGE) {
            *slot = value;
        }
    }
}

/// Several values for a character, side by side.
pub(crate) struct Rows<T> {
    /// Where the values of a character begin, and how many they are.
    places: Pages<(u32, u16)>,
    values: Box<[T]>,
}

impl<T: Copy> Rows<T> {
    /// The table of these pairs; the values of one character keep their order.
    pub(crate) fn of(mut pairs: Vec<(char, T)>) -> Self {
        pairs.sort_by_key(|(character, _)| *character);
        let mut places = Pages::empty();
        let mut begin = 0;
        for run in pairs.chunk_by(|one, other| one.0 == other.0) {
            if let (Some((character, _)), Ok(length)) = (run.first(), u16::try_from(run.len())) {
                places.set(*character, (u32::try_from(begin).unwrap_or_default(), length));
            }
            begin += run.len();
        }
        Self { places, values: pairs.into_iter().map(|(_, value)| value).collect() }
    }

    /// The values of a character; none where it has no row.
    pub(crate) fn get(&self, character: char) -> &[T] {
        let (begin, length) = self.places.get(character);
        let begin = begin as usize;
        self.values.get(begin..begin + usize::from(length)).unwrap_or_default()
    }
}

/// A set of characters that is looked for in running text.
pub(crate) struct Among {
    /// For the first two of the three bytes of a character, which of the 64 third ones it has.
    thirds: Box<[u64]>,
}

impl Among {
    /// The set of these characters. Those of more than three bytes, which hardly ever occur, are always in it.
    pub(crate) fn of(characters: impl Iterator<Item = char>) -> Self {
        let mut thirds = vec![0_u64; 1 << 10];
        for code in characters.map(u32::from) {
            if let Some(third) = thirds.get_mut((code >> 6) as usize) {
                *third |= 1 << (code & 0x3F);
            }
        }
        Self { thirds: thirds.into() }
    }

    /// What stands before the first character of the set in a text, and that character.
    pub(crate) fn split<'t>(&self, text: &'t str) -> Option<(&'t str, char)> {
        let at = self.find(text.as_bytes())?;
        let (before, behind) = text.split_at_checked(at)?;
        Some((before, behind.chars().next()?))
    }

    fn find(&self, text: &[u8]) -> Option<usize> {
        let mut at = 0;
        loop {
            at += match text.get(at..)? {
                [first @ 0xE0..=0xEF, second, third, ..] => {
                    let row = usize::from(first & 0xF) << 6 | usize::from(second & 0x3F);
                    if self.thirds.get(row)? >> (third & 0x3F) & 1 == 1 {
                        return Some(at);
                    }
                    3
                }
                [0x00..=0x7F, ..] => 1,
                [0x80..=0xDF, ..] => 2,
                [0xE0..=0xFF, ..] => return Some(at),
                [] => return None,
            };
        }
    }
}

/// The lines of a data file without its header.
pub(crate) fn lines(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter(|line| !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_found_on_any_plane_and_the_default_elsewhere() {
        let table = Pages::of([('刘', 1u16), ('𫘜', 2), ('\0', 3), (char::MAX, 4)]);
        assert_eq!(['刘', '𫘜', '\0', char::MAX, '刈', 'a'].map(|c| table.get(c)), [1, 2, 3, 4, 0, 0]);
    }

    #[test]
    fn the_first_character_of_a_set_is_found_whatever_stands_before_it() {
        let among = Among::of("劉於\u{FFFD}é".chars());
        assert_eq!(among.split("abc，é刘于劉於"), Some(("abc，é刘于", '劉')));
        assert_eq!(among.split("\u{7FF}\u{800}𫘜"), Some(("\u{7FF}\u{800}", '𫘜')));
        assert_eq!(among.split("\u{FFFC}\u{FFFD}"), Some(("\u{FFFC}", '\u{FFFD}')));
        assert_eq!((among.split("刘于"), among.split("")), (None, None));
    }

    #[test]
    fn the_values_of_one_character_stand_side_by_side() {
        let table = Rows::of(vec![('干', 2u8), ('云', 7), ('干', 1)]);
        assert_eq!((table.get('干'), table.get('云'), table.get('a')), (&[2, 1][..], &[7][..], &[][..]));
    }
}
