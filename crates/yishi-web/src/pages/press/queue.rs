//! The queue: every text of the desk with what is open, the ways to bring one, and the releases of the session.

use maud::{Markup, html};
use yishi_app::Failure;
use yishi_app::press::{Editor, Press, PressDesk, PressText, Product, Tally};

use crate::pages::place::Place;
use crate::pages::press::{PressPage, frame, problem, words};
use crate::pages::words as of_sittings;
use crate::texts::Lang;

/// The whole page; `wrong` is what was wrong with the last try. Proofreading takes a while: not in an async task.
///
/// # Errors
/// Where a text cannot be read from its shelf.
pub fn page(press: &Press, editor: Editor, lang: Lang, wrong: Option<&str>) -> Result<Markup, Failure> {
    let at = Place::new(lang);
    let desk = press.desk();
    let mut rows = Vec::new();
    for (no, text) in desk.texts.iter().rev() {
        rows.push((text, Tally::open(&desk, text, press.proof(*no, None)?.as_ref())));
    }
    let session = press.hall().id().to_string();
    let main = html! {
        (problem(wrong))
        h1 { (at.t("press-queue")) }
        (queue(at, &session, &desk, &rows))
        div.columns { (bring(at, &session)) (own(at, press)) }
        @if editor == Editor::Desk { (editors(at, &session, &desk)) }
    };
    Ok(frame(at, press, editor, PressPage::Queue, at.t("press-queue"), &main))
}

fn queue(at: Place, session: &str, desk: &PressDesk, rows: &[(&PressText, Tally)]) -> Markup {
    html! {
        section.card aria-labelledby="queue-h" {
            h2 #queue-h .card-label { (at.t("press-texts")) }
            @if rows.is_empty() { p.soft { (at.t("press-texts-none")) } }
            @else {
                table.table.stacks {
                    thead { tr {
                        th scope="col" { (at.t("press-column-text")) }
                        th scope="col" { (at.t("press-column-outlet")) }
                        th scope="col" { (at.t("press-column-taken")) }
                        th scope="col" { (at.t("press-column-open")) }
                        th scope="col" { (at.t("press-column-second")) }
                    } }
                    tbody { @for (text, open) in rows { (row(at, session, desk, text, open)) } }
                }
            }
        }
    }
}

fn row(at: Place, session: &str, desk: &PressDesk, text: &PressText, open: &Tally) -> Markup {
    let taken = &text.taken;
    html! {
        tr {
            th scope="row" { a href=(format!("/press/{session}/texts/{}", taken.text)) lang="zh" { (taken.name) } }
            td data-label=(at.t("press-column-outlet")) {
                (taken.outlet)
                @if let Some(own) = &taken.own { " · " (words::product(at, own.product)) " · " (words::script(at, own.script)) }
            }
            td data-label=(at.t("press-column-taken")) { (at.moment(text.by.at)) " " (words::who(at, desk, text.by.editor)) }
            td data-label=(at.t("press-column-open")) { (words::tally(at, open)) }
            td data-label=(at.t("press-column-second")) {
                @match &text.checked {
                    Some(checked) => span.badge data-state="passed" { (words::who(at, desk, checked.editor)) },
                    None => span.badge data-state="next" { (at.t("press-not-checked")) },
                }
            }
        }
    }
}

/// Paste a text, or send a file.
fn bring(at: Place, session: &str) -> Markup {
    html! {
        section.card aria-labelledby="bring-h" {
            h2 #bring-h .card-label { (at.t("press-bring")) }
            form.stack method="post" action=(format!("/press/{session}/texts")) enctype="multipart/form-data" {
                div.field {
                    label for="outlet" { (at.t("press-outlet")) }
                    input #outlet name="outlet" required maxlength="120" placeholder=(at.t("press-outlet-example"));
                }
                div.field {
                    label for="text" { (at.t("press-paste")) }
                    textarea #text name="text" rows="6" lang="zh" {}
                }
                div.field {
                    label for="file" { (at.t("press-file")) }
                    input #file name="file" type="file" accept=".txt,.html,.htm,.docx,.pdf" aria-describedby="file-hint";
                    p #file-hint .hint { (at.t("press-file-hint")) }
                }
                div.buttons { button.button.primary { (at.t("press-take")) } }
            }
        }
    }
}

/// The releases of the session: to be read at the desk, or published.
fn own(at: Place, press: &Press) -> Markup {
    let session = press.hall().id();
    let sittings = press.sittings();
    html! {
        section.card aria-labelledby="own-h" {
            h2 #own-h .card-label { (at.t("press-own")) }
            p.soft { (at.t("press-own-how")) }
            @if sittings.is_empty() { p.soft { (at.t("press-own-none")) } }
            @for papers in &sittings {
                div.own-sitting {
                    h3 { (of_sittings::sitting(at, papers.kind)) }
                    form.one-line method="post" action=(format!("/press/{session}/own")) {
                        input type="hidden" name="sitting" value=(papers.sitting);
                        select name="product" aria-label=(at.t("press-product")) {
                            @for product in Product::ALL { option value=(product.name()) { (words::product(at, product)) } }
                        }
                        button.button { (at.t("press-take-own")) }
                        @if press.is_over(papers.sitting) {
                            button.button formaction=(format!("/press/{session}/releases")) { (at.t("press-publish-own")) }
                        }
                    }
                }
            }
        }
    }
}

/// The editors of the press office, whom the secretariat names.
fn editors(at: Place, session: &str, desk: &PressDesk) -> Markup {
    html! {
        section #editors .card aria-labelledby="editors-h" {
            h2 #editors-h .card-label { (at.t("press-editors")) }
            p.soft { (at.t("press-editors-how")) " " a href=(format!("/desk/{session}/links")) { (at.t("desk-links")) } }
            @if !desk.editors.is_empty() {
                ul.names { @for (no, name) in &desk.editors { li { span.person { (name) } " " span.soft { (at.tw("press-editor-number", &[("n", no.0.into())])) } } } }
            }
            form.one-line method="post" action=(format!("/press/{session}/editors")) {
                label for="editor-name" { (at.t("column-name")) }
                input #editor-name name="name" required maxlength="40";
                button.button { (at.t("press-name-editor")) }
            }
        }
    }
}
