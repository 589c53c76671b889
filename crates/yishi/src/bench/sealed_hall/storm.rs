//! Sealed ballots that arrive from all phones: scattered over two seconds, or at the same instant.
//!
//! Invariant: an answer's time runs from the moment at which its ballot was due, so a client that comes late makes no figure better.

use std::collections::HashSet;
use std::net::SocketAddr;
use std::time::Duration;

use serde_json::Value;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep_until};

use crate::bench::http::{Answer, Connection};
use crate::bench::press::connections;
use crate::bench::sealed_hall::sealing::Sealed;
use crate::chance::mixed;

/// The time within which all scattered ballots are sent.
const SPREAD: Duration = Duration::from_secs(2);
/// Everything is ready before the first ballot is due.
const AHEAD: Duration = Duration::from_millis(300);

/// How ballots arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Each at a moment of its own within two seconds.
    Scattered,
    /// All at the same instant.
    AtOnce,
}

/// What came of it.
pub struct Stormed {
    /// From the moment at which each accepted ballot was due to its answer, shortest first.
    pub took: Vec<Duration>,
    /// The trackers that the phones were told.
    pub accepted: HashSet<String>,
    /// Everything that was answered otherwise, or not at all.
    pub errors: Vec<String>,
}

struct Due {
    after: Duration,
    ballot: Sealed,
}

struct Answered {
    tracker: String,
    took: Duration,
    answer: std::io::Result<Answer>,
}

impl Stormed {
    /// So many of a hundred ballots were answered within this time (the nearest rank).
    pub fn within(&self, of_a_hundred: usize) -> Duration {
        let rank = (self.took.len() * of_a_hundred).div_ceil(100).max(1);
        self.took.get(rank - 1).copied().unwrap_or_default()
    }
}

/// Sends all ballots, each over a connection that is open already; where the limit of open files allows fewer connections, some
/// are used again.
pub async fn storm(
    to: SocketAddr,
    ballots: Vec<Sealed>,
    arrival: Arrival,
    most_connections: usize,
) -> anyhow::Result<Stormed> {
    let pool = connections(to, ballots.len().min(most_connections)).await?;
    let shares = shares(ballots, arrival, pool.len());
    let begun = Instant::now() + AHEAD;
    let sending: JoinSet<_> =
        pool.into_iter().zip(shares).map(|(connection, share)| send(connection, share, begun)).collect();
    Ok(told(sending.join_all().await.into_iter().flatten().collect()))
}

/// Deals the ballots to the connections in the order in which they are due, so that those of one connection are far apart.
fn shares(ballots: Vec<Sealed>, arrival: Arrival, connections: usize) -> Vec<Vec<Due>> {
    let mut due: Vec<Due> =
        (1_u64..).zip(ballots).map(|(number, ballot)| Due { after: moment(number, arrival), ballot }).collect();
    due.sort_by_key(|due| due.after);
    let count = connections.max(1);
    let mut shares: Vec<Vec<Due>> = (0..count).map(|_| Vec::new()).collect();
    for (place, due) in due.into_iter().enumerate() {
        shares[place % count].push(due);
    }
    shares
}

fn moment(number: u64, arrival: Arrival) -> Duration {
    match arrival {
        Arrival::Scattered => {
            let spread = u64::try_from(SPREAD.as_micros()).unwrap_or(u64::MAX);
            Duration::from_micros(mixed(number) % spread)
        }
        Arrival::AtOnce => Duration::ZERO,
    }
}

async fn send(mut connection: Connection, share: Vec<Due>, begun: Instant) -> Vec<Answered> {
    let mut answered = Vec::with_capacity(share.len());
    for Due { after, ballot } in share {
        let due = begun + after;
        sleep_until(due).await;
        let answer = connection.send(&ballot.request).await;
        answered.push(Answered { tracker: ballot.tracker, took: due.elapsed(), answer });
    }
    answered
}

fn told(answered: Vec<Answered>) -> Stormed {
    let mut stormed = Stormed { took: Vec::new(), accepted: HashSet::new(), errors: Vec::new() };
    for Answered { tracker, took, answer } in answered {
        match answer.map_err(|error| error.to_string()).and_then(tracker_told) {
            Ok(told) if told == tracker => {
                stormed.took.push(took);
                stormed.accepted.insert(tracker);
            }
            Ok(told) => stormed.errors.push(format!("the ballot {tracker} was taken for {told}")),
            Err(error) => stormed.errors.push(error),
        }
    }
    stormed.took.sort();
    stormed
}

fn tracker_told(answer: Answer) -> Result<String, String> {
    let Answer { status, body } = answer;
    let told = || String::from_utf8_lossy(&body).into_owned();
    let read: Value = serde_json::from_slice(&body).unwrap_or_default();
    match (status, read["tracker"].as_str()) {
        (201, Some(tracker)) => Ok(tracker.to_owned()),
        (status, _) => Err(format!("answered {status}: {}", told())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ballots(count: usize) -> Vec<Sealed> {
        (0..count).map(|no| Sealed { tracker: no.to_string(), request: Vec::new() }).collect()
    }

    #[test]
    fn every_ballot_is_sent_once_within_the_time_and_a_connection_sends_in_order() {
        let shares = shares(ballots(1_000), Arrival::Scattered, 300);
        let sent: HashSet<&str> = shares.iter().flatten().map(|due| due.ballot.tracker.as_str()).collect();
        assert_eq!((sent.len(), shares.iter().map(Vec::len).sum::<usize>()), (1_000, 1_000));
        assert!(shares.iter().flatten().all(|due| due.after < SPREAD));
        assert!(shares.iter().all(|share| share.is_sorted_by_key(|due| due.after)));
        // Scattered over the whole of it: in each tenth there is about a tenth.
        let first = shares.iter().flatten().filter(|due| due.after < SPREAD / 10).count();
        assert!((70..130).contains(&first), "{first}");
    }

    #[test]
    fn what_is_within_is_the_nearest_rank() {
        let took = (1..=200).map(Duration::from_millis).collect();
        let stormed = Stormed { took, accepted: HashSet::new(), errors: Vec::new() };
        let at = |of_a_hundred| stormed.within(of_a_hundred).as_millis();
        assert_eq!((at(50), at(99), at(100)), (100, 198, 200));
        let nothing = Stormed { took: Vec::new(), accepted: HashSet::new(), errors: Vec::new() };
        assert_eq!(nothing.within(99), Duration::ZERO);
    }

    #[test]
    fn only_an_answer_that_gives_the_own_tracker_counts_as_accepted() {
        let answered = |tracker: &str, took, answer| Answered {
            tracker: tracker.to_owned(),
            took: Duration::from_millis(took),
            answer,
        };
        let answer = |status, body: &str| Ok(Answer { status, body: body.into() });
        let stormed = told(vec![
            answered("b", 2, answer(201, r#"{"tracker":"b"}"#)),
            answered("c", 9, answer(422, r#"{"tracker":"c"}"#)),
            answered("d", 9, answer(201, "{}")),
            answered("e", 9, Err(std::io::Error::other("the server hung up"))),
            answered("f", 9, answer(201, r#"{"tracker":"another"}"#)),
            answered("a", 1, answer(201, r#"{"tracker":"a"}"#)),
        ]);
        assert_eq!(stormed.took, [1, 2].map(Duration::from_millis));
        assert_eq!((stormed.accepted.len(), stormed.errors.len()), (2, 4));
    }
}
