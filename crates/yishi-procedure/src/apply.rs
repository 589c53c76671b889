//! Apply: an event already happened, so nothing is judged here, and nothing can fail. This file only dispatches.

use crate::attendance::{check_in, departure, doors, leaders, leave, non_voting, segment};
use crate::business::{amendment, bill, item, motion, report};
use crate::closing::{resolution, session_close};
use crate::convening::{agenda, circle, committee, preparatory_meeting, presidium, schedule, withdrawal};
use crate::deliberation::{chairs, rostrum, sitting, speech};
use crate::event::Event;
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
        // ---- personnel ----
        // ---- supervision ----
        // ---- end ----
        Event::SessionClosed(event) => session_close::apply(session, event),
    }
}
