//! The converter gives the corrected report from the simplified one, sets every name as the roll has it, and comes back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::reversed_empty_ranges)]

mod labels;
mod shared;

use std::collections::BTreeMap;

use labels::{names, people, read};
use proptest::prelude::*;
use serde_json::Value;
use yishi_names::PersonName;
use yishi_press::script::{self, Converter, Named, Page, Region};
use yishi_press::span::{Layer, Positions};

/// Glyphs of which good print has either, as the labels list them.
fn one_glyph(text: &str) -> String {
    let pairs = "為爲眾衆產産羣群臺台啟啓著着顏顔艷豔扎紮脱脫鋭銳説說週周佈布游遊";
    let glyphs: Vec<char> = pairs.chars().collect();
    let same: BTreeMap<char, char> = glyphs.chunks(2).map(|pair| (pair[0], pair[1])).collect();
    text.chars().map(|c| same.get(&c).copied().unwrap_or(c)).collect()
}

fn roll() -> Option<Vec<PersonName>> {
    let labels: Value = serde_json::from_str(&read("seeds-gold/names.json")?).unwrap();
    let persons = labels["persons"].as_array().unwrap().iter();
    Some(persons.map(|p| PersonName::new(p["name"].as_str().unwrap(), p["hant"].as_str().unwrap())).collect())
}

#[test]
fn the_simplified_report_becomes_the_corrected_one_with_no_difference() {
    let Some(roll) = roll() else { return };
    let hans = read("seeds-gold/congress-closing.clean.zh-Hans.txt").unwrap();
    let hant = read("seeds-gold/congress-closing.corrected.zh-Hant.txt").unwrap();
    let ours = Converter::default().traditional(&hans, &Named::find(&hans, roll.iter()));
    assert!(ours.open.is_empty());
    let pairs = one_glyph(&ours.text).chars().zip(one_glyph(&hant).chars()).collect::<Vec<_>>();
    let differences: Vec<&(char, char)> = pairs.iter().filter(|(a, b)| a != b).collect();
    assert!(differences.is_empty(), "{differences:?}");
    let back = Converter::default().simplified(&hant, &[]);
    assert_eq!(back.text, hans);
}

#[test]
fn a_name_is_the_same_wherever_it_stands_and_without_a_roll_it_is_kept_or_told() {
    let Some(roll) = roll() else { return };
    let (mut wrong, mut told) = (Vec::new(), 0);
    for person in &roll {
        let form = |context: &str| {
            let hans = context.replace('某', &person.hans);
            let start = context.find('某').unwrap();
            let named = Named { range: start..start + person.hans.len(), form: None };
            let converted = Converter::default().traditional(&hans, &[named]);
            let (_, after) =
                converted.text.split_at(Converter::default().traditional(&context[..start], &[]).text.len());
            (after.chars().take(person.hans.chars().count()).collect::<String>(), converted.open)
        };
        let (alone, open) = form("某");
        for context in ["院长某说", "市长某、张某", "由某主持", "面某后", "某干部"] {
            assert_eq!(form(context).0, alone, "{context}");
        }
        told += open.len();
        if one_glyph(&alone) != one_glyph(&person.hant) && open.is_empty() {
            wrong.push((person.hans.clone(), alone));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
    println!("{} names, {told} of them open without a roll", roll.len());
}

#[test]
fn every_name_of_the_reports_keeps_its_length_in_all_regions() {
    let Some(hans) = read("seeds-gold/cppcc-closing-and-second-plenary.joined.zh-Hans.txt") else { return };
    let named: Vec<Named> = names(&hans, &people()).into_iter().map(|range| Named { range, form: None }).collect();
    for region in [Region::Mainland, Region::HongKong, Region::Taiwan] {
        let converted = Converter::new(region).traditional(&hans, &named).text;
        assert_eq!(converted.chars().count(), hans.chars().count());
        for word in ["項目", "進程", "人民法院", "主任"] {
            assert!(converted.contains(word), "{region:?} {word}");
        }
    }
}

#[test]
fn the_glyphs_are_those_of_the_region_and_the_words_those_of_the_mainland() {
    let text = |region| Converter::new(region).traditional("群众在里面启用主席台，为信息项目批准程序", &[]).text;
    assert_eq!(text(Region::Mainland), "群衆在裏面啓用主席台，爲信息項目批准程序");
    assert_eq!(text(Region::HongKong), "群眾在裏面啓用主席台，為信息項目批准程序");
    assert_eq!(text(Region::Taiwan), "群眾在裡面啟用主席臺，為信息項目批准程序");
    assert_eq!(Converter::default().simplified("乾隆年間的乾旱，瞭望", &[]).text, "乾隆年间的干旱，瞭望");
}

proptest! {
    #[test]
    fn any_text_with_any_ranges_is_looked_at_without_harm(text in "[會议制度後面系统幹部𬍛隻a。\n]{0,40}", at in 0usize..150, to in 0usize..150) {
        let (layer, positions) = (Layer::same(text.as_str()), Positions::new(&text));
        let page = Page { original: &text, layer: &layer, positions: &positions, names: &[at..to, to..at, at..at + 6] };
        for finding in script::findings(&page) {
            prop_assert_eq!(finding.span.bytes.of(&text), finding.stands.as_str());
        }
        let named = [Named { range: at..to, form: None }, Named { range: to..at, form: Some("甲".to_owned()) }];
        Converter::default().traditional(&text, &named);
        Converter::default().simplified(&text, &named);
    }

    #[test]
    fn a_traditional_text_comes_back_as_the_simplified_one(text in "[会议制度后面系统干部只有里程发展心复，。0-9a\n ]{0,60}") {
        let hant = Converter::default().traditional(&text, &[]).text;
        prop_assert_eq!(Converter::default().simplified(&hant, &[]).text, text);
    }
}
