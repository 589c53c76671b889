//! What was adopted: 通过了关于政府工作报告的决议, 表决通过了政府、计划、预算3个工作报告决议.
//!
//! Invariant: what a sentence lists is parted where each part is a paper by itself; titles that share a head and 的决议 are told
//! apart only where each is a report.

use super::business::Resolution;
use super::numbers::count_after;
use super::reports;
use super::sitting::Sitting;
use super::text::{Range, Text, part};

/// Words that end the name of a paper.
const FORMS: [&str; 22] = [
    "决议", "决定", "报告", "办法", "名单", "条例", "规定", "规则", "章程", "方案", "意见", "公告", "议程", "日程",
    "草案", "法", "要点", "计划", "建议", "纲要", "议案", "预算",
];

/// Reads a sentence that says what was adopted; false where it does not.
pub(crate) fn read(text: &Text<'_>, sentence: &Range, sitting: &mut Sitting) -> bool {
    let stretch = text.at(sentence);
    let mut read = false;
    let starts: Vec<usize> =
        stretch.match_indices("通过").map(|(at, _)| at).filter(|at| adopts(stretch, *at)).collect();
    for (index, at) in starts.iter().enumerate() {
        let end = starts.get(index + 1).map_or(stretch.len(), |next| clause_before(stretch, *next));
        read |= clause(text, sentence, *at, end, sitting);
    }
    read
}

fn clause_before(stretch: &str, at: usize) -> usize {
    stretch[..at].rfind('，').unwrap_or(at)
}

/// 通过 is the act where a paper follows; 通过…方式 is none.
fn adopts(stretch: &str, at: usize) -> bool {
    let behind = &stretch[at + "通过".len()..];
    let verb = ["表决", "审议", "会议", "大会", "先后", "一致", "举手", "讨论", "分别", "决定", "了", "并", "，"];
    let led = behind.starts_with('了') || at == 0 || verb.iter().any(|word| stretch[..at].ends_with(word));
    let object = behind.trim_start_matches('了');
    let is_paper = |piece: &str| FORMS.iter().any(|form| piece.trim_end_matches('》').ends_with(form));
    led && object.split(['，', '、', '；']).any(is_paper) && !object.starts_with("方式")
}

fn clause(text: &Text<'_>, sentence: &Range, at: usize, end: usize, sitting: &mut Sitting) -> bool {
    let stretch = text.at(sentence);
    let verb = verb(&stretch[..at]);
    let behind = at + "通过".len();
    let start = end - stretch[behind..end].trim_start_matches('了').len();
    sitting.resolutions.verb.get_or_insert_with(|| verb.to_owned());
    if counted(text, sentence, start, end, sitting) {
        return true;
    }
    let before = sitting.resolutions.items.len();
    for (start, end) in groups(&stretch[start..end]).into_iter().map(|(a, b)| (start + a, start + b)) {
        let known = sitting.resolutions.items.len();
        group(text, &part(sentence, start, end), sitting);
        // Behind the last paper the sentence goes on with something else: ，将补选….
        if sitting.resolutions.items.len() == known {
            break;
        }
    }
    sitting.resolutions.items.len() > before
}

/// The verb as it is printed; 表决 may stand a few words before 通过: 表决，先后通过.
fn verb(before: &str) -> &'static str {
    const NEAR: usize = 24;
    let near = before.len().saturating_sub(NEAR);
    let near = before.char_indices().find(|(at, _)| *at >= near).map_or(before, |(at, _)| &before[at..]);
    if before.ends_with("举手表决") {
        "举手表决通过"
    } else if near.contains("表决") {
        "表决通过"
    } else if before.ends_with("审议") || before.ends_with("审议并") {
        "审议通过"
    } else {
        "通过"
    }
}

/// 政府、计划、预算、人大常委会、法院、检察院6个工作报告决议
fn counted(text: &Text<'_>, sentence: &Range, start: usize, end: usize, sitting: &mut Sitting) -> bool {
    let object = &text.at(sentence)[start..end];
    let Some(digit) = object.find(|c: char| c.is_ascii_digit()) else { return false };
    let Some((count, rest)) = count_after(&object[digit..]) else { return false };
    let Some(noun) =
        rest.strip_prefix(['个', '项', '件']).filter(|noun| noun.contains("决议") || noun.contains("报告"))
    else {
        return false;
    };
    if digit == 0 {
        return false;
    }
    let noun = object.len() - noun.len() + noun.find("决议").or(noun.find("决定")).unwrap_or(noun.len());
    sitting.resolutions.count_written = Some(count);
    sitting.resolutions.count_span = Some(text.place(&part(sentence, start + digit, start + noun)));
    sitting.resolutions.written = Some(text.quote(sentence));
    let mut at = start;
    for short in object[..digit].split('、') {
        let range = part(sentence, at, at + short.len());
        at += short.len() + '、'.len_utf8();
        sitting.resolutions.items.push(short_report(text, &range, sitting.body.level.as_deref()));
    }
    true
}

/// A resolution on a report by the report's short name.
fn short_report(text: &Text<'_>, range: &Range, level: Option<&str>) -> Resolution {
    let short = text.at(range);
    let level = level.filter(|level| *level != "全国").unwrap_or_default();
    let court = match level {
        "省" => "高级人民法院",
        "市" | "州" => "中级人民法院",
        _ => "人民法院",
    };
    let (subject, full) = match short {
        "政府" => ("government_work_report", "政府工作报告".to_owned()),
        "计划" => ("plan_report", "国民经济和社会发展计划".to_owned()),
        "预算" => ("budget_report", "预算".to_owned()),
        "人大常委会" | "常委会" => ("standing_committee_report", format!("{level}人大常委会工作报告")),
        "法院" => ("court_report", format!("{level}{court}工作报告")),
        "检察院" => ("procuratorate_report", format!("{level}人民检察院工作报告")),
        other => ("special_report", format!("{other}工作报告")),
    };
    let written = text.quote(range);
    Resolution {
        subject: subject.to_owned(),
        form: "决议".to_owned(),
        full: format!("关于{full}的决议"),
        unnamed: false,
        written,
    }
}

