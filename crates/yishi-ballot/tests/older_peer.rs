//! Elections of the peer's version 2.0, `belenios-tool` in the folder that `YISHI_BELENIOS_2` names, under our verifier. It knows
//! `BELENIOS-2048` alone, and unlike 3.x it waits for its check of the ballots, so that what it refuses it always refuses.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::disallowed_methods)] // The peer reads and writes files.

mod shared;

use shared::alter::{archive, between, bump, contents, replace};
use shared::peer::Peer;
use yishi_ballot::archive::{Content, Stage};
use yishi_ballot::audit::Reason;
use yishi_ballot::verify;

const TEMPLATE: &str = r#"{"description":"d","name":"n","questions":[
    {"answers":["a","b","c"],"min":1,"max":1,"question":"one"},
    {"answers":["d","e"],"blank":true,"min":1,"max":2,"question":"two"}]}"#;
/// Of three voters, the last of whom votes twice.
const BALLOTS: [(usize, &str); 4] =
    [(0, "[[1,0,0],[0,1,1]]"), (1, "[[0,1,0],[1,0,0]]"), (2, "[[1,0,0],[1,0,0]]"), (2, "[[0,0,1],[0,0,1]]")];

/// Alters a record.
type Alter<'a> = &'a dyn Fn(&mut Vec<u8>);

/// An election that the peer holds from the setup to the result.
struct Election {
    peer: Peer,
    uuid: String,
    archive: Vec<u8>,
}

impl Election {
    fn hold(peer: Peer) -> Self {
        let uuid = peer.run(&["setup", "generate-token", "--length", "14"]).unwrap();
        let uuid = String::from_utf8(uuid).unwrap().trim().to_owned();
        let cards = set_up(&peer, &uuid);
        for (voter, choices) in BALLOTS {
            let (card, choice) = (peer.file("card", &cards[voter]), peer.file("choice.json", choices));
            let ballot = ["election", "generate-ballot", "--privcred", &card, "--ballot", &choice];
            add(&peer, "Ballot", &peer.run(&ballot).unwrap());
        }
        add(&peer, "EndBallots", b"");
        add(&peer, "EncryptedTally", &peer.run(&["election", "compute-encrypted-tally"]).unwrap());
        let key = ending(&peer, ".privkey");
        let part = ["election", "decrypt", "--privkey", &key, "--trustee-id", "1"];
        add(&peer, "PartialDecryption", &peer.run(&part).unwrap());
        add(&peer, "Result", &peer.run(&["election", "compute-result"]).unwrap());
        let archive = std::fs::read(peer.path().join(format!("{uuid}.bel"))).unwrap();
        Self { peer, uuid, archive }
    }

    /// Whether the peer refuses an archive.
    fn peer_refuses(&self, archive: &[u8]) -> bool {
        self.peer.keep(&self.uuid, archive);
        self.peer.run(&["election", "verify"]).is_err()
    }
}

/// Everything up to the first ballot: the voters' cards.
fn set_up(peer: &Peer, uuid: &str) -> Vec<String> {
    let group = ["--group", "BELENIOS-2048"];
    let setup = |words: &[&str]| drop(peer.run(&[&["setup"], words, &group].concat()).unwrap());
    setup(&["generate-credentials", "--uuid", uuid, "--count", "3"]);
    setup(&["generate-trustee-key"]);
    let copy = |end: &str, name: &str| drop(peer.file(name, std::fs::read(ending(peer, end)).unwrap()));
    copy(".pubkey", "public_keys.jsons");
    copy(".pubcreds", "public_creds.json");
    peer.run(&["setup", "make-trustees"]).unwrap();
    let template = peer.file("template.json", TEMPLATE);
    setup(&["make-election", "--uuid", uuid, "--template", &template]);
    peer.run(&["archive", "init"]).unwrap();
    let cards = std::fs::read_to_string(ending(peer, ".privcreds")).unwrap();
    cards.lines().map(|line| line.split_whitespace().nth(1).unwrap().to_owned()).collect()
}

/// The file whose name, chosen by the peer, has this end.
fn ending(peer: &Peer, end: &str) -> String {
    let mut paths = std::fs::read_dir(peer.path()).unwrap().map(|entry| entry.unwrap().path());
    let path = paths.find(|path| path.to_str().unwrap().ends_with(end)).unwrap();
    path.to_str().unwrap().to_owned()
}

fn add(peer: &Peer, event: &str, content: &[u8]) {
    peer.feed(&["archive", "add-event", "--type", event], content).unwrap();
}

/// The record of the content at a place.
fn record(contents: &mut [Content], place: usize) -> &mut Vec<u8> {
    match &mut contents[place] {
        Content::Setup { trustees: bytes, .. }
        | Content::Ballot(bytes)
        | Content::EncryptedTally { tally: bytes, .. }
        | Content::PartialDecryption { decryption: bytes, .. }
        | Content::Result(bytes) => bytes,
        other @ (Content::EndBallots | Content::Shuffle { .. } | Content::EndShuffles) => {
            panic!("{other:?} has no record")
        }
    }
}

#[test]
fn what_the_older_peer_holds_verifies_and_what_is_altered_both_refuse() {
    let Some(peer) = Peer::named("YISHI_BELENIOS_2") else { return };
    let election = Election::hold(peer);
    assert!(!election.peer_refuses(&election.archive));
    let report = verify(&election.archive).unwrap();
    assert_eq!((report.stage, report.ballots.len()), (Stage::Done, 4));
    let result = report.result.unwrap();
    assert_eq!((result.counts(0).unwrap(), result.counts(1).unwrap()), (vec![1, 1, 1], vec![1, 1, 2]));
    let original = contents(&election.archive);
    assert!(!election.peer_refuses(&archive(&original)));
    // The setup, a ballot, the trustee's part and the result, by their places.
    let alterations: [(usize, Alter); 5] = [
        (0, &|bytes| bump(bytes, "pok", "\"response\":\"")),
        (1, &|bytes| bump(bytes, "individual_proofs", "\"response\":\"")),
        (2, &|bytes| bump(bytes, "signature", "\"response\":\"")),
        (7, &|bytes| bump(bytes, "decryption_proofs", "\"response\":\"")),
        (8, &|bytes| replace(bytes, "[1,1,1]", "[2,0,1]")),
    ];
    for (place, alter) in alterations {
        let mut contents = original.clone();
        alter(record(&mut contents, place));
        let altered = archive(&contents);
        assert_eq!(verify(&altered).unwrap_err().height, place as u64);
        assert!(election.peer_refuses(&altered), "the peer accepts what was altered at {place}");
    }
    // The older peer never looks at the tally that is published; ours does.
    let mut contents = original.clone();
    let tally = record(&mut contents, 6);
    let (alpha, beta) = (between(tally, "alpha", "\":\"").to_owned(), between(tally, "beta", "\":\"").to_owned());
    replace(tally, &alpha, &beta);
    assert_eq!(verify(&archive(&contents)).unwrap_err().reason, Reason::EncryptedTally);
}
