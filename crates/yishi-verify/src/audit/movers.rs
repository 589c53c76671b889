//! Who moves: organs, delegations and joint movers, for motions, amendments and matters of office alike.
//!
//! Law: Organic Law art 22, 31, 52. Invariant: joint movers are seats in office whose duties are not suspended,
//! each is counted once, and what they move rests on one ground that is met.

use yishi_procedure::business::movers::{Mover, Organ};
use yishi_procedure::deliberation::sitting::SittingKind;
use yishi_procedure::ids::SeatNo;
use yishi_rulebook::Ground;

use super::Audit;
use super::docket::people;
use super::leading::demand_no_grounds;
use super::rules::id;
use crate::finding::{Code, Finding, demand};

impl Audit<'_> {
    /// Who moves may move, and the grounds say so.
    pub(super) fn check_mover(&self, mover: &Mover, grounds: &[Ground]) -> Result<(), Finding> {
        match mover {
            Mover::Committee(no) => {
                Err(Finding::new(Code::Business, format!("committee {no} examines and cannot move")))
            }
            Mover::Organ(organ) => {
                demand_no_grounds(grounds)?;
                let allowed = self.rules.allows(id::MOTION_ORGANS, &key(*organ));
                demand!(allowed, Business, "the organ «{}» cannot move before this body", key(*organ));
                Ok(())
            }
            Mover::Delegation(group) => {
                let members = self.counted_in(SittingKind::Delegation { group: *group });
                let [majority] = grounds else { return Err(one_ground(grounds)) };
                let approvals = majority.count;
                demand!(approvals <= members, GroundCount, "{approvals} are for it in a delegation of {members}");
                self.rules.check(majority, id::DELEGATION_MAJORITY, approvals, members)?;
                demand!(majority.met, Lacking, "the delegation moves without its majority");
                Ok(())
            }
            Mover::Seats(_) => self.check_joint_movers(mover, id::JOINT_MOVERS, grounds),
        }
    }

    /// Joint movers of what states its grounds as a list: there is one ground, and it is theirs.
    pub(super) fn check_joint_movers(&self, mover: &Mover, rule: &str, grounds: &[Ground]) -> Result<(), Finding> {
        let [joint] = grounds else { return Err(one_ground(grounds)) };
        self.check_joint(mover.seats(), joint, rule)
    }

    /// So many seats in office that may act, each once, as many as the rule asks for.
    pub(super) fn check_joint(&self, seats: &[SeatNo], ground: &Ground, rule: &str) -> Result<(), Finding> {
        self.require_distinct(seats)?;
        seats.iter().try_for_each(|seat| self.roll.require_active(*seat))?;
        self.rules.check(ground, rule, people(seats.len()), self.roll.size())?;
        demand!(ground.met, Lacking, "{} seats move jointly where «{rule}» asks for {}", ground.count, ground.needed);
        Ok(())
    }
}

/// The rulebook's word for an organ is the record's, with hyphens.
fn key(organ: Organ) -> String {
    let word = serde_json::to_value(organ).ok();
    word.and_then(|word| word.as_str().map(|word| word.replace('_', "-"))).unwrap_or_default()
}

fn one_ground(grounds: &[Ground]) -> Finding {
    Finding::new(Code::Grounds, format!("moving rests on one ground, but {} are stated", grounds.len()))
}