/// The pieces of an object between commas, outside of quotes and brackets.
fn groups(object: &str) -> Vec<(usize, usize)> {
    split(object, &['，', '；'])
}

/// The pieces between marks that stand outside of 《》 and （）.
fn split(stretch: &str, marks: &[char]) -> Vec<(usize, usize)> {
    let (mut pieces, mut start, mut depth) = (Vec::new(), 0, 0usize);
    for (at, c) in stretch.char_indices() {
        match c {
            '《' | '（' | '“' => depth += 1,
            '》' | '）' | '”' => depth = depth.saturating_sub(1),
            c if depth == 0 && marks.contains(&c) => {
                pieces.push((start, at));
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    pieces.push((start, stretch.len()));
    pieces.retain(|(start, end)| start < end);
    pieces
}

/// The papers of a piece such as 《A》《B》和《C》.
fn quoted(stretch: &str) -> Option<Vec<(usize, usize)>> {
    if !stretch.starts_with('《') || !stretch.contains("》《") && !stretch.contains("》和《") {
        return None;
    }
    let mut papers: Vec<(usize, usize)> = Vec::new();
    let (mut depth, mut start) = (0usize, 0);
    for (at, c) in stretch.char_indices() {
        match c {
            '《' => {
                start = if depth == 0 { at } else { start };
                depth += 1;
            }
            '》' => {
                depth = depth.saturating_sub(1);
                papers.extend((depth == 0).then_some((start, at + c.len_utf8())));
            }
            _ => {}
        }
    }
    Some(papers)
}

/// One piece between commas: a paper, several papers, or several reports under one 关于 and one 的决议.
fn group(text: &Text<'_>, range: &Range, sitting: &mut Sitting) {
    let stretch = text.at(range);
    if let Some(papers_of) = quoted(stretch) {
        papers_of.into_iter().for_each(|(start, end)| papers(text, &part(range, start, end), sitting));
        return;
    }
    let pieces = split(stretch, &['、']);
    let shared = pieces.len() > 1 && stretch.starts_with("关于") && !whole(&stretch[..pieces[0].1]);
    if shared && pieces.iter().all(|(start, end)| on_report(&stretch[*start..*end])) {
        let form = if stretch.ends_with("决定") { "的决定" } else { "的决议" };
        for (start, end) in pieces {
            let subject = stretch[start..end].trim_start_matches("关于").trim_end_matches(form);
            let full = format!("关于{subject}{form}");
            item(text, &part(range, start, end), full, sitting);
        }
        return;
    }
    let mut open = 0;
    for (_, end) in &pieces {
        // A piece that is no paper by itself goes on in the next: 总监票人、副总监票人、监票人名单.
        if form(&stretch[open..*end]).is_some() && (!shared || *end == stretch.len()) {
            papers(text, &part(range, open, *end), sitting);
            open = (*end + '、'.len_utf8()).min(stretch.len());
        }
    }
}

/// True where a paper ends: …的决议, …的报告.
fn whole(piece: &str) -> bool {
    ["的决议", "的决定", "的报告", "的办法", "的意见", "的说明", "的名单"].iter().any(|end| piece.ends_with(end))
}

fn on_report(piece: &str) -> bool {
    ["工作报告", "计划", "预算", "决算", "情况"].iter().any(|word| piece.contains(word))
}

/// One paper, or a paper and 其他各项决议 behind 及.
fn papers(text: &Text<'_>, range: &Range, sitting: &mut Sitting) {
    let stretch = text.at(range);
    let others = ["以及其他", "及其他", "和其他", "以及各项", "及各项"]
        .iter()
        .find_map(|word| stretch.find(word).map(|at| (at, word)));
    let Some((at, word)) = others else {
        let full =
            stretch.strip_prefix('《').and_then(|inner| inner.strip_suffix('》')).filter(|inner| !inner.contains('《'));
        let full = full.unwrap_or(stretch).trim_start_matches("本次会议").trim_start_matches("本次大会").to_owned();
        item(text, range, full, sitting);
        return;
    };
    let behind = at + word.len() - word.trim_start_matches("以").trim_start_matches(['及', '和']).len();
    let first = part(range, 0, at);
    item(text, &first, text.at(&first).to_owned(), sitting);
    let rest = part(range, behind, stretch.len());
    sitting.resolutions.items.push(Resolution {
        subject: "other_resolutions".to_owned(),
        form: form(stretch).unwrap_or("决议").to_owned(),
        full: text.at(&rest).to_owned(),
        unnamed: true,
        written: text.quote(&rest),
    });
}

fn item(text: &Text<'_>, range: &Range, full: String, sitting: &mut Sitting) {
    let subject = match reports::word(&full) {
        "special_report" => "major_matter",
        known => known,
    };
    let form = form(&full).unwrap_or("决议").to_owned();
    let resolution = Resolution { subject: subject.to_owned(), form, full, unnamed: false, written: text.quote(range) };
    if sitting.resolutions.items.iter().all(|known| known.full != resolution.full) {
        sitting.resolutions.items.push(resolution);
    }
}

fn form(title: &str) -> Option<&'static str> {
    let title = title.trim_end_matches(['》', '）']);
    FORMS.iter().filter(|form| title.ends_with(**form)).max_by_key(|form| form.len()).copied()
}
