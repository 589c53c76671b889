//! The key trustees' devices: for each the real `yishi trustee`, a process with a folder of its own.
//!
//! Invariant: one of them works by the taps of its trustee, the others by themselves; all end when they are dropped.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;
use yishi_app::login::link::Card;

use crate::house::{House, program};

/// The devices of all trustees.
pub struct Trustees {
    programs: Vec<Child>,
    /// The own page of the trustee who taps.
    page: String,
    _folders: TempDir,
}

impl Trustees {
    /// Begins a program for each trustee of the house's session. The first of them waits for taps.
    pub fn of(house: &House) -> Self {
        let folders = tempfile::tempdir().unwrap();
        let mut programs: Vec<Child> = (1..)
            .zip(&house.session.trustees)
            .map(|(place, card)| begin(house, card, &folders.path().join(format!("trustee-{place}")), place != 1))
            .collect();
        let page = own_page(&mut programs[0]);
        Self { programs, page, _folders: folders }
    }

    /// The address of the page on which the first trustee taps.
    pub fn page(&self) -> &str {
        &self.page
    }

    /// The trustee at this place, from 1, goes home and answers no more.
    pub fn leave(&mut self, place: usize) {
        end(&mut self.programs[place - 1]);
    }
}

impl Drop for Trustees {
    fn drop(&mut self) {
        self.programs.iter_mut().for_each(end);
    }
}

fn begin(house: &House, card: &Card, keep: &Path, by_itself: bool) -> Child {
    let pin = keep.with_extension("pin");
    std::fs::write(&pin, card.pin.as_deref().unwrap()).unwrap();
    let mut command = Command::new(program());
    command.arg("trustee").arg(house.server.url(&card.path)).arg("--keep").arg(keep).arg("--pin-file").arg(pin);
    if by_itself {
        command.arg("--by-itself").stdout(Stdio::null());
    } else {
        command.stdout(Stdio::piped());
    }
    command.stdin(Stdio::null()).spawn().unwrap()
}

/// The program says where its page is, on a line of its own.
fn own_page(program: &mut Child) -> String {
    let said = BufReader::new(program.stdout.take().unwrap());
    let line = said.lines().map(Result::unwrap).find(|line| line.trim_start().starts_with("http://"));
    line.expect("the program says where its page is").trim().to_owned()
}

fn end(program: &mut Child) {
    drop(program.kill());
    drop(program.wait());
}
