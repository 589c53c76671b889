//! Why an act of convening is refused: codes C.101 to C.1xx, with the figures that explain them.

use jiff::civil::Date;
use yishi_rulebook::{Citation, Ground};

use crate::convening::presidium::PresidiumFigures;
use crate::ids::{CircleNo, CommitteeNo, GroupNo, GuestNo, ItemNo, PersonRef, SeatNo, SittingNo};
use crate::refusal::{Explained, Figures};

/// A reason of the convening stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConveningRefusal {
    /// The session was convened before.
    AlreadyConvened,
    /// No session has been convened here.
    NotConvened,
    /// The session is closed.
    SessionClosed,
    /// A roll without a seat.
    RollEmpty,
    /// More seats than the house is built for.
    RollTooLarge {
        /// Seats handed in.
        seats: usize,
        /// The most there may be.
        most: usize,
    },
    /// A seat number twice.
    DuplicateSeat(SeatNo),
    /// A guest number twice.
    DuplicateGuest(GuestNo),
    /// A delegation's or sector's number twice.
    DuplicateGroup(GroupNo),
    /// A seat in a delegation that does not exist.
    UnknownGroup {
        /// The seat.
        seat: SeatNo,
        /// The delegation or sector it names.
        group: GroupNo,
    },
    /// A name that cannot be one.
    BadName(PersonRef),
    /// Terms and sessions count from one.
    BadOrdinal,
    /// No such seat.
    UnknownSeat(SeatNo),
    /// The seat is no longer in office.
    SeatWithdrawn(SeatNo),
    /// No such guest.
    UnknownGuest(GuestNo),
    /// A code scanned at the door that is nobody's here.
    UnknownCode,
    /// A list that must name somebody or something names nothing.
    EmptyList,
    /// A person named twice in one list.
    NamedTwice(PersonRef),
    /// Agenda items must be numbered from one in their order.
    ItemsOutOfOrder,
    /// No such item.
    UnknownItem(ItemNo),
    /// The agenda stands already.
    AgendaAlreadyAdopted,
    /// There is no adopted agenda yet.
    AgendaNotAdopted,
    /// There is no draft to vote on.
    DraftMissing,
    /// This assembly's sessions are not led by a presidium.
    NotLedByPresidium,
    /// The presidium stands already.
    PresidiumAlreadyElected,
    /// The presidium has not been elected yet.
    PresidiumNotElected,
    /// The rulebook wants the members voted on one by one, and the whole list was put to the vote.
    /// Rule: `presidium.en-bloc`.
    PresidiumOneByOne(Box<Citation>),
    /// That seat is not a member of the presidium.
    NotPresidiumMember(SeatNo),
    /// More present or more for than there are members.
    FiguresImpossible {
        /// Members of the presidium.
        members: u32,
        /// The figures handed in.
        figures: PresidiumFigures,
    },
    /// The presidium has no quorum.
    /// Rule: `quorum.presidium`.
    PresidiumQuorumLacking(Box<Ground>),
    /// The presidium's majority was not reached.
    /// Rule: `majority.presidium`.
    PresidiumMajorityLacking(Box<Ground>),
    /// The rules of this body do not know the act: they have no such rule.
    NoSuchRule(&'static str),
    /// No such delegation or sector.
    NoSuchGroup(GroupNo),
    /// No such small or joint group.
    NoSuchCircle(CircleNo),
    /// No such committee.
    NoSuchCommittee(CommitteeNo),
    /// Who leads must be one of the members.
    LeaderNotAMember(SeatNo),
    /// The rulebook has the presidium elected as one list, and a single person was put to the vote.
    /// Rule: `presidium.en-bloc`.
    PresidiumEnBloc(Box<Citation>),
    /// The person put to the vote does not stand on the list.
    NotOnTheList,
    /// The sitting named is no meeting of the presidium that was held.
    NotAPresidiumMeeting(SittingNo),
    /// The presidium's figures count other members present than the meeting's attendance.
    FiguresNotOfMeeting {
        /// The meeting.
        meeting: SittingNo,
        /// Members present by the figures.
        present: u32,
        /// Members present by its attendance.
        counted: u32,
    },
    /// Too few demand an extraordinary session.
    /// Rule: `session.extraordinary.demand`.
    TooFewDemand(Box<Ground>),
    /// Only the organ that convenes by the rules, or the chairs' meeting on its authority, decides when a session is held.
    NotTheConvener,
    /// No day of opening was stated, so it cannot be moved.
    NoOpeningDay,
    /// A sitting was opened; the session has begun and cannot be moved.
    SessionBegun,
    /// The new day is the old one.
    SameDay(Date),
    /// Who leads a delegation is one of its seats.
    NotOfDelegation {
        /// The seat.
        seat: SeatNo,
        /// The delegation.
        group: GroupNo,
    },
    /// What was dealt with stays on the agenda.
    ItemDealtWith(ItemNo),
    /// The deadline has passed already.
    DeadlinePassed,
    /// The session is adjourned.
    SessionAdjourned,
    /// The session is not adjourned.
    SessionNotAdjourned,
}

