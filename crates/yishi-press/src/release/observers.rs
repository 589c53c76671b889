//! Attendees without a vote (列席), by category, with the part of the sitting they attended.
//!
//! Law: A24, A36: they may attend one segment only, and the release says which.

use yishi_names::Script;

use super::words;
use crate::facts::{Facts, NonVoting};

/// A，B列席会议。C列席第二阶段会议。
pub(super) fn paragraph(facts: &Facts, script: Script) -> Option<String> {
    let runs = facts.non_voting.chunk_by(|a, b| whole(a) && whole(b) && verb(a) == verb(b));
    let written = runs.filter_map(|run| sentence(run, script)).collect::<String>();
    (!written.is_empty()).then_some(written)
}

fn whole(observers: &NonVoting) -> bool {
    observers.scope.is_none()
}

fn sentence(run: &[NonVoting], script: Script) -> Option<String> {
    let last = run.last()?;
    let who: Vec<&str> = run.iter().map(|observers| observers.who.in_script(script)).collect();
    Some(format!("{}{}。", who.join("，"), attended(last, script)))
}

/// 列席会议, or 列席 and the segment.
pub(crate) fn attended(observers: &NonVoting, script: Script) -> String {
    let scope = observers.scope.as_ref().map_or(words::MEETING.in_script(script), |scope| scope.in_script(script));
    verb(observers).in_script(script).to_owned() + scope
}

/// The clause as a record quotes it, without the brackets that explain a segment: 政协委员列席第二阶段会议. For those who
/// attended the whole sitting it is the category alone.
pub(crate) fn written(observers: &NonVoting, script: Script) -> String {
    let who = observers.who.in_script(script);
    let Some(scope) = &observers.scope else { return who.to_owned() };
    let segment = scope.in_script(script).split('（').next().unwrap_or_default();
    format!("{who}{}{segment}", verb(observers).in_script(script))
}

/// Those whose very category is 列席人员 take part (参加); to say that they 列席 would say it twice.
fn verb(observers: &NonVoting) -> words::Words {
    let already = observers.who.hans.contains("列席人员");
    if already { words::TAKE_PART } else { words::ATTEND_WITHOUT_VOTE }
}

#[cfg(test)]
mod tests {
    use super::*;
    use yishi_names::Text;

    #[test]
    fn a_segment_is_named_and_its_explanation_kept_out_of_the_quotation() {
        let observers = NonVoting {
            who: Text::new("政协委员", "政協委員"),
            scope: Some(Text::new("第二阶段会议（法院工作报告）", "第二階段會議（法院工作報告）")),
        };
        assert_eq!(written(&observers, Script::Hant), "政協委員列席第二階段會議");
        assert_eq!(attended(&observers, Script::Hans), "列席第二阶段会议（法院工作报告）");
    }
}
