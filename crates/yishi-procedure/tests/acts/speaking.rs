//! Speaking: the list, its order and limits, what is recorded and printed, inquiries and statements.

use proptest::prelude::*;
use yishi_names::Text;
use yishi_procedure::Event;
use yishi_procedure::deliberation::bulletin::IssueBulletin;
use yishi_procedure::deliberation::contributions::{AskForCirculation, RecordDeliberation, Said};
use yishi_procedure::deliberation::inquiry::AnswerInquiry;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::deliberation::statements::{
    DeliverStatement, SelectStatement, StatementBy, StatementForm, StatementStage,
};
use yishi_procedure::ids::{BulletinNo, ContributionNo, GroupNo, InquiryNo, ItemNo, SeatNo, SittingNo, StatementNo};
use yishi_procedure::voting::question::Question;
use yishi_rulebook::{BodyKind, Library, Tier};

use crate::support::meeting::{ask, call_speaker, extend, file, inquire, record, take_back};
use crate::support::story::shown;
use crate::support::{
    DAY, PLENARY, Story, a_congress_of, a_congress_under, a_cppcc_of, a_cppcc_under, a_roll_of, check_in,
    close_sitting, come_back, convene, deputy, end_speech, given, item, leave_hall, name_chairs, open_doors,
    open_sitting, seats, take_up, visitor, withdraw, without,
};

/// Nine deputies in a plenary that has a report only, taken up.
fn nine_debate() -> Story {
    given(a_congress_of(9).prepared()).called(PLENARY, &[&[1, 4]]).opened_with(9).after(take_up(item(1)))
}

fn spoken(mut story: Story) -> (Story, u32, Option<u8>, Option<u32>) {
    let events = story.when(call_speaker()).gives(&["SpeechBegun"]);
    let Event::SpeechBegun(begun) = &events[0] else { panic!("a speech begins") };
    let yishi_procedure::ids::PersonRef::Seat(seat) = begun.person else { panic!("a deputy speaks") };
    let (turn, limit) = (begun.turn, begun.limit_seconds);
    (story.after(end_speech()), seat.0, turn, limit)
}

/// law: NR 57
#[test]
fn in_a_plenary_a_deputy_speaks_ten_minutes_and_then_five_and_then_no_more() {
    let story = nine_debate().after(ask(deputy(3)));
    let (story, seat, turn, limit) = spoken(story);
    assert_eq!((seat, turn, limit), (3, Some(1), Some(600)));
    let (story, _, turn, limit) = spoken(story.after(ask(deputy(3))));
    assert_eq!((turn, limit), (Some(2), Some(300)));
    let mut story = story;
    story.when(ask(deputy(3))).refused("D.319 seat=3 times=2");
    // Another matter is another matter.
    let mut story = story.after(take_up(item(4)));
    story.when(ask(deputy(3))).gives(&["SpeechAsked"]);
}

/// law: NR 58
#[test]
fn in_the_presidium_it_is_fifteen_and_ten() {
    let story = given(a_congress_of(24).prepared());
    let story = story.after(crate::support::schedule(SittingKind::Presidium { ordinal: 1 }, &[&[]]));
    let story = story.after(name_chairs(2, &[], deputy(1), None)).after(open_doors(2));
    let story = (1..=9).fold(story, |story, seat| story.after(check_in(seat))).after(open_sitting(2));
    let (story, _, _, first) = spoken(story.after(ask(deputy(2))));
    let (_, _, _, second) = spoken(story.after(ask(deputy(2))));
    assert_eq!((first, second), (Some(900), Some(600)));
}

