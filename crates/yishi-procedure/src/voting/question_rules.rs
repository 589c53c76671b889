//! Which rules a question is decided by: its majority, its method, and whether it is voted on in secret.
//!
//! Law: Organic Law art 25: a majority of all deputies, for whatever has no rule of its own.

use yishi_rulebook::{PersonnelBallotRule, PersonnelThreshold, QuestionMethod, Rulebook, Threshold, ThresholdRule};

use crate::refusal::Refusal;
use crate::rules;
use crate::voting::question::Question;

impl Question {
    /// The majority by which the question is decided.
    pub fn majority(self, book: &Rulebook) -> Result<&Threshold, Refusal> {
        match self {
            Self::Removal(_) => rules::threshold(book, PersonnelThreshold::RemovalMajority),
            Self::Dismissal(_) => rules::threshold(book, PersonnelThreshold::DismissalMajority),
            Self::Resignation(_) => rules::threshold(book, PersonnelThreshold::ResignationMajority),
            Self::Appointment(_) => rules::threshold(book, PersonnelThreshold::AppointmentMajority),
            Self::PresidiumList
            | Self::Agenda
            | Self::Item(_)
            | Self::Committee(_)
            | Self::Scrutineers
            // ---- convening and deliberation ----
            | Self::PresidiumMember(_)
            | Self::SecretaryGeneral
            | Self::NonVotingList
            | Self::AgendaChange(_)
            // ---- election ----
            | Self::ElectionMethod
            | Self::FurtherElection { .. }
            | Self::SpecialCommittee(_)
            // ---- motions and bills ----
            | Self::Motion(_)
            | Self::CommitteeCharge(_)
            | Self::Amendment(_)
            | Self::Clause(_)
            | Self::Bill(_)
            | Self::BillPart { .. }
            | Self::Investigation(_) => Ok(book.threshold(ThresholdRule::DecisionMajority)),
        }
    }

    /// The rule of a method that belongs to this question alone, whatever the usual one is; most questions have none.
    pub(crate) fn own_method(self) -> Option<QuestionMethod> {
        match self {
            Self::Scrutineers => Some(QuestionMethod::Scrutineers),
            Self::PresidiumList
            | Self::Agenda
            | Self::Item(_)
            | Self::Committee(_)
            // ---- convening and deliberation ----
            | Self::PresidiumMember(_)
            | Self::SecretaryGeneral
            | Self::NonVotingList
            | Self::AgendaChange(_)
            // ---- election ----
            | Self::ElectionMethod
            | Self::FurtherElection { .. }
            | Self::SpecialCommittee(_)
            // ---- motions and bills ----
            | Self::Motion(_)
            | Self::CommitteeCharge(_)
            | Self::Amendment(_)
            | Self::Clause(_)
            | Self::Bill(_)
            | Self::BillPart { .. }
            // ---- matters of office ----
            | Self::Removal(_)
            | Self::Dismissal(_)
            | Self::Investigation(_)
            | Self::Resignation(_)
            | Self::Appointment(_) => None,
        }
    }

    /// The rule that says whether a matter of office is voted on in secret; most questions have none.
    pub(crate) fn ballot_rule(self) -> Option<PersonnelBallotRule> {
        match self {
            Self::Removal(_) => Some(PersonnelBallotRule::Removal),
            Self::Dismissal(_) => Some(PersonnelBallotRule::Dismissal),
            Self::Resignation(_) => Some(PersonnelBallotRule::Resignation),
            Self::Appointment(_) => Some(PersonnelBallotRule::Appointment),
            Self::PresidiumList
            | Self::Agenda
            | Self::Item(_)
            | Self::Committee(_)
            | Self::Scrutineers
            // ---- convening and deliberation ----
            | Self::PresidiumMember(_)
            | Self::SecretaryGeneral
            | Self::NonVotingList
            | Self::AgendaChange(_)
            // ---- election ----
            | Self::ElectionMethod
            | Self::FurtherElection { .. }
            | Self::SpecialCommittee(_)
            // ---- motions and bills ----
            | Self::Motion(_)
            | Self::CommitteeCharge(_)
            | Self::Amendment(_)
            | Self::Clause(_)
            | Self::Bill(_)
            | Self::BillPart { .. }
            | Self::Investigation(_) => None,
        }
    }
}
