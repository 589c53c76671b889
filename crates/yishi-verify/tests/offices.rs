//! Matters of office: a record of them verifies, and what somebody with the key might alter in it is found.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use jiff::civil::date;
use serde_json::{Value, json};
use support::{Held, data, forge, refused, seat, sitting};
use yishi_names::assembly::AssemblyKind;
use yishi_names::text::Text;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::business::movers::{Mover, Organ};
use yishi_procedure::convening::agenda::ProposeAgenda;
use yishi_procedure::convening::committee::{CommitteeList, CommitteeTask};
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::convening::schedule::Segment;
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::sitting::{OpenSitting, PlenaryPart, SittingKind};
use yishi_procedure::ids::{
    AppointmentNo, CommitteeNo, GuestNo, PersonRef, RemovalNo, ResignationNo, SeatNo, SessionId, SittingNo,
};
use yishi_procedure::personnel::absence::CarryAbsenceOver;
use yishi_procedure::personnel::appointment::ProposeAppointment;
use yishi_procedure::personnel::appointment_case::AppointmentKind;
use yishi_procedure::personnel::approval::{ApprovalMatter, RecordHigherApproval};
use yishi_procedure::personnel::certificate::RecordCertificate;
use yishi_procedure::personnel::credentials::RecordCredentialsReport;
use yishi_procedure::personnel::defence::{Defence, DefenceForm, RecordDefence};
use yishi_procedure::personnel::dismissal::FileDismissal;
use yishi_procedure::personnel::earlier_refusal::CarryRefusalOver;
use yishi_procedure::personnel::investigation::ProposeInvestigation;
use yishi_procedure::personnel::oath::{HoldOath, OathForm};
use yishi_procedure::personnel::office::{Office, OfficeKind};
use yishi_procedure::personnel::removal::FileRemoval;
use yishi_procedure::personnel::removal_to_vote::PutRemovalToVote;
use yishi_procedure::personnel::removal_withdrawal::WithdrawRemoval;
use yishi_procedure::personnel::resignation::TenderResignation;
use yishi_procedure::personnel::resignation_withdrawal::WithdrawResignation;
use yishi_procedure::personnel::resumption::ResumeSeat;
use yishi_procedure::personnel::statement::{HearStatement, StatementForm};
use yishi_procedure::personnel::suspension::{SuspendSeat, SuspensionCause};
use yishi_procedure::voting::choice::Counts;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{BodyKind, Library, Rulebook, Tier};
use yishi_verify::Code;

const FIGURES: PresidiumFigures = PresidiumFigures { present: 3, approvals: 3, meeting: None };

fn guest() -> PersonRef {
    PersonRef::Guest(GuestNo(1))
}

fn office(kind: OfficeKind, title: &str) -> Office {
    Office { kind, title: Text::alike(title) }
}

fn for_and_against(approvals: u32, against: u32) -> Counts {
    Counts { approvals, against, abstain: 0 }
}

/// The rulebook of a city's body in which matters of office are voted on as decisions are.
fn by_hands(body: BodyKind) -> Rulebook {
    let book = Library::shipped().unwrap().resolve(body, Some(Tier::City), date(2023, 12, 25), &[]).unwrap();
    let mut json = serde_json::to_value(&book).unwrap();
    for rule in ["removal.ballot", "dismissal.ballot"] {
        if let Some(choice) = json["rules"].get_mut(rule) {
            choice["value"]["choice"] = json!({ "value": "usual", "allowed": ["usual"] });
        }
    }
    serde_json::from_value(json).unwrap()
}

fn filing(person: PersonRef, office: Office, mover: Mover) -> FileRemoval {
    FileRemoval { person, office, reason: Text::new("失职", "失職"), mover, carried: None }
}

fn heard(held: &mut Held, removal: u16) {
    let defence = Defence { form: DefenceForm::Written, summary: None };
    held.must(RecordDefence { removal: RemovalNo(removal), defence });
}

