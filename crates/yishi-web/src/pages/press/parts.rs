//! A long text in parts: cut at line ends, so that a page stays quick however long the text is.

use std::ops::Range;

/// Bytes of a part, after which it ends with its line: some eight thousand characters.
const LONG: usize = 24_000;
/// A line longer than this is cut in its midst.
const LONGEST_LINE: usize = 4 * LONG;

/// The parts of a text, as ranges of bytes; together they are the whole text, and there is at least one.
pub(crate) fn parts(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    while text.len() - start > LONG {
        let end = end(text, start);
        parts.push(start..end);
        start = end;
    }
    if start < text.len() || parts.is_empty() {
        parts.push(start..text.len());
    }
    parts
}

fn end(text: &str, start: usize) -> usize {
    let least = text.ceil_char_boundary(start + LONG);
    let most = text.floor_char_boundary((start + LONGEST_LINE).min(text.len()));
    let line = text.get(least..most).and_then(|rest| rest.find('\n')).map(|at| least + at + 1);
    line.unwrap_or(most)
}

/// The part a byte stands in.
pub(crate) fn part_of(parts: &[Range<usize>], at: usize) -> usize {
    parts.partition_point(|part| part.end <= at).min(parts.len().saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_short_text_is_one_part_and_a_long_one_is_cut_at_line_ends() {
        assert_eq!(parts("").first(), Some(&(0..0)));
        let line = format!("{}\n", "字".repeat(3_000));
        let text = line.repeat(10);
        let parts = parts(&text);
        assert!(parts.len() > 2 && parts.iter().all(|part| text[part.clone()].ends_with('\n')));
        assert_eq!(part_of(&parts, text.len()), parts.len() - 1);
        assert_eq!(part_of(&parts, parts[1].start), 1);
    }

    proptest! {
        #[test]
        fn parts_are_the_whole_text_in_order(lines in proptest::collection::vec((0usize..60_000, any::<bool>()), 0..6)) {
            let text: String = lines.iter().map(|(n, wide)| if *wide { "字".repeat(*n) } else { "a\n".repeat(*n) }).collect();
            let joined: String = parts(&text).into_iter().map(|part| text[part].to_owned()).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
