//! Sound traditional texts are damaged by rule as converters damage them, and what is found is scored: every change is to
//! be found with the right character, and nothing else. The score is printed; it may not fall below the floor.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::disallowed_methods)] // The reports are read from the disk.

mod labels;
mod shared;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use labels::{names, people};
use yishi_press::finding::{Finding, Severity};
use yishi_press::script::{self, Converter, Named, Page};
use yishi_press::span::{Layer, Positions};

/// In thousandths.
const PRECISION: usize = 990;
const RECALL: usize = 950;

/// What a converter prints that knows one form a character: the form meant, and the form printed.
const OVER: &str = "致緻板闆只隻歷曆制製面麪系係胡鬍表錶征徵谷穀松鬆斗鬥折摺舍捨准準志誌千韆秋鞦回迴合閤借藉念唸向嚮\
                    別彆家傢同衕伙夥幸倖出齣參蔘當噹發髮復複獲穫鐘鍾鍾鐘盡儘並併範范匯彙複復後后雲云幹乾衝沖";
/// What one prints that leaves legal characters alone.
const UNDER: &str = "後后於于幹干並并裏里係系繫系製制徵征準准鬥斗餘余穀谷鬆松隻只緻致摺折捨舍乾干併并颱台萬万個个幾几黨党價价種种勝胜極极\
                     據据確确適适術术證证廣广體体機机與与無无離离聽听點点構构氣气異异庄庄優优";

fn pairs(list: &str) -> Vec<(char, char)> {
    let list: Vec<char> = list.chars().filter(|c| !c.is_whitespace()).collect();
    list.chunks(2).map(|pair| (pair[0], pair[1])).collect()
}

/// Reports in simplified script.
fn reports() -> Vec<(String, String)> {
    let Some(folder) = shared::folder() else { return Vec::new() };
    let mut reports = Vec::new();
    for part in ["seeds-gold", "press-corpus"] {
        for entry in std::fs::read_dir(folder.join(part)).unwrap() {
            let path = entry.unwrap().path();
            let text = if path.extension().is_some_and(|e| e == "txt") {
                std::fs::read_to_string(&path).unwrap()
            } else {
                continue;
            };
            if script::script_of(&text) == yishi_names::Script::Hans {
                reports.push((path.file_stem().unwrap().to_string_lossy().into_owned(), text));
            }
        }
    }
    reports.sort();
    reports
}

