//! All commands: what somebody wants done. Imperatives, as the table of words says.

use serde::{Deserialize, Serialize};

use crate::attendance::check_in::CheckIn;
use crate::attendance::departure::{LeaveSitting, ReturnToSitting};
use crate::attendance::doors::OpenDoors;
use crate::attendance::leaders::NameLeadersPresent;
use crate::attendance::leave::GrantLeave;
use crate::attendance::non_voting::AdmitNonVoting;
use crate::attendance::segment::BeginSegment;
use crate::business::item::TakeUp;
use crate::business::report::HearReport;
use crate::closing::session_close::CloseSession;
use crate::convening::agenda::ProposeAgenda;
use crate::convening::circle::FormCircle;
use crate::convening::committee::ProposeCommittee;
use crate::convening::convocation::ConveneSession;
use crate::convening::preparatory_meeting::ProposePresidium;
use crate::convening::presidium::NameStandingChairs;
use crate::convening::schedule::ScheduleSitting;
use crate::convening::withdrawal::WithdrawSeat;
use crate::deliberation::chairs::NameExecutiveChairs;
use crate::deliberation::rostrum::ArrangeRostrum;
use crate::deliberation::sitting::{CloseSitting, OpenSitting};
use crate::deliberation::speech::{BeginSpeech, EndSpeech};
use crate::personnel::absence::CarryAbsenceOver;
use crate::personnel::appointment::ProposeAppointment;
use crate::personnel::appointment_withdrawal::WithdrawAppointment;
use crate::personnel::approval::RecordHigherApproval;
use crate::personnel::certificate::RecordCertificate;
use crate::personnel::credentials::RecordCredentialsReport;
use crate::personnel::defence::RecordDefence;
use crate::personnel::dismissal::FileDismissal;
use crate::personnel::earlier_refusal::CarryRefusalOver;
use crate::personnel::investigation::ProposeInvestigation;
use crate::personnel::oath::HoldOath;
use crate::personnel::removal::FileRemoval;
use crate::personnel::removal_to_vote::PutRemovalToVote;
use crate::personnel::removal_withdrawal::WithdrawRemoval;
use crate::personnel::resignation::TenderResignation;
use crate::personnel::resignation_withdrawal::WithdrawResignation;
use crate::personnel::resumption::ResumeSeat;
use crate::personnel::statement::HearStatement;
use crate::personnel::suspension::SuspendSeat;
use crate::voting::announcement::DeclareResult;
use crate::voting::closing::CloseVote;
use crate::voting::hand_count::EnterHands;
use crate::voting::method::ChooseMethod;
use crate::voting::opening::OpenVote;

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident($inner:ty)),+ $(,)?) => {
        /// Something that somebody wants done.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "command")]
        pub enum Command {
            $($(#[$doc])* $name($inner),)+
        }

        impl Command {
            /// The name of the command.
            pub fn name(&self) -> &'static str {
                match self { $(Self::$name(_) => stringify!($name),)+ }
            }
        }

        $(
            impl From<$name> for Command {
                fn from(command: $name) -> Self {
                    Self::$name(command.into())
                }
            }
        )+
    };
}

commands! {
    /// Convenes the session.
    ConveneSession(Box<ConveneSession>),
    /// Takes a seat out of office.
    WithdrawSeat(WithdrawSeat),
    /// Puts the list of the presidium before the preparatory meeting.
    ProposePresidium(ProposePresidium),
    /// Puts the agenda before the preparatory meeting.
    ProposeAgenda(ProposeAgenda),
    /// Forms a small or joint group.
    FormCircle(FormCircle),
    /// Puts the list of a committee before the hall.
    ProposeCommittee(ProposeCommittee),
    /// Names the standing chairs.
    NameStandingChairs(NameStandingChairs),
    /// Sets a sitting.
    ScheduleSitting(ScheduleSitting),
    /// Opens the doors.
    OpenDoors(OpenDoors),
    /// Checks a deputy in.
    CheckIn(CheckIn),
    /// Grants leave.
    GrantLeave(GrantLeave),
    /// A deputy leaves the hall.
    LeaveSitting(LeaveSitting),
    /// A deputy comes back.
    ReturnToSitting(ReturnToSitting),
    /// Moves on to the next segment.
    BeginSegment(BeginSegment),
    /// Names who sits in without a vote.
    AdmitNonVoting(AdmitNonVoting),
    /// Names persons whose attendance is reported.
    NameLeadersPresent(NameLeadersPresent),
    /// Names the chairs of a sitting.
    NameExecutiveChairs(NameExecutiveChairs),
    /// Arranges the rostrum.
    ArrangeRostrum(ArrangeRostrum),
    /// Opens a sitting.
    OpenSitting(OpenSitting),
    /// Closes a sitting.
    CloseSitting(CloseSitting),
    /// Gives somebody the floor.
    BeginSpeech(BeginSpeech),
    /// Ends the speech.
    EndSpeech(EndSpeech),
    /// Takes up an item.
    TakeUp(TakeUp),
    /// Hears a report.
    HearReport(HearReport),
    /// Chooses the voting method.
    ChooseMethod(ChooseMethod),
    /// Opens a vote.
    OpenVote(OpenVote),
    /// Enters the tellers' figures.
    EnterHands(EnterHands),
    /// Closes a vote.
    CloseVote(CloseVote),
    /// Declares a result.
    DeclareResult(DeclareResult),
    // ---- convening and deliberation ----
    // ---- motions and bills ----
    // ---- election ----
    // ---- paper ballots ----
    // ---- personnel ----
    /// Moves a removal.
    FileRemoval(FileRemoval),
    /// Moves a dismissal from office.
    FileDismissal(FileDismissal),
    /// Records how somebody was heard.
    RecordDefence(RecordDefence),
    /// Puts a removal or dismissal to the vote.
    PutRemovalToVote(PutRemovalToVote),
    /// Takes a removal or dismissal back.
    WithdrawRemoval(WithdrawRemoval),
    /// Proposes an investigation committee.
    ProposeInvestigation(ProposeInvestigation),
    /// Tenders a resignation.
    TenderResignation(TenderResignation),
    /// Takes a resignation back.
    WithdrawResignation(WithdrawResignation),
    /// Records what the level above decided.
    RecordHigherApproval(RecordHigherApproval),
    /// Proposes an appointment or a removal from a post.
    ProposeAppointment(ProposeAppointment),
    /// Records the statement before the vote.
    HearStatement(HearStatement),
    /// Takes an appointment back.
    WithdrawAppointment(WithdrawAppointment),
    /// Carries a refusal over from an earlier meeting.
    CarryRefusalOver(CarryRefusalOver),
    /// Enters a certificate of appointment.
    RecordCertificate(RecordCertificate),
    /// Holds an oath.
    HoldOath(HoldOath),
    /// Records a report on credentials.
    RecordCredentialsReport(RecordCredentialsReport),
    /// Suspends a deputy's duties.
    SuspendSeat(SuspendSeat),
    /// Ends a suspension.
    ResumeSeat(ResumeSeat),
    /// Carries an absence over from an earlier session.
    CarryAbsenceOver(CarryAbsenceOver),
    // ---- supervision ----
    // ---- end ----
    /// Closes the session.
    CloseSession(CloseSession),
}
