//! All events: facts in the past tense, never edited and never migrated.

use serde::{Deserialize, Serialize};

use crate::attendance::check_in::SeatCheckedIn;
use crate::attendance::departure::{SeatLeft, SeatReturned};
use crate::attendance::doors::DoorsOpened;
use crate::attendance::leaders::LeadersPresentNamed;
use crate::attendance::leave::LeaveGranted;
use crate::attendance::non_voting::NonVotingAdmitted;
use crate::attendance::segment::SegmentBegun;
use crate::ballot::opening::BallotOpened;
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
use crate::election::approval::HigherApprovalRecorded;
use crate::election::candidates::CandidatesFixed;
use crate::election::determination::OutcomeDetermined;
use crate::election::further::FurtherElectionDecided;
use crate::election::method::{ElectionMethodAdopted, ElectionMethodProposed};
use crate::election::nomination::CandidatesNominated;
use crate::election::nominations_close::NominationsClosed;
use crate::election::opening::{NominationsOpened, NominationsReopened};
use crate::election::outcome::RoundCounted;
use crate::election::preliminary::{PreliminaryCounted, PreliminaryTieResolved, PreliminaryVoteOpened};
use crate::election::publication::ElectedPublished;
use crate::election::round::{ElectionBallotVoided, RoundOpened};
use crate::election::special_committee::{SpecialCommitteeAdopted, SpecialCommitteeProposed};
use crate::election::withdrawal::NominationWithdrawn;
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
    /// A draft election method lies before the plenary.
    ElectionMethodProposed(ElectionMethodProposed),
    /// The election method was adopted.
    ElectionMethodAdopted(ElectionMethodAdopted),
    /// Nominations are open.
    NominationsOpened(NominationsOpened),
    /// Candidates were nominated.
    CandidatesNominated(CandidatesNominated),
    /// Names were withdrawn.
    NominationWithdrawn(NominationWithdrawn),
    /// Nominations were closed.
    NominationsClosed(NominationsClosed),
    /// Nominations are open once more.
    NominationsReopened(NominationsReopened),
    /// A preliminary vote was opened.
    PreliminaryVoteOpened(PreliminaryVoteOpened),
    /// A preliminary vote was counted.
    PreliminaryCounted(PreliminaryCounted),
    /// A tie in a preliminary vote was resolved.
    PreliminaryTieResolved(PreliminaryTieResolved),
    /// The list of candidates was fixed.
    CandidatesFixed(CandidatesFixed),
    /// A round was opened.
    RoundOpened(RoundOpened),
    /// A ballot of an election was void as a whole.
    ElectionBallotVoided(ElectionBallotVoided),
    /// A round was counted.
    RoundCounted(RoundCounted),
    /// The outcome of a round was determined.
    OutcomeDetermined(OutcomeDetermined),
    /// When seats left open are filled was decided.
    FurtherElectionDecided(FurtherElectionDecided),
    /// The higher level decided.
    HigherApprovalRecorded(HigherApprovalRecorded),
    /// Those elected were made public.
    ElectedPublished(ElectedPublished),
    /// The members of a special committee were nominated.
    SpecialCommitteeProposed(SpecialCommitteeProposed),
    /// The list of a special committee was adopted.
    SpecialCommitteeAdopted(SpecialCommitteeAdopted),
    // ---- paper ballots ----
    /// A paper ballot was opened.
    BallotOpened(BallotOpened),
    // ---- personnel ----
    // ---- supervision ----
    // ---- end ----
    /// The session was closed.
    SessionClosed(SessionClosed),
}
