//! Commands that fit the state, as an able secretariat would give them; some are refused all the same.

use yishi_procedure::attendance::presence::Presence;
use yishi_procedure::convening::adjournment::{AdjournSession, ResumeSession};
use yishi_procedure::convening::committee::CommitteeTask;
use yishi_procedure::deliberation::sitting::{Sitting, SittingKind, Stage};
use yishi_procedure::ids::CommitteeNo;
use yishi_procedure::sealed::ballot::SealedBallot;
use yishi_procedure::voting::method::VoteMethod;
use yishi_procedure::voting::question::Question;
use yishi_procedure::{Command, Session};
use yishi_rulebook::Rulebook;

use crate::parts::{form_joint_group, propose_committee};
use crate::support::meeting::{adjourn, ask, call_off, call_speaker, resume};
use crate::support::sealed::{abandon_sealed, announce_sealed, close_sealed, count_sealed, name_trustees};
use crate::support::{
    PLENARY, PREPARATORY, a_roll_of, admit_observers, arrange_rostrum, begin_segment, begin_speech, check_in,
    choose_method, close_session, close_sitting, close_vote, come_back, convene, declare, deputy, end_speech, figures,
    grant_leave, hands, hear_report, item, leave_hall, name_chairs, name_leaders, name_standing_chairs,
    open_doors_for_phones, open_sitting, open_vote, propose_agenda, propose_presidium, schedule, take_up, the_agenda,
    visitor, withdraw,
};

const COMMITTEE: Question = Question::Committee(CommitteeNo(1));

/// The commands that fit; never empty.
pub fn commands(state: Option<&Session>, book: &Rulebook) -> Vec<Command> {
    let Some(session) = state else { return vec![convene(a_roll_of(5))] };
    if let Some(ballot) = session.open_sealed_ballot() {
        return finish_sealed(session, ballot);
    }
    if session.running_vote().is_some() || session.undeclared_vote().is_some() {
        return finish_vote(session);
    }
    match session.sittings_at_work().last() {
        Some(sitting) => [in_the_hall(session, sitting), business(session, sitting)].concat(),
        None => prepare(session, book),
    }
}

fn members(session: &Session) -> Vec<u32> {
    session.roll.in_office().map(|seat| seat.no.0).collect()
}

fn unanimous(session: &Session) -> Option<yishi_procedure::convening::presidium::PresidiumFigures> {
    let members = session.presidium.as_ref().map(|list| u32::try_from(list.members.len()).unwrap())?;
    Some(figures(members, members))
}

/// Before a sitting: drafts, schedule, chairs, doors.
fn prepare(session: &Session, book: &Rulebook) -> Vec<Command> {
    let first = deputy(members(session)[0]);
    let mut acts = vec![propose_agenda(the_agenda()), propose_presidium(members(session), Some(visitor(1)))];
    if session.sittings.len() < 6 && !session.items().is_empty() {
        acts.push(schedule(PREPARATORY, &[&[], &[1, 2, 3, 4]]));
        acts.push(schedule(PLENARY, &[&[1, 2], &[3, 4]]));
    }
    if session.circles.is_empty() {
        acts.push(form_joint_group(&[1, 2]));
    }
    if session.committees.is_empty() {
        // One member, so that hardly anybody who leaves office spoils the list.
        let chair = members(session)[0];
        acts.extend(vec![propose_committee(CommitteeTask::Motions, chair, &[chair]); 3]);
    }
    if let Some(all) = unanimous(session) {
        acts.push(name_standing_chairs(members(session), all));
    }
    let allowed = [VoteMethod::ShowOfHands, VoteMethod::Named, VoteMethod::Secret]
        .into_iter()
        .filter(|method| book.decision_method().allows(method));
    acts.extend(allowed.map(|method| choose_method(method, unanimous(session))));
    if members(session).len() >= 5 && session.trustees.is_empty() {
        acts.push(name_trustees(members(session).into_iter().take(5)));
    }
    for sitting in session.sittings.iter().filter(|sitting| sitting.stage == Stage::Scheduled) {
        let no = sitting.no.0;
        acts.extend([
            name_chairs(no, &[], first, unanimous(session)),
            open_doors_for_phones(no),
            open_doors_for_phones(no),
            grant_leave(no, members(session)[members(session).len() - 1]),
            arrange_rostrum(no, &[&[first]]),
            name_leaders(no, &[first, visitor(1)]),
            admit_observers(no, Some(1)),
            call_off(no),
        ]);
    }
    acts.push(withdraw(members(session)[members(session).len() - 1]));
    acts.push(AdjournSession { until: None, figures: unanimous(session) }.into());
    if session.arrangements.adjourned.is_some() {
        return vec![ResumeSession {}.into(), ResumeSession {}.into(), close_session()];
    }
    acts
}

