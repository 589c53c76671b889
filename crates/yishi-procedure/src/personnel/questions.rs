//! The questions on matters of office: where they are taken up, what they are called, and by what ballot they are decided.
//!
//! Law: OL 25, 31, 51; EL 52; SL 62; NR 40. Invariant: what must be secret is never voted on in the open.

use yishi_names::text::Text;
use yishi_rulebook::Rulebook;

use crate::deliberation::sitting::{Sitting, SittingKind};
use crate::ids::{AppointmentNo, CommitteeNo, PersonRef, RemovalNo, ResignationNo};
use crate::personnel::appointment_case::{self, AppointmentKind};
use crate::personnel::office::Office;
use crate::personnel::removal_case::{self, RemovalKind};
use crate::personnel::{PersonnelRefusal, investigation, resignation_case};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::VotingRefusal;
use crate::voting::question::Question;

/// A removal or dismissal is voted on under its own name: each has a majority and a ballot of its own.
pub(crate) fn check_removal(
    session: &Session,
    sitting: &Sitting,
    no: RemovalNo,
    kind: RemovalKind,
) -> Result<(), Refusal> {
    require_plenary(sitting)?;
    if session.personnel.removal(no)?.kind != kind {
        return Err(PersonnelRefusal::NoSuchRemoval(no).into());
    }
    removal_case::check_vote(session, no)
}

/// An investigation is voted on while its proposal is open.
pub(crate) fn check_investigation(session: &Session, sitting: &Sitting, no: CommitteeNo) -> Result<(), Refusal> {
    require_plenary(sitting)?;
    investigation::check_vote(session, no)
}

/// A resignation is voted on while it is open.
pub(crate) fn check_resignation(session: &Session, sitting: &Sitting, no: ResignationNo) -> Result<(), Refusal> {
    require_plenary(sitting)?;
    resignation_case::check_vote(session, no)
}

/// An appointment is voted on in its turn.
pub(crate) fn check_appointment(
    session: &Session,
    sitting: &Sitting,
    book: &Rulebook,
    no: AppointmentNo,
) -> Result<(), Refusal> {
    require_plenary(sitting)?;
    appointment_case::check_vote(session, book, no, sitting.date)
}

fn require_plenary(sitting: &Sitting) -> Result<(), PersonnelRefusal> {
    match sitting.kind {
        SittingKind::Plenary { .. } => Ok(()),
        SittingKind::Preparatory
        | SittingKind::Presidium { .. }
        | SittingKind::Delegation { .. }
        | SittingKind::Circle { .. }
        | SittingKind::Committee { .. } => Err(PersonnelRefusal::OnlyInPlenary),
    }
}

/// A matter does not change while the body votes on it.
pub(crate) fn require_no_vote_on(session: &Session, question: Question) -> Result<(), VotingRefusal> {
    let running = session.running_vote().filter(|vote| vote.question == question);
    running.map_or(Ok(()), |vote| Err(VotingRefusal::VoteRunning(vote.no)))
}

/// 罢免某某的某某职务, 撤销某某的某某职务.
pub(crate) fn removal_title(session: &Session, no: RemovalNo) -> Option<Text> {
    let case = session.personnel.removal(no).ok()?;
    let (verb, english) = match case.kind {
        RemovalKind::Removal => (["罢免", "罷免"], "Removal of"),
        RemovalKind::Dismissal => (["撤销", "撤銷"], "Dismissal of"),
    };
    let person = name(session, case.person);
    Some(composed(verb, &person, ["的", "的"], &case.office, ["职务", "職務"], [english, "as"]))
}

/// 接受某某辞去某某职务的请求.
pub(crate) fn resignation_title(session: &Session, no: ResignationNo) -> Option<Text> {
    let resignation = session.personnel.resignation(no).ok()?;
    let (person, office) = (name(session, resignation.person), &resignation.office);
    let end = ["职务的请求", "職務的請求"];
    Some(composed(["接受", "接受"], &person, ["辞去", "辭去"], office, end, ["Resignation of", "as"]))
}

/// 任命某某为某某, 免去某某的某某职务, 决定某某代理某某职务.
pub(crate) fn appointment_title(session: &Session, no: AppointmentNo) -> Option<Text> {
    let appointment = session.personnel.appointment(no).ok()?;
    let (person, office) = (name(session, appointment.person), &appointment.office);
    let post = ["职务", "職務"];
    Some(match appointment.kind {
        AppointmentKind::Appoint => {
            composed(["任命", "任命"], &person, ["为", "為"], office, ["", ""], ["Appointment of", "as"])
        }
        AppointmentKind::Remove => {
            composed(["免去", "免去"], &person, ["的", "的"], office, post, ["Removal of", "from the post of"])
        }
        AppointmentKind::Acting => {
            composed(["决定", "決定"], &person, ["代理", "代理"], office, post, ["Appointment of", "as acting"])
        }
    })
}

/// What the investigation is about.
pub(crate) fn investigation_title(session: &Session, no: CommitteeNo) -> Option<Text> {
    session.personnel.investigation(no).ok().map(|investigation| investigation.matter.clone())
}

/// The person as titles name one; a roll held again from a report may know the number alone.
fn name(session: &Session, person: PersonRef) -> Text {
    match (session.roll.name(person), person) {
        (Some(name), _) => Text::new(name.hans.clone(), name.hant.clone()),
        (None, PersonRef::Seat(no)) => Text::new(format!("{no}号"), format!("{no}號")),
        (None, PersonRef::Guest(no)) => Text::new(format!("列席人员{no}号"), format!("列席人員{no}號")),
    }
}

fn composed(
    verb: [&str; 2],
    person: &Text,
    middle: [&str; 2],
    office: &Office,
    end: [&str; 2],
    english: [&str; 2],
) -> Text {
    let form = |at: usize, person: &str, title: &str| format!("{}{person}{}{title}{}", verb[at], middle[at], end[at]);
    let text = Text::new(form(0, &person.hans, &office.title.hans), form(1, &person.hant, &office.title.hant));
    match &office.title.en {
        Some(title) => text.with_english(format!("{} {} {} {title}", english[0], person.hans, english[1])),
        None => text,
    }
}
