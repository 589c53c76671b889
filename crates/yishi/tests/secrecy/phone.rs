//! A member's phone, as telling as a phone can be: it has an address of its own, keeps one connection, and sends cookie, keys and
//! headers along with everything, also where the page sends none.

use std::net::Ipv4Addr;

use axum::http::Method;
use data_encoding::{BASE64_NOPAD, HEXLOWER};
use h2::RecvStream;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use yishi_ballot::Follower;
use yishi_ballot::credential::PrivateCredential;
use yishi_ballot::seal::{Revealed, Sealer};
use yishi_procedure::Command;
use yishi_procedure::ids::SeatNo;

use crate::hall::{Handed, SESSION, chance};
use crate::wire::{Asked, Connection, Reply, Wire};

/// A ballot that a phone has sealed, with all that only the phone knows.
pub struct Sealed {
    pub text: String,
    pub secrets: Revealed,
    /// SHA-256 of its event in the archive; none where it was only tested.
    pub event: Option<String>,
}

/// A phone.
pub struct Phone {
    pub seat: SeatNo,
    pub name: &'static str,
    pub code: Option<PrivateCredential>,
    pub ballots: Vec<Sealed>,
    pub cookie: String,
    link: String,
    pin: String,
    connection: Connection,
    streams: Vec<RecvStream>,
    sent: u32,
}

impl Phone {
    /// A phone with what its holder was handed.
    pub fn new(wire: &Wire, handed: &Handed) -> Self {
        let host = u8::try_from(handed.seat.0 % 100).unwrap();
        Self {
            seat: handed.seat,
            name: handed.name,
            code: Some(handed.card.clone()),
            ballots: Vec::new(),
            cookie: String::new(),
            link: handed.link.path.clone(),
            pin: handed.link.pin.clone().unwrap(),
            connection: wire.connect(Ipv4Addr::new(127, 1, 73, 100 + host).into()),
            streams: Vec::new(),
            sent: 0,
        }
    }

    /// Everything by which the phone or its holder can be known.
    pub fn marks(&self) -> Vec<Vec<u8>> {
        let hash = Sha256::digest(self.cookie.as_bytes());
        let texts = [
            self.seat.to_string(),
            self.name.to_owned(),
            self.link.rsplit('/').next().unwrap().to_owned(),
            self.cookie.clone(),
            HEXLOWER.encode(&hash),
            self.connection.source.ip().to_string(),
        ];
        let mut marks: Vec<Vec<u8>> = texts.into_iter().map(String::into_bytes).collect();
        marks.push(hash.to_vec());
        marks
    }

    /// Logs in by the personal link, and leaves the own page and the voting page open.
    pub fn log_in(&mut self, wire: &Wire) {
        let (link, body) = (self.link.clone(), format!("pin={}", self.pin));
        let reply = self.ask(wire, Method::POST, &link, "application/x-www-form-urlencoded", body);
        assert_eq!(reply.status, 303, "{}", reply.text());
        let cookie = reply.headers["set-cookie"].to_str().unwrap();
        self.cookie = cookie.split_once('=').unwrap().1.split(';').next().unwrap().to_owned();
        for path in ["/me/live".to_owned(), format!("/s/{SESSION}/vote/live")] {
            let asked = self.asked(Method::GET, &path, "text/plain", String::new());
            let (status, _, stream) = wire.begin(&self.connection, asked);
            assert_eq!(status, 200, "{path}");
            self.streams.push(stream);
        }
    }

    /// Carries out an act of the seat.
    pub fn act(&mut self, wire: &Wire, command: impl Into<Command>) {
        let body = serde_json::to_string(&command.into()).unwrap();
        let reply = self.ask(wire, Method::POST, "/api/me/commands", "application/json", body);
        assert_eq!(reply.status, 200, "{}", reply.text());
    }

    /// Fetches something as JSON.
    pub fn get(&mut self, wire: &Wire, path: &str) -> Value {
        let reply = self.ask(wire, Method::GET, path, "text/plain", String::new());
        assert_eq!(reply.status, 200, "{path}: {}", reply.text());
        reply.json()
    }

    /// Seals a choice.
    pub fn seal(&mut self, archive: &[u8], choice: [u8; 3]) -> Sealed {
        let mut follower = Follower::default();
        follower.push(archive).unwrap();
        let seed = u64::from_le_bytes(yishi_app::login::keys::random().unwrap()[..8].try_into().unwrap());
        let made = Sealer::new(follower.setting().unwrap());
        let made = made.seal(self.code.as_ref().unwrap(), &[choice.to_vec()], &mut chance(seed)).unwrap();
        let text = String::from_utf8(made.bytes.clone()).unwrap();
        Sealed { text, secrets: made.reveal(), event: None }
    }

    /// Casts it.
    pub fn cast(&mut self, wire: &Wire, uuid: &str, mut sealed: Sealed) {
        let reply = self.send_ballot(wire, &format!("/s/{SESSION}/ballots/{uuid}"), &sealed.text);
        assert_eq!(reply.status, 201, "{}", reply.text());
        sealed.event = Some(reply.json()["event"].as_str().unwrap().to_owned());
        self.ballots.push(sealed);
    }

