//! All commands: what somebody wants done. Imperatives, as the table of words says.

use serde::{Deserialize, Serialize};

use crate::attendance::check_in::CheckIn;
use crate::attendance::departure::{LeaveSitting, ReturnToSitting};
use crate::attendance::doors::OpenDoors;
use crate::attendance::leaders::NameLeadersPresent;
use crate::attendance::leave::GrantLeave;
use crate::attendance::non_voting::AdmitNonVoting;
use crate::attendance::segment::BeginSegment;
use crate::business::amendment::clause::SplitClause;
use crate::business::amendment::decision::DecideAmendment;
use crate::business::amendment::moving::MoveAmendment;
use crate::business::amendment::withdrawal::WithdrawAmendment;
use crate::business::bill::announcement::AnnounceBill;
use crate::business::bill::approval::RecordBillApproval;
use crate::business::bill::carrying::CarryBillOver;
use crate::business::bill::decision::DecideBill;
use crate::business::bill::examination::RecordUnifiedExamination;
use crate::business::bill::filing::FileBill;
use crate::business::bill::lapse::LapseBill;
use crate::business::bill::publication::PublishDraft;
use crate::business::bill::reading::ReadBill;
use crate::business::bill::shelving::ShelveBill;
use crate::business::bill::vote::PutBillToVote;
use crate::business::bill::withdrawal::WithdrawBill;
use crate::business::item::TakeUp;
use crate::business::motion::check::CheckMotion;
use crate::business::motion::committee_charge::ProposeCommitteeCharge;
use crate::business::motion::decision::DecideMotion;
use crate::business::motion::examination::RecordExamination;
use crate::business::motion::explanation::ExplainMotion;
use crate::business::motion::filing::FileMotion;
use crate::business::motion::reconsideration::RequestReconsideration;
use crate::business::motion::referral::ReferMotion;
use crate::business::motion::report::ReportOnMotion;
use crate::business::motion::result_report::RecordResultReport;
use crate::business::motion::support::{JoinMotion, LeaveMotion};
use crate::business::motion::vote::PutMotionToVote;
use crate::business::motion::withdrawal::WithdrawMotion;
use crate::business::report::HearReport;
use crate::closing::session_close::CloseSession;
use crate::convening::agenda::ProposeAgenda;
use crate::convening::circle::FormCircle;
use crate::convening::committee::ProposeCommittee;
use crate::convening::convocation::ConveneSession;
use crate::convening::preparatory_meeting::ProposePresidium;
use crate::convening::presidium::NameStandingChairs;
use crate::convening::schedule::ScheduleSitting;
use crate::convening::withdrawal::WithdrawSeat;
use crate::deliberation::chairs::NameExecutiveChairs;
use crate::deliberation::rostrum::ArrangeRostrum;
use crate::deliberation::sitting::{CloseSitting, OpenSitting};
use crate::deliberation::speech::{BeginSpeech, EndSpeech};
use crate::voting::announcement::DeclareResult;
use crate::voting::closing::CloseVote;
use crate::voting::hand_count::EnterHands;
use crate::voting::method::ChooseMethod;
use crate::voting::opening::OpenVote;

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident($inner:ty)),+ $(,)?) => {
        /// Something that somebody wants done.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "command")]
        pub enum Command {
            $($(#[$doc])* $name($inner),)+
        }

        impl Command {
            /// The name of the command.
            pub fn name(&self) -> &'static str {
                match self { $(Self::$name(_) => stringify!($name),)+ }
            }
        }

        $(
            impl From<$name> for Command {
                fn from(command: $name) -> Self {
                    Self::$name(command.into())
                }
            }
        )+
    };
}

