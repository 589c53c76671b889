//! The steps of a secret ballot, all of them in the page and hidden until the script shows the one that is on.
//!
//! `data-step` names the steps a part belongs to, `data-if` the conditions that must hold, `data-act` what a button does,
//! `data-slot` what the script puts there. Invariant: whoever goes back or begins anew finds nothing sent.

use maud::{Markup, html};
use yishi_procedure::ids::SessionId;
use yishi_procedure::voting::choice::Choice;

use crate::pages::place::Place;
use crate::pages::{shapes, words};

/// All steps.
pub fn steps(at: Place, session: &SessionId) -> Markup {
    html! {
        div #vote .stack data-session=(session) hidden {
            p #vote-problem .notice data-kind="refusal" role="alert" hidden {}
            (earlier(at))
            (card(at))
            (credential(at))
            (choose(at))
            (review(at))
            (sealing(at))
            (sealed(at))
            (test(at))
            (casting(at))
            (in_the_box(at))
            (late(at))
            (kept(at))
        }
    }
}

/// A ballot of this phone is in the box, and another one is being filled in.
fn earlier(at: Place) -> Markup {
    html! {
        section.card data-step="card choose review sealed tested" data-if="earlier" {
            p { (at.t("secret-late-earlier")) }
            (act(at.t("secret-keep"), "keep", ""))
        }
    }
}

fn card(at: Place) -> Markup {
    html! {
        section.card data-step="waiting card" data-if="unkept" aria-labelledby="vote-card-h" {
            h2 #vote-card-h .card-title tabindex="-1" { (at.t("secret-card-heading")) }
            form #card-form .stack {
                div.field {
                    label for="card-text" { (at.t("secret-card-label")) }
                    input #card-text .vote-code type="text" autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false"
                        aria-describedby="card-hint" required;
                    p #card-hint .hint { (at.t("secret-card-hint")) }
                }
                button.button.primary.wide { (at.t("secret-card-enter")) }
            }
            (act(at.t("secret-card-scan"), "scan", "wide"))
            (camera(at))
            p.soft { (at.t("secret-card-private")) }
        }
    }
}

fn camera(at: Place) -> Markup {
    html! {
        div #vote-camera .stack hidden {
            div.camera {
                video #camera playsinline muted {}
                svg.camera-frame viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" {
                    path vector-effect="non-scaling-stroke" d="M0 18V0H18M82 0H100V18M100 82V100H82M18 100H0V82" {}
                }
                p.camera-word { (at.t("secret-card-camera")) }
            }
            (act(at.t("secret-card-stop"), "stop-scan", "wide"))
        }
    }
}

/// Where the server hands the credential out, nobody types one.
fn credential(at: Place) -> Markup {
    html! {
        section.card data-step="card" data-if="server unproblematic" aria-labelledby="vote-credential-h" {
            h2 #vote-credential-h .card-title tabindex="-1" { (at.t("secret-credential-heading")) }
            (working(at.t("secret-credential-heading")))
        }
    }
}

fn choose(at: Place) -> Markup {
    html! {
        section.stack data-step="choose" aria-labelledby="vote-choose-h" {
            div.card {
                h2 #vote-choose-h .card-title tabindex="-1" { (at.t("secret-choose-heading")) }
                div data-slot="paper" {}
            }
            div.vote-bar {
                p.vote-count data-slot="counts" role="status" {}
                (act(at.t("secret-next"), "next", "primary"))
            }
        }
    }
}

fn review(at: Place) -> Markup {
    html! {
        section.stack data-step="review" aria-labelledby="vote-review-h" {
            div.card {
                h2 #vote-review-h .card-title tabindex="-1" { (at.t("secret-review-heading")) }
                p { (at.t("secret-review-hint")) }
                div data-slot="review" {}
            }
            div.vote-bar { (act(at.t("secret-back"), "back", "")) (act(at.t("secret-seal"), "seal", "primary")) }
        }
        template #vote-review {
            div.vote-review {
                p.lead data-slot="question" {}
                @for choice in Choice::ALL {
                    div data-group=(choice.as_str()) data-choice=(choice.as_str()) {
                        p.vote-answer { (shapes::choice(choice)) (words::choice(at, choice)) " " span data-slot="many" data-text=(at.tw("secret-review-many", &[("n", "{n}".into())])) {} }
                        ol.names data-slot="names" {}
                    }
                }
            }
        }
    }
}

