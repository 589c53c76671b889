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
use crate::election::approval::RecordHigherApproval;
use crate::election::candidates::FixCandidates;
use crate::election::determination::DetermineOutcome;
use crate::election::method::ProposeElectionMethod;
use crate::election::nomination::Nominate;
use crate::election::nominations_close::CloseNominations;
use crate::election::opening::{OpenNominations, ReopenNominations};
use crate::election::preliminary::{OpenPreliminaryVote, ResolvePreliminaryTie};
use crate::election::publication::PublishElected;
use crate::election::round::OpenRound;
use crate::election::special_committee::ProposeSpecialCommittee;
use crate::election::withdrawal::WithdrawNomination;
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
    /// Puts an election method before the plenary.
    ProposeElectionMethod(ProposeElectionMethod),
    /// Opens nominations for an office.
    OpenNominations(OpenNominations),
    /// Nominates candidates.
    Nominate(Nominate),
    /// Withdraws a nomination.
    WithdrawNomination(WithdrawNomination),
    /// Closes nominations.
    CloseNominations(CloseNominations),
    /// Opens nominations once more.
    ReopenNominations(ReopenNominations),
    /// Opens a preliminary vote.
    OpenPreliminaryVote(OpenPreliminaryVote),
    /// Says who of those tied comes through.
    ResolvePreliminaryTie(ResolvePreliminaryTie),
    /// Fixes the list of candidates.
    FixCandidates(FixCandidates),
    /// Opens the next round of an election.
    OpenRound(OpenRound),
    /// Determines the outcome of a round.
    DetermineOutcome(DetermineOutcome),
    /// Records what the higher level decided.
    RecordHigherApproval(RecordHigherApproval),
    /// Makes those elected public.
    PublishElected(PublishElected),
    /// Nominates the members of a special committee.
    ProposeSpecialCommittee(ProposeSpecialCommittee),
    // ---- paper ballots ----
    // ---- personnel ----
    // ---- supervision ----
    // ---- end ----
    /// Closes the session.
    CloseSession(CloseSession),
}
