//! What a vote is about: an item of the agenda, or one of the preparatory meeting's own questions.
//!
//! Law: Organic Law art 17: the preparatory meeting elects presidium and secretary-general and adopts the agenda.

use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{
    AgendaAdoption, FlagRule, PersonnelBallotRule, PersonnelThreshold, Rulebook, Threshold, ThresholdRule, VoteMethod,
};

use crate::business::BusinessRefusal;
use crate::closing::resolution::ItemAdopted;
use crate::convening::ConveningRefusal;
use crate::convening::agenda::{AgendaAdopted, Business};
use crate::convening::committee::{CommitteeFormed, CommitteeTask};
use crate::convening::preparatory_meeting::PresidiumElected;
use crate::deliberation::sitting::{PlenaryPart, Sitting, SittingKind};
use crate::event::Event;
use crate::ids::{AppointmentNo, CommitteeNo, ItemNo, PersonRef, RemovalNo, ResignationNo, VoteNo};
use crate::personnel::removal_case::RemovalKind;
use crate::personnel::{PersonnelRefusal, appointment_case, investigation, questions, removal_case, resignation_case};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;
use crate::voting::VotingRefusal;

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// The list of the presidium and the secretary-general.
    PresidiumList,
    /// The agenda of the session.
    Agenda,
    /// An item of the agenda.
    Item(ItemNo),
    /// The list of a committee.
    Committee(CommitteeNo),
    /// A removal (罢免案).
    Removal(RemovalNo),
    /// A dismissal from office (撤职案), numbered among the removals.
    Dismissal(RemovalNo),
    /// An investigation by that committee.
    Investigation(CommitteeNo),
    /// A resignation.
    Resignation(ResignationNo),
    /// An appointment, an acting head, or a removal from a post.
    Appointment(AppointmentNo),
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
            Self::Committee(no) => {
                let committee = session.committee(no)?;
                // Nobody who lost the seat since the list was proposed is elected into the committee.
                committee.list.members.iter().try_for_each(|member| session.roll.require(*member).map(|_| ()))?;
                match committee.list.task {
                    // Who may propose it, and what it is about, is judged with the investigation.
                    CommitteeTask::Investigation => Err(PersonnelRefusal::VotedAsInvestigation(no).into()),
                    CommitteeTask::Motions
                    | CommitteeTask::PlanAndBudget
                    | CommitteeTask::Bills
                    | CommitteeTask::Proposals => require_preparatory(sitting),
                }
            }
            Self::Item(item) => {
                session.require_agenda()?;
                session.item(item)?;
                if sitting.takes_up(item) { Ok(()) } else { Err(BusinessRefusal::NotOnSchedule(item).into()) }
            }
            Self::Removal(no) => questions::check_removal(session, sitting, no, RemovalKind::Removal),
            Self::Dismissal(no) => questions::check_removal(session, sitting, no, RemovalKind::Dismissal),
            Self::Investigation(no) => questions::check_investigation(session, sitting, no),
            Self::Resignation(no) => questions::check_resignation(session, sitting, no),
            Self::Appointment(no) => questions::check_appointment(session, sitting, book, no),
        }
    }

    /// Says whether the question is one that is decided by a vote.
    pub(crate) fn require_votable(self, session: &Session) -> Result<(), Refusal> {
        match self {
            Self::PresidiumList | Self::Agenda | Self::Committee(_) => Ok(()),
            Self::Removal(_)
            | Self::Dismissal(_)
            | Self::Investigation(_)
            | Self::Resignation(_)
            | Self::Appointment(_) => Ok(()),
            Self::Item(item) => match session.item(item)?.business {
                Business::Resolution(_) | Business::ExaminationReport(_) => Ok(()),
                Business::HearReport(_) | Business::Address => Err(VotingRefusal::NotVotable(item).into()),
            },
        }
    }

    /// What the question is called, where it has a title of its own.
    pub fn title(self, session: &Session) -> Option<Text> {
        match self {
            Self::PresidiumList | Self::Agenda => None,
            Self::Item(item) => session.item(item).ok().map(|item| item.title.clone()),
            Self::Committee(no) => session.committee(no).ok().map(|committee| committee.list.name.clone()),
            Self::Removal(no) | Self::Dismissal(no) => questions::removal_title(session, no),
            Self::Investigation(no) => questions::investigation_title(session, no),
            Self::Resignation(no) => questions::resignation_title(session, no),
            Self::Appointment(no) => questions::appointment_title(session, no),
        }
    }

    /// The majority by which the question is decided.
    pub fn majority(self, book: &Rulebook) -> Result<&Threshold, Refusal> {
        match self {
            Self::PresidiumList | Self::Agenda | Self::Item(_) | Self::Committee(_) => {
                Ok(book.threshold(ThresholdRule::DecisionMajority))
            }
            Self::Investigation(_) => Ok(book.threshold(ThresholdRule::DecisionMajority)),
            Self::Removal(_) => rules::threshold(book, PersonnelThreshold::RemovalMajority),
            Self::Dismissal(_) => rules::threshold(book, PersonnelThreshold::DismissalMajority),
            Self::Resignation(_) => rules::threshold(book, PersonnelThreshold::ResignationMajority),
            Self::Appointment(_) => rules::threshold(book, PersonnelThreshold::AppointmentMajority),
        }
    }

    /// Refuses an open vote on what has to be decided by secret ballot.
    pub(crate) fn require_open_vote(self, book: &Rulebook, method: VoteMethod) -> Result<(), Refusal> {
        let rule = match self {
            Self::PresidiumList | Self::Agenda | Self::Item(_) | Self::Committee(_) => return Ok(()),
            Self::Investigation(_) => return Ok(()),
            Self::Removal(_) => PersonnelBallotRule::Removal,
            Self::Dismissal(_) => PersonnelBallotRule::Dismissal,
            Self::Resignation(_) => PersonnelBallotRule::Resignation,
            Self::Appointment(_) => PersonnelBallotRule::Appointment,
        };
        questions::require_ballot(book, rule, method)
    }

    /// What follows at once from the vote, whether it passed or not.
    pub(crate) fn consequence(self, session: &Session, vote: VoteNo, passed: bool) -> Vec<Event> {
        let event = match self {
            Self::Removal(no) | Self::Dismissal(no) => return removal_case::consequence(session, no, passed),
            Self::Investigation(no) => return investigation::consequence(no, passed),
            Self::Resignation(no) => return resignation_case::consequence(session, no, passed),
            Self::Appointment(no) => return appointment_case::consequence(session, no, passed),
            Self::PresidiumList | Self::Agenda | Self::Item(_) | Self::Committee(_) if !passed => None,
            Self::PresidiumList => {
                session.presidium_draft.clone().map(|list| Event::PresidiumElected(PresidiumElected { list }))
            }
            Self::Agenda => session.agenda_draft.clone().map(|items| Event::AgendaAdopted(AgendaAdopted { items })),
            Self::Item(item) => Some(Event::ItemAdopted(ItemAdopted { item, vote })),
            Self::Committee(committee) => Some(Event::CommitteeFormed(CommitteeFormed { committee })),
        };
        event.into_iter().collect()
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
        SittingKind::Plenary { .. }
        | SittingKind::Presidium { .. }
        | SittingKind::Delegation { .. }
        | SittingKind::Circle { .. }
        | SittingKind::Committee { .. } => Err(BusinessRefusal::OnlyInPreparatoryMeeting.into()),
    }
}
