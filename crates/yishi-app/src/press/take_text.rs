//! A text is taken to the desk: pasted, read from a file, or a release of a sitting of this house.

use serde::{Deserialize, Serialize};

use crate::press::{OwnRelease, PressDesk, PressEvent, PressRefusal, TextNo};

/// The longest text taken, in bytes of UTF-8: more than a million characters.
pub const LONGEST_TEXT: usize = 4 * 1024 * 1024;
/// The longest name of an outlet or a file, in characters.
const LONGEST_NAME: usize = 120;

/// A text was taken to the desk. Its characters lie on the shelf under the digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextTaken {
    /// Its number.
    pub text: TextNo,
    /// Who means to publish it, or has.
    pub outlet: String,
    /// The headline or the name of the file.
    pub name: String,
    /// SHA-256 of the text in UTF-8.
    pub digest: String,
    /// Its length in characters.
    pub characters: usize,
    /// Set where it is a release this house wrote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnRelease>,
}

/// A text on its way to the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Incoming<'t> {
    pub outlet: &'t str,
    pub name: &'t str,
    pub text: &'t str,
    pub digest: &'t str,
    pub own: Option<OwnRelease>,
}

/// Judges the text; one that is here already, of the same outlet, is not taken twice.
pub(super) fn decide(desk: &PressDesk, incoming: &Incoming) -> Result<Taken, PressRefusal> {
    if incoming.text.trim().is_empty() {
        return Err(PressRefusal::TextEmpty);
    }
    if incoming.text.len() > LONGEST_TEXT {
        return Err(PressRefusal::TextTooLong { bytes: incoming.text.len(), most: LONGEST_TEXT });
    }
    let outlet = cut(incoming.outlet);
    if outlet.is_empty() {
        return Err(PressRefusal::OutletMissing);
    }
    let before = desk.texts.values().find(|text| text.taken.digest == incoming.digest && text.taken.outlet == outlet);
    if let Some(before) = before {
        return Ok(Taken::Before(before.taken.text));
    }
    Ok(Taken::Now(PressEvent::TextTaken(TextTaken {
        text: TextNo(desk.texts.keys().next_back().map_or(1, |last| last.0.saturating_add(1))),
        outlet,
        name: named(incoming),
        digest: incoming.digest.to_owned(),
        characters: incoming.text.chars().count(),
        own: incoming.own.clone(),
    })))
}

/// Whether a text is new at the desk.
pub(super) enum Taken {
    /// It was here.
    Before(TextNo),
    /// It is taken.
    Now(PressEvent),
}

/// A text without a name goes by its first line.
fn named(incoming: &Incoming) -> String {
    let name = cut(incoming.name);
    if name.is_empty() { cut(incoming.text.trim().lines().next().unwrap_or_default()) } else { name }
}

fn cut(words: &str) -> String {
    words.trim().chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect()
}
