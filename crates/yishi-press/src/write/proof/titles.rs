//! Whether every person a product names was given his or her title at least once.

use std::collections::BTreeSet;

use yishi_names::{PersonName, Script, Text};

use super::{Problem, Times};
use crate::facts::{Facts, Participant};
use crate::write::Product;
use crate::write::condition::host_leads;
use crate::write::piece::Roster;

/// Each pair of name and title that the product owes and did not print.
pub(super) fn untitled(
    facts: &Facts,
    product: Product,
    script: Script,
    titled: &BTreeSet<(&PersonName, &Text)>,
) -> Vec<Problem> {
    let owed = people(facts).filter(|(roster, _)| is_owed(*roster, product));
    let pairs: BTreeSet<(&PersonName, &Text)> =
        owed.filter_map(|(_, person)| Some((&person.name, person.title.as_ref()?))).collect();
    let missing = pairs.into_iter().filter(|pair| !titled.contains(pair));
    let said = |(name, title): (&PersonName, &Text)| Problem::Untitled {
        name: name.in_script(script).to_owned(),
        title: title.in_script(script).to_owned(),
    };
    missing.map(said).collect()
}

fn is_owed(roster: Roster, product: Product) -> bool {
    let [release, bulletin, results, captions] = roster.times();
    let times = match product {
        Product::Release => release,
        Product::Bulletin => bulletin,
        Product::Results => results,
        Product::Captions => captions,
    };
    match times {
        Times::Once | Times::OnceOrMore => true,
        Times::AtMostOnce | Times::Any => false,
    }
}

fn people(facts: &Facts) -> impl Iterator<Item = (Roster, &Participant)> {
    let of = |roster: Roster| move |person| (roster, person);
    let rostrum = facts.rostrum.iter().enumerate();
    let rostrum = rostrum.flat_map(move |(at, group)| group.persons.iter().map(of(Roster::Rostrum(at))));
    let reporters = facts.reports_heard.iter().map(|heard| (Roster::Reporters, &heard.reporter));
    let speakers = facts.speeches.iter().map(|speech| (Roster::Speakers, &speech.speaker));
    // The chair who presides is named as such; the list of the others goes on after that.
    let chairs = facts.executive_chairs.iter().skip(usize::from(host_leads(facts)));
    let present = facts.present_named.iter().map(of(Roster::Present));
    let hosts = facts.hosts.iter().map(of(Roster::Hosts));
    present.chain(rostrum).chain(hosts).chain(chairs.map(of(Roster::Chairs))).chain(reporters).chain(speakers)
}
