//! What the public sees: agenda, sittings with attendance and quorum, results with rule, figures and source, and the papers.

mod ballots;

use std::sync::Arc;

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_app::press::PressDesk;
use yishi_procedure::deliberation::sitting::Stage;
use yishi_procedure::ids::SessionId;
use yishi_views::heading::Heading;
use yishi_views::public::{PublicPage, PublicSitting};

use crate::pages::figures::cite;
use crate::pages::layout::{self, Frame, Kind};
use crate::pages::place::Place;
use crate::pages::{Part, papers, press, result, words};
use crate::texts::Lang;

/// The whole page of a session.
pub fn page(hall: &Hall, desk: &PressDesk, lang: Lang) -> Markup {
    show(&view(hall), hall.id(), desk, lang)
}

/// What the page shows now.
pub fn view(hall: &Hall) -> PublicPage {
    PublicPage::of(&hall.published().session, hall.book())
}

/// All sessions of the house.
pub fn sessions(halls: &[Arc<Hall>], lang: Lang) -> Markup {
    let at = Place::new(lang);
    let body = html! {
        header.masthead { p.masthead-body { (at.t("house-name")) } h1.masthead-title { (at.t("sessions")) } }
        main #main .stack { (layout::notice_place(&html! {})) (session_list(at, halls, "/s")) }
        (layout::foot(at, false))
    };
    layout::page(at, &Frame::still(Kind::Login, at.t("sessions")), &body)
}

/// Sessions to choose from.
pub(crate) fn session_list(at: Place, halls: &[Arc<Hall>], prefix: &str) -> Markup {
    let name = |hall: &Hall| Heading::of(&hall.published().session).session;
    html! {
        @if halls.is_empty() { p.soft { (at.t("sessions-none")) } }
        @for hall in halls {
            p { a.button.wide href=(format!("{prefix}/{}", hall.id())) { (at.wording(&name(hall))) } }
        }
    }
}

/// The whole page of a view.
pub fn show(view: &PublicPage, session: &SessionId, desk: &PressDesk, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let parts = parts(view, session, lang);
    let stream = format!("/s/{session}/live");
    let title = at.plain(&view.heading.session);
    let body = html! {
        header.masthead { p.masthead-body { (at.t("house-name")) } h1.masthead-title { (at.wording(&view.heading.session)) } (layout::part(&parts, "public-days")) }
        (layout::link(at))
        main #main .wrap.stack {
            (layout::notice_place(&html! {}))
            (press::public::part(at, session, desk))
            (layout::part(&parts, "public-sittings"))
            (layout::part(&parts, "public-agenda"))
            (layout::part(&parts, "public-results"))
            (layout::part(&parts, "public-sealed"))
            (layout::part(&parts, "public-papers"))
            (rules(at, view))
        }
        (layout::foot(at, false))
    };
    layout::page(at, &Frame::live(Kind::Public, title, &stream), &body)
}

/// The parts the stream sends.
pub fn parts(view: &PublicPage, session: &SessionId, lang: Lang) -> Vec<Part> {
    let at = Place::new(lang);
    vec![
        Part::new("public-days", days(at, view)),
        Part::new("public-sittings", sittings(at, view)),
        Part::new("public-agenda", agenda(at, view)),
        Part::new("public-results", results(at, view)),
        Part::new("public-sealed", ballots::ballots(at, view, session)),
        Part::new("public-papers", downloads(at, view, session)),
    ]
}

fn days(at: Place, view: &PublicPage) -> Markup {
    let kind = view.heading.kind;
    let (who, unit) = (words::seat_word(at, kind), words::measure_word(at, kind));
    let seats = at.tw("public-entitled", &[("n", view.entitled.into()), ("who", who.into()), ("unit", unit.into())]);
    html! {
        p #public-days {
            @if let Some((first, last)) = view.days {
                (at.days(first, last)) (at.t("clause-join"))
            }
            (seats)
            @if view.reconstructed_from.is_some() { (at.t("clause-join")) (at.t("public-reconstructed")) }
        }
    }
}

fn agenda(at: Place, view: &PublicPage) -> Markup {
    html! {
        section #public-agenda .card aria-labelledby="agenda-h" {
            h2 #agenda-h .card-title { (at.t("agenda")) }
            @if view.agenda.is_empty() { p.soft { (at.t("public-no-agenda")) } }
            @else { ol.agenda { @for matter in &view.agenda { li { span { (words::matter(at, matter)) } } } } }
        }
    }
}

