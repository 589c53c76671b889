//! Rules in words: what a share is taken of, what a threshold asks for, where it comes from and how well it is known.

use yishi_names::assembly::AssemblyKind;
use yishi_names::numeral::ordinal;
use yishi_rulebook::{Base, Cmp, Counted, Ground, SourceStatus};
use yishi_views::cited::Cited;

use crate::pages::place::Place;
use crate::pages::words::quorum_word;

/// What a share is taken of.
pub fn base(at: Place, base: Base) -> &'static str {
    at.t(match base {
        Base::DeputiesInOffice => "base-deputies-in-office",
        Base::PresidiumMembers => "base-presidium-members",
        Base::StandingCommitteeMembers => "base-sc-members",
        Base::CppccMembers => "base-cppcc-members",
        Base::CppccStandingCommitteeMembers => "base-cppcc-sc-members",
        Base::GroupMembers => "base-group-members",
        Base::CommitteeMembers => "base-committee-members",
        Base::AssociationMembers => "base-association-members",
        Base::Present => "base-present",
        Base::VotesCast => "base-votes-cast",
        Base::Movers => "base-movers",
        Base::Seats => "base-seats",
        Base::BallotsIssued => "base-ballots-issued",
        Base::Voters => "base-voters",
    })
}

/// What a threshold asks for: 全体代表的过半数, 全体代表的三分之二以上.
pub fn threshold(at: Place, ground: &Ground) -> String {
    if ground.share.num == 0 {
        return at.tw("threshold-people", &[("people", ground.plus.into())]);
    }
    let base = base(at, ground.of);
    let half = ground.share.num == 1 && ground.share.den == 2;
    let numerals = |n: u32| u16::try_from(n).map_or_else(|_| n.to_string(), ordinal);
    let fraction = [
        ("base", base.into()),
        ("num", ground.share.num.into()),
        ("den", ground.share.den.into()),
        ("numerator", numerals(ground.share.num).into()),
        ("denominator", numerals(ground.share.den).into()),
    ];
    match (ground.cmp, half) {
        (Cmp::MoreThan, true) => at.tw("threshold-majority", &fraction),
        (Cmp::MoreThan, false) => at.tw("threshold-more-than", &fraction),
        (Cmp::AtLeast, _) => at.tw("threshold-at-least", &fraction),
    }
}

/// The quorum's rule as a sentence: 法定人数：全体代表的三分之二以上。
pub fn quorum_rule(at: Place, kind: AssemblyKind, ground: &Ground) -> String {
    at.tw("quorum-rule", &[("word", quorum_word(at, kind).into()), ("rule", threshold(at, ground).into())])
}

/// A judged threshold in one sentence: what was counted, what was asked for, how many were enough.
pub fn ground(at: Place, ground: &Ground) -> String {
    let rule = threshold(at, ground);
    let figures = [
        ("count", ground.count.into()),
        ("total", ground.total.into()),
        ("needed", ground.needed.into()),
        ("rule", rule.into()),
    ];
    match ground.counted {
        Counted::Present => at.tw("ground-present", &figures),
        Counted::Approvals => at.tw("ground-approvals", &figures),
        Counted::TakingPart => at.tw("ground-taking-part", &figures),
        Counted::Movers => at.tw("ground-movers", &figures),
        Counted::Nominators => at.tw("ground-nominators", &figures),
        Counted::Dissatisfied => at.tw("ground-dissatisfied", &figures),
        Counted::Returned => at.tw("ground-returned", &figures),
    }
}

/// How well a rule is known.
pub fn status(at: Place, status: SourceStatus) -> &'static str {
    at.t(match status {
        SourceStatus::ReadInFull => "status-read-in-full",
        SourceStatus::Secondary => "status-secondary",
        SourceStatus::LocalChoice => "status-local-choice",
    })
}

/// The badge of a status.
pub fn status_state(status: SourceStatus) -> &'static str {
    match status {
        SourceStatus::ReadInFull => "full",
        SourceStatus::Secondary => "secondary",
        SourceStatus::LocalChoice => "local",
    }
}

/// Source and article: 《…法》第十四条; an interpretation is cited by its number, an article nobody has seen by none.
pub fn citation(at: Place, cited: &Cited) -> String {
    let source = at.title(&cited.source);
    let known = |no: u16| ("article", ordinal(no).into());
    let number = cited.article.parse::<u16>().ok().filter(|no| (1..=999).contains(no));
    let note = cited.article.starts_with('0');
    match number {
        Some(no) if !note => at.tw("citation-article", &[("source", source.into()), known(no), ("n", no.into())]),
        Some(no) => at.tw("citation-note", &[("source", source.into()), ("n", no.into())]),
        None => at.tw("citation-text", &[("source", source.into())]),
    }
}
