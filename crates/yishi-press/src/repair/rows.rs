//! The lines of a page: what is text, what is debris of the page around it.
//!
//! Source: what reports carry when they are copied from a page: names of images, of the site and of its section, dates, end marks.
//! Invariant: a line with a sentence in it is never debris.

use crate::han::is_han;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Row {
    /// Nothing stands there.
    Blank,
    /// A part of the report or of its headline.
    Text,
    /// Debris of the page.
    Debris(Debris),
}

/// Of which kind a line of debris is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Debris {
    /// The name of an image.
    Image,
    /// The day of publication; kept as such.
    Published,
    /// A section of the site, in Latin letters.
    Section,
    /// Whose site it is; above a headline only.
    Site,
    /// A line of the page about the report: its source, its editor, the means to share it.
    Notice,
    /// A mark at the end, or the number of a page.
    Mark,
}

/// What a trimmed line is, seen by itself.
pub(crate) fn of(line: &str) -> Row {
    if line.is_empty() {
        return Row::Blank;
    }
    let found = [
        (Debris::Image, is_image(line)),
        (Debris::Published, is_day(line)),
        (Debris::Notice, is_notice(line)),
        (Debris::Mark, is_mark(line)),
        (Debris::Section, is_latin(line)),
    ];
    found.into_iter().find(|(_, is)| *is).map_or(Row::Text, |(kind, _)| Row::Debris(kind))
}

/// A short line above a headline that names whose site it is: 衡阳日报, 某某集团.
pub(crate) fn is_site(line: &str) -> bool {
    const LONGEST: usize = 10;
    const ENDS: [&str; 22] = [
        "集团",
        "集團",
        "公司",
        "日报",
        "日報",
        "晚报",
        "晚報",
        "时报",
        "時報",
        "网",
        "網",
        "台",
        "臺",
        "频道",
        "頻道",
        "在线",
        "在線",
        "发布",
        "發佈",
        "客户端",
        "客戶端",
        "新闻",
    ];
    line.chars().count() <= LONGEST && line.chars().all(is_han) && ENDS.iter().any(|end| line.ends_with(end))
}

fn is_image(line: &str) -> bool {
    const LONGEST: usize = 80;
    const ENDS: [&str; 8] = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg", ".mp4"];
    line.len() <= LONGEST && line.contains('.') && ENDS.iter().any(|end| line.to_ascii_lowercase().ends_with(end))
}

/// 2024-01-03, 2024-01-03 10:15, 2024年1月3日, with or without 发布时间 before it.
fn is_day(line: &str) -> bool {
    const LONGEST: usize = 60;
    if line.len() > LONGEST {
        return false;
    }
    let line = strip_label(line);
    day(line).is_some_and(|(_, rest)| {
        rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | ':' | '：' | '时' | '分'))
    })
}

fn strip_label(line: &str) -> &str {
    const LABELS: [&str; 6] = ["发布时间", "發佈時間", "发布日期", "發佈日期", "时间", "日期"];
    let behind = LABELS.iter().find_map(|label| line.strip_prefix(label));
    behind.unwrap_or(line).trim_start_matches(['：', ':', ' '])
}

/// The day at the head of a text as `YYYY-MM-DD`, and what follows it.
pub(crate) fn day(text: &str) -> Option<(String, &str)> {
    let text = strip_label(text);
    let (year, rest) = number(text, 4)?;
    let rest = rest.strip_prefix(['-', '/', '.', '年'])?;
    let (month, rest) = number(rest, 2)?;
    let rest = rest.strip_prefix(['-', '/', '.', '月'])?;
    let (day, rest) = number(rest, 2)?;
    let rest = rest.strip_prefix('日').unwrap_or(rest);
    let real = (1900..=2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    real.then(|| (format!("{year:04}-{month:02}-{day:02}"), rest))
}

fn number(text: &str, most: usize) -> Option<(u32, &str)> {
    let digits = text.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits)?;
    Some((number.parse().ok()?, rest))
}

fn is_notice(line: &str) -> bool {
    const LONGEST: usize = 150;
    const HEADS: [&str; 30] = [
        "来源：",
        "來源：",
        "来源:",
        "來源:",
        "作者：",
        "作者:",
        "编辑：",
        "編輯：",
        "编辑:",
        "责任编辑",
        "責任編輯",
        "责编",
        "審核：",
        "审核：",
        "校对：",
        "校對：",
        "分享到",
        "字号",
        "字號",
        "打印",
        "浏览次数",
        "點擊",
        "点击",
        "阅读：",
        "上一篇",
        "下一篇",
        "版权所有",
        "Copyright",
        "http://",
        "https://",
    ];
    line.len() <= LONGEST && !line.contains('。') && HEADS.iter().any(|head| line.starts_with(head))
}

/// A lone letter or sign, a row of signs, the number of a page.
fn is_mark(line: &str) -> bool {
    let mut signs = line.chars().filter(|c| !c.is_whitespace());
    let only_signs = signs.all(|c| {
        c.is_ascii_digit() || c.is_ascii_punctuation() || matches!(c, '—' | '–' | '·' | '■' | '●' | '×' | '▲' | '□')
    });
    only_signs || (line.len() == 1 && line.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// A few words in Latin letters and nothing else.
fn is_latin(line: &str) -> bool {
    const LONGEST: usize = 80;
    line.len() <= LONGEST
        && line.bytes().any(|byte| byte.is_ascii_alphabetic())
        && line.bytes().all(|byte| (0x20..0x7F).contains(&byte))
}