impl Explained for ConveningRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::AlreadyConvened => "C.101",
            Self::NotConvened => "C.102",
            Self::SessionClosed => "C.103",
            Self::RollEmpty => "C.104",
            Self::RollTooLarge { .. } => "C.105",
            Self::DuplicateSeat(_) => "C.106",
            Self::DuplicateGuest(_) => "C.107",
            Self::UnknownGroup { .. } => "C.108",
            Self::BadName(_) => "C.109",
            Self::BadOrdinal => "C.110",
            Self::UnknownSeat(_) => "C.111",
            Self::SeatWithdrawn(_) => "C.112",
            Self::UnknownGuest(_) => "C.113",
            Self::EmptyList => "C.114",
            Self::NamedTwice(_) => "C.115",
            Self::ItemsOutOfOrder => "C.116",
            Self::UnknownItem(_) => "C.117",
            Self::AgendaAlreadyAdopted => "C.118",
            Self::AgendaNotAdopted => "C.119",
            Self::DraftMissing => "C.120",
            Self::NotLedByPresidium => "C.121",
            Self::PresidiumAlreadyElected => "C.122",
            Self::PresidiumNotElected => "C.123",
            Self::NotPresidiumMember(_) => "C.124",
            Self::FiguresImpossible { .. } => "C.125",
            Self::PresidiumQuorumLacking(_) => "C.126",
            Self::PresidiumMajorityLacking(_) => "C.127",
            Self::UnknownCode => "C.128",
            Self::DuplicateGroup(_) => "C.129",
            Self::PresidiumOneByOne(_) => "C.130",
            Self::NoSuchRule(_) => "C.131",
            Self::NoSuchGroup(_) => "C.132",
            Self::NoSuchCircle(_) => "C.133",
            Self::NoSuchCommittee(_) => "C.134",
            Self::LeaderNotAMember(_) => "C.135",
            Self::PresidiumEnBloc(_) => "C.136",
            Self::NotOnTheList => "C.137",
            Self::NotAPresidiumMeeting(_) => "C.138",
            Self::FiguresNotOfMeeting { .. } => "C.139",
            Self::TooFewDemand(_) => "C.140",
            Self::NotTheConvener => "C.141",
            Self::NoOpeningDay => "C.142",
            Self::SessionBegun => "C.143",
            Self::SameDay(_) => "C.144",
            Self::NotOfDelegation { .. } => "C.145",
            Self::ItemDealtWith(_) => "C.146",
            Self::DeadlinePassed => "C.147",
            Self::SessionAdjourned => "C.148",
            Self::SessionNotAdjourned => "C.149",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            Self::RollTooLarge { seats, most } => Figures::new().with("count", seats).with("most", most),
            Self::DuplicateSeat(seat) | Self::UnknownSeat(seat) => Figures::new().with("seat", seat),
            Self::SeatWithdrawn(seat) | Self::NotPresidiumMember(seat) | Self::LeaderNotAMember(seat) => {
                Figures::new().with("seat", seat)
            }
            Self::NoSuchRule(rule) => Figures::new().with("rule", rule),
            Self::NoSuchCircle(circle) => Figures::new().with("circle", circle),
            Self::NoSuchCommittee(committee) => Figures::new().with("committee", committee),
            Self::DuplicateGuest(guest) | Self::UnknownGuest(guest) => Figures::new().with("guest", guest),
            Self::DuplicateGroup(group) | Self::NoSuchGroup(group) => Figures::new().with("group", group),
            Self::UnknownGroup { seat, group } => Figures::new().with("seat", seat).with("group", group),
            Self::BadName(person) | Self::NamedTwice(person) => Figures::new().person(*person),
            Self::NotAPresidiumMeeting(sitting) => Figures::new().with("sitting", sitting),
            Self::FiguresNotOfMeeting { meeting, present, counted } => {
                Figures::new().with("sitting", meeting).with("present", present).with("counted", counted)
            }
            Self::SameDay(day) => Figures::new().with("day", day),
            Self::NotOfDelegation { seat, group } => Figures::new().with("seat", seat).with("group", group),
            Self::UnknownItem(item) | Self::ItemDealtWith(item) => Figures::new().with("item", item),
            Self::FiguresImpossible { members, figures } => Figures::new()
                .with("members", members)
                .with("present", figures.present)
                .with("approvals", figures.approvals),
            Self::PresidiumQuorumLacking(ground)
            | Self::PresidiumMajorityLacking(ground)
            | Self::TooFewDemand(ground) => Figures::ground(ground),
            Self::AlreadyConvened
            | Self::NotConvened
            | Self::SessionClosed
            | Self::RollEmpty
            | Self::BadOrdinal
            | Self::UnknownCode
            | Self::EmptyList
            | Self::ItemsOutOfOrder
            | Self::AgendaAlreadyAdopted
            | Self::AgendaNotAdopted
            | Self::DraftMissing
            | Self::NotLedByPresidium
            | Self::PresidiumAlreadyElected
            | Self::PresidiumNotElected
            | Self::PresidiumOneByOne(_)
            | Self::PresidiumEnBloc(_)
            | Self::NotOnTheList
            | Self::NotTheConvener
            | Self::NoOpeningDay
            | Self::SessionBegun
            | Self::DeadlinePassed
            | Self::SessionAdjourned
            | Self::SessionNotAdjourned => Figures::new(),
        }
    }

    fn grounds(&self) -> Option<&Ground> {
        if let Self::PresidiumQuorumLacking(ground)
        | Self::PresidiumMajorityLacking(ground)
        | Self::TooFewDemand(ground) = self
        {
            return Some(ground);
        }
        None
    }

    fn citation(&self) -> Option<&Citation> {
        if let Self::PresidiumOneByOne(citation) | Self::PresidiumEnBloc(citation) = self {
            return Some(citation);
        }
        self.grounds().map(|ground| &ground.citation)
    }
}
