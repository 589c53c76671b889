//! Why an act of attendance is refused: codes A.201 to A.2xx.

use yishi_rulebook::Ground;

use crate::ids::{SeatNo, SittingNo};
use crate::refusal::{Explained, Figures};

/// A reason of the attendance stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttendanceRefusal {
    /// No such sitting.
    UnknownSitting(SittingNo),
    /// No sitting has its doors open.
    DoorsClosed,
    /// The doors are open already.
    DoorsAlreadyOpen(SittingNo),
    /// Another sitting has not ended yet.
    AnotherSittingAtWork(SittingNo),
    /// The sitting has ended.
    SittingClosed(SittingNo),
    /// Check-in by phone is not allowed for this sitting.
    SelfCheckInOff,
    /// The seat is checked in already.
    AlreadyPresent(SeatNo),
    /// The seat left the hall before; it comes back by returning.
    LeftBefore(SeatNo),
    /// The seat is not in the hall.
    NotPresent(SeatNo),
    /// The seat never arrived, so it cannot return.
    NeverArrived(SeatNo),
    /// Leave for somebody who has arrived.
    HasArrived(SeatNo),
    /// Leave was granted before.
    AlreadyOnLeave(SeatNo),
    /// Segments follow each other.
    SegmentOutOfOrder {
        /// The segment asked for.
        asked: u8,
        /// The one that would come next.
        next: u8,
    },
    /// No such segment.
    UnknownSegment(u8),
    /// Too few are present to open.
    /// Rule: `quorum.sitting`, `quorum.presidium`.
    QuorumLacking(Box<Ground>),
    /// The seat does not belong to that sitting.
    NotOfThisSitting {
        /// The seat.
        seat: SeatNo,
        /// The sitting.
        sitting: SittingNo,
    },
    /// The sitting was called off.
    SittingCalledOff(SittingNo),
    /// The sitting is held in secret, without observers.
    HeldInSecret(SittingNo),
}

impl Explained for AttendanceRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::UnknownSitting(_) => "A.201",
            Self::DoorsClosed => "A.202",
            Self::DoorsAlreadyOpen(_) => "A.203",
            Self::AnotherSittingAtWork(_) => "A.204",
            Self::SittingClosed(_) => "A.205",
            Self::SelfCheckInOff => "A.206",
            Self::AlreadyPresent(_) => "A.207",
            Self::LeftBefore(_) => "A.208",
            Self::NotPresent(_) => "A.209",
            Self::NeverArrived(_) => "A.210",
            Self::HasArrived(_) => "A.211",
            Self::AlreadyOnLeave(_) => "A.212",
            Self::SegmentOutOfOrder { .. } => "A.213",
            Self::UnknownSegment(_) => "A.214",
            Self::QuorumLacking(_) => "A.215",
            Self::NotOfThisSitting { .. } => "A.216",
            Self::SittingCalledOff(_) => "A.217",
            Self::HeldInSecret(_) => "A.218",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            Self::UnknownSitting(no) | Self::DoorsAlreadyOpen(no) => Figures::new().with("sitting", no),
            Self::SittingCalledOff(no) | Self::HeldInSecret(no) => Figures::new().with("sitting", no),
            Self::AnotherSittingAtWork(no) | Self::SittingClosed(no) => Figures::new().with("sitting", no),
            Self::AlreadyPresent(seat)
            | Self::LeftBefore(seat)
            | Self::NotPresent(seat)
            | Self::NeverArrived(seat)
            | Self::HasArrived(seat)
            | Self::AlreadyOnLeave(seat) => Figures::new().with("seat", seat),
            Self::SegmentOutOfOrder { asked, next } => Figures::new().with("asked", asked).with("next", next),
            Self::UnknownSegment(segment) => Figures::new().with("segment", segment),
            Self::QuorumLacking(ground) => Figures::ground(ground),
            Self::NotOfThisSitting { seat, sitting } => Figures::new().with("seat", seat).with("sitting", sitting),
            Self::DoorsClosed | Self::SelfCheckInOff => Figures::new(),
        }
    }

    fn grounds(&self) -> Option<&Ground> {
        if let Self::QuorumLacking(ground) = self { Some(ground) } else { None }
    }
}
