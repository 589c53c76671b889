//! What a vote is about: an item of the agenda, or one of the preparatory meeting's own questions.
//!
//! Law: Organic Law art 17: the preparatory meeting elects presidium and secretary-general and adopts the agenda.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_names::text::Text;
use yishi_rulebook::{AgendaAdoption, FlagRule, QuestionMethod, Rulebook, Threshold, ThresholdRule};

use crate::ballot::scrutineers;
use crate::business::BusinessRefusal;
use crate::closing::resolution::ItemAdopted;
use crate::convening::ConveningRefusal;
use crate::convening::agenda::{AgendaAdopted, Business};
use crate::convening::committee::{CommitteeFormed, CommitteeTask};
use crate::convening::preparatory_meeting::PresidiumElected;
use crate::deliberation::sitting::{PlenaryPart, Sitting, SittingKind};
use crate::election::ElectionRefusal;
use crate::election::further::{self, FurtherElectionDecided, FurtherTime};
use crate::election::method::ElectionMethodAdopted;
use crate::election::special_committee::{self, SpecialCommitteeAdopted};
use crate::event::Event;
use crate::ids::{CommitteeNo, ElectionNo, ItemNo, PersonRef, SpecialCommitteeNo, VoteNo};
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
    /// The list of a committee.
    Committee(CommitteeNo),
    // ---- election ----
    /// The election method.
    ElectionMethod,
    /// When the seats are filled that a round of an election left open.
    FurtherElection {
        /// The election.
        election: ElectionNo,
        /// The round.
        round: u8,
        /// In this session or the next.
        time: FurtherTime,
    },
    /// The list of a special committee.
    SpecialCommittee(SpecialCommitteeNo),
    // ---- paper ballots ----
    /// The list of scrutineers.
    Scrutineers,
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
                    CommitteeTask::Investigation => Ok(()),
                    CommitteeTask::Motions
                    | CommitteeTask::PlanAndBudget
                    | CommitteeTask::Bills
                    | CommitteeTask::Proposals => require_preparatory(sitting),
                }
            }
            Self::Scrutineers => scrutineers::check(session),
            // ---- election ----
            Self::ElectionMethod => {
                if session.election_method.is_some() {
                    return Err(ElectionRefusal::MethodAlreadyAdopted.into());
                }
                session.election_method_draft.as_ref().map(|_| ()).ok_or(ConveningRefusal::DraftMissing.into())
            }
            Self::FurtherElection { election, round, .. } => Ok(further::check(session, election, round)?),
            Self::SpecialCommittee(committee) => special_committee::check(session, sitting, committee),
            // ---- items ----
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
            Self::PresidiumList | Self::Agenda | Self::Committee(_) | Self::Scrutineers => Ok(()),
            // ---- election ----
            Self::ElectionMethod | Self::FurtherElection { .. } | Self::SpecialCommittee(_) => Ok(()),
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
            Self::Scrutineers => Some(Text::new("监票人名单", "監票人名單").with_english("list of scrutineers")),
            Self::Item(item) => session.item(item).ok().map(|item| item.title.clone()),
            Self::Committee(no) => session.committee(no).ok().map(|committee| committee.list.name.clone()),
            // ---- election ----
            Self::ElectionMethod => {
                let method = session.election_method.as_ref().or(session.election_method_draft.as_ref());
                method.map(|method| method.title.clone())
            }
            Self::FurtherElection { election, time, .. } => further::title(session, election, time),
            Self::SpecialCommittee(committee) => special_committee::title(session, committee),
        }
    }

    /// The majority by which the question is decided.
    pub fn majority(self, book: &Rulebook) -> Result<&Threshold, Refusal> {
        match self {
            Self::PresidiumList | Self::Agenda | Self::Item(_) | Self::Committee(_) | Self::Scrutineers => {
                Ok(book.threshold(ThresholdRule::DecisionMajority))
            }
            // ---- election ----
            Self::ElectionMethod | Self::FurtherElection { .. } | Self::SpecialCommittee(_) => {
                Ok(book.threshold(ThresholdRule::DecisionMajority))
            }
        }
    }

    /// The rule of a method that belongs to this question alone, whatever the usual one is; most questions have none.
    pub(crate) fn own_method(self) -> Option<QuestionMethod> {
        match self {
            Self::PresidiumList | Self::Agenda | Self::Item(_) | Self::Committee(_) => None,
            Self::Scrutineers => Some(QuestionMethod::Scrutineers),
            // ---- election ----
            Self::ElectionMethod | Self::FurtherElection { .. } | Self::SpecialCommittee(_) => None,
        }
    }

    /// What follows at once from the vote, whether it passed or not.
    pub(crate) fn consequence(self, session: &Session, vote: VoteNo, passed: bool) -> Vec<Event> {
        if !passed {
            return Vec::new();
        }
        let event = match self {
            Self::PresidiumList => {
                session.presidium_draft.clone().map(|list| Event::PresidiumElected(PresidiumElected { list }))
            }
            Self::Agenda => session.agenda_draft.clone().map(|items| Event::AgendaAdopted(AgendaAdopted { items })),
            Self::Item(item) => Some(Event::ItemAdopted(ItemAdopted { item, vote })),
            Self::Committee(committee) => Some(Event::CommitteeFormed(CommitteeFormed { committee })),
            Self::Scrutineers => scrutineers::adopted(session),
            // ---- election ----
            Self::ElectionMethod => {
                let method = session.election_method_draft.clone();
                method.map(|method| Event::ElectionMethodAdopted(ElectionMethodAdopted { method }))
            }
            Self::FurtherElection { election, round, time } => {
                let decided = FurtherElectionDecided { election, round, time, vote };
                Some(Event::FurtherElectionDecided(decided))
            }
            Self::SpecialCommittee(committee) => {
                Some(Event::SpecialCommitteeAdopted(SpecialCommitteeAdopted { committee }))
            }
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
