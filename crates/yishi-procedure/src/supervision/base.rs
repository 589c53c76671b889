//! The number a share of marks or votes is taken of, where people mark a paper in the hall.
//!
//! Invariant: those in the hall and those who took part come from the record of the act, all else from the roll.

use yishi_rulebook::Base;

use crate::business::movers;
use crate::session::Session;

/// The figures of one count in the hall.
#[derive(Clone, Copy)]
pub(super) struct InTheHall {
    /// Seats present.
    pub present: u32,
    /// Papers issued.
    pub issued: u32,
    /// Those who took part.
    pub cast: u32,
}

/// The base of a share.
pub(super) fn of(session: &Session, base: Base, hall: InTheHall) -> u32 {
    match base {
        Base::Present => hall.present,
        Base::BallotsIssued => hall.issued,
        Base::VotesCast | Base::Voters => hall.cast,
        Base::DeputiesInOffice
        | Base::PresidiumMembers
        | Base::StandingCommitteeMembers
        | Base::CppccMembers
        | Base::CppccStandingCommitteeMembers
        | Base::GroupMembers
        | Base::CommitteeMembers
        | Base::AssociationMembers
        | Base::Movers
        | Base::Seats => movers::base(session, base),
    }
}
