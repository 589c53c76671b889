//! Three trustees' programs and a real house, over HTTP.

use std::sync::Arc;

use tempfile::TempDir;
use tokio::net::TcpListener;
use yishi_app::clock::{Clock, SystemClock};
use yishi_app::house::Convening;
use yishi_app::login::password::Password;
use yishi_app::login::{Holder, Keys, Links, Logins};
use yishi_app::{Actor, House as AppHouse};
use yishi_journal::Memory;
use yishi_journal::store::Journal;
use yishi_names::{AssemblyKind, PersonName, Text};
use yishi_procedure::convening::convocation::SessionTitle;
use yishi_procedure::convening::roll::{Group, RollDraft, Seat};
use yishi_procedure::ids::{GroupNo, SeatNo, SessionId, TrusteeNo};
use yishi_rulebook::{Library, Tier};
use yishi_web::pages::trustee::Keys as ShownKeys;
use yishi_web::web::{Reach, Shared, Web};
use zeroize::Zeroizing;

use super::support::SESSION;
use crate::trustee::address::PersonalLink;
use crate::trustee::board::Board;
use crate::trustee::ceremony::{hear, take_part};
use crate::trustee::connection::Connection;
use crate::trustee::house::House;
use crate::trustee::keep::Folder;

pub(super) fn session() -> SessionId {
    SessionId::try_from(SESSION.to_owned()).unwrap()
}

pub(super) async fn house() -> Shared {
    let keys = Keys::fresh().unwrap();
    let journal: Arc<dyn Journal> = Arc::new(Memory::new(keys.signing.clone()));
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let house = Arc::new(AppHouse::open(journal.clone(), Library::shipped().unwrap(), clock).unwrap());
    tokio::spawn(house.clone().tend());
    let links = Links::new(keys.links, journal.clone());
    let logins = Logins::load(journal.clone(), house.clock().now()).unwrap();
    let reach = Reach { address: String::new(), fingerprint: None };
    let web = Web::new(house, links, logins, Password::new(journal), keys, reach);
    let name = Some(PersonName::new("王力", "王力"));
    let seat = Seat { no: SeatNo(1), name, group: GroupNo(1), office: None, rank: None };
    let groups = vec![Group { no: GroupNo(1), name: Text::alike("东湖") }];
    let convening = Convening {
        id: session(),
        title: SessionTitle { kind: AssemblyKind::Congress, place: Text::alike("明川市"), term: 16, ordinal: 3 },
        tier: Tier::City,
        on: jiff::civil::date(2026, 1, 12),
        overlays: Vec::new(),
        roll: RollDraft { groups, seats: vec![seat], guests: Vec::new() },
        reconstruction: None,
        called: None,
    };
    web.house.convene(Actor::Desk, convening).await.unwrap();
    web
}

/// A trustee's program, on its way to a house.
struct Program {
    house: House,
    folder: Folder,
    board: Board,
    _kept: TempDir,
}

fn program(web: &Shared, address: &str, place: u8, pin: Option<&str>) -> Program {
    let card = web.links.card(&session(), Holder::Trustee(TrusteeNo(place))).unwrap();
    let link = PersonalLink::read(&format!("{address}{}", card.path)).unwrap();
    let connection = Connection::new(link.house.clone(), None).unwrap();
    let pin = pin.map_or_else(|| card.pin.unwrap(), str::to_owned);
    let kept = tempfile::tempdir().unwrap();
    let folder = Folder::open(kept.path()).unwrap();
    Program { house: House::new(connection, link, Zeroizing::new(pin)), folder, board: Board::default(), _kept: kept }
}

async fn serve(web: &Shared) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let app = yishi_web::server::app(web.clone());
    tokio::spawn(async move { axum::serve(listener, app).await });
    address
}

#[tokio::test]
async fn three_programs_make_a_key_at_a_real_house() {
    let web = house().await;
    let address = serve(&web).await;
    let programs: Vec<Program> = (1..=3).map(|place| program(&web, &address, place, None)).collect();
    assert!(hear(&programs[0].house, &programs[0].board, None).await.unwrap().ceremony.is_none());
    let hall = web.house.hall(&session()).unwrap();
    let trustees = hall.trustees();
    trustees.begin(3, 2).await.unwrap();
    while trustees.record().is_none() {
        for program in &programs {
            let standing = hear(&program.house, &program.board, None).await.unwrap();
            take_part(&program.house, &program.folder, &program.board, &standing).await.unwrap();
        }
    }
    let mut seen = Vec::new();
    for program in &programs {
        let standing = hear(&program.house, &program.board, None).await.unwrap();
        take_part(&program.house, &program.folder, &program.board, &standing).await.unwrap();
        assert_eq!(program.folder.all_keys().unwrap().len(), 1);
        let ShownKeys::Made { size: 3, needed: 2, fingerprint } = program.board.shown().keys else { panic!() };
        seen.push(fingerprint);
    }
    assert!(seen.iter().all(|fingerprint| *fingerprint == seen[0]));
}

#[tokio::test]
async fn a_question_for_news_is_answered_when_there_is_some() {
    let web = house().await;
    let address = serve(&web).await;
    let program = program(&web, &address, 1, None);
    let known = hear(&program.house, &program.board, None).await.unwrap().version;
    let hall = web.house.hall(&session()).unwrap();
    let trustees = hall.trustees();
    let (news, begun) = tokio::join!(hear(&program.house, &program.board, Some(&known)), trustees.begin(3, 2));
    assert_eq!(news.unwrap().ceremony.unwrap().id, begun.unwrap());
}

#[tokio::test]
async fn a_wrong_pin_and_a_refused_message_are_told_and_a_lost_log_in_is_renewed() {
    let web = house().await;
    let address = serve(&web).await;
    let pin = web.links.card(&session(), Holder::Trustee(TrusteeNo(1))).unwrap().pin.unwrap();
    let wrong = if pin == "0000" { "0001" } else { "0000" };
    let stranger = program(&web, &address, 1, Some(wrong));
    let refused = hear(&stranger.house, &stranger.board, None).await.unwrap_err().to_string();
    assert!(refused.contains("PIN is wrong"), "{refused}");

    let own = program(&web, &address, 1, None);
    let standing = hear(&own.house, &own.board, None).await.unwrap();
    assert_eq!((standing.place, standing.session.id.as_str()), (1, SESSION));
    let message = yishi_app::sealed::ceremony::Message::Commitment(yishi_ballot::hash::Hash::of(b""));
    let refused = own.house.tell("none", &message).await.unwrap_err().to_string();
    assert!(refused.contains("K.101"), "{refused}");
    let who = yishi_app::login::logins::Who::Holder { session: session(), holder: Holder::Trustee(TrusteeNo(1)) };
    web.logins.end_all(&who).await.unwrap();
    assert_eq!(hear(&own.house, &own.board, None).await.unwrap().version, standing.version);
}
