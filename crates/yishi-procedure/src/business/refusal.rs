//! Why an act of business is refused: codes B.401 to B.4xx.

use jiff::Timestamp;
use jiff::civil::Date;
use yishi_rulebook::{Citation, Ground};

use crate::business::amendment::AmendmentStage;
use crate::business::bill::BillStage;
use crate::business::motion::MotionStage;
use crate::business::motion::filing::PaperPart;
use crate::ids::{AmendmentNo, BillNo, ClauseNo, CommitteeNo, ItemNo, MotionNo, PersonRef, SeatNo, SittingNo};
use crate::refusal::{Explained, Figures};

/// A reason of the business stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BusinessRefusal {
    /// The sitting's schedule does not take up that item.
    NotOnSchedule(ItemNo),
    /// Only a preparatory meeting takes up that question.
    OnlyInPreparatoryMeeting,
    /// The item is no report.
    NotAReport(ItemNo),
    /// The report was heard before.
    AlreadyHeard(ItemNo),
    /// Too few move jointly.
    /// Rule: `motion.joint-movers`, `amendment.joint-movers`, `motion.reconsideration.movers`, `motion.reconsideration.least`,
    /// `interpellation.movers`, `inquiry.askers`, `removal.movers`, `removal.deputy.movers`, `dismissal.movers`,
    /// `investigation.movers`, `election.nominators`, `election.nominators.upper-deputies`.
    TooFewMovers(Box<Ground>),
    // ---- motions and bills ----
    /// No such motion.
    NoSuchMotion(MotionNo),
    /// The motion has come to a stage at which this is not done.
    MotionStage {
        /// The motion.
        motion: MotionNo,
        /// The stage it has come to.
        stage: MotionStage,
    },
    /// The organ may not move by itself.
    /// Rule: `motion.organs`.
    OrganMayNotMove(Box<Citation>),
    /// A part of the motion says nothing.
    PaperIncomplete(PaperPart),
    /// A wording that has to say something is empty.
    WordingMissing,
    /// The deadline for motions has passed, and later ones are not taken.
    DeadlinePassed(Timestamp),
    /// The motion is not one that seats support jointly.
    NotJoint(MotionNo),
    /// The seat supports it already.
    AlreadySupports(SeatNo),
    /// The seat does not support it.
    NotASupporter(SeatNo),
    /// Nobody would be left; the motion is withdrawn instead.
    LastSupporter(MotionNo),
    /// How many of the delegation are for it is missing.
    DelegationFiguresMissing,
    /// More are for it than the delegation has members.
    MoreThanDelegation {
        /// Members of the delegation.
        members: u32,
        /// Those said to be for it.
        approvals: u32,
    },
    /// The delegation's majority was not reached.
    /// Rule: `motion.delegation-majority`.
    DelegationMajorityLacking(Box<Ground>),
    /// The committee is not formed, or not for this purpose.
    NotTheExaminer(CommitteeNo),
    /// The reason is missing, or who was told.
    ReasonMissing,
    /// When the last meeting of the presidium begins is missing.
    MeetingTimeMissing,
    /// It comes too late before the last meeting of the presidium.
    CutoffPassed(Timestamp),
    /// The person is not one of the movers.
    NotAMover(PersonRef),
    /// The motion has not been explained.
    ExplanationMissing(MotionNo),
    /// The committee has not reported.
    ReportMissing(MotionNo),
    /// Only a plenary does this.
    OnlyInPlenary(SittingNo),
    /// It is reported after the session, which is not over.
    SessionNotOver,
    /// No such amendment.
    NoSuchAmendment(AmendmentNo),
    /// The amendment has come to a stage at which this is not done.
    AmendmentStage {
        /// The amendment.
        amendment: AmendmentNo,
        /// The stage it has come to.
        stage: AmendmentStage,
    },
    /// An amendment has to be decided first.
    AmendmentUndecided(AmendmentNo),
    /// No such clause.
    NoSuchClause(ClauseNo),
    /// A clause that was split off has to be decided first.
    ClauseUndecided(ClauseNo),
    /// No such bill.
    NoSuchBill(BillNo),
    /// The bill has come to a stage at which this is not done.
    BillStage {
        /// The bill.
        bill: BillNo,
        /// The stage it has come to.
        stage: BillStage,
    },
    /// The place makes no regulations in that field.
    /// Rule: `bill.fields`.
    BillOutsideCompetence(Box<Citation>),
    /// Only the congress itself adopts what is especially important.
    /// Rule: `bill.congress-only`.
    BillForCongress(Box<Citation>),
    /// The bill has had too few readings.
    ReadingsLacking {
        /// The bill.
        bill: BillNo,
        /// Readings it has had.
        done: u32,
        /// Readings it needs.
        needed: u32,
    },
    /// The unified examination has not been reported.
    UnifiedExaminationMissing(BillNo),
    /// The draft was not published, and nobody said why.
    DraftNotPublished(BillNo),
    /// Comments are taken for a shorter time than usual, and nobody said why.
    PublicationTooShort(Date),
    /// The bill has not been laid aside long enough.
    NotLapsedYet(Date),
    /// A day stands before the one it follows.
    DatesReversed,
    /// The bill is voted on in the other way: as a whole, or one by one.
    BillVotedOtherwise(BillNo),
    /// A register is full.
    RegisterFull,
    /// It was voted on before, whatever came of it.
    AlreadyVoted,
}

