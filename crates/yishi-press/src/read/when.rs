//! When a sitting was held: day, half of the day, hour, and on what the year rests.
//!
//! Invariant: a year that is not in the text is taken only from what the text says of years, and the basis goes with it; a
//! dateline gives the month where the text has the day alone.

use super::numbers::count_after;
use super::sitting::Meeting;
use super::text::{Range, Text, part};
use crate::date::{Date, PartOfDay};

/// A day as printed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Day {
    year: Option<u32>,
    month: Option<u32>,
    day: u32,
    part: Option<PartOfDay>,
    time: Option<String>,
    start: usize,
    end: usize,
}

/// Writes the day of the sitting into the meeting: the first with its half of the day, else the first of the report.
pub(crate) fn held(text: &Text<'_>, paragraphs: &[Range], meeting: &mut Meeting) {
    let found =
        paragraphs.iter().flat_map(|paragraph| days(text.at(paragraph)).into_iter().map(move |day| (paragraph, day)));
    let found: Vec<(&Range, Day)> = found.take(MOST).collect();
    let with_part = found.iter().find(|(_, day)| day.part.is_some());
    let Some((paragraph, day)) = with_part.or_else(|| found.first()) else { return };
    let month = day
        .month
        .or_else(|| found.iter().find_map(|(_, other)| other.month.filter(|_| other.day.abs_diff(day.day) <= 1)));
    let year = day.year.map_or("????".to_owned(), |year| format!("{year:04}"));
    let month = month.map_or("??".to_owned(), |month| format!("{month:02}"));
    meeting.date = Some(format!("{year}-{month}-{:02}", day.day));
    meeting.date_written = Some(text.quote(&part(paragraph, day.start, day.end)));
    meeting.part_of_day = day.part;
    meeting.time = day.time.clone();
}

/// Days looked at from the beginning of a report.
const MOST: usize = 6;

/// Every day in a text: 12月27日上午, 5日上午, 2023年12月27日下午3时30分.
fn days(text: &str) -> Vec<Day> {
    text.match_indices('日').filter_map(|(at, mark)| day(text, at, at + mark.len())).collect()
}

fn day(text: &str, at: usize, behind: usize) -> Option<Day> {
    let (number, start) = digits_before(text, at)?;
    let month = text[..start].strip_suffix('月').and_then(|rest| digits_before(text, rest.len()));
    let year =
        month.and_then(|(_, start)| text[..start].strip_suffix('年')).and_then(|rest| digits_before(text, rest.len()));
    let start = year.or(month).map_or(start, |(_, start)| start);
    let (part, end) = half(text, behind);
    let (time, _) = hour(text, end, part);
    let real = (1..=31).contains(&number) && month.is_none_or(|(month, _)| (1..=12).contains(&month));
    real.then(|| Day { year: year.map(|(y, _)| y), month: month.map(|(m, _)| m), day: number, part, time, start, end })
}

fn digits_before(text: &str, at: usize) -> Option<(u32, usize)> {
    let digits = text[..at].bytes().rev().take(4).take_while(u8::is_ascii_digit).count();
    let start = at - digits;
    Some((text[start..at].parse().ok()?, start))
}

fn half(text: &str, at: usize) -> (Option<PartOfDay>, usize) {
    let parts = [PartOfDay::Morning, PartOfDay::Afternoon, PartOfDay::Evening];
    let found = parts.into_iter().find(|part| text[at..].starts_with(part.word()));
    let night = found.is_none() && text[at..].starts_with('晚');
    let length = found.map_or(if night { '晚'.len_utf8() } else { 0 }, |part| part.word().len());
    (found.or(night.then_some(PartOfDay::Evening)), at + length)
}

/// 3时30分, 9:00, 9点, in hours of the whole day.
fn hour(text: &str, at: usize, part: Option<PartOfDay>) -> (Option<String>, usize) {
    let Some((hour, rest)) = count_after(&text[at..]) else { return (None, at) };
    let Some(rest) = rest.strip_prefix(['时', '点', ':', '：']) else { return (None, at) };
    let minute = count_after(rest).map_or(if rest.starts_with('半') { 30 } else { 0 }, |(minute, _)| minute);
    let later = matches!(part, Some(PartOfDay::Afternoon | PartOfDay::Evening)) && hour < 12;
    let hour = hour + if later { 12 } else { 0 };
    let real = hour < 24 && minute < 60;
    (real.then(|| format!("{hour:02}:{minute:02}")), at)
}

/// The year of a day that is printed without one, and on what it rests.
pub(crate) fn year(
    text: &Text<'_>,
    report: &Range,
    published: Option<&str>,
    national: Option<(u16, u16)>,
    date: &str,
) -> Option<(u32, String)> {
    // A month that is open rules nothing out.
    let month: u32 = date.get(5..7)?.parse().unwrap_or_default();
    let from_text = passing(text.at(report)).or_else(|| planned(text.at(report), month));
    let from_page = published.and_then(|published| page_year(published, date));
    // A national congress counts five sessions in each term of five years, the sixth term from 1983.
    let from_term = national.filter(|(term, session)| *term >= 5 && (1..=5).contains(session));
    let from_term = from_term.map(|(term, session)| {
        (1953 + 5 * u32::from(term) + u32::from(session) - 1, format!("term {term}, session {session}"))
    });
    from_text.or(from_page).or(from_term)
}

/// The first place of a word in a whole report.
fn find(text: &str, word: &str) -> Option<usize> {
    memchr::memmem::find(text.as_bytes(), word.as_bytes())
}

/// 即将过去的2023年
fn passing(text: &str) -> Option<(u32, String)> {
    let lead =
        ["即将过去的", "刚刚过去的"].into_iter().find_map(|lead| find(text, lead).map(|at| (lead, at + lead.len())))?;
    let (year, rest) = count_after(&text[lead.1..])?;
    let year_there = rest.starts_with('年') && (1950..2200).contains(&year);
    // 刚刚过去的2023年 is said in the year after.
    let year_of = if lead.0 == "即将过去的" { year } else { year + 1 };
    year_there.then(|| (year_of, format!("{}{year}年", lead.0)))
}

/// 2024年…计划执行情况…2025年…计划 is decided in the plan's year, or at the very end of the year before.
fn planned(text: &str, month: u32) -> Option<(u32, String)> {
    let at = find(text, "计划执行情况")?;
    let (done, _) = text[..at].rfind('年').and_then(|at| digits_before(text, at))?;
    let real = (1950..2200).contains(&done);
    let year = if month >= 10 { done } else { done + 1 };
    real.then(|| (year, format!("{done}年计划执行情况")))
}

/// The last such day before the page was published.
fn page_year(published: &str, date: &str) -> Option<(u32, String)> {
    let year: u32 = published.get(..4)?.parse().ok()?;
    let later = date.get(5..)? > published.get(5..)?;
    Some((if later { year - 1 } else { year }, format!("published {published}")))
}

/// The date with its year, where the calendar has such a day.
pub(crate) fn with_year(date: &str, year: u32) -> Option<String> {
    let date = format!("{year:04}{}", date.get(4..)?);
    (date.contains('?') || date.parse::<Date>().is_ok()).then_some(date)
}
