//! Every language has every text, every refusal has one, and every key a page asks for is there.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::*;
use fluent_bundle::FluentResource;
use yishi_procedure::attendance::AttendanceRefusal;
use yishi_procedure::ids::SeatNo;
use yishi_views::record::due::Pending;

/// The codes a procedure's refusals have, read where they are written.
fn refusal_codes() -> BTreeSet<String> {
    let stages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../yishi-procedure/src");
    let files = fs::read_dir(stages).unwrap().map(|stage| stage.unwrap().path().join("refusal.rs"));
    let texts = files.filter_map(|file| fs::read_to_string(file).ok());
    texts.flat_map(|text| quoted(&text)).filter(|word| is_code(word)).collect()
}

fn is_code(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.len() == 5 && bytes[0].is_ascii_uppercase() && bytes[1] == b'.' && bytes[2..].iter().all(u8::is_ascii_digit)
}

/// Every string literal of a source.
fn quoted(source: &str) -> Vec<String> {
    source.lines().flat_map(|line| line.split('"').skip(1).step_by(2)).map(str::to_owned).collect()
}

fn keys(lang: Lang) -> BTreeSet<String> {
    lang.files().iter().flat_map(|file| keys_of(file)).collect()
}

/// The variables of each message of a language, so that no figure is lost in translation.
fn variables(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut variables: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in lang.files() {
        let mut message = String::new();
        for line in file.lines() {
            if let Some(key) = keys_of(line).pop() {
                message = key;
            }
            let names =
                line.split('$').skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap());
            variables.entry(message.clone()).or_default().extend(names.map(str::to_owned));
        }
    }
    variables
}

#[test]
fn every_file_parses_in_every_language() {
    for lang in Lang::ALL {
        for file in lang.files() {
            if let Err((_, errors)) = FluentResource::try_new((*file).to_owned()) {
                panic!("{}: {errors:?} in\n{}", lang.tag(), &file[..file.len().min(200)]);
            }
        }
    }
}

#[test]
fn no_key_stands_twice() {
    for lang in Lang::ALL {
        let all: Vec<String> = lang.files().iter().flat_map(|file| keys_of(file)).collect();
        let mut seen = BTreeSet::new();
        for key in all {
            assert!(seen.insert(key.clone()), "{} {key}", lang.tag());
        }
    }
}

#[test]
fn every_language_has_the_same_keys() {
    let house = keys(Lang::ZhHans);
    for lang in Lang::ALL {
        assert_eq!(
            keys(lang).symmetric_difference(&house).collect::<Vec<_>>(),
            Vec::<&String>::new(),
            "{}",
            lang.tag()
        );
    }
}

#[test]
fn chinese_texts_take_the_same_figures_in_both_scripts_and_english_no_others() {
    let (hans, hant, en) = (variables(Lang::ZhHans), variables(Lang::ZhHant), variables(Lang::En));
    assert_eq!(hans, hant);
    // English may want a plain number where Chinese wants a numeral, and the other way round.
    let twins = [["n", "numeral"], ["n", "article"], ["num", "numerator"], ["den", "denominator"]];
    for (key, wanted) in &en {
        let offered = hans.get(key).cloned().unwrap_or_default();
        let known = |name: &String| {
            offered.contains(name)
                || twins
                    .iter()
                    .any(|pair| pair.contains(&name.as_str()) && pair.iter().any(|twin| offered.contains(*twin)))
        };
        let spoken = key == "say-open-sitting";
        assert!(spoken || wanted.iter().all(known), "{key}: {wanted:?} {offered:?}");
    }
}

#[test]
fn traditional_texts_hold_no_character_of_simplified_script_alone() {
    for file in Lang::ZhHant.files() {
        for line in file.lines() {
            let stray: String = line.chars().filter(|c| yishi_names::script::only_simplified(*c)).collect();
            assert_eq!(stray, "", "{line}");
        }
    }
}

#[test]
fn every_refusal_of_the_procedure_has_its_text() {
    let codes = refusal_codes();
    assert!(codes.len() > 70, "{codes:?}");
    for lang in Lang::ALL {
        let keys = keys(lang);
        for code in &codes {
            assert!(keys.contains(&refusal_key(code)), "{} {code}", lang.tag());
        }
        let texts = keys.iter().filter(|key| key.starts_with("refusal-"));
        assert_eq!(texts.count(), codes.len(), "{}: a text whose refusal is gone", lang.tag());
    }
}

