//! Sealed ballots as the auditor follows them: who holds the key to the count, and what each ballot is opened with.
//!
//! Law: Organic Law art 14 (quorum), art 28 (secret); YI 0046 to 0048. Invariant: one ballot is open at a time, its voters are those
//! present or those of the vote that goes on, nobody on it holds the key to its count, and its archive is the one it names.

use std::collections::BTreeSet;

use yishi_procedure::ballot::count::BallotCount;
use yishi_procedure::ballot::subject::{BallotLine, BallotSubject};
use yishi_procedure::ids::{PersonRef, SealedBallotNo, SeatNo, SittingNo, VoteNo};
use yishi_procedure::sealed::closing::SealedBallotClosed;
use yishi_procedure::sealed::opening::SealedBallotOpened;
use yishi_procedure::sealed::trustees::TrusteesNamed;
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{ElectionBallot, WriteInRule};

use super::Audit;
use super::result::Vote;
use super::rules::id;
use super::sealed_archive::Archive;
use crate::finding::{Code, Finding, demand};

/// How far a sealed ballot has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Open,
    Closed,
    Counted,
    Void,
    Abandoned,
    Announced,
}

/// One sealed ballot.
pub(crate) struct Ballot {
    pub(crate) opened: SealedBallotOpened,
    pub(crate) archive: Archive,
    pub(crate) step: Step,
    pub(crate) closed: Option<SealedBallotClosed>,
    /// The count, where the ballot is valid.
    pub(crate) counted: Option<BallotCount>,
}

/// Those who hold the key, and all ballots so far.
#[derive(Default)]
pub(crate) struct Sealed {
    pub(crate) trustees: Vec<SeatNo>,
    pub(crate) ballots: Vec<Ballot>,
}

impl Ballot {
    /// Whether nothing more is to come of it; what is left of a question's is to declare its vote.
    fn is_over(&self) -> bool {
        match self.step {
            Step::Open | Step::Closed => false,
            Step::Counted => self.opened.vote.is_some(),
            Step::Void | Step::Abandoned | Step::Announced => true,
        }
    }

    pub(super) fn require(&self, steps: &[Step]) -> Result<(), Finding> {
        let (no, step) = (self.opened.ballot, self.step);
        demand!(steps.contains(&step), Order, "sealed ballot {no} stands at {step:?}, where this cannot follow");
        Ok(())
    }
}

impl Sealed {
    fn open(&self) -> Option<&Ballot> {
        self.ballots.last().filter(|ballot| !ballot.is_over())
    }

    /// Demands that no sealed ballot is open in that sitting.
    pub(super) fn require_none_open(&self, sitting: SittingNo) -> Result<(), Finding> {
        let open = self.open().filter(|ballot| ballot.opened.sitting == sitting);
        let no = open.map_or(0, |ballot| ballot.opened.ballot.0);
        demand!(no == 0, Order, "sealed ballot {no} is still open");
        Ok(())
    }

    /// The ballot of that number.
    pub(super) fn ballot(&mut self, no: SealedBallotNo) -> Result<&mut Ballot, Finding> {
        let unknown = || Finding::new(Code::Order, format!("there is no sealed ballot {no}"));
        self.ballots.iter_mut().find(|ballot| ballot.opened.ballot == no).ok_or_else(unknown)
    }

    fn last_on(&self, vote: VoteNo) -> Option<&Ballot> {
        self.ballots.iter().rev().find(|ballot| ballot.opened.vote == Some(vote))
    }

    /// The count that decides a vote.
    pub(super) fn counted_on(&self, vote: VoteNo) -> Option<&BallotCount> {
        self.last_on(vote).and_then(|ballot| ballot.counted.as_ref())
    }

    /// Whether the last sealed ballot on a vote decided nothing, so that another one is to follow.
    pub(super) fn leaves_undecided(&self, vote: VoteNo) -> bool {
        self.last_on(vote).is_some_and(|ballot| matches!(ballot.step, Step::Void | Step::Abandoned))
    }
}

