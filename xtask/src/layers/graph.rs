//! The crates of a build and who uses whom, read from `cargo metadata`.
//!
//! Invariant: only what is built into a crate counts; what only its tests or its build script use does not.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde_json::Value;

use crate::cargo::{entries, text};

/// Crates by name. Two versions of one crate are one node, because a rule about a crate means all its versions.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    ours: BTreeSet<String>,
    uses: BTreeMap<String, BTreeSet<String>>,
    features: BTreeMap<(String, String), BTreeSet<String>>,
}

impl Graph {
    /// Reads the graph of a workspace.
    pub fn of_metadata(metadata: &Value) -> Self {
        let names: BTreeMap<&str, &str> =
            entries(metadata, "packages").map(|package| (text(package, "id"), text(package, "name"))).collect();
        let mut graph = Self::default();
        let members = entries(metadata, "workspace_members").filter_map(Value::as_str);
        graph.ours = members.filter_map(|id| names.get(id)).map(|name| (*name).to_owned()).collect();
        let nodes = metadata.get("resolve").into_iter().flat_map(|resolve| entries(resolve, "nodes"));
        for node in nodes {
            let built = entries(node, "deps").filter(|used| is_built_in(used));
            let targets = built.filter_map(|used| names.get(text(used, "pkg"))).map(|name| (*name).to_owned());
            let name = names.get(text(node, "id")).copied().unwrap_or_default();
            graph.uses.entry(name.to_owned()).or_default().extend(targets);
        }
        for package in entries(metadata, "packages").filter(|package| graph.ours.contains(text(package, "name"))) {
            graph.features.extend(features_enabled(package));
        }
        graph
    }

    /// The crates of this workspace.
    pub fn ours(&self) -> impl Iterator<Item = &str> {
        self.ours.iter().map(String::as_str)
    }

    /// Whether a crate belongs to this workspace.
    pub fn is_ours(&self, name: &str) -> bool {
        self.ours.contains(name)
    }

    /// The crates that are built into a crate at first hand.
    pub fn uses(&self, name: &str) -> impl Iterator<Item = &str> {
        self.uses.get(name).into_iter().flatten().map(String::as_str)
    }

    /// Whether a crate enables that feature of another where it names it as a dependency.
    pub fn enables(&self, from: &str, to: &str, feature: &str) -> bool {
        self.features.get(&(from.to_owned(), to.to_owned())).is_some_and(|features| features.contains(feature))
    }

    /// The shortest way by which one crate reaches another, both ends included.
    pub fn way(&self, from: &str, to: &str) -> Option<Vec<String>> {
        let mut came_from: BTreeMap<&str, &str> = BTreeMap::new();
        let mut waiting = VecDeque::from([from]);
        while let Some(here) = waiting.pop_front() {
            for next in self.uses(here).filter(|next| *next != from) {
                if !came_from.contains_key(next) {
                    came_from.insert(next, here);
                    waiting.push_back(next);
                }
            }
        }
        let mut way = vec![to];
        while let Some(before) = came_from.get(way[way.len() - 1]) {
            way.push(before);
        }
        (way.len() > 1).then(|| way.iter().rev().map(|name| (*name).to_owned()).collect())
    }
}

/// `null` is an ordinary dependency; `dev` is for tests alone, and `build` ends before the crate begins.
fn is_built_in(used: &Value) -> bool {
    entries(used, "dep_kinds").any(|kind| text(kind, "kind").is_empty())
}

fn features_enabled(package: &Value) -> impl Iterator<Item = ((String, String), BTreeSet<String>)> {
    let from = text(package, "name").to_owned();
    entries(package, "dependencies").filter(|used| text(used, "kind").is_empty()).map(move |used| {
        let named = entries(used, "features").filter_map(Value::as_str).map(str::to_owned);
        let default = used.get("uses_default_features").and_then(Value::as_bool).unwrap_or(false);
        let features = named.chain(default.then(|| "default".to_owned())).collect();
        ((from.clone(), text(used, "name").to_owned()), features)
    })
}

#[cfg(test)]
impl Graph {
    /// The same with one crate of ours.
    pub fn with_ours(mut self, name: &str, uses: &[&str]) -> Self {
        self.ours.insert(name.to_owned());
        self.with_other(name, uses)
    }

    /// The same with one crate from outside.
    pub fn with_other(mut self, name: &str, uses: &[&str]) -> Self {
        self.uses.insert(name.to_owned(), uses.iter().map(|used| (*used).to_owned()).collect());
        self
    }

    /// The same with features one crate enables of another.
    pub fn with_features(mut self, from: &str, to: &str, features: &[&str]) -> Self {
        let features = features.iter().map(|feature| (*feature).to_owned()).collect();
        self.features.insert((from.to_owned(), to.to_owned()), features);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn metadata_is_read_without_what_only_tests_use() {
        let metadata = json!({
            "workspace_members": ["p#a"],
            "packages": [
                { "id": "p#a", "name": "a", "dependencies": [
                    { "name": "b", "kind": null, "features": ["x"], "uses_default_features": false },
                    { "name": "c", "kind": "dev", "features": ["y"], "uses_default_features": true },
                ] },
                { "id": "r#b", "name": "b", "dependencies": [] },
                { "id": "r#c", "name": "c", "dependencies": [] },
            ],
            "resolve": { "nodes": [
                { "id": "p#a", "deps": [
                    { "pkg": "r#b", "dep_kinds": [{ "kind": null }] },
                    { "pkg": "r#c", "dep_kinds": [{ "kind": "dev" }, { "kind": "build" }] },
                ] },
                { "id": "r#b", "deps": [] },
                { "id": "r#c", "deps": [] },
            ] },
        });
        let graph = Graph::of_metadata(&metadata);
        assert_eq!(graph.ours().collect::<Vec<_>>(), ["a"]);
        assert_eq!(graph.uses("a").collect::<Vec<_>>(), ["b"]);
        assert!(graph.enables("a", "b", "x"));
        assert!(!graph.enables("a", "b", "default"));
        assert!(!graph.enables("a", "c", "y"));
    }

    #[test]
    fn the_shortest_way_is_shown_and_a_circle_ends() {
        let graph = Graph::default()
            .with_other("a", &["b", "c"])
            .with_other("b", &["a", "d"])
            .with_other("c", &["b"])
            .with_other("d", &[]);
        assert_eq!(graph.way("a", "d"), Some(vec!["a".to_owned(), "b".to_owned(), "d".to_owned()]));
        assert_eq!(graph.way("d", "a"), None);
    }
}
