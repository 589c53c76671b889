//! `yishi replay` through the real binary: the two scenarios, reports held again, and what goes wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod command_line;
mod cppcc_first;
mod cppcc_ordinary;
mod cppcc_standing_committee;
mod every_event;
mod first_session;
mod gold;
mod happened;
mod journal;
mod ordinary_session;
mod scenarios;
mod standing_committee;
mod township;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;
use yishi_verify::Report;

/// The files of a replay, in the order in which it writes them.
const FILES: [&str; 4] = ["session.yishi", "record.json", "release.zh-Hans.txt", "release.zh-Hant.txt"];

fn yishi(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_yishi")).args(args).output().unwrap()
}

/// What a replay left behind.
struct Replayed {
    folder: TempDir,
    summary: String,
}

impl Replayed {
    /// Replays with these arguments; the folder is added.
    fn of(args: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        // The folder for the files is made where it is not there.
        let out = folder.path().join("made/by/replay");
        let done = yishi(&[&["replay"], args, &["--out", out.to_str().unwrap()]].concat());
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        Self { folder, summary: String::from_utf8(done.stdout).unwrap() }
    }

    fn bytes(&self, file: &str) -> Vec<u8> {
        std::fs::read(self.folder.path().join("made/by/replay").join(file)).unwrap()
    }

    fn text(&self, file: &str) -> String {
        String::from_utf8(self.bytes(file)).unwrap()
    }

    fn record(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes("record.json")).unwrap()
    }

    /// The export as the independent checker finds it.
    fn verified(&self) -> Report {
        yishi_verify::verify(&self.bytes("session.yishi"), None).unwrap_or_else(|finding| panic!("{finding:?}"))
    }
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn scenario(name: &str) -> String {
    workspace().join("scenarios").join(name).to_str().unwrap().to_owned()
}
