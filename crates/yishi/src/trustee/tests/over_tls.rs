//! The program at a house that speaks HTTPS with a certificate of its own: known by its fingerprint, and by nothing else.

use axum_server::Handle;
use hyper::Method;
use yishi_app::login::Holder;
use yishi_procedure::ids::TrusteeNo;
use yishi_web::tls::Certificate;
use yishi_web::web::Shared;
use zeroize::Zeroizing;

use super::over_http::{house, session};
use crate::trustee::address::{Address, PersonalLink};
use crate::trustee::board::Board;
use crate::trustee::ceremony::hear;
use crate::trustee::connection::{Asked, Connection};
use crate::trustee::house::House;
use crate::trustee::pinned::Fingerprint;

/// A house over TLS: its port, and the fingerprint that it prints.
async fn serve(web: &Shared, folder: &std::path::Path) -> (u16, String) {
    let addresses = [std::net::IpAddr::from([127, 0, 0, 1])];
    let certificate = Certificate::load_or_make(folder, &["localhost".to_owned()], &addresses).unwrap();
    let (handle, fingerprint) = (Handle::new(), certificate.fingerprint().unwrap());
    let listen = "127.0.0.1:0".parse().unwrap();
    tokio::spawn(yishi_web::server::serve(web.clone(), listen, Some(certificate), handle.clone()));
    (handle.listening().await.unwrap().port(), fingerprint)
}

/// The address on which the program of the first trustee is begun.
fn link(web: &Shared, port: u16) -> (PersonalLink, Zeroizing<String>) {
    let card = web.links.card(&session(), Holder::Trustee(TrusteeNo(1))).unwrap();
    let link = PersonalLink::read(&format!("https://127.0.0.1:{port}{}", card.path)).unwrap();
    (link, Zeroizing::new(card.pin.unwrap()))
}

async fn ask(house: Address, fingerprint: &str) -> anyhow::Result<u16> {
    let connection = Connection::new(house, Some(Fingerprint::read(fingerprint).unwrap()))?;
    let asked = Asked { method: Method::GET, path: "/health", cookie: None, kind: "", body: String::new() };
    connection.ask(asked).await.map(|answer| answer.status)
}

#[tokio::test]
async fn a_house_is_heard_under_the_fingerprint_that_it_prints() {
    let (web, kept) = (house().await, tempfile::tempdir().unwrap());
    let (port, fingerprint) = serve(&web, kept.path()).await;
    let (link, pin) = link(&web, port);
    let connection = Connection::new(link.house.clone(), Some(Fingerprint::read(&fingerprint).unwrap())).unwrap();
    let standing = hear(&House::new(connection, link, pin), &Board::default(), None).await.unwrap();
    assert_eq!(standing.place, 1);
}

#[tokio::test]
async fn under_another_fingerprint_nothing_is_said_to_it() {
    let (web, kept, other) = (house().await, tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (port, fingerprint) = serve(&web, kept.path()).await;
    let (_, of_another) = serve(&web, other.path()).await;
    assert_ne!(fingerprint, of_another, "another certificate with the same names");
    let (link, pin) = link(&web, port);
    assert_eq!(ask(link.house.clone(), &fingerprint).await.unwrap(), 200);
    let refused = ask(link.house.clone(), &of_another).await.unwrap_err();
    assert!(format!("{refused:#}").contains("certificate"), "{refused:#}");
    // Not even the PIN goes out: the log-in fails before the house hears of it, and no wrong try is counted.
    let pinned = Some(Fingerprint::read(&of_another).unwrap());
    let connection = Connection::new(link.house.clone(), pinned).unwrap();
    assert!(hear(&House::new(connection, link, pin), &Board::default(), None).await.is_err());
    let who = yishi_app::login::logins::Who::Holder { session: session(), holder: Holder::Trustee(TrusteeNo(1)) };
    assert!(!web.logins.is_in(&who));
}

#[tokio::test]
async fn without_a_fingerprint_no_connection_over_tls_is_begun() {
    let web = house().await;
    let (link, _) = link(&web, 1);
    let refused = Connection::new(link.house, None).err().unwrap().to_string();
    assert!(refused.contains("--fingerprint"), "{refused}");
}
