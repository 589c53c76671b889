//! All events: facts in the past tense, never edited and never migrated.

use serde::{Deserialize, Serialize};

use crate::attendance::check_in::SeatCheckedIn;
use crate::attendance::departure::{SeatLeft, SeatReturned};
use crate::attendance::doors::DoorsOpened;
use crate::attendance::leaders::LeadersPresentNamed;
use crate::attendance::leave::LeaveGranted;
use crate::attendance::non_voting::NonVotingAdmitted;
use crate::attendance::segment::SegmentBegun;
use crate::business::item::TakenUp;
use crate::business::report::ReportHeard;
use crate::closing::resolution::ItemAdopted;
use crate::closing::session_close::SessionClosed;
use crate::convening::agenda::{AgendaAdopted, AgendaProposed};
use crate::convening::circle::CircleFormed;
use crate::convening::committee::{CommitteeFormed, CommitteeProposed};
use crate::convening::convocation::SessionConvened;
use crate::convening::preparatory_meeting::{PresidiumElected, PresidiumProposed};
use crate::convening::presidium::StandingChairsNamed;
use crate::convening::schedule::SittingScheduled;
use crate::convening::withdrawal::SeatWithdrawn;
use crate::deliberation::chairs::ExecutiveChairsNamed;
use crate::deliberation::rostrum::RostrumArranged;
use crate::deliberation::sitting::{SittingClosed, SittingOpened};
use crate::deliberation::speech::{SpeechBegun, SpeechEnded};
use crate::personnel::absence::AbsenceCarriedOver;
use crate::personnel::appointment::AppointmentProposed;
use crate::personnel::appointment_case::{AppointmentAdopted, AppointmentRefused};
use crate::personnel::appointment_withdrawal::AppointmentWithdrawn;
use crate::personnel::approval::HigherApprovalRecorded;
use crate::personnel::certificate::CertificateRecorded;
use crate::personnel::credentials::CredentialsReported;
use crate::personnel::defence::DefenceRecorded;
use crate::personnel::dismissal::DismissalFiled;
use crate::personnel::earlier_refusal::RefusalCarriedOver;
use crate::personnel::investigation::{InvestigationDeclined, InvestigationOrdered, InvestigationProposed};
use crate::personnel::oath::OathTaken;
use crate::personnel::removal::RemovalFiled;
use crate::personnel::removal_case::{PersonRemoved, RemovalRejected};
use crate::personnel::removal_to_vote::RemovalPutToVote;
use crate::personnel::removal_withdrawal::RemovalWithdrawn;
use crate::personnel::resignation::ResignationTendered;
use crate::personnel::resignation_case::{ResignationAccepted, ResignationDeclined};
use crate::personnel::resignation_withdrawal::ResignationWithdrawn;
use crate::personnel::resumption::SeatResumed;
use crate::personnel::statement::StatementHeard;
use crate::personnel::suspension::SeatSuspended;
use crate::voting::announcement::ResultDeclared;
use crate::voting::closing::VoteClosed;
use crate::voting::hand_count::HandsEntered;
use crate::voting::method::MethodChosen;
use crate::voting::opening::VoteOpened;

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident($inner:ty)),+ $(,)?) => {
        /// Something that happened.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "kind", content = "data")]
        pub enum Event {
            $($(#[$doc])* $name($inner),)+
        }

        impl Event {
            /// The name under which the journal keeps events of this kind.
            pub fn kind(&self) -> &'static str {
                match self { $(Self::$name(_) => stringify!($name),)+ }
            }

            /// The names of all kinds of events there have ever been.
            pub const KINDS: &'static [&'static str] = &[$(stringify!($name)),+];
        }
    };
}

