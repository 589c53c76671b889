//! The second device's page: what a ballot under test holds, in large, or what does not fit.
//!
//! The opening stands behind the `#` of the address, which no browser sends, so this page is the same for everybody.

use maud::{Markup, html};
use yishi_names::text::Text;
use yishi_procedure::ids::SessionId;

use crate::pages::layout::{self, Frame, Kind, Script};
use crate::pages::place::Place;
use crate::pages::secret_vote::{starting, told};
use crate::texts::Lang;

/// The whole page; `name` is the session's full name.
pub fn show(session: &SessionId, name: &Text, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let body = html! {
        header.masthead { p.masthead-body { (at.wording(name)) } h1.masthead-title { (at.t("second-title")) } }
        main #main .stack {
            (starting(at))
            div #second .stack data-session=(session) data-none=(at.t("second-none")) aria-live="polite" hidden {
                section.card data-part="empty" hidden { p.lead { (at.t("second-empty")) } }
                section.card data-part="checking" hidden {
                    p.lead { (at.t("second-checking")) }
                    progress aria-label=(at.t("second-checking")) {}
                }
                (fits(at))
                section.notice data-kind="refusal" data-part="wrong" hidden {
                    h2.notice-title { (at.t("second-wrong-heading")) }
                    p.lead data-slot="misfit" {}
                }
            }
            (told::words(at))
        }
        (layout::foot(at, false))
    };
    layout::page(at, &Frame::still(Kind::Vote, at.t("second-title")).with(Script::Second), &body)
}

fn fits(at: Place) -> Markup {
    html! {
        section.card data-part="fits" hidden {
            h2.card-label { (at.t("second-fits-heading")) }
            p.soft data-slot="title" {}
            div.second-holds data-slot="holds" lang="zh-Hans" {}
            p { (at.t("second-fits-hint")) }
            div.vote-tracker { p.figure-label { (at.t("secret-tracker")) } p.vote-groups data-slot="tracker" {} }
            p { b { (at.t("second-over")) } }
        }
    }
}
