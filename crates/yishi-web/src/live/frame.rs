//! The bytes on the stream: server-sent events named `beat`, `patch` and `seats`.

use std::collections::BTreeSet;

use bytes::Bytes;
use jiff::Timestamp;
use yishi_app::Hall;
use yishi_procedure::ids::SeatNo;
use yishi_views::hall_chart;

/// A part of a screen with an id of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fragment {
    /// Its markup: one element with an id.
    pub html: String,
    /// Whether it is the chart of seats, whose single seats are sent by number instead of the whole.
    pub seats: bool,
}

/// The full state of a screen, with the server's time first so that clocks are right from the start.
pub(crate) fn full(fragments: &[Fragment], now: Timestamp) -> Bytes {
    let mut out = beat(now).to_vec();
    for fragment in fragments {
        patch(&mut out, &fragment.html);
    }
    Bytes::from(out)
}

/// The fragments that differ; the chart of seats only where all of it is to be drawn anew.
pub(crate) fn changed(shown: &[Fragment], fresh: &[Fragment], all_seats: bool) -> Vec<u8> {
    let mut out = Vec::new();
    for (at, fragment) in fresh.iter().enumerate() {
        let same = shown.get(at) == Some(fragment);
        if !same && (!fragment.seats || all_seats) {
            patch(&mut out, &fragment.html);
        }
    }
    out
}

/// The seats that changed, with what the chart shows of them.
pub(crate) fn seats(hall: &Hall, touched: &BTreeSet<SeatNo>) -> Vec<u8> {
    if touched.is_empty() {
        return Vec::new();
    }
    let published = hall.published();
    let marks: Vec<(u32, &str)> = touched
        .iter()
        .map(|seat| {
            (seat.0, hall_chart::mark_with(&published.session, *seat, hall.ballot_of(*seat).is_some()).as_str())
        })
        .collect();
    let json = serde_json::to_string(&marks).unwrap_or_default();
    format!("event: seats\ndata: {json}\n\n").into_bytes()
}

/// The server's sign of life: its time in milliseconds.
pub(crate) fn beat(now: Timestamp) -> Bytes {
    Bytes::from(format!("event: beat\ndata: {}\n\n", now.as_millisecond()))
}

/// One `patch` event.
pub(crate) fn patch(out: &mut Vec<u8>, html: &str) {
    out.extend_from_slice(b"event: patch\n");
    for line in html.lines() {
        out.extend_from_slice(b"data: ");
        out.extend_from_slice(line.as_bytes());
        out.push(b'\n');
    }
    out.push(b'\n');
}
