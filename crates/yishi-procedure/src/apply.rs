//! Apply: an event already happened, so nothing is judged here, and nothing can fail. This file only dispatches.

use crate::attendance::{check_in, departure, doors, leaders, leave, non_voting, segment, session_leave};
use crate::ballot::{
    self, confirmation, entry, issue, machine, recount, returning, scrutineers, tellers, validity, void_papers,
};
use crate::business::{amendment, bill, item, motion, report};
use crate::closing::{resolution, session_close};
use crate::convening::{
    adjournment, agenda, agenda_change, circle, committee, delegation, motion_deadline, non_voting_list,
    preparatory_meeting, presidium, redating, registration, schedule, secretariat, spokesperson, timetable, withdrawal,
};
use crate::deliberation::{
    bulletin, calling, calling_off, chairs, contributions, inquiry, recess, rescheduling, rostrum, secrecy, sitting,
    speakers, speech, statements,
};
use crate::event::Event;
use crate::session::Session;
use crate::supervision::{
    answer, answer_form, answer_rating, document, document_review, follow_up, inspection, inspection_report,
    interpellation, interpellation_end, investigation, opinions, project, project_assessment, project_deliberation,
    project_shortlist, project_tie, project_vote, rating, rating_result, report_received, special_inquiry,
    special_question, special_report,
};
use crate::voting::{announcement, closing, hand_count, method, opening};

/// Folds one event into the state. Before convening there is no state, and any other event leaves it so.
pub fn apply(state: &mut Option<Session>, event: &Event) {
    match (state, event) {
        (state, Event::SessionConvened(event)) => *state = Some(Session::convened(event)),
        (Some(session), event) => change(session, event),
        (None, _) => {}
    }
}

/// Folds a whole stream.
pub fn replay<'a>(events: impl IntoIterator<Item = &'a Event>) -> Option<Session> {
    let mut state = None;
    for event in events {
        apply(&mut state, event);
    }
    state
}

