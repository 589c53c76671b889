//! Every fact of a sitting with the number of times a product owes it.
//!
//! Invariant: each member of `Facts` that can be printed is listed here; what is never printed (identifiers, sources,
//! remarks, the words that name a group or a subject) is not.

use yishi_names::{PersonName, Script, Text, formula};

use super::{Due, Times};
use crate::facts::{Facts, MeetingKind, Participant, RostrumGroup};
use crate::write::Product;
use crate::write::condition::host_leads;
use crate::write::formula::List;
use crate::write::piece::{Fact, Roster};
use crate::write::scope::{Scope, members};
use crate::write::source::{Source, source};

/// The facts of the sitting, each with the times it is due.
pub(super) fn due(facts: &Facts, product: Product, script: Script) -> Vec<Due> {
    let mut list = Inventory { product, script, due: Vec::new() };
    list.sitting(facts);
    list.attendance(facts);
    for (at, group) in facts.rostrum.iter().enumerate() {
        list.group(at, group);
    }
    list.rows(facts);
    list.chairs(facts);
    list.business(facts);
    list.elections_and_speeches(facts);
    list.due
}

struct Inventory {
    product: Product,
    script: Script,
    due: Vec<Due>,
}

impl Inventory {
    fn add(&mut self, fact: Fact, text: impl Into<String>) {
        self.due.push(Due { fact, times: fact.times(self.product), text: text.into() });
    }

    fn text(&mut self, fact: Fact, text: &Text) {
        self.add(fact, text.in_script(self.script));
    }

    fn names<'n>(&mut self, roster: Roster, names: impl Iterator<Item = &'n PersonName>) {
        for (at, name) in names.enumerate() {
            self.add(Fact::Person(roster, at), name.in_script(self.script));
        }
    }

    fn people(&mut self, roster: Roster, people: &[Participant]) {
        self.names(roster, people.iter().map(|person| &person.name));
    }

    fn sitting(&mut self, facts: &Facts) {
        let meeting = &facts.meeting;
        facts.kicker.iter().for_each(|line| self.text(Fact::Kicker, line));
        facts.deck.iter().for_each(|line| self.text(Fact::Deck, line));
        self.add(Fact::Day, meeting.date.written(meeting.part_of_day));
        self.text(Fact::Session, &facts.assembly.session_full(facts.term, facts.session));
        meeting.place.iter().for_each(|hall| self.text(Fact::Hall, hall));
        // The number of a plenary has to be told; the bare word for a meeting without a number is the template's choice.
        if let Some(number) = meeting.plenary.filter(|_| meeting.kind != MeetingKind::Preparatory) {
            self.text(Fact::Plenary, &yishi_names::assembly::plenary_name(number));
        }
    }

    fn attendance(&mut self, facts: &Facts) {
        self.people(Roster::Present, &facts.present_named);
        let Some(figures) = &facts.attendance else { return };
        self.add(Fact::Entitled, figures.entitled.to_string());
        self.add(Fact::Present, figures.present.to_string());
        if let Some(quorate) = figures.quorate {
            self.text(Fact::Quorum, &formula::quorum(facts.assembly.kind, quorate));
        }
    }

    fn group(&mut self, at: usize, group: &RostrumGroup) {
        // A group without anybody in it has no picture.
        let pictured = !group.persons.is_empty() || !group.unnamed_groups.is_empty();
        if self.product == Product::Captions && !pictured {
            return;
        }
        group.label.iter().for_each(|label| self.text(Fact::Label(at), label));
        self.people(Roster::Rostrum(at), &group.persons);
        if group.unnamed && !group.persons.is_empty() {
            self.add(Fact::Open(at), "等");
        }
        for (k, beside) in group.unnamed_groups.iter().enumerate() {
            self.text(Fact::Beside(at, k), beside);
        }
    }

    /// Groups that share a sentence share the words on where they sit.
    fn rows(&mut self, facts: &Facts) {
        for scope in members(facts, List::Groups, &Scope::Sitting) {
            let Scope::Groups(run) = &scope else { continue };
            let pictured = facts.rostrum.get(run.start).is_some_and(|group| !group.is_collective());
            if self.product == Product::Captions && !pictured {
                continue;
            }
            if let Source::One(fact, seats) = source(facts, self.script, crate::write::formula::Field::Seats, &scope) {
                self.add(fact, seats);
            }
        }
    }

    /// Where the one who presides heads the list of chairs, the list goes on with the others.
    fn chairs(&mut self, facts: &Facts) {
        self.people(Roster::Hosts, &facts.hosts);
        self.people(Roster::Chairs, &facts.executive_chairs);
        let first = Fact::Person(Roster::Chairs, 0);
        if host_leads(facts) {
            self.due.iter_mut().filter(|due| due.fact == first).for_each(|due| due.times = Times::AtMostOnce);
        }
    }

    fn business(&mut self, facts: &Facts) {
        for (at, heard) in facts.reports_heard.iter().enumerate() {
            heard.on_behalf_of.iter().for_each(|body| self.text(Fact::Commission(at), body));
            self.add(Fact::Person(Roster::Reporters, at), heard.reporter.name.in_script(self.script));
            self.text(Fact::Report(at), &heard.title);
        }
        let items = &facts.resolutions.items;
        items.iter().enumerate().for_each(|(at, item)| self.text(Fact::Resolution(at), &item.title));
        facts.resolutions.verb.iter().filter(|_| !items.is_empty()).for_each(|verb| self.text(Fact::Verb, verb));
        for step in members(facts, List::Steps, &Scope::Sitting) {
            let field = crate::write::formula::Field::AdoptedCount;
            if let Source::One(fact, count) = source(facts, self.script, field, &step) {
                self.add(fact, count);
            }
        }
    }

    fn elections_and_speeches(&mut self, facts: &Facts) {
        for (at, election) in facts.elections.iter().enumerate().filter(|(_, election)| !election.elected.is_empty()) {
            self.text(Fact::Office(at), &election.office);
            self.names(Roster::Elected(at), election.elected.iter());
        }
        for (at, speech) in facts.speeches.iter().enumerate() {
            self.add(Fact::Person(Roster::Speakers, at), speech.speaker.name.in_script(self.script));
            self.text(Fact::Role(at), &speech.role);
        }
        for (at, observers) in facts.non_voting.iter().enumerate() {
            self.text(Fact::Observers(at), &observers.who);
            observers.scope.iter().for_each(|scope| self.text(Fact::Segment(at), scope));
        }
    }
}
