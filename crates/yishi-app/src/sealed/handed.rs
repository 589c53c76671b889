//! Credentials handed out through the server, where the rulebook chooses so.
//!
//! Whoever runs the server could link ballot and seat while the vote runs; every page of such a vote says so. Invariant: a seat's
//! credential follows from one secret, which is taken away as soon as the vote is closed.

use chacha20::ChaCha20Rng;
use chacha20::rand_core::SeedableRng;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use yishi_ballot::credential::{PrivateCredential, publics};
use yishi_ballot::election::Uuid;
use yishi_ballot::group::Ed25519;
use yishi_procedure::ids::SeatNo;
use yishi_rulebook::CredentialsFrom;
use zeroize::Zeroizing;

use crate::failure::Failure;
use crate::hall::Hall;
use crate::login::keys;

/// The shelf: under session and identifier, 32 bytes.
const SHELF: &str = "handed-credentials";

impl Hall {
    /// The private credential of a seat in the running ballot, where the rulebook has the server hand it out.
    ///
    /// # Errors
    /// A shelf that cannot be read.
    pub fn credential_of(&self, uuid: &str, seat: SeatNo) -> Result<Option<PrivateCredential>, Failure> {
        let entitled = {
            let published = self.published();
            let ballot = published.session.open_sealed_ballot().filter(|ballot| ballot.uuid == uuid);
            ballot.is_some_and(|ballot| match ballot.credentials_from {
                CredentialsFrom::Server => published.session.sitting(ballot.sitting).is_ok(),
                CredentialsFrom::Authority => false,
            })
        };
        if !entitled {
            return Ok(None);
        }
        let secret = self.journal.get(SHELF, &self.handed_key(uuid))?;
        let secret = secret.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok()).map(Zeroizing::new);
        Ok(secret.filter(|_| self.is_entitled(uuid, seat)).map(|secret| of_seat(&secret, seat)))
    }

    /// Draws the secret of a ballot and gives the sorted list of credentials.
    pub(super) async fn hand_out(&self, uuid: &Uuid, seats: &[SeatNo]) -> Result<Vec<String>, Failure> {
        let secret = Zeroizing::new(keys::random().map_err(|error| Failure::Fault(error.to_string()))?);
        let cards: Vec<PrivateCredential> = seats.iter().map(|seat| of_seat(&secret, *seat)).collect();
        let mut list = publics::<Ed25519>(&cards, uuid);
        list.sort();
        let put = self.journal.put(SHELF, &self.handed_key(uuid.as_str()), Some(secret.to_vec())).await;
        put.map_err(|error| Failure::Fault(error.to_string()))?;
        Ok(list)
    }

    /// Takes the secret of a ballot away; nobody can tell any more whose a credential was.
    pub(super) async fn forget_handed(&self, uuid: &str) -> Result<(), Failure> {
        if self.journal.get(SHELF, &self.handed_key(uuid))?.is_none() {
            return Ok(());
        }
        let put = self.journal.put(SHELF, &self.handed_key(uuid), None).await;
        put.map_err(|error| Failure::Fault(error.to_string()))
    }

    fn handed_key(&self, uuid: &str) -> String {
        format!("{}/{uuid}", self.id)
    }

    /// Seats of a question's vote, or those that were present as an election's ballot opened and still are.
    fn is_entitled(&self, uuid: &str, seat: SeatNo) -> bool {
        let published = self.published();
        let Some(ballot) = published.session.open_sealed_ballot().filter(|ballot| ballot.uuid == uuid) else {
            return false;
        };
        match ballot.vote.and_then(|vote| published.session.vote(vote).ok()) {
            Some(vote) => vote.is_entitled(seat),
            None => published.session.sitting(ballot.sitting).is_ok_and(|sitting| {
                sitting.attendance.of(seat) == yishi_procedure::attendance::presence::Presence::Present
            }),
        }
    }
}

/// The credential of a seat: drawn from a source that secret and seat determine.
fn of_seat(secret: &[u8; 32], seat: SeatNo) -> PrivateCredential {
    let mut block = Zeroizing::new([0; 64]);
    block[..32].copy_from_slice(secret);
    let mut mac = <Hmac<Sha256>>::new(&(*block).into());
    mac.update(format!("credential|{seat}").as_bytes());
    let seed: [u8; 32] = mac.finalize().into_bytes().into();
    PrivateCredential::random(&mut ChaCha20Rng::from_seed(*Zeroizing::new(seed)))
}
