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

use crate::live::{Live, Screen, frame, own_fragments};
use crate::texts::Lang;

struct Connection {
    live: Arc<Live>,
    screen: Screen,
    lang: Lang,
    first: Option<Bytes>,
    changes: broadcast::Receiver<Bytes>,
    own: Option<Own>,
}

/// What a phone draws for itself.
struct Own {
    seat: SeatNo,
    told: Arc<Notify>,
}

/// Answers with the stream of a screen; a phone's stream carries what concerns its seat as well.
pub fn answer(live: Arc<Live>, screen: Screen, lang: Lang, seat: Option<SeatNo>) -> Response {
    // It joins before it is drawn, so that no change falls between.
    let own = seat.map(|seat| Own { seat, told: live.phones.join(seat) });
    let watching = live.watch(screen, lang);
    let mut first = watching.full.to_vec();
    if let Some(own) = &own {
        own.draw(&live, lang, &mut first);
    }
    let connection = Connection { live, screen, lang, first: Some(Bytes::from(first)), changes: watching.changes, own };
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
        let Some(own) = &self.own else { return self.shared().await };
        tokio::select! {
            () = own.told.notified() => {
                let mut out = Vec::new();
                own.draw(&self.live, self.lang, &mut out);
                Some(Bytes::from(out))
            }
            change = self.changes.recv() => behind_or(change, &self.live, self.screen, self.lang),
        }
    }

    async fn shared(&mut self) -> Option<Bytes> {
        let change = self.changes.recv().await;
        behind_or(change, &self.live, self.screen, self.lang)
    }
}

impl Own {
    fn draw(&self, live: &Live, lang: Lang, out: &mut Vec<u8>) {
        for html in own_fragments(live.hall(), self.seat, lang) {
            frame::patch(out, &html);
        }
    }
}

/// A watcher that fell behind gets the full state and goes on from there.
fn behind_or(change: Result<Bytes, RecvError>, live: &Live, screen: Screen, lang: Lang) -> Option<Bytes> {
    match change {
        Ok(bytes) => Some(bytes),
        Err(RecvError::Lagged(_)) => Some(live.full(screen, lang)),
        Err(RecvError::Closed) => None,
    }
}
