//! Removal, dismissal, investigation and resignation: who may move, who must be heard, what the vote decides.

use yishi_procedure::business::movers::Organ;
use yishi_procedure::convening::committee::CommitteeTask;
use yishi_procedure::ids::{CommitteeNo, GroupNo, RemovalNo, ResignationNo};
use yishi_procedure::personnel::approval::ApprovalMatter;
use yishi_procedure::personnel::defence::DefenceForm;
use yishi_procedure::personnel::office::OfficeKind;
use yishi_procedure::personnel::removal::FileRemoval;
use yishi_procedure::personnel::removal_case::{CarriedRemoval, RemovalStage};
use yishi_procedure::personnel::removal_to_vote::PutRemovalToVote;
use yishi_procedure::personnel::removal_withdrawal::WithdrawRemoval;
use yishi_procedure::personnel::resignation_case::ResignationStage;
use yishi_procedure::personnel::resignation_withdrawal::WithdrawResignation;
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{BodyKind, Tier};

use crate::support::personnel::{
    a_committee_of, a_congress_voting_by_hands, approval, book_of, by, convened, deputy_mayor, director, dismissal,
    dismissal_question, hear, investigation, jointly, mayor, office, procurator, put_to_vote, removal,
    removal_question, resignation, resignation_question, session_id,
};
use crate::support::story::shown;
use crate::support::{
    PLENARY, Story, a_congress_of, a_cppcc_of, close_vote, deputy, figures, given, hands, open_vote, visitor, withdraw,
};
use yishi_names::Text;
use yishi_procedure::business::movers::Mover;

fn stage(story: &Story, no: u16) -> RemovalStage {
    story.session().personnel.removal(RemovalNo(no)).unwrap().stage
}

/// law: OL 31
#[test]
fn a_township_asks_for_a_fifth_and_has_no_standing_committee_that_moves() {
    let mut story = given(convened(book_of(BodyKind::Congress, Some(Tier::Township), &[]), 61));
    let chief = office(OfficeKind::GovernmentHead, "青石镇镇长");
    story
        .when(removal(visitor(1), chief.clone(), jointly(12)))
        .refused_by("B.405 count=12 needed=13 total=61", "OL 31");
    story.when(removal(visitor(1), chief.clone(), by(Organ::StandingCommittee))).refused("N.107");
    story.when(removal(visitor(1), chief, jointly(13))).gives(&["RemovalFiled"]);
}

/// law: OL 31
#[test]
fn the_presidium_and_the_standing_committee_move_by_themselves() {
    let mut story = given(a_congress_of(20));
    story.when(removal(visitor(1), mayor(), by(Organ::Presidium))).refused("N.107");
    let mut story = given(a_congress_of(20).prepared());
    story.when(removal(visitor(1), mayor(), by(Organ::Government))).refused("N.107");
    story.when(removal(visitor(1), mayor(), Mover::Delegation(GroupNo(1)))).refused("N.107");
    story.when(removal(visitor(1), mayor(), by(Organ::Presidium))).gives(&["RemovalFiled"]);
    story.when(removal(visitor(1), mayor(), by(Organ::StandingCommittee))).refused("N.108 removal=1");
    story.when(removal(visitor(2), mayor(), by(Organ::StandingCommittee))).gives(&["RemovalFiled"]);
}

/// law: OL 31
#[test]
fn a_removal_names_a_known_person_an_office_of_this_congress_and_its_grounds() {
    let mut story = given(a_congress_of(20));
    let judge = office(OfficeKind::Judge, "云溪市中级人民法院审判员");
    story.when(removal(visitor(1), judge, jointly(2))).refused("N.106");
    story.when(removal(visitor(9), mayor(), jointly(2))).refused("C.113 guest=9");
    story.when(removal(visitor(1), mayor(), Mover::Seats(Vec::new()))).refused("C.114");
    let silent = FileRemoval { reason: Text::alike(" "), ..removal(visitor(1), mayor(), jointly(2)) };
    story.when(silent).refused("N.105");
    given(a_cppcc_of(20)).when(removal(visitor(1), mayor(), jointly(20))).refused("C.131 rule=removal.movers");
}

