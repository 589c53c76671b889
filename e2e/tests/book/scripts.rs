//! Scripts: the book's example is held and its record verified; every short form there is stands in the book.

use std::fs;
use std::process::Command;

use e2e::house::program;
use yishi_app::scenario;

use crate::pages;

const EXAMPLE: &str = "docs/examples/small.toml";

#[test]
fn the_example_is_held_and_its_record_fits() {
    let out = tempfile::tempdir().unwrap();
    let mut command = Command::new(program());
    command.current_dir(pages::root()).args(["replay", EXAMPLE, "--out"]).arg(out.path());
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let export = fs::read(out.path().join("session.yishi")).unwrap();
    let report = yishi_verify::verify(&export, None).unwrap();
    assert_eq!((report.entitled, report.sittings.len(), report.votes.len()), (24, 2, 3));
    assert!(report.closed_at.is_some());
}

#[test]
fn every_short_form_stands_in_the_book() {
    let example = pages::page(EXAMPLE);
    let spoiled = example.replace("do = \"close session\"", "do = \"no such form\"");
    let problems = scenario::read(EXAMPLE, &spoiled).unwrap_err();
    let (_, forms) = problems[0].reason.split_once("there are: ").unwrap();
    let page = pages::page("docs/scripts.md");
    for form in forms.split(';').map(str::trim) {
        assert!(page.contains(&format!("`{form}`")), "scripts.md does not tell of `{form}`");
    }
}
