//! A sealed ballot is cast: proved beside the box, put in, and acknowledged when it is on disk.
//!
//! Nobody logs in for it, and neither a seat nor a time stands beside it anywhere. Invariant: a ballot a phone saw accepted is in the
//! archive, once, whatever was retried; what was received before the close is proved and counted.

use std::sync::{Arc, PoisonError};

use serde::{Deserialize, Serialize};
use tokio::sync::oneshot;
use yishi_ballot::ballot::BallotFault;
use yishi_ballot::ballot_box::{BoxFault, Offered, Proved};
use yishi_ballot::hash::Hash;
use yishi_ballot::pairs::BallotPairs;
use yishi_rulebook::Press;

use super::SealedFailure;
use super::sealed_box::{Queued, SealedBox, State};
use crate::failure::Failure;

/// Ballots proved together: enough that what they share costs little, few enough that nobody waits for long.
const TOGETHER: usize = 48;

/// The most bytes that wait to be proved: a storm of 3,000 ballots of sixty candidates is let in, a flood is not.
const MOST_WAITING: usize = 512 << 20;

/// Those who prove at once; a hall's machine has two processors.
const PROVERS: usize = 2;

/// What a phone sends.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cast {
    /// The ballot, in its one written form.
    pub ballot: String,
    /// Its line of proofs, where the election wants one.
    #[serde(default)]
    pub pairs: Option<String>,
}

/// What the phone gets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InTheBox {
    /// SHA-256 of the ballot in base 64.
    pub tracker: String,
    /// The hash of its event, in hexadecimal.
    pub event: String,
    /// The place of its event.
    pub height: u64,
    /// Whether it takes the place of an earlier ballot.
    pub replaces: bool,
}

/// Ballots that came in and are not proved yet.
#[derive(Default)]
pub(super) struct Pending {
    waiting: Vec<Waiting>,
    bytes: usize,
    provers: usize,
    /// Received and not yet answered.
    pub on_their_way: usize,
}

struct Waiting {
    offered: Offered,
    reply: oneshot::Sender<Result<InTheBox, Failure>>,
}

impl SealedBox {
    /// Takes a ballot; the answer comes when it is on disk, or says why it is not.
    ///
    /// # Errors
    /// What does not hold, or a disk that cannot be written.
    pub async fn cast(self: &Arc<Self>, cast: Cast) -> Result<InTheBox, Failure> {
        let line = cast.pairs.as_deref().map(read_line).transpose()?;
        let offered = Offered { ballot: cast.ballot.into_bytes(), pairs: line };
        if self.is_tested(&Hash::of(&offered.ballot)) {
            return Err(SealedFailure::Tested.into());
        }
        let answer = self.receive(offered)?;
        answer.await.unwrap_or_else(|_| Err(Failure::Fault("a ballot was dropped before it was proved".to_owned())))
    }

    fn receive(self: &Arc<Self>, offered: Offered) -> Result<oneshot::Receiver<Result<InTheBox, Failure>>, Failure> {
        let (reply, answer) = oneshot::channel();
        let mut pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        // Looked at under the same lock under which the close waits, so that nothing slips in between.
        if self.state().closing {
            return Err(SealedFailure::Closed.into());
        }
        pending.bytes += offered.ballot.len();
        if pending.bytes > MOST_WAITING {
            pending.bytes -= offered.ballot.len();
            return Err(Failure::Busy);
        }
        pending.on_their_way += 1;
        pending.waiting.push(Waiting { offered, reply });
        if pending.provers < PROVERS {
            pending.provers += 1;
            let own = self.clone();
            let runtime = tokio::runtime::Handle::current();
            tokio::task::spawn_blocking(move || own.prove(&runtime));
        }
        Ok(answer)
    }

    /// Proves what waits, batch by batch, until nothing does.
    fn prove(self: Arc<Self>, runtime: &tokio::runtime::Handle) {
        while let Some(batch) = self.next_batch() {
            let (offered, replies): (Vec<_>, Vec<_>) =
                batch.into_iter().map(|waiting| (waiting.offered, waiting.reply)).unzip();
            let proved = self.prover.prove_all(offered);
            let (answers, queued) = self.put(proved);
            let own = self.clone();
            runtime.spawn(async move { own.answer(replies, answers, queued).await });
        }
    }