/// A congress of twelve: a removal that passes and is approved, one that does not, one investigated, one taken back; a resignation;
/// a deputy suspended for a while; credentials and an absence.
fn congress() -> Held {
    let mut held = Held::convened_under(AssemblyKind::Congress, by_hands(BodyKind::Congress), 12);
    held.must(RecordCredentialsReport {
        examined_by: Text::new("代表资格审查委员会", "代表資格審查委員會"),
        examined_on: date(2023, 12, 1),
        confirmed_on: date(2023, 12, 2),
        published_on: date(2023, 12, 3),
        confirmed: 12,
    });
    held.must(CarryAbsenceOver { seat: SeatNo(12), session: SessionId::try_from("earlier".to_owned()).unwrap() });
    held.preparatory_meeting();
    held.must(ChooseMethod { method: VoteMethod::ShowOfHands, figures: Some(FIGURES) });
    held.must(support::plenary());
    held.must(NameExecutiveChairs {
        sitting: SittingNo(2),
        chairs: vec![seat(1)],
        presiding: Placement { person: seat(1), title: None },
        figures: Some(FIGURES),
    });
    held.fill(2, 10);
    held.must(OpenSitting { sitting: SittingNo(2) });
    held.must(SuspendSeat { seat: SeatNo(10), cause: SuspensionCause::Detained });
    let procurator = || office(OfficeKind::ChiefProcurator, "检察长");
    let movers = || Mover::Seats(vec![SeatNo(3), SeatNo(4)]);
    held.must(filing(guest(), procurator(), movers()));
    heard(&mut held, 1);
    held.must(PutRemovalToVote { removal: RemovalNo(1), figures: Some(FIGURES) });
    held.by_hands(Question::Removal(RemovalNo(1)), for_and_against(7, 2));
    let by = Text::new("省人大常委会", "省人大常委會");
    let matter = ApprovalMatter::Removal(RemovalNo(1));
    held.must(RecordHigherApproval { matter, approved: true, by, on: date(2023, 12, 26) });
    held.must(filing(seat(5), office(OfficeKind::GovernmentHead, "市长"), Mover::Organ(Organ::Presidium)));
    held.must(PutRemovalToVote { removal: RemovalNo(2), figures: Some(FIGURES) });
    heard(&mut held, 2);
    held.by_hands(Question::Removal(RemovalNo(2)), for_and_against(6, 3));
    held.must(filing(seat(5), office(OfficeKind::DepartmentHead, "局长"), Mover::Organ(Organ::StandingCommittee)));
    for (committee, figures) in [(1, (3, 6)), (2, (7, 2))] {
        held.must(ProposeInvestigation {
            list: CommitteeList {
                task: CommitteeTask::Investigation,
                name: Text::new("调查委员会", "調查委員會"),
                chair: SeatNo(6),
                members: vec![SeatNo(6), SeatNo(7)],
            },
            matter: Text::new("调查", "調查"),
            proposer: Mover::Organ(Organ::Presidium),
            removal: Some(RemovalNo(3)),
            figures: Some(FIGURES),
        });
        held.by_hands(Question::Investigation(CommitteeNo(committee)), for_and_against(figures.0, figures.1));
    }
    held.must(filing(seat(6), office(OfficeKind::SupervisionHead, "主任"), movers()));
    held.must(WithdrawRemoval { removal: RemovalNo(4) });
    let letter_on = date(2023, 12, 20);
    let mayor = office(OfficeKind::GovernmentHead, "市长");
    held.must(TenderResignation { person: seat(5), office: mayor, letter_on, reason: None });
    held.by_hands(Question::Resignation(ResignationNo(1)), for_and_against(9, 0));
    held.must(ResumeSeat { seat: SeatNo(10) });
    held
}

fn proposal(kind: AppointmentKind, person: PersonRef, office: Office) -> ProposeAppointment {
    ProposeAppointment {
        kind,
        person,
        office,
        proposer: Organ::Government,
        sitting: SittingNo(1),
        papers_received_on: date(2023, 12, 10),
        exam_passed_on: Some(date(2023, 12, 1)),
        holds: None,
    }
}

