//! Who may do an act, as the application's table of rights says.
//!
//! An act's arm of the table ends in a right, or in several where it depends on what the act carries. Invariant: an act that the table
//! does not name is told as nobody's, so that its page shows the hole.

use crate::tree::Tree;

const RIGHTS: &str = "crates/yishi-app/src/actor/rights.rs";
/// Where the table begins and where it ends.
const TABLE: [&str; 2] = ["match command {", "\n}\n"];

/// What the table calls a right, and who has it besides the secretariat.
const WHO: &[(&str, &[&str])] = &[
    ("Right::Chair", &["the presiding chair"]),
    ("Right::EndOfVote", &["the presiding chair", "the clock of the house"]),
    ("Right::Meeting", &["the presiding chair", "whoever presides over that meeting of a part of the body"]),
    ("Right::Seats", &["the deputy or member whose matter it is"]),
    ("unless(", &["the deputy or member whose matter it is"]),
    ("Right::Chief", &["the chief scrutineer who signs"]),
    ("Right::Teller", &["the teller who counts"]),
];

/// Who may give that command, in words; the desk may give all.
pub fn of(tree: &Tree, command: &str) -> Vec<String> {
    let text = tree.files.iter().find(|file| file.path == RIGHTS).map(|file| file.text.as_str()).unwrap_or_default();
    let Some(right) = right(text, command) else { return Vec::new() };
    let besides = WHO.iter().filter(|(name, _)| right.contains(name)).flat_map(|(_, who)| who.iter());
    std::iter::once(&"the secretariat").chain(besides).map(|who| (*who).to_owned()).collect()
}

/// What stands behind the arrow of that act's arm, up to the next arm.
fn right<'a>(text: &'a str, command: &str) -> Option<&'a str> {
    let table = text.split(TABLE[0]).nth(1)?.split(TABLE[1]).next()?;
    let from_it = table.split_once(&format!("Command::{command}("))?.1;
    let behind = from_it.split_once("=>")?.1;
    behind.split("\n        Command::").next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::TextFile;

    const TEXT: &str = "fn right(command: &Command) -> Right<'_> {\n    match command {\n        \
        // The chair closes.\n        Command::CloseVote(_) | Command::CloseSealedBallot(_) => Right::EndOfVote,\n        \
        Command::OpenVote(_)\n        | Command::DeclareResult(_) => Right::Chair,\n        \
        Command::CheckIn(act) => match act.at {\n            CheckInPlace::Phone => Right::Seats(from_ref(&act.seat)),\n            \
        CheckInPlace::Door => Right::Desk,\n        },\n        \
        Command::Nominate(act) => unless(act.figures.is_some(), first(act.mover.seats())),\n        \
        Command::CloseSession(_) => Right::Desk,\n    }\n}\n";

    #[test]
    fn rights_are_read_from_the_arms_of_the_table() {
        let tree = Tree { files: vec![TextFile::new(RIGHTS, TEXT)], ..Tree::default() };
        let besides = |act: &str| of(&tree, act).split_first().map(|(_, others)| others.join(", ")).unwrap_or_default();
        assert_eq!(
            (besides("OpenVote"), besides("DeclareResult")),
            ("the presiding chair".into(), besides("OpenVote"))
        );
        assert_eq!(besides("CloseVote"), "the presiding chair, the clock of the house");
        assert_eq!(besides("CloseSealedBallot"), besides("CloseVote"));
        assert_eq!(besides("CheckIn"), "the deputy or member whose matter it is");
        assert_eq!(besides("Nominate"), besides("CheckIn"));
        assert_eq!(of(&tree, "CloseSession"), ["the secretariat"]);
        assert!(of(&tree, "Unknown").is_empty());
    }
}
