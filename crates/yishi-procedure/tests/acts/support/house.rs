//! What a session starts from: a shipped rulebook, and a roll of invented people.

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use yishi_names::{AssemblyKind, PersonName, Text};
use yishi_procedure::Command;
use yishi_procedure::convening::convocation::{ConveneSession, PinnedRulebook, SessionTitle};
use yishi_procedure::convening::roll::{Group, Guest, RollDraft, Seat};
use yishi_procedure::ids::{GroupNo, GuestNo, SeatNo, SessionId};
use yishi_rulebook::{BodyKind, Library, Rulebook, Tier};

use super::Story;

/// A day on which every shipped overlay is in force.
pub const DAY: Date = date(2023, 12, 26);

static SHIPPED: LazyLock<Library> = LazyLock::new(|| Library::shipped().unwrap());

/// The congress rulebook with these overlays.
pub fn congress(overlays: &[&str]) -> Rulebook {
    SHIPPED.resolve(BodyKind::Congress, Some(Tier::City), DAY, overlays).unwrap()
}

/// The CPPCC rulebook with these overlays.
pub fn cppcc(overlays: &[&str]) -> Rulebook {
    SHIPPED.resolve(BodyKind::Cppcc, Some(Tier::City), DAY, overlays).unwrap()
}

/// The same rulebook with one flag turned over, written and read as JSON like any rulebook.
pub fn without(book: &Rulebook, flag: &str) -> Rulebook {
    let mut json = serde_json::to_value(book).unwrap();
    json["rules"][flag]["value"]["flag"] = false.into();
    serde_json::from_value(json).unwrap()
}

/// The same rulebook without one rule, as a body that does not know the act has it.
pub fn lacking(book: &Rulebook, rule: &str) -> Rulebook {
    let mut json = serde_json::to_value(book).unwrap();
    json["rules"].as_object_mut().unwrap().remove(rule).unwrap();
    serde_json::from_value(json).unwrap()
}

/// The same rulebook with another of the options that a choice allows.
pub fn with_choice(book: &Rulebook, rule: &str, option: &str) -> Rulebook {
    let mut json = serde_json::to_value(book).unwrap();
    json["rules"][rule]["value"]["choice"]["value"] = option.into();
    serde_json::from_value(json).unwrap()
}

/// A congress under national law alone.
pub fn a_congress_of(seats: u32) -> Story {
    a_congress_under(&[], seats)
}

/// A congress under national law and these overlays.
pub fn a_congress_under(overlays: &[&str], seats: u32) -> Story {
    Story::under(congress(overlays)).after(convene(a_roll_of(seats)))
}

/// A CPPCC committee under the Charter alone.
pub fn a_cppcc_of(members: u32) -> Story {
    a_cppcc_under(&[], members)
}

/// A CPPCC committee under the Charter and these overlays.
pub fn a_cppcc_under(overlays: &[&str], members: u32) -> Story {
    Story::under(cppcc(overlays)).after(convene(a_roll_of(members)))
}

/// Convenes the third session of the sixteenth term with that roll.
pub fn convene(roll: RollDraft) -> Command {
    ConveneSession {
        id: SessionId::try_from("yunxi-16-3".to_owned()).unwrap(),
        title: SessionTitle { kind: AssemblyKind::Congress, place: Text::alike("云溪市"), term: 16, ordinal: 3 },
        rulebook: PinnedRulebook { id: "congress-2022".into(), digest: "0".repeat(64) },
        roll,
        reconstruction: None,
        convening: None,
    }
    .into()
}

/// A roll of seats 1 to `seats` in 14 delegations, and two guests. The first seats have a protocol rank, in reverse.
pub fn a_roll_of(seats: u32) -> RollDraft {
    let groups = (1..=14).map(|no| Group { no: GroupNo(no), name: Text::alike(format!("第{no}代表团")) }).collect();
    RollDraft { groups, seats: (1..=seats).map(seat).collect(), guests: vec![guest(1), guest(2)] }
}

fn seat(no: u32) -> Seat {
    let group = GroupNo(u16::try_from((no - 1) % 14).unwrap() + 1);
    let rank = (no <= 9).then(|| u16::try_from(10 - no).unwrap());
    Seat { no: SeatNo(no), name: Some(name(no)), group, office: None, rank }
}

fn guest(no: u16) -> Guest {
    Guest { no: GuestNo(no), name: name(900 + u32::from(no)), office: Some(Text::alike("市委常委")), rank: None }
}

/// A name of three characters that both scripts write alike. Up to 999 the names stand in the order of their strokes, by
/// either rule, as their numbers do.
pub fn name(no: u32) -> PersonName {
    let pick = |from: &str, at: u32| from.chars().nth((at % 10) as usize).unwrap();
    let name: String = [
        pick("丁于王田朱李林胡高梁", no / 100),
        pick("一力大中平光志明春海", no / 10),
        pick("乙二山文生安伯雨泉高", no),
    ]
    .into_iter()
    .collect();
    PersonName::new(name.clone(), name)
}
