//! The law as data: load it, lay local rules over it, choose by date, and judge with figures and citation.
//!
//! Law: the texts listed in `rulebooks/sources.toml`; every rule names its article.
//! Invariant: a [`Rulebook`] that exists is whole. Every rule its body needs is there, typed and sourced, so no lookup of
//! a rule can fail while a session runs.

mod book;
mod calendar;
mod calendar_file;
mod catalogue;
mod check;
mod choice;
mod citation;
mod entry;
mod file;
mod interpretation;
mod keyed;
mod library;
mod page;
mod problem;
mod range;
mod record;
mod resolve;
mod rule;
mod shipped;
mod source;
mod threshold;
mod tiers;
mod typed;

pub use book::Rulebook;
pub use calendar::Calendar;
pub use catalogue::*;
pub use choice::{
    AgendaAdoption, AmendingTexts, AnswerForm, AnswerableOrgan, BillField, Choice, Closing, CredentialsFrom,
    ElectionBallot, EvenRostrum, ExaminationCommittees, LateMotion, LatePapers, LeadingOrgan, MovingOrgan, NameOrder,
    OathOrganiser, PersonnelBallot, Press, ScrutineersFrom, SuspendedSeats, TieBreak, UnclearMark, VoteMethod,
    WriteInRule,
};
pub use citation::Citation;
pub use interpretation::{Answer, Interpretation};
pub use library::{LawRow, Library};
pub use problem::RulebookProblem;
pub use range::{Bound, Range, RangeGround};
pub use record::{Layer, Title};
pub use rule::{Flag, Number, Rule, RuleValue, Unit};
pub use shipped::shipped_files;
pub use source::{Source, SourceStatus};
pub use threshold::{Base, Cmp, Counted, Ground, Share, Threshold};
