//! Periods of convening and the size of the presidium, reckoned once more.
//!
//! Law: Organic Law art 14, 15, 17; NPC rules of procedure art 6. Invariant: days are walked one by one, and bounds are found by
//! trying every number, so that no arithmetic of the rulebook is used.

use jiff::civil::Date;
use yishi_procedure::convening::notice::Convening;
use yishi_procedure::warning::{PeriodGround, Warning};
use yishi_rulebook::{Bound, RuleValue, Unit};

use super::rules::{Rules, id};

/// The periods missed, tried day by day: a notice is in time if its period, counted from its day, has run out by the opening.
pub(super) fn missed(convening: &Convening, rules: Rules<'_>) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let opens = convening.opens_on;
    if convening.extraordinary.is_none() || rules.flag(id::NOTICE_OF_EXTRAORDINARY) {
        let notice = late(rules, id::NOTICE, convening.notice_sent_on, opens);
        warnings.extend(notice.map(Warning::NoticeLate));
        let papers = late(rules, id::PAPERS, convening.papers_sent_on, opens);
        warnings.extend(papers.map(Warning::PapersLate));
    }
    if let (Some((value, unit)), Some(elected)) = (rules.period(id::FIRST_SESSION), convening.first_of_term) {
        let due = rules.runs_on(rules.after(elected, value, unit));
        let ground = rules.stated(id::FIRST_SESSION, value, unit, opens, due);
        warnings.extend(ground.filter(|_| opens > due).map(Warning::FirstSessionLate));
    }
    warnings
}

fn late(rules: Rules<'_>, id: &str, sent: Option<Date>, opens: Date) -> Option<PeriodGround> {
    let (value, unit) = rules.period(id)?;
    let sent = sent?;
    // Walks back from the opening to the last day whose period is over in time.
    let mut day = opens;
    while rules.after(day, value, unit) > opens {
        day = day.yesterday().ok()?;
    }
    (sent > day).then(|| rules.stated(id, value, unit, sent, day)).flatten()
}

impl Rules<'_> {
    fn period(self, id: &str) -> Option<(u32, Unit)> {
        match &self.0.rules().get(id)?.value {
            RuleValue::Number { value, unit } => Some((*value, *unit)),
            RuleValue::Threshold { .. } | RuleValue::Range { .. } | RuleValue::Choice { .. } | RuleValue::Flag(_) => {
                None
            }
        }
    }

    /// The last day of a period that begins on a day, counted out.
    fn after(self, from: Date, value: u32, unit: Unit) -> Date {
        let mut day = from;
        let mut left = value;
        if unit == Unit::Months {
            return from.saturating_add(jiff::Span::new().months(i64::from(value)));
        }
        while left > 0 {
            let Ok(next) = day.tomorrow() else { return day };
            day = next;
            let counts = unit != Unit::WorkingDays || self.0.calendar().is_working(day);
            left -= u32::from(counts);
        }
        day
    }

    fn runs_on(self, day: Date) -> Date {
        if self.flag(id::PERIOD_RUNS_ON) { self.0.calendar().working_from(day) } else { day }
    }

    fn stated(self, id: &str, period: u32, unit: Unit, done_on: Date, latest: Date) -> Option<PeriodGround> {
        let citation = self.0.rules().get(id)?.citation.clone();
        Some(PeriodGround { rule: id.to_owned(), period, unit, done_on, latest, kept: done_on <= latest, citation })
    }

    /// The bounds of a range out of a total: the fewest is rounded up, the most down.
    pub(super) fn size_bounds(self, id: &str, total: u32) -> Option<(u32, u32)> {
        let RuleValue::Range { least, most, .. } = self.0.rules().get(id).map(|rule| &rule.value)? else { return None };
        let within = |bound: &Bound, count: u32, up: bool| match bound {
            Bound::People(people) => {
                if up {
                    count >= *people
                } else {
                    count <= *people
                }
            }
            Bound::Share(share) => {
                let (have, want) = (u64::from(count) * u64::from(share.den), u64::from(total) * u64::from(share.num));
                if up { have >= want } else { have <= want }
            }
        };
        let fewest = (0..=total).find(|count| within(least, *count, true))?;
        let most = (0..=total).rev().find(|count| within(most, *count, false))?;
        Some((fewest, most.max(fewest)))
    }
}
