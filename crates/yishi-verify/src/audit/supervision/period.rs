//! Periods by the auditor's own calendar: day after day, month after month, as somebody with a wall calendar would count.
//!
//! Law: Civil Code art 200 to 202. Invariant: no date arithmetic of the rulebook is used.

use jiff::civil::Date;
use yishi_procedure::supervision::timing::{Season, Timing};
use yishi_rulebook::{RuleValue, Unit};

use crate::audit::Audit;
use crate::finding::{Code, Finding, demand};

/// Which way a period runs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Runs {
    /// From a day on.
    Onwards,
    /// To be over by a day.
    Before,
}

impl Audit<'_> {
    /// The last day that is in time, by the rule; nothing where the rulebook has no such period.
    pub(super) fn latest(&self, id: &str, day: Date, runs: Runs) -> Option<Date> {
        let (count, unit) = self.period(id)?;
        let last = match runs {
            Runs::Onwards => self.off_day_moved(self.onwards(day, count, unit)),
            Runs::Before => {
                let mut start = day;
                while start > Date::MIN && self.onwards(start, count, unit) > day {
                    start = start.yesterday().unwrap_or(Date::MIN);
                }
                start
            }
        };
        Some(last)
    }

    fn period(&self, id: &str) -> Option<(u32, Unit)> {
        match self.rules.0.rules().get(id).map(|rule| &rule.value)? {
            RuleValue::Number { value, unit } => Some((*value, *unit)),
            RuleValue::Threshold { .. } | RuleValue::Range { .. } | RuleValue::Choice { .. } | RuleValue::Flag(_) => {
                None
            }
        }
    }

    fn onwards(&self, from: Date, count: u32, unit: Unit) -> Date {
        match unit {
            Unit::Days => (0..count).fold(from, |day, _| next(day)),
            Unit::WorkingDays => (0..count).fold(from, |day, _| self.working(next(day))),
            Unit::Months => months(from, count),
            Unit::Years => months(from, count * 12),
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

    fn off_day_moved(&self, day: Date) -> Date {
        if self.rules.flag("period.runs-on") { self.working(day) } else { day }
    }

    fn working(&self, mut day: Date) -> Date {
        while !self.rules.0.calendar().is_working(day) && day < Date::MAX {
            day = next(day);
        }
        day
    }

    /// Checks every figure of a day held against a period.
    pub(super) fn check_timing(&self, timing: &Timing, id: &str, day: Date, runs: Runs) -> Result<(), Finding> {
        self.require_cited(id, &timing.citation)?;
        demand!(timing.rule == id, Grounds, "a day is held against «{}», but «{id}» is asked for", timing.rule);
        let stated = (timing.period, timing.unit);
        demand!(self.period(id) == Some(stated), GroundRule, "the period «{id}» is not stated as the rulebook has it");
        demand!(timing.counted_from == day, Time, "«{id}» is counted from {}, not {day}", timing.counted_from);
        let missing = || Finding::new(Code::Rulebook, format!("the rulebook has no period «{id}»"));
        let latest = self.latest(id, day, runs).ok_or_else(missing)?;
        demand!(timing.latest == latest, Time, "by «{id}» the last day is {latest}, not {}", timing.latest);
        let late = days_after(latest, timing.on);
        demand!(timing.late == late, Time, "{} is {late} days late, not {}", timing.on, timing.late);
        Ok(())
    }

    /// Checks the season of a report.
    pub(super) fn check_season(&self, season: &Season, ids: (&str, &str), meeting: Date) -> Result<(), Finding> {
        self.require_cited(ids.0, &season.citation)?;
        let months = (self.rules.number(ids.0), self.rules.number(ids.1));
        let stated = season.rule == ids.0 && months == (Some(season.first), Some(season.last));
        demand!(stated, GroundRule, "the season of the report is not the rulebook's");
        let month = u32::try_from(meeting.month()).unwrap_or(0);
        let within = season.first <= month && month <= season.last;
        demand!((season.month, season.within) == (month, within), Time, "the meeting is held in month {month}");
        Ok(())
    }
}

/// Days by which a day comes after another; none where it does not.
pub(super) fn days_after(latest: Date, on: Date) -> u32 {
    let mut days = 0;
    let mut day = latest;
    while day < on {
        day = next(day);
        days += 1;
    }
    days
}

fn next(day: Date) -> Date {
    day.tomorrow().unwrap_or(Date::MAX)
}

/// The day of the same number so many months on, or the last one of that month.
fn months(from: Date, count: u32) -> Date {
    let months = i64::from(from.year()) * 12 + i64::from(from.month()) - 1 + i64::from(count);
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
    let whole = |day: i8| Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, day).ok();
    (1..=from.day()).rev().find_map(whole).unwrap_or(Date::MAX)
}
