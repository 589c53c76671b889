//! The phones that are connected, by seat: what concerns one seat goes to its own phones only.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use tokio::sync::mpsc;
use yishi_app::Hall;
use yishi_app::hall::Touched;
use yishi_procedure::ids::SeatNo;

use crate::live::frame;
use crate::live::screen::own_fragments;
use crate::texts::Lang;

/// Frames that may wait for one phone. A phone that lets them pile up is cut off and comes back to the full state.
const WAITING: usize = 16;

#[derive(Default)]
pub(crate) struct Phones(Mutex<HashMap<SeatNo, Vec<Phone>>>);

struct Phone {
    lang: Lang,
    sender: mpsc::Sender<Bytes>,
}

impl Phones {
    /// Takes in a phone of a seat.
    pub fn join(&self, seat: SeatNo, lang: Lang) -> mpsc::Receiver<Bytes> {
        let (sender, receiver) = mpsc::channel(WAITING);
        let mut phones = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let own = phones.entry(seat).or_default();
        own.retain(|phone| !phone.sender.is_closed());
        own.push(Phone { lang, sender });
        receiver
    }

    /// Sends their own part to the phones of the seats that changed.
    pub fn redraw(&self, hall: &Hall, touched: &Touched) {
        let mut phones = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if touched.all {
            phones.retain(|seat, own| send_to(hall, *seat, own));
            return;
        }
        for seat in &touched.seats {
            if phones.get_mut(seat).is_some_and(|own| !send_to(hall, *seat, own)) {
                phones.remove(seat);
            }
        }
    }
}

/// Sends to the phones of one seat; says whether any of them is left.
fn send_to(hall: &Hall, seat: SeatNo, own: &mut Vec<Phone>) -> bool {
    own.retain(|phone| {
        let mut out = Vec::new();
        for html in own_fragments(hall, seat, phone.lang) {
            frame::patch(&mut out, &html);
        }
        phone.sender.try_send(Bytes::from(out)).is_ok()
    });
    !own.is_empty()
}
