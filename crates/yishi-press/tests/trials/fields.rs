//! The facts of a sitting as single fields, so that a reading can be held against a label field by field.
//!
//! A field that the label leaves open and the reading fills is a guess and counts as an error, and so is the other way round.

use std::collections::BTreeMap;

use serde_json::Value;
use yishi_names::AssemblyKind;
use yishi_press::read::business::Resolution;
use yishi_press::read::{Person, Sitting};

/// Field and value; an open field is absent.
pub type Fields = BTreeMap<String, String>;

fn put(fields: &mut Fields, key: &str, value: Option<String>) {
    if let Some(value) = value.filter(|value| !value.is_empty()) {
        fields.insert(key.to_owned(), value);
    }
}

fn names<'p>(persons: impl IntoIterator<Item = &'p Person>) -> Option<String> {
    let names: Vec<&str> = persons.into_iter().map(|person| person.name.as_str()).collect();
    (!names.is_empty()).then(|| names.join("、"))
}

/// The fields of a sitting as read.
pub fn of_sitting(sitting: &Sitting) -> Fields {
    let mut fields = Fields::new();
    let at = |fields: &mut Fields, key: &str, value: Option<String>| put(fields, key, value);
    at(&mut fields, "body.kind", sitting.body.kind.map(|kind| format!("{kind:?}")));
    at(&mut fields, "body.place", sitting.body.place.clone());
    at(&mut fields, "body.level", sitting.body.level.clone());
    at(&mut fields, "body.term", sitting.body.term.map(|term| term.to_string()));
    at(&mut fields, "session", sitting.session.map(|session| session.to_string()));
    let meeting = &sitting.meeting;
    at(&mut fields, "meeting.kind", meeting.kind.map(|kind| format!("{kind:?}")));
    at(&mut fields, "meeting.plenary", meeting.plenary.map(|plenary| plenary.to_string()));
    at(&mut fields, "meeting.date", meeting.date.clone());
    at(&mut fields, "meeting.half", meeting.part_of_day.map(|half| half.word().to_owned()));
    at(&mut fields, "meeting.time", meeting.time.clone());
    at(&mut fields, "meeting.place", meeting.place.clone());
    if let Some(figures) = &sitting.attendance {
        at(&mut fields, "attendance.should", figures.should.map(|figure| figure.to_string()));
        at(&mut fields, "attendance.attended", figures.attended.map(|figure| figure.to_string()));
        at(&mut fields, "attendance.absent", figures.absent.map(|figure| figure.to_string()));
        at(&mut fields, "attendance.quorum", figures.quorum.as_ref().map(|_| "told".to_owned()));
    }
    at(&mut fields, "host", names(&sitting.host));
    at(&mut fields, "host.open", sitting.host_open.then(|| "open".to_owned()));
    at(&mut fields, "chairs", names(&sitting.executive_chairs));
    at(&mut fields, "present", names(&sitting.present_named));
    at(&mut fields, "speakers", names(sitting.speakers.iter().map(|speaker| &speaker.person)));
    at(&mut fields, "non-voting", names(sitting.non_voting.iter().flat_map(|group| &group.persons)));
    for (label, persons) in groups(sitting) {
        put(&mut fields, &format!("rostrum {label}"), Some(persons));
    }
    for heard in &sitting.reports_heard {
        let reporter = heard.reporter.as_ref().map_or("open", |person| &person.name);
        put(&mut fields, &format!("report {}", subject_of_report(&heard.full)), Some(reporter.to_owned()));
    }
    let adopted: Vec<String> = sitting.resolutions.items.iter().map(subject).collect();
    at(&mut fields, "resolutions", joined(adopted));
    at(&mut fields, "resolutions.count", sitting.resolutions.count_written.map(|count| count.to_string()));
    for election in &sitting.elections {
        put(&mut fields, &format!("elected {}", office(&election.office)), names(&election.elected));
    }
    fields
}

fn joined(mut all: Vec<String>) -> Option<String> {
    all.sort();
    all.dedup();
    (!all.is_empty()).then(|| all.join("；"))
}

