//! Our elections under the peer's own tool, `belenios-tool` 3.x, whose folder `YISHI_BELENIOS` names (the folder below which its
//! Debian packages were unpacked): it verifies our archives and ballots, and its ballots and decryptions are counted in ours.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::disallowed_methods)] // The peer reads and writes files.

mod shared;

use std::path::{Path, PathBuf};
use std::process::Command;

use shared::hall::{Hall, Plan, question};
use yishi_ballot::verify;

/// The peer's tool with a folder for the election at hand.
struct Peer {
    tool: PathBuf,
    folder: tempfile::TempDir,
}

impl Peer {
    fn new() -> Option<Self> {
        let Some(tool) = std::env::var_os("YISHI_BELENIOS").map(PathBuf::from) else {
            println!("skipped: YISHI_BELENIOS names no folder with belenios-tool");
            return None;
        };
        Some(Self { tool, folder: tempfile::tempdir().unwrap() })
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file and gives its path.
    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// The tool, started by the linker that it was unpacked with.
    fn command(&self) -> Command {
        let mut command = Command::new(self.tool.join("usr/lib64/ld-linux-x86-64.so.2"));
        command.arg("--library-path").arg(self.tool.join("usr/lib/x86_64-linux-gnu"));
        command.arg(self.tool.join("usr/bin/belenios-tool"));
        command
    }

    /// Version 3.0 encrypts the secret messages between trustees in another way; from 3.3 on it is ours.
    fn reads_our_messages(&self) -> bool {
        let version = self.command().arg("--version").output().unwrap().stdout;
        !version.starts_with(b"3.0")
    }

    /// Runs an election command in the folder: its output, or what it says against it.
    fn run(&self, arguments: &[&str]) -> Result<Vec<u8>, String> {
        let output = self
            .command()
            .arg("election")
            .args(arguments)
            .args(["--dir", self.path().to_str().unwrap()])
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.success() { Ok(output.stdout) } else { Err(said) }
    }

    /// Puts the archive as it is now into the folder.
    fn archive(&self, hall: &Hall) {
        let uuid = hall.ballot_box.setting().election.uuid.as_str();
        self.file(&format!("{uuid}.bel"), &hall.archive);
    }

    fn verifies(&self, hall: &Hall) {
        self.archive(hall);
        self.run(&["verify"]).unwrap_or_else(|said| panic!("the peer refuses our archive: {said}"));
    }

    /// Demands that the peer accepts the ballot into the box as it was at the setup.
    fn accepts(&self, ballot: &[u8]) -> Result<Vec<u8>, String> {
        let ballot = self.file("ballot.json", ballot);
        self.run(&["verify-ballot", "--ballot", &ballot])
    }
}

/// The first line: the ballot, or the decryption; the record that names its owner follows it.
fn first_line(bytes: Vec<u8>) -> Vec<u8> {
    bytes.split(|byte| *byte == b'\n').next().unwrap().to_vec()
}

/// Two questions, one of them with a blank vote; one single trustee and two of three.
fn hall() -> Hall {
    let questions = vec![question(3, 1, 1, false), question(4, 1, 2, true)];
    Hall::open(Plan { questions, weights: vec![1, 2, 1, 5], group: Some((2, 3)), ..Plan::simple(0) })
}

#[test]
fn the_peer_verifies_our_archives_and_each_of_our_ballots() {
    let Some(peer) = Peer::new() else { return };
    let mut hall = hall();
    peer.archive(&hall);
    let choices = [
        [vec![1, 0, 0], vec![0, 1, 1, 0, 0]],
        [vec![0, 0, 1], vec![1, 0, 0, 0, 0]],
        [vec![0, 1, 0], vec![0, 0, 0, 0, 1]],
    ];
    let made: Vec<_> = choices.iter().enumerate().map(|(voter, choices)| hall.seal(voter, choices)).collect();
    for made in &made {
        peer.accepts(&made.bytes).unwrap_or_else(|said| panic!("the peer refuses our ballot: {said}"));
    }
    let forged = String::from_utf8(made[0].bytes.clone()).unwrap().replacen("\"response\":\"1", "\"response\":\"2", 1);
    peer.accepts(forged.as_bytes()).unwrap_err();
    for made in &made {
        let receipt = hall.ballot_box.cast(&made.bytes, None).unwrap();
        hall.archive.extend(receipt.appended);
        peer.verifies(&hall);
    }
    hall.cast(0, &[vec![0, 1, 0], vec![1, 0, 0, 0, 0]]);
    peer.verifies(&hall);
    let result = hall.finish(&[1, 2, 4]);
    assert_eq!(result.counts(0).unwrap(), [0, 2, 2]);
    assert_eq!(result.counts(1).unwrap(), [3, 0, 0, 0, 1]);
    peer.verifies(&hall);
}

#[test]
fn sixty_candidates_and_a_vote_without_ballots_verify_too() {
    let Some(peer) = Peer::new() else { return };
    let mut large = Hall::open(Plan { questions: vec![question(60, 0, 15, false)], ..Plan::simple(2) });
    peer.archive(&large);
    let bits: Vec<u8> = (0..60).map(|candidate| u8::from(candidate % 4 == 0)).collect();
    let made = large.seal(1, &[bits]);
    peer.accepts(&made.bytes).unwrap();
    large.archive.extend(large.ballot_box.cast(&made.bytes, None).unwrap().appended);
    large.finish(&[1]);
    peer.verifies(&large);
    let Some(peer) = Peer::new() else { return };
    let mut empty = Hall::open(Plan::simple(2));
    assert_eq!(empty.finish(&[1]).counts(0).unwrap(), [0, 0, 0]);
    peer.verifies(&empty);
}

#[test]
fn a_ballot_and_decryptions_made_by_the_peer_are_counted() {
    let Some(peer) = Peer::new() else { return };
    let mut hall = hall();
    hall.cast(0, &[vec![1, 0, 0], vec![0, 1, 0, 0, 0]]);
    peer.archive(&hall);
    let card = peer.file("card", hall.cards[3].expose());
    let choice = peer.file("choice.json", "[[0,1,0],[0,0,1,1,0]]");
    let ballot = peer.run(&["generate-ballot", "--privcred", &card, "--choice", &choice]).unwrap();
    hall.archive.extend(hall.ballot_box.cast(&first_line(ballot), None).unwrap().appended);
    hall.close();
    peer.archive(&hall);
    let key = peer.file("single.key", format!("\"{}\"", hall.keys[0].1.expose().as_str()));
    let part = peer.run(&["decrypt", "--privkey", &key, "--trustee-id", "1"]).unwrap();
    hall.archive.extend(hall.ballot_box.decryption(1, &first_line(part)).unwrap());
    peer.archive(&hall);
    if peer.reads_our_messages() {
        let (seed, share) = &hall.members[1];
        let (seed, share) = (peer.file("member.key", seed.expose()), peer.file("member.dkey", &share.private_key));
        let arguments = ["decrypt-threshold", "--key", &seed, "--decryption-key", &share, "--trustee-id", "3"];
        let part = peer.run(&arguments).unwrap();
        hall.archive.extend(hall.ballot_box.decryption(3, &first_line(part)).unwrap());
    } else {
        hall.decrypt(3);
    }
    hall.decrypt(4);
    let (result, bytes) = hall.ballot_box.result().unwrap();
    hall.archive.extend(bytes);
    assert_eq!(result.counts(0).unwrap(), [1, 5, 0]);
    assert_eq!(result.counts(1).unwrap(), [0, 1, 5, 5, 0]);
    verify(&hall.archive).unwrap();
    peer.verifies(&hall);
}
