//! Appointments at a standing committee: papers, examination, statement, order, refusals, certificates and the oath.

use jiff::civil::date;
use yishi_names::Text;
use yishi_procedure::business::movers::Organ;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::GroupNo;
use yishi_procedure::ids::{AppointmentNo, PersonRef, SittingNo};
use yishi_procedure::personnel::appointment::ProposeAppointment;
use yishi_procedure::personnel::appointment_case::{AppointmentKind, AppointmentStage};
use yishi_procedure::personnel::appointment_withdrawal::WithdrawAppointment;
use yishi_procedure::personnel::certificate::RecordCertificate;
use yishi_procedure::personnel::earlier_refusal::CarryRefusalOver;
use yishi_procedure::personnel::oath::{HoldOath, OathForm, is_chosen};
use yishi_procedure::personnel::office::OfficeKind;
use yishi_rulebook::{BodyKind, OathOrganiser, Tier};

use crate::support::personnel::{
    a_committee_of, a_committee_under, a_director, appointment_question, book_of, choosing, days_before, deputy_mayor,
    director, mayor, office, proposal, session_id, speak,
};
use crate::support::story::shown;
use crate::support::{
    DAY, PLENARY, Story, a_congress_of, close_sitting, close_vote, deputy, given, hands, open_vote, schedule, visitor,
    without,
};

/// Somebody is appointed director, spoke, and is voted on.
fn appointed(story: Story, person: PersonRef, figures: [u32; 3]) -> Story {
    let story = story.after(a_director(person));
    let no = story.session().personnel.appointments.last().unwrap().no.0;
    story.after(speak(no)).voted(appointment_question(no), figures)
}

fn stage(story: &Story, no: u16) -> AppointmentStage {
    story.session().personnel.appointment(AppointmentNo(no)).unwrap().stage
}

fn certificate(no: u16, number: &str, on: jiff::civil::Date) -> RecordCertificate {
    RecordCertificate { appointment: AppointmentNo(no), number: number.into(), signed_by: deputy(1), on }
}

fn oath(persons: &[PersonRef], form: OathForm) -> HoldOath {
    HoldOath { persons: persons.to_vec(), form, led_by: deputy(1) }
}

/// law: OL 50
#[test]
fn an_appointment_is_adopted_by_more_than_half_of_all_members_and_takes_effect_that_day() {
    let story = appointed(given(a_committee_of(9)), visitor(1), [5, 4, 0]);
    assert_eq!(shown(&story.result(1).grounds[0]), "appointment.majority 5/9 needs 5: met by OL 50");
    let appointment = &story.session().personnel.appointments[0];
    assert_eq!((appointment.stage, appointment.effective_on), (AppointmentStage::Adopted, Some(DAY)));
    assert!(appointment.is_public());
    let story = appointed(story, visitor(2), [4, 0, 5]);
    assert_eq!(stage(&story, 2), AppointmentStage::Refused);
    assert!(!story.session().personnel.appointments[1].is_public());
    let mut story = story;
    story.when(open_vote(appointment_question(2))).refused("N.127 appointment=2");
    story.when(open_vote(appointment_question(3))).refused("N.103 appointment=3");
    given(a_congress_of(9)).when(a_director(visitor(1))).refused("C.131 rule=appointment.majority");
}

/// law: OL 50
#[test]
fn each_post_has_its_proposer() {
    let mut story = given(a_committee_of(9));
    let appoint = |office, organ| proposal(AppointmentKind::Appoint, visitor(1), office, organ);
    let judge = || office(OfficeKind::Judge, "云溪市中级人民法院审判员");
    story.when(appoint(judge(), Organ::Government)).refused("N.128");
    story.when(appoint(judge(), Organ::Court)).gives(&["AppointmentProposed"]);
    story.when(appoint(judge(), Organ::Court)).refused("N.126 appointment=1");
    story.when(appoint(mayor(), Organ::ChairsMeeting)).refused("N.119");
    story.when(appoint(deputy_mayor(), Organ::Government)).gives(&["AppointmentProposed"]);
    story.when(appoint(director(), Organ::Court)).refused("N.128");
}

