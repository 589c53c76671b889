//! Altering archives: their contents event by event, texts and numbers in them, and every hash made anew afterwards.

#![allow(dead_code, clippy::unwrap_used, clippy::panic)] // Each test binary uses a part of this.

use yishi_ballot::archive::{Chain, Content, Writer};

/// The archive's contents, event by event.
pub fn contents(archive: &[u8]) -> Vec<Content> {
    let mut chain = Chain::default();
    chain.push(archive);
    std::iter::from_fn(|| chain.next_link().unwrap()).map(|link| link.content).collect()
}

/// An archive of these contents, every hash made anew.
pub fn archive(contents: &[Content]) -> Vec<u8> {
    let (mut writer, mut bytes) = Writer::begin(1_795_226_337).unwrap();
    for content in contents {
        bytes.extend(writer.append(content).unwrap());
    }
    bytes
}

/// Replaces the first of a text in a record; it has to be there.
pub fn replace(bytes: &mut Vec<u8>, from: &str, to: &str) {
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.contains(from), "{from:?} is not in {text}");
    *bytes = text.replacen(from, to, 1).into_bytes();
}

/// What stands between the two marks, for the first time after the text `after`.
pub fn between<'a>(bytes: &'a [u8], after: &str, mark: &str) -> &'a str {
    let text = std::str::from_utf8(bytes).unwrap();
    let rest = &text[text.find(after).unwrap()..];
    let rest = &rest[rest.find(mark).unwrap() + mark.len()..];
    &rest[..rest.find('"').unwrap()]
}

/// Changes the last digit of the number after the mark.
pub fn bump(bytes: &mut Vec<u8>, after: &str, mark: &str) {
    let number = between(bytes, after, mark).to_owned();
    let last = number.chars().last().unwrap().to_digit(10).unwrap();
    let changed = format!("{}{}", &number[..number.len() - 1], (last + 1) % 10);
    replace(bytes, &format!("\"{number}\""), &format!("\"{changed}\""));
}
