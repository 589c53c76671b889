//! Parts of the body: delegations, groups and committees that sit by themselves, some of them at the same time.

use yishi_names::Text;
use yishi_procedure::Command;
use yishi_procedure::convening::circle::{CircleOf, FormCircle};
use yishi_procedure::convening::committee::{CommitteeList, CommitteeTask, ProposeCommittee};
use yishi_procedure::deliberation::sitting::{CloseSitting, SittingKind};
use yishi_procedure::deliberation::speech::{BeginSpeech, EndSpeech};
use yishi_procedure::ids::{CircleNo, CommitteeNo, GroupNo, SeatNo, SittingNo};
use yishi_procedure::voting::question::Question;

use crate::support::story::{four, shown};
use crate::support::{
    Story, a_congress_of, a_cppcc_of, check_in, close_vote, declare, deputy, given, grant_leave, hands, leave_hall,
    name_chairs, open_doors, open_sitting, open_vote, schedule, seats, visitor, withdraw,
};

const FIRST: SittingKind = SittingKind::Delegation { group: GroupNo(1) };
const SECOND: SittingKind = SittingKind::Delegation { group: GroupNo(2) };

fn form_small_group(members: &[u32]) -> Command {
    let of = CircleOf::Seats(seats(members.iter().copied()));
    FormCircle { name: Text::alike("第一小组"), of, convenor: Some(deputy(1)) }.into()
}

pub fn form_joint_group(groups: &[u16]) -> Command {
    let of = CircleOf::Groups(groups.iter().copied().map(GroupNo).collect());
    FormCircle { name: Text::new("经济界联组", "經濟界聯組"), of, convenor: None }.into()
}

pub fn propose_committee(task: CommitteeTask, chair: u32, members: &[u32]) -> Command {
    let (chair, members) = (SeatNo(chair), seats(members.iter().copied()));
    ProposeCommittee {
        list: CommitteeList { task, name: Text::new("议案审查委员会", "議案審查委員會"), chair, members },
    }
    .into()
}

/// A part of the body is called, chaired by one of its own, and its doors are open.
fn sits(story: Story, kind: SittingKind, chair: u32) -> Story {
    let story = story.after(schedule(kind, &[&[]]));
    let no = story.no();
    story.after(name_chairs(no, &[], deputy(chair), None)).after(open_doors(no))
}

/// Of 28 deputies in 14 delegations, seats 1 and 15 are the first delegation, 2 and 16 the second.
fn two_delegations_sit() -> Story {
    sits(sits(given(a_congress_of(28).prepared()), FIRST, 1), SECOND, 2)
}

/// law: DL 14
#[test]
fn delegations_sit_at_the_same_time_and_each_deputy_checks_in_to_the_own_one() {
    let story = two_delegations_sit().after(check_in(1)).after(check_in(16)).after(check_in(2));
    let attendance = |no| story.session().sitting(SittingNo(no)).unwrap().attendance.present();
    assert_eq!((attendance(2), attendance(3)), (1, 2));
    let mut story = story;
    story.when(check_in(3)).refused("A.202");
    story.when(leave_hall(16)).gives(&["SeatLeft"]);
    story.when(open_sitting(2)).gives(&["SittingOpened"]);
    assert_eq!(story.session().sittings[1].opening_quorum, None);
}

#[test]
fn a_seat_is_never_in_two_sittings_at_once() {
    let mut story = two_delegations_sit().after(form_joint_group(&[2, 3])).after(form_small_group(&[3, 4]));
    story.when(schedule(SittingKind::Circle { circle: CircleNo(1) }, &[&[]])).happens();
    story.when(schedule(SittingKind::Circle { circle: CircleNo(2) }, &[&[]])).happens();
    story.when(open_doors(4)).refused("A.204 sitting=3");
    story.when(open_doors(5)).gives(&["DoorsOpened"]);
    story.when(schedule(crate::support::PLENARY, &[&[]])).happens();
    story.when(open_doors(6)).refused("A.204 sitting=2");
}

#[test]
fn an_act_names_its_sitting_where_several_are_in_progress() {
    let story = two_delegations_sit().after(check_in(1)).after(check_in(2));
    let mut story = story.after(open_sitting(2)).after(open_sitting(3));
    let speech = |sitting| BeginSpeech { person: deputy(1), role: None, sitting };
    story.when(speech(None)).refused("D.312");
    story.when(speech(Some(SittingNo(1)))).refused("D.311 sitting=1");
    story.when(speech(Some(SittingNo(2)))).gives(&["SpeechBegun"]);
    story.when(CloseSitting { sitting: SittingNo(2) }).refused("D.309 seat=1");
    story.when(CloseSitting { sitting: SittingNo(3) }).gives(&["SittingClosed"]);
    story.when(EndSpeech::default()).gives(&["SpeechEnded"]);
    story.when(open_vote(Question::Item(yishi_procedure::ids::ItemNo(2)))).refused("D.313 sitting=2");
}

