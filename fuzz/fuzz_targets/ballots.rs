//! Fuzzes what strangers send to a secret ballot: `cargo +nightly fuzz run ballots -- -max_total_time=600`.
//!
//! The first byte says what the rest is: an archive, a ballot for an election that stands, proofs beside the archive, trustees or
//! credentials, or records that are written into an archive with right hashes. A finding is a panic, or an archive that was
//! written and is not read, or a ballot that was read and has another written form.
#![no_main]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::LazyLock;

use chacha20::ChaCha8Rng;
use chacha20::rand_core::SeedableRng;
use yishi_ballot::archive::{Chain, Content, Writer};
use yishi_ballot::ballot::{BallotText, Unproven};
use yishi_ballot::ceremony::SecretKey;
use yishi_ballot::credential::{Credentials, PrivateCredential, public_list};
use yishi_ballot::election::{Choice, Election, Question, Uuid};
use yishi_ballot::group::{Belenios2048, Ed25519, Group};
use yishi_ballot::pairs::{PairedQuestion, Pairs};
use yishi_ballot::tally::TallySize;
use yishi_ballot::trustee::{TrusteeText, Trustees};
use yishi_ballot::{Setting, verify};

/// An election with one voter and one question.
static SETTING: LazyLock<Setting<Ed25519>> = LazyLock::new(|| {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let uuid = Uuid::random(&mut rng);
    let card = PrivateCredential::random(&mut rng);
    let credentials = public_list([(card.public::<Ed25519>(&uuid), 1)], false);
    let key = SecretKey::random(&mut rng);
    let trustees = TrusteeText::record(&[TrusteeText::single(key.public_text(&mut rng))]);
    let answers = vec!["a".to_owned(), "b".to_owned()];
    let question = Choice { answers, blank: None, min: 0, max: 1, question: "q".to_owned() };
    let election = Election {
        version: 1,
        description: String::new(),
        name: String::new(),
        group: Ed25519::NAME.to_owned(),
        public_key: Ed25519::text(&key.public()),
        questions: vec![Question::Choice(question)],
        uuid,
        administrator: None,
        credential_authority: None,
        language: None,
    };
    Setting::read(election.text().as_bytes(), trustees.as_bytes(), credentials.as_bytes()).unwrap()
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else { return };
    match kind % 6 {
        0 => drop(verify(rest)),
        1 => ballot(rest),
        2 => drop(Pairs::read(rest, &SETTING)),
        3 => {
            drop(Trustees::<Ed25519>::read(rest));
            drop(Trustees::<Belenios2048>::read(rest));
        }
        4 => drop(Credentials::<Ed25519>::read(rest)),
        _ => records(rest),
    }
});

fn ballot(bytes: &[u8]) {
    if let Ok(text) = serde_json::from_slice::<BallotText>(bytes) {
        let written = serde_json::to_string(&text).unwrap();
        assert_eq!(serde_json::from_str::<BallotText>(&written).unwrap(), text);
    }
    if let Ok(ballot) = Unproven::read(bytes, &SETTING) {
        drop(ballot.prove(&SETTING));
    }
    drop(Pairs::begin(&[PairedQuestion { question: bytes.len(), most_for: None }], &SETTING));
}

/// Contents between zero bytes, each of a kind that its first byte says.
fn records(bytes: &[u8]) {
    let (mut writer, mut archive) = Writer::begin(1_795_226_337).unwrap();
    for part in bytes.split(|byte| *byte == 0) {
        if let Some(appended) = content(part).and_then(|content| writer.append(&content).ok()) {
            archive.extend(appended);
        }
    }
    let mut chain = Chain::default();
    chain.push(&archive);
    while chain.next_link().unwrap().is_some() {}
    assert_eq!((chain.head(), chain.stage()), (writer.head(), writer.stage()));
    drop(verify(&archive));
}

fn content(part: &[u8]) -> Option<Content> {
    let (kind, body) = part.split_first()?;
    let (body, owner) = (body.to_vec(), body.len());
    Some(match kind % 8 {
        0 => {
            let mut parts = body.split(|byte| *byte == b'\n').map(<[u8]>::to_vec);
            Content::Setup { election: parts.next()?, trustees: parts.next()?, credentials: parts.next()? }
        }
        1 => Content::Ballot(body),
        2 => Content::EndBallots,
        3 => Content::EncryptedTally { tally: body, size: TallySize { num_tallied: 1, total_weight: 1 } },
        4 => Content::Shuffle { owner, shuffle: body },
        5 => Content::EndShuffles,
        6 => Content::PartialDecryption { owner, decryption: body },
        _ => Content::Result(body),
    })
}