impl Audit<'_> {
    pub(super) fn name_trustees(&mut self, event: &TrusteesNamed) -> Result<(), Finding> {
        let open = self.sealed.open().is_some();
        demand!(!open, Order, "key trustees are named while a sealed ballot is open");
        let (named, wanted) = (event.trustees.len(), self.rules.number(id::TRUSTEES));
        let as_many = wanted.is_some() && u32::try_from(named).ok() == wanted;
        demand!(as_many, Sealed, "{named} key trustees are named, which is not the number in the rules");
        let mut seen = BTreeSet::new();
        for seat in &event.trustees {
            self.roll.require(*seat)?;
            demand!(seen.insert(*seat), Sealed, "seat {seat} is named key trustee twice");
        }
        self.sealed.trustees = event.trustees.clone();
        Ok(())
    }

    pub(super) fn open_sealed_ballot(&mut self, event: &SealedBallotOpened) -> Result<(), Finding> {
        let (no, next) = (usize::from(event.ballot.0), self.sealed.ballots.len() + 1);
        demand!(no == next, Order, "sealed ballot {no} is opened where ballot {next} comes next");
        let whole = self.in_progress(event.sitting)?.kind.is_of_the_whole_body();
        demand!(whole, Business, "a sealed ballot is opened in a sitting that is not of the whole body");
        let open = self.sealed.open().is_some();
        demand!(!open, Order, "a sealed ballot is opened while another one is open");
        self.check_sealed_voters(event)?;
        self.check_sealed_quorum(event)?;
        self.check_sealed_lines(event)?;
        self.check_sealed_rules(event)?;
        let again = self.sealed.ballots.iter().any(|ballot| ballot.opened.uuid == event.uuid);
        demand!(!again, Archive, "sealed ballot {no} has the archive of an earlier one");
        let archive = Archive::read(self.export, event, &self.answers_of(event))?;
        let opened = event.clone();
        self.sealed.ballots.push(Ballot { opened, archive, step: Step::Open, closed: None, counted: None });
        Ok(())
    }

    /// A ballot on persons is for those present now, one on a question for those of its vote; the former has no end set.
    fn check_sealed_voters(&self, event: &SealedBallotOpened) -> Result<(), Finding> {
        let (entitled, closes_at) = match event.subject {
            BallotSubject::Question(question) => {
                let vote = self.sealed_vote(event, question)?;
                (u32::try_from(vote.entitled.len()).unwrap_or(u32::MAX), self.closing_time(event.at))
            }
            BallotSubject::Round { .. } | BallotSubject::Preliminary { .. } => {
                demand!(event.vote.is_none(), Business, "a sealed ballot on persons decides a vote");
                self.require_quiet(event.sitting)?;
                (self.sitting(event.sitting)?.hall.present(), None)
            }
        };
        let stated = event.entitled;
        demand!(stated == entitled, Entitled, "{stated} are entitled to the sealed ballot, but it is {entitled}");
        let timed = event.closes_at == closes_at;
        demand!(timed, Time, "the sealed ballot does not end at the time the rulebook gives it");
        Ok(())
    }

    /// The vote it decides: one that was opened just before, or one whose ballot decided nothing.
    fn sealed_vote(&self, event: &SealedBallotOpened, question: Question) -> Result<&Vote, Finding> {
        let runs = |vote: &&Vote| {
            let no = vote.opened.vote;
            let first = self.sealed.last_on(no).is_none();
            vote.is_running()
                && vote.opened.question == question
                && vote.opened.sitting == event.sitting
                && vote.opened.method == VoteMethod::Secret
                && Some(no) == event.vote
                && (first || self.sealed.leaves_undecided(no))
        };
        self.scrutiny.require_none_open(event.sitting)?;
        let vote = self.votes.last().filter(runs);
        vote.ok_or_else(|| Finding::new(Code::Business, "a sealed ballot on a question decides no vote"))
    }

    fn check_sealed_quorum(&self, event: &SealedBallotOpened) -> Result<(), Finding> {
        let (expected, stated) = (usize::from(self.rules.flag(id::QUORUM_BEFORE_VOTE)), event.grounds.len());
        let same = stated == expected;
        demand!(same, Grounds, "a sealed ballot is opened on {expected} grounds, but {stated} are stated");
        let (present, seats) = (self.sitting(event.sitting)?.hall.present(), self.roll.size());
        event.grounds.iter().try_for_each(|ground| self.check_quorum(ground, id::SITTING_QUORUM, present, seats))
    }

    fn check_sealed_lines(&self, event: &SealedBallotOpened) -> Result<(), Finding> {
        demand!(!event.lines.is_empty() && event.seats > 0, Sealed, "the sealed ballot has no line, or no seat");
        let fits = match event.subject {
            BallotSubject::Question(_) => event.lines == [BallotLine::Question] && event.seats == 1,
            BallotSubject::Round { .. } | BallotSubject::Preliminary { .. } => {
                event.lines.iter().all(|line| line.person().is_some())
            }
        };
        demand!(fits, Sealed, "the lines of the sealed ballot are not those of its subject");
        let mut seen = BTreeSet::new();
        for person in event.lines.iter().filter_map(BallotLine::person) {
            self.roll.require_person(person)?;
            demand!(seen.insert(person), Sealed, "somebody stands on the sealed ballot twice");
            let holds = event.trustees.iter().any(|seat| PersonRef::Seat(*seat) == person);
            demand!(!holds, Sealed, "somebody on the sealed ballot holds the key to its count");
        }
        Ok(())
    }

    /// The answers its archive has to offer, in their order: whoever exchanged two of them would turn votes round unseen.
    fn answers_of(&self, event: &SealedBallotOpened) -> Vec<String> {
        let [approval, against, abstention] = ["赞成", "反对", "弃权"];
        match event.subject {
            BallotSubject::Question(_) => [approval, against, abstention].map(str::to_owned).to_vec(),
            BallotSubject::Round { .. } | BallotSubject::Preliminary { .. } => {
                let name =
                    |line: &BallotLine| line.person().and_then(|person| self.roll.name(person)).unwrap_or_default();
                let pair = |line: &BallotLine| [approval, against].map(|answer| format!("{answer} {}", name(line)));
                event.lines.iter().flat_map(pair).collect()
            }
        }
    }

    fn check_sealed_rules(&self, event: &SealedBallotOpened) -> Result<(), Finding> {
        let (press, rule) = (event.press.key(), self.rules.choice(id::PRESS));
        demand!(press == rule, Method, "the {press} press is to count, but the rulebook says the {rule}");
        let (from, rule) = (event.credentials_from.key(), self.rules.choice(id::CREDENTIALS));
        demand!(from == rule, Sealed, "credentials are handed out by «{from}», but the rule is «{rule}»");
        let named = !event.trustees.is_empty() && event.trustees == self.sealed.trustees;
        demand!(named, Sealed, "those who hold the key to the count are not those who were named");
        let needed = event.needed;
        let by_rule = self.rules.number(id::TRUSTEES_NEEDED) == Some(needed);
        demand!(by_rule, Sealed, "{needed} key trustees open the count, which is not the number in the rules");
        Ok(())
    }

    /// Whether the ballot of an election is sealed: where the rulebook says so, and nobody can be written in.
    pub(super) fn is_by_device(&self, subject: BallotSubject) -> bool {
        let nobody_else = match subject {
            BallotSubject::Round { .. } => self.rules.choice(id::WRITE_IN) == WriteInRule::Never.key(),
            BallotSubject::Preliminary { .. } | BallotSubject::Question(_) => true,
        };
        nobody_else && self.rules.choice(id::SEALED_ELECTIONS) == ElectionBallot::Device.key()
    }
}
