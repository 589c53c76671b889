//! Apply: an event already happened, so nothing is judged here, and nothing can fail. This file only dispatches.

use crate::attendance::{check_in, departure, doors, leaders, leave, non_voting, segment};
use crate::ballot::{
    self, confirmation, entry, issue, machine, recount, returning, scrutineers, tellers, validity, void_papers,
};
use crate::business::{item, report};
use crate::closing::{resolution, session_close};
use crate::convening::{agenda, circle, committee, preparatory_meeting, presidium, schedule, withdrawal};
use crate::deliberation::{chairs, rostrum, sitting, speech};
use crate::election::{
    approval, candidates, determination, further, method as election_method, nomination, nominations_close,
    opening as nominations, outcome, preliminary, publication, round, special_committee,
    withdrawal as nomination_withdrawal,
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
        // ---- motions and bills ----
        // ---- election ----
        Event::ElectionMethodProposed(event) => election_method::apply_proposed(session, event),
        Event::ElectionMethodAdopted(event) => election_method::apply_adopted(session, event),
        Event::NominationsOpened(event) => nominations::apply_opened(session, event),
        Event::CandidatesNominated(event) => nomination::apply(session, event),
        Event::NominationWithdrawn(event) => nomination_withdrawal::apply(session, event),
        Event::NominationsClosed(event) => nominations_close::apply(session, event),
        Event::NominationsReopened(event) => nominations::apply_reopened(session, event),
        Event::PreliminaryVoteOpened(event) => preliminary::apply_opened(session, event),
        Event::PreliminaryCounted(event) => preliminary::apply_counted(session, event),
        Event::PreliminaryTieResolved(event) => preliminary::apply_tie(session, event),
        Event::CandidatesFixed(event) => candidates::apply(session, event),
        Event::RoundOpened(event) => round::apply_opened(session, event),
        Event::ElectionBallotVoided(event) => round::apply_voided(session, event),
        Event::RoundCounted(event) => outcome::apply(session, event),
        Event::OutcomeDetermined(event) => determination::apply(session, event),
        Event::FurtherElectionDecided(event) => further::apply(session, event),
        Event::HigherApprovalRecorded(event) => approval::apply(session, event),
        Event::ElectedPublished(event) => publication::apply(session, event),
        Event::SpecialCommitteeProposed(event) => special_committee::apply_proposed(session, event),
        Event::SpecialCommitteeAdopted(event) => special_committee::apply_adopted(session, event),
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
