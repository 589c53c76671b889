//! Where this machine has Debian's packages from, and with which key it checks them.
//!
//! Source: sources.list(5), both forms. Invariant: no host is named here; a machine's own choice is followed.

use std::fs;
use std::path::{Path, PathBuf};

/// Names under which a machine may follow its release.
const MOVING: [&str; 4] = ["stable", "testing", "unstable", "sid"];

/// A mirror of Debian's archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mirror {
    uri: String,
    /// The lines that say with which key it is checked, or that it is not.
    trust: String,
}

impl Mirror {
    /// The same mirror as the source of another release's packages.
    pub fn source(&self, release: &str) -> String {
        format!("Types: deb\nURIs: {}\nSuites: {release}\nComponents: main\n{}", self.uri, self.trust)
    }
}

/// The mirror that this machine uses, or why there is none.
pub fn of_this_machine() -> Result<Mirror, String> {
    if !(cfg!(target_os = "linux") && cfg!(target_arch = "x86_64")) {
        return Err("they are fetched on Linux on x86-64 alone".to_owned());
    }
    let release = release(&fs::read_to_string("/etc/os-release").unwrap_or_default());
    let release = release.ok_or("this machine is no Debian, whose packages they are")?;
    let folder = Path::new("/etc/apt");
    let parts = fs::read_dir(folder.join("sources.list.d")).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = parts.chain([folder.join("sources.list")]).collect();
    files.sort();
    let found = files.iter().find_map(|file| {
        let text = fs::read_to_string(file).ok()?;
        match file.extension()?.to_str()? {
            "sources" => of_paragraphs(&text, &release),
            "list" => of_lines(&text, &release),
            _ => None,
        }
    });
    found.ok_or_else(|| format!("no source of this machine's apt is the main part of {release}"))
}

/// The code name of a Debian.
fn release(os: &str) -> Option<String> {
    let value = |key: &str| {
        let line = os.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
        line.map(|value| value.trim_matches('"').to_owned())
    };
    if value("ID")? == "debian" { value("VERSION_CODENAME").or_else(|| Some("sid".to_owned())) } else { None }
}

fn is_main<'t>(
    release: &str,
    mut suites: impl Iterator<Item = &'t str>,
    mut parts: impl Iterator<Item = &'t str>,
) -> bool {
    suites.any(|suite| suite == release || MOVING.contains(&suite)) && parts.any(|part| part == "main")
}

/// The form with a line for each source: `deb [options] URI suite component …`.
fn of_lines(text: &str, release: &str) -> Option<Mirror> {
    text.lines().find_map(|line| {
        let line = line.split('#').next()?.trim().strip_prefix("deb")?.trim_start();
        let (options, line) = match line.strip_prefix('[') {
            Some(rest) => rest.split_once(']')?,
            None => ("", line),
        };
        let mut words = line.split_whitespace();
        let (uri, suite) = (words.next()?, words.next()?);
        is_main(release, [suite].into_iter(), words).then(|| Mirror { uri: uri.to_owned(), trust: options_as(options) })
    })
}

fn options_as(options: &str) -> String {
    let line = |option: &str| match option.split_once('=')? {
        ("signed-by", value) => Some(format!("Signed-By: {value}\n")),
        ("trusted", value) => Some(format!("Trusted: {value}\n")),
        _ => None,
    };
    options.split_whitespace().filter_map(line).collect()
}

/// The form with a paragraph for each source, whose fields may go on in indented lines, as a key in full does.
fn of_paragraphs(text: &str, release: &str) -> Option<Mirror> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    lines.split(|line| line.trim().is_empty()).find_map(|paragraph| {
        let fields = fields(paragraph);
        let field = |name: &str| fields.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value);
        let words = |name: &str| field(name).map(String::as_str).unwrap_or_default().split_whitespace();
        let is_on =
            field("Enabled").is_none_or(|value| value.trim() != "no") && words("Types").any(|kind| kind == "deb");
        let uri = words("URIs").next().filter(|_| is_on && is_main(release, words("Suites"), words("Components")))?;
        let trust = ["Signed-By", "Trusted"].into_iter().filter_map(|name| Some(format!("{name}:{}\n", field(name)?)));
        Some(Mirror { uri: uri.to_owned(), trust: trust.collect() })
    })
}

/// Names and values, these with the lines that follow them as they are.
fn fields<'t>(paragraph: &[&'t str]) -> Vec<(&'t str, String)> {
    let mut fields: Vec<(&str, String)> = Vec::new();
    for line in paragraph {
        match (line.starts_with([' ', '\t']), fields.last_mut(), line.split_once(':')) {
            (true, Some((_, value)), _) => value.extend(["\n", line]),
            (_, _, Some((name, value))) => fields.push((name, value.to_owned())),
            (_, _, None) => {}
        }
    }
    fields
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const PARAGRAPHS: &str = "\
Types: deb
URIs: https://tools.example/apt
Suites: nodistro
Components: main

# Debian itself
Types: deb deb-src
URIs: http://mirror.example/debian http://second.example/debian
Suites: bookworm bookworm-updates
# between the fields
Components: main contrib
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 abc

Types: deb
URIs: http://mirror.example/security
Suites: bookworm-security
Components: main
";

    #[test]
    fn the_main_source_is_found_among_paragraphs_with_its_key_in_full() {
        let mirror = of_paragraphs(PARAGRAPHS, "bookworm").unwrap();
        assert_eq!(
            mirror.source("trixie"),
            "Types: deb\nURIs: http://mirror.example/debian\nSuites: trixie\nComponents: main\n\
             Signed-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n abc\n"
        );
        assert_eq!(of_paragraphs(PARAGRAPHS, "trixie"), None);
        let off = PARAGRAPHS.replace("Suites: bookworm bookworm", "Enabled: no\nSuites: bookworm bookworm");
        assert_eq!(of_paragraphs(&off, "bookworm"), None);
        let sources_only = PARAGRAPHS.replace("deb deb-src", "deb-src");
        assert_eq!(of_paragraphs(&sources_only, "bookworm"), None);
    }

    #[test]
    fn the_main_source_is_found_among_lines_with_its_options() {
        let text = "# deb http://old.example/debian bookworm main\n\
                    deb-src http://mirror.example/debian bookworm main\n\
                    deb http://mirror.example/security bookworm-security main\n\
                    deb [arch=amd64 signed-by=/keys/debian.gpg trusted=yes] http://mirror.example/debian bookworm contrib main # ours\n";
        let mirror = of_lines(text, "bookworm").unwrap();
        assert_eq!(mirror.uri, "http://mirror.example/debian");
        assert_eq!(mirror.trust, "Signed-By: /keys/debian.gpg\nTrusted: yes\n");
        assert_eq!(of_lines(text, "trixie"), None);
        let plain = of_lines("deb file:/srv/debian stable main\n", "trixie").unwrap();
        assert_eq!(plain, Mirror { uri: "file:/srv/debian".to_owned(), trust: String::new() });
    }

    #[test]
    fn only_a_debian_has_a_release_here() {
        assert_eq!(release("ID=debian\nVERSION_CODENAME=trixie\n").as_deref(), Some("trixie"));
        assert_eq!(release("ID=\"debian\"\n").as_deref(), Some("sid"));
        assert_eq!(release("ID=ubuntu\nID_LIKE=debian\nVERSION_CODENAME=noble\n"), None);
        assert_eq!(release(""), None);
    }
}
