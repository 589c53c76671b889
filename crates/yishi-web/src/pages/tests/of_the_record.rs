//! The papers of the record of the same small congress, and an election's report made of its figures.

use jiff::civil::date;
use maud::Markup;
use yishi_procedure::ids::{SittingNo, VoteNo};
use yishi_views::record::acts::{ActsPage, Filter};
use yishi_views::record::announcements::AnnouncementsPage;
use yishi_views::record::attendance::AttendanceReport;
use yishi_views::record::contents::Contents;
use yishi_views::record::decisions::DecisionsPage;
use yishi_views::record::due::DuePage;
use yishi_views::record::history::{By, Recorded};
use yishi_views::record::minutes::Minutes;
use yishi_views::record::vote_sheet::VoteSheet;

use super::house_of_tests::Congress;
use crate::pages::place::Place;
use crate::pages::record::{
    Reader, Shelf, acts, announcements, attendance, contents, decisions, due, minutes, result_sheet,
};
use crate::texts::Lang;

fn history(congress: &Congress) -> Vec<Recorded> {
    let line = |(no, (at, event)): (u64, &(jiff::Timestamp, yishi_procedure::Event))| Recorded {
        no,
        at: *at,
        by: if no % 2 == 0 { By::Chair } else { By::Desk },
        event: event.clone(),
    };
    (1..).zip(&congress.events).map(line).collect()
}

/// Every paper there is in that state.
pub fn pages(congress: &Congress, lang: Lang) -> Vec<(&'static str, Markup)> {
    let (session, book, history) = (&congress.session, &congress.book, &history(congress));
    let at = Place::new(lang);
    let desk = &Shelf { reader: Reader::Desk, session: session.id.clone() };
    let chair = &Shelf { reader: Reader::Chair, session: session.id.clone() };
    let last = SittingNo(session.sittings.last().map_or(1, |sitting| sitting.no.0));
    let told = Contents::of(session, book);
    let mut pages = vec![
        ("record", contents::show(at, desk, &told)),
        ("record-of-chair", contents::show(at, chair, &told)),
        ("record-decisions", decisions::show(at, desk, &DecisionsPage::of(session, book, history))),
        ("record-announcements", announcements::show(at, desk, &AnnouncementsPage::of(session, book))),
        ("record-acts", acts::show(at, desk, &ActsPage::of(session, book, history, &Filter::default()))),
        ("record-due", due::show(at, desk, &DuePage::of(session, book, history, date(2023, 12, 26)))),
    ];
    let report = AttendanceReport::of(session, book, history, last);
    pages.extend(report.map(|report| ("record-attendance", attendance::show(at, chair, &report))));
    let told = Minutes::of(session, book, history, last);
    pages.extend(told.map(|told| ("record-minutes", minutes::show(at, desk, &told))));
    let sheet = VoteSheet::of(session, book, VoteNo(3));
    pages.extend(sheet.map(|sheet| ("record-sheet", result_sheet::vote(at, desk, &sheet))));
    pages
}
