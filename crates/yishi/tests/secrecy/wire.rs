//! The server as phones reach it in a hall, over HTTPS and HTTP/2, started at its most talkative; and the connections to it.

use std::fs::File;
use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::http::{HeaderMap, Method, Request};
use bytes::Bytes;
use h2::RecvStream;
use h2::client::SendRequest;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use serde_json::Value;
use tokio::net::TcpSocket;
use tokio::runtime::Runtime;
use tokio_rustls::TlsConnector;

use crate::support::server::free_address;

/// How long a start may take before the test gives up, and the pause between two looks.
const PATIENCE: Duration = Duration::from_secs(30);
const LOOK: Duration = Duration::from_millis(5);

/// A server with what its clients share. It is killed when dropped.
pub struct Wire {
    pub address: SocketAddr,
    runtime: Runtime,
    tls: TlsConnector,
    server: Child,
}

/// An answer.
pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

/// A connection that is kept.
pub struct Connection {
    sender: SendRequest<Bytes>,
    /// Where it comes from.
    pub source: SocketAddr,
}

/// What is asked.
pub struct Asked<'a> {
    pub method: Method,
    pub path: &'a str,
    pub kind: &'static str,
    pub headers: Vec<(&'static str, String)>,
    pub body: String,
}

impl Reply {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON; null where it is none.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

impl Wire {
    /// Starts the program on a data folder, and waits until somebody can connect.
    pub fn start(folder: &Path, log: &Path) -> Self {
        let address = free_address();
        let mut server = Command::new(env!("CARGO_BIN_EXE_yishi"));
        server.args(["serve", "--https", "--listen", &address.to_string(), "--data"]).arg(folder);
        server.env("YISHI_LOG", "trace").stdin(Stdio::null()).stdout(Stdio::null());
        let server = server.stderr(File::create(log).unwrap()).spawn().unwrap();
        let begun = Instant::now();
        while std::net::TcpStream::connect(address).is_err() {
            assert!(begun.elapsed() < PATIENCE, "the server does not answer");
            std::thread::sleep(LOOK);
        }
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        Self { address, runtime, tls: trusting(&folder.join("keys/certificate.pem")), server }
    }

    /// Connects from that address.
    pub fn connect(&self, source: IpAddr) -> Connection {
        self.runtime.block_on(async {
            let socket = TcpSocket::new_v4().unwrap();
            socket.bind(SocketAddr::new(source, 0)).unwrap();
            let stream = socket.connect(self.address).await.unwrap();
            let source = stream.local_addr().unwrap();
            let name = ServerName::from(self.address.ip());
            let (sender, carried) = h2::client::handshake(self.tls.connect(name, stream).await.unwrap()).await.unwrap();
            tokio::spawn(carried);
            Connection { sender, source }
        })
    }

    /// Asks, and gives the answer whose body has yet to come.
    pub fn begin(&self, connection: &Connection, asked: Asked<'_>) -> (u16, HeaderMap, RecvStream) {
        let uri = format!("https://{}{}", self.address, asked.path);
        let mut request = Request::builder().method(asked.method).uri(uri).header("accept", "application/json");
        request = request.header("content-type", asked.kind);
        for (name, value) in asked.headers {
            request = request.header(name, value);
        }
        self.runtime.block_on(async {
            let mut sender = connection.sender.clone().ready().await.unwrap();
            let (answer, mut body) = sender.send_request(request.body(()).unwrap(), asked.body.is_empty()).unwrap();
            if !asked.body.is_empty() {
                // Whoever is answered before the body was sent need not send it; the answer says what came of it.
                drop(body.send_data(asked.body.into(), true));
            }
            let (head, body) = answer.await.unwrap().into_parts();
            (head.status.as_u16(), head.headers, body)
        })
    }

    /// Asks, and reads the whole answer.
    pub fn ask(&self, connection: &Connection, asked: Asked<'_>) -> Reply {
        let (status, headers, mut incoming) = self.begin(connection, asked);
        let body = self.runtime.block_on(async {
            let mut body = Vec::new();
            while let Some(piece) = incoming.data().await {
                let piece = piece.unwrap();
                incoming.flow_control().release_capacity(piece.len()).unwrap();
                body.extend_from_slice(&piece);
            }
            body
        });
        Reply { status, headers, body }
    }

    /// Kills the server as a power cut would.
    pub fn kill(&mut self) {
        self.server.kill().unwrap();
        self.server.wait().unwrap();
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        drop(self.server.kill());
        drop(self.server.wait());
    }
}

/// What connects to the house whose certificate this is.
fn trusting(certificate: &Path) -> TlsConnector {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(certificate).unwrap()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let mut config = config.with_root_certificates(roots).with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec()];
    TlsConnector::from(Arc::new(config))
}
