//! What is due before and around a session: notice and papers, the first session, going on, motions, nominations, the next meeting.
//!
//! Law: Organic Law art 20, 27, 51; NPC rules of procedure art 6, 10. Invariant: what the opening has overtaken is pending no more.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use yishi_procedure::Session;
use yishi_procedure::deliberation::sitting::{PlenaryPart, SittingKind};
use yishi_procedure::election::contest::{Election, ElectionKind};
use yishi_procedure::election::office::OfficeClass;
use yishi_procedure::election::stage::ElectionStage;
use yishi_rulebook::{CommitteeNumber, ConveningNumber, ElectionNumber, Number, Rulebook};

use super::{DueLine, Pending};

pub(super) fn pending(session: &Session, book: &Rulebook, today: Date) -> Vec<DueLine> {
    let mut lines = before_the_opening(session, book);
    lines.extend(resumption(session));
    lines.extend(motions(session, today));
    lines.extend(session.elections.iter().flat_map(|election| nominations(book, election, today)));
    lines.extend(next_meeting(session, book));
    lines
}

fn before_the_opening(session: &Session, book: &Rulebook) -> Vec<DueLine> {
    let Some(convening) = session.arrangements.convening.as_ref().filter(|_| !has_opened(session)) else {
        return Vec::new();
    };
    let ahead = |what, rule, sent: Option<Date>| {
        let period = book.find_number(rule).filter(|_| sent.is_none() && convening.extraordinary.is_none())?;
        Some(DueLine::ahead(what, None, book, period, convening.opens_on))
    };
    let first = book.find_number(ConveningNumber::FirstSession).zip(convening.first_of_term);
    let first = first.map(|(period, from)| DueLine::within(Pending::FirstSession, None, book, period, Some(from)));
    let notice = ahead(Pending::Notice, ConveningNumber::Notice, convening.notice_sent_on);
    let papers = ahead(Pending::Papers, ConveningNumber::ReportsSent, convening.papers_sent_on);
    notice.into_iter().chain(papers).chain(first).collect()
}

/// A session has opened once a plenary of it was; its preparatory meeting comes before.
fn has_opened(session: &Session) -> bool {
    session.sittings.iter().any(|sitting| {
        let plenary = match sitting.kind {
            SittingKind::Plenary {
                part: PlenaryPart::Opening | PlenaryPart::Ordinary | PlenaryPart::Closing, ..
            } => true,
            SittingKind::Preparatory
            | SittingKind::Presidium { .. }
            | SittingKind::Delegation { .. }
            | SittingKind::Circle { .. }
            | SittingKind::Committee { .. } => false,
        };
        plenary && sitting.opened_at.is_some()
    })
}

fn resumption(session: &Session) -> Option<DueLine> {
    let adjourned = session.arrangements.adjourned.as_ref()?;
    Some(DueLine::set(Pending::Resumption, None, adjourned.until))
}

fn motions(session: &Session, today: Date) -> Option<DueLine> {
    let day = day(session.motion_deadline?);
    (day >= today && session.closed_at.is_none()).then(|| DueLine::set(Pending::Motions, None, Some(day)))
}

/// Until when names are put forward, and from when on the list may be settled.
fn nominations(book: &Rulebook, election: &Election, today: Date) -> Vec<DueLine> {
    if election.stage != ElectionStage::Nominating {
        return Vec::new();
    }
    let title = Some(election.title.clone());
    let last = DueLine::set(Pending::Nominating, title.clone(), Some(election.last_day));
    let earliest = period(book, election).map(|period| {
        DueLine::within(Pending::Candidates, title, book, period, Some(election.opened_on)).at_the_earliest()
    });
    std::iter::once(last).chain(earliest.filter(|line| line.day.is_some_and(|day| day >= today))).collect()
}

fn period<'a>(book: &'a Rulebook, election: &Election) -> Option<&'a Number> {
    match (election.office.class(), election.kind) {
        (OfficeClass::UpperDeputy, _) => book.find_number(ElectionNumber::UpperDeputyNominationDays),
        (
            OfficeClass::SinglePost | OfficeClass::DeputyPost | OfficeClass::CommitteeMember,
            ElectionKind::TermChange,
        ) => book.find_number(ElectionNumber::NominationDays),
        (
            OfficeClass::SinglePost | OfficeClass::DeputyPost | OfficeClass::CommitteeMember,
            ElectionKind::ByElection,
        ) => None,
    }
}

/// A committee meets again within its interval; the time runs from the last day of the meeting that is over.
fn next_meeting(session: &Session, book: &Rulebook) -> Option<DueLine> {
    session.closed_at?;
    let period = book.find_number(CommitteeNumber::MeetingInterval)?;
    let last =
        session.sittings.iter().filter(|sitting| sitting.closed_at.is_some()).map(|sitting| sitting.date).max()?;
    Some(DueLine::within(Pending::NextMeeting, None, book, period, Some(last)))
}

/// The day of a time, by the clock the whole country keeps.
fn day(at: Timestamp) -> Date {
    Offset::constant(8).to_datetime(at).date()
}
