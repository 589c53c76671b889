//! The papers of an appointment (提请任免材料): whether they came early enough for the meeting they are meant for.
//!
//! Law: local rules on appointments (rules of procedure D27); where none is known, the note the rulebook names. Invariant: the record
//! keeps the period, the earliest meeting it allows, and the citation, whichever way it went.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Citation, LatePapers, LatePapersRule, PersonnelNumber, Rulebook, Unit};

use crate::personnel::PersonnelRefusal;
use crate::refusal::Refusal;
use crate::rules;

/// The period as it was judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PapersJudged {
    /// The day the papers came.
    pub received_on: Date,
    /// The length of the period.
    pub period: u32,
    /// Its unit.
    pub unit: Unit,
    /// The earliest day of a meeting they are in time for.
    pub earliest: Date,
    /// Whether they are in time for the meeting. Late papers are taken only where the rules let them be.
    pub in_time: bool,
    /// Where the period comes from.
    pub citation: Citation,
}

/// Judges papers for a meeting on that day.
///
/// # Errors
/// That this body does not know the act, or `N.120` where late papers are refused.
pub(crate) fn judge(book: &Rulebook, received_on: Date, meeting_on: Date) -> Result<PapersJudged, Refusal> {
    let period = rules::number(book, PersonnelNumber::AppointmentPapers)?;
    let late = rules::choice(book, LatePapersRule::Appointment)?;
    let earliest = book.due(received_on, period);
    let in_time = earliest <= meeting_on;
    match late.value {
        LatePapers::Refuse if !in_time => {
            let citation = Box::new(period.citation.clone());
            Err(PersonnelRefusal::PapersLate { earliest, meeting_on, citation }.into())
        }
        LatePapers::Refuse | LatePapers::Warn => Ok(PapersJudged {
            received_on,
            period: period.value,
            unit: period.unit,
            earliest,
            in_time,
            citation: period.citation.clone(),
        }),
    }
}
