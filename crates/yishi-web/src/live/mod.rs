//! Live screens: each drawn once for all who watch it, and only what changed is sent.
//!
//! A connection begins with the full state and goes on with changed fragments; a watcher too slow for the changes gets the full
//! state again. Invariant: a screen is drawn from what is on disk, never from what is still on its way there.

mod frame;
mod phones;
mod screen;
mod stream;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::broadcast;
use tokio::time::{Instant, MissedTickBehavior, interval, sleep_until};
use yishi_app::Hall;

pub use frame::Fragment;
pub use screen::Screen;
pub(crate) use screen::own_fragments;
pub use stream::answer;

use crate::texts::Lang;
use phones::Phones;

/// The server's sign of life.
const BEAT: Duration = Duration::from_secs(2);
/// The shortest time between two drawings of a screen whose counts are running.
const PACE: Duration = Duration::from_millis(200);
/// Changes a slow watcher may be behind before it gets the full state instead.
const BACKLOG: usize = 32;

/// The live screens of one session.
pub struct Live {
    hall: Arc<Hall>,
    channels: Mutex<HashMap<(Screen, Lang), Channel>>,
    phones: Phones,
}

struct Channel {
    sender: broadcast::Sender<Change>,
    shown: Vec<Fragment>,
}

/// A watcher's place: what it sees now, and what will change.
pub(crate) struct Watching {
    pub full: Bytes,
    pub changes: broadcast::Receiver<Change>,
}

/// What those who watch a screen are sent.
#[derive(Clone)]
pub(crate) struct Change {
    pub bytes: Bytes,
    /// Whether every phone is to draw its own part anew, in the same breath.
    pub every_seat: bool,
}

impl Live {
    /// Begins to draw and to beat.
    pub fn begin(hall: Arc<Hall>) -> Arc<Self> {
        let live = Arc::new(Self { hall, channels: Mutex::default(), phones: Phones::default() });
        tokio::spawn(draw_on_change(live.clone()));
        tokio::spawn(beat(live.clone()));
        live
    }

    /// The session shown.
    pub fn hall(&self) -> &Arc<Hall> {
        &self.hall
    }

    /// Takes a place before a screen. The full state and the changes after it join without a gap.
    pub(crate) fn watch(&self, screen: Screen, lang: Lang) -> Watching {
        let mut channels = self.channels.lock().unwrap_or_else(PoisonError::into_inner);
        let channel = channels
            .entry((screen, lang))
            .or_insert_with(|| Channel { sender: broadcast::channel(BACKLOG).0, shown: screen.draw(&self.hall, lang) });
        if channel.sender.receiver_count() == 0 {
            // Nobody looked for a while, so nobody drew.
            channel.shown = screen.draw(&self.hall, lang);
        }
        Watching { full: frame::full(&channel.shown, self.hall.now()), changes: channel.sender.subscribe() }
    }

    /// What a screen shows now, for a watcher that fell behind.
    pub(crate) fn full(&self, screen: Screen, lang: Lang) -> Bytes {
        frame::full(&screen.draw(&self.hall, lang), self.hall.now())
    }

    /// Draws all screens that somebody watches and sends what changed.
    fn redraw(&self) {
        let touched = self.hall.take_touched();
        let mut channels = self.channels.lock().unwrap_or_else(PoisonError::into_inner);
        let mut seats = None;
        for ((screen, lang), channel) in channels.iter_mut().filter(|(_, channel)| channel.sender.receiver_count() > 0)
        {
            let fresh = screen.draw(&self.hall, *lang);
            let mut change = frame::changed(&channel.shown, &fresh, touched.all);
            if screen.shows_seats() && !touched.all {
                let seats = seats.get_or_insert_with(|| frame::seats(&self.hall, &touched.seats));
                change.extend_from_slice(seats);
            }
            channel.shown = fresh;
            let every_seat = touched.all && *screen == Screen::Phone;
            if every_seat || !change.is_empty() {
                // An error only says that the last watcher has just gone.
                let _ = channel.sender.send(Change { bytes: Bytes::from(change), every_seat });
            }
        }
        drop(channels);
        if !touched.all {
            self.phones.tell(&touched.seats);
        }
    }

    fn send_to_all(&self, frame: &Bytes) {
        let channels = self.channels.lock().unwrap_or_else(PoisonError::into_inner);
        for channel in channels.values() {
            let _ = channel.sender.send(Change { bytes: frame.clone(), every_seat: false });
        }
    }
}

/// Draws at once when an act changed the record, and at most at a steady pace while counts are running.
async fn draw_on_change(live: Arc<Live>) {
    let mut last = Instant::now();
    loop {
        let urgent = tokio::select! {
            () = live.hall.urgent() => true,
            () = live.hall.changed() => false,
        };
        if !urgent {
            tokio::select! {
                () = live.hall.urgent() => {}
                () = sleep_until(last + PACE) => {}
            }
        }
        live.redraw();
        last = Instant::now();
    }
}

async fn beat(live: Arc<Live>) {
    let mut ticks = interval(BEAT);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        live.send_to_all(&frame::beat(live.hall.now()));
    }
}
