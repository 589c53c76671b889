//! Papers of the record for the desk: releases in both scripts and the record of each sitting, and the export.

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_procedure::deliberation::sitting::Stage;
use yishi_procedure::ids::SessionId;
use yishi_views::desk::sittings::SittingsPage;

use crate::pages::desk::{DeskPage, frame};
use crate::pages::place::Place;
use crate::pages::words;
use crate::texts::Lang;

/// The whole page.
pub fn page(hall: &Hall, lang: Lang) -> Markup {
    let view = SittingsPage::of(&hall.published().session);
    show(&view, hall.id(), lang)
}

/// The whole page of a view.
pub fn show(view: &SittingsPage, session: &SessionId, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let main = html! {
        h1 { (at.t("desk-papers")) }
        p { a href=(DeskPage::Record.address(session)) { (at.t("record-title")) } }
        section.card aria-labelledby="export-h" {
            h2 #export-h .card-label { (at.t("export")) }
            p { (at.t("export-explained")) }
            div.buttons { a.button.primary href=(format!("/desk/{session}/session.yishi")) download { (at.t("export-download")) } }
            (verify_command(at))
        }
        @for row in &view.rows {
            section.card {
                h2.card-label { (words::sitting(at, row.head.kind)) " " (words::sitting_day(at, &row.head)) }
                @if row.head.stage == Stage::Scheduled { p.soft { (at.t("papers-not-yet")) } }
                @else { (of_sitting(at, &format!("/desk/{session}/sittings/{}", row.head.no))) }
            }
        }
    };
    frame(at, session, &view.heading, DeskPage::Papers, false, &main)
}

/// The papers of one sitting.
pub(crate) fn of_sitting(at: Place, address: &str) -> Markup {
    html! {
        div.buttons {
            a.button href=(format!("{address}/release.zh-Hans.txt")) { (at.t("release-hans")) }
            a.button href=(format!("{address}/release.zh-Hant.txt")) lang="zh-Hant" { (at.t("release-hant")) }
            a.button href=(format!("{address}/record.json")) { (at.t("record-json")) }
        }
    }
}

/// How anybody checks an export.
pub(crate) fn verify_command(at: Place) -> Markup {
    html! {
        div.table-wrap tabindex="0" role="group" aria-label=(at.t("verify-command")) { pre { code { "yishi-verify session.yishi" } } }
    }
}
