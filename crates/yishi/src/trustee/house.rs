//! What a trustee's program asks of the house. Source: the paths of `yishi_web::routes`.
//!
//! Invariant: what the house says is taken as its word, and judged elsewhere; a log-in that ran out is renewed once.

use std::sync::{Mutex, PoisonError};

use anyhow::{Context, bail};
use hyper::Method;
use hyper::header::SET_COOKIE;
use serde::Deserialize;
use yishi_app::sealed::CeremonyState;
use yishi_app::sealed::ceremony::Message;
use zeroize::Zeroizing;

use super::address::PersonalLink;
use super::connection::{Answer, Asked, Connection};

/// The house, as a trustee who is logged in.
pub(super) struct House {
    connection: Connection,
    link: PersonalLink,
    pin: Zeroizing<String>,
    cookie: Mutex<Option<String>>,
}

/// How things stand.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Standing {
    pub(super) version: String,
    pub(super) session: SessionTold,
    pub(super) place: usize,
    pub(super) name: String,
    pub(super) ceremony: Option<CeremonyState>,
    pub(super) ballots: Vec<BallotTold>,
}

/// The session.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct SessionTold {
    pub(super) id: String,
    pub(super) title: String,
}

/// A ballot.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct BallotTold {
    pub(super) uuid: String,
    pub(super) title: String,
    pub(super) stage: Stage,
    pub(super) paired: bool,
    pub(super) opened_by: Vec<usize>,
}

/// How far a ballot is, by the house's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Stage {
    Open,
    Closed,
    Counted,
    Over,
}

/// Why the house does not do what was asked.
#[derive(Clone, Debug, Default, Deserialize)]
struct Problem {
    #[serde(default)]
    code: String,
    #[serde(default)]
    detail: String,
}

const JSON: &str = "application/json";

impl House {
    /// The house behind a link.
    pub(super) fn new(connection: Connection, link: PersonalLink, pin: Zeroizing<String>) -> Self {
        Self { connection, link, pin, cookie: Mutex::default() }
    }

    /// The link.
    pub(super) fn link(&self) -> &PersonalLink {
        &self.link
    }

    /// The house's address.
    pub(super) fn address(&self) -> String {
        self.connection.address().text()
    }

    /// How things stand; where the version is known, the answer waits for another one.
    pub(super) async fn standing(&self, after: Option<&str>) -> anyhow::Result<Standing> {
        let path = after.map_or("/trustee/state".to_owned(), |after| format!("/trustee/state?after={after}"));
        let answer = granted(self.send(Method::GET, &path, "", String::new()).await?)?;
        let standing: Standing =
            serde_json::from_slice(&answer.body).context("the house's answer is not understood")?;
        let same = standing.session.id == self.link.session.as_str() && standing.place == self.link.place;
        anyhow::ensure!(same, "the house answers for another session or place");
        Ok(standing)
    }

    /// Sends a message of the ceremony.
    pub(super) async fn tell(&self, ceremony: &str, message: &Message) -> anyhow::Result<()> {
        let mut body = serde_json::to_value(message)?;
        if let serde_json::Value::Object(members) = &mut body {
            members.insert("ceremony".to_owned(), ceremony.into());
        }
        granted(self.send(Method::POST, "/trustee/ceremony", JSON, body.to_string()).await?)?;
        Ok(())
    }

    /// Sends the trustee's part in opening a ballot.
    pub(super) async fn give(&self, uuid: &str, part: String) -> anyhow::Result<()> {
        let path = format!("/trustee/ballots/{uuid}/decryption");
        granted(self.send(Method::POST, &path, JSON, part).await?)?;
        Ok(())
    }

    /// The archive of a ballot from a byte on, as far as it goes.
    pub(super) async fn archive(&self, uuid: &str, from: u64) -> anyhow::Result<Vec<u8>> {
        self.public(uuid, "archive.bel", from).await
    }

    /// The proofs beside the archive, likewise.
    pub(super) async fn pairs(&self, uuid: &str, from: u64) -> anyhow::Result<Vec<u8>> {
        self.public(uuid, "proofs.pairs", from).await
    }

    /// What anybody may read is read without a log-in.
    async fn public(&self, uuid: &str, file: &str, from: u64) -> anyhow::Result<Vec<u8>> {
        let path = format!("/s/{}/ballots/{uuid}/{file}?from={from}", self.link.session);
        let asked = Asked { method: Method::GET, path: &path, cookie: None, kind: "", body: String::new() };
        Ok(granted(self.connection.ask(asked).await?).with_context(|| path.clone())?.body)
    }

    async fn send(&self, method: Method, path: &str, kind: &'static str, body: String) -> anyhow::Result<Answer> {
        for _ in 0..2 {
            let cookie = self.logged_in().await?;
            let asked = Asked { method: method.clone(), path, cookie: Some(&cookie), kind, body: body.clone() };
            let answer = self.connection.ask(asked).await?;
            if answer.status != 401 && answer.status != 303 {
                return Ok(answer);
            }
            *self.kept() = None;
        }
        bail!("the house does not let this link in")
    }

    async fn logged_in(&self) -> anyhow::Result<String> {
        if let Some(cookie) = self.kept().clone() {
            return Ok(cookie);
        }
        let body = format!("pin={}", self.pin.as_str());
        let kind = "application/x-www-form-urlencoded";
        let asked = Asked { method: Method::POST, path: &self.link.path, cookie: None, kind, body };
        let answer = self.connection.ask(asked).await?;
        match answer.status {
            303 => {}
            403 => bail!("the PIN is wrong, or was wrong too often; the house rests for a minute then"),
            404 => bail!("the house does not know this link; it may have been renewed"),
            status => bail!("logging in is answered with {status}"),
        }
        let line = answer.headers.get(SET_COOKIE).and_then(|line| line.to_str().ok()).context("no log-in was given")?;
        let cookie = line.split(';').next().unwrap_or(line).to_owned();
        *self.kept() = Some(cookie.clone());
        Ok(cookie)
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, Option<String>> {
        self.cookie.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn granted(answer: Answer) -> anyhow::Result<Answer> {
    if (200..300).contains(&answer.status) {
        return Ok(answer);
    }
    let problem: Problem = serde_json::from_slice(&answer.body).unwrap_or_default();
    bail!("the house answers {} {} {}", answer.status, problem.code, problem.detail)
}
