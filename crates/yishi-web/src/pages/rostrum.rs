//! The seating chart of the rostrum: names on chairs in rows, as the hall sees them.

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_names::numeral::ordinal;
use yishi_procedure::ids::SessionId;
use yishi_rulebook::EvenRostrum;
use yishi_views::heading::{Heading, next_sitting, sitting_that_matters};
use yishi_views::rostrum::{Chair, SeatingChart};

use crate::pages::desk::{DeskPage, frame};
use crate::pages::figures::cite;
use crate::pages::people;
use crate::pages::place::Place;
use crate::pages::words;
use crate::texts::Lang;

/// The whole page: the chart of the sitting at work, else of the next one that has a rostrum.
pub fn page(hall: &Hall, lang: Lang) -> Markup {
    let published = hall.published();
    let session = &published.session;
    let arranged = |sitting: &&_| -> bool { has_rostrum(sitting) };
    let sitting = session
        .sitting_at_work()
        .or_else(|| next_sitting(session))
        .filter(arranged)
        .or_else(|| sitting_that_matters(session));
    let chart = sitting.map(|sitting| SeatingChart::of(session, sitting, hall.book()));
    show(chart.as_ref(), &Heading::of(session), hall.id(), lang)
}

fn has_rostrum(sitting: &yishi_procedure::deliberation::sitting::Sitting) -> bool {
    !sitting.rostrum.is_empty()
}

/// The whole page of a view.
pub fn show(chart: Option<&SeatingChart>, heading: &Heading, session: &SessionId, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let seated = chart.map_or(0, SeatingChart::seated);
    let main = html! {
        div.bar-top {
            h1 { (at.t("desk-rostrum")) }
            @if let Some(head) = chart.filter(|_| seated > 0).and_then(|chart| chart.heading.sitting.as_ref()) {
                p.soft { (words::sitting(at, head.kind)) " " (at.tw("rostrum-seated", &[("n", seated.into())])) }
            }
        }
        @if let Some(chart) = chart.filter(|_| seated > 0) { (drawing(at, chart)) }
        @else { (not_arranged(at, session)) }
    };
    frame(at, session, heading, DeskPage::Rostrum, false, &main)
}

/// Nothing to draw yet: where the names are entered, one press away.
fn not_arranged(at: Place, session: &SessionId) -> Markup {
    html! {
        section.card {
            p.lead { (at.t("rostrum-none")) }
            p { (at.t("rostrum-enter")) }
            div.buttons { a.button.primary href=(DeskPage::Prepare.address(session)) { (at.t("prepare-title")) } }
        }
    }
}

fn drawing(at: Place, chart: &SeatingChart) -> Markup {
    html! {
        section.card aria-labelledby="rostrum-h" {
            h2 #rostrum-h .card-label { (at.t("rostrum-view")) }
            div.table-wrap tabindex="0" role="group" aria-labelledby="rostrum-h" {
                ol #rostrum .rostrum {
                    @for (no, row) in (1_u16..).zip(&chart.rows) {
                        li {
                            span.rostrum-row { (at.tw("rostrum-row", &[("n", no.into()), ("numeral", ordinal(no).into())])) }
                            ol { @for chair in &row.chairs { (place(at, chair)) } }
                        }
                    }
                }
                p.rostrum-hall { (at.t("rostrum-hall")) }
            }
            p.soft { (at.t("rostrum-executive")) }
            @if !chart.unnamed.is_empty() {
                p.soft { (at.t("rostrum-unnamed")) " " @for text in &chart.unnamed { (at.wording(text)) " " } }
            }
            (cite(at, even(at, chart.even), &chart.cited))
        }
    }
}

fn place(at: Place, chair: &Chair) -> Markup {
    html! {
        li.place data-rank=(chair.rank) data-chair[chair.executive] { (people::name_in_column(at, &chair.person)) small { (chair.rank) } }
    }
}

fn even(at: Place, even: EvenRostrum) -> &'static str {
    at.t(match even {
        EvenRostrum::LeftOfLine => "rostrum-even-left-of-line",
        EvenRostrum::LeftHand => "rostrum-even-left-hand",
    })
}
