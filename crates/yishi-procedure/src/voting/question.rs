//! What a vote is about: an item of the agenda, or one of the preparatory meeting's own questions.
//!
//! Law: Organic Law art 17: the preparatory meeting elects presidium and secretary-general and adopts the agenda.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use yishi_rulebook::{AgendaAdoption, Rulebook};

use crate::ballot::scrutineers;
use crate::business::amendment::{self, TextRef};
use crate::business::{BusinessRefusal, bill, motion};
use crate::closing::resolution::ItemAdopted;
use crate::convening::agenda::{AgendaAdopted, Business};
use crate::convening::committee::{CommitteeFormed, CommitteeTask};
use crate::convening::preparatory_meeting::PresidiumElected;
use crate::convening::{ConveningRefusal, agenda_change, non_voting_list, one_by_one};
use crate::deliberation::DeliberationRefusal;
use crate::deliberation::sitting::{PlenaryPart, Sitting, SittingKind};
use crate::election::ElectionRefusal;
use crate::election::further::{self, FurtherElectionDecided, FurtherTime};
use crate::election::method::ElectionMethodAdopted;
use crate::election::special_committee::{self, SpecialCommitteeAdopted};
use crate::event::Event;
use crate::ids::{
    AmendmentNo, AppointmentNo, BillNo, ChangeNo, ClauseNo, CommitteeNo, ElectionNo, ItemNo, MotionNo, PersonRef,
    RemovalNo, ResignationNo, SeatNo, SpecialCommitteeNo, VoteNo,
};
use crate::personnel::removal_case::RemovalKind;
use crate::personnel::{PersonnelRefusal, appointment_case, investigation, questions, removal_case, resignation_case};
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
    // ---- convening and deliberation ----
    /// One member of the presidium, where the list is voted on one by one.
    PresidiumMember(SeatNo),
    /// The secretary-general, where the list is voted on one by one.
    SecretaryGeneral,
    /// The list of those who attend without a vote.
    NonVotingList,
    /// A change of the agenda.
    AgendaChange(ChangeNo),
    // ---- paper ballots ----
    /// The list of scrutineers.
    Scrutineers,
    // ---- motions and bills ----
    /// A motion.
    Motion(MotionNo),
    /// Whether a motion is handed to the standing committee.
    CommitteeCharge(MotionNo),
    /// An amendment, before the text it changes.
    Amendment(AmendmentNo),
    /// A clause by itself.
    Clause(ClauseNo),
    /// A regulation bill.
    Bill(BillNo),
    /// One of the regulations that a bill changes.
    BillPart {
        /// The bill.
        bill: BillNo,
        /// Which of them, from 1.
        part: u8,
    },
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
                one_by_one::require_one_list(book)?;
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
            // ---- convening and deliberation ----
            Self::PresidiumMember(_) | Self::SecretaryGeneral => {
                require_preparatory(sitting)?;
                Ok(one_by_one::check(session, book, self)?)
            }
            Self::NonVotingList => {
                require_preparatory(sitting)?;
                Ok(non_voting_list::check(session)?)
            }
            Self::AgendaChange(change) if sitting.kind.is_of_the_whole_body() => agenda_change::check(session, change),
            Self::AgendaChange(_) => Err(DeliberationRefusal::OnlyTheWholeBody(sitting.no).into()),
            // ---- motions and bills ----
            Self::Motion(no) => motion::vote::check(session, sitting, no),
            Self::CommitteeCharge(no) => motion::committee_charge::check(session, sitting, no),
            Self::Amendment(no) => amendment::vote::check(session, sitting, book, no),
            Self::Clause(no) => amendment::clause::check(session, sitting, book, no),
            Self::Bill(no) => bill::vote::check(session, sitting, no),
            Self::BillPart { bill: no, .. } => bill::vote::check(session, sitting, no),
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
            Self::PresidiumList
            | Self::Agenda
            | Self::Committee(_)
            | Self::Scrutineers
            | Self::PresidiumMember(_)
            | Self::SecretaryGeneral
            | Self::NonVotingList
            | Self::AgendaChange(_) => Ok(()),
            Self::Removal(_)
            | Self::Dismissal(_)
            | Self::Investigation(_)
            | Self::Resignation(_)
            | Self::Appointment(_) => Ok(()),
            // ---- election ----
            Self::ElectionMethod | Self::FurtherElection { .. } | Self::SpecialCommittee(_) => Ok(()),
            Self::Item(item) => match session.item(item)?.business {
                Business::Resolution(_) | Business::ExaminationReport(_) => {
                    amendment::text::require_settled(session, TextRef::Item(item))
                }
                Business::HearReport(_) | Business::Address => Err(VotingRefusal::NotVotable(item).into()),
            },
            // ---- motions and bills ----
            Self::Motion(no) => motion::vote::require_votable(session, no),
            Self::CommitteeCharge(_) => Ok(()),
            Self::Amendment(no) => amendment::vote::require_votable(session, no),
            Self::Clause(no) => amendment::clause::require_votable(session, no),
            Self::Bill(no) => bill::vote::require_votable(session, no),
            Self::BillPart { bill: no, part } => bill::vote::require_part(session, no, part),
        }
    }

    /// What follows at once from the vote, whether it passed or not.
    pub(crate) fn consequence(self, session: &Session, vote: VoteNo, passed: bool) -> Vec<Event> {
        let event = match self {
            Self::Removal(no) | Self::Dismissal(no) => return removal_case::consequence(session, no, passed),
            Self::Investigation(no) => return investigation::consequence(no, passed),
            Self::Resignation(no) => return resignation_case::consequence(session, no, passed),
            Self::Appointment(no) => return appointment_case::consequence(session, no, passed),
            // ---- convening and deliberation ----
            // The last vote on a person completes the presidium, whether that person was elected or not.
            Self::PresidiumMember(_) | Self::SecretaryGeneral => one_by_one::consequence(session, self, passed),
            Self::NonVotingList => non_voting_list::consequence(session).filter(|_| passed),
            Self::AgendaChange(change) => agenda_change::consequence(session, change).filter(|_| passed),
            Self::PresidiumList => {
                let list = session.presidium_draft.clone().filter(|_| passed);
                list.map(|list| Event::PresidiumElected(PresidiumElected { list }))
            }
            Self::Agenda => {
                let items = session.agenda_draft.clone().filter(|_| passed);
                items.map(|items| Event::AgendaAdopted(AgendaAdopted { items }))
            }
            Self::Item(item) => passed.then_some(Event::ItemAdopted(ItemAdopted { item, vote })),
            Self::Committee(committee) => passed.then_some(Event::CommitteeFormed(CommitteeFormed { committee })),
            // ---- election ----
            Self::ElectionMethod => {
                let method = session.election_method_draft.clone().filter(|_| passed);
                method.map(|method| Event::ElectionMethodAdopted(ElectionMethodAdopted { method }))
            }
            Self::FurtherElection { election, round, time } => {
                let decided = FurtherElectionDecided { election, round, time, vote };
                passed.then_some(Event::FurtherElectionDecided(decided))
            }
            Self::SpecialCommittee(committee) => {
                passed.then_some(Event::SpecialCommitteeAdopted(SpecialCommitteeAdopted { committee }))
            }
            Self::Scrutineers => scrutineers::adopted(session).filter(|_| passed),
            // ---- motions and bills ----
            Self::Motion(no) => Some(motion::vote::consequence(session, no, vote, passed)),
            Self::CommitteeCharge(no) => motion::committee_charge::consequence(session, no, vote, passed),
            Self::Amendment(no) => Some(amendment::vote::consequence(no, vote, passed)),
            Self::Clause(no) => Some(amendment::clause::consequence(no, vote, passed)),
            Self::Bill(no) => Some(bill::vote::consequence(session, no, vote, passed)),
            Self::BillPart { bill: no, part } => {
                return bill::vote::part_consequence(session, no, part, vote, passed);
            }
        };
        event.into_iter().collect()
    }
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
