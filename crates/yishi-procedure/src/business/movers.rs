//! Who puts something before the body: an organ by itself, a delegation, or seats jointly (联名).
//!
//! Law: Organic Law art 22, 24, 26, 31, 36: how many must join depends on the act and the level of the body. Invariant: joint
//! movers are seats in office, each named once, and their number is kept with the rule that asked for it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{Base, Ground, Rulebook, ThresholdId};

use crate::business::BusinessRefusal;
use crate::convening::circle::require_seats;
use crate::ids::{CommitteeNo, GroupNo, PersonRef, SeatNo};
use crate::personnel::suspension::require_active;
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// An organ that may put matters before the body by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Organ {
    /// 主席团.
    Presidium,
    /// 常务委员会.
    StandingCommittee,
    /// 主任会议, 主席会议.
    ChairsMeeting,
    /// A special committee (专门委员会).
    SpecialCommittee,
    /// 人民政府.
    Government,
    /// 监察委员会.
    SupervisionCommission,
    /// 人民法院.
    Court,
    /// 人民检察院.
    Procuratorate,
    /// Parties and mass organisations (政党、人民团体).
    Organisations,
}

/// Who moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mover {
    /// An organ.
    Organ(Organ),
    /// A committee formed for the session.
    Committee(CommitteeNo),
    /// A delegation or sector.
    Delegation(GroupNo),
    /// Seats jointly, the first of them first.
    Seats(Vec<SeatNo>),
}

impl Mover {
    /// The seats that move jointly; none where an organ moves.
    pub fn seats(&self) -> &[SeatNo] {
        match self {
            Self::Seats(seats) => seats,
            Self::Organ(_) | Self::Committee(_) | Self::Delegation(_) => &[],
        }
    }

    /// Says whether that person is one of those who move.
    pub fn is_one(&self, person: PersonRef) -> bool {
        matches!(person, PersonRef::Seat(seat) if self.seats().contains(&seat))
    }
}

/// Judges joint movers: seats in office, none twice, and as many as the rule asks for.
///
/// # Errors
/// The refusal of a seat, that this body does not know the act, or `B.405` with the figures.
pub(crate) fn judge_joint(
    session: &Session,
    book: &Rulebook,
    rule: impl ThresholdId,
    seats: &[SeatNo],
) -> Result<Ground, Refusal> {
    let threshold = rules::threshold(book, rule)?;
    require_seats(session, seats)?;
    seats.iter().try_for_each(|seat| require_active(session, *seat))?;
    let count = u32::try_from(seats.len()).unwrap_or(u32::MAX);
    let ground = threshold.judge(count, base(session, threshold.of()));
    if ground.met { Ok(ground) } else { Err(BusinessRefusal::TooFewMovers(Box::new(ground)).into()) }
}

/// The number a share of movers is taken of: all seats in office, of whichever body this is.
pub(crate) fn base(session: &Session, of: Base) -> u32 {
    match of {
        Base::PresidiumMembers => {
            let members = session.presidium.as_ref().map_or(0, |list| list.members.len());
            u32::try_from(members).unwrap_or(u32::MAX)
        }
        Base::DeputiesInOffice
        | Base::StandingCommitteeMembers
        | Base::CppccMembers
        | Base::CppccStandingCommitteeMembers
        | Base::AssociationMembers
        | Base::GroupMembers
        | Base::CommitteeMembers
        | Base::Present
        | Base::VotesCast
        | Base::Movers
        | Base::Seats
        | Base::BallotsIssued
        | Base::Voters => session.roll.entitled(),
    }
}
