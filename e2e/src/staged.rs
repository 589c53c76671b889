//! The demo's congress, held by its script up to a point of its last sitting: what the pictures of the book show.
//!
//! Invariant: the clock of the script is the only one, so the same point is the same session down to its times.

use std::path::Path;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use yishi_app::clock::{Clock, ScriptClock};
use yishi_app::login::password::Password;
use yishi_app::login::{Holder, Keys, Links};
use yishi_app::scenario::{self, Act, Line, Runner, Scenario};
use yishi_app::{Actor, Hall, House};
use yishi_journal::Sqlite;
use yishi_journal::store::Journal;
use yishi_procedure::Command;
use yishi_procedure::convening::presidium::PresidiumFigures;
use yishi_procedure::ids::{ItemNo, SeatNo, TrusteeNo, VoteNo};
use yishi_procedure::voting::choice::Choice;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::Library;

use crate::roll::as_csv;
use crate::session::{Held, TRUSTEES};
use crate::support::folder::PASSWORD;

const FILE: &str = "scenarios/congress.toml";
const SCRIPT: &str = include_str!("../../scenarios/congress.toml");

/// The first resolution of the last sitting, and its vote: two were held in the preparatory meeting.
const QUESTION: Question = Question::Item(ItemNo(7));
const VOTE: VoteNo = VoteNo(3);

/// The deputy whose phone is in the picture: an ordinary one, who has not pressed.
pub const DEPUTY: u32 = 187;
/// So many have pressed in the picture of a running vote.
const PRESSED: usize = 317;

/// A point of the last sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// The doors are open and everybody who comes is in the hall; the chair has not opened yet.
    Assembled,
    /// The first resolution is being voted on.
    Voting,
    /// Its result is declared.
    Declared,
    /// The session is over.
    Over,
}

/// Holds the session in a folder up to a point.
pub fn hold(folder: &Path, point: Point) -> Held {
    hold_and(folder, point, async |_, _| {})
}

/// The first resolution is declared, and the presidium has decided that the next one is voted on in secret.
pub fn about_to_vote_secretly(folder: &Path) -> Held {
    hold_and(folder, Point::Declared, async |_, hall| {
        let members = hall.published().session.presidium.as_ref().map_or(0, |presidium| presidium.members.len());
        let all = u32::try_from(members).unwrap();
        let figures = Some(PresidiumFigures { present: all, approvals: all, meeting: None });
        let secretly = ChooseMethod { method: VoteMethod::Secret, figures };
        hall.execute(Actor::Desk, secretly.into(), None).await.unwrap();
    })
}

/// The same, and then something more.
pub fn hold_and(folder: &Path, point: Point, more: impl AsyncFnOnce(&House, &Hall)) -> Held {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let keys = Keys::load_or_make(&folder.join("keys")).unwrap();
        let journal: Arc<dyn Journal> = Arc::new(Sqlite::open(folder, keys.signing.clone()).unwrap());
        let clock = Arc::new(ScriptClock::new(Timestamp::UNIX_EPOCH));
        let house = Arc::new(House::open(journal.clone(), Library::shipped().unwrap(), clock.clone()).unwrap());
        tokio::spawn(house.clone().tend());
        Password::new(journal.clone()).set(PASSWORD).await.unwrap();
        let hall = follow_the_script(&house, &clock, point).await;
        more(&house, &hall).await;
        held(&hall, &Links::new(keys.links, journal), &clock)
    })
}

async fn follow_the_script(house: &House, clock: &Arc<ScriptClock>, point: Point) -> Arc<Hall> {
    let script = script(point);
    let runner = Runner::convene(&script, house, clock.clone()).await.unwrap();
    for sitting in 0..script.sittings.len() {
        runner.hold(sitting).await.unwrap();
    }
    if point == Point::Voting {
        pass(clock, 4 * 60);
        press(runner.hall(), clock).await;
    }
    pass(clock, 8);
    runner.hall().clone()
}

/// The script up to the point.
fn script(point: Point) -> Scenario {
    let mut script = scenario::read(FILE, SCRIPT).unwrap();
    let acts = &mut script.sittings.last_mut().unwrap().acts;
    let place = |wanted: fn(&Act) -> bool| acts.iter().position(|line: &Line| wanted(&line.act)).unwrap();
    let opening = |act: &Act| matches!(act, Act::Command(command) if matches!(**command, Command::OpenSitting(_)));
    let vote = |act: &Act| matches!(act, Act::Vote(..));
    let end = match point {
        Point::Assembled => place(opening),
        Point::Voting => place(vote),
        Point::Declared => place(vote) + 1,
        Point::Over => acts.len(),
    };
    acts.truncate(end);
    script
}

/// Opens the first vote, and some press.
async fn press(hall: &Arc<Hall>, clock: &ScriptClock) {
    hall.execute(Actor::Chair, OpenVote { question: QUESTION }.into(), None).await.unwrap();
    let entitled = hall.published().session.running_vote().unwrap().entitled.clone();
    let others = entitled.into_iter().filter(|seat| *seat != SeatNo(DEPUTY));
    for (seat, nth) in others.take(PRESSED).zip(0..) {
        if nth % 25 == 0 {
            pass(clock, 1);
        }
        hall.cast(seat, VOTE, Choice::For, format!("{VOTE}-{seat}")).await.unwrap();
    }
}

fn pass(clock: &ScriptClock, seconds: i64) {
    clock.set(clock.now() + SignedDuration::from_secs(seconds));
}

fn held(hall: &Hall, links: &Links, clock: &ScriptClock) -> Held {
    let card = |holder| links.card(hall.id(), holder).unwrap();
    let numbers: Vec<SeatNo> = hall.published().session.roll.seats().map(|seat| seat.no).collect();
    let seats = numbers.into_iter().map(|seat| card(Holder::Seat(seat))).collect();
    let (chair, screen) = (card(Holder::Chair), card(Holder::Hall));
    let trustees = (1..=TRUSTEES).map(|place| card(Holder::Trustee(TrusteeNo(place)))).collect();
    let (id, now, roll) = (hall.id().clone(), clock.now(), as_csv(hall));
    Held { id, chair, hall: screen, seats, tellers: Vec::new(), trustees, now, roll }
}