/// The persons on the rostrum under their labels: a group's own, or the title they share, runs of one label together.
fn groups(sitting: &Sitting) -> Vec<(String, String)> {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for group in &sitting.rostrum {
        for person in &group.persons {
            let label = person.title.as_ref().or(group.label.as_ref()).map_or("", |label| label);
            match groups.last_mut().filter(|(last, _)| last == label) {
                Some((_, names)) => names.push(&person.name),
                None => groups.push((label.to_owned(), vec![&person.name])),
            }
        }
    }
    groups.into_iter().map(|(label, names)| (label, names.join("、"))).collect()
}

/// A word for what was adopted, the same whether a shared head or a full title tells it.
fn subject(item: &Resolution) -> String {
    if item.unnamed { "unnamed".to_owned() } else { subject_of(&item.full) }
}

/// The subject of a resolution by its wording.
fn subject_of(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !"《》“”、".contains(*c)).collect();
    let has = |word: &str| plain.contains(word);
    let report = has("工作报告");
    let word = match () {
        () if report && (has("常委会") || has("常务委员会")) => "standing committee's report",
        () if has("法院") => "court's report",
        () if has("检察院") => "procuratorate's report",
        () if has("计划") => "plan",
        () if has("预算") => "budget",
        () if has("政府") && (report || has("决议")) => "government's report",
        () => return stripped(&plain).to_owned(),
    };
    word.to_owned()
}

fn stripped(text: &str) -> &str {
    let text = text.strip_prefix("关于").unwrap_or(text);
    let text = text.strip_suffix("的决议").or_else(|| text.strip_suffix("的决定")).unwrap_or(text);
    ["省", "市", "县", "本次会议"].iter().find_map(|level| text.strip_prefix(level)).unwrap_or(text)
}

fn subject_of_report(text: &str) -> String {
    let known = subject_of(text);
    if known.is_ascii() { known } else { stripped(text).to_owned() }
}

fn office(text: &str) -> &str {
    text
}

/// The fields of a label in the form `press-facts/1`.
pub fn of_label(label: &Value) -> Fields {
    let facts = &label["facts"];
    let mut fields = Fields::new();
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    };
    let body = &facts["body"];
    put(&mut fields, "body.kind", text(&body["kind"]).map(|kind| body_kind(&kind)));
    put(&mut fields, "body.place", text(&body["place"]));
    put(&mut fields, "body.level", text(&body["level"]).map(|level| body_level(&level, body["place"].as_str())));
    put(&mut fields, "body.term", text(&body["term"]));
    put(&mut fields, "session", text(&facts["session"]));
    let meeting = &facts["meeting"];
    put(&mut fields, "meeting.kind", text(&meeting["kind"]).map(|kind| meeting_kind(&kind)));
    put(&mut fields, "meeting.plenary", text(&meeting["plenary"]));
    put(&mut fields, "meeting.date", text(&meeting["date"]));
    put(&mut fields, "meeting.half", text(&meeting["part_of_day"]));
    put(&mut fields, "meeting.time", text(&meeting["time"]).map(|time| format!("{time:0>5}")));
    put(&mut fields, "meeting.place", text(&meeting["place"]));
    let figures = &facts["attendance"];
    for figure in ["should", "attended", "absent"] {
        put(&mut fields, &format!("attendance.{figure}"), text(&figures[figure]));
    }
    put(&mut fields, "attendance.quorum", text(&figures["quorum"]).map(|_| "told".to_owned()));
    put(&mut fields, "host", list(&facts["host"]));
    put(&mut fields, "host.open", facts["host_open"].as_bool().filter(|open| *open).map(|_| "open".to_owned()));
    put(&mut fields, "chairs", list(&facts["executive_chairs"]));
    put(&mut fields, "present", list(&facts["present"]));
    put(&mut fields, "speakers", list(&facts["speakers"]));
    put(&mut fields, "non-voting", list(&facts["non_voting"]));
    for group in facts["rostrum"].as_array().into_iter().flatten() {
        put(&mut fields, &format!("rostrum {}", group[0].as_str().unwrap()), list(&group[1]));
    }
    for heard in facts["reports_heard"].as_array().into_iter().flatten() {
        let key = format!("report {}", subject_of_report(heard[0].as_str().unwrap()));
        put(&mut fields, &key, text(&heard[1]));
    }
    let adopted = facts["resolutions"].as_array().into_iter().flatten().filter_map(Value::as_str);
    put(&mut fields, "resolutions", joined(adopted.map(named_report).collect()));
    for election in facts["elections"].as_array().into_iter().flatten() {
        put(&mut fields, &format!("elected {}", election[0].as_str().unwrap()), list(&election[1]));
    }
    fields
}

