//! What is due next and by when (期限): everything still pending to which a rule sets a day, with the rule and the days left.
//!
//! Law: every rule of the rulebook that counts days, months, years or working days. Invariant: a line is gone once its act is
//! recorded, and a day is counted by the rulebook's own calendar, never here.

mod business;
mod convening;
mod supervision;

use jiff::civil::Date;
use serde::Serialize;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_rulebook::{Number, Rulebook, Unit};

use crate::cited::Cited;
use crate::heading::Heading;
use crate::record::history::Recorded;

/// The page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DuePage {
    /// The session.
    pub heading: Heading,
    /// The day from which days are counted.
    pub today: Date,
    /// What is pending, the earliest day first; what has no day yet comes last.
    pub lines: Vec<DueLine>,
}

/// One pending thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DueLine {
    /// What it is.
    pub what: Pending,
    /// What it is about, where there are several.
    pub about: Option<Text>,
    /// The rule that sets the time; nothing where the body itself has set the day.
    pub rule: Option<Period>,
    /// The day from which the time runs, or before which it must be over.
    pub counted_from: Option<Date>,
    /// The day; nothing while the time has not begun to run.
    pub day: Option<Date>,
    /// Whether it is the last day or the first.
    pub bound: Bound,
    /// Days from today to that day, below nought once it has passed.
    pub days_left: Option<i32>,
    /// Whether the calendar knows the holidays of the years it counts working days in.
    pub holidays_known: bool,
}

/// A period of the rulebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Period {
    /// The id of the rule, for example `motion.result-report`.
    pub id: String,
    /// How long it is.
    pub value: u32,
    /// In what it is counted.
    pub unit: Unit,
    /// Where it comes from.
    pub cited: Cited,
}

/// Whether a day is the last or the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// On that day at the latest.
    Latest,
    /// On that day at the earliest.
    Earliest,
}

/// What may be pending.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Pending {
    /// Date and subjects of the session are notified.
    Notice,
    /// The drafts of the reports are sent out.
    Papers,
    /// The first session of a term opens.
    FirstSession,
    /// An adjourned session goes on.
    Resumption,
    /// The next meeting is held.
    NextMeeting,
    /// Deputies hand in motions.
    Motions,
    /// Candidates are nominated.
    Nominating,
    /// The preliminary vote or the list of candidates may come.
    Candidates,
    /// What came of a motion is reported.
    MotionResult,
    /// Comments on a draft are taken.
    Comments,
    /// A bill that was laid aside may be ended.
    Lapse,
    /// The higher level decides on a regulation.
    Approval,
    /// The draft of a special work report goes to the committee in charge.
    DraftToCommittee,
    /// A special work report is handed in.
    ReportHandedIn,
    /// A special work report goes to the members.
    ReportToMembers,
    /// The organ reports what it did with the opinions on its report.
    ReportFollowUp,
    /// The organ reports what it did after a special inquiry.
    InquiryFollowUp,
    /// The organ reports what it did after an inspection.
    InspectionFollowUp,
    /// An organ whose report was rated dissatisfying reports again.
    RatedAgain,
    /// What became of the audit is reported.
    AuditFollowUp,
}

impl Pending {
    /// Everything that may be pending, in the order in which a session meets it.
    pub const ALL: [Self; 20] = [
        Self::Notice,
        Self::Papers,
        Self::FirstSession,
        Self::Resumption,
        Self::NextMeeting,
        Self::Motions,
        Self::Nominating,
        Self::Candidates,
        Self::MotionResult,
        Self::Comments,
        Self::Lapse,
        Self::Approval,
        Self::DraftToCommittee,
        Self::ReportHandedIn,
        Self::ReportToMembers,
        Self::ReportFollowUp,
        Self::InquiryFollowUp,
        Self::InspectionFollowUp,
        Self::RatedAgain,
        Self::AuditFollowUp,
    ];

    /// The word under which texts know it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Papers => "papers",
            Self::FirstSession => "first-session",
            Self::Resumption => "resumption",
            Self::NextMeeting => "next-meeting",
            Self::Motions => "motions",
            Self::Nominating => "nominating",
            Self::Candidates => "candidates",
            Self::MotionResult => "motion-result",
            Self::Comments => "comments",
            Self::Lapse => "lapse",
            Self::Approval => "approval",
            Self::DraftToCommittee => "draft-to-committee",
            Self::ReportHandedIn => "report-handed-in",
            Self::ReportToMembers => "report-to-members",
            Self::ReportFollowUp => "report-follow-up",
            Self::InquiryFollowUp => "inquiry-follow-up",
            Self::InspectionFollowUp => "inspection-follow-up",
            Self::RatedAgain => "rated-again",
            Self::AuditFollowUp => "audit-follow-up",
        }
    }
}

impl DuePage {
    /// What is pending in a session on that day.
    pub fn of(session: &Session, book: &Rulebook, history: &[Recorded], today: Date) -> Self {
        let mut lines = convening::pending(session, book, today);
        lines.extend(business::pending(session, book, history));
        lines.extend(supervision::pending(session, book));
        for line in &mut lines {
            line.days_left = line.day.map(|day| days_between(today, day));
        }
        lines.sort_by_key(|line| (line.day.unwrap_or(Date::MAX), line.what));
        Self { heading: Heading::with(session, None), today, lines }
    }

    /// The lines whose last day has passed.
    pub fn overdue(&self) -> impl Iterator<Item = &DueLine> {
        self.lines.iter().filter(|line| line.is_overdue())
    }
}

impl DueLine {
    /// Says whether its last day has passed. What may come at the earliest on a day is never late.
    pub fn is_overdue(&self) -> bool {
        self.bound == Bound::Latest && self.days_left.is_some_and(|days| days < 0)
    }

    /// Something with a day that no rule of the rulebook sets.
    fn set(what: Pending, about: Option<Text>, day: Option<Date>) -> Self {
        Self {
            what,
            about,
            rule: None,
            counted_from: None,
            day,
            bound: Bound::Latest,
            days_left: None,
            holidays_known: true,
        }
    }

    /// Something due within a period that runs from a day; a period that has not begun has no last day.
    fn within(what: Pending, about: Option<Text>, book: &Rulebook, period: &Number, from: Option<Date>) -> Self {
        let day = from.map(|from| book.due(from, period));
        Self::ruled(what, about, book, period, from, day)
    }

    /// Something due a period before a day.
    fn ahead(what: Pending, about: Option<Text>, book: &Rulebook, period: &Number, by: Date) -> Self {
        let day = book.calendar().latest_start(by, period);
        Self::ruled(what, about, book, period, Some(by), Some(day))
    }

    fn ruled(
        what: Pending,
        about: Option<Text>,
        book: &Rulebook,
        period: &Number,
        counted_from: Option<Date>,
        day: Option<Date>,
    ) -> Self {
        let years = counted_from.into_iter().chain(day).map(Date::year);
        let known = period.unit != Unit::WorkingDays || years.into_iter().all(|year| book.calendar().covers(year));
        let (id, value, unit) = (period.id.clone(), period.value, period.unit);
        let rule = Some(Period { id, value, unit, cited: Cited::of(&period.citation, book) });
        Self { rule, counted_from, holidays_known: known, ..Self::set(what, about, day) }
    }

    fn at_the_earliest(self) -> Self {
        Self { bound: Bound::Earliest, ..self }
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    i32::try_from(to.duration_since(from).as_hours() / 24).unwrap_or(i32::MAX)
}
