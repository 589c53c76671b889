//! The bare server: what this machine reaches with HTTP, the disk and streams, and no procedure in the way.
//!
//! It writes the same ballot rows, with the same sync, in the same kind of group commit, and pushes whatever bytes it is given
//! to all who listen. It runs as a process of its own, as the real server does.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc;

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router};
use clap::Args;
use futures_util::stream;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use tokio::sync::{broadcast, oneshot};

/// Ballots are spread over so many seats, as in the measured session.
const SEATS: u32 = 3_000;
const LARGEST_BATCH: usize = 4_096;

/// Arguments of the bare server.
#[derive(Debug, Args)]
pub struct BareServer {
    /// The folder of its database.
    #[arg(long)]
    data: PathBuf,
    /// Where it listens.
    #[arg(long)]
    listen: SocketAddr,
}

struct Bare {
    rows: mpsc::Sender<Row>,
    pushed: broadcast::Sender<Bytes>,
    pressed: AtomicU32,
}

struct Row {
    ballot: Written,
    key: String,
    at: i64,
    synced: oneshot::Sender<()>,
}

#[derive(Deserialize)]
struct Pressed {
    vote: u32,
    choice: String,
}

#[derive(Clone, Serialize)]
struct Written {
    vote: u32,
    seat: u32,
    choice: String,
    press: u32,
}

/// Serves until the process is killed.
pub async fn serve(args: BareServer) -> anyhow::Result<()> {
    let (rows, pending) = mpsc::channel();
    let connection = open(&args.data)?;
    std::thread::spawn(move || write(&connection, &pending));
    let bare = Arc::new(Bare { rows, pushed: broadcast::channel(32).0, pressed: AtomicU32::new(0) });
    let router = Router::new()
        .route("/health", get(|| async { "ok\n" }))
        .route("/live", get(listen))
        .route("/push", post(push))
        .route("/api/me/ballots", post(press))
        .with_state(bare);
    axum_server::bind(args.listen).serve(router.into_make_service()).await?;
    Ok(())
}

async fn listen(State(bare): State<Arc<Bare>>) -> impl IntoResponse {
    let first = Bytes::from_static(b"event: beat\ndata: 0\n\n");
    let places = stream::unfold((Some(first), bare.pushed.subscribe()), |(first, mut pushed)| async move {
        let bytes = match first {
            Some(first) => first,
            None => pushed.recv().await.ok()?,
        };
        Some((Ok::<_, Infallible>(bytes), (None, pushed)))
    });
    ([("content-type", "text/event-stream; charset=utf-8")], Body::from_stream(places))
}

async fn push(State(bare): State<Arc<Bare>>, bytes: Bytes) -> StatusCode {
    // An error only says that nobody listens.
    drop(bare.pushed.send(bytes));
    StatusCode::OK
}

async fn press(State(bare): State<Arc<Bare>>, headers: HeaderMap, Json(pressed): Json<Pressed>) -> impl IntoResponse {
    let key = headers.get("idempotency-key").and_then(|key| key.to_str().ok());
    let key = key.ok_or(StatusCode::BAD_REQUEST)?.to_owned();
    let number = bare.pressed.fetch_add(1, Ordering::Relaxed);
    let (seat, press) = (number % SEATS + 1, number / SEATS + 1);
    let ballot = Written { vote: pressed.vote, seat, choice: pressed.choice, press };
    let (synced, receipt) = oneshot::channel();
    let at = jiff::Timestamp::now().as_millisecond();
    let row = Row { ballot: ballot.clone(), key, at, synced };
    bare.rows.send(row).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    receipt.await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok::<_, StatusCode>(Json(ballot))
}

/// The journal's own table of ballots and its settings.
fn open(folder: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(folder.join("bare-server.sqlite"))?;
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA cache_size = -8000; PRAGMA wal_autocheckpoint = 4000;
         CREATE TABLE ballots (stream INTEGER NOT NULL, vote INTEGER NOT NULL, seat INTEGER NOT NULL, press INTEGER NOT NULL,
             choice TEXT NOT NULL, at INTEGER NOT NULL, key TEXT NOT NULL, mark TEXT,
             PRIMARY KEY (stream, vote, seat, press), UNIQUE (stream, vote, key)) STRICT, WITHOUT ROWID;",
    )?;
    Ok(connection)
}

fn write(connection: &Connection, pending: &mpsc::Receiver<Row>) {
    while let Ok(first) = pending.recv() {
        let mut rows = vec![first];
        rows.extend(pending.try_iter().take(LARGEST_BATCH - 1));
        if let Err(error) = write_batch(connection, &rows) {
            tracing::error!(%error, "the bare server cannot write");
            return;
        }
        for row in rows {
            // Whoever no longer waits needs no answer.
            let _ = row.synced.send(());
        }
    }
}

fn write_batch(connection: &Connection, rows: &[Row]) -> rusqlite::Result<()> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO ballots (stream, vote, seat, press, choice, at, key, mark) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, NULL)",
    )?;
    for Row { ballot, key, at, .. } in rows {
        insert.execute(params![ballot.vote, ballot.seat, ballot.press, ballot.choice, at, key])?;
    }
    connection.execute_batch("COMMIT")
}
