//! Before an election: the method, who is nominated by whom, and how many may stand.

use jiff::civil::date;
use yishi_names::{PersonName, Text};
use yishi_procedure::business::movers::{Mover, Organ};
use yishi_procedure::convening::registration::RegisterPerson;
use yishi_procedure::election::nomination::{Nominate, Nominee};
use yishi_procedure::election::office::Office;
use yishi_procedure::election::special_committee::{ProposeSpecialCommittee, SpecialCommitteeList};
use yishi_procedure::election::stage::ElectionStage;
use yishi_procedure::election::strokes::in_order;
use yishi_procedure::ids::{CommitteeNo, GroupNo, SeatNo, SpecialCommitteeNo};
use yishi_procedure::voting::question::Question;
use yishi_procedure::{Command, Event};
use yishi_rulebook::{BodyKind, CandidateOrder, Library, Tier};

use crate::support::elections::*;
use crate::support::house::{lacking, with_choice};
use crate::support::{
    DAY, Story, a_congress_of, a_congress_under, a_cppcc_of, a_roll_of, close_vote, convene, cppcc, declare, deputy,
    figures, given, hands, open_vote, schedule, seats, visitor, withdraw,
};

/// A congress of a tier other than a city's, in a plenary.
fn a_plenary_at(tier: Tier, deputies: u32) -> Story {
    let book = Library::shipped().unwrap().resolve(BodyKind::Congress, Some(tier), DAY, &[]).unwrap();
    Story::under(book).after(convene(a_roll_of(deputies))).in_plenary_with(deputies)
}

fn mayor() -> Story {
    a_plenary_of(60).nominating(Office::HeadOfGovernment, TERM, 1, 1)
}

fn deputy_mayors() -> Story {
    a_plenary_of(120).nominating(Office::DeputyHeadsOfGovernment, TERM, 2, 3)
}

// ---- Offices ----

/// law: OL 11
#[test]
fn each_tier_elects_the_offices_the_law_gives_it() {
    let elects = |tier| {
        let of = |office: &&Office| office.is_elected_by(BodyKind::Congress, Some(tier));
        Office::ALL.iter().filter(of).copied().collect::<Vec<_>>()
    };
    let township = [Office::CongressChair, Office::CongressDeputyChairs, Office::HeadOfGovernment];
    assert_eq!(elects(Tier::Township), [&township[..], &[Office::DeputyHeadsOfGovernment]].concat());
    assert!(!elects(Tier::County).contains(&Office::CommitteeSecretaryGeneral));
    assert_eq!((elects(Tier::County).len(), elects(Tier::City).len(), elects(Tier::Province).len()), (9, 10, 10));
    assert_eq!(elects(Tier::Nation), []);
}

#[test]
fn every_office_has_a_name_and_a_word_of_its_own() {
    let names: std::collections::BTreeSet<_> = Office::ALL.iter().map(|office| office.name().hans).collect();
    assert_eq!(names.len(), Office::ALL.len());
    for office in Office::ALL {
        assert_eq!(serde_json::to_value(office).unwrap(), serde_json::json!(office.key()));
    }
}

/// law: OL 11
#[test]
fn an_election_is_opened_once_for_an_office_this_body_elects() {
    let mut story = given(a_plenary_of(30));
    story.when(open_nominations(Office::CppccChair, 1, TERM)).refused("E.702 office=cppcc_chair");
    story.when(open_nominations(Office::CongressChair, 1, TERM)).refused("E.702 office=congress_chair");
    story.when(open_nominations(Office::HeadOfGovernment, 2, TERM)).refused("E.703 office=head_of_government seats=2");
    story.when(open_nominations(Office::CommitteeMembers, 0, TERM)).refused("E.703 office=committee_members seats=0");
    let past = open_nominations_until(Office::HeadOfGovernment, 1, TERM, date(2023, 12, 25));
    story.when(past).refused("E.706 date=2023-12-25");
    story.when(open_nominations(Office::HeadOfGovernment, 1, TERM)).gives(&["NominationsOpened"]);
    story.when(open_nominations(Office::HeadOfGovernment, 1, BY)).refused("E.704 election=1");
    story.when(open_nominations(Office::CourtPresident, 1, BY)).happens();
    assert_eq!(story.session().elections[1].no.0, 2);
    let mut township = given(a_plenary_at(Tier::Township, 30));
    township.when(open_nominations(Office::CongressChair, 1, TERM)).gives(&["NominationsOpened"]);
    township.when(open_nominations(Office::CommitteeChair, 1, TERM)).refused("E.702 office=committee_chair");
}

