//! An editor of the press office is named by the secretariat and gets a link of their own.

use serde::{Deserialize, Serialize};

use crate::press::{Editor, EditorNo, PressDesk, PressEvent, PressRefusal};

/// The longest name, in characters.
const LONGEST_NAME: usize = 40;

/// An editor was named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditorNamed {
    /// The number.
    pub editor: EditorNo,
    /// The name as it was typed.
    pub name: String,
}

/// Judges the naming; only the secretariat names editors.
pub(super) fn decide(desk: &PressDesk, by: Editor, name: &str) -> Result<PressEvent, PressRefusal> {
    let name = name.trim();
    let sound = !name.is_empty() && name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control);
    let last = desk.editors.keys().next_back().map_or(0, |last| last.0);
    let next = last.checked_add(1).filter(|_| sound && by == Editor::Desk).ok_or(PressRefusal::EditorNotNamed)?;
    Ok(PressEvent::EditorNamed(EditorNamed { editor: EditorNo(next), name: name.to_owned() }))
}