/// law: MC 48
/// law: MC 50
/// law: MC 20
#[test]
fn in_mingchuan_it_is_ten_and_five_guests_may_speak_and_nobody_where_votes_are_taken() {
    let story = given(a_congress_under(&["mingchuan-2023"], 9).prepared());
    let debate = story.clone().called(PLENARY, &[&[1, 4]]).opened_with(9);
    let (debate, _, _, limit) = spoken(debate.after(ask(deputy(2))));
    let (debate, _, _, second) = spoken(debate.after(ask(deputy(2))));
    assert_eq!((limit, second), (Some(600), Some(300)));
    let mut debate = debate;
    debate.when(ask(visitor(1))).gives(&["SpeechAsked"]);
    let mut story = story.called(PLENARY, &[&[1, 2]]).opened_with(9);
    story.when(ask(deputy(2))).refused_citing("D.318", "MC 50");
    nine_debate().when(ask(visitor(1))).refused("D.317 guest=1");
}

/// law: NS 44
/// law: YI 0027
#[test]
fn a_standing_committee_speaks_ten_minutes_in_its_plenary_once_and_fifteen_and_ten_in_a_group() {
    let library = Library::shipped().unwrap();
    let book = library.resolve(BodyKind::StandingCommittee, Some(Tier::City), DAY, &[]).unwrap();
    let story = Story::under(book).after(convene(a_roll_of(9))).with_agenda_drafted();
    let group = SittingKind::Delegation { group: GroupNo(1) };
    let plenary = story.clone().called(PLENARY, &[&[1, 4]]).opened_with(9);
    let (mut plenary, _, _, limit) = spoken(plenary.after(ask(deputy(2))));
    assert_eq!(limit, Some(600));
    plenary.when(ask(deputy(2))).refused("D.319 seat=2 times=1");
    let story = story.called(group, &[&[]]).after(open_doors(1)).after(check_in(1)).after(open_sitting(1));
    let (story, _, _, first) = spoken(story.after(ask(deputy(1))));
    let (_, _, _, second) = spoken(story.after(ask(deputy(1))));
    assert_eq!((first, second), (Some(900), Some(600)));
}

/// law: NS 7–9
#[test]
fn a_standing_committee_is_notified_seven_days_before() {
    let library = Library::shipped().unwrap();
    let book = library.resolve(BodyKind::StandingCommittee, Some(Tier::City), DAY, &[]).unwrap();
    let notice = book.find_number(yishi_rulebook::ConveningNumber::Notice).unwrap();
    assert_eq!((notice.value, notice.unit.key()), (7, "days"));
}

#[test]
fn where_no_rule_limits_a_delegation_nobody_is_stopped() {
    let story = given(a_congress_of(28).prepared());
    let story = story.after(crate::support::schedule(SittingKind::Delegation { group: GroupNo(1) }, &[&[]]));
    let story = story.after(name_chairs(2, &[], deputy(1), None)).after(open_doors(2)).after(check_in(1));
    let mut story = story.after(open_sitting(2));
    for time in 1..=4 {
        let (after, _, turn, limit) = spoken(story.after(ask(deputy(1))));
        assert_eq!((turn, limit), (Some(time), None));
        story = after;
    }
    story.when(ask(deputy(2))).refused("A.216 seat=2 sitting=2");
    story.when(ask(deputy(1))).happens();
    story.when(call_speaker()).happens();
    story.when(extend(60)).refused("D.321");
}

/// law: YI 0037
#[test]
fn whoever_has_not_spoken_to_the_matter_comes_first_and_then_the_order_of_asking() {
    let (story, first, ..) = spoken(nine_debate().after(ask(deputy(5))));
    assert_eq!(first, 5);
    let story = story.after(ask(deputy(5))).after(ask(deputy(7))).after(ask(deputy(6)));
    let mut order = Vec::new();
    let mut story = story;
    for _ in 0..3 {
        let (after, seat, ..) = spoken(story);
        order.push(seat);
        story = after;
    }
    assert_eq!(order, [7, 6, 5]);
    // Where the rulebook goes by asking alone, the first who asked is called.
    let book = without(&story.book, "speech.fresh-first");
    let plain = Story { book, ..nine_debate() };
    let (plain, ..) = spoken(plain.after(ask(deputy(5))));
    let (_, seat, ..) = spoken(plain.after(ask(deputy(5))).after(ask(deputy(7))));
    assert_eq!(seat, 5);
}

