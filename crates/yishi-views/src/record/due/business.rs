//! What is due of motions and bills: the report on the result, comments on a draft, the end of a bill laid aside, the approval.
//!
//! Law: NPC rules of procedure art 31; Legislation Law art 40, 45, 81. Invariant: a time that runs from a day the record does not
//! know yet is shown without a day, never guessed.

use jiff::civil::Date;
use yishi_procedure::business::bill::{Bill, BillStage};
use yishi_procedure::business::motion::{MotionStage, result_report};
use yishi_procedure::ids::BillNo;
use yishi_procedure::{Event, Session};
use yishi_rulebook::{BillNumber, MotionNumber, Rulebook};

use super::{DueLine, Pending};
use crate::record::history::Recorded;

pub(super) fn pending(session: &Session, book: &Rulebook, history: &[Recorded]) -> Vec<DueLine> {
    let results = results(session, book);
    let bills = session.bills.iter().flat_map(|bill| of_bill(book, bill, comments_until(history, bill.no)));
    results.into_iter().chain(bills).collect()
}

/// Motions the session left to others are reported on; the time runs from its close.
fn results(session: &Session, book: &Rulebook) -> Vec<DueLine> {
    let Some(period) = book.find_number(MotionNumber::ResultReport) else { return Vec::new() };
    let day = result_report::due(session, book);
    let owed = |stage: MotionStage| matches!(stage, MotionStage::NotOnAgenda | MotionStage::HandedOver);
    let motions = session.motions.iter().filter(|motion| owed(motion.stage));
    motions
        .map(|motion| {
            let line = DueLine::within(Pending::MotionResult, Some(motion.paper.title.clone()), book, period, None);
            DueLine { day, ..line }
        })
        .collect()
}

fn of_bill(book: &Rulebook, bill: &Bill, comments_until: Option<Date>) -> Option<DueLine> {
    let title = Some(bill.title.clone());
    match bill.stage {
        BillStage::Adopted => {
            let period = book.find_number(BillNumber::Approval)?;
            Some(DueLine::within(Pending::Approval, title, book, period, None))
        }
        BillStage::Shelved => {
            let period = book.find_number(BillNumber::Lapse)?;
            Some(DueLine::within(Pending::Lapse, title, book, period, bill.shelved_on).at_the_earliest())
        }
        BillStage::OnAgenda | BillStage::Read => {
            comments_until.map(|day| DueLine::set(Pending::Comments, title, Some(day)))
        }
        BillStage::Filed
        | BillStage::NotOnAgenda
        | BillStage::Lapsed
        | BillStage::Withdrawn
        | BillStage::PutToVote
        | BillStage::Rejected
        | BillStage::Approved
        | BillStage::NotApproved
        | BillStage::Announced => None,
    }
}

/// The last day for comments on the draft as it was published last.
fn comments_until(history: &[Recorded], bill: BillNo) -> Option<Date> {
    let published = |line: &Recorded| {
        if let Event::DraftPublished(published) = &line.event { Some((published.bill, published.until)) } else { None }
    };
    history.iter().rev().filter_map(published).find(|(of, _)| *of == bill).map(|(_, until)| until)
}
