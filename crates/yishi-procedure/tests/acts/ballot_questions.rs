//! Questions decided on paper: the vote is opened with its ballot and closed by its count.

use yishi_procedure::ballot::secret_ballot::{Evidence, SecretBallot};
use yishi_procedure::ballot::subject::BallotSubject;
use yishi_procedure::ids::VoteNo;
use yishi_procedure::voting::method::VoteMethod;

use crate::support::story::{four, shown};
use crate::support::{
    AGENDA, CHIEF, Story, a_cppcc_of, a_plenary_with_scrutineers, announce_ballot, begin_speech, close_sitting,
    close_vote, confirm_count, count, declare, declare_validity, deputy, given, hands, issue, item, leave_hall,
    open_question_ballot, open_vote, report_count, take_back, void, without,
};
use yishi_procedure::ballot::count::VoidReason;

fn on_paper() -> Story {
    a_plenary_with_scrutineers(&[], 28, VoteMethod::Paper)
}

/// law: NR 60
#[test]
fn what_is_decided_on_paper_is_not_voted_on_otherwise() {
    let mut story = on_paper();
    story.when(open_vote(item(2))).refused_citing("T.918", "NR 60");
    story.when(open_question_ballot(item(1))).refused("V.506 item=1");
    story.when(open_question_ballot(item(9))).refused("C.117 item=9");
    story.when(open_question_ballot(item(2))).gives(&["VoteOpened", "BallotOpened"]);
    let vote = story.vote(4);
    assert_eq!((vote.method, vote.entitled_count(), vote.is_running()), (VoteMethod::Paper, 28, true));
    assert_eq!(story.press(4, 5, 0).unwrap_err().to_string(), "T.920 vote=4");
    story.when(hands(4, [28, 0, 0])).refused("T.920 vote=4");
    story.when(close_vote(4)).refused("T.920 vote=4");
}

#[test]
fn a_question_of_another_method_is_not_put_on_paper() {
    let mut story = a_plenary_with_scrutineers(&[], 28, VoteMethod::ShowOfHands);
    story.when(open_question_ballot(item(2))).refused_citing("T.919 method=show-of-hands", "NR 60");
    story.when(open_question_ballot(yishi_procedure::voting::question::Question::Scrutineers)).refused("T.904");
}

/// law: YI 0045
#[test]
fn a_vote_that_must_be_secret_is_held_on_paper() {
    let mut story = a_plenary_with_scrutineers(&[], 28, VoteMethod::Secret);
    story.when(open_vote(item(2))).refused_citing("V.504", "NR 60");
    let mut refused = story.clone();
    refused.book = without(&story.book, "vote.secret-on-paper");
    refused.when(open_question_ballot(item(2))).refused_citing("T.919 method=secret", "NR 60");
    story.when(open_question_ballot(item(2))).gives(&["VoteOpened", "BallotOpened"]);
}

/// law: OL 25
#[test]
fn the_count_decides_the_question_by_its_own_majority() {
    for (approvals, passed) in [(15, true), (14, false)] {
        let story = on_paper().after(open_question_ballot(item(2))).returned(28, 27);
        let counted = void(count(28, 27, &[[approvals, 25 - approvals, 1]]), VoidReason::Unclear, 1);
        let mut story = story.counted_as(counted.clone()).after(confirm_count(1));
        let events: &[&str] =
            if passed { &["BallotCounted", "VoteClosed", "ItemAdopted"] } else { &["BallotCounted", "VoteClosed"] };
        story.when(report_count(1)).gives(events);
        let result = story.result(4);
        assert_eq!((four(result.tally), result.passed), ([approvals, 25 - approvals, 1, 2], passed));
        let met = if passed { "met" } else { "not met" };
        assert_eq!(shown(&result.grounds[0]), format!("majority.decision {approvals}/28 needs 15: {met} by OL 25"));
        story.when(declare(4)).refused("T.920 vote=4");
        story.when(begin_speech(deputy(9))).refused("T.902 ballot=1");
        story.when(announce_ballot(1)).gives(&["BallotAnnounced", "ResultDeclared"]);
        story.when(close_sitting(2)).happens();
        assert_eq!(story.session().adopted.len(), usize::from(passed));
    }
}

/// law: EL 44
#[test]
fn a_void_ballot_on_a_question_is_held_again_by_the_same_voters() {
    let story = on_paper().after(open_question_ballot(item(2))).after(issue(1, 28, 0)).after(take_back(1, 29));
    let mut story = story.after(declare_validity(1)).after(leave_hall(28));
    story.when(close_sitting(2)).refused("D.307 vote=4");
    story.when(open_question_ballot(item(3))).refused("D.307 vote=4");
    story.when(open_question_ballot(item(2))).gives(&["BallotOpened"]);
    assert_eq!((story.ballot().vote, story.ballot().entitled), (Some(VoteNo(4)), 28));
    let story = story.returned(27, 27).counted_as(count(27, 27, &[[27, 0, 0]]));
    let story = story.after(confirm_count(2)).after(report_count(2)).after(announce_ballot(2));
    assert_eq!(four(story.result(4).tally), [27, 0, 0, 1]);
    let mut story = story;
    story.when(open_question_ballot(item(2))).refused("V.507 item=2");
}

/// law: OL 28
#[test]
fn a_counted_ballot_says_what_it_is_about_how_many_were_entitled_and_who_vouches_for_it() {
    let story = on_paper().after(open_question_ballot(item(2))).returned(28, 28);
    assert!(story.ballot().count().is_none() && story.ballot().evidence().is_none());
    let story = story.counted_as(count(28, 28, &[[28, 0, 0]])).after(confirm_count(1)).after(report_count(1));
    let ballot = story.ballot();
    assert_eq!((ballot.subject(), ballot.entitled()), (BallotSubject::Question(item(2)), 28));
    assert_eq!(ballot.evidence(), Some(Evidence::SignedReports { returned: CHIEF, counted: CHIEF }));
    assert_eq!(ballot.count().unwrap().valid(), Some(28));
}

#[test]
fn paper_is_for_the_whole_body_in_session() {
    let mut story = given(a_cppcc_of(9));
    story.when(open_question_ballot(AGENDA)).refused("D.301");
    let story = crate::support::a_congress_of(28).prepared();
    let kind =
        yishi_procedure::deliberation::sitting::SittingKind::Delegation { group: yishi_procedure::ids::GroupNo(1) };
    let story = story.after(crate::support::schedule(kind, &[&[]]));
    let story = story.after(crate::support::name_chairs(2, &[], deputy(1), None));
    let story = story.after(crate::support::open_doors(2)).after(crate::support::check_in(1));
    let mut story = story.after(crate::support::open_sitting(2));
    story.when(open_question_ballot(item(2))).refused("D.313 sitting=2");
    assert_eq!(story.try_balloting_on([15], 1).unwrap_err().to_string(), "D.313 sitting=2");
}