/// A standing committee of nine: appointments of every kind and outcome, a certificate, oaths, a dismissal, a member who resigns.
fn committee() -> Held {
    let mut held = Held::convened_under(AssemblyKind::StandingCommittee, by_hands(BodyKind::StandingCommittee), 9);
    held.must(ProposeAgenda { items: support::items() });
    let kind = SittingKind::Plenary { ordinal: Some(1), part: PlenaryPart::Opening };
    held.must(sitting(kind, vec![Segment { title: None, items: Vec::new() }]));
    let presiding = Placement { person: seat(1), title: None };
    held.must(NameExecutiveChairs { sitting: SittingNo(1), chairs: Vec::new(), presiding, figures: None });
    held.fill(1, 9);
    held.must(OpenSitting { sitting: SittingNo(1) });
    held.must(ChooseMethod { method: VoteMethod::ShowOfHands, figures: None });
    let director = || office(OfficeKind::DepartmentHead, "局长");
    let earlier = SessionId::try_from("earlier".to_owned()).unwrap();
    held.must(CarryRefusalOver { person: seat(3), office: director(), session: earlier });
    held.must(proposal(AppointmentKind::Appoint, guest(), director()));
    held.must(proposal(AppointmentKind::Remove, seat(2), director()));
    held.must(proposal(AppointmentKind::Appoint, seat(3), director()));
    for no in [1, 3] {
        held.must(HearStatement { appointment: AppointmentNo(no), form: StatementForm::Oral });
    }
    held.by_hands(Question::Appointment(AppointmentNo(2)), for_and_against(9, 0));
    held.by_hands(Question::Appointment(AppointmentNo(1)), for_and_against(6, 3));
    held.by_hands(Question::Appointment(AppointmentNo(3)), for_and_against(4, 5));
    let (number, on) = ("任字第1号".to_owned(), date(2023, 12, 25));
    held.must(RecordCertificate { appointment: AppointmentNo(1), number, signed_by: seat(1), on });
    held.must(HoldOath { persons: vec![guest()], form: OathForm::Single, led_by: seat(1) });
    held.must(FileDismissal {
        person: seat(4),
        office: office(OfficeKind::Judge, "审判员"),
        reason: Text::new("失职", "失職"),
        mover: Mover::Seats(vec![SeatNo(5), SeatNo(6)]),
    });
    heard(&mut held, 1);
    held.must(PutRemovalToVote { removal: RemovalNo(1), figures: None });
    held.by_hands(Question::Dismissal(RemovalNo(1)), for_and_against(5, 4));
    let member = || office(OfficeKind::CommitteeMember, "委员");
    let letter_on = date(2023, 12, 20);
    held.must(TenderResignation { person: seat(9), office: member(), letter_on, reason: None });
    held.must(WithdrawResignation { resignation: ResignationNo(1) });
    held.must(TenderResignation { person: seat(9), office: member(), letter_on, reason: None });
    held.by_hands(Question::Resignation(ResignationNo(2)), for_and_against(8, 0));
    held
}

/// Alters the payload of the nth event of a kind.
#[track_caller]
fn altered(held: &Held, code: Code, kind: &str, nth: usize, alter: impl FnOnce(&mut Value)) {
    refused(&forge(held, |contents| alter(data(contents, kind, nth))), code);
}

#[test]
fn a_record_of_matters_of_office_verifies() {
    let report = congress().verified();
    assert_eq!((report.entitled, report.votes.len()), (12, 7));
    assert!(report.to_string().contains("investigation by committee 2"));
    let report = committee().verified();
    assert_eq!((report.entitled, report.votes.last().unwrap().vote), (8, 5));
    assert!(report.to_string().contains("dismissal 1"), "{report}");
}

#[test]
fn altered_removals_are_found() {
    let held = congress();
    let altered = |code, kind, nth, alter: fn(&mut Value)| altered(&held, code, kind, nth, alter);
    altered(Code::Office, "RemovalFiled", 0, |filed| filed["removal"] = json!(2));
    altered(Code::Office, "RemovalFiled", 0, |filed| filed["needs_approval"] = json!(false));
    altered(Code::Office, "RemovalFiled", 1, |filed| filed["mover"] = json!({ "organ": "government" }));
    altered(Code::Office, "RemovalFiled", 1, |filed| filed["reason"]["hans"] = json!(" "));
    altered(Code::Person, "RemovalFiled", 1, |filed| filed["person"] = json!({ "seat": 99 }));
    altered(Code::GroundCount, "RemovalFiled", 0, |filed| filed["mover"] = json!({ "seats": [3, 4, 5] }));
    altered(Code::Roll, "RemovalFiled", 0, |filed| filed["mover"] = json!({ "seats": [3, 10] }));
    altered(Code::Office, "DefenceRecorded", 1, |heard| heard["removal"] = json!(9));
    altered(Code::Office, "RemovalPutToVote", 0, |put| put["removal"] = json!(9));
    altered(Code::Lacking, "RemovalPutToVote", 0, |put| {
        for (field, value) in [("count", json!(1)), ("met", json!(false))] {
            put["grounds"][0][field] = value.clone();
            put["grounds"][1][field] = value;
        }
    });
    altered(Code::Consequence, "PersonRemoved", 0, |removed| removed["awaits_approval"] = json!(false));
    altered(Code::Consequence, "RemovalRejected", 0, |rejected| rejected["removal"] = json!(1));
    altered(Code::Office, "HigherApprovalRecorded", 0, |approval| approval["matter"] = json!({ "removal": 2 }));
    altered(Code::Office, "RemovalWithdrawn", 0, |withdrawn| withdrawn["removal"] = json!(3));
    altered(Code::Office, "InvestigationProposed", 0, |proposed| proposed["removal"] = json!(2));
    altered(Code::Office, "CommitteeProposed", 0, |proposed| proposed["list"]["members"] = json!([6, 5]));
    altered(Code::Consequence, "InvestigationOrdered", 0, |ordered| ordered["committee"] = json!(1));
    altered(Code::Consequence, "InvestigationDeclined", 0, |declined| declined["committee"] = json!(2));
}

