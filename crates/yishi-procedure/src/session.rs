//! A session as its stream tells it: the folded state of all events so far.
//!
//! The state is a cache: dropping it and replaying the stream gives the same bytes. Only `apply` changes it, and only this file
//! says what may be asked of it.

use jiff::Timestamp;
use serde::Serialize;
use yishi_rulebook::LeadingOrgan;

use crate::attendance::AttendanceRefusal;
use crate::ballot::BallotRefusal;
use crate::ballot::paper_ballot::Ballot;
use crate::ballot::scrutineers::ScrutineerList;
use crate::ballot::tellers::Teller;
use crate::business::amendment::Amendment;
use crate::business::amendment::clause::Clause;
use crate::business::bill::Bill;
use crate::business::motion::Motion;
use crate::business::motion::suggestion::Suggestion;
use crate::closing::announcement::AnnouncementIssued;
use crate::closing::resolution::ItemAdopted;
use crate::convening::ConveningRefusal;
use crate::convening::agenda::AgendaItem;
use crate::convening::arrangements::Arrangements;
use crate::convening::circle::Circle;
use crate::convening::committee::Committee;
use crate::convening::convocation::{PinnedRulebook, Reconstruction, SessionConvened, SessionTitle};
use crate::convening::preparatory_meeting::PresidiumList;
use crate::convening::roll::Roll;
use crate::deliberation::DeliberationRefusal;
use crate::deliberation::debate::Debate;
use crate::deliberation::sitting::{Sitting, Stage};
use crate::election::contest::Election;
use crate::election::method::ElectionMethod;
use crate::election::special_committee::SpecialCommittee;
use crate::ids::{CircleNo, CommitteeNo, ItemNo, PersonRef, SeatNo, SessionId, SittingNo, VoteNo};
use crate::personnel::Personnel;
use crate::refusal::Refusal;
use crate::sealed::SealedRefusal;
use crate::sealed::ballot::SealedBallot;
use crate::supervision::register::Supervision;
use crate::voting::VotingRefusal;
use crate::voting::method::VoteMethod;
use crate::voting::question::Question;
use crate::voting::vote::Vote;

/// A session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Session {
    /// The stream and address of the session.
    pub id: SessionId,
    /// Body, term and number.
    pub title: SessionTitle,
    /// The rulebook it is held under.
    pub rulebook: PinnedRulebook,
    /// Who leads it.
    pub led_by: LeadingOrgan,
    /// All seats, delegations and guests.
    pub roll: Roll,
    /// Set where it is held again from a report.
    pub reconstruction: Option<Reconstruction>,
    /// The draft list of the presidium.
    pub presidium_draft: Option<PresidiumList>,
    /// The elected presidium.
    pub presidium: Option<PresidiumList>,
    /// The standing chairs in protocol order.
    pub standing_chairs: Vec<SeatNo>,
    /// The draft agenda.
    pub agenda_draft: Option<Vec<AgendaItem>>,
    /// The adopted agenda.
    pub agenda: Option<Vec<AgendaItem>>,
    /// The voting method chosen by decision, where one was.
    pub method: Option<VoteMethod>,
    /// Small and joint groups by number.
    pub circles: Vec<Circle>,
    /// Committees of the session by number, proposed or formed.
    pub committees: Vec<Committee>,
    /// All sittings by number.
    pub sittings: Vec<Sitting>,
    /// All votes by number.
    pub votes: Vec<Vote>,
    // ---- convening and deliberation ----
    /// What conveners, preparatory meeting and presidium have settled besides.
    pub arrangements: Arrangements,
    /// What was said, asked and handed in.
    pub debate: Debate,
    // ---- motions and bills ----
    /// Until when deputies may hand in motions, once the presidium has set it.
    pub motion_deadline: Option<Timestamp>,
    /// All motions by number.
    pub motions: Vec<Motion>,
    /// Motions that are handled as suggestions, by number.
    pub suggestions: Vec<Suggestion>,
    /// All amendments by number.
    pub amendments: Vec<Amendment>,
    /// Clauses that are voted on by themselves, by number.
    pub clauses: Vec<Clause>,
    /// All regulation bills by number.
    pub bills: Vec<Bill>,
    // ---- election ----
    /// The draft election method.
    pub election_method_draft: Option<ElectionMethod>,
    /// The adopted election method.
    pub election_method: Option<ElectionMethod>,
    /// All elections by number.
    pub elections: Vec<Election>,
    /// Special committees by number, nominated or adopted.
    pub special_committees: Vec<SpecialCommittee>,
    // ---- paper ballots ----
    /// The list of scrutineers that lies before the plenary.
    pub scrutineers_draft: Option<ScrutineerList>,
    /// The adopted scrutineers.
    pub scrutineers: Option<ScrutineerList>,
    /// The tellers by number.
    pub tellers: Vec<Teller>,
    /// All paper ballots by number.
    pub ballots: Vec<Ballot>,
    // ---- sealed ballots ----
    /// Who holds the key to the count of sealed ballots, by place.
    pub trustees: Vec<SeatNo>,
    /// All sealed ballots by number.
    pub sealed_ballots: Vec<SealedBallot>,
    // ---- personnel ----
    /// Removals, resignations, appointments, oaths and mandates.
    pub personnel: Personnel,
    // ---- supervision ----
    /// The registers of supervision.
    pub supervision: Supervision,
    // ---- end ----
    /// Announcements by number.
    pub announcements: Vec<AnnouncementIssued>,
    /// What was adopted, in order.
    pub adopted: Vec<ItemAdopted>,
    /// When the session was closed.
    pub closed_at: Option<Timestamp>,
}

