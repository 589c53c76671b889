//! A table from codes to text, as a PDF carries it with a font (`ToUnicode`).
//!
//! Source: ISO 32000-1, 9.10.3, and Adobe technical note 5411. Invariant: a table holds at most as many codes as a font
//! can have, whatever its ranges state.

use std::collections::BTreeMap;

/// A font has no more codes than this.
const MOST_CODES: usize = 70_000;

/// From codes to text.
#[derive(Clone, Debug, Default)]
pub(super) struct Cmap {
    texts: BTreeMap<u32, String>,
    /// Code spaces: bytes of a code, the lowest and the highest.
    spaces: Vec<(usize, u32, u32)>,
}

/// A word of the table's language.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Word {
    Hex(Vec<u8>),
    Open,
    Close,
    Other(Vec<u8>),
}

impl Cmap {
    /// Reads a table.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut cmap = Self::default();
        let mut pending: Vec<Word> = Vec::new();
        for word in Words(bytes) {
            let Word::Other(name) = &word else {
                pending.push(word);
                continue;
            };
            match name.as_slice() {
                b"endcodespacerange" => cmap.add_spaces(&pending),
                b"endbfchar" => cmap.add_chars(&pending),
                b"endbfrange" => cmap.add_ranges(&pending),
                _ => {}
            }
            pending.clear();
        }
        cmap
    }

    /// The bytes of the code at the head of a string; two for a font of many characters that does not say.
    pub(super) fn code_length(&self, bytes: &[u8], otherwise: usize) -> usize {
        let fits = |(length, low, high): &&(usize, u32, u32)| {
            bytes.get(..*length).is_some_and(|code| (*low..=*high).contains(&number(code)))
        };
        self.spaces.iter().find(fits).map_or(otherwise, |(length, _, _)| *length)
    }

    /// What a code draws.
    pub(super) fn text(&self, code: u32) -> Option<&str> {
        self.texts.get(&code).map(String::as_str)
    }

    fn add_spaces(&mut self, words: &[Word]) {
        for pair in words.chunks_exact(2) {
            if let [Word::Hex(low), Word::Hex(high)] = pair
                && (1..=4).contains(&low.len())
            {
                self.spaces.push((low.len(), number(low), number(high)));
            }
        }
    }

    fn add_chars(&mut self, words: &[Word]) {
        for pair in words.chunks_exact(2) {
            if let [Word::Hex(code), Word::Hex(text)] = pair {
                self.add(number(code), utf16(text));
            }
        }
    }

    /// `<low> <high> <text>` counts the last character up; `<low> <high> [<text> …]` names each.
    fn add_ranges(&mut self, words: &[Word]) {
        let mut rest = words;
        while let [Word::Hex(low), Word::Hex(high), tail @ ..] = rest {
            let (low, high) = (number(low), number(high));
            match tail {
                [Word::Hex(text), after @ ..] => {
                    self.count_up(low, high, text);
                    rest = after;
                }
                [Word::Open, after @ ..] => {
                    let end = after.iter().position(|word| *word == Word::Close).unwrap_or(after.len());
                    let (texts, behind) = after.split_at(end);
                    for (code, word) in (low..=high).zip(texts) {
                        if let Word::Hex(text) = word {
                            self.add(code, utf16(text));
                        }
                    }
                    rest = behind.get(1..).unwrap_or_default();
                }
                _ => return,
            }
        }
    }

    fn count_up(&mut self, low: u32, high: u32, text: &[u8]) {
        let first = utf16(text);
        let Some(last) = first.chars().next_back() else { return };
        let head = first.strip_suffix(last).unwrap_or_default();
        for (step, code) in (low..=high).take(MOST_CODES).enumerate() {
            let counted = u32::try_from(step).ok().and_then(|step| char::from_u32(u32::from(last).checked_add(step)?));
            let Some(character) = counted else { return };
            self.add(code, format!("{head}{character}"));
        }
    }

    fn add(&mut self, code: u32, text: String) {
        if self.texts.len() < MOST_CODES {
            self.texts.insert(code, text);
        }
    }
}

/// Up to four bytes, the highest first.
pub(super) fn number(bytes: &[u8]) -> u32 {
    bytes.iter().take(4).fold(0, |number, byte| (number << 8) | u32::from(*byte))
}

fn utf16(bytes: &[u8]) -> String {
    let units = bytes.chunks(2).map(|unit| u16::try_from(number(unit)).unwrap_or(0xFFFD));
    char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{FFFD}')).collect()
}

struct Words<'b>(&'b [u8]);

impl Words<'_> {
    fn take(&mut self, count: usize) -> &[u8] {
        let (taken, rest) = self.0.split_at(count.min(self.0.len()));
        self.0 = rest;
        taken
    }

    fn until(&self, ends: impl Fn(u8) -> bool) -> usize {
        self.0.iter().position(|byte| ends(*byte)).unwrap_or(self.0.len())
    }
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        loop {
            match *self.0.first()? {
                byte if byte.is_ascii_whitespace() || byte == 0 => drop(self.take(1)),
                b'%' => {
                    let line = self.until(|byte| byte == b'\n' || byte == b'\r');
                    self.take(line);
                }
                b'[' => {
                    self.take(1);
                    return Some(Word::Open);
                }
                b']' => {
                    self.take(1);
                    return Some(Word::Close);
                }
                b'<' if self.0.get(1) != Some(&b'<') => {
                    let end = self.until(|byte| byte == b'>');
                    let digits = self.take(end + 1);
                    return Some(Word::Hex(hex(digits)));
                }
                _ => {
                    let end = 1 + self
                        .0
                        .iter()
                        .skip(1)
                        .position(|byte| b" \t\r\n\x0C[]<>/%".contains(byte))
                        .unwrap_or(self.0.len() - 1);
                    return Some(Word::Other(self.take(end).to_vec()));
                }
            }
        }
    }
}

fn hex(bytes: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> =
        bytes.iter().filter_map(|byte| char::from(*byte).to_digit(16)).filter_map(|d| u8::try_from(d).ok()).collect();
    digits.chunks(2).map(|pair| pair.first().unwrap_or(&0) << 4 | pair.get(1).unwrap_or(&0)).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn chars_ranges_and_lists_are_read() {
        let cmap = Cmap::read(
            b"/CIDInit /ProcSet findresource begin 1 begincodespacerange <0000> <FFFF> endcodespacerange\n\
              2 beginbfchar <0001> <4F1A> <0002> <D86CDF4B> endbfchar % comment\n\
              2 beginbfrange <0010> <0012> <4E00> <0020> <0021> [<8BAE> <00410042>] endbfrange endcmap",
        );
        let texts: Vec<_> = [1, 2, 0x10, 0x12, 0x20, 0x21, 0x30].iter().map(|code| cmap.text(*code)).collect();
        let wanted = [Some("会"), Some("𫍋"), Some("一"), Some("丂"), Some("议"), Some("AB"), None];
        assert_eq!(texts, wanted);
        assert_eq!(cmap.code_length(&[0, 1], 1), 2);
    }

    #[test]
    fn a_range_that_states_too_much_is_cut() {
        let cmap = Cmap::read(b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange");
        assert!(cmap.texts.len() <= MOST_CODES);
        assert!(Cmap::read(b"<").texts.is_empty() && Cmap::read(b"1 beginbfrange <00> endbfrange").texts.is_empty());
    }
}