// ---- The method ----

/// law: OL 27
#[test]
fn the_method_fixes_each_surplus_within_the_bounds_of_the_law() {
    let mut story = given(a_plenary_of(30));
    let all = story.unanimous();
    let propose = |office, kind, seats, surplus| propose_method(method(&[post(office, kind, seats, surplus)]), all);
    let deputies = Office::DeputyHeadsOfGovernment;
    let said = |seats, count, least, most, office: Office| {
        format!("E.725 count={count} least={least} most={most} office={} post=1 seats={seats}", office.key())
    };
    story.when(propose(deputies, TERM, 2, 0)).refused_citing(&said(2, 0, 1, 3, deputies), "OL 27");
    story.when(propose(deputies, TERM, 2, 4)).refused_citing(&said(2, 4, 1, 3, deputies), "OL 27");
    let mayor = Office::HeadOfGovernment;
    story.when(propose(mayor, TERM, 1, 0)).refused_citing(&said(1, 0, 1, 1, mayor), "OL 27");
    story.when(propose(mayor, TERM, 1, 2)).refused_citing(&said(1, 2, 1, 1, mayor), "OL 27");
    for surplus in 1..=3 {
        story.when(propose(deputies, TERM, 2, surplus)).gives(&["ElectionMethodProposed"]);
    }
}

/// law: EL 31
#[test]
fn a_fifth_to_a_half_more_stand_for_the_next_higher_congress() {
    let mut story = given(a_plenary_of(30));
    let all = story.unanimous();
    let propose = |surplus| propose_method(method(&[post(Office::UpperDeputies, TERM, 10, surplus)]), all);
    for (surplus, within) in [(1, false), (2, true), (5, true), (6, false)] {
        assert_eq!(story.when(propose(surplus)).0.is_ok(), within, "{surplus}");
    }
    story
        .when(propose(6))
        .refused_citing("E.725 count=6 least=2 most=5 office=upper_deputies post=1 seats=10", "EL 31");
}

/// law: OL 30
/// law: YI 0053
/// law: MC 46
#[test]
fn at_a_by_election_as_many_may_stand_as_there_are_seats_or_more() {
    let by = |surplus| method(&[post(Office::DeputyHeadsOfGovernment, BY, 2, surplus)]);
    let mut story = given(a_plenary_of(30));
    let all = story.unanimous();
    for surplus in 0..=2 {
        story.when(propose_method(by(surplus), all)).happens();
    }
    let said = |most| format!("E.725 count=3 least=0 most={most} office=deputy_heads_of_government post=1 seats=2");
    story.when(propose_method(by(3), all)).refused_citing(&said(2), "OL 30");
    let mut city = given(a_congress_under(&["mingchuan-2023"], 30).in_plenary_with(30));
    let all = city.unanimous();
    city.when(propose_method(by(1), all)).happens();
    city.when(propose_method(by(3), all)).refused_citing(&said(1), "MC 46");
}

/// law: OL 47
#[test]
fn the_standing_committee_of_a_city_has_29_to_51_members() {
    let of = |members| {
        method(&[
            post(Office::CommitteeChair, TERM, 1, 1),
            post(Office::CommitteeDeputyChairs, TERM, 5, 1),
            post(Office::CommitteeSecretaryGeneral, TERM, 1, 1),
            post(Office::CommitteeMembers, TERM, members, members / 10 + 1),
        ])
    };
    let mut story = given(a_plenary_of(30));
    let all = story.unanimous();
    story.when(propose_method(of(21), all)).refused_citing("E.726 count=28 least=29 most=51 seats=28", "OL 47");
    story.when(propose_method(of(45), all)).refused_citing("E.726 count=52 least=29 most=51 seats=52", "OL 47");
    for members in [22, 44] {
        story.when(propose_method(of(members), all)).gives(&["ElectionMethodProposed"]);
    }
    // A by-election fills a vacancy of a committee whose size stands.
    story.when(propose_method(method(&[post(Office::CommitteeMembers, BY, 2, 0)]), all)).happens();
}

