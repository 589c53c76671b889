//! Elections: who may nominate, how many candidates stand for how many seats, who is elected, and what follows where nobody is.
//!
//! Law: OL 11, 25 to 30, 34, 47; EL 30 to 32, 45.
//! Invariant: a range of candidates counts those beyond the seats (差额); a rule that a rulebook lacks is refused, never assumed.

use super::any::AnyRule;
use super::lists::rules;
use crate::keyed::keyed;

keyed! {
    /// An organ that nominates by itself.
    NominatingOrgan by key {
        /// 主席团.
        Presidium = "presidium",
        /// 主席会议, 主任会议.
        ChairsMeeting = "chairs-meeting",
        /// 常务委员会; of an association its board (理事会).
        StandingCommittee = "standing-committee",
        /// Parties and mass organisations (政党、人民团体).
        Organisations = "organisations",
    }
}

keyed! {
    /// The order of the names on a list of candidates and on the ballot.
    CandidateOrder by key {
        /// 按姓氏笔画为序.
        Strokes = "strokes",
        /// By the votes of the preliminary vote, the highest first (按预选得票多少为序).
        Votes = "votes",
    }
}

rules! { threshold;
    /// Thresholds of elections.
    ElectionThreshold by id {
        /// Deputies who may jointly nominate for an office (代表联合提名).
        Nominators = "election.nominators" counts Nominators,
        /// Deputies who may jointly nominate for the next-higher congress (代表联名推荐).
        UpperDeputyNominators = "election.nominators.upper-deputies" counts Nominators,
        /// Votes for that elect.
        Majority = "election.majority" counts Approvals,
    }
}

rules! { number;
    /// Periods of elections.
    ElectionNumber by id {
        /// The least time to nominate and to talk over the candidates of a term change (提名、酝酿候选人的时间).
        NominationDays = "election.nomination.days" in Days,
        /// The same for deputies to the next-higher congress, at every election.
        UpperDeputyNominationDays = "election.nomination.days.upper-deputies" in Days,
    }
}

rules! { range;
    /// Candidates beyond the seats, and the size of the committee they are elected to.
    ElectionRange by id {
        /// Deputy posts: deputy chairs, deputy heads of government.
        DeputyPosts = "election.surplus.deputy-posts",
        /// Members of the standing committee.
        CommitteeMembers = "election.surplus.committee-members",
        /// Posts of one person: chair, secretary-general, heads of government, supervision, court, procuratorate.
        SinglePosts = "election.surplus.single-posts",
        /// Deputies to the next-higher congress.
        UpperDeputies = "election.surplus.upper-deputies",
        /// Any post at a by-election (补选).
        ByElection = "election.surplus.by-election",
        /// Members of the standing committee altogether, chair, deputy chairs and secretary-general included.
        CommitteeSize = "standing-committee.size",
    }
}

rules! { flag;
    /// Facts about elections.
    ElectionFlag by id {
        /// A post of one person may be filled from one candidate where only one was nominated (等额选举).
        AloneIsEnough = "election.single.alone",
        /// The members of the standing committee are elected from among the seats of this body.
        FromSeats = "election.committee.from-seats",
        /// They hold no office in administration, supervision, courts or procuratorates.
        NoIncompatibleOffice = "election.committee.no-incompatible-office",
        /// A new vote among those tied is won by the most votes, whatever their number.
        TieByMostVotes = "election.tie.most-votes",
        /// Candidates of a further election may be nominated anew.
        Renomination = "election.further.renomination",
        /// The same for deputies to the next-higher congress.
        UpperDeputyRenomination = "election.further.renomination.upper-deputies",
        /// The chief procurator takes office once the higher level has approved.
        HigherApproval = "election.procurator.higher-approval",
        /// Members of special committees are nominated by the presidium from among the deputies.
        SpecialCommitteeFromSeats = "special-committee.from-seats",
        /// Nobody who nominates stands behind more names than there are seats (提名人数不超过应选名额).
        NamesWithinSeats = "election.nomination.within-seats",
        /// The same for deputies to the next-higher congress.
        UpperDeputyNamesWithinSeats = "election.nomination.within-seats.upper-deputies",
    }
}

rules! { choice of NominatingOrgan;
    /// Which organs nominate by themselves; all of those allowed may.
    NominatorRule by id {
        /// For the offices this body elects.
        Offices = "election.nominator",
        /// For deputies to the next-higher congress.
        UpperDeputies = "election.nominator.upper-deputies",
    }
}

rules! { choice of CandidateOrder;
    /// The order of names.
    CandidateOrderRule by id {
        /// On the list of candidates.
        Candidates = "election.candidate-order",
    }
}

pub(super) const ROOM: &[&[AnyRule]] = &[
    ElectionThreshold::RULES,
    ElectionNumber::RULES,
    ElectionRange::RULES,
    ElectionFlag::RULES,
    NominatorRule::RULES,
    CandidateOrderRule::RULES,
];
