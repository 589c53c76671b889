//! Rounds of an election: preliminary votes, who is elected, ties, further elections, approval from above.

use jiff::civil::date;
use yishi_names::Text;
use yishi_procedure::ballot::count::BallotCount;
use yishi_procedure::ballot::subject::BallotSubject;
use yishi_procedure::business::movers::Organ;
use yishi_procedure::election::approval::RecordElectionApproval;
use yishi_procedure::election::contest::RoundKind;
use yishi_procedure::election::determination::WriteInFinding;
use yishi_procedure::election::further::FurtherTime::{NextSession, ThisSession};
use yishi_procedure::election::method::{ElectionMethod, PreliminaryTie};
use yishi_procedure::election::office::Office;
use yishi_procedure::election::outcome::{Contender, consequence};
use yishi_procedure::election::special_committee::{ProposeSpecialCommittee, SpecialCommitteeList};
use yishi_procedure::election::stage::ElectionStage;
use yishi_procedure::ids::{PersonRef, SeatNo, SpecialCommitteeNo};
use yishi_procedure::personnel::oath::{HoldOath, OathForm};
use yishi_procedure::voting::question::Question;
use yishi_procedure::{Event, Explained};
use yishi_rulebook::CandidateOrder;

use crate::support::elections::*;
use crate::support::house::name;
use crate::support::story::shown;
use crate::support::{Story, check_in, deputy, given, leave_hall, open_vote, visitor, withdraw};

const ALL: u32 = 100;

/// So many candidates are fixed for so many deputy mayors, in a plenary of a hundred.
fn deputy_mayors(seats: u16, candidates: u32) -> Story {
    let surplus = u16::try_from(candidates).unwrap() - seats;
    let story = a_plenary_of(ALL).nominating(Office::DeputyHeadsOfGovernment, TERM, seats, surplus);
    story.with_candidates(&deputies(1..=candidates))
}

/// A round in which a name was written in.
fn with_a_name_written_in(story: Story, approvals: &[u32], votes_for_it: u32) -> Story {
    let story = story.with_watchers().after(open_round());
    story.counted(&with_write_in(votes(ALL, approvals), name(50), votes_for_it))
}

fn found(person: Option<u32>) -> Vec<WriteInFinding> {
    vec![WriteInFinding { name: name(50), person: person.map(deputy) }]
}

/// Why a count is not taken.
fn counting(story: &Story, subject: BallotSubject, count: &BallotCount) -> String {
    consequence(story.session(), &story.book, subject, count, story.clock).unwrap_err().to_string()
}

// ---- Preliminary votes ----

fn six_for_two(tie: PreliminaryTie, order: CandidateOrder) -> Story {
    let method = method(&[post(Office::DeputyHeadsOfGovernment, TERM, 2, 2)]);
    let method = ElectionMethod { preliminary_tie: tie, order, ..method };
    let story = a_plenary_of(ALL).under_method(method);
    let story = story.after(open_nominations(Office::DeputyHeadsOfGovernment, 2, TERM));
    story.with_nominees(&deputies(1..=6)).after(close_nominations()).with_watchers()
}

/// law: OL 27
#[test]
fn a_preliminary_vote_ranks_the_nominated_down_to_as_many_as_may_stand() {
    let mut story = given(six_for_two(PreliminaryTie::FurtherVote, CandidateOrder::Votes));
    let all = story.unanimous();
    story.when(fix(&deputies(1..=4), all)).refused("E.705 election=1 stage=preliminary_due");
    let said = "E.709 date=2023-12-28 days=2 election=1";
    story.when(open_preliminary()).refused_citing(said, "OL 27");
    let mut story = story.later(TWO_DAYS);
    story.when(open_preliminary()).gives(&["PreliminaryVoteOpened", "BallotOpened"]);
    let short = counting(&story, BallotSubject::Preliminary { election: FIRST }, &votes(ALL, &[10, 60, 30]));
    assert_eq!(short, "E.731 candidates=6 count=3");
    story.when_counted(&votes(ALL, &[10, 60, 30, 61, 5, 9])).gives(&["BallotCounted", "PreliminaryCounted"]);
    assert_eq!(story.the_election().standing, deputies([4, 2, 3, 1]));
    story.when(fix(&deputies([1, 2, 3, 4]), all)).refused("E.719 election=1");
    story.when(fix(&deputies([4, 2, 3, 5]), all)).refused("E.717 kind=seat no=5");
    story.when(fix(&deputies([4, 2, 3, 1]), all)).happens();
}

