//! The acts that are decided when the procedure is measured: each of them would go through on the session as it stands.

use yishi_names::text::Text;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::departure::LeaveSitting;
use yishi_procedure::attendance::leave::GrantLeave;
use yishi_procedure::business::item::TakeUp;
use yishi_procedure::convening::circle::{CircleOf, FormCircle};
use yishi_procedure::convening::committee::{CommitteeList, CommitteeTask, ProposeCommittee};
use yishi_procedure::convening::schedule::{ScheduleSitting, Segment};
use yishi_procedure::convening::withdrawal::WithdrawSeat;
use yishi_procedure::deliberation::sitting::{CloseSitting, PartOfDay, SittingKind};
use yishi_procedure::deliberation::speech::BeginSpeech;
use yishi_procedure::ids::{GroupNo, ItemNo, PersonRef, SeatNo};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_procedure::{Command, Session};

use crate::bench::order::{DAY, PLENARIES};

/// One command of every act that fits.
pub fn all(session: &Session) -> Vec<Command> {
    let [.., last] = &PLENARIES;
    let (first, absent) = (SeatNo(1), SeatNo(u32::try_from(session.roll.seats().count()).unwrap_or_default()));
    let question = Question::Item(ItemNo(last.items[0]));
    let seats: Vec<SeatNo> = (1..=200).map(SeatNo).collect();
    vec![
        CheckIn { seat: absent, at: CheckInPlace::Door }.into(),
        LeaveSitting { seat: first }.into(),
        GrantLeave { sitting: last.sitting, seat: absent, reason: "因病".to_owned() }.into(),
        WithdrawSeat { seat: absent, reason: Text::new("辞职被接受", "辭職被接受") }.into(),
        TakeUp { question, sitting: None }.into(),
        OpenVote { question }.into(),
        BeginSpeech { person: PersonRef::Seat(first), role: None, sitting: None }.into(),
        CloseSitting { sitting: last.sitting }.into(),
        FormCircle { name: Text::alike("第一小组"), of: CircleOf::Seats(seats.clone()), convenor: None }.into(),
        propose_committee(seats).into(),
        delegation_meeting().into(),
    ]
}

fn propose_committee(members: Vec<SeatNo>) -> ProposeCommittee {
    let (task, name) = (CommitteeTask::Motions, Text::new("议案审查委员会", "議案審查委員會"));
    ProposeCommittee { list: CommitteeList { task, name, chair: SeatNo(1), members } }
}

fn delegation_meeting() -> ScheduleSitting {
    ScheduleSitting {
        kind: SittingKind::Delegation { group: GroupNo(1) },
        date: DAY,
        part_of_day: PartOfDay::Afternoon,
        place: None,
        segments: vec![Segment { title: None, items: Vec::new() }],
    }
}
