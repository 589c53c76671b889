//! Who watches over paper ballots: scrutineers, tellers, and each ballot from its opening to its announcement.
//!
//! Law: Electoral Law art 43, 44; Organic Law art 28. Invariant: one ballot is open at a time; its steps follow each other, its voters are
//! the seats present, and it is void exactly where more papers came back than went out.

use std::collections::BTreeSet;

use yishi_procedure::Event;
use yishi_procedure::ballot::announcement::BallotAnnounced;
use yishi_procedure::ballot::issue::PapersIssued;
use yishi_procedure::ballot::opening::BallotOpened;
use yishi_procedure::ballot::recount::RecountOrdered;
use yishi_procedure::ballot::returning::PapersReturned;
use yishi_procedure::ballot::scrutineers::{ScrutineerList, ScrutineersProposed};
use yishi_procedure::ballot::subject::{BallotLine, BallotSubject};
use yishi_procedure::ballot::tellers::{TellerIs, TellersNamed};
use yishi_procedure::ballot::validity::BallotValidityDeclared;
use yishi_procedure::ids::{BallotNo, PersonRef, SeatNo, SittingNo, VoteNo};
use yishi_procedure::voting::method::VoteMethod;
use yishi_rulebook::{ScrutineersFrom, WriteInRule};

use super::Audit;
use super::paper_count::Papers;
use super::rules::id;
use crate::finding::{Code, Finding, demand};

/// What the next event has to be, where an act leaves two.
enum Owed {
    Opening(VoteNo),
    SealedOpening(VoteNo),
    Closing(VoteNo),
    Declaring(VoteNo),
}

/// Scrutineers, tellers and ballots so far.
#[derive(Default)]
pub(crate) struct Scrutiny {
    draft: Option<ScrutineerList>,
    adopted: Option<ScrutineerList>,
    pub(super) tellers: u16,
    /// Tellers who are on the roll.
    counting: BTreeSet<PersonRef>,
    pub(crate) ballots: Vec<Papers>,
    owed: Option<Owed>,
}

impl Scrutiny {
    /// The list that lies before the plenary.
    pub(super) fn draft(&self) -> Option<&ScrutineerList> {
        self.draft.as_ref()
    }

    /// The list is adopted; that a passed vote stands behind it is checked with the vote.
    pub(super) fn adopt(&mut self, list: &ScrutineerList) {
        self.adopted = Some(list.clone());
        self.draft = None;
    }

    /// A vote held on paper goes with its ballot.
    pub(super) fn owe_opening(&mut self, vote: VoteNo) {
        self.owed = Some(Owed::Opening(vote));
    }

    /// A secret vote on devices goes with its sealed ballot.
    pub(super) fn owe_sealed_opening(&mut self, vote: VoteNo) {
        self.owed = Some(Owed::SealedOpening(vote));
    }

    /// The count of a sealed ballot on a question closes its vote.
    pub(super) fn owe_closing_of(&mut self, vote: VoteNo) {
        self.owed = Some(Owed::Closing(vote));
    }

    fn open(&self) -> Option<&Papers> {
        self.ballots.last().filter(|ballot| ballot.is_open())
    }

    /// Demands that no ballot is open in that sitting.
    pub(super) fn require_none_open(&self, sitting: SittingNo) -> Result<(), Finding> {
        let open = self.open().filter(|ballot| ballot.opened.sitting == sitting);
        let no = open.map_or(0, |ballot| ballot.opened.ballot.0);
        demand!(no == 0, Order, "ballot {no} is still open");
        Ok(())
    }

    /// Demands that a report is signed by a chief scrutineer.
    pub(super) fn require_chief(&self, seat: SeatNo) -> Result<(), Finding> {
        let chief = self.adopted.as_ref().is_some_and(|list| list.chiefs.contains(&seat));
        demand!(chief, Scrutiny, "seat {seat} signs a report and is no chief scrutineer");
        Ok(())
    }

    /// The ballot of that number.
    pub(super) fn ballot(&mut self, no: BallotNo) -> Result<&mut Papers, Finding> {
        let unknown = || Finding::new(Code::Order, format!("there is no ballot {no}"));
        self.ballots.iter_mut().find(|ballot| ballot.opened.ballot == no).ok_or_else(unknown)
    }

    /// The ballot that was counted on a vote.
    pub(super) fn counted_on(&self, vote: VoteNo) -> Option<&Papers> {
        self.ballots.iter().rev().find(|ballot| ballot.opened.vote == Some(vote) && ballot.counted.is_some())
    }
}

