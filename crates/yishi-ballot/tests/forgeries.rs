//! Whatever is altered in an archive is refused, each time, with its reason.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod shared;

use shared::alter::{archive, between, bump, contents, replace};
use shared::hall::{Hall, Plan, question};
use shared::sample;
use yishi_ballot::archive::{ArchiveFault, Chain, ChainFault, Content, WriteFault, Writer};
use yishi_ballot::audit::Reason;
use yishi_ballot::ballot::{BallotFault, Place};
use yishi_ballot::hash::Hash;
use yishi_ballot::pairs::PairedQuestion;
use yishi_ballot::setting::SetupFault;
use yishi_ballot::shuffle::ShuffleFault;
use yishi_ballot::trustee::{DecryptionFault, WrongTrustees};
use yishi_ballot::{Follower, verify, verify_with_pairs};

/// Alters a record, or a text in it.
type Alter<'a> = &'a dyn Fn(&mut Vec<u8>);
type AlterText<'a> = &'a dyn Fn(&str) -> String;

/// Why the archive is refused after something was altered in one of its contents.
fn refused(original: &[u8], place: usize, alter: impl FnOnce(&mut Content)) -> Reason {
    let mut contents = contents(original);
    alter(&mut contents[place]);
    let fault = verify(&archive(&contents)).expect_err("the forgery passes");
    assert_eq!(fault.height, place as u64, "{fault}");
    assert!(fault.event.is_some());
    assert!(!fault.to_string().is_empty());
    fault.reason
}

fn ballot(content: &mut Content) -> &mut Vec<u8> {
    let Content::Ballot(bytes) = content else { panic!("{content:?} is no ballot") };
    bytes
}

/// Two questions, one with a blank vote; three events from the end to the first ballot.
fn held() -> Hall {
    let questions = vec![question(3, 1, 1, false), question(2, 1, 2, true)];
    let mut hall = Hall::open(Plan { questions, weights: vec![2, 3], ..Plan::simple(0) });
    hall.cast(0, &[vec![1, 0, 0], vec![0, 1, 0]]);
    hall.cast(1, &[vec![0, 1, 0], vec![1, 0, 0]]);
    hall.finish(&[1]);
    hall
}

#[test]
fn every_flipped_byte_is_refused() {
    let mut hall = Hall::open(Plan::simple(2));
    hall.cast(0, &[vec![1, 0, 0]]);
    hall.finish(&[1]);
    let bytes = &hall.archive;
    verify(bytes).unwrap();
    // A follower that stands at the beginning of a 512-byte block has verified everything before it, so that each flip costs
    // only what comes after.
    let mut before = Follower::default();
    for (start, block) in (0..).step_by(512).zip(bytes.chunks(512)) {
        for at in 0..block.len() {
            for bit in [1, 0x20, 0x80] {
                let mut altered = bytes[start..].to_vec();
                altered[at] ^= bit;
                let mut follower = before.clone();
                let verdict = follower.push(&altered).and_then(|()| follower.finish());
                let fault = verdict.expect_err(&format!("byte {} with {bit:#x} flipped passes", start + at));
                assert!(!fault.to_string().is_empty());
            }
        }
        before.push(block).unwrap();
    }
}

#[test]
fn every_flipped_byte_of_the_proofs_beside_an_archive_is_refused() {
    let paired = vec![PairedQuestion { question: 0, most_for: None }];
    let questions = vec![question(2, 0, 1, false)];
    let mut hall = Hall::open(Plan { questions, paired, ..Plan::simple(1) });
    hall.cast(0, &[vec![0, 1]]);
    let file = hall.pairs.clone().unwrap().into_bytes();
    verify_with_pairs(&hall.archive, &file).unwrap();
    for at in 0..file.len() {
        let mut altered = file.clone();
        altered[at] ^= 1;
        let fault = verify_with_pairs(&hall.archive, &altered).expect_err(&format!("byte {at} flipped passes"));
        assert!(!fault.to_string().is_empty());
    }
}

