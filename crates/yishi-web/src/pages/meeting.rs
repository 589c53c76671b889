//! A meeting of a delegation, a group, a committee or the presidium: attendance, what is on, its speakers, and what may be done.
//!
//! Invariant: whoever presides finds every act of leading the meeting here; another member sees the same without the buttons.

use maud::{Markup, html};
use yishi_app::Hall;
use yishi_procedure::deliberation::sitting::Stage;
use yishi_procedure::ids::SittingNo;
use yishi_views::meetings::{MeetingPage, MeetingRow, Post};
use yishi_views::seat::PhoneSeat;

use crate::pages::act::{Target, press};
use crate::pages::desk::control::weight;
use crate::pages::figures::{figure, quorum_stamp};
use crate::pages::layout::{self, Frame, Kind, Script};
use crate::pages::place::Place;
use crate::pages::{Part, people, speakers, words};
use crate::texts::Lang;

/// Acts that are typed, for whoever presides over a meeting in progress.
const FORMS: [&str; 3] = ["TakeUp", "HearReport", "BeginSpeech"];

/// The page of a meeting, for whoever presides or for every other member.
pub fn view(hall: &Hall, no: SittingNo, presides: bool) -> Option<MeetingPage> {
    MeetingPage::of(&hall.published().session, hall.book(), no, presides)
}

/// What a meeting is called: who meets, and the kind of the meeting.
pub(crate) fn name(at: Place, row: &MeetingRow) -> String {
    let kind = words::sitting(at, row.head.kind);
    match &row.of {
        Some(of) => at.tw("meeting-of", &[("who", at.plain(of).into()), ("meeting", kind.into())]),
        None => kind,
    }
}

/// The whole page of a view.
pub fn show(view: &MeetingPage, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let parts = parts(view, lang);
    let title = name(at, &view.row);
    let stream = format!("/me/meetings/{}/live", view.row.head.no);
    let body = html! {
        header.masthead {
            p.masthead-body { (at.wording(&view.heading.session)) }
            h1.masthead-title { (title) }
        }
        (layout::link(at))
        main #main .stack {
            (layout::notice_place(&html! {}))
            (layout::all(&parts))
            p { a.button.wide href="/me" { (at.t("phone-title")) } }
        }
        (layout::foot(at, true))
    };
    layout::page(at, &Frame::live(Kind::Me, &title, &stream).with(Script::Tone), &body)
}

/// The parts the stream sends.
pub fn parts(view: &MeetingPage, lang: Lang) -> Vec<Part> {
    let at = Place::new(lang);
    vec![
        Part::new("meeting", state(at, view)),
        Part::new("meeting-speakers", floor(at, view)),
        Part::new("meeting-acts", acts(at, view)),
        Part::new("meeting-absent", absent(at, view)),
    ]
}

fn state(at: Place, view: &MeetingPage) -> Markup {
    let head = &view.row.head;
    let (present, entitled) = view.attendance;
    html! {
        section #meeting .card {
            p.bar-top {
                span { (words::sitting_day(at, head)) @if let Some(place) = &head.place { " · " (at.wording(place)) } }
                span.badge data-state=(words::stage_state(head.stage)) { (words::stage(at, head.stage)) }
            }
            @if head.stage != Stage::Scheduled {
                div.figures {
                    (figure(at.t("entitled"), entitled, ""))
                    (figure(at.t("present"), present, ""))
                }
                @if let Some(quorum) = &view.quorum { (quorum_stamp(at, quorum)) }
            }
            @if let Some(matter) = &view.matter { p.card-label { (at.t("phone-now")) } p.lead { (words::matter(at, matter)) } }
        }
    }
}

fn floor(at: Place, view: &MeetingPage) -> Markup {
    let target = target(view);
    html! {
        section #meeting-speakers .card aria-labelledby="meeting-speakers-h" hidden[view.speakers.is_none()] {
            div.bar-top {
                h2 #meeting-speakers-h .card-label { (at.t("speakers-title")) }
                @if view.row.presides { (speakers::tone_button(at)) }
            }
            @if let Some(board) = &view.speakers {
                @if view.row.presides { (speakers::board(at, board, &target, true)) }
                @else if let Some(speaking) = &board.speaking {
                    p.lead { (people::with_title(at, &speaking.person)) }
                    (speakers::clock_of(at, speaking, "clock-large"))
                }
                @else { p.soft { (at.t("speakers-nobody-speaks")) } }
            }
        }
    }
}

fn target(view: &MeetingPage) -> String {
    format!("/me/meetings/{}/do", view.row.head.no)
}

/// The acts of leading the meeting, the one that ends it last.
fn acts(at: Place, view: &MeetingPage) -> Markup {
    let (target, no) = (target(view), view.row.head.no);
    let typed = view.row.presides && view.row.head.stage == Stage::InProgress;
    html! {
        section #meeting-acts .stack aria-label=(at.t("meeting-lead")) hidden[!view.row.presides] {
            @if typed {
                nav.buttons { @for act in FORMS { a.button href=(format!("/me/acts/{act}?f.sitting={no}")) { (super::acts::labels::act(at.lang, act)) } } }
            }
            @for action in &view.actions {
                (press(at, Target::new(&target), &action.command, words::action(at, action.word), weight(action.word)))
            }
        }
    }
}

fn absent(at: Place, view: &MeetingPage) -> Markup {
    let shown = view.row.presides && view.row.head.stage != Stage::Scheduled && !view.absent.is_empty();
    html! {
        section #meeting-absent .card hidden[!shown] {
            @if shown {
                details { summary { (at.tw("meeting-absent", &[("n", view.absent.len().into())])) } (people::names(at, &view.absent)) }
            }
        }
    }
}

/// The meetings of parts of the body, each with its page; and the way to the ballots, for whoever watches them.
pub(crate) fn list(at: Place, view: &PhoneSeat) -> Markup {
    let watches = view.posts.iter().any(|post| matches!(post, Post::ChiefScrutineer | Post::Scrutineer));
    html! {
        section #meetings .stack hidden[view.meetings.is_empty() && !watches] {
            @if watches { a.button.primary.wide href="/scrutiny" { (at.t("scrutiny-title")) } }
            @if !view.meetings.is_empty() {
                div.card {
                    h2.card-label { (at.t("meetings-title")) }
                    ul.acts { @for row in &view.meetings { li { (meeting_row(at, row)) } } }
                }
            }
        }
    }
}

fn meeting_row(at: Place, row: &MeetingRow) -> Markup {
    html! {
        a href=(format!("/me/meetings/{}", row.head.no)) {
            span.act-name { (name(at, row)) }
            span.soft { (words::sitting_day(at, &row.head)) }
        }
        span.badge data-state=(words::stage_state(row.head.stage)) { (words::stage(at, row.head.stage)) }
        @if row.presides { span.badge data-state="now" { (at.t("meeting-you-preside")) } }
    }
}

/// What somebody is beside holding a seat.
pub(crate) fn post(at: Place, post: &Post) -> String {
    let plain = |key| at.t(key).to_owned();
    match post {
        Post::StandingChair => plain("post-standing-chair"),
        Post::PresidiumMember => plain("post-presidium"),
        Post::Leader(of) => at.tw("post-leader", &[("of", at.plain(of).into())]),
        Post::DeputyLeader(of) => at.tw("post-deputy-leader", &[("of", at.plain(of).into())]),
        Post::ChiefScrutineer => plain("post-chief-scrutineer"),
        Post::Scrutineer => plain("post-scrutineer"),
    }
}
