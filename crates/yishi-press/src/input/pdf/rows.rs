//! The runs of a page as rows: what is drawn one after the other on one height is one row.
//!
//! Rows keep the order in which they are drawn, which is the order of reading in what offices print; columns of a
//! newspaper page would be mixed by their heights.

use super::draw::Run;

/// A row of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Its text.
    pub(super) text: String,
    /// Left end, in thousandths of a point.
    pub(super) left: i64,
    /// Right end, as far as it can be told.
    pub(super) right: i64,
    /// Its height on the page; greater is higher.
    pub(super) base: i64,
    /// Height of its characters.
    pub(super) size: i64,
}

/// Gathers runs into rows.
pub(super) fn rows(runs: Vec<Run>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for run in runs {
        match rows.last_mut().filter(|row| goes_on(row, &run)) {
            Some(row) => append(row, run),
            None => rows.push(Row { text: run.text, left: run.left, right: run.right, base: run.base, size: run.size }),
        }
    }
    rows.retain(|row| !row.text.trim().is_empty());
    rows
}

/// On the same height, and not back over what is drawn already by more than a character.
fn goes_on(row: &Row, run: &Run) -> bool {
    let size = row.size.max(run.size);
    (row.base - run.base).abs() * 2 < size.max(1) && run.left.saturating_add(size) >= row.right
}

/// A gap as wide as a character is a space, such as that within a name of two characters; between Western words a fifth of
/// that is one.
fn append(row: &mut Row, run: Run) {
    let gap = run.left.saturating_sub(row.right);
    let spaced = row.text.ends_with(char::is_whitespace) || run.text.starts_with(char::is_whitespace);
    let western =
        row.text.ends_with(|c: char| c.is_ascii_graphic()) && run.text.starts_with(|c: char| c.is_ascii_graphic());
    let least = if western { 2 } else { 8 };
    if gap * 10 > row.size.max(1) * least && !spaced {
        row.text.push(' ');
    }
    row.text.push_str(&run.text);
    row.right = row.right.max(run.right);
    row.size = row.size.max(run.size);
}
