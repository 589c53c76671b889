//! The text of a part with every finding marked in its place.
//!
//! Invariant: the characters of the text stand here once and in order, whatever overlaps; a mark says its severity by line,
//! shape and word, and leads to the finding in the list.

use std::ops::Range;

use maud::{Markup, html};
use yishi_app::press::{Finding, Verdict};

use crate::pages::place::Place;
use crate::pages::press::finding::Shown;
use crate::pages::press::words;

/// The lines of a part; `shown` are its findings in the order of the text.
pub(crate) fn lines(at: Place, original: &str, part: &Range<usize>, shown: &[Shown]) -> Markup {
    let pieces = pieces(part, shown);
    let ends = original.get(part.clone()).unwrap_or_default().split_inclusive('\n').scan(part.start, |end, line| {
        let start = *end;
        *end += line.len();
        Some(start..*end)
    });
    html! { @for line in ends { p { (of_line(at, original, &line, &pieces)) } } }
}

/// A stretch of the text that one finding marks, or none.
struct Piece<'f> {
    range: Range<usize>,
    by: Option<&'f Shown<'f>>,
}

/// Cuts the part at the ends of its findings. Where they overlap the first one keeps its whole mark, so that each can be seen.
fn pieces<'f>(part: &Range<usize>, shown: &'f [Shown<'f>]) -> Vec<Piece<'f>> {
    let mut pieces = Vec::new();
    let mut at = part.start;
    for one in shown {
        let span = one.finding.span.bytes;
        let (start, end) = (span.start.max(at), span.end.min(part.end).max(at));
        if start > at {
            pieces.push(Piece { range: at..start, by: None });
        }
        // A finding within another's mark has an empty mark behind it.
        pieces.push(Piece { range: start..end.max(start), by: Some(one) });
        at = end.max(start);
    }
    if at < part.end {
        pieces.push(Piece { range: at..part.end, by: None });
    }
    pieces
}

fn of_line(at: Place, original: &str, line: &Range<usize>, pieces: &[Piece]) -> Markup {
    let over =
        |piece: &Piece| piece.range.end < line.start || (piece.range.end == line.start && !piece.range.is_empty());
    let rest = pieces.get(pieces.partition_point(over)..).unwrap_or_default();
    // What is missing at the very end stands in the last line.
    let here = |piece: &&Piece| {
        piece.range.start < line.end || (piece.range.is_empty() && !original[..line.end].ends_with('\n'))
    };
    html! {
        @for piece in rest.iter().take_while(here) {
            @let begins = piece.range.start >= line.start;
            @let within = piece.range.start.max(line.start)..piece.range.end.min(line.end);
            @let text = original.get(within).unwrap_or_default();
            @match piece.by {
                None => (text.trim_end_matches('\n')),
                Some(shown) => (mark(at, shown, text, begins)),
            }
        }
    }
}

/// A mark. Its number and word stand where it begins; on further lines only the line below the characters goes on.
fn mark(at: Place, shown: &Shown, text: &str, begins: bool) -> Markup {
    let finding = shown.finding;
    let state = words::severity_state(finding.severity);
    // Within the mark of another finding it has a number alone.
    let nested = text.is_empty() && !finding.stands.is_empty() && begins;
    html! {
        a.mark href=(format!("#f-{}", finding.id)) id=[begins.then(|| format!("m-{}", finding.id))]
            data-finding=(finding.id) data-severity=(state) data-settled=[settled(shown)]
            title=(label(at, shown)) {
            @if begins { sup.mark-no { (shown.no) } span.quiet-title { (said(at, shown)) } }
            @if nested {} @else if text.trim().is_empty() { span.mark-gap aria-hidden="true" { (gap(text)) } } @else { span.mark-text { (text.trim_end_matches('\n')) } }
            @if begins { (replacement(shown)) }
        }
    }
}

/// What cannot be seen is shown by a sign: a line end, or the point where something is missing.
fn gap(text: &str) -> &'static str {
    match text {
        "" => "‸",
        text if text.contains('\n') => "↵",
        _ => "␣",
    }
}

fn settled(shown: &Shown) -> Option<&'static str> {
    match (&shown.decided, shown.dismissed_elsewhere) {
        (Some(Verdict::Accepted { .. }), _) => Some("accepted"),
        (Some(Verdict::Dismissed { .. }), _) | (None, true) => Some("dismissed"),
        (Some(Verdict::Reopened) | None, _) => shown.covered.then_some("accepted"),
    }
}

fn replacement(shown: &Shown) -> Markup {
    html! {
        @if let Some(Verdict::Accepted { replacement }) = &shown.decided { @if !replacement.is_empty() { ins { (replacement) } } }
    }
}

/// What the number stands for, read aloud before the characters; who sees the mark sees it by line and shape.
fn said(at: Place, shown: &Shown) -> String {
    format!(" {} {} ", words::severity(at, shown.finding.severity), words::kind(at, shown.finding.kind))
}

fn label(at: Place, shown: &Shown) -> String {
    let Finding { severity, kind, stands, .. } = shown.finding;
    let arguments = [
        ("n", shown.no.into()),
        ("severity", words::severity(at, *severity).into()),
        ("kind", words::kind(at, *kind).into()),
        ("stands", stands.trim().into()),
    ];
    at.tw("press-mark", &arguments)
}
