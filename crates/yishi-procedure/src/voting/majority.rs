//! The majority: the four figures judged on their base, with grounds.
//!
//! Law: Organic Law art 25: more than half of all deputies, whoever is present. Some places ask in addition that more than half
//! of all take part (Guangdong rules of procedure art 60); every threshold the rulebook has must be met.

use yishi_rulebook::{Base, Ground, Rulebook, Threshold};

use crate::voting::choice::Tally;

/// Judges a tally by the majority its question needs; `in_office` is the number of seats in office.
pub fn judge(book: &Rulebook, majority: &Threshold, tally: Tally, in_office: u32) -> Vec<Ground> {
    let approval = majority.judge(tally.approvals, base(majority, tally, in_office));
    let participation = book.participation();
    let participation = participation.map(|part| part.judge(tally.voted(), base(part, tally, in_office)));
    participation.into_iter().chain([approval]).collect()
}

/// The number the share is taken of. A vote cast is one for or against; whoever abstains has cast none.
fn base(threshold: &Threshold, tally: Tally, in_office: u32) -> u32 {
    match threshold.of() {
        Base::VotesCast => tally.approvals + tally.against,
        Base::Present | Base::Voters => tally.entitled(),
        Base::DeputiesInOffice
        | Base::StandingCommitteeMembers
        | Base::CppccMembers
        | Base::CppccStandingCommitteeMembers
        | Base::PresidiumMembers
        | Base::AssociationMembers
        | Base::GroupMembers
        | Base::CommitteeMembers
        | Base::Movers
        | Base::Seats
        | Base::BallotsIssued => in_office,
    }
}