/// law: YI 0051
/// law: MC 44
#[test]
fn the_method_is_decided_by_the_presidium_and_adopted_once() {
    let by_votes =
        |posts| yishi_procedure::election::method::ElectionMethod { order: CandidateOrder::Votes, ..method(posts) };
    let posts = [post(Office::HeadOfGovernment, TERM, 1, 1)];
    let mut story = given(a_plenary_of(30));
    let all = story.unanimous();
    story.when(propose_method(method(&[]), all)).refused("C.114");
    let twice = [posts[0], posts[0]];
    story.when(propose_method(method(&twice), all)).refused("E.724 office=head_of_government post=2");
    story.when(propose_method(method(&posts), None)).refused("D.306");
    story
        .when(propose_method(method(&posts), Some(figures(9, 9))))
        .refused_by("C.126 count=9 needed=10 total=15", "YI 0003");
    story.when(open_vote(Question::ElectionMethod)).refused("C.120");
    story.when(propose_method(by_votes(&posts), all)).happens();
    story.when(propose_method(method(&posts), all)).happens();
    story.when(open_vote(Question::ElectionMethod)).happens();
    story.when(propose_method(method(&posts), all)).refused("V.502 vote=3");
    story.when(hands(3, [30, 0, 0])).happens();
    story.when(close_vote(3)).gives(&["VoteClosed", "ElectionMethodAdopted"]);
    story.when(declare(3)).happens();
    story.when(propose_method(method(&posts), all)).refused("E.722");
    story.when(open_vote(Question::ElectionMethod)).refused("E.722");
    let mut city = given(a_congress_under(&["mingchuan-2023"], 30).in_plenary_with(30));
    let all = city.unanimous();
    city.when(propose_method(by_votes(&posts), all)).refused_citing("E.720", "MC 44");
}

// ---- Nominators ----

/// law: OL 26
#[test]
fn nineteen_city_deputies_nominate_nobody_and_twenty_do() {
    let mut story = given(mayor());
    story.when(nominate_jointly(1..=19, &[visitor(1)])).refused_by("B.405 count=19 needed=20 total=60", "OL 26");
    story.when(nominate_jointly(1..=20, &[visitor(1)])).gives(&["CandidatesNominated"]);
    for (tier, needed) in [(Tier::Township, 10), (Tier::County, 10), (Tier::Province, 30)] {
        let mut story = given(a_plenary_at(tier, 60).nominating(Office::HeadOfGovernment, TERM, 1, 1));
        let said = format!("B.405 count={} needed={needed} total=60", needed - 1);
        story.when(nominate_jointly(1..needed, &[visitor(1)])).refused_by(&said, "OL 26");
        story.when(nominate_jointly(1..=needed, &[visitor(1)])).happens();
    }
}

/// law: EL 30
#[test]
fn ten_deputies_or_the_organisations_nominate_for_the_next_higher_congress() {
    let mut story = given(a_plenary_of(40).nominating(Office::UpperDeputies, TERM, 5, 2));
    let all = story.unanimous();
    story.when(nominate_jointly(1..=9, &[visitor(1)])).refused_by("B.405 count=9 needed=10 total=40", "EL 30");
    story.when(nominate_jointly(1..=10, &[visitor(1)])).happens();
    story.when(nominate_by(Organ::Organisations, &[deputy(1)], None)).gives(&["CandidatesNominated"]);
    story.when(nominate_by(Organ::Presidium, &[deputy(2)], all)).refused_citing("E.710", "EL 30");
}

