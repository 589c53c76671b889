//! Questions decided by sealed ballots: opened with the vote, closed, counted by those who hold the key, and held again where void.

use yishi_procedure::ballot::count::BallotCount;
use yishi_procedure::ballot::secret_ballot::{Evidence, SecretBallot};
use yishi_procedure::ballot::subject::{BallotLine, BallotSubject};
use yishi_procedure::ids::{SeatNo, SittingNo, TrusteeNo, VoteNo};
use yishi_procedure::machines;
use yishi_procedure::sealed::setup::{Brought, Unprepared};
use yishi_procedure::sealed::stage::SealedStage;
use yishi_procedure::voting::method::VoteMethod;
use yishi_rulebook::{CredentialsFrom, Press};

use crate::support::drawing::is_drawn;
use crate::support::sealed::*;
use crate::support::story::{four, shown};
use crate::support::{
    Story, a_plenary_with_scrutineers, announce_ballot, begin_speech, close_sitting, close_vote, come_back,
    confirm_count, count, counts, declare, deputy, figures, given, hands, item, lacking, leave_hall,
    open_question_ballot, open_vote, report_count, seats, take_up, with_choice, without,
};

/// All 28 deputies are there, and vote 3 is open by sealed ballots.
fn being_voted_on() -> Story {
    a_plenary_in_secret(&[], 28).bringing(open_vote(item(2)), ready(28))
}

/// The same with scrutineers, so that paper can stand in; here it is vote 4.
fn with_paper_at_hand() -> Story {
    let story = a_plenary_with_scrutineers(&[], 28, VoteMethod::Secret).with_trustees();
    story.bringing(open_vote(item(2)), ready(28))
}

// ---- Who holds the key ----

/// law: YI 0047
#[test]
fn five_hold_the_key_to_the_count_each_with_a_place() {
    let mut story = given(a_plenary_in_secret(&[], 28));
    story.when(name_trustees(1..=4)).refused_citing("T.964 named=4 wanted=5", "YI 0047");
    story.when(name_trustees(1..=6)).refused_citing("T.964 named=6 wanted=5", "YI 0047");
    story.when(name_trustees([1, 2, 3, 4, 4])).refused("C.115 seat=4");
    story.when(name_trustees([1, 2, 3, 4, 29])).refused("C.111 seat=29");
    story.when(name_trustees([9, 3, 5, 1, 7])).gives(&["TrusteesNamed"]);
    let places: Vec<_> = story.session().trustee_places().map(|(place, seat)| (place.0, seat.0)).collect();
    assert_eq!(places, [(1, 9), (2, 3), (3, 5), (4, 1), (5, 7)]);
    let holder = |place| story.session().trustee(TrusteeNo(place));
    assert_eq!((holder(0), holder(1), holder(5), holder(6)), (None, Some(SeatNo(9)), Some(SeatNo(7)), None));
    let mut unknown = story.clone();
    unknown.book = lacking(&story.book, "sealed.trustees");
    unknown.when(name_trustees(1..=5)).refused("C.131 rule=sealed.trustees");
}

/// law: YI 0047
#[test]
fn those_named_later_hold_the_key_to_the_ballots_that_are_opened_then() {
    let mut story = given(being_voted_on());
    story.when(name_trustees(1..=5)).refused("T.962 ballot=1");
    let mut story = story.closed_with(28);
    story.when(name_trustees(1..=5)).refused("T.962 ballot=1");
    let figures = story.unanimous();
    let story = story.after(abandon_sealed(1, figures)).after(name_trustees(1..=5));
    let story = story.bringing(open_vote(item(2)), ready(28));
    assert_eq!((&story.sealed().trustees, story.sealed().needed), (&seats(1..=5), 3));
    assert_eq!(story.session().sealed_ballots[0].trustees, seats(24..=28));
}

