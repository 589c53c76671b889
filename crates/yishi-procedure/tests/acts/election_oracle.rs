//! Outcomes against a second way to find them, slow and obvious: the highest is taken out again and again, by name.

use std::collections::BTreeMap;

use proptest::prelude::*;
use yishi_procedure::ballot::count::BallotCount;
use yishi_procedure::ballot::subject::WriteIn;
use yishi_procedure::election::contest::{Election, Round, RoundKind};
use yishi_procedure::election::office::Office;
use yishi_procedure::election::outcome::{Contender, consequence};
use yishi_procedure::election::preliminary::Preliminary;
use yishi_procedure::election::stage::ElectionStage;
use yishi_procedure::ids::PersonRef;
use yishi_procedure::{Event, Session};
use yishi_rulebook::Rulebook;

use crate::support::elections::*;
use crate::support::house::name;
use crate::support::{a_congress_of, congress, counts, deputy};

/// What an election is held on: deputies, seats, votes of the candidates, votes of the names written in, and whether it is
/// held among the tied.
#[derive(Clone, Debug)]
struct Drawn {
    seats: u16,
    approvals: Vec<u32>,
    written: Vec<u32>,
    kind: RoundKind,
}

const DEPUTIES: u32 = 41;

fn drawn() -> impl Strategy<Value = Drawn> {
    // Votes are drawn from few values around the half, so that ties and near misses are common.
    let votes = prop_oneof![4 => 18..=24_u32, 2 => 20..=22_u32, 1 => 0..=DEPUTIES];
    let written = prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(votes.clone(), 1..4)];
    let kind = prop_oneof![5 => Just(RoundKind::First), 1 => Just(RoundKind::Further), 2 => Just(RoundKind::Tie)];
    (1..=30_u16, prop::collection::vec(votes, 1..45), written, kind)
        .prop_map(|(seats, approvals, written, kind)| Drawn { seats, approvals, written, kind })
}

/// Found by taking out the highest, one value after the other, until the seats are full or nobody is left.
fn oracle(seats: u16, votes: &BTreeMap<String, u32>) -> (Vec<String>, Vec<String>, u16) {
    let mut left = votes.clone();
    let (mut elected, mut open) = (Vec::new(), usize::from(seats));
    while open > 0 && !left.is_empty() {
        let highest = left.values().copied().max().unwrap();
        let same: Vec<String> =
            left.iter().filter(|(_, votes)| **votes == highest).map(|(who, _)| who.clone()).collect();
        if same.len() > open {
            return (elected, same, u16::try_from(open).unwrap());
        }
        open -= same.len();
        for who in same {
            left.remove(&who);
            elected.push(who);
        }
    }
    (elected, Vec::new(), u16::try_from(open).unwrap())
}

fn word(contender: &Contender) -> String {
    match contender {
        Contender::Person(person) => format!("{person:?}"),
        Contender::WrittenIn(name) => name.hans.clone(),
    }
}

/// A session in which that round is being held; it is put there directly, because only the count is of interest.
fn held(base: &Session, drawn: &Drawn) -> Session {
    let mut session = base.clone();
    let candidates: Vec<PersonRef> = (1..).take(drawn.approvals.len()).map(deputy).collect();
    let round =
        Round { no: 1, kind: drawn.kind, seats: drawn.seats, candidates, standings: Vec::new(), tied: Vec::new() };
    session.elections =
        vec![Election { stage: ElectionStage::Balloting, rounds: vec![round], ..an_election(drawn.seats) }];
    session
}

fn count(drawn: &Drawn) -> BallotCount {
    let lines = drawn.approvals.iter().map(|votes| counts([*votes, DEPUTIES - votes, 0])).collect();
    let names = (500..).zip(&drawn.written);
    let write_ins = names.map(|(no, votes)| WriteIn { name: name(no), votes: *votes }).collect();
    BallotCount { issued: DEPUTIES, returned: DEPUTIES, void: Vec::new(), lines, write_ins }
}

/// Who takes part in the oracle's count: candidates and written names with more than half of all, or all of the tied.
fn field(drawn: &Drawn) -> BTreeMap<String, u32> {
    let candidates = (1..).zip(&drawn.approvals).map(|(no, votes)| (format!("{:?}", deputy(no)), *votes));
    let written = (500..).zip(&drawn.written).map(|(no, votes)| (name(no).hans, *votes));
    match drawn.kind {
        RoundKind::Tie => candidates.collect(),
        RoundKind::First | RoundKind::Further => {
            candidates.chain(written).filter(|(_, votes)| 2 * votes > DEPUTIES).collect()
        }
    }
}