commands! {
    /// Convenes the session.
    ConveneSession(Box<ConveneSession>),
    /// Takes a seat out of office.
    WithdrawSeat(WithdrawSeat),
    /// Puts the list of the presidium before the preparatory meeting.
    ProposePresidium(ProposePresidium),
    /// Puts the agenda before the preparatory meeting.
    ProposeAgenda(ProposeAgenda),
    /// Forms a small or joint group.
    FormCircle(FormCircle),
    /// Puts the list of a committee before the hall.
    ProposeCommittee(ProposeCommittee),
    /// Names the standing chairs.
    NameStandingChairs(NameStandingChairs),
    /// Sets a sitting.
    ScheduleSitting(ScheduleSitting),
    /// Opens the doors.
    OpenDoors(OpenDoors),
    /// Checks a deputy in.
    CheckIn(CheckIn),
    /// Grants leave.
    GrantLeave(GrantLeave),
    /// A deputy leaves the hall.
    LeaveSitting(LeaveSitting),
    /// A deputy comes back.
    ReturnToSitting(ReturnToSitting),
    /// Moves on to the next segment.
    BeginSegment(BeginSegment),
    /// Names who sits in without a vote.
    AdmitNonVoting(AdmitNonVoting),
    /// Names persons whose attendance is reported.
    NameLeadersPresent(NameLeadersPresent),
    /// Names the chairs of a sitting.
    NameExecutiveChairs(NameExecutiveChairs),
    /// Arranges the rostrum.
    ArrangeRostrum(ArrangeRostrum),
    /// Opens a sitting.
    OpenSitting(OpenSitting),
    /// Closes a sitting.
    CloseSitting(CloseSitting),
    /// Gives somebody the floor.
    BeginSpeech(BeginSpeech),
    /// Ends the speech.
    EndSpeech(EndSpeech),
    /// Takes up an item.
    TakeUp(TakeUp),
    /// Hears a report.
    HearReport(HearReport),
    /// Chooses the voting method.
    ChooseMethod(ChooseMethod),
    /// Opens a vote.
    OpenVote(OpenVote),
    /// Enters the tellers' figures.
    EnterHands(EnterHands),
    /// Closes a vote.
    CloseVote(CloseVote),
    /// Declares a result.
    DeclareResult(DeclareResult),
    // ---- convening and deliberation ----
    // ---- motions and bills ----
    /// Hands in a motion.
    FileMotion(FileMotion),
    /// Joins a joint motion.
    JoinMotion(JoinMotion),
    /// Takes support back from a joint motion.
    LeaveMotion(LeaveMotion),
    /// Looks a motion through.
    CheckMotion(CheckMotion),
    /// Refers a motion to a committee.
    ReferMotion(ReferMotion),
    /// Records a committee's opinion on a motion.
    RecordExamination(RecordExamination),
    /// Decides what becomes of a motion.
    DecideMotion(DecideMotion),
    /// Asks to have a motion considered again.
    RequestReconsideration(RequestReconsideration),
    /// Hears the explanation of a motion.
    ExplainMotion(ExplainMotion),
    /// Records a committee's report on a motion.
    ReportOnMotion(ReportOnMotion),
    /// Puts a motion to the vote.
    PutMotionToVote(PutMotionToVote),
    /// Withdraws a motion.
    WithdrawMotion(WithdrawMotion),
    /// Proposes to hand a motion to the standing committee.
    ProposeCommitteeCharge(ProposeCommitteeCharge),
    /// Records, after the session, what came of a motion.
    RecordResultReport(RecordResultReport),
    /// Moves an amendment.
    MoveAmendment(MoveAmendment),
    /// Decides on an amendment.
    DecideAmendment(DecideAmendment),
    /// Withdraws an amendment.
    WithdrawAmendment(WithdrawAmendment),
    /// Splits a clause off for a vote of its own.
    SplitClause(SplitClause),
    /// Hands in a regulation bill.
    FileBill(FileBill),
    /// Carries a bill over from an earlier session.
    CarryBillOver(CarryBillOver),
    /// Decides on a bill.
    DecideBill(DecideBill),
    /// Holds a reading of a bill.
    ReadBill(ReadBill),
    /// Records the unified examination of a bill.
    RecordUnifiedExamination(RecordUnifiedExamination),
    /// Publishes a draft for comments.
    PublishDraft(PublishDraft),
    /// Lays a bill aside.
    ShelveBill(ShelveBill),
    /// Ends a bill that was laid aside.
    LapseBill(LapseBill),
    /// Withdraws a bill.
    WithdrawBill(WithdrawBill),
    /// Puts a bill to the vote.
    PutBillToVote(PutBillToVote),
    /// Records the decision on the approval of a regulation.
    RecordBillApproval(RecordBillApproval),
    /// Announces a regulation.
    AnnounceBill(AnnounceBill),
    // ---- election ----
    // ---- paper ballots ----
    // ---- personnel ----
    // ---- supervision ----
    // ---- end ----
    /// Closes the session.
    CloseSession(CloseSession),
}