#[test]
fn every_cut_but_at_an_event_is_refused_and_nothing_may_follow() {
    let mut hall = Hall::open(Plan::simple(2));
    hall.cast(0, &[vec![1, 0, 0]]);
    let mut ends = 0;
    for end in (0..=hall.archive.len()).step_by(256) {
        ends += usize::from(verify(&hall.archive[..end]).is_ok());
    }
    assert_eq!(ends, 3, "after the first record, the setup and the ballot");
    let mut ended = hall.archive.clone();
    ended.extend([0; 1024]);
    let fault = verify(&ended).unwrap_err();
    assert_eq!(fault.reason, Reason::Chain(ChainFault::Record(ArchiveFault::Header)));
    let mut twice = hall.archive.clone();
    twice.extend_from_slice(&hall.archive);
    let fault = verify(&twice).unwrap_err();
    assert_eq!(fault.reason, Reason::Chain(ChainFault::Record(ArchiveFault::Name("BELENIOS".to_owned()))));
}

/// The reader takes no record twice, so neither does the writer, within one event or over two.
#[test]
fn a_record_is_written_once_only_and_a_refused_event_leaves_the_writer_as_it_was() {
    let (mut writer, mut bytes) = Writer::begin(1).unwrap();
    let setup = |trustees: &str| Content::Setup {
        election: b"{}".to_vec(),
        trustees: trustees.as_bytes().to_vec(),
        credentials: b"[]".to_vec(),
    };
    let twice = |record: &str| WriteFault::Chain(ChainFault::Twice(Hash::of(record.as_bytes())));
    assert_eq!(writer.append(&setup("[]")), Err(twice("[]")));
    bytes.extend(writer.append(&setup("[[]]")).unwrap());
    assert_eq!(writer.append(&Content::Ballot(b"[[]]".to_vec())), Err(twice("[[]]")));
    bytes.extend(writer.append(&Content::Ballot(b"[[], []]".to_vec())).unwrap());
    let mut chain = Chain::default();
    chain.push(&bytes);
    while chain.next_link().unwrap().is_some() {}
    assert_eq!(chain.head(), writer.head());
}

#[test]
fn altered_ballots_are_refused() {
    let hall = held();
    let place = Place { question: 1, choice: Some(1) };
    let case = |alter: &dyn Fn(&mut Vec<u8>)| refused(&hall.archive, 1, |content| alter(ballot(content)));
    let individual = case(&|bytes| bump(bytes, "individual_proofs", "\"response\":\""));
    // Altering anything also unsigns the ballot, which is noticed first.
    assert_eq!(individual, Reason::Ballot(BallotFault::SignedHash));
    let signature = case(&|bytes| bump(bytes, "signature", "\"response\":\""));
    assert_eq!(signature, Reason::Ballot(BallotFault::Signature));
    let other = case(&|bytes| replace(bytes, "\"election_hash\":\"", "\"election_hash\":\"A"));
    assert_eq!(other, Reason::Ballot(BallotFault::OtherFingerprint));
    let unknown = case(&|bytes| {
        let credential = between(bytes, "credential", ":\"").to_owned();
        replace(bytes, &credential, &"6".repeat(64));
    });
    assert_eq!(unknown, Reason::Ballot(BallotFault::UnknownCredential));
    assert_eq!(place.to_string(), "question 1, choice 1");
}

