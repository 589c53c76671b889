//! Requests to the house over HTTP/1.1, each on a connection of its own.
//!
//! Invariant: nothing waits for ever, and no answer is longer than was asked for.

use std::time::Duration;

use anyhow::{Context, bail};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::client::conn::http1;
use hyper::header::{ACCEPT, CONTENT_TYPE, COOKIE, HOST};
use hyper::{HeaderMap, Method, Request, Response};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

use super::address::Address;
use super::pinned::Fingerprint;

/// How long the way to the house may take.
const TO_CONNECT: Duration = Duration::from_secs(10);
/// How long the house may think; a question for news is answered within 25 seconds.
const TO_ANSWER: Duration = Duration::from_secs(40);
/// How long an answer may pause.
const TO_GO_ON: Duration = Duration::from_secs(30);
/// The longest answer: the archive of 10 000 large ballots.
const LONGEST: usize = 1 << 30;

/// The way to the house.
pub(super) struct Connection {
    address: Address,
    tls: Option<TlsConnector>,
}

/// A request.
pub(super) struct Asked<'a> {
    pub(super) method: Method,
    pub(super) path: &'a str,
    pub(super) cookie: Option<&'a str>,
    pub(super) kind: &'static str,
    pub(super) body: String,
}

/// An answer.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

impl Connection {
    /// The way to a house; one that speaks HTTPS is known by its fingerprint.
    pub(super) fn new(address: Address, fingerprint: Option<Fingerprint>) -> anyhow::Result<Self> {
        let tls = match (address.secure, fingerprint) {
            (true, Some(fingerprint)) => Some(fingerprint.connector()?),
            (true, None) => bail!("say the fingerprint that the house printed when it began to serve: --fingerprint"),
            (false, _) => None,
        };
        Ok(Self { address, tls })
    }

    /// The house.
    pub(super) fn address(&self) -> &Address {
        &self.address
    }

    /// Asks and reads the whole answer.
    pub(super) async fn ask(&self, asked: Asked<'_>) -> anyhow::Result<Answer> {
        let house = self.address.text();
        let request = self.request(asked)?;
        let host = (self.address.host.as_str(), self.address.port);
        let stream = timeout(TO_CONNECT, TcpStream::connect(host)).await;
        let stream = stream.context("no answer").flatten_with(&house)?;
        match &self.tls {
            None => over(stream, request).await,
            Some(tls) => {
                let name = ServerName::try_from(self.address.host.clone())?;
                let stream = timeout(TO_CONNECT, tls.connect(name, stream)).await;
                over(stream.context("no answer").flatten_with(&house)?, request).await
            }
        }
    }

    fn request(&self, asked: Asked<'_>) -> anyhow::Result<Request<Full<Bytes>>> {
        let mut request = Request::builder().method(asked.method).uri(asked.path);
        request = request.header(HOST, self.address.authority()).header(ACCEPT, "application/json");
        if !asked.kind.is_empty() {
            request = request.header(CONTENT_TYPE, asked.kind);
        }
        if let Some(cookie) = asked.cookie {
            request = request.header(COOKIE, cookie);
        }
        Ok(request.body(Full::new(Bytes::from(asked.body)))?)
    }
}

/// Turns a failure within a failure into one that names the house.
trait Flatten<T> {
    fn flatten_with(self, house: &str) -> anyhow::Result<T>;
}

impl<T> Flatten<T> for anyhow::Result<std::io::Result<T>> {
    fn flatten_with(self, house: &str) -> anyhow::Result<T> {
        self.and_then(|inner| inner.map_err(anyhow::Error::from)).with_context(|| format!("{house} is not reached"))
    }
}

async fn over<S>(stream: S, request: Request<Full<Bytes>>) -> anyhow::Result<Answer>
where
    S: AsyncRead + AsyncWrite + Send + Unpin + 'static,
{
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    let carried = tokio::spawn(connection);
    let answer = async {
        let response =
            timeout(TO_ANSWER, sender.send_request(request)).await.context("the house does not answer")??;
        read(response).await
    };
    let answer = answer.await;
    carried.abort();
    answer
}

async fn read(response: Response<Incoming>) -> anyhow::Result<Answer> {
    let (head, mut incoming) = response.into_parts();
    let mut body = Vec::new();
    while let Some(frame) = timeout(TO_GO_ON, incoming.frame()).await.context("the answer breaks off")? {
        if let Ok(data) = frame?.into_data() {
            anyhow::ensure!(body.len() + data.len() <= LONGEST, "the answer is too long");
            body.extend_from_slice(&data);
        }
    }
    Ok(Answer { status: head.status.as_u16(), headers: head.headers, body })
}
