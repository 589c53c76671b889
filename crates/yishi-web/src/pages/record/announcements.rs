//! Announcements as they were issued, the drafts that could be, and the texts the session adopted, each in the official form.

use maud::{Markup, html};
use yishi_names::numeral::ordinal;
use yishi_procedure::closing::announcement::AnnouncementSubject;
use yishi_procedure::ids::AnnouncementNo;
use yishi_views::record::adopted_paper::AdoptedPaper;
use yishi_views::record::announcements::{Announcement, AnnouncementsPage};
use yishi_views::record::draft::Draft;

use super::wording::judged;
use super::{Shelf, print_button};
use crate::pages::figures::cite;
use crate::pages::place::Place;
use crate::pages::result;

/// The whole page.
pub fn show(at: Place, shelf: &Shelf, view: &AnnouncementsPage) -> Markup {
    let main = html! {
        div.bar-top.no-print { h1 { (at.t("record-announcements")) } (print_button(at)) }
        @if let Some(cited) = &view.numbered_by { div.no-print { (cite(at, at.t("record-numbered"), cited)) } }
        @if view.issued.is_empty() { section.card.no-print { p.soft { (at.t("record-none-issued")) } } }
        @for one in &view.issued { (issued(at, view, one)) }
        (drafts(at, shelf, view))
        @for paper in &view.papers { (adopted(at, view, paper)) }
    };
    shelf.page(at, &view.heading, "/announcements", &main)
}

fn number(at: Place, no: AnnouncementNo) -> String {
    at.tw("record-announcement-number", &[("n", no.0.into()), ("numeral", ordinal(no.0).into())])
}

/// Session, 公告, number, text, who issued it, day.
fn issued(at: Place, view: &AnnouncementsPage, one: &Announcement) -> Markup {
    html! {
        article.paper id=(format!("announcement-{}", one.no)) {
            header {
                p.paper-body { (at.wording(&view.heading.session)) }
                h2.paper-title { (at.t("record-announcement")) }
                p.paper-sub { (number(at, one.no)) }
            }
            p.paper-text { (at.wording(&one.text)) }
            footer.paper-foot { p { (at.wording(&one.issuer)) } p { (at.day_of(one.at)) } }
            div.no-print { (judged(at, &one.judged)) }
        }
    }
}

fn subject(at: Place, subject: AnnouncementSubject) -> &'static str {
    at.t(match subject {
        AnnouncementSubject::Elected => "option-AnnouncementSubject-elected",
        AnnouncementSubject::Offices => "option-AnnouncementSubject-offices",
        AnnouncementSubject::Regulation => "option-AnnouncementSubject-regulation",
        AnnouncementSubject::Resolution => "option-AnnouncementSubject-resolution",
        AnnouncementSubject::Seats => "option-AnnouncementSubject-seats",
        AnnouncementSubject::Session => "option-AnnouncementSubject-session",
    })
}

fn drafts(at: Place, shelf: &Shelf, view: &AnnouncementsPage) -> Markup {
    html! {
        section.card.no-print aria-labelledby="drafts-h" {
            h2 #drafts-h .card-label { (at.t("record-drafts")) }
            @if view.drafts.is_empty() { p.soft { (at.t("record-no-drafts")) } }
            @for draft in &view.drafts { (one_draft(at, shelf, view, draft)) }
        }
    }
}

/// The draft with the way to the form that issues it, its text already in it.
fn one_draft(at: Place, shelf: &Shelf, view: &AnnouncementsPage, draft: &Draft) -> Markup {
    html! {
        div.draft {
            p.soft { (subject(at, draft.subject)) " · " (at.tw("record-would-be", &[("number", number(at, view.next).into())])) }
            p.paper-text { (at.wording(&draft.text)) }
            p.soft { (at.wording(&view.issuer)) }
            form method="get" action=(format!("/desk/{}/acts/IssueAnnouncement", shelf.session)) {
                input type="hidden" name="f.subject" value=(subject_word(draft.subject));
                input type="hidden" name="f.text.hans" value=(draft.text.hans);
                input type="hidden" name="f.text.hant" value=(draft.text.hant);
                button.button { (at.t("record-issue")) }
            }
        }
    }
}

/// The word of a subject in forms and in the journal.
fn subject_word(subject: AnnouncementSubject) -> &'static str {
    match subject {
        AnnouncementSubject::Elected => "elected",
        AnnouncementSubject::Offices => "offices",
        AnnouncementSubject::Regulation => "regulation",
        AnnouncementSubject::Resolution => "resolution",
        AnnouncementSubject::Seats => "seats",
        AnnouncementSubject::Session => "session",
    }
}

/// The title, and under it the line that says when and by whom it was adopted.
fn adopted(at: Place, view: &AnnouncementsPage, paper: &AdoptedPaper) -> Markup {
    html! {
        article.paper {
            header {
                h2.paper-title { (at.wording(&paper.title)) }
                p.paper-sub {
                    (at.tw("record-adopted-line", &[
                        ("day", paper.on.map(|day| at.full_day(day)).unwrap_or_default().into()),
                        ("session", at.plain(&view.heading.session).into()),
                    ]))
                }
            }
            (result::body(at, &paper.result))
            (result::grounds(at, &paper.result))
        }
    }
}
