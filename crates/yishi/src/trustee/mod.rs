//! `yishi trustee`: a trustee of secret ballots, on a device of the trustee's own.
//!
//! It takes part in the key ceremony, follows every ballot's archive, and gives its part in opening a tally that it has recomputed
//! itself. Invariant: no secret leaves the device but encrypted to the one trustee it is for.

mod address;
mod board;
mod ceremony;
mod connection;
mod followed;
mod house;
mod keep;
mod member;
mod opening;
mod page;
mod pinned;

use std::collections::BTreeMap;
use std::io::{BufRead, Write};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, ensure};
use clap::Args;
use tokio::net::TcpListener;
use tokio::sync::watch;
use zeroize::Zeroizing;

use self::address::PersonalLink;
use self::board::Board;
use self::connection::Connection;
use self::house::House;
use self::keep::Folder;
use self::opening::Opener;
use self::page::Own;
use self::pinned::Fingerprint;

/// Arguments of `yishi trustee`.
#[derive(Debug, Args)]
pub struct Trustee {
    /// The personal link on the trustee's card.
    address: String,
    /// The folder that keeps the secrets; it is made where there is none. Never share or copy it.
    #[arg(long)]
    keep: PathBuf,
    /// A file with the PIN; without it the PIN is asked for.
    #[arg(long)]
    pin_file: Option<PathBuf>,
    /// The SHA-256 fingerprint of the house's certificate, as the house prints it; wanted wherever the link begins with https.
    #[arg(long)]
    fingerprint: Option<String>,
    /// Where the trustee's own page is served; on this machine only.
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// Decrypt every tally as soon as it is verified, without a tap.
    #[arg(long)]
    by_itself: bool,
}

/// Works as a trustee until interrupted.
pub async fn trustee(args: Trustee) -> anyhow::Result<()> {
    ensure!(args.listen.ip().is_loopback(), "the trustee's page is for this machine only; {} is not", args.listen);
    let link = PersonalLink::read(&args.address)?;
    let fingerprint = args.fingerprint.as_deref().map(Fingerprint::read).transpose()?;
    let connection = Connection::new(link.house.clone(), fingerprint)?;
    let folder = Arc::new(Folder::open(&args.keep)?);
    let pin = pin(&args)?;
    let house = Arc::new(House::new(connection, link, pin));
    let board = Arc::new(Board::default());
    board.show(|page| (page.house, page.place) = (house.address(), house.link().place));
    let listener = TcpListener::bind(args.listen).await.with_context(|| format!("listening on {}", args.listen))?;
    let own = Own::new(board.clone(), listener.local_addr()?)?;
    println!("Trustee {} of {} at {}", house.link().place, house.link().session, house.address());
    println!("Secrets are kept in {}", args.keep.display());
    println!("Your page, for this machine alone:");
    println!("  {}", own.address());
    tokio::spawn(work(house, folder, board, args.by_itself));
    let served = axum::serve(listener, own.router()).with_graceful_shutdown(interrupted());
    served.await.context("the trustee's page")
}

/// Takes part in the ceremony and in every opening, for as long as the program runs.
async fn work(house: Arc<House>, folder: Arc<Folder>, board: Arc<Board>, by_itself: bool) {
    let (sender, told) = watch::channel(None);
    let opener = Opener {
        house: house.clone(),
        folder: folder.clone(),
        board: board.clone(),
        by_itself,
        ballots: BTreeMap::new(),
    };
    tokio::join!(ceremony::attend(house, folder, board, sender), opener.work(told));
}

fn pin(args: &Trustee) -> anyhow::Result<Zeroizing<String>> {
    let mut text = Zeroizing::new(String::new());
    match &args.pin_file {
        Some(file) => {
            *text = std::fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
        }
        None => {
            print!("PIN: ");
            std::io::stdout().flush()?;
            std::io::stdin().lock().read_line(&mut text)?;
        }
    }
    let digits = Zeroizing::new(text.trim().to_owned());
    ensure!(!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()), "a PIN is a row of digits");
    Ok(digits)
}

async fn interrupted() {
    if let Err(error) = tokio::signal::ctrl_c().await {
        tracing::error!(%error, "signals cannot be heard");
        std::future::pending::<()>().await;
    }
}

#[cfg(test)]
mod tests;