/// law: NR 60
/// law: YI 0047
#[test]
fn a_vote_that_has_to_be_secret_waits_for_keys_and_cards() {
    let story = a_plenary_with_scrutineers(&[], 28, VoteMethod::Secret);
    let mut story = given(story);
    story.when_bringing(open_vote(item(2)), ready(28)).refused_citing("V.504", "NR 60");
    let mut story = story.with_trustees();
    let missing = |why| Brought::Setup(Err(why));
    story.when_bringing(open_vote(item(2)), missing(Unprepared::Keys)).refused("T.966");
    story.when_bringing(open_vote(item(2)), missing(Unprepared::Credentials)).refused("T.967");
    for other in [Brought::Nothing, holding(28), Brought::Count(None)] {
        story.when_bringing(open_vote(item(2)), other).refused("T.969");
    }
    for rule in ["sealed.trustees.needed", "sealed.credentials"] {
        let mut unknown = story.clone();
        unknown.book = lacking(&story.book, rule);
        unknown.when_bringing(open_vote(item(2)), ready(28)).refused(&format!("C.131 rule={rule}"));
    }
    story.when_bringing(open_vote(item(2)), ready(28)).gives(&["VoteOpened", "SealedBallotOpened"]);
}

/// law: YI 0046
#[test]
fn a_ballot_says_who_hands_out_the_cards() {
    for (option, from) in [("authority", CredentialsFrom::Authority), ("server", CredentialsFrom::Server)] {
        let mut story = a_plenary_in_secret(&[], 28);
        story.book = with_choice(&story.book, "sealed.credentials", option);
        let story = story.bringing(open_vote(item(2)), ready(31));
        assert_eq!((story.sealed().credentials_from, story.sealed().credentials), (from, 31));
    }
}

// ---- Open ----

/// law: OL 28
/// law: NR 60
#[test]
fn the_vote_and_its_ballot_are_opened_in_one_breath() {
    let story = given(a_plenary_in_secret(&[], 28)).after(leave_hall(28));
    let story = story.bringing(open_vote(item(2)), ready(28));
    let (vote, ballot) = (story.vote(3), story.sealed());
    assert_eq!((vote.method, vote.is_running(), vote.closes_at), (VoteMethod::Secret, true, None));
    assert_eq!((ballot.vote, ballot.sitting, ballot.stage), (Some(VoteNo(3)), SittingNo(2), SealedStage::Open));
    assert_eq!((ballot.subject, ballot.lines.clone()), (BallotSubject::Question(item(2)), vec![BallotLine::Question]));
    assert_eq!((ballot.seats, ballot.entitled, ballot.credentials), (1, 27, 28));
    assert_eq!((ballot.uuid.as_str(), ballot.fingerprint.as_str()), (UUID, FINGERPRINT));
    assert_eq!((&ballot.trustees, ballot.press), (&seats(24..=28), Press::Last));
    assert_eq!(ballot.grounds.iter().map(shown).collect::<Vec<_>>(), ["quorum.sitting 27/28 needs 19: met by OL 14"]);
}

#[test]
fn nothing_else_is_taken_up_until_the_ballot_is_over() {
    let mut story = given(with_paper_at_hand());
    story.when(begin_speech(deputy(9))).refused("T.962 ballot=1");
    story.when(take_up(item(4))).refused("T.962 ballot=1");
    story.when(open_vote(item(3))).refused("T.962 ballot=1");
    story.when(open_vote(item(2))).refused("T.962 ballot=1");
    story.when(open_question_ballot(item(2))).refused("T.962 ballot=1");
    story.when(close_sitting(2)).refused("T.962 ballot=1");
    let mut story = story.closed_with(28);
    story.when(begin_speech(deputy(9))).refused("T.962 ballot=1");
    // Whoever comes and goes does so all the same; the number of those entitled stands.
    let story = story.after(leave_hall(1)).after(come_back(1));
    assert_eq!(story.sealed().entitled, 28);
}

/// law: OL 28
#[test]
fn a_vote_by_sealed_ballots_is_neither_pressed_nor_counted_by_hands_nor_closed_as_an_open_one() {
    let mut story = given(being_voted_on());
    assert_eq!(story.press(3, 5, 0).unwrap_err().to_string(), "T.974 vote=3");
    story.when(hands(3, [28, 0, 0])).refused("T.974 vote=3");
    story.when(close_vote(3)).refused("T.974 vote=3");
    story.when(declare(3)).refused("V.502 vote=3");
}

