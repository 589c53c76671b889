//! One secret vote from the doors to the count, with looks at the disk on the way.

use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;

use axum::http::Method;
use serde_json::{Value, json};
use yishi_ballot::Follower;
use yishi_ballot::ceremony::SecretKey;
use yishi_ballot::credential::{PrivateCredential, publics};
use yishi_ballot::election::Uuid;
use yishi_ballot::group::Ed25519;
use yishi_procedure::Command;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::departure::{LeaveSitting, ReturnToSitting};
use yishi_procedure::deliberation::sitting::OpenSitting;
use yishi_procedure::ids::{ItemNo, SealedBallotNo, SittingNo};
use yishi_procedure::sealed::closing::CloseSealedBallot;
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;

use crate::hall::{CredentialsFrom, Ready, SESSION, chance, prepare, session};
use crate::kept::Kept;
use crate::phone::Phone;
use crate::support::folder::in_folder;
use crate::wire::{Asked, Connection, Reply, Wire};

const FOR: [u8; 3] = [1, 0, 0];
const AGAINST: [u8; 3] = [0, 1, 0];
const ABSTAIN: [u8; 3] = [0, 0, 1];

/// Who casts, in this order, which is neither that of the seats nor that in which they came; the last seat does not.
const CAST: [(usize, [u8; 3]); 8] =
    [(5, FOR), (2, AGAINST), (7, FOR), (0, ABSTAIN), (4, FOR), (1, FOR), (6, AGAINST), (3, FOR)];

/// A vote that was held, and what lay on the disk when.
pub struct Vote {
    pub phones: Vec<Phone>,
    pub uuid: String,
    /// The public credentials in the order of the seats.
    pub credentials: Vec<String>,
    /// The archive as anybody could fetch it at the quiet moment.
    pub public_when_quiet: Vec<u8>,
    pub export: Vec<u8>,
    pub before: Kept,
    /// Half of the ballots are cast, and nobody did anything else.
    pub quiet: Kept,
    pub cast: Kept,
    pub closed: Kept,
    pub counted: Kept,
    pub killed: Kept,
}

/// The desk and the trustees.
struct Led<'a> {
    wire: &'a Wire,
    connection: Connection,
    desk: String,
    trustees: Vec<String>,
    keys: Vec<SecretKey>,
    acts: u32,
}

impl Vote {
    /// Holds it.
    pub fn hold(from: CredentialsFrom) -> Self {
        let (folder, log) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let Ready { desk, handed, trustees, keys } = prepare(folder.path(), from);
        let log = log.path().join("server.log");
        let mut wire = Wire::start(folder.path(), &log);
        let look = |when| Kept::now(when, folder.path(), &log);
        let connection = wire.connect(IpAddr::V4(Ipv4Addr::LOCALHOST));
        let mut led = Led { wire: &wire, connection, desk, trustees, keys, acts: 0 };
        let mut phones: Vec<Phone> = handed.iter().map(|one| Phone::new(&wire, one)).collect();
        come_in(&wire, &mut phones);
        led.act(OpenSitting { sitting: SittingNo(2) });
        led.act(OpenVote { question: Question::Item(ItemNo(1)) });
        let uuid = led.standing(None)["ballots"][0]["uuid"].as_str().unwrap().to_owned();
        if from == CredentialsFrom::Server {
            phones.iter_mut().for_each(|phone| ask_for_code(&wire, phone, &uuid));
        }
        let codes: Vec<PrivateCredential> = phones.iter().map(|phone| phone.code.clone().unwrap()).collect();
        let credentials = publics::<Ed25519>(&codes, &Uuid::try_from(uuid.clone()).unwrap());
        let archive = led.archive(&uuid);
        let before = look("before the first ballot");
        cast(&wire, &mut phones, &uuid, &archive, &CAST[..4]);
        let (quiet, public_when_quiet) = (look("while only ballots came"), led.archive(&uuid));
        among_acts(&wire, &mut phones, &uuid, &archive);
        let cast = look("after the last ballot");
        led.act(CloseSealedBallot { ballot: SealedBallotNo(1) });
        let closed = look("after the close");
        led.open_the_count(&uuid);
        let counted = look("after the count");
        wire.kill();
        let killed = look("after the server was killed");
        let export = export(folder.path());
        Self { phones, uuid, credentials, public_when_quiet, export, before, quiet, cast, closed, counted, killed }
    }
}

