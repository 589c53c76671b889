//! The peer's tool, `belenios-tool`, with a folder for the election at hand. A variable of the environment names the folder below
//! which its Debian packages were unpacked.

#![allow(dead_code, clippy::unwrap_used)] // Each test binary uses a part of this.
#![allow(clippy::disallowed_methods)] // The peer reads and writes files.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The tool and the folder.
pub struct Peer {
    tool: PathBuf,
    folder: tempfile::TempDir,
}

impl Peer {
    /// The tool that a variable names, or nothing, said aloud.
    pub fn named(variable: &str) -> Option<Self> {
        let Some(tool) = std::env::var_os(variable).map(PathBuf::from) else {
            println!("skipped: {variable} names no folder with belenios-tool");
            return None;
        };
        Some(Self { tool, folder: tempfile::tempdir().unwrap() })
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file and gives its path.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// Puts an archive as it is now into the folder.
    pub fn keep(&self, uuid: &str, archive: &[u8]) {
        self.file(&format!("{uuid}.bel"), archive);
    }

    /// The tool, started by the linker that it was unpacked with.
    fn command(&self) -> Command {
        let mut command = Command::new(self.tool.join("usr/lib64/ld-linux-x86-64.so.2"));
        command.arg("--library-path").arg(self.tool.join("usr/lib/x86_64-linux-gnu"));
        command.arg(self.tool.join("usr/bin/belenios-tool"));
        command.current_dir(self.path());
        command
    }

    /// What it says of its version.
    pub fn version(&self) -> String {
        String::from_utf8(self.command().arg("--version").output().unwrap().stdout).unwrap()
    }

    /// Runs a command on the folder: its output, or what it says against it.
    pub fn run(&self, arguments: &[&str]) -> Result<Vec<u8>, String> {
        self.feed(arguments, b"")
    }

    /// Runs a command that reads.
    pub fn feed(&self, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>, String> {
        let mut command = self.command();
        if arguments.first() == Some(&"election") {
            command.args(arguments).args(["--dir", "."]);
        } else {
            command.args(arguments);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut running = command.spawn().unwrap();
        running.stdin.take().unwrap().write_all(input).unwrap();
        let output = running.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.success() { Ok(output.stdout) } else { Err(said) }
    }
}
