//! What a sitting heard, adopted and listened to, as facts.
//!
//! Law: H4, titles of resolutions; the figures of votes stay in the journal. Only what passed is named, in the order of the votes.

use yishi_names::{Assembly, AssemblyKind, Family, Text};
use yishi_press::facts::{ReportHeard, Resolution, Resolutions, Speech};
use yishi_procedure::Session;
use yishi_procedure::convening::agenda::{AgendaItem, Business, Subject};
use yishi_procedure::deliberation::sitting::Sitting;
use yishi_procedure::ids::PersonRef;
use yishi_procedure::voting::question::Question;
use yishi_procedure::voting::vote::Vote;

use crate::failure::Failure;
use crate::record::people;

pub(super) fn reports(session: &Session, sitting: &Sitting) -> Result<Vec<ReportHeard>, Failure> {
    let heard = sitting.reports.iter().map(|heard| {
        let item = session.item(heard.item).map_err(|refusal| Failure::Refused(refusal.into()))?;
        Ok(ReportHeard {
            report: subject_word(item)?,
            title: item.title.clone(),
            reporter: people::placed(session, &heard.reporter)?,
            on_behalf_of: heard.on_behalf_of.clone(),
        })
    });
    heard.collect()
}

pub(super) fn resolutions(session: &Session, sitting: &Sitting) -> Resolutions {
    let passed = |vote: &&Vote| vote.sitting == sitting.no && vote.result.as_ref().is_some_and(|result| result.passed);
    let items: Vec<Resolution> =
        session.votes.iter().filter(passed).filter_map(|vote| adopted_in(session, sitting, vote)).collect();
    let verb = (!items.is_empty()).then(|| verb(session.title.kind));
    Resolutions { verb, count: None, items }
}

/// What a vote adopted, with its place among the reports of the sitting.
fn adopted_in(session: &Session, sitting: &Sitting, vote: &Vote) -> Option<Resolution> {
    let closed_at = vote.result.as_ref()?.closed_at;
    let heard = sitting.reports.iter().filter(|report| report.at <= closed_at).count();
    Some(Resolution { after_reports: Some(heard), ..adopted(session, vote.question)? })
}

fn adopted(session: &Session, question: Question) -> Option<Resolution> {
    match question {
        Question::PresidiumList => {
            let title = after_session(session, "主席团和秘书长名单", "主席團和秘書長名單");
            Some(of_session("presidium_and_secretary_general", Text::new("名单", "名單"), title))
        }
        Question::Agenda => {
            let title = after_session(session, "议程", "議程");
            Some(of_session("agenda", Text::new("议程", "議程"), title))
        }
        Question::Scrutineers => {
            let title = after_session(session, "监票人名单", "監票人名單");
            Some(of_session("scrutineers", Text::new("名单", "名單"), title))
        }
        Question::Item(item) => resolution(session.item(item).ok()?),
        // ---- convening and deliberation ----
        // One person of a list is news only with the whole list; a changed agenda is told where it is told at all.
        Question::PresidiumMember(_) | Question::SecretaryGeneral | Question::AgendaChange(_) => None,
        Question::NonVotingList => {
            let title = after_session(session, "列席人员名单", "列席人員名單");
            Some(of_session("non_voting_attendees", Text::new("名单", "名單"), title))
        }
        Question::Committee(no) => {
            let name = &session.committee(no).ok()?.list.name;
            let title = after_session(session, &format!("{}名单", name.hans), &format!("{}名單", name.hant));
            Some(of_session("committee", Text::new("名单", "名單"), title))
        }
        // ---- motions and bills ----
        Question::Motion(_) => Some(of_session("motion", Text::new("议案", "議案"), question.title(session)?)),
        Question::Bill(_) | Question::BillPart { .. } => {
            Some(of_session("regulation", Text::new("法规", "法規"), question.title(session)?))
        }
        // What only prepares the vote on a text, or hands it on, is no resolution of its own.
        Question::CommitteeCharge(_) | Question::Amendment(_) | Question::Clause(_) => None,
        // Matters of office are announced by papers of their own (公告, 任免名单), not among the resolutions of a report.
        Question::Removal(_)
        | Question::Dismissal(_)
        | Question::Investigation(_)
        | Question::Resignation(_)
        | Question::Appointment(_) => None,
        // ---- election ----
        Question::ElectionMethod => {
            let title = question.title(session)?;
            Some(of_session("election_method", Text::new("选举办法", "選舉辦法"), title))
        }
        Question::FurtherElection { .. } => {
            let title = question.title(session)?;
            Some(of_session("further_election", Text::new("决定", "決定"), title))
        }
        Question::SpecialCommittee(_) => {
            let title = question.title(session)?;
            Some(of_session("special_committee", Text::new("名单", "名單"), title))
        }
    }
}

