//! Who presides, and the executive chairs of the sitting.
//!
//! Law: A20, one of the sitting's executive chairs presides. Where the presiding chair is named first and by that title,
//! the list says 还有 and gives the others; elsewhere it gives all of them.

use yishi_names::Script;
use yishi_names::assembly::{closing_name, opening_name, preparatory_meeting_name};
use yishi_names::{Family, Text};

use super::people::Mentions;
use super::words;
use crate::facts::{Facts, MeetingKind, Participant};

pub(super) fn paragraph<'f>(facts: &'f Facts, script: Script, mentions: &mut Mentions<'f>) -> Option<String> {
    let chairs = facts.executive_chairs.as_slice();
    if chairs.is_empty() {
        return host_clause(facts, script, mentions).map(|clause| clause + "。");
    }
    if !chair_named_as_host(facts) {
        let list = mentions.list(chairs);
        let mark = if simple_host(facts) { "，" } else { "。" };
        let host = host_clause(facts, script, mentions).map(|clause| mark.to_owned() + &clause).unwrap_or_default();
        return Some(format!("{}{list}{host}。", serving(facts, words::CHAIRS_ARE, script)));
    }
    let host = host_clause(facts, script, mentions)?;
    let others = chairs.get(1..).unwrap_or_default();
    if others.is_empty() {
        return Some(host + "。");
    }
    Some(format!("{host}。{}{}。", serving(facts, words::CHAIRS_ARE_ALSO, script), mentions.list(others)))
}

/// 会议由大会主席团常务主席、执行主席A主持, or A主持闭幕会 where A has no title here.
pub(crate) fn host_clause<'f>(facts: &'f Facts, script: Script, mentions: &mut Mentions<'f>) -> Option<String> {
    let titled = facts.hosts.first()?.title.is_some();
    let list = mentions.list(&facts.hosts);
    let presides = words::PRESIDES.in_script(script);
    Some(if titled {
        format!("{}{list}{presides}", words::MEETING_BY.in_script(script))
    } else {
        format!("{list}{presides}{}", meeting_word(facts).in_script(script))
    })
}

/// One name without a title may follow the list after a comma; anything longer would read as more of the list.
fn simple_host(facts: &Facts) -> bool {
    matches!(facts.hosts.as_slice(), [host] if host.title.is_none())
}

/// True where the one who presides heads the list of chairs and is called executive chair by title.
fn chair_named_as_host(facts: &Facts) -> bool {
    let (Some(host), Some(first)) = (facts.hosts.first(), facts.executive_chairs.first()) else { return false };
    host.name == first.name && facts.hosts.len() == 1 && is_called_chair(host)
}

fn is_called_chair(host: &Participant) -> bool {
    host.title.as_ref().is_some_and(|title| title.hans.contains(words::CHAIR_WORD.in_script(Script::Hans)))
}

/// 担任本次大会执行主席的是：
fn serving(facts: &Facts, words_after: words::Words, script: Script) -> String {
    let which = match facts.assembly.kind.family() {
        Family::Congress => words::THIS_CONGRESS,
        Family::Cppcc | Family::Association => words::THIS_MEETING,
    };
    [words::SERVING_AS, which, words_after].map(|words| words.in_script(script)).concat()
}

/// After a list of chairs 会议 suffices; alone, the clause says which meeting.
fn meeting_word(facts: &Facts) -> Text {
    let plain = || Text::new(words::MEETING.in_script(Script::Hans), words::MEETING.in_script(Script::Hant));
    if !facts.executive_chairs.is_empty() {
        return plain();
    }
    match facts.meeting.kind {
        MeetingKind::Preparatory => preparatory_meeting_name(),
        MeetingKind::Opening => opening_name(),
        MeetingKind::Plenary => plain(),
        MeetingKind::Closing => closing_name(),
    }
}
