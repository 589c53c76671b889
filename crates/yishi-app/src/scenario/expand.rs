//! An act of a script: a command written out, or a short form with the keys that belong to it.
//!
//! Invariant: what is only known in the hall (who has come, who is entitled) stays a short form for the runner; all else
//! becomes the command itself here.

use jiff::civil::Date;
use serde_json::Value as Json;
use toml::de::DeValue;
use yishi_procedure::Command;
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::attendance::segment::BeginSegment;
use yishi_procedure::business::item::TakeUp;
use yishi_procedure::business::report::HearReport;
use yishi_procedure::closing::session_close::CloseSession;
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting};
use yishi_procedure::deliberation::speech::BeginSpeech;
use yishi_procedure::ids::{ItemNo, SittingNo};
use yishi_procedure::voting::question::Question;

use crate::scenario::act::Act;
use crate::scenario::by_type;
use crate::scenario::lists;
use crate::scenario::page::{Table, Value};
use crate::scenario::people;
use crate::scenario::phrase::{FORMS, Phrase};
use crate::scenario::sitting::Setting;

/// Where an act stands.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) sitting: SittingNo,
    pub(super) day: Date,
    /// Whether the whole body sits, so that its numbers are those of the roll.
    pub(super) whole: bool,
    pub(super) setting: Setting<'a>,
}

/// The keys every act may have.
const TIMES: [&str; 3] = ["at", "after", "do"];

/// How long a speech lasts where the script does not say.
const SPEECH_MINUTES: u16 = 10;

/// Reads one act.
pub(super) fn act(table: Table<'_>, scene: Scene<'_>) -> Option<Act> {
    if table.get("command").is_some() {
        return written_out(table);
    }
    let said = table.need("do")?;
    let text = said.text()?;
    let Some(phrase) = Phrase::read(text) else {
        if let Some(name) = by_type::command_name(text) {
            return by_type::read(table, name, scene).map(command);
        }
        said.wrong(format!("not understood; there are: {FORMS}"));
        return None;
    };
    check_keys(table, &phrase);
    short_form(table, phrase, scene)
}

/// A command as the journal's own JSON has it, with its name under `command`.
fn written_out(table: Table<'_>) -> Option<Act> {
    let members = table.without(&["at", "after"]).map(|(key, value)| Some((key.to_owned(), json(value)?)));
    let members: Json = Json::Object(members.collect::<Option<_>>()?);
    match serde_json::from_value::<Command>(members) {
        Ok(command) => Some(Act::Command(Box::new(command))),
        Err(error) => {
            table.wrong_at("command", format!("no such command, or its keys do not fit: {error}"));
            None
        }
    }
}

pub(super) fn json(value: Value<'_>) -> Option<Json> {
    Some(match value.value {
        DeValue::String(text) => Json::from(text.as_ref()),
        DeValue::Integer(_) => Json::from(value.number::<u64>()?),
        DeValue::Boolean(flag) => Json::from(*flag),
        DeValue::Datetime(moment) => Json::from(moment.to_string()),
        DeValue::Array(_) => value.items().into_iter().map(json).collect::<Option<Vec<_>>>()?.into(),
        DeValue::Table(_) => {
            let members = value.table()?.without(&[]).map(|(key, value)| Some((key.to_owned(), json(value)?)));
            Json::Object(members.collect::<Option<_>>()?)
        }
        DeValue::Float(_) => {
            value.wrong("the record knows whole numbers only");
            return None;
        }
    })
}

fn check_keys(table: Table<'_>, phrase: &Phrase) {
    let own: &[&str] = match phrase {
        Phrase::DoorsOpen => &["self-check-in"],
        Phrase::CheckIn { .. } => &["until", "absent"],
        Phrase::Hear(_) => &["reporter", "title", "on-behalf-of"],
        Phrase::Speech => &["speaker", "role", "minutes"],
        Phrase::StandingChairs => &["chairs", "present", "for"],
        Phrase::ExecutiveChairs => &["chairs", "presiding", "title", "present", "for"],
        Phrase::Method(_) => &["present", "for"],
        Phrase::Rostrum => &["group"],
        Phrase::Leaders => &["persons", "titles"],
        Phrase::NonVoting => &["attendees"],
        Phrase::ArriveLate(_)
        | Phrase::GoOut(_)
        | Phrase::ComeBack(_)
        | Phrase::Open
        | Phrase::Close
        | Phrase::Segment(_)
        | Phrase::TakeUp(_)
        | Phrase::Vote(..)
        | Phrase::CloseSession => &[],
    };
    table.only(&[&TIMES, own].concat());
}

