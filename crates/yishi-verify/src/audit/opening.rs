//! A vote is opened: by the right method, on a question that may be decided, by exactly the seats present.
//!
//! Law: Organic Law art 14 and 25; NPC rules of procedure art 60. Invariant: the entitled are the auditor's own set of seats
//! present at that moment, and a vote that has to be secret goes with a secret ballot.

use jiff::{SignedDuration, Timestamp};
use yishi_procedure::Event;
use yishi_procedure::ballot::scrutineers::ScrutineersAdopted;
use yishi_procedure::business::amendment::TextRef;
use yishi_procedure::closing::resolution::ItemAdopted;
use yishi_procedure::convening::agenda::AgendaAdopted;
use yishi_procedure::convening::committee::CommitteeFormed;
use yishi_procedure::convening::non_voting_list::NonVotingListAdopted;
use yishi_procedure::convening::preparatory_meeting::PresidiumElected;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::election::further::FurtherElectionDecided;
use yishi_procedure::election::method::ElectionMethodAdopted;
use yishi_procedure::election::special_committee::SpecialCommitteeAdopted;
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::opening::VoteOpened;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::Closing;

use super::Audit;
use super::result::Vote;
use super::rules::id;
use super::texts;
use crate::finding::{Code, Finding, demand};

impl Audit<'_> {
    pub(super) fn open_vote(&mut self, event: &VoteOpened) -> Result<(), Finding> {
        let checked = self.check_opening(event);
        checked.map_err(|finding| finding.in_vote(event.vote.0))?;
        self.turn_to(event.question, event.sitting)?;
        let decides = self.consequence_of(event)?;
        let otherwise = self.otherwise(event)?;
        self.votes.push(Vote::opened(event, decides, otherwise));
        match event.method {
            VoteMethod::Paper => self.scrutiny.owe_opening(event.vote),
            VoteMethod::Secret => self.scrutiny.owe_sealed_opening(event.vote),
            VoteMethod::Named | VoteMethod::ShowOfHands => {}
        }
        Ok(())
    }

    fn check_opening(&mut self, event: &VoteOpened) -> Result<(), Finding> {
        let (no, next) = (event.vote.0, self.votes.len() + 1);
        demand!(usize::try_from(no) == Ok(next), Order, "vote {no} is opened where vote {next} comes next");
        let whole = self.in_progress(event.sitting)?.kind.is_of_the_whole_body();
        demand!(whole, Business, "a vote is opened in a sitting that is not of the whole body");
        self.require_quiet(event.sitting)?;
        self.require_place(event.question, event.sitting)?;
        self.require_undecided(event.question)?;
        self.check_grounds_of_opening(event)?;
        self.check_method(event)?;
        self.check_entitled(event)?;
        let has_box = self.export.contents.boxes.contains_key(&no);
        let pressed = is_pressed(event.method);
        demand!(has_box || !pressed, Box, "the file has no ballot box of vote {no}");
        Ok(())
    }

    fn require_undecided(&self, question: Question) -> Result<(), Finding> {
        match question {
            Question::PresidiumList
            | Question::Agenda
            | Question::Committee(_)
            | Question::Scrutineers
            | Question::ElectionMethod
            | Question::FurtherElection { .. }
            | Question::SpecialCommittee(_) => {}
            Question::Removal(_)
            | Question::Dismissal(_)
            | Question::Investigation(_)
            | Question::Resignation(_)
            | Question::Appointment(_) => {}
            // ---- convening and deliberation ----
            Question::PresidiumMember(_)
            | Question::SecretaryGeneral
            | Question::NonVotingList
            | Question::AgendaChange(_) => {}
            Question::Item(item) => {
                self.agenda.require_votable(item)?;
                self.require_settled(TextRef::Item(item))?;
            }
            // ---- motions and bills ----
            Question::Motion(no) => self.require_ripe(TextRef::Motion(no))?,
            // That it was proposed is asked where it is taken up.
            Question::CommitteeCharge(_) => {}
            Question::Amendment(no) => self.require_ripe_amendment(no)?,
            Question::Clause(no) => self.require_ripe_clause(no)?,
            Question::Bill(no) => self.require_ripe_bill(no)?,
            Question::BillPart { bill, part } => self.require_ripe_part(bill, part)?,
        }
        let decided = self.votes.iter().any(|vote| vote.opened.question == question && vote.has_passed());
        // An amended list of scrutineers is put again under the same name.
        let decided = decided && question != Question::Scrutineers;
        demand!(!decided, Business, "the question was decided before");
        Ok(())
    }

    fn check_grounds_of_opening(&mut self, event: &VoteOpened) -> Result<(), Finding> {
        let (present, seats) = (self.sitting(event.sitting)?.hall.present(), self.roll.size());
        let expected = usize::from(self.rules.flag(id::QUORUM_BEFORE_VOTE));
        let stated = event.grounds.len();
        demand!(stated == expected, Grounds, "a vote is opened on {expected} grounds, but {stated} are stated");
        event.grounds.iter().try_for_each(|ground| self.check_quorum(ground, id::SITTING_QUORUM, present, seats))
    }

    fn check_method(&mut self, event: &VoteOpened) -> Result<(), Finding> {
        let kind = self.sitting(event.sitting)?.kind;
        let own = match self.office_method(event.question)? {
            Some(wanted) => Some(wanted.key()),
            None => (event.question == Question::Scrutineers).then(|| self.rules.choice(id::METHOD_SCRUTINEERS)),
        };
        let in_force = own.unwrap_or_else(|| self.usual_method(kind));
        let (method, press) = (event.method, event.press.key());
        let on_paper =
            method == VoteMethod::Paper && in_force == VoteMethod::Secret.key() && self.rules.flag(id::SECRET_ON_PAPER);
        demand!(
            on_paper || method.key() == in_force,
            Method,
            "the vote is held by «{method}», but «{in_force}» is in force"
        );
        let rule = self.rules.choice(id::PRESS);
        demand!(press == rule, Method, "the {press} press is to count, but the rulebook says the {rule}");
        let closes_at = self.closing_time(event.at).filter(|_| is_pressed(method));
        demand!(event.closes_at == closes_at, Time, "the vote does not end at the time the rulebook gives it");
        Ok(())
    }

    /// The method by which a sitting votes unless its question has its own.
    fn usual_method(&self, kind: SittingKind) -> &str {
        match kind {
            SittingKind::Preparatory => self.rules.choice(id::METHOD_PREPARATORY),
            SittingKind::Plenary { .. }
            | SittingKind::Presidium { .. }
            | SittingKind::Delegation { .. }
            | SittingKind::Circle { .. }
            | SittingKind::Committee { .. } => match self.method {
                Some(chosen) => chosen.key(),
                None => self.rules.choice(id::METHOD),
            },
        }
    }

    /// When voting on devices that begins at this time ends by itself, where the rulebook sets a time.
    pub(super) fn closing_time(&self, at: Timestamp) -> Option<Timestamp> {
        let by_time = self.rules.choice(id::CLOSING) == Closing::Time.key();
        let seconds = self.rules.number(id::TIME).filter(|_| by_time)?;
        at.checked_add(SignedDuration::from_secs(i64::from(seconds))).ok()
    }

    fn check_entitled(&mut self, event: &VoteOpened) -> Result<(), Finding> {
        let present = self.sitting(event.sitting)?.hall.seats();
        let (stated, counted) = (event.entitled.len(), present.len());
        let same = event.entitled == present;
        demand!(
            same,
            Entitled,
            "{stated} seats are entitled, but they are not the {counted} seats present, in their order"
        );
        Ok(())
    }

    /// What follows if the vote passes, and if it does not: the draft as it lies before the hall now, which nobody can exchange under the vote.
    fn consequence_of(&self, event: &VoteOpened) -> Result<Vec<Event>, Finding> {
        let missing = || Finding::new(Code::Business, "there is no draft to vote on");
        let decided = match event.question {
            Question::PresidiumList => {
                let list = self.leading.draft().cloned().ok_or_else(missing)?;
                Event::PresidiumElected(PresidiumElected { list })
            }
            Question::Agenda => {
                let items = self.agenda.draft().cloned().ok_or_else(missing)?;
                Event::AgendaAdopted(AgendaAdopted { items })
            }
            Question::Item(item) => Event::ItemAdopted(ItemAdopted { item, vote: event.vote }),
            // ---- convening and deliberation ----
            // Whether the presidium is complete is known only when the vote is closed.
            Question::PresidiumMember(_) | Question::SecretaryGeneral => return Ok(Vec::new()),
            Question::NonVotingList => {
                let attendees = self.attendees_draft.clone().ok_or_else(missing)?;
                Event::NonVotingListAdopted(NonVotingListAdopted { attendees })
            }
            Question::AgendaChange(change) => self.changed_agenda(change)?,
            Question::Committee(committee) => Event::CommitteeFormed(CommitteeFormed { committee }),
            Question::Scrutineers => {
                let list = self.scrutiny.draft().cloned().ok_or_else(missing)?;
                Event::ScrutineersAdopted(ScrutineersAdopted { list })
            }
            // ---- motions and bills ----
            Question::Motion(no) => {
                let [adopted, _] = self.outcome_of_motion(no, event.vote);
                adopted
            }
            Question::CommitteeCharge(no) => self.outcome_of_charge(no, event.vote)?,
            Question::Amendment(no) => texts::outcome_of_amendment(no, event.vote, true),
            Question::Clause(no) => texts::outcome_of_clause(no, event.vote, true),
            Question::Bill(no) => {
                let [adopted, _] = self.outcome_of_bill(no, event.vote);
                adopted
            }
            Question::BillPart { bill, part } => return self.outcome_of_part(bill, part, event.vote, true),
            Question::Removal(_)
            | Question::Dismissal(_)
            | Question::Investigation(_)
            | Question::Resignation(_)
            | Question::Appointment(_) => return self.office_consequence(event.question, true, event.sitting),
            // ---- election ----
            Question::ElectionMethod => {
                let method = self.elections.draft().cloned().ok_or_else(missing)?;
                Event::ElectionMethodAdopted(ElectionMethodAdopted { method })
            }
            Question::FurtherElection { election, round, time } => {
                Event::FurtherElectionDecided(FurtherElectionDecided { election, round, time, vote: event.vote })
            }
            Question::SpecialCommittee(committee) => {
                Event::SpecialCommitteeAdopted(SpecialCommitteeAdopted { committee })
            }
        };
        Ok(vec![decided])
    }

    /// What follows if the vote does not pass: most questions are then simply not decided, a text is rejected.
    fn otherwise(&self, event: &VoteOpened) -> Result<Vec<Event>, Finding> {
        let rejected = match event.question {
            Question::PresidiumList
            | Question::Agenda
            | Question::Item(_)
            | Question::Committee(_)
            | Question::Scrutineers
            | Question::ElectionMethod
            | Question::FurtherElection { .. }
            | Question::SpecialCommittee(_) => None,
            Question::Removal(_)
            | Question::Dismissal(_)
            | Question::Investigation(_)
            | Question::Resignation(_)
            | Question::Appointment(_) => return self.office_consequence(event.question, false, event.sitting),
            // ---- convening and deliberation ----
            Question::PresidiumMember(_)
            | Question::SecretaryGeneral
            | Question::NonVotingList
            | Question::AgendaChange(_) => None,
            // ---- motions and bills ----
            Question::CommitteeCharge(_) => None,
            Question::Motion(no) => {
                let [_, rejected] = self.outcome_of_motion(no, event.vote);
                Some(rejected)
            }
            Question::Amendment(no) => Some(texts::outcome_of_amendment(no, event.vote, false)),
            Question::Clause(no) => Some(texts::outcome_of_clause(no, event.vote, false)),
            Question::Bill(no) => {
                let [_, rejected] = self.outcome_of_bill(no, event.vote);
                Some(rejected)
            }
            Question::BillPart { bill, part } => return self.outcome_of_part(bill, part, event.vote, false),
        };
        Ok(rejected.into_iter().collect())
    }
}

/// Whether a method leaves ballots in a box.
pub(super) fn is_pressed(method: VoteMethod) -> bool {
    match method {
        VoteMethod::ShowOfHands | VoteMethod::Paper | VoteMethod::Secret => false,
        VoteMethod::Named => true,
    }
}