/// law: OL 50
#[test]
fn who_acts_as_head_comes_from_the_deputy_heads() {
    let mut story = given(a_committee_of(9));
    let acting = |holds, organ| ProposeAppointment {
        holds,
        exam_passed_on: None,
        ..proposal(AppointmentKind::Acting, visitor(1), mayor(), organ)
    };
    story.when(acting(None, Organ::ChairsMeeting)).refused("N.129");
    story.when(acting(Some(OfficeKind::DepartmentHead), Organ::ChairsMeeting)).refused("N.129");
    story.when(acting(Some(OfficeKind::GovernmentDeputyHead), Organ::Government)).refused("N.128");
    story.when(acting(Some(OfficeKind::GovernmentDeputyHead), Organ::ChairsMeeting)).gives(&["AppointmentProposed"]);
    story.when(proposal(AppointmentKind::Acting, visitor(1), director(), Organ::ChairsMeeting)).refused("N.119");
    let title = appointment_question(1).title(story.session()).unwrap();
    assert!(title.hans.starts_with("决定") && title.hans.ends_with("代理云溪市市长职务"), "{}", title.hans);
}

/// law: YI 0071
/// law: YI 0072
/// law: MCR 9
#[test]
fn papers_come_seven_days_before_the_meeting_and_late_ones_as_the_place_has_it() {
    let on = |days| ProposeAppointment { papers_received_on: days_before(days), ..a_director(visitor(1)) };
    let mut story = given(a_committee_of(9));
    story.when(on(6)).refused_citing("N.120 earliest=2023-12-27 meeting=2023-12-26", "YI 0071");
    story.when(on(7)).gives(&["AppointmentProposed"]);
    assert!(story.session().personnel.appointments[0].papers.in_time);
    let book = book_of(BodyKind::StandingCommittee, Some(Tier::City), &["mingchuan-committee-2023"]);
    let mut story = given(a_committee_under(book, 9));
    story.when(on(9)).gives(&["AppointmentProposed"]);
    let papers = &story.session().personnel.appointments[0].papers;
    assert_eq!((papers.in_time, papers.period, papers.earliest), (false, 10, date(2023, 12, 27)));
    assert_eq!(papers.citation.to_string(), "MCR 9");
}

/// law: YI 0074
#[test]
fn the_examination_and_the_statement_come_before_the_vote() {
    let mut story = given(a_committee_of(9));
    let unexamined = ProposeAppointment { exam_passed_on: None, ..a_director(visitor(1)) };
    story.when(unexamined.clone()).refused_citing("N.121", "YI 0074");
    story.when(a_director(visitor(1))).happens();
    story.when(open_vote(appointment_question(1))).refused_citing("N.122 appointment=1", "YI 0074");
    story.when(speak(1)).gives(&["StatementHeard"]);
    story.when(open_vote(appointment_question(1))).gives(&["VoteOpened"]);
    story.when(speak(1)).refused("V.502 vote=1");
    story.when(WithdrawAppointment { appointment: AppointmentNo(1) }).refused("V.502 vote=1");
    story.when(hands(1, [9, 0, 0])).happens();
    story.when(close_vote(1)).gives(&["VoteClosed", "AppointmentAdopted"]);
    story.when(speak(1)).refused("N.127 appointment=1");
    let book = book_of(BodyKind::StandingCommittee, Some(Tier::City), &[]);
    let lax = without(&without(&book, "appointment.exam"), "appointment.statement");
    let mut story = given(a_committee_under(lax, 9));
    story.when(unexamined).happens();
    story.when(open_vote(appointment_question(1))).gives(&["VoteOpened"]);
}

