//! Ranges as the auditor reads them: how few and how many, found by trying.
//!
//! Law: OL 27, EL 31; 民法典 art 1259 (以上 and 以下 include the number itself). Invariant: no judgement of the rulebook crate is used.

use yishi_rulebook::{Bound, RangeGround, RuleValue, Share};

use super::rules::Rules;
use crate::finding::{Code, Finding, demand};

impl Rules<'_> {
    /// The fewest and the most a range allows out of a total.
    pub(super) fn bounds(self, id: &str, total: u32) -> Result<(u32, u32), Finding> {
        let missing = || Finding::new(Code::Rulebook, format!("the rulebook has no range «{id}»"));
        let rule = self.0.rules().get(id).ok_or_else(missing)?;
        let RuleValue::Range { least, most, .. } = &rule.value else { return Err(missing()) };
        let least = match *least {
            Bound::People(people) => people,
            Bound::Share(share) => (0..=total).find(|count| reaches(*count, share, total)).unwrap_or(total),
        };
        let most = match *most {
            Bound::People(people) => people,
            Bound::Share(share) => (0..=total).rev().find(|count| stays_below(*count, share, total)).unwrap_or(0),
        };
        Ok((least, most.max(least)))
    }

    /// Checks every figure of a range's ground; one that lies outside is as sound as one within.
    pub(super) fn check_range(self, ground: &RangeGround, id: &str, count: u32, total: u32) -> Result<(), Finding> {
        demand!(ground.rule == id, Grounds, "the ground is judged by «{}», but «{id}» is asked for", ground.rule);
        demand!(ground.count == count, GroundCount, "«{id}» is judged on {}, but there are {count}", ground.count);
        demand!(ground.total == total, GroundTotal, "«{id}» is taken of {}, but the base is {total}", ground.total);
        let (least, most) = self.bounds(id, total)?;
        let same = (ground.least, ground.most) == (least, most);
        let (fewest, highest) = (ground.least, ground.most);
        demand!(same, GroundNeeded, "«{id}» allows {least} to {most} of {total}, but {fewest} to {highest} is stated");
        let within = least <= count && count <= most;
        demand!(ground.within == within, GroundMet, "«{id}» allows {least} to {most}, and {count} is said otherwise");
        let rule = self.0.rules().get(id);
        let of = rule.is_some_and(|rule| matches!(rule.value, RuleValue::Range { of, .. } if of == ground.of));
        demand!(of, GroundRule, "the ground does not state «{id}» as the rulebook has it");
        let cited = rule.is_some_and(|rule| rule.citation == ground.citation);
        demand!(cited, GroundCitation, "«{id}» does not rest on {}, which the ground cites", ground.citation);
        Ok(())
    }
}

fn reaches(count: u32, share: Share, total: u32) -> bool {
    u64::from(count) * u64::from(share.den) >= u64::from(total) * u64::from(share.num)
}

fn stays_below(count: u32, share: Share, total: u32) -> bool {
    u64::from(count) * u64::from(share.den) <= u64::from(total) * u64::from(share.num)
}
