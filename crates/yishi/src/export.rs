//! `yishi export`: one signed file with everything of a session, for whoever wants to recompute it.

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use yishi_procedure::ids::SessionId;

use crate::folder::Folder;

/// Arguments of `yishi export`.
#[derive(Debug, Args)]
pub struct Export {
    /// The data folder; the house must be at rest (a serving house gives its exports at the desk).
    #[arg(long)]
    data: PathBuf,
    /// The session; not needed where the house has only one.
    #[arg(long)]
    session: Option<String>,
    /// The file to write.
    #[arg(long)]
    out: PathBuf,
}

/// Exports.
pub fn export(args: &Export) -> anyhow::Result<()> {
    let folder = Folder::open(&args.data)?;
    let id = match &args.session {
        Some(id) => SessionId::try_from(id.clone()).map_err(anyhow::Error::msg)?,
        None => only_session(&folder)?,
    };
    let bytes = yishi_app::export::export(folder.journal.as_ref(), &id, &folder.keys.signing)?;
    std::fs::write(&args.out, &bytes).with_context(|| format!("writing {}", args.out.display()))?;
    println!(
        "wrote {} ({} bytes); check it with: yishi-verify {}",
        args.out.display(),
        bytes.len(),
        args.out.display()
    );
    Ok(())
}

fn only_session(folder: &Folder) -> anyhow::Result<SessionId> {
    let halls = folder.house.halls();
    match halls.as_slice() {
        [only] => Ok(only.id().clone()),
        [] => anyhow::bail!("this house has no session"),
        several => {
            let names: Vec<&str> = several.iter().map(|hall| hall.id().as_str()).collect();
            anyhow::bail!("this house has several sessions, name one with --session: {}", names.join(", "))
        }
    }
}
