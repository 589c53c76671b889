//! Supervision: how interpellations are answered, reports rated and followed up, documents reviewed, projects voted on.
//!
//! Law: OL 24, 36; DL 20; SL 31 to 59; local rules where a rating, a period or a tie is concerned.
//! Invariant: a rule that a rulebook lacks is an act its body does not know; it is refused, never assumed.

use super::any::AnyRule;
use super::lists::rules;
use crate::choice::{AnswerForm, AnswerableOrgan, TieBreak};

rules! { threshold;
    /// Thresholds of supervision.
    SupervisionThreshold by id {
        /// Movers of an interpellation whose dissatisfaction (不满意) brings a second answer.
        InterpellationDissatisfied = "interpellation.dissatisfied" counts Dissatisfied,
        /// Marks of dissatisfaction at which a report is rated dissatisfying (满意度测评).
        RatingDissatisfied = "rating.dissatisfied" counts Dissatisfied,
        /// Marks of satisfaction, full and basic together, without which a report is rated dissatisfying.
        RatingContent = "rating.content" counts Approvals,
    }
}

rules! { choice of AnswerableOrgan;
    /// Who may be interpellated.
    TargetChoice by id {
        /// The organs an interpellation may be addressed to (质询对象).
        InterpellationTargets = "interpellation.targets",
    }
}

rules! { choice of AnswerForm;
    /// How an interpellation is answered.
    AnswerChoice by id {
        /// The forms of answer the leading organ may decide on.
        InterpellationAnswer = "interpellation.answer",
    }
}

rules! { choice of TieBreak;
    /// How a tie is broken.
    TieChoice by id {
        /// A tie at the cut of a vote on people's-livelihood projects (民生实事项目票决).
        LivelihoodTie = "livelihood.tie",
    }
}

rules! { flag;
    /// Facts about supervision.
    SupervisionFlag by id {
        /// The movers may withdraw an interpellation before it is answered.
        InterpellationWithdrawal = "interpellation.withdrawal",
        /// A committee that investigates a certain question reports to the body (调查报告).
        InvestigationReport = "investigation.report",
        /// The heads of the organs asked attend a special inquiry (专题询问).
        InquiryHeads = "special-inquiry.heads-attend",
        /// The body inspects how laws are enforced (执法检查).
        Inspection = "inspection.held",
        /// A vote on people's-livelihood projects is void when more ballots are returned than were issued.
        LivelihoodVoid = "livelihood.more-returned-void",
    }
}

rules! { number;
    /// Periods of supervision.
    SupervisionNumber by id {
        /// Within what time the organ reports how it dealt with the opinions on a special work report.
        ReportFollowUp = "special-report.follow-up" in Months | Days | WorkingDays,
        /// Within what time the organ reports what it did after a special inquiry.
        InquiryFollowUp = "special-inquiry.follow-up" in Months | Days | WorkingDays,
        /// Within what time the organ reports what it did after an inspection.
        InspectionFollowUp = "inspection.follow-up" in Months | Days | WorkingDays,
        /// Within what time an organ whose report was rated dissatisfying reports again.
        RatedAgain = "rating.report-again.within" in Months | Days | WorkingDays,
    }
}

pub(super) const ROOM: &[&[AnyRule]] = &[
    SupervisionThreshold::RULES,
    TargetChoice::RULES,
    AnswerChoice::RULES,
    TieChoice::RULES,
    SupervisionFlag::RULES,
    SupervisionNumber::RULES,
];
