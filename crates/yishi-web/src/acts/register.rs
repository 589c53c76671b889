//! What the registers of a session call their things: motions, bills, elections, ballots, cases and papers, each with its number.
//!
//! Invariant: a list shows everything of its kind, also what is settled; whether an act may still be done is for the procedure
//! to say.

use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::ballot::paper_ballot::Ballot;
use yishi_procedure::ballot::subject::BallotSubject;
use yishi_procedure::ballot::tellers::{Teller, TellerIs};
use yishi_procedure::business::amendment::stage::Amendment;
use yishi_procedure::convening::agenda_change::AgendaChange;
use yishi_procedure::deliberation::contributions::Contribution;
use yishi_procedure::ids::PersonRef;
use yishi_procedure::sealed::ballot::SealedBallot;
use yishi_procedure::supervision::rating::{Rating, RatingSubject};
use yishi_procedure::voting::question::Question;
use yishi_views::matter::Matter;

use super::options::Entry;
use crate::pages::place::Place;
use crate::pages::words;

/// How many characters of a long wording a list shows.
const SHOWN: usize = 24;

fn titled(at: Place, no: impl Into<u64>, title: &Text) -> Entry {
    worded(no, at.plain(title))
}

/// The number before the words, which stop where a list has no more room.
fn worded(no: impl Into<u64>, words: &str) -> Entry {
    let no = no.into();
    let shown: String = words.chars().take(SHOWN).collect();
    let more = if shown.len() < words.len() { "…" } else { "" };
    (no, format!("{no} {shown}{more}"))
}

/// The number before a person and the office the case is about.
fn cased(at: Place, session: &Session, no: impl Into<u64>, person: PersonRef, office: &Text) -> Entry {
    let no = no.into();
    (no, format!("{no} {} {}", person_name(at, session, person), at.plain(office)))
}

fn person_name(at: Place, session: &Session, person: PersonRef) -> String {
    let number = || match person {
        PersonRef::Seat(seat) => seat.to_string(),
        PersonRef::Guest(guest) => format!("g{guest}"),
    };
    session.roll.name(person).map_or_else(number, |name| at.name(name).to_owned())
}

fn question_words(at: Place, session: &Session, question: Question) -> String {
    Matter::of(session, question).map(|matter| words::matter(at, &matter)).unwrap_or_default()
}

pub(super) fn circles(at: Place, session: &Session) -> Vec<Entry> {
    session.circles.iter().map(|circle| titled(at, circle.no.0, &circle.name)).collect()
}

pub(super) fn committees(at: Place, session: &Session) -> Vec<Entry> {
    session.committees.iter().map(|committee| titled(at, committee.no.0, &committee.list.name)).collect()
}

pub(super) fn special_committees(at: Place, session: &Session) -> Vec<Entry> {
    session.special_committees.iter().map(|committee| titled(at, committee.no.0, &committee.list.name)).collect()
}

pub(super) fn announcements(at: Place, session: &Session) -> Vec<Entry> {
    session.announcements.iter().map(|issued| titled(at, issued.announcement.0, &issued.text)).collect()
}

pub(super) fn elections(at: Place, session: &Session) -> Vec<Entry> {
    session.elections.iter().map(|election| titled(at, election.no.0, &election.title)).collect()
}

pub(super) fn motions(at: Place, session: &Session) -> Vec<Entry> {
    session.motions.iter().map(|motion| titled(at, motion.no.0, &motion.paper.title)).collect()
}

/// A suggestion bears the title of the motion it was.
pub(super) fn suggestions(at: Place, session: &Session) -> Vec<Entry> {
    let motion = |no| session.motions.iter().find(|motion| motion.no == no);
    let title = |no| motion(no).map(|motion| at.plain(&motion.paper.title)).unwrap_or_default();
    session.suggestions.iter().map(|one| worded(one.no.0, title(one.from_motion))).collect()
}

pub(super) fn amendments(at: Place, session: &Session) -> Vec<Entry> {
    let entry = |amendment: &Amendment| titled(at, amendment.no.0, &amendment.wording);
    session.amendments.iter().map(entry).collect()
}

pub(super) fn clauses(at: Place, session: &Session) -> Vec<Entry> {
    session.clauses.iter().map(|clause| titled(at, clause.no.0, &clause.wording)).collect()
}

pub(super) fn bills(at: Place, session: &Session) -> Vec<Entry> {
    session.bills.iter().map(|bill| titled(at, bill.no.0, &bill.title)).collect()
}

/// A change is told by the first item it adds.
pub(super) fn changes(at: Place, session: &Session) -> Vec<Entry> {
    let added = |change: &AgendaChange| {
        change.add.iter().map(|item| at.plain(&item.title).to_owned()).next().unwrap_or_default()
    };
    session.arrangements.agenda_changes.iter().map(|change| worded(change.no.0, &added(change))).collect()
}

