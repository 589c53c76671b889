//! Waiting until nobody acts.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, timeout_at};

/// Waits until `acts`, a mark of what was done so far, has stayed the same for that long, or nothing can change any more.
/// How often the version changes meanwhile makes the wait neither shorter nor longer.
pub async fn quiet<A: PartialEq>(mut versions: watch::Receiver<u64>, patience: Duration, acts: impl Fn() -> A) {
    let mut seen = acts();
    let mut until = Instant::now() + patience;
    while matches!(timeout_at(until, versions.changed()).await, Ok(Ok(()))) {
        let now = acts();
        if now != seen {
            until = Instant::now() + patience;
        }
        seen = now;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use tokio::time::sleep;

    use super::*;

    const PATIENCE: Duration = Duration::from_secs(15);

    /// Waits beside something that happens, on a clock of its own, and gives how long the wait took.
    async fn waited(happening: impl AsyncFnOnce(&watch::Sender<u64>, &AtomicU32)) -> Duration {
        let (sender, acts, begun) = (watch::Sender::new(0), AtomicU32::new(0), Instant::now());
        let waiting = async {
            quiet(sender.subscribe(), PATIENCE, || acts.load(Ordering::Relaxed)).await;
            begun.elapsed()
        };
        tokio::join!(waiting, happening(&sender, &acts)).0
    }

    #[tokio::test(start_paused = true)]
    async fn a_hall_full_of_presses_neither_shortens_nor_lengthens_the_wait() {
        let presses = waited(async |sender, _| {
            for _ in 0..3_000 {
                sleep(Duration::from_millis(4)).await;
                sender.send_modify(|version| *version += 1);
            }
        })
        .await;
        assert_eq!(presses, PATIENCE);
        let busy_door = waited(async |sender, _| {
            for _ in 0..600 {
                sleep(Duration::from_millis(100)).await;
                sender.send_modify(|version| *version += 1);
            }
        })
        .await;
        assert_eq!(busy_door, PATIENCE);
    }

    #[tokio::test(start_paused = true)]
    async fn an_act_begins_the_wait_anew() {
        let acted = waited(async |sender, acts| {
            sleep(Duration::from_secs(9)).await;
            acts.fetch_add(1, Ordering::Relaxed);
            sender.send_modify(|version| *version += 1);
        })
        .await;
        assert_eq!(acted, Duration::from_secs(9) + PATIENCE);
    }
}
