//! The record of a session in the words of the press: its held sittings as facts, as JSON and as releases in both scripts.
//!
//! Law: H1, H2, H4 and the genre; all of that lives in `yishi-press`. Invariant: what stands here was folded from the journal; of
//! a session held again from a report, the report's own identifier, source and headline come through unchanged.

mod business;
mod elections;
mod history;
mod paper;
mod people;
mod reported;
mod sitting;

use serde_json::{Value, json};
use yishi_names::Script;
use yishi_press::facts::Facts;
use yishi_press::{Record, release};
use yishi_procedure::Session;
use yishi_procedure::deliberation::sitting::{Sitting, SittingKind};

use crate::failure::Failure;

pub use history::{Stream, stream};
pub use paper::{Paper, facts_of, paper};
pub use reported::{Particulars, Printed};

/// The schema of a file that holds the records of several sittings.
pub const SEVERAL: &str = "press-records/1";

/// What parts the releases of several sittings in one file.
pub const PARTING_LINE: &str = "――――――――――――――――";

/// The facts of every sitting that was opened, in the order in which they were held. What was held in secret is not told.
///
/// Of a session held again from a report only what the report tells of: its preparatory meeting was held so that the sitting
/// could be, and nobody reported it.
///
/// # Errors
/// A fault where the session names a person who is not in its roll.
pub fn facts(session: &Session) -> Result<Vec<Facts>, Failure> {
    let mut recorded: Vec<&Sitting> = session.sittings.iter().filter(|sitting| is_recorded(session, sitting)).collect();
    recorded.sort_by_key(|sitting| sitting.opened_at);
    recorded.into_iter().map(|sitting| sitting::facts(session, sitting)).collect()
}

/// Says whether there is a record of a sitting: it was opened, not in secret, and in a session held again the report tells of it.
fn is_recorded(session: &Session, sitting: &Sitting) -> bool {
    let told = session.reconstruction.is_none() || sitting.kind != SittingKind::Preparatory;
    told && !sitting.secret && sitting.kind.is_of_the_whole_body() && sitting.opened_at.is_some()
}

/// The records of every held sitting, written in simplified script, or in that of the report a session is held again from.
///
/// # Errors
/// As [`facts`].
pub fn records(session: &Session) -> Result<Vec<Record>, Failure> {
    Ok(facts(session)?.iter().map(|facts| record(session, facts)).collect())
}

fn record(session: &Session, facts: &Facts) -> Record {
    let Some(particulars) = Particulars::of(session) else { return Record::from_facts(facts, Script::Hans) };
    let record = Record::from_facts(facts, particulars.script());
    let headline = particulars.headline.unwrap_or_else(|| record.headline.clone());
    Record { headline, ..record }
}

/// `record.json`: the one record as it is, or several as `{"schema": "press-records/1", "records": […]}`.
///
/// # Errors
/// As [`facts`].
pub fn json(session: &Session) -> Result<String, Failure> {
    let records = records(session)?;
    let whole: Value = match records.as_slice() {
        [one] => return one.to_json().map_err(|error| Failure::Fault(error.to_string())),
        several => json!({ "schema": SEVERAL, "records": several }),
    };
    let text = serde_json::to_string_pretty(&whole).map_err(|error| Failure::Fault(error.to_string()))?;
    Ok(text + "\n")
}

/// The releases of every held sitting in one script, parted by a line where there are several.
///
/// # Errors
/// As [`facts`].
pub fn releases(session: &Session, script: Script) -> Result<String, Failure> {
    let texts: Vec<String> = facts(session)?.iter().map(|facts| release::text(facts, script)).collect();
    Ok(texts.join(&format!("\n{PARTING_LINE}\n\n")))
}
