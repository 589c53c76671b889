//! Apply: an event already happened, so nothing is judged here, and nothing can fail. This file only dispatches.

use crate::attendance::{check_in, departure, doors, leaders, leave, non_voting, segment, session_leave};
use crate::business::{item, report};
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
        // ---- election ----
        // ---- paper ballots ----
        // ---- personnel ----
        // ---- supervision ----
        // ---- end ----
        Event::SessionClosed(event) => session_close::apply(session, event),
    }
}
