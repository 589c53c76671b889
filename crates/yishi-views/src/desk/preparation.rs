//! The preparation as the desk sees it: what is recorded of each act, and which act is due next.
//!
//! Law: Organic Law art 17 (presidium and agenda come before all business); NPC rules of procedure art 9 to 11 (standing and
//! executive chairs). Invariant: at most one act is due, and it is one the procedure takes as the record stands.

use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::attendance::non_voting::NonVotingAttendees;
use yishi_procedure::convening::agenda::AgendaItem;
use yishi_procedure::convening::preparatory_meeting::PresidiumList;
use yishi_procedure::convening::schedule::Segment;
use yishi_procedure::deliberation::sitting::{Sitting, SittingKind, Stage};
use yishi_procedure::ids::PersonRef;
use yishi_procedure::voting::method::VoteMethod;
use yishi_rulebook::{LeadingOrgan, Rulebook};

use crate::heading::{Heading, SittingHead};
use crate::person::Person;

/// An act of the preparation, in the order in which they follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    /// The list of the presidium.
    Presidium,
    /// The agenda.
    Agenda,
    /// The standing chairs.
    StandingChairs,
    /// The voting method.
    Method,
    /// The schedule.
    Sittings,
    /// The executive chairs of a sitting.
    Chairs,
    /// The rostrum of a sitting.
    Rostrum,
    /// Who is named as attending.
    Leaders,
    /// Who sits in without a vote.
    Attendees,
}

/// How an act stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActState {
    /// It comes next.
    Due,
    /// It is recorded, and a later act may replace it.
    Recorded,
    /// It was voted on, and cannot be changed.
    Settled,
    /// Nothing is recorded, and nothing waits for it now.
    Open,
}

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preparation {
    /// Session and sitting.
    pub heading: Heading,
    /// The acts this session has, each with its standing.
    pub acts: Vec<(Act, ActState)>,
    /// Members and secretary-general of the presidium, elected or proposed.
    pub presidium: Option<(Vec<Person>, Option<Person>)>,
    /// The agenda, adopted or proposed.
    pub agenda: Vec<PlannedItem>,
    /// The standing chairs.
    pub standing_chairs: Vec<Person>,
    /// The method in force in plenaries, and whether it was chosen by decision.
    pub method: (VoteMethod, bool),
    /// All sittings.
    pub sittings: Vec<PreparedSitting>,
}

/// An item of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedItem {
    /// The item.
    pub item: AgendaItem,
    /// Who is to report, with the position named.
    pub reporter: Option<Person>,
}

/// What is laid down for a sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreparedSitting {
    /// Which sitting.
    pub head: SittingHead,
    /// Its segments.
    pub segments: Vec<Segment>,
    /// The executive chairs.
    pub chairs: Vec<Person>,
    /// Who presides.
    pub presiding: Option<Person>,
    /// The lists of the rostrum: name and persons.
    pub rostrum: Vec<(Option<Text>, Vec<Person>)>,
    /// Who is named as attending.
    pub leaders: Vec<Person>,
    /// Who sits in without a vote.
    pub attendees: Vec<NonVotingAttendees>,
}

impl Preparation {
    /// The preparation of a session.
    pub fn of(session: &Session, book: &Rulebook) -> Self {
        let list = session.presidium.as_ref().or(session.presidium_draft.as_ref());
        let in_force = session.method.unwrap_or(book.decision_method().value);
        let chairs = session.standing_chairs.iter().map(|seat| Person::of(session, PersonRef::Seat(*seat)));
        Self {
            heading: Heading::of(session),
            acts: acts(session, book),
            presidium: list.map(|list| presidium(session, list)),
            agenda: session.items().iter().map(|item| planned(session, item)).collect(),
            standing_chairs: chairs.collect(),
            method: (in_force, session.method.is_some()),
            sittings: session.sittings.iter().map(|sitting| prepared(session, sitting)).collect(),
        }
    }
}

fn presidium(session: &Session, list: &PresidiumList) -> (Vec<Person>, Option<Person>) {
    let members = list.members.iter().map(|seat| Person::of(session, PersonRef::Seat(*seat)));
    (members.collect(), list.secretary_general.map(|who| Person::of(session, who)))
}

fn planned(session: &Session, item: &AgendaItem) -> PlannedItem {
    let reporter = item.reporter.as_ref().map(|reporter| Person::placed(session, reporter));
    PlannedItem { item: item.clone(), reporter }
}

