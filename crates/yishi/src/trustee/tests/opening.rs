//! Trustees' programs open a ballot that a house serves over HTTP; the house here is a small one that can lie.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use serde_json::json;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::{Notify, watch};
use tokio::time::timeout;
use yishi_app::sealed::ceremony::Ceremony;
use yishi_web::pages::trustee::Progress;
use zeroize::Zeroizing;

use super::support::{NEEDED, SESSION, SIZE, Vote, folders, hold, rng};
use crate::trustee::address::PersonalLink;
use crate::trustee::board::Board;
use crate::trustee::ceremony::hear;
use crate::trustee::connection::Connection;
use crate::trustee::house::{BallotTold, House, Stage};
use crate::trustee::keep::Folder;
use crate::trustee::opening::Opener;

/// What the small house serves.
struct Served {
    vote: Vote,
    stage: &'static str,
    /// Parts taken, by owner.
    parts: Vec<usize>,
    /// How often a part is thrown away unanswered before one is taken.
    broken: u32,
    /// Somebody has asked for the earlier ballot.
    asked: Arc<Notify>,
    /// A part was taken.
    given: Arc<Notify>,
}

/// A ballot whose archive this house never gives out.
const EARLIER: &str = "EarLierVote234";

type Small = Arc<Mutex<Served>>;

async fn state(State(small): State<Small>, headers: axum::http::HeaderMap) -> impl IntoResponse {
    let small = small.lock().unwrap();
    let cookie = headers.get(header::COOKIE).unwrap().to_str().unwrap().to_owned();
    let place: usize = cookie.strip_prefix("yishi-trustee=").unwrap().parse().unwrap();
    let ballot =
        json!({ "uuid": small.vote.uuid(), "title": "选举", "stage": small.stage, "paired": true, "opened_by": [] });
    axum::Json(json!({
        "version": "v", "session": { "id": SESSION, "title": "会议" }, "place": place, "name": "王力",
        "size": SIZE, "needed": NEEDED, "ceremony": null, "ballots": [ballot],
    }))
}

async fn file(
    State(small): State<Small>,
    Path((_, uuid, name)): Path<(String, String, String)>,
    Query(from): Query<BTreeMap<String, usize>>,
) -> impl IntoResponse {
    if uuid == EARLIER {
        small.lock().unwrap().asked.notify_one();
        std::future::pending::<()>().await;
    }
    let small = small.lock().unwrap();
    assert_eq!(uuid, small.vote.uuid());
    let bytes = match name.as_str() {
        "archive.bel" => small.vote.archive.clone(),
        _ => small.vote.pairs.clone().unwrap().into_bytes(),
    };
    bytes[from["from"].min(bytes.len())..].to_vec()
}

