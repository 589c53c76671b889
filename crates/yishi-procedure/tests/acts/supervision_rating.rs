//! Satisfaction ratings and special inquiries.

use jiff::civil::date;
use proptest::prelude::*;
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::{CircleNo, ItemNo, RatingNo, SpecialInquiryNo, SpecialReportNo};
use yishi_procedure::supervision::follow_up::FollowedUp;
use yishi_procedure::supervision::rating::RatingSubject;
use yishi_procedure::supervision::rating_result::{RatingCounts, RatingResult, RecordRating};
use yishi_procedure::supervision::special_inquiry::OpenSpecialInquiry;
use yishi_rulebook::Tier;

use crate::parts::form_joint_group;
use crate::support::supervision::{
    a_committee_at_work, ask, follow_up, open_inquiry, open_rating, record_rating, the_committee_has_heard_a_report,
    words,
};
use crate::support::{
    Story, a_congress_of, check_in, deputy, given, leave_hall, name_chairs, open_doors, open_sitting, schedule, without,
};

const ITEM: RatingSubject = RatingSubject::Item(ItemNo(1));

fn rated(marks: [u32; 3]) -> RatingResult {
    let story = the_committee_has_heard_a_report().after(open_rating(ITEM)).after(record_rating(marks));
    story.session().supervision.ratings[0].result.clone().unwrap()
}

/// law: MCC 33
#[test]
fn a_rating_is_held_only_where_local_rules_hold_one_and_of_a_report_that_was_heard() {
    a_committee_at_work(Tier::City, &[], 12).when(open_rating(ITEM)).refused("C.131 rule=rating.held");
    given(a_congress_of(9)).when(open_rating(ITEM)).refused("C.131 rule=rating.held");
    let mut story = the_committee_has_heard_a_report();
    story.when(open_rating(RatingSubject::Item(ItemNo(2)))).refused("S.215 item=2");
    story.when(open_rating(RatingSubject::SpecialReport(SpecialReportNo(1)))).refused("S.222 report=1");
    story.when(open_rating(ITEM)).gives(&["RatingOpened"]);
    story.when(open_rating(ITEM)).refused("S.216 rating=1");
    let mut none = the_committee_has_heard_a_report();
    none.book = without(&none.book, "rating.held");
    none.when(open_rating(ITEM)).refused_citing("S.214", "MCC 33");
}

/// law: MCC 34
#[test]
fn more_than_half_dissatisfied_means_another_report_within_six_months() {
    let ten = rated([5, 5, 10]);
    assert_eq!((ten.dissatisfying, ten.report_again_by), (true, Some(date(2024, 6, 26))));
    let grounds: Vec<(&str, u32, bool)> = ten.grounds.iter().map(|g| (g.rule.as_str(), g.needed, g.met)).collect();
    // Ten of twenty are not more than half who are dissatisfied, but neither are ten more than half who are content.
    assert_eq!(grounds, [("rating.dissatisfied", 11, false), ("rating.content", 11, false)]);
    let nine = rated([2, 9, 9]);
    assert_eq!((nine.dissatisfying, nine.report_again_by), (false, None));
    let few = rated([1, 0, 2]);
    assert_eq!((few.dissatisfying, few.grounds[1].total), (true, 3));
}

#[test]
fn where_the_rules_do_not_ask_for_another_report_none_is_due() {
    let mut story = the_committee_has_heard_a_report().after(open_rating(ITEM));
    story.book = without(&story.book, "rating.report-again");
    let story = story.after(record_rating([0, 0, 20]));
    let result = story.session().supervision.ratings[0].result.clone().unwrap();
    assert_eq!((result.dissatisfying, result.report_again_by), (true, None));
}

