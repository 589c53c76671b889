//! The setting of an election: everything that is fixed before the first ballot, tested as a whole.
//!
//! Invariant: the election's key is the product of the trustees' keys, each of which is proved; whoever holds a [`Setting`] may
//! test ballots against it.

use std::fmt;

use crate::credential::{Credentials, WrongList};
use crate::election::{Election, Question, VERSION};
use crate::group::Group;
use crate::json::Malformed;
use crate::trustee::{Trustees, WrongTrustees};

/// An election with its trustees and credentials.
#[derive(Clone, Debug)]
pub struct Setting<G: Group> {
    /// The election.
    pub election: Election,
    /// SHA-256 of the election's bytes, in base 64.
    pub fingerprint: String,
    /// The public key.
    pub public_key: G::Element,
    /// The public key, prepared for testing ballots.
    pub key: G::Base,
    /// Who may vote.
    pub credentials: Credentials<G>,
    /// Who can open the tally.
    pub trustees: Trustees<G>,
}

/// Why an election is not set up rightly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetupFault {
    /// The election is not read.
    Election(Malformed),
    /// The format's version is another.
    Version(u32),
    /// The group is not one of ours.
    Group(String),
    /// The bounds of this question, counted from 1, cannot be kept, or its kind does not fit group or weights.
    Question(usize),
    /// The list of credentials is wrong.
    Credentials(WrongList),
    /// The trustees are wrong.
    Trustees(WrongTrustees),
    /// The public key is not that of the trustees.
    PublicKey,
}

impl<G: Group> Setting<G> {
    /// Reads and tests the three records of a setup.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn read(election: &[u8], trustees: &[u8], credentials: &[u8]) -> Result<Self, SetupFault> {
        let fingerprint = Election::fingerprint(election);
        let election = Election::read(election).map_err(SetupFault::Election)?;
        if election.version != VERSION {
            return Err(SetupFault::Version(election.version));
        }
        if election.group != G::NAME {
            return Err(SetupFault::Group(election.group));
        }
        let credentials = Credentials::read(credentials).map_err(SetupFault::Credentials)?;
        check_questions(&election, &credentials)?;
        let trustees = Trustees::<G>::read(trustees).map_err(SetupFault::Trustees)?;
        let public_key = trustees.public_key();
        if election.public_key != G::text(&public_key) {
            return Err(SetupFault::PublicKey);
        }
        let key = G::prepare(&public_key);
        Ok(Self { election, fingerprint, public_key, key, credentials, trustees })
    }
}

fn check_questions<G: Group>(election: &Election, credentials: &Credentials<G>) -> Result<(), SetupFault> {
    for (question, number) in election.questions.iter().zip(1..) {
        let sound = match question {
            Question::Choice(choice) => choice.is_sound(),
            // Opened answers show their weight, so weights would tell whose they are; and the group has to pack numbers.
            Question::Ranking(ranking) => {
                let packs = G::independent_generator(0).is_some();
                !ranking.answers.is_empty() && packs && credentials.are_equal()
            }
        };
        if !sound {
            return Err(SetupFault::Question(number));
        }
    }
    Ok(())
}

impl fmt::Display for SetupFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Election(problem) => write!(f, "the election: {problem}"),
            Self::Version(version) => write!(f, "version {version} of the format is not known"),
            Self::Group(name) => write!(f, "the group {name:?} is not known"),
            Self::Question(number) => write!(f, "question {number} cannot be answered as it says"),
            Self::Credentials(problem) => problem.fmt(f),
            Self::Trustees(problem) => problem.fmt(f),
            Self::PublicKey => f.write_str("the election's key is not the product of the trustees' keys"),
        }
    }
}

impl std::error::Error for SetupFault {}
