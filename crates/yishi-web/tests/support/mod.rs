//! A house in memory with one session, and somebody logged in.

use std::sync::Arc;

use yishi_app::clock::{Clock, SystemClock};
use yishi_app::house::Convening;
use yishi_app::login::logins::Who;
use yishi_app::login::password::Password;
use yishi_app::login::{Holder, Keys, Links, Logins};
use yishi_app::press::EditorNo;
use yishi_app::{Actor, House};
use yishi_journal::{Journal, Memory};
use yishi_names::{AssemblyKind, PersonName, Text};
use yishi_procedure::convening::convocation::SessionTitle;
use yishi_procedure::convening::roll::{Group, RollDraft, Seat};
use yishi_procedure::ids::{GroupNo, SeatNo, SessionId, TellerNo, TrusteeNo};
use yishi_rulebook::{Library, Tier};
use yishi_web::access::Access;
use yishi_web::web::{Reach, Shared, Web};

fn session() -> SessionId {
    SessionId::try_from("congress".to_owned()).unwrap()
}

/// A house in memory without a session.
pub async fn house_at(clock: Arc<dyn Clock>) -> Shared {
    let keys = Keys::fresh().unwrap();
    let journal: Arc<dyn Journal> = Arc::new(Memory::new(keys.signing.clone()));
    let house = House::open(journal.clone(), Library::shipped().unwrap(), clock).unwrap();
    let house = Arc::new(house);
    tokio::spawn(house.clone().tend());
    let links = Links::new(keys.links, journal.clone());
    let logins = Logins::load(journal.clone(), house.clock().now()).unwrap();
    let password = Password::new(journal);
    Web::new(house, links, logins, password, keys, Reach { address: "http://127.0.0.1".to_owned(), fingerprint: None })
}

pub async fn house_with_a_session() -> Shared {
    let web = house_at(Arc::new(SystemClock)).await;
    let seat = |no| Seat {
        no: SeatNo(no),
        name: Some(PersonName::new("王力", "王力")),
        group: GroupNo(1),
        office: None,
        rank: None,
    };
    let groups = vec![Group { no: GroupNo(1), name: Text::alike("东湖") }];
    let convening = Convening {
        id: session(),
        title: SessionTitle { kind: AssemblyKind::Congress, place: Text::alike("明川市"), term: 16, ordinal: 3 },
        tier: Tier::City,
        on: jiff::civil::date(2026, 1, 12),
        overlays: Vec::new(),
        roll: RollDraft { groups, seats: (1..=3).map(seat).collect(), guests: Vec::new() },
        reconstruction: None,
        called: None,
    };
    web.house.convene(Actor::Desk, convening).await.unwrap();
    web
}

/// The cookie line of somebody who is logged in.
pub async fn cookie(web: &Shared, role: Access) -> Option<String> {
    let holder = |holder| Who::Holder { session: session(), holder };
    let who = match role {
        Access::Public => return None,
        Access::Desk => Who::Desk,
        Access::Chair => holder(Holder::Chair),
        Access::Hall => holder(Holder::Hall),
        Access::Seat => holder(Holder::Seat(SeatNo(1))),
        Access::Scrutiny => holder(Holder::Teller(TellerNo(1))),
        Access::Press => holder(Holder::Press(EditorNo(1))),
        Access::Trustee => holder(Holder::Trustee(TrusteeNo(1))),
    };
    let value = web.logins.begin(who, web.house.clock().now()).await.unwrap();
    Some(format!("{}={value}", role.cookie(false)))
}
