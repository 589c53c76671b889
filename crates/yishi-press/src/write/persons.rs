//! Lists of persons in running text.
//!
//! Law: H1 (names unpadded in running text) and the genre: a title stands before the name at first mention, and once
//! before consecutive persons who share it (市政协副主席A、B、C). Invariant: order is that of the facts; a title that a
//! person has not been given before in this text is never left out.

use std::collections::BTreeSet;

use yishi_names::{PersonName, Script, Text};

use super::piece::{Fact, Piece, Roster};
use crate::facts::Participant;

/// Whose titles have been printed, from the beginning of a text, or of a caption, which stands alone.
#[derive(Debug)]
pub(super) struct Mentions<'f> {
    script: Script,
    made: BTreeSet<(&'f PersonName, &'f Text)>,
    /// All of them, captions before this one included.
    pub(super) given: BTreeSet<(&'f PersonName, &'f Text)>,
}

/// Persons who stand under one title, with the index of the first.
struct Titled<'f> {
    title: Option<&'f Text>,
    first: usize,
    names: Vec<&'f PersonName>,
}

impl<'f> Mentions<'f> {
    pub(super) fn new(script: Script) -> Self {
        Self { script, made: BTreeSet::new(), given: BTreeSet::new() }
    }

    /// What follows is read by itself, so that every title is due again.
    pub(super) fn begin_again(&mut self) {
        self.made.clear();
    }

    /// The persons as one list: groups of one title parted by a comma, names within a group by `between`.
    pub(super) fn list(
        &mut self,
        roster: Roster,
        first: usize,
        persons: &'f [Participant],
        between: &str,
    ) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for (index, group) in self.by_title(persons).into_iter().enumerate() {
            let first = first.saturating_add(group.first);
            pieces.extend((index > 0).then(|| Piece::mark("，")).flatten());
            let title = group.title.map_or("", |title| title.in_script(self.script));
            pieces.extend(Piece::of(Fact::Title(roster, first), title));
            pieces.extend(names(roster, first, group.names, self.script, between));
        }
        pieces
    }

    fn by_title(&mut self, persons: &'f [Participant]) -> Vec<Titled<'f>> {
        let mut groups: Vec<Titled<'f>> = Vec::new();
        for (at, person) in persons.iter().enumerate() {
            let first_mention = person.title.as_ref().filter(|title| self.made.insert((&person.name, title)));
            let shared = groups.last().and_then(|group| group.title);
            // Under a title that was just printed a name stands whether or not it has borne that title before.
            let title = shared.filter(|shared| person.title.as_ref() == Some(*shared)).or(first_mention);
            self.given.extend(title.map(|title| (&person.name, title)));
            match groups.last_mut() {
                Some(last) if last.title == title => last.names.push(&person.name),
                Some(_) | None => groups.push(Titled { title, first: at, names: vec![&person.name] }),
            }
        }
        groups
    }
}

/// Names without titles, parted by `between`.
pub(super) fn names<'f>(
    roster: Roster,
    first: usize,
    names: impl IntoIterator<Item = &'f PersonName>,
    script: Script,
    between: &str,
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (at, name) in names.into_iter().enumerate() {
        pieces.extend((at > 0).then(|| Piece::mark(between)).flatten());
        pieces.extend(Piece::of(Fact::Person(roster, first.saturating_add(at)), name.in_script(script)));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(title: &str, name: &str) -> Participant {
        Participant::titled(Text::alike(title), PersonName::new(name, name))
    }

    fn list<'f>(mentions: &mut Mentions<'f>, persons: &'f [Participant]) -> String {
        mentions.list(Roster::Present, 0, persons, "、").iter().map(|piece| piece.text.as_str()).collect()
    }

    #[test]
    fn a_shared_title_stands_once_and_a_new_one_after_a_comma() {
        let people = [titled("副主席", "甲一"), titled("副主席", "乙二"), titled("秘书长", "丙三")];
        assert_eq!(list(&mut Mentions::new(Script::Hans), &people), "副主席甲一、乙二，秘书长丙三");
    }

    #[test]
    fn a_title_is_printed_at_its_first_mention_only() {
        let people = [titled("市长", "甲一")];
        let again = [titled("代理主席", "甲一")];
        let mut mentions = Mentions::new(Script::Hans);
        assert_eq!(list(&mut mentions, &people), "市长甲一");
        assert_eq!(list(&mut mentions, &people), "甲一");
        assert_eq!(list(&mut mentions, &again), "代理主席甲一");
        mentions.begin_again();
        assert_eq!(list(&mut mentions, &people), "市长甲一");
    }

    #[test]
    fn namesakes_and_persons_mentioned_before_stand_under_a_shared_title() {
        let people = [titled("副主席", "甲一"), titled("副主席", "甲一"), titled("副主席", "乙二")];
        let mut mentions = Mentions::new(Script::Hans);
        assert_eq!(list(&mut mentions, &people[2..]), "副主席乙二");
        assert_eq!(list(&mut mentions, &people), "副主席甲一、甲一、乙二");
    }

    #[test]
    fn a_person_without_title_does_not_come_under_the_title_before() {
        let people = [titled("市长", "甲一"), Participant::named(PersonName::new("乙二", "乙二"))];
        assert_eq!(list(&mut Mentions::new(Script::Hans), &people), "市长甲一，乙二");
    }
}