async fn part(State(small): State<Small>, headers: axum::http::HeaderMap, part: String) -> StatusCode {
    let mut small = small.lock().unwrap();
    if small.broken > 0 {
        small.broken -= 1;
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    let cookie = headers.get(header::COOKIE).unwrap().to_str().unwrap();
    let owner: usize = cookie.strip_prefix("yishi-trustee=").unwrap().parse::<usize>().unwrap() + 1;
    if !small.parts.contains(&owner) {
        small.vote.give(owner, &part);
        small.parts.push(owner);
        small.given.notify_one();
    }
    StatusCode::NO_CONTENT
}

async fn enter(Path((_, holder, _)): Path<(String, String, String)>, pin: String) -> impl IntoResponse {
    assert_eq!(pin, "pin=1234");
    let place = holder.strip_prefix("trustee-").unwrap();
    let cookie = format!("yishi-trustee={place}; Path=/; HttpOnly");
    (StatusCode::SEE_OTHER, [(header::SET_COOKIE, cookie), (header::LOCATION, "/trustee".to_owned())])
}

async fn serve(vote: Vote) -> (String, Small) {
    let (asked, given) = (Arc::default(), Arc::default());
    let small: Small = Arc::new(Mutex::new(Served { vote, stage: "open", parts: Vec::new(), broken: 0, asked, given }));
    let router = Router::new()
        .route("/in/{session}/{holder}/{token}", post(enter))
        .route("/trustee/state", get(state))
        .route("/s/{session}/ballots/{uuid}/{file}", get(file))
        .route("/trustee/ballots/{uuid}/decryption", post(part))
        .with_state(small.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (address, small)
}

fn opener(address: &str, folder: &TempDir, place: usize, by_itself: bool) -> Opener {
    let link = PersonalLink::read(&format!("{address}/in/{SESSION}/trustee-{place}/X")).unwrap();
    let connection = Connection::new(link.house.clone(), None).unwrap();
    let house = Arc::new(House::new(connection, link, Zeroizing::new("1234".to_owned())));
    let (folder, board) = (Arc::new(Folder::open(folder.path()).unwrap()), Arc::new(Board::default()));
    Opener { house, folder, board, by_itself, ballots: BTreeMap::new() }
}

async fn look(opener: &mut Opener) -> Progress {
    let standing = hear(&opener.house, &opener.board, None).await.unwrap();
    opener.look(&standing).await;
    opener.board.shown().ballots[0].progress.clone()
}

async fn begun(seed: u64) -> (Vec<TempDir>, String, Small) {
    let folders = folders();
    let ceremony = Ceremony::begin("c1".to_owned(), SIZE, NEEDED).unwrap();
    let ceremony = hold(ceremony, &folders, &mut rng(seed));
    let (address, small) = serve(Vote::open(ceremony.record(), true, seed)).await;
    (folders, address, small)
}

fn close(small: &Small) {
    let mut small = small.lock().unwrap();
    small.vote.close();
    small.vote.give_own();
    small.stage = "closed";
}

#[tokio::test]
async fn one_by_a_tap_and_two_by_themselves_open_the_ballot() {
    let (folders, address, small) = begun(11).await;
    let mut programs: Vec<Opener> =
        [(2, false), (4, true), (5, true)].map(|(place, by)| opener(&address, &folders[place - 1], place, by)).into();
    small.lock().unwrap().vote.cast(0, [1, 0, 0, 1]);
    assert_eq!(look(&mut programs[0]).await, Progress::Open);
    assert_eq!(programs[0].board.shown().ballots[0].ballots, 1);
    small.lock().unwrap().vote.cast(1, [1, 0, 0, 0]);
    close(&small);

    let Progress::Ready(tally) = look(&mut programs[0]).await else { panic!() };
    let uuid = programs[0].board.shown().ballots[0].uuid.clone();
    programs[0].board.tap(uuid.clone(), "another tally".to_owned());
    assert_eq!(look(&mut programs[0]).await, Progress::Ready(tally.clone()));
    programs[0].board.tap(uuid, tally);
    small.lock().unwrap().broken = 1;
    assert!(matches!(look(&mut programs[0]).await, Progress::Delayed(_)));
    assert_eq!(look(&mut programs[0]).await, Progress::Given, "it is tried again without another tap");
    assert_eq!(look(&mut programs[1]).await, Progress::Given);
    assert_eq!(look(&mut programs[2]).await, Progress::Given);
    assert_eq!(small.lock().unwrap().vote.result(), [2, 0, 0, 1]);
    assert_eq!(look(&mut programs[0]).await, Progress::Done);
}

#[tokio::test]
async fn a_house_that_changes_the_archive_gets_no_part_even_of_one_that_works_by_itself() {
    let (folders, address, small) = begun(12).await;
    let mut program = opener(&address, &folders[0], 1, true);
    let (before, begun) = {
        let mut small = small.lock().unwrap();
        let before = (small.vote.ballot_box.clone(), small.vote.archive.clone(), small.vote.pairs.clone());
        small.vote.cast(0, [1, 0, 0, 0]);
        (before, small.stage)
    };
    assert_eq!((look(&mut program).await, begun), (Progress::Open, "open"));
    {
        let mut small = small.lock().unwrap();
        (small.vote.ballot_box, small.vote.archive, small.vote.pairs) = before;
        small.vote.cast(1, [0, 1, 0, 0]);
    }
    close(&small);
    let Progress::Refused(reason) = look(&mut program).await else { panic!() };
    assert!(reason.contains("changed after it was verified"), "{reason}");
    assert_eq!(look(&mut program).await, Progress::Refused(reason));
    assert!(small.lock().unwrap().parts.is_empty());
}

#[tokio::test]
async fn a_ballot_that_is_closed_does_not_wait_until_those_before_it_are_verified() {
    const GUARD: Duration = Duration::from_secs(60);
    let (folders, address, small) = begun(13).await;
    let program = opener(&address, &folders[0], 1, true);
    small.lock().unwrap().vote.cast(0, [1, 0, 0, 0]);
    let (house, board) = (program.house.clone(), program.board.clone());
    let told = async || {
        let mut standing = hear(&house, &board, None).await.unwrap();
        let earlier = BallotTold { uuid: EARLIER.to_owned(), stage: Stage::Counted, ..standing.ballots[0].clone() };
        standing.ballots.insert(0, earlier);
        Some(Arc::new(standing))
    };
    let (sender, receiver) = watch::channel(told().await);
    let working = tokio::spawn(program.work(receiver));
    let (asked, given) = {
        let small = small.lock().unwrap();
        (small.asked.clone(), small.given.clone())
    };
    assert!(timeout(GUARD, asked.notified()).await.is_ok(), "it verifies the earlier ballot as well");
    close(&small);
    sender.send_replace(told().await);
    assert!(timeout(GUARD, given.notified()).await.is_ok(), "it waits for the earlier ballot");
    working.abort();
}
