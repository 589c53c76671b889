//! A ballot is pressed: admitted against the head, queued, and acknowledged when it is on disk.
//!
//! Ballots do not go into the stream one by one; the box is counted and digested when the vote is closed. Invariant: a ballot a
//! phone saw accepted is in the box, once, whatever was retried.

use std::sync::Arc;

use serde::Serialize;
use yishi_journal::Ballot;
use yishi_journal::ballot::box_digest;
use yishi_journal::store::{BallotCast, CastError, Receipt};
use yishi_procedure::ids::{SeatNo, VoteNo};
use yishi_procedure::voting::VotingRefusal;
use yishi_procedure::voting::ballot_box::admit;
use yishi_procedure::voting::choice::{Choice, Counts};
use yishi_procedure::voting::closing::BoxCount;
use yishi_procedure::{Command, Refusal};

use crate::failure::Failure;
use crate::hall::Hall;
use crate::head::{Head, OpenBox, Pressed};

/// An accepted ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Accepted {
    /// The vote.
    pub vote: VoteNo,
    /// The seat.
    pub seat: SeatNo,
    /// What was pressed.
    pub choice: Choice,
    /// The number of this press of the seat, from 1.
    pub press: u32,
}

impl Hall {
    /// Takes a ballot of a seat. `key` is the phone's own mark of this press; a retry with it is answered alike.
    ///
    /// Once it is queued it is settled, even where the phone hangs up and nobody waits for the answer.
    pub async fn cast(
        self: &Arc<Self>,
        seat: SeatNo,
        vote: VoteNo,
        choice: Choice,
        key: String,
    ) -> Result<Accepted, Failure> {
        let queued = match self.queue_ballot(seat, vote, choice, &key) {
            Err(Failure::Refused(refusal @ Refusal::Voting(VotingRefusal::VoteOver(_)))) => {
                return self.answered_before(seat, vote, choice, &key)?.ok_or(Failure::Refused(refusal));
            }
            queued => queued?,
        };
        let press = queued.ballot.press;
        OnItsWay(Some(queued)).landed().await?;
        Ok(Accepted { vote, seat, choice, press })
    }

    fn queue_ballot(
        self: &Arc<Self>,
        seat: SeatNo,
        vote: VoteNo,
        choice: Choice,
        key: &str,
    ) -> Result<QueuedBallot, Failure> {
        let mut head = self.head();
        let at = head.tick(self.now());
        let earlier = pressed_before(&head, vote, seat);
        if let Some(ballot) = known_press(&head, vote, key) {
            return self.queue_again(&mut head, ballot, seat, choice);
        }
        // One press of a seat at a time: were two on their way and the first failed, the box would have a gap.
        if earlier.is_some_and(|pressed| pressed.in_flight) {
            return Err(Failure::Busy);
        }
        let session = head.session.as_ref().ok_or(Failure::NoSession)?;
        let admitted = admit(session, vote, seat, earlier.map_or(0, |pressed| pressed.presses), at)?;
        let open = head.ballots.as_mut().filter(|open| open.vote == vote && !open.sealed);
        let open = open.ok_or_else(|| Failure::Refused(VotingRefusal::VoteOver(vote).into()))?;
        let choice_name = choice.as_str().to_owned();
        let ballot =
            Ballot { seat: seat.0, choice: choice_name, press: admitted.press, at, key: key.to_owned(), mark: None };
        let ballot = Arc::new(ballot);
        open.remember(ballot.clone(), true)?;
        open.in_flight += 1;
        let receipt = self.journal.cast(self.cast_of(open, &ballot));
        Ok(QueuedBallot { hall: self.clone(), vote, ballot, earlier, counted: true, receipt })
    }

    /// A phone that was away for longer than a whole vote still learns that its press was counted: the box is on disk.
    fn answered_before(
        &self,
        seat: SeatNo,
        vote: VoteNo,
        choice: Choice,
        key: &str,
    ) -> Result<Option<Accepted>, Failure> {
        let last = self.head().ballots.as_ref().map(|open| open.vote);
        if last == Some(vote) {
            return Ok(None); // Its keys are known here; this one is not among them.
        }
        let ballots = self.journal.ballots(self.id.as_str(), vote.0)?;
        let same = |ballot: &&Ballot| ballot.key == key && ballot.seat == seat.0 && ballot.choice == choice.as_str();
        Ok(ballots.iter().find(same).map(|ballot| Accepted { vote, seat, choice, press: ballot.press }))
    }

    /// A retry goes through the queue again, so that its answer too waits for the sync.
    fn queue_again(
        self: &Arc<Self>,
        head: &mut Head,
        ballot: Arc<Ballot>,
        seat: SeatNo,
        choice: Choice,
    ) -> Result<QueuedBallot, Failure> {
        if ballot.seat != seat.0 || ballot.choice != choice.as_str() {
            return Err(Failure::KeyReused);
        }
        let open = head.ballots.as_mut().ok_or(Failure::NoSession)?;
        open.in_flight += 1;
        let receipt = self.journal.cast(self.cast_of(open, &ballot));
        Ok(QueuedBallot { hall: self.clone(), vote: open.vote, ballot, earlier: None, counted: false, receipt })
    }

    fn cast_of(&self, open: &OpenBox, ballot: &Arc<Ballot>) -> BallotCast {
        let stream = self.id.as_str().to_owned();
        BallotCast { stream, vote: open.vote.0, since: open.since, ballot: ballot.clone() }
    }

