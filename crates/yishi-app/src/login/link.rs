//! Personal links, PINs and door codes: derived, never stored, so that a card can be printed again and a stolen database opens
//! nothing.
//!
//! A link is renewed by raising its generation, which is kept on a shelf; the old link, PIN and door code are dead at once.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use data_encoding::{BASE32_NOPAD, HEXLOWER};
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use yishi_journal::store::Journal;
use yishi_procedure::ids::{SeatNo, SessionId, TellerNo, TrusteeNo};

use crate::failure::Failure;
use crate::press::EditorNo;

const SHELF: &str = "link-generations";
/// Wrong PINs before a link rests.
const TRIES: u32 = 5;
const REST: Duration = Duration::from_secs(60);

/// Whose link it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// The presiding chair's page.
    Chair,
    /// The big screen.
    Hall,
    /// The holder of a seat.
    Seat(SeatNo),
    /// A teller, by number.
    Teller(TellerNo),
    /// An editor of the press office, by number.
    Press(EditorNo),
    /// A trustee of secret ballots, by place.
    Trustee(TrusteeNo),
}

/// What stands before a teller's number in a link, where a seat has its number alone.
const TELLER: &str = "teller-";
/// What stands before an editor's number.
const PRESS: &str = "press-";
/// What stands before a trustee's place.
const TRUSTEE: &str = "trustee-";

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Chair => f.write_str("chair"),
            Self::Hall => f.write_str("hall"),
            Self::Seat(no) => write!(f, "{no}"),
            Self::Teller(no) => write!(f, "{TELLER}{no}"),
            Self::Press(no) => write!(f, "{PRESS}{no}"),
            Self::Trustee(no) => write!(f, "{TRUSTEE}{no}"),
        }
    }
}

impl FromStr for Holder {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "chair" => Ok(Self::Chair),
            "hall" => Ok(Self::Hall),
            other => numbered(other).ok_or(()),
        }
    }
}

/// The holder whose number stands after a word, or alone as that of a seat.
fn numbered(text: &str) -> Option<Holder> {
    if let Some(no) = text.strip_prefix(TELLER) {
        return no.parse().ok().map(TellerNo).map(Holder::Teller);
    }
    if let Some(no) = text.strip_prefix(PRESS) {
        return no.parse().ok().map(EditorNo).map(Holder::Press);
    }
    if let Some(no) = text.strip_prefix(TRUSTEE) {
        return no.parse().ok().map(TrusteeNo).map(Holder::Trustee);
    }
    text.parse().ok().map(SeatNo).map(Holder::Seat)
}

/// Derives and checks links.
pub struct Links {
    key: [u8; 32],
    journal: Arc<dyn Journal>,
    tries: Mutex<HashMap<String, (u32, Timestamp)>>,
}

/// What is printed on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The path of the personal link.
    pub path: String,
    /// The PIN; the big screen has none.
    pub pin: Option<String>,
    /// The code that is scanned at the door; only seats have one.
    pub door: Option<String>,
}

/// The answer to a link with a PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// Welcome.
    Granted,
    /// The link is not one of ours, or was renewed.
    UnknownLink,
    /// The PIN is wrong.
    WrongPin,
    /// Too many wrong PINs: try again later.
    Resting,
}

impl Links {
    /// Links of a house with that key.
    pub fn new(key: [u8; 32], journal: Arc<dyn Journal>) -> Self {
        Self { key, journal, tries: Mutex::new(HashMap::new()) }
    }

    /// The card of somebody in a session.
    pub fn card(&self, session: &SessionId, holder: Holder) -> Result<Card, Failure> {
        let generation = self.generation(session, holder)?;
        let token = self.token(session, holder, generation);
        let (pin, door) = match holder {
            Holder::Hall => (None, None),
            Holder::Chair | Holder::Teller(_) | Holder::Press(_) | Holder::Trustee(_) => {
                (Some(self.pin(session, holder, generation)), None)
            }
            Holder::Seat(seat) => {
                (Some(self.pin(session, holder, generation)), Some(self.door_code(session, seat, generation)))
            }
        };
        Ok(Card { path: format!("/in/{session}/{holder}/{token}"), pin, door })
    }

    /// Says whether a link is one of ours.
    pub fn knows(&self, session: &SessionId, holder: Holder, token: &str) -> Result<bool, Failure> {
        let generation = self.generation(session, holder)?;
        Ok(alike(&self.token(session, holder, generation), &token.to_uppercase()))
    }

