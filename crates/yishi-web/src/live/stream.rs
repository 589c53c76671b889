//! One connection: the full state, then what changes, for as long as the browser listens.

use std::convert::Infallible;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use bytes::Bytes;
use futures_util::stream;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, mpsc};
use yishi_procedure::ids::SeatNo;

use crate::live::{Live, Screen};
use crate::texts::Lang;

struct Connection {
    live: Arc<Live>,
    screen: Screen,
    lang: Lang,
    first: Option<Bytes>,
    changes: broadcast::Receiver<Bytes>,
    own: Option<mpsc::Receiver<Bytes>>,
}

/// Answers with the stream of a screen; a phone's stream carries what concerns its seat as well.
pub fn answer(live: Arc<Live>, screen: Screen, lang: Lang, seat: Option<SeatNo>) -> Response {
    let own = seat.map(|seat| live.phones.join(seat, lang));
    let watching = live.watch(screen, lang);
    let mut first = watching.full.to_vec();
    if let Some(seat) = seat {
        for html in crate::live::screen::own_fragments(live.hall(), seat, lang) {
            crate::live::frame::patch(&mut first, &html);
        }
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
        let Some(own) = &mut self.own else { return self.shared().await };
        tokio::select! {
            bytes = own.recv() => bytes,
            change = self.changes.recv() => behind_or(change, &self.live, self.screen, self.lang),
        }
    }

    async fn shared(&mut self) -> Option<Bytes> {
        let change = self.changes.recv().await;
        behind_or(change, &self.live, self.screen, self.lang)
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
