//! The big screen, scene by scene. It never scrolls, and it never shows how anybody votes.

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_procedure::voting::method::VoteMethod;
use yishi_views::hall::{HallScreen, OnTheFloor, Scene};
use yishi_views::heading::{Heading, SittingHead};
use yishi_views::matter::Matter;
use yishi_views::quorum::QuorumFigures;
use yishi_views::vote::{ResultFigures, RunningVote};

use crate::pages::figures::{attendance, cite, quorum_bar, quorum_stamp, verdict};
use crate::pages::layout::{self, Frame, Kind, Script};
use crate::pages::place::{HOUSE_MINUTES, Place};
use crate::pages::{Part, hall_ballot, hall_sealed, people, result, sealed, speakers, words};
use crate::texts::Lang;

/// The whole page.
pub fn page(hall: &Hall, lang: Lang) -> Markup {
    show(&screen(hall), lang)
}

/// What the screen shows now.
pub fn screen(hall: &Hall) -> HallScreen {
    HallScreen::of(&hall.published().session, hall.book(), sealed::boxes(hall))
}

/// The whole page of a view.
pub fn show(view: &HallScreen, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let parts = parts(view, lang);
    let body = html! {
        header.hall-head { p.hall-body { (at.wording(&view.heading.session)) } (layout::part(&parts, "hall-sitting")) }
        main #main tabindex="-1" { (layout::part(&parts, "stage")) }
        footer.hall-foot { (layout::part(&parts, "hall-quorum")) (layout::link(at)) }
    };
    layout::page(at, &Frame::live(Kind::Hall, at.t("hall-title"), "/hall/live").with(Script::Tone), &body)
}

/// The parts the stream sends.
pub fn parts(view: &HallScreen, lang: Lang) -> Vec<Part> {
    let at = Place::new(lang);
    vec![
        Part::new("hall-sitting", sitting(at, &view.heading)),
        Part::new("stage", stage(at, view)),
        Part::new("hall-quorum", foot(at, view)),
    ]
}

/// The name of the sitting beside the time of day.
pub(crate) fn sitting(at: Place, heading: &Heading) -> Markup {
    html! {
        p #hall-sitting .hall-sitting {
            @if let Some(head) = &heading.sitting { (words::sitting(at, head.kind)) " " }
            y-clock data-now=(HOUSE_MINUTES) { "–" }
        }
    }
}

fn foot(at: Place, view: &HallScreen) -> Markup {
    html! {
        dl #hall-quorum {
            @if let Some(quorum) = &view.quorum {
                div { dt { (at.t("entitled")) } dd { (quorum.entitled) } }
                div { dt { (at.t("present")) } dd { (quorum.present) } }
                div { dt { (words::quorum_word(at, quorum.kind)) } dd { (quorum.needed) " " (at.t(met_key(quorum.met))) } }
            }
        }
    }
}

fn met_key(met: bool) -> &'static str {
    if met { "met-short" } else { "unmet-short" }
}

