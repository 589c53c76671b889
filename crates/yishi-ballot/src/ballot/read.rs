//! Reading a ballot: everything that can be said without touching the group's arithmetic.
//!
//! Invariant: the ballot is in its one written form, for this election, by a credential on the list, and has the parts that the
//! questions ask for. Nothing is proved yet.

use super::answer::Answer;
use super::text::{AnswerText, BallotText, RankingText};
use super::{BallotFault, Place};
use crate::credential::Entry;
use crate::election::Question;
use crate::group::Group;
use crate::hash::{Hash, tracker};
use crate::json;
use crate::proof::Proof;
use crate::setting::Setting;
use crate::tally::Cipher;

/// A ballot that is read and not yet proved.
#[derive(Clone, Debug)]
pub struct Unproven<G: Group> {
    pub(super) credential: String,
    pub(super) entry: Entry<G>,
    pub(super) hash: Hash,
    pub(super) tracker: String,
    pub(super) answers: Vec<ReadAnswer<G>>,
    pub(super) signed_hash: String,
    pub(super) signature: Proof<G>,
}

#[derive(Clone, Debug)]
pub(super) enum ReadAnswer<G: Group> {
    Choice(Answer<G>),
    Ranking { cipher: Cipher<G>, text: String, proof: Proof<G> },
}

impl<G: Group> Unproven<G> {
    /// Reads the bytes of a ballot.
    ///
    /// # Errors
    /// The first thing that is wrong with its form, its election, its credential or its parts.
    pub fn read(bytes: &[u8], setting: &Setting<G>) -> Result<Self, BallotFault> {
        let text: BallotText = json::canonical(bytes).map_err(BallotFault::Form)?;
        if text.election_uuid != setting.election.uuid.as_str() {
            return Err(BallotFault::OtherElection);
        }
        if text.election_hash != setting.fingerprint {
            return Err(BallotFault::OtherFingerprint);
        }
        let entry = *setting.credentials.entry(&text.credential).ok_or(BallotFault::UnknownCredential)?;
        let answers = read_answers(&text.answers, &setting.election.questions)?;
        let signed_hash = text.signed_hash();
        let signature = text.signature.filter(|signature| signature.hash == signed_hash);
        let signature = signature.ok_or(BallotFault::SignedHash)?.proof.read().ok_or(BallotFault::Signature)?;
        let (hash, tracker) = (Hash::of(bytes), tracker(bytes));
        Ok(Self { credential: text.credential, entry, hash, tracker, answers, signed_hash, signature })
    }

    /// The hash by which the archive names it.
    pub fn hash(&self) -> Hash {
        self.hash
    }

    /// All its elements, for a test of membership.
    pub(super) fn elements(&self) -> impl Iterator<Item = G::Element> {
        let ciphers = self.answers.iter().flat_map(|answer| match answer {
            ReadAnswer::Choice(answer) => answer.ciphers.as_slice(),
            ReadAnswer::Ranking { cipher, .. } => std::slice::from_ref(cipher),
        });
        ciphers.flat_map(|cipher| [cipher.alpha, cipher.beta])
    }
}

fn read_answers<G: Group>(answers: &[AnswerText], questions: &[Question]) -> Result<Vec<ReadAnswer<G>>, BallotFault> {
    if answers.len() != questions.len() {
        return Err(BallotFault::AnswerCount);
    }
    let places = (0..).map(Place::question);
    answers
        .iter()
        .zip(questions)
        .zip(places)
        .map(|((answer, question), place)| read_one(answer, question, place))
        .collect()
}

fn read_one<G: Group>(answer: &AnswerText, question: &Question, place: Place) -> Result<ReadAnswer<G>, BallotFault> {
    match (answer, question) {
        (AnswerText::Choice(text), Question::Choice(question)) => {
            Answer::read(text, question, place).map(ReadAnswer::Choice)
        }
        (AnswerText::Ranking(RankingText { choices, proof }), Question::Ranking(_)) => {
            let read = Cipher::read(choices).zip(proof.read());
            let (cipher, proof) = read.ok_or(BallotFault::Value(place))?;
            let text = format!("{},{}", choices.alpha, choices.beta);
            Ok(ReadAnswer::Ranking { cipher, text, proof })
        }
        (AnswerText::Choice(_), Question::Ranking(_)) | (AnswerText::Ranking(_), Question::Choice(_)) => {
            Err(BallotFault::OtherKind(place))
        }
    }
}
