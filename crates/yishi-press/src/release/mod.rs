//! The release: plain text of a sitting in one script, in the genre of the municipal press.
//!
//! Law: H1, H2, H4 and the genre. Order of paragraphs: opening line, who attended, attendance and quorum, rostrum, chair,
//! reports and resolutions as they followed each other, elections, speeches, attendees without a vote. Invariant: a paragraph whose facts are absent is
//! absent; no vote figures; every name is copied whole from the facts.

use yishi_names::{Script, Text};

use crate::facts::Facts;

pub(crate) mod business;
pub(crate) mod chair;
pub(crate) mod observers;
mod opening;
pub(crate) mod people;
mod rostrum;
pub(crate) mod words;

pub use opening::{headline, session_name};

/// The whole release: headline (with its lines above and below where there are any), a blank line, then the paragraphs
/// with a blank line between; ends in a line break.
pub fn text(facts: &Facts, script: Script) -> String {
    let line = |text: &Option<Text>| text.as_ref().map(|text| text.in_script(script).to_owned());
    let head = [line(&facts.kicker), Some(headline(facts, script)), line(&facts.deck)];
    let head: Vec<String> = head.into_iter().flatten().collect();
    format!("{}\n\n{}\n", head.join("\n"), paragraphs(facts, script).join("\n\n"))
}

/// The paragraphs in order, without the headline.
pub fn paragraphs(facts: &Facts, script: Script) -> Vec<String> {
    let mentions = &mut people::Mentions::new(script);
    let mut paragraphs = vec![opening::opening_line(facts, script)];
    paragraphs.extend(opening::present_named(facts, script, mentions));
    paragraphs.extend(opening::attendance(facts, script));
    paragraphs.extend(rostrum::paragraphs(facts, script, mentions));
    paragraphs.extend(chair::paragraph(facts, script, mentions));
    paragraphs.extend(business::heard_and_adopted(facts, script, mentions));
    paragraphs.extend(business::elections(facts, script));
    paragraphs.extend(business::speeches(facts, script, mentions));
    paragraphs.extend(observers::paragraph(facts, script));
    paragraphs
}
