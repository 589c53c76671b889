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
        "association/overlays/lanting-2024.toml",
        "congress/2022-03-12.toml",
        "congress/overlays/guangdong-2022.toml",
        "congress/overlays/mingchuan-16-3.toml",
        "congress/overlays/mingchuan-2023.toml",
        "cppcc-standing-committee/2023-03-11.toml",
        "cppcc/2023-03-11.toml",
        "cppcc/overlays/mingchuan-cppcc-14-1.toml",
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
        "interpretations/0027-national-committee-rules-by-analogy.toml",
        "interpretations/0028-not-pressed.toml",
        "interpretations/0029-suspended-deputies.toml",
        "interpretations/0030-proxies.toml",
        "interpretations/0031-township-preparatory-meeting.toml",
        "interpretations/0032-cppcc-committee-interval.toml",
        "interpretations/0033-two-character-names.toml",
        "interpretations/0034-names-in-columns.toml",
        "interpretations/0035-livelihood-projects.toml",
        "interpretations/0040-who-watches.toml",
        "interpretations/0041-names-written-in.toml",
        "interpretations/0042-marks-that-cannot-be-made-out.toml",
        "interpretations/0043-adopting-the-scrutineers.toml",
        "interpretations/0044-ballots-without-an-election-law.toml",
        "interpretations/0045-secret-vote-on-paper.toml",
        "interpretations/0046-method-on-persons.toml",
        "interpretations/0080-interpellation-withdrawn.toml",
        "interpretations/0081-livelihood-tie.toml",
        "interpretations/0082-livelihood-ballots-returned.toml",
        "interpretations/0083-satisfaction-rating.toml",
        "interpretations/0084-follow-up-periods.toml",
        "interpretations/0060-late-motions.toml",
        "interpretations/0061-support-withdrawn.toml",
        "interpretations/0062-amendment-movers.toml",
        "interpretations/0063-amendments-first.toml",
        "interpretations/0064-motions-in-the-committee.toml",
        "interpretations/0065-bills-by-reference.toml",
        "interpretations/0066-bills-in-the-congress.toml",
        "interpretations/0067-result-report.toml",
        "interpretations/0068-national-committee.toml",
        "sources.toml",
        "standing-committee/2022-03-12.toml",
        "standing-committee/overlays/mingchuan-sc-2023.toml",
    ]
}
