//! The plan of the house: which crate may name which, and which must stay free of effects.
//!
//! ARCHITECTURE.md tells the reasons. Change both together, with a decision record.

/// Where the arrows of a crate may point.
#[derive(Clone, Copy, Debug)]
pub enum Arrows {
    /// To these of our crates only.
    To(&'static [&'static str]),
    /// To any of our crates: test benches and developer tasks, on which nothing depends.
    Anywhere,
}

impl Arrows {
    /// Whether an arrow to that crate is on the plan.
    pub fn permits(self, target: &str) -> bool {
        match self {
            Self::To(targets) => targets.contains(&target),
            Self::Anywhere => !OUTSIDE.contains(&target),
        }
    }
}

/// Crates that stand beside the product.
const OUTSIDE: &[&str] = &["xtask", "e2e", "bench"];

/// The arrows of one of our crates; `None` for a crate that has no place yet.
pub fn arrows(name: &str) -> Option<Arrows> {
    let targets: &[&str] = match name {
        "yishi-names" | "yishi-ballot" | "yishi-rulebook" | "yishi-journal" => &[],
        "yishi-procedure" => &["yishi-rulebook", "yishi-ballot", "yishi-names"],
        "yishi-press" => &["yishi-names"],
        "yishi-views" => &["yishi-procedure", "yishi-rulebook", "yishi-names"],
        "yishi-verify" => &["yishi-procedure", "yishi-rulebook", "yishi-ballot", "yishi-journal", "yishi-names"],
        "yishi-app" => &[
            "yishi-views",
            "yishi-press",
            "yishi-journal",
            "yishi-procedure",
            "yishi-rulebook",
            "yishi-ballot",
            "yishi-names",
        ],
        "yishi-web" => {
            &["yishi-app", "yishi-views", "yishi-procedure", "yishi-rulebook", "yishi-ballot", "yishi-names"]
        }
        "yishi" => &[
            "yishi-web",
            "yishi-app",
            "yishi-verify",
            "yishi-press",
            "yishi-journal",
            "yishi-procedure",
            "yishi-rulebook",
            "yishi-ballot",
            "yishi-names",
            "yishi-views",
        ],
        outside if OUTSIDE.contains(&outside) => return Some(Arrows::Anywhere),
        _ => return None,
    };
    Some(Arrows::To(targets))
}

/// Crates whose result depends on their input alone, so that a record replays to the same bytes anywhere.
pub const PURE: &[&str] =
    &["yishi-names", "yishi-ballot", "yishi-rulebook", "yishi-procedure", "yishi-press", "yishi-views"];

/// Crates that bring effects: a runtime, a store, the network, chance. `rand_core` is none: from version 0.10 on it has the traits
/// by which chance is handed in, and no source of it.
pub const EFFECTS: &[&str] = &["tokio", "rusqlite", "axum", "rand", "getrandom"];

/// A feature of one of our crates that another must leave off.
#[derive(Clone, Copy, Debug)]
pub struct ClosedFeature {
    /// The crate that depends.
    pub from: &'static str,
    /// The crate it depends on.
    pub to: &'static str,
    /// What it must not enable.
    pub feature: &'static str,
}

/// Whoever checks an export needs the codec, never the store that wrote it.
pub const CLOSED_FEATURES: &[ClosedFeature] = &[
    ClosedFeature { from: "yishi-verify", to: "yishi-journal", feature: "default" },
    ClosedFeature { from: "yishi-verify", to: "yishi-journal", feature: "sqlite" },
];
