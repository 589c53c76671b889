//! Paper ballots: who watches over them, which marks count, and when a whole ballot is void.
//!
//! Law: EL 43, 44; DL 17; NR 40.
//! Invariant: a rule that a rulebook lacks is an act its body does not know; it is refused, never assumed.

use super::any::AnyRule;
use super::lists::rules;
use crate::choice::{ScrutineersFrom, UnclearMark, VoteMethod, WriteInRule};

rules! { threshold;
    /// Thresholds of paper ballots.
    BallotThreshold by id {
        /// From this many papers returned on, the whole ballot is void (收回选票多于发出选票).
        Excess = "ballot.excess" counts Returned,
    }
}

rules! { choice of WriteInRule;
    /// Names written in.
    WriteInChoice by id {
        /// When a name written in counts.
        WriteIn = "ballot.write-in",
    }
}

rules! { choice of UnclearMark;
    /// Marks that cannot be made out.
    UnclearChoice by id {
        /// What becomes of a paper with such a mark.
        Unclear = "ballot.unclear",
    }
}

rules! { choice of ScrutineersFrom;
    /// Scrutineers.
    ScrutineerChoice by id {
        /// From where they are taken.
        From = "scrutineers.from",
    }
}

rules! { choice of VoteMethod;
    /// Methods of voting that belong to certain questions, whatever is usual.
    QuestionMethod by id {
        /// The list of scrutineers, which must be adopted before any paper can be issued.
        Scrutineers = "vote.method.scrutineers",
    }
}

rules! { flag;
    /// Facts about paper ballots.
    BallotFlag by id {
        /// Near relatives of candidates neither watch nor count (近亲属回避).
        RelativesExcluded = "scrutineers.relatives-excluded",
        /// There are deputy chief scrutineers (副总监票人).
        DeputyChiefs = "scrutineers.deputy-chiefs",
        /// A vote that must be secret may be held on paper.
        SecretOnPaper = "vote.secret-on-paper",
    }
}

pub(super) const ROOM: &[&[AnyRule]] = &[
    BallotThreshold::RULES,
    WriteInChoice::RULES,
    UnclearChoice::RULES,
    ScrutineerChoice::RULES,
    QuestionMethod::RULES,
    BallotFlag::RULES,
];
