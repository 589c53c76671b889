//! The figures of attendance: 应到代表523名，实到代表502名，符合法定人数.
//!
//! Invariant: 近3000名 and 约500人 are no counts.

use super::numbers::count_after;
use super::sitting::Attendance;
use super::text::{Range, Text, part};

const ENTITLED: [&str; 6] = ["应出席", "应到会", "应到", "现有", "应参加", "应参会"];
const PRESENT: [&str; 8] = ["实际出席", "实际到会", "实到会", "实到", "实出席", "到会", "出席会议", "出席"];
const ABSENT: [&str; 2] = ["缺席", "请假"];
const UNITS: [&str; 10] =
    ["主席团成员", "常委会组成人员", "组成人员", "常务委员", "政协委员", "人大代表", "代表", "委员", "会员", "常委"];

/// A figure with what it counts.
struct Figure {
    count: u32,
    range: Range,
    unit: Option<&'static str>,
    measure: &'static str,
}

/// Reads the figures of a sentence; nothing where it has none.
pub(crate) fn attendance(text: &Text<'_>, sentence: &Range) -> Option<Attendance> {
    let stretch = text.at(sentence);
    if !stretch.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let should = figure(text, sentence, &ENTITLED);
    let attended = figure(text, sentence, &PRESENT).or_else(|| counted_members(text, sentence));
    let (first, absent) = (should.as_ref().or(attended.as_ref())?, figure(text, sentence, &ABSENT));
    let unit = [should.as_ref(), attended.as_ref()].into_iter().flatten().find_map(|figure| figure.unit);
    let mut attendance =
        Attendance { unit: unit?.to_owned(), measure: first.measure.to_owned(), ..Attendance::default() };
    (attendance.should, attendance.should_span) = told(text, should.as_ref());
    (attendance.attended, attendance.attended_span) = told(text, attended.as_ref());
    (attendance.absent, attendance.absent_span) = told(text, absent.as_ref());
    let both = attendance.should.zip(attendance.attended);
    attendance.absent_derived = both.map(|(should, attended)| i64::from(should) - i64::from(attended));
    quorum(text, sentence, &mut attendance);
    Some(attendance)
}

fn told(text: &Text<'_>, figure: Option<&Figure>) -> (Option<u32>, Option<crate::span::Place>) {
    (figure.map(|figure| figure.count), figure.map(|figure| text.place(&figure.range)))
}

/// A count behind one of the words, with the unit before or behind it.
fn figure(text: &Text<'_>, sentence: &Range, words: &[&str]) -> Option<Figure> {
    let stretch = text.at(sentence);
    // 出席 within 应出席 counts the entitled.
    let own = |at: usize| words == ENTITLED || !stretch[..at].ends_with('应');
    words.iter().find_map(|word| {
        let mut places = stretch.match_indices(word).filter(|(at, _)| own(*at));
        places.find_map(|(at, _)| behind(stretch, at + word.len(), sentence))
    })
}

/// Words that may stand between 实到 and its count.
const BETWEEN: [&str; 9] = ["会议", "大会", "闭幕会", "开幕会", "本次", "的", "人数", "为", "共"];

fn behind(stretch: &str, mut at: usize, sentence: &Range) -> Option<Figure> {
    let mut unit = None;
    loop {
        let rest = stretch.get(at..)?;
        if let Some(word) = BETWEEN.iter().find(|word| rest.starts_with(**word)) {
            at += word.len();
        } else if let Some(word) = UNITS.iter().find(|word| rest.starts_with(**word)) {
            unit = Some(*word);
            at += word.len();
        } else {
            break;
        }
    }
    let (count, rest) = count_after(stretch.get(at..)?)?;
    let range = part(sentence, at, stretch.len() - rest.len());
    let measure = ["名", "人", "位"].into_iter().find(|measure| rest.starts_with(measure))?;
    let follows = UNITS.iter().find(|word| rest[measure.len()..].starts_with(**word)).copied();
    Some(Figure { count, range, unit: unit.or(follows), measure })
}

/// 常委会组成人员160人出席会议
fn counted_members(text: &Text<'_>, sentence: &Range) -> Option<Figure> {
    let stretch = text.at(sentence);
    let (at, word) = UNITS.iter().find_map(|word| stretch.find(word).map(|at| (at, *word)))?;
    let found = behind(stretch, at, sentence)?;
    let attends = stretch.contains("出席") && found.range.start > sentence.start + at;
    attends.then_some(Figure { unit: Some(word), ..found })
}

/// The clause that says whether the number suffices.
fn quorum(text: &Text<'_>, sentence: &Range, attendance: &mut Attendance) {
    let stretch = text.at(sentence);
    let mut at = 0;
    let clauses = stretch.split('，').map(|clause| {
        let here = at;
        at += clause.len() + '，'.len_utf8();
        (here, clause)
    });
    let clauses: Vec<(usize, &str)> = clauses.collect();
    let words = [
        ("政协章程", "政协章程"),
        ("法定人数", "法定人数"),
        ("有效人数", "章程"),
        ("规定人数", "法定人数"),
        ("规定的人数", "章程"),
    ];
    let found = clauses.into_iter().find_map(|(at, clause)| {
        words.iter().find(|(word, _)| clause.contains(word)).map(|(_, basis)| (at, clause, *basis))
    });
    let Some((at, clause, basis)) = found else { return };
    attendance.quorum = Some(text.quote(&part(sentence, at, at + clause.len())));
    attendance.quorum_basis = Some(basis.to_owned());
}
