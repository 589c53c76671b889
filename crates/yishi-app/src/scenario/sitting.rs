//! The sittings of a script: what the schedule says of each, and its acts in order.

use jiff::civil::{Date, Time};
use yishi_procedure::convening::agenda::AgendaItem;
use yishi_procedure::convening::roll::Group;
use yishi_procedure::convening::schedule::{ScheduleSitting, Segment};
use yishi_procedure::deliberation::sitting::{PartOfDay, PlenaryPart, SittingKind};
use yishi_procedure::ids::{CircleNo, CommitteeNo, GroupNo, ItemNo, SittingNo};

use crate::scenario::act::{Line, SittingScript, When};
use crate::scenario::expand::{self, Scene};
use crate::scenario::page::{Table, Value};
use crate::scenario::roll::Cast;

const PARTS_OF_DAY: [(&str, PartOfDay); 3] =
    [("morning", PartOfDay::Morning), ("afternoon", PartOfDay::Afternoon), ("evening", PartOfDay::Evening)];

/// What every sitting of the script needs to know of the whole.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) cast: &'a Cast,
    pub(super) seats: u32,
    /// How many items the file has; those that could not be read do not stand in the agenda.
    pub(super) items: u16,
    pub(super) agenda: &'a [AgendaItem],
    pub(super) groups: &'a [Group],
}

pub(super) fn read(root: Table<'_>, setting: Setting<'_>) -> Vec<SittingScript> {
    let tables = root.tables("sitting");
    if tables.is_empty() {
        root.wrong("there is no [[sitting]]: a session is held in sittings");
    }
    let numbered = tables.into_iter().zip(1..);
    numbered.filter_map(|(table, no)| sitting(table, SittingNo(no), setting)).collect()
}

fn sitting(table: Table<'_>, no: SittingNo, setting: Setting<'_>) -> Option<SittingScript> {
    table.only(&[
        "kind",
        "ordinal",
        "group",
        "circle",
        "committee",
        "date",
        "part-of-day",
        "place",
        "items",
        "segment",
        "act",
    ]);
    let date = table.need("date").and_then(Value::day);
    let schedule = schedule(table, date, setting);
    // Without a day the times of the acts mean nothing, but all else in them can still be looked at.
    let day = date.unwrap_or_default();
    let whole = kind(table, setting).is_none_or(SittingKind::is_of_the_whole_body);
    let scene = Scene { sitting: no, day, whole, setting };
    let acts: Vec<Line> = table.tables("act").into_iter().filter_map(|act| line(act, scene)).collect();
    in_order(table, &acts);
    Some(SittingScript { line: table.line(), schedule: schedule?, acts })
}

fn schedule(table: Table<'_>, date: Option<Date>, setting: Setting<'_>) -> Option<ScheduleSitting> {
    let kind = kind(table, setting);
    let part_of_day = table.need("part-of-day").and_then(|value| value.word(&PARTS_OF_DAY));
    let place = table.get("place").and_then(Value::wording);
    let segments = match table.get("segment") {
        Some(_) => table.tables("segment").into_iter().map(|part| segment(part, setting)).collect(),
        None => vec![Segment { title: None, items: items(table, setting) }],
    };
    Some(ScheduleSitting { kind: kind?, date: date?, part_of_day: part_of_day?, place, segments })
}

/// The words for the kinds of sitting.
#[derive(Clone, Copy)]
enum Kind {
    Preparatory,
    Plenary(PlenaryPart),
    Presidium,
    Delegation,
    Circle,
    Committee,
}

const KINDS: [(&str, Kind); 8] = [
    ("preparatory", Kind::Preparatory),
    ("opening", Kind::Plenary(PlenaryPart::Opening)),
    ("plenary", Kind::Plenary(PlenaryPart::Ordinary)),
    ("closing", Kind::Plenary(PlenaryPart::Closing)),
    ("presidium", Kind::Presidium),
    ("delegation", Kind::Delegation),
    ("group", Kind::Circle),
    ("committee", Kind::Committee),
];

fn kind(table: Table<'_>, setting: Setting<'_>) -> Option<SittingKind> {
    let ordinal = || table.get("ordinal").and_then(Value::number::<u8>);
    let number = |key: &str| table.need(key).and_then(Value::number::<u16>);
    Some(match table.need("kind")?.word(&KINDS)? {
        Kind::Preparatory => SittingKind::Preparatory,
        Kind::Plenary(part) => SittingKind::Plenary { ordinal: ordinal(), part },
        Kind::Presidium => SittingKind::Presidium { ordinal: ordinal().unwrap_or(1) },
        Kind::Delegation => SittingKind::Delegation { group: group(table.need("group")?, setting)? },
        Kind::Circle => SittingKind::Circle { circle: CircleNo(number("circle")?) },
        Kind::Committee => SittingKind::Committee { committee: CommitteeNo(number("committee")?) },
    })
}

fn group(value: Value<'_>, setting: Setting<'_>) -> Option<GroupNo> {
    let said = value.text()?;
    let group = setting.groups.iter().find(|group| group.name.hans == said).map(|group| group.no);
    if group.is_none() {
        value.wrong(format!("there is no [[group]] «{said}»"));
    }
    group
}

fn segment(table: Table<'_>, setting: Setting<'_>) -> Segment {
    table.only(&["title", "items"]);
    Segment { title: table.get("title").and_then(Value::wording), items: items(table, setting) }
}

fn items(table: Table<'_>, setting: Setting<'_>) -> Vec<ItemNo> {
    let numbers = table.list("items").into_iter().filter_map(|value| {
        let no: u16 = value.number()?;
        let known = (1..=setting.items).contains(&no);
        if !known {
            value.wrong(format!("there is no item {no}; the agenda has {}", setting.items));
        }
        known.then_some(ItemNo(no))
    });
    numbers.collect()
}

fn line(table: Table<'_>, scene: Scene<'_>) -> Option<Line> {
    let when = when(table, scene.day);
    let act = expand::act(table, scene);
    let said = table.get("do").or_else(|| table.get("command"));
    Some(Line { line: said.map_or_else(|| table.line(), Value::line), when: when?, act: act? })
}

fn when(table: Table<'_>, day: Date) -> Option<When> {
    match (table.get("at"), table.get("after")) {
        // What is done on another day than that of the sitting, before it or after it, has its day beside its time.
        (Some(at), None) if at.value.is_datetime() => at.moment().map(When::At),
        (Some(at), None) => at.clock_time().map(|time: Time| When::At(day.to_datetime(time))),
        (None, Some(after)) => after.stretch().map(When::After),
        (Some(_), Some(_)) | (None, None) => {
            table.wrong("an act needs its time: `at = \"09:05\"`, or `after = \"2m\"` from the act before it");
            None
        }
    }
}

/// Times of a sitting never run backwards.
fn in_order(table: Table<'_>, acts: &[Line]) {
    let mut latest = None;
    for (act, written) in acts.iter().zip(table.tables("act")) {
        if let When::At(at) = act.when {
            if latest.is_some_and(|latest| at < latest) {
                let said =
                    if at.date() == latest.unwrap_or(at).date() { at.time().to_string() } else { at.to_string() };
                written.wrong_at("at", format!("{said} lies before an earlier act of this sitting"));
            }
            latest = Some(at);
        }
    }
}
