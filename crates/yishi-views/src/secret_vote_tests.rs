//! The names of answers in the sealed record.

use super::*;

fn named(hans: &str) -> PersonName {
    PersonName::new(hans, hans)
}

#[test]
fn a_resolution_has_three_answers_and_each_candidate_two() {
    assert_eq!(BallotQuestion::Resolution.answers(), ["赞成", "反对", "弃权"]);
    let names = vec![named("杨丽"), named("买买提·艾力")];
    let question = BallotQuestion::Candidates { office: Text::new("市长", "市長"), seats: 1, names };
    assert_eq!(question.answers(), ["赞成 杨丽", "反对 杨丽", "赞成 买买提·艾力", "反对 买买提·艾力"]);
}