/// law: EL 51
/// law: EL 53
/// law: EL 52
#[test]
fn deputies_to_the_higher_congress_are_removed_by_the_congress_or_between_sessions_by_its_committee() {
    let seat = || office(OfficeKind::HigherDeputy, "省人民代表大会代表");
    let mut story = given(a_congress_of(30).prepared());
    story.when(removal(visitor(1), seat(), by(Organ::StandingCommittee))).refused("N.107");
    story.when(removal(visitor(1), seat(), jointly(2))).refused_by("B.405 count=2 needed=3 total=30", "EL 51");
    story.when(removal(visitor(1), seat(), jointly(3))).gives(&["RemovalFiled"]);
    let mut story = given(a_committee_of(31));
    story.when(removal(visitor(1), mayor(), jointly(31))).refused("C.131 rule=removal.movers");
    story.when(removal(visitor(1), seat(), jointly(6))).refused_by("B.405 count=6 needed=7 total=31", "EL 51");
    story.when(removal(visitor(1), seat(), by(Organ::ChairsMeeting))).gives(&["RemovalFiled"]);
    let story = story.after(hear(1, DefenceForm::Written));
    let put = put_to_vote(&story, 1);
    let mut story = story.after(put);
    story.when(open_vote(removal_question(1))).refused_citing("V.504", "EL 52");
    let majority = removal_question(1).majority(&story.book).unwrap();
    assert_eq!((majority.needed(31), majority.citation().to_string().as_str()), (16, "EL 53"));
}

/// law: NR 40
/// law: YI 0005
#[test]
fn a_removal_is_decided_by_secret_ballot_on_paper() {
    let story = given(a_congress_of(9).in_plenary_with(9)).after(removal(visitor(1), mayor(), jointly(1)));
    let put = put_to_vote(&story, 1);
    let mut story = story.after(put).after(hear(1, DefenceForm::Written));
    story.when(open_vote(removal_question(1))).refused_citing("T.918", "NR 40");
}

/// law: OL 31
/// law: OL 25
#[test]
fn nobody_is_removed_unheard() {
    let story = given(a_congress_voting_by_hands(9)).after(removal(visitor(1), mayor(), jointly(1)));
    let mut story = story;
    story.when(open_vote(removal_question(1))).refused("N.109 removal=1");
    story.when(PutRemovalToVote { removal: RemovalNo(1), figures: None }).refused("D.306");
    story
        .when(PutRemovalToVote { removal: RemovalNo(1), figures: Some(figures(3, 3)) })
        .refused_by("C.126 count=3 needed=4 total=5", "YI 0003");
    let put = put_to_vote(&story, 1);
    story.when(put.clone()).gives(&["RemovalPutToVote"]);
    story.when(put).refused("N.109 removal=1");
    story.when(open_vote(removal_question(1))).refused("N.110 removal=1");
    story.when(open_vote(dismissal_question(1))).refused("N.101 removal=1");
    story.when(hear(1, DefenceForm::NotUsed)).gives(&["DefenceRecorded"]);
    story.when(open_vote(removal_question(1))).gives(&["VoteOpened"]);
    story.when(hear(1, DefenceForm::BeforePlenary)).refused("V.502 vote=3");
    story.when(WithdrawRemoval { removal: RemovalNo(1) }).refused("V.502 vote=3");
    story.when(hands(3, [5, 4, 0])).happens();
    story.when(close_vote(3)).gives(&["VoteClosed", "PersonRemoved"]);
    assert_eq!(shown(&story.result(3).grounds[0]), "removal.majority 5/9 needs 5: met by OL 25");
    assert_eq!(stage(&story, 1), RemovalStage::Removed);
    let title = removal_question(1).title(story.session()).unwrap();
    assert_eq!(title.hans, format!("罢免{}的云溪市市长职务", crate::support::house::name(901).hans));
}

