//! Which lines of a page are the article: the section with the most running text, its headline, and what stands between.
//!
//! Running text is what pages have nowhere else: lines of some length with marks in them that are not links. Where a page
//! has none, all of it is taken, so that nothing is lost silently.

use super::lines::{Line, Page};

/// Lines at most between a headline and the article: the source, the day, the names of the writers.
const NEAR: usize = 12;
/// A line of one paragraph counts no more than this, so that one long footnote does not outweigh an article.
const MOST_OF_A_LINE: usize = 400;

/// The lines of the article, in order.
pub(super) fn choose(page: &Page) -> Vec<&Line> {
    let Some(section) = heaviest(page) else { return without_menus(page) };
    let inside: Vec<usize> = (0..page.lines.len()).filter(|line| is_inside(page, *line, section)).collect();
    let (Some(first), Some(last)) = (inside.first(), inside.last()) else { return without_menus(page) };
    let from = headline_before(page, *first).unwrap_or(*first);
    let lines = page.lines.iter().enumerate().take(*last + 1).skip(from);
    let wanted = lines.filter(|(at, line)| (*at < *first || is_inside(page, *at, section)) && is_wanted(line));
    wanted.map(|(_, line)| line).collect()
}

fn is_wanted(line: &Line) -> bool {
    !line.beside && (line.heading || line.linked * 2 < line.characters.max(1))
}

fn without_menus(page: &Page) -> Vec<&Line> {
    let wanted: Vec<&Line> = page.lines.iter().filter(|line| is_wanted(line)).collect();
    if wanted.is_empty() { page.lines.iter().collect() } else { wanted }
}

fn is_inside(page: &Page, line: usize, section: usize) -> bool {
    page.lines.get(line).is_some_and(|line| up(page, line.section).any(|at| at == section))
}

/// A section and those around it, the innermost first.
fn up(page: &Page, section: usize) -> impl Iterator<Item = usize> + '_ {
    let outer = |at: &usize| page.sections.get(*at).copied().filter(|outer| outer != at);
    std::iter::successors(Some(section), outer)
}

/// The section with the most running text. Its own counts whole; that of the sections within counts half and a third, so
/// that paragraphs in boxes of their own are gathered and two articles side by side are not.
fn heaviest(page: &Page) -> Option<usize> {
    let mut weights = vec![0usize; page.sections.len()];
    for line in page.lines.iter().filter(|line| is_wanted(line)) {
        for (share, section) in (1..=3).zip(up(page, line.section)) {
            if let Some(weight) = weights.get_mut(section) {
                *weight += running(line) * 6 / share;
            }
        }
    }
    let heaviest = weights.iter().copied().max().filter(|weight| *weight > 0)?;
    weights.iter().position(|weight| *weight == heaviest)
}

fn running(line: &Line) -> usize {
    const MARKS: &[char] = &['，', '。', '、', '；', '：', ',', '.', ';', '！', '？'];
    let plain = line.characters - line.linked.min(line.characters);
    if plain < 12 || !line.text().contains(MARKS) { 0 } else { plain.min(MOST_OF_A_LINE) }
}

/// The headline above the article, where it stands outside of it and near.
fn headline_before(page: &Page, first: usize) -> Option<usize> {
    let has_own = page.lines.get(first).is_some_and(|line| line.heading);
    if has_own {
        return None;
    }
    let near = page.lines.iter().enumerate().take(first).skip(first.saturating_sub(NEAR));
    let mut headings = near.filter(|(_, line)| line.heading && !line.beside).map(|(at, _)| at);
    headings.next()
}
