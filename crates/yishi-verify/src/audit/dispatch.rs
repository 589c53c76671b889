//! Every kind of event and the room that follows it.
//!
//! Law: as each room names it. Invariant: no kind of event goes unfollowed, so a new one does not compile until it has its room.

use yishi_procedure::Event;
use yishi_procedure::business::bill::BillStage;
use yishi_procedure::business::motion::MotionStage;

use super::Audit;
use crate::finding::{Code, Finding};

impl Audit<'_> {
    /// Hands an event to its room, which checks it and takes it into the totals.
    pub(super) fn act(&mut self, event: &Event) -> Result<(), Finding> {
        match event {
            Event::SessionConvened(_) => Err(Finding::new(Code::Order, "the session is convened a second time")),
            Event::SeatWithdrawn(event) => self.withdraw(event),
            Event::PresidiumProposed(event) => self.propose_presidium(event),
            Event::PresidiumElected(event) => {
                self.leading.elect(&event.list);
                Ok(())
            }
            Event::AgendaProposed(event) => self.agenda.propose(&event.items, &self.roll),
            Event::AgendaAdopted(event) => {
                self.agenda.adopt(&event.items);
                Ok(())
            }
            Event::CircleFormed(event) => self.form_circle(event),
            Event::CommitteeProposed(event) => self.propose_committee(event),
            Event::CommitteeFormed(event) => self.form_committee(event),
            Event::StandingChairsNamed(event) => self.leading.name_standing(event, &self.roll, self.rules),
            Event::SittingScheduled(event) => self.schedule(event),
            Event::DoorsOpened(event) => self.open_doors(event),
            Event::SeatCheckedIn(event) => self.check_in(event),
            Event::LeaveGranted(event) => self.grant_leave(event),
            Event::SeatLeft(event) => self.leave_hall(event),
            Event::SeatReturned(event) => self.return_to_hall(event),
            Event::SegmentBegun(event) => self.begin_segment(event),
            Event::NonVotingAdmitted(event) => self.admit_non_voting(event),
            Event::LeadersPresentNamed(event) => self.name_leaders(event),
            Event::ExecutiveChairsNamed(event) => self.name_chairs(event),
            Event::RostrumArranged(event) => self.arrange_rostrum(event),
            Event::SittingOpened(event) => self.open_sitting(event),
            Event::SittingClosed(event) => self.close_sitting(event),
            Event::SpeechBegun(event) => self.begin_speech(event),
            Event::SpeechEnded(event) => self.end_speech(event),
            Event::TakenUp(event) => self.take_up(event),
            Event::ReportHeard(event) => self.hear_report(event),
            Event::MethodChosen(event) => self.choose_method(event),
            Event::VoteOpened(event) => self.open_vote(event),
            Event::HandsEntered(event) => self.enter_hands(event),
            Event::VoteClosed(event) => self.close_vote(event),
            Event::ResultDeclared(event) => self.declare(event),
            Event::ItemAdopted(event) => {
                self.adopted.push(event.clone());
                Ok(())
            }
            // ---- convening and deliberation ----
            Event::SessionRedated(event) => self.redate(event),
            Event::PersonRegistered(event) => self.roll.register(&event.guest),
            Event::DelegationOfficersNamed(event) => self.name_officers(event),
            Event::NonVotingListProposed(event) => self.propose_attendees(event),
            Event::DeputySecretariesGeneralNamed(event) => self.name_deputy_secretaries(event),
            Event::SpokespersonNamed(event) => {
                self.roll.require_person(event.person)?;
                self.check_decided(event.meeting, &event.grounds)
            }
            Event::MotionDeadlineSet(event) => self.set_deadline(event),
            Event::ScheduleAdopted(event) => self.adopt_timetable(event),
            Event::AgendaChangeProposed(event) => self.propose_change(event),
            Event::AgendaChanged(event) => self.change_agenda(event),
            Event::SessionAdjourned(event) => self.adjourn_session(event),
            Event::SessionResumed(_) => self.resume_session(),
            Event::SessionLeaveGranted(event) => self.grant_session_leave(event),
            Event::SittingRescheduled(event) => self.reschedule(event),
            Event::SittingCalledOff(event) => self.call_off(event),
            Event::SittingAdjourned(event) => self.adjourn_sitting(event),
            Event::SittingResumed(event) => self.resume_sitting(event),
            Event::SittingHeldInSecret(event) => self.hold_in_secret(event),
            Event::SpeechAsked(event) => self.ask_to_speak(event),
            Event::SpeechRequestWithdrawn(event) => self.withdraw_request(event),
            Event::SpeechExtended(event) => self.extend_speech(event),
            Event::DeliberationRecorded(event) => self.record_deliberation(event),
            Event::CirculationAsked(event) => self.ask_for_circulation(event),
            Event::BulletinIssued(event) => self.issue_bulletin(event),
            Event::InquiryAsked(event) => self.ask_inquiry(event),
            Event::InquiryAnswered(event) => self.answer_inquiry(event),
            Event::StatementFiled(event) => self.file_statement(event),
            Event::StatementSelected(event) => self.select_statement(event),
            // That a passed vote stands behind it is checked with the vote.
            Event::NonVotingListAdopted(_) => Ok(()),
            Event::AnnouncementIssued(event) => self.issue_announcement(event),
            // ---- paper ballots ----
            Event::ScrutineersProposed(event) => self.propose_scrutineers(event),
            Event::ScrutineersAdopted(event) => {
                self.scrutiny.adopt(&event.list);
                Ok(())
            }
            Event::TellersNamed(event) => self.name_tellers(event),
            Event::BallotOpened(event) => self.open_ballot(event),
            Event::PapersIssued(event) => self.issue_papers(event),
            Event::PapersReturned(event) => self.return_papers(event),
            Event::BallotValidityDeclared(event) => self.declare_validity(event),
            Event::CountEntered(event) => self.enter_count(event),
            Event::MachineCountEntered(event) => self.enter_machine_count(event),
            Event::VoidPaperChecked(event) => self.check_void_paper(event),
            Event::MachineCountAbandoned(event) => self.abandon_machine_count(event),
            Event::CountConfirmed(event) => self.confirm_count(event),
            Event::RecountOrdered(event) => self.order_recount(event),
            Event::BallotCounted(event) => self.report_count(event),
            Event::BallotAnnounced(event) => self.announce_ballot(event),
            // ---- sealed ballots ----
            Event::TrusteesNamed(event) => self.name_trustees(event),
            Event::SealedBallotOpened(event) => self.open_sealed_ballot(event),
            Event::SealedBallotClosed(event) => self.close_sealed_ballot(event),
            Event::SealedBallotCounted(event) => self.count_sealed_ballot(event),
            Event::SealedBallotAbandoned(event) => self.abandon_sealed_ballot(event),
            Event::SealedBallotAnnounced(event) => self.announce_sealed_ballot(event),
            // ---- end ----
            // ---- supervision ----
            Event::InterpellationFiled(event) => self.file_interpellation(event),
            Event::AnswerFormDecided(event) => self.decide_answer_form(event),
            Event::InterpellationAnswered(event) => self.answer_interpellation(event),
            Event::AnswerRated(event) => self.rate_answer(event),
            Event::InterpellationClosed(event) => self.close_interpellation(event),
            Event::InterpellationWithdrawn(event) => self.withdraw_interpellation(event),
            Event::InvestigationReported(event) => self.report_investigation(event),
            Event::RatingOpened(event) => self.open_rating(event),
            Event::RatingRecorded(event) => self.record_rating(event),
            Event::SpecialInquiryOpened(event) => self.open_special_inquiry(event),
            Event::SpecialQuestionAnswered(event) => self.answer_special_question(event),
            Event::SpecialReportPlanned(event) => self.plan_special_report(event),
            Event::ReportReceived(event) => self.receive_report(event),
            Event::OpinionsSent(event) => self.send_opinions(event),
            Event::FollowUpRecorded(event) => self.follow_up(event),
            Event::InspectionPlanned(event) => self.plan_inspection(event),
            Event::InspectionReported(event) => self.report_inspection(event),
            Event::NormativeDocumentFiled(event) => self.file_document(event),
            Event::DocumentReviewed(event) => self.review_document(event),
            Event::ProjectsCollected(event) => self.collect_projects(event),
            Event::ProjectsShortlisted(event) => self.shortlist_projects(event),
            Event::ProjectsDeliberated(event) => self.deliberate_projects(event),
            Event::ProjectsVoted(event) => self.vote_on_projects(event),
            Event::ProjectTieDecided(event) => self.decide_project_tie(event),
            Event::ProjectReported(event) => self.report_project(event),
            Event::ProjectAssessed(event) => self.assess_project(event),
            // ---- end of supervision ----
            // ---- motions and bills ----
            Event::MotionFiled(event) => self.file_motion(event),
            Event::SuggestionMade(event) => self.make_suggestion(event),
            Event::MotionJoined(event) => self.join_motion(event),
            Event::MotionLeft(event) => self.leave_motion(event),
            Event::MotionFell(event) => self.end_motion(event.motion, MotionStage::Fallen),
            Event::MotionChecked(event) => self.check_motion(event),
            Event::MotionReferred(event) => self.refer_motion(event),
            Event::MotionExamined(event) => self.examine_motion(event),
            Event::MotionDecided(event) => self.decide_motion(event),
            Event::ReconsiderationRequested(event) => self.ask_again(event),
            Event::MotionExplained(event) => self.explain_motion(event),
            Event::MotionReported(event) => self.report_on_motion(event),
            Event::MotionPutToVote(event) => self.put_motion(event),
            Event::MotionAdopted(event) => self.end_motion(event.motion, MotionStage::Adopted),
            Event::MotionRejected(event) => self.end_motion(event.motion, MotionStage::Rejected),
            Event::MotionWithdrawn(event) => self.withdraw_motion(event),
            Event::CommitteeChargeProposed(event) => self.propose_charge(event),
            Event::MotionHandedOver(event) => self.end_motion(event.motion, MotionStage::HandedOver),
            Event::ResultReportRecorded(event) => self.report_result(event),
            Event::AmendmentMoved(event) => self.move_amendment(event),
            Event::AmendmentDecided(event) => self.decide_amendment(event),
            Event::AmendmentWithdrawn(event) => self.withdraw_amendment(event),
            Event::AmendmentVoted(event) => self.vote_amendment(event),
            Event::ClauseSplit(event) => self.split_clause(event),
            Event::ClauseVoted(event) => self.vote_clause(event),
            Event::BillFiled(event) => self.file_bill(event),
            Event::BillCarriedOver(event) => self.carry_bill(event),
            Event::BillDecided(event) => self.decide_bill(event),
            Event::BillRead(event) => self.read_bill(event),
            Event::UnifiedExaminationRecorded(event) => self.examine_bill(event),
            Event::DraftPublished(event) => self.publish_draft(event),
            Event::BillShelved(event) => self.shelve_bill(event),
            Event::BillLapsed(event) => self.lapse_bill(event),
            Event::BillWithdrawn(event) => self.withdraw_bill(event),
            Event::BillPutToVote(event) => self.put_bill(event),
            Event::BillPartVoted(event) => self.vote_part(event),
            Event::BillAdopted(event) => self.end_bill(event.bill, BillStage::Adopted),
            Event::BillRejected(event) => self.end_bill(event.bill, BillStage::Rejected),
            Event::BillApprovalRecorded(event) => self.approve_bill(event),
            Event::BillAnnounced(event) => self.announce_bill(event),
            // ---- personnel ----
            Event::RemovalFiled(event) => self.file_removal(event),
            Event::DismissalFiled(event) => self.file_dismissal(event),
            Event::DefenceRecorded(event) => self.hear_defence(event),
            Event::RemovalPutToVote(event) => self.put_removal(event),
            Event::RemovalWithdrawn(event) => self.withdraw_removal(event),
            Event::PersonRemoved(event) => self.remove_person(event),
            Event::RemovalRejected(event) => self.reject_removal(event),
            Event::InvestigationProposed(event) => self.propose_investigation(event),
            Event::InvestigationOrdered(event) => self.order_investigation(event),
            Event::InvestigationDeclined(event) => self.decline_investigation(event),
            Event::ResignationTendered(event) => self.tender(event),
            Event::ResignationWithdrawn(event) => self.withdraw_resignation(event),
            Event::ResignationAccepted(event) => self.accept_resignation(event),
            Event::ResignationDeclined(event) => self.decline_resignation(event),
            Event::HigherApprovalRecorded(event) => self.record_approval(event),
            Event::AppointmentProposed(event) => self.propose_appointment(event),
            Event::StatementHeard(event) => self.hear_statement(event),
            Event::AppointmentWithdrawn(event) => self.withdraw_appointment(event),
            Event::AppointmentAdopted(event) => self.adopt_appointment(event),
            Event::AppointmentRefused(event) => self.refuse_appointment(event),
            Event::RefusalCarriedOver(event) => self.carry_refusal(event),
            Event::CertificateRecorded(event) => self.record_certificate(event),
            Event::OathTaken(event) => self.take_oath(event),
            Event::CredentialsReported(event) => self.report_credentials(event),
            Event::SeatSuspended(event) => self.suspend(event),
            Event::SeatResumed(event) => self.resume(event),
            Event::AbsenceCarriedOver(event) => self.carry_absence(event),
            // ---- end ----
            Event::SessionClosed(event) => self.close_session(event.at),
            // ---- election ----
            Event::ElectionMethodProposed(event) => self.propose_method(event),
            Event::ElectionMethodAdopted(event) => {
                self.elections.adopt(&event.method);
                Ok(())
            }
            Event::NominationsOpened(event) => self.open_nominations(event),
            Event::CandidatesNominated(event) => self.nominate(event),
            Event::NominationWithdrawn(event) => self.withdraw_nomination(event),
            Event::NominationsClosed(event) => self.close_nominations(event),
            Event::NominationsReopened(event) => self.reopen_nominations(event),
            Event::PreliminaryVoteOpened(event) => self.open_preliminary(event),
            Event::PreliminaryCounted(event) => self.count_preliminary(event),
            Event::PreliminaryTieResolved(event) => self.resolve_preliminary(event),
            Event::CandidatesFixed(event) => self.fix_candidates(event),
            Event::RoundOpened(event) => self.open_round(event),
            Event::ElectionBallotVoided(event) => self.void_ballot(event),
            Event::RoundCounted(event) => self.count_round(event),
            Event::OutcomeDetermined(event) => self.determine_outcome(event),
            Event::FurtherElectionDecided(event) => self.decide_further(event),
            Event::ElectionApprovalRecorded(event) => self.record_election_approval(event),
            Event::ElectedPublished(event) => self.publish_elected(event),
            Event::SpecialCommitteeProposed(event) => self.propose_special_committee(event),
            Event::SpecialCommitteeAdopted(event) => self.elections.adopt_committee(event.committee),
        }
    }
}
