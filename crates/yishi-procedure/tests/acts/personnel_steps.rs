//! The steps of a removal, a resignation and an appointment: what stories do is in the tables, and every line of them is walked.

use std::collections::BTreeSet;

use yishi_procedure::business::movers::Organ;
use yishi_procedure::ids::{AppointmentNo, CommitteeNo, RemovalNo, ResignationNo};
use yishi_procedure::personnel::appointment_case::{self, AppointmentStage};
use yishi_procedure::personnel::appointment_withdrawal::WithdrawAppointment;
use yishi_procedure::personnel::approval::ApprovalMatter;
use yishi_procedure::personnel::defence::DefenceForm;
use yishi_procedure::personnel::removal_case::{self, RemovalStage};
use yishi_procedure::personnel::removal_withdrawal::WithdrawRemoval;
use yishi_procedure::personnel::resignation_case::{self, ResignationStage};
use yishi_procedure::personnel::resignation_withdrawal::WithdrawResignation;
use yishi_procedure::voting::question::Question;
use yishi_procedure::{Event, Session, apply};

use crate::support::personnel::{
    a_committee_of, a_congress_voting_by_hands, a_director, appointment_question, approval, by, hear, investigation,
    jointly, mayor, procurator, put_to_vote, removal, removal_question, resignation, resignation_question, speak,
};
use crate::support::{Story, deputy, visitor};

const ALL: [u32; 3] = [9, 0, 0];
const NONE: [u32; 3] = [0, 9, 0];

fn filed(office: yishi_procedure::personnel::office::Office) -> Story {
    a_congress_voting_by_hands(9).after(removal(visitor(1), office, jointly(1))).after(hear(1, DefenceForm::Written))
}

fn put(story: Story) -> Story {
    let command = put_to_vote(&story, 1);
    story.after(command)
}

fn removals() -> Vec<Story> {
    let taken_back = || WithdrawRemoval { removal: RemovalNo(1) };
    let awaiting = || put(filed(procurator())).voted(removal_question(1), ALL);
    let matter = ApprovalMatter::Removal(RemovalNo(1));
    let investigated = |figures| {
        let story = filed(mayor());
        let proposed = investigation(&story, by(Organ::Presidium), &[2, 3], Some(1));
        story.after(proposed).voted(Question::Investigation(CommitteeNo(1)), figures)
    };
    vec![
        filed(mayor()).after(taken_back()),
        put(filed(mayor())).after(hear(1, DefenceForm::BeforePlenary)).after(taken_back()),
        put(filed(mayor())).voted(removal_question(1), ALL),
        put(filed(mayor())).voted(removal_question(1), NONE),
        awaiting().after(approval(matter, true)),
        awaiting().after(approval(matter, false)),
        investigated(ALL),
        investigated(NONE),
    ]
}

fn resignations() -> Vec<Story> {
    let tendered = |office| a_committee_of(9).after(resignation(deputy(5), office));
    let awaiting = || tendered(procurator()).voted(resignation_question(1), ALL);
    let matter = ApprovalMatter::Resignation(ResignationNo(1));
    vec![
        tendered(mayor()).voted(resignation_question(1), ALL),
        tendered(mayor()).voted(resignation_question(1), NONE),
        tendered(mayor()).after(WithdrawResignation { resignation: ResignationNo(1) }),
        awaiting().after(approval(matter, true)),
        awaiting().after(approval(matter, false)),
    ]
}

fn appointments() -> Vec<Story> {
    let proposed = || a_committee_of(9).after(a_director(visitor(1))).after(speak(1));
    vec![
        proposed().voted(appointment_question(1), ALL),
        proposed().voted(appointment_question(1), NONE),
        proposed().after(WithdrawAppointment { appointment: AppointmentNo(1) }),
    ]
}

/// Every step that stories take, read from their events one by one: a matter that an event is about goes from stage to stage,
/// or stays where it is.
fn walked<S: Copy + Ord>(
    stories: Vec<Story>,
    stage: impl Fn(&Session) -> Option<S>,
    about: &[&'static str],
) -> BTreeSet<(S, &'static str, S)> {
    let mut steps = BTreeSet::new();
    for story in stories {
        let mut state = None;
        for event in &story.events {
            let before = state.as_ref().and_then(&stage);
            apply(&mut state, event);
            let after = state.as_ref().and_then(&stage);
            let (Some(before), Some(after)) = (before, after) else { continue };
            let kind = about.iter().find(|kind| **kind == event.kind());
            assert!(before == after || kind.is_some(), "{} moves the matter", event.kind());
            steps.extend(kind.map(|kind| (before, *kind, after)));
        }
    }
    steps
}

fn table<S: Copy + Ord>(edges: &[(S, &'static str, S)]) -> (BTreeSet<(S, &'static str, S)>, Vec<&'static str>) {
    let kinds: BTreeSet<&'static str> = edges.iter().map(|(_, kind, _)| *kind).collect();
    assert!(kinds.iter().all(|kind| Event::KINDS.contains(kind)), "{kinds:?}");
    (edges.iter().copied().collect(), kinds.into_iter().collect())
}

#[test]
fn a_removal_takes_the_steps_of_its_table_and_every_one_of_them() {
    let (edges, kinds) = table(removal_case::EDGES);
    let stage =
        |session: &Session| -> Option<RemovalStage> { session.personnel.removals.first().map(|removal| removal.stage) };
    assert_eq!(walked(removals(), stage, &kinds), edges);
}

#[test]
fn a_resignation_takes_the_steps_of_its_table_and_every_one_of_them() {
    let (edges, kinds) = table(resignation_case::EDGES);
    let stage = |session: &Session| -> Option<ResignationStage> {
        session.personnel.resignations.first().map(|resignation| resignation.stage)
    };
    assert_eq!(walked(resignations(), stage, &kinds), edges);
}

#[test]
fn an_appointment_takes_the_steps_of_its_table_and_every_one_of_them() {
    let (edges, kinds) = table(appointment_case::EDGES);
    let stage = |session: &Session| -> Option<AppointmentStage> {
        session.personnel.appointments.first().map(|appointment| appointment.stage)
    };
    assert_eq!(walked(appointments(), stage, &kinds), edges);
}
