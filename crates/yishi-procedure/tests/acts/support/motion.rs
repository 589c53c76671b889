//! Motions, amendments and bills by the names the house has for them, and how far they have come before the act that is tested.

use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use yishi_names::Text;
use yishi_procedure::Command;
use yishi_procedure::business::amendment::TextRef;
use yishi_procedure::business::amendment::clause::SplitClause;
use yishi_procedure::business::amendment::decision::DecideAmendment;
use yishi_procedure::business::amendment::moving::MoveAmendment;
use yishi_procedure::business::amendment::withdrawal::WithdrawAmendment;
use yishi_procedure::business::bill::announcement::AnnounceBill;
use yishi_procedure::business::bill::approval::RecordBillApproval;
use yishi_procedure::business::bill::carrying::CarryBillOver;
use yishi_procedure::business::bill::decision::{BillDecision, DecideBill, ReadingPlan};
use yishi_procedure::business::bill::examination::RecordUnifiedExamination;
use yishi_procedure::business::bill::filing::FileBill;
use yishi_procedure::business::bill::publication::PublishDraft;
use yishi_procedure::business::bill::reading::ReadBill;
use yishi_procedure::business::bill::shelving::ShelveBill;
use yishi_procedure::business::bill::vote::PutBillToVote;
use yishi_procedure::business::motion::MotionStage;
use yishi_procedure::business::motion::check::{CheckFinding, CheckMotion};
use yishi_procedure::business::motion::committee_charge::{Charge, ProposeCommitteeCharge};
use yishi_procedure::business::motion::decision::{DecideMotion, MotionDecision, RefusalReason, Told};
use yishi_procedure::business::motion::examination::{Opinion, RecordExamination};
use yishi_procedure::business::motion::explanation::ExplainMotion;
use yishi_procedure::business::motion::filing::{FileMotion, MotionPaper};
use yishi_procedure::business::motion::joining::JoinMotion;
use yishi_procedure::business::motion::leaving::LeaveMotion;
use yishi_procedure::business::motion::reconsideration::RequestReconsideration;
use yishi_procedure::business::motion::referral::{Examiner, ReferMotion};
use yishi_procedure::business::motion::report::ReportOnMotion;
use yishi_procedure::business::motion::result_report::RecordResultReport;
use yishi_procedure::business::motion::vote::PutMotionToVote;
use yishi_procedure::business::motion::withdrawal::WithdrawMotion;
use yishi_procedure::business::movers::{Mover, Organ};
use yishi_procedure::convening::motion_deadline::SetMotionDeadline;
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::ids::{AmendmentNo, BillNo, MotionNo, PersonRef, SeatNo};
use yishi_rulebook::{BillField, BodyKind, Library, Rulebook, Tier};

use super::{AGENDA, PLENARY, Story, a_congress_under, a_roll_of, convene, deputy, figures, seats};

/// Several regulations that one bill changes.
pub const SEVERAL: [&str; 3] = ["市容条例", "水土条例", "文物条例"];

// ---- Motions ----

pub fn paper(title: &str) -> MotionPaper {
    let [cause, grounds, plan] = ["案由", "案据", "方案"].map(Text::alike);
    MotionPaper { title: Text::alike(title), cause, grounds, plan }
}

pub fn jointly(numbers: impl IntoIterator<Item = u32>) -> Mover {
    Mover::Seats(seats(numbers))
}

pub fn file(mover: Mover) -> FileMotion {
    FileMotion { paper: paper("关于古城保护的议案"), mover, approvals: None }
}

pub fn file_organ(organ: Organ) -> FileMotion {
    file(Mover::Organ(organ))
}

pub fn join(motion: u16, seat: u32) -> Command {
    JoinMotion { motion: MotionNo(motion), seat: SeatNo(seat) }.into()
}

pub fn leave(motion: u16, seat: u32) -> Command {
    LeaveMotion { motion: MotionNo(motion), seat: SeatNo(seat) }.into()
}

pub fn look_through(motion: u16, finding: CheckFinding, reason: Option<&str>) -> Command {
    CheckMotion { motion: MotionNo(motion), finding, reason: reason.map(Text::alike) }.into()
}

pub fn in_order(motion: u16) -> Command {
    look_through(motion, CheckFinding::InOrder, None)
}

pub fn special() -> Examiner {
    Examiner::Special(Text::alike("法制委"))
}

pub fn refer(motion: u16, to: Examiner) -> Command {
    ReferMotion { motion: MotionNo(motion), to }.into()
}

pub fn examined(motion: u16, opinion: Opinion) -> Command {
    RecordExamination { motion: MotionNo(motion), opinion, text: Text::alike("建议列入") }.into()
}