/// The texts of the product's own pages in one language.
fn pages(language: &str) -> String {
    let folder = format!("{}/../yishi-web/texts/{language}", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect::<BTreeSet<_>>();
    files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

fn findings(text: &str, names: &[Range<usize>]) -> Vec<Finding> {
    let layer = Layer::same(text);
    script::findings(&Page { original: text, layer: &layer, positions: &Positions::new(text), names })
}

fn context(text: &str, at: usize) -> String {
    text.chars().skip(at.saturating_sub(5)).take(11).collect()
}

#[derive(Default)]
struct Score {
    planted: usize,
    found: usize,
    right: usize,
    missed: BTreeMap<String, usize>,
    wrong: BTreeMap<String, usize>,
}

impl Score {
    /// Compares what is found in a damaged text with what was done to it.
    fn take(&mut self, sound: &str, damaged: &str, names: &[Range<usize>]) {
        let planted: BTreeMap<usize, (char, char)> =
            sound.chars().zip(damaged.chars()).enumerate().filter(|(_, (a, b))| a != b).collect();
        self.planted += planted.len();
        let mut met = BTreeSet::new();
        for finding in findings(damaged, names) {
            let (at, right) = (finding.span.start, finding.suggestion.clone().unwrap_or_default());
            if finding.severity == Severity::Info {
                continue;
            }
            match planted.get(&at) {
                Some((meant, _)) if right == meant.to_string() => _ = met.insert(at),
                _ => {
                    *self
                        .wrong
                        .entry(format!("{} -> {right} in {}", finding.stands, context(damaged, at)))
                        .or_default() += 1
                }
            }
            self.found += 1;
        }
        self.right += met.len();
        for (at, (meant, printed)) in planted.iter().filter(|(at, _)| !met.contains(at)) {
            *self.missed.entry(format!("{printed} for {meant} in {}", context(damaged, *at))).or_default() += 1;
        }
    }

    fn told(&self, family: &str) -> (usize, usize) {
        let precision = self.right * 1000 / self.found.max(1);
        let recall = self.right * 1000 / self.planted.max(1);
        println!(
            "{family}: {} planted, {} found, {} right: precision {precision}, recall {recall}",
            self.planted, self.found, self.right
        );
        for (kind, list) in [("missed", &self.missed), ("wrong", &self.wrong)] {
            list.iter().for_each(|(what, times)| println!("  {kind} {times} x {what}"));
        }
        (precision, recall)
    }
}

fn score(family: &str, damage: impl Fn(usize, char) -> char) {
    let (people, mut score) = (people_or_none(), Score::default());
    for (_, text) in reports().into_iter().chain([("pages".to_owned(), pages("zh-Hans"))]) {
        let range = |range: Range<usize>| Named { range, form: None };
        let named: Vec<Named> = names(&text, &people).into_iter().map(range).collect();
        let sound = Converter::default().traditional(&text, &named).text;
        let names = names(&sound, &people);
        let in_a_name = |at: usize| names.iter().any(|name| name.contains(&at));
        let damaged: String = sound
            .char_indices()
            .enumerate()
            .map(|(number, (at, c))| if in_a_name(at) { c } else { damage(number, c) })
            .collect();
        score.take(&sound, &damaged, &names);
    }
    let (precision, recall) = score.told(family);
    assert!(score.planted == 0 || (precision >= PRECISION && recall >= RECALL), "{family}: {precision} {recall}");
}

fn people_or_none() -> BTreeSet<String> {
    if shared::folder().is_some() { people() } else { BTreeSet::new() }
}

#[test]
fn over_conversion_is_found() {
    let pairs = pairs(OVER);
    score("over-converted", |_, c| pairs.iter().find(|(meant, _)| *meant == c).map_or(c, |(_, printed)| *printed));
}

#[test]
fn one_over_conversion_among_sound_words_is_found() {
    let pairs = pairs(OVER);
    score("over-converted, one in three", |number, c| {
        if number % 3 == 0 { pairs.iter().find(|(meant, _)| *meant == c).map_or(c, |(_, printed)| *printed) } else { c }
    });
}

#[test]
fn under_conversion_is_found() {
    let pairs = pairs(UNDER);
    score("under-converted", |_, c| pairs.iter().find(|(meant, _)| *meant == c).map_or(c, |(_, printed)| *printed));
}

#[test]
fn simplified_characters_left_over_are_found() {
    score("left over", |number, c| {
        let simplified = Converter::default().simplified(&c.to_string(), &[]).text.chars().next().unwrap();
        let certain = yishi_names::script::only_simplified(simplified);
        if certain && number % 7 == 0 { simplified } else { c }
    });
}

#[test]
fn the_traditional_texts_of_the_pages_are_sound() {
    let text = pages("zh-Hant");
    let found = findings(&text, &[]);
    let told = |f: &Finding| format!("{} -> {:?} in {}", f.stands, f.suggestion, context(&text, f.span.start));
    assert_eq!(found.iter().map(told).collect::<Vec<_>>(), Vec::<String>::new());
}

/// The words of OpenCC are right but for these; its glyphs of the three regions are all left alone.
#[test]
fn what_a_sound_converter_made_is_left_alone_but_for_its_errors() {
    let (people, known) = (people_or_none(), ["征程", "歷史", "嚮往"]);
    for config in [BuiltinConfig::S2t, BuiltinConfig::S2tw, BuiltinConfig::S2hk] {
        let converter = OpenCC::from_config(config).unwrap();
        for (name, text) in reports() {
            let text = converter.convert(&text);
            for finding in findings(&text, &names(&text, &people)).iter().filter(|finding| !finding.name) {
                let evidence = format!("{:?}", finding.evidence);
                let is_known = known.iter().any(|word| evidence.contains(word));
                assert!(is_known, "{name}: {finding:?} in {}", context(&text, finding.span.start));
            }
        }
    }
}
