//! One `[[calendar]]` of a rulebook file: the holiday table of one year, with the text that announced it.
//!
//! Law: the yearly holiday arrangement of the State Council (国务院办公厅关于部分节假日安排的通知).
//! Invariant: a table that passes lies in one year, names a listed source, and calls only weekends working weekends.

use jiff::civil::{Date, Weekday};
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::calendar::Calendar;
use crate::library::Texts;
use crate::page::Page;
use crate::problem::RulebookProblem;

/// A table as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Written {
    year: i16,
    source: Spanned<String>,
    holidays: Vec<Spanned<Datetime>>,
    working_weekends: Vec<Spanned<Datetime>>,
}

/// Reads one table.
pub(crate) fn read(page: Page, written: &Spanned<Written>, texts: &Texts) -> Result<Calendar, RulebookProblem> {
    let table = written.get_ref();
    let source = table.source.get_ref();
    if !texts.sources.contains_key(source) {
        return Err(page.problem(&table.source.span(), format!("unknown source `{source}`")));
    }
    let mut calendar = Calendar::default();
    calendar.sources.insert(source.clone());
    for day in &table.holidays {
        let fits = |date: Date| (date.year() == table.year).then_some(()).ok_or("the day lies in another year");
        put(page, &mut calendar.holidays, day, fits)?;
    }
    for day in &table.working_weekends {
        let fits = |date: Date| {
            let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
            (weekend && date.year() == table.year).then_some(()).ok_or("the day is no weekend of that year")
        };
        put(page, &mut calendar.working_weekends, day, fits)?;
    }
    Ok(calendar)
}

fn put(
    page: Page,
    days: &mut std::collections::BTreeSet<Date>,
    written: &Spanned<Datetime>,
    fits: impl Fn(Date) -> Result<(), &'static str>,
) -> Result<(), RulebookProblem> {
    let day = page.day(written)?;
    fits(day).map_err(|reason| page.problem(&written.span(), format!("{day}: {reason}")))?;
    days.insert(day);
    Ok(())
}
