//! A regulation bill as the session keeps it, and the stages it goes through.
//!
//! Law: Legislation Law art 32 to 46, 81, 87, 88. A bill may be read in several sessions; each session's record begins with what the
//! one before it left. Invariant: a bill changes its stage by the events of `machines::bill` alone.

use jiff::civil::Date;
use serde::Serialize;
use yishi_names::text::Text;
use yishi_rulebook::BillField;

use crate::business::BusinessRefusal;
use crate::business::movers::Mover;
use crate::ids::BillNo;
use crate::session::Session;

/// How far a bill has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BillStage {
    /// Handed in, or carried over from an earlier session.
    Filed,
    /// Not on the agenda.
    NotOnAgenda,
    /// On the agenda of the session.
    OnAgenda,
    /// Read in this session.
    Read,
    /// Laid aside (搁置审议).
    Shelved,
    /// Ended after it was laid aside for too long.
    Lapsed,
    /// Withdrawn by its movers.
    Withdrawn,
    /// Put to the vote.
    PutToVote,
    /// 通过.
    Adopted,
    /// 未通过.
    Rejected,
    /// Approved by the higher standing committee.
    Approved,
    /// Not approved.
    NotApproved,
    /// Announced.
    Announced,
}

impl BillStage {
    /// The stages at which the bill stands on the agenda.
    pub const ON_AGENDA: [Self; 3] = [Self::OnAgenda, Self::Read, Self::PutToVote];

    /// The stages at which it can be withdrawn.
    pub const PENDING: [Self; 5] = [Self::Filed, Self::OnAgenda, Self::Read, Self::Shelved, Self::PutToVote];

    /// The word by which a refusal's text and the drawing of its life name it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Filed => "filed",
            Self::NotOnAgenda => "not-on-agenda",
            Self::OnAgenda => "on-agenda",
            Self::Read => "read",
            Self::Shelved => "shelved",
            Self::Lapsed => "lapsed",
            Self::Withdrawn => "withdrawn",
            Self::PutToVote => "put-to-vote",
            Self::Adopted => "adopted",
            Self::Rejected => "rejected",
            Self::Approved => "approved",
            Self::NotApproved => "not-approved",
            Self::Announced => "announced",
        }
    }
}

/// A regulation bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bill {
    /// Its number.
    pub no: BillNo,
    /// Its title.
    pub title: Text,
    /// What it is about.
    pub field: BillField,
    /// The regulations it changes, where it changes several at once.
    pub changes: Vec<Text>,
    /// Who moved it; an earlier session knows it where the bill was carried over.
    pub mover: Option<Mover>,
    /// How far it has come.
    pub stage: BillStage,
    /// After how many readings it may be put to the vote, once that was decided.
    pub readings_needed: Option<u32>,
    /// Readings held, earlier sessions included.
    pub readings_done: u32,
    /// Since when it is laid aside.
    pub shelved_on: Option<Date>,
    /// Whether the unified examination was reported.
    pub examined: bool,
    /// Whether its draft was published for comments.
    pub published: bool,
    /// Whether the regulations it changes are voted on one by one.
    pub separately: bool,
    /// What was decided on each of them, where they are.
    pub parts: Vec<Option<bool>>,
}

impl Bill {
    pub(crate) fn require_stage(&self, stages: &[BillStage]) -> Result<(), BusinessRefusal> {
        let refusal = BusinessRefusal::BillStage { bill: self.no, stage: self.stage };
        if stages.contains(&self.stage) { Ok(()) } else { Err(refusal) }
    }
}

impl Session {
    /// The bill of that number.
    ///
    /// # Errors
    /// `B.433` where there is none.
    pub fn bill(&self, no: BillNo) -> Result<&Bill, BusinessRefusal> {
        let at = usize::from(no.0).checked_sub(1);
        at.and_then(|at| self.bills.get(at)).ok_or(BusinessRefusal::NoSuchBill(no))
    }

    pub(crate) fn bill_mut(&mut self, no: BillNo) -> Option<&mut Bill> {
        self.bills.get_mut(usize::from(no.0).checked_sub(1)?)
    }

    /// Moves a bill on; every act of a bill that changes nothing else ends here.
    pub(crate) fn move_bill(&mut self, no: BillNo, stage: BillStage) {
        if let Some(bill) = self.bill_mut(no) {
            bill.stage = stage;
        }
    }
}
