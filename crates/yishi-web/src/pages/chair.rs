//! The presiding chair's page: the words to say in large type, one main act, and what the words rest on.

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_names::formula::Announced;
use yishi_procedure::Command;
use yishi_procedure::deliberation::sitting::{PlenaryPart, SittingKind};
use yishi_procedure::voting::method::VoteMethod;
use yishi_views::chair::{CallUp, ChairPage};
use yishi_views::matter::Matter;
use yishi_views::next_step::NextStep;
use yishi_views::order::{Entry, Progress};
use yishi_views::quorum::QuorumFigures;

use crate::pages::act::{Target, Weight, choose, press};
use crate::pages::figures::{attendance, figure, quorum_stamp, verdict};
use crate::pages::layout::{self, Frame, Kind};
use crate::pages::place::Place;
use crate::pages::{Part, people, result, words};
use crate::texts::Lang;

const ACT: &str = "/chair/do";

/// The whole page.
pub fn page(hall: &Hall, lang: Lang) -> Markup {
    show(&view(hall), lang)
}

/// What the page shows now.
pub fn view(hall: &Hall) -> ChairPage {
    let pressed = hall.pressed();
    ChairPage::of(&hall.published().session, hall.book(), pressed)
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
            div.stack { (layout::notice_place(&html! {})) (part("chair-quorum")) (part("say")) (part("next")) (part("vote")) }
            div.stack { (part("order")) (part("chairs")) }
        }
        (layout::foot(at, true))
    };
    layout::page(at, &Frame::live(Kind::Chair, at.t("chair-title"), "/chair/live"), &body)
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
        section #vote .card aria-live="polite" hidden[view.running.is_none() && view.result.is_none()] {
            @if let Some(vote) = &view.running {
                h2.card-label { (at.t("voting-now")) " " (words::numbered(at, &vote.matter)) }
                (result::running(at, vote))
            } @else if let Some(figures) = &view.result {
                h2.card-label { (words::numbered(at, &figures.matter)) " " (at.t("vote-result")) }
                div.bar-top { p.lead { (words::matter(at, &figures.matter)) } (verdict(at, figures.passed)) }
                (result::body(at, figures))
            }
        }
    }
}

fn say(at: Place, view: &ChairPage) -> Markup {
    let waits = matches!(
        view.next,
        NextStep::OpenDoors(_) | NextStep::NameChairs(_) | NextStep::WaitForQuorum { .. } | NextStep::Nothing
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

/// A list of those who may be called up, each option a whole command.
pub(crate) fn call_up(at: Place, action: &str, callable: &[CallUp], word: &str, weight: Weight) -> Markup {
    let choices: Vec<(Command, String)> =
        callable.iter().map(|call| (call.command.clone(), people::spoken(at, &call.person))).collect();
    choose(at, Target::new(action), ("call-up", at.t("call-up-whom")), &choices, word, weight)
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
        NextStep::HearReport(_) => "step-hear-report",
        NextStep::BeginSpeech(_) => "step-begin-speech",
        NextStep::EndSpeech(_) => "step-end-speech",
        NextStep::OpenVote(..) => "step-open-vote",
        NextStep::CloseVote(_) => "step-close-vote",
        NextStep::EnterHands(_) => "step-enter-hands",
        NextStep::DeclareResult(_) => "step-declare-result",
        NextStep::CloseSitting(..) => "step-close-sitting",
        NextStep::Nothing => "step-nothing",
    })
}

/// What the chair says, in the formula of the house.
pub(crate) fn spoken(at: Place, view: &ChairPage) -> String {
    match &view.next {
        NextStep::OpenDoors(head) => at.tw(
            "say-open-doors",
            &[("sitting", words::sitting(at, head.kind).into()), ("day", words::sitting_day(at, head).into())],
        ),
        NextStep::NameChairs(_) => at.t("say-name-chairs").to_owned(),
        NextStep::WaitForQuorum { missing } => at.tw("say-wait-for-quorum", &[("missing", (*missing).into())]),
        NextStep::OpenSitting(quorum, _) => opening(at, quorum),
        NextStep::BeginSegment(segment) => at.tw("say-begin-segment", &[("n", (*segment).into())]),
        NextStep::TakeUp(matter) => take_up(at, matter),
        NextStep::HearReport(matter) => at.tw("say-hear-report", &[("title", words::quoted(at, matter).into())]),
        NextStep::BeginSpeech(matter) => at.tw("say-begin-speech", &[("title", words::matter(at, matter).into())]),
        NextStep::EndSpeech(person) => at.tw("say-end-speech", &[("name", people::spoken(at, person).into())]),
        NextStep::OpenVote(matter, method) => vote_call(at, &words::quoted(at, matter), *method),
        NextStep::CloseVote(vote) if vote.closes_at.is_some() => at.t("say-vote-runs").to_owned(),
        NextStep::CloseVote(vote) if vote.method == VoteMethod::ShowOfHands => at.t("say-close-hands").to_owned(),
        NextStep::CloseVote(_) => at.t("say-close-vote").to_owned(),
        NextStep::EnterHands(_) => at.t("say-enter-hands").to_owned(),
        NextStep::DeclareResult(figures) => result::spoken(at, figures),
        NextStep::CloseSitting(_, kind) => closing(at, view, *kind),
        NextStep::Nothing => at.t("say-nothing").to_owned(),
    }
}

/// The formula of the opening is the house's own in Chinese, and a plain sentence in English.
fn opening(at: Place, quorum: &QuorumFigures) -> String {
    let announced = Announced {
        kind: quorum.kind,
        measure: words::measure_word(Place::new(Lang::ZhHans), quorum.kind),
        entitled: quorum.entitled,
        present: quorum.present,
        quorate: quorum.met,
    };
    let call = announced.opening_call();
    match at.lang {
        Lang::ZhHans => call.hans,
        Lang::ZhHant => call.hant,
        Lang::En => {
            let figures = [("entitled", quorum.entitled.into()), ("present", quorum.present.into())];
            at.tw("say-open-sitting", &figures)
        }
    }
}

fn take_up(at: Place, matter: &Matter) -> String {
    let title = ("title", words::quoted(at, matter).into());
    match matter {
        Matter::PresidiumList | Matter::Agenda => at.tw("say-take-up-question", &[title]),
        Matter::Item { .. } => at.tw("say-take-up", &[("number", words::numbered(at, matter).into()), title]),
    }
}

fn vote_call(at: Place, title: &str, method: VoteMethod) -> String {
    match method {
        VoteMethod::Named | VoteMethod::Secret => at.tw("say-open-vote", &[("title", title.into())]),
        VoteMethod::ShowOfHands => at.tw("say-open-hands", &[("title", title.into())]),
    }
}

fn closing(at: Place, view: &ChairPage, kind: SittingKind) -> String {
    match kind {
        SittingKind::Plenary { part: PlenaryPart::Closing, .. } => {
            at.tw("say-close-session", &[("session", at.plain(&view.heading.session).into())])
        }
        SittingKind::Preparatory | SittingKind::Plenary { part: PlenaryPart::Opening | PlenaryPart::Ordinary, .. } => {
            at.t("say-close-sitting").to_owned()
        }
    }
}

fn order(at: Place, entries: &[Entry]) -> Markup {
    html! {
        section #order .card aria-labelledby="order-h" {
            h2 #order-h .card-label { (at.t("order-of-the-sitting")) }
            @if entries.is_empty() { p.soft { (at.t("order-empty")) } }
            ol.steps {
                @for entry in entries {
                    li data-state=(words::progress_state(entry.progress))
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
