//! Any run of commands, sensible or not: what the procedure lets happen, the checker confirms.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use proptest::prelude::*;
use support::{DEPUTIES, Held, items, plenary, presidium, seat, sitting};
use yishi_names::assembly::AssemblyKind;
use yishi_names::text::Text;
use yishi_procedure::Command;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::departure::{LeaveSitting, ReturnToSitting};
use yishi_procedure::attendance::doors::OpenDoors;
use yishi_procedure::attendance::leaders::{NameLeadersPresent, Placement};
use yishi_procedure::attendance::leave::GrantLeave;
use yishi_procedure::attendance::non_voting::{AdmitNonVoting, NonVotingAttendees};
use yishi_procedure::attendance::segment::BeginSegment;
use yishi_procedure::business::item::TakeUp;
use yishi_procedure::business::report::HearReport;
use yishi_procedure::closing::session_close::CloseSession;
use yishi_procedure::convening::agenda::ProposeAgenda;
use yishi_procedure::convening::preparatory_meeting::ProposePresidium;
use yishi_procedure::convening::presidium::{NameStandingChairs, PresidiumFigures};
use yishi_procedure::convening::schedule::Segment;
use yishi_procedure::convening::withdrawal::WithdrawSeat;
use yishi_procedure::deliberation::chairs::NameExecutiveChairs;
use yishi_procedure::deliberation::rostrum::{ArrangeRostrum, RostrumGroup, Row};
use yishi_procedure::deliberation::sitting::{CloseSitting, OpenSitting, SittingKind};
use yishi_procedure::deliberation::speech::{BeginSpeech, EndSpeech};
use yishi_procedure::ids::{GuestNo, ItemNo, PersonRef, SeatNo, SittingNo, VoteNo};
use yishi_procedure::voting::announcement::DeclareResult;
use yishi_procedure::voting::choice::{Choice, Counts};
use yishi_procedure::voting::closing::CloseVote;
use yishi_procedure::voting::hand_count::EnterHands;
use yishi_procedure::voting::method::{ChooseMethod, VoteMethod};
use yishi_procedure::voting::opening::OpenVote;
use yishi_procedure::voting::question::Question;

/// One step of a run: either a ballot or a command, made from four small numbers.
type Step = (u8, u8, u8, u8);

const CHOICES: [Choice; 3] = Choice::ALL;
const METHODS: [VoteMethod; 3] = [VoteMethod::Named, VoteMethod::ShowOfHands, VoteMethod::Secret];

/// A number of a seat, mostly one that exists.
fn any_seat(a: u8) -> SeatNo {
    SeatNo(u32::from(a) % (DEPUTIES + 1) + 1)
}

fn person(a: u8) -> PersonRef {
    if a.is_multiple_of(5) {
        PersonRef::Guest(GuestNo(u16::from(a) % 2 + 1))
    } else {
        seat(u32::from(a) % DEPUTIES + 1)
    }
}

fn question(a: u8) -> Question {
    match a % 5 {
        0 => Question::PresidiumList,
        1 => Question::Agenda,
        n => Question::Item(ItemNo(u16::from(n) - 1)),
    }
}

