//! `yishi init` and `yishi serve`: a house is set up, and serves.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context;
use axum_server::Handle;
use clap::Args;
use yishi_app::House;
use yishi_app::login::password::{self, Password};
use yishi_app::login::{Keys, Links, Logins};
use yishi_journal::store::Journal;
use yishi_web::tls::Certificate;
use yishi_web::web::{Reach, Shared, Web};

use crate::folder::Folder;

/// Arguments of `yishi init`.
#[derive(Debug, Args)]
pub struct Init {
    /// The data folder to set up.
    #[arg(long)]
    data: PathBuf,
    /// The desk's password; one is made up and printed where this is absent.
    #[arg(long, env = "YISHI_DESK_PASSWORD", hide_env_values = true)]
    password: Option<String>,
}

/// Arguments of `yishi serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// The data folder.
    #[arg(long)]
    data: PathBuf,
    /// The address to listen on. Plain HTTP on loopback, HTTPS everywhere else.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The address printed on cards and in QR codes, where it differs from the one listened on.
    #[arg(long)]
    address: Option<String>,
    /// A certificate chain in PEM, instead of the one the house makes.
    #[arg(long, requires = "key")]
    certificate: Option<PathBuf>,
    /// The private key of the certificate in PEM.
    #[arg(long, requires = "certificate")]
    key: Option<PathBuf>,
    /// Speak HTTPS on loopback too.
    #[arg(long)]
    https: bool,
}

/// Sets a data folder up.
pub async fn init(args: Init) -> anyhow::Result<()> {
    let folder = Folder::open(&args.data)?;
    let account = Password::new(folder.journal.clone());
    let chosen = match args.password {
        Some(password) => password,
        None => password::made_up()?,
    };
    let length = chosen.chars().count();
    anyhow::ensure!(length >= password::SHORTEST, "a desk password has at least {} characters", password::SHORTEST);
    account.set(&chosen).await?;
    println!("{} is ready.", args.data.display());
    println!("The desk's password: {chosen}");
    println!("Next: yishi serve --data {}", args.data.display());
    Ok(())
}

/// Serves until interrupted.
pub async fn serve(args: Serve) -> anyhow::Result<()> {
    let folder = Folder::open(&args.data)?;
    let certificate = certificate(&args)?;
    let fingerprint = certificate.as_ref().map(Certificate::fingerprint).transpose().context("the certificate")?;
    let web = web_of(&folder.house, &folder.journal, folder.keys, &args, fingerprint)?;
    if !web.password.is_set()? {
        anyhow::bail!("no desk password yet; set one with: yishi init --data {}", args.data.display());
    }
    println!("Desk:   {}/desk", web.address);
    println!("Public: {}/", web.address);
    if let Some(fingerprint) = &web.fingerprint {
        println!("Certificate, SHA-256 (compare it on each device before trusting it):");
        println!("  {fingerprint}");
    }
    run(web, args.listen, certificate).await
}

/// Tends the house and serves the web until the process is told to stop.
pub async fn run(web: Shared, listen: SocketAddr, certificate: Option<Certificate>) -> anyhow::Result<()> {
    raise_open_files();
    tokio::spawn(web.house.clone().tend());
    let handle = Handle::new();
    tokio::spawn(stop_on_signal(handle.clone()));
    tracing::info!(%listen, "the house serves");
    yishi_web::server::serve(web, listen, certificate, handle).await.with_context(|| format!("serving on {listen}"))
}

fn web_of(
    house: &Arc<House>,
    journal: &Arc<dyn Journal>,
    keys: Keys,
    args: &Serve,
    fingerprint: Option<String>,
) -> anyhow::Result<Shared> {
    let links = Links::new(keys.links, journal.clone());
    let logins = Logins::load(journal.clone(), house.clock().now())?;
    let password = Password::new(journal.clone());
    let scheme = if fingerprint.is_some() { "https" } else { "http" };
    let address = args.address.clone().unwrap_or_else(|| format!("{scheme}://{}", reachable(args.listen)));
    let address = address.trim_end_matches('/').to_owned();
    Ok(Web::new(house.clone(), links, logins, password, keys, Reach { address, fingerprint }))
}

/// The address other devices reach this machine at; a house that listens on all of them is known by its route to the network.
fn reachable(listen: SocketAddr) -> SocketAddr {
    if !listen.ip().is_unspecified() {
        return listen;
    }
    SocketAddr::new(own_address().unwrap_or(IpAddr::from([127, 0, 0, 1])), listen.port())
}

/// The address of the interface that leads to the network. No packet is sent: connecting a datagram socket only picks a route.
fn own_address() -> Option<IpAddr> {
    let socket = std::net::UdpSocket::bind("0.0.0.0:0").ok()?;
    socket.connect("192.0.2.1:9").ok()?;
    Some(socket.local_addr().ok()?.ip())
}

fn certificate(args: &Serve) -> anyhow::Result<Option<Certificate>> {
    if let (Some(chain), Some(key)) = (&args.certificate, &args.key) {
        return Ok(Some(Certificate { chain: chain.clone(), key: key.clone() }));
    }
    if args.listen.ip().is_loopback() && !args.https {
        return Ok(None);
    }
    let addresses = [reachable(args.listen).ip(), IpAddr::from([127, 0, 0, 1])];
    let made = Certificate::load_or_make(&crate::folder::keys(&args.data), &["localhost".to_owned()], &addresses);
    Ok(Some(made.context("the certificate of the house")?))
}

/// A stream is an open file; the soft limit of most systems is far below what a hall needs.
fn raise_open_files() {
    if let Err(error) = rlimit::increase_nofile_limit(u64::MAX) {
        tracing::warn!(%error, "the limit of open files could not be raised");
    }
}

async fn stop_on_signal(handle: Handle<SocketAddr>) {
    if let Err(error) = stopped().await {
        tracing::error!(%error, "signals cannot be heard");
        return;
    }
    handle.graceful_shutdown(Some(yishi_web::server::CLOSING_TIME));
}

#[cfg(unix)]
async fn stopped() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminated = signal(SignalKind::terminate())?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted,
        _ = terminated.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn stopped() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}