/// law: OL 26
#[test]
fn of_all_organs_the_presidium_alone_nominates_for_an_office() {
    let mut story = given(mayor());
    let all = story.unanimous();
    for organ in [Organ::Government, Organ::StandingCommittee, Organ::Organisations, Organ::SpecialCommittee] {
        story.when(nominate_by(organ, &[deputy(1)], all)).refused_citing("E.710", "OL 26");
    }
    for mover in [Mover::Delegation(GroupNo(1)), Mover::Committee(CommitteeNo(1))] {
        let candidates = vec![nominee(deputy(1))];
        story.when(Nominate { election: FIRST, mover, candidates, figures: all }).refused_citing("E.710", "OL 26");
    }
    story.when(nominate_by(Organ::Presidium, &[deputy(1)], None)).refused("D.306");
    let events = story.when(nominate_by(Organ::Presidium, &[deputy(1)], all)).gives(&["CandidatesNominated"]);
    let yishi_procedure::Event::CandidatesNominated(event) = &events[0] else { unreachable!() };
    assert_eq!((event.nomination, event.grounds.len()), (1, 2));
}

/// law: OL 26
#[test]
fn nobody_stands_behind_more_names_than_there_are_seats() {
    let mut story = given(deputy_mayors());
    let all = story.unanimous();
    story.when(nominate_by(Organ::Presidium, &deputies(1..=3), all)).refused_citing("E.711 names=3 seats=2", "OL 26");
    story.when(nominate_by(Organ::Presidium, &deputies(1..=1), all)).happens();
    story.when(nominate_by(Organ::Presidium, &deputies(2..=3), all)).refused_citing("E.711 names=3 seats=2", "OL 26");
    story.when(nominate_by(Organ::Presidium, &deputies(1..=2), all)).happens();
    story.when(nominate_jointly(1..=20, &deputies(1..=3))).refused_citing("E.711 names=3 seats=2", "OL 26");
    story.when(nominate_jointly(1..=20, &deputies(3..=4))).happens();
    // Deputy 20 stands behind two names; joining for a third is one too many, whoever the others are.
    story.when(nominate_jointly(20..=39, &deputies(5..=5))).refused_citing("E.711 names=3 seats=2", "OL 26");
    story.when(nominate_jointly(21..=40, &deputies(5..=5))).happens();
    story.when(nominate_jointly(20..=39, &deputies(4..=4))).happens();
}

// ---- Nominees ----

/// law: OL 47
#[test]
fn the_standing_committee_is_filled_from_deputies_without_office_in_the_organs_it_supervises() {
    let mut story = given(a_plenary_of(60).nominating(Office::CommitteeMembers, BY, 3, 1));
    let all = story.unanimous();
    story.when(nominate_by(Organ::Presidium, &[visitor(1)], all)).refused_citing("E.713 kind=guest no=1", "OL 47");
    let minister = Nominee { holds_incompatible_office: true, ..nominee(deputy(4)) };
    let nominate = |candidates: Vec<Nominee>| -> Command {
        Nominate { election: FIRST, mover: Mover::Organ(Organ::Presidium), candidates, figures: all }.into()
    };
    story.when(nominate(vec![minister])).refused_citing("E.714 kind=seat no=4", "OL 47");
    story.when(nominate(vec![Nominee { consents: false, ..nominee(deputy(4)) }])).refused("E.712 kind=seat no=4");
    story.when(nominate(vec![nominee(deputy(4))])).happens();
    // A mayor may be anybody, and may hold what office he will.
    let mut story = given(mayor());
    let all = story.unanimous();
    let minister = Nominee { holds_incompatible_office: true, ..nominee(visitor(1)) };
    let mover = Mover::Organ(Organ::Presidium);
    story.when(Nominate { election: FIRST, mover, candidates: vec![minister], figures: all }).happens();
}

#[test]
fn a_nomination_names_known_persons_once_each_while_nominations_are_open() {
    let mut story = given(deputy_mayors());
    let all = story.unanimous();
    story.when(nominate_by(Organ::Presidium, &[], all)).refused("C.114");
    story.when(nominate_by(Organ::Presidium, &[deputy(1), deputy(1)], all)).refused("C.115 seat=1");
    story.when(nominate_by(Organ::Presidium, &[visitor(9)], all)).refused("C.113 guest=9");
    story.when(nominate_jointly([1, 1], &[deputy(1)])).refused("C.115 seat=1");
    let mut late = story.clone().later(86_400);
    late.when(nominate_by(Organ::Presidium, &[deputy(1)], all)).refused("E.707 date=2023-12-26 election=1");
    story.when(nominate_by(Organ::Presidium, &[deputy(1)], all)).happens();
    let mut other = story.clone();
    let command = Nominate {
        election: yishi_procedure::ids::ElectionNo(2),
        mover: Mover::Organ(Organ::Presidium),
        candidates: vec![nominee(deputy(1))],
        figures: all,
    };
    other.when(command).refused("E.701 election=2");
}

