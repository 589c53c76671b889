//! Elections by sealed ballots: where the rules want the device and nobody can be written in.

use yishi_procedure::election::contest::RoundKind;
use yishi_procedure::election::further::FurtherTime::ThisSession;
use yishi_procedure::election::office::Office;
use yishi_procedure::election::stage::ElectionStage;
use yishi_procedure::sealed::setup::{Brought, Unprepared};
use yishi_procedure::sealed::stage::SealedStage;
use yishi_procedure::{Event, Explained};

use crate::support::elections::*;
use crate::support::sealed::*;
use crate::support::story::shown;
use crate::support::{
    Story, begin_speech, close_sitting, deputy, given, leave_hall, open_vote, seats, with_choice, withdraw,
};

const ALL: u32 = 100;

/// A plenary of a hundred under rules that hold elections by device and let nobody be written in; 96 to 100 hold the key.
fn by_device() -> Story {
    let mut story = a_plenary_of(ALL);
    story.book = with_choice(&with_choice(&story.book, "sealed.elections", "device"), "ballot.write-in", "none");
    story.with_trustees()
}

/// So many candidates are fixed for so many deputy mayors.
fn deputy_mayors(seats: u16, candidates: u32) -> Story {
    let surplus = u16::try_from(candidates).unwrap() - seats;
    let story = by_device().nominating(Office::DeputyHeadsOfGovernment, TERM, seats, surplus);
    story.with_candidates(&deputies(1..=candidates))
}

/// Six are nominated for two seats, so that four may stand.
fn six_for_two(story: Story) -> Story {
    let story = story.under_method(method(&[post(Office::DeputyHeadsOfGovernment, TERM, 2, 2)]));
    let story = story.after(open_nominations(Office::DeputyHeadsOfGovernment, 2, TERM));
    story.with_nominees(&deputies(1..=6)).after(close_nominations()).later(TWO_DAYS)
}

/// Everybody votes for or against; so many are for each.
fn lines(approvals: &[u32]) -> Vec<[u32; 3]> {
    approvals.iter().map(|for_| [*for_, ALL - for_, 0]).collect()
}

/// A round is held by device with so many votes for each candidate, announced and determined.
fn round(mut story: Story, approvals: &[u32]) -> Story {
    story.when_bringing(open_round(), ready(ALL)).gives(&["RoundOpened", "SealedBallotOpened"]);
    story.when_opened(ALL, &lines(approvals)).gives(&["SealedBallotCounted", "RoundCounted"]);
    let (no, figures) = (story.sealed().no.0, story.unanimous());
    story.after(announce_sealed(no)).after(determine(Vec::new(), figures))
}

/// An election whose only ballot was announced.
pub fn announced() -> Story {
    round(deputy_mayors(2, 3), &[60, 50, 70])
}

// ---- Whether it is by device ----

/// law: YI 0048
#[test]
fn elections_are_on_paper_unless_the_rules_want_the_device() {
    let open = |story: Story| {
        let mut story = story.with_watchers();
        story.when_bringing(open_round(), ready(ALL)).happens().iter().map(Event::kind).collect::<Vec<_>>()
    };
    let paper = ["RoundOpened", "BallotOpened"];
    let mut shipped = deputy_mayors(2, 3);
    let device = shipped.book.clone();
    shipped.book = with_choice(&device, "sealed.elections", "paper");
    assert_eq!(open(shipped.clone()), paper);
    shipped.book = crate::support::lacking(&device, "sealed.elections");
    assert_eq!(open(shipped.clone()), paper);
    // Where a name may be written in, paper is used all the same.
    for write_in in ["behind-against", "free"] {
        shipped.book = with_choice(&device, "ballot.write-in", write_in);
        assert_eq!(open(shipped.clone()), paper);
    }
    shipped.book = device;
    assert_eq!(open(shipped), ["RoundOpened", "SealedBallotOpened"]);
}

