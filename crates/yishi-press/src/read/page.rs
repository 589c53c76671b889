//! What stands around a report: its headline, who published it, who wrote it, in which script it is.

use yishi_names::Script;

use super::names::is_name;
use super::sitting::{Byline, Headline, Quote, ScriptState, Source};
use super::text::{Range, Text, part};
use crate::finding::Kind;
use crate::repair::{Debris, Repaired, dateline, day};
use crate::span::Span;

/// The lines above a report as kicker, headline and deck: the headline is the line that names the meeting.
pub(crate) fn headline(text: &Text<'_>, heads: &[Range]) -> Headline {
    let strength = |range: &Range| {
        let line = text.at(range);
        let session = line.contains("次会议") || line.contains("全体会议");
        let act = ["闭幕", "开幕", "召开", "举行", "审议"].iter().any(|word| line.contains(word));
        u8::from(session) * 2 + u8::from(act)
    };
    let best = heads.iter().map(strength).max().unwrap_or_default();
    let Some(main) = heads.iter().position(|range| strength(range) == best) else { return Headline::default() };
    let quote = |at: Option<usize>| at.and_then(|at| heads.get(at)).map(|range| text.quote(range));
    Headline { kicker: quote(main.checked_sub(1)), main: quote(Some(main)), deck: quote(Some(main + 1)) }
}

/// Where a report was read.
pub(crate) fn source(text: &Text<'_>, repaired: &Repaired, report: usize, body: &[Range], lines: [usize; 2]) -> Source {
    let asides = || repaired.asides.iter().filter(move |aside| aside.report == report);
    let quote = |kind: Debris| asides().find(|aside| aside.kind == kind).map(|aside| text.quote_of(aside.span));
    let published = asides()
        .find(|aside| matches!(aside.kind, Debris::Published | Debris::Notice) && day_in(&aside.text).is_some());
    let head = body.first().map(|first| text.at(first)).and_then(dateline);
    let reporter = head.zip(body.first()).and_then(|(head, first)| reporter(text, first, head));
    Source {
        file: None,
        sha256: None,
        lines,
        script: text.script,
        script_state: state(repaired, text, lines),
        publisher: quote(Debris::Site).or(reporter).or_else(|| noticed(text, repaired, report)),
        section: quote(Debris::Section),
        published: published.and_then(|aside| day_in(&aside.text)),
        published_span: published.map(|aside| text.quote_of(aside.span).span),
        byline: body.first().map(|first| byline(text, first)).unwrap_or_default(),
        date_basis: None,
    }
}

/// The day that a line of the page says.
fn day_in(line: &str) -> Option<String> {
    let starts = line.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at);
    starts.filter_map(|at| day(&line[at..])).map(|(day, _)| day).next()
}

/// 来源：东湖区人大
fn noticed(text: &Text<'_>, repaired: &Repaired, report: usize) -> Option<Quote> {
    const LABELS: [&str; 4] = ["来源：", "來源：", "来源:", "來源:"];
    let mut notices = repaired.asides.iter().filter(|aside| aside.report == report && aside.kind == Debris::Notice);
    notices.find_map(|aside| {
        let at = LABELS.iter().find_map(|label| aside.text.find(label).map(|at| at + label.len()))?;
        let name = aside.text[at..].split_whitespace().next()?;
        let start = aside.span.start + at + aside.text[at..].find(name)?;
        Some(text.quote_of(Span::new(start, start + name.len())))
    })
}

/// 衡阳晚报讯 names the paper; 本报讯 does not.
fn reporter(text: &Text<'_>, first: &Range, head: &str) -> Option<Quote> {
    let name = head.trim_end_matches(['讯', '电']);
    let end = name.find("社").map(|at| at + "社".len()).filter(|_| name.starts_with("新华")).unwrap_or(name.len());
    let known = !name.starts_with('本') && end > 0;
    known.then(|| text.quote(&part(first, 0, end)))
}

/// (全媒体记者 向吟吟), （记者 某某 通讯员 某某）
fn byline(text: &Text<'_>, first: &Range) -> Vec<Byline> {
    const FAR: usize = 120;
    const ROLES: [&str; 8] =
        ["全媒体记者", "融媒体记者", "首席记者", "特约记者", "见习记者", "记者", "通讯员", "实习生"];
    let stretch = text.at(first);
    let Some(open) = stretch.find(['(', '（']).filter(|at| *at < FAR) else { return Vec::new() };
    let Some(close) = stretch[open..].find([')', '）']).map(|at| open + at) else { return Vec::new() };
    let mut found = Vec::new();
    let (mut role, mut at) = ("记者", open + stretch[open..].chars().next().map_or(1, char::len_utf8));
    for word in stretch[at..close].split([' ', '、', '\u{3000}', '　']) {
        let start = at;
        at += word.len() + stretch[at + word.len()..].chars().next().map_or(0, char::len_utf8);
        let titled = ROLES.iter().find(|role| word.starts_with(**role));
        let name = titled.map_or(word, |title| &word[title.len()..]);
        role = titled.unwrap_or(&role);
        if is_name(name) {
            let span = text.place(&part(first, start + word.len() - name.len(), start + word.len()));
            found.push(Byline { role: role.to_owned(), name: name.to_owned(), span });
        }
    }
    found
}

/// Damaged where characters were lost, pinyin stood between them, or a traditional text holds simplified ones.
fn state(repaired: &Repaired, text: &Text<'_>, lines: [usize; 2]) -> ScriptState {
    let within = |line: usize| (lines[0]..=lines[1]).contains(&line);
    let broken = repaired
        .findings
        .iter()
        .any(|finding| within(finding.span.line) && matches!(finding.kind, Kind::Pinyin | Kind::LostCharacter));
    let mixed = text.script == Script::Hant && repaired.layer.text.chars().any(yishi_names::script::only_simplified);
    if broken || mixed { ScriptState::Damaged } else { ScriptState::Clean }
}
