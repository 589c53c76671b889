//! A text of a page beside the markup it was written with: `王&middot;力` is four characters, one of them a reference.

/// Text and the byte of the source at which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// The text.
    pub(super) text: String,
    /// The byte of the source.
    pub(super) at: usize,
    /// True where the source has the same bytes; false where all of it leads to the one place.
    pub(super) verbatim: bool,
}

/// Divides a decoded text into stretches that stand in the source as they are, and characters that stand there as
/// references. `start` and `end` are the bytes of the source between which it was written.
pub(super) fn divide(source: &str, start: usize, end: usize, text: &str) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut at = start;
    for character in text.chars() {
        let rest = source.get(at..end).unwrap_or_default();
        let (skipped, length, verbatim) = step(rest, character);
        push(&mut stretches, character, at + skipped, verbatim);
        at = (at + skipped + length).min(end);
    }
    stretches
}

/// How a character is written at the head of `rest`: bytes to skip, bytes it takes, and whether they are itself.
fn step(rest: &str, character: char) -> (usize, usize, bool) {
    if rest.starts_with("\r\n") && character == '\n' {
        return (1, 1, true);
    }
    if rest.starts_with('\r') && character == '\n' {
        return (0, 1, false);
    }
    let reference = rest.starts_with('&').then(|| reference_length(rest)).filter(|length| *length > 1);
    // A lone `&` stands for itself; `&amp;` is a reference for the same character.
    match reference {
        Some(length) if character != '&' || rest.get(..4) == Some("&amp") || rest.starts_with("&#") => {
            (0, length, false)
        }
        Some(_) | None if rest.starts_with(character) => (0, character.len_utf8(), true),
        Some(_) | None => (0, 0, false),
    }
}

/// `&nbsp;` -> 6, `&#20154;` -> 8. A reference without its mark ends where letters and digits do.
fn reference_length(rest: &str) -> usize {
    let body = rest.bytes().skip(1).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    1 + body + usize::from(rest.as_bytes().get(1 + body) == Some(&b';'))
}

fn push(stretches: &mut Vec<Stretch>, character: char, at: usize, verbatim: bool) {
    if let Some(last) = stretches.last_mut().filter(|last| verbatim && last.verbatim && last.at + last.text.len() == at)
    {
        last.text.push(character);
        return;
    }
    stretches.push(Stretch { text: character.to_string(), at, verbatim });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_lead_to_their_place_and_the_rest_runs_in_parallel() {
        let source = "<p>王&middot;力&#20154;A&B</p>";
        let found = divide(source, 3, source.len() - 4, "王·力人A&B");
        let found: Vec<_> = found
            .iter()
            .map(|s| {
                (
                    s.text.as_str(),
                    source[s.at..]
                        .split_at(s.text.chars().next().map_or(0, |c| if s.verbatim { c.len_utf8() } else { 1 }))
                        .0,
                    s.verbatim,
                )
            })
            .collect();
        assert_eq!(found.len(), 5);
        assert_eq!(found[1], ("·", "&", false));
        assert_eq!(found[3], ("人", "&", false));
        assert_eq!(found[4], ("A&B", "A", true));
    }
}
