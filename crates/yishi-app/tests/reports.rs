//! A report of an invented sitting, held again in this process: what the pages may hand out of it.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use jiff::Timestamp;
use yishi_app::clock::ScriptClock;
use yishi_app::record::{Paper, paper};
use yishi_app::{House, facts, scenario};
use yishi_journal::{Memory, SigningKey};
use yishi_names::Script;
use yishi_procedure::Session;
use yishi_procedure::ids::SittingNo;
use yishi_rulebook::Library;

const REPORT: &str = include_str!("support/small-report.json");

fn held_again() -> Session {
    let script = facts::scenario("small-report.json", REPORT).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let journal = Arc::new(Memory::new(SigningKey::from_bytes(&[7; 32])));
        let clock = Arc::new(ScriptClock::new(Timestamp::UNIX_EPOCH));
        let house = Arc::new(House::open(journal, Library::shipped().unwrap(), clock.clone()).unwrap());
        tokio::spawn(house.clone().tend());
        let hall = scenario::run(&script, &house, clock).await.unwrap();
        hall.published().session.clone()
    })
}

#[test]
fn the_papers_of_the_reported_sitting_keep_the_reports_particulars() {
    let session = held_again();
    let record = paper(&session, SittingNo(2), Paper::Record).unwrap().unwrap();
    let record: serde_json::Value = serde_json::from_str(&record).unwrap();
    assert_eq!(record["id"], "small-report");
    assert_eq!(record["headline"]["main"]["text"], "市五届人大二次会议举行第二次全体会议");
    assert_eq!(record["attendance"]["attended"], 8);
    let release = paper(&session, SittingNo(2), Paper::Release(Script::Hant)).unwrap().unwrap();
    assert!(release.contains("應到代表8人，實到代表8人，符合法定人數"), "{release}");
}

#[test]
fn there_are_no_papers_of_the_preparatory_meeting_nobody_reported() {
    let session = held_again();
    assert!(session.sittings[0].opening_quorum.is_some());
    for kind in Paper::ALL {
        assert_eq!(paper(&session, SittingNo(1), kind).unwrap(), None);
    }
}

#[test]
fn what_the_report_does_not_tell_is_not_invented() {
    let session = held_again();
    let named: Vec<&str> =
        session.roll.seats().filter_map(|seat| seat.name.as_ref()).map(|name| name.hans.as_str()).collect();
    assert_eq!(named, ["陈志远", "于海云"]);
    assert_eq!(session.roll.seats().count(), 8);
    assert!(session.votes.iter().all(|vote| vote.result.as_ref().unwrap().tally.approvals == 8));
    let presidium = session.presidium.as_ref().unwrap();
    assert_eq!(presidium.members.len(), 2);
    assert!(session.standing_chairs.is_empty() && session.closed_at.is_none());
}
