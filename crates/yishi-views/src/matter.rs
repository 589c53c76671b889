//! What the hall is busy with, as a page names it: an item of the agenda with its title, or a question without one.

use serde::Serialize;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::convening::agenda::Business;
use yishi_procedure::ids::ItemNo;
use yishi_procedure::voting::question::Question;

/// A question with its printed title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    /// The list of the presidium and the secretary-general.
    PresidiumList,
    /// The agenda of the session.
    Agenda,
    /// An item of the agenda.
    Item {
        /// Its number.
        no: ItemNo,
        /// Its title as printed.
        title: Text,
        /// What is done with it.
        business: Business,
    },
    /// Another question with a title of its own, put to the vote.
    Titled {
        /// The question.
        question: Question,
        /// Its title.
        title: Text,
    },
}

impl Matter {
    /// The matter behind a question; nothing where the agenda no longer has the item.
    pub fn of(session: &Session, question: Question) -> Option<Self> {
        match question {
            Question::PresidiumList => Some(Self::PresidiumList),
            Question::Agenda => Some(Self::Agenda),
            Question::Item(no) => {
                let item = session.item(no).ok()?;
                Some(Self::Item { no, title: item.title.clone(), business: item.business })
            }
            Question::Committee(_)
            | Question::PresidiumMember(_)
            | Question::SecretaryGeneral
            | Question::NonVotingList
            | Question::AgendaChange(_)
            | Question::Scrutineers
            // ---- motions and bills ----
            | Question::Motion(_)
            | Question::CommitteeCharge(_)
            | Question::Amendment(_)
            | Question::Clause(_)
            | Question::Bill(_)
            | Question::BillPart { .. } => Some(Self::Titled { question, title: question.title(session)? }),
            Question::Removal(_)
            | Question::Dismissal(_)
            | Question::Investigation(_)
            | Question::Resignation(_)
            | Question::Appointment(_) => Some(Self::Titled { question, title: question.title(session)? }),
            // ---- election ----
            Question::ElectionMethod | Question::FurtherElection { .. } | Question::SpecialCommittee(_) => {
                Some(Self::Titled { question, title: question.title(session)? })
            }
        }
    }

    /// The question behind the matter.
    pub fn question(&self) -> Question {
        match self {
            Self::PresidiumList => Question::PresidiumList,
            Self::Agenda => Question::Agenda,
            Self::Item { no, .. } => Question::Item(*no),
            Self::Titled { question, .. } => *question,
        }
    }

    /// Says whether it is put to the vote.
    pub fn is_voted_on(&self) -> bool {
        match self {
            Self::PresidiumList | Self::Agenda | Self::Titled { .. } => true,
            Self::Item { business, .. } => is_voted_on(*business),
        }
    }
}

/// Says whether business of that kind is put to the vote.
pub fn is_voted_on(business: Business) -> bool {
    match business {
        Business::Resolution(_) | Business::ExaminationReport(_) => true,
        Business::HearReport(_) | Business::Address => false,
    }
}