#[test]
fn the_list_holds_who_is_in_the_hall_each_once() {
    let mut story = nine_debate();
    story.when(call_speaker()).refused("D.320");
    story.when(take_back(deputy(3))).refused("D.316 seat=3");
    story.when(ask(deputy(3))).happens();
    story.when(ask(deputy(3))).refused("D.315 seat=3");
    story.when(ask(deputy(4))).happens();
    story.when(take_back(deputy(3))).gives(&["SpeechRequestWithdrawn"]);
    let mut story = story.after(leave_hall(4));
    story.when(ask(deputy(4))).refused("A.209 seat=4");
    story.when(call_speaker()).refused("D.320");
    // Whoever comes back stands where the request stood.
    let story = story.after(ask(deputy(5))).after(come_back(4));
    let (story, seat, ..) = spoken(story);
    assert_eq!(seat, 4);
    let story = story.after(withdraw(5));
    assert!(story.last().requests.is_empty());
    let story = story.after(ask(deputy(6))).after(close_sitting(2));
    assert!(story.last().requests.is_empty());
}

/// law: YI 0039
#[test]
fn the_chair_extends_a_speech_and_an_overrun_is_a_fact() {
    let mut story = nine_debate().after(ask(deputy(3)));
    story.when(extend(60)).refused("D.310");
    let mut story = story.after(call_speaker());
    story.when(extend(0)).refused("D.321");
    let events = story.when(extend(120)).gives(&["SpeechExtended"]);
    let Event::SpeechExtended(extended) = &events[0] else { panic!("it is extended") };
    assert_eq!((extended.limit_seconds, extended.citation.to_string().as_str()), (720, "YI 0039"));
    let began = story.last().speeches[0].began_at;
    story.clock = began + jiff::SignedDuration::from_secs(750);
    assert_eq!(story.last().speeches[0].overrun_seconds(), None);
    let story = story.after(end_speech());
    assert_eq!(story.last().speeches[0].overrun_seconds(), Some(30));
}

#[test]
fn a_cppcc_knows_no_debate_in_its_plenaries() {
    let mut story = given(a_cppcc_of(9).prepared()).called(PLENARY, &[&[1, 4]]).opened_with(9);
    story.when(ask(deputy(3))).refused("C.131 rule=speech.plenary.first");
    story.when(extend(3)).refused("C.131 rule=speech.extension");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// A second list, kept as plainly as can be: of those who ask, the one who has spoken least, and of equals the earliest.
    #[test]
    fn the_next_speaker_is_the_one_a_plain_list_gives(acts in prop::collection::vec((0..3_u8, 1..=6_u32), 1..40)) {
        let mut story = nine_debate();
        let (mut list, mut times): (Vec<u32>, [u8; 10]) = (Vec::new(), [0; 10]);
        for (act, seat) in acts {
            match act {
                0 => {
                    let may = !list.contains(&seat) && times[seat as usize] < 2;
                    let asked = story.when(ask(deputy(seat))).0.is_ok();
                    prop_assert_eq!(asked, may);
                    list.extend(may.then_some(seat));
                }
                1 => {
                    let there = list.contains(&seat);
                    prop_assert_eq!(story.when(take_back(deputy(seat))).0.is_ok(), there);
                    list.retain(|one| *one != seat);
                }
                _ if list.is_empty() => prop_assert!(story.when(call_speaker()).0.is_err()),
                _ => {
                    let least = list.iter().map(|one| times[*one as usize]).min().unwrap();
                    let next = *list.iter().find(|one| times[**one as usize] == least).unwrap();
                    let (after, seat, turn, limit) = spoken(story);
                    story = after;
                    times[next as usize] += 1;
                    list.retain(|one| *one != next);
                    let minutes = if times[next as usize] == 1 { 600 } else { 300 };
                    prop_assert_eq!((seat, turn, limit), (next, Some(times[next as usize]), Some(minutes)));
                }
            }
        }
    }
}

