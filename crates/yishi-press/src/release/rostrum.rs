//! The paragraphs on the rostrum, one for each group, in the order of the facts.
//!
//! Law: H2. The front row (前排就座) and the rostrum as a whole (就座) are told apart, and members of the presidium who
//! are not named are mentioned collectively. Consecutive collective groups of one row share a sentence.

use yishi_names::Script;

use super::people::Mentions;
use super::words;
use crate::facts::{Facts, RostrumGroup, Row};

pub(super) fn paragraphs<'f>(facts: &'f Facts, script: Script, mentions: &mut Mentions<'f>) -> Vec<String> {
    let runs = facts.rostrum.chunk_by(|a, b| a.is_collective() && b.is_collective() && a.row == b.row);
    runs.filter_map(|run| match run {
        [] => None,
        [group] if !group.is_collective() => named_group(group, script, mentions),
        [first, ..] => Some(collective(run, first.row, script)),
    })
    .collect()
}

/// 市党政军领导和大会主席团其他成员在主席台就座。
fn collective(groups: &[RostrumGroup], row: Row, script: Script) -> String {
    let labels: Vec<&str> =
        groups.iter().filter_map(|group| group.label.as_ref()).map(|label| label.in_script(script)).collect();
    format!("{}{}。", enumerate(&labels, words::AND.in_script(script)), seated(row, script))
}

/// 市领导A、B在主席台就座。 Where the persons have titles of their own, a label goes before: 在主席台就座的市领导有：…。
fn named_group<'f>(group: &'f RostrumGroup, script: Script, mentions: &mut Mentions<'f>) -> Option<String> {
    let own_titles = group.persons.iter().any(|person| person.title.is_some());
    let members = members(group, script, mentions);
    let tail = seated(group.row, script);
    match &group.label {
        _ if members.is_empty() => None,
        None => Some(format!("{members}{tail}。")),
        Some(label) if own_titles => {
            let (of, have) = (words::OF.in_script(script), words::AMONG_THEM.in_script(script));
            Some(format!("{tail}{of}{}{have}{members}。", label.in_script(script)))
        }
        Some(label) => Some(format!("{}{members}{tail}。", label.in_script(script))),
    }
}

/// The persons, 等 where the list is open, and the groups without names that sit with them.
fn members<'f>(group: &'f RostrumGroup, script: Script, mentions: &mut Mentions<'f>) -> String {
    let mut persons = mentions.list(&group.persons);
    if group.unnamed && !persons.is_empty() {
        persons.push_str(words::AND_OTHERS.in_script(script));
    }
    let groups: Vec<&str> = group.unnamed_groups.iter().map(|text| text.in_script(script)).collect();
    match groups.as_slice() {
        [] => persons,
        [..] if persons.is_empty() => join_groups(&groups, script),
        [..] => format!("{persons}，{}", join_groups(&groups, script)),
    }
}

/// Groups without names hold 、 of their own (书记、主席), so they are parted by commas and a last 及.
fn join_groups(groups: &[&str], script: Script) -> String {
    match groups {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [head @ .., last] => format!("{}{}{last}", head.join("，"), words::AND_ALSO.in_script(script)),
    }
}

/// A、B和C
fn enumerate(labels: &[&str], and: &str) -> String {
    match labels {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [head @ .., last] => format!("{}{and}{last}", head.join("、")),
    }
}

fn seated(row: Row, script: Script) -> &'static str {
    match row {
        Row::Front => words::SEATED_IN_FRONT.in_script(script),
        Row::Any => words::SEATED.in_script(script),
    }
}
