//! One connection: the full state, then what changes, for as long as the browser listens.

use std::convert::Infallible;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use bytes::Bytes;
use futures_util::stream;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{Notify, broadcast};
use yishi_procedure::ids::SeatNo;

use crate::live::{Change, Live, Screen, frame, own_fragments};
use crate::texts::Lang;

struct Connection {
    live: Arc<Live>,
    screen: Screen,
    lang: Lang,
    first: Option<Bytes>,
    changes: broadcast::Receiver<Change>,
    own: Option<Own>,
}

/// The seat whose part a phone draws for itself, and what tells it that the part changed.
struct Own {
    seat: SeatNo,
    told: Arc<Notify>,
}

/// Answers with the stream of a screen; a phone's stream carries what concerns its seat as well.
pub fn answer(live: Arc<Live>, screen: Screen, lang: Lang, seat: Option<SeatNo>) -> Response {
    // It joins before it is drawn, so that no change falls between.
    let own = seat.map(|seat| Own { seat, told: live.phones.join(seat) });
    let watching = live.watch(screen, lang);
    let mut connection = Connection { live, screen, lang, first: None, changes: watching.changes, own };
    connection.first = Some(connection.with_own(watching.full));
    let body = stream::unfold(connection, |mut connection| async move {
        let bytes = connection.next().await?;
        Some((Ok::<_, Infallible>(bytes), connection))
    });
    let mut response = Response::new(Body::from_stream(body));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    response
}

impl Connection {
    async fn next(&mut self) -> Option<Bytes> {
        if let Some(first) = self.first.take() {
            return Some(first);
        }
        let Some(own) = &self.own else {
            let change = self.changes.recv().await;
            return self.of(change);
        };
        tokio::select! {
            () = own.told.notified() => Some(self.with_own(Bytes::new())),
            change = self.changes.recv() => self.of(change),
        }
    }

    /// What to send of a change; a watcher that fell behind gets the full state and goes on from there.
    fn of(&self, change: Result<Change, RecvError>) -> Option<Bytes> {
        match change {
            Ok(change) if change.every_seat => Some(self.with_own(change.bytes)),
            Ok(change) => Some(change.bytes),
            Err(RecvError::Lagged(_)) => Some(self.with_own(self.live.full(self.screen, self.lang))),
            Err(RecvError::Closed) => None,
        }
    }

    /// The bytes, and after them the phone's own part.
    fn with_own(&self, bytes: Bytes) -> Bytes {
        let Some(own) = &self.own else { return bytes };
        let mut out = bytes.to_vec();
        for html in own_fragments(self.live.hall(), own.seat, self.lang) {
            frame::patch(&mut out, &html);
        }
        Bytes::from(out)
    }
}
