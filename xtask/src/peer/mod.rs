//! The program that our ballots are held against, and that is not ours: `belenios-tool`, in the versions that Debian has.
//!
//! Invariant: nothing is installed. Its packages are unpacked below the target folder, each version with its own libraries, and
//! where that cannot be done a line says which tests are left out and why: they look for the folders in the environment.

mod apt;
mod mirror;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cargo;
use mirror::Mirror;

/// The folder of a tool that knows the group Ed25519; whoever sets it brings a tool of their own.
const CURRENT: &str = "YISHI_BELENIOS";
/// The folder of version 2.0, which knows only `BELENIOS-2048`.
const OLDER: &str = "YISHI_BELENIOS_2";

/// A version and the release of Debian that has it.
struct Version {
    number: &'static str,
    release: &'static str,
}

const VERSIONS: [Version; 3] = [
    Version { number: "2.0", release: "bookworm" },
    Version { number: "3.0", release: "trixie" },
    Version { number: "3.3", release: "sid" },
];

/// The versions that are here.
#[derive(Default)]
pub struct Peers(Vec<(&'static str, PathBuf)>);

impl Peers {
    /// What the tests find in the environment.
    pub fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        let of = |variable, number| self.folder(number).map(|folder| (variable, folder.to_owned()));
        [of(CURRENT, "3.0"), of(OLDER, "2.0")].into_iter().flatten().collect()
    }

    /// What they find when they are run once more against the version that follows.
    pub fn newer(&self) -> Option<(&'static str, PathBuf)> {
        self.folder("3.3").map(|folder| (CURRENT, folder.to_owned()))
    }

    fn folder(&self, number: &str) -> Option<&Path> {
        self.0.iter().find(|(found, _)| *found == number).map(|(_, folder)| folder.as_path())
    }
}

/// Finds the versions that were unpacked before, and fetches the others where that can be done.
pub fn prepare() -> Result<Peers, String> {
    if let Some(folder) = std::env::var_os(CURRENT) {
        println!("belenios-tool is the one in {}, as {CURRENT} says", Path::new(&folder).display());
        return Ok(Peers::default());
    }
    let folder = cargo::target()?.join("peers");
    let mirror = mirror::of_this_machine();
    let found = VERSIONS.iter().filter_map(|version| match ready(version, &folder, mirror.as_ref()) {
        Ok(place) => {
            println!("belenios-tool {} is here: {}", version.number, place.display());
            Some((version.number, place))
        }
        Err(reason) => {
            println!("skipped: the tests with belenios-tool {}: {reason}", version.number);
            None
        }
    });
    Ok(Peers(found.collect()))
}

/// The versions that were unpacked before; fetches and prints nothing.
pub fn unpacked() -> Result<Peers, String> {
    let folder = cargo::target()?.join("peers");
    let place = |version: &Version| folder.join(format!("belenios-{}", version.number));
    let found = VERSIONS.iter().filter(|version| runs(version, &place(version)).is_ok());
    let found = found.map(|version| (version.number, place(version))).collect();
    // Whoever brings a tool of their own has it looked at instead.
    Ok(if std::env::var_os(CURRENT).is_some() { Peers::default() } else { Peers(found) })
}

/// A version's folder has its name only once everything is in it, so one that was half fetched is never taken for whole.
fn ready(version: &Version, folder: &Path, mirror: Result<&Mirror, &String>) -> Result<PathBuf, String> {
    let place = folder.join(format!("belenios-{}", version.number));
    if runs(version, &place).is_ok() {
        return Ok(place);
    }
    let mirror = mirror.map_err(String::clone)?;
    let unfinished = folder.join(format!("belenios-{}.unfinished", version.number));
    clear(&unfinished)?;
    let root = apt::fetch(mirror, version.release, &unfinished)?;
    runs(version, &root)?;
    clear(&place)?;
    fs::rename(&root, &place).map_err(|error| format!("{}: {error}", place.display()))?;
    clear(&unfinished)?;
    Ok(place)
}

fn clear(folder: &Path) -> Result<(), String> {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

/// Starts the tool with the loader and the libraries it came with. A release that moves on may bring a version that speaks
/// another form.
fn runs(version: &Version, root: &Path) -> Result<(), String> {
    let mut command = Command::new(root.join("usr/lib64/ld-linux-x86-64.so.2"));
    command.arg("--library-path").arg(root.join("usr/lib/x86_64-linux-gnu"));
    let output = command.arg(root.join("usr/bin/belenios-tool")).arg("--version").output();
    let output = output.map_err(|error| format!("belenios-tool does not start: {error}"))?;
    let said = String::from_utf8_lossy(&output.stdout);
    let is_it = said.strip_prefix(version.number).is_some_and(|rest| rest.starts_with(['.', ' ', '\n']));
    if output.status.success() && is_it {
        return Ok(());
    }
    let told = format!("{said}{}", String::from_utf8_lossy(&output.stderr));
    Err(format!("{} has «{}»", version.release, told.lines().next().unwrap_or_default()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_tests_are_told_of_the_versions_that_are_here_and_of_no_others() {
        let names = |peers: &Peers| peers.environment().into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        let folder = |number| (number, PathBuf::from(number));
        assert!(names(&Peers::default()).is_empty());
        assert_eq!(names(&Peers(vec![folder("2.0"), folder("3.3")])), [OLDER]);
        let all = Peers(vec![folder("2.0"), folder("3.0"), folder("3.3")]);
        assert_eq!(all.environment(), [(CURRENT, PathBuf::from("3.0")), (OLDER, PathBuf::from("2.0"))]);
        assert_eq!(all.newer(), Some((CURRENT, PathBuf::from("3.3"))));
    }

    #[test]
    fn a_folder_without_the_tool_is_not_taken_and_without_a_mirror_the_reason_is_told() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("belenios-3.0/usr/bin")).unwrap();
        let [_, version, _] = VERSIONS;
        let reason = "this machine is no Debian".to_owned();
        assert_eq!(ready(&version, folder.path(), Err(&reason)), Err(reason.clone()));
    }
}