/// Held commands point at the newest sitting or vote most of the time, so that runs get somewhere.
fn command(held: &Held, (kind, a, b, c): Step) -> Command {
    let session = held.state.as_ref().unwrap();
    let newest = u16::try_from(session.sittings.len()).unwrap();
    let no = SittingNo(if a.is_multiple_of(7) { u16::from(a) % 4 } else { newest });
    let vote = VoteNo(if a.is_multiple_of(7) { u32::from(a) % 4 } else { u32::try_from(session.votes.len()).unwrap() });
    let figures = PresidiumFigures { present: u32::from(b) % 5, approvals: u32::from(c) % 4, meeting: None };
    let placement = |a: u8| Placement { person: person(a), title: None };
    match kind % 40 {
        0 => WithdrawSeat { seat: any_seat(a), reason: Text::alike("辞职") }.into(),
        1 => ProposePresidium { list: presidium() }.into(),
        2 => ProposeAgenda { items: items() }.into(),
        3 => NameStandingChairs { chairs: vec![any_seat(a), any_seat(b)], figures }.into(),
        4 => sitting(SittingKind::Preparatory, vec![Segment { title: None, items: Vec::new() }; 2]).into(),
        5 => plenary().into(),
        6 | 7 => OpenDoors { sitting: no, self_check_in: b.is_multiple_of(2) }.into(),
        8..=12 => {
            let at = if b.is_multiple_of(2) { CheckInPlace::Door } else { CheckInPlace::Phone };
            CheckIn { seat: any_seat(a), at }.into()
        }
        13 => GrantLeave { sitting: no, seat: any_seat(b), reason: String::new() }.into(),
        14 => LeaveSitting { seat: any_seat(a) }.into(),
        15 => ReturnToSitting { seat: any_seat(a) }.into(),
        16 => BeginSegment { segment: b % 3, sitting: None }.into(),
        17 => {
            let attendees =
                NonVotingAttendees { text: Text::alike("列席人员"), segment: Some(b % 3), standing: None };
            AdmitNonVoting { sitting: no, attendees: vec![attendees] }.into()
        }
        18 => NameLeadersPresent { sitting: no, persons: vec![placement(b), placement(c)] }.into(),
        19 => {
            let (chairs, presiding) = (vec![person(b), person(c)], placement(b));
            NameExecutiveChairs { sitting: no, chairs, presiding, figures: Some(figures) }.into()
        }
        20 => {
            let persons = vec![placement(b), placement(c)];
            let (group, row) = ("leaders".to_owned(), Row::Front);
            let group = RostrumGroup { group, label: None, row, persons, unnamed: false, categories: Vec::new() };
            ArrangeRostrum { sitting: no, groups: vec![group] }.into()
        }
        21 => OpenSitting { sitting: no }.into(),
        22 if c.is_multiple_of(3) => CloseSitting { sitting: no }.into(),
        22 => TakeUp { question: question(b), sitting: None }.into(),
        23 => BeginSpeech { person: person(b), role: None, sitting: None }.into(),
        24 => EndSpeech::default().into(),
        25 => HearReport { item: ItemNo(u16::from(b) % 4), reporter: placement(c), on_behalf_of: None, sitting: None }
            .into(),
        26 => ChooseMethod { method: METHODS[usize::from(a) % 3], figures: Some(figures) }.into(),
        27 => OpenVote { question: question(b) }.into(),
        31..=33 => OpenVote { question: Question::Item(ItemNo(2)) }.into(),
        28 | 34 => {
            let (approvals, against, abstain) = (u32::from(a) % 12, u32::from(b) % 4, u32::from(c) % 3);
            EnterHands { vote, counts: Counts { approvals, against, abstain } }.into()
        }
        29 | 35..=37 => CloseVote { vote }.into(),
        _ if c == 0 => CloseSession {}.into(),
        _ => DeclareResult { vote }.into(),
    }
}

/// A draft must not be exchanged while the hall votes on it; the checker calls that by its name, so runs leave it out.
fn exchanges_a_draft_under_its_vote(held: &Held, command: &Command) -> bool {
    let running = held.state.as_ref().unwrap().running_vote().is_some();
    running && matches!(command, Command::ProposePresidium(_) | Command::ProposeAgenda(_))
}

fn run(mut held: Held, steps: Vec<Step>) -> Held {
    for step in steps {
        if step.0 >= 160 {
            // A refused ballot is refused; the box stays as it was.
            drop(held.press(any_seat(step.1).0, CHOICES[usize::from(step.2) % 3]));
        } else {
            let command = command(&held, step);
            if exchanges_a_draft_under_its_vote(&held, &command) {
                continue;
            }
            if matches!(command, Command::CloseVote(_)) {
                held.pass(i64::from(step.3) * 1_000);
            }
            drop(held.act(command));
        }
    }
    held
}

/// Where a run begins: at convening, after the preparatory meeting, in the plenary, or in its named vote.
fn begin(body: u8, stage: u8) -> Held {
    let mut held = match body % 4 {
        0 => Held::congress(&[]),
        1 => Held::congress(&["mingchuan-2023", "mingchuan-16-3"]),
        2 => Held::congress(&["guangdong-2022"]),
        _ => return Held::convened(AssemblyKind::Cppcc, &[], DEPUTIES),
    };
    match stage % 4 {
        0 => {}
        1 => held.preparatory_meeting(),
        2 => held.open_the_plenary(),
        _ => {
            held.open_the_plenary();
            held.must(OpenVote { question: Question::Item(ItemNo(2)) });
        }
    }
    held
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn whatever_the_procedure_lets_happen_verifies(
        body in any::<u8>(),
        stage in any::<u8>(),
        steps in proptest::collection::vec(any::<Step>(), 0..160),
    ) {
        let held = run(begin(body, stage), steps);
        let report = held.verified();
        let session = held.state.as_ref().unwrap();
        prop_assert_eq!(report.entitled, session.roll.entitled());
        prop_assert_eq!(report.events, held.contents.envelopes.len());
        let passed = report.votes.iter().filter(|vote| vote.passed == Some(true)).count();
        let decided = session.votes.iter().filter(|vote| vote.result.as_ref().is_some_and(|result| result.passed));
        prop_assert_eq!(passed, decided.count());
    }
}

/// Runs of pure chance should reach results of their own, or they prove little.
#[test]
fn random_runs_reach_results() {
    let results = |held: &Held| held.state.as_ref().unwrap().votes.iter().filter(|vote| vote.result.is_some()).count();
    let mut seed = 1_u32;
    let mut next = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        seed.to_be_bytes()[0]
    };
    let mut reached = 0;
    for case in 0..60 {
        let steps = (0..160).map(|_| (next(), next(), next(), next())).collect();
        let held = begin(case, case / 4);
        let before = results(&held);
        reached += results(&run(held, steps)) - before;
    }
    assert!(reached > 30, "{reached}");
}
