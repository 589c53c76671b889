//! A house at work whose journal holds a story of the procedure's tests, event by event.

use std::sync::Arc;

use jiff::Timestamp;
use yishi_app::clock::ScriptClock;
use yishi_app::login::password::Password;
use yishi_app::login::{Keys, Links, Logins};
use yishi_app::{Actor, House};
use yishi_journal::store::{Append, NewEvent};
use yishi_journal::{Journal, Memory, codec};
use yishi_procedure::Event;
use yishi_rulebook::{Library, Rulebook};
use yishi_web::web::{Reach, Shared, Web};

/// A house whose journal holds the story, at the time of the act; before the first event it holds no session.
pub async fn house_of(book: &Rulebook, events: &[Event], at: Timestamp) -> Shared {
    let keys = Keys::fresh().unwrap();
    let journal: Arc<dyn Journal> = Arc::new(Memory::new(keys.signing.clone()));
    if !events.is_empty() {
        write(&journal, book, events, at).await;
    }
    let clock = Arc::new(ScriptClock::new(at));
    let house = Arc::new(House::open(journal.clone(), Library::shipped().unwrap(), clock).unwrap());
    tokio::spawn(house.clone().tend());
    let links = Links::new(keys.links, journal.clone());
    let logins = Logins::load(journal.clone(), house.clock().now()).unwrap();
    let reach = Reach { address: "http://127.0.0.1".to_owned(), fingerprint: None };
    Web::new(house, links, logins, Password::new(journal), keys, reach)
}

async fn write(journal: &Arc<dyn Journal>, book: &Rulebook, events: &[Event], at: Timestamp) {
    let text = codec::canonical(&serde_json::to_value(book).unwrap()).unwrap();
    let digest = codec::Digest::of(text.as_bytes()).to_string();
    journal.put("rulebooks", &digest, Some(text.into_bytes())).await.unwrap();
    let Some(Event::SessionConvened(convened)) = events.first() else { panic!("a story begins with its convening") };
    let new = |event: &Event| {
        let mut tagged = serde_json::to_value(event).unwrap();
        if event.kind() == "SessionConvened" {
            tagged["data"]["rulebook"]["digest"] = digest.clone().into();
        }
        NewEvent { kind: event.kind().to_owned(), data: tagged["data"].take() }
    };
    let append = Append {
        stream: convened.id.to_string(),
        expected: 0,
        key: None,
        at,
        actor: serde_json::to_value(Actor::Desk).unwrap(),
        events: events.iter().map(new).collect(),
    };
    journal.append(append).await.unwrap();
}
