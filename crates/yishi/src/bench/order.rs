//! The order of the measured session: who is on its roll, its agenda, and the acts before its first plenary.
//!
//! Three plenaries, two resolutions in each, and in the last some more for the measurements that want votes of their own.

use jiff::civil::Date;
use yishi_names::text::Text;
use yishi_procedure::Command;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::convening::agenda::{AgendaItem, Business, ProposeAgenda, Subject};
use yishi_procedure::convening::preparatory_meeting::{PresidiumList, ProposePresidium};
use yishi_procedure::convening::presidium::{NameStandingChairs, PresidiumFigures};
use yishi_procedure::convening::roll::{Group, RollDraft, Seat};
use yishi_procedure::convening::schedule::{ScheduleSitting, Segment};
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting, PartOfDay, PlenaryPart, SittingKind};
use yishi_procedure::ids::{GroupNo, ItemNo, PersonRef, SeatNo, SittingNo, VoteNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::hand_count::EnterHands;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;

use crate::programs::ROLL_HEAD;

/// The day that chooses the rulebook and stands in the schedule.
pub const DAY: Date = Date::constant(2026, 1, 12);
/// The time of the acts that are measured, an hour after the opening of that day.
pub const TIME: &str = "2026-01-12T02:00:00Z";
/// Delegations on the roll.
const DELEGATIONS: u16 = 14;
/// Members of the presidium.
const PRESIDIUM: u32 = 30;

/// One plenary: its sitting and the items it votes on.
pub struct Plenary {
    /// The sitting's number.
    pub sitting: SittingNo,
    /// The items, each a resolution.
    pub items: &'static [u16],
}

/// The plenaries of the session; the preparatory meeting is sitting 1.
pub const PLENARIES: [Plenary; 3] = [
    Plenary { sitting: SittingNo(2), items: &[1, 2] },
    Plenary { sitting: SittingNo(3), items: &[3, 4] },
    Plenary { sitting: SittingNo(4), items: &[5, 6, 7, 8, 9, 10, 11, 12, RESTARTED] },
];
/// The items on which ballots are pressed without a pause: three with every phone live, three with the phones away.
pub const SUSTAINED: std::ops::RangeInclusive<u16> = 7..=12;
/// The item in whose vote the server is killed.
pub const RESTARTED: u16 = 13;

/// The number of the vote on an item: two votes of the preparatory meeting come first, then one for each item in order.
pub fn vote_on(item: u16) -> VoteNo {
    VoteNo(u32::from(item) + 2)
}

/// The title of an item, which no other text of the session holds.
pub fn title(item: u16) -> String {
    format!("关于第{item:04}号计量事项的决议")
}

/// A roll of so many nameless seats in fourteen delegations.
pub fn roll(seats: u32) -> RollDraft {
    let group = |no| Group { no: GroupNo(no), name: Text::alike(format!("第{no}代表团")) };
    let of = |no: u32| u16::try_from(no % u32::from(DELEGATIONS)).unwrap_or_default() + 1;
    let seat = |no| Seat { no: SeatNo(no), name: None, group: GroupNo(of(no)), office: None, rank: None };
    RollDraft {
        groups: (1..=DELEGATIONS).map(group).collect(),
        seats: (1..=seats).map(seat).collect(),
        guests: Vec::new(),
    }
}

/// The same roll as a table with names, for the cards; the table of a hall needs them.
pub fn roll_file(seats: u32) -> String {
    let line = |seat: &Seat| {
        let (name, group) = (invented_name(seat.no.0), format!("第{}代表团", seat.group));
        format!("{},{name},{name},{group},{}\n", seat.no, group.replace('团', "團"))
    };
    let lines: String = roll(seats).seats.iter().map(line).collect();
    format!("{ROLL_HEAD}{lines}")
}

/// A family name and a stem for each of the last three digits of a number.
fn invented_name(no: u32) -> String {
    let families = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈'];
    let stems = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];
    let digit = |of: [char; 10], place: u32| of[usize::try_from(no / 10_u32.pow(place) % 10).unwrap_or_default()];
    [digit(families, 3), digit(stems, 2), digit(stems, 1), digit(stems, 0)].iter().collect()
}