#[test]
fn a_tie_at_the_cut_of_a_preliminary_vote_is_voted_on_again_among_the_tied() {
    let mut story = given(six_for_two(PreliminaryTie::FurtherVote, CandidateOrder::Strokes).later(TWO_DAYS));
    story.when(open_preliminary()).happens();
    story.when_counted(&votes(ALL, &[40, 60, 40, 61, 40, 9])).gives(&["BallotCounted", "PreliminaryCounted"]);
    assert_eq!(story.stage(), ElectionStage::PreliminaryTied);
    let all = story.unanimous();
    story.when(resolve_tie(&deputies([1, 3]), all)).refused("E.729 election=1");
    let events = story.when(open_preliminary()).happens();
    let Event::PreliminaryVoteOpened(opened) = &events[0] else { unreachable!() };
    assert_eq!((opened.candidates.clone(), opened.places), (deputies([1, 3, 5]), 2));
    story.when_counted(&votes(ALL, &[20, 50, 30])).happens();
    assert_eq!((story.stage(), &story.the_election().standing), (ElectionStage::Nominated, &deputies([4, 2, 3, 5])));
}

#[test]
fn or_the_presidium_says_who_comes_through_where_the_method_leaves_it_to_it() {
    let mut story = given(six_for_two(PreliminaryTie::Presidium, CandidateOrder::Strokes).later(TWO_DAYS));
    let all = story.unanimous();
    story.when(open_preliminary()).happens();
    story.when_counted(&votes(ALL, &[40, 60, 40, 61, 40, 9])).happens();
    story.when(open_preliminary()).refused("E.729 election=1");
    story.when(resolve_tie(&deputies([1]), all)).refused("E.730 count=1 places=2");
    story.when(resolve_tie(&deputies([1, 1]), all)).refused("C.115 seat=1");
    story.when(resolve_tie(&deputies([1, 2]), all)).refused("E.717 kind=seat no=2");
    story.when(resolve_tie(&deputies([1, 5]), None)).refused("D.306");
    story.when(resolve_tie(&deputies([1, 5]), all)).gives(&["PreliminaryTieResolved"]);
    assert_eq!(story.the_election().standing, deputies([4, 2, 1, 5]));
}

// ---- Opening a round ----

/// law: OL 28
/// law: OL 14
#[test]
fn a_round_is_opened_on_a_quorum_in_a_quiet_plenary() {
    let mut story = given(deputy_mayors(2, 3).with_watchers());
    for seat in 67..=100 {
        story.when(leave_hall(seat)).happens();
    }
    story.when(open_round()).refused_by("V.503 count=66 needed=67 total=100", "OL 14");
    story
        .when(yishi_procedure::attendance::departure::ReturnToSitting { seat: yishi_procedure::ids::SeatNo(67) })
        .happens();
    let events = story.when(open_round()).gives(&["RoundOpened", "BallotOpened"]);
    let Event::RoundOpened(opened) = &events[0] else { unreachable!() };
    assert_eq!((opened.round, opened.kind, opened.seats), (1, RoundKind::First, 2));
    let Event::BallotOpened(ballot) = &events[1] else { unreachable!() };
    assert_eq!((ballot.subject, ballot.lines.len(), ballot.seats), (round_subject(1), 3, 2));
    let mut early = given(a_plenary_of(ALL).nominating(Office::HeadOfGovernment, TERM, 1, 1).with_watchers());
    early.when(open_round()).refused("E.705 election=1 stage=nominating");
}