impl Session {
    pub(crate) fn convened(event: &SessionConvened) -> Self {
        Self {
            id: event.id.clone(),
            title: event.title.clone(),
            rulebook: event.rulebook.clone(),
            led_by: event.led_by,
            roll: Roll::from(&event.roll),
            reconstruction: event.reconstruction.clone(),
            presidium_draft: None,
            presidium: None,
            standing_chairs: Vec::new(),
            agenda_draft: None,
            agenda: None,
            method: None,
            circles: Vec::new(),
            committees: Vec::new(),
            sittings: Vec::new(),
            votes: Vec::new(),
            // ---- convening and deliberation ----
            arrangements: Arrangements {
                convening: event.convening.clone(),
                warnings: event.warnings.clone(),
                ..Arrangements::default()
            },
            debate: Debate::default(),
            // ---- motions and bills ----
            motion_deadline: None,
            motions: Vec::new(),
            suggestions: Vec::new(),
            amendments: Vec::new(),
            clauses: Vec::new(),
            bills: Vec::new(),
            // ---- election ----
            election_method_draft: None,
            election_method: None,
            elections: Vec::new(),
            special_committees: Vec::new(),
            // ---- paper ballots ----
            scrutineers_draft: None,
            scrutineers: None,
            tellers: Vec::new(),
            ballots: Vec::new(),
            // ---- sealed ballots ----
            trustees: Vec::new(),
            sealed_ballots: Vec::new(),
            // ---- personnel ----
            personnel: Personnel::default(),
            // ---- supervision ----
            supervision: Supervision::default(),
            // ---- end ----
            announcements: Vec::new(),
            adopted: Vec::new(),
            closed_at: None,
        }
    }

    /// The sitting of that number.
    pub fn sitting(&self, no: SittingNo) -> Result<&Sitting, AttendanceRefusal> {
        self.sittings.iter().find(|sitting| sitting.no == no).ok_or(AttendanceRefusal::UnknownSitting(no))
    }

    pub(crate) fn sitting_mut(&mut self, no: SittingNo) -> Option<&mut Sitting> {
        self.sittings.iter_mut().find(|sitting| sitting.no == no)
    }

    /// The sitting of the whole body that has its doors open or is in progress; there is never more than one.
    pub fn sitting_at_work(&self) -> Option<&Sitting> {
        self.sittings_at_work().find(|sitting| sitting.kind.is_of_the_whole_body())
    }

    /// All sittings that have their doors open or are in progress. No two of them have a seat in common.
    pub fn sittings_at_work(&self) -> impl Iterator<Item = &Sitting> {
        self.sittings.iter().filter(|sitting| sitting.is_at_work())
    }

    /// The sitting at work to which that seat belongs.
    pub fn sitting_at_work_of(&self, seat: SeatNo) -> Option<&Sitting> {
        self.sittings_at_work().find(|sitting| self.belongs(seat, sitting.kind))
    }

    /// The sitting in progress that an act names; where it names none, the one in progress, or that of the whole body.
    pub fn in_progress(&self, named: Option<SittingNo>) -> Result<&Sitting, Refusal> {
        let in_progress = |sitting: &&Sitting| sitting.stage == Stage::InProgress;
        if let Some(no) = named {
            let lacking = || DeliberationRefusal::NotInProgress(no);
            return Ok(Some(self.sitting(no)?).filter(in_progress).ok_or_else(lacking)?);
        }
        if let Some(whole) = self.sitting_at_work().filter(in_progress) {
            return Ok(whole);
        }
        let mut parts = self.sittings_at_work().filter(in_progress);
        match (parts.next(), parts.next()) {
            (Some(only), None) => Ok(only),
            (Some(_), Some(_)) => Err(DeliberationRefusal::WhichSitting.into()),
            (None, _) => Err(DeliberationRefusal::NoSittingInProgress.into()),
        }
    }

    /// The sitting of the whole body that the chair has opened and not yet closed.
    pub fn sitting_in_progress(&self) -> Result<&Sitting, DeliberationRefusal> {
        self.sitting_at_work()
            .filter(|sitting| sitting.stage == Stage::InProgress)
            .ok_or(DeliberationRefusal::NoSittingInProgress)
    }

    /// The small or joint group of that number.
    pub fn circle(&self, no: CircleNo) -> Result<&Circle, ConveningRefusal> {
        self.circles.iter().find(|circle| circle.no == no).ok_or(ConveningRefusal::NoSuchCircle(no))
    }