    /// Where the command closes a vote that was pressed: seals the box, waits for queued ballots, and counts what is on disk.
    pub(crate) async fn seal_for(&self, command: &Command) -> Result<Option<BoxCount>, Failure> {
        let Command::CloseVote(close) = command else { return Ok(None) };
        loop {
            let landed = self.landed.notified();
            tokio::pin!(landed);
            landed.as_mut().enable();
            if !self.seal(close.vote) {
                return Ok(None);
            }
            if self.in_flight(close.vote) == 0 {
                break;
            }
            landed.await;
        }
        let ballots = self.journal.ballots(self.id.as_str(), close.vote.0)?;
        let counts = count(&ballots)?;
        let digest = box_digest(&ballots).map_err(|error| Failure::Fault(error.to_string()))?;
        Ok(Some(BoxCount { counts, digest: digest.to_string() }))
    }

    /// Lets nothing more into the box. Says whether there is such a box: a running vote that is pressed and whose time is up.
    fn seal(&self, vote: VoteNo) -> bool {
        let now = self.now();
        let mut head = self.head();
        let ready = head.session.as_ref().and_then(|session| session.running_vote()).is_some_and(|running| {
            running.no == vote && running.method.is_pressed() && running.closes_at.is_none_or(|end| now >= end)
        });
        match head.ballots.as_mut().filter(|open| ready && open.vote == vote) {
            Some(open) => {
                open.sealed = true;
                true
            }
            None => false,
        }
    }

    fn in_flight(&self, vote: VoteNo) -> u32 {
        self.head().ballots.as_ref().filter(|open| open.vote == vote).map_or(0, |open| open.in_flight)
    }

    /// The close was refused or failed: the vote goes on.
    pub(crate) fn unseal(&self, command: &Command) {
        let Command::CloseVote(close) = command else { return };
        if let Some(open) = self.head().ballots.as_mut().filter(|open| open.vote == close.vote) {
            open.sealed = false;
        }
    }
}

struct QueuedBallot {
    hall: Arc<Hall>,
    vote: VoteNo,
    ballot: Arc<Ballot>,
    earlier: Option<Pressed>,
    /// Whether this request changed the count; a retry did not.
    counted: bool,
    receipt: Receipt<(), CastError>,
}

/// A queued ballot until it is settled. Dropped before that, as when the phone hangs up, it is settled without the phone.
struct OnItsWay(Option<QueuedBallot>);

impl OnItsWay {
    async fn landed(mut self) -> Result<(), CastError> {
        let Some(queued) = &mut self.0 else { return Ok(()) };
        let answer = queued.landed().await;
        self.0 = None;
        answer
    }
}

impl Drop for OnItsWay {
    fn drop(&mut self) {
        // Where the runtime has ended the house is closing, and what it holds in memory ends with it.
        if let (Some(mut queued), Ok(runtime)) = (self.0.take(), tokio::runtime::Handle::try_current()) {
            runtime.spawn(async move { queued.landed().await });
        }
    }
}

impl QueuedBallot {
    async fn landed(&mut self) -> Result<(), CastError> {
        let answer = (&mut self.receipt).await;
        self.settle(answer.is_ok());
        answer
    }

    /// Keeps the count in step with the disk: a press that did not land is taken back.
    fn settle(&self, landed: bool) {
        let mut head = self.hall.head();
        if let Some(open) = head.ballots.as_mut().filter(|open| open.vote == self.vote) {
            open.in_flight = open.in_flight.saturating_sub(1);
            if self.counted && landed {
                open.land(SeatNo(self.ballot.seat));
            } else if self.counted {
                open.take_back(&self.ballot, self.earlier);
            }
        }
        drop(head);
        if self.counted && landed {
            self.hall.ballot_landed(SeatNo(self.ballot.seat), self.ballot.press == 1);
        }
        self.hall.landed.notify_waiters();
    }
}

impl OpenBox {
    fn land(&mut self, seat: SeatNo) {
        if let Some(pressed) = self.pressed.get_mut(&seat) {
            pressed.in_flight = false;
        }
    }

    fn take_back(&mut self, ballot: &Ballot, earlier: Option<Pressed>) {
        self.keys.remove(&ballot.key);
        let seat = SeatNo(ballot.seat);
        match earlier {
            Some(pressed) => self.pressed.insert(seat, pressed),
            None => self.pressed.remove(&seat),
        };
    }
}

fn pressed_before(head: &Head, vote: VoteNo, seat: SeatNo) -> Option<Pressed> {
    head.ballots.as_ref().filter(|open| open.vote == vote)?.pressed.get(&seat).copied()
}

fn known_press(head: &Head, vote: VoteNo, key: &str) -> Option<Arc<Ballot>> {
    head.ballots.as_ref().filter(|open| open.vote == vote)?.keys.get(key).cloned()
}

/// Counts a box: of each seat the last press counts, which under a first-press rule is the only one.
pub fn count(ballots: &[Ballot]) -> Result<Counts, Failure> {
    let mut last: std::collections::BTreeMap<u32, (u32, Choice)> = std::collections::BTreeMap::new();
    for ballot in ballots {
        let unknown = || Failure::Fault(format!("a ballot box holds the unknown choice «{}»", ballot.choice));
        let choice = Choice::parse(&ballot.choice).ok_or_else(unknown)?;
        let entry = last.entry(ballot.seat).or_insert((ballot.press, choice));
        if ballot.press >= entry.0 {
            *entry = (ballot.press, choice);
        }
    }
    Ok(last.into_values().map(|(_, choice)| choice).collect())
}
