//! Offices and who loses, takes or leaves them: the acts of this room by the names the house has for them.

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use yishi_names::Text;
use yishi_procedure::Command;
use yishi_procedure::business::movers::{Mover, Organ};
use yishi_procedure::convening::committee::{CommitteeList, CommitteeTask};
use yishi_procedure::ids::{AppointmentNo, PersonRef, RemovalNo, ResignationNo, SessionId, SittingNo};
use yishi_procedure::personnel::appointment::ProposeAppointment;
use yishi_procedure::personnel::appointment_case::AppointmentKind;
use yishi_procedure::personnel::approval::{ApprovalMatter, RecordHigherApproval};
use yishi_procedure::personnel::defence::{Defence, DefenceForm, RecordDefence};
use yishi_procedure::personnel::dismissal::FileDismissal;
use yishi_procedure::personnel::investigation::ProposeInvestigation;
use yishi_procedure::personnel::office::{Office, OfficeKind};
use yishi_procedure::personnel::removal::FileRemoval;
use yishi_procedure::personnel::removal_to_vote::PutRemovalToVote;
use yishi_procedure::personnel::resignation::TenderResignation;
use yishi_procedure::personnel::statement::{HearStatement, StatementForm};
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{BodyKind, Library, Rulebook, Tier};

use super::{DAY, PLENARY, Story, a_roll_of, convene, figures, seats};

static SHIPPED: LazyLock<Library> = LazyLock::new(|| Library::shipped().unwrap());

/// The rulebook of a body at a tier.
pub fn book_of(body: BodyKind, tier: Option<Tier>, overlays: &[&str]) -> Rulebook {
    SHIPPED.resolve(body, tier, DAY, overlays).unwrap()
}

/// The same rulebook with another value of one choice, allowed or not until now.
pub fn choosing(book: &Rulebook, rule: &str, value: &str) -> Rulebook {
    let mut json = serde_json::to_value(book).unwrap();
    let choice = &mut json["rules"][rule]["value"]["choice"];
    choice["value"] = value.into();
    choice["allowed"] = serde_json::json!([value]);
    serde_json::from_value(json).unwrap()
}

/// A convened body.
pub fn convened(book: Rulebook, seats: u32) -> Story {
    Story::under(book).after(convene(a_roll_of(seats)))
}

/// A city's standing committee that votes by hands, in its plenary, with everybody there.
pub fn a_committee_of(members: u32) -> Story {
    a_committee_under(book_of(BodyKind::StandingCommittee, Some(Tier::City), &[]), members)
}

/// The same under a rulebook of its own.
pub fn a_committee_under(book: Rulebook, members: u32) -> Story {
    let story = convened(book, members).with_agenda_drafted().called(PLENARY, &[&[]]);
    story.voting(VoteMethod::ShowOfHands).opened_with(members)
}

/// A congress in its plenary that votes on matters of office by hands, as a place might have it.
pub fn a_congress_voting_by_hands(deputies: u32) -> Story {
    let book = book_of(BodyKind::Congress, Some(Tier::City), &[]);
    convened(choosing(&book, "removal.ballot", "usual"), deputies).in_plenary_with(deputies)
}

pub fn office(kind: OfficeKind, title: &str) -> Office {
    Office { kind, title: Text::alike(title) }
}

pub fn mayor() -> Office {
    office(OfficeKind::GovernmentHead, "云溪市市长")
}

pub fn deputy_mayor() -> Office {
    office(OfficeKind::GovernmentDeputyHead, "云溪市副市长")
}

pub fn procurator() -> Office {
    office(OfficeKind::ChiefProcurator, "云溪市人民检察院检察长")
}

pub fn director() -> Office {
    office(OfficeKind::DepartmentHead, "云溪市教育局局长")
}

pub fn jointly(movers: u32) -> Mover {
    Mover::Seats(seats(1..=movers))
}

pub fn by(organ: Organ) -> Mover {
    Mover::Organ(organ)
}

// ---- Removal and dismissal ----

pub fn removal(person: PersonRef, office: Office, mover: Mover) -> FileRemoval {
    FileRemoval { person, office, reason: Text::new("失职", "失職"), mover, carried: None }
}

pub fn dismissal(person: PersonRef, office: Office, mover: Mover) -> FileDismissal {
    FileDismissal { person, office, reason: Text::new("失职", "失職"), mover }
}

pub fn hear(removal: u16, form: DefenceForm) -> Command {
    RecordDefence { removal: RemovalNo(removal), defence: Defence { form, summary: None } }.into()
}

/// The leading organ puts it to the vote, without dissent.
pub fn put_to_vote(story: &Story, removal: u16) -> Command {
    let size = story.presidium_size();
    let presidium = story.session().presidium.is_some();
    PutRemovalToVote { removal: RemovalNo(removal), figures: presidium.then(|| figures(size, size)) }.into()
}

pub fn removal_question(no: u16) -> Question {
    Question::Removal(RemovalNo(no))
}

pub fn dismissal_question(no: u16) -> Question {
    Question::Dismissal(RemovalNo(no))
}

/// An investigation by that chair and these members.
pub fn investigation(story: &Story, proposer: Mover, members: &[u32], removal: Option<u16>) -> ProposeInvestigation {
    let size = story.presidium_size();
    let presidium = proposer == by(Organ::Presidium);
    ProposeInvestigation {
        list: CommitteeList {
            task: CommitteeTask::Investigation,
            name: Text::new("调查委员会", "調查委員會"),
            chair: seats([members[0]])[0],
            members: seats(members.iter().copied()),
        },
        matter: Text::new("关于组织调查委员会的决定", "關於組織調查委員會的決定"),
        proposer,
        removal: removal.map(RemovalNo),
        figures: presidium.then(|| figures(size, size)),
    }
}

// ---- Resignation ----

pub fn resignation(person: PersonRef, office: Office) -> Command {
    TenderResignation { person, office, letter_on: date(2023, 12, 20), reason: None }.into()
}

pub fn resignation_question(no: u16) -> Question {
    Question::Resignation(ResignationNo(no))
}

pub fn approval(matter: ApprovalMatter, approved: bool) -> Command {
    let by = Text::new("省人大常委会", "省人大常委會");
    RecordHigherApproval { matter, approved, by, on: date(2023, 12, 28) }.into()
}

// ---- Appointment ----

/// A proposal whose papers came early and whose candidate passed the examination.
pub fn proposal(kind: AppointmentKind, person: PersonRef, office: Office, proposer: Organ) -> ProposeAppointment {
    ProposeAppointment {
        kind,
        person,
        office,
        proposer,
        sitting: SittingNo(1),
        papers_received_on: date(2023, 12, 1),
        exam_passed_on: Some(date(2023, 11, 20)),
        holds: None,
    }
}

/// The appointment of a director of a bureau.
pub fn a_director(person: PersonRef) -> ProposeAppointment {
    proposal(AppointmentKind::Appoint, person, director(), Organ::Government)
}

pub fn speak(appointment: u16) -> Command {
    HearStatement { appointment: AppointmentNo(appointment), form: StatementForm::Oral }.into()
}

pub fn appointment_question(no: u16) -> Question {
    Question::Appointment(AppointmentNo(no))
}

pub fn session_id(id: &str) -> SessionId {
    SessionId::try_from(id.to_owned()).unwrap()
}

/// The day so many days before the sitting.
pub fn days_before(days: i64) -> Date {
    DAY.checked_sub(jiff::Span::new().days(days)).unwrap()
}
