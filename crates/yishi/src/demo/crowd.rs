//! The simulated deputies: they arrive, press and go out, each at a moment of its own, and leave alone every seat that
//! somebody has taken.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::sleep;
use yishi_app::login::Holder;
use yishi_app::login::logins::Who;
use yishi_app::{Actor, Hall};
use yishi_procedure::Command;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::departure::{LeaveSitting, ReturnToSitting};
use yishi_procedure::attendance::presence::Presence;
use yishi_procedure::ids::{SeatNo, VoteNo};
use yishi_procedure::voting::choice::Choice;
use yishi_procedure::voting::method::VoteMethod;
use yishi_web::web::Shared;

use crate::chance::Chance;
use crate::demo::phones;
use crate::demo::secret::Cards;

const ARRIVING: Duration = Duration::from_secs(40);
const PRESSING: Duration = Duration::from_secs(12);
const MOVING: Duration = Duration::from_secs(5);

/// Lets so many seats arrive over the next while; `staying_away` do not come.
pub fn arrive(hall: &Arc<Hall>, web: &Shared, count: usize, staying_away: &[SeatNo]) {
    let coming: Vec<SeatNo> = free_seats(hall, web, Presence::Absent)
        .into_iter()
        .filter(|seat| !staying_away.contains(seat))
        .take(count)
        .collect();
    one_by_one(hall, coming, ARRIVING, |seat| CheckIn { seat, at: CheckInPlace::Door }.into());
}

/// Lets so many present seats go out.
pub fn go_out(hall: &Arc<Hall>, web: &Shared, count: usize) {
    let going = free_seats(hall, web, Presence::Present).into_iter().rev().take(count).collect();
    one_by_one(hall, going, MOVING, |seat| LeaveSitting { seat }.into());
}

/// Lets so many of those who went out come back.
pub fn come_back(hall: &Arc<Hall>, web: &Shared, count: usize) {
    let coming = free_seats(hall, web, Presence::Left).into_iter().take(count).collect();
    one_by_one(hall, coming, MOVING, |seat| ReturnToSitting { seat }.into());
}

/// Gives a command for each seat, spread over a span of time.
fn one_by_one(hall: &Arc<Hall>, seats: Vec<SeatNo>, over: Duration, command: impl Fn(SeatNo) -> Command) {
    for seat in seats {
        let (hall, command) = (hall.clone(), command(seat));
        let after = Chance::new(u64::from(seat.0)).within(over);
        tokio::spawn(async move {
            sleep(after).await;
            // Somebody may have acted for this seat meanwhile; then the procedure refuses, and that is all right.
            if let Err(refused) = hall.execute(Actor::Desk, command, None).await {
                tracing::debug!(%refused, "a simulated deputy was refused");
            }
        });
    }
}

/// The seats with that presence which nobody has taken.
fn free_seats(hall: &Hall, web: &Shared, presence: Presence) -> Vec<SeatNo> {
    let published = hall.published();
    let Some(sitting) = published.session.sitting_at_work() else { return Vec::new() };
    let seats = published.session.roll.in_office().map(|seat| seat.no);
    seats.filter(|seat| sitting.attendance.of(*seat) == presence && !taken(hall, web, *seat)).collect()
}

fn taken(hall: &Hall, web: &Shared, seat: SeatNo) -> bool {
    web.logins.is_in(&Who::Holder { session: hall.id().clone(), holder: Holder::Seat(seat) })
}

/// Votes in every named vote, and in every secret one where there are cards, for as long as the demonstration runs.
pub async fn vote(hall: Arc<Hall>, web: Shared, secretly: Option<(SocketAddr, Arc<Cards>)>) {
    let mut versions = hall.versions();
    let (mut last, mut last_secret) = (None, None);
    loop {
        let running = running(&hall);
        if let Some(vote) = running.filter(|vote| last != Some(*vote)) {
            last = Some(vote);
            press_all(&hall, &web, vote);
        }
        let open = phones::open_ballot(&hall).filter(|uuid| last_secret.as_ref() != Some(uuid));
        if let (Some(uuid), Some((house, cards))) = (open, &secretly) {
            last_secret = Some(uuid.clone());
            let seats = free_seats(&hall, &web, Presence::Present);
            tokio::spawn(phones::vote(hall.clone(), *house, cards.clone(), uuid, seats));
        }
        if versions.changed().await.is_err() {
            return;
        }
    }
}

fn running(hall: &Hall) -> Option<VoteNo> {
    let published = hall.published();
    published.session.running_vote().filter(|vote| vote.method == VoteMethod::Named).map(|vote| vote.no)
}

fn press_all(hall: &Arc<Hall>, web: &Shared, vote: VoteNo) {
    for seat in free_seats(hall, web, Presence::Present) {
        let mut chance = Chance::new(u64::from(seat.0) << 20 | u64::from(vote.0));
        let Some(choice) = choose(&mut chance) else { continue };
        let after = Duration::from_millis(800) + chance.within(PRESSING);
        let hall = hall.clone();
        tokio::spawn(async move {
            sleep(after).await;
            let pressed = hall.cast(seat, vote, choice, format!("demo-{seat}-{vote}")).await;
            if let Err(refused) = pressed {
                tracing::debug!(%refused, "a simulated deputy's press was refused");
            }
        });
    }
}

/// Most are for it, a few against or abstaining, and one in fifty does not press.
pub fn choose(chance: &mut Chance) -> Option<Choice> {
    match chance.below(100) {
        0..2 => None,
        2..5 => Some(Choice::Against),
        5..8 => Some(Choice::Abstain),
        _ => Some(Choice::For),
    }
}
