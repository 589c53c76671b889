//! The meetings of parts of the body that a member belongs to, and the one that the member leads.
//!
//! Law: Organic Law art 17, Law on Deputies art 14. Invariant: whoever presides is offered exactly what the procedure would
//! take as the record stands; a member who does not preside is offered nothing but the own acts.

use yishi_names::text::Text;
use yishi_procedure::attendance::presence::Presence;
use yishi_procedure::deliberation::recess::{AdjournSitting, ResumeSitting};
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting, Sitting, SittingKind, Stage};
use yishi_procedure::ids::{PersonRef, SeatNo, SittingNo};
use yishi_procedure::{Command, Session};
use yishi_rulebook::Rulebook;

use crate::desk::action::{Action, ActionWord};
use crate::heading::{Heading, SittingHead};
use crate::matter::Matter;
use crate::person::Person;
use crate::quorum::QuorumFigures;
use crate::speakers::SpeakersBoard;
use crate::trial::would_be_taken;

/// A meeting in a member's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingRow {
    /// Which, when and where.
    pub head: SittingHead,
    /// The delegation, group or committee that meets; nothing for the presidium.
    pub of: Option<Text>,
    /// Whether the member presides.
    pub presides: bool,
}

/// What a member is beside holding a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Post {
    /// A standing chair of the presidium (常务主席).
    StandingChair,
    /// A member of the presidium (主席团成员).
    PresidiumMember,
    /// The leader of a delegation or sector (团长, 召集人).
    Leader(Text),
    /// A deputy leader of one (副团长).
    DeputyLeader(Text),
    /// A chief scrutineer (总监票人).
    ChiefScrutineer,
    /// A scrutineer (监票人).
    Scrutineer,
}

/// The page of one meeting, for a member of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingPage {
    /// Session and meeting.
    pub heading: Heading,
    /// The meeting.
    pub row: MeetingRow,
    /// Present, and entitled to sit.
    pub attendance: (u32, u32),
    /// The quorum, where the rules set one.
    pub quorum: Option<QuorumFigures>,
    /// Who is not in the room.
    pub absent: Vec<Person>,
    /// What is taken up.
    pub matter: Option<Matter>,
    /// What whoever presides may do with the meeting.
    pub actions: Vec<Action>,
    /// The speakers, while the meeting is in progress.
    pub speakers: Option<SpeakersBoard>,
}

/// The meetings that a member belongs to or presides over and that are not over, in the order of their numbers.
pub fn meetings_of(session: &Session, seat: SeatNo) -> Vec<MeetingRow> {
    let open = session.sittings.iter().filter(|sitting| !sitting.is_over());
    open.filter(|sitting| is_theirs(session, sitting, seat))
        .map(|sitting| row(session, sitting, presides(sitting, seat)))
        .collect()
}

fn is_theirs(session: &Session, sitting: &Sitting, seat: SeatNo) -> bool {
    let part = !sitting.kind.is_of_the_whole_body();
    part && (session.belongs(seat, sitting.kind) || presides(sitting, seat))
}

fn presides(sitting: &Sitting, seat: SeatNo) -> bool {
    sitting.presiding.as_ref().is_some_and(|who| who.person == PersonRef::Seat(seat))
}

fn row(session: &Session, sitting: &Sitting, presides: bool) -> MeetingRow {
    MeetingRow { head: SittingHead::of(sitting), of: who_meets(session, sitting.kind), presides }
}

/// Whether a member presides over a meeting of a part of the body; nothing where the meeting is not theirs.
pub fn presides_over(session: &Session, no: SittingNo, seat: SeatNo) -> Option<bool> {
    let sitting = session.sitting(no).ok().filter(|sitting| is_theirs(session, sitting, seat))?;
    Some(presides(sitting, seat))
}

