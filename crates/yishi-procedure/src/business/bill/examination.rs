//! The committee that examines all bills reports the result of its examination (统一审议) with a revised draft.
//!
//! Law: Legislation Law art 87; `bill.unified-examination`. A bill is put to the vote after it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;

use crate::business::bill::stage::BillStage;
use crate::business::leading::{require_no_vote, require_wording};
use crate::business::motion::referral::Examiner;
use crate::convening::committee::CommitteeTask;
use crate::event::Event;
use crate::ids::BillNo;
use crate::refusal::Refusal;
use crate::session::Session;

/// Records the report of the unified examination.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RecordUnifiedExamination {
    /// The bill.
    pub bill: BillNo,
    /// Who examined it.
    pub examiner: Examiner,
    /// What the report says.
    pub text: Text,
}

/// The unified examination was reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct UnifiedExaminationRecorded {
    /// The bill.
    pub bill: BillNo,
    /// Who examined it.
    pub examiner: Examiner,
    /// What the report says.
    pub text: Text,
}

pub(crate) fn decide(session: &Session, command: &RecordUnifiedExamination) -> Result<Vec<Event>, Refusal> {
    let bill = session.bill(command.bill)?;
    bill.require_stage(&[BillStage::OnAgenda, BillStage::Read])?;
    require_no_vote(session)?;
    command.examiner.require(session, CommitteeTask::Bills)?;
    require_wording(&command.text)?;
    let (bill, examiner, text) = (bill.no, command.examiner.clone(), command.text.clone());
    Ok(vec![Event::UnifiedExaminationRecorded(UnifiedExaminationRecorded { bill, examiner, text })])
}

pub(crate) fn apply(session: &mut Session, event: &UnifiedExaminationRecorded) {
    if let Some(bill) = session.bill_mut(event.bill) {
        bill.examined = true;
    }
}
