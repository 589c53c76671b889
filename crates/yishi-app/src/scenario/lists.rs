//! Short forms that name persons or categories: chairs, rostrum, who attends, and decisions of the presidium with its figures.

use yishi_names::Text;
use yishi_procedure::attendance::leaders::NameLeadersPresent;
use yishi_procedure::attendance::non_voting::{AdmitNonVoting, NonVotingAttendees};
use yishi_procedure::convening::presidium::{NameStandingChairs, PresidiumFigures};
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::rostrum::{ArrangeRostrum, RostrumGroup, Row};
use yishi_procedure::ids::SittingNo;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};

use crate::scenario::page::{Table, Value};
use crate::scenario::people;
use crate::scenario::roll::Cast;

/// The presidium's figures of a decision: `present = 48`, `for = 48`; absent where no presidium decides.
fn figures(table: Table<'_>) -> Option<PresidiumFigures> {
    let [present, approvals] = ["present", "for"].map(|key| table.get(key).and_then(Value::number));
    if present.is_some() != approvals.is_some() {
        table.wrong("a decision of the presidium needs both figures, `present` and `for`");
    }
    Some(PresidiumFigures { present: present?, approvals: approvals?, meeting: None })
}

pub(super) fn standing_chairs(table: Table<'_>, cast: &Cast) -> Option<NameStandingChairs> {
    let figures = figures(table);
    if figures.is_none() {
        table.wrong("the presidium names its standing chairs; `present` and `for` are missing");
    }
    Some(NameStandingChairs { chairs: people::seats(table, "chairs", cast), figures: figures? })
}

pub(super) fn executive_chairs(table: Table<'_>, sitting: SittingNo, cast: &Cast) -> Option<NameExecutiveChairs> {
    let chairs = table.list("chairs").into_iter().filter_map(|value| people::person(value, cast)).collect();
    let presiding = people::titled(table, "presiding", cast)?;
    Some(NameExecutiveChairs { sitting, chairs, presiding, figures: figures(table) })
}

pub(super) fn method(table: Table<'_>, method: VoteMethod) -> ChooseMethod {
    ChooseMethod { method, figures: figures(table) }
}

pub(super) fn leaders(table: Table<'_>, sitting: SittingNo, cast: &Cast) -> NameLeadersPresent {
    NameLeadersPresent { sitting, persons: people::placements(table, "persons", cast) }
}

pub(super) fn rostrum(table: Table<'_>, sitting: SittingNo, cast: &Cast) -> ArrangeRostrum {
    let groups = table.tables("group").into_iter().filter_map(|group| rostrum_group(group, cast)).collect();
    ArrangeRostrum { sitting, groups }
}

fn rostrum_group(table: Table<'_>, cast: &Cast) -> Option<RostrumGroup> {
    table.only(&["group", "label", "row", "persons", "titles", "unnamed", "categories"]);
    let row = table.need("row").and_then(|row| row.word(&[("front", Row::Front), ("any", Row::Any)]));
    let group = table.need("group").and_then(Value::text);
    let label = table.get("label").and_then(Value::wording);
    let persons = people::placements(table, "persons", cast);
    let unnamed = table.get("unnamed").is_some_and(Value::flag);
    let categories: Vec<Text> = table.list("categories").into_iter().filter_map(Value::wording).collect();
    if persons.is_empty() && categories.is_empty() && label.is_none() {
        table.wrong("a group of the rostrum needs persons, categories or a label");
    }
    Some(RostrumGroup { group: group?.to_owned(), label, row: row?, persons, unnamed, categories })
}

pub(super) fn non_voting(table: Table<'_>, sitting: SittingNo) -> AdmitNonVoting {
    let attendees = table.tables("attendees").into_iter().filter_map(category).collect();
    AdmitNonVoting { sitting, attendees }
}

fn category(table: Table<'_>) -> Option<NonVotingAttendees> {
    table.only(&["text", "segment"]);
    let segment = table.get("segment").and_then(Value::number::<u8>);
    Some(NonVotingAttendees { text: table.need("text").and_then(Value::wording)?, segment, standing: None })
}
