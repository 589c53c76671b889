//! Who acts, and what each may do: least rights, in plain Rust, so that a lawyer may read it as a table.
//!
//! What the state of the session allows is judged by the procedure; here only the person's part is judged.

use serde::{Deserialize, Serialize};
use yishi_procedure::Command;
use yishi_procedure::Session;
use yishi_procedure::attendance::check_in::CheckInPlace;
use yishi_procedure::deliberation::sitting::Sitting;
use yishi_procedure::ids::{PersonRef, SeatNo, SittingNo};

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

/// Says whether that person may give that command. Who presides over a meeting of a part of the body leads it as the chair
/// leads a plenary; for that the session is asked, where there is one yet.
pub fn may(actor: Actor, command: &Command, session: Option<&Session>) -> bool {
    match actor {
        Actor::Desk => true,
        Actor::Chair => chair_may(command),
        Actor::Seat { seat } => seat_may(seat, command) || session.is_some_and(|session| leads(session, seat, command)),
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
        | Command::DeclareResult(_)
        | Command::OpenQuestionBallot(_)
        | Command::DeclareBallotValidity(_)
        | Command::AnnounceBallot(_) => true,
        Command::ConveneSession(_)
        | Command::WithdrawSeat(_)
        | Command::ProposePresidium(_)
        | Command::ProposeAgenda(_)
        | Command::FormCircle(_)
        | Command::ProposeCommittee(_)
        | Command::IssueAnnouncement(_)
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
        | Command::DeliverStatement(_)
        | Command::ProposeScrutineers(_)
        | Command::NameTellers(_)
        | Command::RecordIssued(_)
        | Command::RecordReturned(_)
        | Command::EnterCount(_)
        | Command::EnterMachineCount(_)
        | Command::CheckVoidPaper(_)
        | Command::AbandonMachineCount(_)
        | Command::ConfirmCount(_)
        | Command::OrderRecount(_)
        | Command::ReportCount(_)
        | Command::FileInterpellation(_)
        | Command::DecideAnswerForm(_)
        | Command::AnswerInterpellation(_)
        | Command::RateAnswer(_)
        | Command::CloseInterpellation(_)
        | Command::WithdrawInterpellation(_)
        | Command::RecordInvestigationReport(_)
        | Command::OpenRating(_)
        | Command::RecordRating(_)
        | Command::OpenSpecialInquiry(_)
        | Command::AnswerSpecialQuestion(_)
        | Command::PlanSpecialReport(_)
        | Command::RecordReportReceived(_)
        | Command::SendOpinions(_)
        | Command::RecordFollowUp(_)
        | Command::PlanInspection(_)
        | Command::RecordInspectionReport(_)
        | Command::FileNormativeDocument(_)
        | Command::RecordReview(_)
        | Command::CollectProjects(_)
        | Command::ShortlistProjects(_)
        | Command::DeliberateProjects(_)
        | Command::RecordProjectVote(_)
        | Command::DecideProjectTie(_)
        | Command::ReportOnProject(_)
        | Command::AssessProject(_)
        // ---- motions and bills ----
        | Command::FileMotion(_)
        | Command::JoinMotion(_)
        | Command::LeaveMotion(_)
        | Command::CheckMotion(_)
        | Command::ReferMotion(_)
        | Command::RecordExamination(_)
        | Command::DecideMotion(_)
        | Command::RequestReconsideration(_)
        | Command::ExplainMotion(_)
        | Command::ReportOnMotion(_)
        | Command::PutMotionToVote(_)
        | Command::WithdrawMotion(_)
        | Command::ProposeCommitteeCharge(_)
        | Command::RecordResultReport(_)
        | Command::MoveAmendment(_)
        | Command::DecideAmendment(_)
        | Command::WithdrawAmendment(_)
        | Command::SplitClause(_)
        | Command::FileBill(_)
        | Command::CarryBillOver(_)
        | Command::DecideBill(_)
        | Command::ReadBill(_)
        | Command::RecordUnifiedExamination(_)
        | Command::PublishDraft(_)
        | Command::ShelveBill(_)
        | Command::LapseBill(_)
        | Command::WithdrawBill(_)
        | Command::PutBillToVote(_)
        | Command::RecordBillApproval(_)
        | Command::AnnounceBill(_)
        // ---- end ----
        | Command::CloseSession(_) => false,
        // ---- personnel ----
        Command::FileRemoval(_)
        | Command::FileDismissal(_)
        | Command::RecordDefence(_)
        | Command::PutRemovalToVote(_)
        | Command::WithdrawRemoval(_)
        | Command::ProposeInvestigation(_)
        | Command::TenderResignation(_)
        | Command::WithdrawResignation(_)
        | Command::RecordHigherApproval(_)
        | Command::ProposeAppointment(_)
        | Command::HearStatement(_)
        | Command::WithdrawAppointment(_)
        | Command::CarryRefusalOver(_)
        | Command::RecordCertificate(_)
        | Command::HoldOath(_)
        | Command::RecordCredentialsReport(_)
        | Command::SuspendSeat(_)
        | Command::ResumeSeat(_)
        | Command::CarryAbsenceOver(_) => false,
        // ---- end ----
        // ---- election ----
        Command::ProposeElectionMethod(_)
        | Command::OpenNominations(_)
        | Command::Nominate(_)
        | Command::WithdrawNomination(_)
        | Command::CloseNominations(_)
        | Command::ReopenNominations(_)
        | Command::OpenPreliminaryVote(_)
        | Command::ResolvePreliminaryTie(_)
        | Command::FixCandidates(_)
        | Command::OpenRound(_)
        | Command::DetermineOutcome(_)
        | Command::RecordElectionApproval(_)
        | Command::PublishElected(_)
        | Command::ProposeSpecialCommittee(_) => false,
    }
}

