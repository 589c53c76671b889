//! Why an act of supervision is refused: codes S.201 to S.2xx.

use jiff::civil::Date;
use yishi_rulebook::{AnswerForm, AnswerableOrgan, Citation, Ground, RangeGround, TieBreak};

use crate::ids::{
    CommitteeNo, DocumentNo, InspectionNo, InterpellationNo, ItemNo, ProjectNo, RatingNo, SeatNo, SittingNo,
    SpecialInquiryNo, SpecialReportNo,
};
use crate::refusal::{Explained, Figures};
use crate::supervision::follow_up::FollowedUp;
use crate::supervision::interpellation::InterpellationStage;
use crate::supervision::project::ProjectStage;
use crate::supervision::report_received::ReportStep;

/// A reason of the supervision stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SupervisionRefusal {
    /// No such interpellation.
    NoSuchInterpellation(InterpellationNo),
    /// This body may not interpellate such an organ.
    /// Rule: `interpellation.targets`.
    NotAnswerable(AnswerableOrgan, Box<Citation>),
    /// What must be in writing says nothing; the part is named.
    NothingWritten(&'static str),
    /// The interpellation has not come to this act, or is past it.
    InterpellationStage {
        /// The interpellation.
        interpellation: InterpellationNo,
        /// The stage it has reached.
        stage: InterpellationStage,
    },
    /// The rules do not allow this form of answer.
    /// Rule: `interpellation.answer`.
    FormNotAllowed(AnswerForm, Box<Citation>),
    /// An oral answer names the sitting in which it is given.
    AnswerNeedsSitting(AnswerForm),
    /// The answer was decided to be given in another way or place.
    AnsweredElsewhere {
        /// The form that was decided.
        form: AnswerForm,
        /// The sitting that is named.
        sitting: SittingNo,
    },
    /// That seat did not move the interpellation.
    NotAMover(SeatNo),
    /// The rules do not let an interpellation be withdrawn.
    /// Rule: `interpellation.withdrawal`.
    WithdrawalBarred(Box<Citation>),
    /// The committee was not formed to investigate.
    NotAnInvestigation(CommitteeNo),
    /// The committee has reported.
    InvestigationReportedAlready(CommitteeNo),
    /// The item is no resolution.
    NotAResolution(ItemNo),
    /// No such rating.
    NoSuchRating(RatingNo),
    /// The rules hold no satisfaction rating.
    /// Rule: `rating.held`.
    RatingNotHeld(Box<Citation>),
    /// The report was not heard yet.
    ReportNotHeard(ItemNo),
    /// The report was put to a rating before, or the rating has its figures.
    RatedAlready(RatingNo),
    /// More of something than there can be: marks than seats present, votes than valid ballots, and the like.
    MoreThanCanBe {
        /// What was counted: `marks`, `issued`, `returned`, `void` or `votes`.
        what: &'static str,
        /// How many.
        count: u64,
        /// The most there can be.
        most: u64,
    },
    /// No such special inquiry.
    NoSuchSpecialInquiry(SpecialInquiryNo),
    /// A special inquiry is held in a plenary, joint or group sitting.
    NoInquiryHere(SittingNo),
    /// The head of an organ asked does not attend.
    /// Rule: `special-inquiry.heads-attend`.
    HeadMissing {
        /// The organ's place in the list, from 1.
        place: u16,
        /// The rule that wants the heads there.
        citation: Box<Citation>,
    },
    /// The follow-up was recorded before.
    FollowedUpAlready(FollowedUp),
    /// No such special work report.
    NoSuchSpecialReport(SpecialReportNo),
    /// A report on the audit's findings says when the audit report was heard.
    SinceWhen,
    /// The paper was recorded before.
    ReceivedAlready {
        /// The report.
        report: SpecialReportNo,
        /// The step.
        step: ReportStep,
    },
    /// The opinions were sent before.
    OpinionsSentAlready(SpecialReportNo),
    /// No opinions were sent that could be followed up.
    OpinionsNotSent(SpecialReportNo),
    /// The day set for the follow-up is later than the rules allow.
    /// Rule: `special-report.follow-up`.
    DueTooLate {
        /// The day that was set.
        due: Date,
        /// The last day the rules allow.
        latest: Date,
        /// The rule.
        citation: Box<Citation>,
    },
    /// What comes later cannot have an earlier day.
    DaysReversed {
        /// The earlier matter's day.
        from: Date,
        /// The day that was given.
        to: Date,
    },
    /// No such inspection.
    NoSuchInspection(InspectionNo),
    /// The inspection was reported on.
    InspectionReportedAlready(InspectionNo),
    /// The inspection was not reported on yet.
    InspectionNotReported(InspectionNo),
    /// No such document.
    NoSuchDocument(DocumentNo),
    /// The review of the document is over.
    ReviewedAlready(DocumentNo),
    /// No projects were collected.
    NoProjects,
    /// The vote on projects has not come to this act, or is past it.
    ProjectStage(ProjectStage),
    /// No such project.
    NoSuchProject(ProjectNo),
    /// A project is named twice.
    ProjectTwice(ProjectNo),
    /// The candidates beyond those to be chosen are too few or too many.
    /// Rule: `livelihood.surplus`.
    SurplusOutside(Box<RangeGround>),
    /// The count does not name every candidate once in the order of the ballot.
    CandidatesNotCounted,
    /// The rules do not allow a tie to be broken this way.
    /// Rule: `livelihood.tie`.
    TieBreakNotAllowed(TieBreak, Box<Citation>),
    /// The choice does not fill the open places from the tied.
    TieChoice {
        /// Open places.
        places: u16,
    },
    /// The project was not chosen.
    NotChosen(ProjectNo),
    /// The project was assessed.
    AssessedAlready(ProjectNo),
}

