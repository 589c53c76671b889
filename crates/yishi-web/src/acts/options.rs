//! Which things of a session a number may point at: one line for each type of number.
//!
//! A number without a line here is asked for as a number; a line more, and every form that has the type offers a list.

use yishi_procedure::Session;
use yishi_procedure::convening::roll::Guest;
use yishi_procedure::voting::vote::Vote;
use yishi_views::heading::SittingHead;
use yishi_views::matter::Matter;

use super::register;
use crate::pages::place::Place;
use crate::pages::words;

/// A thing that can be chosen: its number, and what a list calls it.
pub type Entry = (u64, String);

/// What a session has of one kind, and which of it a form means unless told otherwise.
struct Kind {
    name: &'static str,
    entries: fn(Place, &Session) -> Vec<Entry>,
    usual: fn(&Session) -> Option<u64>,
}

/// Every type of number that points at something.
const KINDS: &[Kind] = &[
    Kind { name: "SittingNo", entries: sittings, usual: sitting_meant },
    Kind { name: "ItemNo", entries: items, usual: item_meant },
    Kind { name: "VoteNo", entries: votes, usual: vote_meant },
    Kind { name: "GroupNo", entries: groups, usual: |_| None },
    Kind { name: "GuestNo", entries: guests, usual: |_| None },
    Kind { name: "CircleNo", entries: register::circles, usual: |_| None },
    Kind { name: "CommitteeNo", entries: register::committees, usual: |_| None },
    Kind { name: "SpecialCommitteeNo", entries: register::special_committees, usual: |_| None },
    Kind { name: "ChangeNo", entries: register::changes, usual: |_| None },
    Kind { name: "AnnouncementNo", entries: register::announcements, usual: |_| None },
    Kind { name: "MotionNo", entries: register::motions, usual: |_| None },
    Kind { name: "SuggestionNo", entries: register::suggestions, usual: |_| None },
    Kind { name: "AmendmentNo", entries: register::amendments, usual: |_| None },
    Kind { name: "ClauseNo", entries: register::clauses, usual: |_| None },
    Kind { name: "BillNo", entries: register::bills, usual: |_| None },
    Kind { name: "ElectionNo", entries: register::elections, usual: |_| None },
    Kind { name: "BallotNo", entries: register::ballots, usual: register::ballot_meant },
    Kind { name: "SealedBallotNo", entries: register::sealed_ballots, usual: register::sealed_ballot_meant },
    Kind { name: "TellerNo", entries: register::tellers, usual: |_| None },
    Kind { name: "RemovalNo", entries: register::removals, usual: |_| None },
    Kind { name: "ResignationNo", entries: register::resignations, usual: |_| None },
    Kind { name: "AppointmentNo", entries: register::appointments, usual: |_| None },
    Kind { name: "InterpellationNo", entries: register::interpellations, usual: |_| None },
    Kind { name: "RatingNo", entries: register::ratings, usual: |_| None },
    Kind { name: "SpecialInquiryNo", entries: register::special_inquiries, usual: |_| None },
    Kind { name: "SpecialReportNo", entries: register::special_reports, usual: |_| None },
    Kind { name: "InspectionNo", entries: register::inspections, usual: |_| None },
    Kind { name: "DocumentNo", entries: register::documents, usual: |_| None },
    Kind { name: "ProjectNo", entries: register::projects, usual: |_| None },
    Kind { name: "InquiryNo", entries: register::inquiries, usual: |_| None },
    Kind { name: "StatementNo", entries: register::statements, usual: |_| None },
    Kind { name: "ContributionNo", entries: register::contributions, usual: |_| None },
    Kind { name: "BulletinNo", entries: register::bulletins, usual: |_| None },
];

/// A figure the record knows before anybody types it.
struct Figure {
    act: &'static str,
    path: &'static str,
    of: fn(&Session) -> Option<u64>,
}

/// Figures that point at nothing a list could offer.
const FIGURES: &[Figure] = &[Figure { act: "BeginSegment", path: "f.segment", of: next_segment }];

/// The figure the record knows for a field of an act.
pub fn figure(act: &str, path: &str, session: &Session) -> Option<u64> {
    FIGURES.iter().find(|figure| figure.act == act && figure.path == path).and_then(|figure| (figure.of)(session))
}

fn next_segment(session: &Session) -> Option<u64> {
    let sitting = session.sitting_at_work()?;
    (usize::from(sitting.segment) < sitting.segments.len()).then(|| u64::from(sitting.segment) + 1)
}

/// Says whether the number points at something a list can offer.
pub fn is_known(name: &str) -> bool {
    KINDS.iter().any(|kind| kind.name == name)
}

/// What the session has of that kind.
pub fn entries(name: &str, at: Place, session: &Session) -> Vec<Entry> {
    KINDS.iter().find(|kind| kind.name == name).map(|kind| (kind.entries)(at, session)).unwrap_or_default()
}

/// The one a form means unless told otherwise.
pub fn usual(name: &str, session: &Session) -> Option<u64> {
    KINDS.iter().find(|kind| kind.name == name).and_then(|kind| (kind.usual)(session))
}

fn sittings(at: Place, session: &Session) -> Vec<Entry> {
    let name = |head: &SittingHead| format!("{} · {}", words::sitting(at, head.kind), words::sitting_day(at, head));
    session.sittings.iter().map(|sitting| (u64::from(sitting.no.0), name(&SittingHead::of(sitting)))).collect()
}

/// The sitting at work; between sittings the next one.
fn sitting_meant(session: &Session) -> Option<u64> {
    let next = || session.sittings.iter().find(|sitting| sitting.closed_at.is_none());
    session.sitting_at_work().or_else(next).map(|sitting| u64::from(sitting.no.0))
}

fn items(at: Place, session: &Session) -> Vec<Entry> {
    session
        .items()
        .iter()
        .map(|item| (u64::from(item.no.0), format!("{} {}", item.no, at.plain(&item.title))))
        .collect()
}

/// The first item of the running segment that is not dealt with.
fn item_meant(session: &Session) -> Option<u64> {
    let sitting = session.sitting_at_work()?;
    let segment = sitting.segments.get(usize::from(sitting.segment).checked_sub(1)?)?;
    let next = segment.items.iter().find(|item| !session.is_dealt_with(**item))?;
    Some(u64::from(next.0))
}

fn votes(at: Place, session: &Session) -> Vec<Entry> {
    let name = |vote: &Vote| {
        let matter = Matter::of(session, vote.question).map(|matter| words::matter(at, &matter));
        format!("{} {}", vote.no, matter.unwrap_or_default())
    };
    session.votes.iter().map(|vote| (u64::from(vote.no.0), name(vote))).collect()
}

/// The running vote, or the one whose result waits to be declared.
fn vote_meant(session: &Session) -> Option<u64> {
    session.running_vote().or_else(|| session.undeclared_vote()).map(|vote| u64::from(vote.no.0))
}

fn groups(at: Place, session: &Session) -> Vec<Entry> {
    session.roll.groups().iter().map(|group| (u64::from(group.no.0), at.plain(&group.name).to_owned())).collect()
}

fn guests(at: Place, session: &Session) -> Vec<Entry> {
    let name = |guest: &Guest| format!("g{} {}", guest.no, at.name(&guest.name));
    session.roll.guests().iter().map(|guest| (u64::from(guest.no.0), name(guest))).collect()
}