/// law: YI 0074
#[test]
fn who_was_refused_twice_is_not_proposed_for_that_post_again_in_this_term() {
    let carry = |session| CarryRefusalOver { person: visitor(1), office: director(), session: session_id(session) };
    let mut story = given(a_committee_of(9));
    story.when(carry("yunxi-16-3")).refused("N.141");
    story.when(carry("yunxi-16-2")).gives(&["RefusalCarriedOver"]);
    story.when(carry("yunxi-16-2")).refused("N.141");
    let mut story = appointed(story, visitor(1), [4, 5, 0]);
    story.when(a_director(visitor(1))).refused_citing("N.123 limit=2 times=2", "YI 0074");
    story.when(a_director(visitor(2))).gives(&["AppointmentProposed"]);
    let leaves = proposal(AppointmentKind::Remove, visitor(1), director(), Organ::Government);
    story.when(leaves).gives(&["AppointmentProposed"]);
    let mut congress = given(a_congress_of(9));
    congress.when(carry("yunxi-16-2")).refused("C.131 rule=appointment.refusals");
}

/// law: YI 0074
/// law: MCR 14
#[test]
fn one_post_is_vacated_first_and_one_person_may_take_the_new_post_first() {
    let leaves = |person, office| proposal(AppointmentKind::Remove, person, office, Organ::Government);
    let planning = || office(OfficeKind::DepartmentHead, "云溪市发展和改革委员会主任");
    let story = given(a_committee_of(9)).after(a_director(visitor(1))).after(speak(1));
    let mut story = story.after(leaves(visitor(2), director())).after(leaves(visitor(1), planning()));
    story.when(open_vote(appointment_question(1))).refused_citing("N.124 appointment=2", "YI 0074");
    let mut story = story.voted(appointment_question(2), [9, 0, 0]);
    story.when(open_vote(appointment_question(1))).gives(&["VoteOpened"]);
    let book = book_of(BodyKind::StandingCommittee, Some(Tier::City), &["mingchuan-committee-2023"]);
    let story = given(a_committee_under(book, 9)).after(a_director(visitor(1))).after(speak(1));
    let mut story = story.after(leaves(visitor(1), planning()));
    story.when(open_vote(appointment_question(1))).refused_citing("N.124 appointment=2", "MCR 14");
    story.when(WithdrawAppointment { appointment: AppointmentNo(2) }).gives(&["AppointmentWithdrawn"]);
    story.when(WithdrawAppointment { appointment: AppointmentNo(2) }).refused("N.127 appointment=2");
    story.when(open_vote(appointment_question(1))).gives(&["VoteOpened"]);
}

#[test]
fn an_appointment_is_meant_for_a_sitting_of_the_whole_body_and_not_voted_on_before_it() {
    let mut story = given(a_committee_of(9));
    let mut later = schedule(PLENARY, &[&[]]);
    if let yishi_procedure::Command::ScheduleSitting(command) = &mut later {
        command.date = date(2023, 12, 27);
    }
    story.when(later).happens();
    story.when(schedule(SittingKind::Delegation { group: GroupNo(1) }, &[&[]])).happens();
    let to = |sitting| ProposeAppointment { sitting: SittingNo(sitting), ..a_director(visitor(1)) };
    story.when(to(9)).refused("A.201 sitting=9");
    story.when(to(3)).refused("D.313 sitting=3");
    story.when(to(2)).happens();
    story.when(speak(1)).happens();
    story.when(open_vote(appointment_question(1))).refused("N.125 sitting=2");
    story.when(close_sitting(1)).happens();
    let again = ProposeAppointment { person: visitor(2), ..to(1) };
    story.when(again).refused("A.205 sitting=1");
}

#[test]
fn a_secret_ballot_on_appointments_is_not_held_in_the_open() {
    let book = book_of(BodyKind::StandingCommittee, Some(Tier::City), &[]);
    let secret = choosing(&book, "appointment.ballot", "secret");
    let mut story = given(a_committee_under(secret, 9)).after(a_director(visitor(1))).after(speak(1));
    story.when(open_vote(appointment_question(1))).refused_citing("N.114", "YI 0073");
}

