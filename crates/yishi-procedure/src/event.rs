//! All events: facts in the past tense, never edited and never migrated.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::attendance::check_in::SeatCheckedIn;
use crate::attendance::departure::{SeatLeft, SeatReturned};
use crate::attendance::doors::DoorsOpened;
use crate::attendance::leaders::LeadersPresentNamed;
use crate::attendance::leave::LeaveGranted;
use crate::attendance::non_voting::NonVotingAdmitted;
use crate::attendance::segment::SegmentBegun;
use crate::attendance::session_leave::SessionLeaveGranted;
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
use crate::business::amendment::clause::{ClauseSplit, ClauseVoted};
use crate::business::amendment::decision::AmendmentDecided;
use crate::business::amendment::moving::AmendmentMoved;
use crate::business::amendment::vote::AmendmentVoted;
use crate::business::amendment::withdrawal::AmendmentWithdrawn;
use crate::business::bill::announcement::BillAnnounced;
use crate::business::bill::approval::BillApprovalRecorded;
use crate::business::bill::carrying::BillCarriedOver;
use crate::business::bill::decision::BillDecided;
use crate::business::bill::examination::UnifiedExaminationRecorded;
use crate::business::bill::filing::BillFiled;
use crate::business::bill::lapse::BillLapsed;
use crate::business::bill::publication::DraftPublished;
use crate::business::bill::reading::BillRead;
use crate::business::bill::shelving::BillShelved;
use crate::business::bill::vote::{BillAdopted, BillPartVoted, BillPutToVote, BillRejected};
use crate::business::bill::withdrawal::BillWithdrawn;
use crate::business::item::TakenUp;
use crate::business::motion::check::MotionChecked;
use crate::business::motion::committee_charge::{CommitteeChargeProposed, MotionHandedOver};
use crate::business::motion::decision::MotionDecided;
use crate::business::motion::examination::MotionExamined;
use crate::business::motion::explanation::MotionExplained;
use crate::business::motion::filing::MotionFiled;
use crate::business::motion::joining::MotionJoined;
use crate::business::motion::leaving::{MotionFell, MotionLeft};
use crate::business::motion::reconsideration::ReconsiderationRequested;
use crate::business::motion::referral::MotionReferred;
use crate::business::motion::report::MotionReported;
use crate::business::motion::result_report::ResultReportRecorded;
use crate::business::motion::suggestion::SuggestionMade;
use crate::business::motion::vote::{MotionAdopted, MotionPutToVote, MotionRejected};
use crate::business::motion::withdrawal::MotionWithdrawn;
use crate::business::report::ReportHeard;
use crate::closing::announcement::AnnouncementIssued;
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
use crate::election::approval::ElectionApprovalRecorded;
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
use crate::sealed::abandonment::SealedBallotAbandoned;
use crate::sealed::announcement::SealedBallotAnnounced;
use crate::sealed::closing::SealedBallotClosed;
use crate::sealed::counting::SealedBallotCounted;
use crate::sealed::opening::SealedBallotOpened;
use crate::sealed::trustees::TrusteesNamed;
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
use crate::supervision::investigation_report::InvestigationReported;
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
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(tag = "kind", content = "data")]
        pub enum Event {
            $($(#[$doc])* $name($inner),)+
        }

        impl Event {
            /// The name under which the journal keeps events of this kind.
            pub fn kind(&self) -> &'static str {
                match self { $(Self::$name(_) => stringify!($name),)+ }
            }

            /// The room of the procedure whose act it records, such as `voting`.
            pub fn room(&self) -> &'static str {
                match self { $(Self::$name(_) => room_of(std::any::type_name::<$inner>()),)+ }
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

/// `yishi_procedure::voting::closing::VoteClosed` belongs to `voting`, in a box as well.
fn room_of(path: &'static str) -> &'static str {
    let inner = path.find("yishi_procedure::").and_then(|at| path.get(at..)).unwrap_or(path);
    inner.split("::").nth(1).unwrap_or_default()
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
    /// A motion was handed in.
    MotionFiled(MotionFiled),
    /// A motion was made a suggestion.
    SuggestionMade(SuggestionMade),
    /// A deputy joined a motion.
    MotionJoined(MotionJoined),
    /// A deputy took the support back from a motion.
    MotionLeft(MotionLeft),
    /// A joint motion fell.
    MotionFell(MotionFell),
    /// A motion was looked through.
    MotionChecked(MotionChecked),
    /// A motion was referred to a committee.
    MotionReferred(MotionReferred),
    /// A committee gave its opinion on a motion.
    MotionExamined(MotionExamined),
    /// It was decided what becomes of a motion.
    MotionDecided(MotionDecided),
    /// A motion is to be considered again.
    ReconsiderationRequested(ReconsiderationRequested),
    /// A motion was explained.
    MotionExplained(MotionExplained),
    /// A committee reported on a motion.
    MotionReported(MotionReported),
    /// A motion was put to the vote.
    MotionPutToVote(MotionPutToVote),
    /// A motion was adopted.
    MotionAdopted(MotionAdopted),
    /// A motion was rejected.
    MotionRejected(MotionRejected),
    /// A motion was withdrawn.
    MotionWithdrawn(MotionWithdrawn),
    /// It was proposed to hand a motion to the standing committee.
    CommitteeChargeProposed(CommitteeChargeProposed),
    /// A motion was handed to the standing committee.
    MotionHandedOver(MotionHandedOver),
    /// It was reported what came of a motion.
    ResultReportRecorded(ResultReportRecorded),
    /// An amendment was moved.
    AmendmentMoved(AmendmentMoved),
    /// It was decided on an amendment.
    AmendmentDecided(AmendmentDecided),
    /// An amendment was withdrawn.
    AmendmentWithdrawn(AmendmentWithdrawn),
    /// An amendment was voted on.
    AmendmentVoted(AmendmentVoted),
    /// A clause was split off.
    ClauseSplit(ClauseSplit),
    /// A clause was voted on.
    ClauseVoted(ClauseVoted),
    /// A bill was handed in.
    BillFiled(BillFiled),
    /// A bill was carried over.
    BillCarriedOver(BillCarriedOver),
    /// It was decided on a bill.
    BillDecided(BillDecided),
    /// A bill was read.
    BillRead(BillRead),
    /// The unified examination of a bill was reported.
    UnifiedExaminationRecorded(UnifiedExaminationRecorded),
    /// A draft was published for comments.
    DraftPublished(DraftPublished),
    /// A bill was laid aside.
    BillShelved(BillShelved),
    /// A bill that was laid aside was ended.
    BillLapsed(BillLapsed),
    /// A bill was withdrawn.
    BillWithdrawn(BillWithdrawn),
    /// A bill was put to the vote.
    BillPutToVote(BillPutToVote),
    /// One of the regulations a bill changes was voted on.
    BillPartVoted(BillPartVoted),
    /// A bill was adopted.
    BillAdopted(BillAdopted),
    /// A bill was rejected.
    BillRejected(BillRejected),
    /// It was decided on the approval of a regulation.
    BillApprovalRecorded(BillApprovalRecorded),
    /// A regulation was announced.
    BillAnnounced(BillAnnounced),
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
    ElectionApprovalRecorded(ElectionApprovalRecorded),
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
    // ---- sealed ballots ----
    /// Those who hold the key to the count were named.
    TrusteesNamed(TrusteesNamed),
    /// A sealed ballot was opened.
    SealedBallotOpened(Box<SealedBallotOpened>),
    /// A sealed ballot was closed.
    SealedBallotClosed(SealedBallotClosed),
    /// A sealed ballot was counted.
    SealedBallotCounted(Box<SealedBallotCounted>),
    /// A sealed ballot was abandoned.
    SealedBallotAbandoned(SealedBallotAbandoned),
    /// The result of an election's sealed ballot was announced.
    SealedBallotAnnounced(SealedBallotAnnounced),
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
