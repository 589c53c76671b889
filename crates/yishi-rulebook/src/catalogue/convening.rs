//! Convening: when a session is called, by whom, what is sent out before it, and who takes part.
//!
//! Law: OL 9, 14, 15, 17, 19 to 21; NR 3, 6, 15 to 19; DL 13.
//! Invariant: a rule that a rulebook lacks is an act its body does not know; it is refused, never assumed.

use super::any::AnyRule;
use super::lists::rules;
use crate::choice::{ExaminationCommittees, LeadingOrgan};

rules! { threshold;
    /// Thresholds of convening.
    ConveningThreshold by id {
        /// Deputies or members who may demand an extraordinary session (临时召集会议).
        ExtraordinaryDemand = "session.extraordinary.demand" counts Movers,
    }
}

rules! { number;
    /// Periods and counts of convening.
    ConveningNumber by id {
        /// How long a term of the body lasts (每届任期).
        Term = "term.length" in Years,
        /// How many sessions a year there are at least.
        SessionsAYear = "session.per-year" in Times,
        /// Within what time after the election of the deputies the first session of a term meets.
        FirstSession = "session.first.within" in Months | Days,
        /// How long before the session its date and proposed subjects are notified (会议通知).
        Notice = "session.notice" in Months | Days | WorkingDays,
        /// How long before the session the drafts of the work reports are sent out.
        ReportsSent = "session.reports-sent" in Days | WorkingDays,
    }
}

rules! { range;
    /// Sizes of what is set up for a session.
    ConveningRange by id {
        /// Members of the presidium out of all deputies.
        PresidiumSize = "presidium.size",
    }
}

rules! { choice of LeadingOrgan;
    /// Who calls and who chairs before the session is opened.
    CallingChoice by id {
        /// The organ that convenes a session (召集).
        ConvenedBy = "session.convened-by",
        /// The organ that chairs the preparatory meeting (预备会议).
        PreparatoryMeeting = "preparatory-meeting.chaired-by",
    }
}

rules! { choice of ExaminationCommittees;
    /// The examination committees set up for a session.
    ExaminationChoice by id {
        /// In which sessions they are set up.
        When = "examination-committees.when",
    }
}

rules! { flag;
    /// Facts about convening.
    ConveningFlag by id {
        /// An extraordinary session keeps the periods of notice too.
        NoticeOfExtraordinary = "session.notice.extraordinary",
        /// A period that ends on a day off runs on to the next working day.
        PeriodRunsOn = "period.runs-on",
        /// Leave is asked for in writing (书面请假).
        LeaveInWriting = "attendance.leave-in-writing",
        /// Members may attend by video where the chairs' meeting says so.
        ByVideo = "attendance.by-video",
        /// Non-voting attendees may speak (列席人员发言).
        AttendeesMaySpeak = "attendees.may-speak",
        /// Non-voting attendees ask for leave in writing too.
        AttendeesLeave = "attendees.leave-in-writing",
        /// Members of government and heads of court and procuratorate may be members of the presidium.
        OfficeHoldersPreside = "presidium.office-holders",
        /// Sittings are public (公开举行).
        Public = "sitting.public",
        /// A secret sitting may be held once the presidium has consulted the delegations (秘密会议).
        SecretAllowed = "sitting.secret",
        /// The adopted agenda may be changed by a vote of the body.
        AgendaMayChange = "agenda.change",
        /// The list of those who attend without a vote (列席人员名单) is adopted by the preparatory meeting.
        NonVotingListAdopted = "non-voting.list",
    }
}

pub(super) const ROOM: &[&[AnyRule]] = &[
    ConveningThreshold::RULES,
    ConveningNumber::RULES,
    ConveningRange::RULES,
    CallingChoice::RULES,
    ExaminationChoice::RULES,
    ConveningFlag::RULES,
];
