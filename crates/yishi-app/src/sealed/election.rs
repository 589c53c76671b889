//! The record of an election, from what the procedure says the ballot is about.
//!
//! Source: Belenios specification, crypto version 1. Invariant: a question has three answers, of which exactly one is given; a
//! candidate has the answers 2i for and 2i + 1 against, of which at most one is given, and leaving both open abstains.

use yishi_ballot::election::{Choice, Election, Question, Uuid, VERSION};
use yishi_ballot::group::{Ed25519, Group};
use yishi_ballot::pairs::PairedQuestion;
use yishi_ballot::trustee::Trustees;
use yishi_procedure::Session;
use yishi_procedure::ballot::subject::{BallotLine, BallotSubject};
use yishi_procedure::sealed::opening::SealedBallotOpened;
use yishi_procedure::voting::choice::Counts;
use yishi_views::heading::Heading;
use yishi_views::sealed_title::sealed_title;
use yishi_views::secret_vote::BallotQuestion;

use crate::failure::Failure;

/// The record of the election, and its questions with pairs.
pub(super) fn record(
    session: &Session,
    opened: &SealedBallotOpened,
    uuid: &Uuid,
    trustees: &str,
) -> Result<(Election, Vec<PairedQuestion>), Failure> {
    let wrong = |problem: String| Failure::Fault(format!("the trustees' keys: {problem}"));
    let trustees = Trustees::<Ed25519>::read(trustees.as_bytes()).map_err(|problem| wrong(problem.to_string()))?;
    let title = sealed_title(session, opened.subject).hans;
    let question = question(session, opened, title.clone());
    let paired = paired(opened);
    let election = Election {
        version: VERSION,
        description: Heading::of(session).session.hans,
        name: title,
        group: Ed25519::NAME.to_owned(),
        public_key: Ed25519::text(&trustees.public_key()),
        questions: vec![Question::Choice(question)],
        uuid: uuid.clone(),
        administrator: None,
        credential_authority: None,
        language: None,
    };
    Ok((election, paired))
}

fn question(session: &Session, opened: &SealedBallotOpened, title: String) -> Choice {
    match opened.subject {
        BallotSubject::Question(_) => {
            let answers = BallotQuestion::Resolution.answers();
            Choice { answers, blank: None, min: 1, max: 1, question: title }
        }
        BallotSubject::Round { .. } | BallotSubject::Preliminary { .. } => {
            let answers: Vec<String> = opened.lines.iter().flat_map(|line| answers_on(session, line)).collect();
            Choice { answers, blank: None, min: 0, max: opened.lines.len(), question: title }
        }
    }
}

fn answers_on(session: &Session, line: &BallotLine) -> [String; 2] {
    let name = line.person().and_then(|person| session.roll.name(person));
    BallotQuestion::answers_of(&name.cloned().unwrap_or_default())
}

fn paired(opened: &SealedBallotOpened) -> Vec<PairedQuestion> {
    let (seats, lines) = (usize::try_from(opened.seats).unwrap_or(usize::MAX), opened.lines.len());
    match opened.subject {
        BallotSubject::Question(_) => Vec::new(),
        BallotSubject::Round { .. } | BallotSubject::Preliminary { .. } => {
            vec![PairedQuestion { question: 0, most_for: (seats < lines).then_some(seats) }]
        }
    }
}

/// The votes on each line, from the opened answers; nothing where they are none of such an election.
pub(super) fn lines(subject: BallotSubject, ballots: u32, answers: &[u64]) -> Option<Vec<Counts>> {
    let votes: Vec<u32> = answers.iter().map(|votes| u32::try_from(*votes).ok()).collect::<Option<_>>()?;
    match (subject, votes.as_slice()) {
        (BallotSubject::Question(_), &[approvals, against, abstain]) => {
            Some(vec![Counts { approvals, against, abstain }])
        }
        (BallotSubject::Question(_), _) => None,
        (BallotSubject::Round { .. } | BallotSubject::Preliminary { .. }, votes) => {
            let pairs = votes.chunks(2).map(|pair| of_pair(pair, ballots));
            pairs.collect()
        }
    }
}

fn of_pair(pair: &[u32], ballots: u32) -> Option<Counts> {
    let &[approvals, against] = pair else { return None };
    let abstain = ballots.checked_sub(approvals)?.checked_sub(against)?;
    Some(Counts { approvals, against, abstain })
}
