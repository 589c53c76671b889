//! Drafts of announcements (公告) in the house's words: from what the record says to 现予公告, ready to be issued.
//!
//! Law: NPC rules of procedure art 40, Legislation Law art 88 (who is elected and what regulation stands is announced). Invariant: a
//! draft says only what the record holds; it has no number, for that comes with the issue.

use jiff::civil::Date;
use serde::Serialize;
use yishi_names::assembly::Assembly;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::ballot::subject::BallotSubject;
use yishi_procedure::business::bill::BillStage;
use yishi_procedure::closing::announcement::AnnouncementSubject;
use yishi_procedure::election::contest::Election;
use yishi_procedure::election::stage::ElectionStage;
use yishi_procedure::ids::{ElectionNo, PersonRef};
use yishi_procedure::personnel::appointment_case::{AppointmentKind, AppointmentStage};
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
    let facts = ELECTED.of(&names(session, &election.elected)?, &election.title);
    let on = session.ballots.iter().rev().find(|ballot| elects(ballot.subject, election.no));
    let on = on.and_then(|ballot| session.sitting(ballot.sitting).ok()).map(|sitting| sitting.date);
    Some(Draft { subject: AnnouncementSubject::Elected, text: announced(session, on, &[facts]) })
}

fn elects(subject: BallotSubject, election: ElectionNo) -> bool {
    matches!(subject, BallotSubject::Round { election: of, .. } if of == election)
}

/// A sentence around a name and an office: before the name, between the two, after the office; in both scripts.
struct Sentence {
    hans: [&'static str; 3],
    hant: [&'static str; 3],
}

const REMOVED: Sentence = Sentence { hans: ["罢免", "的", "职务"], hant: ["罷免", "的", "職務"] };
const RESIGNED: Sentence =
    Sentence { hans: ["接受", "辞去", "职务的请求"], hant: ["接受", "辭去", "職務的請求"] };
const APPOINTED: Sentence = Sentence { hans: ["任命", "为", ""], hant: ["任命", "為", ""] };
const RELIEVED: Sentence = Sentence { hans: ["免去", "的", "职务"], hant: ["免去", "的", "職務"] };
const ACTING: Sentence = Sentence { hans: ["决定", "代理", "职务"], hant: ["決定", "代理", "職務"] };
const ELECTED: Sentence = Sentence { hans: ["选举", "为", ""], hant: ["選舉", "為", ""] };

impl Sentence {
    fn of(&self, name: &Text, office: &Text) -> Text {
        let said = |[before, between, after]: [&str; 3], name: &str, office: &str| {
            format!("{before}{name}{between}{office}{after}")
        };
        Text::new(said(self.hans, &name.hans, &office.hans), said(self.hant, &name.hant, &office.hant))
    }
}

fn offices(session: &Session) -> Option<Draft> {
    let personnel = &session.personnel;
    let said =
        |sentence: &Sentence, person: PersonRef, office: &Text| Some(sentence.of(&names(session, &[person])?, office));
    let removed = personnel.removals.iter().filter(|case| case.stage == RemovalStage::Removed);
    let removed = removed.filter_map(|case| said(&REMOVED, case.person, &case.office.title));
    let resigned = personnel.resignations.iter().filter(|case| case.stage == ResignationStage::Accepted);
    let resigned = resigned.filter_map(|case| said(&RESIGNED, case.person, &case.office.title));
    let adopted = personnel.appointments.iter().filter(|case| case.stage == AppointmentStage::Adopted);
    let appointed = adopted.filter_map(|case| said(sentence(case.kind), case.person, &case.office.title));
    let facts: Vec<Text> = removed.chain(resigned).chain(appointed).collect();
    let text = announced(session, last_day(session), &facts);
    (!facts.is_empty()).then_some(Draft { subject: AnnouncementSubject::Offices, text })
}

fn sentence(kind: AppointmentKind) -> &'static Sentence {
    match kind {
        AppointmentKind::Appoint => &APPOINTED,
        AppointmentKind::Remove => &RELIEVED,
        AppointmentKind::Acting => &ACTING,
    }
}

fn regulations(session: &Session) -> Vec<Draft> {
    let passed = |stage: BillStage| matches!(stage, BillStage::Adopted | BillStage::Approved);
    let bills = session.bills.iter().filter(|bill| passed(bill.stage));
    let drafts = bills.map(|bill| {
        let title = without_draft(&bill.title);
        let facts = Text::new(format!("通过《{}》", title.hans), format!("通過《{}》", title.hant));
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
    Text::new(format!("{}{day}{hans}。现予公告。", full.hans), format!("{}{day_hant}{hant}。現予公告。", full.hant))
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
    held.filter(|sitting| sitting.opened_at.is_some()).map(|sitting| sitting.date).max()
}
