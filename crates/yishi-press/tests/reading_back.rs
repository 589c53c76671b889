//! Property: whatever the lists, the names read back from a release are those of the facts, in both scripts; and one
//! exchange of neighbours in the text is found.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use proptest::prelude::*;
use support::{bare, collective, group};
use yishi_names::{AssemblyKind, PersonName, Script, Text};
use yishi_press::check;
use yishi_press::facts::{Facts, MeetingKind, Participant, Row};
use yishi_press::release;

/// Characters of invented names; none of them begins a title used here.
const CHARACTERS: [(char, char); 12] = [
    ('柏', '柏'),
    ('兰', '蘭'),
    ('枫', '楓'),
    ('于', '于'),
    ('云', '云'),
    ('干', '幹'),
    ('里', '里'),
    ('和', '和'),
    ('杰', '傑'),
    ('谢', '謝'),
    ('宏', '宏'),
    ('及', '及'),
];

fn name() -> impl Strategy<Value = PersonName> {
    prop::collection::vec(prop::sample::select(CHARACTERS.to_vec()), 2..=4).prop_map(|characters| {
        let (hans, hant): (String, String) = characters.into_iter().unzip();
        PersonName::new(hans, hant)
    })
}

fn participant() -> impl Strategy<Value = Participant> {
    let titles = [
        None,
        Some(Text::new("市委副书记、市长", "市委副書記、市長")),
        Some(Text::new("市政协副主席", "市政協副主席")),
        Some(Text::new("市中级人民法院院长", "市中級人民法院院長")),
    ];
    (name(), prop::sample::select(titles.to_vec())).prop_map(|(name, title)| Participant { name, title })
}

fn participants(most: usize) -> impl Strategy<Value = Vec<Participant>> {
    prop::collection::vec(participant(), 0..=most)
}

fn facts() -> impl Strategy<Value = Facts> {
    let kinds = prop::sample::select(vec![AssemblyKind::Congress, AssemblyKind::Cppcc]);
    let meetings = prop::sample::select(vec![
        MeetingKind::Preparatory,
        MeetingKind::Opening,
        MeetingKind::Plenary,
        MeetingKind::Closing,
    ]);
    let lists = (participants(6), participants(9), participants(9), participants(2), participants(6));
    (kinds, meetings, lists, any::<bool>()).prop_map(|(kind, meeting, lists, labelled)| {
        let (present, front, others, hosts, chairs) = lists;
        let mut facts = bare(kind, meeting);
        facts.present_named = present;
        facts.rostrum = vec![
            group("front", None, Row::Front, front),
            group("others", labelled.then(|| Text::new("市领导", "市領導")), Row::Any, others),
            collective(Text::new("大会主席团其他成员", "大會主席團其他成員")),
        ];
        (facts.hosts, facts.executive_chairs) = (hosts, chairs);
        facts
    })
}

proptest! {
    #[test]
    fn names_read_back_from_the_text_are_those_of_the_facts(facts in facts()) {
        for script in Script::BOTH {
            let text = release::text(&facts, script);
            prop_assert_eq!(check::findings(&facts, script, &text), vec![], "{}", text);
        }
    }

    #[test]
    fn an_exchange_of_two_neighbours_is_found(facts in facts(), at in any::<prop::sample::Index>()) {
        let seated = &facts.rostrum[1].persons;
        let at = at.index(seated.len().max(2) - 1);
        let neighbours = seated.get(at).zip(seated.get(at + 1)).filter(|(one, next)| one.name != next.name);
        if neighbours.is_none() {
            return Ok(());
        }
        let mut other = facts.clone();
        other.rostrum[1].persons.swap(at, at + 1);
        let text = release::text(&other, Script::Hant);
        prop_assert!(!check::findings(&facts, Script::Hant, &text).is_empty());
    }
}
