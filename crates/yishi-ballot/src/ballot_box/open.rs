//! Opening the box, and reading it back after a crash.
//!
//! Invariant: a box that is read back is the one that wrote the archive, with every ballot proved again.

use super::{BallotBox, BoxFault};
use crate::archive::{Content, Writer};
use crate::audit::{Follower, State};
use crate::election::{Election, Question};
use crate::group::Ed25519;
use crate::pairs::{PairedQuestion, Pairs, PairsHead};
use crate::setting::Setting;

/// The three records that fix an election, as bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// The election.
    pub election: Vec<u8>,
    /// The trustees.
    pub trustees: Vec<u8>,
    /// The credentials.
    pub credentials: Vec<u8>,
}

/// A box that was opened, with what the two files begin with.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The box.
    pub ballot_box: BallotBox,
    /// The bytes that the archive begins with.
    pub archive: Vec<u8>,
    /// The line that the file of proofs begins with, where answers come in pairs.
    pub pairs: Option<String>,
}

impl BallotBox {
    /// Opens a box at this time in Unix seconds. Questions with pairs of for and against are named in `paired`.
    ///
    /// # Errors
    /// What is wrong with the setup.
    pub fn open(time: u64, setup: Setup, paired: &[PairedQuestion]) -> Result<Opened, BoxFault> {
        let setting = read(&setup)?;
        let (mut writer, mut archive) = Writer::begin(time).map_err(BoxFault::Write)?;
        let Setup { election, trustees, credentials } = setup;
        let content = Content::Setup { election, trustees, credentials };
        archive.extend(writer.append(&content).map_err(BoxFault::Write)?);
        let book = Pairs::begin(paired, &setting).map_err(BoxFault::Pairs)?;
        let head = PairsHead {
            version: PairsHead::VERSION,
            election: setting.fingerprint.clone(),
            questions: paired.to_vec(),
        };
        let any = !paired.is_empty();
        let state = State::new(setting, any.then_some(book));
        Ok(Opened { ballot_box: Self { state, writer }, archive, pairs: any.then(|| head.line()) })
    }

    /// Goes on with an archive and its file of proofs, all of it verified again.
    ///
    /// # Errors
    /// The first thing that does not hold.
    pub fn resume(archive: &[u8], pairs: Option<&[u8]>) -> Result<Self, BoxFault> {
        let writer = Writer::resume(archive).map_err(BoxFault::Write)?;
        let mut follower = pairs.map_or_else(Follower::default, Follower::with_pairs);
        follower.push(archive).map_err(|fault| BoxFault::Archive(Box::new(fault)))?;
        let state = follower.into_state().ok_or(BoxFault::Stage(writer.stage()))?;
        check_kinds(&state.setting.election)?;
        Ok(Self { state, writer })
    }
}

fn read(setup: &Setup) -> Result<Setting<Ed25519>, BoxFault> {
    let setting = Setting::read(&setup.election, &setup.trustees, &setup.credentials).map_err(BoxFault::Setup)?;
    check_kinds(&setting.election)?;
    Ok(setting)
}

fn check_kinds(election: &Election) -> Result<(), BoxFault> {
    let shuffled = election.questions.iter().any(|question| match question {
        Question::Choice(_) => false,
        Question::Ranking(_) => true,
    });
    if shuffled { Err(BoxFault::Shuffled) } else { Ok(()) }
}
