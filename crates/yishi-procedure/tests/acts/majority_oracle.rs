//! A second opinion on every count: votes are laid out seat by seat and paired off by hand, without any arithmetic on shares.

use proptest::prelude::*;
use yishi_rulebook::{Ground, Rulebook};

use crate::support::story::four;
use crate::support::{
    AGENDA, PREPARATORY, Story, a_roll_of, check_in, close_vote, congress, convene, cppcc, hands, name_chairs,
    open_doors, open_sitting, open_vote, propose_agenda, schedule, the_agenda, visitor,
};

/// Where one seat of the assembly ends up in a vote.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lot {
    For,
    Against,
    Abstain,
    Silent,
    Absent,
}

/// Every seat of the assembly with its lot.
fn lots(seats: u32, present: u32, [approvals, against, abstain]: [u32; 3]) -> Vec<Lot> {
    let kinds = [(Lot::For, approvals), (Lot::Against, against), (Lot::Abstain, abstain)];
    let mut lots: Vec<Lot> =
        kinds.into_iter().flat_map(|(lot, count)| std::iter::repeat_n(lot, count as usize)).collect();
    lots.resize(present as usize, Lot::Silent);
    lots.resize(seats as usize, Lot::Absent);
    lots
}

/// More than half: send everybody out in pairs, one who counts with one who does not; who counts must be left over.
fn more_than_half(lots: &[Lot], counts: impl Fn(Lot) -> bool) -> bool {
    let (mut with, mut without): (Vec<Lot>, Vec<Lot>) = lots.iter().copied().partition(|lot| counts(*lot));
    while !with.is_empty() && !without.is_empty() {
        with.pop();
        without.pop();
    }
    !with.is_empty()
}

/// At least two thirds: give each who does not count two who do; nobody may go without.
fn at_least_two_thirds(lots: &[Lot], counts: impl Fn(Lot) -> bool) -> bool {
    let (mut with, without): (Vec<Lot>, Vec<Lot>) = lots.iter().copied().partition(|lot| counts(*lot));
    without.iter().all(|_| with.pop().is_some() && with.pop().is_some()) && !lots.is_empty()
}

/// The smallest number that is enough, found by trying all.
fn smallest(seats: u32, enough: impl Fn(&[Lot]) -> bool) -> u32 {
    (0..=seats).find(|present| enough(&lots(seats, *present, [0, 0, 0]))).unwrap()
}

/// What the oracle thinks of a ground.
fn agrees(
    ground: &Ground,
    lots: &[Lot],
    counts: impl Fn(Lot) -> bool + Copy,
    rule: impl Fn(&[Lot], &dyn Fn(Lot) -> bool) -> bool,
) {
    let present = |lot: Lot| lot != Lot::Absent;
    let count = lots.iter().filter(|lot| counts(**lot)).count();
    assert_eq!((ground.count as usize, ground.total as usize), (count, lots.len()), "{}", ground.rule);
    assert_eq!(ground.met, rule(lots, &counts), "{} {}/{}", ground.rule, ground.count, ground.total);
    assert_eq!(ground.needed, smallest(ground.total, |lots| rule(lots, &present)), "{}", ground.rule);
}

fn books() -> Vec<Rulebook> {
    vec![congress(&[]), congress(&["guangdong-2022"]), congress(&["mingchuan-2023"]), cppcc(&[])]
}

/// A preparatory meeting is held, if there is a quorum, and votes by hands on its agenda.
fn hold(book: &Rulebook, seats: u32, present: u32, figures: [u32; 3]) {
    let lots = lots(seats, present, figures);
    let here = |lot: Lot| lot != Lot::Absent;
    let mut story = Story::under(book.clone()).after(convene(a_roll_of(seats))).after(propose_agenda(the_agenda()));
    story =
        story.after(schedule(PREPARATORY, &[&[]])).after(name_chairs(1, &[], visitor(1), None)).after(open_doors(1));
    story = (1..=present).fold(story, |story, seat| story.after(check_in(seat)));
    let opened = story.when(open_sitting(1)).0;
    let quorate = at_least_two_thirds(&lots, here);
    assert_eq!(opened.is_ok(), quorate, "{present} of {seats}");
    if !quorate {
        return;
    }
    agrees(story.last().opening_quorum.as_ref().unwrap(), &lots, here, |lots, counts| {
        at_least_two_thirds(lots, counts)
    });
    let story = story.after(open_vote(AGENDA)).after(hands(1, figures)).after(close_vote(1));
    judged(&story, &lots);
}

fn judged(story: &Story, lots: &[Lot]) {
    let result = story.result(1);
    let tally = [Lot::For, Lot::Against, Lot::Abstain, Lot::Silent]
        .map(|wanted| u32::try_from(lots.iter().filter(|lot| **lot == wanted).count()).unwrap());
    assert_eq!(four(result.tally), tally);
    let takes_part = |lot: Lot| matches!(lot, Lot::For | Lot::Against | Lot::Abstain);
    for ground in &result.grounds {
        let half = |lots: &[Lot], counts: &dyn Fn(Lot) -> bool| more_than_half(lots, counts);
        match ground.rule.as_str() {
            "majority.decision" => agrees(ground, lots, |lot| lot == Lot::For, half),
            "majority.participation" => agrees(ground, lots, takes_part, half),
            other => panic!("an unexpected ground: {other}"),
        }
    }
    let guangdong = story.book.participation().is_some();
    let passes = more_than_half(lots, |lot| lot == Lot::For) && (!guangdong || more_than_half(lots, takes_part));
    assert_eq!((result.passed, result.grounds.len()), (passes, if guangdong { 2 } else { 1 }));
    assert_eq!(story.session().agenda.is_some(), passes);
}

#[test]
fn every_vote_of_every_small_assembly_is_judged_as_by_hand() {
    for book in books() {
        for seats in 1..=7 {
            for present in 0..=seats {
                for approvals in 0..=present {
                    for against in 0..=present - approvals {
                        hold(&book, seats, present, [approvals, against, present - approvals - against]);
                        hold(&book, seats, present, [approvals, against, 0]);
                    }
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// Figures of city assemblies, drawn towards the edges of the quorum and of the majority.
    #[test]
    fn votes_of_any_size_are_judged_as_by_hand(
        book in 0..4_usize,
        seats in 1..=650_u32,
        nudge in -2..=2_i64,
        free in prop::option::of(0..=1000_u32),
        edge in -2..=2_i64,
        rest in (0..=1000_u32, 0..=1000_u32),
    ) {
        let near = |number: u32, by: i64, most: u32| u32::try_from((i64::from(number) + by).clamp(0, i64::from(most))).unwrap();
        let present = free.map_or_else(|| near(seats * 2 / 3 + 1, nudge, seats), |part| seats * part / 1000);
        let approvals = near(seats / 2, edge, present);
        let against = (present - approvals) * rest.0 / 1000;
        let abstain = (present - approvals - against) * rest.1 / 1000;
        hold(&books()[book], seats, present, [approvals, against, abstain]);
    }
}
