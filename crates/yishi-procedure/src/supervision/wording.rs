//! What the law wants in writing must say something: a blank sheet is no interpellation, no report and no reason.

use yishi_names::text::Text;

use crate::supervision::SupervisionRefusal;

/// Requires words where the law wants something written; `part` names what is missing.
pub(super) fn require(text: &Text, part: &'static str) -> Result<(), SupervisionRefusal> {
    if text.hans.trim().is_empty() { Err(SupervisionRefusal::NothingWritten(part)) } else { Ok(()) }
}
