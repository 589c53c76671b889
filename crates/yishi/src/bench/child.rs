//! The real server as a process of its own: started, measured, killed.

use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::Context;
use tokio::process::{Child, Command};

use crate::bench::http::{self, Connection};

/// How long a server may take to answer for the first time.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server at work. It is killed when dropped.
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    child: Child,
    arguments: Vec<String>,
    /// The most memory that earlier processes of this server held, in KiB.
    most_before: u64,
}

impl Server {
    /// Serves a data folder on a free port of the loopback interface.
    pub async fn serve(data: &Path) -> anyhow::Result<Self> {
        let address = free_address()?;
        let data = data.display().to_string();
        let arguments = ["serve", "--data", &data, "--listen", &address.to_string()].map(str::to_owned).to_vec();
        Self::start(address, arguments, "/health").await
    }

    /// Starts this program with other arguments; `health` is the path that answers 200 when it is ready.
    pub async fn start(address: SocketAddr, arguments: Vec<String>, health: &str) -> anyhow::Result<Self> {
        let child = spawn(&arguments)?;
        let server = Self { address, child, arguments, most_before: 0 };
        server.answers(health).await?;
        Ok(server)
    }

    /// Kills the server with SIGKILL and starts it again at once; does not wait until it answers.
    pub async fn restart(&mut self) -> anyhow::Result<()> {
        self.most_before = self.most_memory().unwrap_or_default();
        self.child.kill().await?;
        self.child = spawn(&self.arguments)?;
        Ok(())
    }

    /// Kills the server.
    pub async fn stop(mut self) -> anyhow::Result<()> {
        Ok(self.child.kill().await?)
    }

    /// Waits until a path answers 200.
    pub async fn answers(&self, path: &str) -> anyhow::Result<()> {
        let request = http::get(path, "");
        let begun = Instant::now();
        loop {
            if matches!(ask(self.address, &request).await, Ok(200)) {
                return Ok(());
            }
            anyhow::ensure!(begun.elapsed() < PATIENCE, "the server does not answer {path}");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    /// The processor time it has used; known on Linux only, and there in steps of ten milliseconds.
    pub fn processor_time(&self) -> Option<Duration> {
        let text = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()?)).ok()?;
        // The name of the program, in brackets, may hold spaces; user and system time are the 12th and 13th field after it.
        let fields: Vec<&str> = text.rsplit_once(')')?.1.split_whitespace().collect();
        let ticks = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
        Some(Duration::from_millis(ticks * 10))
    }

    /// The memory it holds now, in KiB; known on Linux only.
    pub fn memory(&self) -> Option<u64> {
        self.status("VmRSS:")
    }

    /// The most memory it ever held, restarts included, in KiB; known on Linux only.
    pub fn most_memory(&self) -> Option<u64> {
        self.status("VmHWM:").map(|most| most.max(self.most_before))
    }

    fn status(&self, name: &str) -> Option<u64> {
        let text = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()?)).ok()?;
        let line = text.lines().find_map(|line| line.strip_prefix(name))?;
        line.trim().trim_end_matches("kB").trim().parse().ok()
    }
}

async fn ask(address: SocketAddr, request: &[u8]) -> std::io::Result<u16> {
    Ok(Connection::open(address).await?.send(request).await?.status)
}

fn spawn(arguments: &[String]) -> anyhow::Result<Child> {
    let program: PathBuf = std::env::current_exe()?;
    let mut command = Command::new(&program);
    // Warnings of the server belong to whoever runs the benchmark; its greeting does not.
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).kill_on_drop(true);
    command.spawn().with_context(|| format!("starting {}", program.display()))
}

/// An address on loopback that nobody listens at.
pub fn free_address() -> anyhow::Result<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}
