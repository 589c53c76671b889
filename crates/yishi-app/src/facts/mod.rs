//! A report's facts (`press-record/1`) as the script of a session that is held again.
//!
//! What the report proves stands in the script; what it does not tell is not invented: seats it does not name have no name, and
//! how each of them voted is not entered. Resolutions pass by show of hands with no dissent, and the preparatory meeting is held
//! only because no sitting can be without it; the session's first event says that it is reconstructed.

mod acts;
mod agenda;
mod persons;

use jiff::civil::Date;
use yishi_names::Assembly;
use yishi_press::facts::{Facts, MeetingKind};
use yishi_press::{Drafter, Record};
use yishi_procedure::convening::convocation::SessionTitle;
use yishi_procedure::ids::SessionId;
use yishi_rulebook::Tier;

use crate::house::Convening;
use crate::record::{Particulars, Printed};
use crate::scenario::{Cast, Scenario, ScriptProblem};
use agenda::Business;
use persons::Persons;

/// The script of a report; `file` is how its problems name it.
///
/// # Errors
/// What in the report cannot be held, or contradicts itself.
pub fn scenario(file: &str, json: &str) -> Result<Scenario, ScriptProblem> {
    let wrong = |line: usize, reason: String| ScriptProblem {
        file: file.to_owned(),
        line: u32::try_from(line).unwrap_or_default(),
        reason,
    };
    let record = Record::from_json(json).map_err(|error| wrong(error.line(), error.to_string()))?;
    let drafter = Drafter::new();
    let facts = Facts::from_record(&record, &drafter).map_err(|error| wrong(0, error.to_string()))?;
    script(file, &record, &facts).map_err(|reason| wrong(0, reason))
}

fn script(file: &str, record: &Record, facts: &Facts) -> Result<Scenario, String> {
    check(facts)?;
    let persons = Persons::of(facts)?;
    let business = Business::of(facts, &persons)?;
    let day = day(facts)?;
    let convening = Convening {
        id: SessionId::try_from(facts.id.clone())?,
        title: SessionTitle {
            kind: facts.assembly.kind,
            place: facts.assembly.place.clone(),
            term: facts.term,
            ordinal: facts.session,
        },
        tier: Tier::City,
        on: day,
        overlays: Vec::new(),
        roll: persons.roll.clone(),
        reconstruction: Some(particulars(record, facts).kept().map_err(|error| error.to_string())?),
        called: None,
    };
    let eve = day.yesterday().map_err(|error| error.to_string())?;
    Ok(Scenario {
        file: file.to_owned(),
        convened: eve.at(8, 0, 0, 0),
        convening,
        cast: Cast::default(),
        agenda: business.agenda.clone(),
        presidium: persons.presidium(),
        sittings: vec![acts::preparatory_meeting(eve, &persons), acts::sitting(day, facts, &persons, &business)?],
    })
}

/// What this house cannot hold is refused, rather than left out of the record.
fn check(facts: &Facts) -> Result<(), String> {
    if facts.meeting.kind == MeetingKind::Preparatory {
        return Err("a preparatory meeting cannot be held again from a report".into());
    }
    if facts.hosts.len() != 1 {
        return Err(format!("one person presides over a sitting; the report names {}", facts.hosts.len()));
    }
    if !facts.elections.is_empty() {
        return Err("the report tells of elections, which cannot be held yet".into());
    }
    if facts.assembly != Assembly::of(facts.assembly.kind, facts.assembly.place.clone()) {
        return Err(format!("the level of {} is its last character", facts.assembly.place.hans));
    }
    Ok(())
}

fn day(facts: &Facts) -> Result<Date, String> {
    facts.meeting.date.to_string().parse().map_err(|error: jiff::Error| error.to_string())
}

fn particulars(record: &Record, facts: &Facts) -> Particulars {
    let speaker_titles = facts.speeches.iter().map(|speech| speech.speaker.title.clone()).collect();
    let chair_titles = facts.executive_chairs.iter().map(|chair| chair.title.clone()).collect();
    Particulars {
        id: facts.id.clone(),
        source: facts.source.clone(),
        headline: Some(record.headline.clone()),
        printed: Printed {
            measure: facts.attendance.as_ref().map(|attendance| attendance.measure.clone()),
            quorum_stated: facts.attendance.as_ref().is_some_and(|attendance| attendance.quorate.is_some()),
            verb: facts.resolutions.verb.clone(),
            count: facts.resolutions.count,
            executive_chairs_note: facts.executive_chairs_note.clone(),
            speaker_titles: if_any(speaker_titles),
            chair_titles: if_any(chair_titles),
            kicker: facts.kicker.clone(),
            deck: facts.deck.clone(),
        },
    }
}

fn if_any<T>(titles: Vec<Option<T>>) -> Vec<Option<T>> {
    if titles.iter().any(Option::is_some) { titles } else { Vec::new() }
}