/// law: YI 0048
#[test]
fn a_preliminary_vote_lets_nobody_be_written_in_and_is_by_device_even_where_the_rounds_are_on_paper() {
    let mut story = six_for_two(by_device());
    story.book = with_choice(&story.book, "ballot.write-in", "behind-against");
    story.when_bringing(open_preliminary(), ready(ALL)).gives(&["PreliminaryVoteOpened", "SealedBallotOpened"]);
}

/// law: YI 0047
#[test]
fn nobody_on_the_ballot_holds_the_key_to_its_count() {
    let mut story = given(deputy_mayors(2, 3)).after(crate::support::sealed::name_trustees([50, 51, 52, 53, 3]));
    story.when_bringing(open_round(), ready(ALL)).refused("T.968 seat=3");
    let mut story = story.after(name_trustees(50..=54));
    story.when_bringing(open_round(), ready(ALL)).happens();
    assert_eq!(story.sealed().trustees, seats(50..=54));
}

/// law: YI 0047
#[test]
fn a_round_waits_for_trustees_keys_and_cards() {
    let mut story = given(a_plenary_of(ALL));
    story.book = with_choice(&with_choice(&story.book, "sealed.elections", "device"), "ballot.write-in", "none");
    let story = story.nominating(Office::DeputyHeadsOfGovernment, TERM, 2, 1);
    let mut story = story.with_candidates(&deputies(1..=3));
    story.when_bringing(open_round(), ready(ALL)).refused_citing("T.965", "YI 0047");
    let mut story = story.with_trustees();
    story.when_bringing(open_round(), Brought::Setup(Err(Unprepared::Keys))).refused("T.966");
    story.when_bringing(open_round(), Brought::Setup(Err(Unprepared::Credentials))).refused("T.967");
    story.when(open_round()).refused("T.969");
    story.when_bringing(open_round(), ready(ALL)).happens();
    // Nobody watches over papers where there are none.
    assert!(story.session().scrutineers.is_none());
}

/// law: OL 14
/// law: OL 28
#[test]
fn a_round_is_opened_on_a_quorum_and_those_present_are_entitled() {
    let mut story = given(deputy_mayors(2, 3));
    for seat in 10..=43 {
        story.when(leave_hall(seat)).happens();
    }
    story.when_bringing(open_round(), ready(ALL)).refused_by("V.503 count=66 needed=67 total=100", "OL 14");
    let story = story.after(crate::support::come_back(10)).bringing(open_round(), ready(ALL));
    let ballot = story.sealed();
    assert_eq!((ballot.subject, ballot.lines.len(), ballot.seats), (round_subject(1), 3, 2));
    assert_eq!((ballot.entitled, ballot.credentials, ballot.vote, ballot.closes_at), (67, 100, None, None));
}

// ---- Who is elected ----

/// law: OL 29
/// law: EL 45
/// law: EL 46
#[test]
fn more_than_half_of_all_deputies_elect_and_the_chair_announces_it() {
    let mut story = given(deputy_mayors(2, 3)).bringing(open_round(), ready(ALL));
    let figures = story.unanimous();
    story.when_opened(ALL, &lines(&[51, 50, 70])).gives(&["SealedBallotCounted", "RoundCounted"]);
    assert_eq!((story.sealed().stage, story.stage()), (SealedStage::Counted, ElectionStage::Counted));
    story.when(begin_speech(deputy(9))).refused("T.962 ballot=1");
    story.when(close_sitting(2)).refused("T.962 ballot=1");
    story.when(announce_sealed(1)).gives(&["SealedBallotAnnounced"]);
    story.when(announce_sealed(1)).refused("T.963 ballot=1 stage=announced");
    story.when(abandon_sealed(1, figures)).refused("T.963 ballot=1 stage=announced");
    let story = story.after(determine(Vec::new(), figures));
    let election = story.the_election();
    assert_eq!((&election.elected, story.stage()), (&deputies([3, 1]), ElectionStage::Done));
    let grounds = election.rounds[0].standings.iter().map(|standing| shown(standing.ground.as_ref().unwrap()));
    assert_eq!(
        grounds.collect::<Vec<_>>(),
        [
            "election.majority 51/100 needs 51: met by OL 29",
            "election.majority 50/100 needs 51: not met by OL 29",
            "election.majority 70/100 needs 51: met by OL 29",
        ]
    );
}

