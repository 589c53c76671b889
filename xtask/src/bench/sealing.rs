//! Sealing in a browser: the committed module in headless Chromium, by the client's own measurement.
//!
//! Invariant: nothing is installed for it; without Node or without the browser a row says that it was left out.

use std::ffi::OsString;
use std::process::{Command, Stdio};

use serde_json::Value;

use super::rows::Row;
use crate::step::is_installed;
use crate::tree;

/// What the client measures and is to hold, in milliseconds.
const GOALS: [(&str, u64); 2] = [("three choices, warm", 20), ("60 candidates, at most 15, warm", 200)];
/// What it tells beside times.
const BYTES: &str = "bytes of ";

/// Runs the client's measurement.
pub fn measure() -> Result<Vec<Row>, String> {
    if let Some(why) = left_out() {
        return Ok(GOALS.map(|(name, _)| Row::skipped(&in_the_browser(name), why)).to_vec());
    }
    eprintln!("measuring the browser …");
    let mut command = Command::new("node");
    command.args(["bench.mjs", "--json"]).current_dir(tree::root().join("crates/yishi-web/client"));
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| format!("node: {error}"))?;
    if !output.status.success() {
        return Err(format!("the measurement in the browser: {}", output.status));
    }
    let told =
        serde_json::from_slice(&output.stdout).map_err(|error| format!("the figures of the browser: {error}"))?;
    rows(&told)
}

fn left_out() -> Option<&'static str> {
    let browser = std::env::var_os("CHROMIUM").unwrap_or_else(|| OsString::from("chromium"));
    if !is_installed("node") {
        Some("node is not installed")
    } else if !browser.to_str().is_some_and(is_installed) {
        Some("no Chromium is installed")
    } else {
        None
    }
}

/// A row for every figure; those with a goal must be there.
fn rows(told: &Value) -> Result<Vec<Row>, String> {
    let figures = told.as_object().ok_or("the figures of the browser are none")?;
    if let Some((name, _)) = GOALS.iter().find(|(name, _)| !figures.contains_key(*name)) {
        return Err(format!("the browser did not measure «{name}»"));
    }
    figures.iter().map(|(name, figure)| row(name, figure)).collect()
}

fn row(name: &str, figure: &Value) -> Result<Row, String> {
    let figure = figure.as_f64().filter(|figure| *figure >= 0.0);
    let whole = figure.and_then(|figure| format!("{:.0}", figure.ceil()).parse().ok());
    let whole: u64 = whole.ok_or_else(|| format!("the browser's figure of «{name}» is none"))?;
    let goal = GOALS.iter().find(|(known, _)| *known == name).map(|(_, most)| *most);
    let unit = if name.starts_with(BYTES) { "bytes" } else { "ms" };
    Ok(Row::at_most(&in_the_browser(name), whole, unit, goal))
}

fn in_the_browser(name: &str) -> String {
    format!("browser: {name}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn figures_are_rounded_up_and_held_against_their_goals() {
        let told =
            json!({ "three choices, warm": 20.1, "60 candidates, at most 15, warm": 199.2, "bytes of it": 2240 });
        let rows = rows(&told).unwrap();
        assert!(rows.contains(&Row::at_most("browser: three choices, warm", 21, "ms", Some(20))));
        assert!(rows.contains(&Row::at_most("browser: 60 candidates, at most 15, warm", 200, "ms", Some(200))));
        assert!(rows.contains(&Row::at_most("browser: bytes of it", 2_240, "bytes", None)));
        assert_eq!(rows.iter().filter(|row| row.is_missed()).count(), 1);
    }

    #[test]
    fn a_figure_with_a_goal_that_was_not_measured_is_an_error() {
        assert!(rows(&json!({ "three choices, warm": 5 })).is_err());
        assert!(rows(&json!({ "three choices, warm": "5", "60 candidates, at most 15, warm": 3 })).is_err());
    }
}
