//! All events: facts in the past tense, never edited and never migrated.

use serde::{Deserialize, Serialize};

use crate::attendance::check_in::SeatCheckedIn;
use crate::attendance::departure::{SeatLeft, SeatReturned};
use crate::attendance::doors::DoorsOpened;
use crate::attendance::leaders::LeadersPresentNamed;
use crate::attendance::leave::LeaveGranted;
use crate::attendance::non_voting::NonVotingAdmitted;
use crate::attendance::segment::SegmentBegun;
use crate::attendance::session_leave::SessionLeaveGranted;
use crate::business::item::TakenUp;
use crate::business::report::ReportHeard;
use crate::closing::resolution::ItemAdopted;
use crate::closing::session_close::SessionClosed;
use crate::convening::adjournment::{SessionAdjourned, SessionResumed};
use crate::convening::agenda::{AgendaAdopted, AgendaProposed};
use crate::convening::agenda_change::{AgendaChangeProposed, AgendaChanged};
use crate::convening::circle::CircleFormed;
use crate::convening::committee::{CommitteeFormed, CommitteeProposed};
use crate::convening::convocation::SessionConvened;
use crate::convening::delegation::DelegationOfficersNamed;
use crate::convening::motion_deadline::MotionDeadlineSet;
use crate::convening::non_voting_list::{NonVotingListAdopted, NonVotingListProposed};
use crate::convening::preparatory_meeting::{PresidiumElected, PresidiumProposed};
use crate::convening::presidium::StandingChairsNamed;
use crate::convening::redating::SessionRedated;
use crate::convening::registration::PersonRegistered;
use crate::convening::schedule::SittingScheduled;
use crate::convening::secretariat::DeputySecretariesGeneralNamed;
use crate::convening::spokesperson::SpokespersonNamed;
use crate::convening::timetable::ScheduleAdopted;
use crate::convening::withdrawal::SeatWithdrawn;
use crate::deliberation::bulletin::BulletinIssued;
use crate::deliberation::calling::SpeechExtended;
use crate::deliberation::calling_off::SittingCalledOff;
use crate::deliberation::chairs::ExecutiveChairsNamed;
use crate::deliberation::contributions::{CirculationAsked, DeliberationRecorded};
use crate::deliberation::inquiry::{InquiryAnswered, InquiryAsked};
use crate::deliberation::recess::{SittingAdjourned, SittingResumed};
use crate::deliberation::rescheduling::SittingRescheduled;
use crate::deliberation::rostrum::RostrumArranged;
use crate::deliberation::secrecy::SittingHeldInSecret;
use crate::deliberation::sitting::{SittingClosed, SittingOpened};
use crate::deliberation::speakers::{SpeechAsked, SpeechRequestWithdrawn};
use crate::deliberation::speech::{SpeechBegun, SpeechEnded};
use crate::deliberation::statements::{StatementFiled, StatementSelected};
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
    /// The session was moved to another day.
    SessionRedated(SessionRedated),
    /// A person without a seat was added to the roll.
    PersonRegistered(PersonRegistered),
    /// The officers of a delegation were named.
    DelegationOfficersNamed(DelegationOfficersNamed),
    /// A list of those who attend without a vote lies before the preparatory meeting.
    NonVotingListProposed(NonVotingListProposed),
    /// The list of those who attend without a vote was adopted.
    NonVotingListAdopted(NonVotingListAdopted),
    /// Deputy secretaries-general were named.
    DeputySecretariesGeneralNamed(DeputySecretariesGeneralNamed),
    /// The spokesperson was named.
    SpokespersonNamed(SpokespersonNamed),
    /// The deadline for motions was set.
    MotionDeadlineSet(MotionDeadlineSet),
    /// The timetable was adopted.
    ScheduleAdopted(ScheduleAdopted),
    /// A change of the agenda lies before the body.
    AgendaChangeProposed(AgendaChangeProposed),
    /// The agenda was changed.
    AgendaChanged(AgendaChanged),
    /// The session was adjourned.
    SessionAdjourned(SessionAdjourned),
    /// The session goes on.
    SessionResumed(SessionResumed),
    /// Leave for the whole session was granted.
    SessionLeaveGranted(SessionLeaveGranted),
    /// A sitting was moved.
    SittingRescheduled(SittingRescheduled),
    /// A sitting was called off.
    SittingCalledOff(SittingCalledOff),
    /// A sitting was interrupted.
    SittingAdjourned(SittingAdjourned),
    /// A sitting goes on.
    SittingResumed(SittingResumed),
    /// A sitting is held in secret.
    SittingHeldInSecret(SittingHeldInSecret),
    /// Somebody asked to speak.
    SpeechAsked(SpeechAsked),
    /// A request to speak was taken back.
    SpeechRequestWithdrawn(SpeechRequestWithdrawn),
    /// The time of a speech was extended.
    SpeechExtended(SpeechExtended),
    /// It was recorded what was said on a matter.
    DeliberationRecorded(DeliberationRecorded),
    /// A deputy asked for a text to be circulated.
    CirculationAsked(CirculationAsked),
    /// A bulletin was issued.
    BulletinIssued(BulletinIssued),
    /// An organ was asked.
    InquiryAsked(InquiryAsked),
    /// An inquiry was answered.
    InquiryAnswered(InquiryAnswered),
    /// A statement was handed in.
    StatementFiled(StatementFiled),
    /// A statement was selected to be delivered.
    StatementSelected(StatementSelected),
    // ---- motions and bills ----
    // ---- election ----
    // ---- paper ballots ----
    // ---- personnel ----
    // ---- supervision ----
    // ---- end ----
    /// The session was closed.
    SessionClosed(SessionClosed),
}