/// Folds one event into a convened session.
pub fn change(session: &mut Session, event: &Event) {
    match event {
        Event::SessionConvened(event) => *session = Session::convened(event),
        Event::SeatWithdrawn(event) => withdrawal::apply(session, event),
        Event::PresidiumProposed(event) => preparatory_meeting::apply_proposed(session, event),
        Event::PresidiumElected(event) => preparatory_meeting::apply_elected(session, event),
        Event::AgendaProposed(event) => agenda::apply_proposed(session, event),
        Event::AgendaAdopted(event) => agenda::apply_adopted(session, event),
        Event::CircleFormed(event) => circle::apply(session, event),
        Event::CommitteeProposed(event) => committee::apply_proposed(session, event),
        Event::CommitteeFormed(event) => committee::apply_formed(session, event),
        Event::StandingChairsNamed(event) => presidium::apply(session, event),
        Event::SittingScheduled(event) => schedule::apply(session, event),
        Event::DoorsOpened(event) => doors::apply(session, event),
        Event::SeatCheckedIn(event) => check_in::apply(session, event),
        Event::LeaveGranted(event) => leave::apply(session, event),
        Event::SeatLeft(event) => departure::apply_left(session, event),
        Event::SeatReturned(event) => departure::apply_returned(session, event),
        Event::SegmentBegun(event) => segment::apply(session, event),
        Event::NonVotingAdmitted(event) => non_voting::apply(session, event),
        Event::LeadersPresentNamed(event) => leaders::apply(session, event),
        Event::ExecutiveChairsNamed(event) => chairs::apply(session, event),
        Event::RostrumArranged(event) => rostrum::apply(session, event),
        Event::SittingOpened(event) => sitting::apply_opened(session, event),
        Event::SittingClosed(event) => sitting::apply_closed(session, event),
        Event::SpeechBegun(event) => speech::apply_begun(session, event),
        Event::SpeechEnded(event) => speech::apply_ended(session, event),
        Event::TakenUp(event) => item::apply(session, event),
        Event::ReportHeard(event) => report::apply(session, event),
        Event::MethodChosen(event) => method::apply(session, event),
        Event::VoteOpened(event) => opening::apply(session, event),
        Event::HandsEntered(event) => hand_count::apply(session, event),
        Event::VoteClosed(event) => closing::apply(session, event),
        Event::ResultDeclared(event) => announcement::apply(session, event),
        Event::ItemAdopted(event) => resolution::apply(session, event),
        // ---- convening and deliberation ----
        Event::SessionRedated(event) => redating::apply(session, event),
        Event::PersonRegistered(event) => registration::apply(session, event),
        Event::DelegationOfficersNamed(event) => delegation::apply(session, event),
        Event::NonVotingListProposed(event) => non_voting_list::apply_proposed(session, event),
        Event::NonVotingListAdopted(event) => non_voting_list::apply_adopted(session, event),
        Event::DeputySecretariesGeneralNamed(event) => secretariat::apply(session, event),
        Event::SpokespersonNamed(event) => spokesperson::apply(session, event),
        Event::MotionDeadlineSet(event) => motion_deadline::apply(session, event),
        Event::ScheduleAdopted(event) => timetable::apply(session, event),
        Event::AgendaChangeProposed(event) => agenda_change::apply_proposed(session, event),
        Event::AgendaChanged(event) => agenda_change::apply_changed(session, event),
        Event::SessionAdjourned(event) => adjournment::apply_adjourned(session, event),
        Event::SessionResumed(event) => adjournment::apply_resumed(session, event),
        Event::SessionLeaveGranted(event) => session_leave::apply(session, event),
        Event::SittingRescheduled(event) => rescheduling::apply(session, event),
        Event::SittingCalledOff(event) => calling_off::apply(session, event),
        Event::SittingAdjourned(event) => recess::apply_adjourned(session, event),
        Event::SittingResumed(event) => recess::apply_resumed(session, event),
        Event::SittingHeldInSecret(event) => secrecy::apply(session, event),
        Event::SpeechAsked(event) => speakers::apply_asked(session, event),
        Event::SpeechRequestWithdrawn(event) => speakers::apply_withdrawn(session, event),
        Event::SpeechExtended(event) => calling::apply_extended(session, event),
        Event::DeliberationRecorded(event) => contributions::apply_recorded(session, event),
        Event::CirculationAsked(event) => contributions::apply_asked(session, event),
        Event::BulletinIssued(event) => bulletin::apply(session, event),
        Event::InquiryAsked(event) => inquiry::apply_asked(session, event),
        Event::InquiryAnswered(event) => inquiry::apply_answered(session, event),
        Event::StatementFiled(event) => statements::apply_filed(session, event),
        Event::StatementSelected(event) => statements::apply_selected(session, event),
        // ---- motions and bills ----
        Event::MotionFiled(event) => motion::filing::apply(session, event),
        Event::SuggestionMade(event) => motion::suggestion::apply(session, event),
        Event::MotionJoined(event) => motion::support::apply_joined(session, event),
        Event::MotionLeft(event) => motion::support::apply_left(session, event),
        Event::MotionFell(event) => motion::support::apply_fell(session, event),
        Event::MotionChecked(event) => motion::check::apply(session, event),
        Event::MotionReferred(event) => motion::referral::apply(session, event),
        Event::MotionExamined(event) => motion::examination::apply(session, event),
        Event::MotionDecided(event) => motion::decision::apply(session, event),
        Event::ReconsiderationRequested(event) => motion::reconsideration::apply(session, event),
        Event::MotionExplained(event) => motion::explanation::apply(session, event),
        Event::MotionReported(event) => motion::report::apply(session, event),
        Event::MotionPutToVote(event) => motion::vote::apply_put(session, event),
        Event::MotionAdopted(event) => motion::vote::apply_adopted(session, event),
        Event::MotionRejected(event) => motion::vote::apply_rejected(session, event),
        Event::MotionWithdrawn(event) => motion::withdrawal::apply(session, event),
        Event::CommitteeChargeProposed(event) => motion::committee_charge::apply_proposed(session, event),
        Event::MotionHandedOver(event) => motion::committee_charge::apply_handed_over(session, event),
        Event::ResultReportRecorded(event) => motion::result_report::apply(session, event),
        Event::AmendmentMoved(event) => amendment::moving::apply(session, event),
        Event::AmendmentDecided(event) => amendment::decision::apply(session, event),
        Event::AmendmentWithdrawn(event) => amendment::withdrawal::apply(session, event),
        Event::AmendmentVoted(event) => amendment::vote::apply(session, event),
        Event::ClauseSplit(event) => amendment::clause::apply_split(session, event),
        Event::ClauseVoted(event) => amendment::clause::apply_voted(session, event),
        Event::BillFiled(event) => bill::filing::apply(session, event),
        Event::BillCarriedOver(event) => bill::carrying::apply(session, event),
        Event::BillDecided(event) => bill::decision::apply(session, event),
        Event::BillRead(event) => bill::reading::apply(session, event),
        Event::UnifiedExaminationRecorded(event) => bill::examination::apply(session, event),
        Event::DraftPublished(event) => bill::publication::apply(session, event),
        Event::BillShelved(event) => bill::shelving::apply(session, event),
        Event::BillLapsed(event) => bill::lapse::apply(session, event),
        Event::BillWithdrawn(event) => bill::withdrawal::apply(session, event),
        Event::BillPutToVote(event) => bill::vote::apply_put(session, event),
        Event::BillPartVoted(event) => bill::vote::apply_part(session, event),
        Event::BillAdopted(event) => bill::vote::apply_adopted(session, event),
        Event::BillRejected(event) => bill::vote::apply_rejected(session, event),
        Event::BillApprovalRecorded(event) => bill::approval::apply(session, event),
        Event::BillAnnounced(event) => bill::announcement::apply(session, event),
        // ---- election ----
        // ---- paper ballots ----
        Event::ScrutineersProposed(event) => scrutineers::apply_proposed(session, event),
        Event::ScrutineersAdopted(event) => scrutineers::apply_adopted(session, event),
        Event::TellersNamed(event) => tellers::apply(session, event),
        Event::BallotOpened(event) => ballot::opening::apply(session, event),
        Event::PapersIssued(event) => issue::apply(session, event),
        Event::PapersReturned(event) => returning::apply(session, event),
        Event::BallotValidityDeclared(event) => validity::apply(session, event),
        Event::CountEntered(event) => entry::apply(session, event),
        Event::MachineCountEntered(event) => machine::apply(session, event),
        Event::VoidPaperChecked(event) => void_papers::apply(session, event),
        Event::MachineCountAbandoned(event) => machine::apply_abandoned(session, event),
        Event::CountConfirmed(event) => confirmation::apply(session, event),
        Event::RecountOrdered(event) => recount::apply(session, event),
        Event::BallotCounted(event) => ballot::report::apply(session, event),
        Event::BallotAnnounced(event) => ballot::announcement::apply(session, event),
        // ---- personnel ----
        // ---- supervision ----
        Event::InterpellationFiled(event) => interpellation::apply(session, event),
        Event::AnswerFormDecided(event) => answer_form::apply(session, event),
        Event::InterpellationAnswered(event) => answer::apply(session, event),
        Event::AnswerRated(event) => answer_rating::apply(session, event),
        Event::InterpellationClosed(event) => interpellation_end::apply_closed(session, event),
        Event::InterpellationWithdrawn(event) => interpellation_end::apply_withdrawn(session, event),
        Event::InvestigationReported(event) => investigation::apply(session, event),
        Event::RatingOpened(event) => rating::apply(session, event),
        Event::RatingRecorded(event) => rating_result::apply(session, event),
        Event::SpecialInquiryOpened(event) => special_inquiry::apply(session, event),
        Event::SpecialQuestionAnswered(event) => special_question::apply(session, event),
        Event::SpecialReportPlanned(event) => special_report::apply(session, event),
        Event::ReportReceived(event) => report_received::apply(session, event),
        Event::OpinionsSent(event) => opinions::apply(session, event),
        Event::FollowUpRecorded(event) => follow_up::apply(session, event),
        Event::InspectionPlanned(event) => inspection::apply(session, event),
        Event::InspectionReported(event) => inspection_report::apply(session, event),
        Event::NormativeDocumentFiled(event) => document::apply(session, event),
        Event::DocumentReviewed(event) => document_review::apply(session, event),
        Event::ProjectsCollected(event) => project::apply(session, event),
        Event::ProjectsShortlisted(event) => project_shortlist::apply(session, event),
        Event::ProjectsDeliberated(event) => project_deliberation::apply(session, event),
        Event::ProjectsVoted(event) => project_vote::apply(session, event),
        Event::ProjectTieDecided(event) => project_tie::apply(session, event),
        Event::ProjectReported(event) => project_assessment::apply_reported(session, event),
        Event::ProjectAssessed(event) => project_assessment::apply_assessed(session, event),
        // ---- end ----
        Event::AnnouncementIssued(event) => crate::closing::announcement::apply(session, event),
        Event::SessionClosed(event) => session_close::apply(session, event),
    }
}
