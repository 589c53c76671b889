//! The pages of a trustee: what the house says to a browser that opens the link, and the page that the trustee's own program
//! shows on the trustee's own device.
//!
//! Invariant: what fails is said first and in large; the button that decrypts stands only where the program has verified all.

use maud::{Markup, html};
use yishi_app::sealed::CeremonyState;
use yishi_app::sealed::ceremony::Step;
use yishi_procedure::ids::{SessionId, TrusteeNo};

use crate::pages::layout::{self, Frame, Kind};
use crate::pages::place::Place;
use crate::pages::refusal::message;
use crate::texts::Lang;

/// What the trustee's own page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnPage {
    /// The session, once the house has told it.
    pub session: String,
    /// The place, from 1.
    pub place: usize,
    /// The trustee's name, where the house knows it.
    pub name: String,
    /// The house's address.
    pub house: String,
    /// What is wrong at present, in the program's words.
    pub trouble: Option<String>,
    /// The keys.
    pub keys: Keys,
    /// The ballots, the latest first.
    pub ballots: Vec<OwnBallot>,
}

/// How far the keys are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Keys {
    /// No ceremony was begun, or the house was not reached yet.
    #[default]
    Unknown,
    /// A step waits for these places.
    Waiting {
        /// The step.
        step: Step,
        /// The places, from 1.
        places: Vec<usize>,
    },
    /// The key is made and kept.
    Made {
        /// How many trustees.
        size: usize,
        /// How many open a tally.
        needed: usize,
        /// SHA-256 of the group's record, for all trustees to compare.
        fingerprint: String,
    },
}

/// A ballot on the trustee's own page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnBallot {
    /// Its identifier.
    pub uuid: String,
    /// What is voted on.
    pub title: String,
    /// How many ballots were verified.
    pub ballots: usize,
    /// How many of them count.
    pub counted: u64,
    /// The hash of the last event.
    pub head: Option<String>,
    /// How far it is.
    pub progress: Progress,
}

/// How far a ballot is for this trustee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Ballots are taken.
    Open,
    /// It is closed, and the tally was recomputed: the trustee may decrypt. The hash of the tally is said.
    Ready(String),
    /// The trustee's part is on its way.
    Sending,
    /// The trustee's part was taken.
    Given,
    /// The result stands.
    Done,
    /// This device has no key to it.
    NoKey,
    /// The house was not reached, or did not take what was sent; it is tried again.
    Delayed(String),
    /// Something does not hold; nothing will be decrypted.
    Refused(String),
}

/// How far the keys are, for the desk, which can begin the ceremony anew.
pub(crate) fn at_the_desk(at: Place, session: &SessionId, ceremony: Option<&CeremonyState>) -> Markup {
    let anew = html! {
        form.stack method="post" action=(format!("/desk/{session}/trustees/keys")) {
            div.buttons { button.button { (at.t("trustee-begin-anew")) } }
            p.hint { (at.t("trustee-begin-anew-hint")) }
        }
    };
    html! { div.no-print { (keys_card(at, &keys_of(ceremony), &anew)) } }
}

/// What the house shows to a browser.
pub fn at_the_house(lang: Lang, place: TrusteeNo, ceremony: Option<&CeremonyState>) -> Markup {
    let at = Place::new(lang);
    let inner = html! {
        section.card {
            p.lead { (at.tw("trustee-who", &[("n", place.0.into())])) }
            p { (at.t("trustee-program")) }
            p { code { "yishi trustee ADDRESS --keep FOLDER" } }
        }
        (keys_card(at, &keys_of(ceremony), &html! {}))
    };
    message(at, at.t("trustee-title"), &inner)
}

/// The trustee's own page. `decrypt` is the address that its buttons are sent to.
pub fn own(lang: Lang, shown: &OwnPage, decrypt: &str) -> Markup {
    let at = Place::new(lang);
    let body = html! {
        header.masthead {
            p.masthead-body { (shown.session) }
            h1.masthead-title { (at.tw("trustee-who", &[("n", shown.place.into())])) " " (shown.name) }
        }
        main #main .wrap.stack {
            @if let Some(trouble) = &shown.trouble { (notice(at.t("trustee-trouble"), trouble)) }
            (keys_card(at, &shown.keys, &html! {}))
            @for ballot in &shown.ballots { (ballot_card(at, ballot, decrypt)) }
            @if shown.ballots.is_empty() { section.card { p.soft { (at.t("trustee-no-ballots")) } } }
            p.soft { (at.tw("trustee-house", &[("address", shown.house.clone().into())])) }
        }
        (layout::foot(at, false))
    };
    layout::page(at, &Frame::still(Kind::Public, at.t("trustee-title")), &body)
}

