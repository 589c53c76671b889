//! The only clock of the house. Scripts that hold a session again bring a clock of their own.

use std::sync::Mutex;

use jiff::Timestamp;
use yishi_journal::instant::to_millisecond;

/// Tells the time, cut to whole milliseconds as the record keeps it.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        to_millisecond(Timestamp::now())
    }
}

/// A clock that stands still until it is set: a script's clock.
#[derive(Debug)]
pub struct ScriptClock(Mutex<Timestamp>);

impl ScriptClock {
    /// A clock that stands at `start`.
    pub fn new(start: Timestamp) -> Self {
        Self(Mutex::new(start))
    }

    /// Sets the clock.
    pub fn set(&self, to: Timestamp) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = to;
    }
}

impl Clock for ScriptClock {
    fn now(&self) -> Timestamp {
        to_millisecond(*self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }
}
