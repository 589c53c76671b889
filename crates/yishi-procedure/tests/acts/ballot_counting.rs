//! Counting a paper ballot by hand: each figure that cannot be is refused, two tellers agree, a recount begins anew.

use yishi_names::PersonName;
use yishi_procedure::ballot::count::{BallotCount, CountFigure, Difference, VoidReason};
use yishi_procedure::ballot::entry::Entry;
use yishi_procedure::ballot::stage::BallotStage;
use yishi_procedure::ballot::subject::{BallotLine, BallotSubject};
use yishi_procedure::ids::ElectionNo;
use yishi_procedure::voting::choice::Choice;
use yishi_procedure::voting::method::VoteMethod;

use crate::support::story::shown;
use crate::support::{
    Story, a_plenary_with_scrutineers, confirm_count, count, deputy, enter_count, figures, name, order_recount, void,
    written,
};

/// Three candidates for two seats, 28 papers issued and 27 returned, valid.
fn counting() -> Story {
    a_plenary_with_scrutineers(&[], 28, VoteMethod::Secret).balloting_on([20, 21, 22], 2).returned(28, 27)
}

/// A sound count: one paper void, 26 valid, three people written in.
fn sound() -> BallotCount {
    let lines = count(28, 27, &[[20, 4, 2], [16, 9, 1], [10, 16, 0]]);
    void(written(written(lines, name(901), 2), name(902), 1), VoidReason::TooMany, 1)
}

fn first(count: BallotCount) -> yishi_procedure::Command {
    enter_count(1, Entry::First, 1, count)
}

/// law: EL 44
/// law: DL 17
#[test]
fn a_count_that_cannot_be_is_refused_with_its_figures() {
    let mut story = counting();
    let mut no = |count: BallotCount, said: &str| story.when(first(count)).refused(said);
    no(BallotCount { issued: 27, ..sound() }, "T.930 entered=27 reported=28");
    no(BallotCount { returned: 28, ..sound() }, "T.931 entered=28 reported=27");
    no(void(sound(), VoidReason::TooMany, 1), "T.932 reason=too-many");
    no(void(sound(), VoidReason::Unclear, 27), "T.933 returned=27 void=28");
    no(void(count(28, 27, &[[26, 0, 0], [0, 26, 0]]), VoidReason::NotIssued, 1), "T.934 lines=2 printed=3");
    no(void(sound(), VoidReason::Unclear, 1), "T.935 line=1 sum=26 valid=25");
    no(count(28, 27, &[[20, 5, 2], [16, 9, 2], [10, 16, 0]]), "T.935 line=3 sum=26 valid=27");
    no(written(sound(), PersonName::new("x", "x"), 1), "T.936 entry=3");
    no(written(sound(), name(20), 1), "T.937 entry=3");
    no(written(sound(), name(901), 1), "T.938 entry=3");
    no(written(sound(), name(903), 0), "T.939 entry=3 valid=26 votes=0");
    no(written(sound(), name(903), 27), "T.939 entry=3 valid=26 votes=27");
    let few = void(count(28, 27, &[[0, 1, 25], [0, 0, 26], [0, 0, 26]]), VoidReason::Unclear, 1);
    no(written(few, name(903), 2), "T.940 most=1 written=2");
    no(count(28, 27, &[[20, 7, 0], [20, 7, 0], [15, 12, 0]]), "T.941 most=54 picks=55");
    story.when(first(sound())).gives(&["CountEntered"]);
}

/// law: DL 17
#[test]
fn nobody_is_written_in_on_a_question_or_in_a_preliminary_vote() {
    let story = a_plenary_with_scrutineers(&[], 28, VoteMethod::Secret);
    let sitting = story.last();
    let subject = BallotSubject::Preliminary { election: ElectionNo(1) };
    let lines = vec![BallotLine::Person(deputy(20)), BallotLine::Person(deputy(21))];
    let opened =
        yishi_procedure::ballot::opening::open(story.session(), &story.book, sitting, subject, lines, 1, story.clock);
    let mut story = opened.unwrap().into_iter().fold(story, Story::told).returned(28, 28);
    let against = count(28, 28, &[[0, 28, 0], [0, 28, 0]]);
    story.when(first(written(against.clone(), name(901), 1))).refused("T.940 most=0 written=1");
    story.when(first(against)).happens();
}

/// law: MCZ 22
#[test]
fn where_the_rules_let_a_name_stand_alone_it_needs_no_vote_against() {
    use crate::support::a_cppcc_under;
    let story = a_cppcc_under(&["mingchuan-cppcc-2023"], 9).with_agenda_drafted().with_plenary_called().opened_with(9);
    let story = story.with_scrutineers_of_the_body().balloting_on([8, 9], 1).returned(9, 9);
    let mut story = story;
    story.when(first(written(count(9, 9, &[[4, 0, 5], [0, 0, 9]]), name(901), 5))).happens();
    story.when(first(written(count(9, 9, &[[4, 0, 5], [0, 0, 9]]), name(901), 6))).refused("T.941 most=9 picks=10");
}