#[test]
fn a_nomination_or_one_of_its_names_is_withdrawn_while_nominations_are_open() {
    let mut story = given(deputy_mayors());
    let all = story.unanimous();
    story.when(nominate_by(Organ::Presidium, &deputies(1..=2), all)).happens();
    story.when(withdraw_nomination(2, None)).refused("E.716 election=1 nomination=2");
    story.when(withdraw_nomination(1, Some(deputy(3)))).refused("E.717 kind=seat no=3");
    story.when(withdraw_nomination(1, Some(deputy(1)))).gives(&["NominationWithdrawn"]);
    assert_eq!(story.the_election().nominated(), [deputy(2)]);
    story.when(withdraw_nomination(1, None)).happens();
    story.when(withdraw_nomination(1, None)).refused("E.716 election=1 nomination=1");
    let mut closed = story.with_nominees(&deputies(1..=3)).after(close_nominations());
    closed.when(withdraw_nomination(2, None)).refused("E.705 election=1 stage=nominated");
}

// ---- How many stand ----

/// law: OL 27
#[test]
fn a_mayor_may_stand_alone_where_only_one_was_nominated() {
    let mut story = given(mayor().with_nominees(&[visitor(1)]));
    let events = story.when(close_nominations()).gives(&["NominationsClosed"]);
    let yishi_procedure::Event::NominationsClosed(event) = &events[0] else { unreachable!() };
    assert_eq!(event.alone.as_ref().map(ToString::to_string).as_deref(), Some("OL 27"));
    assert!(!event.surplus.within);
    let mut story = given(mayor());
    story.when(close_nominations()).refused_citing("E.727 candidates=0 least=2 seats=1", "OL 27");
    let mut three = given(mayor().with_nominees(&deputies(1..=3)));
    let _ = three.when(close_nominations()).happens();
    assert_eq!((three.stage(), three.the_election().places), (ElectionStage::PreliminaryDue, 2));
}

#[test]
fn nominations_are_closed_on_their_last_day_under_an_adopted_method_that_has_the_post() {
    let mut story = given(a_plenary_of(60));
    let last = open_nominations_until(Office::HeadOfGovernment, 1, TERM, date(2023, 12, 27));
    story.when(last).happens();
    let mut story = story.with_nominees(&[visitor(1)]);
    story.when(close_nominations()).refused("E.708 date=2023-12-27 election=1");
    let mut story = story.later(86_400);
    story.when(close_nominations()).refused("E.721");
    let mut other = story.clone().under_method(method(&[post(Office::HeadOfGovernment, BY, 1, 0)]));
    other.when(close_nominations()).refused("E.723 election=1 seats=1");
    let mut story = story.under_method(method(&[post(Office::HeadOfGovernment, TERM, 1, 1)]));
    story.when(close_nominations()).gives(&["NominationsClosed"]);
    story.when(close_nominations()).refused("E.705 election=1 stage=nominated");
}

/// law: OL 27
/// law: YI 0050
#[test]
fn the_list_is_fixed_when_two_days_to_nominate_and_discuss_are_over() {
    let story = given(mayor().with_nominees(&deputies(1..=2)).after(close_nominations()));
    let all = story.unanimous();
    let too_soon = "E.709 date=2023-12-28 days=2 election=1";
    let mut story = story.later(86_400);
    story.when(fix(&deputies(1..=2), all)).refused_citing(too_soon, "OL 27");
    let mut story = story.later(86_400);
    story.when(fix(&deputies(1..=2), all)).gives(&["CandidatesFixed"]);
    // A by-election does not wait.
    let story = a_plenary_of(60).nominating(Office::HeadOfGovernment, BY, 1, 1);
    let mut story = given(story.with_nominees(&deputies(1..=2)).after(close_nominations()));
    story.when(fix(&deputies(1..=2), all)).happens();
}