impl Explained for BusinessRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NotOnSchedule(_) => "B.401",
            Self::OnlyInPreparatoryMeeting => "B.402",
            Self::NotAReport(_) => "B.403",
            Self::AlreadyHeard(_) => "B.404",
            Self::TooFewMovers(_) => "B.405",
            Self::NoSuchMotion(_) => "B.406",
            Self::MotionStage { .. } => "B.407",
            Self::OrganMayNotMove(_) => "B.408",
            Self::PaperIncomplete(_) => "B.409",
            Self::WordingMissing => "B.410",
            Self::DeadlinePassed(_) => "B.411",
            Self::NotJoint(_) => "B.412",
            Self::AlreadySupports(_) => "B.413",
            Self::NotASupporter(_) => "B.414",
            Self::LastSupporter(_) => "B.415",
            Self::DelegationFiguresMissing => "B.416",
            Self::MoreThanDelegation { .. } => "B.417",
            Self::DelegationMajorityLacking(_) => "B.418",
            Self::NotTheExaminer(_) => "B.419",
            Self::ReasonMissing => "B.420",
            Self::MeetingTimeMissing => "B.421",
            Self::CutoffPassed(_) => "B.422",
            Self::NotAMover(_) => "B.423",
            Self::ExplanationMissing(_) => "B.424",
            Self::ReportMissing(_) => "B.425",
            Self::OnlyInPlenary(_) => "B.426",
            Self::SessionNotOver => "B.427",
            Self::NoSuchAmendment(_) => "B.428",
            Self::AmendmentStage { .. } => "B.429",
            Self::AmendmentUndecided(_) => "B.430",
            Self::NoSuchClause(_) => "B.431",
            Self::ClauseUndecided(_) => "B.432",
            Self::NoSuchBill(_) => "B.433",
            Self::BillStage { .. } => "B.434",
            Self::BillOutsideCompetence(_) => "B.435",
            Self::BillForCongress(_) => "B.436",
            Self::ReadingsLacking { .. } => "B.437",
            Self::UnifiedExaminationMissing(_) => "B.438",
            Self::DraftNotPublished(_) => "B.439",
            Self::PublicationTooShort(_) => "B.440",
            Self::NotLapsedYet(_) => "B.441",
            Self::DatesReversed => "B.442",
            Self::BillVotedOtherwise(_) => "B.443",
            Self::RegisterFull => "B.444",
            Self::AlreadyVoted => "B.445",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            Self::NotOnSchedule(item) | Self::NotAReport(item) | Self::AlreadyHeard(item) => {
                Figures::new().with("item", item)
            }
            Self::TooFewMovers(ground) | Self::DelegationMajorityLacking(ground) => Figures::ground(ground),
            Self::OnlyInPreparatoryMeeting => Figures::new(),
            Self::NoSuchMotion(motion)
            | Self::NotJoint(motion)
            | Self::LastSupporter(motion)
            | Self::ExplanationMissing(motion)
            | Self::ReportMissing(motion) => Figures::new().with("motion", motion),
            Self::DeadlinePassed(deadline) => Figures::new().with("deadline", deadline),
            Self::AlreadySupports(seat) | Self::NotASupporter(seat) => Figures::new().with("seat", seat),
            Self::NotTheExaminer(committee) => Figures::new().with("committee", committee),
            Self::CutoffPassed(cutoff) => Figures::new().with("cutoff", cutoff),
            Self::OnlyInPlenary(sitting) => Figures::new().with("sitting", sitting),
            Self::NoSuchAmendment(amendment) | Self::AmendmentUndecided(amendment) => {
                Figures::new().with("amendment", amendment)
            }
            Self::NoSuchClause(clause) | Self::ClauseUndecided(clause) => Figures::new().with("clause", clause),
            Self::NoSuchBill(bill)
            | Self::UnifiedExaminationMissing(bill)
            | Self::DraftNotPublished(bill)
            | Self::BillVotedOtherwise(bill) => Figures::new().with("bill", bill),
            Self::PublicationTooShort(until) => Figures::new().with("until", until),
            Self::NotLapsedYet(from) => Figures::new().with("from", from),
            Self::MotionStage { motion, stage } => Figures::new().with("motion", motion).with("stage", stage.key()),
            Self::AmendmentStage { amendment, stage } => {
                Figures::new().with("amendment", amendment).with("stage", stage.key())
            }
            Self::BillStage { bill, stage } => Figures::new().with("bill", bill).with("stage", stage.key()),
            Self::PaperIncomplete(part) => Figures::new().with("part", part.key()),
            Self::MoreThanDelegation { members, approvals } => {
                Figures::new().with("members", members).with("approvals", approvals)
            }
            Self::ReadingsLacking { bill, done, needed } => {
                Figures::new().with("bill", bill).with("done", done).with("needed", needed)
            }
            Self::NotAMover(person) => Figures::new().person(*person),
            Self::OrganMayNotMove(_)
            | Self::WordingMissing
            | Self::DelegationFiguresMissing
            | Self::ReasonMissing
            | Self::MeetingTimeMissing
            | Self::SessionNotOver
            | Self::BillOutsideCompetence(_)
            | Self::BillForCongress(_)
            | Self::DatesReversed
            | Self::RegisterFull
            | Self::AlreadyVoted => Figures::new(),
        }
    }

    fn grounds(&self) -> Option<&Ground> {
        if let Self::TooFewMovers(ground) | Self::DelegationMajorityLacking(ground) = self {
            return Some(ground);
        }
        None
    }

    fn citation(&self) -> Option<&Citation> {
        if let Self::OrganMayNotMove(citation)
        | Self::BillOutsideCompetence(citation)
        | Self::BillForCongress(citation) = self
        {
            return Some(citation);
        }
        self.grounds().map(|ground| &ground.citation)
    }
}
