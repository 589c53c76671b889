//! What characters look like, as it is looked up: strokes, four corners, Cangjie letters and components.
//!
//! Source: `data/shapes.txt`, drawn by `cargo xtask characters`. Invariant: the look of a character is parts of the file itself,
//! so that nothing is allocated but the index.

use std::sync::LazyLock;

use crate::pages::{Pages, lines};

static SHIPPED: LazyLock<Table> = LazyLock::new(|| Table::read(include_str!("../../data/shapes.txt")));

/// What one character looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    /// The strokes, two in a letter.
    pub strokes: &'static str,
    /// Five digits; empty where they are not known.
    pub corners: &'static str,
    /// The letters of Cangjie; empty where they are not known.
    pub letters: &'static str,
    /// The components; empty where it has none.
    pub parts: &'static str,
}

impl Look {
    /// The strokes as digits 1 to 5.
    pub(super) fn digits(&self) -> impl Iterator<Item = u8> + Clone {
        self.strokes.bytes().flat_map(unpacked).flatten()
    }

    /// The component of which the whole character is made, and how often: 水 and 3 of 淼.
    pub(super) fn repeated(&self) -> Option<(char, usize)> {
        let mut parts = self.parts.chars();
        let first = parts.next()?;
        let times = 1 + parts.clone().count();
        (times > 1 && parts.all(|part| part == first)).then_some((first, times))
    }
}

fn unpacked(letter: u8) -> [Option<u8>; 2] {
    match letter {
        b'a'..=b'y' => [Some((letter - b'a') / 5 + 1), Some((letter - b'a') % 5 + 1)],
        b'1'..=b'5' => [Some(letter - b'0'), None],
        _ => [None, None],
    }
}

/// The look of a character; none where it is not known.
pub(super) fn look(character: char) -> Option<Look> {
    let table = &*SHIPPED;
    let at = usize::from(table.index.get(character)).checked_sub(1)?;
    table.looks.get(at).copied()
}

struct Table {
    /// Position in `looks` plus one.
    index: Pages<u16>,
    looks: Box<[Look]>,
}

impl Table {
    fn read(file: &'static str) -> Self {
        let (mut index, mut looks) = (Pages::empty(), Vec::new());
        for (character, look) in lines(file).filter_map(row) {
            looks.push(look);
            index.set(character, u16::try_from(looks.len()).unwrap_or_default());
        }
        Self { index, looks: looks.into() }
    }
}

fn row(line: &'static str) -> Option<(char, Look)> {
    let mut fields = line.split(' ');
    let character = fields.next()?.chars().next()?;
    let mut field = || fields.next().map(|field| if field == "-" { "" } else { field });
    Some((character, Look { strokes: field()?, corners: field()?, letters: field()?, parts: field()? }))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_look_of_a_character_is_told_as_published() {
        let look = look('森').unwrap();
        assert_eq!(look.digits().collect::<Vec<u8>>(), b"123412341234".map(|digit| digit - b'0'));
        assert_eq!((look.parts, look.repeated()), ("木木木", Some(('木', 3))));
        assert_eq!(super::look('林').unwrap().repeated(), Some(('木', 2)));
        assert_eq!(super::look('馨').unwrap().repeated(), None);
        assert_eq!(super::look('a'), None);
    }
}
