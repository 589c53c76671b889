//! What came of a ballot on persons: who is elected, who is tied, how many seats stay open.
//!
//! Law: Election Law art 45, 46; NPC rules of procedure art 40. Invariant: nobody is called elected before the outcome is
//! determined; of the latest round the election says who that is.

use serde::Serialize;
use yishi_procedure::Session;
use yishi_procedure::ballot::subject::BallotSubject;
use yishi_procedure::election::contest::{Election, Round};
use yishi_procedure::election::outcome::{Contender, Standing};
use yishi_procedure::election::stage::ElectionStage;
use yishi_procedure::ids::PersonRef;

use crate::person::Person;

/// What came of a ballot on persons.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Standings {
    /// Whether the outcome is determined.
    pub determined: bool,
    /// Who is elected by this round, or came through the preliminary vote.
    pub elected: Vec<Person>,
    /// Who is tied and voted on again.
    pub tied: Vec<Person>,
    /// Seats that stay open after the latest round.
    pub open: u16,
    /// Whether the higher level has to approve.
    pub awaits_approval: bool,
}

pub(crate) fn standings(session: &Session, election: Option<&Election>, subject: BallotSubject) -> Standings {
    let Some(election) = election else { return Standings::default() };
    let people = |all: &[PersonRef]| all.iter().map(|who| Person::of(session, *who)).collect::<Vec<_>>();
    match subject {
        BallotSubject::Question(_) => Standings::default(),
        BallotSubject::Preliminary { .. } => {
            let through = election.preliminary.as_ref().map(|vote| vote.through.as_slice()).unwrap_or_default();
            let tied = election.preliminary.as_ref().filter(|vote| vote.tied).map(|vote| vote.asked.as_slice());
            let (elected, tied) = (people(through), people(tied.unwrap_or_default()));
            Standings { determined: true, elected, tied, open: 0, awaits_approval: false }
        }
        BallotSubject::Round { round, .. } => {
            let Some(held) = election.rounds.iter().find(|held| held.no == round) else { return Standings::default() };
            // Whoever is voted on again later was not elected here.
            let stood = |held: &Round, who: PersonRef| held.standings.iter().any(|one| names(session, one, who));
            let later = |who: PersonRef| election.rounds.iter().any(|other| other.no > round && stood(other, who));
            let in_round = |who: &&PersonRef| stood(held, **who) && !later(**who);
            let elected: Vec<PersonRef> = election.elected.iter().filter(in_round).copied().collect();
            let last = election.last_round().is_some_and(|last| last.no == round);
            let stage = election.stage;
            Standings {
                determined: !last || !matches!(stage, ElectionStage::Balloting | ElectionStage::Counted),
                elected: people(&elected),
                tied: people(&held.tied),
                open: if last { election.open_seats() } else { 0 },
                awaits_approval: last && stage == ElectionStage::AwaitingApproval,
            }
        }
    }
}

/// Whether a standing is that person's: by the ballot, or by the name that was written in.
fn names(session: &Session, standing: &Standing, who: PersonRef) -> bool {
    match &standing.contender {
        Contender::Person(person) => *person == who,
        Contender::WrittenIn(name) => session.roll.name(who) == Some(name),
    }
}
