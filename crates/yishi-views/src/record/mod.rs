//! The record of a session as papers: minutes, decisions, attendance reports, result sheets, announcements, all acts, what is due.
//!
//! Law: the house's forms (人数报告单, 表决结果单, 公告 第N号) and the articles each judgement cites. Invariant: everything here is
//! folded from the session and its stream; nothing is written beside them, so no paper can disagree with the record.

pub mod about;
pub mod acts;
pub mod adopted_paper;
pub mod announcements;
pub mod attendance;
pub mod ballot_sheet;
pub mod contents;
pub mod convener;
pub mod decisions;
pub mod draft;
pub mod due;
pub mod elected;
pub mod happening;
pub mod history;
pub mod minutes;
pub mod place;
pub mod running;
pub mod sealed_sheet;
pub mod vote_sheet;
