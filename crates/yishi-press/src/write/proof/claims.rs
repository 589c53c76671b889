//! Words of a template that claim a fact, and whether it holds of the sitting.
//!
//! A condition keeps such words out where they do not hold; a template that lost its condition is found here.

use super::Problem;
use crate::facts::{Facts, MeetingKind, Row};
use crate::write::piece::{Origin, Piece};

/// Words, in both scripts, with what must hold.
type Claim = (&'static [&'static str], fn(&Facts) -> bool);

const CLAIMS: &[Claim] = &[
    (&["闭幕", "閉幕", "落幕", "完成各项议程", "完成各項議程"], |facts| {
        facts.meeting.kind == MeetingKind::Closing
    }),
    (&["开幕", "開幕"], |facts| facts.meeting.kind == MeetingKind::Opening),
    (&["预备会议", "預備會議"], |facts| facts.meeting.kind == MeetingKind::Preparatory),
    (&["选举", "選舉", "当选", "當選", "任命", "产生", "產生"], |facts| {
        facts.elections.iter().any(|election| !election.elected.is_empty())
    }),
    (&["通过", "通過", "表决", "表決"], |facts| !facts.resolutions.items.is_empty()),
    (&["主持"], |facts| !facts.hosts.is_empty()),
    (&["执行主席", "執行主席"], |facts| !facts.executive_chairs.is_empty()),
    (&["列席"], |facts| !facts.non_voting.is_empty()),
    (&["讲话", "講話", "发言", "發言", "致辞", "致辭", "指出", "强调", "強調"], |facts| {
        !facts.speeches.is_empty()
    }),
    (&["委托", "委託"], |facts| facts.reports_heard.iter().any(|heard| heard.on_behalf_of.is_some())),
    (&["应到", "應到", "实到", "實到"], |facts| facts.attendance.is_some()),
    (&["前排"], |facts| facts.rostrum.iter().any(|group| group.row == Row::Front)),
    (&["工作报告决议", "工作報告決議"], |facts| facts.resolutions.count.is_some()),
];

/// Every word of the template in this text that does not hold of the sitting.
pub(super) fn problems<'p>(facts: &Facts, pieces: impl Iterator<Item = &'p Piece>) -> Vec<Problem> {
    let untrue: Vec<&str> =
        CLAIMS.iter().filter(|(_, holds)| !holds(facts)).flat_map(|(words, _)| *words).copied().collect();
    let mut problems = Vec::new();
    for piece in pieces {
        let Origin::Words(at) = piece.origin else { continue };
        let said = untrue.iter().filter(|words| piece.text.contains(**words));
        problems.extend(said.map(|words| Problem::Untrue { at, words: (*words).to_owned() }));
    }
    problems
}
