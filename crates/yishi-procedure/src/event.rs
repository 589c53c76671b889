//! All events: facts in the past tense, never edited and never migrated.

use serde::{Deserialize, Serialize};

use crate::attendance::check_in::SeatCheckedIn;
use crate::attendance::departure::{SeatLeft, SeatReturned};
use crate::attendance::doors::DoorsOpened;
use crate::attendance::leaders::LeadersPresentNamed;
use crate::attendance::leave::LeaveGranted;
use crate::attendance::non_voting::NonVotingAdmitted;
use crate::attendance::segment::SegmentBegun;
use crate::ballot::announcement::BallotAnnounced;
use crate::ballot::confirmation::CountConfirmed;
use crate::ballot::entry::CountEntered;
use crate::ballot::issue::PapersIssued;
use crate::ballot::machine::{MachineCountAbandoned, MachineCountEntered};
use crate::ballot::opening::BallotOpened;
use crate::ballot::recount::RecountOrdered;
use crate::ballot::report::BallotCounted;
use crate::ballot::returning::PapersReturned;
use crate::ballot::scrutineers::{ScrutineersAdopted, ScrutineersProposed};
use crate::ballot::tellers::TellersNamed;
use crate::ballot::validity::BallotValidityDeclared;
use crate::ballot::void_papers::VoidPaperChecked;
use crate::business::item::TakenUp;
use crate::business::report::ReportHeard;
use crate::closing::announcement::AnnouncementIssued;
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
use crate::supervision::answer::InterpellationAnswered;
use crate::supervision::answer_form::AnswerFormDecided;
use crate::supervision::answer_rating::AnswerRated;
use crate::supervision::document::NormativeDocumentFiled;
use crate::supervision::document_review::DocumentReviewed;
use crate::supervision::follow_up::FollowUpRecorded;
use crate::supervision::inspection::InspectionPlanned;
use crate::supervision::inspection_report::InspectionReported;
use crate::supervision::interpellation::InterpellationFiled;
use crate::supervision::interpellation_end::{InterpellationClosed, InterpellationWithdrawn};
use crate::supervision::investigation::InvestigationReported;
use crate::supervision::opinions::OpinionsSent;
use crate::supervision::project::ProjectsCollected;
use crate::supervision::project_assessment::{ProjectAssessed, ProjectReported};
use crate::supervision::project_deliberation::ProjectsDeliberated;
use crate::supervision::project_shortlist::ProjectsShortlisted;
use crate::supervision::project_tie::ProjectTieDecided;
use crate::supervision::project_vote::ProjectsVoted;
use crate::supervision::rating::RatingOpened;
use crate::supervision::rating_result::RatingRecorded;
use crate::supervision::report_received::ReportReceived;
use crate::supervision::special_inquiry::SpecialInquiryOpened;
use crate::supervision::special_question::SpecialQuestionAnswered;
use crate::supervision::special_report::SpecialReportPlanned;
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

            /// Reads an event from its kind and its data, as the journal keeps them.
            ///
            /// # Errors
            /// The reason where the data is not of that kind; `None` where there is no such kind.
            pub fn read(kind: &str, data: &serde_json::Value) -> Option<Result<Self, serde_json::Error>> {
                match kind {
                    $(stringify!($name) => Some(<$inner>::deserialize(data).map(Self::$name)),)+
                    _ => None,
                }
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
    /// A list of scrutineers lies before the plenary.
    ScrutineersProposed(ScrutineersProposed),
    /// The scrutineers were adopted.
    ScrutineersAdopted(ScrutineersAdopted),
    /// Tellers were named.
    TellersNamed(TellersNamed),
    /// A paper ballot was opened.
    BallotOpened(BallotOpened),
    /// Papers were issued.
    PapersIssued(PapersIssued),
    /// Papers were returned.
    PapersReturned(PapersReturned),
    /// It was declared whether a ballot is valid.
    BallotValidityDeclared(BallotValidityDeclared),
    /// One of the two counts was entered.
    CountEntered(CountEntered),
    /// The machine's count was entered.
    MachineCountEntered(MachineCountEntered),
    /// A void paper was looked at.
    VoidPaperChecked(VoidPaperChecked),
    /// The machine's count was given up.
    MachineCountAbandoned(MachineCountAbandoned),
    /// The count was confirmed.
    CountConfirmed(CountConfirmed),
    /// A recount was ordered.
    RecountOrdered(RecountOrdered),
    /// A ballot was counted and reported.
    BallotCounted(BallotCounted),
    /// The result of a ballot was announced.
    BallotAnnounced(BallotAnnounced),
    // ---- personnel ----
    // ---- supervision ----
    /// An interpellation was filed.
    InterpellationFiled(InterpellationFiled),
    /// How an interpellation is answered was decided.
    AnswerFormDecided(AnswerFormDecided),
    /// An interpellation was answered.
    InterpellationAnswered(InterpellationAnswered),
    /// The movers have said whether an answer satisfies them.
    AnswerRated(AnswerRated),
    /// An interpellation was closed.
    InterpellationClosed(InterpellationClosed),
    /// An interpellation was withdrawn.
    InterpellationWithdrawn(InterpellationWithdrawn),
    /// An investigation was reported on.
    InvestigationReported(InvestigationReported),
    /// A satisfaction rating was opened.
    RatingOpened(RatingOpened),
    /// A satisfaction rating was recorded and judged.
    RatingRecorded(RatingRecorded),
    /// A special inquiry was opened.
    SpecialInquiryOpened(SpecialInquiryOpened),
    /// A question of a special inquiry was asked and answered.
    SpecialQuestionAnswered(SpecialQuestionAnswered),
    /// A special work report was planned.
    SpecialReportPlanned(Box<SpecialReportPlanned>),
    /// A paper of a special work report came.
    ReportReceived(ReportReceived),
    /// Opinions on a report were sent to the organ.
    OpinionsSent(OpinionsSent),
    /// What an organ did was recorded.
    FollowUpRecorded(FollowUpRecorded),
    /// An inspection was planned.
    InspectionPlanned(InspectionPlanned),
    /// An inspection was reported on.
    InspectionReported(InspectionReported),
    /// A normative document was filed.
    NormativeDocumentFiled(NormativeDocumentFiled),
    /// A document was reviewed.
    DocumentReviewed(DocumentReviewed),
    /// Proposals for projects were collected.
    ProjectsCollected(ProjectsCollected),
    /// The candidates of the vote on projects were set.
    ProjectsShortlisted(ProjectsShortlisted),
    /// The candidates were deliberated on.
    ProjectsDeliberated(ProjectsDeliberated),
    /// The vote on projects was counted and judged.
    ProjectsVoted(Box<ProjectsVoted>),
    /// A tie among projects was broken.
    ProjectTieDecided(ProjectTieDecided),
    /// A project was reported on.
    ProjectReported(ProjectReported),
    /// A project was assessed.
    ProjectAssessed(ProjectAssessed),
    // ---- end ----
    /// An announcement was issued.
    AnnouncementIssued(AnnouncementIssued),
    /// The session was closed.
    SessionClosed(SessionClosed),
}