fn prepared(session: &Session, sitting: &Sitting) -> PreparedSitting {
    let placed = |list: &[Placement]| list.iter().map(|one| Person::placed(session, one)).collect();
    PreparedSitting {
        head: SittingHead::of(sitting),
        segments: sitting.segments.clone(),
        chairs: sitting.executive_chairs.iter().map(|who| Person::of(session, *who)).collect(),
        presiding: sitting.presiding.as_ref().map(|who| Person::placed(session, who)),
        rostrum: sitting.rostrum.iter().map(|group| (group.label.clone(), placed(&group.persons))).collect(),
        leaders: placed(&sitting.leaders_present),
        attendees: sitting.non_voting.clone(),
    }
}

fn acts(session: &Session, book: &Rulebook) -> Vec<(Act, ActState)> {
    let due = due(session, book);
    let standing = |act| if due == Some(act) { ActState::Due } else { recorded(session, act) };
    own_acts(session).into_iter().map(|act| (act, standing(act))).collect()
}

/// The acts there are in a session led by that organ.
fn own_acts(session: &Session) -> Vec<Act> {
    let of_presidium: &[Act] = match session.led_by {
        LeadingOrgan::Presidium => &[Act::Presidium, Act::Agenda, Act::StandingChairs],
        LeadingOrgan::StandingCommittee => &[Act::Agenda],
    };
    let others = [Act::Method, Act::Sittings, Act::Chairs, Act::Rostrum, Act::Leaders, Act::Attendees];
    of_presidium.iter().copied().chain(others).collect()
}

fn recorded(session: &Session, act: Act) -> ActState {
    let any = |laid_down: fn(&Sitting) -> bool| session.sittings.iter().any(laid_down);
    let (settled, recorded) = match act {
        Act::Presidium => (session.presidium.is_some(), session.presidium_draft.is_some()),
        Act::Agenda => (session.agenda.is_some(), session.agenda_draft.is_some()),
        Act::StandingChairs => (false, !session.standing_chairs.is_empty()),
        Act::Method => (false, session.method.is_some()),
        Act::Sittings => (false, any(|_| true)),
        Act::Chairs => (false, any(|sitting| sitting.presiding.is_some())),
        Act::Rostrum => (false, any(|sitting| !sitting.rostrum.is_empty())),
        Act::Leaders => (false, any(|sitting| !sitting.leaders_present.is_empty())),
        Act::Attendees => (false, any(|sitting| !sitting.non_voting.is_empty())),
    };
    match (settled, recorded) {
        (true, _) => ActState::Settled,
        (false, true) => ActState::Recorded,
        (false, false) => ActState::Open,
    }
}

/// The first act that something waits for. Lists that a sitting can do without are never due.
fn due(session: &Session, book: &Rulebook) -> Option<Act> {
    if session.closed_at.is_some() {
        return None;
    }
    let mut order = own_acts(session).into_iter();
    order.find(|act| wants(session, book, *act))
}

fn wants(session: &Session, book: &Rulebook, act: Act) -> bool {
    let to_come = || session.sittings.iter().filter(|sitting| !sitting.is_over());
    let not_begun = || to_come().filter(|sitting| matches!(sitting.stage, Stage::Scheduled | Stage::DoorsOpen));
    match act {
        Act::Presidium => session.presidium.is_none() && session.presidium_draft.is_none(),
        Act::Agenda => session.agenda.is_none() && session.agenda_draft.is_none(),
        Act::StandingChairs => session.presidium.is_some() && session.standing_chairs.is_empty(),
        Act::Method => wants_method(session, book),
        Act::Sittings => to_come().next().is_none(),
        Act::Chairs => not_begun().any(|sitting| sitting.presiding.is_none() && may_name_chairs(session, sitting)),
        Act::Rostrum => not_begun().any(|sitting| {
            matches!(sitting.kind, SittingKind::Plenary { .. })
                && sitting.presiding.is_some()
                && sitting.rostrum.is_empty()
        }),
        Act::Leaders | Act::Attendees => false,
    }
}

/// A rulebook that wants secrecy wants a decision for another method, as long as secret ballots cannot be held.
fn wants_method(session: &Session, book: &Rulebook) -> bool {
    let decides = match session.led_by {
        LeadingOrgan::Presidium => session.presidium.is_some(),
        LeadingOrgan::StandingCommittee => session.agenda.is_some(),
    };
    decides && session.method.unwrap_or(book.decision_method().value) == VoteMethod::Secret
}

/// The chairs of a plenary are named by the presidium, once there is one.
fn may_name_chairs(session: &Session, sitting: &Sitting) -> bool {
    match (session.led_by, sitting.kind) {
        (LeadingOrgan::Presidium, SittingKind::Plenary { .. }) => session.presidium.is_some(),
        (
            LeadingOrgan::Presidium,
            SittingKind::Preparatory
            | SittingKind::Presidium { .. }
            | SittingKind::Delegation { .. }
            | SittingKind::Circle { .. }
            | SittingKind::Committee { .. },
        )
        | (LeadingOrgan::StandingCommittee, _) => true,
    }
}