impl Story {
    /// Two members watch and two of the staff count, in a body without delegations.
    fn with_scrutineers_of_the_body(self) -> Self {
        use crate::support::{name_tellers, propose_scrutineers, scrutineer_list, two_of_the_staff};
        let present = self.present();
        let story = self.after(propose_scrutineers(scrutineer_list([1, 2]), None));
        let story = story.voted(yishi_procedure::voting::question::Question::Scrutineers, [present, 0, 0]);
        story.after(name_tellers(two_of_the_staff()))
    }
}

#[test]
fn two_tellers_enter_the_count_and_where_they_differ_nothing_is_confirmed() {
    let mut story = counting();
    story.when(confirm_count(1)).refused("T.926 entry=1");
    story.when(first(sound())).happens();
    story.when(confirm_count(1)).refused("T.926 entry=2");
    story.when(enter_count(1, Entry::Second, 1, sound())).refused("T.925 teller=1");
    story.when(enter_count(1, Entry::Second, 3, sound())).refused("T.914 teller=3");
    story.when(enter_count(1, Entry::First, 2, sound())).refused("T.951 entry=1 teller=1");
    let mut other = sound();
    other.lines[1].against -= 1;
    other.lines[1].abstain += 1;
    other.write_ins[1].votes = 2;
    story.when(enter_count(1, Entry::Second, 2, other)).happens();
    story.when(confirm_count(1)).refused("T.927 count=3 first=9 line=2 mark=× second=8");
    let line = |line, choice, first, second| Difference { figure: CountFigure::Line { line, choice }, first, second };
    let told = [
        line(2, Choice::Against, 9, 8),
        line(2, Choice::Abstain, 1, 2),
        Difference { figure: CountFigure::WriteIn(name(902)), first: 1, second: 2 },
    ];
    assert_eq!(story.ballot().differences(), told);
    story.when(enter_count(1, Entry::Second, 2, sound())).happens();
    story.when(confirm_count(1)).gives(&["CountConfirmed"]);
    assert_eq!(story.ballot().count, Some(sound().in_order()));
}

#[test]
fn entries_that_differ_in_void_papers_or_in_names_say_so() {
    let lines = || count(28, 27, &[[20, 4, 2], [16, 9, 1], [10, 16, 0]]);
    let mut story = counting().after(first(void(lines(), VoidReason::TooMany, 1)));
    story.when(enter_count(1, Entry::Second, 2, void(lines(), VoidReason::Unclear, 1))).happens();
    story.when(confirm_count(1)).refused("T.928 count=2 first=1 reason=1 second=0");
    let one = void(written(lines(), name(901), 2), VoidReason::TooMany, 1);
    let two = void(written(lines(), name(901), 3), VoidReason::TooMany, 1);
    let mut story = counting().after(first(one)).after(enter_count(1, Entry::Second, 2, two));
    let name = name(901).hans;
    story.when(confirm_count(1)).refused(&format!("T.929 count=1 first=2 name={name} second=3"));
}

#[test]
fn the_order_of_names_and_reasons_is_no_difference() {
    let lines = || count(28, 27, &[[20, 4, 1], [16, 9, 0], [10, 15, 0]]);
    let one = void(
        void(written(written(lines(), name(901), 2), name(902), 1), VoidReason::TooMany, 1),
        VoidReason::Unclear,
        1,
    );
    let two = void(
        void(written(written(lines(), name(902), 1), name(901), 2), VoidReason::Unclear, 1),
        VoidReason::TooMany,
        1,
    );
    let none = void(two, VoidReason::NotIssued, 0);
    let mut story = counting().after(first(one)).after(enter_count(1, Entry::Second, 2, none));
    story.when(confirm_count(1)).gives(&["CountConfirmed"]);
}

#[test]
fn the_presidium_orders_a_recount_and_all_begins_anew() {
    let mut story = counting().counted_as(sound()).after(confirm_count(1));
    story.when(order_recount(1, None)).refused("D.306");
    story.when(order_recount(1, Some(figures(14, 7)))).refused_by("C.127 count=7 needed=8 total=14", "NR 9");
    story.when(order_recount(1, Some(figures(14, 8)))).gives(&["RecountOrdered"]);
    let ballot = story.ballot();
    assert_eq!(
        (ballot.stage, &ballot.first, &ballot.second, &ballot.count),
        (BallotStage::Counting, &None, &None, &None)
    );
    assert_eq!(shown(&ballot.grounds[0]), "quorum.sitting 28/28 needs 19: met by OL 14");
    story.when(confirm_count(1)).refused("T.926 entry=1");
    let mut story = story.counted_as(sound());
    story.when(confirm_count(1)).happens();
}
