//! Houses whose press desk has work: a session held again from a report, and the demo's congress with its news.

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use yishi_app::clock::{Clock, ScriptClock};
use yishi_app::login::password::Password;
use yishi_app::login::{Holder, Keys, Links};
use yishi_app::press::{Editor, EditorNo, Picture, Press, Product, TextNo, Verdict};
use yishi_app::{Hall, House, facts, scenario};
use yishi_journal::Sqlite;
use yishi_journal::store::Journal;
use yishi_rulebook::Library;

use crate::session::Held;
use crate::staged::{self, Point};
use crate::support::folder::PASSWORD;

/// Holds the sitting of a record again in a folder; the cards of two editors stand where those of the tellers would.
pub fn hold(folder: &Path, record: &str) -> Held {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let keys = Keys::load_or_make(&folder.join("keys")).unwrap();
        let journal: Arc<dyn Journal> = Arc::new(Sqlite::open(folder, keys.signing.clone()).unwrap());
        let clock = Arc::new(ScriptClock::new(Timestamp::UNIX_EPOCH));
        let house = Arc::new(House::open(journal.clone(), Library::shipped().unwrap(), clock.clone()).unwrap());
        tokio::spawn(house.clone().tend());
        Password::new(journal.clone()).set(PASSWORD).await.unwrap();
        let script = facts::scenario("record.json", record).unwrap();
        let hall = scenario::run(&script, &house, clock.clone()).await.unwrap();
        let press = house.press(hall.id()).unwrap();
        for name in ["甲编辑", "乙编辑"] {
            press.name_editor(Editor::Desk, name).await.unwrap();
        }
        let links = Links::new(keys.links, journal);
        let card = |holder| links.card(hall.id(), holder).unwrap();
        let tellers = [1, 2].map(|no| card(Holder::Press(EditorNo(no)))).into();
        let (chair, screen) = (card(Holder::Chair), card(Holder::Hall));
        Held {
            id: hall.id().clone(),
            chair,
            hall: screen,
            seats: Vec::new(),
            tellers,
            trustees: Vec::new(),
            now: clock.now(),
            roll: String::new(),
        }
    })
}

/// Two reports with the slips of their trade, as the demo's desk has them.
const REPORTS: [(&str, &str); 2] = [
    ("明川晚报", include_str!("../../crates/yishi/src/demo/texts/evening-paper.txt")),
    ("明川市情網", include_str!("../../crates/yishi/src/demo/texts/city-site.txt")),
];

/// A picture with something in it.
const PICTURE: &[u8] = include_bytes!("../../docs/images/hall-seats.png");

/// The demo's congress when it is over: texts with open findings, one without any that was read by two, and news that was
/// published and withdrawn.
pub fn at_work(folder: &Path) -> Held {
    staged::hold_and(folder, Point::Over, async |house: &House, hall: &Hall| {
        let press = house.press(hall.id()).unwrap();
        press.name_editor(Editor::Desk, "陶然").await.unwrap();
        for (outlet, text) in REPORTS {
            press.take_text(Editor::Desk, outlet, "", text).await.unwrap();
        }
        decide_some(&press).await;
        publish_some(&press).await;
    })
}

/// Of the findings of the first text one is accepted and one kept.
async fn decide_some(press: &Press) {
    let (text, proof) = (TextNo(1), press.proof(TextNo(1), None).unwrap());
    let certain = proof.findings.iter().find(|finding| finding.decidable && finding.suggestion.is_some()).unwrap();
    let replacement = certain.suggestion.clone().unwrap();
    press.decide(Editor::Desk, (text, None), &certain.id, Verdict::Accepted { replacement }).await.unwrap();
    let kept = proof.findings.last().unwrap();
    let verdict = Verdict::Dismissed { reason: "已与作者核实".to_owned() };
    press.decide(Editor::Desk, (text, None), &kept.id, verdict).await.unwrap();
}

async fn publish_some(press: &Press) {
    let sittings = press.sittings();
    let (first, last) = (sittings.first().unwrap().sitting, sittings.last().unwrap().sitting);
    press.publish_own(Editor::Desk, last, Product::Release, "").await.unwrap();
    let withdrawn = press.publish_own(Editor::Desk, first, Product::Bulletin, "").await.unwrap();
    press.withdraw_release(Editor::Desk, withdrawn, "改用详细稿").await.unwrap();
    let clean = press.published_text(yishi_app::press::ReleaseNo(1), yishi_names::Script::Hans).unwrap();
    let text = press.take_text(Editor::Desk, "明川日报", "", &clean).await.unwrap();
    press.check(Editor::Press { editor: EditorNo(1) }, text).await.unwrap();
    let picture = |hans: &str| Picture {
        bytes: PICTURE.to_vec(),
        hans: hans.to_owned(),
        hant: String::new(),
        reason: String::new(),
    };
    press.publish_photo(Editor::Desk, &picture("大会会场。")).await.unwrap();
    let withdrawn = press.publish_photo(Editor::Desk, &picture("会场外景。")).await.unwrap();
    press.withdraw_photo(Editor::Desk, withdrawn, "图片有误").await.unwrap();
}
