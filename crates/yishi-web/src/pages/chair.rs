//! The presiding chair's page: the words to say in large type, one main act, and what the words rest on.

mod say;
mod sealed;

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_procedure::Command;
use yishi_views::call_up::CallUp;
use yishi_views::chair::ChairPage;
use yishi_views::next_step::NextStep;
use yishi_views::order::{Entry, Progress};
use yishi_views::quorum::QuorumFigures;

use crate::pages::act::{Target, Weight, choose, press};
use crate::pages::figures::{attendance, figure, quorum_stamp, verdict};
use crate::pages::layout::{self, Frame, Kind, Script};
use crate::pages::place::Place;
use crate::pages::sealed::{body as sealed_body, boxes, operator, stage as sealed_stage};
use crate::pages::{Part, people, result, speakers, words};
use crate::texts::Lang;

pub(crate) use say::spoken;

const ACT: &str = "/chair/do";

/// The whole page.
pub fn page(hall: &Hall, lang: Lang) -> Markup {
    show(&view(hall), lang)
}

/// What the page shows now.
pub fn view(hall: &Hall) -> ChairPage {
    ChairPage::of(&hall.published().session, hall.book(), boxes(hall))
}

/// The whole page of a view.
pub fn show(view: &ChairPage, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let parts = parts(view, lang);
    let part = |id| layout::part(&parts, id);
    let body = html! {
        header.masthead {
            p.masthead-body { (at.wording(&view.heading.session)) }
            (part("chair-sitting"))
            (layout::link(at))
        }
        main #main {
            div.stack { (layout::notice_place(&html! {})) (part("chair-quorum")) (part("say")) (part("next")) (part("speakers")) (part("vote")) }
            div.stack { (part("order")) (part("chairs")) (part("recess")) p { a.button.wide href="/chair/acts" { (at.t("acts-title")) } } p { a.button.wide href="/chair/record" { (at.t("record-title")) } } }
        }
        (layout::foot(at, true))
    };
    layout::page(at, &Frame::live(Kind::Chair, at.t("chair-title"), "/chair/live").with(Script::Tone), &body)
}

/// The parts the stream sends.
pub fn parts(view: &ChairPage, lang: Lang) -> Vec<Part> {
    let at = Place::new(lang);
    vec![
        Part::new("chair-sitting", sitting(at, view)),
        Part::new("chair-quorum", quorum(at, view.quorum.as_ref())),
        Part::new("vote", vote(at, view)),
        Part::new("say", say(at, view)),
        Part::new("next", next(at, view)),
        Part::new("speakers", speaking(at, view)),
        Part::new("recess", recess(at, view)),
        Part::new("order", order(at, &view.order)),
        Part::new("chairs", chairs(at, view)),
    ]
}

fn sitting(at: Place, view: &ChairPage) -> Markup {
    let name = view.heading.sitting.as_ref().map(|head| words::sitting(at, head.kind)).unwrap_or_default();
    html! { h1 #chair-sitting .masthead-title { (name) " " (at.t("chair-title")) } }
}

fn quorum(at: Place, quorum: Option<&QuorumFigures>) -> Markup {
    html! {
        section #chair-quorum .card aria-labelledby="quorum-h" {
            h2 #quorum-h .quiet-title { (at.t("attendance")) }
            @if let Some(quorum) = quorum {
                div.bar-top {
                    (attendance(at, quorum))
                    div.figures {
                        (figure(words::quorum_word(at, quorum.kind), quorum.needed, words::measure_word(at, quorum.kind)))
                    }
                    (quorum_stamp(at, quorum))
                }
            } @else { p.soft { (at.t("doors-not-open")) } }
        }
    }
}

/// The open vote, or the result just had; an empty place keeps the part addressable.
fn vote(at: Place, view: &ChairPage) -> Markup {
    html! {
        section #vote .card aria-live="polite" hidden[view.running.is_none() && view.sealed.is_none() && view.result.is_none()] {
            @if let Some(vote) = &view.running {
                h2.card-label { (at.t("voting-now")) " " (words::numbered(at, &vote.matter)) }
                (result::running(at, vote))
            } @else if let Some(board) = &view.sealed {
                h2.card-label { (sealed_stage(at, board.stage)) }
                (sealed_body(at, board))
            } @else if let Some(figures) = &view.result {
                h2.card-label { (words::numbered(at, &figures.matter)) " " (at.t("vote-result")) }
                div.bar-top { p.lead { (words::matter(at, &figures.matter)) } (verdict(at, figures.passed)) }
                (result::body(at, figures))
                (operator(at, figures.through_server))
            }
        }
    }
}

fn say(at: Place, view: &ChairPage) -> Markup {
    let waits = matches!(
        view.next,
        NextStep::OpenDoors(_)
            | NextStep::NameChairs(_)
            | NextStep::WaitForQuorum { .. }
            | NextStep::ResumeSession
            | NextStep::AwaitBallot(_)
            | NextStep::Nothing
    );
    let step = [("step", step(at, &view.next).into())];
    let label = if waits { at.tw("chair-wait", &step) } else { at.tw("chair-say", &step) };
    html! {
        section #say .card.say aria-labelledby="say-h" aria-live="polite" {
            h2 #say-h .card-label { (label) }
            p.say-words { (spoken(at, view)) }
        }
    }
}

