//! A unified diff from the text to the corrected one, as `patch` and code hosts read it.
//!
//! Invariant: the lines are those of the text and of the text with the edits made, so that the diff applies. Since edits
//! say where lines change, nothing needs to be searched for.

use crate::decisions::{Edit, corrected};
use crate::span::{Positions, Span};

/// Lines shown before and behind a change.
const AROUND: usize = 2;

/// Lines of the old text that change together, and the text that takes their place.
struct Change {
    /// First line and the line behind the last, from 0.
    first: usize,
    behind: usize,
    new: String,
}

/// The diff; empty where there is no edit. An absolute path is named from the root, as git names one.
pub fn diff(file: &str, text: &str, edits: &[Edit]) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let changes = changes(text, &lines, edits);
    if changes.is_empty() {
        return String::new();
    }
    let file = file.trim_start_matches('/');
    let mut diff = format!("--- a/{file}\n+++ b/{file}\n");
    let mut shift = 0isize;
    for hunk in hunks(&changes) {
        shift = write_hunk(&mut diff, &lines, hunk, shift);
    }
    diff
}

/// Edits gathered by the lines they touch.
fn changes(text: &str, lines: &[&str], edits: &[Edit]) -> Vec<Change> {
    let positions = Positions::new(text);
    let mut starts = vec![0];
    starts.extend(lines.iter().scan(0, |at, line| {
        *at += line.len();
        Some(*at)
    }));
    let mut gathered: Vec<(usize, usize, Vec<Edit>)> = Vec::new();
    for edit in edits {
        let first = (positions.line(edit.span.start) - 1).min(lines.len().saturating_sub(1));
        // An edit that takes a line end out joins the next line to this one, so both change.
        let behind = positions.line(edit.span.end).min(lines.len()).max(first + 1);
        match gathered.last_mut().filter(|(_, last, _)| first < *last) {
            Some((_, last, edits)) => {
                *last = behind.max(*last);
                edits.push(edit.clone());
            }
            None => gathered.push((first, behind, vec![edit.clone()])),
        }
    }
    let at = |line: usize| starts.get(line).copied().unwrap_or(text.len());
    let change = |(first, behind, edits): (usize, usize, Vec<Edit>)| {
        let old = Span::new(at(first), at(behind));
        let moved =
            |edit: Edit| Edit { span: Span::new(edit.span.start - old.start, edit.span.end - old.start), ..edit };
        let edits: Vec<Edit> = edits.into_iter().map(moved).collect();
        Change { first, behind, new: corrected(old.of(text), &edits) }
    };
    gathered.into_iter().map(change).collect()
}

/// Changes so near each other that the lines around them meet.
fn hunks(changes: &[Change]) -> Vec<&[Change]> {
    changes.chunk_by(|a, b| b.first.saturating_sub(a.behind) <= AROUND * 2).collect()
}

/// Writes one hunk; returns by how many lines the new text is ahead behind it.
fn write_hunk(diff: &mut String, lines: &[&str], hunk: &[Change], shift: isize) -> isize {
    let (Some(first), Some(last)) = (hunk.first(), hunk.last()) else { return shift };
    let from = first.first.saturating_sub(AROUND);
    let to = (last.behind + AROUND).min(lines.len());
    let mut body = String::new();
    let (mut at, mut added) = (from, 0usize);
    for change in hunk {
        (at..change.first).for_each(|line| push(&mut body, ' ', lines.get(line)));
        (change.first..change.behind).for_each(|line| push(&mut body, '-', lines.get(line)));
        let new: Vec<&str> = change.new.split_inclusive('\n').collect();
        new.iter().for_each(|line| push(&mut body, '+', Some(line)));
        added += new.len() + (change.first - at);
        at = change.behind;
    }
    (at..to).for_each(|line| push(&mut body, ' ', lines.get(line)));
    let (old, new) = (to - from, added + (to - at));
    let start = from.checked_add_signed(shift).unwrap_or_default();
    diff.push_str(&format!("@@ -{} +{} @@\n{body}", range(from, old), range(start, new)));
    shift + new.cast_signed() - old.cast_signed()
}

/// `line,count`; a range without lines stands at the line before it.
fn range(from: usize, count: usize) -> String {
    let first = if count == 0 { from } else { from + 1 };
    if count == 1 { first.to_string() } else { format!("{first},{count}") }
}

fn push(body: &mut String, mark: char, line: Option<&&str>) {
    let Some(line) = line else { return };
    body.push(mark);
    body.push_str(line);
    if !line.ends_with('\n') {
        body.push_str("\n\\ No newline at end of file\n");
    }
}
