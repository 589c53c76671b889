//! Days: those no calendar has, weekdays that do not fit, and days and half days other than the record's.
//!
//! Invariant: the day of a dateline may differ from that of the meeting and is not compared; a weekday is judged only where
//! the year is known.

use super::Document;
use super::beside::{Relation, agree, dates_agree};
use super::case::{Beside, Case};
use super::mentions::number_before;
use crate::date::Date;
use crate::finding::{Evidence, Finding, Kind, Severity};
use crate::span::Span;

/// Compares day and half day with other tellings of the meeting.
pub(super) fn check(case: &Case, findings: &mut Vec<Finding>) {
    for other in case.within(Relation::SameMeeting) {
        findings.extend(against(case, other));
    }
}

fn against(case: &Case, other: &Beside) -> Option<Finding> {
    let (ours, theirs) = (&case.sitting.meeting, &other.sitting.meeting);
    let written = ours.date_written.as_ref()?;
    let same_day =
        ours.date.as_deref().zip(theirs.date.as_deref()).is_none_or(|(ours, theirs)| dates_agree(ours, theirs));
    if same_day && agree(ours.part_of_day.as_ref(), theirs.part_of_day.as_ref()) {
        return None;
    }
    let right = told(theirs);
    let finding = Finding::new(Kind::Date, other.severity(), case.place(written.span), written.text.clone());
    let finding = if other.decides() { finding.suggest(right.clone()) } else { finding.undecided(Vec::new()) };
    let span = theirs.date_written.as_ref().map(|quote| quote.span).unwrap_or_default();
    Some(finding.because(other.says(right, span)))
}

/// A day as a report writes it.
fn told(meeting: &crate::read::sitting::Meeting) -> String {
    let date = meeting.date.as_deref().unwrap_or_default();
    let mut numbers = date.split('-').skip(1).map(|number| number.trim_start_matches('0'));
    let (month, day) = (numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default());
    format!("{month}月{day}日{}", meeting.part_of_day.map_or("", crate::date::PartOfDay::word))
}

/// A day in the text: its place in the layer and its figures.
struct Day {
    start: usize,
    end: usize,
    year: Option<u16>,
    month: u16,
    day: u16,
}

/// Looks at every day the text names.
pub(super) fn check_text(document: &Document, findings: &mut Vec<Finding>) {
    let text = document.reading.layer.text.as_str();
    for day in days(text) {
        let possible = day.month >= 1 && day.month <= 12 && exists(&day);
        if possible {
            findings.extend(weekday(document, &day));
        } else {
            let finding = at(document, day.start, day.end).undecided(Vec::new());
            findings.push(finding.because(Evidence::Rule { rule: "calendar".to_owned() }));
        }
    }
}

fn at(document: &Document, start: usize, end: usize) -> Finding {
    let span: Span = document.reading.layer.span(start, end);
    Finding::new(Kind::Date, Severity::Error, document.positions.place(span), span.of(document.original))
}

/// The days written M月D日, with the year before them where there is one.
fn days(text: &str) -> impl Iterator<Item = Day> {
    memchr::memmem::find_iter(text.as_bytes(), "月").filter_map(|month_at| {
        let (month, start) = number_before(text, month_at)?;
        let behind = month_at + "月".len();
        let rest = text.get(behind..)?;
        // What is no digit within the two characters behind is a month alone: 12月的会议.
        let length = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
        let day_at = behind + length;
        let day: u16 = rest.get(..length)?.parse().ok()?;
        text.get(day_at..)?.starts_with('日').then_some(())?;
        let year_at = text.get(..start)?.ends_with('年').then(|| start - "年".len());
        let year = year_at.and_then(|at| number_before(text, at)).map(|(year, _)| year).filter(|year| *year > 1900);
        Some(Day { start, end: day_at + "日".len(), year, month, day })
    })
}

/// True where some year has the day.
fn exists(day: &Day) -> bool {
    let parts = u8::try_from(day.month).ok().zip(u8::try_from(day.day).ok());
    // 2000 was a leap year: without a year 29 February may be right.
    parts.and_then(|(month, number)| Date::new(day.year.unwrap_or(2000), month, number)).is_some()
}

/// Names of the days of the week, Monday first.
const WEEK: [char; 7] = ['一', '二', '三', '四', '五', '六', '日'];

/// A weekday printed behind a day whose year is known.
fn weekday(document: &Document, day: &Day) -> Option<Finding> {
    let text = document.reading.layer.text.as_str();
    let rest = text.get(day.end..)?;
    let bracket = rest.strip_prefix(['（', '(', '，', ',']).unwrap_or(rest);
    let named = ["星期", "周", "週"].iter().find_map(|word| bracket.strip_prefix(word))?;
    let printed = named.chars().next().map(|c| if c == '天' { '日' } else { c }).filter(|c| WEEK.contains(c))?;
    let year = day.year.or_else(|| year_of(document, day))?;
    let right = *WEEK.get(day_of_week(u32::from(year), u32::from(day.month), u32::from(day.day)))?;
    if printed == right {
        return None;
    }
    let start = text.len() - named.len();
    let finding = at(document, start, start + printed.len_utf8()).suggest(right.to_string());
    Some(finding.because(Evidence::Figures { text: format!("{year}-{:02}-{:02} 星期{right}", day.month, day.day) }))
}

/// The year of a meeting on this day.
fn year_of(document: &Document, day: &Day) -> Option<u16> {
    let suffix = format!("-{:02}-{:02}", day.month, day.day);
    let dates = document.reading.sittings.iter().filter_map(|sitting| sitting.meeting.date.as_deref());
    dates.filter_map(|date| date.strip_suffix(&suffix)).find_map(|year| year.parse().ok())
}

/// The day of the week of a Gregorian date, 0 for Monday (Zeller's congruence).
fn day_of_week(year: u32, month: u32, day: u32) -> usize {
    let (year, month) = if month < 3 { (year - 1, month + 12) } else { (year, month) };
    let zeller = day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400;
    usize::try_from((zeller + 5) % 7).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_the_week_is_that_of_the_calendar() {
        for (year, month, day, week) in
            [(2026, 11, 21, '六'), (2023, 12, 27, '三'), (2000, 2, 29, '二'), (2017, 3, 12, '日')]
        {
            assert_eq!(WEEK[day_of_week(year, month, day)], week, "{year}-{month}-{day}");
        }
    }

    #[test]
    fn days_are_found_with_their_year() {
        let found: Vec<_> =
            days("2023年12月27日上午，12月的会议，2月30日").map(|day| (day.year, day.month, day.day)).collect();
        assert_eq!(found, [(Some(2023), 12, 27), (None, 2, 30)]);
    }
}
