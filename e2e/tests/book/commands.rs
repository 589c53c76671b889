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
            let help = help(subcommand);
            for option in rest.iter().filter(|word| word.starts_with("--")) {
                assert!(help.contains(&format!("{option} ")), "{path}: {line}: `yishi {subcommand}` has no {option}");
            }
            seen.insert((*subcommand).to_owned());
        }
    }
    for wanted in ["backup", "demo", "doctor", "export", "init", "replay", "serve"] {
        assert!(seen.contains(wanted), "no page shows `yishi {wanted}`");
    }
}

fn help(subcommand: &str) -> String {
    if subcommand == "help" {
        return String::new();
    }
    let output = Command::new(program()).args(["help", subcommand]).output().unwrap();
    assert!(output.status.success(), "there is no `yishi {subcommand}`");
    String::from_utf8(output.stdout).unwrap()
}
