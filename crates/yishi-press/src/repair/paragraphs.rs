//! From lines to paragraphs and reports: debris out, broken lines joined, repetitions dropped, reports told apart.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::damage::Damage;
use super::joining::{begins_report, goes_on, names_meeting};
use super::repeated::{again, own_repeat};
use super::rows::{self, Debris, Row};
use super::stops;
use crate::finding::{Kind, Severity};
use crate::han::ends_sentence;
use crate::span::{Layer, Span};

/// A paragraph of the repaired text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Paragraph {
    /// First byte in the repaired text.
    pub(crate) start: usize,
    /// The byte after the last, without the break.
    pub(crate) end: usize,
    /// True for a line above the report: headline, kicker, deck.
    pub(crate) head: bool,
    /// Which report of the text, from 0.
    pub(crate) report: usize,
}

/// What the page said beside a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Aside {
    pub(crate) kind: Debris,
    /// In the original.
    pub(crate) span: Span,
    pub(crate) text: String,
    /// Which report it stands with.
    pub(crate) report: usize,
}

/// The page put together.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) layer: Layer,
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) asides: Vec<Aside>,
}

/// A line of the repaired lines, trimmed.
#[derive(Clone, Copy)]
struct Line<'l> {
    start: usize,
    text: &'l str,
}

/// Several lines that are one paragraph.
struct Run<'l> {
    lines: Vec<Line<'l>>,
}

impl<'l> Run<'l> {
    fn last(&self) -> &'l str {
        self.lines.last().map_or("", |line| line.text)
    }

    fn text(&self) -> Cow<'_, str> {
        match self.lines.as_slice() {
            [line] => Cow::Borrowed(line.text),
            lines => Cow::Owned(lines.iter().map(|line| line.text).collect()),
        }
    }
}

/// Puts the page together, and adds what was done to the damages.
pub(super) fn assemble(lines: &Layer, damages: &mut Vec<Damage>) -> Page {
    let mut asides = Vec::new();
    let runs = joined(lines, damages, &mut asides);
    let mut page = Page { layer: Layer::over(lines.origin(lines.text.len())), ..Page::default() };
    let heads = heads(&runs);
    let texts: Vec<Cow<'_, str>> = runs.iter().map(Run::text).collect();
    let again = again(&texts);
    let mut report = 0;
    for (at, run) in runs.iter().enumerate() {
        let head = heads.get(at).copied().unwrap_or_default();
        if again.get(at).copied().unwrap_or_default() {
            repeated(lines, run.lines.first().map_or(0, |line| line.start), end(run), damages);
            continue;
        }
        let opens = head && at.checked_sub(1).and_then(|before| heads.get(before)).is_some_and(|before| !before);
        if opens {
            report += 1;
            another_report(lines, run, damages);
        }
        let text = texts.get(at).map_or("", |text| text);
        write(&mut page, lines, run, text, damages);
        if let Some(paragraph) = page.paragraphs.last_mut() {
            (paragraph.head, paragraph.report) = (head, report);
        }
    }
    let reports = starts(&page, lines);
    page.asides =
        asides.into_iter().map(|aside| Aside { report: report_of(&reports, aside.span.start), ..aside }).collect();
    page
}

fn end(run: &Run<'_>) -> usize {
    run.lines.last().map_or(0, |line| line.start + line.text.len())
}

/// Where each report begins in the original.
fn starts(page: &Page, lines: &Layer) -> Vec<usize> {
    let mut starts = vec![0];
    for pair in page.paragraphs.windows(2) {
        if let [before, next] = pair
            && before.report != next.report
        {
            starts.push(page.layer.origin(next.start).min(lines.origin(lines.text.len())));
        }
    }
    starts
}

fn report_of(starts: &[usize], at: usize) -> usize {
    starts.partition_point(|start| *start <= at).saturating_sub(1)
}

/// Lines without debris, those of one sentence joined.
fn joined<'l>(lines: &'l Layer, damages: &mut Vec<Damage>, asides: &mut Vec<Aside>) -> Vec<Run<'l>> {
    let mut runs: Vec<Run<'l>> = Vec::new();
    let mut begun = false;
    // Headlines are told from text only above a report; where it is stored again, its lines part as they did there.
    let mut parted = BTreeSet::new();
    let mut at = 0;
    let breaks = memchr::memchr_iter(b'\n', lines.text.as_bytes()).chain([lines.text.len()]);
    for end in breaks {
        let raw = lines.text.get(at..end).unwrap_or_default();
        let text = raw.trim();
        let line = Line { start: at + (raw.len() - raw.trim_start().len()), text };
        at = end + 1;
        match row(text, begun) {
            Row::Blank => {}
            Row::Debris(kind) => debris(lines, line, kind, damages, asides),
            Row::Text => {
                let last = runs.last().map_or("", Run::last);
                let joins = goes_on(last, text, begun) && !parted.contains(&(last, text));
                if !begun && !joins {
                    parted.insert((last, text));
                }
                match runs.last_mut().filter(|_| joins) {
                    Some(run) => {
                        broken(lines, run, line, damages);
                        run.lines.push(line);
                    }
                    None => runs.push(Run { lines: vec![line] }),
                }
                begun = begun || is_sentence(text);
            }
        }
    }
    runs
}

