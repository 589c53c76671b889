//! The check-in page of a door: the camera reads a deputy's code, a typed number does the same, the name appears large.

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_procedure::ids::{PersonRef, SeatNo, SessionId};
use yishi_views::desk::check_in::{Arrival, CheckInPage};
use yishi_views::person::Person;

use crate::pages::act::send_state;
use crate::pages::desk::{DeskPage, frame};
use crate::pages::figures::quorum_card;
use crate::pages::place::Place;
use crate::pages::{people, refusal, words};
use crate::texts::Lang;

/// The whole page.
pub fn page(hall: &Hall, lang: Lang) -> Markup {
    show(&view(hall), None, hall.id(), lang)
}

/// The whole page after an arrival, for browsers without script.
pub fn page_after(hall: &Hall, seat: SeatNo, lang: Lang) -> Markup {
    show(&view(hall), arrival(hall, seat).as_ref(), hall.id(), lang)
}

/// The parts that an arrival changes.
pub fn welcome(hall: &Hall, seat: SeatNo, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let quorum = view(hall).quorum;
    html! {
        (refusal::no_notice())
        (arrived(at, arrival(hall, seat).as_ref()))
        (quorum_card(at, quorum.as_ref()))
    }
}

/// What the page shows now.
pub fn view(hall: &Hall) -> CheckInPage {
    CheckInPage::of(&hall.published().session, hall.book())
}

fn arrival(hall: &Hall, seat: SeatNo) -> Option<Arrival> {
    Arrival::of(&hall.published().session, seat)
}

/// The whole page of a view.
pub fn show(view: &CheckInPage, last: Option<&Arrival>, session: &SessionId, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let action = DeskPage::CheckIn.address(session);
    let main = html! {
        h1 { (at.t("desk-check-in")) }
        div.desk-two {
            section.card aria-labelledby="camera-h" {
                h2 #camera-h .card-label { (at.t("scan-heading")) }
                (camera(at))
                form #scan-form method="post" action=(action) data-live {
                    input type="hidden" name="code";
                    (send_state(at))
                }
            }
            div.stack {
                (arrived(at, last))
                section.card aria-labelledby="typed-h" {
                    h2 #typed-h .card-label { (at.t("type-heading")) }
                    form #typed-form .fields method="post" action=(action) data-live {
                        div.field {
                            label for="code" { (at.t("seat")) }
                            input #code name="code" inputmode="numeric" autocomplete="off" required;
                        }
                        button.button.primary { (at.t("act-check-in")) }
                        (send_state(at))
                    }
                }
                (quorum_card(at, view.quorum.as_ref()))
            }
        }
    };
    frame(at, session, &view.heading, DeskPage::CheckIn, true, &main)
}

fn camera(at: Place) -> Markup {
    html! {
        div.camera {
            video #camera playsinline muted {}
            svg.camera-frame viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" {
                path vector-effect="non-scaling-stroke" d="M0 18V0H18M82 0H100V18M100 82V100H82M18 100H0V82" {}
            }
            p #camera-word .camera-word role="status" data-text-ready=(at.t("camera-ready"))
                data-text-denied=(at.t("camera-denied")) data-text-none=(at.t("camera-none")) { (at.t("camera-none")) }
        }
    }
}

/// Who came last.
fn arrived(at: Place, last: Option<&Arrival>) -> Markup {
    html! {
        section #scan-result .card aria-live="assertive" hidden[last.is_none()] {
            @if let Some(last) = last {
                @let person = Person { who: PersonRef::Seat(last.seat), name: last.name.clone(), title: None };
                p.notice data-kind="done" {
                    span.notice-title { (at.tw("scan-done", &[("mark", words::own_mark(at, last.mark).into()), ("n", last.present.into())])) }
                }
                p.camera-name { (people::name(at, &person)) }
                p.lead { (at.wording(&last.group)) " " (at.t("seat")) " " (last.seat) }
            }
        }
    }
}