#[test]
fn no_round_is_opened_while_a_vote_runs() {
    let mut story = given(deputy_mayors(2, 3).with_watchers());
    let all = story.unanimous();
    story
        .when(yishi_procedure::election::special_committee::ProposeSpecialCommittee {
            list: yishi_procedure::election::special_committee::SpecialCommitteeList {
                name: Text::alike("法制委"),
                chair: yishi_procedure::ids::SeatNo(1),
                deputy_chairs: Vec::new(),
                members: crate::support::seats([2]),
            },
            figures: all,
        })
        .happens();
    let question = Question::SpecialCommittee(yishi_procedure::ids::SpecialCommitteeNo(1));
    story.when(open_vote(question)).happens();
    let vote = story.session().votes.last().unwrap().no;
    story.when(open_round()).refused(&format!("D.307 vote={vote}"));
}

// ---- Who is elected ----

/// law: OL 29
/// law: EL 45
#[test]
fn more_than_half_of_all_deputies_elect_whoever_is_present() {
    let story = given(deputy_mayors(2, 3).round(&[51, 50, 70]));
    let election = story.the_election();
    assert_eq!((&election.elected, election.open_seats()), (&deputies([3, 1]), 0));
    let ground = |at: usize| shown(election.rounds[0].standings[at].ground.as_ref().unwrap());
    assert_eq!(ground(0), "election.majority 51/100 needs 51: met by OL 29");
    assert_eq!(ground(1), "election.majority 50/100 needs 51: not met by OL 29");
    assert_eq!(story.stage(), ElectionStage::Done);
}

/// law: OL 29
#[test]
fn where_more_pass_than_there_are_seats_the_highest_are_elected() {
    let story = given(deputy_mayors(3, 5).round(&[52, 70, 53, 51, 20]));
    assert_eq!(story.the_election().elected, deputies([2, 3, 1]));
}

/// law: OL 29
/// law: EL 45
#[test]
fn those_tied_at_the_cut_are_voted_on_again_and_the_most_votes_win() {
    let story = given(deputy_mayors(3, 5).round(&[60, 70, 55, 55, 20]));
    assert_eq!((story.stage(), story.the_election().elected.clone()), (ElectionStage::TieDue, deputies([2, 1])));
    let mut story = story.with_watchers();
    let events = story.when(open_round()).happens();
    let Event::RoundOpened(opened) = &events[0] else { unreachable!() };
    assert_eq!((opened.round, opened.kind, opened.seats), (2, RoundKind::Tie, 1));
    assert_eq!(opened.candidates, deputies([3, 4]));
    // Nobody has more than half of all, and none is needed; a name written in does not count among the tied.
    let count = with_write_in(votes(ALL, &[30, 31]), name(50), 39);
    let figures = story.unanimous();
    let story = story.counted(&count).after(determine(Vec::new(), figures));
    assert_eq!((story.stage(), story.the_election().elected.clone()), (ElectionStage::Done, deputies([2, 1, 4])));
    assert!(story.the_election().rounds[1].standings.iter().all(|standing| standing.ground.is_none()));
}

#[test]
fn a_tie_that_repeats_itself_is_voted_on_once_more() {
    let story = given(deputy_mayors(2, 3).round(&[55, 55, 55]).round(&[30, 20, 20]));
    assert_eq!(story.stage(), ElectionStage::TieDue);
    assert_eq!(story.the_election().last_round().unwrap().tied, deputies([2, 3]));
    let story = story.round(&[0, 0]).round(&[1, 0]);
    assert_eq!((story.the_election().elected.clone(), story.the_election().rounds.len()), (deputies([1, 2]), 4));
}

#[test]
fn whoever_goes_out_of_office_drops_out_of_the_tie() {
    let story = given(deputy_mayors(2, 4).round(&[60, 55, 55, 20])).after(withdraw(2));
    let story = story.with_watchers().after(open_round());
    assert_eq!(story.the_election().last_round().unwrap().candidates, deputies([3]));
}

