//! Who was elected in a sitting, as the press names them.
//!
//! Law: NPC rules of procedure art 40: the presidium makes the result public. Invariant: nobody is told before that, and whoever was
//! elected is told once, with the sitting that held the round which decided it.

use yishi_names::PersonName;
use yishi_press::facts::Election as Elected;
use yishi_procedure::Session;
use yishi_procedure::ballot::subject::BallotSubject;
use yishi_procedure::deliberation::sitting::Sitting;
use yishi_procedure::election::contest::{Election, Round};
use yishi_procedure::election::outcome::Contender;
use yishi_procedure::ids::{PersonRef, SittingNo};

use crate::failure::Failure;
use crate::record::people;

pub(super) fn elected(session: &Session, sitting: &Sitting) -> Result<Vec<Elected>, Failure> {
    let published = session.elections.iter().filter(|election| election.published_at.is_some());
    let mut told =
        published.map(|election| in_sitting(session, election, sitting.no)).collect::<Result<Vec<_>, _>>()?;
    told.retain(|told| !told.elected.is_empty());
    Ok(told)
}

fn in_sitting(session: &Session, election: &Election, sitting: SittingNo) -> Result<Elected, Failure> {
    let here = |person: &&PersonRef| {
        let round = deciding_round(session, election, **person);
        round.is_some_and(|round| hall_of(session, election, round) == Some(sitting))
    };
    let mut persons: Vec<PersonRef> = election.elected.iter().filter(here).copied().collect();
    // Equals are named as they stood on the list of candidates; a name written in stands behind it.
    persons.sort_by_key(|person| election.rounds.first().map(|first| place(first, *person)));
    let names = persons.into_iter().map(|person| people::name(session, person));
    Ok(Elected { office: election.title.clone(), elected: names.collect::<Result<_, _>>()? })
}

fn place(round: &Round, person: PersonRef) -> usize {
    round.candidates.iter().position(|candidate| *candidate == person).unwrap_or(usize::MAX)
}

/// Whoever is elected stands no more, so it was the last round in which the person stood; else the one that was written in.
fn deciding_round<'a>(session: &Session, election: &'a Election, person: PersonRef) -> Option<&'a Round> {
    let mut rounds = election.rounds.iter().rev();
    let stood = rounds.find(|round| round.candidates.contains(&person));
    stood.or_else(|| {
        let name = session.roll.name(person);
        // A name may have been read otherwise than the roll writes it.
        let written = |round: &&Round| round.standings.iter().any(|one| written_in(&one.contender).is_some());
        let by_name = |round: &&Round| round.standings.iter().any(|one| written_in(&one.contender) == name);
        let rounds = || election.rounds.iter().rev().filter(written);
        rounds().find(by_name).or_else(|| rounds().next())
    })
}

fn written_in(contender: &Contender) -> Option<&PersonName> {
    match contender {
        Contender::Person(_) => None,
        Contender::WrittenIn(name) => Some(name),
    }
}

/// The sitting whose ballot on that round was not void.
fn hall_of(session: &Session, election: &Election, round: &Round) -> Option<SittingNo> {
    let subject = BallotSubject::Round { election: election.no, round: round.no };
    let mut ballots = session.ballots.iter().rev();
    ballots.find(|ballot| ballot.subject == subject).map(|ballot| ballot.sitting)
}