/// law: NR 17
#[test]
fn contributions_are_recorded_printed_in_bulletins_and_circulated_when_the_speaker_asks() {
    let mut story = nine_debate();
    story.when(record(2, &[])).refused("C.114");
    story.when(record(2, &[(deputy(3), "  ")])).refused("D.324");
    story.when(record(2, &[(deputy(19), "同意")])).refused("C.111 seat=19");
    let about = |item| RecordDeliberation {
        sitting: SittingNo(2),
        about: Some(Question::Item(ItemNo(item))),
        contributions: vec![Said { speaker: visitor(1), text: "加快供水改造".into() }],
    };
    story.when(about(9)).refused("C.117 item=9");
    story.when(record(2, &[(deputy(3), "赞成"), (deputy(4), "建议补充")])).gives(&["DeliberationRecorded"]);
    story.when(about(1)).happens();
    assert_eq!(story.session().contribution(ContributionNo(3)).unwrap().speaker, visitor(1));
    let circulate = |no, seat| AskForCirculation { contribution: ContributionNo(no), seat: SeatNo(seat) };
    story.when(circulate(4, 3)).refused("D.325 contribution=4");
    story.when(circulate(2, 3)).refused("D.326 seat=3");
    story.when(circulate(2, 4)).gives(&["CirculationAsked"]);
    story.when(circulate(2, 4)).refused("D.327 contribution=2");
    let issue = |numbers: &[u32]| IssueBulletin {
        title: Text::alike("审议政府工作报告"),
        contributions: numbers.iter().copied().map(ContributionNo).collect(),
    };
    story.when(issue(&[])).refused("C.114");
    story.when(issue(&[1, 4])).refused("D.325 contribution=4");
    story.when(issue(&[1, 1])).refused("D.328 contribution=1");
    story.when(issue(&[2, 1])).gives(&["BulletinIssued"]);
    story.when(issue(&[3])).gives(&["BulletinIssued"]);
    assert_eq!(story.session().debate.bulletins[1].no, BulletinNo(2));
    let mut story = given(a_congress_of(9).prepared().with_plenary_called());
    story.when(record(2, &[(deputy(3), "赞成")])).refused("D.311 sitting=2");
    let mut story = given(a_cppcc_of(9));
    story.when(circulate(1, 1)).refused("C.131 rule=bulletin.text-on-request");
}

/// law: OL 23
#[test]
fn any_deputy_asks_an_organ_and_whom_it_sends_answers_once() {
    let mut story = nine_debate();
    story.when(inquire(&[], "何时完成？")).refused("C.114");
    story.when(inquire(&[3], "")).refused("D.324");
    let events = story.when(inquire(&[3], "何时完成？")).gives(&["InquiryAsked"]);
    let Event::InquiryAsked(asked) = &events[0] else { panic!("it is asked") };
    assert_eq!(shown(&asked.ground), "inquiry.askers 1/9 needs 1: met by OL 23");
    let answer = |no, text: &str| AnswerInquiry { inquiry: InquiryNo(no), by: visitor(1), text: text.into() };
    story.when(answer(2, "六月")).refused("D.329 inquiry=2");
    story.when(answer(1, "")).refused("D.324");
    story.when(answer(1, "六月底以前。")).gives(&["InquiryAnswered"]);
    story.when(answer(1, "六月底以前。")).refused("D.330 inquiry=1");
    assert_eq!(story.session().debate.inquiries[0].answer.as_ref().unwrap().by, visitor(1));
    let mut story = given(a_congress_of(9).prepared());
    story.when(inquire(&[3], "何时完成？")).refused("D.301");
    given(a_cppcc_of(9)).when(inquire(&[3], "何时？")).refused("C.131 rule=inquiry.askers");
}

