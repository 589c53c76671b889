//! The real binary, serving a data folder, killed and started again on the same port.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};

use super::http;

/// How long a start may take before the test gives up.
const PATIENCE: Duration = Duration::from_secs(20);
/// The pause between two looks at a port that does not answer yet.
const LOOK: Duration = Duration::from_millis(5);

/// A server. It is killed when dropped, so that a failing test leaves none behind.
pub struct Server {
    program: PathBuf,
    data: PathBuf,
    /// Shell words set before the program, such as a limit.
    before: String,
    address: SocketAddr,
    child: Option<Child>,
}

impl Server {
    /// Starts the program on a data folder and waits until it answers.
    pub fn start(program: impl Into<PathBuf>, data: &Path) -> Self {
        Self::start_under(program, data, "")
    }

    /// The same under a limit of the shell, written as shell commands that end in `;`.
    pub fn start_under(program: impl Into<PathBuf>, data: &Path, before: &str) -> Self {
        let mut server = Self {
            program: program.into(),
            data: data.to_owned(),
            before: before.to_owned(),
            address: free_address(),
            child: None,
        };
        server.start_again();
        server
    }

    /// Where it listens, in every life of it.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address as a browser writes it.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Sets another limit for the next start.
    pub fn limit(&mut self, before: &str) {
        before.clone_into(&mut self.before);
    }

    /// Starts it once more on the same folder and port, and waits until it answers.
    pub fn start_again(&mut self) {
        assert!(self.child.is_none(), "it is running");
        let line = format!("{} exec \"$0\" serve --data \"$1\" --listen \"$2\"", self.before);
        let mut command = Command::new("bash");
        command.arg("-c").arg(line).arg(&self.program).arg(&self.data).arg(self.address.to_string());
        command.stdin(Stdio::null()).stdout(Stdio::null());
        self.child = Some(command.spawn().expect("bash starts"));
        self.wait_until_it_answers();
    }

    fn wait_until_it_answers(&mut self) {
        let give_up = Instant::now() + PATIENCE;
        while !matches!(http::get(self.address, "/health"), Ok(reply) if reply.status == 200) {
            let ended = self.child.as_mut().and_then(|child| child.try_wait().ok().flatten());
            assert!(ended.is_none(), "{} ended at its start: {ended:?}", self.program.display());
            assert!(Instant::now() < give_up, "{} does not answer", self.program.display());
            std::thread::sleep(LOOK);
        }
    }

    /// Kills it as a power cut would: nothing is flushed, nobody is told.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().expect("it can be killed");
            child.wait().expect("it ends");
        }
    }

    /// The process, for looks at what it uses.
    pub fn pid(&self) -> u32 {
        self.child.as_ref().map_or(0, Child::id)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A loopback port nobody listens on, below those the system hands out to callers: a client that calls a dead server's port
/// over and over must never be given that very port as its own.
pub fn free_address() -> SocketAddr {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = u16::try_from(std::process::id() % 10_000).unwrap_or_default();
    for _ in 0..10_000 {
        let port = 20_000 + (first + NEXT.fetch_add(1, Ordering::Relaxed)) % 10_000;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        if TcpListener::bind(address).is_ok() {
            return address;
        }
    }
    panic!("no port is free");
}
