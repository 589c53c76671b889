//! What goes before a session: who decided on it, when its notice and papers went out, and when it opens.
//!
//! Law: Organic Law art 14 (one fifth may demand an extraordinary session), art 15, 19 (who convenes), art 20 (the first
//! session of a term within two months of the elections), NPC rules of procedure art 6 (notice). A missed period is a warning; a demand by too few is refused.

use std::collections::BTreeSet;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{
    CallingChoice, ConveningFlag, ConveningNumber, ConveningThreshold, Ground, LeadingOrgan, NumberId, Rulebook,
};

use crate::business::movers::Organ;
use crate::convening::ConveningRefusal;
use crate::convening::roll::RollDraft;
use crate::ids::{PersonRef, SeatNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::warning::{PeriodGround, Warning};

/// How a session came to be convened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Convening {
    /// Who decided on it: the standing committee, or the chairs' meeting it has authorised.
    pub decided_by: Organ,
    /// The day of that decision.
    pub decided_on: Date,
    /// The day on which date and subjects were notified, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_sent_on: Option<Date>,
    /// The day on which the drafts of the reports were sent out, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub papers_sent_on: Option<Date>,
    /// The day on which the session opens.
    pub opens_on: Date,
    /// The day on which the election of all deputies was completed; given for the first session of a term alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_of_term: Option<Date>,
    /// Whose demand it was, where the session is an extraordinary one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extraordinary: Option<Demand>,
}

/// Who wants an extraordinary session (临时召集).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Demand {
    /// The standing committee finds it necessary.
    StandingCommittee,
    /// Deputies propose it.
    Seats(Vec<SeatNo>),
}

/// Whoever convenes by the rulebook decides when a session is held: the standing committee, or the chairs' meeting on its
/// authority; in a township the presidium.
pub(crate) fn require_convener(book: &Rulebook, organ: Organ) -> Result<(), ConveningRefusal> {
    let convenes = book.find_choice(CallingChoice::ConvenedBy).map(|choice| choice.value);
    match (convenes, organ) {
        (Some(LeadingOrgan::Presidium), Organ::Presidium)
        | (Some(LeadingOrgan::StandingCommittee) | None, Organ::StandingCommittee | Organ::ChairsMeeting) => Ok(()),
        (Some(LeadingOrgan::Presidium | LeadingOrgan::StandingCommittee) | None, _) => {
            Err(ConveningRefusal::NotTheConvener)
        }
    }
}

/// Judges the demand of an extraordinary session; an ordinary one has no grounds.
pub(crate) fn judge_demand(book: &Rulebook, roll: &RollDraft, convening: &Convening) -> Result<Vec<Ground>, Refusal> {
    require_convener(book, convening.decided_by)?;
    let Some(Demand::Seats(seats)) = &convening.extraordinary else { return Ok(Vec::new()) };
    let threshold = rules::threshold(book, ConveningThreshold::ExtraordinaryDemand)?;
    let known: BTreeSet<SeatNo> = roll.seats.iter().map(|seat| seat.no).collect();
    let mut seen = BTreeSet::new();
    for seat in seats {
        if !known.contains(seat) {
            return Err(ConveningRefusal::UnknownSeat(*seat).into());
        }
        if !seen.insert(*seat) {
            return Err(ConveningRefusal::NamedTwice(PersonRef::Seat(*seat)).into());
        }
    }
    let number = |len: usize| u32::try_from(len).unwrap_or(u32::MAX);
    let ground = threshold.judge(number(seats.len()), number(roll.seats.len()));
    if ground.met { Ok(vec![ground]) } else { Err(ConveningRefusal::TooFewDemand(Box::new(ground)).into()) }
}

/// The periods that were missed. An extraordinary session needs no notice; a day that is not known is not judged.
pub(crate) fn warnings(book: &Rulebook, convening: &Convening) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let extraordinary = book.find_flag(ConveningFlag::NoticeOfExtraordinary).is_some_and(|flag| flag.value);
    if convening.extraordinary.is_none() || extraordinary {
        let late = late_before(book, ConveningNumber::Notice, convening.notice_sent_on, convening.opens_on);
        warnings.extend(late.map(Warning::NoticeLate));
        let late = late_before(book, ConveningNumber::ReportsSent, convening.papers_sent_on, convening.opens_on);
        warnings.extend(late.map(Warning::PapersLate));
    }
    let period = book.find_number(ConveningNumber::FirstSession).zip(convening.first_of_term);
    let first = period
        .map(|(period, elected_on)| PeriodGround::judge(period, convening.opens_on, book.due(elected_on, period)));
    warnings.extend(first.filter(|ground| !ground.kept).map(Warning::FirstSessionLate));
    warnings
}

/// The period that had to lie between an act and the opening, where the act came too late.
fn late_before(book: &Rulebook, rule: impl NumberId, done_on: Option<Date>, opens_on: Date) -> Option<PeriodGround> {
    let period = book.find_number(rule)?;
    let ground = PeriodGround::judge(period, done_on?, book.calendar().latest_start(opens_on, period));
    (!ground.kept).then_some(ground)
}
