//! Votes that end by time are closed by the clock of the house, also after a restart in mid-vote.

use std::sync::Arc;
use std::time::Duration;

use yishi_procedure::Command;
use yishi_procedure::ids::VoteNo;
use yishi_procedure::voting::closing::CloseVote;

use crate::actor::Actor;
use crate::hall::Hall;

/// Watches one hall and closes its votes when their time is up. Ends with the task it runs on.
pub async fn keep_time(hall: Arc<Hall>) {
    let mut versions = hall.versions();
    loop {
        if let Some((vote, left)) = running_out(&hall) {
            let over = tokio::time::timeout(left, versions.changed()).await.is_err();
            if over {
                close(&hall, vote).await;
            }
        } else if versions.changed().await.is_err() {
            return;
        }
    }
}

/// The running vote that ends by time, and how long it has left.
fn running_out(hall: &Hall) -> Option<(VoteNo, Duration)> {
    let now = hall.now();
    let published = hall.published();
    let vote = published.session.running_vote()?;
    let left = vote.closes_at?.duration_since(now);
    Some((vote.no, Duration::try_from(left).unwrap_or_default()))
}

async fn close(hall: &Hall, vote: VoteNo) {
    let closed = hall.execute(Actor::Clock, Command::CloseVote(CloseVote { vote }), None).await;
    if let Err(failure) = closed {
        tracing::warn!(session = %hall.id(), vote = vote.0, %failure, "the clock could not close a vote");
        // A failed disk must not be asked again in a tight loop.
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}