    fn next_batch(&self) -> Option<Vec<Waiting>> {
        let mut pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        if pending.waiting.is_empty() {
            pending.provers -= 1;
            return None;
        }
        let count = pending.waiting.len().min(TOGETHER);
        let batch: Vec<Waiting> = pending.waiting.drain(..count).collect();
        pending.bytes -= batch.iter().map(|waiting| waiting.offered.ballot.len()).sum::<usize>();
        Some(batch)
    }

    /// Puts proved ballots into the box, and queues what they add to the files in one piece.
    fn put(&self, proved: Vec<Result<Proved, BoxFault>>) -> (Vec<Result<InTheBox, SealedFailure>>, Option<Queued>) {
        let mut state = self.state();
        let (mut archive, mut lines) = (Vec::new(), String::new());
        let mut put_one = |proved: Result<Proved, BoxFault>| {
            let proved = proved.map_err(refused)?;
            // Looked at once more under the lock of the box, so that a test and a cast of one ballot cannot both succeed.
            if self.is_tested(&proved.hash()) {
                return Err(SealedFailure::Tested);
            }
            if let Some(known) = known(&state, &proved.hash()) {
                return Ok(known);
            }
            if self.press == Press::First && state.ballot_box.has_ballot_of(proved.credential()) {
                return Err(SealedFailure::AlreadyCast);
            }
            let receipt = state.ballot_box.put(proved).map_err(refused)?;
            archive.extend_from_slice(&receipt.appended);
            lines.push_str(receipt.line.as_deref().unwrap_or_default());
            let (tracker, event) = (receipt.tracker, receipt.event.to_string());
            Ok(InTheBox { tracker, event, height: receipt.height, replaces: receipt.replaces })
        };
        let answers = proved.into_iter().map(&mut put_one).collect();
        // A ballot that was there before may still be on its way: its answer waits for the disk like all others.
        let queued =
            (!archive.is_empty()).then(|| self.queue(&mut state, archive, (!lines.is_empty()).then_some(lines)));
        (answers, queued)
    }

    async fn answer(
        &self,
        replies: Vec<oneshot::Sender<Result<InTheBox, Failure>>>,
        answers: Vec<Result<InTheBox, SealedFailure>>,
        queued: Option<Queued>,
    ) {
        let settled = match queued {
            Some(queued) => self.settle(queued).await,
            None => self.all_on_disk().await,
        };
        let count = replies.len();
        for (reply, answer) in replies.into_iter().zip(answers) {
            let answer = match (&settled, answer) {
                (_, Err(refusal)) => Err(refusal.into()),
                (Ok(()), Ok(answer)) => Ok(answer),
                (Err(failure), Ok(_)) => Err(Failure::Fault(failure.to_string())),
            };
            // A phone that hung up asks again, and is told that its ballot is in.
            drop(reply.send(answer));
        }
        self.pending.lock().unwrap_or_else(PoisonError::into_inner).on_their_way -= count;
        self.landed.notify_waiters();
    }

    /// Waits until everything queued so far is on disk.
    async fn all_on_disk(&self) -> Result<(), Failure> {
        let reached = self.state().queued;
        let mut on_disk = self.on_disk();
        let landed = on_disk.wait_for(|known| known.archive >= reached.archive).await;
        landed.map(drop).map_err(|_| Failure::Fault("the box was closed".to_owned()))
    }
}

/// A ballot that is in the box already: the phone asks again because its answer was lost.
fn known(state: &State, hash: &Hash) -> Option<InTheBox> {
    let tracked = state.ballot_box.tracked(hash)?;
    Some(InTheBox {
        tracker: tracked.tracker.clone(),
        event: tracked.event.to_string(),
        height: tracked.height,
        replaces: false,
    })
}

fn refused(fault: BoxFault) -> SealedFailure {
    match fault {
        BoxFault::Stage(_) => SealedFailure::Closed,
        BoxFault::Ballot(BallotFault::Duplicate) => SealedFailure::AlreadyCast,
        fault @ (BoxFault::Setup(_)
        | BoxFault::Shuffled
        | BoxFault::Ballot(_)
        | BoxFault::Pairs(_)
        | BoxFault::Opening(_)
        | BoxFault::Write(_)
        | BoxFault::Archive(_)) => SealedFailure::of_ballot(fault),
    }
}

fn read_line(line: &str) -> Result<BallotPairs, SealedFailure> {
    BallotPairs::read(line).map_err(|problem| SealedFailure::Line { reason: problem.to_string() })
}
