//! The corrected text: the original with every accepted change, and nothing else changed.

use crate::press::{PressText, Verdict};

/// Sets the accepted changes into the original. A change whose characters do not stand where it was accepted is left out.
pub fn corrected(original: &str, text: &PressText) -> String {
    let mut out = String::with_capacity(original.len());
    let mut copied = 0;
    for decided in text.changes() {
        let Verdict::Accepted { replacement } = &decided.event.verdict else { continue };
        let (start, end) = (decided.event.start, decided.event.end);
        let fits = start >= copied && original.get(start..end) == Some(decided.event.stands.as_str());
        let Some(before) = original.get(copied..start).filter(|_| fits) else { continue };
        out.push_str(before);
        out.push_str(replacement);
        copied = end;
    }
    out.push_str(original.get(copied..).unwrap_or_default());
    out
}
