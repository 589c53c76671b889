//! Who may do an act, as the table of rights in the application says.
//!
//! A role's function `…_may` says yes by the arms before `=> true`, or by an `if let` on the command.

use crate::tree::Tree;

const RIGHTS: &str = "crates/yishi-app/src/actor.rs";

/// Who may give that command, in words; the desk may give all.
pub fn of(tree: &Tree, command: &str) -> Vec<String> {
    let text = tree.files.iter().find(|file| file.path == RIGHTS).map(|file| file.text.as_str()).unwrap_or_default();
    let roles = text.split("\nfn ").skip(1).filter_map(|function| {
        let (role, body) = function.split_once("_may(")?;
        let body = body.split("\n}\n").next().unwrap_or_default();
        says_yes(body, command).then(|| word(role))
    });
    let clock = says_yes_for_the_clock(text, command).then(|| "the clock of the house".to_owned());
    std::iter::once("the secretariat".to_owned()).chain(roles).chain(clock).collect()
}

fn says_yes(body: &str, command: &str) -> bool {
    let yes = body.split("=> true").next().filter(|arms| arms.len() < body.len());
    let named = |text: &str| text.contains(&format!("Command::{command}("));
    yes.is_some_and(named)
        || body.split("if let ").skip(1).any(|test| named(test.split('{').next().unwrap_or_default()))
}

fn says_yes_for_the_clock(text: &str, command: &str) -> bool {
    let line = text.lines().find(|line| line.contains("Actor::Clock =>"));
    line.is_some_and(|line| line.contains(&format!("Command::{command}(")))
}

fn word(role: &str) -> String {
    match role {
        "chair" => "the presiding chair".to_owned(),
        "seat" => "a deputy or member, for the own seat".to_owned(),
        other => format!("the {}", other.replace('_', " ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::TextFile;

    #[test]
    fn rights_are_read_from_the_arms_that_say_yes() {
        let text = "        Actor::Clock => matches!(command, Command::CloseVote(_)),\n\nfn chair_may(command: &Command) -> bool {\n    \
                    match command {\n        Command::OpenVote(_)\n        | Command::CloseVote(_) => true,\n        \
                    Command::CheckIn(_) => false,\n    }\n}\n\nfn seat_may(own: SeatNo, command: &Command) -> bool {\n    \
                    if let Command::CheckIn(command) = command {\n        return command.seat == own;\n    }\n    false\n}\n";
        let tree = Tree { files: vec![TextFile::new(RIGHTS, text)], ..Tree::default() };
        assert_eq!(of(&tree, "CloseVote"), ["the secretariat", "the presiding chair", "the clock of the house"]);
        assert_eq!(of(&tree, "CheckIn"), ["the secretariat", "a deputy or member, for the own seat"]);
        assert_eq!(of(&tree, "CloseSession"), ["the secretariat"]);
    }
}