/// Coming and going, and opening or closing.
fn in_the_hall(session: &Session, sitting: &Sitting) -> Vec<Command> {
    let no = sitting.no.0;
    let at = |wanted: Presence| {
        let there = session.roll.in_office().filter(move |seat| sitting.attendance.of(seat.no) == wanted);
        there.map(|seat| seat.no.0).collect::<Vec<_>>()
    };
    let mut acts: Vec<Command> =
        at(Presence::Absent).into_iter().flat_map(|seat| [check_in(seat), check_in(seat)]).collect();
    acts.extend(at(Presence::OnLeave).into_iter().map(check_in));
    acts.extend(at(Presence::Absent).first().map(|seat| grant_leave(no, *seat)));
    acts.extend(at(Presence::Present).first().map(|seat| leave_hall(*seat)));
    acts.extend(at(Presence::Left).into_iter().map(come_back));
    match sitting.stage {
        Stage::DoorsOpen => {
            let first = deputy(members(session)[0]);
            acts.extend([
                open_sitting(no),
                open_sitting(no),
                call_off(no),
                name_chairs(no, &[], first, unanimous(session)),
            ]);
        }
        Stage::InProgress => acts.extend([close_sitting(no), adjourn(no)]),
        Stage::Adjourned => acts.extend([close_sitting(no), resume(no), resume(no)]),
        Stage::Scheduled | Stage::Closed | Stage::CalledOff => {}
    }
    acts.push(withdraw(members(session)[members(session).len() - 1]));
    acts
}

/// What a sitting in progress is there for.
fn business(session: &Session, sitting: &Sitting) -> Vec<Command> {
    if sitting.stage != Stage::InProgress {
        return Vec::new();
    }
    let own: &[Question] = match sitting.kind {
        SittingKind::Preparatory => &[Question::PresidiumList, Question::Agenda, COMMITTEE, COMMITTEE],
        SittingKind::Plenary { .. }
        | SittingKind::Presidium { .. }
        | SittingKind::Delegation { .. }
        | SittingKind::Circle { .. }
        | SittingKind::Committee { .. } => &[Question::Agenda],
    };
    let questions = own.iter().copied().chain([item(2), item(3)]);
    let mut acts: Vec<Command> = questions.flat_map(|question| [take_up(question), open_vote(question)]).collect();
    acts.extend([
        hear_report(1, visitor(2)),
        take_up(item(4)),
        begin_speech(deputy(members(session)[0])),
        begin_segment(sitting.segment.saturating_add(1)),
        ask(deputy(members(session)[0])),
        call_speaker(),
    ]);
    if sitting.speech_running().is_some() {
        acts.extend(vec![end_speech(); 6]);
    }
    acts
}

/// A vote that is open is counted, closed and declared.
fn finish_vote(session: &Session) -> Vec<Command> {
    let Some(vote) = session.votes.last() else { return Vec::new() };
    let (no, all) = (vote.no.0, vote.entitled_count());
    vec![
        hands(no, [all, 0, 0]),
        hands(no, [all / 2, all / 3, 0]),
        close_vote(no),
        close_vote(no),
        declare(no),
        // A vote whose sealed ballot was void or abandoned goes on with another.
        open_vote(vote.question),
        leave_hall(vote.entitled.first().map_or(1, |seat| seat.0)),
    ]
}

/// A sealed ballot that is open is closed, counted or abandoned.
fn finish_sealed(session: &Session, ballot: &SealedBallot) -> Vec<Command> {
    let no = ballot.no.0;
    let next = if ballot.closed.is_some() { count_sealed(no) } else { close_sealed(no) };
    let mut acts = vec![next; 6];
    acts.extend([close_sealed(no), count_sealed(no), announce_sealed(no)]);
    acts.push(abandon_sealed(no, unanimous(session)));
    acts.push(leave_hall(members(session)[0]));
    acts
}
