//! Reads the lists of persons back out of a release and compares them with the facts.
//!
//! Invariant: the reader knows the genre's frames (在主席台就座, 主持, 向大会作 …) and the facts' titles, not the code that
//! writes; every entry of a list is either a name of the facts in its place or a finding.

use yishi_names::Script;

use crate::facts::{Facts, Participant};

pub mod agree;
mod frames;
mod reader;

use frames::Frame;
use reader::Vocabulary;

/// One of the lists of persons of a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// Persons named as attending.
    PresentNamed,
    /// A group on the rostrum.
    Rostrum,
    /// Who presides.
    Hosts,
    /// The executive chairs, without the presiding one where the list says 还有.
    ExecutiveChairs,
    /// Who delivered the reports.
    Reporters,
    /// The elected of one office.
    Elected,
    /// Who spoke.
    Speakers,
}

/// A difference between a text and the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The names of a kind of list, in the order of the text, are not those of the facts.
    Names {
        /// Which kind of list.
        list: List,
        /// The lists of the facts, in order.
        expected: Vec<Vec<String>>,
        /// The lists of the text, in order.
        found: Vec<Vec<String>>,
    },
    /// An entry of a list is neither a name nor a title of the facts.
    Stranger {
        /// In which kind of list.
        list: List,
        /// The entry as it stands.
        entry: String,
    },
}

/// The lists of one kind, each with its names in order.
type Lists = Vec<Vec<String>>;

/// Every difference between the lists of persons in `text` and those of the facts; empty where there is none.
pub fn findings(facts: &Facts, script: Script, text: &str) -> Vec<Finding> {
    let vocabulary = Vocabulary::of(facts, script);
    let mut strangers = Vec::new();
    let mut found: Vec<(List, Vec<String>)> = Vec::new();
    for frame in frames::of(text, facts, script) {
        let Frame { list, members } = frame;
        let read = vocabulary.read(&members);
        strangers.extend(read.strangers.into_iter().map(|entry| Finding::Stranger { list, entry }));
        found.push((list, read.names));
    }
    let names = expected_lists(facts, script).into_iter().filter_map(|(list, expected)| {
        let found = gather(&found, list);
        (found != expected).then_some(Finding::Names { list, expected, found })
    });
    names.chain(strangers).collect()
}

/// The lists of one kind as the text has them; lists that name nobody are left out on both sides.
fn gather(found: &[(List, Vec<String>)], wanted: List) -> Lists {
    let lists = found.iter().filter(|(list, names)| *list == wanted && !names.is_empty());
    let lists: Lists = lists.map(|(_, names)| names.clone()).collect();
    match wanted {
        // Reporters and speakers have a sentence each, so they are compared as one list.
        List::Reporters | List::Speakers => one_list(lists.concat()),
        List::PresentNamed | List::Rostrum | List::Hosts | List::ExecutiveChairs | List::Elected => lists,
    }
}

fn expected_lists(facts: &Facts, script: Script) -> Vec<(List, Lists)> {
    let names = |list: &[Participant]| -> Vec<String> {
        list.iter().map(|participant| participant.name.in_script(script).to_owned()).collect()
    };
    let rostrum = facts.rostrum.iter().map(|group| names(&group.persons)).filter(|names| !names.is_empty());
    let elected = facts
        .elections
        .iter()
        .map(|election| election.elected.iter().map(|name| name.in_script(script).to_owned()).collect::<Vec<_>>());
    let reporters = facts.reports_heard.iter().map(|heard| heard.reporter.name.in_script(script).to_owned());
    let speakers = facts.speeches.iter().map(|speech| speech.speaker.name.in_script(script).to_owned());
    vec![
        (List::PresentNamed, one_list(names(&facts.present_named))),
        (List::Rostrum, rostrum.collect()),
        (List::Hosts, one_list(names(&facts.hosts))),
        (List::ExecutiveChairs, one_list(names(&facts.executive_chairs))),
        (List::Reporters, one_list(reporters.collect())),
        (List::Elected, elected.filter(|names| !names.is_empty()).collect()),
        (List::Speakers, one_list(speakers.collect())),
    ]
}

fn one_list(names: Vec<String>) -> Lists {
    if names.is_empty() { Vec::new() } else { vec![names] }
}
