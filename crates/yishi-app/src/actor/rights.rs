//! The table of rights: for each act, who may do it besides the secretariat.
//!
//! Law: Organic Law art 22, 24, 26, 31 (deputies move jointly); Electoral Law art 43 (scrutineers sign, tellers count). Invariant: every
//! act stands here by name, so that nobody gets a new one by accident, and a deputy states no fact that the house has to know.

use std::slice::from_ref;

use yishi_procedure::attendance::check_in::CheckInPlace;
use yishi_procedure::deliberation::statements::StatementBy;
use yishi_procedure::ids::{InterpellationNo, PersonRef, ResignationNo, SeatNo, SittingNo, TellerNo};
use yishi_procedure::{Command, Session};

/// Who may do an act besides the secretariat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Right<'a> {
    /// Nobody: rolls, drafts, lists, schedules, doors and papers are the secretariat's.
    Desk,
    /// The presiding chair.
    Chair,
    /// The presiding chair, and the clock of the house.
    EndOfVote,
    /// The presiding chair, or whoever presides over that meeting of a part of the body.
    Meeting(Option<SittingNo>),
    /// The holder of one of these seats.
    Seats(&'a [SeatNo]),
    /// The chief scrutineer who holds that seat.
    Chief(SeatNo),
    /// That teller; any teller where none is named.
    Teller(Option<TellerNo>),
}

