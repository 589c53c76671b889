//! The Atom feeds as a reader of feeds takes them: parsed as XML and held against what RFC 4287 demands.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use jiff::Timestamp;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::person::{Person, press};
use crate::support::house_with_a_session;
use yishi_app::press::TextNo;
use yishi_names::Script;
use yishi_web::pages;
use yishi_web::web::Shared;

/// A headline and a body with every character that XML gives a meaning to.
const TITLE: &str = "会议“A & B <大会>”闭幕 ]]> 'x'";
const NEWS: &str = "大会胜利闭幕。5 < 6 & 7 > 2，“好” &amp; <br/>。";

/// An element with what it holds.
#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
    children: Vec<Element>,
}

impl Element {
    fn begun(start: &BytesStart) -> Self {
        let attributes = start.attributes().map(|found| {
            let found = found.unwrap();
            let value = quick_xml::escape::unescape(&found.value).unwrap().into_owned();
            (found.key.as_ref().to_owned(), value)
        });
        let attributes = attributes.collect();
        Self { name: start.name().as_ref().to_owned(), attributes, ..Self::default() }
    }

    fn all(&self, name: &str) -> Vec<&Self> {
        self.children.iter().filter(|child| child.name == name).collect()
    }

    /// The one child of that name.
    fn one(&self, name: &str) -> &Self {
        let all = self.all(name);
        assert_eq!(all.len(), 1, "{} has {} of {name}", self.name, all.len());
        all[0]
    }

    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn link(&self, rel: &str) -> &Self {
        let links: Vec<_> = self.all("link").into_iter().filter(|link| link.attribute("rel") == Some(rel)).collect();
        assert_eq!(links.len(), 1, "one link {rel}");
        links[0]
    }
}

/// The root of a document; whatever is not well-formed fails.
fn parsed(xml: &str) -> Element {
    let mut reader = Reader::from_str(xml);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => open.push(Element::begun(&start)),
            Event::Empty(start) => open.last_mut().unwrap().children.push(Element::begun(&start)),
            Event::End(_) => {
                let done = open.pop().unwrap();
                open.last_mut().unwrap().children.push(done);
            }
            Event::Text(text) => open.last_mut().unwrap().text.push_str(&text.xml10_content()),
            Event::GeneralRef(entity) => {
                let name = entity.xml10_content();
                let resolved = quick_xml::escape::resolve_xml_entity(&name).expect("an entity of XML itself");
                open.last_mut().unwrap().text.push_str(resolved);
            }
            Event::Eof => break,
            Event::Decl(_) => {}
            other @ (Event::CData(_) | Event::Comment(_) | Event::PI(_) | Event::DocType(_)) => panic!("{other:?}"),
        }
    }
    assert_eq!((open.len(), open[0].children.len()), (1, 1), "one root, and every element closed");
    open.remove(0).children.remove(0)
}

/// Brings a text to the desk, has it read by two, and publishes it.
async fn publish(web: &Shared, no: u32, text: &str) {
    let (one, two) = (Person::editor(web, 1).await, Person::editor(web, 2).await);
    one.bring(text).await;
    for finding in &press(web).proof(TextNo(no), None).unwrap().findings {
        let form = format!("finding={}&part=0&verdict=dismiss&reason=x", finding.id);
        one.post(&format!("/press/congress/texts/{no}/decide"), &form).await;
    }
    two.post(&format!("/press/congress/texts/{no}/check"), "").await;
    let published = two.post(&format!("/press/congress/texts/{no}/publish"), "").await;
    assert_eq!(published.status, StatusCode::SEE_OTHER, "{}", published.body);
}

async fn feed(web: &Shared, script: &str) -> Element {
    let got = Person::anybody(web).get(&format!("/s/congress/feeds/{script}")).await;
    assert_eq!((got.status, got.kind.as_str()), (StatusCode::OK, "application/atom+xml; charset=utf-8"));
    parsed(&got.body)
}

fn moment(element: &Element) -> Timestamp {
    element.text.parse().unwrap()
}