/// law: EL 32
#[test]
fn for_the_next_higher_congress_there_are_two_days_at_every_election() {
    let story = a_plenary_of(60).nominating(Office::UpperDeputies, BY, 2, 1);
    let candidates = deputies(1..=2);
    let story = story.after(nominate_by(Organ::Organisations, &candidates, None)).after(close_nominations());
    let mut story = given(story);
    let all = story.unanimous();
    story.when(fix(&candidates, all)).refused_citing("E.709 date=2023-12-28 days=2 election=1", "EL 32");
    let mut story = story.later(TWO_DAYS);
    story.when(fix(&candidates, all)).happens();
}

#[test]
fn the_list_of_candidates_is_that_of_those_who_stand() {
    let story = given(deputy_mayors().with_nominees(&deputies(1..=4)).after(close_nominations()).later(TWO_DAYS));
    let mut story = story;
    let all = story.unanimous();
    story.when(fix(&deputies([1, 2, 3, 5]), all)).refused("E.717 kind=seat no=5");
    story.when(fix(&deputies([1, 2, 3]), all)).refused("E.718 kind=seat no=4");
    story.when(fix(&deputies([1, 1]), all)).refused("C.115 seat=1");
    story.when(fix(&deputies(1..=4), None)).refused("D.306");
    // Whoever goes out of office is left out, as long as enough remain.
    story.when(withdraw(4)).happens();
    story.when(fix(&deputies(1..=4), all)).refused("C.112 seat=4");
    let all = story.unanimous();
    story.when(fix(&deputies(1..=3), all)).gives(&["CandidatesFixed"]);
    assert_eq!(story.the_election().candidates, deputies(1..=3));
    story.when(withdraw(3)).happens();
    story.when(open_round()).refused("C.112 seat=3");
    let all = story.unanimous();
    story.when(fix(&deputies([1, 2]), all)).refused_citing("E.727 candidates=2 least=3 seats=2", "OL 27");
    let today = date(2023, 12, 28);
    story.when(reopen_nominations(date(2023, 12, 27))).refused("E.706 date=2023-12-27");
    story.when(reopen_nominations(today)).gives(&["NominationsReopened"]);
    story.when(nominate_jointly(41..=60, &deputies([7]))).happens();
    story.when(close_nominations()).happens();
    story.when(fix(&deputies([1, 2, 7]), all)).happens();
}

/// 王力 and 王一民 are candidates for mayor, two days on, under this rule for names of two characters.
fn wang_li_and_wang_yimin(two_characters: &str) -> Story {
    let story = a_plenary_of(60);
    let story = Story { book: with_choice(&story.book, "names.two-characters", two_characters), ..story };
    let story = story.nominating(Office::HeadOfGovernment, TERM, 1, 1);
    let register = |name: &str| RegisterPerson { name: PersonName::new(name, name), office: None, rank: None };
    // They are the third and the fourth of those without a seat.
    let story = story.after(register("王力")).after(register("王一民"));
    story.with_nominees(&[visitor(3), visitor(4)]).after(close_nominations()).later(TWO_DAYS)
}

/// law: YI 0033
/// law: YI 0051
#[test]
fn candidates_stand_in_the_order_of_strokes_that_the_rulebook_has() {
    let (wang_li, wang_yimin) = (visitor(3), visitor(4));
    for (rule, right, first) in
        [("blank-first", [wang_li, wang_yimin], "no=4"), ("second-character", [wang_yimin, wang_li], "no=3")]
    {
        let mut story = given(wang_li_and_wang_yimin(rule));
        let all = story.unanimous();
        assert_eq!(in_order(story.session(), &story.book, &[wang_li, wang_yimin]).unwrap(), right);
        let wrong = [right[1], right[0]];
        let told = format!("E.739 election=1 kind=guest {first} place=2");
        story.when(fix(&wrong, all)).refused_citing(&told, "YI 0033");
        let events = story.when(fix(&right, all)).gives(&["CandidatesFixed"]);
        let Event::CandidatesFixed(fixed) = &events[0] else { unreachable!() };
        assert_eq!(fixed.strokes.as_ref().map(|rule| rule.article.as_str()), Some("0033"));
    }
}

