//! Who acts, and what each may do: least rights, in plain Rust, so that a lawyer may read it as a table.
//!
//! What the state of the session allows is judged by the procedure; here only the person's part is judged.

use serde::{Deserialize, Serialize};
use yishi_procedure::Command;
use yishi_procedure::attendance::check_in::CheckInPlace;
use yishi_procedure::ids::SeatNo;

/// Who acts. The record keeps it beside every event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "role", rename_all = "snake_case")]
pub enum Actor {
    /// The secretariat (大会秘书处).
    Desk,
    /// The presiding chair (主持人).
    Chair,
    /// The holder of a seat.
    Seat {
        /// The seat's number.
        seat: SeatNo,
    },
    /// The clock of the house, for votes that end by time.
    Clock,
}

/// Says whether that person may give that command.
pub fn may(actor: Actor, command: &Command) -> bool {
    match actor {
        Actor::Desk => true,
        Actor::Chair => chair_may(command),
        Actor::Seat { seat } => seat_may(seat, command),
        Actor::Clock => matches!(command, Command::CloseVote(_)),
    }
}

/// The chair leads the sitting; rolls, drafts, schedules and doors stay with the secretariat.
fn chair_may(command: &Command) -> bool {
    match command {
        Command::OpenSitting(_)
        | Command::CloseSitting(_)
        | Command::BeginSegment(_)
        | Command::TakeUp(_)
        | Command::HearReport(_)
        | Command::BeginSpeech(_)
        | Command::EndSpeech(_)
        | Command::OpenVote(_)
        | Command::CloseVote(_)
        | Command::DeclareResult(_) => true,
        Command::ConveneSession(_)
        | Command::WithdrawSeat(_)
        | Command::ProposePresidium(_)
        | Command::ProposeAgenda(_)
        | Command::FormCircle(_)
        | Command::ProposeCommittee(_)
        | Command::NameStandingChairs(_)
        | Command::ScheduleSitting(_)
        | Command::OpenDoors(_)
        | Command::CheckIn(_)
        | Command::GrantLeave(_)
        | Command::LeaveSitting(_)
        | Command::ReturnToSitting(_)
        | Command::AdmitNonVoting(_)
        | Command::NameLeadersPresent(_)
        | Command::NameExecutiveChairs(_)
        | Command::ArrangeRostrum(_)
        | Command::ChooseMethod(_)
        | Command::EnterHands(_)
        | Command::CloseSession(_)
        // ---- convening and deliberation ----
        | Command::RedateSession(_)
        | Command::RegisterPerson(_)
        | Command::NameDelegationOfficers(_)
        | Command::ProposeNonVotingList(_)
        | Command::NameDeputySecretariesGeneral(_)
        | Command::NameSpokesperson(_)
        | Command::SetMotionDeadline(_)
        | Command::AdoptSchedule(_)
        | Command::ProposeAgendaChange(_)
        | Command::AdjournSession(_)
        | Command::ResumeSession(_)
        | Command::GrantSessionLeave(_)
        | Command::RescheduleSitting(_)
        | Command::CallOffSitting(_)
        | Command::AdjournSitting(_)
        | Command::ResumeSitting(_)
        | Command::HoldInSecret(_)
        | Command::AskToSpeak(_)
        | Command::WithdrawRequest(_)
        | Command::CallSpeaker(_)
        | Command::ExtendSpeech(_)
        | Command::RecordDeliberation(_)
        | Command::AskForCirculation(_)
        | Command::IssueBulletin(_)
        | Command::AskInquiry(_)
        | Command::AnswerInquiry(_)
        | Command::FileStatement(_)
        | Command::SelectStatement(_)
        | Command::DeliverStatement(_) => false,
    }
}

/// A deputy acts for the own seat only.
fn seat_may(own: SeatNo, command: &Command) -> bool {
    if let Command::CheckIn(command) = command {
        return command.seat == own && command.at == CheckInPlace::Phone;
    }
    if let Command::LeaveSitting(command) = command {
        return command.seat == own;
    }
    if let Command::ReturnToSitting(command) = command {
        return command.seat == own;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use yishi_procedure::attendance::check_in::CheckIn;
    use yishi_procedure::attendance::departure::{LeaveSitting, ReturnToSitting};
    use yishi_procedure::closing::session_close::CloseSession;
    use yishi_procedure::ids::VoteNo;
    use yishi_procedure::voting::closing::CloseVote;

    #[test]
    fn a_deputy_acts_for_the_own_seat_only() {
        let me = Actor::Seat { seat: SeatNo(7) };
        for (seat, allowed) in [(SeatNo(7), true), (SeatNo(8), false)] {
            assert_eq!(may(me, &CheckIn { seat, at: CheckInPlace::Phone }.into()), allowed);
            assert_eq!(may(me, &LeaveSitting { seat }.into()), allowed);
            assert_eq!(may(me, &ReturnToSitting { seat }.into()), allowed);
        }
    }

    #[test]
    fn nobody_but_the_desk_checks_in_at_the_door() {
        let at_the_door: Command = CheckIn { seat: SeatNo(7), at: CheckInPlace::Door }.into();
        assert!(may(Actor::Desk, &at_the_door));
        assert!(!may(Actor::Seat { seat: SeatNo(7) }, &at_the_door));
        assert!(!may(Actor::Chair, &at_the_door));
    }

    #[test]
    fn the_clock_closes_votes_and_nothing_else() {
        assert!(may(Actor::Clock, &CloseVote { vote: VoteNo(1) }.into()));
        assert!(!may(Actor::Clock, &CloseSession {}.into()));
        assert!(!may(Actor::Chair, &CloseSession {}.into()));
    }
}