    /// Hands it over for a test, has it looked at, and tries to cast it all the same.
    pub fn test(&mut self, wire: &Wire, uuid: &str, sealed: Sealed) {
        let path = format!("/s/{SESSION}/ballots/{uuid}");
        let reply = self.send_ballot(wire, &format!("{path}/tests"), &sealed.text);
        assert_eq!(reply.status, 201, "{}", reply.text());
        let hash = HEXLOWER.encode(&Sha256::digest(&sealed.text));
        assert_eq!(self.get(wire, &format!("{path}/tests/{hash}"))["ballot"], sealed.text.as_str());
        let refused = self.send_ballot(wire, &path, &sealed.text);
        assert_eq!(refused.json()["code"], "K.204");
        self.ballots.push(sealed);
    }

    /// A ballot that nobody can take; what is refused leaves nothing either.
    pub fn send_nonsense(&mut self, wire: &Wire, uuid: &str) {
        let refused = self.send_ballot(wire, &format!("/s/{SESSION}/ballots/{uuid}"), &format!("seat {}", self.seat));
        assert!((400..500).contains(&refused.status));
    }

    fn send_ballot(&mut self, wire: &Wire, path: &str, ballot: &str) -> Reply {
        self.ask(wire, Method::POST, path, "application/json", json!({ "ballot": ballot }).to_string())
    }

    fn ask(&mut self, wire: &Wire, method: Method, path: &str, kind: &'static str, body: String) -> Reply {
        self.sent += 1;
        let asked = self.asked(method, path, kind, body);
        wire.ask(&self.connection, asked)
    }

    fn asked<'a>(&self, method: Method, path: &'a str, kind: &'static str, body: String) -> Asked<'a> {
        let Self { seat, cookie, connection, sent, .. } = self;
        let headers = vec![
            ("cookie", format!("__Host-yishi-seat={cookie}")),
            ("idempotency-key", format!("seat-{seat}-{sent}")),
            ("user-agent", format!("phone of seat {seat}")),
            ("referer", format!("https://house/me?seat={seat}")),
            ("x-forwarded-for", connection.source.to_string()),
        ];
        Asked { method, path, kind, headers, body }
    }
}

impl Sealed {
    /// Everything by which the ballot can be known: what it says, and the hashes by which it is named.
    pub fn marks(&self) -> Vec<Vec<u8>> {
        let hash = Sha256::digest(&self.text);
        let mut marks =
            vec![hash.to_vec(), HEXLOWER.encode(&hash).into_bytes(), BASE64_NOPAD.encode(&hash).into_bytes()];
        if let Some(event) = &self.event {
            marks.push(event.clone().into_bytes());
            marks.push(HEXLOWER.decode(event.as_bytes()).unwrap());
        }
        let mut ballot: Value = serde_json::from_str(&self.text).unwrap();
        let members = ballot.as_object_mut().unwrap();
        let credential = members["credential"].as_str().unwrap().to_owned();
        marks.extend(both_ways(HEXLOWER.decode(credential.as_bytes()).unwrap()));
        members.retain(|name, _| !matches!(name.as_str(), "election_uuid" | "election_hash"));
        strings(&ballot, &mut marks);
        marks
    }

    /// The randomness of its ciphertexts, as text and as numbers.
    pub fn randomness(&self) -> Vec<Vec<u8>> {
        let numbers = self.secrets.randomness.iter().flatten();
        numbers.flat_map(|text| both_ways(bytes_of(text)).into_iter().chain([text.clone().into_bytes()])).collect()
    }
}

/// The code of a card in every form in which it, or what it becomes, might lie about.
pub fn secrets_of(code: &PrivateCredential, uuid: &str) -> Vec<Vec<u8>> {
    let text = code.expose();
    let half = |part: u8| Sha256::digest(format!("derive_credential|{uuid}|{part}|{text}")).to_vec();
    let digits = text.replace('-', "");
    vec![text.as_bytes().to_vec(), digits.into_bytes(), half(0), half(1)]
}

fn both_ways(bytes: Vec<u8>) -> [Vec<u8>; 2] {
    let reversed = bytes.iter().rev().copied().collect();
    [bytes, reversed]
}

/// The 32 bytes of a number to base 10, the highest first.
fn bytes_of(decimal: &str) -> Vec<u8> {
    let mut bytes = vec![0_u8; 32];
    for digit in decimal.bytes() {
        let mut carry = u16::from(digit - b'0');
        for byte in bytes.iter_mut().rev() {
            let value = u16::from(*byte) * 10 + carry;
            *byte = u8::try_from(value % 256).unwrap();
            carry = value / 256;
        }
    }
    bytes
}

fn strings(value: &Value, found: &mut Vec<Vec<u8>>) {
    if let Value::String(text) = value {
        found.push(text.clone().into_bytes());
    } else if let Value::Array(values) = value {
        values.iter().for_each(|value| strings(value, found));
    } else if let Value::Object(members) = value {
        members.values().for_each(|value| strings(value, found));
    }
}