#[test]
fn altered_ballots_signed_anew_are_refused_by_their_proofs() {
    let hall = held();
    let resign = |alter: &dyn Fn(&mut Vec<u8>)| {
        refused(&hall.archive, 1, |content| {
            let bytes = ballot(content);
            alter(bytes);
            shared::resign::resign(bytes, &hall.cards[0], &hall.uuid());
        })
    };
    let question = |question, choice| Place { question, choice };
    let individual = resign(&|bytes| bump(bytes, "individual_proofs", "\"response\":\""));
    assert_eq!(individual, Reason::Ballot(BallotFault::IndividualProof(question(1, Some(1)))));
    let overall = resign(&|bytes| bump(bytes, "overall_proof", "\"response\":\""));
    assert_eq!(overall, Reason::Ballot(BallotFault::OverallProof(question(1, None))));
    let blank = resign(&|bytes| bump(bytes, "blank_proof", "\"challenge\":\""));
    assert_eq!(blank, Reason::Ballot(BallotFault::BlankProof(question(2, None))));
    let swapped = resign(&|bytes| {
        let text = String::from_utf8(bytes.clone()).unwrap();
        let from = text.find("{\"alpha\"").unwrap();
        let (first, second) = (&text[from..from + 150], &text[from + 151..from + 301]);
        assert!(text.contains(&format!("[{first},{second},")));
        *bytes = text.replacen(&format!("{first},{second}"), &format!("{second},{first}"), 1).into_bytes();
    });
    assert_eq!(swapped, Reason::Ballot(BallotFault::IndividualProof(question(1, Some(1)))));
    let torsion = resign(&|bytes| {
        let alpha = between(bytes, "alpha", "\":\"").to_owned();
        replace(bytes, &alpha, &shared::resign::with_torsion(&alpha));
    });
    assert_eq!(torsion, Reason::Ballot(BallotFault::OutsideGroup));
    let missing = resign(&|bytes| {
        let text = String::from_utf8(bytes.clone()).unwrap();
        let from = text.find(",\"blank_proof\"").unwrap();
        let to = from + text[from..].find(']').unwrap() + 1;
        *bytes = format!("{}{}", &text[..from], &text[to..]).into_bytes();
    });
    assert_eq!(missing, Reason::Ballot(BallotFault::PartCount(question(2, None))));
}

#[test]
fn other_written_forms_of_the_same_ballot_are_refused() {
    let hall = held();
    let forms: [Alter; 6] = [
        &|bytes| replace(bytes, ",", ", "),
        &|bytes| replace(bytes, "}}", "},\"extra\":1}"),
        &|bytes| bytes.push(b'\n'),
        &|bytes| replace(bytes, "{\"election_uuid\"", "{\"election\\u005fuuid\""),
        &|bytes| {
            let text = String::from_utf8(bytes.clone()).unwrap();
            let uuid = between(bytes, "election_uuid", ":\"").to_owned();
            *bytes = text
                .replacen(&format!("\"election_uuid\":\"{uuid}\",\"election_hash\""), "\"election_hash\"", 1)
                .into_bytes();
        },
        &|bytes| replace(bytes, "\"individual_proofs\"", "\"individual_proofs\":[],\"individual_proofs\""),
    ];
    for alter in forms {
        let reason = refused(&hall.archive, 1, |content| alter(ballot(content)));
        assert!(matches!(reason, Reason::Ballot(BallotFault::Form(_))), "{reason}");
    }
    let values: [(&str, AlterText); 3] = [
        ("\"alpha\":\"", &|alpha| alpha.to_uppercase()),
        ("\"challenge\":\"", &|number| format!("0{number}")),
        ("\"challenge\":\"", &shared::resign::unreduced),
    ];
    for (mark, alter) in values {
        let reason = refused(&hall.archive, 1, |content| {
            let bytes = ballot(content);
            let value = between(bytes, mark, mark).to_owned();
            replace(bytes, &value, &alter(&value));
            shared::resign::resign(bytes, &hall.cards[0], &hall.uuid());
        });
        let place = Place { question: 1, choice: None };
        assert_eq!(reason, Reason::Ballot(BallotFault::Value(place)));
    }
}

