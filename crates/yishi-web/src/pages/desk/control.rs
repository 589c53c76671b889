//! Running a sitting from the desk: what is on, the order with its acts, the tellers' figures, attendance by delegation.

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_procedure::Session;
use yishi_procedure::deliberation::sitting::Stage;
use yishi_procedure::ids::{SessionId, VoteNo};
use yishi_procedure::voting::choice::{Choice, Counts};
use yishi_procedure::voting::hand_count::EnterHands;
use yishi_rulebook::Rulebook;
use yishi_views::boxes::Boxes;
use yishi_views::desk::action::{Action, ActionWord};
use yishi_views::desk::agenda::AgendaPage;
use yishi_views::desk::control::SittingControl;
use yishi_views::desk::overview::Overview;
use yishi_views::desk::votes::VotesPage;
use yishi_views::heading::{next_sitting, sitting_that_matters};

use crate::pages::act::{Target, Weight, press, with_fields};
use crate::pages::chair::{call_up, step};
use crate::pages::desk::{DeskPage, act_address, frame, tables};
use crate::pages::figures::{quorum_card, verdict};
use crate::pages::layout;
use crate::pages::place::Place;
use crate::pages::{Part, people, result, sealed, words};
use crate::texts::Lang;

/// What the desk shows of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskView {
    /// The session.
    pub id: SessionId,
    /// What stands and what comes next.
    pub overview: Overview,
    /// The sitting at work, or the one that comes next.
    pub control: Option<SittingControl>,
    /// The votes.
    pub votes: VotesPage,
    /// The agenda.
    pub agenda: AgendaPage,
}

impl DeskView {
    /// The desk of a session, with what stands in its boxes.
    pub fn of(session: &Session, book: &Rulebook, boxes: impl Into<Boxes>) -> Self {
        let boxes = boxes.into();
        // Between two sittings the desk prepares the next one, while every other screen still shows the last.
        let over = |stage: Stage| matches!(stage, Stage::Closed | Stage::CalledOff);
        let matters = sitting_that_matters(session);
        let sitting = matters.filter(|sitting| !over(sitting.stage)).or_else(|| next_sitting(session)).or(matters);
        Self {
            id: session.id.clone(),
            overview: Overview::of(session, book, boxes.clone()),
            control: sitting.map(|sitting| SittingControl::of(session, sitting, book, boxes.clone())),
            votes: VotesPage::of(session, book, boxes.pressed),
            agenda: AgendaPage::of(session),
        }
    }
}

/// The whole page.
pub fn page(hall: &Hall, lang: Lang) -> Markup {
    show(&view(hall), lang)
}

/// What the desk shows now.
pub fn view(hall: &Hall) -> DeskView {
    DeskView::of(&hall.published().session, hall.book(), sealed::boxes(hall))
}

/// The whole page of a view.
pub fn show(view: &DeskView, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let parts = parts(view, lang);
    let part = |id| layout::part(&parts, id);
    let main = html! {
        (part("desk-sitting"))
        div.desk-two {
            div.stack { (part("desk-vote")) (part("desk-order")) (part("desk-results")) (part("desk-agenda")) }
            div.stack { (part("quorum")) (part("desk-chairs")) (part("desk-delegations")) (part("desk-sittings")) }
        }
    };
    frame(at, &view.id, &view.overview.heading, DeskPage::Control, true, &main)
}

/// The parts the stream sends.
pub fn parts(view: &DeskView, lang: Lang) -> Vec<Part> {
    let at = Place::new(lang);
    let control = view.control.as_ref();
    let quorum = control.and_then(|control| control.quorum.as_ref());
    let lines = control.map(|control| control.delegations.as_slice()).unwrap_or_default();
    vec![
        Part::new("desk-sitting", sitting(at, view)),
        Part::new("desk-vote", floor(at, view)),
        Part::new("desk-order", tables::order(at, view)),
        Part::new("desk-results", results(at, view)),
        Part::new("desk-agenda", tables::agenda(at, &view.agenda)),
        Part::new("quorum", quorum_card(at, quorum)),
        Part::new("desk-chairs", chairs(at, control)),
        Part::new("desk-delegations", tables::delegations(at, view.overview.heading.kind, lines)),
        Part::new("desk-sittings", tables::sittings(at, view)),
    ]
}

/// Name, stage and acts of the sitting.
fn sitting(at: Place, view: &DeskView) -> Markup {
    html! {
        section #desk-sitting .bar-top {
            @if let Some(control) = &view.control {
                h1 { @if let Some(head) = &control.heading.sitting { (words::sitting(at, head.kind)) } }
                div.buttons {
                    @if let Some(head) = &control.heading.sitting {
                        span.badge data-state=(words::stage_state(head.stage)) { (words::stage(at, head.stage)) }
                    }
                    @for action in &control.actions { (button(at, view, action)) }
                    @if let Some(close) = &view.overview.close { (button(at, view, close)) }
                }
            } @else { h1 { (at.t("hall-no-sitting")) } }
        }
    }
}

/// A button of the desk.
pub(crate) fn button(at: Place, view: &DeskView, action: &Action) -> Markup {
    let target = act_address(&view.id);
    press(at, Target::new(&target), &action.command, words::action(at, action.word), weight(action.word))
}

