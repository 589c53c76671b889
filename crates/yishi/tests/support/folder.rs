//! A data folder, set up in this process the way `yishi init` sets it up, with whatever session a test needs.

use std::path::Path;
use std::sync::Arc;

use yishi_app::clock::SystemClock;
use yishi_app::login::logins::Who;
use yishi_app::login::password::Password;
use yishi_app::login::{Holder, Keys, Links, Logins};
use yishi_app::{Actor, Hall, House};
use yishi_journal::Sqlite;
use yishi_journal::store::Journal;
use yishi_procedure::Command;
use yishi_procedure::ids::SessionId;
use yishi_rulebook::Library;

/// The desk's password in every prepared folder.
pub const PASSWORD: &str = "desk of the tests";

/// A house at work in this process.
pub struct AtWork {
    /// The house.
    pub house: Arc<House>,
    /// Its journal.
    pub journal: Arc<dyn Journal>,
    /// Its links.
    pub links: Links,
    /// Its keys.
    pub keys: Keys,
    logins: Logins,
}

impl AtWork {
    fn open(folder: &Path, overlays: &[(&str, &str)]) -> Self {
        let keys = Keys::load_or_make(&folder.join("keys")).unwrap();
        let journal: Arc<dyn Journal> = Arc::new(Sqlite::open(folder, keys.signing.clone()).unwrap());
        let house = House::open(journal.clone(), library(overlays), Arc::new(SystemClock)).unwrap();
        let logins = Logins::load(journal.clone(), house.clock().now()).unwrap();
        let links = Links::new(keys.links, journal.clone());
        Self { house: Arc::new(house), journal, links, keys, logins }
    }

    /// Logs somebody in; gives the cookie as a plain-HTTP server takes it.
    pub async fn cookie(&self, who: Who) -> String {
        let name = match &who {
            Who::Desk => "desk",
            Who::Holder { holder: Holder::Chair, .. } => "chair",
            Who::Holder { holder: Holder::Hall, .. } => "hall",
            Who::Holder { holder: Holder::Seat(_), .. } => "seat",
            Who::Holder { holder: Holder::Teller(_), .. } => "teller",
            Who::Holder { holder: Holder::Press(_), .. } => "press",
            Who::Holder { holder: Holder::Trustee(_), .. } => "trustee",
        };
        let value = self.logins.begin(who, self.house.clock().now()).await.unwrap();
        format!("yishi-{name}={value}")
    }

    /// Logs somebody of a session in.
    pub async fn cookie_of(&self, session: &SessionId, holder: Holder) -> String {
        self.cookie(Who::Holder { session: session.clone(), holder }).await
    }
}

/// Carries out an act of the desk.
pub async fn act(hall: &Hall, command: impl Into<Command>) {
    let command = command.into();
    let name = command.name();
    hall.execute(Actor::Desk, command, None).await.unwrap_or_else(|failure| panic!("{name}: {failure}"));
}

/// Works on a data folder in this process. The folder is free again for the server when this returns.
pub fn in_folder<T>(folder: &Path, overlays: &[(&str, &str)], work: impl AsyncFnOnce(&AtWork) -> T) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let at_work = AtWork::open(folder, overlays);
        tokio::spawn(at_work.house.clone().tend());
        Password::new(at_work.journal.clone()).set(PASSWORD).await.unwrap();
        work(&at_work).await
    })
}

fn library(overlays: &[(&str, &str)]) -> Library {
    let shipped = yishi_rulebook::shipped_files().iter().copied();
    Library::from_files(shipped.chain(overlays.iter().copied())).unwrap_or_else(|problems| panic!("{problems:?}"))
}
