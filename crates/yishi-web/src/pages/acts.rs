//! All acts of a session, grouped by stage, and the form of each: for the desk, the chair and a deputy at their own place.
//!
//! Invariant: the list shows what the application lets the person do, and the form what the command's type asks for.

mod fields;
mod form;
pub mod labels;
mod list;
mod widgets;

use maud::{Markup, html};
use yishi_app::{Actor, Hall};
use yishi_procedure::Session;
use yishi_views::heading::Heading;

use crate::acts::Act;
use crate::acts::allowed::Allowed;
use crate::acts::reading::Problem;
use crate::answer::Told;
use crate::handlers::act::Fields;
use crate::pages::desk::{self, DeskPage};
use crate::pages::layout::{self, Frame, Kind};
use crate::pages::place::Place;

/// Where a person does acts, and who that is.
#[derive(Clone, Copy)]
pub struct Where<'a> {
    /// The language of the page.
    pub at: Place,
    /// Who acts.
    pub actor: Actor,
    /// The session.
    pub hall: &'a Hall,
}

/// A form as it stands: what was typed, and why it was not done, if it was not.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// What was typed, or asked for in the address.
    pub typed: Fields,
    /// What cannot be read of it.
    pub problems: Vec<Problem>,
    /// Why the procedure refused.
    pub told: Option<Told>,
    /// Whether nobody has sent it yet, so that what the record knows is filled in.
    pub fresh: bool,
}

impl Where<'_> {
    /// The address of the list; the forms stand below it.
    pub fn address(self) -> String {
        match self.actor {
            Actor::Chair => "/chair/acts".to_owned(),
            Actor::Seat { .. } => "/me/acts".to_owned(),
            Actor::Teller { .. } => "/scrutiny/acts".to_owned(),
            Actor::Desk | Actor::Clock => format!("/desk/{}/acts", self.hall.id()),
        }
    }

    /// The list of all acts; `done` is the act just done.
    pub fn list(self, done: Option<&Act>) -> Markup {
        let session = &self.hall.published().session;
        self.frame(session, self.at.t("acts-title"), &list::body(self, done))
    }

    /// The form of an act.
    pub fn form(self, act: &Act, allowed: &Allowed, standing: &Standing) -> Markup {
        let session = &self.hall.published().session;
        let title = labels::act(self.at.lang, act.name);
        self.frame(session, &title, &form::body(self, session, act, allowed, standing))
    }

    fn frame(self, session: &Session, title: &str, content: &Markup) -> Markup {
        let heading = Heading::of(session);
        match self.actor {
            Actor::Desk | Actor::Clock => desk::frame(self.at, &session.id, &heading, DeskPage::Acts, false, content),
            Actor::Chair => self.own_frame(&heading, title, "/chair", self.at.t("chair-title"), content),
            Actor::Teller { .. } => self.own_frame(&heading, title, "/scrutiny", self.at.t("scrutiny-title"), content),
            Actor::Seat { .. } => self.own_frame(&heading, title, "/me", self.at.t("phone-title"), content),
        }
    }

    /// Chair and deputy have no navigation, so the page says the way back.
    fn own_frame(self, heading: &Heading, title: &str, home: &str, home_name: &str, content: &Markup) -> Markup {
        let body = html! {
            header.masthead {
                p.masthead-body { (self.at.wording(&heading.session)) }
                p.masthead-title { (self.at.t("acts-title")) }
            }
            main #main .stack {
                nav { a.button href=(home) { (home_name) } }
                (content)
            }
            (layout::foot(self.at, true))
        };
        layout::page(self.at, &Frame::still(Kind::Acts, title), &body)
    }
}
