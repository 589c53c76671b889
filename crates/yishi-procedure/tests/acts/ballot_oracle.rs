//! A second opinion on every paper count: each line is counted by hand over all papers, one figure at a time.

use std::collections::BTreeSet;

use proptest::prelude::*;
use yishi_names::PersonName;
use yishi_procedure::ballot::count::{BallotCount, VoidReason};
use yishi_procedure::ballot::entry::Entry;
use yishi_procedure::ballot::paper::{LineMark, Mark, MarkedPaper, PaperForm, count_papers};
use yishi_procedure::voting::method::VoteMethod;
use yishi_rulebook::{UnclearMark, WriteInRule};

use crate::support::{
    Story, a_plenary_with_scrutineers, check_void_paper, confirm_count, count, enter_count, enter_machine_count, name,
    void, written,
};

const MARKS: [Mark; 4] = [Mark::Circle, Mark::Cross, Mark::Blank, Mark::Unclear];

/// Candidates 20 to 22 are printed; 20 may be written in as well, and so may two who are not printed.
fn names() -> [PersonName; 3] {
    [name(20), name(901), name(902)]
}

fn line() -> impl Strategy<Value = LineMark> {
    let mark = prop_oneof![4 => Just(0), 4 => Just(1), 3 => Just(2), 1 => Just(3_usize)];
    (mark, prop::option::weighted(0.3, 0..3_usize))
        .prop_map(|(mark, who)| LineMark { mark: MARKS[mark], write_in: who.map(|who| names()[who].clone()) })
}

fn papers(lines: usize) -> impl Strategy<Value = Vec<MarkedPaper>> {
    let paper = (prop::collection::vec(line(), lines), prop::bool::weighted(0.05));
    prop::collection::vec(paper.prop_map(|(lines, foreign)| MarkedPaper { lines, foreign }), 0..10)
}

fn form() -> impl Strategy<Value = PaperForm> {
    (1..4_u32, 0..3_usize, 0..2_usize).prop_map(|(seats, write_in, unclear)| PaperForm {
        seats,
        write_in: [WriteInRule::BehindAgainst, WriteInRule::Free, WriteInRule::Never][write_in],
        unclear: [UnclearMark::PaperVoid, UnclearMark::LineAbstains][unclear],
        printed: [name(20), name(21), name(22)].into(),
    })
}

/// The names on a paper that have a vote by the rules, found by asking of each name whether some line gives it one.
fn voted_in(paper: &MarkedPaper, form: &PaperForm) -> Vec<PersonName> {
    let gives = |name: &PersonName| {
        paper.lines.iter().any(|line| {
            let here = line.write_in.as_ref() == Some(name);
            let crossed = line.mark == Mark::Cross;
            let clear = line.mark != Mark::Unclear;
            here && (form.write_in == WriteInRule::BehindAgainst && crossed
                || form.write_in == WriteInRule::Free && clear)
        })
    };
    names().into_iter().filter(|name| *name != names()[0] && gives(name)).collect()
}

/// Why a paper does not count, if it does not.
fn fault(paper: &MarkedPaper, form: &PaperForm) -> Option<VoidReason> {
    let mut circles = 0;
    let mut unclear = false;
    for line in &paper.lines {
        circles += u32::from(line.mark == Mark::Circle);
        unclear |= line.mark == Mark::Unclear;
    }
    let picks = circles + u32::try_from(voted_in(paper, form).len()).unwrap();
    if paper.foreign {
        Some(VoidReason::NotIssued)
    } else if unclear && form.unclear == UnclearMark::PaperVoid {
        Some(VoidReason::Unclear)
    } else if picks > form.seats {
        Some(VoidReason::TooMany)
    } else {
        None
    }
}

/// The count by hand: for every figure all papers are gone through once.
fn by_hand(papers: &[MarkedPaper], lines: usize, form: &PaperForm, issued: u32) -> BallotCount {
    let stand: Vec<&MarkedPaper> = papers.iter().filter(|paper| fault(paper, form).is_none()).collect();
    let marks = |line: usize, marks: &[Mark]| {
        u32::try_from(stand.iter().filter(|paper| marks.contains(&paper.lines[line].mark)).count()).unwrap()
    };
    let figures: Vec<[u32; 3]> = (0..lines)
        .map(|line| {
            [marks(line, &[Mark::Circle]), marks(line, &[Mark::Cross]), marks(line, &[Mark::Blank, Mark::Unclear])]
        })
        .collect();
    let mut counted = count(issued, u32::try_from(papers.len()).unwrap(), &figures);
    for reason in [VoidReason::TooMany, VoidReason::Unclear, VoidReason::NotIssued] {
        let papers = papers.iter().filter(|paper| fault(paper, form) == Some(reason)).count();
        if papers > 0 {
            counted = void(counted, reason, u32::try_from(papers).unwrap());
        }
    }
    for name in names() {
        let votes = stand.iter().filter(|paper| voted_in(paper, form).contains(&name)).count();
        if votes > 0 {
            counted = written(counted, name, u32::try_from(votes).unwrap());
        }
    }
    counted.in_order()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn ten_thousand_sets_of_papers_are_counted_as_by_hand((papers, form) in (papers(3), form())) {
        let counted = count_papers(&papers, 3, &form, 40);
        prop_assert_eq!(&counted, &by_hand(&papers, 3, &form, 40));
        let valid = u64::from(counted.valid().unwrap());
        prop_assert!(counted.lines.iter().all(|line| line.voted() == valid));
    }
}