/// The acts from the convening to the eve of the first plenary.
pub fn up_to_the_plenaries(seats: u32) -> Vec<Command> {
    let mut acts = preparatory_meeting(seats);
    acts.push(NameStandingChairs { chairs: vec![SeatNo(1), SeatNo(2)], figures: figures() }.into());
    acts.push(ChooseMethod { method: VoteMethod::Named, figures: Some(figures()) }.into());
    for (ordinal, plenary) in (1_u8..).zip(&PLENARIES) {
        acts.push(schedule(ordinal, plenary).into());
        acts.push(chairs(plenary.sitting, Some(figures())).into());
    }
    acts
}

fn preparatory_meeting(seats: u32) -> Vec<Command> {
    let sitting = SittingNo(1);
    let members = (1..=PRESIDIUM.min(seats)).map(SeatNo).collect();
    let list = PresidiumList { members, secretary_general: Some(PersonRef::Seat(SeatNo(1))) };
    let mut acts: Vec<Command> = vec![
        ProposePresidium { list }.into(),
        ProposeAgenda { items: (1..=RESTARTED).map(item).collect() }.into(),
        scheduled(SittingKind::Preparatory, Vec::new()).into(),
        chairs(sitting, None).into(),
        OpenDoors { sitting, self_check_in: false }.into(),
    ];
    acts.extend((1..=enough(seats)).map(|no| CheckIn { seat: SeatNo(no), at: CheckInPlace::Door }.into()));
    acts.push(OpenSitting { sitting }.into());
    acts.extend(by_hands(VoteNo(1), Question::PresidiumList, seats));
    acts.extend(by_hands(VoteNo(2), Question::Agenda, seats));
    acts.push(CloseSitting { sitting }.into());
    acts
}

/// Two thirds and a few more: enough for every quorum and majority there is.
fn enough(seats: u32) -> u32 {
    seats * 2 / 3 + 2
}

fn by_hands(vote: VoteNo, question: Question, seats: u32) -> [Command; 4] {
    let counts = Counts { approvals: enough(seats), against: 0, abstain: 0 };
    [
        OpenVote { question }.into(),
        EnterHands { vote, counts }.into(),
        CloseVote { vote }.into(),
        DeclareResult { vote }.into(),
    ]
}

fn item(no: u16) -> AgendaItem {
    let business = Business::Resolution(Subject::OtherResolutions);
    AgendaItem::new(ItemNo(no), Text::alike(title(no)), business)
}

fn schedule(ordinal: u8, plenary: &Plenary) -> ScheduleSitting {
    let part = match ordinal {
        1 => PlenaryPart::Opening,
        3 => PlenaryPart::Closing,
        _ => PlenaryPart::Ordinary,
    };
    let items = plenary.items.iter().copied().map(ItemNo).collect();
    scheduled(SittingKind::Plenary { ordinal: Some(ordinal), part }, items)
}

fn scheduled(kind: SittingKind, items: Vec<ItemNo>) -> ScheduleSitting {
    let segments = vec![Segment { title: None, items }];
    ScheduleSitting { kind, date: DAY, part_of_day: PartOfDay::Morning, place: None, segments }
}

fn chairs(sitting: SittingNo, figures: Option<PresidiumFigures>) -> NameExecutiveChairs {
    let person = PersonRef::Seat(SeatNo(1));
    NameExecutiveChairs { sitting, chairs: vec![person], presiding: Placement { person, title: None }, figures }
}

/// The figures with which the presidium decides: all of it, and all for.
pub fn figures() -> PresidiumFigures {
    PresidiumFigures { present: PRESIDIUM, approvals: PRESIDIUM, meeting: None }
}
