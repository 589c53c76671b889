//! The report on a terminal: the line with the place underlined, what should stand there, and on what that rests.
//!
//! Invariant: marks stand under the characters they mean, since Chinese characters take two columns; control characters of
//! a text never reach the terminal, so that no text can move its cursor or set its title.

use unicode_width::UnicodeWidthChar;

use super::{Counts, Language, Report, words};
use crate::finding::{Finding, Severity};

/// Columns of the line shown on either side of the place.
const AROUND: usize = 30;
/// Columns marked at most; a longer place is shown by its beginning.
const MOST_MARKED: usize = 80;

/// How the parts of the report are painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Paint {
    Severity(Severity),
    Mark(Severity),
    Frame,
    Strong,
}

/// The report, coloured where the terminal wants it.
pub fn terminal(report: &Report<'_>, colour: bool) -> String {
    findings(report, colour) + &summary(report, colour)
}

/// The findings alone, for a text that is shown piece by piece.
pub fn findings(report: &Report<'_>, colour: bool) -> String {
    let mut shown = String::new();
    for finding in report.findings {
        one(&mut shown, report, finding, colour);
    }
    shown
}

fn one(shown: &mut String, report: &Report<'_>, finding: &Finding, colour: bool) {
    let paint = |text: &str, how: Paint| painted(text, how, colour);
    let language = report.language;
    let severity = paint(words::severity(finding.severity, language), Paint::Severity(finding.severity));
    let title = paint(words::kind(finding.kind, language), Paint::Strong);
    shown.push_str(&format!("{severity}[{}] {title}\n", finding.kind.word()));
    let number = finding.span.line.to_string();
    let gutter = " ".repeat(number.len());
    let file = clean(report.file);
    shown.push_str(&format!("{gutter} {} {file}:{number}:{}\n", paint("┌─", Paint::Frame), finding.span.col));
    let excerpt = Excerpt::of(report.text, finding);
    let bar = paint("│", Paint::Frame);
    shown.push_str(&format!("{} {bar} {}\n", paint(&number, Paint::Frame), excerpt.line));
    let marks = paint(&"^".repeat(excerpt.marked), Paint::Mark(finding.severity));
    let advice = paint(&clean(&words::advice(finding, language)), Paint::Mark(finding.severity));
    shown.push_str(format!("{gutter} {bar} {}{marks} {advice}", " ".repeat(excerpt.before)).trim_end());
    shown.push('\n');
    for evidence in &finding.evidence {
        let text = clean(&words::evidence(evidence, language));
        shown.push_str(&format!("{gutter} {} {text}\n", paint("=", Paint::Frame)));
    }
    shown.push_str(&format!("{gutter} {} {}\n\n", paint("=", Paint::Frame), finding.id));
}

/// A part of the line with the place in it.
struct Excerpt {
    line: String,
    /// Columns before the marks.
    before: usize,
    /// Columns marked, at least one.
    marked: usize,
}

impl Excerpt {
    fn of(text: &str, finding: &Finding) -> Self {
        let span = finding.span.bytes;
        let before = text.get(..span.start).unwrap_or_default();
        let before = before.rsplit('\n').next().unwrap_or_default();
        let behind = text.get(span.end..).unwrap_or_default().split('\n').next().unwrap_or_default();
        let stands = span.of(text).split('\n').next().unwrap_or_default();
        let (head, cut_head) = last_columns(before);
        let (tail, cut_tail) = first_columns(behind, AROUND);
        let (middle, cut_middle) = first_columns(stands, MOST_MARKED);
        let head = clean(&format!("{}{head}", if cut_head { "… " } else { "" }));
        // Behind a place that was cut, or that runs over the line, nothing of the line is left to show.
        let whole = !cut_middle && !span.of(text).contains('\n');
        let tail = if whole { clean(tail) } else { String::new() };
        let more = if cut_tail || !whole { " …" } else { "" };
        let middle = clean(middle);
        Self { before: width(&head), marked: width(&middle).max(1), line: format!("{head}{middle}{tail}{more}") }
    }
}

/// The beginning of a text that takes at most so many columns, and whether something was cut.
fn first_columns(text: &str, most: usize) -> (&str, bool) {
    let mut columns = 0;
    let end = text.char_indices().find(|(_, character)| {
        columns += character.width().unwrap_or(1);
        columns > most
    });
    end.map_or((text, false), |(at, _)| (text.get(..at).unwrap_or_default(), true))
}

fn last_columns(text: &str) -> (&str, bool) {
    let mut columns = 0;
    let start = text.char_indices().rev().find(|(_, character)| {
        columns += character.width().unwrap_or(1);
        columns > AROUND
    });
    start.map_or((text, false), |(at, cut)| (text.get(at + cut.len_utf8()..).unwrap_or_default(), true))
}

fn width(text: &str) -> usize {
    text.chars().map(|character| character.width().unwrap_or(1)).sum()
}

/// Control characters, and those that turn the direction of writing, as one blank or a mark.
fn clean(text: &str) -> String {
    let one = |character: char| match character {
        '\t' | '\n' => ' ',
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '\u{FFFD}',
        control if control.is_control() => '\u{FFFD}',
        other => other,
    };
    text.chars().map(one).collect()
}

fn painted(text: &str, how: Paint, colour: bool) -> String {
    if !colour || text.is_empty() {
        return text.to_owned();
    }
    let code = match how {
        Paint::Severity(severity) | Paint::Mark(severity) => match severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Info => "1;36",
        },
        Paint::Frame => "34",
        Paint::Strong => "1",
    };
    format!("\u{1b}[{code}m{text}\u{1b}[0m")
}

/// The last line: how many findings there are.
pub fn summary(report: &Report<'_>, colour: bool) -> String {
    let Counts { errors, warnings, infos } = Counts::of(report.findings);
    let file = clean(report.file);
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    let text = match report.language {
        Language::English if report.findings.is_empty() => format!("{file}: nothing found"),
        Language::Chinese if report.findings.is_empty() => format!("{file}：未发现问题"),
        Language::English => format!(
            "{file}: {errors} error{}, {warnings} warning{}, {infos} note{}",
            plural(errors),
            plural(warnings),
            plural(infos)
        ),
        Language::Chinese => format!("{file}：错误{errors}处，警告{warnings}处，提示{infos}处"),
    };
    painted(&text, Paint::Strong, colour) + "\n"
}