fn subject_words(at: Place, session: &Session, subject: BallotSubject) -> String {
    let election = |no| session.elections.iter().find(|election| election.no == no);
    match subject {
        BallotSubject::Round { election: no, .. } | BallotSubject::Preliminary { election: no } => {
            election(no).map(|election| at.plain(&election.title).to_owned()).unwrap_or_default()
        }
        BallotSubject::Question(question) => question_words(at, session, question),
    }
}

pub(super) fn ballots(at: Place, session: &Session) -> Vec<Entry> {
    let words = |ballot: &Ballot| subject_words(at, session, ballot.subject);
    session.ballots.iter().map(|ballot| worded(ballot.no.0, &words(ballot))).collect()
}

pub(super) fn sealed_ballots(at: Place, session: &Session) -> Vec<Entry> {
    let words = |ballot: &SealedBallot| subject_words(at, session, ballot.subject);
    session.sealed_ballots.iter().map(|ballot| worded(ballot.no.0, &words(ballot))).collect()
}

/// The sealed ballot that is not over yet.
pub(super) fn sealed_ballot_meant(session: &Session) -> Option<u64> {
    session.open_sealed_ballot().map(|ballot| u64::from(ballot.no.0))
}

/// The ballot that is not over yet.
pub(super) fn ballot_meant(session: &Session) -> Option<u64> {
    session.ballots.iter().rev().find(|ballot| ballot.over_at.is_none()).map(|ballot| u64::from(ballot.no.0))
}

pub(super) fn tellers(at: Place, session: &Session) -> Vec<Entry> {
    let name = |teller: &Teller| match &teller.who {
        TellerIs::Person(person) => person_name(at, session, *person),
        TellerIs::Staff(name) => at.name(name).to_owned(),
    };
    session.tellers.iter().map(|teller| worded(teller.no.0, &name(teller))).collect()
}

pub(super) fn removals(at: Place, session: &Session) -> Vec<Entry> {
    let cases = &session.personnel.removals;
    cases.iter().map(|case| cased(at, session, case.no.0, case.person, &case.office.title)).collect()
}

pub(super) fn resignations(at: Place, session: &Session) -> Vec<Entry> {
    let cases = &session.personnel.resignations;
    cases.iter().map(|case| cased(at, session, case.no.0, case.person, &case.office.title)).collect()
}

pub(super) fn appointments(at: Place, session: &Session) -> Vec<Entry> {
    let cases = &session.personnel.appointments;
    cases.iter().map(|case| cased(at, session, case.no.0, case.person, &case.office.title)).collect()
}

pub(super) fn interpellations(at: Place, session: &Session) -> Vec<Entry> {
    session.supervision.interpellations.iter().map(|one| titled(at, one.no.0, &one.question)).collect()
}

pub(super) fn ratings(at: Place, session: &Session) -> Vec<Entry> {
    let report = |no| session.supervision.special_reports.iter().find(|report| report.no == no);
    let words = |rating: &Rating| match rating.subject {
        RatingSubject::Item(item) => question_words(at, session, Question::Item(item)),
        RatingSubject::SpecialReport(no) => report(no).map(|one| at.plain(&one.topic).to_owned()).unwrap_or_default(),
    };
    session.supervision.ratings.iter().map(|rating| worded(rating.no.0, &words(rating))).collect()
}

pub(super) fn special_inquiries(at: Place, session: &Session) -> Vec<Entry> {
    session.supervision.special_inquiries.iter().map(|one| titled(at, one.no.0, &one.topic)).collect()
}

pub(super) fn special_reports(at: Place, session: &Session) -> Vec<Entry> {
    session.supervision.special_reports.iter().map(|one| titled(at, one.no.0, &one.topic)).collect()
}

pub(super) fn inspections(at: Place, session: &Session) -> Vec<Entry> {
    session.supervision.inspections.iter().map(|one| titled(at, one.no.0, &one.law)).collect()
}

pub(super) fn documents(at: Place, session: &Session) -> Vec<Entry> {
    session.supervision.documents.iter().map(|one| titled(at, one.no.0, &one.title)).collect()
}

/// Projects are numbered in the order of collecting.
pub(super) fn projects(at: Place, session: &Session) -> Vec<Entry> {
    let proposals = session.supervision.projects.iter().flat_map(|vote| &vote.proposals);
    (1_u64..).zip(proposals).map(|(no, project)| titled(at, no, &project.title)).collect()
}

pub(super) fn inquiries(_: Place, session: &Session) -> Vec<Entry> {
    session.debate.inquiries.iter().map(|one| worded(one.no.0, &one.text)).collect()
}

pub(super) fn statements(at: Place, session: &Session) -> Vec<Entry> {
    session.debate.statements.iter().map(|one| titled(at, one.no.0, &one.title)).collect()
}

pub(super) fn contributions(at: Place, session: &Session) -> Vec<Entry> {
    let words = |one: &Contribution| format!("{} {}", person_name(at, session, one.speaker), one.text);
    session.debate.contributions.iter().map(|one| worded(one.no.0, &words(one))).collect()
}

pub(super) fn bulletins(at: Place, session: &Session) -> Vec<Entry> {
    session.debate.bulletins.iter().map(|one| titled(at, one.no.0, &one.title)).collect()
}