/// Who may give that command besides the secretariat.
pub(super) fn right<'a>(command: &'a Command, session: Option<&'a Session>) -> Right<'a> {
    match command {
        // Whoever presides leads the meeting.
        Command::OpenSitting(act) => Right::Meeting(Some(act.sitting)),
        Command::CloseSitting(act) => Right::Meeting(Some(act.sitting)),
        Command::AdjournSitting(act) => Right::Meeting(Some(act.sitting)),
        Command::ResumeSitting(act) => Right::Meeting(Some(act.sitting)),
        Command::BeginSegment(act) => Right::Meeting(act.sitting),
        Command::TakeUp(act) => Right::Meeting(act.sitting),
        Command::HearReport(act) => Right::Meeting(act.sitting),
        Command::BeginSpeech(act) => Right::Meeting(act.sitting),
        Command::EndSpeech(act) => Right::Meeting(act.sitting),
        Command::CallSpeaker(act) => Right::Meeting(act.sitting),
        Command::ExtendSpeech(act) => Right::Meeting(act.sitting),
        Command::ExplainMotion(act) => Right::Meeting(act.sitting),
        Command::ReadBill(act) => Right::Meeting(act.sitting),
        // The chair of the plenary puts to the vote, hears, and declares.
        Command::CloseVote(_) | Command::CloseSealedBallot(_) => Right::EndOfVote,
        // The house takes the count as soon as enough trustees have opened it; nobody types it.
        Command::CountSealedBallot(_) => Right::EndOfVote,
        Command::OpenVote(_)
        | Command::DeclareResult(_)
        | Command::OpenQuestionBallot(_)
        | Command::OpenRound(_)
        | Command::DeclareBallotValidity(_)
        | Command::AnnounceBallot(_)
        | Command::AnnounceSealedBallot(_)
        | Command::HearStatement(_)
        | Command::HoldOath(_)
        | Command::RecordDefence(_)
        | Command::OpenRating(_)
        | Command::OpenSpecialInquiry(_)
        | Command::AnswerSpecialQuestion(_) => Right::Chair,
        // A deputy acts for the own seat; at the door the secretariat checks in.
        Command::CheckIn(act) => match act.at {
            CheckInPlace::Phone => Right::Seats(from_ref(&act.seat)),
            CheckInPlace::Door => Right::Desk,
        },
        Command::LeaveSitting(act) => Right::Seats(from_ref(&act.seat)),
        Command::ReturnToSitting(act) => Right::Seats(from_ref(&act.seat)),
        Command::AskToSpeak(act) => Right::Seats(holder(&act.person)),
        Command::WithdrawRequest(act) => Right::Seats(holder(&act.person)),
        Command::AskForCirculation(act) => Right::Seats(from_ref(&act.seat)),
        Command::JoinMotion(act) => Right::Seats(from_ref(&act.seat)),
        Command::LeaveMotion(act) => Right::Seats(from_ref(&act.seat)),
        Command::TenderResignation(act) => Right::Seats(holder(&act.person)),
        Command::WithdrawResignation(act) => Right::Seats(resigning(session, act.resignation)),
        // Who moves jointly with others hands it in as the first of them.
        Command::FileMotion(act) => Right::Seats(first(act.mover.seats())),
        Command::FileBill(act) => Right::Seats(first(act.mover.seats())),
        Command::MoveAmendment(act) => unless(act.last_meeting.is_some(), first(&act.movers)),
        Command::RequestReconsideration(act) => unless(act.last_meeting.is_some(), first(&act.seats)),
        Command::Nominate(act) => unless(act.figures.is_some(), first(act.mover.seats())),
        Command::FileRemoval(act) => unless(act.carried.is_some(), first(act.mover.seats())),
        Command::FileDismissal(act) => Right::Seats(first(act.mover.seats())),
        Command::FileInterpellation(act) => Right::Seats(first(&act.by)),
        Command::AskInquiry(act) => Right::Seats(first(&act.by)),
        Command::FileStatement(act) => match &act.by {
            StatementBy::Seats(seats) => Right::Seats(first(seats)),
            StatementBy::Sector(_) => Right::Desk,
        },
        // Each of those who moved an interpellation speaks for them.
        Command::RateAnswer(act) => Right::Seats(interpellating(session, act.interpellation)),
        Command::WithdrawInterpellation(act) => Right::Seats(interpellating(session, act.interpellation)),
        // Paper ballots: the chief scrutineer signs, tellers count.
        Command::RecordReturned(act) => Right::Chief(act.signed_by),
        Command::CheckVoidPaper(act) => Right::Chief(act.signed_by),
        Command::ReportCount(act) => Right::Chief(act.signed_by),
        Command::EnterCount(act) => Right::Teller(Some(act.by)),
        Command::EnterMachineCount(act) => Right::Teller(Some(act.by)),
        Command::ConfirmCount(_) => Right::Teller(None),
        // All else is the secretariat's.
        Command::ConveneSession(_)
        | Command::WithdrawSeat(_)
        | Command::ProposePresidium(_)
        | Command::ProposeAgenda(_)
        | Command::FormCircle(_)
        | Command::ProposeCommittee(_)
        | Command::NameStandingChairs(_)
        | Command::ScheduleSitting(_)
        | Command::OpenDoors(_)
        | Command::GrantLeave(_)
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
        | Command::HoldInSecret(_)
        | Command::RecordDeliberation(_)
        | Command::IssueBulletin(_)
        | Command::AnswerInquiry(_)
        | Command::SelectStatement(_)
        | Command::DeliverStatement(_)
        // ---- motions and bills ----
        | Command::CheckMotion(_)
        | Command::ReferMotion(_)
        | Command::RecordExamination(_)
        | Command::DecideMotion(_)
        | Command::ReportOnMotion(_)
        | Command::PutMotionToVote(_)
        | Command::WithdrawMotion(_)
        | Command::ProposeCommitteeCharge(_)
        | Command::RecordResultReport(_)
        | Command::DecideAmendment(_)
        | Command::WithdrawAmendment(_)
        | Command::SplitClause(_)
        | Command::CarryBillOver(_)
        | Command::DecideBill(_)
        | Command::RecordUnifiedExamination(_)
        | Command::PublishDraft(_)
        | Command::ShelveBill(_)
        | Command::LapseBill(_)
        | Command::WithdrawBill(_)
        | Command::PutBillToVote(_)
        | Command::RecordBillApproval(_)
        | Command::AnnounceBill(_)
        // ---- election ----
        | Command::ProposeElectionMethod(_)
        | Command::OpenNominations(_)
        | Command::WithdrawNomination(_)
        | Command::CloseNominations(_)
        | Command::ReopenNominations(_)
        | Command::OpenPreliminaryVote(_)
        | Command::ResolvePreliminaryTie(_)
        | Command::FixCandidates(_)
        | Command::DetermineOutcome(_)
        | Command::RecordElectionApproval(_)
        | Command::PublishElected(_)
        | Command::ProposeSpecialCommittee(_)
        // ---- paper ballots ----
        | Command::ProposeScrutineers(_)
        | Command::NameTellers(_)
        | Command::RecordIssued(_)
        | Command::AbandonMachineCount(_)
        | Command::OrderRecount(_)
        // ---- sealed ballots ----
        | Command::NameTrustees(_)
        | Command::AbandonSealedBallot(_)
        // ---- personnel ----
        | Command::PutRemovalToVote(_)
        | Command::WithdrawRemoval(_)
        | Command::ProposeInvestigation(_)
        | Command::RecordHigherApproval(_)
        | Command::ProposeAppointment(_)
        | Command::WithdrawAppointment(_)
        | Command::CarryRefusalOver(_)
        | Command::RecordCertificate(_)
        | Command::RecordCredentialsReport(_)
        | Command::SuspendSeat(_)
        | Command::ResumeSeat(_)
        | Command::CarryAbsenceOver(_)
        // ---- supervision ----
        | Command::DecideAnswerForm(_)
        | Command::AnswerInterpellation(_)
        | Command::CloseInterpellation(_)
        | Command::RecordInvestigationReport(_)
        | Command::RecordRating(_)
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
        // ---- end ----
        | Command::IssueAnnouncement(_)
        | Command::CloseSession(_) => Right::Desk,
    }
}

/// Facts that only the house knows come from the secretariat, not from whoever moves.
fn unless(states_facts: bool, seats: &[SeatNo]) -> Right<'_> {
    if states_facts { Right::Desk } else { Right::Seats(seats) }
}

fn first(movers: &[SeatNo]) -> &[SeatNo] {
    movers.get(..1).unwrap_or_default()
}

/// The seat of a person, where the person has one.
fn holder(person: &PersonRef) -> &[SeatNo] {
    match person {
        PersonRef::Seat(seat) => from_ref(seat),
        PersonRef::Guest(_) => &[],
    }
}

/// The movers of that interpellation.
fn interpellating(session: Option<&Session>, no: InterpellationNo) -> &[SeatNo] {
    let filed = session.and_then(|session| session.supervision.interpellation(no).ok());
    filed.map_or(&[], |interpellation| interpellation.by.as_slice())
}

/// The seat of whoever tendered that resignation.
fn resigning(session: Option<&Session>, no: ResignationNo) -> &[SeatNo] {
    let tendered = session.and_then(|session| session.personnel.resignation(no).ok());
    tendered.map_or(&[], |resignation| holder(&resignation.person))
}