#[test]
fn the_one_candidate_who_stands_wrong_is_named_with_the_right_place() {
    let mut story = given(deputy_mayors().with_nominees(&deputies(1..=4)).after(close_nominations()).later(TWO_DAYS));
    let all = story.unanimous();
    story.when(fix(&deputies([2, 3, 4, 1]), all)).refused_citing("E.739 election=1 kind=seat no=1 place=1", "YI 0033");
    story.when(fix(&deputies([1, 4, 2, 3]), all)).refused_citing("E.739 election=1 kind=seat no=4 place=4", "YI 0033");
    assert_eq!(in_order(story.session(), &story.book, &deputies([4, 2, 3, 1])).unwrap(), deputies(1..=4));
    story.when(fix(&deputies(1..=4), all)).happens();
}

#[test]
fn a_body_without_a_rule_for_the_order_of_names_fixes_no_list_by_strokes() {
    let story = given(deputy_mayors().with_nominees(&deputies(1..=4)).after(close_nominations()).later(TWO_DAYS));
    let mut story = Story { book: lacking(&story.book, "names.two-characters"), ..story };
    let all = story.unanimous();
    story.when(fix(&deputies(1..=4), all)).refused("C.131 rule=names.two-characters");
}

// ---- Other bodies ----

/// law: YI 0052
#[test]
fn a_cppcc_committee_elects_by_its_own_method_as_many_as_there_are_seats() {
    let story = a_cppcc_of(60).in_plenary_with(60);
    let mut story = given(story.nominating(Office::CppccStandingMembers, TERM, 3, 0));
    story.when(nominate_jointly(1..=20, &deputies([1]))).refused("C.131 rule=election.nominators");
    story
        .when(nominate_by(Organ::StandingCommittee, &[visitor(1)], None))
        .refused_citing("E.713 kind=guest no=1", "YI 0052");
    story.when(nominate_by(Organ::ChairsMeeting, &deputies([1, 2]), None)).happens();
    story.when(nominate_by(Organ::StandingCommittee, &deputies([3]), None)).happens();
    story.when(close_nominations()).happens();
    // No days are set, so the list follows at once.
    story.when(fix(&deputies(1..=3), None)).happens();
    let story = story.round(&[31, 30, 45]);
    assert_eq!(story.the_election().elected, deputies([3, 1]));
    let ground = story.the_election().rounds[0].standings[1].ground.clone().unwrap();
    assert_eq!(crate::support::story::shown(&ground), "election.majority 30/60 needs 31: not met by YI 0052");
    assert!(cppcc(&[]).find_range(yishi_rulebook::ElectionRange::UpperDeputies).is_none());
}

/// law: YI 0052
#[test]
fn one_organ_may_name_more_candidates_than_seats_where_its_list_is_to_be_contested() {
    let story = a_cppcc_of(60).in_plenary_with(60);
    let mut story = given(story.nominating(Office::CppccDeputyChairs, TERM, 2, 1));
    story.when(nominate_by(Organ::StandingCommittee, &deputies(1..=3), None)).happens();
    story.when(close_nominations()).happens();
    story.when(fix(&deputies(1..=3), None)).happens();
    // More pass than there are seats; the highest are elected.
    let story = story.round(&[50, 35, 32]);
    assert_eq!(story.the_election().elected, deputies([1, 2]));
}

/// An association of so many members, in a members' meeting that votes by hands.
fn an_association_of(members: u32) -> Story {
    let book = Library::shipped().unwrap().resolve(BodyKind::Association, None, DAY, &[]).unwrap();
    by_hands(Story::under(book).after(convene(a_roll_of(members))).with_agenda_drafted())
        .with_plenary_called()
        .opened_with(members)
}

