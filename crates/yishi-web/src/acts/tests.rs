//! Every act has its words, its example and its form; what is typed becomes the command, and what cannot be read is named.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;

use serde_json::json;
use yishi_app::Actor;
use yishi_procedure::ids::SeatNo;

use super::allowed::allowed;
use super::catalogue;
use super::example::example;
use super::shape::{Field, One, Reader, Shape};
use crate::pages::acts::labels;
use crate::texts::Lang;

#[test]
fn every_act_field_and_case_has_its_words_in_every_language() {
    for lang in Lang::ALL {
        let lacking: BTreeSet<String> = catalogue().acts.iter().flat_map(|act| labels::lacking(lang, act)).collect();
        assert!(lacking.is_empty(), "{} lacks {}: {lacking:#?}", lang.tag(), lacking.len());
    }
}

#[test]
fn an_example_of_every_act_is_a_command() {
    for act in &catalogue().acts {
        let command = example(Actor::Desk, act, &[]);
        assert_eq!(command.map(|command| command.name()), Some(act.name), "{act:?}");
    }
}

fn names(actor: Actor) -> Vec<&'static str> {
    let mine = catalogue().acts.iter().filter(|act| allowed(actor, act, None).is_some());
    mine.map(|act| act.name).collect()
}

#[test]
fn each_role_is_shown_what_it_may_do() {
    let seat = Actor::Seat { seat: SeatNo(7) };
    assert_eq!(names(Actor::Desk).len(), catalogue().acts.len());
    assert!(names(Actor::Chair).contains(&"OpenVote") && !names(Actor::Chair).contains(&"CheckIn"));
    assert!(names(seat).contains(&"CheckIn") && !names(seat).contains(&"OpenVote"));
    let phone = allowed(seat, catalogue().act("CheckIn").unwrap(), None).unwrap();
    assert_eq!(phone.narrowed["at"], ["phone"]);
}

/// The plainest shapes of a form, by path.
fn leaves(path: &str, shape: &Shape, found: &mut Vec<(String, Shape)>) {
    match shape {
        Shape::Optional(inner) | Shape::Rows(inner) => leaves(path, inner, found),
        Shape::Fields { fields, .. } => {
            for Field { name, shape } in fields {
                leaves(&format!("{path}.{name}"), shape, found);
            }
        }
        Shape::One(_) | Shape::Wording | Shape::Choice { .. } | Shape::Flag | Shape::Several(_) => {
            found.push((path.to_owned(), shape.clone()));
        }
    }
}

#[test]
fn widgets_follow_the_types_of_the_fields() {
    let of = |name: &str| {
        let mut found = Vec::new();
        leaves("f", &catalogue().act(name).unwrap().shape(), &mut found);
        found.into_iter().collect::<std::collections::BTreeMap<_, _>>()
    };
    let hearing = of("HearReport");
    assert_eq!(hearing["f.item"], Shape::One(One::Thing("ItemNo".to_owned())));
    assert_eq!(hearing["f.reporter.person"], Shape::One(One::Person));
    assert_eq!(hearing["f.reporter.title"], Shape::Wording);
    assert_eq!(of("ProposeAgenda")["f.items.no"], Shape::One(One::OwnNumber));
    assert_eq!(of("ScheduleSitting")["f.date"], Shape::One(One::Day));
    assert_eq!(of("BeginSegment")["f.segment"], Shape::One(One::Number { most: 255 }));
    assert!(matches!(&of("OpenVote")["f.question"], Shape::Choice { cases, .. } if cases.len() >= 4));
}

#[test]
fn nothing_a_session_of_today_does_is_asked_for_as_json() {
    for act in catalogue().acts.iter().filter(|act| act.name != "ConveneSession") {
        let mut found = Vec::new();
        leaves(act.name, &act.shape(), &mut found);
        let json: Vec<&String> =
            found.iter().filter(|(_, shape)| *shape == Shape::One(One::Json)).map(|(path, _)| path).collect();
        assert!(json.is_empty(), "{json:?}");
    }
}

/// The shape of a made-up command of one field.
fn shape_of(types: serde_json::Value, field: serde_json::Value) -> Shape {
    let types = types.as_object().cloned().unwrap();
    let command = json!({ "type": "object", "properties": { "it": field }, "required": ["it"] });
    Reader { types: &types }.fields("Made", &command).remove(0).shape
}

fn words(shape: &Shape) -> Vec<&str> {
    let Shape::Choice { cases, .. } = shape else { panic!("{shape:?}") };
    cases.iter().map(|case| case.word.as_str()).collect()
}

#[test]
fn cases_are_told_by_a_member_of_their_own_as_well() {
    let case = |word: &str, more: serde_json::Value| {
        let mut members = json!({ "kind": { "type": "string", "const": word } });
        members.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap());
        json!({ "type": "object", "properties": members, "required": ["kind"] })
    };
    let count = json!({ "count": { "type": "integer", "format": "uint32", "minimum": 0 } });
    let shape = shape_of(json!({}), json!({ "oneOf": [case("none", json!({})), case("some", count)] }));
    assert_eq!(words(&shape), ["none", "some"]);
    let Shape::Choice { tag, cases, .. } = shape else { panic!() };
    assert_eq!((tag.as_deref(), cases[0].holds.is_none(), cases[1].holds.is_some()), (Some("kind"), true, true));
}

#[test]
fn a_type_that_holds_itself_ends_as_json_and_a_list_of_words_as_a_choice() {
    let tree =
        json!({ "Tree": { "type": "object", "properties": { "of": { "$ref": "#/x/Tree" } }, "required": ["of"] } });
    let mut shape = &shape_of(tree, json!({ "$ref": "#/x/Tree" }));
    while let Shape::Fields { fields, .. } = shape {
        shape = &fields[0].shape;
    }
    assert_eq!(*shape, Shape::One(One::Json));
    assert_eq!(words(&shape_of(json!({}), json!({ "type": "string", "enum": ["a", "b"] }))), ["a", "b"]);
    let nullable = json!({ "type": ["string", "null"], "format": "date-time" });
    assert_eq!(shape_of(json!({}), nullable), Shape::Optional(Box::new(Shape::One(One::Instant))));
}

#[test]
fn a_field_is_called_by_its_path_also_in_rows_and_cases() {
    let label = |act: &str, path: &str| labels::at(Lang::En, catalogue().act(act).unwrap(), path);
    assert_eq!(label("ProposeAgenda", "f.items.2.title.hans").as_deref(), Some("Title"));
    assert_eq!(label("ScheduleSitting", "f.kind.plenary.part").as_deref(), Some("Opening or closing"));
    assert_eq!(label("TakeUp", "f.question.item").as_deref(), Some("An item of the agenda"));
    assert_eq!(label("TakeUp", "f"), None);
}
