//! `yishi replay`: holds a script, or the sitting of a report again, and writes what the session leaves behind.
//!
//! Invariant: the files follow from the input alone, so replaying twice gives the same bytes. For that the signing key is derived
//! from the input's digest; anybody can derive it, so the signature of such an export proves nothing about who held the session.

mod summary;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context;
use clap::Args;
use jiff::Timestamp;
use yishi_app::clock::ScriptClock;
use yishi_app::scenario::{self, Scenario};
use yishi_app::{House, export, facts, record};
use yishi_journal::codec::Digest;
use yishi_journal::{Journal, Memory, SigningKey};
use yishi_names::Script;
use yishi_procedure::Session;
use yishi_rulebook::Library;

/// Arguments of `yishi replay`.
#[derive(Debug, Args)]
pub struct Replay {
    /// The script to hold, in TOML.
    #[arg(value_name = "FILE", required_unless_present = "facts", conflicts_with = "facts")]
    script: Option<PathBuf>,
    /// Hold the sitting of this report again instead, a record in JSON (press-record/1).
    #[arg(long, value_name = "RECORD")]
    facts: Option<PathBuf>,
    /// The folder for session.yishi, record.json, release.zh-Hans.txt and release.zh-Hant.txt; made where it is not there.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// Replays, writes the files, and tells of each sitting.
pub fn replay(args: &Replay) -> anyhow::Result<()> {
    let (script, text) = read(args)?;
    let key = SigningKey::from_bytes(&Digest::of(text.as_bytes()).0);
    let held = hold(&script, &key)?;
    write(&args.out, &held)?;
    print!("{}", summary::of(&held.session));
    println!("wrote session.yishi, record.json and releases in both scripts to {}", args.out.display());
    println!(
        "the signing key is derived from the input: the export can be recomputed, but it does not prove who held it"
    );
    Ok(())
}

fn read(args: &Replay) -> anyhow::Result<(Scenario, String)> {
    let (path, is_report) = match (&args.script, &args.facts) {
        (_, Some(facts)) => (facts, true),
        (Some(script), None) => (script, false),
        (None, None) => anyhow::bail!("name a script, or a report with --facts"),
    };
    let text = fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    let file = path.display().to_string();
    let script = if is_report { facts::scenario(&file, &text)? } else { script(&file, &text)? };
    Ok((script, text))
}

/// A script, or all its problems, one a line.
fn script(file: &str, text: &str) -> anyhow::Result<Scenario> {
    scenario::read(file, text).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("{}", lines.join("\n"))
    })
}

/// A session that was held, and its export.
struct Held {
    session: Session,
    export: Vec<u8>,
}

/// Holds the script in a house of its own that lives in memory.
fn hold(script: &Scenario, key: &SigningKey) -> anyhow::Result<Held> {
    let journal: Arc<dyn Journal> = Arc::new(Memory::new(key.clone()));
    let library = Library::shipped().map_err(|_| anyhow::anyhow!("the rulebooks of this program cannot be read"))?;
    let clock = Arc::new(ScriptClock::new(Timestamp::UNIX_EPOCH));
    let house = Arc::new(House::open(journal.clone(), library, clock.clone())?);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().context("starting")?;
    let hall = runtime.block_on(async {
        tokio::spawn(house.clone().tend());
        scenario::run(script, &house, clock).await
    })?;
    let session = hall.published().session.clone();
    let export = export::export(journal.as_ref(), hall.id(), key)?;
    Ok(Held { session, export })
}

fn write(folder: &Path, held: &Held) -> anyhow::Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, bytes).with_context(|| format!("writing {}", path.display()))
    };
    file("session.yishi", &held.export)?;
    file("record.json", record::json(&held.session)?.as_bytes())?;
    for script in Script::BOTH {
        let release = record::releases(&held.session, script)?;
        file(&format!("release.{}.txt", script.tag()), release.as_bytes())?;
    }
    Ok(())
}