fn who_meets(session: &Session, kind: SittingKind) -> Option<Text> {
    match kind {
        SittingKind::Delegation { group } => {
            session.roll.groups().iter().find(|one| one.no == group).map(|group| group.name.clone())
        }
        SittingKind::Circle { circle } => session.circle(circle).ok().map(|circle| circle.name.clone()),
        SittingKind::Committee { committee } => {
            session.committee(committee).ok().map(|committee| committee.list.name.clone())
        }
        SittingKind::Preparatory | SittingKind::Plenary { .. } | SittingKind::Presidium { .. } => None,
    }
}

/// What a member is beside holding a seat, the highest first.
pub fn posts_of(session: &Session, seat: SeatNo) -> Vec<Post> {
    let presidium = session.presidium.as_ref().is_some_and(|list| list.members.contains(&seat));
    let of_presidium = match (session.standing_chairs.contains(&seat), presidium) {
        (true, _) => Some(Post::StandingChair),
        (false, true) => Some(Post::PresidiumMember),
        (false, false) => None,
    };
    of_presidium.into_iter().chain(in_delegation(session, seat)).chain(at_the_ballots(session, seat)).collect()
}

fn in_delegation(session: &Session, seat: SeatNo) -> Option<Post> {
    let group = session.roll.seat(seat)?.group;
    let name = || session.roll.groups().iter().find(|one| one.no == group).map(|group| group.name.clone());
    let officers = session.arrangements.delegations.get(&group)?;
    if officers.leader == Some(seat) {
        return name().map(Post::Leader);
    }
    officers.deputy_leaders.contains(&seat).then(name).flatten().map(Post::DeputyLeader)
}

fn at_the_ballots(session: &Session, seat: SeatNo) -> Option<Post> {
    let list = session.scrutineers.as_ref().filter(|list| list.members.contains(&seat))?;
    Some(if list.chiefs.contains(&seat) { Post::ChiefScrutineer } else { Post::Scrutineer })
}

impl MeetingPage {
    /// The page of a meeting, as whoever presides sees it, or as every other member does alike; nothing where there is no such.
    pub fn of(session: &Session, book: &Rulebook, no: SittingNo, presides: bool) -> Option<Self> {
        let sitting = session.sitting(no).ok().filter(|sitting| !sitting.kind.is_of_the_whole_body())?;
        let here = |seat: &SeatNo| sitting.attendance.of(*seat) == Presence::Present;
        let (present, away): (Vec<SeatNo>, Vec<SeatNo>) = session.members(sitting.kind).partition(here);
        let row = row(session, sitting, presides);
        let current = sitting.current.as_ref().filter(|_| sitting.stage == Stage::InProgress);
        Some(Self {
            heading: Heading::with(session, Some(sitting)),
            attendance: (u32::try_from(present.len()).unwrap_or(u32::MAX), session.entitled_in(sitting.kind)),
            quorum: QuorumFigures::of(session, sitting, book),
            absent: away.into_iter().map(|seat| Person::of(session, PersonRef::Seat(seat))).collect(),
            matter: current.and_then(|current| Matter::of(session, current.question)),
            actions: if row.presides { actions(session, book, no) } else { Vec::new() },
            speakers: SpeakersBoard::of(session, sitting, book),
            row,
        })
    }
}

fn actions(session: &Session, book: &Rulebook, sitting: SittingNo) -> Vec<Action> {
    let all: [(ActionWord, Command); 4] = [
        (ActionWord::OpenSitting, OpenSitting { sitting }.into()),
        (ActionWord::ResumeSitting, ResumeSitting { sitting }.into()),
        (ActionWord::AdjournSitting, AdjournSitting { sitting, until: None }.into()),
        (ActionWord::CloseSitting, CloseSitting { sitting }.into()),
    ];
    let taken = |(_, command): &(ActionWord, Command)| would_be_taken(session, book, command);
    all.into_iter().filter(taken).map(|(word, command)| Action { word, command }).collect()
}

#[cfg(test)]
#[path = "meetings_tests.rs"]
mod tests;
