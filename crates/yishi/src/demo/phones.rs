//! The phones of the simulated deputies in a secret ballot: each seals its ballot with its own card and casts it over HTTP.
//!
//! Invariant: a phone knows what any phone may know, the public archive and the one card, and comes to the house without a name.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, ensure};
use serde_json::json;
use tokio::runtime::Handle;
use tokio::time::sleep;
use yishi_app::Hall;
use yishi_app::login::keys::chance;
use yishi_ballot::BallotBox;
use yishi_ballot::credential::PrivateCredential;
use yishi_ballot::seal::Sealer;
use yishi_procedure::ballot::subject::BallotSubject;
use yishi_procedure::ids::SeatNo;
use yishi_procedure::sealed::stage::SealedStage;
use yishi_procedure::voting::choice::Choice;

use crate::bench::http::Connection;
use crate::chance::Chance;
use crate::demo::crowd::choose;
use crate::demo::secret::Cards;

/// Within what time everybody has voted.
const VOTING: Duration = Duration::from_secs(20);

/// The identifier of the secret ballot on a question that is open now.
pub fn open_ballot(hall: &Hall) -> Option<String> {
    let published = hall.published();
    let open = published.session.open_sealed_ballot().filter(|ballot| ballot.stage == SealedStage::Open)?;
    matches!(open.subject, BallotSubject::Question(_)).then(|| open.uuid.clone())
}

/// Lets these seats vote over the next while.
pub async fn vote(hall: Arc<Hall>, house: SocketAddr, cards: Arc<Cards>, uuid: String, seats: Vec<SeatNo>) {
    if let Err(problem) = vote_all(&hall, house, cards, uuid, seats).await {
        tracing::warn!(%problem, "the simulated deputies cannot vote secretly");
    }
}

async fn vote_all(
    hall: &Hall,
    house: SocketAddr,
    cards: Arc<Cards>,
    uuid: String,
    seats: Vec<SeatNo>,
) -> anyhow::Result<()> {
    let path = format!("/s/{}/ballots/{uuid}", hall.id());
    let archive = ask(house, "GET", &format!("{path}/archive.bel"), "").await?;
    let runtime = Handle::current();
    let sealing = tokio::task::spawn_blocking(move || {
        let public = BallotBox::resume(&archive, None).map_err(|fault| anyhow::anyhow!("{fault}"))?;
        let (sealer, mut rng) = (Sealer::new(public.setting()), chance()?);
        for seat in seats.into_iter().filter(|seat| *seat != cards.free) {
            let mut luck = Chance::new(u64::from(seat.0) << 24 | 1);
            let (Some(card), Some(choice)) = (cards.codes.get(&seat), choose(&mut luck)) else { continue };
            let ballot = seal(&sealer, card, choice, &mut rng)?;
            runtime.spawn(cast(house, path.clone(), ballot, luck.within(VOTING)));
        }
        anyhow::Ok(())
    });
    sealing.await?
}

fn seal(
    sealer: &Sealer,
    card: &PrivateCredential,
    choice: Choice,
    rng: &mut impl rand_core::CryptoRng,
) -> anyhow::Result<String> {
    // The answers of a question stand in the order in which every result is read out.
    let marks: Vec<u8> = Choice::ALL.iter().map(|answer| u8::from(*answer == choice)).collect();
    let made = sealer.seal(card, &[marks], rng).map_err(|wrong| anyhow::anyhow!("{wrong}"))?;
    String::from_utf8(made.bytes).context("a ballot is text")
}

async fn cast(house: SocketAddr, path: String, ballot: String, after: Duration) {
    sleep(after).await;
    let body = json!({ "ballot": ballot }).to_string();
    // Whoever comes after the close is told so, as everybody is.
    if let Err(refused) = ask(house, "POST", &path, &body).await {
        tracing::debug!(%refused, "a simulated deputy's ballot was refused");
    }
}

async fn ask(house: SocketAddr, method: &str, path: &str, body: &str) -> anyhow::Result<Vec<u8>> {
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {house}\r\nAccept: application/json\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let answer = Connection::open(house).await?.send(request.as_bytes()).await?;
    ensure!(matches!(answer.status, 200 | 201), "answered {}", answer.status);
    Ok(answer.body)
}
