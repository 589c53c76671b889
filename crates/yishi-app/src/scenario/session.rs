//! The head of a script: which session of which body, its agenda and the list of its presidium.

use jiff::civil::{Date, DateTime};
use yishi_names::{AssemblyKind, Text};
use yishi_procedure::convening::agenda::{AgendaItem, Business, Subject};
use yishi_procedure::convening::convocation::SessionTitle;
use yishi_procedure::convening::notice::Convening;
use yishi_procedure::convening::preparatory_meeting::PresidiumList;
use yishi_procedure::convening::roll::RollDraft;
use yishi_procedure::ids::{ItemNo, PersonRef, SeatNo, SessionId, SittingNo};

use yishi_rulebook::Tier;

use crate::scenario::by_type;
use crate::scenario::expand::Scene;
use crate::scenario::page::{Table, Value};
use crate::scenario::people;
use crate::scenario::roll::Cast;
use crate::scenario::sitting::Setting;

const TIERS: [(&str, Tier); 5] = [
    ("township", Tier::Township),
    ("county", Tier::County),
    ("city", Tier::City),
    ("province", Tier::Province),
    ("nation", Tier::Nation),
];

/// The table `[session]`.
pub(super) struct Head {
    pub(super) id: SessionId,
    pub(super) title: SessionTitle,
    pub(super) tier: Tier,
    pub(super) convened: DateTime,
    pub(super) overlays: Vec<String>,
}

/// Which body; the congress where the script does not say, so that the rest can be read too.
pub(super) fn kind(root: Table<'_>) -> AssemblyKind {
    const KINDS: [(&str, AssemblyKind); 5] = [
        ("congress", AssemblyKind::Congress),
        ("cppcc", AssemblyKind::Cppcc),
        ("standing-committee", AssemblyKind::StandingCommittee),
        ("cppcc-standing-committee", AssemblyKind::CppccStandingCommittee),
        ("association", AssemblyKind::Association),
    ];
    let body = root.need_table("session").and_then(|table| table.need("body"));
    body.and_then(|body| body.word(&KINDS)).unwrap_or(AssemblyKind::Congress)
}

pub(super) fn head(root: Table<'_>, kind: AssemblyKind) -> Option<Head> {
    let table = root.get("session")?.table()?;
    table.only(&["id", "body", "place", "term", "session", "convened", "overlays", "tier"]);
    let id = table.need("id").and_then(session_id);
    let place: Option<Text> = table.need("place").and_then(Value::wording);
    let term = table.need("term").and_then(Value::number::<u16>);
    let ordinal = table.need("session").and_then(Value::number::<u16>);
    let convened = table.need("convened").and_then(Value::moment);
    let overlays = table.list("overlays").into_iter().filter_map(Value::text).map(str::to_owned).collect();
    let tier = table.get("tier").map_or(Some(Tier::City), |value| value.word(&TIERS));
    let title = SessionTitle { kind, place: place?, term: term?, ordinal: ordinal? };
    Some(Head { id: id?, title, tier: tier?, convened: convened?, overlays })
}

fn session_id(value: Value<'_>) -> Option<SessionId> {
    SessionId::try_from(value.text()?.to_owned()).map_err(|reason| value.wrong(reason)).ok()
}

/// The table `[convening]`: who decided on the session, when its notice and papers went out, and when it opens.
pub(super) fn called(table: Table<'_>, setting: Setting<'_>) -> Option<Convening> {
    // There is no sitting yet; nothing in this table means one.
    let scene = Scene { sitting: SittingNo(0), day: Date::default(), whole: true, setting };
    by_type::convening(table, scene)
}

/// The items of the agenda, numbered in their order.
pub(super) fn agenda(root: Table<'_>, cast: &Cast) -> Vec<AgendaItem> {
    let tables = root.tables("item");
    if tables.is_empty() {
        root.wrong("there is no [[item]]: a session needs an agenda");
    }
    tables.into_iter().zip(1..).filter_map(|(table, no)| item(table, ItemNo(no), cast)).collect()
}

fn item(table: Table<'_>, no: ItemNo, cast: &Cast) -> Option<AgendaItem> {
    table.only(&["title", "business", "subject", "reporter", "on-behalf-of"]);
    let title = table.need("title").and_then(Value::wording);
    let business = table.need("business").and_then(Value::text)?;
    let business = match business {
        "report" => Business::HearReport(subject(table)?),
        "resolution" => Business::Resolution(subject(table)?),
        "examination" => Business::ExaminationReport(subject(table)?),
        "address" => Business::Address,
        other => {
            let known = "report, resolution, examination, address";
            table.wrong_at("business", format!("unknown word `{other}`, one of: {known}"));
            return None;
        }
    };
    let reporter = table.get("reporter").and_then(|value| people::placement(value, true, cast));
    let on_behalf_of = table.get("on-behalf-of").and_then(Value::wording);
    if !matches!(business, Business::HearReport(_)) && (reporter.is_some() || on_behalf_of.is_some()) {
        let key = if reporter.is_some() { "reporter" } else { "on-behalf-of" };
        table.wrong_at(key, "only a report has a `reporter` or an `on-behalf-of`");
        return None;
    }
    Some(AgendaItem { no, title: title?, business, reporter, on_behalf_of })
}

fn subject(table: Table<'_>) -> Option<Subject> {
    let value = table.need("subject")?;
    let name = value.text()?;
    let subject = serde_json::from_value(serde_json::Value::from(name));
    subject.map_err(|error| value.wrong(format!("`{name}` is no subject: {error}"))).ok()
}

/// The list of the presidium: its named members, filled up from the delegations in turn to the number wanted.
pub(super) fn presidium(root: Table<'_>, roll: &RollDraft, cast: &Cast) -> Option<PresidiumList> {
    let table = root.get("presidium")?.table()?;
    table.only(&["members", "fill-to", "secretary-general"]);
    let mut members: Vec<SeatNo> = people::seats(table, "members", cast);
    let wanted = table.get("fill-to").and_then(Value::number::<usize>).unwrap_or(members.len());
    let others: Vec<SeatNo> = in_turn(roll).filter(|seat| !members.contains(seat)).collect();
    let missing = wanted.saturating_sub(members.len());
    if missing > others.len() {
        table.wrong_at("fill-to", "the roll does not have so many seats");
    }
    members.extend(others.into_iter().take(missing));
    let secretary_general: Option<PersonRef> =
        table.get("secretary-general").and_then(|name| people::person(name, cast));
    Some(PresidiumList { members, secretary_general })
}

/// The last seats of the delegations, one of each delegation after the other, so that all are represented.
fn in_turn(roll: &RollDraft) -> impl Iterator<Item = SeatNo> {
    let groups: Vec<Vec<SeatNo>> = roll
        .groups
        .iter()
        .map(|group| roll.seats.iter().rev().filter(|seat| seat.group == group.no).map(|seat| seat.no).collect())
        .collect();
    let longest = groups.iter().map(Vec::len).max().unwrap_or_default();
    (0..longest).flat_map(move |at| groups.iter().filter_map(move |group| group.get(at).copied()).collect::<Vec<_>>())
}
