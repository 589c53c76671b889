//! A house for one test: a prepared folder, the real binary that serves it, and the browser that looks at it.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use tempfile::TempDir;

use crate::browser::Browser;
use crate::session::{self, Held, Upto};
use crate::support::folder::PASSWORD;
use crate::support::server::Server;
use crate::window::{Size, Window};

/// One test at a time: two cores, and windows that must not wait for each other.
static TURN: Mutex<()> = Mutex::new(());

/// A house at work, with the session it holds.
pub struct House {
    /// The server.
    pub server: Server,
    /// The session.
    pub session: Held,
    /// The browser.
    pub browser: Browser,
    folder: TempDir,
}

/// Sets a house up with its session held up to a point, and lets a story happen in it.
pub fn in_a_house(upto: Upto, story: impl AsyncFnOnce(&mut House)) {
    in_a_house_where(|folder| session::hold(folder, upto), story);
}

/// Sets a house up with the session that is held in its folder first, and lets a story happen in it.
pub fn in_a_house_where(hold: impl FnOnce(&Path) -> Held, story: impl AsyncFnOnce(&mut House)) {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let folder = tempfile::tempdir().unwrap();
    let session = hold(folder.path());
    let server = Server::start(program(), folder.path());
    let mut house = House { server, session, browser: Browser::start(), folder };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(story(&mut house));
}

impl House {
    /// The folder of the house.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A window in which the desk has logged in, at the session's own desk.
    pub async fn desk(&self) -> Window {
        self.desk_in(self.browser.window(crate::window::DESK).await).await
    }

    /// The same in a window that is there already.
    pub async fn desk_in(&self, window: Window) -> Window {
        window.open(&self.server.url("/desk/login")).await;
        window.fill_and_enter("#password", PASSWORD).await;
        window.until("location.pathname.startsWith('/desk') && !location.pathname.endsWith('login')").await;
        window.open(&self.desk_page("")).await;
        window
    }

    /// The address of a page of the session's desk.
    pub fn desk_page(&self, part: &str) -> String {
        self.server.url(&format!("/desk/{}{part}", self.session.id))
    }

    /// A window of the presiding chair, by link and PIN.
    pub async fn chair(&self) -> Window {
        let window = self.browser.window(crate::window::TABLET).await;
        self.enter(&window, &self.session.chair).await;
        window.until("location.pathname === '/chair'").await;
        window
    }

    /// The big screen, by its link.
    pub async fn hall(&self) -> Window {
        let window = self.browser.window(crate::window::HALL).await;
        window.open(&self.server.url(&self.session.hall.path)).await;
        window.until("location.pathname === '/hall'").await;
        window
    }

    /// The phone of a seat, by link and PIN.
    pub async fn phone(&self, seat: u32) -> Window {
        self.phone_in(self.browser.window(crate::window::PHONE).await, seat).await
    }

    /// The same in a window that is there already.
    pub async fn phone_in(&self, window: Window, seat: u32) -> Window {
        self.enter(&window, &self.session.seats[seat as usize - 1]).await;
        window.until_says("body", "").await;
        window
    }

    /// A teller's own device, by link and PIN.
    pub async fn teller(&self, teller: usize, size: Size) -> Window {
        let window = self.browser.window(size).await;
        self.enter(&window, &self.session.tellers[teller - 1]).await;
        window.until("location.pathname === '/scrutiny'").await;
        window
    }

    /// A key trustee's browser, by link and PIN.
    pub async fn trustee(&self, place: usize, size: Size) -> Window {
        let window = self.browser.window(size).await;
        self.enter(&window, &self.session.trustees[place - 1]).await;
        window.until("location.pathname === '/trustee'").await;
        window
    }

    /// An editor at the press desk, by link and PIN; houses of [`crate::newsroom`] have two.
    pub async fn editor(&self, editor: usize, size: Size) -> Window {
        let window = self.browser.window(size).await;
        self.enter(&window, &self.session.tellers[editor]).await;
        window.until("location.pathname.startsWith('/press/')").await;
        window
    }

    /// A window of that size in which nobody has logged in.
    pub async fn window(&self, size: Size) -> Window {
        self.browser.window(size).await
    }

    async fn enter(&self, window: &Window, card: &yishi_app::login::link::Card) {
        window.open(&self.server.url(&card.path)).await;
        window.fill_and_enter("#pin", card.pin.as_deref().unwrap()).await;
    }
}

/// The program under test: `YISHI_BIN`, or the one built beside this test.
pub fn program() -> PathBuf {
    let program = std::env::var_os("YISHI_BIN").map_or_else(|| target().join("yishi"), PathBuf::from);
    there(program)
}

/// The checker, built beside this test.
pub fn checker() -> PathBuf {
    there(target().join("yishi-verify"))
}

fn there(program: PathBuf) -> PathBuf {
    assert!(program.is_file(), "{} is not built; `cargo xtask test` builds it", program.display());
    program
}

/// The folder of built programs, in which this test's (or example's) own program lies one folder deeper.
pub fn target() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    own.ancestors().nth(2).unwrap().to_owned()
}