fn of_session(subject: &str, form: Text, title: Text) -> Resolution {
    Resolution { subject: subject.to_owned(), form, title, unnamed: false, after_reports: None }
}

/// 明川市第十六届人民代表大会第三次会议 with a word after it.
fn after_session(session: &Session, hans: &str, hant: &str) -> Text {
    let title = &session.title;
    let full = Assembly::of(title.kind, title.place.clone()).session_full(title.term, title.ordinal);
    Text::new(full.hans + hans, full.hant + hant)
}

fn resolution(item: &AgendaItem) -> Option<Resolution> {
    let (subject, form) = match item.business {
        Business::Resolution(Subject::MajorMatter) => (Subject::MajorMatter, Text::new("决定", "決定")),
        Business::Resolution(subject) => (subject, Text::new("决议", "決議")),
        Business::ExaminationReport(subject) => (subject, Text::new("报告", "報告")),
        Business::HearReport(_) | Business::Address => return None,
    };
    Some(Resolution {
        subject: subject_word(item).ok()?,
        form,
        title: item.title.clone(),
        unnamed: subject == Subject::OtherResolutions,
        after_reports: None,
    })
}

/// The record's own word for a subject, which is the one the journal keeps.
fn subject_word(item: &AgendaItem) -> Result<String, Failure> {
    let subject = match item.business {
        Business::HearReport(subject) | Business::Resolution(subject) | Business::ExaminationReport(subject) => subject,
        Business::Address => return Err(Failure::Fault(format!("item {} has no subject", item.no))),
    };
    let word = serde_json::to_value(subject).map_err(|error| Failure::Fault(error.to_string()))?;
    Ok(word.as_str().unwrap_or_default().to_owned())
}

/// A congress votes through (表决通过), a consultative conference deliberates and adopts (审议通过).
fn verb(kind: AssemblyKind) -> Text {
    match kind.family() {
        Family::Congress | Family::Association => Text::new("表决通过", "表決通過"),
        Family::Cppcc => Text::new("审议通过", "審議通過"),
    }
}

/// Addresses and statements. Whoever was called from the speakers' list deliberates (审议发言), which a report does not tell.
pub(super) fn speeches(session: &Session, sitting: &Sitting) -> Result<Vec<Speech>, Failure> {
    let spoken = sitting.speeches.iter().filter(|speech| speech.turn.is_none()).map(|speech| {
        let role = speech.role.clone().unwrap_or_else(|| Text::new("讲话", "講話"));
        let office = session.roll.office(speech.person).filter(|_| names_office(sitting, speech.person, &role));
        Ok(Speech { speaker: people::participant(session, speech.person, office.cloned())?, role })
    });
    spoken.map(|speech| speech.map(|speech| by_title(session, speech))).collect()
}

/// A statement (大会发言) is told by its title: 作题为《…》的大会发言.
fn by_title(session: &Session, speech: Speech) -> Speech {
    use yishi_procedure::deliberation::statements::StatementStage;
    let mut delivered = session.debate.statements.iter().filter(|one| one.stage == StatementStage::Delivered);
    if !delivered.any(|statement| statement.title == speech.role) {
        return speech;
    }
    let Text { hans, hant, .. } = speech.role;
    let role = Text::new(format!("题为《{hans}》的大会发言"), format!("題為《{hant}》的大會發言"));
    Speech { role, ..speech }
}

/// The office stands before a speaker whom no list of the sitting names, and before one who speaks in that office (表态讲话);
/// who simply speaks at the opening or the close, or for somebody the words name, needs none.
fn names_office(sitting: &Sitting, person: PersonRef, role: &Text) -> bool {
    let plain =
        ["讲话", "发言", "闭幕会讲话", "开幕会讲话"].contains(&role.hans.as_str()) || role.hans.starts_with("代表");
    !plain || !is_listed(sitting, person)
}

fn is_listed(sitting: &Sitting, person: PersonRef) -> bool {
    let rostrum = sitting.rostrum.iter().flat_map(|group| &group.persons);
    let placed = rostrum.chain(&sitting.leaders_present).chain(&sitting.presiding);
    let reporters = sitting.reports.iter().map(|report| &report.reporter);
    placed.chain(reporters).any(|placement| placement.person == person) || sitting.executive_chairs.contains(&person)
}
