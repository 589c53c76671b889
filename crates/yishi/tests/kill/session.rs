//! The session of these tests: a committee of thirty whose sittings are all alike, with more items than will be needed.

use std::path::Path;

use yishi_app::House;
use yishi_app::house::Convening;
use yishi_app::login::Holder;
use yishi_app::login::logins::Who;
use yishi_app::{Actor, Hall};
use yishi_names::AssemblyKind;
use yishi_names::person::PersonName;
use yishi_names::text::Text;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::convening::agenda::{AgendaItem, Business, ProposeAgenda, Subject};
use yishi_procedure::convening::convocation::SessionTitle;
use yishi_procedure::convening::roll::{Group, RollDraft, Seat};
use yishi_procedure::convening::schedule::{ScheduleSitting, Segment};
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting, PartOfDay, PlenaryPart, SittingKind};
use yishi_procedure::ids::{GroupNo, ItemNo, PersonRef, SeatNo, SessionId, SittingNo, VoteNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::hand_count::EnterHands;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::Tier;

use crate::support::folder::{act, in_folder};

/// The seats of a session.
pub const SEATS: u32 = 30;
/// The items a sitting takes up, one vote each.
pub const ITEMS_A_SITTING: u16 = 4;
const ITEMS: u16 = 600;

/// The overlay under which the first press counts.
const FIRST_PRESS: (&str, &str) = (
    "cppcc/overlays/first-press.toml",
    r#"
[rulebook]
id = "first-press"
body = "cppcc"
level = "session"
effective = 2026-01-01
title_zh = "表决办法（示例）"
title_zh_hant = "表決辦法（示例）"
title_en = "Voting method (sample)"

[[rule]]
id = "vote.press"
overrides = "vote.press"
value = "first"
allowed = ["first"]
source = "YI"
article = "0006"
interpretation = "0006"
"#,
);

/// Which press counts in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// The first one; a second is refused.
    First,
    /// The last one.
    Last,
}

impl Press {
    fn overlays(self) -> Vec<String> {
        match self {
            Self::First => vec!["first-press".to_owned()],
            Self::Last => Vec::new(),
        }
    }
}

/// A session, with the cookies of its people.
pub struct Prepared {
    /// Its address.
    pub id: SessionId,
    /// Which press counts.
    pub press: Press,
    /// The desk's cookie.
    pub desk: String,
    /// The cookie of seat n at n - 1.
    pub seats: Vec<String>,
}

/// Sets a folder up with these sessions, each with its agenda adopted and voting on the phone chosen.
pub fn prepare(folder: &Path, sessions: &[(&str, Press)]) -> Vec<Prepared> {
    in_folder(folder, &[FIRST_PRESS], async |at_work| {
        let mut prepared = Vec::new();
        for (name, press) in sessions {
            let id = SessionId::try_from((*name).to_owned()).unwrap();
            let hall = convene(&at_work.house, &id, *press).await;
            ready(&hall).await;
            let mut seats = Vec::new();
            for seat in 1..=SEATS {
                seats.push(at_work.cookie_of(&id, Holder::Seat(SeatNo(seat))).await);
            }
            prepared.push(Prepared { id, press: *press, desk: at_work.cookie(Who::Desk).await, seats });
        }
        prepared
    })
}

async fn convene(house: &House, id: &SessionId, press: Press) -> std::sync::Arc<Hall> {
    let name = PersonName::new("王力", "王力");
    let seat = |no| Seat { no: SeatNo(no), name: Some(name.clone()), group: GroupNo(1), office: None, rank: None };
    let groups = vec![Group { no: GroupNo(1), name: Text::alike("工会") }];
    let convening = Convening {
        id: id.clone(),
        title: SessionTitle { kind: AssemblyKind::Cppcc, place: Text::alike("明川市"), term: 13, ordinal: 3 },
        tier: Tier::City,
        on: jiff::civil::date(2026, 1, 12),
        overlays: press.overlays(),
        roll: RollDraft { groups, seats: (1..=SEATS).map(seat).collect(), guests: Vec::new() },
        reconstruction: None,
        called: None,
    };
    house.convene(Actor::Desk, convening).await.unwrap()
}

/// The preparatory meeting adopts the agenda; the first vote of the session is over.
async fn ready(hall: &Hall) {
    let business = Business::Resolution(Subject::OtherResolutions);
    let item = |no| AgendaItem::new(ItemNo(no), Text::new("决议", "決議"), business);
    act(hall, ProposeAgenda { items: (1..=ITEMS).map(item).collect() }).await;
    for command in
        [schedule(SittingNo(1)), chairs(SittingNo(1)), OpenDoors { sitting: SittingNo(1), self_check_in: true }.into()]
    {
        act(hall, command).await;
    }
    for seat in 1..=SEATS {
        act(hall, CheckIn { seat: SeatNo(seat), at: CheckInPlace::Door }).await;
    }
    act(hall, OpenSitting { sitting: SittingNo(1) }).await;
    act(hall, OpenVote { question: Question::Agenda }).await;
    let counts = Counts { approvals: SEATS, against: 0, abstain: 0 };
    act(hall, EnterHands { vote: VoteNo(1), counts }).await;
    act(hall, CloseVote { vote: VoteNo(1) }).await;
    act(hall, DeclareResult { vote: VoteNo(1) }).await;
    act(hall, CloseSitting { sitting: SittingNo(1) }).await;
    act(hall, ChooseMethod { method: VoteMethod::Named, figures: None }).await;
}

/// The items of a plenary; sittings are numbered from the preparatory meeting, 1.
pub fn items(sitting: SittingNo) -> impl Iterator<Item = ItemNo> {
    let first = (sitting.0 - 2) * ITEMS_A_SITTING + 1;
    assert!(first + ITEMS_A_SITTING <= ITEMS, "the agenda is used up");
    (first..first + ITEMS_A_SITTING).map(ItemNo)
}

/// Sets the sitting of that number.
pub fn schedule(sitting: SittingNo) -> yishi_procedure::Command {
    let preparatory = sitting.0 == 1;
    let plenary = SittingKind::Plenary { ordinal: None, part: PlenaryPart::Ordinary };
    ScheduleSitting {
        kind: if preparatory { SittingKind::Preparatory } else { plenary },
        date: jiff::civil::date(2026, 1, 12),
        part_of_day: PartOfDay::Morning,
        place: None,
        segments: vec![Segment { title: None, items: if preparatory { Vec::new() } else { items(sitting).collect() } }],
    }
    .into()
}

/// Names who presides.
pub fn chairs(sitting: SittingNo) -> yishi_procedure::Command {
    let presiding = Placement { person: PersonRef::Seat(SeatNo(1)), title: None };
    NameExecutiveChairs { sitting, chairs: Vec::new(), presiding, figures: None }.into()
}
