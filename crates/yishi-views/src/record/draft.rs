//! Drafts of announcements (公告) in the house's words: from what the record says to 现予公告, ready to be issued.
//!
//! Law: NPC rules of procedure art 40, Legislation Law art 88 (who is elected and what regulation stands is announced). Invariant: a
//! draft says only what the record holds; it has no number, for that comes with the issue.

use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use serde::Serialize;
use yishi_names::assembly::Assembly;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::business::bill::BillStage;
use yishi_procedure::closing::announcement::AnnouncementSubject;
use yishi_procedure::election::contest::Election;
use yishi_procedure::election::stage::ElectionStage;
use yishi_procedure::ids::PersonRef;
use yishi_procedure::personnel::appointment_case::{Appointment, AppointmentKind, AppointmentStage};
use yishi_procedure::personnel::removal_case::RemovalStage;
use yishi_procedure::personnel::resignation_case::ResignationStage;
use yishi_procedure::voting::question::Question;

use crate::record::adopted_paper::without_draft;

/// A text that could be issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Draft {
    /// What it makes known.
    pub subject: AnnouncementSubject,
    /// The text, from the facts to 现予公告.
    pub text: Text,
}

/// Every text the record gives, in the order in which announcements are usually issued; those issued word for word are gone.
pub(crate) fn all(session: &Session) -> Vec<Draft> {
    let elected = session.elections.iter().filter_map(|election| elected(session, election));
    let drafts = elected.chain(offices(session)).chain(regulations(session));
    let issued = |draft: &Draft| session.announcements.iter().any(|one| one.text.hans == draft.text.hans);
    drafts.filter(|draft| !issued(draft)).collect()
}

fn elected(session: &Session, election: &Election) -> Option<Draft> {
    let settled = match election.stage {
        ElectionStage::Done | ElectionStage::LeftToNextSession => !election.elected.is_empty(),
        ElectionStage::Nominating
        | ElectionStage::Nominated
        | ElectionStage::PreliminaryDue
        | ElectionStage::PreliminaryRunning
        | ElectionStage::PreliminaryTied
        | ElectionStage::CandidatesFixed
        | ElectionStage::Balloting
        | ElectionStage::Counted
        | ElectionStage::TieDue
        | ElectionStage::FurtherDue
        | ElectionStage::FurtherOpen
        | ElectionStage::AwaitingApproval
        | ElectionStage::NotApproved => false,
    };
    settled.then_some(())?;
    let names = names(session, &election.elected)?;
    let on = session.ballots.iter().rev().find_map(|ballot| session.sitting(ballot.sitting).ok()).map(|s| s.date);
    let office = &election.title;
    let facts = Text::new(
        format!("选举{}为{}", names.hans, office.hans),
        format!("選舉{}為{}", names.hant, office.hant),
    );
    Some(Draft { subject: AnnouncementSubject::Elected, text: announced(session, on, &[facts]) })
}

fn offices(session: &Session) -> Option<Draft> {
    let personnel = &session.personnel;
    let removed = personnel.removals.iter().filter(|case| case.stage == RemovalStage::Removed);
    let removed = removed.filter_map(|case| fact(session, case.person, &case.office.title, ["罢免", "的", "职务"]));
    let resigned = personnel.resignations.iter().filter(|case| case.stage == ResignationStage::Accepted);
    let resigned =
        resigned.filter_map(|case| fact(session, case.person, &case.office.title, ["接受", "辞去", "职务的请求"]));
    let adopted = personnel.appointments.iter().filter(|case| case.stage == AppointmentStage::Adopted);
    let appointed = adopted.filter_map(|case| appointment(session, case));
    let facts: Vec<Text> = removed.chain(resigned).chain(appointed).collect();
    (!facts.is_empty()).then(|| Draft {
        subject: AnnouncementSubject::Offices,
        text: announced(session, last_day(session), &facts),
    })
}

fn appointment(session: &Session, case: &Appointment) -> Option<Text> {
    let words = match case.kind {
        AppointmentKind::Appoint => ["任命", "为", ""],
        AppointmentKind::Remove => ["免去", "的", "职务"],
        AppointmentKind::Acting => ["决定", "代理", "职务"],
    };
    fact(session, case.person, &case.office.title, words)
}

/// A verb, a name, a joint, an office and an end, in both scripts.
fn fact(session: &Session, person: PersonRef, office: &Text, [verb, joint, end]: [&str; 3]) -> Option<Text> {
    let name = session.roll.name(person)?;
    let hant = |words: &str| match words {
        "罢免" => "罷免",
        "职务" => "職務",
        "职务的请求" => "職務的請求",
        "辞去" => "辭去",
        "为" => "為",
        "决定" => "決定",
        other => other,
    }
    .to_owned();
    let hans = format!("{verb}{}{joint}{}{end}", name.hans, office.hans);
    Some(Text::new(hans, format!("{}{}{}{}{}", hant(verb), name.hant, hant(joint), office.hant, hant(end))))
}

fn regulations(session: &Session) -> Vec<Draft> {
    let needs_approval_or_stands = |stage: BillStage| matches!(stage, BillStage::Adopted | BillStage::Approved);
    let bills = session.bills.iter().filter(|bill| needs_approval_or_stands(bill.stage));
    let drafts = bills.map(|bill| {
        let title = without_draft(&bill.title);
        let facts =
            Text::new(format!("通过《{}》", title.hans), format!("通過《{}》", title.hant));
        let vote = session.votes.iter().rev().find(|vote| vote.question == Question::Bill(bill.no));
        let on = vote.and_then(|vote| session.sitting(vote.sitting).ok()).map(|sitting| sitting.date);
        Draft { subject: AnnouncementSubject::Regulation, text: announced(session, on, &[facts]) }
    });
    drafts.collect()
}

/// 某会议于…年…月…日…，现予公告。
fn announced(session: &Session, on: Option<Date>, facts: &[Text]) -> Text {
    let title = &session.title;
    let full = Assembly::of(title.kind, title.place.clone()).session_full(title.term, title.ordinal);
    let day = on.map(|day| format!("于{}年{}月{}日", day.year(), day.month(), day.day())).unwrap_or_default();
    let day_hant = day.replace('于', "於");
    let join = |of: fn(&Text) -> &str| facts.iter().map(of).collect::<Vec<_>>().join("；");
    let (hans, hant) = (join(|text| &text.hans), join(|text| &text.hant));
    Text::new(
        format!("{}{day}{hans}。现予公告。", full.hans),
        format!("{}{day_hant}{hant}。現予公告。", full.hant),
    )
}

fn names(session: &Session, persons: &[PersonRef]) -> Option<Text> {
    let names = persons.iter().map(|who| session.roll.name(*who)).collect::<Option<Vec<_>>>()?;
    let join = |all: Vec<&str>| all.join("、");
    Some(Text::new(
        join(names.iter().map(|name| name.hans.as_str()).collect()),
        join(names.iter().map(|name| name.hant.as_str()).collect()),
    ))
}

/// The day of the last sitting of the whole body that was opened.
fn last_day(session: &Session) -> Option<Date> {
    let held = session.sittings.iter().filter(|sitting| sitting.kind.is_of_the_whole_body());
    let opened = held.filter_map(|sitting| sitting.opened_at).max()?;
    Some(opened.to_zoned(TimeZone::fixed(Offset::constant(8))).date())
}
