//! The roll by delegation, with what the desk may do for a seat: check in, grant leave, let go and come back, withdraw.

use maud::{Markup, html};
use yishi_app::roll_doubts::RollDoubts;
use yishi_names::text::Text;
use yishi_procedure::Command;
use yishi_procedure::attendance::check_in::{CheckIn, CheckInPlace};
use yishi_procedure::attendance::departure::{LeaveSitting, ReturnToSitting};
use yishi_procedure::attendance::leave::GrantLeave;
use yishi_procedure::convening::withdrawal::WithdrawSeat;
use yishi_procedure::ids::{SeatNo, SessionId, SittingNo};
use yishi_views::desk::roll::{RollPage, SeatRow};
use yishi_views::hall_chart::Mark;

use crate::pages::act::{Target, Weight, press, with_fields};
use crate::pages::desk::{DeskPage, act_address, frame};
use crate::pages::place::Place;
use crate::pages::roll_doubts;
use crate::pages::words;
use crate::texts::Lang;

/// The whole page of a view.
pub fn show(view: &RollPage, session: &SessionId, doubts: &RollDoubts, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let kind = view.heading.kind;
    let action = act_address(session);
    let target = Target { action: &action, back: DeskPage::Roll.part() };
    let main = html! {
        div.bar-top {
            h1 { (at.t("desk-roll")) }
            p.soft { (words::roll_size(at, kind, view.entitled, view.groups.len())) }
        }
        (roll_doubts::section(at, doubts))
        section.card aria-labelledby="groups-h" {
            h2 #groups-h .card-label { (words::group_word(at, kind)) }
            nav.buttons aria-labelledby="groups-h" {
                @for (no, name, seats) in &view.groups {
                    a.button href=(format!("?group={no}")) aria-current=[(view.shown == Some(*no)).then_some("true")] {
                        (at.wording(name)) " " (seats)
                    }
                }
            }
        }
        section.card aria-labelledby="seats-h" {
            h2 #seats-h .card-label { (words::seat_word(at, kind)) }
            (seats(at, view, target))
        }
        (acts(at, view, target))
    };
    frame(at, session, &view.heading, DeskPage::Roll, false, &main)
}

fn seats(at: Place, view: &RollPage, target: Target) -> Markup {
    html! {
        div.table-wrap tabindex="0" role="group" aria-labelledby="seats-h" {
            table.table.stacks {
                thead { tr {
                    th.num scope="col" { (at.t("seat")) }
                    th scope="col" { (at.t("column-name")) }
                    th scope="col" { (at.t("column-office")) }
                    th.num scope="col" { (at.t("column-rank")) }
                    th scope="col" { (at.t("column-state")) }
                    th.act scope="col" { (at.t("column-acts")) }
                } }
                tbody { @for seat in &view.seats { (row(at, view, seat, target)) } }
            }
        }
    }
}

fn row(at: Place, view: &RollPage, seat: &SeatRow, target: Target) -> Markup {
    html! {
        tr {
            td.num data-label=(at.t("seat")) { (seat.no) }
            th scope="row" { @if let Some(name) = &seat.name { (at.person_in_column(name)) } @else { "–" } }
            td data-label=(at.t("column-office")) { @if let Some(office) = &seat.office { (at.wording(office)) } }
            td.num data-label=(at.t("column-rank")) { @if let Some(rank) = seat.rank { (rank) } }
            td data-label=(at.t("column-state")) { (state(at, seat)) }
            td.act { @if view.doors_open && seat.withdrawn.is_none() { (move_of(at, seat, target)) } }
        }
    }
}

fn state(at: Place, seat: &SeatRow) -> Markup {
    html! {
        @if let Some(reason) = &seat.withdrawn {
            span.badge data-state="failed" { (at.t("withdrawn")) } " " (at.wording(reason))
        } @else { span.badge data-state=(seat.mark.as_str()) { (words::mark(at, seat.mark)) } }
    }
}

fn move_of(at: Place, seat: &SeatRow, target: Target) -> Markup {
    let no = seat.no;
    let (command, word): (Command, &str) = match seat.mark {
        Mark::Absent | Mark::Leave => (CheckIn { seat: no, at: CheckInPlace::Door }.into(), at.t("act-check-in")),
        Mark::Present | Mark::Pressed => (LeaveSitting { seat: no }.into(), at.t("act-leave")),
        Mark::Left => (ReturnToSitting { seat: no }.into(), at.t("act-return")),
    };
    press(at, target, &command, word, Weight::Plain)
}

/// Acts for which the number and the reason are typed.
fn acts(at: Place, view: &RollPage, target: Target) -> Markup {
    html! {
        div.columns {
            @if let Some(sitting) = view.sitting { (leave(at, sitting, target)) }
            section.card aria-labelledby="withdraw-h" {
                h2 #withdraw-h .card-label { (at.t("withdraw-seat")) }
                @let command = WithdrawSeat { seat: SeatNo(0), reason: Text::default() }.into();
                @let fields = html! {
                    div.fields {
                        (field("withdraw-no", "set.seat", at.t("seat"), true))
                        (field("withdraw-hans", "set.reason.hans", at.t("withdraw-reason"), false))
                        (field("withdraw-hant", "set.reason.hant", at.t("withdraw-reason-hant"), false))
                    }
                };
                (with_fields(at, target, &command, at.t("act-withdraw"), Weight::Danger, &fields))
            }
        }
    }
}

fn leave(at: Place, sitting: SittingNo, target: Target) -> Markup {
    let command = GrantLeave { sitting, seat: SeatNo(0), reason: String::new() }.into();
    let fields = html! {
        div.fields {
            (field("leave-no", "set.seat", at.t("seat"), true))
            (field("leave-reason", "set.reason", at.t("leave-reason"), false))
        }
    };
    html! {
        section.card aria-labelledby="leave-h" {
            h2 #leave-h .card-label { (at.t("grant-leave")) }
            (with_fields(at, target, &command, at.t("act-grant-leave"), Weight::Primary, &fields))
        }
    }
}

fn field(id: &str, name: &str, label: &str, number: bool) -> Markup {
    html! {
        div.field {
            label for=(id) { (label) }
            input id=(id) name=(name) required autocomplete="off" inputmode=[number.then_some("numeric")]
                pattern=[number.then_some("[0-9]+")];
        }
    }
}
