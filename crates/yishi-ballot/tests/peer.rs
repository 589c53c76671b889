//! Our elections under the peer's own tool, `belenios-tool` 3.x, whose folder `YISHI_BELENIOS` names (the folder below which its
//! Debian packages were unpacked): it verifies our archives and ballots, and its ballots and decryptions are counted in ours.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod shared;

use shared::hall::{Hall, Plan, question};
use shared::peer::Peer;
use yishi_ballot::verify;

/// The tool that knows our group, if it is here.
fn the_peer() -> Option<Peer> {
    Peer::named("YISHI_BELENIOS")
}

/// Version 3.0 encrypts the secret messages between trustees in another way; from 3.3 on it is ours.
fn reads_our_messages(peer: &Peer) -> bool {
    !peer.version().starts_with("3.0")
}

fn verifies(peer: &Peer, hall: &Hall) {
    peer.keep(&hall.uuid(), &hall.archive);
    peer.run(&["election", "verify"]).unwrap_or_else(|said| panic!("the peer refuses our archive: {said}"));
}

/// Demands that the peer accepts the ballot into the box as it was at the setup.
fn accepts(peer: &Peer, ballot: &[u8]) -> Result<Vec<u8>, String> {
    let ballot = peer.file("ballot.json", ballot);
    peer.run(&["election", "verify-ballot", "--ballot", &ballot])
}

/// The first line: the ballot, or the decryption; the record that names its owner follows it.
fn first_line(bytes: Vec<u8>) -> Vec<u8> {
    bytes.split(|byte| *byte == b'\n').next().unwrap().to_vec()
}

/// Two questions, one of them with a blank vote; one single trustee and two of three.
fn hall() -> Hall {
    let questions = vec![question(3, 1, 1, false), question(4, 1, 2, true)];
    Hall::open(Plan { questions, weights: vec![1, 2, 1, 5], group: Some((2, 3)), ..Plan::simple(0) })
}

#[test]
fn the_peer_verifies_our_archives_and_each_of_our_ballots() {
    let Some(peer) = the_peer() else { return };
    let mut hall = hall();
    peer.keep(&hall.uuid(), &hall.archive);
    let choices = [
        [vec![1, 0, 0], vec![0, 1, 1, 0, 0]],
        [vec![0, 0, 1], vec![1, 0, 0, 0, 0]],
        [vec![0, 1, 0], vec![0, 0, 0, 0, 1]],
    ];
    let made: Vec<_> = choices.iter().enumerate().map(|(voter, choices)| hall.seal(voter, choices)).collect();
    for made in &made {
        accepts(&peer, &made.bytes).unwrap_or_else(|said| panic!("the peer refuses our ballot: {said}"));
    }
    let forged = String::from_utf8(made[0].bytes.clone()).unwrap().replacen("\"response\":\"1", "\"response\":\"2", 1);
    accepts(&peer, forged.as_bytes()).unwrap_err();
    for made in &made {
        let receipt = hall.ballot_box.cast(&made.bytes, None).unwrap();
        hall.archive.extend(receipt.appended);
        verifies(&peer, &hall);
    }
    hall.cast(0, &[vec![0, 1, 0], vec![1, 0, 0, 0, 0]]);
    verifies(&peer, &hall);
    let result = hall.finish(&[1, 2, 4]);
    assert_eq!(result.counts(0).unwrap(), [0, 2, 2]);
    assert_eq!(result.counts(1).unwrap(), [3, 0, 0, 0, 1]);
    verifies(&peer, &hall);
}

#[test]
fn sixty_candidates_and_a_vote_without_ballots_verify_too() {
    let Some(peer) = the_peer() else { return };
    let mut large = Hall::open(Plan { questions: vec![question(60, 0, 15, false)], ..Plan::simple(2) });
    peer.keep(&large.uuid(), &large.archive);
    let bits: Vec<u8> = (0..60).map(|candidate| u8::from(candidate % 4 == 0)).collect();
    let made = large.seal(1, &[bits]);
    accepts(&peer, &made.bytes).unwrap();
    large.archive.extend(large.ballot_box.cast(&made.bytes, None).unwrap().appended);
    large.finish(&[1]);
    verifies(&peer, &large);
    let Some(peer) = the_peer() else { return };
    let mut empty = Hall::open(Plan::simple(2));
    assert_eq!(empty.finish(&[1]).counts(0).unwrap(), [0, 0, 0]);
    verifies(&peer, &empty);
}

#[test]
fn a_ballot_and_decryptions_made_by_the_peer_are_counted() {
    let Some(peer) = the_peer() else { return };
    let mut hall = hall();
    hall.cast(0, &[vec![1, 0, 0], vec![0, 1, 0, 0, 0]]);
    peer.keep(&hall.uuid(), &hall.archive);
    let card = peer.file("card", hall.cards[3].expose());
    let choice = peer.file("choice.json", "[[0,1,0],[0,0,1,1,0]]");
    let ballot = peer.run(&["election", "generate-ballot", "--privcred", &card, "--choice", &choice]).unwrap();
    hall.archive.extend(hall.ballot_box.cast(&first_line(ballot), None).unwrap().appended);
    hall.close();
    peer.keep(&hall.uuid(), &hall.archive);
    let key = peer.file("single.key", format!("\"{}\"", hall.keys[0].1.expose().as_str()));
    let part = peer.run(&["election", "decrypt", "--privkey", &key, "--trustee-id", "1"]).unwrap();
    hall.archive.extend(hall.ballot_box.decryption(1, &first_line(part)).unwrap());
    peer.keep(&hall.uuid(), &hall.archive);
    if reads_our_messages(&peer) {
        let (seed, share) = &hall.members[1];
        let (seed, share) = (peer.file("member.key", seed.expose()), peer.file("member.dkey", &share.private_key));
        let arguments =
            ["election", "decrypt-threshold", "--key", &seed, "--decryption-key", &share, "--trustee-id", "3"];
        let part = peer.run(&arguments).unwrap();
        hall.archive.extend(hall.ballot_box.decryption(3, &first_line(part)).unwrap());
    } else {
        hall.decrypt(3);
    }
    hall.decrypt(4);
    let (result, bytes) = hall.ballot_box.result().unwrap();
    hall.archive.extend(bytes);
    assert_eq!(result.counts(0).unwrap(), [1, 5, 0]);
    assert_eq!(result.counts(1).unwrap(), [0, 1, 5, 5, 0]);
    verify(&hall.archive).unwrap();
    verifies(&peer, &hall);
}
