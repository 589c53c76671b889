//! The marks of a satisfaction rating are entered and judged (测评结果); whoever is rated dissatisfying reports again.
//!
//! Law: local only. Invariant: a report is dissatisfying where the marks of dissatisfaction reach the rulebook's threshold, or
//! where those of satisfaction do not reach theirs; a threshold the rulebook lacks is not asked, but one of the two it must have.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Ground, RatingFlag, Rulebook, SupervisionNumber, SupervisionThreshold, Threshold};

use crate::event::Event;
use crate::ids::RatingNo;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::supervision::SupervisionRefusal;
use crate::supervision::base::{self, InTheHall};
use crate::supervision::rating::Rating;

/// The marks of a rating.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RatingCounts {
    /// 满意.
    pub satisfied: u32,
    /// 基本满意.
    pub basically: u32,
    /// 不满意.
    pub dissatisfied: u32,
}

impl RatingCounts {
    /// Those who took part.
    pub fn cast(self) -> u64 {
        u64::from(self.satisfied) + u64::from(self.basically) + u64::from(self.dissatisfied)
    }
}

/// What came of a rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RatingResult {
    /// The marks.
    pub counts: RatingCounts,
    /// The thresholds with their figures.
    pub grounds: Vec<Ground>,
    /// Whether the report is rated dissatisfying.
    pub dissatisfying: bool,
    /// By when another report is due.
    pub report_again_by: Option<Date>,
}

/// Enters the marks of a rating.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordRating {
    /// The rating.
    pub rating: RatingNo,
    /// The marks.
    pub counts: RatingCounts,
}

/// A rating was recorded and judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RatingRecorded {
    /// The rating.
    pub rating: RatingNo,
    /// The marks.
    pub counts: RatingCounts,
    /// The thresholds with their figures.
    pub grounds: Vec<Ground>,
    /// Whether the report is rated dissatisfying.
    pub dissatisfying: bool,
    /// By when another report is due; absent where none is, or where the rules set no day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_again_by: Option<Date>,
}

pub(crate) fn decide(session: &Session, book: &Rulebook, command: &RecordRating) -> Result<Vec<Event>, Refusal> {
    let rating = session.supervision.rating(command.rating)?;
    if rating.result.is_some() {
        return Err(SupervisionRefusal::RatedAlready(rating.no).into());
    }
    let (count, most) = (command.counts.cast(), u64::from(rating.present));
    if count > most {
        return Err(SupervisionRefusal::MoreThanCanBe { what: "marks", count, most }.into());
    }
    let verdict = judge(session, book, rating, command.counts)?;
    let again = rules::flag(book, RatingFlag::ReportAgain)?.value && verdict.dissatisfying;
    let period = book.find_number(SupervisionNumber::RatedAgain).filter(|_| again);
    let held_on = session.sitting(rating.sitting)?.date;
    Ok(vec![Event::RatingRecorded(RatingRecorded {
        rating: rating.no,
        counts: command.counts,
        grounds: verdict.grounds,
        dissatisfying: verdict.dissatisfying,
        report_again_by: period.map(|period| book.due(held_on, period)),
    })])
}

struct Verdict {
    grounds: Vec<Ground>,
    dissatisfying: bool,
}

fn judge(session: &Session, book: &Rulebook, rating: &Rating, counts: RatingCounts) -> Result<Verdict, Refusal> {
    let cast = u32::try_from(counts.cast()).unwrap_or(u32::MAX);
    let hall = InTheHall { present: rating.present, issued: rating.present, cast };
    let held = |threshold: &Threshold, count| threshold.judge(count, base::of(session, threshold.of(), hall));
    let against = book.find_threshold(SupervisionThreshold::RatingDissatisfied);
    let content = match against {
        Some(_) => book.find_threshold(SupervisionThreshold::RatingContent),
        None => Some(rules::threshold(book, SupervisionThreshold::RatingContent)?),
    };
    let against = against.map(|threshold| held(threshold, counts.dissatisfied));
    let content = content.map(|threshold| held(threshold, counts.satisfied + counts.basically));
    let dissatisfying =
        against.as_ref().is_some_and(|ground| ground.met) || content.as_ref().is_some_and(|ground| !ground.met);
    Ok(Verdict { grounds: against.into_iter().chain(content).collect(), dissatisfying })
}

pub(crate) fn apply(session: &mut Session, event: &RatingRecorded) {
    let RatingRecorded { rating, counts, grounds, dissatisfying, report_again_by } = event.clone();
    if let Some(rating) = session.supervision.ratings.iter_mut().find(|one| one.no == rating) {
        rating.result = Some(RatingResult { counts, grounds, dissatisfying, report_again_by });
    }
}