/// Everybody logs in by the personal link and checks in, the highest seat first.
fn come_in(wire: &Wire, phones: &mut [Phone]) {
    for phone in phones.iter_mut().rev() {
        phone.log_in(wire);
        let seat = phone.seat;
        phone.act(wire, CheckIn { seat, at: CheckInPlace::Phone });
    }
}

fn ask_for_code(wire: &Wire, phone: &mut Phone, uuid: &str) {
    let told = phone.get(wire, &format!("/api/me/credential/{uuid}"));
    phone.code = Some(PrivateCredential::read(told["credential"].as_str().unwrap()).unwrap());
}

fn cast(wire: &Wire, phones: &mut [Phone], uuid: &str, archive: &[u8], who: &[(usize, [u8; 3])]) {
    for (place, choice) in who {
        let phone = &mut phones[*place];
        let sealed = phone.seal(archive, *choice);
        phone.cast(wire, uuid, sealed);
    }
}

/// The others cast while some go out and come back, test, think again, or send nonsense.
fn among_acts(wire: &Wire, phones: &mut [Phone], uuid: &str, archive: &[u8]) {
    for (place, choice) in &CAST[4..] {
        let phone = &mut phones[*place];
        let seat = phone.seat;
        phone.send_nonsense(wire, uuid);
        let tested = phone.seal(archive, AGAINST);
        phone.test(wire, uuid, tested);
        phone.act(wire, LeaveSitting { seat });
        phone.act(wire, ReturnToSitting { seat });
        let sealed = phone.seal(archive, *choice);
        phone.cast(wire, uuid, sealed);
    }
    cast(wire, phones, uuid, archive, &[(2, FOR)]);
}

impl Led<'_> {
    fn ask(&self, method: Method, path: &str, cookie: &str, body: String) -> Reply {
        let headers = vec![("cookie", format!("__Host-{cookie}")), ("idempotency-key", format!("desk-{}", self.acts))];
        self.wire.ask(&self.connection, Asked { method, path, kind: "application/json", headers, body })
    }

    fn act(&mut self, command: impl Into<Command>) {
        self.acts += 1;
        let json = serde_json::to_string(&command.into()).unwrap();
        let reply = self.ask(Method::POST, &format!("/api/desk/{SESSION}/commands"), &self.desk, json);
        assert_eq!(reply.status, 200, "{}", reply.text());
    }

    fn archive(&self, uuid: &str) -> Vec<u8> {
        self.ask(Method::GET, &format!("/s/{SESSION}/ballots/{uuid}/archive.bel"), "", String::new()).body
    }

    /// How things stand for the first trustee, once it is another version.
    fn standing(&self, after: Option<&Value>) -> Value {
        let after = after.and_then(|known| known["version"].as_str()).map(|known| format!("?after={known}"));
        let path = format!("/trustee/state{}", after.unwrap_or_default());
        self.ask(Method::GET, &path, &self.trustees[0], String::new()).json()
    }

    /// Three trustees give their parts, and the house counts.
    fn open_the_count(&self, uuid: &str) {
        let mut follower = Follower::default();
        follower.push(&self.archive(uuid)).unwrap();
        for place in [0, 2, 4] {
            let (setting, tally) = follower.to_open().unwrap();
            let part = self.keys[place].decrypt(setting, tally, &mut chance(place as u64)).text();
            let path = format!("/trustee/ballots/{uuid}/decryption");
            let reply = self.ask(Method::POST, &path, &self.trustees[place], part);
            assert_eq!(reply.status, 204, "{}", reply.text());
        }
        let mut standing = self.standing(None);
        while standing["ballots"][0]["stage"] != json!("counted") {
            standing = self.standing(Some(&standing));
        }
    }
}

fn export(folder: &Path) -> Vec<u8> {
    // In a copy: the folder itself is to stay as the killed server left it.
    let copy = Kept::now("for the export", folder, folder).folder();
    in_folder(copy.path(), &[], async |at_work| {
        yishi_app::export::export(at_work.journal.as_ref(), &session(), &at_work.keys.signing).unwrap()
    })
}
