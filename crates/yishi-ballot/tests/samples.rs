//! The four elections that were run with the peer's tools verify, with the result, trackers and last event that it gave.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod shared;

use chacha20::ChaCha8Rng;
use chacha20::rand_core::SeedableRng;
use serde_json::{Value, json};
use shared::{FOLDERS, sample};
use yishi_ballot::archive::{Chain, Content, Stage, Writer};
use yishi_ballot::ballot_box::Setup;
use yishi_ballot::ceremony::SecretKey;
use yishi_ballot::credential::PrivateCredential;
use yishi_ballot::election::{Election, Uuid};
use yishi_ballot::group::{Belenios2048, Ed25519};
use yishi_ballot::seal::Sealer;
use yishi_ballot::{BallotBox, verify};

#[test]
fn they_verify_with_the_expected_result_tracker_and_last_event() {
    for folder in FOLDERS {
        let Some(sample) = sample(folder) else { return };
        let expect = &sample.notes["expect"];
        let report = verify(&sample.archive).unwrap_or_else(|fault| panic!("{folder}: {fault}"));
        assert_eq!(report.stage, Stage::Done, "{folder}");
        assert_eq!(report.fingerprint.unwrap(), expect["election_fingerprint"], "{folder}");
        assert_eq!(report.last_event.unwrap().to_string(), expect["last_event"], "{folder}");
        assert_eq!(json!(report.result.unwrap())["result"], expect["result"], "{folder}");
        assert_eq!(report.ballots[0].tracker, expect["first_ballot_tracker"], "{folder}");
        assert_eq!(json!(report.ballots.len()), expect["ballots"], "{folder}");
    }
}

#[test]
fn their_archives_written_again_are_the_same_bytes() {
    for folder in FOLDERS {
        let Some(sample) = sample(folder) else { return };
        let mut chain = Chain::default();
        chain.push(&sample.archive);
        let first: Value = serde_json::from_slice(&sample.archive[512..512 + 38]).unwrap();
        let time = first["timestamp"].as_str().unwrap().parse().unwrap();
        let (mut writer, mut written) = Writer::begin(time).unwrap();
        while let Some(link) = chain.next_link().unwrap() {
            written.extend(writer.append(&link.content).unwrap());
            assert_eq!(writer.head(), Some(link.hash));
        }
        assert!(written == sample.archive, "{folder}");
    }
}

#[test]
fn their_elections_have_our_written_form() {
    for folder in FOLDERS {
        let Some(sample) = sample(folder) else { return };
        let Setup { election, .. } = setup(&sample.archive);
        assert_eq!(Election::read(&election).unwrap().text().into_bytes(), election, "{folder}");
    }
}

#[test]
fn their_cards_give_the_credentials_on_their_lists() {
    for folder in FOLDERS {
        let Some(sample) = sample(folder) else { return };
        let uuid: Uuid = sample.notes["uuid"].as_str().unwrap().to_owned().try_into().unwrap();
        let list = String::from_utf8(setup(&sample.archive).credentials).unwrap();
        for card in sample.notes["private_credentials"].as_object().unwrap().values() {
            let card = PrivateCredential::read(card.as_str().unwrap()).unwrap();
            let public = match sample.notes["group"].as_str().unwrap() {
                "Ed25519" => card.public::<Ed25519>(&uuid),
                _ => card.public::<Belenios2048>(&uuid),
            };
            assert!(list.contains(&public), "{folder}");
        }
    }
}

#[test]
fn a_ballot_of_ours_is_taken_into_their_box_and_their_trustees_open_it() {
    let Some(sample) = sample("ed25519-single") else { return };
    let Setup { election, trustees, credentials } = setup(&sample.archive);
    let opened = BallotBox::open(1, Setup { election, trustees, credentials }, &[]).unwrap();
    let (mut ballot_box, mut archive) = (opened.ballot_box, opened.archive);
    let mut rng = ChaCha8Rng::seed_from_u64(3);
    let setting = ballot_box.setting().clone();
    for card in sample.notes["private_credentials"].as_object().unwrap().values() {
        let card = PrivateCredential::read(card.as_str().unwrap()).unwrap();
        let made = Sealer::new(&setting).seal(&card, &[vec![0, 0, 1]], &mut rng).unwrap();
        archive.extend(ballot_box.cast(&made.bytes, None).unwrap().appended);
    }
    archive.extend(ballot_box.close().unwrap());
    for (key, owner) in sample.notes["single_trustee_private_keys"].as_array().unwrap().iter().zip(1..) {
        let key = SecretKey::read(key.as_str().unwrap()).unwrap();
        let part = key.decrypt(&setting, ballot_box.tally().unwrap(), &mut rng).text();
        archive.extend(ballot_box.decryption(owner, part.as_bytes()).unwrap());
    }
    let (result, bytes) = ballot_box.result().unwrap();
    archive.extend(bytes);
    assert_eq!(result.counts(0).unwrap(), [0, 0, 5]);
    assert_eq!(verify(&archive).unwrap().result, Some(result));
}

/// The three records that fix the election.
fn setup(archive: &[u8]) -> Setup {
    let mut chain = Chain::default();
    chain.push(archive);
    let content = chain.next_link().unwrap().unwrap().content;
    let Content::Setup { election, trustees, credentials } = content else { panic!("{content:?}") };
    Setup { election, trustees, credentials }
}
