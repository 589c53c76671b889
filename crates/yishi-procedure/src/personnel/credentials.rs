//! The report on the credentials of the deputies (代表资格审查报告) is recorded.
//!
//! Law: EL 47: the credentials committee examines, the standing committee confirms, and the list is published before the first session
//! of a term. Invariant: the number confirmed is the number of seats in office; whose mandate ended was withdrawn before.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{PersonnelFlag, Rulebook};

use crate::event::Event;
use crate::personnel::PersonnelRefusal;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Records a report on credentials.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordCredentialsReport {
    /// Who examined: the credentials committee (代表资格审查委员会).
    pub examined_by: Text,
    /// When its report was made.
    pub examined_on: Date,
    /// When the standing committee confirmed.
    pub confirmed_on: Date,
    /// When the list was published.
    pub published_on: Date,
    /// How many deputies were confirmed.
    pub confirmed: u32,
}

/// A report on credentials was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CredentialsReported {
    /// Who examined.
    pub examined_by: Text,
    /// When its report was made.
    pub examined_on: Date,
    /// When the standing committee confirmed.
    pub confirmed_on: Date,
    /// When the list was published.
    pub published_on: Date,
    /// How many deputies were confirmed.
    pub confirmed: u32,
}

pub(crate) fn decide(
    session: &Session,
    book: &Rulebook,
    command: &RecordCredentialsReport,
) -> Result<Vec<Event>, Refusal> {
    let rule = rules::flag(book, PersonnelFlag::Credentials)?;
    if command.examined_on > command.confirmed_on || command.confirmed_on > command.published_on {
        return Err(PersonnelRefusal::DatesOutOfOrder.into());
    }
    if published_late(session, command.published_on) {
        return Err(PersonnelRefusal::ListLate(Box::new(rule.citation.clone())).into());
    }
    let seats = u32::try_from(session.roll.in_office().count()).unwrap_or(u32::MAX);
    if command.confirmed != seats {
        return Err(PersonnelRefusal::ConfirmedDiffer { confirmed: command.confirmed, seats }.into());
    }
    let RecordCredentialsReport { examined_by, examined_on, confirmed_on, published_on, confirmed } = command.clone();
    let event = CredentialsReported { examined_by, examined_on, confirmed_on, published_on, confirmed };
    Ok(vec![Event::CredentialsReported(event)])
}

/// The list of a new term is published before its first session meets; deputies elected later are confirmed as they come.
fn published_late(session: &Session, published_on: Date) -> bool {
    let first_of_term = session.title.ordinal == 1;
    let meets = session.sittings.iter().filter(|sitting| sitting.kind.is_of_the_whole_body());
    first_of_term && meets.map(|sitting| sitting.date).min().is_some_and(|day| published_on >= day)
}

pub(crate) fn apply(session: &mut Session, event: &CredentialsReported) {
    session.personnel.credentials.push(event.clone());
}
