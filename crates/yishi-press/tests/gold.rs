//! The three real meetings: every fact of the labelled records survives the way through facts and back, and the
//! releases written from them state those facts without one wrong name.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::disallowed_methods)] // The labelled records are read from the disk.

mod shared;

use std::path::PathBuf;

use serde_json::{Map, Value};
use yishi_names::{PersonName, Script};
use yishi_press::write::{Product, Shelf};
use yishi_press::{Drafter, Facts, Record, check, release};

const MEETINGS: [&str; 3] = ["congress-closing", "cppcc-closing", "congress-second-plenary"];

/// The folder of the labelled records.
fn gold() -> Option<PathBuf> {
    shared::folder().map(|shared| shared.join("seeds-gold"))
}

fn each_meeting(mut test: impl FnMut(&str, &str, &Facts)) {
    let Some(folder) = gold() else { return };
    let drafter = Drafter::new();
    for meeting in MEETINGS {
        let json = std::fs::read_to_string(folder.join(format!("{meeting}.json"))).unwrap();
        let record = Record::from_json(&json).expect(meeting);
        test(meeting, &json, &Facts::from_record(&record, &drafter).expect(meeting));
    }
}

/// The record without positions. In a damaged source a name is `written` as the damage has it; ours is the right form.
fn without_positions(value: Value, damaged: bool) -> Value {
    match value {
        Value::Object(members) => {
            let hant = members.get("hant").cloned();
            let kept =
                members.into_iter().filter(|(key, _)| key != "span" && key != "lines" && !key.ends_with("_span"));
            let kept = kept.map(|(key, value)| match (key.as_str(), &hant) {
                ("written", Some(hant)) if damaged => (key, hant.clone()),
                _ => (key, without_positions(value, damaged)),
            });
            Value::Object(kept.collect::<Map<String, Value>>())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(|item| without_positions(item, damaged)).collect()),
        Value::String(text) if damaged => Value::String(without_pinyin(&text)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => value,
    }
}

/// 成(chéng)員 -> 成員
fn without_pinyin(text: &str) -> String {
    let mut parts = text.split('(');
    let first = parts.next().unwrap_or_default().to_owned();
    first + &parts.map(|part| part.split_once(')').map_or(part, |(_, after)| after)).collect::<String>()
}

fn gold_value(json: &str) -> Value {
    let value: Value = serde_json::from_str(json).unwrap();
    let damaged = value["source"]["script_state"] == "damaged";
    without_positions(value, damaged)
}

#[test]
fn every_fact_of_the_labelled_records_stands_in_ours() {
    each_meeting(|meeting, json, facts| {
        let expected = gold_value(json);
        let script = facts.source.as_ref().unwrap().script;
        let ours = Record::from_facts(facts, script).to_json().unwrap();
        let ours = without_positions(serde_json::from_str(&ours).unwrap(), false);
        for (key, value) in expected.as_object().unwrap() {
            assert_eq!(&ours[key], value, "{meeting}: {key}");
        }
        assert_eq!(ours, expected, "{meeting}");
    });
}

#[test]
fn a_record_in_either_script_gives_the_same_facts_again() {
    let drafter = Drafter::new();
    each_meeting(|meeting, _, facts| {
        for script in Script::BOTH {
            let record = Record::from_facts(facts, script);
            let again = Record::from_json(&record.to_json().unwrap()).unwrap();
            let mut back = Facts::from_record(&again, &drafter).unwrap();
            // The lines around the headline are printed in the record's script alone, so they are compared as printed.
            (back.kicker, back.deck) = (facts.kicker.clone(), facts.deck.clone());
            assert_eq!(&back, facts, "{meeting}");
        }
    });
}

#[test]
fn releases_name_everybody_in_order_and_nobody_else() {
    each_meeting(|meeting, _, facts| {
        for script in Script::BOTH {
            let text = release::text(facts, script);
            assert_eq!(check::findings(facts, script, &text), [], "{meeting}\n{text}");
        }
    });
}

#[test]
fn every_name_is_sound_and_stands_in_each_release_as_the_labels_have_it() {
    each_meeting(|meeting, json, facts| {
        let value = gold_value(json);
        let (hans, hant) = (release::text(facts, Script::Hans), release::text(facts, Script::Hant));
        let mut seen = 0;
        walk_names(&value, &mut |name, form| {
            seen += 1;
            assert!(hans.contains(name) && hant.contains(form), "{meeting}: {name} {form}");
            assert_eq!(PersonName::new(name, form).problems(), []);
        });
        assert!(seen >= 20, "{meeting}: {seen}");
    });
}

fn walk_names(value: &Value, visit: &mut impl FnMut(&str, &str)) {
    match value {
        Value::Object(members) => {
            if let (Some(name), Some(hant)) = (value["name"].as_str(), value["hant"].as_str()) {
                visit(name, hant);
            }
            members.values().for_each(|member| walk_names(member, visit));
        }
        Value::Array(items) => items.iter().for_each(|item| walk_names(item, visit)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn releases_state_numbers_labels_reports_resolutions_and_observers() {
    each_meeting(|meeting, _, facts| {
        for script in Script::BOTH {
            let text = release::text(facts, script);
            let states = |wanted: &str| assert!(text.contains(wanted), "{meeting} does not state {wanted}\n{text}");
            let figures = facts.attendance.as_ref().unwrap();
            states(&format!("{}{}", figures.entitled, figures.measure));
            states(&format!("{}{}", figures.present, figures.measure));
            states(facts.assembly.kind.quorum_word().in_script(script));
            states(&facts.meeting.date.written(facts.meeting.part_of_day));
            for group in &facts.rostrum {
                group.label.iter().chain(&group.unnamed_groups).for_each(|label| states(label.in_script(script)));
                group.persons.iter().filter_map(|p| p.title.as_ref()).for_each(|title| states(title.in_script(script)));
            }
            facts.hosts.iter().filter_map(|p| p.title.as_ref()).for_each(|title| states(title.in_script(script)));
            for heard in &facts.reports_heard {
                states(heard.title.in_script(script));
                heard.on_behalf_of.iter().chain(&heard.reporter.title).for_each(|body| states(body.in_script(script)));
            }
            facts.resolutions.verb.iter().for_each(|verb| states(verb.in_script(script)));
            if facts.resolutions.count.is_none() {
                facts.resolutions.items.iter().for_each(|item| states(item.title.in_script(script)));
            }
            for observers in &facts.non_voting {
                states(observers.who.in_script(script));
                observers.scope.iter().for_each(|scope| states(scope.in_script(script)));
            }
        }
    });
}

#[test]
fn no_product_of_the_real_meetings_drops_or_invents_a_fact() {
    let shelf = Shelf::default();
    each_meeting(|meeting, _, facts| {
        for product in Product::ALL {
            for script in Script::BOTH {
                let template = shelf.template(facts, product, script);
                assert_eq!(template.check(facts), [], "{meeting}\n{}", template.write(facts));
            }
        }
    });
}

#[test]
fn the_six_resolutions_of_the_closing_are_named_with_their_count() {
    each_meeting(|meeting, _, facts| {
        if meeting != "congress-closing" {
            return;
        }
        assert!(
            release::text(facts, Script::Hant)
                .contains("會議表決通過了政府、計劃、預算、人大常委會、法院、檢察院6個工作報告決議。")
        );
        assert!(release::text(facts, Script::Hans).contains("刘正兴主持闭幕会。"));
    });
}

#[test]
fn a_release_in_traditional_script_holds_no_simplified_character() {
    each_meeting(|meeting, _, facts| {
        let text = release::text(facts, Script::Hant);
        let left: String = text.chars().filter(|c| yishi_names::script::only_simplified(*c)).collect();
        assert_eq!(left, "", "{meeting}\n{text}");
        let text = release::text(facts, Script::Hans);
        let left: String = text.chars().filter(|c| yishi_names::script::only_traditional(*c)).collect();
        assert_eq!(left, "", "{meeting}\n{text}");
    });
}
