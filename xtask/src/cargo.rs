//! Calls of cargo: the same cargo that runs this task, in the root of the workspace.

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::tree;

/// A cargo command to which arguments can be added.
pub fn command(arguments: &[&str]) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.args(arguments).current_dir(tree::root());
    command
}

/// The workspace, its packages and their resolved dependencies, as `cargo metadata` tells them.
pub fn metadata() -> Result<Value, String> {
    let output = command(&["metadata", "--format-version", "1", "--all-features"])
        .output()
        .map_err(|error| format!("cargo metadata: {error}"))?;
    if !output.status.success() {
        return Err(format!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr)));
    }
    serde_json::from_slice(&output.stdout).map_err(|error| format!("cargo metadata: {error}"))
}

/// The folder of what is built.
pub fn target() -> Result<PathBuf, String> {
    Ok(PathBuf::from(text(&metadata()?, "target_directory")))
}

/// The entries of an array member, none when it is absent.
pub fn entries<'a>(value: &'a Value, member: &str) -> impl Iterator<Item = &'a Value> {
    value.get(member).and_then(Value::as_array).into_iter().flatten()
}

/// A text member, empty when it is absent.
pub fn text<'a>(value: &'a Value, member: &str) -> &'a str {
    value.get(member).and_then(Value::as_str).unwrap_or_default()
}