#[test]
fn there_are_no_more_marks_than_members_who_were_there() {
    let mut story = the_committee_has_heard_a_report().after(leave_hall(20)).after(open_rating(ITEM));
    story.when(record_rating([10, 9, 1])).refused("S.217 count=20 most=19 what=marks");
    story.when(record_rating([u32::MAX, u32::MAX, 1])).refused("S.217 count=8589934591 most=19 what=marks");
    let unknown = RecordRating { rating: RatingNo(2), counts: RatingCounts::default() };
    story.when(unknown).refused("S.213 rating=2");
    story.when(record_rating([10, 8, 1])).gives(&["RatingRecorded"]);
    story.when(record_rating([10, 8, 1])).refused("S.216 rating=1");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// The verdict as a clerk would find it: strike the marks one against the other.
    #[test]
    fn a_rating_is_judged_as_by_hand(satisfied in 0..=20_u32, basically in 0..=20_u32, dissatisfied in 0..=20_u32) {
        prop_assume!(satisfied + basically + dissatisfied <= 20);
        let result = rated([satisfied, basically, dissatisfied]);
        let most_members_against = dissatisfied > 20 - dissatisfied;
        let content_outweigh = satisfied + basically > dissatisfied;
        prop_assert_eq!(result.dissatisfying, most_members_against || !content_outweigh);
    }
}

/// law: SL 47–50
#[test]
fn a_special_inquiry_waits_for_the_heads_of_the_organs_it_asks() {
    let mut story = a_committee_at_work(Tier::City, &["mingchuan-sc-2023"], 12);
    story.when(open_inquiry(1, false)).refused_citing("S.220 place=2", "SL 47–50");
    let nobody = OpenSpecialInquiry { topic: words("古城"), organs: Vec::new(), sitting: story.last().no };
    story.when(nobody).refused("C.114");
    story.when(open_inquiry(1, true)).gives(&["SpecialInquiryOpened"]);
    story.when(ask(13)).refused("C.111 seat=13");
    story.when(ask(3)).gives(&["SpecialQuestionAnswered"]);
    assert_eq!(story.session().supervision.special_inquiries[0].questions.len(), 1);
    given(a_congress_of(9)).when(open_inquiry(1, true)).refused("C.131 rule=special-inquiry.heads-attend");
}

/// law: MCC 36
#[test]
fn a_special_inquiry_is_followed_up_once_and_late_by_so_many_days() {
    let story = a_committee_at_work(Tier::City, &["mingchuan-sc-2023"], 12);
    let mut story = story.after(open_inquiry(1, true));
    let of = FollowedUp::SpecialInquiry(SpecialInquiryNo(1));
    story.when(follow_up(of, date(2023, 12, 25))).refused("S.228 from=2023-12-26 to=2023-12-25");
    story.when(follow_up(of, date(2024, 2, 29))).gives(&["FollowUpRecorded"]);
    let followed = story.session().supervision.special_inquiries[0].follow_up.clone().unwrap();
    assert_eq!((followed.late, followed.timing.unwrap().latest), (3, date(2024, 2, 26)));
    story.when(follow_up(of, date(2024, 3, 1))).refused("S.221 no=1 register=special_inquiry");
    let other = FollowedUp::SpecialInquiry(SpecialInquiryNo(2));
    story.when(follow_up(other, date(2024, 3, 1))).refused("S.218 inquiry=2");
}

/// A joint group is called by itself, beside no plenary.
fn joint_group_sits() -> Story {
    let story = a_committee_at_work(Tier::City, &[], 12).closed().after(form_joint_group(&[1, 2]));
    let story = story.after(schedule(SittingKind::Circle { circle: CircleNo(1) }, &[&[]]));
    let story = story.after(name_chairs(2, &[], deputy(1), None)).after(open_doors(2));
    story.after(check_in(1)).after(check_in(2)).after(open_sitting(2))
}

/// law: SL 47–50
#[test]
fn a_special_inquiry_is_held_in_a_plenary_or_a_joint_group_and_its_members_ask() {
    let mut story = joint_group_sits().after(open_inquiry(2, true));
    story.when(ask(3)).refused("A.216 seat=3 sitting=2");
    story.when(ask(2)).gives(&["SpecialQuestionAnswered"]);
    let story = a_committee_at_work(Tier::City, &[], 28).closed();
    let kind = SittingKind::Delegation { group: yishi_procedure::ids::GroupNo(1) };
    let story = story.after(schedule(kind, &[&[]])).after(name_chairs(2, &[], deputy(1), None)).after(open_doors(2));
    let mut story = story.after(check_in(1)).after(open_sitting(2));
    story.when(open_inquiry(2, true)).refused("S.219 sitting=2");
}
