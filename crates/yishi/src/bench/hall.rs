//! `yishi bench hall`: all measurements in their order, each size of hall in a data folder of its own.

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Args;
use yishi_procedure::business::item::TakeUp;
use yishi_procedure::ids::ItemNo;
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::question::Question;

use crate::bench::child::Server;
use crate::bench::machine::{self, Disk, RUNS};
use crate::bench::order::{SUSTAINED, vote_on};
use crate::bench::press::Sustained;
use crate::bench::restart::{Healed, heal};
use crate::bench::session::Session;
use crate::bench::size::{self, Figures};
use crate::bench::stream::Streams;
use crate::bench::{plot, record, report, row};

/// The sizes of hall that are measured, in seats. The goals are set for [`GOAL`] and for the largest.
const SIZES: [u32; 4] = [500, 1_000, GOAL, 10_000];
/// The size most goals are set for.
pub const GOAL: u32 = 3_000;

/// Arguments of `yishi bench hall`.
#[derive(Debug, Args)]
pub struct Measure {
    /// Print the rows as JSON instead of a table.
    #[arg(long)]
    json: bool,
    /// A folder on the disk to be measured; the data folders made in it are removed again. [default: target/bench]
    #[arg(long)]
    dir: Option<PathBuf>,
    /// The largest hall to measure, in seats.
    #[arg(long, default_value_t = 10_000)]
    most: u32,
    /// Draw the growth of the costs with the number of seats into this SVG file.
    #[arg(long)]
    plot: Option<PathBuf>,
}

/// Everything that was measured.
#[derive(Default)]
pub struct Measured {
    /// The disk alone.
    pub disk: Option<Disk>,
    /// Ballots a second of the bare server.
    pub bare_pressing: Vec<Sustained>,
    /// The bare server's pushes: streams, bytes, and the runs.
    pub bare_pushes: Vec<(usize, u64, Vec<Duration>)>,
    /// Every size of hall.
    pub sizes: Vec<Figures>,
    /// Ballots a second of the real server with every phone live.
    pub pressing_live: Vec<Sustained>,
    /// The same with only the screens live.
    pub pressing: Vec<Sustained>,
    /// The restart.
    pub healed: Option<Healed>,
    /// Accepted ballots that the verified export does not hold.
    pub missing: Option<u64>,
    /// Starts on the finished session.
    pub starts: Vec<Duration>,
    /// The most memory of the server of the goal's size, in KiB.
    pub most_memory: Option<u64>,
}

/// Measures and prints; says whether every goal was reached.
pub async fn measure(args: Measure) -> anyhow::Result<bool> {
    let parent = args.dir.unwrap_or_else(|| PathBuf::from("target/bench"));
    std::fs::create_dir_all(&parent)?;
    let dir = tempfile::Builder::new().prefix("hall-").tempdir_in(&parent)?;
    let mut measured = Measured::default();
    for seats in SIZES.into_iter().filter(|seats| *seats <= args.most) {
        eprintln!("measuring a hall of {seats} seats …");
        one_size(&dir.path().join(seats.to_string()), seats, &mut measured).await?;
    }
    eprintln!("measuring the machine …");
    the_machine(dir.path(), &mut measured).await?;
    let rows = report::rows(&measured);
    println!("{}", if args.json { row::as_json(&rows) } else { report::page(&rows) });
    if let Some(path) = args.plot {
        std::fs::write(path, plot::svg(&measured.sizes))?;
    }
    Ok(rows.iter().all(|row| row.holds() != Some(false)))
}

async fn one_size(data: &Path, seats: u32, measured: &mut Measured) -> anyhow::Result<()> {
    let (session, figures) = size::measure(data, seats).await?;
    if seats == GOAL {
        the_rest(data, session, &figures, measured).await?;
    } else {
        session.server.stop().await?;
    }
    measured.sizes.push(figures);
    Ok(())
}

/// What is measured at one size only: pressing without a pause, the restart, the record, the start.
async fn the_rest(data: &Path, mut session: Session, figures: &Figures, measured: &mut Measured) -> anyhow::Result<()> {
    eprintln!("pressing without a pause …");
    let folder = data.with_extension("bare");
    std::fs::create_dir_all(&folder)?;
    let bare = machine::bare_server(&folder).await?;
    press_without_pause(&mut session, &bare, measured).await?;
    bare.stop().await?;
    let healed = heal(&mut session).await?;
    measured.most_memory = session.server.most_memory();
    let mut accepted: Vec<String> = figures.storms.iter().flat_map(|storm| &storm.accepted).cloned().collect();
    accepted.extend_from_slice(&healed.accepted);
    measured.healed = Some(healed);
    record::finish(session).await?;
    measured.missing = Some(record::missing(data, &accepted)?);
    measured.starts = record::starts(data).await?;
    Ok(())
}

/// First with every phone live, then with the phones away and only the screens live, as the bare server has it.
///
/// The bare server presses in turn with it, so that both meet the machine in the same state.
async fn press_without_pause(session: &mut Session, bare: &Server, measured: &mut Measured) -> anyhow::Result<()> {
    // Cookies as long as real ones, so that the requests are the same.
    let same_length = vec![format!("yishi-seat={}", "x".repeat(43)); machine::PRESSING];
    for (run, item) in SUSTAINED.enumerate() {
        let (question, vote) = (Question::Item(ItemNo(item)), vote_on(item));
        session.chair(TakeUp { question, sitting: None }).await?;
        size::open(session, question, vote).await?;
        if run == RUNS {
            session.phones = Streams::none();
        }
        let cookies = session.seeded.seat_cookies.clone();
        let pressed = machine::press_without_pause(&session.server, vote, cookies).await?;
        if run < RUNS {
            measured.pressing_live.push(pressed)
        } else {
            measured.pressing.push(pressed);
            measured.bare_pressing.push(machine::press_without_pause(bare, vote, same_length.clone()).await?);
        }
        session.chair(CloseVote { vote }).await?;
        session.chair(DeclareResult { vote }).await?;
    }
    session.call_back().await
}

async fn the_machine(dir: &Path, measured: &mut Measured) -> anyhow::Result<()> {
    let folder = dir.join("bare");
    std::fs::create_dir_all(&folder)?;
    measured.disk = Some(machine::disk(&folder)?);
    let server = machine::bare_server(&folder).await?;
    for figures in measured.sizes.iter().filter(|figures| figures.seats >= GOAL) {
        let bytes = figures.opened.iter().map(|reached| reached.bytes).max().unwrap_or_default();
        let runs = machine::push(&server, figures.streams, bytes).await?;
        measured.bare_pushes.push((figures.streams, bytes, runs));
    }
    server.stop().await
}
