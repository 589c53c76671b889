//! The API: every command stands on its page, and every example on it is one.

use serde_json::Value;
use yishi_procedure::Command;

use crate::pages;

const PAGE: &str = "docs/api.md";

#[test]
fn every_command_stands_on_the_page_of_the_api() {
    let unknown = serde_json::from_str::<Command>(r#"{"command":"?"}"#).unwrap_err().to_string();
    let names: Vec<&str> = unknown.split('`').skip(3).step_by(2).collect();
    assert!(names.len() > 20, "{unknown}");
    let page = pages::page(PAGE);
    for name in names.into_iter().filter(|name| *name != "ConveneSession") {
        assert!(page.contains(&format!("{{\"command\":\"{name}\"")), "api.md shows no {name}");
    }
}

#[test]
fn every_command_on_the_page_is_read_and_no_member_of_it_is_dropped() {
    let page = pages::page(PAGE);
    let lines = pages::fences(&page, "json").into_iter().flat_map(str::lines);
    for line in lines.filter(|line| line.starts_with("{\"command\"")) {
        let written: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
        let command: Command =
            serde_json::from_value(written.clone()).unwrap_or_else(|error| panic!("{line}: {error}"));
        assert_eq!(serde_json::to_value(command).unwrap(), written, "{line}");
    }
}
