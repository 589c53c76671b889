//! `cargo xtask layers`: arrows between our crates point one way, and the pure crates stay pure.
//!
//! Invariant: a crate that is not on the plan is a finding, so nobody adds one without giving it a place.

mod graph;
mod plan;

use crate::cargo;
use crate::problem::{Outcome, Problem, conclude, counted};
use graph::Graph;

/// Checks the workspace as it stands.
pub fn run() -> Outcome {
    let graph = Graph::of_metadata(&cargo::metadata()?);
    let content = format!("{}, every arrow points down", counted(graph.ours().count(), "crate"));
    conclude("layers", &content, check(&graph))
}

/// Everything that is wrong with a graph.
pub fn check(graph: &Graph) -> Vec<Problem> {
    let mut problems = wrong_arrows(graph);
    problems.extend(impure(graph));
    problems.extend(closed_features(graph));
    problems
}

fn wrong_arrows(graph: &Graph) -> Vec<Problem> {
    let mut problems = Vec::new();
    for name in graph.ours() {
        let Some(allowed) = plan::arrows(name) else {
            problems.push(Problem::new(name, "has no place in the plan of layers (xtask/src/layers/plan.rs)"));
            continue;
        };
        let targets = graph.uses(name).filter(|target| graph.is_ours(target) && !allowed.permits(target));
        problems.extend(targets.map(|target| Problem::new(name, format!("{name} -> {target} is not allowed"))));
    }
    problems
}

fn impure(graph: &Graph) -> Vec<Problem> {
    let pure = plan::PURE.iter().filter(|name| graph.is_ours(name));
    let reached = pure.flat_map(|name| plan::EFFECTS.iter().filter_map(|effect| graph.way(name, effect)));
    reached
        .map(|way| Problem::new(way[0].clone(), format!("is pure and must not reach {}", way.join(" -> "))))
        .collect()
}

fn closed_features(graph: &Graph) -> Vec<Problem> {
    let mut problems = Vec::new();
    for closed in plan::CLOSED_FEATURES {
        if graph.enables(closed.from, closed.to, closed.feature) {
            let reason = format!("{} -> {} must not enable the feature `{}`", closed.from, closed.to, closed.feature);
            problems.push(Problem::new(closed.from, reason));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(graph: &Graph) -> Vec<String> {
        check(graph).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn arrows_of_the_plan_are_content() {
        let graph = Graph::default()
            .with_ours("yishi-names", &["serde"])
            .with_ours("yishi-rulebook", &["serde"])
            .with_ours("yishi-procedure", &["yishi-names", "yishi-rulebook"])
            .with_other("serde", &[]);
        assert_eq!(found(&graph), Vec::<String>::new());
    }

    #[test]
    fn an_arrow_upwards_is_named() {
        let graph = Graph::default()
            .with_ours("yishi-rulebook", &["yishi-procedure"])
            .with_ours("yishi-procedure", &["yishi-rulebook"]);
        assert_eq!(found(&graph), ["yishi-rulebook: yishi-rulebook -> yishi-procedure is not allowed"]);
    }

    #[test]
    fn the_web_does_not_write_the_journal() {
        let graph = Graph::default().with_ours("yishi-web", &["yishi-journal"]).with_ours("yishi-journal", &[]);
        assert_eq!(found(&graph), ["yishi-web: yishi-web -> yishi-journal is not allowed"]);
    }

    #[test]
    fn a_pure_crate_that_reaches_a_clock_or_chance_is_shown_the_way() {
        let graph = Graph::default()
            .with_ours("yishi-names", &["handy"])
            .with_other("handy", &["rand"])
            .with_other("rand", &["getrandom"])
            .with_other("getrandom", &[]);
        let found = found(&graph);
        assert!(found.contains(&"yishi-names: is pure and must not reach yishi-names -> handy -> rand".to_owned()));
        assert!(found.iter().any(|line| line.ends_with("yishi-names -> handy -> rand -> getrandom")));
    }

    #[test]
    fn a_crate_with_effects_may_have_them() {
        let graph = Graph::default().with_ours("yishi-journal", &["rusqlite"]).with_other("rusqlite", &[]);
        assert_eq!(found(&graph), Vec::<String>::new());
    }

    #[test]
    fn a_crate_without_a_place_is_named() {
        let graph = Graph::default().with_ours("yishi-extra", &[]);
        assert!(found(&graph)[0].contains("no place in the plan"));
    }

    #[test]
    fn the_checker_of_exports_opens_no_store() {
        let graph = Graph::default()
            .with_ours("yishi-verify", &["yishi-journal"])
            .with_ours("yishi-journal", &[])
            .with_features("yishi-verify", "yishi-journal", &["default", "sqlite"]);
        assert!(found(&graph)[1].ends_with("must not enable the feature `sqlite`"));
    }
}
