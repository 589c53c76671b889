//! Who calls a meeting together and whose meeting it is: the body, the presidium, a delegation, a group or a committee.
//!
//! Law: Organic Law art 15, 17 (the standing committee convenes, the presidium leads); a meeting of a part is called by who leads it.

use serde::Serialize;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::deliberation::sitting::{Sitting, SittingKind};
use yishi_procedure::ids::PersonRef;
use yishi_rulebook::LeadingOrgan;

use crate::person::Person;

/// Who calls a meeting together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Convener {
    /// The standing committee, or the council of an association.
    StandingCommittee,
    /// The presidium.
    Presidium,
    /// The standing chairs of the presidium.
    StandingChairs(Vec<Person>),
    /// Whoever leads the delegation, group or committee; nobody where the record names none.
    Leader(Option<Person>),
}

/// The convener of a sitting.
pub(crate) fn of(session: &Session, sitting: &Sitting) -> Convener {
    match sitting.kind {
        SittingKind::Preparatory => Convener::StandingCommittee,
        SittingKind::Plenary { .. } => match session.led_by {
            LeadingOrgan::Presidium => Convener::Presidium,
            LeadingOrgan::StandingCommittee => Convener::StandingCommittee,
        },
        SittingKind::Presidium { .. } => {
            let chairs = session.standing_chairs.iter().map(|seat| Person::of(session, PersonRef::Seat(*seat)));
            Convener::StandingChairs(chairs.collect())
        }
        SittingKind::Delegation { .. } | SittingKind::Circle { .. } | SittingKind::Committee { .. } => {
            Convener::Leader(leader(session, sitting.kind).map(|who| Person::of(session, who)))
        }
    }
}

fn leader(session: &Session, kind: SittingKind) -> Option<PersonRef> {
    match kind {
        SittingKind::Delegation { group } => session.arrangements.delegations.get(&group)?.leader.map(PersonRef::Seat),
        SittingKind::Circle { circle } => session.circle(circle).ok()?.convenor,
        SittingKind::Committee { committee } => {
            session.committee(committee).ok().map(|committee| PersonRef::Seat(committee.list.chair))
        }
        SittingKind::Preparatory | SittingKind::Plenary { .. } | SittingKind::Presidium { .. } => None,
    }
}

/// The name of the part of the body that meets; nothing where the whole body or its presidium does.
pub(crate) fn part(session: &Session, kind: SittingKind) -> Option<Text> {
    match kind {
        SittingKind::Delegation { group } => session.roll.require_group(group).ok().map(|group| group.name.clone()),
        SittingKind::Circle { circle } => session.circle(circle).ok().map(|circle| circle.name.clone()),
        SittingKind::Committee { committee } => {
            session.committee(committee).ok().map(|committee| committee.list.name.clone())
        }
        SittingKind::Preparatory | SittingKind::Plenary { .. } | SittingKind::Presidium { .. } => None,
    }
}
