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
    /// The fingerprint of the certificate it shows, where it does.
    pub fingerprint: Option<String>,
    /// The address phones reach the house at, such as `https://192.168.1.10:8443`; printed on cards.
    pub address: String,
    lives: RwLock<BTreeMap<SessionId, Arc<Live>>>,
}

/// How other devices reach the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The address, such as `https://192.168.1.10:8443`.
    pub address: String,
    /// The SHA-256 fingerprint of the certificate; a house without one speaks plain HTTP.
    pub fingerprint: Option<String>,
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
        reach: Reach,
    ) -> Shared {
        let Reach { address, fingerprint } = reach;
        let (secure, lives) = (fingerprint.is_some(), RwLock::new(BTreeMap::new()));
        Arc::new(Self { house, links, logins, password, keys, secure, fingerprint, address, lives })
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
