//! Who may move: an organ by itself, a delegation by its majority, seats jointly.
//!
//! Law: Organic Law art 22, 52; NPC Organic Law art 16, 17; NPC rules of procedure art 12. A committee formed for the session
//! examines and does not move. Invariant: what rests on a number of people carries it as a ground.

use yishi_rulebook::{Ground, MotionOrganRule, MotionThreshold, MovingOrgan, Rulebook};

use crate::business::BusinessRefusal;
use crate::business::movers::{self, Mover, Organ};
use crate::deliberation::sitting::SittingKind;
use crate::ids::{GroupNo, PersonRef};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// Judges who moves; `approvals` are those of a delegation's members who are for moving.
///
/// # Errors
/// The refusal of an organ that may not move, of too few movers, or of a delegation without its majority.
pub(crate) fn judge(
    session: &Session,
    book: &Rulebook,
    mover: &Mover,
    approvals: Option<u32>,
) -> Result<Vec<Ground>, Refusal> {
    match mover {
        Mover::Organ(organ) => require_organ(book, moving(*organ)).map(|()| Vec::new()),
        Mover::Committee(no) => {
            session.committee(*no)?;
            require_organ(book, None).map(|()| Vec::new())
        }
        Mover::Delegation(group) => judge_delegation(session, book, *group, approvals).map(|ground| vec![ground]),
        Mover::Seats(seats) => {
            movers::judge_joint(session, book, MotionThreshold::JointMovers, seats).map(|ground| vec![ground])
        }
    }
}

fn require_organ(book: &Rulebook, organ: Option<MovingOrgan>) -> Result<(), Refusal> {
    let organs = rules::choice(book, MotionOrganRule::Organs)?;
    let may = organ.is_some_and(|organ| organs.allows(&organ));
    let citation = organs.citation;
    if may { Ok(()) } else { Err(BusinessRefusal::OrganMayNotMove(Box::new(citation)).into()) }
}

/// The rulebook's word for an organ; parties and mass organisations nominate, and move nothing.
fn moving(organ: Organ) -> Option<MovingOrgan> {
    match organ {
        Organ::Presidium => Some(MovingOrgan::Presidium),
        Organ::StandingCommittee => Some(MovingOrgan::StandingCommittee),
        Organ::ChairsMeeting => Some(MovingOrgan::ChairsMeeting),
        Organ::SpecialCommittee => Some(MovingOrgan::SpecialCommittee),
        Organ::Government => Some(MovingOrgan::Government),
        Organ::SupervisionCommission => Some(MovingOrgan::SupervisionCommission),
        Organ::Court => Some(MovingOrgan::Court),
        Organ::Procuratorate => Some(MovingOrgan::Procuratorate),
        Organ::Organisations => None,
    }
}

fn judge_delegation(
    session: &Session,
    book: &Rulebook,
    group: GroupNo,
    approvals: Option<u32>,
) -> Result<Ground, Refusal> {
    let threshold = rules::threshold(book, MotionThreshold::DelegationMajority)?;
    session.roll.require_group(group)?;
    let approvals = approvals.ok_or(BusinessRefusal::DelegationFiguresMissing)?;
    let members = session.entitled_in(SittingKind::Delegation { group });
    if approvals > members {
        return Err(BusinessRefusal::MoreThanDelegation { members, approvals }.into());
    }
    let majority = threshold.judge(approvals, members);
    if majority.met { Ok(majority) } else { Err(BusinessRefusal::DelegationMajorityLacking(Box::new(majority)).into()) }
}

/// Whoever speaks for a motion is one of its movers; for an organ anybody speaks whom the record knows.
pub(crate) fn require_speaks_for(session: &Session, mover: &Mover, person: PersonRef) -> Result<(), Refusal> {
    session.roll.require_person(person)?;
    let one_of_them = match mover {
        Mover::Organ(_) | Mover::Committee(_) => true,
        Mover::Seats(_) => mover.is_one(person),
        Mover::Delegation(group) => match person {
            PersonRef::Seat(seat) => session.belongs(seat, SittingKind::Delegation { group: *group }),
            PersonRef::Guest(_) => false,
        },
    };
    if one_of_them { Ok(()) } else { Err(BusinessRefusal::NotAMover(person).into()) }
}