#[test]
fn leave_for_a_part_is_granted_to_its_members_only() {
    let mut story = two_delegations_sit();
    story.when(grant_leave(2, 2)).refused("A.216 seat=2 sitting=2");
    story.when(grant_leave(2, 15)).gives(&["LeaveGranted"]);
}

#[test]
fn a_part_must_be_known_before_it_can_sit() {
    let mut story = given(a_congress_of(28));
    story.when(schedule(SittingKind::Delegation { group: GroupNo(15) }, &[&[]])).refused("C.132 group=15");
    story.when(schedule(SittingKind::Circle { circle: CircleNo(1) }, &[&[]])).refused("C.133 circle=1");
    story.when(schedule(SittingKind::Committee { committee: CommitteeNo(1) }, &[&[]])).refused("C.134 committee=1");
    let mut story = given(a_cppcc_of(28));
    story.when(schedule(SittingKind::Presidium { ordinal: 1 }, &[&[]])).refused("C.121");
}

#[test]
fn groups_consist_of_seats_in_office_or_of_delegations_once_each() {
    let mut story = given(a_congress_of(28)).after(withdraw(5));
    story.when(form_small_group(&[])).refused("C.114");
    story.when(form_small_group(&[4, 5])).refused("C.112 seat=5");
    story.when(form_small_group(&[4, 4])).refused("C.115 seat=4");
    story.when(form_joint_group(&[])).refused("C.114");
    story.when(form_joint_group(&[1, 1])).refused("C.129 group=1");
    story.when(form_joint_group(&[1, 15])).refused("C.132 group=15");
    let of = CircleOf::Groups(vec![GroupNo(1)]);
    story.when(FormCircle { name: Text::alike("联组"), of, convenor: Some(visitor(9)) }).refused("C.113 guest=9");
    story.when(form_joint_group(&[1, 2])).gives(&["CircleFormed"]);
}

/// law: GD 11
#[test]
fn the_presidium_meets_on_a_quorum_of_its_members() {
    let story = sits(given(a_congress_of(24).prepared()), SittingKind::Presidium { ordinal: 1 }, 1);
    assert_eq!(story.presidium_size(), 12);
    let story = (1..=7).fold(story, |story, seat| story.after(check_in(seat)));
    let mut story = story;
    story.when(check_in(20)).refused("A.202");
    story.when(open_sitting(2)).refused_by("A.215 count=7 needed=8 total=12", "YI 0003");
    story.when(check_in(8)).happens();
    story.when(open_sitting(2)).gives(&["SittingOpened"]);
    let quorum = story.session().sittings[1].opening_quorum.clone().unwrap();
    assert_eq!(shown(&quorum), "quorum.presidium 8/12 needs 8: met by YI 0003");
}

/// law: SH 11
#[test]
fn the_preparatory_meeting_adopts_the_list_of_a_committee_which_then_may_sit() {
    let story = given(a_congress_of(9)).with_preparatory_meeting_called().opened_with(9);
    let mut story = story.after(propose_committee(CommitteeTask::Motions, 1, &[1, 2, 3]));
    assert_eq!(story.session().entitled_in(SittingKind::Committee { committee: CommitteeNo(1) }), 0);
    story.when(open_vote(Question::Committee(CommitteeNo(1)))).happens();
    story.when(hands(1, [8, 0, 1])).happens();
    story.when(propose_committee(CommitteeTask::Bills, 1, &[1])).refused("V.502 vote=1");
    story.when(close_vote(1)).gives(&["VoteClosed", "CommitteeFormed"]);
    assert_eq!(four(story.result(1).tally), [8, 0, 1, 0]);
    story.when(declare(1)).happens();
    assert_eq!(story.session().entitled_in(SittingKind::Committee { committee: CommitteeNo(1) }), 3);
    story.when(open_vote(Question::Committee(CommitteeNo(1)))).refused("V.507 item=0");
}

#[test]
fn a_committee_is_led_by_one_of_its_members_and_voted_on_while_they_are_in_office() {
    let story = given(a_congress_of(9)).with_preparatory_meeting_called().opened_with(9);
    let mut story = story;
    story.when(propose_committee(CommitteeTask::Motions, 4, &[1, 2, 3])).refused("C.135 seat=4");
    story.when(propose_committee(CommitteeTask::Motions, 1, &[1, 2, 3])).happens();
    story.when(withdraw(3)).happens();
    story.when(open_vote(Question::Committee(CommitteeNo(1)))).refused("C.112 seat=3");
    story.when(open_vote(Question::Committee(CommitteeNo(2)))).refused("C.134 committee=2");
}

#[test]
fn only_the_preparatory_meeting_forms_the_committees_that_examine() {
    let mut story = given(a_congress_of(9).in_plenary_with(9));
    story.when(propose_committee(CommitteeTask::PlanAndBudget, 1, &[1, 2])).happens();
    story.when(open_vote(Question::Committee(CommitteeNo(1)))).refused("B.402");
}
