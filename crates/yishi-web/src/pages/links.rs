//! Sheets with personal links for printing: seat cards with name, seat and QR code, and apart from them slips with the PINs.
//!
//! Invariant: a card and its PIN never stand on one sheet, nor on the two sides of one, so whoever finds a card has no way in.

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_app::login::Holder;
use yishi_app::sealed::CeremonyState;
use yishi_names::text::Text;
use yishi_procedure::Session;
use yishi_procedure::ids::{GroupNo, PersonRef, SeatNo, TellerNo};
use yishi_views::desk::roll::RollPage;
use yishi_views::person::Person;
use yishi_views::scrutiny::Watcher;

use crate::pages::desk::{DeskPage, frame};
use crate::pages::place::Place;
use crate::pages::{code, people, trustee};
use crate::texts::Lang;

/// What is printed for a holder.
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
    /// The name of an editor of the press office, whom no roll knows.
    pub editor: Option<String>,
}

/// Which of the two sheets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    /// The cards, without PINs.
    #[default]
    Cards,
    /// The slips with the PINs, in the order of the cards.
    Pins,
}

impl Sheet {
    /// The sheet an address asks for.
    pub fn of(word: Option<&str>) -> Self {
        if word == Some("pins") { Self::Pins } else { Self::Cards }
    }

    fn address(self, group: Option<GroupNo>) -> String {
        match (self, group) {
            (Self::Cards, None) => "?".to_owned(),
            (Self::Cards, Some(no)) => format!("?group={no}"),
            (Self::Pins, None) => "?sheet=pins".to_owned(),
            (Self::Pins, Some(no)) => format!("?group={no}&sheet=pins"),
        }
    }
}

/// Which sheet of which delegation a page shows; the chair and the big screen have sheets of their own.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The delegation.
    pub group: Option<GroupNo>,
    /// The sheet.
    pub sheet: Sheet,
    /// The fingerprint of the certificate the house shows, where it speaks HTTPS.
    pub fingerprint: Option<&'a str>,
    /// The trustees' key ceremony, where one was begun.
    pub keys: Option<&'a CeremonyState>,
}

/// The sheet of a delegation, or of the chair and the big screen.
pub fn page(hall: &Hall, shown: Shown, cards: &[PrintedCard], lang: Lang) -> Markup {
    let published = hall.published();
    let roll = RollPage::of(&published.session, shown.group);
    show(Place::new(lang), &published.session, &roll, shown, cards)
}

/// The page of a view.
pub(crate) fn show(at: Place, session: &Session, roll: &RollPage, shown: Shown, cards: &[PrintedCard]) -> Markup {
    let main = html! {
        div.bar-top {
            h1 { (at.t("desk-links")) }
            button.button.primary type="button" data-print { (at.t("print")) }
        }
        (groups(at, roll, shown))
        section.card.no-print aria-labelledby="handing-h" {
            h2 #handing-h .card-label { (at.t("links-handing-out")) }
            (sheets(at, shown))
            p { (at.t("links-how")) }
            @if let Some(fingerprint) = shown.fingerprint { (certificate(at, fingerprint)) }
        }
        @if shown.group.is_none() && !session.trustees.is_empty() { (trustee::at_the_desk(at, &session.id, shown.keys)) }
        p.sheet-head { (title(at, roll, shown)) }
        @match shown.sheet {
            Sheet::Cards => ol.sheet-grid { @for card in cards { (slip(at, card, session)) } },
            Sheet::Pins => ol.sheet-grid.pins { @for card in cards { (pin(at, card, session)) } },
        }
    };
    frame(at, &session.id, &roll.heading, DeskPage::Links, false, &main)
}

fn groups(at: Place, roll: &RollPage, shown: Shown) -> Markup {
    let link = |group: Option<GroupNo>, name: Markup| {
        let current = (shown.group == group).then_some("true");
        html! { a.button href=(shown.sheet.address(group)) aria-current=[current] { (name) } }
    };
    html! {
        nav.buttons.no-print aria-label=(at.t("desk-links")) {
            (link(None, html! { (at.t("links-officers")) }))
            @for (no, name, _) in &roll.groups { (link(Some(*no), at.wording(name))) }
        }
    }
}

fn sheets(at: Place, shown: Shown) -> Markup {
    html! {
        nav.buttons aria-labelledby="handing-h" {
            @for (sheet, word) in [(Sheet::Cards, at.t("links-cards")), (Sheet::Pins, at.t("links-pins"))] {
                a.button href=(sheet.address(shown.group)) aria-current=[(sheet == shown.sheet).then_some("page")] { (word) }
            }
        }
    }
}

/// What somebody compares with the fingerprint a phone shows before it is told to trust the house.
fn certificate(at: Place, fingerprint: &str) -> Markup {
    html! {
        p.soft { (at.t("links-fingerprint")) " " code.fingerprint { (fingerprint) } }
        p.hint { (at.t("links-fingerprint-hint")) }
    }
}