/// The same votes, as far as papers with so many picks each can give them.
fn within(votes: &[u32], picks: u32) -> Vec<u32> {
    let mut left = DEPUTIES * picks;
    let mut take = |votes: &u32| {
        let taken = (*votes).min(left);
        left -= taken;
        taken
    };
    votes.iter().map(&mut take).collect()
}

fn base() -> (Session, Rulebook) {
    (a_congress_of(DEPUTIES).session().clone(), congress(&[]))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// law: OL 29
    #[test]
    fn every_outcome_is_the_one_the_slow_way_finds(drawn in drawn()) {
        thread_local! { static BASE: (Session, Rulebook) = base(); }
        let events = BASE.with(|(session, book)| {
            let at = "2023-12-28T01:00:00Z".parse().unwrap();
            consequence(&held(session, &drawn), book, round_subject(1), &count(&drawn), at).unwrap()
        });
        let [Event::RoundCounted(counted)] = &events[..] else { panic!("{events:?}") };
        let (elected, tied, open) = oracle(drawn.seats, &field(&drawn));
        let sorted = |mut names: Vec<String>| { names.sort(); names };
        let names = |contenders: &[Contender]| sorted(contenders.iter().map(word).collect());
        prop_assert_eq!(names(&counted.outcome.elected), sorted(elected));
        prop_assert_eq!(names(&counted.outcome.tied), sorted(tied));
        prop_assert_eq!(counted.outcome.open, open);
        let votes = |contender: &Contender| {
            let standing = counted.standings.iter().find(|standing| standing.contender == *contender);
            standing.unwrap().counts.approvals
        };
        prop_assert!(counted.outcome.elected.is_sorted_by(|one, other| votes(one) >= votes(other)));
    }

    /// law: OL 27
    #[test]
    fn every_preliminary_vote_is_cut_where_the_slow_way_cuts_it(drawn in drawn()) {
        thread_local! { static BASE: (Session, Rulebook) = base(); }
        let events = BASE.with(|(session, book)| {
            let mut session = session.clone();
            let asked: Vec<PersonRef> = (1..).take(drawn.approvals.len()).map(deputy).collect();
            let preliminary =
                Preliminary { asked, places: drawn.seats, through: Vec::new(), votes: Vec::new(), tied: false };
            session.elections = vec![Election {
                stage: ElectionStage::PreliminaryRunning,
                preliminary: Some(preliminary),
                ..an_election(1)
            }];
            let at = "2023-12-28T01:00:00Z".parse().unwrap();
            let subject = yishi_procedure::ballot::subject::BallotSubject::Preliminary { election: FIRST };
            consequence(&session, book, subject, &count(&drawn), at).unwrap()
        });
        let [Event::PreliminaryCounted(counted)] = &events[..] else { panic!("{events:?}") };
        let everybody = (1..).zip(&drawn.approvals).map(|(no, votes)| (format!("{:?}", deputy(no)), *votes)).collect();
        let (through, tied, _) = oracle(drawn.seats, &everybody);
        let sorted = |mut names: Vec<String>| { names.sort(); names };
        let names = |persons: &[PersonRef]| sorted(persons.iter().map(|person| format!("{person:?}")).collect());
        prop_assert_eq!(names(&counted.through), sorted(through));
        prop_assert_eq!(names(&counted.tied), sorted(tied));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Round after round until nothing is left to do: nobody is elected twice, the seats are never overfilled.
    #[test]
    fn an_election_of_any_votes_comes_to_an_end(
        seats in 1..=4_u16,
        rounds in prop::collection::vec(prop::collection::vec(15..=30_u32, 8), 1..8),
    ) {
        let surplus = 2;
        let candidates = deputies(1..=u32::from(seats) + surplus);
        let story = a_plenary_of(DEPUTIES).nominating(Office::CommitteeMembers, BY, seats, seats.min(2));
        let mut story = story.with_nominees(&candidates[..usize::from(seats + seats.min(2))]);
        story = story.after(close_nominations());
        story = story.fixed(&candidates[..usize::from(seats + seats.min(2))]);
        for votes in rounds {
            let (stage, open) = (story.stage(), u32::from(story.the_election().open_seats()));
            if stage == ElectionStage::CandidatesFixed {
                let asked = story.the_election().candidates.len();
                story = story.round(&within(&votes[..asked], open));
            } else if stage == ElectionStage::TieDue {
                let asked = story.the_election().last_round().unwrap().tied.len();
                story = story.round(&within(&votes[..asked], open));
            } else if stage == ElectionStage::FurtherDue {
                story = story.deciding_further(yishi_procedure::election::further::FurtherTime::NextSession);
            }
            let election = story.the_election();
            let distinct: std::collections::BTreeSet<_> = election.elected.iter().collect();
            prop_assert_eq!(distinct.len(), election.elected.len());
            prop_assert!(election.elected.len() <= usize::from(seats));
        }
    }
}
