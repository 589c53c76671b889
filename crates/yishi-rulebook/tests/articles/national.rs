//! The National People's Congress rests on the constitution and its own rules where the Organic Law is local only.

use yishi_rulebook::{AnyRule, Base, LeadingOrgan, LeadingRule, SourceStatus, ThresholdRule, Tier, VoteMethod};

use crate::support::{choice, congress, known, needs};

/// law: NR 4
/// law: CN 64
#[test]
fn quorum_and_majority_of_the_national_congress() {
    let nation = congress(Tier::Nation);
    needs(&nation, ThresholdRule::SittingQuorum, 2980, 1987, "NR 4");
    needs(&nation, ThresholdRule::DecisionMajority, 2980, 1491, "CN 64");
    assert_eq!(nation.threshold(ThresholdRule::DecisionMajority).of(), Base::DeputiesInOffice);
}

/// law: NO 12
/// law: NR 9
#[test]
fn its_presidium_leads_by_its_own_law() {
    let nation = congress(Tier::Nation);
    choice(&nation, LeadingRule::LedBy, LeadingOrgan::Presidium, "NO 12");
    needs(&nation, ThresholdRule::PresidiumMajority, 190, 96, "NR 9");
    assert_eq!(known(&nation, ThresholdRule::PresidiumMajority), (SourceStatus::ReadInFull, None));
    assert_eq!(nation.decision_method().value, VoteMethod::Secret);
    assert_eq!(nation.decision_method().citation.interpretation, None);
}

#[test]
fn no_rule_of_the_nation_rests_on_local_law_or_on_an_analogy() {
    let nation = congress(Tier::Nation);
    for rule in AnyRule::all() {
        let Some(citation) = nation.citation(rule) else { continue };
        assert_ne!(citation.source, "OL", "{}", rule.id());
        assert_ne!(citation.interpretation.as_deref(), Some("0005"), "{}", rule.id());
    }
}

#[test]
fn no_local_rule_rests_on_what_is_national_only() {
    for tier in crate::support::LOCAL {
        let book = congress(tier);
        for (id, rule) in book.rules() {
            assert!(!is_national_only(&rule.citation.source, &rule.citation.article), "{id}");
            // What the national rules say applies here by analogy only, and a note says so.
            let noted = matches!(rule.citation.interpretation.as_deref(), Some("0005" | "0039"));
            assert!(noted || rule.citation.source != "NR", "{id} follows the national rules without a note");
        }
    }
}

/// The law on the National People's Congress, and the section of the constitution on it; the rest of the constitution, such as
/// the oath of article 27, binds every congress.
fn is_national_only(source: &str, article: &str) -> bool {
    source == "NO" || source == "CN" && article.parse::<u32>().is_ok_and(|article| (57..=78).contains(&article))
}
