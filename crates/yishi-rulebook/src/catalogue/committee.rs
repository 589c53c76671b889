//! Standing committees: how often they meet, the papers of their meetings, and the registers they keep.
//!
//! Law: OL 51; SL 15 to 17, 19, 20, 27; LL 109.
//! Invariant: a rule that a rulebook lacks is an act its body does not know; it is refused, never assumed.

use super::any::AnyRule;
use super::lists::rules;

rules! { number;
    /// Periods of a standing committee and of its supervision.
    CommitteeNumber by id {
        /// At most this long between two meetings (两个月至少举行一次).
        MeetingInterval = "meeting.interval" in Months,
        /// How long before the meeting the draft of a special work report goes to the committee in charge (专项工作报告).
        ReportDraft = "report.draft-to-committee" in Days,
        /// How long before the meeting the report itself goes to the standing committee.
        ReportHandedIn = "report.to-standing-committee" in Days,
        /// How long before the meeting the report goes to the members.
        ReportToMembers = "report.to-members" in Days,
        /// First month of the year in which the final accounts are examined (决算).
        AccountsFrom = "final-accounts.from" in MonthOfYear,
        /// Last month of the year in which the final accounts are examined.
        AccountsUntil = "final-accounts.until" in MonthOfYear,
        /// First month of the year in which plan and budget of the half-year are heard.
        HalfYearFrom = "half-year-report.from" in MonthOfYear,
        /// Last month of the year in which plan and budget of the half-year are heard.
        HalfYearUntil = "half-year-report.until" in MonthOfYear,
        /// Within what time the follow-up to the audit is reported (审计查出问题整改).
        AuditFollowUp = "audit.follow-up" in Months,
        /// Within what time a normative document is filed (备案).
        DocumentsFiled = "documents.filed-within" in Days,
    }
}

rules! { flag;
    /// Facts about the satisfaction rating (满意度测评).
    RatingFlag by id {
        /// Reports are rated by the members in three grades: satisfied, basically satisfied, dissatisfied.
        Held = "rating.held",
        /// Whoever is rated dissatisfying reports again.
        ReportAgain = "rating.report-again",
    }
}

pub(super) const ROOM: &[&[AnyRule]] = &[CommitteeNumber::RULES, RatingFlag::RULES];