fn short_form(table: Table<'_>, phrase: Phrase, scene: Scene<'_>) -> Option<Act> {
    let Scene { sitting, setting, .. } = scene;
    let cast = setting.cast;
    Some(match phrase {
        Phrase::DoorsOpen => {
            let self_check_in = table.get("self-check-in").is_some_and(Value::flag);
            command(OpenDoors { sitting, self_check_in })
        }
        Phrase::CheckIn { present, of, leave } => check_in(table, [present, of, leave], scene)?,
        Phrase::ArriveLate(count) => Act::ArriveLate(count),
        Phrase::GoOut(count) => Act::GoOut(count),
        Phrase::ComeBack(count) => Act::ComeBack(count),
        Phrase::Open => command(OpenSitting { sitting }),
        Phrase::Close => command(CloseSitting { sitting }),
        Phrase::Segment(segment) => command(BeginSegment { segment, sitting: None }),
        Phrase::TakeUp(question) => command(TakeUp { question: known(table, question, setting)?, sitting: None }),
        Phrase::Hear(item) => hear(table, item, setting)?,
        Phrase::Speech => speech(table, setting)?,
        Phrase::Vote(question, figures) => Act::Vote(known(table, question, setting)?, figures),
        Phrase::StandingChairs => command(lists::standing_chairs(table, cast)?),
        Phrase::ExecutiveChairs => command(lists::executive_chairs(table, sitting, cast)?),
        Phrase::Method(method) => command(lists::method(table, method)),
        Phrase::Rostrum => command(lists::rostrum(table, sitting, cast)),
        Phrase::Leaders => command(lists::leaders(table, sitting, cast)),
        Phrase::NonVoting => command(lists::non_voting(table, sitting)),
        Phrase::CloseSession => command(CloseSession {}),
    })
}

fn command(command: impl Into<Command>) -> Act {
    Act::Command(Box::new(command.into()))
}

/// Says whether the agenda has the item a question names.
fn known(table: Table<'_>, question: Question, setting: Setting<'_>) -> Option<Question> {
    if let Question::Item(ItemNo(no)) = question
        && (no == 0 || no > setting.items)
    {
        table.wrong_at("do", format!("there is no item {no}; the agenda has {}", setting.items));
        return None;
    }
    Some(question)
}

fn check_in(table: Table<'_>, [present, of, leave]: [u32; 3], scene: Scene<'_>) -> Option<Act> {
    let setting = scene.setting;
    if scene.whole && of != setting.seats {
        table.wrong_at("do", format!("the roll has {} seats, not {of}", setting.seats));
        return None;
    }
    let until = match table.get("until") {
        Some(until) => Some(until.clock_time()?),
        None => None,
    };
    Some(Act::CheckIn { present, leave, until, absent: people::seats(table, "absent", setting.cast) })
}

fn hear(table: Table<'_>, item: ItemNo, setting: Setting<'_>) -> Option<Act> {
    known(table, Question::Item(item), setting)?;
    let planned = setting.agenda.iter().find(|planned| planned.no == item);
    let reporter = match (table.get("reporter"), planned.and_then(|planned| planned.reporter.clone())) {
        (Some(_), _) => people::titled(table, "reporter", setting.cast)?,
        (None, Some(reporter)) => reporter,
        (None, None) => {
            table.wrong_at("do", format!("`reporter` is missing, here and in the [[item]] of item {item}"));
            return None;
        }
    };
    let own = table.get("on-behalf-of").and_then(Value::wording);
    let on_behalf_of = own.or_else(|| planned?.on_behalf_of.clone());
    Some(command(HearReport { item, reporter, on_behalf_of, sitting: None }))
}

fn speech(table: Table<'_>, setting: Setting<'_>) -> Option<Act> {
    let person = people::person(table.need("speaker")?, setting.cast)?;
    let role = table.get("role").and_then(Value::wording);
    let minutes = table.get("minutes").and_then(Value::number::<u16>).unwrap_or(SPEECH_MINUTES);
    Some(Act::Speech { begin: BeginSpeech { person, role, sitting: None }, seconds: i64::from(minutes) * 60 })
}