/// A decision of whoever leads the session, without dissent.
pub fn decided(story: &Story, motion: u16, decision: MotionDecision) -> Command {
    let reason = RefusalReason { text: Text::alike("已有安排"), told: Told::Movers };
    DecideMotion { motion: MotionNo(motion), decision, reason: Some(reason), figures: story.unanimous() }.into()
}

pub fn explain(motion: u16, speaker: PersonRef) -> Command {
    ExplainMotion { motion: MotionNo(motion), speaker, sitting: None }.into()
}

pub fn report_on(motion: u16) -> Command {
    ReportOnMotion { motion: MotionNo(motion), text: Text::alike("可以付表决") }.into()
}

pub fn put(story: &Story, motion: u16) -> Command {
    PutMotionToVote { motion: MotionNo(motion), figures: story.unanimous() }.into()
}

pub fn take_back(motion: u16, figures: Option<PresidiumFigures>) -> Command {
    WithdrawMotion { motion: MotionNo(motion), reason: None, figures }.into()
}

pub fn charge(story: &Story, motion: u16) -> Command {
    let figures = story.unanimous();
    ProposeCommitteeCharge { motion: MotionNo(motion), charge: Charge::DecideAndReport, figures }.into()
}

pub fn ask_again(motion: u16, numbers: impl IntoIterator<Item = u32>, last_meeting: Option<Timestamp>) -> Command {
    RequestReconsideration { motion: MotionNo(motion), seats: seats(numbers), last_meeting }.into()
}

pub fn result_report(motion: u16, adopted_on: Date) -> Command {
    RecordResultReport { motion: MotionNo(motion), text: Text::alike("审议结果报告"), adopted_on }.into()
}

// ---- Amendments ----

pub fn amend(text: TextRef, movers: impl IntoIterator<Item = u32>, last_meeting: Option<Timestamp>) -> Command {
    let movers = seats(movers);
    MoveAmendment { text, wording: Text::alike("第二条改为三年"), movers, last_meeting }.into()
}

pub fn admit(story: &Story, amendment: u16, admitted: bool) -> Command {
    let amendment = AmendmentNo(amendment);
    DecideAmendment { amendment, admitted, reason: None, figures: story.unanimous() }.into()
}

pub fn drop_amendment(amendment: u16) -> Command {
    WithdrawAmendment { amendment: AmendmentNo(amendment) }.into()
}

pub fn split(story: &Story, text: TextRef) -> Command {
    SplitClause { text, wording: Text::alike("第五条"), figures: story.unanimous() }.into()
}

// ---- Bills ----

pub fn bill_of(mover: Mover, changes: &[&str]) -> FileBill {
    FileBill {
        title: Text::alike("古城保护条例草案"),
        field: BillField::Heritage,
        especially_important: false,
        changes: changes.iter().copied().map(Text::alike).collect(),
        mover,
        approvals: None,
    }
}

pub fn carried(readings_done: u32, shelved_on: Option<Date>) -> CarryBillOver {
    CarryBillOver {
        from_session: Text::alike("第九次会议"),
        title: Text::alike("古城保护条例草案"),
        field: BillField::Heritage,
        changes: Vec::new(),
        readings_done,
        first_read_on: date(2023, 6, 20),
        published: true,
        shelved_on,
    }
}

pub fn decided_bill(story: &Story, bill: u16, decision: BillDecision) -> Command {
    let reason = RefusalReason { text: Text::alike("不成熟"), told: Told::Body };
    DecideBill { bill: BillNo(bill), decision, reason: Some(reason), figures: story.unanimous() }.into()
}

pub fn on_agenda(story: &Story, bill: u16, plan: ReadingPlan) -> Command {
    decided_bill(story, bill, BillDecision::OnAgenda(plan))
}

pub fn read(bill: u16) -> Command {
    ReadBill { bill: BillNo(bill), speaker: deputy(1), sitting: None }.into()
}

pub fn unified(bill: u16, examiner: Examiner) -> Command {
    RecordUnifiedExamination { bill: BillNo(bill), examiner, text: Text::alike("审议结果的报告") }.into()
}

pub fn publish(bill: u16, from: Date, until: Date) -> PublishDraft {
    PublishDraft { bill: BillNo(bill), from, until, shorter_because: None }
}

pub fn shelve(story: &Story, bill: u16, on: Date) -> Command {
    ShelveBill { bill: BillNo(bill), on, reason: Text::alike("分歧较大"), figures: story.unanimous() }.into()
}

pub fn put_bill(story: &Story, bill: u16, separately: bool) -> PutBillToVote {
    PutBillToVote { bill: BillNo(bill), separately, unpublished_because: None, figures: story.unanimous() }
}

