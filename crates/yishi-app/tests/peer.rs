//! A secret vote as the house runs it, with voters and a trustee who use the peer's own tool, `belenios-tool` 3.x: they are counted, and
//! the tool verifies the archive that the house leaves, and every ballot in it. `YISHI_BELENIOS` names the tool's folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../../yishi-ballot/tests/shared/peer.rs"]
mod peer;
mod support;

use std::sync::Arc;

use peer::Peer;
use support::sealed::{Devices, Phone, cast, last, own_box, secret_vote_open};
use support::{act, house};
use yishi_app::Hall;
use yishi_app::sealed::{BoardFile, Cast};
use yishi_ballot::Follower;
use yishi_journal::{SigningKey, Sqlite};
use yishi_procedure::ids::TrusteeNo;
use yishi_procedure::sealed::closing::CloseSealedBallot;
use yishi_procedure::sealed::stage::SealedStage;

const FOR: [u8; 3] = [1, 0, 0];
const ABSTAIN: [u8; 3] = [0, 0, 1];

/// Version 3.0 encrypts the secret messages between trustees in another way; from 3.3 on it is ours.
fn reads_our_messages(peer: &Peer) -> bool {
    !peer.version().starts_with("3.0")
}

fn archive(hall: &Hall, uuid: &str) -> Vec<u8> {
    hall.board_file(uuid, BoardFile::Archive, 0).unwrap()
}

/// The archive as it is now lies in the tool's folder.
fn keep(peer: &Peer, hall: &Hall, uuid: &str) -> Vec<u8> {
    let archive = archive(hall, uuid);
    peer.keep(uuid, &archive);
    archive
}

fn first_line(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap().lines().next().unwrap().to_owned()
}

/// A ballot that the tool makes of a card.
fn by_the_peer(peer: &Peer, card: &str, choice: &str) -> Cast {
    let (card, choice) = (peer.file("card", card), peer.file("choice.json", choice));
    let made = peer.run(&["election", "generate-ballot", "--privcred", &card, "--choice", &choice]).unwrap();
    Cast { ballot: first_line(made), pairs: None }
}

/// A trustee who opens with the tool, and not with the house's program.
fn part_by_the_peer(peer: &Peer, devices: &Devices, place: usize) -> String {
    let (seed, share) = &devices.kept[place - 1];
    let (seed, share) = (peer.file("member.key", seed.expose()), peer.file("member.dkey", share));
    // The house is the first of the owners; the trustees come after it.
    let owner = (place + 1).to_string();
    let arguments =
        ["election", "decrypt-threshold", "--key", &seed, "--decryption-key", &share, "--trustee-id", &owner];
    first_line(peer.run(&arguments).unwrap())
}

/// What stands in the archive up to the setup; every ballot is judged against it.
fn judge_every_ballot(peer: &Peer, uuid: &str, setup: &[u8], whole: &[u8]) -> usize {
    peer.keep(uuid, setup);
    let mut follower = Follower::default();
    follower.push(whole).unwrap();
    let report = follower.report();
    for ballot in &report.ballots {
        let hash = yishi_ballot::hash::Hash::read_base64(&ballot.tracker).unwrap().to_string();
        let file = peer.file("ballot.json", record(whole, &hash));
        peer.run(&["election", "verify-ballot", "--ballot", &file]).unwrap_or_else(|said| panic!("{hash}: {said}"));
        let forged = record(whole, &hash);
        let forged = String::from_utf8(forged).unwrap().replacen("\"response\":\"1", "\"response\":\"2", 1);
        if forged.as_bytes() != record(whole, &hash) {
            let file = peer.file("ballot.json", &forged);
            peer.run(&["election", "verify-ballot", "--ballot", &file]).unwrap_err();
        }
    }
    report.ballots.len()
}

/// The record of the archive that has this hash: its head is a block of 512 bytes that begins with the name and has the length.
fn record(archive: &[u8], hash: &str) -> Vec<u8> {
    let name = format!("{hash}.data.json");
    let block = archive.chunks(512).position(|block| block.starts_with(name.as_bytes())).unwrap() * 512;
    let length = std::str::from_utf8(&archive[block + 124..block + 135]).unwrap();
    let length = usize::from_str_radix(length, 8).unwrap();
    archive[block + 512..block + 512 + length].to_vec()
}

#[tokio::test]
async fn voters_and_a_trustee_with_the_peers_tool_are_counted_by_the_house_and_the_tool_verifies_what_it_leaves() {
    let Some(peer) = Peer::named("YISHI_BELENIOS") else { return };
    let folder = tempfile::tempdir().unwrap();
    let house = house(Arc::new(Sqlite::open(folder.path(), SigningKey::from_bytes(&[3; 32])).unwrap()));
    let (hall, devices, authority) = secret_vote_open(&house, 7).await;
    let own = own_box(&hall);
    let (uuid, phone) = (own.uuid().to_owned(), Phone::at(&hall, &own));
    let setup = keep(&peer, &hall, &uuid);
    for (seat, choice) in [FOR, FOR, ABSTAIN].iter().enumerate() {
        cast(&own, &phone.seal(&authority.cards[seat], choice, seat as u64)).await.unwrap();
    }
    for (seat, choice) in [(3, "[[1,0,0]]"), (4, "[[0,1,0]]"), (2, "[[0,1,0]]")] {
        keep(&peer, &hall, &uuid);
        let made = by_the_peer(&peer, authority.cards[seat].expose(), choice);
        let taken = cast(&own, &made).await.unwrap();
        assert_eq!(taken.replaces, seat == 2, "whoever voted by phone may vote again with the tool");
    }
    keep(&peer, &hall, &uuid);
    peer.run(&["election", "verify"]).unwrap();
    act(&hall, CloseSealedBallot { ballot: last(&hall) }).await;
    keep(&peer, &hall, &uuid);
    if reads_our_messages(&peer) {
        let part = part_by_the_peer(&peer, &devices, 2);
        hall.take_part(TrusteeNo(2), &uuid, &part).await.unwrap();
    } else {
        devices.open(2, &hall, &uuid).await.unwrap();
    }
    devices.open(4, &hall, &uuid).await.unwrap();
    devices.open(5, &hall, &uuid).await.unwrap();
    let mut versions = hall.versions();
    while hall.published().session.sealed_ballots[0].stage == SealedStage::Closed {
        versions.changed().await.unwrap();
    }
    let published = hall.published();
    let tally = published.session.votes.last().unwrap().result.as_ref().unwrap().tally;
    assert_eq!((tally.approvals, tally.against, tally.abstain, tally.not_pressed), (3, 2, 0, 2));
    let whole = keep(&peer, &hall, &uuid);
    peer.run(&["election", "verify"]).unwrap_or_else(|said| panic!("the tool refuses the house's archive: {said}"));
    assert_eq!(judge_every_ballot(&peer, &uuid, &setup, &whole), 6);
}
