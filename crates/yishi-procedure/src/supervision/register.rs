//! The registers of supervision as the stream of a session tells them, and how a number finds its entry.
//!
//! Invariant: numbers are given from 1 in the order of the record, and no entry ever leaves its register.

use serde::Serialize;

use crate::ids::{DocumentNo, InspectionNo, InterpellationNo, RatingNo, SpecialInquiryNo, SpecialReportNo};
use crate::supervision::SupervisionRefusal;
use crate::supervision::document::NormativeDocument;
use crate::supervision::inspection::Inspection;
use crate::supervision::interpellation::Interpellation;
use crate::supervision::investigation_report::InvestigationReport;
use crate::supervision::project::ProjectVote;
use crate::supervision::rating::Rating;
use crate::supervision::special_inquiry::SpecialInquiry;
use crate::supervision::special_report::SpecialReport;

/// All registers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Supervision {
    /// Interpellations by number.
    pub interpellations: Vec<Interpellation>,
    /// Reports of investigations in order.
    pub investigations: Vec<InvestigationReport>,
    /// Satisfaction ratings by number.
    pub ratings: Vec<Rating>,
    /// Special inquiries by number.
    pub special_inquiries: Vec<SpecialInquiry>,
    /// Special work reports by number.
    pub special_reports: Vec<SpecialReport>,
    /// Inspections by number.
    pub inspections: Vec<Inspection>,
    /// Normative documents by number.
    pub documents: Vec<NormativeDocument>,
    /// The vote on people's-livelihood projects, where the session holds one.
    pub projects: Option<ProjectVote>,
}

impl Supervision {
    /// The interpellation of that number.
    pub fn interpellation(&self, no: InterpellationNo) -> Result<&Interpellation, SupervisionRefusal> {
        self.interpellations.iter().find(|one| one.no == no).ok_or(SupervisionRefusal::NoSuchInterpellation(no))
    }

    pub(super) fn interpellation_mut(&mut self, no: InterpellationNo) -> Option<&mut Interpellation> {
        self.interpellations.iter_mut().find(|one| one.no == no)
    }

    /// The rating of that number.
    pub fn rating(&self, no: RatingNo) -> Result<&Rating, SupervisionRefusal> {
        self.ratings.iter().find(|one| one.no == no).ok_or(SupervisionRefusal::NoSuchRating(no))
    }

    /// The special inquiry of that number.
    pub fn special_inquiry(&self, no: SpecialInquiryNo) -> Result<&SpecialInquiry, SupervisionRefusal> {
        self.special_inquiries.iter().find(|one| one.no == no).ok_or(SupervisionRefusal::NoSuchSpecialInquiry(no))
    }

    /// The special work report of that number.
    pub fn special_report(&self, no: SpecialReportNo) -> Result<&SpecialReport, SupervisionRefusal> {
        self.special_reports.iter().find(|one| one.no == no).ok_or(SupervisionRefusal::NoSuchSpecialReport(no))
    }

    pub(super) fn special_report_mut(&mut self, no: SpecialReportNo) -> Option<&mut SpecialReport> {
        self.special_reports.iter_mut().find(|one| one.no == no)
    }

    /// The inspection of that number.
    pub fn inspection(&self, no: InspectionNo) -> Result<&Inspection, SupervisionRefusal> {
        self.inspections.iter().find(|one| one.no == no).ok_or(SupervisionRefusal::NoSuchInspection(no))
    }

    pub(super) fn inspection_mut(&mut self, no: InspectionNo) -> Option<&mut Inspection> {
        self.inspections.iter_mut().find(|one| one.no == no)
    }

    /// The normative document of that number.
    pub fn document(&self, no: DocumentNo) -> Result<&NormativeDocument, SupervisionRefusal> {
        self.documents.iter().find(|one| one.no == no).ok_or(SupervisionRefusal::NoSuchDocument(no))
    }

    /// The vote on people's-livelihood projects.
    pub fn project_vote(&self) -> Result<&ProjectVote, SupervisionRefusal> {
        self.projects.as_ref().ok_or(SupervisionRefusal::NoProjects)
    }
}

impl Interpellation {
    pub(super) fn wrong_stage(&self) -> SupervisionRefusal {
        SupervisionRefusal::InterpellationStage { interpellation: self.no, stage: self.stage }
    }
}
