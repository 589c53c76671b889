//! A session held again from a report, with a press desk that may hold the report's texts against it.

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use yishi_app::clock::{Clock, ScriptClock};
use yishi_app::login::password::Password;
use yishi_app::login::{Holder, Keys, Links};
use yishi_app::press::{Editor, EditorNo};
use yishi_app::{House, facts, scenario};
use yishi_journal::Sqlite;
use yishi_journal::store::Journal;
use yishi_rulebook::Library;

use crate::session::Held;
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
        Held { id: hall.id().clone(), chair, hall: screen, seats: Vec::new(), tellers, now: clock.now() }
    })
}
