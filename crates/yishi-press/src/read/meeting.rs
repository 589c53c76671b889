//! Which meeting of the session a report tells of, and where it was held.

use yishi_names::AssemblyKind;

use super::numbers::ordinal_before;
use super::report::Report;
use super::sitting::{Kind, Sitting};
use super::text::Text;

/// Paragraphs in which the meeting is named.
const NEAR: usize = 3;

fn near<'t>(text: &'t Text<'_>, report: &'t Report) -> impl Iterator<Item = &'t str> {
    report.heads.iter().chain(report.body.iter().take(NEAR)).map(|range| text.at(range))
}

/// 第K次全体会议
pub(crate) fn plenary(text: &Text<'_>, report: &Report) -> Option<u16> {
    near(text, report).find_map(|stretch| {
        let at = stretch.find("次全体会议")?;
        ordinal_before(&stretch[..at]).map(|(number, _)| number)
    })
}

/// The kind of the meeting; the headline says it first.
pub(crate) fn kind(text: &Text<'_>, report: &Report, sitting: &Sitting) -> Option<Kind> {
    let words = [
        ("预备会议", Kind::Preparatory),
        ("分团审议", Kind::GroupReview),
        ("分组审议", Kind::GroupReview),
        ("分组讨论", Kind::GroupReview),
        ("小组讨论", Kind::GroupReview),
        ("代表团审议", Kind::GroupReview),
        ("闭幕", Kind::Closing),
        ("开幕", Kind::Opening),
    ];
    let presidium = |stretch: &str| {
        ["主席团第", "主席团举行第", "主席团召开第", "主席团会议"].iter().any(|word| stretch.contains(word))
    };
    let named = near(text, report).find_map(|stretch| {
        let sentence = stretch.split('。').next().unwrap_or_default();
        if presidium(sentence) {
            return Some(Kind::Presidium);
        }
        let found =
            words.iter().filter_map(|(word, kind)| sentence.find(word).map(|at| (at, *kind))).min_by_key(|(at, _)| *at);
        found.map(|(_, kind)| kind)
    });
    let committee =
        matches!(sitting.body.kind, Some(AssemblyKind::StandingCommittee | AssemblyKind::CppccStandingCommittee));
    named.or(sitting.meeting.plenary.map(|_| Kind::Plenary)).or_else(|| {
        let plenary = near(text, report).any(|stretch| stretch.contains("举行全体会议"));
        if plenary { Some(Kind::Plenary) } else { committee.then_some(Kind::Meeting) }
    })
}

/// Where it was held: 在人民大会堂举行, 会场设在…报告厅.
pub(crate) fn place(text: &Text<'_>, report: &Report) -> Option<String> {
    const LONGEST: usize = 20;
    const ACTS: [&str; 9] =
        ["隆重开幕", "隆重举行", "胜利闭幕", "圆满闭幕", "圆满完成", "举行", "召开", "开幕", "闭幕"];
    report.body.iter().take(NEAR).flat_map(|range| text.at(range).split('。')).find_map(|sentence| {
        if let Some((_, hall)) = sentence.split_once("会场设在") {
            return Some(hall.to_owned());
        }
        sentence.match_indices('在').find_map(|(at, word)| {
            let behind = &sentence[at + word.len()..];
            let end = ACTS.iter().filter_map(|act| behind.find(act)).min()?;
            let place = &behind[..end];
            let sound = !place.is_empty()
                && place.chars().count() <= LONGEST
                && place.chars().all(|c| crate::han::is_han(c) || c.is_ascii_alphanumeric());
            (sound && !place.contains("完成")).then(|| place.to_owned())
        })
    })
}
