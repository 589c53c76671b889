//! Why an act of a matter of office is refused: codes N.101 to N.1xx.

use jiff::civil::Date;
use yishi_rulebook::{Citation, Ground};

use crate::ids::{AppointmentNo, CommitteeNo, PersonRef, RemovalNo, ResignationNo, SeatNo, SittingNo};
use crate::refusal::{Explained, Figures};

/// A reason of the personnel stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PersonnelRefusal {
    /// No such removal motion.
    NoSuchRemoval(RemovalNo),
    /// No such resignation.
    NoSuchResignation(ResignationNo),
    /// No such appointment.
    NoSuchAppointment(AppointmentNo),
    /// No investigation was proposed with that committee.
    NoSuchInvestigation(CommitteeNo),
    /// The grounds are not written.
    ReasonMissing,
    /// Nobody loses that office by this act of this body.
    NotRemovedHere,
    /// Whoever moves or proposes cannot do so here.
    MayNotMove,
    /// A case about the same person and office is pending.
    RemovalPending(RemovalNo),
    /// The case has come to a stage that does not allow it.
    RemovalElsewhere(RemovalNo),
    /// The person has not been heard.
    NotHeard(RemovalNo),
    /// An investigation committee has the task of investigating.
    OtherTask,
    /// Whoever is concerned does not investigate.
    Concerned(SeatNo),
    /// The investigation was decided on before.
    InvestigationDecided(CommitteeNo),
    /// That office is not resigned to this body.
    NotResignedHere,
    /// A resignation of the same person from the same office is pending.
    ResignationPending(ResignationNo),
    /// The resignation has come to a stage that does not allow it.
    ResignationElsewhere(ResignationNo),
    /// Nothing waits for the level above.
    NoApprovalAwaited,
    /// That office is not filled or vacated by this act.
    NotAppointedHere,
    /// The papers came too late for the meeting.
    /// Rule: `appointment.papers`.
    PapersLate {
        /// The earliest day of a meeting they are in time for.
        earliest: Date,
        /// The day of the meeting.
        meeting_on: Date,
        /// Where the period comes from.
        citation: Box<Citation>,
    },
    /// The examination in law was not passed.
    /// Rule: `appointment.exam`.
    ExamMissing(Box<Citation>),
    /// The statement before the vote is missing.
    /// Rule: `appointment.statement`.
    StatementMissing {
        /// The appointment.
        appointment: AppointmentNo,
        /// Where the rule comes from.
        citation: Box<Citation>,
    },
    /// The person was refused the post too often in this term.
    /// Rule: `appointment.refusals`.
    RefusedBefore {
        /// How often.
        times: u32,
        /// How often is too often.
        limit: u32,
        /// Where the rule comes from.
        citation: Box<Citation>,
    },
    /// A removal from a post is voted on first.
    /// Rule: `appointment.removal-first`, `appointment.own-first`.
    RemovalFirst {
        /// The removal.
        appointment: AppointmentNo,
        /// Where the rule comes from.
        citation: Box<Citation>,
    },
    /// The appointment is meant for a later sitting.
    BeforeItsSitting(SittingNo),
    /// The same appointment is proposed already.
    AppointmentPending(AppointmentNo),
    /// The appointment has come to a stage that does not allow it.
    AppointmentElsewhere(AppointmentNo),
    /// That organ does not propose for that post.
    MayNotPropose,
    /// An acting head comes from the deputy heads.
    ActingNotADeputy,
    /// There is no appointment in effect to certify.
    NoCertificateYet(AppointmentNo),
    /// The appointment has a certificate, or the number stands on another one.
    CertificateBefore,
    /// The dates do not follow each other.
    DatesOutOfOrder,
    /// The person was not elected or appointed in this session.
    NotChosen(PersonRef),
    /// The person has sworn.
    SwornBefore(PersonRef),
    /// One swears alone, several with one who leads.
    OathForm,
    /// The chair of the sitting presides over the oath.
    /// Rule: `oath.by-sitting-chair`.
    OathByAnother(Box<Citation>),
    /// The number confirmed is not the number of seats in office.
    ConfirmedDiffer {
        /// The number confirmed.
        confirmed: u32,
        /// Seats in office.
        seats: u32,
    },
    /// The list is published before the first session of a term meets.
    /// Rule: `credentials.report`.
    ListLate(Box<Citation>),
    /// The duties of that seat's holder are suspended.
    Suspended(SeatNo),
    /// They are not suspended.
    NotSuspended(SeatNo),
    /// The same session was carried over before, or is this one.
    CarriedBefore,
    /// Matters of office are voted on in a plenary.
    OnlyInPlenary,
    /// An investigation committee is voted on as an investigation.
    VotedAsInvestigation(CommitteeNo),
}