#[test]
fn equal_votes_away_from_the_cut_are_no_tie() {
    let story = given(deputy_mayors(2, 4).round(&[60, 60, 55, 20]));
    assert_eq!((story.stage(), story.the_election().elected.clone()), (ElectionStage::Done, deputies([1, 2])));
}

/// law: EL 44
#[test]
fn more_papers_returned_than_issued_void_the_whole_ballot_and_it_is_held_again() {
    let mut story = given(deputy_mayors(2, 3).with_watchers().after(open_round()));
    let count = too_many_papers(votes(ALL, &[60, 60, 60]));
    story.when_counted(&count).gives(&["BallotValidityDeclared", "ElectionBallotVoided"]);
    assert_eq!((story.stage(), story.the_election().rounds.len()), (ElectionStage::CandidatesFixed, 0));
    let story = story.round(&[60, 61, 20]);
    assert_eq!((story.the_election().rounds[0].no, story.the_election().elected.clone()), (1, deputies([2, 1])));
}

#[test]
fn a_count_is_of_the_round_that_is_held_and_of_its_candidates() {
    let mut story = given(deputy_mayors(2, 3).with_watchers().after(open_round()));
    let count = votes(ALL, &[60, 60, 10]);
    assert_eq!(counting(&story, round_subject(1), &votes(ALL, &[60, 60])), "E.731 candidates=3 count=2");
    assert_eq!(counting(&story, round_subject(2), &count), "E.732 election=1 round=2");
    let other = BallotSubject::Preliminary { election: FIRST };
    assert_eq!(counting(&story, other, &count), "E.705 election=1 stage=balloting");
    let question = consequence(
        story.session(),
        &story.book,
        BallotSubject::Question(Question::Agenda),
        &BallotCount::default(),
        story.clock,
    );
    assert_eq!(question, Ok(Vec::new()));
    story.when_counted(&votes(ALL, &[60, 61, 10])).gives(&["BallotCounted", "RoundCounted"]);
    assert_eq!(counting(&story, round_subject(1), &count), "E.705 election=1 stage=counted");
}

// ---- Names written in ----

/// law: EL 46
#[test]
fn a_name_written_in_is_elected_like_a_candidate_once_the_presidium_says_who_it_is() {
    let story = given(with_a_name_written_in(deputy_mayors(2, 3), &[60, 40, 40], 55));
    let mut story = story;
    let all = story.unanimous();
    let round = story.the_election().last_round().unwrap();
    assert_eq!(round.standings.last().unwrap().contender, Contender::WrittenIn(name(50)));
    story.when(determine(Vec::new(), all)).refused(&format!("E.733 name={}", name(50).hans));
    let other = vec![WriteInFinding { name: name(51), person: Some(deputy(51)) }];
    story.when(determine(other, all)).refused(&format!("E.734 name={}", name(51).hans));
    story
        .when(determine([found(Some(50)), found(Some(50))].concat(), all))
        .refused(&format!("E.734 name={}", name(50).hans));
    story.when(determine(found(Some(2)), all)).refused("C.115 seat=2");
    story.when(determine(found(Some(150)), all)).refused("C.111 seat=150");
    story.when(determine(found(Some(50)), None)).refused("D.306");
    story.when(determine(found(Some(50)), all)).gives(&["OutcomeDetermined"]);
    assert_eq!((story.stage(), story.the_election().elected.clone()), (ElectionStage::Done, deputies([1, 50])));
}

#[test]
fn votes_for_a_name_that_nobody_who_may_be_elected_bears_do_not_count() {
    let story = given(with_a_name_written_in(deputy_mayors(2, 3), &[60, 52, 30], 55));
    let all = story.unanimous();
    let story = story.after(determine(found(None), all));
    assert_eq!((story.stage(), story.the_election().elected.clone()), (ElectionStage::Done, deputies([1, 2])));
}

