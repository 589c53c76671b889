//! The feed of a session's releases in one script.
//!
//! Law: RFC 4287 (Atom) and RFC 4151 (tag identifiers). Invariant: an entry keeps its identifier for ever, wherever the house
//! is reached; what was withdrawn is in no feed.

use jiff::Timestamp;
use yishi_app::Failure;
use yishi_app::press::{Press, PressDesk, Release};
use yishi_names::script::Script;
use yishi_procedure::ids::SessionId;
use yishi_views::heading::Heading;

/// Entries of a feed.
const NEWEST: usize = 50;

/// The feed; `house` is the address phones reach the house at.
///
/// # Errors
/// Where a release cannot be read from its shelf.
pub fn feed(press: &Press, house: &str, script: Script) -> Result<String, Failure> {
    let (session, desk) = (press.hall().id(), press.desk());
    let title = Heading::of(&press.hall().published().session).session.in_script(script).to_owned();
    let mut entries = String::new();
    for release in desk.public_releases().filter(|release| release.version(script).is_some()).take(NEWEST) {
        let text = press.published_text(release.published.release, script)?;
        entries.push_str(&entry(session, house, script, release, &text));
    }
    let own = format!("{house}/s/{session}/feeds/{}", script.tag());
    Ok(format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n\
         <id>{id}</id>\n<title>{title}</title>\n<updated>{updated}</updated>\n<author><name>{title}</name></author>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{house}/s/{session}\"/>\n\
         {entries}</feed>\n",
        lang = script.tag(),
        id = identifier(session, &format!("feed/{}", script.tag())),
        title = escaped(&title),
        updated = updated(&desk),
        own = escaped(&own),
        house = escaped(house),
    ))
}

/// When the feed changed last: something was published or withdrawn. A feed without entries has never changed.
fn updated(desk: &PressDesk) -> Timestamp {
    let published = desk.releases.values().map(|release| release.by.at);
    let withdrawn = desk.releases.values().filter_map(|release| release.withdrawn.as_ref().map(|(by, _)| by.at));
    published.chain(withdrawn).max().unwrap_or(Timestamp::UNIX_EPOCH)
}

fn entry(session: &SessionId, house: &str, script: Script, release: &Release, text: &str) -> String {
    let no = release.published.release;
    let title = release.version(script).map(|version| version.title.as_str()).unwrap_or_default();
    let (lang, at) = (script.tag(), release.by.at);
    let id = identifier(session, &format!("release/{no}/{lang}"));
    let (title, text, house) = (escaped(title), escaped(text), escaped(house));
    format!(
        "<entry>\n<id>{id}</id>\n<title>{title}</title>\n<published>{at}</published>\n<updated>{at}</updated>\n\
         <link rel=\"alternate\" type=\"text/html\" hreflang=\"{lang}\" href=\"{house}/s/{session}/releases/{no}/{lang}\"/>\n\
         <content type=\"text\" xml:lang=\"{lang}\">{text}</content>\n</entry>\n"
    )
}

/// A tag identifier: a name within the session, under an authority that nobody can hold.
fn identifier(session: &SessionId, name: &str) -> String {
    format!("tag:yishi.invalid,2026:{session}/{name}")
}

/// Text as XML takes it: its five marks named, and no character it forbids.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => out.push(c),
        }
    }
    out
}