fn sealing(at: Place) -> Markup {
    html! {
        section.card data-step="sealing" aria-labelledby="vote-sealing-h" {
            h2 #vote-sealing-h .card-title tabindex="-1" { (at.t("secret-sealing-heading")) }
            p { (at.t("secret-sealing-hint")) }
            (working(at.t("secret-sealing-heading")))
        }
    }
}

fn sealed(at: Place) -> Markup {
    html! {
        section.card data-step="sealed" aria-labelledby="vote-sealed-h" {
            h2 #vote-sealed-h .card-title tabindex="-1" { (at.t("secret-sealed-heading")) }
            (tracker(at))
            p.soft { (at.t("secret-tracker-hint")) }
            (act(at.t("secret-cast"), "cast", "primary wide vote-main"))
        }
        section.card data-step="sealed" aria-labelledby="vote-test-h" {
            h2 #vote-test-h .card-label { (at.t("secret-test-heading")) }
            p { (at.t("secret-test-hint")) }
            (act(at.t("secret-test"), "test", "wide"))
        }
    }
}

fn test(at: Place) -> Markup {
    html! {
        section.card data-step="testing" aria-labelledby="vote-testing-h" {
            h2 #vote-testing-h .card-title tabindex="-1" { (at.t("secret-testing-heading")) }
            (working(at.t("secret-testing-heading")))
            p.send-state data-if="slow" { (at.t("secret-slow")) }
        }
        section.card data-step="tested" aria-labelledby="vote-tested-h" {
            h2 #vote-tested-h .card-title tabindex="-1" { (at.t("secret-tested-heading")) }
            svg.qr.vote-qr data-slot="qr" role="img" aria-label=(at.t("secret-tested-code")) viewBox="0 0 1 1" shape-rendering="crispEdges" {
                path fill="currentColor" {}
            }
            p { (at.t("secret-tested-hint")) }
            p { a.button.wide data-slot="link" href="#" target="_blank" rel="noopener noreferrer" { (at.t("secret-tested-link")) } }
            (tracker(at))
            p { b { (at.t("secret-tested-over")) } }
            (act(at.t("secret-begin-again"), "again", "primary wide"))
        }
    }
}

fn casting(at: Place) -> Markup {
    html! {
        section.card data-step="casting" aria-labelledby="vote-casting-h" {
            h2 #vote-casting-h .card-title tabindex="-1" { (at.t("secret-casting-heading")) }
            (working(at.t("secret-casting-heading")))
            p.send-state data-if="slow" { (at.t("secret-slow")) }
            (tracker(at))
        }
    }
}

fn in_the_box(at: Place) -> Markup {
    html! {
        section.card.standing data-p="present" data-step="cast" aria-labelledby="vote-cast-h" {
            h2 #vote-cast-h .standing-state tabindex="-1" { (shapes::check()) (at.t("secret-cast-heading")) }
            (tracker(at))
            (look(at))
            div data-if="again" { p { (at.t("secret-press-last")) } (act(at.t("secret-again"), "again", "wide")) }
            p data-if="once" { (at.t("secret-press-first")) }
        }
    }
}

fn late(at: Place) -> Markup {
    html! {
        section.card data-step="late" aria-labelledby="vote-late-h" {
            h2 #vote-late-h .card-title tabindex="-1" { (at.t("secret-late-heading")) }
            p.lead { (at.t("secret-late")) }
            div.stack data-if="earlier" { p { (at.t("secret-late-earlier")) } (tracker(at)) (look(at)) }
        }
    }
}

/// The card this phone keeps, and the way to be rid of it, always in sight.
fn kept(at: Place) -> Markup {
    html! {
        section.card data-if="kept" {
            h2.card-label { (at.t("secret-card-waiting-heading")) }
            p { (at.t("secret-card-kept")) }
            (act(at.t("secret-card-forget"), "forget", ""))
        }
    }
}

/// "My ballot is in": the button and its answer.
fn look(at: Place) -> Markup {
    html! {
        (act(at.t("secret-check"), "check", "wide"))
        p.vote-checked data-slot="checked" role="status" {}
    }
}

fn tracker(at: Place) -> Markup {
    html! {
        div.vote-tracker { p.figure-label { (at.t("secret-tracker")) } p.vote-groups data-slot="tracker" {} }
    }
}

/// Work whose end is not known beforehand.
fn working(label: &str) -> Markup {
    html! { progress aria-label=(label) {} }
}

fn act(word: &str, act: &str, looks: &str) -> Markup {
    html! { p.vote-act { button type="button" class=(format!("button {looks}").trim_end()) data-act=(act) { (word) } } }
}
