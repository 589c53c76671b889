//! One secret vote as it is measured, from the item taken up to the declared result, and what is held against it afterwards.
//!
//! Invariant: nothing is believed of the house: the archive is verified whole, every accepted ballot is looked for in it, and the
//! result in the record is compared with the choices that were sealed.

use std::collections::HashSet;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, ensure};
use yishi_ballot::{Report, verify};
use yishi_procedure::business::item::TakeUp;
use yishi_procedure::ids::{ItemNo, SealedBallotNo, VoteNo};
use yishi_procedure::sealed::closing::CloseSealedBallot;
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::Tally;
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;

use crate::bench::http::{self, Connection};
use crate::bench::order::vote_on;
use crate::bench::sealed_hall::parties::{ANSWERING, SealedHall};
use crate::bench::sealed_hall::sealing::seal_all;
use crate::bench::sealed_hall::storm::{Arrival, Stormed, storm};
use crate::bench::seed::{SESSION, session_id};
use crate::bench::session::room_for_more;
use crate::folder::Folder;

/// What one vote came to.
pub struct Voted {
    /// How the ballots arrived.
    pub arrival: Arrival,
    /// The storm.
    pub stormed: Stormed,
    /// Processor time of the server for each ballot.
    pub processor: Option<Duration>,
    /// How long the trustees' programs took to verify the archive that had grown without them.
    pub caught_up: Duration,
    /// From the act that closed the ballot to the judged result on the big screen.
    pub judged: Duration,
    /// Accepted ballots that the verified archive does not hold.
    pub missing: u64,
    vote: VoteNo,
    /// Everybody has chosen.
    choices: Tally,
}

/// Votes on an item; the ballot of each vote has the next number.
pub async fn vote(hall: &mut SealedHall, item: u16, arrival: Arrival) -> anyhow::Result<Voted> {
    let (question, vote) = (Question::Item(ItemNo(item)), vote_on(item));
    hall.session.chair(TakeUp { question, sitting: None }).await?;
    hall.session.chair(OpenVote { question }).await?;
    let (no, path) = open_ballot(hall).await?;
    let opened = archive(hall, &path).await?;
    hall.hold_trustees().await?;
    let (ballots, choices) = seal_all(hall.cards.clone(), path.clone(), opened).await?;
    let before = hall.session.server.processor_time();
    let to = hall.session.server.address;
    let stormed = storm(to, ballots, arrival, room_for_more(hall.session.phones.count)).await?;
    let processor = each(before, hall.session.server.processor_time(), stormed.accepted.len());
    let cast = archive(hall, &path).await?;
    let uuid = path.rsplit('/').next().unwrap_or_default();
    let caught_up = hall.let_trustees_catch_up(uuid, u64::try_from(cast.len())?).await?;
    let judged = close(hall, no).await?;
    hall.session.chair(DeclareResult { vote }).await?;
    let report = verify(&archive(hall, &path).await?).map_err(|fault| anyhow::anyhow!("the archive: {fault}"))?;
    let missing = held_against(&report, &stormed.accepted)?;
    Ok(Voted { arrival, stormed, processor, caught_up, judged, missing, vote, choices })
}

/// The number and the path of the ballot that was just opened: of the identifiers prepared it is the one that has an archive now.
async fn open_ballot(hall: &mut SealedHall) -> anyhow::Result<(SealedBallotNo, String)> {
    let mut connection = Connection::open(hall.session.server.address).await?;
    for place in 0..hall.prepared.len() {
        let path = format!("/s/{SESSION}/ballots/{}", hall.prepared[place]);
        if connection.send(&http::get(&format!("{path}/election"), "")).await?.status == 200 {
            hall.prepared.remove(place);
            hall.opened += 1;
            return Ok((SealedBallotNo(hall.opened), path));
        }
    }
    anyhow::bail!("no sealed ballot was opened")
}

async fn archive(hall: &SealedHall, path: &str) -> anyhow::Result<Vec<u8>> {
    let mut connection = Connection::open(hall.session.server.address).await?;
    connection.send(&http::get(&format!("{path}/archive.bel"), "")).await?.granted()
}

/// Closes a ballot; gives the time until its result stands on the big screen, which shows what is in the record and nothing else.
async fn close(hall: &mut SealedHall, ballot: SealedBallotNo) -> anyhow::Result<Duration> {
    let screen = &hall.session.screen;
    let awaited = screen.board.expect(&["data-scene=\"result\"".to_owned()], screen.count);
    hall.session.chair(CloseSealedBallot { ballot }).await?;
    Ok(awaited.reached().await?.last)
}

fn each(before: Option<Duration>, after: Option<Duration>, ballots: usize) -> Option<Duration> {
    let taken = after?.checked_sub(before?)?;
    taken.checked_div(u32::try_from(ballots).ok()?)
}

/// Looks for every accepted ballot among those that count in a verified archive; gives how many are missing.
fn held_against(report: &Report, accepted: &HashSet<String>) -> anyhow::Result<u64> {
    // The house has the first key, and each trustee who answered the next ones.
    let opened = report.decrypted_by.len();
    ensure!(opened == 1 + ANSWERING, "the house and {ANSWERING} trustees were to open the count, it was {opened}");
    let counted: HashSet<&str> =
        report.ballots.iter().filter(|ballot| !ballot.replaced).map(|ballot| ballot.tracker.as_str()).collect();
    let missing = accepted.iter().filter(|tracker| !counted.contains(tracker.as_str())).count();
    Ok(u64::try_from(missing)?)
}

/// Exports the session, has the independent checker recompute it with every archive, and counts the votes whose result in the record
/// is not the plain count of the choices.
pub fn differing(data: &Path, votes: &[Voted]) -> anyhow::Result<u64> {
    let folder = Folder::open(data)?;
    let bytes = yishi_app::export::export(folder.journal.as_ref(), &session_id()?, &folder.keys.signing)?;
    yishi_verify::verify(&bytes, None).map_err(|finding| anyhow::anyhow!("the export does not verify: {finding}"))?;
    let hall = folder.house.hall(&session_id()?).context("the session is gone")?;
    let published = hall.published();
    let recorded = |no: VoteNo| {
        let vote = published.session.votes.iter().find(|vote| vote.no == no)?;
        vote.result.as_ref().map(|result| result.tally)
    };
    let wrong = votes.iter().filter(|voted| recorded(voted.vote) != Some(voted.choices)).count();
    Ok(u64::try_from(wrong)?)
}
