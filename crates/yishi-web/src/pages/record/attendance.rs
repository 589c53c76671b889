//! The attendance report as the executive chair reads it: figures, share, judgement with its article, and the delegations.

use maud::{Markup, html};
use yishi_views::record::attendance::AttendanceReport;

use super::wording::{judged, meeting};
use super::{Shelf, paper, print_button};
use crate::pages::desk::tables;
use crate::pages::place::Place;
use crate::pages::words;

/// The whole page.
pub fn show(at: Place, shelf: &Shelf, view: &AttendanceReport) -> Markup {
    let main = html! {
        (print_button(at))
        (paper(at, &view.heading, at.t("record-attendance"), &sheet(at, view)))
    };
    shelf.page(at, &view.heading, "", &main)
}

fn sheet(at: Place, view: &AttendanceReport) -> Markup {
    let moment = if view.opened_at.is_some() { at.t("record-as-opened") } else { at.t("record-as-now") };
    html! {
        @if let Some(head) = &view.heading.sitting {
            p.paper-sub { (meeting(at, head, view.part.as_ref())) " · " (words::sitting_day(at, head)) }
        }
        p.paper-said { (sentence(at, view)) }
        (figures(at, view))
        @if let Some(quorum) = &view.quorum { (judged(at, std::slice::from_ref(quorum))) }
        @if !view.groups.is_empty() { (tables::delegations(at, view.kind, &view.groups)) }
        footer.paper-foot {
            p { (at.t("record-secretariat")) }
            p.soft { (moment) @if let Some(time) = view.opened_at { " " (at.time(time)) } }
        }
    }
}

/// 应到代表523名，实到代表502名……符合法定人数。特此报告。
pub(super) fn sentence(at: Place, view: &AttendanceReport) -> String {
    let counts = view.counts;
    let judged = view.quorum.as_ref().map(|quorum| words::quorum_verdict(at, view.kind, quorum.ground.met));
    let figures = [
        ("seat", words::seat_word(at, view.kind).into()),
        ("unit", words::measure_word(at, view.kind).into()),
        ("entitled", counts.entitled.into()),
        ("present", counts.present.into()),
        ("leave", counts.on_leave.into()),
        ("absent", (counts.absent + counts.left).into()),
        ("share", share(view).into()),
        ("judged", judged.unwrap_or_default().into()),
    ];
    match judged {
        Some(_) => at.tw("record-attendance-said", &figures),
        None => at.tw("record-attendance-said-plain", &figures),
    }
}

/// 95.9%, cut off and never rounded up to a whole that is not there.
fn share(view: &AttendanceReport) -> String {
    format!("{}.{}%", view.per_mille / 10, view.per_mille % 10)
}

fn figures(at: Place, view: &AttendanceReport) -> Markup {
    let counts = view.counts;
    let cells = [
        ("entitled", counts.entitled),
        ("present", counts.present),
        ("mark-leave", counts.on_leave),
        ("mark-left", counts.left),
        ("mark-absent", counts.absent),
    ];
    html! {
        dl.paper-figures {
            @for (word, count) in cells { div { dt { (at.t(word)) } dd { (count) } } }
            div { dt { (at.t("record-share")) } dd { (share(view)) } }
        }
    }
}
