//! A template as a row of tokens.
//!
//! Lines that begin with # are remarks. A line that holds tags of conditions and lists alone leaves no line behind; a
//! backslash at the end joins the next line. Blanks at the ends of a line are layout and are dropped.

use super::{At, Misform, Misplaced};

/// A token with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind<'t>,
    pub(super) at: At,
}

/// What stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind<'t> {
    /// Words.
    Words(&'t str),
    /// What stands between braces.
    Tag(&'t str),
    /// `[`
    Open,
    /// `]`
    Close,
    /// The end of a line.
    LineEnd,
    /// A blank line.
    ParagraphEnd,
}

/// The tokens of a template.
pub(super) fn tokens(text: &str) -> Result<Vec<Token<'_>>, Misplaced> {
    let mut tokens = Vec::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let number = index.saturating_add(1);
        let begin = line.len() - line.trim_start_matches(LAYOUT).len();
        let column = line.get(..begin).map_or(0, |blanks| blanks.chars().count()) + 1;
        let body = line.trim_matches(LAYOUT);
        if body.is_empty() {
            tokens.push(Token { kind: Kind::ParagraphEnd, at: At { line: number, column: 1 } });
            continue;
        }
        let (body, joined) = body.strip_suffix('\\').map_or((body, false), |body| (body, true));
        let from = tokens.len();
        of_line(body, At { line: number, column }, &mut tokens)?;
        let prints = tokens.get(from..).unwrap_or_default().iter().any(|token| prints(token.kind));
        if prints && !joined {
            tokens.push(Token { kind: Kind::LineEnd, at: At { line: number, column: line.chars().count() + 1 } });
        }
    }
    Ok(tokens)
}

/// Blanks that lay a template out; the ideographic blank is text.
const LAYOUT: [char; 4] = [' ', '\t', '\r', '\u{FEFF}'];

/// Tags of conditions and lists print nothing by themselves.
fn prints(kind: Kind<'_>) -> bool {
    match kind {
        Kind::Tag(inner) => !is_control(inner),
        Kind::Words(_) | Kind::Open | Kind::Close | Kind::LineEnd | Kind::ParagraphEnd => true,
    }
}

/// 若, 或, 每, 否则 and 完, the first three with what follows a blank.
fn is_control(inner: &str) -> bool {
    let word = inner.split(' ').next().unwrap_or_default();
    matches!(word, "若" | "或" | "每" | "否则" | "否則" | "完")
}

fn of_line<'t>(line: &'t str, mut at: At, tokens: &mut Vec<Token<'t>>) -> Result<(), Misplaced> {
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = match first {
            '[' => (Kind::Open, 1),
            ']' => (Kind::Close, 1),
            '}' => return Err(Misplaced { at, misform: Misform::StrayBrace }),
            '{' => tag(rest).ok_or(Misplaced { at, misform: Misform::OpenBrace })?,
            _ => words(rest),
        };
        tokens.push(Token { kind, at });
        at.column += rest.get(..length).map_or(0, |taken| taken.chars().count());
        rest = rest.get(length..).unwrap_or_default();
    }
    Ok(())
}

fn tag(rest: &str) -> Option<(Kind<'_>, usize)> {
    let end = rest.find('}')?;
    let inner = rest.get(1..end).filter(|inner| !inner.contains('{'))?;
    Some((Kind::Tag(inner.trim()), end + 1))
}

fn words(rest: &str) -> (Kind<'_>, usize) {
    let end = rest.find(['{', '}', '[', ']']).unwrap_or(rest.len());
    (Kind::Words(rest.get(..end).unwrap_or_default()), end)
}
