//! Accessibility by rule: axe-core looks at a page, and every violation is named with the element it stands at.

use serde_json::Value;

use crate::window::Window;

const AXE: &str = include_str!("../vendor/axe.min.js");

/// WCAG 2.2, levels A and AA.
const LOOK: &str = "
    const done = arguments[0];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then(
        (result) => done(result.violations.flatMap((rule) => rule.nodes.map((node) =>
            `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`))),
        (error) => done([String(error)]),
    );";

/// What is wrong with the page a window shows, one line for each element.
pub async fn violations(window: &Window) -> Vec<String> {
    window.driver.execute(AXE.to_owned(), Vec::new()).await.unwrap();
    let found = window.driver.execute_async(LOOK.to_owned(), Vec::new()).await.unwrap();
    let lines = found.json().as_array().cloned().unwrap_or_default();
    lines.iter().map(|line| line.as_str().map_or_else(|| Value::to_string(line), str::to_owned)).collect()
}