/// law: OL 31
#[test]
fn a_removal_that_does_not_pass_is_over_and_one_withdrawn_too() {
    let story = given(a_congress_voting_by_hands(10)).after(removal(visitor(1), mayor(), jointly(1)));
    let put = put_to_vote(&story, 1);
    let story = story.after(put).after(hear(1, DefenceForm::BeforeLeaders)).voted(removal_question(1), [5, 5, 0]);
    assert_eq!(
        (story.events[story.events.len() - 2].kind(), stage(&story, 1)),
        ("RemovalRejected", RemovalStage::Rejected)
    );
    let mut story = story;
    story.when(open_vote(removal_question(1))).refused("N.109 removal=1");
    story.when(removal(visitor(1), mayor(), jointly(1))).gives(&["RemovalFiled"]);
    story.when(WithdrawRemoval { removal: RemovalNo(2) }).gives(&["RemovalWithdrawn"]);
    story.when(WithdrawRemoval { removal: RemovalNo(2) }).refused("N.109 removal=2");
    story.when(WithdrawRemoval { removal: RemovalNo(3) }).refused("N.101 removal=3");
    assert_eq!(stage(&story, 2), RemovalStage::Withdrawn);
}

/// law: OL 32
#[test]
fn the_chief_procurator_leaves_office_with_the_approval_of_the_level_above() {
    for (approved, end) in [(true, RemovalStage::Removed), (false, RemovalStage::NotApproved)] {
        let story = given(a_congress_voting_by_hands(9)).after(removal(visitor(1), procurator(), jointly(1)));
        let put = put_to_vote(&story, 1);
        let mut story = story.after(put).after(hear(1, DefenceForm::Written));
        let matter = ApprovalMatter::Removal(RemovalNo(1));
        story.when(approval(matter, approved)).refused("N.117");
        let mut story = story.voted(removal_question(1), [9, 0, 0]);
        assert_eq!(stage(&story, 1), RemovalStage::AwaitingApproval);
        story.when(approval(matter, approved)).gives(&["HigherApprovalRecorded"]);
        assert_eq!(stage(&story, 1), end);
        story.when(approval(matter, approved)).refused("N.117");
    }
}

#[test]
fn matters_of_office_wait_for_a_plenary() {
    let story = given(a_congress_of(9)).with_preparatory_meeting_called().opened_with(9);
    let mut story = story.after(removal(visitor(1), mayor(), jointly(1)));
    story.when(open_vote(removal_question(1))).refused("N.141");
}

/// law: OL 31
/// law: OL 36
#[test]
fn a_removal_may_be_sent_to_an_investigation_committee_by_the_presidium_alone() {
    let story = given(a_congress_voting_by_hands(20)).after(removal(deputy(5), mayor(), jointly(2)));
    let propose = |mover, members: &[u32], case| investigation(&story, mover, members, case);
    let mut story = story.clone();
    story.when(propose(by(Organ::Presidium), &[4, 5], Some(1))).refused("N.112 seat=5");
    story.when(propose(jointly(2), &[4, 6], Some(1))).refused("N.107");
    story.when(propose(by(Organ::ChairsMeeting), &[4, 6], Some(1))).refused("N.107");
    let mut other = propose(by(Organ::Presidium), &[4, 6], Some(1));
    other.list.task = CommitteeTask::Motions;
    story.when(other).refused("N.111");
    story.when(propose(by(Organ::Presidium), &[4, 6], Some(1))).gives(&["CommitteeProposed", "InvestigationProposed"]);
    assert_eq!(stage(&story, 1), RemovalStage::InvestigationProposed);
    story.when(open_vote(Question::Committee(CommitteeNo(1)))).refused("N.142 committee=1");
    story.when(open_vote(Question::Investigation(CommitteeNo(2)))).refused("N.104 committee=2");
    let mut declined = story.clone().voted(Question::Investigation(CommitteeNo(1)), [10, 10, 0]);
    assert_eq!(stage(&declined, 1), RemovalStage::Filed);
    declined.when(open_vote(Question::Investigation(CommitteeNo(1)))).refused("N.113 committee=1");
    let mut gone = story.clone().after(withdraw(6));
    gone.when(open_vote(Question::Investigation(CommitteeNo(1)))).refused("C.112 seat=6");
    let ordered = story.voted(Question::Investigation(CommitteeNo(1)), [11, 9, 0]);
    assert_eq!(stage(&ordered, 1), RemovalStage::UnderInvestigation);
    assert!(ordered.session().committees[0].formed);
}

