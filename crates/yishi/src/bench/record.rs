//! What clients were told, held against what the record keeps: the export is checked, and every accepted ballot looked up.

use std::collections::HashSet;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Context;
use yishi_procedure::closing::session_close::CloseSession;
use yishi_procedure::deliberation::sitting::CloseSitting;
use yishi_procedure::ids::SittingNo;

use crate::bench::child::{Server, free_address};
use crate::bench::seed::{SESSION, session_id};
use crate::bench::session::Session;
use crate::folder::Folder;

/// How often the start on the finished session is measured.
const STARTS: u32 = 3;

/// Ends the session and stops the server.
pub async fn finish(mut session: Session) -> anyhow::Result<()> {
    session.chair(CloseSitting { sitting: SittingNo(4) }).await?;
    session.desk(CloseSession {}).await?;
    session.server.stop().await
}

/// Exports the session, has the independent checker recompute it, and counts the accepted ballots that are not in it.
pub fn missing(data: &Path, accepted: &[String]) -> anyhow::Result<u64> {
    let folder = Folder::open(data)?;
    let bytes = yishi_app::export::export(folder.journal.as_ref(), &session_id()?, &folder.keys.signing)?;
    yishi_verify::verify(&bytes, None).map_err(|finding| anyhow::anyhow!("the export does not verify: {finding}"))?;
    let export = yishi_journal::export::read(&bytes).context("the export cannot be read")?;
    let kept: HashSet<&str> = export.contents.boxes.values().flatten().map(|ballot| ballot.key.as_str()).collect();
    let missing = accepted.iter().filter(|key| !kept.contains(key.as_str())).count();
    Ok(u64::try_from(missing)?)
}

/// From the start of the server to its first page of the finished session, several times.
pub async fn starts(data: &Path) -> anyhow::Result<Vec<Duration>> {
    let mut runs = Vec::new();
    for _ in 0..STARTS {
        let address = free_address()?;
        let begun = Instant::now();
        let arguments = ["serve", "--data", &data.display().to_string(), "--listen", &address.to_string()];
        let server = Server::start(address, arguments.map(str::to_owned).to_vec(), &format!("/s/{SESSION}")).await?;
        runs.push(begun.elapsed());
        server.stop().await?;
    }
    Ok(runs)
}
