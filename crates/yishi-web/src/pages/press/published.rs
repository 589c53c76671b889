//! What the desk published: releases and photos, how to withdraw them, and how to publish a photo.

use maud::{Markup, html};
use yishi_app::press::{Editor, Photo, Press, PressDesk, Release};
use yishi_names::script::Script;

use crate::pages::place::Place;
use crate::pages::press::{PressPage, frame, problem, words};
use crate::texts::Lang;

/// The whole page; `wrong` is what was wrong with the last try.
pub fn page(press: &Press, editor: Editor, lang: Lang, wrong: Option<&str>) -> Markup {
    let at = Place::new(lang);
    let desk = press.desk();
    let session = press.hall().id().to_string();
    let main = html! {
        (problem(wrong))
        h1 { (at.t("press-published")) }
        (releases(at, &session, &desk))
        (photos(at, &session, &desk))
        (show_photo(at, &session))
    };
    frame(at, press, editor, PressPage::Published, at.t("press-published"), &main)
}

fn releases(at: Place, session: &str, desk: &PressDesk) -> Markup {
    html! {
        section.card aria-labelledby="releases-h" {
            h2 #releases-h .card-label { (at.t("press-releases")) }
            @if desk.releases.is_empty() { p.soft { (at.t("press-releases-none")) } }
            ol.published { @for release in desk.releases.values().rev() { li { (one_release(at, session, desk, release)) } } }
            p.soft {
                (at.t("press-feeds")) " "
                @for script in Script::BOTH { a href=(format!("/s/{session}/feeds/{}", script.tag())) { "Atom " (words::script(at, script)) } " " }
            }
        }
    }
}

fn one_release(at: Place, session: &str, desk: &PressDesk, release: &Release) -> Markup {
    let published = &release.published;
    html! {
        @for version in &published.versions {
            p {
                @if release.withdrawn.is_none() {
                    a href=(format!("/s/{session}/releases/{}/{}", published.release, version.script.tag())) lang=(version.script.tag()) { (version.title) }
                } @else { s lang=(version.script.tag()) { (version.title) } }
                " " span.soft { (words::script(at, version.script)) }
            }
        }
        p.soft { (at.moment(release.by.at)) " " (words::who(at, desk, release.by.editor)) }
        @if let Some(reason) = &published.reason { p.soft { (at.t("press-let-pass")) " " q { (reason) } } }
        @match &release.withdrawn {
            Some((by, reason)) => p { span.badge data-state="absent" { (at.t("press-withdrawn")) } " " (at.moment(by.at)) " " q { (reason) } },
            None => (withdraw(at, &format!("/press/{session}/releases/{}/withdraw", published.release))),
        }
    }
}

fn withdraw(at: Place, action: &str) -> Markup {
    html! {
        details {
            summary { (at.t("press-withdraw")) }
            form.one-line method="post" action=(action) {
                input name="reason" required maxlength="1000" aria-label=(at.t("press-withdraw-reason")) placeholder=(at.t("press-withdraw-reason"));
                button.button.danger.small { (at.t("press-withdraw")) }
            }
        }
    }
}

fn photos(at: Place, session: &str, desk: &PressDesk) -> Markup {
    html! {
        section.card aria-labelledby="photos-h" {
            h2 #photos-h .card-label { (at.t("press-photos")) }
            @if desk.photos.is_empty() { p.soft { (at.t("press-photos-none")) } }
            ul.photos { @for photo in desk.photos.values().rev() { li { (one_photo(at, session, desk, photo)) } } }
        }
    }
}

fn one_photo(at: Place, session: &str, desk: &PressDesk, photo: &Photo) -> Markup {
    let published = &photo.published;
    html! {
        @if photo.withdrawn.is_none() { img src=(format!("/s/{session}/photos/{}", published.photo)) alt="" loading="lazy"; }
        p { (at.plain(&published.caption)) }
        p.soft { (at.moment(photo.by.at)) " " (words::who(at, desk, photo.by.editor)) }
        @if let Some(reason) = &published.reason { p.soft { (at.t("press-let-pass")) " " q { (reason) } } }
        @match &photo.withdrawn {
            Some((by, reason)) => p { span.badge data-state="absent" { (at.t("press-withdrawn")) } " " (at.moment(by.at)) " " q { (reason) } },
            None => (withdraw(at, &format!("/press/{session}/photos/{}/withdraw", published.photo))),
        }
    }
}

fn show_photo(at: Place, session: &str) -> Markup {
    html! {
        section.card aria-labelledby="photo-h" {
            h2 #photo-h .card-label { (at.t("press-photo-add")) }
            p.soft { (at.t("press-photo-how")) }
            form.stack method="post" action=(format!("/press/{session}/photos")) enctype="multipart/form-data" {
                div.field {
                    label for="file" { (at.t("press-photo-file")) }
                    input #file name="file" type="file" accept="image/jpeg,image/png,image/webp" required;
                }
                div.field { label for="hans" { (at.t("press-caption-hans")) } textarea #hans name="hans" rows="2" required lang="zh-Hans" {} }
                div.field {
                    label for="hant" { (at.t("press-caption-hant")) }
                    textarea #hant name="hant" rows="2" lang="zh-Hant" aria-describedby="hant-hint" {}
                    p #hant-hint .hint { (at.t("press-caption-hint")) }
                }
                div.field {
                    label for="reason" { (at.t("press-pass-reason")) }
                    input #reason name="reason" maxlength="1000" aria-describedby="reason-hint";
                    p #reason-hint .hint { (at.t("press-pass-hint")) }
                }
                div.buttons { button.button.primary { (at.t("press-photo-publish")) } }
            }
        }
    }
}