impl Audit<'_> {
    /// Demands that an act which leaves two events leaves them together, and that a vote by ballot ends in no other way.
    pub(super) fn settle(&mut self, event: &Event) -> Result<(), Finding> {
        let kind = event.kind();
        let (holds, due) = match self.scrutiny.owed.take() {
            Some(Owed::Opening(vote)) => {
                (matches!(event, Event::BallotOpened(event) if event.vote == Some(vote)), "BallotOpened")
            }
            Some(Owed::SealedOpening(vote)) => {
                (matches!(event, Event::SealedBallotOpened(event) if event.vote == Some(vote)), "SealedBallotOpened")
            }
            Some(Owed::Closing(vote)) => {
                (matches!(event, Event::VoteClosed(event) if event.vote == vote), "VoteClosed")
            }
            Some(Owed::Declaring(vote)) => {
                (matches!(event, Event::ResultDeclared(event) if event.vote == vote), "ResultDeclared")
            }
            None => (!self.ends_by_a_ballot(event), "the ballot"),
        };
        demand!(holds, Consequence, "{kind} stands where {due} has to come first");
        Ok(())
    }

    /// A secret ballot closes its vote; the result of one on paper is declared as the ballot is announced.
    fn ends_by_a_ballot(&self, event: &Event) -> bool {
        let method = |no| self.votes.iter().find(|vote| vote.opened.vote == no).map(|vote| vote.opened.method);
        if let Event::VoteClosed(event) = event {
            return matches!(method(event.vote), Some(VoteMethod::Paper | VoteMethod::Secret));
        }
        if let Event::ResultDeclared(event) = event {
            return method(event.vote) == Some(VoteMethod::Paper) || self.scrutiny.counted_on(event.vote).is_some();
        }
        false
    }

    /// What can be said of the ballots once the last event is known.
    pub(super) fn nothing_owed(&self) -> Result<(), Finding> {
        let owed = self.scrutiny.owed.is_some();
        demand!(!owed, Consequence, "the record ends between two events of one act");
        Ok(())
    }

    pub(super) fn propose_scrutineers(&mut self, event: &ScrutineersProposed) -> Result<(), Finding> {
        self.require_no_vote()?;
        let open = self.scrutiny.open().is_some();
        demand!(!open, Order, "scrutineers are proposed while a ballot is open");
        let list = &event.list;
        self.require_distinct(&list.members)?;
        demand!(!list.chiefs.is_empty(), Scrutiny, "there is no chief scrutineer on the list");
        let mut chiefs = BTreeSet::new();
        for chief in list.chiefs.iter().chain(&list.deputy_chiefs) {
            let among = list.members.contains(chief) && chiefs.insert(*chief);
            demand!(among, Scrutiny, "chief {chief} is no scrutineer, or is named twice");
        }
        let deputies = list.deputy_chiefs.is_empty() || self.rules.flag(id::DEPUTY_CHIEFS);
        demand!(deputies, Scrutiny, "there are deputy chief scrutineers, which the rules do not have");
        self.require_origin(&list.members)?;
        self.check_leading(&event.grounds)?;
        self.scrutiny.draft = Some(list.clone());
        Ok(())
    }

    fn require_origin(&self, members: &[SeatNo]) -> Result<(), Finding> {
        if self.rules.choice(id::SCRUTINEERS_FROM) != ScrutineersFrom::EachDelegation.key() {
            return Ok(());
        }
        let all: BTreeSet<_> = self.roll.seats().filter_map(|seat| self.roll.group_of(seat)).collect();
        for group in all {
            let count = members.iter().filter(|seat| self.roll.group_of(**seat) == Some(group)).count();
            demand!(count == 1, Scrutiny, "delegation {group} has {count} scrutineers, not one");
        }
        Ok(())
    }

    pub(super) fn name_tellers(&mut self, event: &TellersNamed) -> Result<(), Finding> {
        let open = self.scrutiny.open().is_some();
        demand!(!open, Order, "tellers are named while a ballot is open");
        demand!(!event.tellers.is_empty(), Scrutiny, "no teller is named");
        for teller in &event.tellers {
            let (no, next) = (teller.no.0, self.scrutiny.tellers.saturating_add(1));
            demand!(no == next, Scrutiny, "teller {no} is named where teller {next} comes next");
            if let TellerIs::Person(person) = teller.who {
                self.roll.require_person(person)?;
                let new = self.scrutiny.counting.insert(person);
                demand!(new, Scrutiny, "somebody is named teller twice");
            }
            self.scrutiny.tellers = no;
        }
        Ok(())
    }

    pub(super) fn open_ballot(&mut self, event: &BallotOpened) -> Result<(), Finding> {
        let (no, next) = (usize::from(event.ballot.0), self.scrutiny.ballots.len() + 1);
        demand!(no == next, Order, "ballot {no} is opened where ballot {next} comes next");
        let whole = self.in_progress(event.sitting)?.kind.is_of_the_whole_body();
        demand!(whole, Business, "a ballot is opened in a sitting that is not of the whole body");
        let open = self.scrutiny.open().is_some();
        demand!(!open, Order, "a ballot is opened while another one is open");
        let present = self.sitting(event.sitting)?.hall.present();
        let entitled = self.voters_of(event)?.unwrap_or(present);
        let stated = event.entitled;
        demand!(stated == entitled, Entitled, "{stated} are entitled to the ballot, but it is {entitled}");
        self.check_paper(event)?;
        let quorums = usize::from(self.rules.flag(id::QUORUM_BEFORE_VOTE));
        let grounds = event.grounds.len();
        demand!(grounds == quorums, Grounds, "a ballot is opened on {quorums} grounds, but {grounds} are stated");
        let seats = self.roll.size();
        event.grounds.iter().try_for_each(|ground| self.check_quorum(ground, id::SITTING_QUORUM, present, seats))?;
        let printed = event.lines.iter().filter_map(|line| self.name_of(line)).collect();
        self.scrutiny.ballots.push(Papers::opened(event, printed));
        Ok(())
    }

    /// The voters of the vote a ballot on a question decides; a ballot on persons has those present.
    fn voters_of(&self, event: &BallotOpened) -> Result<Option<u32>, Finding> {
        let BallotSubject::Question(question) = event.subject else {
            demand!(event.vote.is_none(), Business, "a ballot on persons decides a vote");
            self.require_quiet(event.sitting)?;
            return Ok(None);
        };
        let runs = |vote: &&super::result::Vote| {
            vote.is_running()
                && vote.opened.question == question
                && self.may_be_on_paper(vote)
                && Some(vote.opened.vote) == event.vote
        };
        let vote = self.votes.last().filter(runs);
        let vote = vote.ok_or_else(|| Finding::new(Code::Business, "a ballot on a question decides no vote"))?;
        Ok(u32::try_from(vote.opened.entitled.len()).ok())
    }

    /// A vote by sealed ballot goes on on paper where that ballot decided nothing, and the rules let paper stand in.
    fn may_be_on_paper(&self, vote: &super::result::Vote) -> bool {
        match vote.opened.method {
            VoteMethod::Paper => true,
            VoteMethod::Secret => {
                self.rules.flag(id::SECRET_ON_PAPER) && self.sealed.leaves_undecided(vote.opened.vote)
            }
            VoteMethod::Named | VoteMethod::ShowOfHands => false,
        }
    }

    fn check_paper(&self, event: &BallotOpened) -> Result<(), Finding> {
        let list = self.scrutiny.adopted.as_ref();
        let list = list.ok_or_else(|| Finding::new(Code::Scrutiny, "a ballot is opened without scrutineers"))?;
        let tellers = self.scrutiny.tellers;
        demand!(tellers >= 2, Scrutiny, "a ballot is opened with {tellers} tellers");
        demand!(!event.lines.is_empty() && event.seats > 0, Papers, "the ballot has no line, or no seat");
        let mut seen = BTreeSet::new();
        for person in event.lines.iter().filter_map(BallotLine::person) {
            self.roll.require_person(person)?;
            demand!(seen.insert(person), Papers, "somebody stands on the ballot twice");
            let watches = matches!(person, PersonRef::Seat(seat) if list.members.contains(&seat));
            let busy = watches || self.scrutiny.counting.contains(&person);
            demand!(!busy, Scrutiny, "somebody on the ballot is a scrutineer or teller");
        }
        let rule = match event.subject {
            BallotSubject::Round { .. } => self.rules.choice(id::WRITE_IN),
            BallotSubject::Preliminary { .. } | BallotSubject::Question(_) => WriteInRule::Never.key(),
        };
        let (write_in, unclear) = (event.write_in.key(), event.unclear.key());
        demand!(write_in == rule, Papers, "names are written in by «{write_in}», but the rule is «{rule}»");
        let rule = self.rules.choice(id::UNCLEAR);
        demand!(unclear == rule, Papers, "unclear marks are judged by «{unclear}», but the rule is «{rule}»");
        Ok(())
    }

    pub(super) fn issue_papers(&mut self, event: &PapersIssued) -> Result<(), Finding> {
        self.scrutiny.ballot(event.ballot)?.issue(event)
    }

    pub(super) fn return_papers(&mut self, event: &PapersReturned) -> Result<(), Finding> {
        self.roll.require(event.signed_by)?;
        self.scrutiny.require_chief(event.signed_by)?;
        self.scrutiny.ballot(event.ballot)?.take_back(event)
    }

    pub(super) fn declare_validity(&mut self, event: &BallotValidityDeclared) -> Result<(), Finding> {
        let (issued, returned) = self.scrutiny.ballot(event.ballot)?.declare(event)?;
        self.rules.check(&event.excess, id::EXCESS, returned, issued)?;
        let valid = returned <= issued;
        demand!(event.valid == valid, Papers, "{returned} papers returned of {issued} issued are judged wrongly");
        Ok(())
    }

    pub(super) fn order_recount(&mut self, event: &RecountOrdered) -> Result<(), Finding> {
        self.check_leading(&event.grounds)?;
        self.scrutiny.ballot(event.ballot)?.count_anew()
    }

    /// The count is reported; where it decides a vote, the vote is closed with it.
    pub(super) fn owe_closing(&mut self, no: BallotNo) -> Result<(), Finding> {
        let vote = self.scrutiny.ballot(no)?.opened.vote;
        self.scrutiny.owed = vote.map(Owed::Closing);
        Ok(())
    }

    pub(super) fn announce_ballot(&mut self, event: &BallotAnnounced) -> Result<(), Finding> {
        let vote = self.scrutiny.ballot(event.ballot)?.announce()?;
        self.scrutiny.owed = vote.map(Owed::Declaring);
        Ok(())
    }
}