thread_local! {
    static OPEN: Story = a_plenary_with_scrutineers(&[], 28, VoteMethod::Secret).balloting_on([20, 21, 22], 2);
}

/// The ballot of the tests with that many papers returned.
fn returned(papers: &[MarkedPaper]) -> Story {
    OPEN.with(Clone::clone).returned(28, u32::try_from(papers.len()).unwrap())
}

fn the_form() -> PaperForm {
    PaperForm {
        seats: 2,
        write_in: WriteInRule::BehindAgainst,
        unclear: UnclearMark::PaperVoid,
        printed: [name(20), name(21), name(22)].into(),
    }
}

/// A figure of a count made one larger or smaller.
fn slip(mut count: BallotCount, at: usize, more: bool) -> BallotCount {
    let line = &mut count.lines[at / 3 % 3];
    let figure = match at % 3 {
        0 => &mut line.approvals,
        1 => &mut line.against,
        _ => &mut line.abstain,
    };
    *figure = if more { *figure + 1 } else { figure.saturating_sub(1) };
    count
}

/// Whether a count can be one of that many papers for two seats and three lines, asked without the procedure's own code.
fn can_be(count: &BallotCount, papers: u32) -> bool {
    let void: u32 = count.void.iter().map(|void| void.count).sum();
    let reasons: BTreeSet<VoidReason> = count.void.iter().map(|void| void.reason).collect();
    let names: BTreeSet<&PersonName> = count.write_ins.iter().map(|write_in| &write_in.name).collect();
    let written: u32 = count.write_ins.iter().map(|write_in| write_in.votes).sum();
    let of = |pick: fn(&yishi_procedure::voting::choice::Counts) -> u32| count.lines.iter().map(pick).sum::<u32>();
    let Some(valid) = papers.checked_sub(void) else { return false };
    let adds_up = count.lines.iter().all(|line| line.approvals + line.against + line.abstain == valid);
    let named =
        names.len() == count.write_ins.len() && count.write_ins.iter().all(|one| one.votes >= 1 && one.votes <= valid);
    let room = written <= of(|line| line.against) && of(|line| line.approvals) + written <= 2 * valid;
    reasons.len() == count.void.len() && count.lines.len() == 3 && adds_up && named && room
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever real papers give is taken, from both tellers; and it is confirmed as it was counted by hand.
    #[test]
    fn what_real_papers_give_is_taken_and_confirmed(papers in papers(3)) {
        let counted = by_hand(&papers, 3, &the_form(), 28);
        let story = returned(&papers).counted_as(counted.clone()).after(confirm_count(1));
        prop_assert_eq!(story.ballot().count.as_ref(), Some(&counted));
    }

    /// The machine finds what hands find; and a paper read otherwise counts as if it had been marked so.
    #[test]
    fn a_machine_finds_what_hands_find((papers, other) in (papers(3), prop::collection::vec(line(), 3))) {
        let mut story = returned(&papers).after(enter_machine_count(1, papers.clone()));
        let mut read = papers.clone();
        for void in story.ballot().machine.clone().unwrap().unchecked {
            let at = void.paper as usize - 1;
            let reading = MarkedPaper { lines: other.clone(), foreign: false };
            if story.when(check_void_paper(1, void.paper, Some(other.clone()))).0.is_ok() {
                read[at] = reading;
            } else {
                prop_assert!(fault(&reading, &the_form()).is_some());
                story.when(check_void_paper(1, void.paper, None)).happens();
            }
        }
        story.when(confirm_count(1)).happens();
        prop_assert_eq!(story.ballot().count.clone(), Some(by_hand(&read, 3, &the_form(), 28)));
    }

    /// Two tellers with slips of the pen: nothing is taken that cannot be, and nothing confirmed that is not the same twice.
    #[test]
    fn nothing_unsound_and_nothing_that_differs_is_ever_confirmed(
        papers in papers(3),
        slips in prop::collection::vec((any::<bool>(), 0..9_usize, any::<bool>()), 0..6),
    ) {
        let counted = by_hand(&papers, 3, &the_form(), 28);
        let all = u32::try_from(papers.len()).unwrap();
        let mut entries = [counted.clone(), counted];
        for (second, at, more) in slips {
            let entry = &mut entries[usize::from(second)];
            *entry = slip(entry.clone(), at, more);
        }
        let mut story = returned(&papers);
        let taken = [(Entry::First, 1), (Entry::Second, 2)].map(|(entry, by)| {
            let count = entries[usize::from(by == 2)].clone();
            let taken = story.when(enter_count(1, entry, by, count.clone())).0.is_ok();
            assert_eq!(taken, can_be(&count, all), "{count:?}");
            taken
        });
        let confirmed = story.when(confirm_count(1)).0.is_ok();
        prop_assert_eq!(confirmed, taken == [true, true] && entries[0] == entries[1]);
        prop_assert_eq!(story.ballot().differences().is_empty(), taken != [true, true] || entries[0] == entries[1]);
    }
}