    /// Checks a link with the PIN typed.
    pub fn admit(
        &self,
        session: &SessionId,
        holder: Holder,
        token: &str,
        pin: &str,
        now: Timestamp,
    ) -> Result<Admission, Failure> {
        if !self.knows(session, holder, token)? {
            return Ok(Admission::UnknownLink);
        }
        if holder == Holder::Hall {
            return Ok(Admission::Granted);
        }
        let name = format!("{session}/{holder}");
        if self.rests(&name, now) {
            return Ok(Admission::Resting);
        }
        let generation = self.generation(session, holder)?;
        let right = alike(&self.pin(session, holder, generation), pin.trim());
        self.note_try(name, right, now);
        Ok(if right { Admission::Granted } else { Admission::WrongPin })
    }

    /// The seat a door code belongs to, if it is one of this session's and current.
    pub fn seat_of_door_code(&self, session: &SessionId, code: &str) -> Result<Option<SeatNo>, Failure> {
        let mut parts = code.trim().split(':');
        let (Some("yishi"), Some(of), Some(no), Some(_), None) =
            (parts.next(), parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Ok(None);
        };
        let Some(seat) = no.parse().ok().map(SeatNo).filter(|_| of == session.as_str()) else { return Ok(None) };
        let generation = self.generation(session, Holder::Seat(seat))?;
        let right = alike(&self.door_code(session, seat, generation), code.trim());
        Ok(right.then_some(seat))
    }

    /// Makes the present link, PIN and door code of somebody worthless.
    pub async fn renew(&self, session: &SessionId, holder: Holder) -> Result<(), Failure> {
        let generation = self.generation(session, holder)? + 1;
        let value = Some(generation.to_string().into_bytes());
        let kept = self.journal.put(SHELF, &format!("{session}/{holder}"), value).await;
        kept.map_err(|error| Failure::Fault(error.to_string()))
    }

    fn generation(&self, session: &SessionId, holder: Holder) -> Result<u32, Failure> {
        let kept = self.journal.get(SHELF, &format!("{session}/{holder}"))?;
        let Some(bytes) = kept else { return Ok(1) };
        let text = String::from_utf8_lossy(&bytes);
        text.parse().map_err(|_| Failure::Fault(format!("the link generation of {session}/{holder} is no number")))
    }

    fn token(&self, session: &SessionId, holder: Holder, generation: u32) -> String {
        let mac = self.derive(&format!("link|{session}|{holder}|{generation}"));
        BASE32_NOPAD.encode(&mac[..16])
    }

    fn pin(&self, session: &SessionId, holder: Holder, generation: u32) -> String {
        let mac = self.derive(&format!("pin|{session}|{holder}|{generation}"));
        let number = u32::from_be_bytes([mac[0], mac[1], mac[2], mac[3]]);
        format!("{:04}", number % 10_000)
    }

    fn door_code(&self, session: &SessionId, seat: SeatNo, generation: u32) -> String {
        let mac = self.derive(&format!("door|{session}|{seat}|{generation}"));
        format!("yishi:{session}:{seat}:{}", HEXLOWER.encode(&mac[..8]))
    }

    fn derive(&self, purpose: &str) -> [u8; 32] {
        // HMAC pads a key to the block of its hash with zeros; doing so here leaves nothing that could fail.
        let mut block = [0; 64];
        block[..32].copy_from_slice(&self.key);
        let mut mac = <Hmac<Sha256>>::new(&block.into());
        mac.update(purpose.as_bytes());
        mac.finalize().into_bytes().into()
    }

    fn rests(&self, name: &str, now: Timestamp) -> bool {
        let tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        tries.get(name).is_some_and(|(count, last)| *count >= TRIES && now < rest_over(*last))
    }

    fn note_try(&self, name: String, right: bool, now: Timestamp) {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        if right {
            tries.remove(&name);
            return;
        }
        let entry = tries.entry(name).or_insert((0, now));
        // After a rest the count begins anew.
        let begun = if entry.0 >= TRIES && now >= rest_over(entry.1) { 0 } else { entry.0 };
        *entry = (begun + 1, now);
    }
}

fn rest_over(last: Timestamp) -> Timestamp {
    last.checked_add(jiff::SignedDuration::try_from(REST).unwrap_or_default()).unwrap_or(last)
}

/// Compares without telling by its duration where the first difference is.
fn alike(ours: &str, theirs: &str) -> bool {
    ours.len() == theirs.len() && ours.bytes().zip(theirs.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b)) == 0
}

#[cfg(test)]
#[path = "link_tests.rs"]
mod tests;
