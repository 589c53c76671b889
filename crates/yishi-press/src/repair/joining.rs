//! Lines that were broken within a sentence.
//!
//! Invariant: a headline is never joined to what follows it: a line goes on only where it is running text, or where running
//! text has begun and the next line ends a sentence.

use crate::han::{ends_sentence, is_han};

/// Characters below which a line without marks is no piece of a sentence.
const SHORTEST: usize = 8;
/// Characters beyond which a line is longer than any headline.
const HEADLINE: usize = 60;

/// True where `next` goes on with the sentence that `line` leaves open; `begun` where the report has had a sentence before.
pub(super) fn goes_on(line: &str, next: &str, begun: bool) -> bool {
    let (Some(last), Some(first)) = (line.chars().next_back(), next.chars().next()) else { return false };
    if matches!(first, '，' | '、' | '。' | '；' | '”' | '）') {
        return !ends_sentence(last);
    }
    if ends_sentence(last)
        || !(is_han(first) || first.is_ascii_digit() || first == '“' || first == '《')
        || begins_report(next)
    {
        return false;
    }
    if matches!(last, '，' | '、') || line.contains('。') {
        return true;
    }
    let length = line.chars().count();
    let running = line.contains('，') && (begun || length > HEADLINE / 2) || length > HEADLINE;
    let closes = next.chars().next_back().is_some_and(ends_sentence);
    running || (begun && closes && length >= SHORTEST && !names_meeting(line))
}

/// True where a line begins as the first sentence of a report does: with who reports, or with the day.
pub(super) fn begins_report(line: &str) -> bool {
    dateline(line).is_some() || begins_with_day(line)
}

/// What stands before the text proper: 新华社北京3月5日电, 本报讯, 衡阳晚报讯; with the brackets behind it.
pub(crate) fn dateline(line: &str) -> Option<&str> {
    const LONGEST: usize = 24;
    let head = line.char_indices().nth(LONGEST).map_or(line, |(end, _)| &line[..end]);
    let (at, mark) = head.char_indices().find(|(_, c)| matches!(c, '讯' | '訊' | '电' | '電'))?;
    let behind = line.get(at + mark.len_utf8()..)?;
    let sound = at > 0 && !head[..at].contains(['，', '。', '、']) && is_reporter(&head[..at]);
    let parted = behind.is_empty()
        || behind.starts_with([' ', '\u{3000}', '(', '（', '\u{A0}'])
        || head[..at].contains('日')
        || begins_with_day(behind);
    (sound && parted).then(|| &line[..at + mark.len_utf8()])
}

/// Before 讯 or 电 stands an agency or paper, with place and day.
fn is_reporter(words: &str) -> bool {
    const REPORTERS: [&str; 14] =
        ["本报", "本報", "本台", "本网", "本網", "社", "报", "報", "网", "網", "台", "日", "客户端", "融媒"];
    REPORTERS.iter().any(|reporter| words.contains(reporter))
}

/// 12月26日, 26日, 今天
fn begins_with_day(line: &str) -> bool {
    let line = line.trim_start();
    let digits = line.bytes().take(2).take_while(u8::is_ascii_digit).count();
    let day = digits > 0 && line[digits..].starts_with(['月', '日']);
    day || ["今天", "昨天", "今日", "昨日"].iter().any(|word| line.starts_with(word))
}

/// A headline of the genre names the meeting.
pub(super) fn names_meeting(line: &str) -> bool {
    const WORDS: [&str; 12] =
        ["次会议", "次會議", "开幕", "開幕", "闭幕", "閉幕", "全体会议", "全體會議", "人大", "政协", "政協", "常委会"];
    WORDS.iter().any(|word| line.contains(word))
}