/// law: OL 47
#[test]
fn a_name_written_in_for_the_standing_committee_is_a_deputys() {
    let story = a_plenary_of(ALL).nominating(Office::CommitteeMembers, BY, 1, 1).with_candidates(&deputies(1..=2));
    let mut story = given(with_a_name_written_in(story, &[30, 10], 60));
    let all = story.unanimous();
    let guest = vec![WriteInFinding { name: name(50), person: Some(visitor(1)) }];
    story.when(determine(guest, all)).refused_citing("E.713 kind=guest no=1", "OL 47");
    story.when(determine(found(Some(50)), all)).happens();
}

// ---- Further elections ----

/// law: OL 29
#[test]
fn seats_left_open_are_filled_by_a_further_election_by_the_order_of_votes() {
    let mut story = given(deputy_mayors(2, 4).round(&[60, 50, 40, 30]));
    assert_eq!((story.stage(), story.the_election().elected.clone()), (ElectionStage::FurtherDue, deputies([1])));
    let all = story.unanimous();
    story.when(fix(&deputies([2, 3]), all)).refused("E.705 election=1 stage=further_due");
    story.when(open_vote(further(2, ThisSession))).refused("E.732 election=1 round=2");
    let question = further(1, ThisSession);
    let title = question.title(story.session()).unwrap();
    assert_eq!(title.hans, "在本次会议上另行选举人民政府副职领导人员");
    let mut story = story.deciding_further(ThisSession);
    story.when(fix(&deputies([2]), all)).refused_citing("E.727 candidates=1 least=2 seats=1", "OL 27");
    story.when(fix(&deputies([1, 2]), all)).refused("E.715 kind=seat no=1");
    story.when(fix(&deputies([2, 4]), all)).refused("E.718 kind=seat no=3");
    story.when(fix(&deputies([2, 9]), all)).refused("E.717 kind=seat no=9");
    story.when(fix(&deputies([2, 3]), all)).happens();
    let story = story.round(&[51, 49]);
    let election = story.the_election();
    assert_eq!((election.elected.clone(), election.rounds[1].kind), (deputies([1, 2]), RoundKind::Further));
    assert_eq!(story.stage(), ElectionStage::Done);
}

/// law: OL 29
#[test]
fn or_candidates_are_nominated_anew_and_stand_with_a_surplus_again() {
    let story = given(deputy_mayors(2, 4).round(&[60, 50, 40, 30]).deciding_further(ThisSession));
    let mut story = story.after(reopen_nominations(date(2023, 12, 28)));
    let all = story.unanimous();
    assert_eq!(story.the_election().nominated(), []);
    story
        .when(nominate_by(yishi_procedure::business::movers::Organ::Presidium, &deputies([1]), all))
        .refused("E.715 kind=seat no=1");
    let story = story.with_nominees(&deputies([30, 31])).after(close_nominations()).fixed(&deputies([30, 31]));
    let story = story.round(&[60, 20]);
    assert_eq!(story.the_election().elected, deputies([1, 30]));
}

/// law: OL 29
#[test]
fn the_body_may_leave_the_rest_to_its_next_session() {
    let story = given(deputy_mayors(2, 4).round(&[60, 50, 40, 30]).deciding_further(NextSession));
    let mut story = story;
    assert_eq!(story.stage(), ElectionStage::LeftToNextSession);
    story.when(open_round()).refused("E.705 election=1 stage=left_to_next_session");
    let events = story.when(publish()).gives(&["ElectedPublished"]);
    let Event::ElectedPublished(published) = &events[0] else { unreachable!() };
    assert_eq!((published.elected.clone(), published.votes.len()), (deputies([1]), 4));
    story.when(publish()).refused("E.736 election=1");
}

#[test]
fn nobody_may_be_elected_at_all() {
    let story = given(deputy_mayors(2, 3).round(&[10, 20, 50]));
    assert_eq!((story.stage(), story.the_election().open_seats()), (ElectionStage::FurtherDue, 2));
}

