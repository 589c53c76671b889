//! How far an event reaches: which seats' marks and phones are drawn again for it.
//!
//! Invariant: every kind of event is named here, so that a new one cannot be forgotten by the screens.

use yishi_procedure::Event;
use yishi_procedure::ids::{PersonRef, SeatNo};

/// Which seats an event changes the marks of.
pub(crate) enum Reach {
    /// One seat.
    Seat(SeatNo),
    /// All of them, as when a vote is opened.
    EverySeat,
    /// None.
    NoSeat,
}

/// The seats whose marks on the hall chart and whose phones the event changes.
pub(crate) fn reach(event: &Event) -> Reach {
    match event {
        Event::SeatCheckedIn(event) => Reach::Seat(event.seat),
        Event::SeatLeft(event) => Reach::Seat(event.seat),
        Event::SeatReturned(event) => Reach::Seat(event.seat),
        Event::LeaveGranted(event) => Reach::Seat(event.seat),
        Event::SeatWithdrawn(event) => Reach::Seat(event.seat),
        Event::SpeechAsked(event) => of_person(event.person),
        Event::SpeechRequestWithdrawn(event) => of_person(event.person),
        Event::SpeechBegun(event) => of_person(event.person),
        Event::SessionConvened(_)
        | Event::DoorsOpened(_)
        | Event::SittingScheduled(_)
        | Event::ExecutiveChairsNamed(_)
        | Event::DelegationOfficersNamed(_)
        | Event::ScrutineersAdopted(_)
        | Event::SittingOpened(_)
        | Event::SittingAdjourned(_)
        | Event::SittingResumed(_)
        | Event::SittingClosed(_)
        | Event::SittingCalledOff(_)
        | Event::SessionLeaveGranted(_)
        | Event::VoteOpened(_)
        | Event::VoteClosed(_)
        | Event::SealedBallotOpened(_)
        | Event::SealedBallotClosed(_)
        | Event::SealedBallotCounted(_)
        | Event::SealedBallotAbandoned(_) => Reach::EverySeat,
        Event::PresidiumProposed(_)
        | Event::PresidiumElected(_)
        | Event::AgendaProposed(_)
        | Event::AgendaAdopted(_)
        | Event::CircleFormed(_)
        | Event::CommitteeProposed(_)
        | Event::AnnouncementIssued(_)
        | Event::CommitteeFormed(_)
        | Event::StandingChairsNamed(_)
        | Event::SegmentBegun(_)
        | Event::NonVotingAdmitted(_)
        | Event::LeadersPresentNamed(_)
        | Event::RostrumArranged(_)
        | Event::SpeechEnded(_)
        | Event::TakenUp(_)
        | Event::ReportHeard(_)
        | Event::MethodChosen(_)
        | Event::HandsEntered(_)
        | Event::ResultDeclared(_)
        | Event::ItemAdopted(_)
        // ---- convening and deliberation ----
        | Event::SessionRedated(_)
        | Event::PersonRegistered(_)
        | Event::NonVotingListProposed(_)
        | Event::NonVotingListAdopted(_)
        | Event::DeputySecretariesGeneralNamed(_)
        | Event::SpokespersonNamed(_)
        | Event::MotionDeadlineSet(_)
        | Event::ScheduleAdopted(_)
        | Event::AgendaChangeProposed(_)
        | Event::AgendaChanged(_)
        | Event::SessionAdjourned(_)
        | Event::SessionResumed(_)
        | Event::SittingRescheduled(_)
        | Event::SittingHeldInSecret(_)
        | Event::SpeechExtended(_)
        | Event::DeliberationRecorded(_)
        | Event::CirculationAsked(_)
        | Event::BulletinIssued(_)
        | Event::InquiryAsked(_)
        | Event::InquiryAnswered(_)
        | Event::StatementFiled(_)
        | Event::StatementSelected(_)
        | Event::ScrutineersProposed(_)
        | Event::TellersNamed(_)
        | Event::BallotOpened(_)
        | Event::PapersIssued(_)
        | Event::PapersReturned(_)
        | Event::BallotValidityDeclared(_)
        | Event::CountEntered(_)
        | Event::MachineCountEntered(_)
        | Event::VoidPaperChecked(_)
        | Event::MachineCountAbandoned(_)
        | Event::CountConfirmed(_)
        | Event::RecountOrdered(_)
        | Event::BallotCounted(_)
        | Event::BallotAnnounced(_)
        | Event::TrusteesNamed(_)
        | Event::SealedBallotAnnounced(_)
        | Event::InterpellationFiled(_)
        | Event::AnswerFormDecided(_)
        | Event::InterpellationAnswered(_)
        | Event::AnswerRated(_)
        | Event::InterpellationClosed(_)
        | Event::InterpellationWithdrawn(_)
        | Event::InvestigationReported(_)
        | Event::RatingOpened(_)
        | Event::RatingRecorded(_)
        | Event::SpecialInquiryOpened(_)
        | Event::SpecialQuestionAnswered(_)
        | Event::SpecialReportPlanned(_)
        | Event::ReportReceived(_)
        | Event::OpinionsSent(_)
        | Event::FollowUpRecorded(_)
        | Event::InspectionPlanned(_)
        | Event::InspectionReported(_)
        | Event::NormativeDocumentFiled(_)
        | Event::DocumentReviewed(_)
        | Event::ProjectsCollected(_)
        | Event::ProjectsShortlisted(_)
        | Event::ProjectsDeliberated(_)
        | Event::ProjectsVoted(_)
        | Event::ProjectTieDecided(_)
        | Event::ProjectReported(_)
        | Event::ProjectAssessed(_)
        // ---- motions and bills ----
        | Event::MotionFiled(_)
        | Event::SuggestionMade(_)
        | Event::MotionJoined(_)
        | Event::MotionLeft(_)
        | Event::MotionFell(_)
        | Event::MotionChecked(_)
        | Event::MotionReferred(_)
        | Event::MotionExamined(_)
        | Event::MotionDecided(_)
        | Event::ReconsiderationRequested(_)
        | Event::MotionExplained(_)
        | Event::MotionReported(_)
        | Event::MotionPutToVote(_)
        | Event::MotionAdopted(_)
        | Event::MotionRejected(_)
        | Event::MotionWithdrawn(_)
        | Event::CommitteeChargeProposed(_)
        | Event::MotionHandedOver(_)
        | Event::ResultReportRecorded(_)
        | Event::AmendmentMoved(_)
        | Event::AmendmentDecided(_)
        | Event::AmendmentWithdrawn(_)
        | Event::AmendmentVoted(_)
        | Event::ClauseSplit(_)
        | Event::ClauseVoted(_)
        | Event::BillFiled(_)
        | Event::BillCarriedOver(_)
        | Event::BillDecided(_)
        | Event::BillRead(_)
        | Event::UnifiedExaminationRecorded(_)
        | Event::DraftPublished(_)
        | Event::BillShelved(_)
        | Event::BillLapsed(_)
        | Event::BillWithdrawn(_)
        | Event::BillPutToVote(_)
        | Event::BillPartVoted(_)
        | Event::BillAdopted(_)
        | Event::BillRejected(_)
        | Event::BillApprovalRecorded(_)
        | Event::BillAnnounced(_)
        // ---- end ----
        | Event::SessionClosed(_) => Reach::NoSeat,
        // ---- personnel ----
        Event::SeatSuspended(event) => Reach::Seat(event.seat),
        Event::SeatResumed(event) => Reach::Seat(event.seat),
        Event::RemovalFiled(_)
        | Event::DismissalFiled(_)
        | Event::DefenceRecorded(_)
        | Event::RemovalPutToVote(_)
        | Event::RemovalWithdrawn(_)
        | Event::PersonRemoved(_)
        | Event::RemovalRejected(_)
        | Event::InvestigationProposed(_)
        | Event::InvestigationOrdered(_)
        | Event::InvestigationDeclined(_)
        | Event::ResignationTendered(_)
        | Event::ResignationWithdrawn(_)
        | Event::ResignationAccepted(_)
        | Event::ResignationDeclined(_)
        | Event::HigherApprovalRecorded(_)
        | Event::AppointmentProposed(_)
        | Event::StatementHeard(_)
        | Event::AppointmentWithdrawn(_)
        | Event::AppointmentAdopted(_)
        | Event::AppointmentRefused(_)
        | Event::RefusalCarriedOver(_)
        | Event::CertificateRecorded(_)
        | Event::OathTaken(_)
        | Event::CredentialsReported(_)
        | Event::AbsenceCarriedOver(_) => Reach::NoSeat,
        // ---- end ----
        // ---- election ----
        Event::ElectionMethodProposed(_)
        | Event::ElectionMethodAdopted(_)
        | Event::NominationsOpened(_)
        | Event::CandidatesNominated(_)
        | Event::NominationWithdrawn(_)
        | Event::NominationsClosed(_)
        | Event::NominationsReopened(_)
        | Event::PreliminaryVoteOpened(_)
        | Event::PreliminaryCounted(_)
        | Event::PreliminaryTieResolved(_)
        | Event::CandidatesFixed(_)
        | Event::RoundOpened(_)
        | Event::ElectionBallotVoided(_)
        | Event::RoundCounted(_)
        | Event::OutcomeDetermined(_)
        | Event::FurtherElectionDecided(_)
        | Event::ElectionApprovalRecorded(_)
        | Event::ElectedPublished(_)
        | Event::SpecialCommitteeProposed(_)
        | Event::SpecialCommitteeAdopted(_) => Reach::NoSeat,
    }
}

/// Whoever speaks from a seat has a phone that shows it.
fn of_person(person: PersonRef) -> Reach {
    match person {
        PersonRef::Seat(seat) => Reach::Seat(seat),
        PersonRef::Guest(_) => Reach::NoSeat,
    }
}