impl Explained for PersonnelRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NoSuchRemoval(_) => "N.101",
            Self::NoSuchResignation(_) => "N.102",
            Self::NoSuchAppointment(_) => "N.103",
            Self::NoSuchInvestigation(_) => "N.104",
            Self::ReasonMissing => "N.105",
            Self::NotRemovedHere => "N.106",
            Self::MayNotMove => "N.107",
            Self::RemovalPending(_) => "N.108",
            Self::RemovalElsewhere(_) => "N.109",
            Self::NotHeard(_) => "N.110",
            Self::OtherTask => "N.111",
            Self::Concerned(_) => "N.112",
            Self::InvestigationDecided(_) => "N.113",
            Self::NotResignedHere => "N.114",
            Self::ResignationPending(_) => "N.115",
            Self::ResignationElsewhere(_) => "N.116",
            Self::NoApprovalAwaited => "N.117",
            Self::NotAppointedHere => "N.118",
            Self::PapersLate { .. } => "N.119",
            Self::ExamMissing(_) => "N.120",
            Self::StatementMissing { .. } => "N.121",
            Self::RefusedBefore { .. } => "N.122",
            Self::RemovalFirst { .. } => "N.123",
            Self::BeforeItsSitting(_) => "N.124",
            Self::AppointmentPending(_) => "N.125",
            Self::AppointmentElsewhere(_) => "N.126",
            Self::MayNotPropose => "N.127",
            Self::ActingNotADeputy => "N.128",
            Self::NoCertificateYet(_) => "N.129",
            Self::CertificateBefore => "N.130",
            Self::DatesOutOfOrder => "N.131",
            Self::NotChosen(_) => "N.132",
            Self::SwornBefore(_) => "N.133",
            Self::OathForm => "N.134",
            Self::OathByAnother(_) => "N.135",
            Self::ConfirmedDiffer { .. } => "N.136",
            Self::ListLate(_) => "N.137",
            Self::Suspended(_) => "N.138",
            Self::NotSuspended(_) => "N.139",
            Self::CarriedBefore => "N.140",
            Self::OnlyInPlenary => "N.141",
            Self::VotedAsInvestigation(_) => "N.142",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            Self::NoSuchRemoval(no) | Self::RemovalPending(no) | Self::RemovalElsewhere(no) | Self::NotHeard(no) => {
                Figures::new().with("removal", no)
            }
            Self::NoSuchResignation(no) | Self::ResignationPending(no) | Self::ResignationElsewhere(no) => {
                Figures::new().with("resignation", no)
            }
            Self::NoSuchAppointment(no)
            | Self::AppointmentPending(no)
            | Self::AppointmentElsewhere(no)
            | Self::NoCertificateYet(no)
            | Self::StatementMissing { appointment: no, .. }
            | Self::RemovalFirst { appointment: no, .. } => Figures::new().with("appointment", no),
            Self::NoSuchInvestigation(no) | Self::InvestigationDecided(no) | Self::VotedAsInvestigation(no) => {
                Figures::new().with("committee", no)
            }
            Self::Concerned(seat) | Self::Suspended(seat) | Self::NotSuspended(seat) => {
                Figures::new().with("seat", seat)
            }
            Self::PapersLate { earliest, meeting_on, .. } => {
                Figures::new().with("earliest", earliest).with("meeting", meeting_on)
            }
            Self::RefusedBefore { times, limit, .. } => Figures::new().with("times", times).with("limit", limit),
            Self::BeforeItsSitting(sitting) => Figures::new().with("sitting", sitting),
            Self::NotChosen(person) | Self::SwornBefore(person) => Figures::new().person(*person),
            Self::ConfirmedDiffer { confirmed, seats } => {
                Figures::new().with("confirmed", confirmed).with("seats", seats)
            }
            Self::ReasonMissing
            | Self::NotRemovedHere
            | Self::MayNotMove
            | Self::OtherTask
            | Self::NotResignedHere
            | Self::NoApprovalAwaited
            | Self::NotAppointedHere
            | Self::ExamMissing(_)
            | Self::MayNotPropose
            | Self::ActingNotADeputy
            | Self::CertificateBefore
            | Self::DatesOutOfOrder
            | Self::OathForm
            | Self::OathByAnother(_)
            | Self::ListLate(_)
            | Self::CarriedBefore
            | Self::OnlyInPlenary => Figures::new(),
        }
    }

    fn grounds(&self) -> Option<&Ground> {
        None
    }

    fn citation(&self) -> Option<&Citation> {
        match self {
            Self::ExamMissing(citation)
            | Self::OathByAnother(citation)
            | Self::ListLate(citation)
            | Self::PapersLate { citation, .. }
            | Self::StatementMissing { citation, .. }
            | Self::RefusedBefore { citation, .. }
            | Self::RemovalFirst { citation, .. } => Some(citation),
            Self::NoSuchRemoval(_)
            | Self::NoSuchResignation(_)
            | Self::NoSuchAppointment(_)
            | Self::NoSuchInvestigation(_)
            | Self::ReasonMissing
            | Self::NotRemovedHere
            | Self::MayNotMove
            | Self::RemovalPending(_)
            | Self::RemovalElsewhere(_)
            | Self::NotHeard(_)
            | Self::OtherTask
            | Self::Concerned(_)
            | Self::InvestigationDecided(_)
            | Self::NotResignedHere
            | Self::ResignationPending(_)
            | Self::ResignationElsewhere(_)
            | Self::NoApprovalAwaited
            | Self::NotAppointedHere
            | Self::BeforeItsSitting(_)
            | Self::AppointmentPending(_)
            | Self::AppointmentElsewhere(_)
            | Self::MayNotPropose
            | Self::ActingNotADeputy
            | Self::NoCertificateYet(_)
            | Self::CertificateBefore
            | Self::DatesOutOfOrder
            | Self::NotChosen(_)
            | Self::SwornBefore(_)
            | Self::OathForm
            | Self::ConfirmedDiffer { .. }
            | Self::Suspended(_)
            | Self::NotSuspended(_)
            | Self::CarriedBefore
            | Self::OnlyInPlenary
            | Self::VotedAsInvestigation(_) => None,
        }
    }
}