/// law: OL 14
/// law: YI 0004
#[test]
fn a_ballot_is_opened_on_a_quorum() {
    let mut story = given(a_plenary_in_secret(&[], 28));
    for seat in 1..=10 {
        story.when(leave_hall(seat)).happens();
    }
    let short = "V.503 count=18 needed=19 total=28";
    story.when_bringing(open_vote(item(2)), ready(28)).refused_by(short, "OL 14");
    let story = story.after(come_back(10)).bringing(open_vote(item(2)), ready(28));
    assert_eq!((story.sealed().entitled, story.vote(3).entitled_count()), (19, 19));
    // The quorum is judged again where the ballot is held again.
    let figures = story.unanimous();
    let mut story = story.after(abandon_sealed(1, figures)).after(leave_hall(28));
    story.when_bringing(open_vote(item(2)), ready(28)).refused_by(short, "OL 14");
}

// ---- Closed ----

#[test]
fn the_chair_closes_the_ballot_and_its_head_is_read_out() {
    let mut story = given(being_voted_on());
    story.when(close_sealed(1)).refused("T.969");
    story.when_bringing(close_sealed(1), ready(28)).refused("T.969");
    story.when_bringing(close_sealed(2), holding(27)).refused("T.961 ballot=2");
    let before = story.clock;
    story.when_bringing(close_sealed(1), holding(27)).gives(&["SealedBallotClosed"]);
    let closed = story.sealed().closed.as_ref().unwrap();
    assert_eq!((closed.ballots, closed.head.as_str(), closed.at), (27, "ab".repeat(32).as_str(), before));
    assert!(story.session().vote(VoteNo(3)).unwrap().is_running());
}

/// law: YI 0007
#[test]
fn where_the_rules_set_a_time_the_ballot_is_not_closed_before_it() {
    let mut story = given(a_plenary_in_secret(&[], 28));
    story.book = with_choice(&story.book, "vote.closing", "time");
    let story = story.bringing(open_vote(item(2)), ready(28));
    assert_eq!(story.sealed().closes_at.map(|end| (end - story.sealed().opened_at).get_seconds()), Some(60));
    // One second has gone by with the opening itself.
    let mut story = story.later(58);
    story.when_bringing(close_sealed(1), holding(28)).refused("T.970 ballot=1");
    story.when_bringing(close_sealed(1), holding(28)).gives(&["SealedBallotClosed"]);
}

#[test]
fn every_act_waits_for_its_turn() {
    let mut story = given(being_voted_on());
    let figures = story.unanimous();
    let not_yet = opened(28, &[[28, 0, 0]]);
    story.when_bringing(count_sealed(1), not_yet.clone()).refused("T.963 ballot=1 stage=open");
    story.when(announce_sealed(1)).refused("T.963 ballot=1 stage=open");
    let mut story = story.closed_with(28);
    story.when_bringing(close_sealed(1), holding(28)).refused("T.963 ballot=1 stage=closed");
    story.when(announce_sealed(1)).refused("T.963 ballot=1 stage=closed");
    let mut story = story.bringing(count_sealed(1), not_yet.clone());
    story.when_bringing(count_sealed(1), not_yet).refused("T.963 ballot=1 stage=counted");
    story.when(abandon_sealed(1, figures)).refused("T.963 ballot=1 stage=counted");
    for missing in [count_sealed(2), abandon_sealed(2, figures), announce_sealed(2)] {
        story.when(missing).refused("T.961 ballot=2");
    }
}

// ---- Counted ----