/// law: OL 36
/// law: OL 58
#[test]
fn deputies_or_members_propose_an_investigation_of_a_question_jointly() {
    let mut story = given(a_congress_of(523));
    let propose = |story: &Story, movers| investigation(story, jointly(movers), &[60, 61], None);
    let (few, enough) = (propose(&story, 52), propose(&story, 53));
    story.when(few).refused_by("B.405 count=52 needed=53 total=523", "OL 36");
    story.when(enough).gives(&["CommitteeProposed", "InvestigationProposed"]);
    let mut story = given(a_committee_of(31));
    let (few, enough) = (propose(&story, 6), investigation(&story, jointly(7), &[8, 9], None));
    story.when(few).refused_by("B.405 count=6 needed=7 total=31", "OL 58");
    story.when(enough).gives(&["CommitteeProposed", "InvestigationProposed"]);
    let title = Question::Investigation(CommitteeNo(1)).title(story.session()).unwrap();
    assert_eq!(title.hans, "关于组织调查委员会的决定");
}

#[test]
fn a_case_comes_back_from_its_investigation_without_new_movers() {
    let mut story = given(a_congress_of(20).prepared());
    let carried = CarriedRemoval { session: session_id("yunxi-16-2"), report: Text::alike("属实") };
    let again = FileRemoval { carried: Some(carried), ..removal(visitor(1), mayor(), by(Organ::Government)) };
    story.when(again).gives(&["RemovalFiled"]);
    assert!(story.session().personnel.removals[0].grounds.is_empty());
}

/// law: SL 61
/// law: SL 62
#[test]
fn a_standing_committee_dismisses_whom_it_appointed() {
    let mut story = given(a_committee_of(31));
    story.when(dismissal(visitor(1), mayor(), by(Organ::Government))).refused("N.106");
    story.when(dismissal(visitor(1), deputy_mayor(), by(Organ::Presidium))).refused("N.107");
    story.when(dismissal(visitor(1), director(), jointly(6))).refused_by("B.405 count=6 needed=7 total=31", "SL 61");
    story.when(dismissal(visitor(1), director(), jointly(7))).gives(&["DismissalFiled"]);
    story.when(dismissal(visitor(2), deputy_mayor(), by(Organ::Government))).gives(&["DismissalFiled"]);
    let put = put_to_vote(&story, 1);
    let mut story = story.after(put).after(hear(1, DefenceForm::BeforePlenary));
    story.when(open_vote(removal_question(1))).refused("N.101 removal=1");
    story.when(open_vote(dismissal_question(1))).refused_citing("T.918", "SL 62");
    let majority = dismissal_question(1).majority(&story.book).unwrap();
    assert_eq!((majority.needed(31), majority.citation().to_string().as_str()), (16, "SL 62"));
    given(a_congress_of(9)).when(dismissal(visitor(1), director(), jointly(9))).refused("C.131 rule=dismissal.movers");
    assert!(dismissal_question(1).title(story.session()).unwrap().hans.starts_with("撤销"));
}

/// law: OL 32
/// law: YI 0073
#[test]
fn an_office_is_resigned_to_the_congress_while_it_sits() {
    let mut story = given(a_congress_of(9).in_plenary_with(9));
    story.when(resignation(visitor(1), director())).refused("N.114");
    story.when(resignation(visitor(1), mayor())).gives(&["ResignationTendered"]);
    story.when(resignation(visitor(1), mayor())).refused("N.115 resignation=1");
    story.when(open_vote(resignation_question(2))).refused("N.102 resignation=2");
    let story = story.voted(resignation_question(1), [5, 4, 0]);
    assert_eq!(shown(&story.result(3).grounds[0]), "resignation.majority 5/9 needs 5: met by OL 32");
    assert_eq!(story.session().personnel.resignations[0].stage, ResignationStage::Accepted);
    let mut story = story.after(resignation(visitor(2), mayor())).voted(resignation_question(2), [4, 5, 0]);
    assert_eq!(story.session().personnel.resignations[1].stage, ResignationStage::Declined);
    story.when(open_vote(resignation_question(2))).refused("N.116 resignation=2");
    given(a_cppcc_of(9)).when(resignation(visitor(1), mayor())).refused("C.131 rule=resignation.majority");
}

