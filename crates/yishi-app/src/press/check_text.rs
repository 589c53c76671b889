//! A second pair of eyes: another person reads a text with all that was decided on it.
//!
//! Invariant: whoever decided findings of a text is never its second reader; a decision made after it takes the check away.

use serde::{Deserialize, Serialize};

use crate::press::{Editor, PressDesk, PressEvent, PressRefusal, Tally, TextNo};

/// A second person read the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextChecked {
    /// The text.
    pub text: TextNo,
}

/// Judges the check; `open` counts what is still to be decided.
pub(super) fn decide(desk: &PressDesk, text: TextNo, by: Editor, open: &Tally) -> Result<PressEvent, PressRefusal> {
    let at_desk = desk.texts.get(&text).ok_or(PressRefusal::UnknownText)?;
    if open.errors > 0 || open.warnings > 0 {
        return Err(PressRefusal::FindingsOpen { errors: open.errors, warnings: open.warnings });
    }
    if !at_desk.may_check(by) {
        return Err(PressRefusal::SamePerson);
    }
    Ok(PressEvent::TextChecked(TextChecked { text }))
}
