//! Lists of persons in running text.
//!
//! Law: H1 (names unpadded in running text) and the genre: a title stands before the name at first mention, and once
//! before consecutive persons who share it (市政协副主席A、B、C). Invariant: order is that of the facts; a title that a
//! person has not been given before in this text is never left out.

use std::collections::BTreeSet;

use yishi_names::{PersonName, Script, Text};

use crate::facts::Participant;

/// Which titles have been printed before whose name, from the beginning of one text.
#[derive(Debug)]
pub(crate) struct Mentions<'f> {
    script: Script,
    made: BTreeSet<(&'f PersonName, &'f Text)>,
}

impl<'f> Mentions<'f> {
    pub(crate) fn new(script: Script) -> Self {
        Self { script, made: BTreeSet::new() }
    }

    /// The persons as one list: groups of one title parted by a comma, names within a group by 、.
    pub(crate) fn list(&mut self, persons: impl IntoIterator<Item = &'f Participant>) -> String {
        let mut groups: Vec<(Option<&'f Text>, Vec<&'f str>)> = Vec::new();
        for person in persons {
            let first_mention = person.title.as_ref().filter(|title| self.made.insert((&person.name, title)));
            let shared = groups.last().and_then(|(title, _)| *title);
            // Under a title that was just printed a name stands whether or not it has borne that title before.
            let title = shared.filter(|shared| person.title.as_ref() == Some(*shared)).or(first_mention);
            let name = person.name.in_script(self.script);
            match groups.last_mut() {
                Some((last, names)) if *last == title => names.push(name),
                Some(_) | None => groups.push((title, vec![name])),
            }
        }
        let written = groups.into_iter().map(|(title, names)| {
            title.map_or("", |title| title.in_script(self.script)).to_owned() + &names.join("、")
        });
        written.collect::<Vec<_>>().join("，")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(title: &str, name: &str) -> Participant {
        Participant::titled(Text::alike(title), PersonName::new(name, name))
    }

    #[test]
    fn a_shared_title_stands_once_and_a_new_one_after_a_comma() {
        let people = [titled("副主席", "甲一"), titled("副主席", "乙二"), titled("秘书长", "丙三")];
        assert_eq!(Mentions::new(Script::Hans).list(&people), "副主席甲一、乙二，秘书长丙三");
    }

    #[test]
    fn a_title_is_printed_at_its_first_mention_only() {
        let people = [titled("市长", "甲一")];
        let mut mentions = Mentions::new(Script::Hans);
        assert_eq!(mentions.list(&people), "市长甲一");
        assert_eq!(mentions.list(&people), "甲一");
        let again = [titled("代理主席", "甲一")];
        assert_eq!(mentions.list(&again), "代理主席甲一");
    }

    #[test]
    fn namesakes_and_persons_mentioned_before_stand_under_a_shared_title() {
        let people = [titled("副主席", "甲一"), titled("副主席", "甲一"), titled("副主席", "乙二")];
        let mut mentions = Mentions::new(Script::Hans);
        assert_eq!(mentions.list(&people[2..]), "副主席乙二");
        assert_eq!(mentions.list(&people), "副主席甲一、甲一、乙二");
    }

    #[test]
    fn a_person_without_title_does_not_come_under_the_title_before() {
        let people = [titled("市长", "甲一"), Participant::named(PersonName::new("乙二", "乙二"))];
        assert_eq!(Mentions::new(Script::Hans).list(&people), "市长甲一，乙二");
    }
}