/// law: OL 32
/// law: OL 51
#[test]
fn between_sessions_it_comes_to_the_standing_committee_and_a_seat_there_goes_with_it() {
    let member = office(OfficeKind::CommitteeMember, "云溪市人大常委会委员");
    let mut story = given(a_committee_of(9)).after(resignation(deputy(9), member));
    story.when(open_vote(resignation_question(1))).happens();
    story.when(WithdrawResignation { resignation: ResignationNo(1) }).refused("V.502 vote=1");
    story.when(hands(1, [5, 0, 0])).happens();
    story.when(close_vote(1)).gives(&["VoteClosed", "ResignationAccepted", "SeatWithdrawn"]);
    assert_eq!(shown(&story.result(1).grounds[0]), "resignation.majority 5/9 needs 5: met by OL 51");
    assert_eq!(story.session().roll.entitled(), 8);
    assert_eq!(resignation_question(1).title(story.session()).unwrap().en, None);
}

/// law: OL 32
#[test]
fn the_chief_procurators_resignation_awaits_approval() {
    for (approved, end) in [(true, ResignationStage::Accepted), (false, ResignationStage::NotApproved)] {
        let story = given(a_committee_of(9)).after(resignation(visitor(1), procurator()));
        let mut story = story.voted(resignation_question(1), [9, 0, 0]);
        let found = |story: &Story| story.session().personnel.resignations[0].stage;
        assert_eq!(found(&story), ResignationStage::AwaitingApproval);
        story.when(approval(ApprovalMatter::Resignation(ResignationNo(1)), approved)).happens();
        assert_eq!(found(&story), end);
    }
}

/// law: EL 55
#[test]
fn a_deputy_resigns_to_the_committee_of_the_congress_that_elected_the_deputy() {
    let higher = || office(OfficeKind::HigherDeputy, "省人民代表大会代表");
    let own = || office(OfficeKind::Deputy, "人民代表大会代表");
    let mut story = given(a_committee_of(9));
    story.when(resignation(deputy(3), own())).refused("N.114");
    story.when(resignation(deputy(3), higher())).gives(&["ResignationTendered"]);
    assert!(!story.session().personnel.resignations[0].seat_falls);
    story.when(WithdrawResignation { resignation: ResignationNo(1) }).gives(&["ResignationWithdrawn"]);
    let county = book_of(BodyKind::StandingCommittee, Some(Tier::County), &[]);
    given(convened(county, 9)).when(resignation(deputy(3), own())).gives(&["ResignationTendered"]);
    let township = book_of(BodyKind::Congress, Some(Tier::Township), &[]);
    let mut story = given(convened(township, 9));
    story.when(resignation(deputy(3), higher())).refused("N.114");
    story.when(resignation(deputy(3), own())).gives(&["ResignationTendered"]);
    assert!(story.session().personnel.resignations[0].seat_falls);
    given(a_congress_of(9)).when(resignation(deputy(3), own())).refused("C.131 rule=resignation.deputies");
}

#[test]
fn the_last_seat_cannot_resign() {
    let township = book_of(BodyKind::Congress, Some(Tier::Township), &[]);
    let own = office(OfficeKind::Deputy, "人民代表大会代表");
    let mut story =
        given(convened(township, 2).in_plenary_with(2)).after(resignation(deputy(1), own)).after(withdraw(2));
    assert_eq!(story.last().kind, PLENARY);
    story.when(open_vote(resignation_question(1))).refused("C.104");
}
