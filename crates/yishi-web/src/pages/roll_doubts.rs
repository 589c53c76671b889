//! What a roll shows on being looked over, row by row: spellings, forms, order, people of one name.
//!
//! Invariant: doubts are shown beside the roll and stop nothing; each names both spellings and where each of them stands.

use maud::{Markup, html};
use yishi_app::roll_doubts::{Listed, RollDoubts};
use yishi_names::StrokeOrder;
use yishi_names::roll_check::Doubt;

use crate::pages::place::Place;

/// The most doubts that are written out; a roll with more of them is the wrong file.
const MOST: usize = 200;

/// The section; nothing where there is no doubt.
pub fn section(at: Place, found: &RollDoubts) -> Markup {
    let told: Vec<(&Listed, Markup)> =
        found.doubts.iter().take(MOST).filter_map(|doubt| told(at, found, doubt)).collect();
    html! {
        @if !told.is_empty() {
            section.notice #doubts data-kind="warning" aria-labelledby="doubts-h" {
                h2.notice-title #doubts-h { (at.t("doubts-title")) }
                p { (at.tw("doubts-count", &[("n", found.doubts.len().into())])) }
                table.table {
                    thead { tr {
                        th.num scope="col" { (at.t("seat")) }
                        th scope="col" { (at.t("column-name")) }
                        th scope="col" { (at.t("column-doubt")) }
                    } }
                    tbody { @for (one, doubt) in &told {
                        tr {
                            td.num { (one.seat) }
                            th scope="row" { (at.person_in_column(&one.name)) }
                            td { (doubt) }
                        }
                    } }
                }
            }
        }
    }
}

/// Whom the doubt is about, and what it is.
fn told<'a>(at: Place, found: &'a RollDoubts, doubt: &Doubt) -> Option<(&'a Listed, Markup)> {
    let here = |row: usize| found.people.get(row);
    Some(match doubt {
        Doubt::NotItsForm { row, written, meant } => {
            let told = [("written", written.to_string().into()), ("meant", meant.to_string().into())];
            (here(*row)?, html! { (at.tw("doubt-not-its-form", &told)) })
        }
        Doubt::Unlikely { row, written, likely } => {
            let told = [("written", written.to_string().into()), ("likely", likely.to_string().into())];
            (here(*row)?, html! { (at.tw("doubt-unlikely", &told)) })
        }
        Doubt::TwoSpellings { row, other } => (here(*row)?, besides(at, "doubt-two-spellings", here(*other)?)),
        Doubt::SpelledElsewhere { row, other } => {
            (here(*row)?, besides(at, "doubt-spelled-elsewhere", found.elsewhere.get(*other)?))
        }
        Doubt::FormElsewhere { row, other } => (here(*row)?, form_elsewhere(at, found.elsewhere.get(*other)?)),
        Doubt::SameName { rows, in_one_group } => {
            let key = if *in_one_group { "doubt-same-name-in-group" } else { "doubt-same-name" };
            let others = || rows.iter().skip(1).filter_map(|row| here(*row));
            (
                here(*rows.first()?)?,
                html! { (at.t(key)) @for (n, one) in others().enumerate() { @if n > 0 { (at.t("list-join")) } (where_it_stands(at, one)) } },
            )
        }
        Doubt::Misplaced { row, behind, order } => (here(*row)?, misplaced(at, behind.and_then(here), *order)),
    })
}

/// A sentence of the key, then the other spelling with its place.
fn besides(at: Place, key: &'static str, other: &Listed) -> Markup {
    html! { (at.t(key)) (at.person(&other.name)) " " (where_it_stands(at, other)) }
}

fn form_elsewhere(at: Place, other: &Listed) -> Markup {
    html! { (at.t("doubt-form-elsewhere")) span.person lang="zh-Hant" { (other.name.hant) } " " (where_it_stands(at, other)) }
}

fn misplaced(at: Place, behind: Option<&Listed>, order: StrokeOrder) -> Markup {
    let rule = match order {
        StrokeOrder::BySurname => "doubt-order-by-surname",
        StrokeOrder::ByName => "doubt-order-by-name",
    };
    html! {
        (at.t(rule))
        @match behind {
            Some(before) => { (at.t("doubt-place-behind")) (at.person(&before.name)) " " (where_it_stands(at, before)) }
            None => { (at.t("doubt-place-first")) }
        }
    }
}

/// The session if it is another one, the delegation, and the number.
fn where_it_stands(at: Place, one: &Listed) -> Markup {
    html! {
        (at.t("doubt-open"))
        @if let Some(session) = &one.session { (at.wording(session)) (at.t("doubt-comma")) }
        (at.wording(&one.group)) (at.t("doubt-comma")) (at.tw("doubt-seat", &[("seat", one.seat.0.into())]))
        (at.t("doubt-close"))
    }
}