impl Explained for SupervisionRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NoSuchInterpellation(_) => "S.201",
            Self::NotAnswerable(..) => "S.202",
            Self::NothingWritten(_) => "S.203",
            Self::InterpellationStage { .. } => "S.204",
            Self::FormNotAllowed(..) => "S.205",
            Self::AnswerNeedsSitting(_) => "S.206",
            Self::AnsweredElsewhere { .. } => "S.207",
            Self::NotAMover(_) => "S.208",
            Self::WithdrawalBarred(_) => "S.209",
            Self::NotAnInvestigation(_) => "S.210",
            Self::InvestigationReportedAlready(_) => "S.211",
            Self::NotAResolution(_) => "S.212",
            Self::NoSuchRating(_) => "S.213",
            Self::RatingNotHeld(_) => "S.214",
            Self::ReportNotHeard(_) => "S.215",
            Self::RatedAlready(_) => "S.216",
            Self::MoreThanCanBe { .. } => "S.217",
            Self::NoSuchSpecialInquiry(_) => "S.218",
            Self::NoInquiryHere(_) => "S.219",
            Self::HeadMissing { .. } => "S.220",
            Self::FollowedUpAlready(_) => "S.221",
            Self::NoSuchSpecialReport(_) => "S.222",
            Self::SinceWhen => "S.223",
            Self::ReceivedAlready { .. } => "S.224",
            Self::OpinionsSentAlready(_) => "S.225",
            Self::OpinionsNotSent(_) => "S.226",
            Self::DueTooLate { .. } => "S.227",
            Self::DaysReversed { .. } => "S.228",
            Self::NoSuchInspection(_) => "S.229",
            Self::InspectionReportedAlready(_) => "S.230",
            Self::InspectionNotReported(_) => "S.231",
            Self::NoSuchDocument(_) => "S.232",
            Self::ReviewedAlready(_) => "S.233",
            Self::NoProjects => "S.234",
            Self::ProjectStage(_) => "S.235",
            Self::NoSuchProject(_) => "S.236",
            Self::ProjectTwice(_) => "S.237",
            Self::SurplusOutside(_) => "S.238",
            Self::CandidatesNotCounted => "S.239",
            Self::TieBreakNotAllowed(..) => "S.240",
            Self::TieChoice { .. } => "S.241",
            Self::NotChosen(_) => "S.242",
            Self::AssessedAlready(_) => "S.243",
        }
    }

    fn figures(&self) -> Figures {
        match self {
            Self::InterpellationStage { interpellation, stage } => {
                Figures::new().with("interpellation", interpellation).with("stage", stage.word())
            }
            Self::AnsweredElsewhere { form, sitting } => Figures::new().with("form", form).with("sitting", sitting),
            Self::MoreThanCanBe { what, count, most } => {
                Figures::new().with("what", what).with("count", count).with("most", most)
            }
            Self::HeadMissing { place, .. } => Figures::new().with("place", place),
            Self::FollowedUpAlready(FollowedUp::SpecialReport(no)) => {
                Figures::new().with("register", "special_report").with("no", no)
            }
            Self::FollowedUpAlready(FollowedUp::SpecialInquiry(no)) => {
                Figures::new().with("register", "special_inquiry").with("no", no)
            }
            Self::FollowedUpAlready(FollowedUp::Inspection(no)) => {
                Figures::new().with("register", "inspection").with("no", no)
            }
            Self::ReceivedAlready { report, step } => Figures::new().with("report", report).with("step", step.word()),
            Self::DueTooLate { due, latest, .. } => Figures::new().with("due", due).with("latest", latest),
            Self::DaysReversed { from, to } => Figures::new().with("from", from).with("to", to),
            Self::ProjectStage(stage) => Figures::new().with("stage", stage.word()),
            Self::SurplusOutside(surplus) => {
                Figures::new().with("count", surplus.count).with("least", surplus.least).with("most", surplus.most)
            }
            Self::TieChoice { places } => Figures::new().with("places", places),
            Self::NoSuchInterpellation(interpellation) => Figures::new().with("interpellation", interpellation),
            Self::NotAnswerable(organ, _) => Figures::new().with("organ", organ),
            Self::NothingWritten(part) => Figures::new().with("part", part),
            Self::FormNotAllowed(form, _) | Self::AnswerNeedsSitting(form) => Figures::new().with("form", form),
            Self::NotAMover(seat) => Figures::new().with("seat", seat),
            Self::NotAnInvestigation(committee) | Self::InvestigationReportedAlready(committee) => {
                Figures::new().with("committee", committee)
            }
            Self::NotAResolution(item) | Self::ReportNotHeard(item) => Figures::new().with("item", item),
            Self::NoSuchRating(rating) | Self::RatedAlready(rating) => Figures::new().with("rating", rating),
            Self::NoSuchSpecialInquiry(inquiry) => Figures::new().with("inquiry", inquiry),
            Self::NoInquiryHere(sitting) => Figures::new().with("sitting", sitting),
            Self::NoSuchSpecialReport(report) | Self::OpinionsSentAlready(report) | Self::OpinionsNotSent(report) => {
                Figures::new().with("report", report)
            }
            Self::NoSuchInspection(inspection)
            | Self::InspectionReportedAlready(inspection)
            | Self::InspectionNotReported(inspection) => Figures::new().with("inspection", inspection),
            Self::NoSuchDocument(document) | Self::ReviewedAlready(document) => {
                Figures::new().with("document", document)
            }
            Self::NoSuchProject(project)
            | Self::ProjectTwice(project)
            | Self::NotChosen(project)
            | Self::AssessedAlready(project) => Figures::new().with("project", project),
            Self::TieBreakNotAllowed(way, _) => Figures::new().with("way", way),
            Self::WithdrawalBarred(_)
            | Self::RatingNotHeld(_)
            | Self::SinceWhen
            | Self::NoProjects
            | Self::CandidatesNotCounted => Figures::new(),
        }
    }

    fn grounds(&self) -> Option<&Ground> {
        None
    }

    fn citation(&self) -> Option<&Citation> {
        if let Self::NotAnswerable(_, citation)
        | Self::FormNotAllowed(_, citation)
        | Self::WithdrawalBarred(citation)
        | Self::RatingNotHeld(citation)
        | Self::HeadMissing { citation, .. }
        | Self::DueTooLate { citation, .. }
        | Self::TieBreakNotAllowed(_, citation) = self
        {
            return Some(citation);
        }
        if let Self::SurplusOutside(surplus) = self { Some(&surplus.citation) } else { None }
    }
}
