//! Counting by machine: rows added up, void papers looked at by the chief scrutineer, and a count by hand after its failure.

use yishi_procedure::ballot::count::VoidReason;
use yishi_procedure::ballot::entry::Entry;
use yishi_procedure::ballot::machine::{EnterMachineCount, VoidPaper};
use yishi_procedure::ballot::paper::{MarkedPaper, PaperForm, Verdict, classify};
use yishi_procedure::ballot::void_papers::CheckVoidPaper;
use yishi_procedure::ids::{BallotNo, SeatNo, TellerNo};
use yishi_procedure::voting::choice::Choice;
use yishi_procedure::voting::method::VoteMethod;
use yishi_rulebook::{UnclearMark, WriteInRule};

use crate::support::{
    Story, a_plenary_with_scrutineers, abandon_machine_count, check_void_paper, confirm_count, count, enter_count,
    enter_machine_count, marked, name, paper, void, with_name, written,
};

/// Three candidates for two seats; six papers came back.
fn counting(overlays: &[&str]) -> Story {
    a_plenary_with_scrutineers(overlays, 28, VoteMethod::Secret).balloting_on([20, 21, 22], 2).returned(6, 6)
}

/// Two picks, a write-in behind ×, all blank, three picks, an unclear mark, a paper nobody issued.
fn six() -> Vec<MarkedPaper> {
    let foreign = MarkedPaper { foreign: true, ..paper("oo-") };
    vec![paper("oox"), with_name(paper("ox-"), 1, name(901)), paper("---"), paper("ooo"), paper("o?-"), foreign]
}

fn form(seats: u32, write_in: WriteInRule, unclear: UnclearMark) -> PaperForm {
    PaperForm { seats, write_in, unclear, printed: [name(20), name(21), name(22)].into() }
}

fn strict(seats: u32) -> PaperForm {
    form(seats, WriteInRule::BehindAgainst, UnclearMark::PaperVoid)
}

/// law: EL 44
#[test]
fn two_picks_and_two_write_ins_for_three_seats_void_that_ballot() {
    let paper = with_name(with_name(paper("ooxx"), 2, name(901)), 3, name(902));
    assert_eq!(classify(&paper, &strict(3)), Verdict::Void(VoidReason::TooMany));
    assert!(matches!(classify(&paper, &strict(4)), Verdict::Valid { .. }));
}

/// law: DL 17
/// law: YI 0041
#[test]
fn a_name_behind_a_blank_box_is_not_counted() {
    let verdict = |paper| match classify(&paper, &strict(2)) {
        Verdict::Valid { choices, write_ins } => (choices, write_ins.len()),
        Verdict::Void(reason) => panic!("void: {reason:?}"),
    };
    assert_eq!(verdict(with_name(paper("-o"), 0, name(901))), (vec![Choice::Abstain, Choice::For], 0));
    assert_eq!(verdict(with_name(paper("xo"), 0, name(901))), (vec![Choice::Against, Choice::For], 1));
    assert_eq!(verdict(with_name(paper("oo"), 0, name(901))), (vec![Choice::For, Choice::For], 0));
    let printed_too = with_name(paper("xo"), 0, name(21));
    assert_eq!(verdict(printed_too), (vec![Choice::Against, Choice::For], 0));
    let twice = with_name(with_name(paper("xx"), 0, name(901)), 1, name(901));
    assert_eq!(verdict(twice), (vec![Choice::Against, Choice::Against], 1));
}

/// law: YI 0042
/// law: MC 41
#[test]
fn an_unclear_mark_voids_the_paper_or_is_an_abstention_as_the_rules_say() {
    assert_eq!(classify(&paper("o?"), &strict(2)), Verdict::Void(VoidReason::Unclear));
    let lenient = form(2, WriteInRule::Never, UnclearMark::LineAbstains);
    let valid = Verdict::Valid { choices: vec![Choice::For, Choice::Abstain], write_ins: [].into() };
    assert_eq!(classify(&paper("o?"), &lenient), valid);
    let story = counting(&["mingchuan-2023"]).after(enter_machine_count(1, six()));
    assert_eq!(story.ballot().machine.as_ref().unwrap().unchecked.len(), 2);
}

#[test]
fn a_machine_adds_the_rows_up_and_lists_the_void_papers() {
    let mut story = counting(&[]);
    story.when(enter_machine_count(1, six())).gives(&["MachineCountEntered"]);
    let lines = written(count(6, 6, &[[2, 0, 1], [1, 1, 1], [0, 1, 2]]), name(901), 1);
    let lines = void(void(void(lines, VoidReason::TooMany, 1), VoidReason::Unclear, 1), VoidReason::NotIssued, 1);
    let machine = story.ballot().machine.clone().unwrap();
    assert_eq!(machine.count, lines);
    let void = |paper, reason| VoidPaper { paper, reason };
    let expected = [void(4, VoidReason::TooMany), void(5, VoidReason::Unclear), void(6, VoidReason::NotIssued)];
    assert_eq!(machine.unchecked, expected);
}

