//! What the clients of a run tell each other: how far a sitting has come, by answers alone, and the pulse the killing listens to.

use std::sync::{Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};

/// Longer than any wait of a healthy run.
const PATIENCE: Duration = Duration::from_secs(60);

/// A value that can be waited for.
pub struct Awaited<T> {
    value: Mutex<T>,
    moved: Condvar,
}

impl<T> Awaited<T> {
    /// The value to begin with.
    pub fn new(value: T) -> Self {
        Self { value: Mutex::new(value), moved: Condvar::new() }
    }

    /// The value now.
    pub fn look(&self) -> MutexGuard<'_, T> {
        self.value.lock().unwrap()
    }

    /// Changes the value and wakes whoever waits for it.
    pub fn change(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.look());
        self.moved.notify_all();
    }

    /// Waits until the value is as wanted.
    pub fn wait(&self, what: &str, wanted: impl Fn(&T) -> bool) -> MutexGuard<'_, T> {
        let give_up = Instant::now() + PATIENCE;
        let mut value = self.look();
        while !wanted(&value) {
            let left = give_up.checked_duration_since(Instant::now());
            let left = left.unwrap_or_else(|| panic!("waited in vain for {what}"));
            value = self.moved.wait_timeout(value, left).unwrap().0;
        }
        value
    }
}

/// How far the sitting has come, as the desk was told.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    /// The sitting whose doors are open, by number.
    pub sitting: u16,
    /// The vote that was opened last.
    pub vote: u32,
    /// Whether the desk has not yet been told that it is closed.
    pub open: bool,
    /// Seats that were told they are checked in to this sitting.
    pub checked_in: u32,
    /// Answers phones had to presses in this vote.
    pub presses: u32,
    /// Set when the run is over, whether it went well or not.
    pub over: bool,
}

/// What was sent and answered so far in the whole run.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pulse {
    /// Answers of any sort.
    pub answers: u32,
    /// Check-ins sent.
    pub check_ins: u32,
    /// Openings of votes sent.
    pub openings: u32,
    /// Closings of votes sent.
    pub closings: u32,
}

/// Ends the run for everybody when dropped, so that one failing client does not leave the others waiting.
pub struct EndsRun<'a>(pub &'a Awaited<Progress>);

impl Drop for EndsRun<'_> {
    fn drop(&mut self) {
        // A client that failed while it held the lock has poisoned it; the others then fail by themselves.
        if let Ok(mut progress) = self.0.value.lock() {
            progress.over = true;
        }
        self.0.moved.notify_all();
    }
}