/// What section 4 of the RFC demands of a feed and of its entries.
fn hold_against_the_rfc(feed: &Element, address: &str) {
    assert_eq!((feed.name.as_str(), feed.attribute("xmlns")), ("feed", Some("http://www.w3.org/2005/Atom")));
    assert!(feed.one("id").text.starts_with("tag:") && !feed.one("title").text.is_empty());
    assert!(!feed.one("author").one("name").text.is_empty());
    assert_eq!(feed.link("self").attribute("href"), Some(address));
    assert!(feed.link("alternate").attribute("href").unwrap().starts_with("http"));
    let updated = moment(feed.one("updated"));
    let mut ids = BTreeSet::from([feed.one("id").text.clone()]);
    for entry in feed.all("entry") {
        assert!(ids.insert(entry.one("id").text.clone()), "an identifier stands twice");
        assert!(entry.one("id").text.starts_with("tag:") && !entry.one("title").text.is_empty());
        assert!(moment(entry.one("updated")) <= updated && moment(entry.one("published")) <= updated);
        assert!(entry.link("alternate").attribute("href").unwrap().starts_with("http"));
        assert_eq!(entry.one("content").attribute("type"), Some("text"));
        assert!(entry.one("content").children.is_empty(), "the text holds no elements");
    }
}

fn ids(feed: &Element) -> Vec<String> {
    feed.all("entry").into_iter().map(|entry| entry.one("id").text.clone()).collect()
}

#[tokio::test]
async fn the_feeds_keep_what_atom_demands_in_both_scripts_whatever_stands_in_the_texts() {
    let web = house_with_a_session().await;
    for script in ["zh-Hans", "zh-Hant"] {
        let empty = feed(&web, script).await;
        hold_against_the_rfc(&empty, &format!("http://127.0.0.1/s/congress/feeds/{script}"));
        assert!(ids(&empty).is_empty());
    }
    publish(&web, 1, &format!("{TITLE}\n\n{NEWS}\n")).await;
    publish(&web, 2, "会议开幕\n\n大会开幕。\n").await;
    let turned = TITLE.replace("会议", "會議").replace("大会", "大會").replace("闭幕", "閉幕");
    for (script, title) in [("zh-Hans", TITLE), ("zh-Hant", turned.as_str())] {
        let feed = feed(&web, script).await;
        hold_against_the_rfc(&feed, &format!("http://127.0.0.1/s/congress/feeds/{script}"));
        assert_eq!(feed.attribute("xml:lang"), Some(script));
        let entries = feed.all("entry");
        assert_eq!(entries.len(), 2);
        let entry = entries.into_iter().find(|entry| entry.one("title").text.contains("A & B")).unwrap();
        assert_eq!(entry.one("title").text, title);
        assert!(
            entry.one("content").text.contains("5 < 6 & 7 > 2") && entry.one("content").text.contains("&amp; <br/>")
        );
    }
}

#[tokio::test]
async fn an_entry_keeps_its_identifier_and_a_withdrawn_one_is_gone_and_dates_the_feed_anew() {
    let web = house_with_a_session().await;
    publish(&web, 1, "会议开幕\n\n大会开幕。\n").await;
    let first = feed(&web, "zh-Hans").await;
    publish(&web, 2, "会议闭幕\n\n大会闭幕。\n").await;
    let both = feed(&web, "zh-Hans").await;
    assert!(ids(&both).contains(&ids(&first)[0]) && ids(&both).len() == 2, "{:?}", ids(&both));
    let there = parsed(&pages::press::feed::feed(&press(&web), "https://192.168.1.10:8443", Script::Hans).unwrap());
    assert_eq!(ids(&there), ids(&both), "wherever the house is reached");
    assert!(there.link("self").attribute("href").unwrap().starts_with("https://192.168.1.10:8443/"));
    assert!(ids(&feed(&web, "zh-Hant").await).iter().all(|id| !ids(&both).contains(id)), "another text, another name");
    Person::editor(&web, 1).await.post("/press/congress/releases/1/withdraw", "reason=x").await;
    let left = feed(&web, "zh-Hans").await;
    assert_eq!(ids(&left).len(), 1);
    assert!(!ids(&left).contains(&ids(&first)[0]));
    let withdrawn = press(&web).desk().releases.values().find_map(|release| release.withdrawn.clone());
    assert_eq!(moment(left.one("updated")), withdrawn.unwrap().0.at, "readers of the feed are told that it changed");
}