#[test]
fn a_file_that_does_not_fit_the_ballot_is_refused() {
    let mut story = counting(&[]);
    story.when(enter_machine_count(1, vec![paper("ooo"); 10_001])).refused("T.945 most=10000 rows=10001");
    story.when(enter_machine_count(1, vec![paper("oo-"); 5])).refused("T.946 returned=6 rows=5");
    let mut short = six();
    short[2] = paper("oo");
    story.when(enter_machine_count(1, short)).refused("T.947 paper=3 printed=3");
    let by_nobody = EnterMachineCount { ballot: BallotNo(1), by: TellerNo(9), papers: six() };
    story.when(by_nobody).refused("T.914 teller=9");
    let nameless = with_name(paper("x--"), 0, yishi_names::PersonName::new("x", "x"));
    story.when(enter_machine_count(1, vec![nameless; 6])).refused("T.936 entry=1");
    story.when(abandon_machine_count(1)).refused("T.944 ballot=1");
    story.when(check_void_paper(1, 1, None)).refused("T.944 ballot=1");
}

/// law: YI 0042
#[test]
fn the_chief_scrutineer_looks_at_every_void_paper_and_may_read_it_otherwise() {
    let mut story = counting(&[]).after(enter_machine_count(1, six()));
    story.when(confirm_count(1)).refused("T.950 count=3");
    story.when(check_void_paper(1, 1, None)).refused("T.948 paper=1");
    let by = CheckVoidPaper { ballot: BallotNo(1), paper: 4, signed_by: SeatNo(2), reading: None };
    story.when(by).refused("T.924 seat=2");
    story.when(check_void_paper(1, 4, None)).gives(&["VoidPaperChecked"]);
    story.when(check_void_paper(1, 4, None)).refused("T.948 paper=4");
    story.when(check_void_paper(1, 5, Some(marked("ooo")))).refused("T.949 paper=5 reason=too-many");
    story.when(check_void_paper(1, 5, Some(marked("oo")))).refused("T.947 paper=5 printed=3");
    let reading = with_name(paper("oxx"), 2, name(901)).lines;
    story.when(check_void_paper(1, 5, Some(reading))).gives(&["VoidPaperChecked"]);
    story.when(confirm_count(1)).refused("T.950 count=1");
    story.when(check_void_paper(1, 6, None)).happens();
    story.when(confirm_count(1)).gives(&["CountConfirmed"]);
    let lines = written(count(6, 6, &[[3, 0, 1], [1, 2, 1], [0, 2, 2]]), name(901), 2);
    let expected = void(void(lines, VoidReason::TooMany, 1), VoidReason::NotIssued, 1);
    assert_eq!(story.ballot().count, Some(expected));
}

#[test]
fn after_a_failure_of_the_machine_tellers_count_by_hand() {
    let hand = count(6, 6, &[[2, 2, 2], [2, 2, 2], [2, 2, 2]]);
    let mut story = counting(&[]).after(enter_machine_count(1, six()));
    story.when(enter_count(1, Entry::First, 1, hand.clone())).refused("T.942 ballot=1");
    story.when(abandon_machine_count(1)).gives(&["MachineCountAbandoned"]);
    let mut story = story.after(enter_count(1, Entry::First, 1, hand.clone()));
    story.when(enter_machine_count(1, six())).refused("T.943 ballot=1");
    let mut story = story.after(enter_count(1, Entry::Second, 2, hand.clone()));
    story.when(confirm_count(1)).gives(&["CountConfirmed"]);
    assert_eq!(story.ballot().count, Some(hand));
}

#[test]
fn a_machine_enters_all_papers_of_a_ballot_in_one_act() {
    let story = a_plenary_with_scrutineers(&[], 28, VoteMethod::Secret).balloting_on([20, 21], 1);
    let story = story.after(crate::support::issue(1, 28, 0)).after(crate::support::take_back(1, 28));
    let papers: Vec<MarkedPaper> = ["o-", "x-", "-x", "oo"].iter().cycle().take(28).map(|marks| paper(marks)).collect();
    let story = story.after(crate::support::declare_validity(1)).after(enter_machine_count(1, papers));
    let machine = story.ballot().machine.as_ref().unwrap();
    assert_eq!((machine.count.void_total(), machine.unchecked.len()), (7, 7));
}