/// A label names a report's resolution by the report alone.
fn named_report(text: &str) -> String {
    subject_of(text)
}

fn list(value: &Value) -> Option<String> {
    let names: Vec<&str> = value.as_array()?.iter().filter_map(Value::as_str).collect();
    (!names.is_empty()).then(|| names.join("、"))
}

fn body_kind(word: &str) -> String {
    let kind = match word {
        "congress" => AssemblyKind::Congress,
        "cppcc" => AssemblyKind::Cppcc,
        "congress_standing_committee" => AssemblyKind::StandingCommittee,
        other => panic!("{other} is no kind of body"),
    };
    format!("{kind:?}")
}

fn body_level(word: &str, place: Option<&str>) -> String {
    match (word, place.and_then(|place| place.chars().last())) {
        ("national", _) => "全国".to_owned(),
        (_, Some(last)) => last.to_string(),
        (other, None) => panic!("{other} without a place"),
    }
}

fn meeting_kind(word: &str) -> String {
    let kind: yishi_press::read::sitting::Kind = serde_json::from_value(Value::String(word.to_owned())).unwrap();
    format!("{kind:?}")
}

/// How a reading compares with its label.
#[derive(Debug, Default)]
pub struct Compared {
    pub right: usize,
    pub all: usize,
    /// Fields that differ: the label's value and the reading's.
    pub wrong: Vec<(String, String, String)>,
}

/// Field by field. Rostrum labels are compared loosely: a label may leave out the level, and a front row has none.
pub fn compared(label: &Fields, reading: &Fields) -> Compared {
    let mut compared = Compared::default();
    let keys: std::collections::BTreeSet<&String> = label.keys().chain(reading.keys()).collect();
    for key in keys {
        let (expected, got) = (label.get(key), reading.get(key));
        if expected.is_none() && told_under_another_key(key, reading, label) {
            continue;
        }
        let got = got.or_else(|| same_group(key, reading, label));
        compared.all += 1;
        if expected == got || open_year(key, expected, got) {
            compared.right += 1;
        } else {
            let told = |value: Option<&String>| value.map_or("–", |value| value).to_owned();
            compared.wrong.push((key.clone(), told(expected), told(got)));
        }
    }
    compared
}

/// The last word of a list's key: what the group is called.
fn is_list(key: &str) -> bool {
    ["rostrum ", "report ", "elected "].iter().any(|word| key.starts_with(word))
}

/// The reading's list of the same persons under a label of nearly the same words.
fn same_group<'r>(key: &str, reading: &'r Fields, label: &Fields) -> Option<&'r String> {
    let (kind, name) = key.split_once(' ').filter(|_| is_list(key))?;
    let fits = |other: &str| other.ends_with(name) || name.ends_with(other) || name.is_empty() || other.is_empty();
    let expected = label.get(key)?;
    let mut others = reading.iter().filter(|(other, _)| !label.contains_key(*other));
    others
        .find(|(other, value)| {
            other.split_once(' ').is_some_and(|(its, rest)| its == kind && fits(rest)) && *value == expected
        })
        .map(|(_, value)| value)
}

/// True for a list of the reading that answers to a label's list under another key.
fn told_under_another_key(key: &str, reading: &Fields, label: &Fields) -> bool {
    is_list(key)
        && label
            .keys()
            .filter(|other| !reading.contains_key(*other))
            .any(|other| same_group(other, reading, label) == reading.get(key) && reading.get(key).is_some())
}

/// A year or month that the reading leaves open where the label knows it from elsewhere than the text.
fn open_year(key: &str, expected: Option<&String>, got: Option<&String>) -> bool {
    let (Some(expected), Some(got)) = (expected, got) else { return false };
    key == "meeting.date"
        && expected.len() == got.len()
        && expected.chars().zip(got.chars()).all(|(expected, got)| got == '?' || expected == got)
}
