//! What the public reads of the press desk: the list on the session's page, and each release by itself.

use maud::{Markup, html};
use yishi_app::press::{Photo, Press, PressDesk, ReleaseNo};
use yishi_names::script::Script;
use yishi_procedure::ids::SessionId;
use yishi_views::heading::Heading;

use crate::pages::layout::{self, Frame, Kind};
use crate::pages::place::Place;
use crate::pages::press::words;
use crate::texts::Lang;

/// The part of the session's public page; nothing where nothing was published.
pub(crate) fn part(at: Place, session: &SessionId, desk: &PressDesk) -> Markup {
    let (mut releases, mut photos) = (desk.public_releases().peekable(), desk.public_photos().peekable());
    html! {
        @if releases.peek().is_some() {
            section.card aria-labelledby="news-h" {
                h2 #news-h .card-title { (at.t("public-news")) }
                ol.published {
                    @for release in releases {
                        @let own = at.lang.script();
                        li {
                            @for version in sorted(&release.published.versions, own) {
                                p { a href=(format!("/s/{session}/releases/{}/{}", release.published.release, version.script.tag())) lang=(version.script.tag()) { (version.title) } }
                            }
                            p.soft { (at.moment(release.by.at)) }
                        }
                    }
                }
                p { @for script in Script::BOTH { a href=(format!("/s/{session}/feeds/{}", script.tag())) { "Atom " (words::script(at, script)) } " " } }
            }
        }
        @if photos.peek().is_some() {
            section.card aria-labelledby="photos-h" {
                h2 #photos-h .card-title { (at.t("press-photos")) }
                ul.photos { @for photo in photos { li { (figure(at, session, photo)) } } }
            }
        }
    }
}

/// The version in the page's own script stands first.
fn sorted(versions: &[yishi_app::press::Version], own: Script) -> Vec<&yishi_app::press::Version> {
    let mut sorted: Vec<_> = versions.iter().collect();
    sorted.sort_by_key(|version| version.script != own);
    sorted
}

fn figure(at: Place, session: &SessionId, photo: &Photo) -> Markup {
    let published = &photo.published;
    html! {
        figure {
            img src=(format!("/s/{session}/photos/{}", published.photo)) alt=(at.plain(&published.caption)) loading="lazy";
            figcaption { (at.wording(&published.caption)) }
        }
    }
}

/// A release by itself, in one script.
pub fn release(press: &Press, no: ReleaseNo, script: Script, text: &str, lang: Lang) -> Markup {
    let at = Place::new(lang);
    let session = press.hall().id();
    let heading = Heading::of(&press.hall().published().session);
    let desk = press.desk();
    let release = desk.releases.get(&no);
    let other = Script::BOTH
        .into_iter()
        .find(|other| *other != script && release.is_some_and(|release| release.version(*other).is_some()));
    let mut lines = text.trim().lines().map(str::trim).filter(|line| !line.is_empty());
    let title = lines.next().unwrap_or_default();
    let body = html! {
        header.masthead { p.masthead-body { (at.t("house-name")) } p.masthead-title { (at.wording(&heading.session)) } }
        main #main .wrap.stack {
            p.crumbs { a href=(format!("/s/{session}")) { (at.t("to-the-session")) } }
            article.card.news lang=(script.tag()) {
                h1 { (title) }
                @for line in lines { p { (line) } }
            }
            p.soft {
                @if let Some(release) = release { (at.t("press-published-at")) " " (at.day_of(release.by.at)) " " (at.time(release.by.at)) }
                @if let Some(other) = other {
                    " · " a href=(format!("/s/{session}/releases/{no}/{}", other.tag())) hreflang=(other.tag()) { (words::script(at, other)) }
                }
            }
        }
        (layout::foot(at, false))
    };
    layout::page(at, &Frame::still(Kind::Public, title), &body)
}