fn sittings(at: Place, view: &PublicPage) -> Markup {
    html! {
        section #public-sittings .card aria-labelledby="sittings-h" {
            h2 #sittings-h .card-title { (at.t("public-sittings")) }
            div.table-wrap tabindex="0" role="group" aria-labelledby="sittings-h" {
                table.table.stacks {
                    thead { tr {
                        th scope="col" { (at.t("column-sitting")) }
                        th scope="col" { (at.t("column-day")) }
                        th.num scope="col" { (at.t("entitled")) }
                        th.num scope="col" { (at.t("present")) }
                        th.num scope="col" { (words::quorum_word(at, view.heading.kind)) }
                        th scope="col" { (at.t("column-state")) }
                    } }
                    tbody { @for sitting in &view.sittings { (row(at, view, sitting)) } }
                }
            }
            @if let Some(judged) = view.sittings.iter().find_map(|sitting| sitting.quorum.as_ref()) {
                (cite(at, &words::quorum_rule(at, view.heading.kind, &judged.ground), &judged.cited))
            }
        }
    }
}

fn row(at: Place, view: &PublicPage, sitting: &PublicSitting) -> Markup {
    let figure = |label: &str, number: Option<u32>| {
        html! {
            td.num data-label=(label) { @if let Some(number) = number { (number) } @else { "–" } }
        }
    };
    let ground = sitting.quorum.as_ref().map(|judged| &judged.ground);
    html! {
        tr {
            th scope="row" { (words::sitting(at, sitting.head.kind)) }
            td data-label=(at.t("column-day")) { (words::sitting_day(at, &sitting.head)) }
            (figure(at.t("entitled"), ground.map(|ground| ground.total)))
            (figure(at.t("present"), ground.map(|ground| ground.count)))
            (figure(words::quorum_word(at, view.heading.kind), ground.map(|ground| ground.needed)))
            td data-label=(at.t("column-state")) {
                span.badge data-state=(words::stage_state(sitting.head.stage)) { (words::stage(at, sitting.head.stage)) }
                @if ground.is_some_and(|ground| ground.met) {
                    " " span.badge data-state="passed" { (words::quorum_verdict(at, view.heading.kind, true)) }
                }
            }
        }
    }
}

fn results(at: Place, view: &PublicPage) -> Markup {
    html! {
        section #public-results .stack aria-labelledby="results-h" aria-live="polite" {
            h2 #results-h .card-title { (at.t("results")) }
            @if view.results.is_empty() { p.soft { (at.t("public-no-results")) } }
            div.columns { @for figures in &view.results { (result::card(at, figures)) } }
        }
    }
}

fn downloads(at: Place, view: &PublicPage, session: &SessionId) -> Markup {
    html! {
        section #public-papers .card aria-labelledby="papers-h" {
            h2 #papers-h .card-title { (at.t("public-papers")) }
            @for sitting in view.sittings.iter().filter(|sitting| sitting.head.stage == Stage::Closed) {
                h3 { (words::sitting(at, sitting.head.kind)) }
                (papers::of_sitting(at, &format!("/s/{session}/sittings/{}", sitting.head.no)))
            }
            h3 { (at.t("verify-heading")) }
            p { (at.t("verify-explained")) }
            @if view.closed {
                div.buttons { a.button.primary href=(format!("/s/{session}/session.yishi")) download { (at.t("export-download")) } }
            } @else { p.soft { (at.t("verify-later")) } }
            (papers::verify_command(at))
        }
    }
}

/// The rules the session is held under, layer by layer.
fn rules(at: Place, view: &PublicPage) -> Markup {
    let (id, digest, layers) = &view.rulebook;
    html! {
        section.card aria-labelledby="rules-h" {
            h2 #rules-h .card-title { (at.t("public-rules")) }
            dl.pairs {
                @for layer in layers { dt { (at.full_day(layer.effective)) } dd { (at.title(&layer.title)) } }
                dt { (at.t("public-rulebook")) } dd { code { (id) } }
                dt { (at.t("public-digest")) } dd { code { (digest) } }
            }
            p.soft { (at.t("public-status-key")) }
        }
    }
}
