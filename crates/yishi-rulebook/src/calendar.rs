//! The calendar: periods of days, months and working days added to a day, by the holiday table of the place.
//!
//! Law: 民法典 art 200 to 202 (the first day is not counted; a month ends on the day of its own number, or on its last day).
//! Invariant: pure arithmetic of days; the same rulebook gives the same day for ever.

use std::collections::BTreeSet;

use jiff::Span;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use crate::rule::{Number, Unit};

/// Days off and working weekends, as the State Council's holiday arrangement (节假日安排) publishes them year by year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// Keys of the texts the table comes from.
    #[serde(default)]
    pub(crate) sources: BTreeSet<String>,
    /// Days off, weekends of a holiday included.
    #[serde(default)]
    pub(crate) holidays: BTreeSet<Date>,
    /// Saturdays and Sundays on which work is done (调休上班).
    #[serde(default)]
    pub(crate) working_weekends: BTreeSet<Date>,
}

impl Calendar {
    /// Whether there is no table at all; working days are then Monday to Friday.
    pub fn is_empty(&self) -> bool {
        self.sources.is_empty() && self.holidays.is_empty() && self.working_weekends.is_empty()
    }

    /// Takes the table of another layer in as well.
    pub(crate) fn join(&mut self, other: &Self) {
        self.sources.extend(other.sources.iter().cloned());
        self.holidays.extend(&other.holidays);
        self.working_weekends.extend(&other.working_weekends);
    }

    /// Keys of the texts the table comes from.
    pub const fn sources(&self) -> &BTreeSet<String> {
        &self.sources
    }

    /// Whether the table covers a year. A page that shows working days of another year says that holidays are not counted.
    pub fn covers(&self, year: i16) -> bool {
        self.holidays.iter().any(|day| day.year() == year)
    }

    /// Whether work is done on a day.
    pub fn is_working(&self, day: Date) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        !self.holidays.contains(&day) && (!weekend || self.working_weekends.contains(&day))
    }

    /// The first working day from a day on, the day itself included.
    pub fn working_from(&self, day: Date) -> Date {
        let mut days = std::iter::successors(Some(day), |day| day.tomorrow().ok());
        days.find(|day| self.is_working(*day)).unwrap_or(Date::MAX)
    }

    /// The last day of a period that begins on `from`. The first day is not counted; a month ends on the day of the same
    /// number, or on its last day where it has no such day. A last day that is no working day stays where it is.
    ///
    /// A number of hours or of anything else that is no count of days leaves the day as it is; the catalogue says in which
    /// units a rule may be given, so a rule of days is never that. Beyond the year 9999 the last day there is stands.
    pub fn due(&self, from: Date, period: &Number) -> Date {
        let count = i64::from(period.value);
        match period.unit {
            Unit::Days => moved(from, Span::new().try_days(count)).unwrap_or(Date::MAX),
            Unit::Months => moved(from, Span::new().try_months(count)).unwrap_or(Date::MAX),
            Unit::Years => moved(from, Span::new().try_years(count)).unwrap_or(Date::MAX),
            Unit::WorkingDays => self.working_days_after(from, period.value),
            Unit::People
            | Unit::Seconds
            | Unit::Minutes
            | Unit::Hours
            | Unit::Sessions
            | Unit::Readings
            | Unit::Times
            | Unit::MonthOfYear => from,
        }
    }

    /// The latest day on which a period can begin that must be over by `by`: the last day to send a notice, for example.
    pub fn latest_start(&self, by: Date, period: &Number) -> Date {
        // Months differ in length, so going back and forth need not meet; the search ends within one month of the guess.
        let back = -i64::from(period.value);
        let guess = match period.unit {
            Unit::Days => moved(by, Span::new().try_days(back)),
            Unit::Months => moved(by, Span::new().try_months(back)),
            Unit::Years => moved(by, Span::new().try_years(back)),
            Unit::WorkingDays => return self.working_days_before(by, period.value),
            Unit::People
            | Unit::Seconds
            | Unit::Minutes
            | Unit::Hours
            | Unit::Sessions
            | Unit::Readings
            | Unit::Times
            | Unit::MonthOfYear => return by,
        };
        let guess = guess.unwrap_or(Date::MIN);
        let days = std::iter::successors(Some(guess), |day| day.tomorrow().ok());
        days.take_while(|day| self.due(*day, period) <= by).last().unwrap_or(guess)
    }

    fn working_days_after(&self, from: Date, count: u32) -> Date {
        let days = std::iter::successors(from.tomorrow().ok(), |day| day.tomorrow().ok());
        nth(days.filter(|day| self.is_working(*day)), count).unwrap_or(Date::MAX)
    }

    /// The day before the last `count` working days that end with `by`.
    fn working_days_before(&self, by: Date, count: u32) -> Date {
        let days = std::iter::successors(Some(by), |day| day.yesterday().ok());
        let first = nth(days.filter(|day| self.is_working(*day)), count);
        first.and_then(|day| day.yesterday().ok()).unwrap_or(Date::MIN)
    }
}

fn moved(from: Date, span: Result<Span, jiff::Error>) -> Option<Date> {
    from.checked_add(span.ok()?).ok()
}

fn nth(mut days: impl Iterator<Item = Date>, count: u32) -> Option<Date> {
    days.nth(usize::try_from(count.checked_sub(1)?).ok()?)
}