#[test]
fn only_those_who_belong_to_the_sitting_ask_in_it() {
    let story = given(a_congress_of(28).prepared());
    let story = story.after(crate::support::schedule(SittingKind::Delegation { group: GroupNo(1) }, &[&[]]));
    let story = story.after(name_chairs(2, &[], deputy(1), None)).after(open_doors(2)).after(check_in(1));
    let mut story = story.after(open_sitting(2));
    story.when(inquire(&[2], "何时完成？")).refused("A.216 seat=2 sitting=2");
    story.when(inquire(&[1, 15], "何时完成？")).gives(&["InquiryAsked"]);
}

/// The agenda is adopted by the opening plenary there, so it is only drafted yet.
fn in_mingchuans_cppcc() -> Story {
    a_cppcc_under(&["mingchuan-cppcc-2023"], 28).with_agenda_drafted()
}

fn select(no: u16) -> SelectStatement {
    SelectStatement { statement: StatementNo(no) }
}

fn deliver(no: u16, speaker: u32) -> DeliverStatement {
    DeliverStatement { statement: StatementNo(no), speaker: SeatNo(speaker) }
}

/// law: MCZ 12
#[test]
fn statements_are_filed_selected_in_order_and_delivered_by_those_who_filed_them() {
    let by = |numbers: &[u32]| StatementBy::Seats(seats(numbers.iter().copied()));
    let mut story = given(in_mingchuans_cppcc());
    story.when(file(by(&[]), StatementForm::Oral)).refused("C.114");
    story.when(file(StatementBy::Sector(GroupNo(15)), StatementForm::Oral)).refused("C.132 group=15");
    story.when(file(by(&[3, 4]), StatementForm::Oral)).gives(&["StatementFiled"]);
    story.when(file(by(&[5]), StatementForm::Written)).gives(&["StatementFiled"]);
    story.when(file(StatementBy::Sector(GroupNo(1)), StatementForm::Oral)).gives(&["StatementFiled"]);
    story.when(select(4)).refused("D.331 statement=4");
    story.when(select(2)).refused("D.332 statement=2");
    story.when(select(3)).gives(&["StatementSelected"]);
    story.when(select(3)).refused("D.333 statement=3");
    story.when(deliver(3, 1)).refused("D.301");
    let mut story = story.called(PLENARY, &[&[4]]).opened_with(28);
    story.when(deliver(1, 3)).refused("D.334 statement=1");
    let mut story = story.after(select(1));
    story.when(deliver(1, 5)).refused("D.326 seat=5");
    story.when(deliver(3, 2)).refused("D.326 seat=2");
    let events = story.when(deliver(3, 15)).gives(&["SpeechBegun"]);
    let Event::SpeechBegun(begun) = &events[0] else { panic!("it is delivered") };
    assert_eq!((begun.limit_seconds, begun.statement), (Some(480), Some(StatementNo(3))));
    assert_eq!(begun.limit_by.as_ref().unwrap().to_string(), "MCZ 12");
    story.when(deliver(1, 3)).refused("D.309 seat=15");
    let mut story = story.after(end_speech());
    story.when(deliver(3, 15)).refused("D.334 statement=3");
    let places: Vec<_> = story.session().debate.statements.iter().map(|statement| statement.place).collect();
    assert_eq!(places, [Some(2), None, Some(1)]);
    let mut story = given(a_congress_of(9));
    story.when(file(by(&[3]), StatementForm::Oral)).refused("C.131 rule=speech.statement");
}

#[test]
fn a_statement_takes_the_steps_of_its_table_and_no_other() {
    let mut story = given(in_mingchuans_cppcc()).called(PLENARY, &[&[4]]).opened_with(28);
    story.when(file(StatementBy::Seats(seats([3])), StatementForm::Oral)).happens();
    let mut seen = std::collections::BTreeSet::new();
    for act in [yishi_procedure::Command::from(select(1)), deliver(1, 3).into()] {
        let from = story.session().debate.statements[0].stage;
        let kind = story.when(act).happens()[0].kind();
        seen.insert((from, kind, story.session().debate.statements[0].stage));
    }
    assert_eq!(seen, StatementStage::EDGES.iter().copied().collect());
}