#[test]
fn every_refusal_of_the_press_desk_and_every_kind_of_finding_has_its_words() {
    let words =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../yishi-press/src/finding.rs")).unwrap();
    let kinds: Vec<String> =
        words.split("pub fn word").nth(1).unwrap().split("impl Finding").next().map(quoted).unwrap_or_default();
    assert!(kinds.len() > 25, "{kinds:?}");
    for lang in Lang::ALL {
        let keys = keys(lang);
        for code in yishi_app::press::PressRefusal::CODES {
            assert!(keys.contains(&format!("press-refusal-{}", code.replace('.', "-"))), "{} {code}", lang.tag());
        }
        for code in yishi_app::sealed::SealedFailure::CODES.into_iter().chain(yishi_app::sealed::CeremonyRefusal::CODES)
        {
            assert!(keys.contains(&format!("sealed-refusal-{}", code.replace('.', "-"))), "{} {code}", lang.tag());
        }
        for kind in &kinds {
            assert!(keys.contains(&format!("press-kind-{}", kind.replace('.', "-"))), "{} {kind}", lang.tag());
        }
    }
}

#[test]
fn every_key_a_page_asks_for_exists() {
    let known = keys(Lang::ZhHans);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut asked = BTreeSet::new();
    for folder in [
        "pages",
        "pages/acts",
        "pages/desk",
        "pages/press",
        "pages/record",
        "pages/secret_vote",
        "pages/words",
        "handlers",
        "handlers/press",
        ".",
    ] {
        for file in fs::read_dir(root.join(folder)).unwrap().map(|file| file.unwrap().path()) {
            let name = file.to_string_lossy().into_owned();
            if name.ends_with(".rs") && !name.ends_with("tests.rs") {
                asked.extend(keys_asked_for(&fs::read_to_string(&file).unwrap()));
            }
        }
    }
    assert!(asked.len() > 200, "{}", asked.len());
    let missing: Vec<_> = asked.difference(&known).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// What stands in the first quotes after `.t(`, `.tw(` and the like; the arms of a `match` inside `.t(…)` among them.
fn keys_asked_for(source: &str) -> BTreeSet<String> {
    let mut asked = BTreeSet::new();
    for call in [".t(", ".tw(", " t(lang, ", "t_with(lang, "] {
        for (at, _) in source.match_indices(call) {
            let rest = &source[at + call.len()..];
            if rest.starts_with("match ") {
                let arms = rest.split_once("\n    })").map_or(rest, |(arms, _)| arms);
                asked.extend(arms.split("=> \"").skip(1).filter_map(|arm| arm.split('"').next()).map(str::to_owned));
            } else if let Some(key) = rest.strip_prefix('"') {
                asked.extend(key.split('"').next().map(str::to_owned));
            }
        }
    }
    asked
}

#[test]
fn texts_are_given_with_their_figures_and_without_marks_of_isolation() {
    let refusal: Refusal = AttendanceRefusal::AlreadyPresent(SeatNo(187)).into();
    assert_eq!(refusal_text(Lang::ZhHans, &refusal), "187号已经签到。");
    assert_eq!(refusal_text(Lang::ZhHant, &refusal), "187號已經簽到。");
    assert_eq!(refusal_text(Lang::En, &refusal), "Seat 187 is checked in already.");
}

#[test]
fn every_event_of_the_procedure_has_its_name_and_every_pending_thing_too() {
    for lang in Lang::ALL {
        let keys = keys(lang);
        for kind in yishi_procedure::Event::KINDS {
            assert!(keys.contains(&format!("event-{kind}")), "{} {kind}", lang.tag());
        }
        let names = keys.iter().filter(|key| key.starts_with("event-"));
        assert_eq!(
            names.count(),
            yishi_procedure::Event::KINDS.len(),
            "{}: the name of an event that is gone",
            lang.tag()
        );
        for pending in Pending::ALL {
            assert!(keys.contains(&format!("due-{}", pending.key())), "{} {pending:?}", lang.tag());
        }
    }
}

#[test]
fn english_tells_one_from_many() {
    let missing = |n: u32| t_with(Lang::En, "say-wait-for-quorum", &[("missing", n.into())]);
    assert_eq!(missing(1), "One more must come before the sitting can open.");
    assert_eq!(missing(8), "8 more must come before the sitting can open.");
}

#[test]
fn fixed_texts_keep_their_blanks_and_unknown_keys_show_themselves() {
    assert_eq!(t(Lang::ZhHans, "choice-for"), "赞成");
    assert_eq!(fixed(Lang::En, "clause-join"), ", ");
    assert_eq!(t(Lang::En, "no-such-key"), "no-such-key");
}

#[test]
fn languages_are_known_by_the_tags_that_browsers_send() {
    let of = |tag| Lang::of_tag(tag);
    assert_eq!((of("zh-CN"), of("zh-Hans-CN"), of("zh")), (Some(Lang::ZhHans), Some(Lang::ZhHans), Some(Lang::ZhHans)));
    assert_eq!(
        (of("zh-TW"), of("zh-Hant-HK"), of("ZH-hant")),
        (Some(Lang::ZhHant), Some(Lang::ZhHant), Some(Lang::ZhHant))
    );
    assert_eq!((of("en-GB"), of("fr"), of("")), (Some(Lang::En), None, None));
    for lang in Lang::ALL {
        assert_eq!(Lang::of_tag(lang.tag()), Some(lang));
    }
}
