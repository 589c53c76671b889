//! Ballots from many phones: all at the same instant, or without a pause for as long as it is counted.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tokio::sync::watch;
use tokio::task::JoinSet;
use yishi_procedure::ids::VoteNo;
use yishi_procedure::voting::choice::Choice;

use crate::bench::http::{self, Connection};
use crate::chance::mixed;

/// So many connections are opened at a time, so that the queue of the listening socket holds them all.
const AT_ONCE: usize = 128;

/// A ballot about to be pressed: the key that marks it, and the request.
pub struct Ballot {
    /// The idempotency key.
    pub key: String,
    /// The whole request.
    pub request: Vec<u8>,
}

impl Ballot {
    /// A ballot in a vote. `number` is never used twice in a vote.
    pub fn new(vote: VoteNo, number: u64, cookie: &str) -> Self {
        let key = format!("{:08}-0000-4000-8000-{number:012}", vote.0);
        let body = format!("{{\"vote\":{vote},\"choice\":\"{}\"}}", choice(number).as_str());
        let request = http::post_json("/api/me/ballots", cookie, Some(&key), &body);
        Self { key, request }
    }
}

/// Four of five are for, so that results pass; the others are divided.
pub fn choice(number: u64) -> Choice {
    match mixed(number) % 10 {
        0 => Choice::Against,
        1 => Choice::Abstain,
        _ => Choice::For,
    }
}

/// What came of a storm.
pub struct Storm {
    /// From the instant to the last answer.
    pub last: Duration,
    /// From the instant to the middle one of all answers.
    pub median: Duration,
    /// The keys of the ballots that were accepted.
    pub accepted: Vec<String>,
    /// Everything that was answered otherwise, or not at all.
    pub errors: Vec<String>,
}

/// Opens connections that wait to press.
pub async fn connections(to: SocketAddr, count: usize) -> anyhow::Result<Vec<Connection>> {
    let mut all = Vec::with_capacity(count);
    while all.len() < count {
        let opening: JoinSet<_> = (all.len()..count).take(AT_ONCE).map(|_| Connection::open(to)).collect();
        for connection in opening.join_all().await {
            all.push(connection?);
        }
    }
    Ok(all)
}

/// Lets all ballots be pressed at the same instant. Where there are fewer connections than ballots, some of them take a second
/// ballot as soon as the first is answered.
pub async fn storm(pool: &mut Vec<Connection>, ballots: Vec<Ballot>) -> Storm {
    let count = pool.len().max(1);
    let mut shares: Vec<Vec<Ballot>> = (0..count).map(|_| Vec::new()).collect();
    for (place, ballot) in ballots.into_iter().enumerate() {
        shares[place % count].push(ballot);
    }
    let (signal, instant) = watch::channel(None);
    let pressing: JoinSet<_> =
        pool.drain(..).zip(shares).map(|(connection, share)| press(connection, share, instant.clone())).collect();
    // Everybody's finger is on the key before the signal.
    tokio::time::sleep(Duration::from_millis(300)).await;
    signal.send_replace(Some(Instant::now()));
    let mut outcomes = Vec::new();
    for (connection, share) in pressing.join_all().await {
        pool.push(connection);
        outcomes.extend(share);
    }
    told(outcomes)
}

struct Outcome {
    key: String,
    took: Duration,
    answer: Result<u16, String>,
}

async fn press(
    mut connection: Connection,
    share: Vec<Ballot>,
    mut signal: watch::Receiver<Option<Instant>>,
) -> (Connection, Vec<Outcome>) {
    let begun = signal.wait_for(Option::is_some).await.ok().and_then(|instant| *instant).unwrap_or_else(Instant::now);
    let mut outcomes = Vec::with_capacity(share.len());
    for ballot in share {
        let answer = connection.send(&ballot.request).await;
        let answer = answer.map(|answer| answer.status).map_err(|error| error.to_string());
        outcomes.push(Outcome { key: ballot.key, took: begun.elapsed(), answer });
    }
    (connection, outcomes)
}

fn told(mut outcomes: Vec<Outcome>) -> Storm {
    outcomes.sort_by_key(|outcome| outcome.took);
    let took = |place: usize| outcomes.get(place).map(|outcome| outcome.took).unwrap_or_default();
    let (median, last) = (took(outcomes.len() / 2), took(outcomes.len().saturating_sub(1)));
    let (mut accepted, mut errors) = (Vec::new(), Vec::new());
    for outcome in outcomes {
        match outcome.answer {
            Ok(200) => accepted.push(outcome.key),
            Ok(status) => errors.push(format!("{}: {status}", outcome.key)),
            Err(error) => errors.push(format!("{}: {error}", outcome.key)),
        }
    }
    Storm { last, median, accepted, errors }
}

/// What came of pressing without a pause.
pub struct Sustained {
    /// Ballots accepted.
    pub accepted: u64,
    /// The same by the second.
    pub a_second: u64,
    /// Processor time of the server for each ballot, in nanoseconds.
    pub processor: Option<u64>,
    /// Answers of every other sort, by status.
    pub errors: BTreeMap<u16, u64>,
}

/// Presses on every connection without a pause, each ballot after the answer to the one before, for this long.
///
/// `ballot` makes a ballot from the number of its connection and a number that is never used twice.
pub async fn sustained(
    to: SocketAddr,
    count: usize,
    window: Duration,
    ballot: impl Fn(usize, u64) -> Ballot + Send + Sync + 'static,
) -> anyhow::Result<Sustained> {
    let (ballot, numbers) = (Arc::new(ballot), Arc::new(AtomicU64::new(1)));
    let pool = connections(to, count).await?;
    let begun = Instant::now();
    let pressing: JoinSet<_> = pool
        .into_iter()
        .enumerate()
        .map(|(place, mut connection)| {
            let (ballot, numbers) = (ballot.clone(), numbers.clone());
            async move {
                let mut answers = BTreeMap::<u16, u64>::new();
                while begun.elapsed() < window {
                    let number = numbers.fetch_add(1, Ordering::Relaxed);
                    let answer = connection.send(&ballot(place, number).request).await?;
                    *answers.entry(answer.status).or_default() += 1;
                }
                Ok::<_, std::io::Error>(answers)
            }
        })
        .collect();
    let mut errors = BTreeMap::new();
    for answers in pressing.join_all().await {
        for (status, many) in answers? {
            *errors.entry(status).or_default() += many;
        }
    }
    let accepted = errors.remove(&200).unwrap_or_default();
    Ok(Sustained { accepted, a_second: rate(accepted, begun.elapsed()), processor: None, errors })
}

/// So many a second, rounded down.
pub fn rate(count: u64, took: Duration) -> u64 {
    let rate = u128::from(count) * 1_000_000_000 / took.as_nanos().max(1);
    u64::try_from(rate).unwrap_or(u64::MAX)
}