/// law: YI 0054
#[test]
fn an_association_elects_its_board_by_the_valid_ballots() {
    let story = an_association_of(50).nominating(Office::BoardMembers, TERM, 2, 2);
    let mut story = given(story);
    story.when(nominate_by(Organ::Presidium, &deputies([1]), None)).refused_citing("E.710", "YI 0054");
    story.when(nominate_jointly(1..=4, &deputies([1]))).refused_by("B.405 count=4 needed=5 total=50", "YI 0054");
    story.when(nominate_jointly(1..=5, &deputies([1, 2]))).happens();
    story.when(nominate_by(Organ::StandingCommittee, &deputies([3]), None)).happens();
    story.when(close_nominations()).happens();
    story.when(fix(&deputies(1..=3), None)).happens();
    let story = story.with_watchers().after(open_round());
    // Forty of fifty papers are valid, so twenty-one votes elect.
    let mut count = votes(40, &[21, 20, 25]);
    (count.issued, count.returned) = (50, 50);
    count.void = vec![yishi_procedure::ballot::count::VoidCount {
        reason: yishi_procedure::ballot::count::VoidReason::Unclear,
        count: 10,
    }];
    let story = story.counted(&count).after(determine(Vec::new(), None));
    assert_eq!(story.the_election().elected, deputies([3, 1]));
    assert_eq!(story.stage(), ElectionStage::Done);
}

// ---- Special committees ----

fn list(chair: u32, members: &[u32]) -> SpecialCommitteeList {
    SpecialCommitteeList {
        name: Text::new("法制委员会", "法制委員會").with_english("legislative affairs committee"),
        chair: SeatNo(chair),
        deputy_chairs: seats([2]),
        members: seats(members.iter().copied()),
    }
}

/// law: OL 34
#[test]
fn a_special_committee_is_nominated_by_the_presidium_from_the_deputies_and_voted_on_as_a_list() {
    let mut story = given(a_plenary_of(30));
    let all = story.unanimous();
    let propose = |list| ProposeSpecialCommittee { list, figures: all };
    let question = Question::SpecialCommittee(SpecialCommitteeNo(1));
    story.when(open_vote(question)).refused("E.738 committee=1");
    story.when(propose(list(1, &[3, 99]))).refused("C.111 seat=99");
    story.when(propose(list(1, &[3, 1]))).refused("C.115 seat=1");
    story.when(propose(list(1, &[]))).refused("C.114");
    story.when(ProposeSpecialCommittee { list: list(1, &[3]), figures: None }).refused("D.306");
    story.when(propose(list(1, &[3, 4]))).gives(&["SpecialCommitteeProposed"]);
    story.when(open_vote(question)).happens();
    story.when(propose(list(5, &[6]))).refused("V.502 vote=3");
    story.when(hands(3, [16, 14, 0])).happens();
    story.when(close_vote(3)).gives(&["VoteClosed", "SpecialCommitteeAdopted"]);
    story.when(declare(3)).happens();
    assert!(story.session().special_committees[0].adopted);
    assert_eq!(question.title(story.session()).unwrap().hans, "法制委员会组成人员名单");
    story.when(open_vote(question)).refused("V.507 item=0");
    // Somebody on a list goes out of office before the vote.
    story.when(propose(list(5, &[6]))).happens();
    story.when(withdraw(6)).happens();
    story.when(open_vote(Question::SpecialCommittee(SpecialCommitteeNo(2)))).refused("C.112 seat=6");
    let mut cppcc = given(a_cppcc_of(30).in_plenary_with(30));
    cppcc.when(propose(list(1, &[3]))).refused("C.131 rule=special-committee.from-seats");
}

#[test]
fn special_committees_are_adopted_and_elections_held_in_a_plenary_only() {
    let story = a_congress_of(60).with_preparatory_meeting_called().opened_with(60);
    let mut story = given(story.voted(Question::PresidiumList, [60, 0, 0]));
    let all = story.unanimous();
    story.when(ProposeSpecialCommittee { list: list(1, &[3]), figures: all }).happens();
    story.when(open_vote(Question::SpecialCommittee(SpecialCommitteeNo(1)))).refused("E.737 sitting=1");
    let story = story.nominating(Office::HeadOfGovernment, BY, 1, 1).with_candidates(&deputies(1..=2));
    let mut story = story;
    story.when(open_round()).refused("E.737 sitting=1");
    story.when(schedule(crate::support::PLENARY, &[&[]])).happens();
}