fn keys_of(ceremony: Option<&CeremonyState>) -> Keys {
    ceremony.map_or(Keys::Unknown, |ceremony| match ceremony.step {
        step @ (Step::Certificates | Step::Commitments | Step::Deals | Step::Keys) => {
            Keys::Waiting { step, places: ceremony.waits_for.clone() }
        }
        Step::Made => Keys::Made { size: ceremony.size, needed: ceremony.needed, fingerprint: String::new() },
    })
}

fn notice(title: &str, text: &str) -> Markup {
    html! { section.notice data-kind="fault" role="alert" { h2.notice-title { (title) } p lang="en" { (text) } } }
}

/// How far the keys are, and what can be done about it.
fn keys_card(at: Place, keys: &Keys, below: &Markup) -> Markup {
    html! {
        section.card aria-labelledby="keys-h" {
            h2 #keys-h .card-title { (at.t("trustee-keys")) }
            @match keys {
                Keys::Unknown => p.soft { (at.t("trustee-keys-unknown")) },
                Keys::Waiting { step, places } => {
                    p.lead { (step_word(at, *step)) }
                    p { (at.tw("trustee-waits-for", &[("places", list(at, places).into())])) }
                }
                Keys::Made { size, needed, fingerprint } => {
                    p.lead { (at.tw("trustee-keys-made", &[("size", (*size).into()), ("needed", (*needed).into())])) }
                    @if !fingerprint.is_empty() {
                        p { (at.t("trustee-keys-compare")) }
                        p { code.fingerprint { (fingerprint) } }
                    }
                }
            }
            (below)
        }
    }
}

fn step_word(at: Place, step: Step) -> &'static str {
    at.t(match step {
        Step::Certificates => "trustee-step-certificates",
        Step::Commitments => "trustee-step-commitments",
        Step::Deals => "trustee-step-deals",
        Step::Keys => "trustee-step-keys",
        Step::Made => "trustee-step-made",
    })
}

fn list(at: Place, places: &[usize]) -> String {
    let places: Vec<String> = places.iter().map(|place| at.tw("trustee-number", &[("n", (*place).into())])).collect();
    places.join(at.t("trustee-list-join"))
}

fn ballot_card(at: Place, ballot: &OwnBallot, decrypt: &str) -> Markup {
    html! {
        section.card {
            h2.card-title { (ballot.title) }
            @if let Progress::Refused(reason) = &ballot.progress { (notice(at.t("trustee-refused"), reason)) }
            @if let Progress::Delayed(reason) = &ballot.progress { p.soft lang="en" { (reason) } }
            p.lead { (at.tw("trustee-verified", &[("n", ballot.ballots.into()), ("counted", ballot.counted.into())])) }
            p { (progress_word(at, &ballot.progress)) }
            @if let Progress::Ready(tally) = &ballot.progress { (decrypt_form(at, ballot, tally, decrypt)) }
            @if let Some(head) = &ballot.head { p.soft { (at.t("trustee-head")) " " code.fingerprint { (head) } } }
            p.soft { (at.t("trustee-uuid")) " " code { (ballot.uuid) } }
        }
    }
}

fn progress_word(at: Place, progress: &Progress) -> &'static str {
    at.t(match progress {
        Progress::Open => "trustee-open",
        Progress::Ready(_) => "trustee-ready",
        Progress::Sending => "trustee-sending",
        Progress::Given => "trustee-given",
        Progress::Done => "trustee-done",
        Progress::NoKey => "trustee-no-key",
        Progress::Delayed(_) => "trustee-delayed",
        Progress::Refused(_) => "trustee-never",
    })
}

fn decrypt_form(at: Place, ballot: &OwnBallot, tally: &str, decrypt: &str) -> Markup {
    html! {
        p.soft { (at.t("trustee-tally")) " " code.fingerprint { (tally) } }
        form.stack method="post" action=(decrypt) {
            input type="hidden" name="uuid" value=(ballot.uuid);
            input type="hidden" name="tally" value=(tally);
            button.button.primary.wide { (at.t("trustee-decrypt")) }
            p.hint { (at.t("trustee-decrypt-once")) }
        }
    }
}
