//! The page of an act, the page of all acts, and their part of the summary.
//!
//! Invariant: the same tree gives the same bytes, so a stale page can be told from a good one.

use std::fmt::Write as _;

use super::act::Act;
use super::shape::Type;

const NOTE: &str = "<!-- Written by `cargo xtask acts --write`; do not edit it. -->\n";

/// Where the acts begin in the summary; they end at the next heading.
const HEADING: &str = "# Acts\n";

/// The page of an act.
pub fn markdown(act: &Act) -> String {
    let [hans, en] = &act.titles;
    let mut page = format!("# {en} · {hans}\n\n{NOTE}\n{} {}\n\n{}\n", act.hints[1], act.hints[0], act.header);
    let _ = write!(page, "\n**Who may:** {}.\n", act.who.join(", "));
    needs(&mut page, &act.types);
    let events: Vec<String> = act.events.iter().map(|event| format!("`{event}`")).collect();
    let _ = write!(page, "\n## What it leaves in the record\n\n{}.\n", events.join(", "));
    rules(&mut page, act);
    refusals(&mut page, act);
    if let Some(sample) = &act.sample {
        let _ = write!(
            page,
            "\n## As JSON\n\n```json\n{sample}\n```\n\n[The JSON API](../api.md) says where to send it.\n"
        );
    }
    page
}

fn needs(page: &mut String, types: &[Type]) {
    page.push_str("\n## What it needs\n");
    let command = types.first();
    if command.is_none_or(|command| command.members.is_empty()) {
        page.push_str("\nNothing besides its name.\n");
    }
    for found in types.iter().filter(|found| !found.members.is_empty()) {
        if command.is_some_and(|command| command.name != found.name) {
            let _ = write!(page, "\n**`{}`**: {}\n", found.name, found.doc);
        }
        let head = if found.is_choice { "one of" } else { "field" };
        let _ = write!(page, "\n| {head} | type | |\n| --- | --- | --- |\n");
        for member in &found.members {
            let type_name = if member.type_name.is_empty() { String::new() } else { format!("`{}`", member.type_name) };
            row(page, &[format!("`{}`", member.name), type_name, member.doc.clone()]);
        }
    }
}

fn rules(page: &mut String, act: &Act) {
    page.push_str("\n## Which rules it asks\n\n");
    if act.rules.is_empty() {
        page.push_str("None.\n");
        return;
    }
    page.push_str("| rule | article |\n| --- | --- |\n");
    for (id, articles) in &act.rules {
        row(page, &[format!("`{id}`"), articles.clone()]);
    }
}

fn refusals(page: &mut String, act: &Act) {
    page.push_str("\n## What refuses it\n\n");
    if act.refusals.is_empty() {
        page.push_str("Nothing of its own.\n");
        return;
    }
    page.push_str("| code | 中文 | English |\n| --- | --- | --- |\n");
    for [code, hans, en] in &act.refusals {
        row(page, &[format!("`{code}`"), hans.clone(), en.clone()]);
    }
}

fn row(page: &mut String, cells: &[String]) {
    let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
    let _ = writeln!(page, "| {} |", cells.join(" | "));
}

/// The page of all acts.
pub fn index(acts: &[Act]) -> String {
    let mut page = format!("# All acts\n\n{NOTE}\n");
    page.push_str("Whatever happens in a session is one of these acts. Each has its form on the desk's page «全部事项 / All acts», its entry in\n");
    page.push_str("[the JSON API](api.md), and its page here.\n");
    for stage in stages(acts) {
        let _ = write!(
            page,
            "\n## {}\n\n| act | 中文 | who may | what it does |\n| --- | --- | --- | --- |\n",
            capital(stage)
        );
        for act in acts.iter().filter(|act| act.stage == stage) {
            let [hans, en] = &act.titles;
            let link = format!("[{en}](acts/{}.md)", act.address());
            row(&mut page, &[link, hans.clone(), act.who.join(", "), act.hints[1].clone()]);
        }
    }
    page
}

/// The stages in the order in which they first come.
pub fn stages(acts: &[Act]) -> Vec<&str> {
    let mut stages: Vec<&str> = Vec::new();
    for act in acts {
        if !stages.contains(&act.stage.as_str()) {
            stages.push(&act.stage);
        }
    }
    stages
}

/// `voting` as `Voting`.
pub fn capital(stage: &str) -> String {
    let mut letters = stage.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The summary with the acts in their place.
pub fn summary(written: &str, acts: &[Act]) -> String {
    let (before, rest) = written.split_once(HEADING).unwrap_or((written, ""));
    let after = rest.find("\n# ").map(|at| &rest[at..]).unwrap_or_default();
    let mut list = String::from("\n- [All acts](acts.md)\n");
    for stage in stages(acts) {
        for act in acts.iter().filter(|act| act.stage == stage) {
            let _ = writeln!(list, "  - [{}](acts/{}.md)", act.titles[1], act.address());
        }
    }
    let gap = if before.ends_with("\n\n") { "" } else { "\n" };
    format!("{before}{gap}{HEADING}{list}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_acts_stand_under_their_heading_and_the_rest_of_the_summary_stays() {
        let act = Act {
            name: "OpenVote".to_owned(),
            stage: "voting".to_owned(),
            titles: ["开始表决".to_owned(), "Open a vote".to_owned()],
            ..Act::default()
        };
        let acts = [act];
        let first = summary("# Summary\n\n- [A](a.md)\n", &acts);
        assert_eq!(
            first,
            "# Summary\n\n- [A](a.md)\n\n# Acts\n\n- [All acts](acts.md)\n  - [Open a vote](acts/open-vote.md)\n"
        );
        assert_eq!(summary(&first, &acts), first);
        let followed = format!("{first}\n# More\n\n- [B](b.md)\n");
        assert_eq!(summary(&followed, &acts), followed);
    }
}