/// law: YI 0047
#[test]
fn three_of_the_five_open_the_count_and_it_is_that_of_the_ballots_closed_on() {
    let mut story = given(being_voted_on()).closed_with(27);
    story.when(count_sealed(1)).refused("T.969");
    story.when_bringing(count_sealed(1), holding(27)).refused("T.969");
    story.when_bringing(count_sealed(1), Brought::Count(None)).refused("T.971 needed=3");
    for unsound in [
        opened(26, &[[26, 0, 0]]),
        opened(28, &[[28, 0, 0]]),
        opened(27, &[[26, 0, 0]]),
        opened(27, &[[27, 1, 0]]),
        opened(27, &[]),
        opened(27, &[[27, 0, 0], [27, 0, 0]]),
        opened(27, &[[u32::MAX, 28, 0]]),
    ] {
        story.when_bringing(count_sealed(1), unsound).refused("T.972 ballot=1");
    }
    story.when_bringing(count_sealed(1), opened(27, &[[27, 0, 0]])).happens();
    assert_eq!(story.sealed().opened_by, [1, 3, 4].map(TrusteeNo));
}

/// law: OL 25
#[test]
fn the_count_decides_the_question_by_its_own_majority() {
    for (approvals, passed) in [(15, true), (14, false)] {
        let mut story = given(being_voted_on());
        let events: &[&str] = match passed {
            true => &["SealedBallotCounted", "VoteClosed", "ItemAdopted"],
            false => &["SealedBallotCounted", "VoteClosed"],
        };
        story.when_opened(27, &[[approvals, 26 - approvals, 1]]).gives(events);
        let result = story.result(3);
        assert_eq!((four(result.tally), result.passed), ([approvals, 26 - approvals, 1, 1], passed));
        assert_eq!(result.digest, None);
        let met = if passed { "met" } else { "not met" };
        assert_eq!(shown(&result.grounds[0]), format!("majority.decision {approvals}/28 needs 15: {met} by OL 25"));
        assert_eq!(story.session().adopted.len(), usize::from(passed));
    }
}

#[test]
fn the_result_of_a_question_is_declared_with_its_vote() {
    let mut story = given(being_voted_on());
    story.when_opened(28, &[[28, 0, 0]]).happens();
    story.when(announce_sealed(1)).refused("T.973 vote=3");
    story.when(begin_speech(deputy(9))).refused("D.308 vote=3");
    story.when(declare(3)).gives(&["ResultDeclared"]);
    story.when(open_vote(item(2))).refused("V.507 item=2");
    story.when(close_sitting(2)).happens();
}

/// law: OL 28
#[test]
fn a_counted_ballot_says_what_it_is_about_how_many_were_entitled_and_which_archive_vouches_for_it() {
    let mut story = given(being_voted_on());
    assert!(story.sealed().count().is_none() && story.sealed().evidence().is_none() && !story.sealed().is_over());
    story.when_opened(27, &[[20, 6, 1]]).happens();
    let ballot = story.sealed();
    assert_eq!((ballot.subject(), SecretBallot::entitled(ballot)), (BallotSubject::Question(item(2)), 28));
    let archive = Evidence::Archive { fingerprint: FINGERPRINT.into(), last_event: "cd".repeat(32) };
    assert_eq!((ballot.evidence(), ballot.is_over()), (Some(archive), true));
    let lines = vec![counts([20, 6, 1])];
    assert_eq!(ballot.count(), Some(&BallotCount { issued: 28, returned: 27, lines, ..BallotCount::default() }));
}

// ---- Held again ----

/// law: EL 44
/// law: YI 0044
#[test]
fn more_ballots_than_members_entitled_void_the_whole_and_the_same_vote_goes_on() {
    let mut story = given(being_voted_on());
    story.when_opened(29, &[[29, 0, 0]]).gives(&["SealedBallotCounted"]);
    let ballot = story.sealed();
    let excess = ballot.excess.as_ref().map(shown).unwrap();
    assert_eq!((ballot.stage, excess.as_str()), (SealedStage::Void, "ballot.excess 29/28 needs 29: met by EL 44"));
    assert!(ballot.count.is_none() && story.vote(3).is_running());
    story.when(begin_speech(deputy(9))).refused("D.307 vote=3");
    story.when(close_sitting(2)).refused("D.307 vote=3");
    story.when_bringing(open_vote(item(3)), ready(28)).refused("D.307 vote=3");
    let mut story = story.after(leave_hall(28));
    story.when_bringing(open_vote(item(2)), ready(28)).gives(&["SealedBallotOpened"]);
    assert_eq!((story.sealed().no.0, story.sealed().vote, story.sealed().entitled), (2, Some(VoteNo(3)), 28));
    story.when_opened(28, &[[15, 13, 0]]).gives(&["SealedBallotCounted", "VoteClosed", "ItemAdopted"]);
    assert_eq!((four(story.result(3).tally), story.session().votes.len()), ([15, 13, 0, 0], 3));
}