fn stage(at: Place, view: &HallScreen) -> Markup {
    let (scene, inner) = match &view.scene {
        Scene::Empty => ("item", message(at.t("hall-no-sitting"), None)),
        Scene::Waiting(head) => ("item", message(&words::sitting(at, head.kind), Some(&words::sitting_day(at, head)))),
        Scene::Attendance => ("attendance", checking_in(at, view)),
        Scene::Ballot(ballot) => ("ballot", hall_ballot::scene(at, ballot)),
        Scene::Sealed(board) => ("ballot", hall_sealed::scene(at, board)),
        Scene::Break(head) => ("item", message(at.t("hall-break"), Some(&words::sitting(at, head.kind)))),
        Scene::Item(floor) => ("item", item(at, view, floor)),
        Scene::Vote(vote) => ("vote", vote_scene(at, view, vote)),
        Scene::Result(result) => ("result", result_scene(at, view, result)),
        Scene::Closed { next, session_closed } => ("item", closed(at, next.as_ref(), *session_closed)),
    };
    html! { div #stage .stage data-scene=(scene) aria-live="polite" { (inner) } }
}

fn message(title: &str, below: Option<&str>) -> Markup {
    html! {
        div.stage-head { h1.scene-title data-len=(length(title)) { (title) } }
        @if let Some(below) = below { p.speaker { (below) } }
    }
}

fn closed(at: Place, next: Option<&SittingHead>, session_closed: bool) -> Markup {
    let title = if session_closed { at.t("hall-session-closed") } else { at.t("hall-sitting-closed") };
    let below = next.filter(|_| !session_closed).map(|head| {
        at.tw(
            "hall-next",
            &[("sitting", words::sitting(at, head.kind).into()), ("day", words::sitting_day(at, head).into())],
        )
    });
    message(title, below.as_deref())
}

fn checking_in(at: Place, view: &HallScreen) -> Markup {
    let title = view.heading.sitting.as_ref().map(|head| words::sitting(at, head.kind)).unwrap_or_default();
    let stamp = |quorum: &QuorumFigures| quorum_stamp(at, quorum);
    html! {
        div.stage-row {
            h1.scene-title data-len=(length(&title)) { (title) }
            @if let Some(quorum) = &view.quorum { (stamp(quorum)) }
        }
        @if let Some(quorum) = &view.quorum { (attendance(at, quorum)) (quorum_bar(at, quorum)) }
    }
}

fn item(at: Place, view: &HallScreen, floor: &OnTheFloor) -> Markup {
    html! {
        @if let Some(matter) = &floor.matter { (head(at, view, matter, words::business(at, matter))) }
        @else { div.stage-head { h1.scene-title data-len="short" { (at.t("hall-speech")) } } }
        @if let Some(person) = &floor.speaker {
            div.stage-row {
                p.speaker {
                    @if let Some(behalf) = &floor.on_behalf_of {
                        span.role { (at.tw("on-behalf-of", &[("who", at.plain(behalf).into())])) }
                    }
                    (people::with_title(at, person))
                }
                (speakers::clock(at, floor.since.as_millisecond(), floor.ends.map(|end| end.as_millisecond()), "clock-large"))
            }
        }
    }
}

fn vote_scene(at: Place, view: &HallScreen, vote: &RunningVote) -> Markup {
    html! {
        (head(at, view, &vote.matter, at.t("voting-now")))
        @if vote.method == VoteMethod::ShowOfHands {
            div.stage-row {
                div { p.figure-label { (words::method(at, vote.method)) } p.count { span.figure { (vote.entitled) } span.count-of { (at.t("may-vote")) } } }
            }
        } @else {
            div.stage-row {
                div {
                    p.figure-label { (at.t("pressed")) }
                    p.count {
                        span.figure { (vote.pressed) }
                        span.count-of { (at.tw("of-entitled", &[("n", vote.entitled.into())])) }
                    }
                }
                @if let Some(end) = vote.closes_at {
                    div {
                        p.figure-label { (at.t("time-left")) }
                        y-clock.clock-large data-until=(end.as_millisecond()) role="timer" { "–" }
                    }
                }
            }
            progress value=(vote.pressed) max=(vote.entitled.max(1)) aria-label=(at.t("pressed")) {}
        }
    }
}

fn result_scene(at: Place, view: &HallScreen, figures: &ResultFigures) -> Markup {
    html! {
        div.stage-row {
            (head(at, view, &figures.matter, at.t("vote-result")))
            (verdict(at, figures.passed))
        }
        (result::body(at, figures))
        @if let Some(majority) = figures.majority() { (cite(at, "", &majority.cited)) }
        (sealed::operator(at, figures.through_server))
    }
}

/// Label and title of a matter. A title that begins with the name of the session breaks after it.
fn head(at: Place, view: &HallScreen, matter: &Matter, label: &str) -> Markup {
    let title = words::matter(at, matter);
    let session = at.plain(&view.heading.session);
    html! {
        div.stage-head {
            p.scene-label { (words::numbered_label(at, matter, label)) }
            h1.scene-title data-len=(length(&title)) {
                @if let Some(rest) = title.strip_prefix(session).filter(|rest| !rest.is_empty()) {
                    span.phrase { (session) } span.phrase { (rest) }
                } @else { (title) }
            }
        }
    }
}

/// How long a title is on the screen; a Chinese character is as wide as two Latin ones.
pub(crate) fn length(title: &str) -> &'static str {
    let width: usize = title.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    match width {
        0..=28 => "short",
        29..=84 => "medium",
        85.. => "long",
    }
}
