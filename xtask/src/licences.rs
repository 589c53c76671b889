//! Licences and bans: `deny.toml` says what we may build on, and this reads it without any other tool.
//!
//! Invariant: a package without a stated licence is a finding; an expression holds when a choice of it is allowed.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use toml::Table;

use crate::cargo::{self, entries, text};
use crate::problem::{Outcome, Problem, conclude, counted};
use crate::tree;

/// What `deny.toml` allows.
#[derive(Debug, Default)]
struct Policy {
    allowed: BTreeSet<String>,
    exceptions: BTreeMap<String, BTreeSet<String>>,
    banned: BTreeMap<String, String>,
}

/// Checks every package of the build.
pub fn run() -> Outcome {
    let path = tree::root().join("deny.toml");
    let written = std::fs::read_to_string(&path).map_err(|error| format!("deny.toml: {error}"))?;
    let policy = Policy::read(&written.parse().map_err(|error| format!("deny.toml: {error}"))?);
    let metadata = cargo::metadata()?;
    let packages: Vec<&Value> = entries(&metadata, "packages").collect();
    let content = format!("{}, all allowed by deny.toml", counted(packages.len(), "package"));
    conclude("licences", &content, packages.iter().flat_map(|package| policy.judge(package)).collect())
}

impl Policy {
    fn read(deny: &Table) -> Self {
        let licences = deny.get("licenses").and_then(toml::Value::as_table);
        let bans = deny.get("bans").and_then(toml::Value::as_table);
        Self {
            allowed: licences.map(|table| words(table, "allow")).unwrap_or_default(),
            exceptions: tables(licences, "exceptions").map(|it| (word(it, "crate"), words(it, "allow"))).collect(),
            banned: tables(bans, "deny").map(|it| (word(it, "crate"), word(it, "reason"))).collect(),
        }
    }

    fn judge(&self, package: &Value) -> Vec<Problem> {
        let name = text(package, "name");
        let place = format!("{name} {}", text(package, "version"));
        let licence = text(package, "license");
        let exceptions = self.exceptions.get(name);
        let allows = |id: &str| self.allowed.contains(id) || exceptions.is_some_and(|allowed| allowed.contains(id));
        let mut problems = Vec::new();
        if licence.is_empty() {
            problems.push(Problem::new(&place, "states no licence"));
        } else if !holds(licence, &allows) {
            problems.push(Problem::new(&place, format!("its licence is not allowed: {licence}")));
        }
        if let Some(reason) = self.banned.get(name) {
            problems.push(Problem::new(&place, format!("is banned: {reason}")));
        }
        problems
    }
}

/// Judges an SPDX expression: `AND` binds tighter than `OR`, and an old `/` means `OR`.
fn holds(expression: &str, allows: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut words: Vec<&str> = spaced.split_whitespace().rev().collect();
    any_of(&mut words, allows) && words.is_empty()
}

fn any_of(words: &mut Vec<&str>, allows: &dyn Fn(&str) -> bool) -> bool {
    let mut held = all_of(words, allows);
    while words.last() == Some(&"OR") {
        words.pop();
        held |= all_of(words, allows);
    }
    held
}

fn all_of(words: &mut Vec<&str>, allows: &dyn Fn(&str) -> bool) -> bool {
    let mut held = one(words, allows);
    while words.last() == Some(&"AND") {
        words.pop();
        held &= one(words, allows);
    }
    held
}

fn one(words: &mut Vec<&str>, allows: &dyn Fn(&str) -> bool) -> bool {
    let Some(word) = words.pop() else { return false };
    if word == "(" {
        let held = any_of(words, allows);
        return words.pop() == Some(")") && held;
    }
    if words.last() == Some(&"WITH") {
        words.pop();
        return words.pop().is_some_and(|exception| allows(&format!("{word} WITH {exception}")));
    }
    allows(word)
}

fn tables<'a>(table: Option<&'a Table>, member: &str) -> impl Iterator<Item = &'a Table> {
    let list = table.and_then(|table| table.get(member)).and_then(toml::Value::as_array);
    list.into_iter().flatten().filter_map(toml::Value::as_table)
}

fn words(table: &Table, member: &str) -> BTreeSet<String> {
    let list = table.get(member).and_then(toml::Value::as_array).into_iter().flatten();
    list.filter_map(toml::Value::as_str).map(str::to_owned).collect()
}

fn word(table: &Table, member: &str) -> String {
    table.get(member).and_then(toml::Value::as_str).unwrap_or_default().to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use serde_json::json;

    fn allows(id: &str) -> bool {
        ["MIT", "Apache-2.0", "Unicode-3.0"].contains(&id)
    }

    #[test]
    fn expressions_are_read_as_spdx_means_them() {
        for good in
            ["MIT", "GPL-3.0 OR MIT", "MIT/GPL-3.0", "(MIT OR GPL-3.0) AND Unicode-3.0", "GPL-3.0 AND GPL-2.0 OR MIT"]
        {
            assert!(holds(good, &allows), "{good}");
        }
        for bad in [
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "(MIT OR Apache-2.0) AND GPL-3.0",
            "Apache-2.0 WITH LLVM-exception",
            "(MIT",
            "",
        ] {
            assert!(!holds(bad, &allows), "{bad}");
        }
    }

    #[test]
    fn an_exception_holds_for_its_own_crate_and_a_ban_for_all_versions() {
        let deny = "[licenses]\nallow = [\"MIT\"]\nexceptions = [{ crate = \"a\", allow = [\"MPL-2.0\"] }]\n\
                    [bans]\ndeny = [{ crate = \"openssl\", reason = \"we have rustls\" }]\n";
        let policy = Policy::read(&deny.parse().unwrap());
        let judge =
            |name: &str, licence: &str| policy.judge(&json!({ "name": name, "version": "1.0.0", "license": licence }));
        assert!(judge("a", "MPL-2.0").is_empty());
        assert_eq!(judge("b", "MPL-2.0").len(), 1);
        assert_eq!(judge("c", "").len(), 1);
        assert_eq!(judge("openssl", "MIT")[0].to_string(), "openssl 1.0.0: is banned: we have rustls");
    }
}