#[test]
fn a_certificate_follows_an_appointment_in_effect() {
    let story = given(a_committee_of(9)).after(a_director(visitor(1)));
    let mut story = story;
    story.when(certificate(1, "任字第1号", DAY)).refused("N.130 appointment=1");
    let story = story.after(speak(1)).voted(appointment_question(1), [9, 0, 0]);
    let mut story = appointed(story, visitor(2), [9, 0, 0]);
    story.when(certificate(1, "任字第1号", days_before(1))).refused("N.132");
    story.when(certificate(1, "任字第1号", DAY)).gives(&["CertificateRecorded"]);
    story.when(certificate(1, "任字第2号", DAY)).refused("N.131");
    story.when(certificate(2, "任字第1号", DAY)).refused("N.131");
    story.when(certificate(2, "任字第2号", DAY)).gives(&["CertificateRecorded"]);
}

/// law: CN 27
/// law: YI 0075
#[test]
fn who_was_appointed_swears_once_alone_or_in_a_group() {
    let story = given(a_committee_of(9)).after(a_director(visitor(1))).after(speak(1));
    let mut story = story.after(open_vote(appointment_question(1))).after(hands(1, [9, 0, 0])).after(close_vote(1));
    story.when(oath(&[visitor(1)], OathForm::Single)).refused("N.133 guest=1");
    let story = story.after(crate::support::declare(1));
    let story = appointed(appointed(story, visitor(2), [9, 0, 0]), deputy(3), [9, 0, 0]);
    let mut story = story;
    let group = OathForm::Group { leader: deputy(3) };
    story.when(oath(&[visitor(1), visitor(2)], OathForm::Single)).refused("N.135");
    story.when(oath(&[visitor(1), visitor(2)], group)).refused("N.135");
    story.when(oath(&[deputy(3), deputy(3)], group)).refused("C.115 seat=3");
    story.when(oath(&[deputy(3), deputy(4)], group)).refused("N.133 seat=4");
    story.when(oath(&[visitor(1)], OathForm::Single)).gives(&["OathTaken"]);
    story.when(oath(&[visitor(1)], OathForm::Single)).refused("N.134 guest=1");
    story.when(oath(&[deputy(3), visitor(2)], group)).gives(&["OathTaken"]);
    let sworn = story.session().personnel.oaths.last().unwrap();
    assert_eq!((sworn.organised_by, sworn.sitting), (OathOrganiser::ChairsMeeting, Some(SittingNo(1))));
    assert!(is_chosen(story.session(), deputy(3)) && !is_chosen(story.session(), deputy(4)));
}

/// law: YI 0075
#[test]
fn where_the_rules_say_so_the_chair_of_the_sitting_leads_the_oath() {
    let book = book_of(BodyKind::StandingCommittee, Some(Tier::City), &[]);
    let mut json = serde_json::to_value(&book).unwrap();
    json["rules"]["oath.by-sitting-chair"]["value"]["flag"] = true.into();
    let story = given(a_committee_under(serde_json::from_value(json).unwrap(), 9));
    let mut story = appointed(appointed(story, visitor(1), [9, 0, 0]), visitor(2), [9, 0, 0]);
    let by_another = HoldOath { led_by: deputy(2), ..oath(&[visitor(1)], OathForm::Single) };
    story.when(by_another).refused_citing("N.136", "YI 0075");
    story.when(oath(&[visitor(1)], OathForm::Single)).gives(&["OathTaken"]);
    story.when(close_sitting(1)).happens();
    story.when(oath(&[visitor(2)], OathForm::Single)).refused("D.301");
}

#[test]
fn titles_name_the_person_and_the_post_in_both_scripts() {
    let mut story = given(a_committee_of(9));
    let mut post = director();
    post.title = Text::new("云溪市教育局局长", "雲溪市教育局局長").with_english("Director of Education");
    story.when(proposal(AppointmentKind::Appoint, visitor(1), post, Organ::Government)).happens();
    let name = crate::support::house::name(901).hans;
    let title = appointment_question(1).title(story.session()).unwrap();
    assert_eq!(title.hans, format!("任命{name}为云溪市教育局局长"));
    assert_eq!(title.hant, format!("任命{name}為雲溪市教育局局長"));
    assert_eq!(title.en.unwrap(), format!("Appointment of {name} as Director of Education"));
}
