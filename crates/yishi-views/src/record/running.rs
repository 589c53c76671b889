//! What the things of the registers are called that an event names by their number: an election, a motion, a case, a paper.
//!
//! Invariant: a field of an event that holds a number bears the name of its register, the same in every event.

use serde_json::Value;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::ids::{MotionNo, PersonRef, SpecialReportNo};

use crate::record::place::field;

/// The title of the thing an event names by number.
pub(crate) fn titled_by_number(session: &Session, data: &Value) -> Option<Text> {
    of_business(session, data).or_else(|| of_office(session, data)).or_else(|| of_supervision(session, data))
}

fn of_business(session: &Session, data: &Value) -> Option<Text> {
    let motion = || session.motion(field(data, "motion")?).ok().map(|motion| motion.paper.title.clone());
    let bill = || session.bill(field(data, "bill")?).ok().map(|bill| bill.title.clone());
    let amendment = || session.amendment(field(data, "amendment")?).ok().map(|one| one.wording.clone());
    let election = || session.election(field(data, "election")?).ok().map(|election| election.title.clone());
    let committee = || session.committee(field(data, "committee")?).ok().map(|one| one.list.name.clone());
    let statement = || session.statement(field(data, "statement")?).ok().map(|one| one.title.clone());
    let suggestion = || {
        let no = field(data, "suggestion")?;
        let from: MotionNo = session.suggestions.iter().find(|one| one.no == no)?.from_motion;
        session.motion(from).ok().map(|motion| motion.paper.title.clone())
    };
    motion()
        .or_else(bill)
        .or_else(amendment)
        .or_else(election)
        .or_else(suggestion)
        .or_else(statement)
        .or_else(committee)
}

fn of_office(session: &Session, data: &Value) -> Option<Text> {
    let personnel = &session.personnel;
    let removal = || personnel.removal(field(data, "removal")?).ok().map(|case| (case.person, &case.office.title));
    let resignation =
        || personnel.resignation(field(data, "resignation")?).ok().map(|case| (case.person, &case.office.title));
    let appointment =
        || personnel.appointment(field(data, "appointment")?).ok().map(|case| (case.person, &case.office.title));
    let (person, office) = removal().or_else(resignation).or_else(appointment)?;
    Some(with_name(session, person, office))
}

/// 市监察委员会主任 林川: the office before the name.
pub(crate) fn with_name(session: &Session, person: PersonRef, office: &Text) -> Text {
    let Some(name) = session.roll.name(person) else { return office.clone() };
    let title = Text::new(format!("{} {}", office.hans, name.hans), format!("{} {}", office.hant, name.hant));
    match &office.en {
        Some(english) => title.with_english(format!("{english}: {}", name.hans)),
        None => title,
    }
}

fn of_supervision(session: &Session, data: &Value) -> Option<Text> {
    let registers = &session.supervision;
    let interpellation =
        || registers.interpellation(field(data, "interpellation")?).ok().map(|one| one.question.clone());
    let report = || {
        let no: SpecialReportNo = field(data, "report")?;
        registers.special_report(no).ok().map(|one| one.topic.clone())
    };
    let inspection = || registers.inspection(field(data, "inspection")?).ok().map(|one| one.law.clone());
    let document = || registers.document(field(data, "document")?).ok().map(|one| one.title.clone());
    interpellation().or_else(report).or_else(inspection).or_else(document)
}