    /// The committee of that number, proposed or formed.
    pub fn committee(&self, no: CommitteeNo) -> Result<&Committee, ConveningRefusal> {
        self.committees.iter().find(|committee| committee.no == no).ok_or(ConveningRefusal::NoSuchCommittee(no))
    }

    /// The vote of that number.
    pub fn vote(&self, no: VoteNo) -> Result<&Vote, VotingRefusal> {
        self.votes.iter().find(|vote| vote.no == no).ok_or(VotingRefusal::UnknownVote(no))
    }

    pub(crate) fn vote_mut(&mut self, no: VoteNo) -> Option<&mut Vote> {
        self.votes.iter_mut().find(|vote| vote.no == no)
    }

    pub(crate) fn next_vote(&self) -> VoteNo {
        VoteNo(self.votes.last().map_or(1, |vote| vote.no.0 + 1))
    }

    /// The vote that is open now; there is never more than one.
    pub fn running_vote(&self) -> Option<&Vote> {
        self.votes.last().filter(|vote| vote.is_running())
    }

    /// The vote whose result the chair has not declared yet.
    pub fn undeclared_vote(&self) -> Option<&Vote> {
        let undeclared = |vote: &&Vote| vote.result.as_ref().is_some_and(|result| result.declared_at.is_none());
        self.votes.last().filter(undeclared)
    }

    /// The item of the agenda, adopted or still a draft.
    pub fn item(&self, no: ItemNo) -> Result<&AgendaItem, ConveningRefusal> {
        self.items().iter().find(|item| item.no == no).ok_or(ConveningRefusal::UnknownItem(no))
    }

    /// The items of the agenda, adopted or still a draft.
    pub fn items(&self) -> &[AgendaItem] {
        self.agenda.as_deref().or(self.agenda_draft.as_deref()).unwrap_or_default()
    }

    /// Says whether that question has passed. An amended list of scrutineers is put again under the same name.
    pub fn is_decided(&self, question: Question) -> bool {
        let passed = self
            .votes
            .iter()
            .any(|vote| vote.question == question && vote.result.as_ref().is_some_and(|result| result.passed));
        passed && question != Question::Scrutineers
    }

    /// Says whether an item was heard, voted on, or spoken to its end.
    pub fn is_dealt_with(&self, item: ItemNo) -> bool {
        let voted = |vote: &Vote| vote.question == Question::Item(item) && !vote.is_running();
        self.votes.iter().any(voted)
            || self.sittings.iter().any(|sitting| {
                sitting.reports.iter().any(|report| report.item == item) || sitting.spoken_to.contains(&item)
            })
    }

    pub(crate) fn require_agenda(&self) -> Result<(), ConveningRefusal> {
        self.agenda.as_ref().map(|_| ()).ok_or(ConveningRefusal::AgendaNotAdopted)
    }

    pub(crate) fn require_presidium_body(&self) -> Result<(), ConveningRefusal> {
        match self.led_by {
            LeadingOrgan::Presidium => Ok(()),
            LeadingOrgan::StandingCommittee => Err(ConveningRefusal::NotLedByPresidium),
        }
    }

    pub(crate) fn require_presidium_member(&self, seat: SeatNo) -> Result<(), ConveningRefusal> {
        self.roll.require(seat)?;
        let list = self.presidium.as_ref().ok_or(ConveningRefusal::PresidiumNotElected)?;
        if list.members.contains(&seat) { Ok(()) } else { Err(ConveningRefusal::NotPresidiumMember(seat)) }
    }

    /// Nothing new is taken up in a sitting while its ballot is open, its vote runs, a result waits to be declared, or
    /// somebody speaks.
    pub(crate) fn require_quiet(&self, sitting: &Sitting) -> Result<(), Refusal> {
        if let Some(ballot) = self.open_ballot().filter(|ballot| ballot.sitting == sitting.no) {
            return Err(BallotRefusal::BallotOpen(ballot.no).into());
        }
        if let Some(ballot) = self.open_sealed_ballot().filter(|ballot| ballot.sitting == sitting.no) {
            return Err(SealedRefusal::BallotOpen(ballot.no).into());
        }
        if let Some(vote) = self.running_vote().filter(|vote| vote.sitting == sitting.no) {
            return Err(DeliberationRefusal::VoteStillRunning(vote.no).into());
        }
        if let Some(vote) = self.undeclared_vote().filter(|vote| vote.sitting == sitting.no) {
            return Err(DeliberationRefusal::ResultNotDeclared(vote.no).into());
        }
        if let Some(speech) = sitting.speech_running() {
            return Err(DeliberationRefusal::SomebodySpeaks(speech.person).into());
        }
        Ok(())
    }

    /// Says whether that person is a standing chair.
    pub fn is_standing_chair(&self, person: PersonRef) -> bool {
        matches!(person, PersonRef::Seat(seat) if self.standing_chairs.contains(&seat))
    }
}