pub fn approval(bill: u16, asked_on: Date, decided_on: Date, approved: bool) -> Command {
    let by = Text::alike("省人大常委会");
    RecordBillApproval { bill: BillNo(bill), by, asked_on, decided_on, approved }.into()
}

pub fn announce(bill: u16, on: Date) -> Command {
    AnnounceBill { bill: BillNo(bill), announcement: Text::alike("公告第3号"), on, effective: on }.into()
}

// ---- How far it has come ----

/// The rulebook of a standing committee at that tier.
pub fn committee_book(tier: Tier) -> Rulebook {
    let library = Library::shipped().unwrap();
    library.resolve(BodyKind::StandingCommittee, Some(tier), super::DAY, &[]).unwrap()
}

/// A standing committee at work, its agenda adopted.
pub fn a_committee_of(members: u32, tier: Tier) -> Story {
    let story = Story::under(committee_book(tier)).after(convene(a_roll_of(members))).with_agenda_drafted();
    let story = story.called(PLENARY, &[&[]]).opened_with(members).voted_by_hands();
    story.voted(AGENDA, [members, 0, 0])
}

/// The congress of the sample city in a plenary, where every local rule on motions is known.
pub fn mingchuan() -> Story {
    a_congress_under(&["mingchuan-2023"], 28).in_plenary_with(28)
}

/// A motion of seats 1 to 10 has come to that stage, of those at which it is still pending, or is not on the agenda.
pub fn motion_at(stage: MotionStage) -> Story {
    motion_in(mingchuan(), stage)
}

pub fn motion_in(story: Story, stage: MotionStage) -> Story {
    let before = |earlier: MotionStage| motion_in(story.clone(), earlier);
    match stage {
        MotionStage::Filed => story.after(file(jointly(1..=10))),
        MotionStage::Checked => before(MotionStage::Filed).after(in_order(1)),
        MotionStage::Referred => before(MotionStage::Checked).after(refer(1, special())),
        MotionStage::Examined => before(MotionStage::Referred).after(examined(1, Opinion::OnAgenda)),
        MotionStage::NotOnAgenda => before(MotionStage::Checked).decides(MotionDecision::NotOnAgenda),
        MotionStage::OnAgenda => before(MotionStage::Checked).decides(MotionDecision::OnAgenda),
        MotionStage::Explained => before(MotionStage::OnAgenda).after(explain(1, deputy(1))),
        MotionStage::Reconsidered => {
            let story = before(MotionStage::NotOnAgenda);
            let meeting = story.in_hours(5);
            story.after(ask_again(1, 1..=10, Some(meeting)))
        }
        MotionStage::ChargeProposed => {
            let story = before(MotionStage::Explained);
            let act = charge(&story, 1);
            story.after(act)
        }
        MotionStage::PutToVote => {
            let story = before(MotionStage::Explained);
            let act = put(&story, 1);
            story.after(act)
        }
        MotionStage::Returned
        | MotionStage::Suggestion
        | MotionStage::Adopted
        | MotionStage::Rejected
        | MotionStage::Withdrawn
        | MotionStage::Fallen
        | MotionStage::HandedOver
        | MotionStage::Concluded => panic!("{stage:?} is an end"),
    }
}

impl Story {
    /// The presidium without dissent, where there is one; a chairs' meeting hands in no figures.
    pub fn unanimous(&self) -> Option<PresidiumFigures> {
        let roll = &self.session().roll;
        let in_office = |member: &&SeatNo| roll.in_office().any(|seat| seat.no == **member);
        let list = self.session().presidium.as_ref()?;
        let members = list.members.iter().filter(in_office).count().try_into().unwrap();
        Some(figures(members, members))
    }

    pub fn decides(self, decision: MotionDecision) -> Self {
        let act = decided(&self, 1, decision);
        self.after(act)
    }

    pub fn in_hours(&self, hours: i64) -> Timestamp {
        self.clock + SignedDuration::from_hours(hours)
    }

    /// The presidium set a deadline for motions, and it has just passed.
    pub fn past_the_deadline(self) -> Self {
        let (deadline, figures) = (self.in_hours(1), self.unanimous());
        self.after(SetMotionDeadline { deadline, figures }).later(3601)
    }

    pub fn voted_by_hands(self) -> Self {
        let figures = self.unanimous();
        self.after(super::choose_method(yishi_procedure::voting::method::VoteMethod::ShowOfHands, figures))
    }

    pub fn motion_stage(&self, motion: u16) -> MotionStage {
        self.session().motion(MotionNo(motion)).unwrap().stage
    }

    pub fn supporters(&self, motion: u16) -> usize {
        self.session().motion(MotionNo(motion)).unwrap().mover.seats().len()
    }
}