#[test]
fn altered_tallies_decryptions_and_results_are_refused() {
    let hall = held();
    let tally = refused(&hall.archive, 4, |content| {
        let Content::EncryptedTally { tally, .. } = content else { panic!() };
        let (alpha, beta) = (between(tally, "alpha", "\":\"").to_owned(), between(tally, "beta", "\":\"").to_owned());
        replace(tally, &alpha, &beta);
    });
    assert_eq!(tally, Reason::EncryptedTally);
    let number = refused(&hall.archive, 4, |content| {
        let Content::EncryptedTally { size, .. } = content else { panic!() };
        size.num_tallied += 1;
    });
    assert_eq!(number, Reason::NumTallied { stated: 3, counted: 2 });
    let weight = refused(&hall.archive, 4, |content| {
        let Content::EncryptedTally { size, .. } = content else { panic!() };
        size.total_weight = 2;
    });
    assert_eq!(weight, Reason::TotalWeight { stated: 2, counted: 5 });
    let proof = refused(&hall.archive, 5, |content| {
        let Content::PartialDecryption { decryption, .. } = content else { panic!() };
        bump(decryption, "decryption_proofs", "\"response\":\"");
    });
    assert_eq!(proof, Reason::Decryption(DecryptionFault::Proof(1)));
    let owner = refused(&hall.archive, 5, |content| {
        let Content::PartialDecryption { owner, .. } = content else { panic!() };
        *owner = 2;
    });
    assert_eq!(owner, Reason::UnknownOwner(2));
    let result = refused(&hall.archive, 6, |content| {
        let Content::Result(result) = content else { panic!() };
        replace(result, "2,3", "3,2");
    });
    assert_eq!(result, Reason::Result);
    let mut lost = contents(&hall.archive);
    lost.remove(2);
    assert_eq!(verify(&archive(&lost)).unwrap_err().reason, Reason::NumTallied { stated: 2, counted: 1 });
}

#[test]
fn an_altered_setup_is_refused() {
    let hall = held();
    let pok = refused(&hall.archive, 0, |content| {
        let Content::Setup { trustees, .. } = content else { panic!() };
        bump(trustees, "pok", "\"response\":\"");
    });
    assert_eq!(pok, Reason::Setup(SetupFault::Trustees(WrongTrustees::Key(1))));
    let key = refused(&hall.archive, 0, |content| {
        let Content::Setup { election, .. } = content else { panic!() };
        let key = between(election, "public_key", "\":\"").to_owned();
        replace(election, &key, &("6".repeat(62) + "58"));
    });
    assert_eq!(key, Reason::Setup(SetupFault::PublicKey));
    let name = refused(&hall.archive, 0, |content| {
        let Content::Setup { election, .. } = content else { panic!() };
        replace(election, "Ed25519", "RFC-3526-2048");
    });
    assert_eq!(name, Reason::Setup(SetupFault::Group("RFC-3526-2048".to_owned())));
    // Another name is another election: the first ballot is not for it.
    let renamed = contents(&hall.archive);
    let mut renamed: Vec<Content> = renamed;
    let Content::Setup { election, .. } = &mut renamed[0] else { panic!() };
    replace(election, "表决", "选举");
    let fault = verify(&archive(&renamed)).unwrap_err();
    assert_eq!((fault.height, fault.reason), (1, Reason::Ballot(BallotFault::OtherFingerprint)));
}

#[test]
fn altered_groups_of_trustees_and_shuffles_of_the_peer_are_refused() {
    let (Some(threshold), Some(shuffled)) = (sample("ed25519-threshold"), sample("ed25519-nh")) else { return };
    let parts = [
        ("\"certs\"", WrongTrustees::Certificate(1)),
        ("\"coefexps\"", WrongTrustees::Coefficients(1)),
        ("\"signatures\"", WrongTrustees::Signature(1)),
        ("\"verification_keys\"", WrongTrustees::VerificationKey(1)),
    ];
    for (part, expected) in parts {
        let reason = refused(&threshold.archive, 0, |content| {
            let Content::Setup { trustees, .. } = content else { panic!() };
            bump(trustees, part, "\"response\":\"");
        });
        assert_eq!(reason, Reason::Setup(SetupFault::Trustees(expected)));
    }
    let place =
        contents(&shuffled.archive).iter().position(|content| matches!(content, Content::Shuffle { .. })).unwrap();
    for mark in ["]],[\"", "[[[\""] {
        let reason = refused(&shuffled.archive, place, |content| {
            let Content::Shuffle { shuffle, .. } = content else { panic!() };
            let from = between(shuffle, "proofs", mark).to_owned();
            replace(shuffle, &from, &("6".repeat(62) + "58"));
        });
        assert!(matches!(reason, Reason::Shuffle(ShuffleFault::Proof(1) | ShuffleFault::Value)), "{reason}");
    }
}
