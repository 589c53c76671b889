//! The records with which a sealed ballot was set up: identity, question, keys, credentials, against what the record says of them.
//!
//! Source: Belenios specification, crypto version 1; docs/secret-ballots.md. Invariant: a question has the answers for, against and
//! abstaining; persons have two answers each, for and against, and the proofs beside the archive bound both.

use yishi_ballot::Report;
use yishi_ballot::archive::{Chain, Content};
use yishi_ballot::election::{Choice, Election, Question};
use yishi_ballot::hash::Hash;
use yishi_ballot::pairs::{PairedQuestion, PairsHead};
use yishi_ballot::trustee::TrusteeText;
use yishi_procedure::sealed::opening::SealedBallotOpened;
use yishi_rulebook::Press;

use super::sealed_archive::is_paired;

/// Records of an archive that was verified before.
pub(super) struct Records {
    election: Election,
    trustees: Vec<TrusteeText>,
    credentials: Vec<String>,
    /// How many ballots count, and the hash of the event that says so.
    pub(super) tally: Option<(u64, Hash)>,
}

/// The questions whose answers are proved to come in pairs, as the file of proofs begins.
pub(super) fn paired_questions(proofs: &[u8]) -> Result<Vec<PairedQuestion>, String> {
    require(proofs.ends_with(b"\n"), || "its proofs were cut off".to_owned())?;
    let first = proofs.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let head: PairsHead = serde_json::from_slice(first).map_err(|error| error.to_string())?;
    Ok(head.questions)
}

impl Records {
    pub(super) fn of(archive: &[u8]) -> Result<Self, String> {
        let mut chain = Chain::default();
        chain.push(archive);
        let (mut setup, mut tally) = (None, None);
        while let Some(link) = chain.next_link().map_err(|fault| fault.to_string())? {
            match link.content {
                Content::Setup { election, trustees, credentials } => setup = Some((election, trustees, credentials)),
                Content::EncryptedTally { size, .. } => tally = Some((size.num_tallied, link.hash)),
                Content::Ballot(_)
                | Content::EndBallots
                | Content::Shuffle { .. }
                | Content::EndShuffles
                | Content::PartialDecryption { .. }
                | Content::Result(_) => {}
            }
        }
        let (election, trustees, credentials) = setup.ok_or("it was never set up")?;
        let election = Election::read(&election).map_err(|problem| problem.to_string())?;
        let trustees = serde_json::from_slice(&trustees).map_err(|error| error.to_string())?;
        let credentials = serde_json::from_slice(&credentials).map_err(|error| error.to_string())?;
        Ok(Self { election, trustees, credentials, tally })
    }

    /// Identifier, fingerprint and credentials, of which each has one vote; and no second ballot where the first counts.
    pub(super) fn check_identity(&self, report: &Report, opened: &SealedBallotOpened) -> Result<(), String> {
        let uuid = self.election.uuid.as_str();
        require(uuid == opened.uuid, || format!("it is of the election {uuid}, not {}", opened.uuid))?;
        let (found, stated) = (report.fingerprint.as_deref().unwrap_or_default(), &opened.fingerprint);
        require(found == stated, || format!("its fingerprint is {found}, not {stated}"))?;
        let (found, stated) = (self.credentials.len(), opened.credentials);
        require(u32::try_from(found) == Ok(stated), || format!("{found} credentials may vote in it, not {stated}"))?;
        let equal = self.credentials.iter().all(|credential| !credential.contains(','));
        require(equal, || "some of its credentials have more than one vote".to_owned())?;
        let replaced = report.ballots.iter().filter(|ballot| ballot.replaced).count();
        let sound = match opened.press {
            Press::First => replaced == 0,
            Press::Last => true,
        };
        require(sound, || format!("{replaced} ballots in it were replaced, but the first press counts"))
    }

    /// One question with the answers that its lines need.
    pub(super) fn check_question(
        &self,
        answers: &[String],
        paired: &[PairedQuestion],
        opened: &SealedBallotOpened,
    ) -> Result<(), String> {
        let [Question::Choice(choice)] = self.election.questions.as_slice() else {
            return Err("it asks another kind of question, or not one alone".to_owned());
        };
        let (lines, seats) = (opened.lines.len(), usize::try_from(opened.seats).unwrap_or(usize::MAX));
        let most_for = (seats < lines).then_some(seats);
        let (min, max, proved) = if is_paired(opened.subject) {
            (0, lines, vec![PairedQuestion { question: 0, most_for }])
        } else {
            (1, 1, Vec::new())
        };
        require(choice.answers == answers, || format!("its answers are not {}, in this order", answers.join(", ")))?;
        let Choice { min: fewest, max: most, .. } = *choice;
        let bounded = (fewest, most) == (min, max) && !choice.has_blank();
        require(bounded, || format!("{fewest} to {most} answers are given in it, not {min} to {max}"))?;
        require(paired == proved, || "its proofs do not bound for and against as the lines and seats do".to_owned())
    }

    /// The house's own key, and one group of those who hold the key; gives how many keys stand before theirs.
    pub(super) fn check_keys(&self, opened: &SealedBallotOpened) -> Result<usize, String> {
        let (before, group) = match self.trustees.as_slice() {
            [TrusteeText::Single(..), TrusteeText::Pedersen(_, group)] => (1, group),
            [TrusteeText::Pedersen(_, group), TrusteeText::Single(..)] => (0, group),
            _ => return Err("its keys are not those of the house and of one group of trustees".to_owned()),
        };
        let (size, threshold) = (group.verification_keys.len(), group.threshold);
        let (named, needed) = (opened.trustees.len(), opened.needed);
        let same = size == named && u32::try_from(threshold) == Ok(needed);
        require(same, || format!("{threshold} of {size} trustees open it, not {needed} of {named}"))?;
        Ok(before)
    }
}

fn require(holds: bool, why: impl Fn() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(why()) }
}
