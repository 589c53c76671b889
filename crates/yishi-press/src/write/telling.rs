//! A template told with the facts of a sitting: pieces, in paragraphs and lines.
//!
//! Invariant: a line that came out empty is left out, and so is a paragraph; nothing else of a template disappears but
//! what its brackets and branches say.

use std::collections::BTreeSet;

use yishi_names::{PersonName, Script, Text};

use super::condition::holds;
use super::formula::{Field, Marks, Node};
use super::persons::{Mentions, names};
use super::piece::{Fact, Piece, Roster};
use super::scope::{Scope, members};
use super::source::{Source, source};
use crate::facts::Facts;

/// A line of pieces.
pub(crate) type Line = Vec<Piece>;

/// What was told: paragraphs of lines, none of them empty, and whose titles were printed.
#[derive(Debug)]
pub(crate) struct Told<'f> {
    pub(crate) paragraphs: Vec<Vec<Line>>,
    pub(crate) titled: BTreeSet<(&'f PersonName, &'f Text)>,
}

/// Tells the facts by the template's nodes; in captions every paragraph is read by itself.
pub(crate) fn tell<'f>(nodes: &[Node], facts: &'f Facts, script: Script, captions: bool) -> Told<'f> {
    let mut teller = Teller {
        facts,
        script,
        captions,
        mentions: Mentions::new(script),
        done: Vec::new(),
        paragraph: Vec::new(),
        line: Vec::new(),
    };
    teller.nodes(nodes, &Scope::Sitting);
    teller.end_paragraph();
    Told { paragraphs: teller.done, titled: teller.mentions.given }
}

struct Teller<'f> {
    facts: &'f Facts,
    script: Script,
    captions: bool,
    mentions: Mentions<'f>,
    done: Vec<Vec<Line>>,
    paragraph: Vec<Line>,
    line: Line,
}

impl<'f> Teller<'f> {
    fn nodes(&mut self, nodes: &[Node], scope: &Scope) {
        for node in nodes {
            self.node(node, scope);
        }
    }

    fn node(&mut self, node: &Node, scope: &Scope) {
        match node {
            Node::Words(words, at) => self.line.extend(Piece::words(*at, words)),
            Node::LineEnd => self.end_line(),
            Node::ParagraphEnd => self.end_paragraph(),
            Node::Field(field, marks) => {
                let pieces = self.field(*field, marks, scope);
                self.line.extend(pieces);
            }
            Node::Optional(nodes) => {
                if self.is_known(nodes, scope) {
                    self.nodes(nodes, scope);
                }
            }
            Node::When(branches, otherwise) => {
                let facts = self.facts;
                let chosen = branches.iter().find(|(condition, _)| holds(facts, *condition, scope));
                self.nodes(chosen.map_or(otherwise, |(_, nodes)| nodes), scope);
            }
            Node::Each(list, nodes) => {
                members(self.facts, *list, scope).iter().for_each(|member| self.nodes(nodes, member));
            }
        }
    }

    fn end_line(&mut self) {
        if !self.line.is_empty() {
            self.paragraph.push(std::mem::take(&mut self.line));
        }
    }

    fn end_paragraph(&mut self) {
        self.end_line();
        if !self.paragraph.is_empty() {
            self.done.push(std::mem::take(&mut self.paragraph));
        }
        if self.captions {
            self.mentions.begin_again();
        }
    }

    /// True where every fact directly in an optional part is there.
    fn is_known(&self, nodes: &[Node], scope: &Scope) -> bool {
        nodes.iter().all(|node| match node {
            Node::Field(field, _) => !matches!(source(self.facts, self.script, *field, scope), Source::Absent),
            Node::Words(..)
            | Node::LineEnd
            | Node::ParagraphEnd
            | Node::Optional(_)
            | Node::When(..)
            | Node::Each(..) => true,
        })
    }

    fn field(&mut self, field: Field, marks: &Marks, scope: &Scope) -> Vec<Piece> {
        let between = marks.between.as_deref();
        match source(self.facts, self.script, field, scope) {
            Source::Absent => Vec::new(),
            Source::One(fact, text) => Piece::of(fact, text).into_iter().collect(),
            Source::Several(members, own, own_last) => {
                let last = marks.last.as_deref().or(between).unwrap_or(own_last);
                several(members, between.unwrap_or(own), last)
            }
            Source::Persons(roster, first, persons) => {
                self.mentions.list(roster, first, persons, between.unwrap_or("、"))
            }
            Source::Names(roster, list) => names(roster, 0, list, self.script, between.unwrap_or("、")),
            Source::Group(at) => self.group(at, between.unwrap_or("、")),
        }
    }

    /// The persons, 等 where the list is open, and the groups without names that sit with them.
    fn group(&mut self, at: usize, between: &str) -> Vec<Piece> {
        let facts = self.facts;
        let Some(group) = facts.rostrum.get(at) else { return Vec::new() };
        let mut pieces = self.mentions.list(Roster::Rostrum(at), 0, &group.persons, between);
        if group.unnamed && !pieces.is_empty() {
            pieces.extend(Piece::of(Fact::Open(at), "等"));
        }
        // Groups without names hold 、 of their own (书记、主席), so they are parted by commas and a last 及.
        let beside = group.unnamed_groups.iter().enumerate();
        let beside = beside.map(|(k, text)| (Fact::Beside(at, k), text.in_script(self.script).to_owned()));
        let beside = several(beside.collect(), "，", "及");
        pieces.extend((!pieces.is_empty() && !beside.is_empty()).then(|| Piece::mark("，")).flatten());
        pieces.extend(beside);
        pieces
    }
}

fn several(members: Vec<(Fact, String)>, between: &str, last: &str) -> Vec<Piece> {
    let end = members.len().saturating_sub(1);
    let mut pieces = Vec::new();
    for (at, (fact, text)) in members.into_iter().enumerate() {
        let mark = match at {
            0 => None,
            at if at == end => Piece::mark(last),
            _ => Piece::mark(between),
        };
        pieces.extend(mark);
        pieces.extend(Piece::of(fact, text));
    }
    pieces
}