fn title(at: Place, roll: &RollPage, shown: Shown) -> Markup {
    let word = match shown.sheet {
        Sheet::Cards => at.t("links-cards"),
        Sheet::Pins => at.t("links-pins"),
    };
    let group = roll.groups.iter().find(|(no, _, _)| Some(*no) == shown.group);
    html! {
        (word) " · "
        @if let Some((_, name, _)) = group { (at.wording(name)) } @else { (at.t("links-officers")) }
        " · " (at.wording(&roll.heading.session))
    }
}

/// Who holds a card: the name, and what stands below it.
fn holder(at: Place, session: &Session, card: &PrintedCard) -> Markup {
    let name = match card.holder {
        Holder::Chair => html! { span.person { (at.t("chair-title")) } },
        Holder::Hall => html! { span.person { (at.t("hall-title")) } },
        Holder::Seat(seat) => people::name_in_column(at, &Person::of(session, PersonRef::Seat(seat))),
        Holder::Teller(no) => teller(at, session, no),
        Holder::Trustee(no) => html! {
            @if let Some(seat) = session.trustee(no) {
                (people::name_in_column(at, &Person::of(session, PersonRef::Seat(seat)))) " "
            }
            (at.tw("trustee-who", &[("n", no.0.into())]))
        },
        Holder::Press(no) => html! {
            @if let Some(name) = &card.editor { span.person { (name) } " " }
            (at.tw("press-editor-number", &[("n", no.0.into())]))
        },
    };
    html! {
        p { (name) }
        @if let Some((group, no)) = place_of(session, card.holder) { p { (at.wording(group)) " " (at.t("seat")) " " b { (no) } } }
    }
}

/// A teller by name, and as whom the card lets in.
fn teller(at: Place, session: &Session, no: TellerNo) -> Markup {
    let name = Watcher::teller(session, no).and_then(|watcher| match watcher {
        Watcher::Teller { name, .. } => name,
        Watcher::Scrutineer { .. } => None,
    });
    html! {
        @if let Some(name) = &name { (at.person_in_column(name)) " " }
        (at.tw("teller-number", &[("n", no.0.into())]))
    }
}

fn place_of(session: &Session, holder: Holder) -> Option<(&Text, SeatNo)> {
    let Holder::Seat(no) = holder else { return None };
    let group = session.roll.seat(no)?.group;
    session.roll.groups().iter().find(|other| other.no == group).map(|group| (&group.name, no))
}

/// One card, with the form that makes its link worthless.
fn slip(at: Place, card: &PrintedCard, session: &Session) -> Markup {
    html! {
        li.slip {
            (holder(at, session, card))
            (code::qr(&card.url, at.t("links-code")))
            p.slip-how { (what_to_do(at, card)) }
            (address(&card.url))
            form method="post" action=(format!("/desk/{}/links/renew", session.id)) {
                input type="hidden" name="holder" value=(card.holder);
                button.button { (at.t("links-renew")) }
            }
        }
    }
}

fn what_to_do(at: Place, card: &PrintedCard) -> &'static str {
    match card.holder {
        Holder::Hall => at.t("links-scan-hall"),
        Holder::Chair => at.t("links-scan-chair"),
        Holder::Teller(_) => at.t("links-scan-teller"),
        Holder::Press(_) => at.t("links-scan-press"),
        Holder::Trustee(_) => at.t("links-scan-trustee"),
        Holder::Seat(_) => at.t("links-scan"),
    }
}

/// An address breaks after a stroke only, so that each part can be typed from one line.
fn address(url: &str) -> Markup {
    html! { p.slip-address { code { @for part in parts(url) { span.part { (part) } wbr; } } } }
}

/// The parts of an address: the house with its scheme, then each step of the path with the stroke behind it.
fn parts(url: &str) -> impl Iterator<Item = &str> {
    let host = url.find("://").map_or(0, |at| at + 3);
    let end = url[host..].find('/').map_or(url.len(), |at| host + at + 1);
    std::iter::once(&url[..end]).chain(url[end..].split_inclusive('/'))
}

/// One slip with a PIN; the big screen has none.
fn pin(at: Place, card: &PrintedCard, session: &Session) -> Markup {
    html! {
        @if let Some(pin) = &card.pin {
            li.slip {
                (holder(at, session, card))
                p { (at.t("links-pin")) " " b.slip-pin { (pin) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_falls_into_its_house_and_its_steps() {
        let parts: Vec<_> = parts("https://192.168.1.10:8443/in/mingchuan-16-3/187/JBSWY3DP").collect();
        assert_eq!(parts, ["https://192.168.1.10:8443/", "in/", "mingchuan-16-3/", "187/", "JBSWY3DP"]);
    }

    #[test]
    fn a_sheet_is_asked_for_by_its_word() {
        assert_eq!(
            (Sheet::of(Some("pins")), Sheet::of(Some("x")), Sheet::of(None)),
            (Sheet::Pins, Sheet::Cards, Sheet::Cards)
        );
        assert_eq!(Sheet::Pins.address(Some(GroupNo(3))), "?group=3&sheet=pins");
    }
}
