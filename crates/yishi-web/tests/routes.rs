//! A walk over all routes: every one carries a mark, and each role comes through its own marks and through no other.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use tower::ServiceExt;
use yishi_app::clock::SystemClock;
use yishi_app::house::Convening;
use yishi_app::login::logins::Who;
use yishi_app::login::password::Password;
use yishi_app::login::{Holder, Keys, Links, Logins};
use yishi_app::{Actor, House};
use yishi_journal::{Journal, Memory};
use yishi_names::{AssemblyKind, PersonName, Text};
use yishi_procedure::convening::convocation::SessionTitle;
use yishi_procedure::convening::roll::{Group, RollDraft, Seat};
use yishi_procedure::ids::{GroupNo, SeatNo, SessionId};
use yishi_rulebook::Library;
use yishi_web::access::Access;
use yishi_web::routes::{Route, table};
use yishi_web::server::app;
use yishi_web::web::{Reach, Shared, Web};

fn session() -> SessionId {
    SessionId::try_from("congress".to_owned()).unwrap()
}

async fn house_with_a_session() -> Shared {
    let keys = Keys::fresh().unwrap();
    let journal: Arc<dyn Journal> = Arc::new(Memory::new(keys.signing.clone()));
    let house = House::open(journal.clone(), Library::shipped().unwrap(), Arc::new(SystemClock)).unwrap();
    let house = Arc::new(house);
    tokio::spawn(house.clone().tend());
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
        on: jiff::civil::date(2026, 1, 12),
        overlays: Vec::new(),
        roll: RollDraft { groups, seats: (1..=3).map(seat).collect(), guests: Vec::new() },
        reconstruction: None,
    };
    house.convene(Actor::Desk, convening).await.unwrap();
    let links = Links::new(keys.links, journal.clone());
    let logins = Logins::load(journal.clone(), house.clock().now()).unwrap();
    let password = Password::new(journal);
    Web::new(house, links, logins, password, keys, Reach { address: "http://127.0.0.1".to_owned(), fingerprint: None })
}

/// The cookie line of somebody who is logged in.
async fn cookie(web: &Shared, role: Access) -> Option<String> {
    let holder = |holder| Who::Holder { session: session(), holder };
    let who = match role {
        Access::Public => return None,
        Access::Desk => Who::Desk,
        Access::Chair => holder(Holder::Chair),
        Access::Hall => holder(Holder::Hall),
        Access::Seat => holder(Holder::Seat(SeatNo(1))),
    };
    let value = web.logins.begin(who, web.house.clock().now()).await.unwrap();
    Some(format!("{}={value}", role.cookie(false)))
}

fn path_of(route: &Route) -> String {
    let filled = [("{session}", "congress"), ("{holder}", "1"), ("{token}", "X"), ("{sitting}", "1")];
    let rest = [("{paper}", "record.json"), ("{*path}", "style.css"), ("{act}", "method")];
    filled.iter().chain(&rest).fold(route.path.to_owned(), |path, (name, value)| path.replace(name, value))
}

async fn ask(web: &Shared, route: &Route, cookie: Option<&str>) -> Response {
    let mut request = Request::builder().method(route.method.clone()).uri(path_of(route));
    if let Some(cookie) = cookie {
        request = request.header(header::COOKIE, cookie);
    }
    let request =
        request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::empty()).unwrap();
    app(web.clone()).oneshot(request).await.unwrap()
}

/// Whether the guard turned the request away: a bare 401, or a way to log in.
fn turned_away(response: &Response) -> bool {
    let to_log_in = response.headers().get(header::LOCATION).is_some_and(|to| to == "/in" || to == "/desk/login");
    response.status() == StatusCode::UNAUTHORIZED || to_log_in
}

#[tokio::test]
async fn each_role_comes_through_its_own_marks_and_no_other() {
    let web = house_with_a_session().await;
    let mut walked = 0;
    for role in Access::ALL {
        for route in table() {
            // A log-in for each request: one of the routes is the way out.
            let cookie = cookie(&web, role).await;
            let response = ask(&web, &route, cookie.as_deref()).await;
            let allowed = route.access == Access::Public || route.access == role;
            assert_eq!(!turned_away(&response), allowed, "{role:?} at {} {}", route.method, route.path);
            assert_ne!(response.status(), StatusCode::INTERNAL_SERVER_ERROR, "{} {}", route.method, route.path);
            walked += 1;
        }
    }
    assert_eq!(walked, table().len() * Access::ALL.len());
}

#[tokio::test]
async fn a_cookie_of_one_role_under_the_name_of_another_opens_nothing() {
    let web = house_with_a_session().await;
    let seat = cookie(&web, Access::Seat).await.unwrap();
    let value = seat.split_once('=').unwrap().1;
    for role in [Access::Desk, Access::Chair, Access::Hall] {
        let forged = format!("{}={value}", role.cookie(false));
        for route in table().into_iter().filter(|route| route.access == role) {
            let response = ask(&web, &route, Some(&forged)).await;
            assert!(turned_away(&response), "{} {}", route.method, route.path);
        }
    }
}

#[tokio::test]
async fn every_page_carries_the_strict_policy_and_no_page_is_kept_by_a_cache() {
    let web = house_with_a_session().await;
    for route in table() {
        let response = ask(&web, &route, None).await;
        let headers = response.headers();
        let policy = headers.get(header::CONTENT_SECURITY_POLICY).unwrap().to_str().unwrap();
        assert!(policy.contains("script-src 'self'") && !policy.contains("unsafe"), "{}", route.path);
        assert_eq!(headers.get(header::X_CONTENT_TYPE_OPTIONS).unwrap(), "nosniff");
        assert!(headers.contains_key(header::CACHE_CONTROL), "{}", route.path);
    }
}

#[tokio::test]
async fn a_form_sent_from_another_site_is_refused() {
    let web = house_with_a_session().await;
    let cookie = cookie(&web, Access::Desk).await.unwrap();
    let from = |site: &str| {
        let request = Request::builder().method("POST").uri("/desk/congress/do").header(header::COOKIE, &cookie);
        let request = request.header("sec-fetch-site", site).header(header::HOST, "127.0.0.1");
        request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(Body::from("command=x")).unwrap()
    };
    let foreign = app(web.clone()).oneshot(from("cross-site")).await.unwrap();
    assert_eq!(foreign.status(), StatusCode::FORBIDDEN);
    let own = app(web.clone()).oneshot(from("same-origin")).await.unwrap();
    assert_eq!(own.status(), StatusCode::BAD_REQUEST, "it comes through and is read");
}