#[test]
fn altered_mandates_are_found() {
    let held = congress();
    let altered = |code, kind, nth, alter: fn(&mut Value)| altered(&held, code, kind, nth, alter);
    altered(Code::Office, "CredentialsReported", 0, |reported| reported["confirmed"] = json!(11));
    altered(Code::Office, "CredentialsReported", 0, |reported| reported["examined_on"] = json!("2023-12-05"));
    altered(Code::Office, "SeatSuspended", 0, |suspended| suspended["base"] = json!("not-counted"));
    altered(Code::GroundCount, "SeatSuspended", 0, |suspended| suspended["seat"] = json!(11));
    altered(Code::Roll, "SeatResumed", 0, |resumed| resumed["seat"] = json!(11));
    altered(Code::Office, "AbsenceCarriedOver", 0, |carried| carried["session"] = json!("mingchuan-16-3"));
    altered(Code::Office, "ResignationTendered", 0, |tendered| tendered["seat_falls"] = json!(true));
    altered(Code::Office, "ResignationTendered", 0, |tendered| tendered["office"]["kind"] = json!("deputy"));
}

#[test]
fn altered_appointments_are_found() {
    let held = committee();
    let altered = |code, kind, nth, alter: fn(&mut Value)| altered(&held, code, kind, nth, alter);
    altered(Code::Office, "AppointmentProposed", 0, |proposed| proposed["proposer"] = json!("court"));
    altered(Code::Office, "AppointmentProposed", 0, |proposed| proposed["papers"]["earliest"] = json!("2023-12-18"));
    altered(Code::Office, "AppointmentProposed", 0, |proposed| proposed["papers"]["received_on"] = json!("2023-12-20"));
    altered(Code::Office, "AppointmentProposed", 0, |proposed| proposed["papers"]["period"] = json!(5));
    altered(Code::Office, "AppointmentProposed", 2, |proposed| proposed["refused_before"] = json!(0));
    altered(Code::Office, "AppointmentProposed", 1, |proposed| proposed["kind"] = json!("acting"));
    altered(Code::Office, "StatementHeard", 0, |heard| heard["appointment"] = json!(3));
    altered(Code::Consequence, "AppointmentAdopted", 0, |adopted| adopted["effective_on"] = json!("2023-12-26"));
    altered(Code::Consequence, "AppointmentRefused", 0, |refused| refused["appointment"] = json!(1));
    altered(Code::Office, "CertificateRecorded", 0, |recorded| recorded["on"] = json!("2023-12-24"));
    altered(Code::Office, "CertificateRecorded", 0, |recorded| recorded["appointment"] = json!(2));
    altered(Code::Office, "OathTaken", 0, |taken| taken["persons"] = json!([{ "seat": 3 }]));
    altered(Code::Office, "OathTaken", 0, |taken| taken["organised_by"] = json!("presidium"));
    altered(Code::Office, "OathTaken", 0, |taken| taken["sitting"] = json!(2));
    altered(Code::Office, "RefusalCarriedOver", 0, |carried| carried["session"] = json!("mingchuan-16-3"));
    altered(Code::Lacking, "DismissalFiled", 0, |filed| {
        filed["mover"] = json!({ "seats": [5] });
        filed["grounds"][0]["count"] = json!(1);
        filed["grounds"][0]["met"] = json!(false);
    });
    altered(Code::Consequence, "SeatWithdrawn", 0, |withdrawn| withdrawn["seat"] = json!(8));
    altered(Code::Consequence, "ResignationAccepted", 0, |accepted| accepted["awaits_approval"] = json!(true));
    altered(Code::Office, "ResignationWithdrawn", 0, |withdrawn| withdrawn["resignation"] = json!(2));
}

/// An open vote where the rulebook wants paper is a forgery whatever its figures.
#[test]
fn an_open_vote_on_what_is_secret_is_found() {
    let held = congress();
    refused(
        &forge(&held, |contents| {
            contents.rulebook = contents.rulebook.replace(
                r#""value":{"choice":{"allowed":["usual"],"value":"usual"}}"#,
                r#""value":{"choice":{"allowed":["paper"],"value":"paper"}}"#,
            );
            let digest = yishi_journal::Digest::of(contents.rulebook.as_bytes()).to_string();
            data(contents, "SessionConvened", 0)["rulebook"]["digest"] = json!(digest);
        }),
        Code::Method,
    );
}
