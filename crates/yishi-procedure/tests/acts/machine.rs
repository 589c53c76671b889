//! Any commands in any order: whatever comes, the procedure answers, and what it lets through keeps the record sound.
//!
//! Half of the moves are drawn blindly, nonsense numbers included; the others are acts that fit the state, so that votes and
//! closings are reached. The invariants are counted here from the events alone, beside the state.

mod anything;
mod brought;
mod drawn;
mod ledger;
mod sensible;

use jiff::SignedDuration;
use proptest::prelude::*;
use yishi_procedure::voting::closing::BoxCount;
use yishi_procedure::{Command, Context, Event, Explained, Session, apply, decide, replay};
use yishi_rulebook::{AgendaAdoption, Rulebook};

use crate::support::sealed::a_plenary_in_secret;
use crate::support::{Story, a_roll_of, congress, convene, counts, cppcc};
use ledger::Ledger;

/// One move of the machine.
#[derive(Clone, Debug)]
enum Move {
    /// Any command at all.
    Any(Box<Command>),
    /// One of those that fit, picked by this number.
    Fitting(u16),
    /// Seconds go by.
    Wait(i64),
}

/// A move, and the box that is brought along.
type Step = (Move, Option<[u32; 3]>);

fn step() -> impl Strategy<Value = Step> {
    let moves = prop_oneof![
        4 => anything::command().prop_map(|command| Move::Any(Box::new(command))),
        12 => any::<u16>().prop_map(Move::Fitting),
        1 => (0..200_i64).prop_map(Move::Wait),
    ];
    let figure = prop_oneof![9 => 0..5_u32, 1 => any::<u32>()];
    let figures = (0..9_u32, 0..3_u32, figure).prop_map(|(approvals, against, abstain)| [approvals, against, abstain]);
    (moves, prop::option::weighted(0.8, figures))
}

fn books() -> Vec<Rulebook> {
    vec![
        congress(&[]),
        congress(&["mingchuan-2023", "mingchuan-16-3"]),
        congress(&["guangdong-2022"]),
        cppcc(&[]),
        cppcc(&["mingchuan-cppcc-2023"]),
    ]
}

/// How far the session is before the moves begin: nothing, convened, prepared, a plenary in progress.
fn start(book: &Rulebook, stage: usize, seats: u32) -> Story {
    if stage == 0 {
        return Story::under(book.clone());
    }
    let convened = Story::under(book.clone()).after(convene(a_roll_of(seats)));
    let prepared = match (stage, book.agenda_adopted_at().value) {
        (1, _) => return convened,
        (_, AgendaAdoption::FirstSitting) => convened.with_agenda_drafted(),
        (_, AgendaAdoption::PreparatoryMeeting) => convened.prepared(),
    };
    if stage == 2 { prepared } else { prepared.with_plenary_called().opened_with(seats) }
}

/// A code is a letter of a stage, a point, three digits; a judged refusal is one that is not met.
fn check_refusal(refusal: &yishi_procedure::Refusal) {
    let code = refusal.code().as_bytes();
    assert!(code.len() == 5 && b"CADBVKT".contains(&code[0]) && code[1] == b'.', "{refusal}");
    assert!(code[2..].iter().all(u8::is_ascii_digit), "{refusal}");
    assert!(refusal.grounds().is_none_or(|ground| !ground.met && ground.count < ground.needed), "{refusal}");
}

/// Written and read back, a command is the same command.
fn check_command(command: &Command) {
    let text = serde_json::to_string(command).unwrap();
    assert_eq!(&serde_json::from_str::<Command>(&text).unwrap(), command, "{text}");
    assert!(text.contains(&format!("\"command\":\"{}\"", command.name())), "{text}");
}

/// Written and read back, an event is the same event, and so is one that went through a JSON value.
fn check_event(event: &Event) {
    let text = serde_json::to_string(event).unwrap();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(&serde_json::from_str::<Event>(&text).unwrap(), event, "{text}");
    assert_eq!(&serde_json::from_value::<Event>(value.clone()).unwrap(), event, "{text}");
    assert_eq!((value["kind"].as_str(), Event::KINDS.contains(&event.kind())), (Some(event.kind()), true));
}

fn bytes(state: Option<&Session>) -> Vec<u8> {
    serde_json::to_vec(&state).unwrap()
}

