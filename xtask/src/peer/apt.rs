//! Packages of another release of Debian, fetched and unpacked into a folder by apt and dpkg.
//!
//! Invariant: apt gets lists, cache and sources of its own in that folder, so that the machine's are neither read nor changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::mirror::Mirror;
use crate::step::call;

/// The package with the tool.
const PACKAGE: &str = "belenios-tool";
/// Where the loader is looked for, and where it is, seen from there.
const LOADER: (&str, &str) = ("usr/lib64/ld-linux-x86-64.so.2", "../lib/x86_64-linux-gnu/ld-linux-x86-64.so.2");

/// Fetches the tool with the libraries it names and unpacks them: the folder that is as the system's root to them.
pub fn fetch(mirror: &Mirror, release: &str, folder: &Path) -> Result<PathBuf, String> {
    let (packages, root) = (folder.join("packages"), folder.join("root"));
    for made in ["lists/partial", "cache/archives/partial", "packages", "root/usr/lib64"] {
        fs::create_dir_all(folder.join(made)).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    for (name, text) in [("debian.sources", mirror.source(release)), ("apt.conf", settings(folder))] {
        fs::write(folder.join(name), text).map_err(|error| format!("{name}: {error}"))?;
    }
    call(apt("apt-get", folder).args(["--quiet", "update"]))?;
    let libraries = libraries(folder)?;
    call(apt("apt-get", folder).args(["--quiet", "download", PACKAGE]).args(libraries).current_dir(&packages))?;
    unpack(&packages, &root)?;
    Ok(root)
}

/// A program of apt with everything of its own.
fn apt(program: &str, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.arg("-c").arg(folder.join("apt.conf")).stdin(std::process::Stdio::null());
    command
}

/// The settings for it. What it cannot fetch is an error and no warning, and it does not wait long.
fn settings(folder: &Path) -> String {
    let folder = folder.display();
    format!(
        "Dir::Etc::sourcelist \"{folder}/debian.sources\";
Dir::Etc::sourceparts \"/dev/null\";
Dir::State::lists \"{folder}/lists\";
Dir::Cache \"{folder}/cache\";
APT::Architecture \"amd64\";
APT::Architectures \"amd64\";
APT::Sandbox::User \"root\";
APT::Update::Error-Mode \"any\";
Acquire::Languages \"none\";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled \"false\";
Acquire::Retries \"1\";
Acquire::http::Timeout \"20\";
Acquire::https::Timeout \"20\";
"
    )
}

/// The libraries that the tool needs; another release calls them by other names.
fn libraries(folder: &Path) -> Result<Vec<String>, String> {
    let mut command = apt("apt-cache", folder);
    let output = command.args(["depends", "--important", PACKAGE]).output();
    let output = output.map_err(|error| format!("apt-cache: {error}"))?;
    if !output.status.success() {
        return Err(format!("apt-cache: {}", String::from_utf8_lossy(&output.stderr)));
    }
    Ok(depends(&String::from_utf8_lossy(&output.stdout)))
}

fn depends(told: &str) -> Vec<String> {
    let named = told.lines().filter_map(|line| line.trim_start_matches([' ', '|']).strip_prefix("Depends: "));
    named.filter(|package| !package.starts_with('<')).map(str::to_owned).collect()
}

/// Older releases have parts of their libraries beside `usr`, and a loader that points to the machine's own.
fn unpack(packages: &Path, root: &Path) -> Result<(), String> {
    let listed = fs::read_dir(packages).map_err(|error| format!("{}: {error}", packages.display()))?;
    for package in listed.flatten() {
        call(Command::new("dpkg").arg("-x").arg(package.path()).arg(root))?;
    }
    if root.join("lib").is_dir() {
        call(Command::new("cp").arg("-a").arg(root.join("lib/.")).arg(root.join("usr/lib")))?;
    }
    call(Command::new("ln").args(["-sfn", LOADER.1]).arg(root.join(LOADER.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_the_libraries_are_read_and_those_that_nobody_has_left_out() {
        let told = "belenios-tool\n  Depends: libc6\n |Depends: libev4t64\n  Depends: <debconf-2.0>\n    debconf\n";
        assert_eq!(depends(told), ["libc6", "libev4t64"]);
    }
}