events! {
    /// The session was convened.
    SessionConvened(Box<SessionConvened>),
    /// A seat went out of office.
    SeatWithdrawn(SeatWithdrawn),
    /// A presidium list lies before the preparatory meeting.
    PresidiumProposed(PresidiumProposed),
    /// The presidium was elected.
    PresidiumElected(PresidiumElected),
    /// A draft agenda lies before the preparatory meeting.
    AgendaProposed(AgendaProposed),
    /// The agenda was adopted.
    AgendaAdopted(AgendaAdopted),
    /// A small or joint group was formed.
    CircleFormed(CircleFormed),
    /// The list of a committee lies before the hall.
    CommitteeProposed(CommitteeProposed),
    /// A committee was formed.
    CommitteeFormed(CommitteeFormed),
    /// Standing chairs were named.
    StandingChairsNamed(StandingChairsNamed),
    /// A sitting was set.
    SittingScheduled(SittingScheduled),
    /// The doors are open.
    DoorsOpened(DoorsOpened),
    /// A deputy arrived.
    SeatCheckedIn(SeatCheckedIn),
    /// Leave was granted.
    LeaveGranted(LeaveGranted),
    /// A deputy left the hall.
    SeatLeft(SeatLeft),
    /// A deputy came back.
    SeatReturned(SeatReturned),
    /// A segment began.
    SegmentBegun(SegmentBegun),
    /// Who sits in was named.
    NonVotingAdmitted(NonVotingAdmitted),
    /// Persons whose attendance is reported were named.
    LeadersPresentNamed(LeadersPresentNamed),
    /// The chairs of a sitting were named.
    ExecutiveChairsNamed(ExecutiveChairsNamed),
    /// The rostrum was arranged.
    RostrumArranged(RostrumArranged),
    /// A sitting was opened.
    SittingOpened(SittingOpened),
    /// A sitting was closed.
    SittingClosed(SittingClosed),
    /// Somebody has the floor.
    SpeechBegun(SpeechBegun),
    /// The speech ended.
    SpeechEnded(SpeechEnded),
    /// An item was taken up.
    TakenUp(TakenUp),
    /// A report is being delivered.
    ReportHeard(ReportHeard),
    /// The voting method was chosen.
    MethodChosen(MethodChosen),
    /// A vote was opened.
    VoteOpened(VoteOpened),
    /// The tellers' figures were entered.
    HandsEntered(HandsEntered),
    /// A vote was closed and judged.
    VoteClosed(VoteClosed),
    /// A result was declared.
    ResultDeclared(ResultDeclared),
    /// An item was adopted.
    ItemAdopted(ItemAdopted),
    // ---- convening and deliberation ----
    // ---- motions and bills ----
    // ---- election ----
    // ---- paper ballots ----
    // ---- personnel ----
    /// A removal was moved.
    RemovalFiled(RemovalFiled),
    /// A dismissal from office was moved.
    DismissalFiled(DismissalFiled),
    /// Somebody was heard.
    DefenceRecorded(DefenceRecorded),
    /// A removal or dismissal lies before the body.
    RemovalPutToVote(RemovalPutToVote),
    /// A removal or dismissal was taken back.
    RemovalWithdrawn(RemovalWithdrawn),
    /// A removal or dismissal passed.
    PersonRemoved(PersonRemoved),
    /// A removal or dismissal did not pass.
    RemovalRejected(RemovalRejected),
    /// An investigation was proposed.
    InvestigationProposed(InvestigationProposed),
    /// An investigation was ordered.
    InvestigationOrdered(InvestigationOrdered),
    /// An investigation was not ordered.
    InvestigationDeclined(InvestigationDeclined),
    /// A resignation was tendered.
    ResignationTendered(ResignationTendered),
    /// A resignation was taken back.
    ResignationWithdrawn(ResignationWithdrawn),
    /// A resignation was accepted.
    ResignationAccepted(ResignationAccepted),
    /// A resignation was not accepted.
    ResignationDeclined(ResignationDeclined),
    /// The level above decided.
    HigherApprovalRecorded(HigherApprovalRecorded),
    /// An appointment or a removal from a post was proposed.
    AppointmentProposed(AppointmentProposed),
    /// The statement before the vote was heard.
    StatementHeard(StatementHeard),
    /// An appointment was taken back.
    AppointmentWithdrawn(AppointmentWithdrawn),
    /// An appointment was adopted.
    AppointmentAdopted(AppointmentAdopted),
    /// An appointment did not pass.
    AppointmentRefused(AppointmentRefused),
    /// A refusal of an earlier meeting was carried over.
    RefusalCarriedOver(RefusalCarriedOver),
    /// A certificate of appointment was entered.
    CertificateRecorded(CertificateRecorded),
    /// An oath was sworn.
    OathTaken(OathTaken),
    /// A report on credentials was recorded.
    CredentialsReported(CredentialsReported),
    /// A deputy's duties were suspended.
    SeatSuspended(SeatSuspended),
    /// A suspension ended.
    SeatResumed(SeatResumed),
    /// An absence from an earlier session was carried over.
    AbsenceCarriedOver(AbsenceCarriedOver),
    // ---- supervision ----
    // ---- end ----
    /// The session was closed.
    SessionClosed(SessionClosed),
}