/// law: OL 29
#[test]
fn those_tied_at_the_cut_are_voted_on_again_by_device() {
    let story = given(round(deputy_mayors(3, 5), &[60, 70, 55, 55, 20]));
    assert_eq!((story.stage(), story.the_election().elected.clone()), (ElectionStage::TieDue, deputies([2, 1])));
    let mut story = story;
    let events = story.when_bringing(open_round(), ready(ALL)).gives(&["RoundOpened", "SealedBallotOpened"]);
    let Event::RoundOpened(opened) = &events[0] else { unreachable!() };
    assert_eq!((opened.kind, opened.seats, opened.candidates.clone()), (RoundKind::Tie, 1, deputies([3, 4])));
    story.when_opened(61, &[[30, 20, 11], [31, 30, 0]]).gives(&["SealedBallotCounted", "RoundCounted"]);
    let figures = story.unanimous();
    let story = story.after(announce_sealed(2)).after(determine(Vec::new(), figures));
    assert_eq!((story.stage(), story.the_election().elected.clone()), (ElectionStage::Done, deputies([2, 1, 4])));
}

/// law: OL 29
#[test]
fn a_further_election_is_held_by_device_too() {
    let story = given(round(deputy_mayors(2, 4), &[60, 50, 40, 30])).deciding_further(ThisSession);
    let story = round(story.fixed(&deputies([2, 3])), &[70, 20]);
    assert_eq!((story.stage(), story.the_election().elected.clone()), (ElectionStage::Done, deputies([1, 2])));
    assert_eq!(story.session().sealed_ballots.len(), 2);
}

/// law: OL 27
#[test]
fn a_preliminary_vote_by_device_ranks_the_nominated_and_votes_again_on_a_tie() {
    let mut story = given(six_for_two(by_device())).bringing(open_preliminary(), ready(ALL));
    assert_eq!(story.sealed().seats, 4);
    story.when_opened(ALL, &lines(&[40, 60, 40, 61, 40, 9])).gives(&["SealedBallotCounted", "PreliminaryCounted"]);
    assert_eq!(story.stage(), ElectionStage::PreliminaryTied);
    story.when_bringing(open_preliminary(), ready(ALL)).refused("T.962 ballot=1");
    let mut story = story.after(announce_sealed(1)).bringing(open_preliminary(), ready(ALL));
    story.when_opened(ALL, &lines(&[20, 50, 30])).gives(&["SealedBallotCounted", "PreliminaryCounted"]);
    assert_eq!((story.stage(), &story.the_election().standing), (ElectionStage::Nominated, &deputies([4, 2, 3, 5])));
}

#[test]
fn a_count_of_other_lines_is_none_of_this_ballot() {
    let mut story = given(deputy_mayors(2, 3)).bringing(open_round(), ready(ALL)).closed_with(ALL);
    story.when_bringing(count_sealed(1), opened(ALL, &lines(&[60, 60]))).refused("T.972 ballot=1");
    story.when_bringing(count_sealed(1), opened(ALL, &lines(&[60, 60, 60, 60]))).refused("T.972 ballot=1");
    // Two seats and a hundred ballots: two hundred picks are the most there can be.
    story.when_bringing(count_sealed(1), opened(ALL, &lines(&[70, 70, 61]))).refused("T.972 ballot=1");
    story.when_bringing(count_sealed(1), opened(ALL, &lines(&[70, 70, 60]))).happens();
}

// ---- Held again ----

