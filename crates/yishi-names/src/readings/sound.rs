//! One Mandarin syllable: its letters, its tone, and how alike two of them sound.
//!
//! Invariant: a syllable is read the same with composed and decomposed marks, in either case of letters, with ü or v.

/// The tone marks, in the order of their tones, as they stand alone (after decomposition).
const MARKS: [char; 4] = ['\u{304}', '\u{301}', '\u{30C}', '\u{300}'];

/// Letters with a mark, and the letter and tone they are.
const MARKED: &str = "āa1áa2ǎa3àa4ēe1ée2ěe3èe4īi1íi2ǐi3ìi4ōo1óo2ǒo3òo4ūu1úu2ǔu3ùu4ǖv1ǘv2ǚv3ǜv4üv0ńn2ňn3ǹn4ḿm2";

/// A syllable: letters without marks (ü as v, ê as e), and a tone from 1 to 4, 0 for the neutral one.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Sound {
    /// The letters.
    pub letters: String,
    /// The tone.
    pub tone: u8,
}

impl Sound {
    /// Reads a syllable with its tone mark; nothing where it holds anything but letters and marks, or is too long for one.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut sound = Self::default();
        for c in text.chars() {
            let (letter, tone) = letter(c)?;
            match letter {
                // The dots of a decomposed ü stand behind the u.
                '\u{308}' if sound.letters.pop() == Some('u') => sound.letters.push('v'),
                '\u{308}' => return None,
                '\0' => {}
                letter => sound.letters.push(letter),
            }
            sound.tone = sound.tone.max(tone);
        }
        (1..=6).contains(&sound.letters.len()).then_some(sound)
    }

    /// Initial and final: `zh` and `ang`; a syllable without an initial has an empty one.
    pub(super) fn parts(&self) -> (&str, &str) {
        let consonant = |c: char| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'v');
        let at = self.letters.find(|c| !consonant(c)).unwrap_or_default();
        self.letters.split_at(at)
    }
}

/// The letter of a character and the tone of its mark; `\0` for a mark alone.
fn letter(c: char) -> Option<(char, u8)> {
    if c.is_ascii_alphabetic() {
        return Some((c.to_ascii_lowercase(), 0));
    }
    if let Some(tone) = MARKS.iter().position(|mark| *mark == c) {
        return Some(('\0', u8::try_from(tone + 1).unwrap_or_default()));
    }
    match c {
        '\u{308}' => Some(('\u{308}', 0)),
        // The rare ê is written with a circumflex of its own, which is no tone.
        '\u{302}' => Some(('\0', 0)),
        'ê' => Some(('e', 0)),
        'ế' => Some(('e', 2)),
        'ề' => Some(('e', 4)),
        _ => marked(c.to_lowercase().next()?),
    }
}

fn marked(c: char) -> Option<(char, u8)> {
    let mut rest = MARKED.chars();
    while let (Some(mark), Some(letter), Some(tone)) = (rest.next(), rest.next(), rest.next()) {
        if mark == c {
            return Some((letter, u8::try_from(tone.to_digit(10)?).ok()?));
        }
    }
    None
}

/// How alike two syllables sound, in thousandths: 1000 the same, 900 but for the tone, then what speakers and typists confuse
/// (zh and z, n and l, in and ing), then what only rhymes or only begins alike.
pub(super) fn alike(one: &Sound, other: &Sound) -> u16 {
    let tone = u16::from(one.tone == other.tone);
    let ((begin, end), (other_begin, other_end)) = (one.parts(), other.parts());
    match (initials(begin, other_begin), finals(end, other_end)) {
        (1000, 1000) => 900 + 100 * tone,
        (0, 1000) => 350 + 50 * tone,
        (0, _) | (_, 0) => 0,
        (begin, end) => (begin + end) * 2 / 5 + 50 * tone,
    }
}

fn initials(one: &str, other: &str) -> u16 {
    let pair = if one < other { (one, other) } else { (other, one) };
    match pair {
        (one, other) if one == other => 1000,
        ("z", "zh") | ("c", "ch") | ("s", "sh") | ("l", "n") | ("f", "h") | ("l", "r") => 900,
        ("b", "p") | ("d", "t") | ("g", "k") | ("j", "q") | ("j", "zh") | ("ch", "q") | ("sh", "x") | ("c", "z") => 600,
        ("ch", "zh") | ("q", "x") | ("j", "x") | ("h", "k") | ("", "w") | ("", "y") => 500,
        _ => 0,
    }
}

fn finals(one: &str, other: &str) -> u16 {
    let pair = if one < other { (one, other) } else { (other, one) };
    match pair {
        (one, other) if one == other => 1000,
        ("an", "ang") | ("en", "eng") | ("in", "ing") | ("ian", "iang") | ("uan", "uang") | ("un", "ong") => 900,
        ("u", "v") | ("ong", "un") | ("o", "uo") | ("e", "uo") | ("ai", "ei") | ("ie", "ue") | ("eng", "ong") => 600,
        ("an", "uan") | ("ang", "uang") | ("a", "ua") | ("ou", "u") | ("ui", "un") | ("in", "un") | ("ian", "uan") => {
            500
        }
        _ => 0,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_syllable_is_read_in_every_way_it_is_written() {
        for (text, letters, tone) in [
            ("zhǎng", "zhang", 3),
            ("zha\u{30C}ng", "zhang", 3),
            ("LÜ\u{304}", "lv", 1),
            ("lu\u{308}\u{30C}", "lv", 3),
            ("lǜ", "lv", 4),
            ("lv", "lv", 0),
            ("ńg", "ng", 2),
            ("ê\u{304}", "e", 1),
        ] {
            assert_eq!(Sound::parse(text), Some(Sound { letters: letters.to_owned(), tone }), "{text}");
        }
        for text in ["", "刘", "zhang1", "shuangshuang", "a b", "x\u{308}"] {
            assert_eq!(Sound::parse(text), None, "{text}");
        }
    }

    #[test]
    fn confused_sounds_are_more_alike_than_rhymes() {
        let alike = |one: &str, other: &str| alike(&Sound::parse(one).unwrap(), &Sound::parse(other).unwrap());
        assert_eq!(alike("zhāng", "zhāng"), 1000);
        assert_eq!(alike("zhāng", "zhǎng"), 900);
        assert!(alike("zhāng", "zāng") > alike("zhāng", "jiāng"));
        assert!(alike("xīn", "xīng") > alike("xīn", "qín"));
        assert!(alike("nán", "lán") > 700 && alike("fán", "lán") < 500);
        assert_eq!(alike("xīn", "duān"), 0);
    }
}
