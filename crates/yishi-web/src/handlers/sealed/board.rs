//! The public board of a sealed ballot: what a phone seals by, the trackers, and the two files, whole or as they grow.
//!
//! Invariant: only what is on disk is given out, and what was given out is never changed.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::stream;
use serde::Deserialize;
use tokio::sync::watch;
use yishi_app::sealed::{BoardFile, OnDisk, SealedBox, archive_name, pairs_name};
use yishi_app::{Failure, Hall};

use super::{Asked, asked};
use crate::answer::Answer;
use crate::web::Shared;

/// From which byte on.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct From {
    #[serde(default)]
    from: u64,
}

/// What a phone needs to seal.
pub async fn election(State(web): State<Shared>, Path((session, uuid)): Path<(String, String)>) -> Answer {
    Ok(fresh(Json(asked(&web, session, &uuid).await?.own.election())))
}

/// SHA-256 of each ballot, in the order of the archive.
pub async fn trackers(State(web): State<Shared>, Path((session, uuid)): Path<(String, String)>) -> Answer {
    Ok(fresh(Json(asked(&web, session, &uuid).await?.own.trackers())))
}

/// The archive so far.
pub async fn archive(web: State<Shared>, path: Path<(String, String)>, from: Query<From>) -> Answer {
    file(web, path, from, BoardFile::Archive).await
}

/// The proofs beside the archive so far.
pub async fn pairs(web: State<Shared>, path: Path<(String, String)>, from: Query<From>) -> Answer {
    file(web, path, from, BoardFile::Pairs).await
}

/// The archive as it grows, until the result stands.
pub async fn archive_live(web: State<Shared>, path: Path<(String, String)>, from: Query<From>) -> Answer {
    growing(web, path, from, BoardFile::Archive).await
}

/// The proofs beside the archive as they grow, until the result stands.
pub async fn pairs_live(web: State<Shared>, path: Path<(String, String)>, from: Query<From>) -> Answer {
    growing(web, path, from, BoardFile::Pairs).await
}

async fn file(
    State(web): State<Shared>,
    Path((session, uuid)): Path<(String, String)>,
    Query(From { from }): Query<From>,
    file: BoardFile,
) -> Answer {
    let Asked { hall, own } = asked(&web, session, &uuid).await?;
    if length(own.on_disk().borrow().to_owned(), file) == 0 {
        return Err(SealedBox::unknown(&uuid).into());
    }
    let name = match file {
        BoardFile::Archive => archive_name(&uuid),
        BoardFile::Pairs => pairs_name(&uuid),
    };
    let mut response = fresh(Body::from(read(hall, uuid, file, from).await?));
    if let Ok(disposition) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, disposition);
    }
    Ok(response)
}

/// One connection that is sent what is new.
struct Growing {
    hall: Arc<Hall>,
    own: Arc<SealedBox>,
    file: BoardFile,
    sent: u64,
    on_disk: watch::Receiver<OnDisk>,
}

async fn growing(
    State(web): State<Shared>,
    Path((session, uuid)): Path<(String, String)>,
    Query(From { from }): Query<From>,
    file: BoardFile,
) -> Answer {
    let Asked { hall, own } = asked(&web, session, &uuid).await?;
    let on_disk = own.on_disk();
    let growing = Growing { hall, own, file, sent: from, on_disk };
    let pieces = stream::unfold(growing, |mut growing| async move {
        let piece = growing.next().await?;
        Some((Ok::<_, Infallible>(piece), growing))
    });
    let mut response = fresh(Body::from_stream(pieces));
    response.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(response)
}

impl Growing {
    /// What is new, as soon as there is something; nothing once the result stands and was sent.
    async fn next(&mut self) -> Option<Bytes> {
        loop {
            let known = *self.on_disk.borrow_and_update();
            if length(known, self.file) > self.sent {
                let uuid = self.own.uuid().to_owned();
                // A disk that cannot be read ends the answer; the observer asks again from where it ended.
                let piece = read(self.hall.clone(), uuid, self.file, self.sent).await.ok()?;
                self.sent += piece.len() as u64;
                return Some(piece);
            }
            if self.own.is_complete() && *self.on_disk.borrow() == known {
                return None;
            }
            self.on_disk.changed().await.ok()?;
        }
    }
}

fn length(on_disk: OnDisk, file: BoardFile) -> u64 {
    match file {
        BoardFile::Archive => on_disk.archive,
        BoardFile::Pairs => on_disk.pairs,
    }
}

/// Reads beside the other requests: an archive is large.
async fn read(hall: Arc<Hall>, uuid: String, file: BoardFile, from: u64) -> Result<Bytes, Failure> {
    let bytes = tokio::task::spawn_blocking(move || hall.board_file(&uuid, file, from)).await;
    Ok(bytes.map_err(|error| Failure::Fault(error.to_string()))??.into())
}

/// An answer that nobody keeps, since the files grow.
fn fresh(body: impl IntoResponse) -> Response {
    let mut response = (StatusCode::OK, [(header::CACHE_CONTROL, "no-store")], body).into_response();
    let binary = HeaderValue::from_static("application/octet-stream");
    response.headers_mut().entry(header::CONTENT_TYPE).or_insert(binary);
    response
}
