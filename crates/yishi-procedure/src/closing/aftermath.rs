//! What may still follow the close of a session: reports on what it left to others, and what makes its decisions stand.
//!
//! Law: NPC rules of procedure art 31 (the result of a motion is reported after the session); Legislation Law art 81, 88 (approval
//! and announcement); Organic Law art 11, 32 (approval of a chief procurator, who is published and sworn in after it), 36, 58 (an
//! investigation reports later); Supervision Law art 15 to 17, 31 to 50 (opinions, what was done with them, reviews). Invariant:
//! none of these acts changes what the session itself decided.

use crate::command::Command;

/// Says whether an act belongs after the close as well.
pub fn follows_the_close(command: &Command) -> bool {
    matches!(
        command,
        Command::RecordResultReport(_)
            | Command::RecordBillApproval(_)
            | Command::AnnounceBill(_)
            | Command::RecordElectionApproval(_)
            | Command::PublishElected(_)
            | Command::RecordHigherApproval(_)
            | Command::RecordCertificate(_)
            | Command::HoldOath(_)
            | Command::SendOpinions(_)
            | Command::RecordFollowUp(_)
            | Command::RecordReview(_)
            | Command::RecordInvestigationReport(_)
            | Command::ReportOnProject(_)
            | Command::AssessProject(_)
    )
}