/// Who presides over a meeting of a delegation, a group, a committee or the presidium does there what a chair does.
fn leads(session: &Session, seat: SeatNo, command: &Command) -> bool {
    let Some(no) = sitting_led(command) else { return false };
    let presides = |sitting: &&Sitting| {
        let presiding = sitting.presiding.as_ref().map(|placement| placement.person);
        !sitting.kind.is_of_the_whole_body() && presiding == Some(PersonRef::Seat(seat))
    };
    session.sitting(no).ok().filter(presides).is_some()
}

/// The sitting named by a command with which a meeting is led.
fn sitting_led(command: &Command) -> Option<SittingNo> {
    if let Command::OpenSitting(command) = command {
        return Some(command.sitting);
    }
    if let Command::CloseSitting(command) = command {
        return Some(command.sitting);
    }
    if let Command::BeginSegment(command) = command {
        return command.sitting;
    }
    if let Command::TakeUp(command) = command {
        return command.sitting;
    }
    if let Command::HearReport(command) = command {
        return command.sitting;
    }
    if let Command::BeginSpeech(command) = command {
        return command.sitting;
    }
    if let Command::EndSpeech(command) = command {
        return command.sitting;
    }
    None
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
            assert_eq!(may(me, &CheckIn { seat, at: CheckInPlace::Phone }.into(), None), allowed);
            assert_eq!(may(me, &LeaveSitting { seat }.into(), None), allowed);
            assert_eq!(may(me, &ReturnToSitting { seat }.into(), None), allowed);
        }
    }

    #[test]
    fn nobody_but_the_desk_checks_in_at_the_door() {
        let at_the_door: Command = CheckIn { seat: SeatNo(7), at: CheckInPlace::Door }.into();
        assert!(may(Actor::Desk, &at_the_door, None));
        assert!(!may(Actor::Seat { seat: SeatNo(7) }, &at_the_door, None));
        assert!(!may(Actor::Chair, &at_the_door, None));
    }

    #[test]
    fn the_clock_closes_votes_and_nothing_else() {
        assert!(may(Actor::Clock, &CloseVote { vote: VoteNo(1) }.into(), None));
        assert!(!may(Actor::Clock, &CloseSession {}.into(), None));
        assert!(!may(Actor::Chair, &CloseSession {}.into(), None));
    }
}
