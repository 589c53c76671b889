//! Commands of the shell: every subcommand and option that a page shows is one the program's own help knows.

use std::collections::BTreeSet;
use std::process::Command;

use e2e::house::program;

use crate::pages;

#[test]
fn every_command_of_readme_and_book_is_one_the_program_knows() {
    let mut seen = BTreeSet::new();
    for (path, page) in pages::all() {
        for line in pages::fences(&page, "sh").into_iter().flat_map(str::lines) {
            let shown = line.split(" #").next().unwrap().replace("cargo run --release -- ", "yishi ");
            let words: Vec<&str> = shown.split_whitespace().collect();
            let ["yishi", subcommand, rest @ ..] = words.as_slice() else { continue };
            // The acts of the press desk and of the voting cards are subcommands of their own.
            let act = rest.first().filter(|_| ["cards", "press"].contains(subcommand));
            let called: Vec<&str> = std::iter::once(*subcommand).chain(act.copied()).collect();
            let help = help(&called);
            for option in rest.iter().filter(|word| word.starts_with("--")) {
                assert!(
                    help.split_whitespace().any(|word| word == *option),
                    "{path}: {line}: `yishi {subcommand}` has no {option}"
                );
            }
            seen.insert((*subcommand).to_owned());
        }
    }
    for wanted in ["backup", "cards", "demo", "doctor", "export", "init", "press", "replay", "serve", "trustee"] {
        assert!(seen.contains(wanted), "no page shows `yishi {wanted}`");
    }
}

fn help(subcommands: &[&str]) -> String {
    if subcommands == ["help"] {
        return String::new();
    }
    let output = Command::new(program()).arg("help").args(subcommands).output().unwrap();
    assert!(output.status.success(), "there is no `yishi {}`", subcommands.join(" "));
    String::from_utf8(output.stdout).unwrap()
}