/// law: EL 45
/// law: EL 31
#[test]
fn one_seat_left_of_the_next_higher_congress_has_two_candidates_by_the_order_of_votes() {
    let candidates = deputies(1..=3);
    let story = a_plenary_of(ALL).nominating(Office::UpperDeputies, TERM, 2, 1);
    let story =
        story.after(nominate_by(yishi_procedure::business::movers::Organ::Organisations, &candidates[..2], None));
    let story = story.after(nominate_jointly(1..=10, &candidates[2..])).after(close_nominations()).later(TWO_DAYS);
    let story = given(story.fixed(&candidates).round(&[60, 30, 40]).deciding_further(ThisSession));
    let mut story = story;
    let all = story.unanimous();
    story.when(reopen_nominations(date(2023, 12, 28))).refused_citing("E.735 election=1", "EL 45");
    story.when(fix(&deputies([3]), all)).refused_citing("E.727 candidates=1 least=2 seats=1", "EL 31");
    // Votes say who stands; the list is put in the order of names like any other.
    story.when(fix(&deputies([3, 2]), all)).refused_citing("E.739 election=1 kind=seat no=3 place=2", "YI 0033");
    story.when(fix(&deputies([2, 3]), all)).happens();
    assert_eq!(story.round(&[20, 60]).the_election().elected, deputies([1, 3]));
}

#[test]
fn no_more_stand_in_a_further_election_than_its_seats_allow() {
    let story = given(deputy_mayors(2, 5).round(&[10, 50, 40, 30, 20]).deciding_further(ThisSession));
    let story = story.fixed(&deputies(1..=5)).round(&[60, 50, 40, 30, 20]).deciding_further(ThisSession);
    let mut story = story;
    let all = story.unanimous();
    // One seat is left: two to four may stand, and the method lets three stand beyond it.
    story.when(fix(&deputies(2..=5), all)).happens();
    let chair = a_plenary_of(ALL).nominating(Office::CommitteeChair, TERM, 1, 1).with_candidates(&deputies(1..=2));
    let mut chair = chair.round(&[50, 40]).deciding_further(ThisSession);
    chair.when(fix(&deputies(1..=2), all)).happens();
    let story = a_plenary_of(ALL).nominating(Office::CommitteeMembers, BY, 4, 4).with_candidates(&deputies(1..=8));
    let story = story.round(&[60, 60, 60, 10, 10, 10, 10, 10]).deciding_further(ThisSession);
    let mut story = story;
    story.when(fix(&deputies(4..=6), all)).refused_citing("E.728 candidates=3 most=2 seats=1", "OL 30");
    // Of those who had as many votes, the presidium lists whom it will.
    story.when(fix(&deputies([5, 8]), all)).happens();
}

// ---- Approval and publication ----

fn procurator() -> Story {
    let story = a_plenary_of(ALL).nominating(Office::ChiefProcurator, TERM, 1, 1).with_candidates(&deputies(1..=2));
    story.round(&[60, 30])
}

fn approval(approved: bool) -> RecordElectionApproval {
    let by = Text::new("省人民代表大会常务委员会", "省人民代表大會常務委員會");
    RecordElectionApproval { election: FIRST, approved, by, on: date(2024, 1, 20) }
}

/// law: OL 11
#[test]
fn a_chief_procurator_waits_for_approval_from_above() {
    let mut story = given(procurator());
    assert_eq!(story.stage(), ElectionStage::AwaitingApproval);
    story.when(publish()).refused("E.705 election=1 stage=awaiting_approval");
    let mut refused = story.clone();
    refused.when(approval(false)).gives(&["ElectionApprovalRecorded"]);
    assert_eq!(refused.stage(), ElectionStage::NotApproved);
    refused.when(publish()).refused("E.705 election=1 stage=not_approved");
    story.when(approval(true)).happens();
    story.when(publish()).gives(&["ElectedPublished"]);
    let mut other = given(deputy_mayors(2, 3).round(&[60, 60, 10]));
    other.when(approval(true)).refused("E.705 election=1 stage=done");
}

