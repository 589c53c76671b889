//! What every handler shares: the house, the log-ins, the screens.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use yishi_app::login::password::Password;
use yishi_app::login::{Keys, Links, Logins};
use yishi_app::{Failure, Hall, House};
use yishi_procedure::ids::SessionId;

use crate::live::Live;

/// The web side of a house.
pub struct Web {
    /// The house.
    pub house: Arc<House>,
    /// Personal links.
    pub links: Links,
    /// Log-ins.
    pub logins: Logins,
    /// The desk's password.
    pub password: Password,
    /// The house's keys; exports are signed with them.
    pub keys: Keys,
    /// Whether the house speaks HTTPS.
    pub secure: bool,
    /// The address phones reach the house at, such as `https://192.168.1.10:8443`; printed on cards.
    pub address: String,
    lives: RwLock<BTreeMap<SessionId, Arc<Live>>>,
}

/// The web side, as handlers share it.
pub type Shared = Arc<Web>;

impl Web {
    /// Puts the parts together.
    pub fn new(
        house: Arc<House>,
        links: Links,
        logins: Logins,
        password: Password,
        keys: Keys,
        secure: bool,
        address: String,
    ) -> Shared {
        let lives = RwLock::new(BTreeMap::new());
        Arc::new(Self { house, links, logins, password, keys, secure, address, lives })
    }

    /// The session of that address.
    pub fn hall(&self, session: &SessionId) -> Result<Arc<Hall>, Failure> {
        self.house.hall(session)
    }

    /// The live screens of a session; begun when somebody first looks.
    pub fn live(&self, session: &SessionId) -> Result<Arc<Live>, Failure> {
        if let Some(live) = self.lives.read().unwrap_or_else(PoisonError::into_inner).get(session) {
            return Ok(live.clone());
        }
        let hall = self.hall(session)?;
        let mut lives = self.lives.write().unwrap_or_else(PoisonError::into_inner);
        let live = lives.entry(session.clone()).or_insert_with(|| Live::begin(hall));
        Ok(live.clone())
    }
}
