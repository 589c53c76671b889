//! Tiers as the files name them: the levels an entry or a whole overlay holds for.
//!
//! Invariant: a list of tiers names known ones, each once, and only such as the body stands at; no list means every tier.

use toml::Spanned;

use crate::catalogue::{BodyKind, Tier};
use crate::page::Page;
use crate::problem::RulebookProblem;

/// Reads a list of tiers, where there is one.
pub(crate) fn read(
    page: Page,
    body: BodyKind,
    written: Option<&Spanned<Vec<String>>>,
) -> Result<Option<Vec<Tier>>, RulebookProblem> {
    let Some(written) = written else { return Ok(None) };
    let mut tiers = Vec::new();
    for word in written.get_ref() {
        let tier = Tier::parse(word).filter(|tier| body.tiers().contains(tier) && !tiers.contains(tier));
        let reason = || format!("`{word}` is unknown or named twice, or the body `{body}` has no such tier");
        tiers.push(tier.ok_or_else(|| page.problem(&written.span(), reason()))?);
    }
    if tiers.is_empty() {
        return Err(page.problem(&written.span(), "what is for no tier would hold nowhere"));
    }
    Ok(Some(tiers))
}

/// Whether something with that list holds for a body of that tier.
pub(crate) fn hold(tiers: Option<&[Tier]>, tier: Option<Tier>) -> bool {
    tiers.is_none_or(|tiers| tier.is_some_and(|tier| tiers.contains(&tier)))
}