/// How much a button stands out.
pub(crate) fn weight(word: ActionWord) -> Weight {
    match word {
        ActionWord::CloseVote
        | ActionWord::DeclareResult
        | ActionWord::OpenSitting
        | ActionWord::ResumeSitting
        | ActionWord::ResumeSession => Weight::Primary,
        ActionWord::CloseSitting | ActionWord::CloseSession => Weight::Danger,
        ActionWord::OpenDoors
        | ActionWord::AllowSelfCheckIn
        | ActionWord::StopSelfCheckIn
        | ActionWord::AdjournSitting
        | ActionWord::BeginSegment
        | ActionWord::TakeUp
        | ActionWord::OpenVote
        | ActionWord::HoldAgain
        | ActionWord::EndSpeech => Weight::Plain,
    }
}

/// What is going on: the vote, its result, or whoever speaks; and what comes next.
fn floor(at: Place, view: &DeskView) -> Markup {
    let control = view.control.as_ref();
    let running = control.and_then(|control| control.running.as_ref());
    let fresh = control.and_then(|control| control.result.as_ref());
    html! {
        section #desk-vote .card aria-labelledby="desk-vote-h" {
            @if let Some(vote) = running {
                h2 #desk-vote-h .card-label { (words::numbered_label(at, &vote.matter, at.t("voting-now"))) }
                (result::running(at, vote))
                @if let Some(entered) = view.votes.hands { (hands(at, view, vote.no, entered)) }
            } @else if let Some(board) = control.and_then(|control| control.sealed.as_ref()) {
                h2 #desk-vote-h .card-label { (sealed::stage(at, board.stage)) }
                (sealed::body(at, board))
            } @else if let Some(figures) = fresh {
                h2 #desk-vote-h .card-label { (words::numbered_label(at, &figures.matter, at.t("vote-result"))) }
                div.bar-top { p.lead { (words::matter(at, &figures.matter)) } (verdict(at, figures.passed)) }
                (result::body(at, figures))
            } @else {
                h2 #desk-vote-h .card-label { (at.t("next-step")) }
                p.lead { (step(at, &view.overview.next)) }
                (on_the_floor(at, control))
            }
            @if let Some(action) = control.and_then(|control| control.floor_action.as_ref()) { (button(at, view, action)) }
            @if let Some(control) = control.filter(|control| !control.callable.is_empty()) {
                (call_up(at, &act_address(&view.id), &control.callable, step(at, &view.overview.next), Weight::Primary))
            }
        }
    }
}

fn on_the_floor(at: Place, control: Option<&SittingControl>) -> Markup {
    let floor = control.and_then(|control| control.floor.as_ref());
    html! {
        @if let Some(floor) = floor {
            p {
                @if let Some(matter) = &floor.matter { (words::matter(at, matter)) " " }
                @if let Some(person) = &floor.speaker { (people::with_title(at, person)) }
            }
        }
    }
}

/// The tellers' figures of a show of hands.
fn hands(at: Place, view: &DeskView, vote: VoteNo, entered: Option<Counts>) -> Markup {
    let counts = entered.unwrap_or_default();
    let figures =
        [(Choice::For, counts.approvals), (Choice::Against, counts.against), (Choice::Abstain, counts.abstain)];
    let fields = html! {
        div.fields {
            @for (choice, count) in figures {
                @let id = format!("hands-{}", choice.as_str());
                div.field data-choice=(choice.as_str()) {
                    label for=(id) { (words::choice(at, choice)) }
                    input id=(id) name=(format!("set.counts.{}", choice.as_str())) inputmode="numeric" pattern="[0-9]*"
                        value=[entered.map(|_| count)] required;
                }
            }
        }
        p.hint { (at.t("desk-hands-hint")) }
    };
    let command = EnterHands { vote, counts: Counts::default() }.into();
    let target = act_address(&view.id);
    with_fields(at, Target::new(&target), &command, at.t("act-enter-hands"), Weight::Primary, &fields)
}

/// The newest result stands open; the earlier ones are folded. A result that is on above is not repeated.
fn results(at: Place, view: &DeskView) -> Markup {
    let above = view.control.as_ref().and_then(shown_above);
    let mut rest = view.votes.results.iter().filter(|figures| Some(figures.no) != above).peekable();
    html! {
        section #desk-results .stack aria-labelledby="desk-results-h" hidden[rest.peek().is_none()] {
            h2 #desk-results-h .card-label { (at.t("results")) }
            @if above.is_none() { @if let Some(newest) = rest.next() { (result::card(at, newest)) } }
            @for figures in rest { (result::folded(at, figures)) }
        }
    }
}

/// The vote whose result stands in the place of what is going on.
fn shown_above(control: &SittingControl) -> Option<VoteNo> {
    control.result.as_ref().filter(|_| control.running.is_none() && control.sealed.is_none()).map(|figures| figures.no)
}

fn chairs(at: Place, control: Option<&SittingControl>) -> Markup {
    html! {
        section #desk-chairs .card aria-labelledby="desk-chairs-h" {
            h2 #desk-chairs-h .card-label { (at.t("executive-chairs")) }
            @if let Some(control) = control {
                @if !control.executive_chairs.is_empty() { (people::names(at, &control.executive_chairs)) }
                p.soft {
                    @if let Some(person) = &control.presiding { (at.t("presiding")) " " (people::with_title(at, person)) }
                    @else { (at.t("nobody-presides")) }
                }
            }
        }
    }
}