fn oath(persons: &[PersonRef], form: OathForm) -> HoldOath {
    HoldOath { persons: persons.to_vec(), form, led_by: deputy(1) }
}

/// law: CN 27
/// law: YI 0075
#[test]
fn those_elected_swear_once_the_result_is_published() {
    let mut story = given(deputy_mayors(2, 3).round(&[60, 60, 10]));
    let group = OathForm::Group { leader: deputy(2) };
    story.when(oath(&deputies([1, 2]), group)).refused("N.132 seat=1");
    story.when(publish()).happens();
    story.when(oath(&deputies([2, 3]), group)).refused("N.132 seat=3");
    story.when(oath(&deputies([1, 2]), group)).gives(&["OathTaken"]);
    story.when(oath(&deputies([1]), OathForm::Single)).refused("N.133 seat=1");
    let mut procurator = given(procurator());
    procurator.when(oath(&deputies([1]), OathForm::Single)).refused("N.132 seat=1");
    procurator.when(approval(true)).happens();
    procurator.when(publish()).happens();
    procurator.when(oath(&deputies([1]), OathForm::Single)).gives(&["OathTaken"]);
}

/// A deputy to the next-higher congress has a mandate, and no office of the state.
#[test]
fn deputies_to_the_higher_congress_do_not_swear() {
    let story = a_plenary_of(ALL).nominating(Office::UpperDeputies, TERM, 2, 1);
    let story = story.after(nominate_by(Organ::Organisations, &deputies([1, 2]), None));
    let story = story.after(nominate_jointly(21..=30, &deputies([3]))).after(close_nominations()).later(TWO_DAYS);
    let mut story = given(story.fixed(&deputies(1..=3)).round(&[60, 60, 10]));
    story.when(publish()).happens();
    story.when(oath(&deputies([1]), OathForm::Single)).refused("N.132 seat=1");
}

/// law: OL 34
#[test]
fn members_of_a_special_committee_swear_once_the_list_is_adopted() {
    let mut story = given(a_plenary_of(ALL));
    let (name, chair) = (Text::new("法制委员会", "法制委員會"), SeatNo(2));
    let list = SpecialCommitteeList { name, chair, deputy_chairs: Vec::new(), members: vec![SeatNo(3)] };
    let figures = story.unanimous();
    story.when(ProposeSpecialCommittee { list, figures }).happens();
    let group = OathForm::Group { leader: deputy(2) };
    story.when(oath(&deputies([2, 3]), group)).refused("N.132 seat=2");
    let mut story = story.voted(Question::SpecialCommittee(SpecialCommitteeNo(1)), [ALL, 0, 0]);
    story.when(oath(&deputies([2, 3]), group)).gives(&["OathTaken"]);
}

/// law: NR 40
#[test]
fn the_votes_of_all_candidates_are_made_public_round_by_round() {
    let story = given(deputy_mayors(2, 4).round(&[60, 55, 55, 20]).round(&[40, 50]));
    let mut story = story;
    let events = story.when(publish()).happens();
    let Event::ElectedPublished(published) = &events[0] else { unreachable!() };
    let told: Vec<_> = published.votes.iter().map(|votes| (votes.round, votes.counts.approvals)).collect();
    assert_eq!(told, [(1, 60), (1, 55), (1, 55), (1, 20), (2, 40), (2, 50)]);
    assert_eq!(published.elected, deputies([1, 3]));
}

#[test]
fn a_refusal_of_numbers_names_its_article() {
    let mut story = given(a_plenary_of(ALL).nominating(Office::HeadOfGovernment, TERM, 1, 1));
    let refusal = story.when(close_nominations()).0.unwrap_err();
    assert_eq!(refusal.citation().map(ToString::to_string).as_deref(), Some("OL 27"));
    story.when(check_in(1)).refused("A.207 seat=1");
}
