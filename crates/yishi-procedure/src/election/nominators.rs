//! Who may nominate (提名人): the organ the law names, or enough deputies jointly, and never more names than there are seats.
//!
//! Law: Organic Law art 26 (presidium, or 30, 20 or 10 deputies by level); Election Law art 30 (parties and mass organisations, or ten
//! deputies). Invariant: where the rules say so, no organ and no deputy stands behind more names than there are seats, over all
//! nominations together; a body that leaves contested lists to one organ has no such rule.

use std::collections::{BTreeMap, BTreeSet};

use yishi_rulebook::{ElectionFlag, ElectionThreshold, Flag, Ground, NominatingOrgan, NominatorRule, Rulebook};

use crate::business::movers::{self, Mover, Organ};
use crate::convening::presidium::PresidiumFigures;
use crate::election::ElectionRefusal;
use crate::election::contest::Election;
use crate::election::leading;
use crate::election::nomination::Nominee;
use crate::election::office::OfficeClass;
use crate::ids::{PersonRef, SeatNo};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Judges who nominates; gives the grounds of the presidium, or of the number of deputies.
pub(crate) fn judge(
    session: &Session,
    book: &Rulebook,
    election: &Election,
    mover: &Mover,
    figures: Option<PresidiumFigures>,
) -> Result<Vec<Ground>, Refusal> {
    let (organs, joint) = match election.office.class() {
        OfficeClass::UpperDeputy => (NominatorRule::UpperDeputies, ElectionThreshold::UpperDeputyNominators),
        OfficeClass::SinglePost | OfficeClass::DeputyPost | OfficeClass::CommitteeMember => {
            (NominatorRule::Offices, ElectionThreshold::Nominators)
        }
    };
    let rule = rules::choice(book, organs)?;
    match mover {
        Mover::Seats(seats) => Ok(vec![movers::judge_joint(session, book, joint, seats)?]),
        Mover::Organ(organ) if nominating(*organ).is_some_and(|organ| rule.allows(&organ)) => match organ {
            Organ::Presidium => leading::judge(session, book, figures),
            Organ::StandingCommittee
            | Organ::ChairsMeeting
            | Organ::SpecialCommittee
            | Organ::Government
            | Organ::SupervisionCommission
            | Organ::Court
            | Organ::Procuratorate
            | Organ::Organisations => Ok(Vec::new()),
        },
        Mover::Organ(_) | Mover::Committee(_) | Mover::Delegation(_) => {
            Err(ElectionRefusal::MayNotNominate(Box::new(rule.citation)).into())
        }
    }
}

fn nominating(organ: Organ) -> Option<NominatingOrgan> {
    match organ {
        Organ::Presidium => Some(NominatingOrgan::Presidium),
        Organ::StandingCommittee => Some(NominatingOrgan::StandingCommittee),
        Organ::ChairsMeeting => Some(NominatingOrgan::ChairsMeeting),
        Organ::Organisations => Some(NominatingOrgan::Organisations),
        Organ::SpecialCommittee
        | Organ::Government
        | Organ::SupervisionCommission
        | Organ::Court
        | Organ::Procuratorate => None,
    }
}

/// Holds the names each mover stands behind, earlier nominations included, against the seats, where a rule bounds them.
pub(crate) fn require_within_seats(
    book: &Rulebook,
    election: &Election,
    mover: &Mover,
    nominees: &[Nominee],
) -> Result<(), ElectionRefusal> {
    let Some(rule) = within_seats(book, election.office.class()) else { return Ok(()) };
    let new: BTreeSet<PersonRef> = nominees.iter().map(|nominee| nominee.person).collect();
    let most = match mover {
        Mover::Seats(seats) => most_names_of_one(election, seats, &new),
        Mover::Organ(_) | Mover::Committee(_) | Mover::Delegation(_) => {
            let earlier = election.nominations.iter().filter(|nomination| nomination.mover == *mover);
            let earlier = earlier.flat_map(|nomination| &nomination.nominees).map(|nominee| nominee.person);
            earlier.chain(new).collect::<BTreeSet<_>>().len()
        }
    };
    let seats = election.open_seats();
    if most <= usize::from(seats) {
        return Ok(());
    }
    Err(ElectionRefusal::TooManyNames { names: most, seats, citation: Box::new(rule.citation.clone()) })
}

fn within_seats(book: &Rulebook, class: OfficeClass) -> Option<&Flag> {
    let rule = match class {
        OfficeClass::UpperDeputy => ElectionFlag::UpperDeputyNamesWithinSeats,
        OfficeClass::SinglePost | OfficeClass::DeputyPost | OfficeClass::CommitteeMember => {
            ElectionFlag::NamesWithinSeats
        }
    };
    book.find_flag(rule).filter(|flag| flag.value)
}

/// The most names that any one of the seats stands behind.
fn most_names_of_one(election: &Election, seats: &[SeatNo], new: &BTreeSet<PersonRef>) -> usize {
    let mut names: BTreeMap<SeatNo, BTreeSet<PersonRef>> = seats.iter().map(|seat| (*seat, new.clone())).collect();
    for nomination in &election.nominations {
        for seat in nomination.mover.seats() {
            if let Some(names) = names.get_mut(seat) {
                names.extend(nomination.nominees.iter().map(|nominee| nominee.person));
            }
        }
    }
    names.values().map(BTreeSet::len).max().unwrap_or(0)
}
