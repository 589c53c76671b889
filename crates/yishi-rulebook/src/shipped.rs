//! The files of `rulebooks/`, embedded so that the program needs no folder beside it.
//!
//! Invariant: the list is the folder; a test compares the two, so a forgotten file cannot stay unnoticed.

macro_rules! embedded {
    ($($name:literal,)+) => {
        &[$(($name, include_str!(concat!("../../../rulebooks/", $name)))),+]
    };
}

/// Name (relative to the folder of rulebooks) and text of every file that is shipped.
pub const fn shipped_files() -> &'static [(&'static str, &'static str)] {
    embedded![
        "association/2021-01-01.toml",
        "congress/2022-03-12.toml",
        "congress/overlays/guangdong-2022.toml",
        "congress/overlays/mingchuan-16-3.toml",
        "congress/overlays/mingchuan-2023.toml",
        "cppcc-standing-committee/2023-03-11.toml",
        "cppcc/2023-03-11.toml",
        "cppcc/overlays/mingchuan-cppcc-2023.toml",
        "interpretations/0002-cppcc-plenary-quorum.toml",
        "interpretations/0003-presidium-quorum.toml",
        "interpretations/0004-quorum-before-each-vote.toml",
        "interpretations/0005-national-congress-rules-by-analogy.toml",
        "interpretations/0006-which-press-counts.toml",
        "interpretations/0007-what-ends-a-vote.toml",
        "interpretations/0008-presidium-as-one-list.toml",
        "interpretations/0009-even-rostrum.toml",
        "interpretations/0010-cppcc-presidium.toml",
        "interpretations/0012-cppcc-voting-method.toml",
        "interpretations/0013-cppcc-agenda.toml",
        "interpretations/0020-chairs-meeting.toml",
        "interpretations/0021-committee-agenda.toml",
        "interpretations/0022-committee-method.toml",
        "interpretations/0023-cppcc-committee-quorum.toml",
        "interpretations/0024-association-meeting.toml",
        "interpretations/0025-association-majority.toml",
        "interpretations/0026-period-ends-on-day-off.toml",
        "interpretations/0030-change-of-agenda.toml",
        "interpretations/0031-order-of-speakers.toml",
        "interpretations/0032-standing-committee-by-analogy.toml",
        "interpretations/0033-time-of-a-cppcc-statement.toml",
        "interpretations/0034-list-of-non-voting-attendees.toml",
        "interpretations/0035-extension-of-a-speech.toml",
        "sources.toml",
        "standing-committee/2022-03-12.toml",
    ]
}
