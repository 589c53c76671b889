//! What a vote is about: an item of the agenda, or one of the preparatory meeting's own questions.
//!
//! Law: Organic Law art 17: the preparatory meeting elects presidium and secretary-general and adopts the agenda.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{AgendaAdoption, FlagRule, Rulebook};

use crate::business::BusinessRefusal;
use crate::convening::ConveningRefusal;
use crate::convening::agenda::Business;
use crate::deliberation::sitting::{PlenaryPart, Sitting, SittingKind};
use crate::ids::{ItemNo, PersonRef};
use crate::refusal::Refusal;
use crate::session::Session;
use crate::voting::VotingRefusal;

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// The list of the presidium and the secretary-general.
    PresidiumList,
    /// The agenda of the session.
    Agenda,
    /// An item of the agenda.
    Item(ItemNo),
}

impl Question {
    /// Says whether that sitting may take the question up.
    pub(crate) fn check(self, session: &Session, sitting: &Sitting, book: &Rulebook) -> Result<(), Refusal> {
        match self {
            Self::PresidiumList => {
                require_preparatory(sitting)?;
                session.require_presidium_body()?;
                require_one_list(book)?;
                let list = session.presidium_draft.as_ref().ok_or(ConveningRefusal::DraftMissing)?;
                // A seat may have been withdrawn since the list was proposed; nobody without a seat is elected.
                let mut named = list.members.iter().copied().map(PersonRef::Seat).chain(list.secretary_general);
                Ok(named.try_for_each(|person| session.roll.require_person(person))?)
            }
            Self::Agenda => {
                require_agenda_place(sitting, book)?;
                session.agenda_draft.as_ref().map(|_| ()).ok_or(ConveningRefusal::DraftMissing.into())
            }
            Self::Item(item) => {
                session.require_agenda()?;
                session.item(item)?;
                if sitting.takes_up(item) { Ok(()) } else { Err(BusinessRefusal::NotOnSchedule(item).into()) }
            }
        }
    }

    /// Says whether the question is one that is decided by a vote.
    pub(crate) fn require_votable(self, session: &Session) -> Result<(), Refusal> {
        match self {
            Self::PresidiumList | Self::Agenda => Ok(()),
            Self::Item(item) => match session.item(item)?.business {
                Business::Resolution(_) | Business::ExaminationReport(_) => Ok(()),
                Business::HearReport(_) | Business::Address => Err(VotingRefusal::NotVotable(item).into()),
            },
        }
    }
}

/// A vote on the whole list is held only where the rulebook has the presidium elected so.
fn require_one_list(book: &Rulebook) -> Result<(), ConveningRefusal> {
    let rule = book.flag_rule(FlagRule::PresidiumEnBloc);
    if rule.value { Ok(()) } else { Err(ConveningRefusal::PresidiumOneByOne(Box::new(rule.citation.clone()))) }
}

/// The agenda is adopted by the preparatory meeting, or by the opening plenary where the rulebook says so.
fn require_agenda_place(sitting: &Sitting, book: &Rulebook) -> Result<(), Refusal> {
    match (book.agenda_adopted_at().value, sitting.kind) {
        (AgendaAdoption::FirstSitting, SittingKind::Plenary { part: PlenaryPart::Opening, .. }) => Ok(()),
        (AgendaAdoption::FirstSitting | AgendaAdoption::PreparatoryMeeting, _) => require_preparatory(sitting),
    }
}

fn require_preparatory(sitting: &Sitting) -> Result<(), Refusal> {
    match sitting.kind {
        SittingKind::Preparatory => Ok(()),
        SittingKind::Plenary { .. } => Err(BusinessRefusal::OnlyInPreparatoryMeeting.into()),
    }
}