fn next(at: Place, view: &ChairPage) -> Markup {
    let button = |command: &Command| press(at, Target::new(ACT), command, step(at, &view.next), Weight::Main);
    html! {
        div #next .next {
            @if view.next.is_for_the_desk() || view.next.closes_by_itself().is_some() {}
            @else if !view.callable.is_empty() { (call_up(at, ACT, &view.callable, step(at, &view.next), Weight::Main)) }
            @else if let Some(command) = view.next.command() { (button(&command)) }
        }
    }
}

/// Who has the floor and who waits; nothing where nobody has asked and nobody speaks.
fn speaking(at: Place, view: &ChairPage) -> Markup {
    let board = view.speakers.as_ref().filter(|board| !board.is_empty());
    html! {
        section #speakers .card aria-labelledby="speakers-h" hidden[board.is_none()] {
            div.bar-top {
                h2 #speakers-h .card-label { (at.t("speakers-title")) }
                (speakers::tone_button(at))
            }
            @if let Some(board) = board { (speakers::board(at, board, ACT, false)) }
        }
    }
}

/// Interrupting the sitting; going on is the next step of the break.
fn recess(at: Place, view: &ChairPage) -> Markup {
    html! {
        div #recess {
            @if let Some(command) = &view.adjourn { (press(at, Target::new(ACT), command, at.t("act-adjourn-sitting"), Weight::Plain)) }
        }
    }
}

/// A list of those who may be called up, each option a whole command; whom the agenda names stands before it with a button.
pub(crate) fn call_up(at: Place, action: &str, callable: &[CallUp], word: &str, weight: Weight) -> Markup {
    let (planned, others): (Vec<&CallUp>, Vec<&CallUp>) = callable.iter().partition(|call| call.planned);
    let choices: Vec<(Command, String)> =
        others.iter().map(|call| (call.command.clone(), people::spoken(at, &call.person))).collect();
    let choice = |weight| choose(at, Target::new(action), ("call-up", at.t("call-up-whom")), &choices, word, weight);
    html! {
        @if planned.is_empty() { (choice(weight)) }
        @for call in &planned {
            p.lead { (people::with_title(at, &call.person)) }
            (press(at, Target::new(action), &call.command, word, weight))
            details { summary { (at.t("call-up-another")) } (choice(Weight::Plain)) }
        }
    }
}

/// The name of the step, which is also what its button says.
pub(crate) fn step(at: Place, next: &NextStep) -> &'static str {
    at.t(match next {
        NextStep::OpenDoors(_) => "step-open-doors",
        NextStep::NameChairs(_) => "step-name-chairs",
        NextStep::WaitForQuorum { .. } => "step-wait-for-quorum",
        NextStep::OpenSitting(..) => "step-open-sitting",
        NextStep::BeginSegment(_) => "step-begin-segment",
        NextStep::TakeUp(_) => "step-take-up",
        NextStep::HearReport(..) => "step-hear-report",
        NextStep::BeginSpeech(_) => "step-begin-speech",
        NextStep::EndSpeech(_) => "step-end-speech",
        NextStep::OpenVote(..) => "step-open-vote",
        NextStep::CloseVote(_) => "step-close-vote",
        NextStep::EnterHands(_) => "step-enter-hands",
        NextStep::DeclareResult(_) => "step-declare-result",
        NextStep::CloseSitting(..) => "step-close-sitting",
        NextStep::ResumeSitting(_) => "step-resume-sitting",
        NextStep::ResumeSession => "step-resume-session",
        NextStep::AwaitBallot(_) => "step-await-ballot",
        NextStep::DeclareBallot(_) => "step-declare-ballot",
        NextStep::AnnounceBallot(_) => "step-announce-ballot",
        NextStep::Sealed(step, _) => sealed::step(*step),
        NextStep::Nothing => "step-nothing",
    })
}

fn order(at: Place, entries: &[Entry]) -> Markup {
    html! {
        section #order .card aria-labelledby="order-h" {
            h2 #order-h .card-label { (at.t("order-of-the-sitting")) }
            @if entries.is_empty() { p.soft { (at.t("order-empty")) } }
            ol.steps {
                @for entry in entries {
                    li data-state=(words::progress_state(entry.progress)) data-no=(words::in_lists(&entry.matter))
                        aria-current=[(entry.progress == Progress::Now).then_some("step")] {
                        span { (words::matter(at, &entry.matter)) } (badge(at, entry))
                    }
                }
            }
        }
    }
}

/// How far an entry has come; what was voted on says how it ended.
pub(crate) fn badge(at: Place, entry: &Entry) -> Markup {
    let (state, word) = match (entry.progress, entry.passed) {
        (Progress::Done, Some(true)) => ("passed", at.t("passed")),
        (Progress::Done, Some(false)) => ("failed", at.t("not-passed")),
        (progress, _) => (words::progress_state(progress), words::progress(at, progress)),
    };
    html! { span.badge data-state=(state) { (word) } }
}

fn chairs(at: Place, view: &ChairPage) -> Markup {
    html! {
        section #chairs .card aria-labelledby="chairs-h" {
            h2 #chairs-h .card-label { (at.t("executive-chairs")) }
            @if !view.executive_chairs.is_empty() { (people::names(at, &view.executive_chairs)) }
            p.soft {
                @if let Some(person) = &view.presiding { (at.t("presiding")) " " (people::with_title(at, person)) }
                @else { (at.t("nobody-presides")) }
            }
        }
    }
}
