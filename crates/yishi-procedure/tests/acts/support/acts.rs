//! Commands by the names the house has for them.

use yishi_names::Text;
use yishi_procedure::Command;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::departure::{LeaveSitting, ReturnToSitting};
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::attendance::leaders::{NameLeadersPresent, Placement};
use yishi_procedure::attendance::leave::GrantLeave;
use yishi_procedure::attendance::non_voting::{AdmitNonVoting, NonVotingAttendees};
use yishi_procedure::attendance::segment::BeginSegment;
use yishi_procedure::business::item::TakeUp;
use yishi_procedure::business::report::HearReport;
use yishi_procedure::closing::session_close::CloseSession;
use yishi_procedure::convening::agenda::{AgendaItem, Business, ProposeAgenda, Subject};
use yishi_procedure::convening::preparatory_meeting::{PresidiumList, ProposePresidium};
use yishi_procedure::convening::presidium::{NameStandingChairs, PresidiumFigures};
use yishi_procedure::convening::schedule::{ScheduleSitting, Segment};
use yishi_procedure::convening::withdrawal::WithdrawSeat;
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::rostrum::{ArrangeRostrum, RostrumGroup, Row};
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting, PartOfDay, PlenaryPart, SittingKind};
use yishi_procedure::deliberation::speech::{BeginSpeech, EndSpeech};
use yishi_procedure::ids::{GuestNo, ItemNo, PersonRef, SeatNo, SittingNo, VoteNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::hand_count::EnterHands;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;

use super::DAY;

// ---- Persons and figures ----

pub fn deputy(no: u32) -> PersonRef {
    PersonRef::Seat(SeatNo(no))
}

pub fn visitor(no: u16) -> PersonRef {
    PersonRef::Guest(GuestNo(no))
}

pub fn placed(person: PersonRef) -> Placement {
    Placement { person, title: None }
}

pub fn seats(numbers: impl IntoIterator<Item = u32>) -> Vec<SeatNo> {
    numbers.into_iter().map(SeatNo).collect()
}

/// For, against, abstaining.
pub fn counts([approvals, against, abstain]: [u32; 3]) -> Counts {
    Counts { approvals, against, abstain }
}

/// So many members of the presidium present, so many for.
pub fn figures(present: u32, approvals: u32) -> PresidiumFigures {
    PresidiumFigures { present, approvals, meeting: None }
}

// ---- Convening ----

pub fn propose_presidium(members: impl IntoIterator<Item = u32>, secretary: Option<PersonRef>) -> Command {
    ProposePresidium { list: PresidiumList { members: seats(members), secretary_general: secretary } }.into()
}

/// The agenda of these tests: 1 a report, 2 its resolution, 3 an examination report, 4 an address.
pub fn the_agenda() -> Vec<AgendaItem> {
    let business = [
        ("政府工作报告", Business::HearReport(Subject::GovernmentWorkReport)),
        ("关于政府工作报告的决议", Business::Resolution(Subject::GovernmentWorkReport)),
        ("提案审查情况的报告", Business::ExaminationReport(Subject::ProposalExaminationReport)),
        ("讲话", Business::Address),
    ];
    let items = (1..).zip(business);
    items.map(|(no, (title, business))| AgendaItem::new(ItemNo(no), Text::alike(title), business)).collect()
}

/// The same with somebody named to report on one item (from 0), or a commission.
pub fn the_agenda_with(at: usize, reporter: Option<PersonRef>, commission: Option<&str>) -> Vec<AgendaItem> {
    let mut items = the_agenda();
    items[at].reporter = reporter.map(placed);
    items[at].on_behalf_of = commission.map(Text::alike);
    items
}

pub fn propose_agenda(items: Vec<AgendaItem>) -> Command {
    ProposeAgenda { items }.into()
}

pub fn name_standing_chairs(chairs: impl IntoIterator<Item = u32>, figures: PresidiumFigures) -> Command {
    NameStandingChairs { chairs: seats(chairs), figures }.into()
}

pub const PREPARATORY: SittingKind = SittingKind::Preparatory;
pub const PLENARY: SittingKind = SittingKind::Plenary { ordinal: Some(1), part: PlenaryPart::Opening };

/// A sitting with one segment for each list of items.
pub fn schedule(kind: SittingKind, segments: &[&[u16]]) -> Command {
    let segment = |items: &&[u16]| Segment { title: None, items: items.iter().copied().map(ItemNo).collect() };
    let segments = segments.iter().map(segment).collect();
    ScheduleSitting { kind, date: DAY, part_of_day: PartOfDay::Morning, place: None, segments }.into()
}

pub fn withdraw(seat: u32) -> Command {
    WithdrawSeat { seat: SeatNo(seat), reason: Text::new("辞职被接受", "辭職被接受") }.into()
}

// ---- Attendance ----

pub fn open_doors(sitting: u16) -> Command {
    OpenDoors { sitting: SittingNo(sitting), self_check_in: false }.into()
}

pub fn open_doors_for_phones(sitting: u16) -> Command {
    OpenDoors { sitting: SittingNo(sitting), self_check_in: true }.into()
}

pub fn check_in(seat: u32) -> Command {
    CheckIn { seat: SeatNo(seat), at: CheckInPlace::Door }.into()
}

pub fn check_in_by_phone(seat: u32) -> Command {
    CheckIn { seat: SeatNo(seat), at: CheckInPlace::Phone }.into()
}

pub fn grant_leave(sitting: u16, seat: u32) -> Command {
    GrantLeave { sitting: SittingNo(sitting), seat: SeatNo(seat), reason: "因病".into() }.into()
}

pub fn leave_hall(seat: u32) -> Command {
    LeaveSitting { seat: SeatNo(seat) }.into()
}

pub fn come_back(seat: u32) -> Command {
    ReturnToSitting { seat: SeatNo(seat) }.into()
}

pub fn begin_segment(segment: u8) -> Command {
    BeginSegment { segment, sitting: None }.into()
}

pub fn admit_observers(sitting: u16, segment: Option<u8>) -> Command {
    let attendees =
        vec![NonVotingAttendees { text: Text::new("市政协委员", "市政協委員"), segment, standing: None }];
    AdmitNonVoting { sitting: SittingNo(sitting), attendees }.into()
}

pub fn admit_nobody(sitting: u16) -> Command {
    AdmitNonVoting { sitting: SittingNo(sitting), attendees: Vec::new() }.into()
}

pub fn name_leaders(sitting: u16, persons: &[PersonRef]) -> Command {
    let persons = persons.iter().copied().map(placed).collect();
    NameLeadersPresent { sitting: SittingNo(sitting), persons }.into()
}

// ---- Deliberation ----

pub fn name_chairs(
    sitting: u16,
    chairs: &[PersonRef],
    presiding: PersonRef,
    figures: Option<PresidiumFigures>,
) -> Command {
    let presiding = placed(presiding);
    NameExecutiveChairs { sitting: SittingNo(sitting), chairs: chairs.to_vec(), presiding, figures }.into()
}

pub fn arrange_rostrum(sitting: u16, groups: &[&[PersonRef]]) -> Command {
    let group = |persons: &&[PersonRef]| RostrumGroup {
        group: "city_leaders".into(),
        label: None,
        row: Row::Front,
        persons: persons.iter().copied().map(placed).collect(),
        unnamed: false,
        categories: Vec::new(),
    };
    ArrangeRostrum { sitting: SittingNo(sitting), groups: groups.iter().map(group).collect() }.into()
}

pub fn open_sitting(sitting: u16) -> Command {
    OpenSitting { sitting: SittingNo(sitting) }.into()
}

pub fn close_sitting(sitting: u16) -> Command {
    CloseSitting { sitting: SittingNo(sitting) }.into()
}

pub fn begin_speech(person: PersonRef) -> Command {
    BeginSpeech { person, role: None, sitting: None }.into()
}

pub fn end_speech() -> Command {
    EndSpeech::default().into()
}

// ---- Business and voting ----

pub const PRESIDIUM_LIST: Question = Question::PresidiumList;
pub const AGENDA: Question = Question::Agenda;

pub fn item(no: u16) -> Question {
    Question::Item(ItemNo(no))
}

pub fn take_up(question: Question) -> Command {
    TakeUp { question, sitting: None }.into()
}

pub fn hear_report(item: u16, reporter: PersonRef) -> Command {
    let on_behalf_of = Some(Text::new("市人民政府", "市人民政府"));
    HearReport { item: ItemNo(item), reporter: placed(reporter), on_behalf_of, sitting: None }.into()
}

pub fn choose_method(method: VoteMethod, figures: Option<PresidiumFigures>) -> Command {
    ChooseMethod { method, figures }.into()
}

pub fn open_vote(question: Question) -> Command {
    OpenVote { question }.into()
}

pub fn hands(vote: u32, figures: [u32; 3]) -> Command {
    EnterHands { vote: VoteNo(vote), counts: counts(figures) }.into()
}

pub fn close_vote(vote: u32) -> Command {
    CloseVote { vote: VoteNo(vote) }.into()
}

pub fn declare(vote: u32) -> Command {
    DeclareResult { vote: VoteNo(vote) }.into()
}

pub fn close_session() -> Command {
    CloseSession {}.into()
}