fn play(book: &Rulebook, mut story: Story, steps: &[Step]) -> Story {
    let mut ledger = Ledger::default();
    story.events.iter().for_each(|event| ledger.enter(event));
    for (step, figures) in steps {
        let command = match step {
            Move::Any(command) => (**command).clone(),
            Move::Fitting(pick) => {
                let mut fitting = sensible::commands(story.state.as_ref(), book);
                fitting.swap_remove(usize::from(*pick) % fitting.len())
            }
            Move::Wait(seconds) => {
                story.clock += SignedDuration::from_secs(*seconds);
                continue;
            }
        };
        check_command(&command);
        let ballots = figures.map(|figures| BoxCount { counts: counts(figures), digest: "cd".repeat(32) });
        let brought = brought::brought(story.state.as_ref(), &command, *figures);
        let context = Context { at: story.clock, ballots, brought };
        let before = story.state.clone();
        let again = decide(story.state.as_ref(), book, &command, &context);
        let outcome = story.act(&command, &context).0;
        assert_eq!(outcome, again, "the same question gets the same answer");
        match outcome {
            Ok(events) => {
                assert!(!events.is_empty(), "{command:?} leaves no event");
                events.iter().for_each(check_event);
                events.iter().for_each(|event| ledger.enter(event));
            }
            Err(refusal) => {
                check_refusal(&refusal);
                assert_eq!(before, story.state);
            }
        }
        if let Some(session) = &story.state {
            ledger.check(session);
        }
    }
    story
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_commands_leave_a_sound_record(
        book in 0..5_usize,
        stage in 0..4_usize,
        seats in 1..=9_u32,
        steps in prop::collection::vec(step(), 0..120),
    ) {
        let book = &books()[book];
        let story = play(book, start(book, stage, seats), &steps);
        let live = bytes(story.state.as_ref());
        prop_assert_eq!(&bytes(replay(&story.events).as_ref()), &live, "replay tells another state");
        let told = serde_json::to_string(&story.events).unwrap();
        let read: Vec<Event> = serde_json::from_str(&told).unwrap();
        prop_assert_eq!(&bytes(replay(&read).as_ref()), &live, "replay of the written stream tells another state");
    }

    /// An event of another session, or out of its order, is no reason to fall over: a checker folds what it is given.
    #[test]
    fn folding_events_in_any_order_never_fails(
        book in 0..5_usize,
        steps in prop::collection::vec(step(), 20..80),
        order in prop::collection::vec(any::<u16>(), 0..60),
        seats in 1..=6_u32,
    ) {
        let book = &books()[book];
        let story = play(book, start(book, 3, seats), &steps);
        let mut state = None;
        for pick in order {
            apply(&mut state, &story.events[usize::from(pick) % story.events.len()]);
        }
        bytes(state.as_ref());
    }
}

/// The kinds of events every session has; elections, motions and the like have machines of their own.
const EVERY_SITTING: &[&str] = &[
    "SessionConvened",
    "SeatWithdrawn",
    "PresidiumProposed",
    "PresidiumElected",
    "AgendaProposed",
    "AgendaAdopted",
    "CircleFormed",
    "CommitteeProposed",
    "CommitteeFormed",
    "StandingChairsNamed",
    "SittingScheduled",
    "DoorsOpened",
    "SeatCheckedIn",
    "LeaveGranted",
    "SeatLeft",
    "SeatReturned",
    "SegmentBegun",
    "NonVotingAdmitted",
    "LeadersPresentNamed",
    "ExecutiveChairsNamed",
    "RostrumArranged",
    "SittingOpened",
    "SittingClosed",
    "SpeechBegun",
    "SpeechEnded",
    "TakenUp",
    "ReportHeard",
    "MethodChosen",
    "VoteOpened",
    "HandsEntered",
    "VoteClosed",
    "ResultDeclared",
    "ItemAdopted",
    "SessionClosed",
];

/// Those of a vote that has to be secret, which random sessions hold by sealed ballots.
const IN_SECRET: &[&str] =
    &["TrusteesNamed", "SealedBallotOpened", "SealedBallotClosed", "SealedBallotCounted", "SealedBallotAbandoned"];

/// The machine is worth nothing if it never gets anywhere: one fixed run must reach votes that pass and votes that fail.
#[test]
fn the_machine_reaches_every_kind_of_event_that_every_sitting_has_and_those_of_secret_votes() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut reached = std::collections::BTreeSet::new();
    for round in 0..150_usize {
        let book = &books()[round % 5];
        let seats = u32::try_from(round % 9 + 1).unwrap();
        let steps = prop::collection::vec(step(), 60..120).new_tree(&mut runner).unwrap().current();
        let story = play(book, start(book, round % 4, seats), &steps);
        reached.extend(story.events.iter().map(Event::kind));
    }
    // Few random sessions come so far that they vote in secret, so some begin there.
    for seats in 5..45 {
        let steps = prop::collection::vec(step(), 60..120).new_tree(&mut runner).unwrap().current();
        let story = a_plenary_in_secret(&[], seats);
        let book = story.book.clone();
        reached.extend(play(&book, story, &steps).events.iter().map(Event::kind));
    }
    let missed: Vec<_> = EVERY_SITTING.iter().chain(IN_SECRET).filter(|kind| !reached.contains(*kind)).collect();
    assert!(missed.is_empty(), "never reached: {missed:?}");
}
