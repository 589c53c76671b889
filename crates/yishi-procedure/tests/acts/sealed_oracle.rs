//! A second opinion on every sealed count: the ballots are drawn one by one, and what they decide is reckoned beside the procedure.

use proptest::prelude::*;
use yishi_procedure::Event;
use yishi_procedure::election::office::Office;
use yishi_procedure::election::outcome::Contender;
use yishi_procedure::ids::PersonRef;

use crate::support::elections::*;
use crate::support::sealed::*;
use crate::support::story::four;
use crate::support::{Story, deputy, item, leave_hall, open_vote, with_choice};

/// What a ballot says of one line: 0 for, 1 against, 2 abstaining.
type Mark = usize;

const SEATS: u32 = 45;

fn a_vote() -> Story {
    a_plenary_in_secret(&[], SEATS)
}

/// Two of three candidates are to be elected by device.
fn an_election() -> Story {
    let mut story = a_plenary_of(SEATS);
    story.book = with_choice(&with_choice(&story.book, "sealed.elections", "device"), "ballot.write-in", "none");
    let story = story.with_trustees().nominating(Office::DeputyHeadsOfGovernment, TERM, 2, 1);
    story.with_candidates(&deputies(1..=3))
}

thread_local! {
    static VOTE: Story = a_vote();
    static ELECTION: Story = an_election();
}

/// So many leave before the ballot opens, and each of these ballots is cast: it says something of every line, and picks two at most.
fn ballots(lines: usize) -> impl Strategy<Value = (u32, Vec<Vec<Mark>>)> {
    let marks = prop::collection::vec(prop_oneof![4 => Just(0_usize), 2 => Just(1), 1 => Just(2)], lines);
    let ballot = (marks, 1..3_usize).prop_map(|(mut marks, instead)| {
        if let Some(third) = marks.iter().enumerate().filter(|(_, mark)| **mark == 0).map(|(at, _)| at).nth(2) {
            marks[third] = instead;
        }
        marks
    });
    (0..=9_u32, prop::collection::vec(ballot, 0..=48))
}

/// The figures as somebody finds them who goes through the pile once for each of them.
fn piled(ballots: &[Vec<Mark>], lines: usize) -> Vec<[u32; 3]> {
    let pile =
        |line: usize, mark: Mark| u32::try_from(ballots.iter().filter(|ballot| ballot[line] == mark).count()).unwrap();
    (0..lines).map(|line| [pile(line, 0), pile(line, 1), pile(line, 2)]).collect()
}

/// The last of the roll who hold no key go home.
fn without_some(story: Story, gone: u32) -> Story {
    (0..gone).fold(story, |story, at| story.after(leave_hall(SEATS - 5 - at)))
}

fn kinds(events: &[Event]) -> Vec<&'static str> {
    events.iter().map(Event::kind).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    /// A question passes where more than half of all deputies are for it, and nothing is decided by more ballots than members.
    #[test]
    fn a_question_is_decided_as_by_hand((gone, ballots) in ballots(1)) {
        let mut story = without_some(VOTE.with(Clone::clone), gone).bringing(open_vote(item(2)), ready(SEATS));
        let (cast, present) = (u32::try_from(ballots.len()).unwrap(), SEATS - gone);
        let figures = piled(&ballots, 1);
        let events = story.when_opened(cast, &figures).happens();
        if cast > present {
            prop_assert_eq!(kinds(&events), ["SealedBallotCounted"]);
            prop_assert!(story.vote(3).is_running());
            return Ok(());
        }
        let passes = figures[0][0] * 2 > SEATS;
        let result = story.result(3);
        prop_assert_eq!((result.passed, events.len()), (passes, if passes { 3 } else { 2 }));
        let [approvals, against, abstain] = figures[0];
        prop_assert_eq!(four(result.tally), [approvals, against, abstain, present - cast]);
    }

    /// Elected are the two highest of those with more than half of all deputies; where the second place is shared, nobody gets it.
    #[test]
    fn a_round_is_decided_as_by_hand((gone, ballots) in ballots(3)) {
        let mut story = without_some(ELECTION.with(Clone::clone), gone).bringing(open_round(), ready(SEATS));
        let (cast, present) = (u32::try_from(ballots.len()).unwrap(), SEATS - gone);
        let figures = piled(&ballots, 3);
        let events = story.when_opened(cast, &figures).happens();
        if cast > present {
            prop_assert_eq!(kinds(&events), ["SealedBallotCounted", "ElectionBallotVoided"]);
            return Ok(());
        }
        let Event::RoundCounted(counted) = &events[1] else { panic!("{events:?}") };
        let told: Vec<[u32; 3]> = counted.standings.iter()
            .map(|one| [one.counts.approvals, one.counts.against, one.counts.abstain]).collect();
        prop_assert_eq!(&told, &figures);
        let elected: Vec<PersonRef> = (0..3_usize).filter(|at| elects(&figures, *at)).map(numbered).collect();
        let said = |names: &[Contender]| {
            let mut persons: Vec<PersonRef> = names.iter().map(person).collect();
            persons.sort();
            persons
        };
        prop_assert_eq!(said(&counted.outcome.elected), elected);
        let tied: Vec<PersonRef> = (0..3_usize).filter(|at| ties(&figures, *at)).map(numbered).collect();
        prop_assert_eq!(said(&counted.outcome.tied), tied);
    }
}

fn numbered(at: usize) -> PersonRef {
    deputy(u32::try_from(at).unwrap() + 1)
}

fn person(contender: &Contender) -> PersonRef {
    match contender {
        Contender::Person(person) => *person,
        Contender::WrittenIn(name) => panic!("{name:?} was written in"),
    }
}

/// Of the others who pass: how many have more votes, and how many as many.
fn ahead_and_level(figures: &[[u32; 3]], at: usize) -> (usize, usize) {
    let own = figures[at][0];
    let others = (0..figures.len()).filter(|other| *other != at && figures[*other][0] * 2 > SEATS);
    let votes: Vec<u32> = others.map(|other| figures[other][0]).collect();
    (votes.iter().filter(|votes| **votes > own).count(), votes.iter().filter(|votes| **votes == own).count())
}

/// Whoever passes is elected where even all who are level with them leave a seat.
fn elects(figures: &[[u32; 3]], at: usize) -> bool {
    let (ahead, level) = ahead_and_level(figures, at);
    figures[at][0] * 2 > SEATS && ahead + level < 2
}

/// Whoever passes is tied where those ahead leave a seat, and those level with them take it away.
fn ties(figures: &[[u32; 3]], at: usize) -> bool {
    let (ahead, level) = ahead_and_level(figures, at);
    figures[at][0] * 2 > SEATS && ahead < 2 && ahead + level >= 2
}