/// law: YI 0045
#[test]
fn or_it_goes_on_on_paper_where_the_rules_let_paper_stand_in() {
    let mut story = given(with_paper_at_hand());
    story.when_opened(29, &[[29, 0, 0]]).happens();
    let mut refused = story.clone();
    refused.book = without(&story.book, "vote.secret-on-paper");
    refused.when(open_question_ballot(item(2))).refused("D.307 vote=4");
    story.when(open_question_ballot(item(3))).refused("D.307 vote=4");
    story.when(open_question_ballot(item(2))).gives(&["BallotOpened"]);
    assert_eq!((story.ballot().vote, story.ballot().entitled), (Some(VoteNo(4)), 28));
    // One way at a time: while papers are out, no box is opened for the same vote.
    story.when_bringing(open_vote(item(2)), ready(28)).refused("T.902 ballot=1");
    let mut story = story.returned(28, 28).counted_as(count(28, 28, &[[20, 8, 0]])).after(confirm_count(1));
    story.when(report_count(1)).gives(&["BallotCounted", "VoteClosed", "ItemAdopted"]);
    story.when(declare(4)).refused("T.920 vote=4");
    story.when(announce_ballot(1)).gives(&["BallotAnnounced", "ResultDeclared"]);
    assert_eq!(four(story.result(4).tally), [20, 8, 0, 0]);
}

#[test]
fn a_void_paper_ballot_of_such_a_vote_may_go_back_to_the_device() {
    let mut story = given(with_paper_at_hand());
    story.when_opened(29, &[[29, 0, 0]]).happens();
    let story = story.after(open_question_ballot(item(2))).returned(28, 29);
    let mut story = story.bringing(open_vote(item(2)), ready(28));
    story.when_opened(28, &[[20, 8, 0]]).gives(&["SealedBallotCounted", "VoteClosed", "ItemAdopted"]);
    story.when(declare(4)).gives(&["ResultDeclared"]);
}

/// law: NR 9
#[test]
fn the_presidium_abandons_a_ballot_that_cannot_be_opened_and_it_is_held_again() {
    for closed in [false, true] {
        let mut story = given(being_voted_on());
        if closed {
            story = story.closed_with(28);
        }
        story.when(abandon_sealed(1, None)).refused("D.306");
        story.when(abandon_sealed(1, Some(figures(14, 7)))).refused_by("C.127 count=7 needed=8 total=14", "NR 9");
        story.when(abandon_sealed(1, Some(figures(14, 8)))).gives(&["SealedBallotAbandoned"]);
        assert_eq!((story.sealed().stage, story.sealed().is_over()), (SealedStage::Abandoned, true));
        assert!(story.vote(3).is_running());
        story.when(close_sitting(2)).refused("D.307 vote=3");
        story.when_bringing(open_vote(item(2)), ready(28)).gives(&["SealedBallotOpened"]);
        story.when_opened(28, &[[10, 18, 0]]).gives(&["SealedBallotCounted", "VoteClosed"]);
    }
}

// ---- The drawing ----

#[test]
fn every_step_is_in_the_table_and_every_line_of_the_table_is_a_step() {
    let figures = being_voted_on().unanimous();
    let mut again = being_voted_on().after(abandon_sealed(1, figures)).bringing(open_vote(item(2)), ready(28));
    again.when_opened(29, &[[29, 0, 0]]).happens();
    let again = again.bringing(open_vote(item(2)), ready(28)).closed_with(28).after(abandon_sealed(3, figures));
    let elected = crate::sealed_elections::announced();
    let table = SealedStage::EDGES.iter().map(|(from, by, to)| (from.key(), *by, to.key()));
    is_drawn(&machines::sealed_ballot::MACHINE, table, [&again, &elected]);
}