/// law: EL 44
#[test]
fn more_ballots_than_members_present_void_the_round_and_it_is_held_again() {
    let mut story = given(deputy_mayors(2, 3)).after(leave_hall(50)).bringing(open_round(), ready(ALL));
    let voided = story.when_opened(ALL, &lines(&[60, 60, 60])).gives(&["SealedBallotCounted", "ElectionBallotVoided"]);
    let Event::ElectionBallotVoided(voided) = &voided[1] else { unreachable!() };
    assert_eq!((voided.issued, voided.returned), (99, 100));
    assert_eq!((story.sealed().stage, story.sealed().is_over()), (SealedStage::Void, true));
    assert_eq!((story.stage(), story.the_election().rounds.len()), (ElectionStage::CandidatesFixed, 0));
    story.when(announce_sealed(1)).refused("T.963 ballot=1 stage=void");
    let story = round(story.after(crate::support::come_back(50)), &[60, 61, 20]);
    assert_eq!((story.the_election().rounds[0].no, story.the_election().elected.clone()), (1, deputies([2, 1])));
}

#[test]
fn an_abandoned_round_is_held_again_from_where_it_was() {
    let story = given(deputy_mayors(2, 3)).bringing(open_round(), ready(ALL));
    let figures = story.unanimous();
    let mut open = story.clone();
    let events = open.when(abandon_sealed(1, figures)).gives(&["SealedBallotAbandoned", "ElectionBallotVoided"]);
    let Event::ElectionBallotVoided(voided) = &events[1] else { unreachable!() };
    assert_eq!((voided.issued, voided.returned, open.stage()), (100, 0, ElectionStage::CandidatesFixed));
    let story = story.closed_with(98).after(abandon_sealed(1, figures));
    assert_eq!((story.stage(), story.the_election().rounds.len()), (ElectionStage::CandidatesFixed, 0));
    let story = round(story, &[60, 55, 55]);
    // The tie that was left is voted on; abandoned, it is voted on once more.
    let tied = story.bringing(open_round(), ready(ALL)).after(abandon_sealed(3, figures));
    assert_eq!((tied.stage(), tied.the_election().elected.clone()), (ElectionStage::TieDue, deputies([1])));
    assert_eq!(round_of_two(tied).the_election().elected, deputies([1, 3]));
}

fn round_of_two(story: Story) -> Story {
    round(story, &[20, 30])
}

#[test]
fn an_abandoned_preliminary_vote_is_held_again() {
    let story = given(six_for_two(by_device())).bringing(open_preliminary(), ready(ALL));
    let figures = story.unanimous();
    let story = story.after(abandon_sealed(1, figures));
    assert_eq!(story.stage(), ElectionStage::PreliminaryDue);
    let mut story = story.bringing(open_preliminary(), ready(ALL));
    story.when_opened(101, &[[50, 51, 0]; 6]).gives(&["SealedBallotCounted", "ElectionBallotVoided"]);
    assert_eq!(story.stage(), ElectionStage::PreliminaryDue);
    let mut story = story.bringing(open_preliminary(), ready(ALL));
    story.when_opened(ALL, &lines(&[10, 60, 30, 61, 5, 9])).gives(&["SealedBallotCounted", "PreliminaryCounted"]);
    assert_eq!(story.the_election().standing, deputies([4, 2, 3, 1]));
}

#[test]
fn whoever_goes_out_of_office_during_the_ballot_is_still_counted() {
    let mut story = given(deputy_mayors(2, 3)).bringing(open_round(), ready(ALL)).after(withdraw(40));
    let refusal = story.when_bringing(open_round(), ready(ALL)).0.unwrap_err();
    assert_eq!(refusal.code(), "E.705");
    story.when_opened(ALL, &lines(&[60, 61, 20])).gives(&["SealedBallotCounted", "RoundCounted"]);
    assert_eq!((story.sealed().entitled, story.session().roll.entitled()), (100, 99));
    story.when(open_vote(further(2, ThisSession))).refused("T.962 ballot=1");
}
