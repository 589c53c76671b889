//! The phones that are connected, by seat: what concerns one seat is drawn by its own phones only.
//!
//! A phone is told that its part changed and draws it itself, when its connection has room: a hall of phones is drawn side by
//! side on all processors, a slow phone skips what it missed, and no frame waits in memory.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tokio::sync::Notify;
use yishi_procedure::ids::SeatNo;

#[derive(Default)]
pub(crate) struct Phones(Mutex<HashMap<SeatNo, Vec<Weak<Notify>>>>);

impl Phones {
    /// Takes in a phone of a seat, for as long as it keeps what it is told by.
    pub fn join(&self, seat: SeatNo) -> Arc<Notify> {
        let told = Arc::new(Notify::new());
        let mut phones = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let own = phones.entry(seat).or_default();
        own.retain(|phone| phone.strong_count() > 0);
        own.push(Arc::downgrade(&told));
        told
    }

    /// Tells the phones of the seats that changed.
    pub fn tell(&self, seats: &BTreeSet<SeatNo>) {
        let mut phones = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for seat in seats {
            if phones.get_mut(seat).is_some_and(|own| !tell_each(own)) {
                phones.remove(seat);
            }
        }
    }
}

/// Tells the phones of one seat; says whether any of them is left.
fn tell_each(own: &mut Vec<Weak<Notify>>) -> bool {
    own.retain(|phone| phone.upgrade().map(|told| told.notify_one()).is_some());
    !own.is_empty()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn seats(of: &[u32]) -> BTreeSet<SeatNo> {
        of.iter().copied().map(SeatNo).collect()
    }

    #[tokio::test]
    async fn a_phone_is_told_of_its_own_seat_once_however_often_it_changed() {
        let phones = Phones::default();
        let (one, other) = (phones.join(SeatNo(1)), phones.join(SeatNo(2)));
        phones.tell(&seats(&[1]));
        phones.tell(&seats(&[1, 3]));
        one.notified().await;
        for quiet in [&one, &other] {
            assert!(futures_util::FutureExt::now_or_never(quiet.notified()).is_none());
        }
        phones.tell(&seats(&[2]));
        other.notified().await;
    }

    #[test]
    fn a_phone_that_went_is_forgotten() {
        let phones = Phones::default();
        drop(phones.join(SeatNo(1)));
        phones.tell(&seats(&[1]));
        assert!(phones.0.lock().unwrap().is_empty());
    }
}
