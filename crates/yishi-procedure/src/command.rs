//! All commands: what somebody wants done. Imperatives, as the table of words says.

use serde::{Deserialize, Serialize};

use crate::attendance::check_in::CheckIn;
use crate::attendance::departure::{LeaveSitting, ReturnToSitting};
use crate::attendance::doors::OpenDoors;
use crate::attendance::leaders::NameLeadersPresent;
use crate::attendance::leave::GrantLeave;
use crate::attendance::non_voting::AdmitNonVoting;
use crate::attendance::segment::BeginSegment;
use crate::attendance::session_leave::GrantSessionLeave;
use crate::business::item::TakeUp;
use crate::business::report::HearReport;
use crate::closing::session_close::CloseSession;
use crate::convening::adjournment::{AdjournSession, ResumeSession};
use crate::convening::agenda::ProposeAgenda;
use crate::convening::agenda_change::ProposeAgendaChange;
use crate::convening::circle::FormCircle;
use crate::convening::committee::ProposeCommittee;
use crate::convening::convocation::ConveneSession;
use crate::convening::delegation::NameDelegationOfficers;
use crate::convening::motion_deadline::SetMotionDeadline;
use crate::convening::non_voting_list::ProposeNonVotingList;
use crate::convening::preparatory_meeting::ProposePresidium;
use crate::convening::presidium::NameStandingChairs;
use crate::convening::redating::RedateSession;
use crate::convening::registration::RegisterPerson;
use crate::convening::schedule::ScheduleSitting;
use crate::convening::secretariat::NameDeputySecretariesGeneral;
use crate::convening::spokesperson::NameSpokesperson;
use crate::convening::timetable::AdoptSchedule;
use crate::convening::withdrawal::WithdrawSeat;
use crate::deliberation::bulletin::IssueBulletin;
use crate::deliberation::calling::{CallSpeaker, ExtendSpeech};
use crate::deliberation::calling_off::CallOffSitting;
use crate::deliberation::chairs::NameExecutiveChairs;
use crate::deliberation::contributions::{AskForCirculation, RecordDeliberation};
use crate::deliberation::inquiry::{AnswerInquiry, AskInquiry};
use crate::deliberation::recess::{AdjournSitting, ResumeSitting};
use crate::deliberation::rescheduling::RescheduleSitting;
use crate::deliberation::rostrum::ArrangeRostrum;
use crate::deliberation::secrecy::HoldInSecret;
use crate::deliberation::sitting::{CloseSitting, OpenSitting};
use crate::deliberation::speakers::{AskToSpeak, WithdrawRequest};
use crate::deliberation::speech::{BeginSpeech, EndSpeech};
use crate::deliberation::statements::{DeliverStatement, FileStatement, SelectStatement};
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
    /// Moves the session to another day.
    RedateSession(RedateSession),
    /// Adds a person without a seat to the roll.
    RegisterPerson(RegisterPerson),
    /// Names the officers of a delegation.
    NameDelegationOfficers(NameDelegationOfficers),
    /// Puts the list of those who attend without a vote before the preparatory meeting.
    ProposeNonVotingList(ProposeNonVotingList),
    /// Names the deputy secretaries-general.
    NameDeputySecretariesGeneral(NameDeputySecretariesGeneral),
    /// Names the spokesperson.
    NameSpokesperson(NameSpokesperson),
    /// Sets the deadline for motions.
    SetMotionDeadline(SetMotionDeadline),
    /// Adopts the timetable.
    AdoptSchedule(AdoptSchedule),
    /// Proposes a change of the agenda.
    ProposeAgendaChange(ProposeAgendaChange),
    /// Adjourns the session.
    AdjournSession(AdjournSession),
    /// Lets the session go on.
    ResumeSession(ResumeSession),
    /// Grants leave for the whole session.
    GrantSessionLeave(GrantSessionLeave),
    /// Moves a sitting.
    RescheduleSitting(RescheduleSitting),
    /// Calls a sitting off.
    CallOffSitting(CallOffSitting),
    /// Interrupts a sitting.
    AdjournSitting(AdjournSitting),
    /// Lets a sitting go on.
    ResumeSitting(ResumeSitting),
    /// Decides that a sitting is held in secret.
    HoldInSecret(HoldInSecret),
    /// Asks to speak.
    AskToSpeak(AskToSpeak),
    /// Takes a request to speak back.
    WithdrawRequest(WithdrawRequest),
    /// Calls the next speaker.
    CallSpeaker(CallSpeaker),
    /// Gives whoever speaks more time.
    ExtendSpeech(ExtendSpeech),
    /// Records what was said on a matter.
    RecordDeliberation(RecordDeliberation),
    /// Asks for the own contribution to be circulated.
    AskForCirculation(AskForCirculation),
    /// Issues a bulletin.
    IssueBulletin(IssueBulletin),
    /// Asks an organ.
    AskInquiry(AskInquiry),
    /// Answers an inquiry.
    AnswerInquiry(AnswerInquiry),
    /// Hands a statement in.
    FileStatement(FileStatement),
    /// Selects a statement to be delivered.
    SelectStatement(SelectStatement),
    /// Delivers a selected statement.
    DeliverStatement(DeliverStatement),
    // ---- motions and bills ----
    // ---- election ----
    // ---- paper ballots ----
    // ---- personnel ----
    // ---- supervision ----
    // ---- end ----
    /// Closes the session.
    CloseSession(CloseSession),
}