/// Whose site it is stands above a report; within one such a line is text.
fn row(text: &str, begun: bool) -> Row {
    match rows::of(text) {
        Row::Text if !begun && rows::is_site(text) => Row::Debris(Debris::Site),
        row @ (Row::Blank | Row::Text | Row::Debris(_)) => row,
    }
}

fn is_sentence(text: &str) -> bool {
    text.chars().next_back().is_some_and(ends_sentence) && text.contains('。')
}

fn debris(lines: &Layer, line: Line<'_>, kind: Debris, damages: &mut Vec<Damage>, asides: &mut Vec<Aside>) {
    let span = lines.span(line.start, line.start + line.text.len());
    damages.push(Damage { kind: Kind::Debris, severity: Severity::Info, span, put: String::new() });
    asides.push(Aside { kind, span, text: line.text.to_owned(), report: 0 });
}

/// The break between two lines, blank lines and debris within it left to findings of their own.
fn broken(lines: &Layer, run: &Run<'_>, next: Line<'_>, damages: &mut Vec<Damage>) {
    let start = lines.span(end(run) - last_width(run), end(run)).end;
    let span = Span::new(start, lines.origin(next.start));
    damages.push(Damage { kind: Kind::BrokenLine, severity: Severity::Warning, span, put: String::new() });
}

fn last_width(run: &Run<'_>) -> usize {
    run.last().chars().next_back().map_or(0, char::len_utf8)
}

/// Which runs are lines above a report: those before its first sentence that name a meeting, and their neighbours.
fn heads(runs: &[Run<'_>]) -> Vec<bool> {
    let plain: Vec<bool> = runs.iter().map(|run| is_headline(run.last())).collect();
    let mut heads = vec![false; runs.len()];
    let mut at = 0;
    while at < runs.len() {
        let length = plain.iter().skip(at).take_while(|plain| **plain).count();
        let group = runs.get(at..at + length).unwrap_or_default();
        let body = runs.get(at + length);
        let meeting = || length <= MOST_HEADS && group.iter().any(|run| names_meeting(run.last()));
        let opens = |run: &Run<'_>| begins_report(run.lines.first().map_or("", |line| line.text));
        // At the top of a page every such line is one; further down a line must name a meeting, or stand before a dateline.
        if length > 0 && (at == 0 || body.is_some_and(|body| meeting() || opens(body))) {
            heads.iter_mut().skip(at).take(length).for_each(|head| *head = true);
        }
        at += length.max(1);
    }
    heads
}

/// Lines above one report.
const MOST_HEADS: usize = 5;

/// Short, without the marks of a sentence.
fn is_headline(line: &str) -> bool {
    const LONGEST: usize = 50;
    const SHORTEST: usize = 4;
    // A whole paragraph is not counted.
    line.len() <= LONGEST * 4
        && (SHORTEST..=LONGEST).contains(&line.chars().count())
        && !line.contains(['。', '；'])
        && !line.chars().next_back().is_some_and(|last| ends_sentence(last) || matches!(last, '，' | '、'))
        && !begins_report(line)
}

fn another_report(lines: &Layer, run: &Run<'_>, damages: &mut Vec<Damage>) {
    let Some(first) = run.lines.first() else { return };
    let span = lines.span(first.start, first.start + first.text.len());
    damages.push(Damage { kind: Kind::AnotherReport, severity: Severity::Info, span, put: String::new() });
}

fn repeated(lines: &Layer, start: usize, end: usize, damages: &mut Vec<Damage>) {
    let span = lines.span(start, end);
    damages.push(Damage { kind: Kind::Repeated, severity: Severity::Warning, span, put: String::new() });
}

/// Writes one paragraph, without what it repeats of itself, with the stops it lost.
fn write(page: &mut Page, lines: &Layer, run: &Run<'_>, text: &str, damages: &mut Vec<Damage>) {
    let kept = own_repeat(text);
    let stops = stops::lost(text.get(..kept).unwrap_or_default());
    let start = page.layer.text.len();
    let mut passed = 0;
    for line in &run.lines {
        let length = line.text.len().min(kept.saturating_sub(passed));
        if length < line.text.len() {
            repeated(lines, line.start + length, line.start + line.text.len(), damages);
        }
        let mut from = 0;
        for stop in stops.iter().filter_map(|stop| stop.checked_sub(passed)).filter(|stop| *stop > 0 && *stop < length)
        {
            page.layer.take(lines, line.start + from, line.start + stop);
            let origin = lines.origin(line.start + stop);
            page.layer.put("。", origin);
            damages.push(Damage::new(Kind::LostStop, Severity::Warning, origin, 0, "。"));
            from = stop;
        }
        page.layer.take(lines, line.start + from, line.start + length);
        passed += line.text.len();
    }
    page.paragraphs.push(Paragraph { start, end: page.layer.text.len(), head: false, report: 0 });
    page.layer.put("\n", lines.origin(end(run)));
}
