//! Apply: an event already happened, so nothing is judged here, and nothing can fail. This file only dispatches.

use crate::attendance::{check_in, departure, doors, leaders, leave, non_voting, segment};
use crate::business::{item, report};
use crate::closing::{resolution, session_close};
use crate::convening::{agenda, circle, committee, preparatory_meeting, presidium, schedule, withdrawal};
use crate::deliberation::{chairs, rostrum, sitting, speech};
use crate::event::Event;
use crate::personnel::{
    absence, appointment, appointment_case, appointment_withdrawal, approval, certificate, credentials, defence,
    dismissal, earlier_refusal, investigation, oath, removal, removal_case, removal_to_vote, removal_withdrawal,
    resignation, resignation_case, resignation_withdrawal, resumption, statement, suspension,
};
use crate::session::Session;
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
        // ---- paper ballots ----
        // ---- personnel ----
        Event::RemovalFiled(event) => removal::apply(session, event),
        Event::DismissalFiled(event) => dismissal::apply(session, event),
        Event::DefenceRecorded(event) => defence::apply(session, event),
        Event::RemovalPutToVote(event) => removal_to_vote::apply(session, event),
        Event::RemovalWithdrawn(event) => removal_withdrawal::apply(session, event),
        Event::PersonRemoved(event) => removal_case::apply_removed(session, event),
        Event::RemovalRejected(event) => removal_case::apply_rejected(session, event),
        Event::InvestigationProposed(event) => investigation::apply_proposed(session, event),
        Event::InvestigationOrdered(event) => investigation::apply_ordered(session, event),
        Event::InvestigationDeclined(event) => investigation::apply_declined(session, event),
        Event::ResignationTendered(event) => resignation::apply(session, event),
        Event::ResignationWithdrawn(event) => resignation_withdrawal::apply(session, event),
        Event::ResignationAccepted(event) => resignation_case::apply_accepted(session, event),
        Event::ResignationDeclined(event) => resignation_case::apply_declined(session, event),
        Event::HigherApprovalRecorded(event) => approval::apply(session, event),
        Event::AppointmentProposed(event) => appointment::apply(session, event),
        Event::StatementHeard(event) => statement::apply(session, event),
        Event::AppointmentWithdrawn(event) => appointment_withdrawal::apply(session, event),
        Event::AppointmentAdopted(event) => appointment_case::apply_adopted(session, event),
        Event::AppointmentRefused(event) => appointment_case::apply_refused(session, event),
        Event::RefusalCarriedOver(event) => earlier_refusal::apply(session, event),
        Event::CertificateRecorded(event) => certificate::apply(session, event),
        Event::OathTaken(event) => oath::apply(session, event),
        Event::CredentialsReported(event) => credentials::apply(session, event),
        Event::SeatSuspended(event) => suspension::apply(session, event),
        Event::SeatResumed(event) => resumption::apply(session, event),
        Event::AbsenceCarriedOver(event) => absence::apply(session, event),
        // ---- supervision ----
        // ---- end ----
        Event::SessionClosed(event) => session_close::apply(session, event),
    }
}
