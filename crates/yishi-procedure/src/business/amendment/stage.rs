//! An amendment as the session keeps it, and the stages it goes through.
//!
//! Law: local rules of procedure (Guangdong art 25, 61; Shanghai art 31, 69). Invariant: it changes its stage by the events of
//! `machines::amendment` and by no other.

use serde::Serialize;
use yishi_names::text::Text;

use crate::business::BusinessRefusal;
use crate::business::amendment::text::TextRef;
use crate::ids::{AmendmentNo, SeatNo};
use crate::session::Session;

/// How far an amendment has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AmendmentStage {
    /// Handed in.
    Moved,
    /// Admitted; it is to be voted on.
    Admitted,
    /// Not admitted.
    NotAdmitted,
    /// Withdrawn by its movers.
    Withdrawn,
    /// 通过.
    Adopted,
    /// 未通过.
    Rejected,
}

impl AmendmentStage {
    /// The word by which a refusal's text and the drawing of its life name it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Moved => "moved",
            Self::Admitted => "admitted",
            Self::NotAdmitted => "not-admitted",
            Self::Withdrawn => "withdrawn",
            Self::Adopted => "adopted",
            Self::Rejected => "rejected",
        }
    }
}

/// An amendment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Amendment {
    /// Its number.
    pub no: AmendmentNo,
    /// The text it changes.
    pub text: TextRef,
    /// How it changes it.
    pub wording: Text,
    /// Who moves it, the first of them first.
    pub movers: Vec<SeatNo>,
    /// Whether it is voted on before the text.
    pub before_text: bool,
    /// How far it has come.
    pub stage: AmendmentStage,
}

impl Amendment {
    pub(crate) fn require_stage(&self, stages: &[AmendmentStage]) -> Result<(), BusinessRefusal> {
        let refusal = BusinessRefusal::AmendmentStage { amendment: self.no, stage: self.stage };
        if stages.contains(&self.stage) { Ok(()) } else { Err(refusal) }
    }
}

impl Session {
    /// The amendment of that number.
    ///
    /// # Errors
    /// `B.428` where there is none.
    pub fn amendment(&self, no: AmendmentNo) -> Result<&Amendment, BusinessRefusal> {
        let at = usize::from(no.0).checked_sub(1);
        at.and_then(|at| self.amendments.get(at)).ok_or(BusinessRefusal::NoSuchAmendment(no))
    }

    pub(crate) fn move_amendment(&mut self, no: AmendmentNo, stage: AmendmentStage) {
        let at = usize::from(no.0).checked_sub(1);
        if let Some(amendment) = at.and_then(|at| self.amendments.get_mut(at)) {
            amendment.stage = stage;
        }
    }
}
