//! Cards with personal links for printing: name, seat, QR code, address and PIN, three across.

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_app::login::Holder;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::ids::{GroupNo, PersonRef, SeatNo, SessionId};
use yishi_views::desk::roll::RollPage;
use yishi_views::person::Person;

use crate::pages::desk::{DeskPage, frame};
use crate::pages::place::Place;
use crate::pages::{code, people};
use crate::texts::Lang;

/// What is printed on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedCard {
    /// Whose card it is.
    pub holder: Holder,
    /// The whole address of the personal link.
    pub url: String,
    /// The PIN; the big screen has none.
    pub pin: Option<String>,
    /// The code for the door; only seats have one.
    pub door: Option<String>,
}

/// The cards of a delegation, or of the chair and the big screen.
pub fn page(hall: &Hall, group: Option<GroupNo>, cards: &[PrintedCard], lang: Lang) -> Markup {
    let published = hall.published();
    let roll = RollPage::of(&published.session, group);
    let at = Place::new(lang);
    let session = &published.session;
    let slips = cards.iter().map(|card| slip(at, card, holder(at, session, card.holder), hall.id())).collect();
    show(at, &roll, group, slips, hall.id())
}

/// The page around its cards.
pub(crate) fn show(
    at: Place,
    roll: &RollPage,
    group: Option<GroupNo>,
    slips: Vec<Markup>,
    session: &SessionId,
) -> Markup {
    let main = html! {
        div.bar-top {
            h1 { (at.t("desk-links")) }
            button.button.primary type="button" data-print { (at.t("print")) }
        }
        nav.buttons.no-print aria-label=(at.t("desk-links")) {
            a.button href="?" aria-current=[group.is_none().then_some("true")] { (at.t("links-officers")) }
            @for (no, name, _) in &roll.groups {
                a.button href=(format!("?group={no}")) aria-current=[(group == Some(*no)).then_some("true")] { (at.wording(name)) }
            }
        }
        ol.sheet-grid { @for slip in slips { (slip) } }
    };
    frame(at, session, &roll.heading, DeskPage::Links, false, &main)
}

/// Who holds a card: the name, and what stands below it.
pub(crate) fn holder(at: Place, session: &Session, holder: Holder) -> (Markup, Option<(Text, SeatNo)>) {
    match holder {
        Holder::Chair => (html! { span.person { (at.t("chair-title")) } }, None),
        Holder::Hall => (html! { span.person { (at.t("hall-title")) } }, None),
        Holder::Seat(seat) => {
            let person = Person::of(session, PersonRef::Seat(seat));
            let group = session.roll.seat(seat).map(|seat| seat.group);
            let group = session.roll.groups().iter().find(|other| Some(other.no) == group);
            (people::name_in_column(at, &person), group.map(|group| (group.name.clone(), seat)))
        }
    }
}

/// One card, with the form that makes its link worthless.
pub(crate) fn slip(at: Place, card: &PrintedCard, of: (Markup, Option<(Text, SeatNo)>), session: &SessionId) -> Markup {
    let (name, seat) = of;
    html! {
        li.slip {
            p { (name) }
            @if let Some((group, no)) = &seat { p { (at.wording(group)) " " (at.t("seat")) " " b { (no) } } }
            (code::qr(&card.url, at.t("links-code")))
            p { code { (card.url) } }
            @if let Some(pin) = &card.pin { p { (at.t("links-pin")) " " b { (pin) } } }
            form method="post" action=(format!("/desk/{session}/links/renew")) {
                input type="hidden" name="holder" value=(card.holder);
                button.button { (at.t("links-renew")) }
            }
        }
    }
}
