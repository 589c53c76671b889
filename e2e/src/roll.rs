//! The roll of the sessions that the browser tests hold, and the same roll as a file.

use yishi_app::Hall;
use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::convening::roll::{Group, RollDraft, Seat};
use yishi_procedure::ids::{GroupNo, SeatNo};

/// The seats of the session.
pub const SEATS: u32 = 12;

/// The deputies, each with the name in both scripts, as a roll has it.
const DEPUTIES: [(&str, &str, u16); SEATS as usize] = [
    ("陈思远", "陳思遠", 1),
    ("李静", "李靜", 1),
    ("欧阳文轩", "歐陽文軒", 1),
    ("赵国强", "趙國強", 1),
    ("周敏", "周敏", 2),
    ("吴海燕", "吳海燕", 2),
    ("买买提江·依明", "買買提江·依明", 2),
    ("孙丽华", "孫麗華", 2),
    ("马骏", "馬駿", 3),
    ("郑晓东", "鄭曉東", 3),
    ("于洋", "于洋", 3),
    ("叶子涵", "葉子涵", 3),
];

/// Its delegations.
pub const DELEGATIONS: [(&str, &str); 3] =
    [("东湖区代表团", "東湖區代表團"), ("西岭县代表团", "西嶺縣代表團"), ("南浦区代表团", "南浦區代表團")];

/// The roll of a session: everybody, in groups of these names.
pub fn roll(groups: &[(&str, &str)]) -> RollDraft {
    let group = |(no, (hans, hant)): (u16, &(&str, &str))| Group { no: GroupNo(no), name: Text::new(*hans, *hant) };
    let seat = |(no, (hans, hant, group)): (u32, &(&str, &str, u16))| Seat {
        no: SeatNo(no),
        name: Some(PersonName::new(*hans, *hant)),
        group: GroupNo(*group),
        office: (no == 4).then(|| Text::new("市长", "市長")),
        rank: (no <= 5).then_some(no as u16),
    };
    RollDraft {
        groups: (1..).zip(groups).map(group).collect(),
        seats: (1..).zip(&DEPUTIES).map(seat).collect(),
        guests: Vec::new(),
    }
}

/// The roll as the scrutineers' computer reads it: numbers, names and groups in simplified script.
pub fn as_csv(hall: &Hall) -> String {
    let published = hall.published();
    let roll = &published.session.roll;
    let mut text = "证号,姓名,代表团\n".to_owned();
    for seat in roll.in_office() {
        let group = roll.groups().iter().find(|group| group.no == seat.group).unwrap();
        let name = seat.name.as_ref().unwrap();
        text.push_str(&format!("{},{},{}\n", seat.no, name.hans, group.name.hans));
    }
    text
}
