//! The rows of all pages as running text: paragraphs whole, page numbers and running heads left out.
//!
//! A row that reaches the right edge goes on in the next unless that is indented, further away or of another size: in
//! print a row ends where the paper does, so its end says nothing about the sentence.

use super::rows::Row;

/// Pages from which on a head that stands on most of them is a running head.
const ENOUGH_PAGES: usize = 3;
/// A running head has no more characters.
const LONGEST_HEAD: usize = 60;

/// The text, and the byte at which each page begins.
pub(super) fn text(mut pages: Vec<Vec<Row>>) -> (String, Vec<usize>) {
    drop_running_heads(&mut pages);
    let mut text = String::new();
    let mut starts = Vec::new();
    let mut before: Option<(Row, Edges)> = None;
    for rows in pages {
        starts.push(text.len());
        let edges = Edges::of(&rows);
        for (at, row) in rows.into_iter().enumerate() {
            if let Some((last, edges_before)) = &before {
                text.push_str(joint(last, &row, *edges_before, edges, at == 0));
            }
            text.push_str(row.text.trim_end());
            before = Some((row, edges));
        }
    }
    if !text.is_empty() {
        text.push('\n');
    }
    (text, starts)
}

/// The left and right edge of the text of a page.
#[derive(Clone, Copy, Debug, Default)]
struct Edges {
    left: i64,
    right: i64,
}

impl Edges {
    fn of(rows: &[Row]) -> Self {
        let left = rows.iter().map(|row| row.left).min().unwrap_or_default();
        Self { left, right: right_edge(rows) }
    }
}

/// The furthest place at which several rows end; a single one that reaches further is a headline or stands in a margin.
fn right_edge(rows: &[Row]) -> i64 {
    let mut ends: Vec<(i64, i64)> = rows.iter().map(|row| (row.right, row.size)).collect();
    ends.sort_unstable_by_key(|(right, _)| std::cmp::Reverse(*right));
    let enough = (rows.len() / 8).max(2);
    let shared = |(at, (right, size)): (usize, &(i64, i64))| {
        let near = ends.get(at..at + enough)?.iter().all(|(other, _)| right.saturating_sub(*other) <= *size);
        near.then_some(*right)
    };
    let furthest = ends.first().map(|(right, _)| *right).unwrap_or_default();
    ends.iter().enumerate().find_map(shared).unwrap_or(furthest)
}

/// What stands between two rows: nothing or a space within a paragraph, a line end between two.
fn joint(last: &Row, next: &Row, edges: Edges, next_edges: Edges, new_page: bool) -> &'static str {
    let size = last.size.max(1);
    let reaches = last.right.saturating_add(size * 2) >= edges.right;
    let indented = next.left > next_edges.left.saturating_add(size);
    let resized = (last.size - next.size).abs() * 8 > size;
    let gap = last.base.saturating_sub(next.base);
    let apart = !new_page && (gap > size * 3 || gap < 0);
    let narrow = edges.right - edges.left < size * 12;
    if !reaches || indented || resized || apart || narrow {
        return "\n";
    }
    let words = last.text.ends_with(|c: char| c.is_ascii_alphanumeric())
        && next.text.starts_with(|c: char| c.is_ascii_alphanumeric());
    if words { " " } else { "" }
}

/// Takes out page numbers, and what stands at the head or foot of most pages.
fn drop_running_heads(pages: &mut [Vec<Row>]) {
    for top in [true, false] {
        let heads: Vec<String> = pages.iter().filter_map(|rows| outermost(rows, top)).map(|(_, key)| key).collect();
        for rows in pages.iter_mut() {
            let Some((at, key)) = outermost(rows, top) else { continue };
            let same = heads.iter().filter(|head| **head == key).count();
            let runs = heads.len() >= ENOUGH_PAGES && same * 2 > heads.len();
            if is_page_number(&rows.get(at).map(|row| row.text.clone()).unwrap_or_default()) || runs {
                rows.remove(at);
            }
        }
    }
}

/// The highest or lowest row of a page, and its text without digits and spaces.
fn outermost(rows: &[Row], top: bool) -> Option<(usize, String)> {
    let rank = |row: &Row| if top { row.base } else { row.base.saturating_neg() };
    let (at, row) = rows.iter().enumerate().max_by_key(|(_, row)| rank(row))?;
    let key: String = row.text.chars().filter(|c| !c.is_numeric() && !c.is_whitespace()).collect();
    (key.chars().count() <= LONGEST_HEAD).then_some((at, key))
}

/// `- 3 -`, `第3页`, `3/12`
fn is_page_number(text: &str) -> bool {
    let mut rest = text.chars().filter(|c| !c.is_whitespace()).peekable();
    let mut digits = 0;
    rest.all(|c| {
        digits += usize::from(c.is_ascii_digit() || ('０'..='９').contains(&c));
        c.is_ascii_digit() || ('０'..='９').contains(&c) || "-—–―－·/第共页頁版".contains(c)
    }) && (1..=8).contains(&digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(text: &str, left: i64, right: i64, base: i64) -> Row {
        Row { text: text.to_owned(), left: left * 1000, right: right * 1000, base: base * 1000, size: 10_000 }
    }

    #[test]
    fn rows_that_reach_the_edge_go_on_and_indented_ones_begin_anew() {
        let page = vec![
            row("会议闭幕", 250, 330, 700),
            row("市十六届人大三次会议十二月二十七日", 120, 500, 680),
            row("闭幕。", 100, 130, 665),
            row("王力主持会议，李一民在主席台前排就", 120, 500, 650),
        ];
        let next = vec![row("座。", 100, 120, 700)];
        let (text, pages) = text(vec![page, next]);
        assert_eq!(
            text,
            "会议闭幕\n市十六届人大三次会议十二月二十七日闭幕。\n王力主持会议，李一民在主席台前排就座。\n"
        );
        assert_eq!(&text[pages[1]..], "座。\n");
    }

    #[test]
    fn running_heads_and_page_numbers_are_left_out() {
        let page = |n: i64| {
            let body = row("王力主持会议，李一民在主席台前排就座，会议。", 120, 400, 650);
            vec![row(&format!("衡阳日报 {n}版"), 100, 200, 800), body, row(&format!("- {n} -"), 300, 330, 50)]
        };
        let (text, _) = text((1..=4).map(page).collect());
        assert!(!text.contains("日报") && !text.contains('-'), "{text}");
        assert_eq!(text.matches("主持").count(), 4);
    }
}
