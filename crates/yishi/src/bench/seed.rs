//! A data folder with a session of so many seats, up to the eve of its first plenary, and log-ins for everybody in it.
//!
//! It is filled in this process through the same use cases as everywhere; the server under measurement finds it on disk.

use std::path::Path;
use std::sync::Arc;

use tokio::task::JoinSet;
use yishi_app::house::{Convening, House};
use yishi_app::login::link::Card;
use yishi_app::login::logins::Who;
use yishi_app::login::password::{self, Password};
use yishi_app::login::{Holder, Links, Logins};
use yishi_app::{Actor, Hall};
use yishi_names::assembly::AssemblyKind;
use yishi_names::text::Text;
use yishi_procedure::Command;
use yishi_procedure::convening::convocation::SessionTitle;
use yishi_procedure::ids::{SeatNo, SessionId, TrusteeNo};
use yishi_rulebook::Tier;

use crate::bench::order;
use crate::folder::Folder;

/// The session's address.
pub const SESSION: &str = "bench-1-1";

/// How many key trustees the rulebook wants.
const TRUSTEES: u8 = 5;

/// The rulebook of a city congress ends at 650 deputies; this overlay allows the halls that are measured.
const OVERLAY: &str = include_str!("hall-overlay.toml");

/// A seeded folder, with what its people need.
pub struct Seeded {
    /// The cookie of each seat, in the order of their numbers from 1.
    pub seat_cookies: Vec<String>,
    /// The code each seat shows at the door, in the same order.
    pub door_codes: Vec<String>,
    /// The cards of the key trustees, by place from 1; as many as the rulebook wants.
    pub trustees: Vec<Card>,
    /// The cookie of the desk.
    pub desk: String,
    /// The cookie of the chair.
    pub chair: String,
    /// The cookie of the big screen.
    pub hall: String,
}

/// Fills a new data folder, and lets go of it.
///
/// The house keeps tasks of its own at work; a runtime of its own ends them all, so that the folder is free for the server.
pub async fn seed(data: &Path, seats: u32) -> anyhow::Result<Seeded> {
    let data = data.to_owned();
    tokio::task::spawn_blocking(move || tokio::runtime::Runtime::new()?.block_on(fill(&data, seats))).await?
}

async fn fill(data: &Path, seats: u32) -> anyhow::Result<Seeded> {
    let overlays = data.join("rulebooks/congress/overlays");
    std::fs::create_dir_all(&overlays)?;
    std::fs::write(overlays.join("hall.toml"), OVERLAY)?;
    let folder = Folder::open(data)?;
    tokio::spawn(folder.house.clone().tend());
    let hall = convene(&folder.house, seats).await?;
    for command in order::up_to_the_plenaries(seats) {
        act(&hall, command).await?;
    }
    let seeded = admit_everybody(&folder, seats).await?;
    Password::new(folder.journal.clone()).set(&password::made_up()?).await?;
    Ok(seeded)
}

async fn convene(house: &Arc<House>, seats: u32) -> anyhow::Result<Arc<Hall>> {
    let place = Text::alike("云溪市");
    let title = SessionTitle { kind: AssemblyKind::Congress, place, term: 1, ordinal: 1 };
    let id = session_id()?;
    let roll = order::roll(seats);
    let overlays = vec!["measured-hall".to_owned()];
    let convening =
        Convening { id, title, tier: Tier::City, on: order::DAY, overlays, roll, reconstruction: None, called: None };
    Ok(house.convene(Actor::Desk, convening).await?)
}

/// The address as the house knows it.
pub fn session_id() -> anyhow::Result<SessionId> {
    SessionId::try_from(SESSION.to_owned()).map_err(anyhow::Error::msg)
}

async fn act(hall: &Arc<Hall>, command: Command) -> anyhow::Result<()> {
    let name = command.name();
    let done = hall.execute(Actor::Desk, command, None).await;
    done.map(drop).map_err(|failure| anyhow::anyhow!("{name}: {failure}"))
}

/// Logs everybody in, all at once, so that their log-ins share syncs.
async fn admit_everybody(folder: &Folder, seats: u32) -> anyhow::Result<Seeded> {
    let now = folder.house.clock().now();
    let logins = Arc::new(Logins::load(folder.journal.clone(), now)?);
    let links = Links::new(folder.keys.links, folder.journal.clone());
    let session = session_id()?;
    let mut entering = JoinSet::new();
    let mut door_codes = Vec::new();
    for no in 1..=seats {
        let holder = Holder::Seat(SeatNo(no));
        door_codes.push(links.card(&session, holder)?.door.unwrap_or_default());
        let (logins, who) = (logins.clone(), Who::Holder { session: session.clone(), holder });
        entering.spawn(async move { (no, logins.begin(who, now).await) });
    }
    let mut seat_cookies = vec![String::new(); door_codes.len()];
    for (no, cookie) in entering.join_all().await {
        if let Some(place) = usize::try_from(no).ok().and_then(|no| seat_cookies.get_mut(no - 1)) {
            *place = format!("yishi-seat={}", cookie?);
        }
    }
    let as_holder = |holder| Who::Holder { session: session.clone(), holder };
    let desk = format!("yishi-desk={}", logins.begin(Who::Desk, now).await?);
    let chair = format!("yishi-chair={}", logins.begin(as_holder(Holder::Chair), now).await?);
    let hall = format!("yishi-hall={}", logins.begin(as_holder(Holder::Hall), now).await?);
    let trustees = (1..=TRUSTEES).map(|place| links.card(&session, Holder::Trustee(TrusteeNo(place))));
    let trustees = trustees.collect::<Result<_, _>>()?;
    Ok(Seeded { seat_cookies, door_codes, trustees, desk, chair, hall })
}
