//! Canonical JSON against the RFC's own examples and, by property, against another implementation.
#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::json;

use super::*;

/// law: RFC8785 3.2.3
#[test]
fn keys_are_ordered_by_their_utf16_units() {
    let value = json!({
        "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew Letter Dalet With Dagesh",
        "1": "One", "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control", "\u{f6}": "Latin Small Letter O With Diaeresis"
    });
    let expected = "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\
        \"\u{f6}\":\"Latin Small Letter O With Diaeresis\",\"\u{20ac}\":\"Euro Sign\",\
        \"\u{1f600}\":\"Emoji: Grinning Face\",\"\u{fb33}\":\"Hebrew Letter Dalet With Dagesh\"}";
    assert_eq!(canonical(&value).unwrap(), expected);
}

/// law: RFC8785 3.2.2
#[test]
fn strings_and_literals_are_written_as_in_the_example() {
    let source = r#"{"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}"#;
    let value: Value = serde_json::from_str(source).unwrap();
    let expected = "{\"literals\":[null,true,false],\"string\":\"\u{20ac}$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}";
    assert_eq!(canonical(&value).unwrap(), expected);
}

/// law: RFC8785 3.2.2.2
#[test]
fn control_characters_have_their_short_or_lowercase_escapes() {
    let value = json!("\u{0}\u{8}\t\n\u{b}\u{c}\r\u{1f}\u{7f}议");
    assert_eq!(canonical(&value).unwrap(), "\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\u{7f}议\"");
}

#[test]
fn numbers_are_whole_and_within_what_every_reader_keeps() {
    assert_eq!(canonical(&json!([0, -1, LARGEST_INTEGER])).unwrap(), "[0,-1,9007199254740991]");
    assert_eq!(canonical(&json!(0.5)), Err(CodecError::NotAnInteger("0.5".to_owned())));
    assert_eq!(canonical(&json!([{ "a": 1.0 }])), Err(CodecError::NotAnInteger("1.0".to_owned())));
    assert_eq!(canonical(&json!(LARGEST_INTEGER + 1)), Err(CodecError::OutOfRange("9007199254740992".to_owned())));
    assert_eq!(canonical(&json!(i64::MIN)), Err(CodecError::OutOfRange(i64::MIN.to_string())));
    assert_eq!(canonical(&json!(u64::MAX)), Err(CodecError::OutOfRange(u64::MAX.to_string())));
}

#[test]
fn too_deep_a_nesting_is_refused_and_not_overflowed() {
    let deep = (0..5_000).fold(json!(1), |inner, _| Value::Array(vec![inner]));
    assert_eq!(canonical(&deep), Err(CodecError::TooDeep));
    // Taken apart by hand, because dropping it would recurse as deep as the encoder refused to.
    let mut rest = deep;
    while let Value::Array(mut items) = rest {
        rest = items.pop().unwrap_or(Value::Null);
    }
}

#[test]
fn only_the_canonical_bytes_are_read() {
    assert_eq!(parse(br#"{"a":1,"b":"x"}"#), Ok(json!({ "a": 1, "b": "x" })));
    assert_eq!(parse(br#"{"b":"x","a":1}"#), Err(CodecError::NotCanonical { at: 2 }));
    assert_eq!(parse(br#"{"a": 1}"#), Err(CodecError::NotCanonical { at: 5 }));
    assert_eq!(parse(br#"{"a":1,"a":1}"#), Err(CodecError::NotCanonical { at: 6 }));
    assert_eq!(parse(br#""\u0041""#), Err(CodecError::NotCanonical { at: 1 }));
    assert!(matches!(parse(b"-0"), Err(CodecError::NotAnInteger(_))));
    assert!(matches!(parse(b"{"), Err(CodecError::NotJson(_))));
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-(1_i64 << 53) + 1..(1_i64 << 53)).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map(any::<String>(), inner, 0..6)
                .prop_map(|members| members.into_iter().collect::<Value>()),
        ]
    })
}

proptest! {
    #[test]
    fn agrees_with_another_implementation_and_reads_itself_back(value in any_value()) {
        let text = canonical(&value).unwrap();
        prop_assert_eq!(&text, &serde_json_canonicalizer::to_string(&value).unwrap());
        prop_assert_eq!(parse(text.as_bytes()), Ok(value));
    }
}
