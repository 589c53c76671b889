//! Every refusal to load or to resolve: one slip in the shipped files, and the problem names file, line and reason.
#![allow(clippy::unwrap_used)]

use jiff::civil::date;
use yishi_rulebook::{BodyKind, Library, Rulebook, RulebookProblem, Tier, shipped_files};

const BASE: &str = "congress/2022-03-12.toml";
const CPPCC: &str = "cppcc/2023-03-11.toml";
const CITY: &str = "congress/overlays/mingchuan-2023.toml";
const GUANGDONG: &str = "congress/overlays/guangdong-2022.toml";

type Files = Vec<(String, String)>;

fn shipped() -> Files {
    shipped_files().iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

fn with(mut files: Files, name: &str, change: impl Fn(&str) -> String) -> Files {
    let (_, text) = files.iter_mut().find(|(file, _)| file == name).unwrap();
    let changed = change(text);
    assert_ne!(*text, changed, "the slip must be made");
    *text = changed;
    files
}

/// One slip: inside the rule `id` of a file, the first `right` becomes `wrong`.
fn slip(name: &str, id: &str, right: &str, wrong: &str) -> Files {
    with(shipped(), name, |text| {
        let rule = text.find(&format!("id = \"{id}\"")).unwrap();
        let at = rule + text[rule..].find(right).unwrap();
        format!("{}{wrong}{}", &text[..at], &text[at + right.len()..])
    })
}

fn line_of(files: &Files, name: &str, id: &str, mark: &str) -> u32 {
    let (_, text) = files.iter().find(|(file, _)| file == name).unwrap();
    let rule = text.find(&format!("id = \"{id}\"")).unwrap();
    let at = rule + text[rule..].find(mark).unwrap();
    u32::try_from(text[..at].matches('\n').count() + 1).unwrap()
}

fn text_of<'a>(files: &'a Files, name: &str) -> &'a str {
    &files.iter().find(|(file, _)| file == name).unwrap().1
}

fn problems(files: &Files) -> Vec<RulebookProblem> {
    Library::from_files(files.clone()).err().unwrap_or_default()
}

/// Exactly one problem, at the line of `mark` inside the rule `id`, whose reason holds `reason`.
fn refused(files: &Files, name: &str, id: &str, mark: &str, reason: &str) {
    let found = problems(files);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].file.as_str(), found[0].line), (name, line_of(files, name, id, mark)), "{}", found[0]);
    assert!(found[0].reason.contains(reason), "{}", found[0]);
}

/// Exactly one problem, at the `[[rule]]` line above the rule `id`.
fn refused_entry(files: &Files, name: &str, id: &str, reason: &str) {
    let found = problems(files);
    assert_eq!(found.len(), 1, "{found:?}");
    let head = line_of(files, name, id, "id = ") - 1;
    assert_eq!((found[0].file.as_str(), found[0].line), (name, head), "{}", found[0]);
    assert!(found[0].reason.contains(reason), "{}", found[0]);
}

#[test]
fn what_is_shipped_has_no_problem() {
    assert_eq!(problems(&shipped()), []);
}

#[test]
fn a_problem_reads_as_file_line_and_reason() {
    let files = slip(BASE, "quorum.sitting", "num = 2", "num = 4");
    let line = line_of(&files, BASE, "quorum.sitting", "share");
    assert_eq!(problems(&files)[0].to_string(), format!("{BASE}:{line}: a share of 4/3 is more than the whole"));
}

#[test]
fn a_share_above_the_whole_or_without_sense() {
    let above = slip(BASE, "quorum.sitting", "num = 2", "num = 4");
    refused(&above, BASE, "quorum.sitting", "share", "a share of 4/3 is more than the whole");
    let no_denominator = slip(BASE, "quorum.sitting", "den = 3", "den = 0");
    refused(&no_denominator, BASE, "quorum.sitting", "share", "zero as its denominator");
    let nothing = slip(BASE, "quorum.sitting", "num = 2", "num = 0");
    refused(&nothing, BASE, "quorum.sitting", "share", "a share of zero");
    let negative = slip(BASE, "quorum.sitting", "num = 2", "num = -2");
    refused(&negative, BASE, "quorum.sitting", "share", "invalid value");
    let float = slip(BASE, "quorum.sitting", "num = 2", "num = 0.66");
    refused(&float, BASE, "quorum.sitting", "share", "invalid type");
}

#[test]
fn an_unknown_base_or_one_of_another_body() {
    let unknown = slip(BASE, "quorum.sitting", "deputies_in_office", "everybody");
    refused(&unknown, BASE, "quorum.sitting", "of =", "unknown base `everybody`, one of: deputies_in_office,");
    let congress = slip(BASE, "quorum.sitting", "deputies_in_office", "cppcc_members");
    refused(&congress, BASE, "quorum.sitting", "of =", "`cppcc_members` does not exist in the body `congress`");
    let cppcc = slip(CPPCC, "quorum.sitting", "cppcc_members", "deputies_in_office");
    refused(&cppcc, CPPCC, "quorum.sitting", "of =", "`deputies_in_office` does not exist in the body `cppcc`");
}

#[test]
fn an_unknown_comparison_or_count() {
    let cmp = slip(BASE, "quorum.sitting", "at-least", "about");
    refused(&cmp, BASE, "quorum.sitting", "cmp", "unknown comparison `about`");
    let count = slip(BASE, "quorum.sitting", "\"present\"", "\"heads\"");
    refused(&count, BASE, "quorum.sitting", "count =", "unknown count `heads`");
    let other = slip(BASE, "quorum.sitting", "\"present\"", "\"approvals\"");
    refused(&other, BASE, "quorum.sitting", "count =", "counts `present`, not `approvals`");
}

#[test]
fn a_missing_or_unknown_source() {
    let missing = slip(BASE, "quorum.sitting", "source = \"OL\"\n", "");
    refused_entry(&missing, BASE, "quorum.sitting", "lacks the field `source`");
    let unknown = slip(BASE, "quorum.sitting", "\"OL\"", "\"OLD\"");
    refused(&unknown, BASE, "quorum.sitting", "source", "unknown source `OLD`");
    let empty = slip(BASE, "quorum.sitting", "article = \"14\"", "article = \" \"");
    refused(&empty, BASE, "quorum.sitting", "article", "names no article");
}

#[test]
fn an_unknown_status() {
    let status = slip(BASE, "quorum.sitting", "source =", "status = \"certain\"\nsource =");
    refused(&status, BASE, "quorum.sitting", "status", "unknown status `certain`");
}

#[test]
fn a_gap_without_a_note_or_with_an_unknown_one() {
    let unnoted = slip(BASE, "quorum.presidium", "interpretation = \"0003\"\n", "");
    refused_entry(&unnoted, BASE, "quorum.presidium", "names its interpretation");
    let unknown = slip(BASE, "quorum.presidium", "interpretation = \"0003\"", "interpretation = \"9999\"");
    refused(&unknown, BASE, "quorum.presidium", "interpretation", "unknown interpretation `9999`");
}

#[test]
fn days_in_the_wrong_order() {
    let days = "from = 2023-05-02\nto = 2023-05-01\nsource =";
    let files = slip(BASE, "roll.size", "source =", days);
    refused(&files, BASE, "roll.size", "from", "would end on 2023-05-01, before it begins on 2023-05-02");
    let time = slip(BASE, "roll.size", "source =", "from = 2023-05-02T10:00:00\nsource =");
    refused(&time, BASE, "roll.size", "from", "a day is written as");
}

#[test]
fn a_rule_twice_in_one_file() {
    let twice = "\n[[rule]]\nid = \"roll.size\"\nvalue = 600\nunit = \"people\"\nsource = \"EL\"\narticle = \"12\"\n";
    let files = with(shipped(), BASE, |text| format!("{text}{twice}"));
    let found = problems(&files);
    assert_eq!(found.len(), 1);
    assert_eq!(usize::try_from(found[0].line).unwrap(), text_of(&files, BASE).lines().count() - 5, "{}", found[0]);
    assert!(found[0].reason.contains("`roll.size` stands already at line"), "{}", found[0]);
}

#[test]
fn a_rule_that_lacks_a_field_of_its_kind() {
    for (id, line, field) in [
        ("quorum.sitting", "cmp = \"at-least\"\n", "cmp"),
        ("quorum.sitting", "share = { num = 2, den = 3 }\n", "share"),
        ("quorum.sitting", "of = \"deputies_in_office\"\n", "of"),
        ("quorum.sitting", "count = \"present\"\n", "count"),
        ("quorum.sitting", "article = \"14\"\n", "article"),
        ("vote.time", "value = 60\n", "value"),
        ("vote.time", "unit = \"seconds\"\n", "unit"),
        ("vote.press", "value = \"last\"\n", "value"),
        ("vote.press", "allowed = [\"first\", \"last\"]\n", "allowed"),
        ("presidium.en-bloc", "value = true\n", "value"),
    ] {
        refused_entry(&slip(BASE, id, line, ""), BASE, id, &format!("lacks the field `{field}`"));
    }
    let nameless = with(shipped(), BASE, |text| text.replacen("id = \"roll.size\"\n", "", 1));
    assert!(problems(&nameless)[0].reason.contains("lacks the field `id`"));
}

#[test]
fn a_field_that_means_nothing_to_the_rule() {
    let stray = slip(BASE, "presidium.en-bloc", "value = true", "value = true\nunit = \"days\"");
    refused(&stray, BASE, "presidium.en-bloc", "unit", "is a flag and has no field `unit`");
    let unknown = slip(BASE, "presidium.en-bloc", "value = true", "value = true\ncolour = \"red\"");
    refused(&unknown, BASE, "presidium.en-bloc", "colour", "unknown field `colour`");
}

#[test]
fn a_value_of_the_wrong_kind() {
    let flag = slip(BASE, "presidium.en-bloc", "true", "\"yes\"");
    refused(&flag, BASE, "presidium.en-bloc", "value", "true or false is wanted here");
    let number = slip(BASE, "vote.time", "60", "60.5");
    refused(&number, BASE, "vote.time", "value", "a whole number is wanted here");
    let zero = slip(BASE, "vote.time", "60", "0");
    refused(&zero, BASE, "vote.time", "value", "cannot be zero");
    let unit = slip(BASE, "vote.time", "seconds", "minutes");
    refused(&unit, BASE, "vote.time", "unit", "is given in seconds, not in minutes");
    let choice = slip(BASE, "vote.press", "\"last\"", "1");
    refused(&choice, BASE, "vote.press", "value", "one of the options is wanted here");
}

#[test]
fn a_choice_outside_its_options() {
    let value = slip(BASE, "vote.press", "\"last\"", "\"best\"");
    refused(&value, BASE, "vote.press", "value", "`best` is not among the options allowed: first, last");
    let option = slip(BASE, "vote.press", "[\"first\", \"last\"]", "[\"last\", \"best\"]");
    refused(&option, BASE, "vote.press", "allowed", "unknown option `best` of `vote.press`, one of: first, last");
    let twice = slip(BASE, "vote.press", "[\"first\", \"last\"]", "[\"last\", \"last\"]");
    refused(&twice, BASE, "vote.press", "allowed", "allowed twice");
}

#[test]
fn an_unknown_rule() {
    let files = with(shipped(), BASE, |text| text.replacen("\"roll.size\"", "\"roll.colour\"", 1));
    refused(&files, BASE, "roll.colour", "id", "unknown rule `roll.colour`");
}

#[test]
fn a_base_that_lacks_a_rule_its_body_needs() {
    for (name, id) in [(BASE, "quorum.sitting"), (CPPCC, "majority.presidium"), (CPPCC, "rostrum.even")] {
        let files = with(shipped(), name, |text| {
            let start = text[..text.find(&format!("id = \"{id}\"")).unwrap()].rfind("[[rule]]").unwrap();
            let end = text[start + 8..].find("[[rule]]").map_or(text.len(), |length| start + 8 + length);
            format!("{}{}", &text[..start], &text[end..])
        });
        let found = problems(&files);
        assert_eq!(found.len(), 1, "{found:?}");
        let (_, text) = files.iter().find(|(file, _)| file == name).unwrap();
        let head = text.lines().position(|line| line == "[rulebook]").unwrap() + 1;
        assert_eq!((found[0].file.as_str(), usize::try_from(found[0].line).unwrap()), (name, head));
        assert!(found[0].reason.contains(&format!("the rule `{id}` is lacking")), "{}", found[0]);
    }
}

#[test]
fn a_silent_clash_of_an_overlay_with_its_base() {
    let files = slip(CITY, "vote.press", "overrides = \"vote.press\"\n", "");
    refused_entry(&files, CITY, "vote.press", "silent clash: `vote.press`");
}

#[test]
fn an_overlay_that_overrides_what_is_not_there() {
    let unknown = slip(CITY, "vote.press", "overrides = \"vote.press\"", "overrides = \"vote.colour\"");
    refused(&unknown, CITY, "vote.press", "overrides", "overrides the unknown rule `vote.colour`");
    let other = slip(CITY, "vote.press", "overrides = \"vote.press\"", "overrides = \"vote.time\"");
    refused(&other, CITY, "vote.press", "overrides", "`vote.press` cannot override `vote.time`");
    let hollow = slip(GUANGDONG, "majority.participation", "cmp", "overrides = \"majority.participation\"\ncmp");
    refused_entry(&hollow, GUANGDONG, "majority.participation", "which no rulebook beneath it has");
    let nation = slip(BASE, "roll.size", "source", "overrides = \"roll.size\"\nsource");
    refused(&nation, BASE, "roll.size", "overrides", "national law has no rule beneath it");
}

#[test]
fn a_file_in_the_wrong_folder_or_with_a_twin() {
    let body = with(shipped(), BASE, |text| text.replacen("body = \"congress\"", "body = \"cppcc\"", 1));
    assert!(problems(&body).iter().any(|found| found.reason.contains("lies in the folder `cppcc/`")));
    let mut twin = shipped();
    let base = twin.iter().find(|(name, _)| name == BASE).unwrap().1.clone();
    twin.push(("congress/copy.toml".to_owned(), base));
    let reasons: Vec<String> = problems(&twin).iter().map(ToString::to_string).collect();
    assert_eq!(reasons.len(), 2, "{reasons:?}");
    assert!(reasons.iter().all(|reason| reason.starts_with("congress/copy.toml:")));
}

#[test]
fn broken_toml_and_a_missing_list_of_sources() {
    let broken = with(shipped(), CITY, |text| text.replacen("[rulebook]", "[rulebook", 1));
    let found = problems(&broken);
    assert_eq!((found.len(), found[0].file.as_str()), (1, CITY));
    let bare: Files = shipped().into_iter().filter(|(name, _)| name != "sources.toml").collect();
    assert!(problems(&bare).iter().any(|found| found.to_string() == "sources.toml:1: the file is missing"));
}

#[test]
fn a_source_or_a_note_with_a_slip() {
    let twin =
        "\n[[source]]\nkey = \"NR\"\ntitle_zh = \"\"\ntitle_zh_hant = \"\"\ntitle_en = \"\"\nstatus = \"secondary\"\n";
    let twice = with(shipped(), "sources.toml", |text| format!("{text}{twin}"));
    assert_eq!(problems(&twice).len(), 1);
    assert!(problems(&twice)[0].reason.contains("the source `NR` is listed twice"));
    let note = "interpretations/0009-even-rostrum.toml";
    let choice = with(shipped(), note, |text| text.replace("choice = \"left-hand\"", "choice = \"middle\""));
    assert!(
        problems(&choice).iter().any(|found| found.file == note && found.reason.contains("not one of the options"))
    );
    let id = with(shipped(), note, |text| text.replace("id = \"0009\"", "id = \"0010\""));
    assert!(problems(&id).iter().any(|found| found.file == note && found.reason.contains("begins its name with")));
}

#[test]
fn every_problem_of_every_file_is_listed_at_once() {
    let files = slip(BASE, "quorum.sitting", "num = 2", "num = 4");
    let files = with(files, BASE, |text| text.replace("value = 60", "value = 0"));
    let files = with(files, CPPCC, |text| text.replacen("\"cppcc_members\"", "\"deputies_in_office\"", 1));
    let named: Vec<String> = problems(&files).iter().map(|found| found.file.clone()).collect();
    assert_eq!(named, [BASE, BASE, CPPCC]);
}

#[test]
fn no_base_in_force_and_overlays_that_do_not_fit() {
    let library = Library::shipped().unwrap();
    let why =
        |body, on, overlays: &[&str]| library.resolve(body, Some(Tier::City), on, overlays).unwrap_err().to_string();
    let day = date(2023, 12, 26);
    assert_eq!(
        why(BodyKind::Congress, date(2022, 3, 11), &[]),
        "congress/:1: no rulebook of the body `congress` is in force on 2022-03-11"
    );
    assert!(why(BodyKind::Congress, day, &["atlantis"]).contains("no overlay with the id `atlantis`"));
    assert!(why(BodyKind::Congress, day, &["cppcc-2023"]).contains("no overlay with the id `cppcc-2023`"));
    assert!(why(BodyKind::Cppcc, day, &["mingchuan-2023"]).contains("is made for the body `congress`"));
    assert!(why(BodyKind::Congress, date(2023, 12, 28), &["mingchuan-16-3"]).contains("is not in force on 2023-12-28"));
    assert!(library.resolve(BodyKind::Congress, Some(Tier::City), date(2022, 3, 12), &[]).is_ok());
}

#[test]
fn the_newest_base_in_force_is_chosen_and_a_repealed_one_is_not() {
    let mut files = shipped();
    let base = files.iter().find(|(name, _)| name == BASE).unwrap().1.clone();
    let newer = base
        .replace("congress-2022", "congress-2030")
        .replace("effective = 2022-03-12", "effective = 2030-01-01\nrepealed = 2031-01-01");
    files.push(("congress/2030-01-01.toml".to_owned(), newer));
    let library = Library::from_files(files).unwrap();
    let id = |day| library.resolve(BodyKind::Congress, Some(Tier::City), day, &[]).unwrap().id().to_owned();
    assert_eq!(id(date(2029, 12, 31)), "congress-2022");
    assert_eq!(id(date(2030, 1, 1)), "congress-2030");
    assert_eq!(id(date(2031, 1, 1)), "congress-2022");
}

#[test]
fn a_rule_outside_its_days_is_lacking() {
    let files = slip(BASE, "vote.time", "source =", "to = 2023-06-30\nsource =");
    let library = Library::from_files(files).unwrap();
    assert!(library.resolve(BodyKind::Congress, Some(Tier::City), date(2023, 6, 30), &[]).is_ok());
    let why = library.resolve(BodyKind::Congress, Some(Tier::City), date(2023, 7, 1), &[]).unwrap_err();
    assert_eq!(why.file, BASE);
    assert!(why.reason.contains("on 2023-07-01: the rule `vote.time` is lacking"), "{why}");
}

#[test]
fn an_overlay_never_widens_what_the_law_allows_nor_fights_one_of_its_level() {
    let wide = slip(
        CITY,
        "presidium.en-bloc",
        "\n\n#",
        "\n\n[[rule]]\nid = \"session.led-by\"\noverrides = \"session.led-by\"\nvalue = \"standing-committee\"\nallowed = [\"standing-committee\"]\nsource = \"MC\"\narticle = \"11\"\n\n#",
    );
    let why = Library::from_files(wide).unwrap().resolve(
        BodyKind::Congress,
        Some(Tier::City),
        date(2023, 12, 26),
        &["mingchuan-2023"],
    );
    let why = why.unwrap_err();
    assert!(why.file == CITY && why.reason.contains("does not allow `standing-committee`, only: presidium"), "{why}");

    let mut files = shipped();
    let city = files.iter().find(|(name, _)| name == CITY).unwrap().1.replace("\"mingchuan-2023\"", "\"other-2023\"");
    files.push(("congress/overlays/other-2023.toml".to_owned(), city));
    let both = ["mingchuan-2023", "other-2023"];
    let why = Library::from_files(files)
        .unwrap()
        .resolve(BodyKind::Congress, Some(Tier::City), date(2023, 12, 26), &both)
        .unwrap_err();
    assert!(why.reason.contains("two overlays of the level `city` both give"), "{why}");
}

#[test]
fn a_clash_with_another_overlay_beneath_is_found_when_both_are_laid() {
    let mut files = shipped();
    let guangdong = files.iter().find(|(name, _)| name == GUANGDONG).unwrap().1.clone();
    let start = guangdong[..guangdong.find("id = \"majority.participation\"").unwrap()].rfind("[[rule]]").unwrap();
    let end = start + 8 + guangdong[start + 8..].find("[[rule]]").unwrap();
    let city = files.iter_mut().find(|(name, _)| name == CITY).unwrap();
    city.1.push_str(&guangdong[start..end]);
    let library = Library::from_files(files).unwrap();
    let day = date(2023, 12, 26);
    assert!(library.resolve(BodyKind::Congress, Some(Tier::City), day, &["mingchuan-2023"]).is_ok());
    let why =
        library.resolve(BodyKind::Congress, Some(Tier::City), day, &["guangdong-2022", "mingchuan-2023"]).unwrap_err();
    assert!(why.file == CITY && why.reason.contains("silent clash: `majority.participation`"), "{why}");
}

#[test]
fn json_of_a_rulebook_is_judged_again() {
    let book =
        Library::shipped().unwrap().resolve(BodyKind::Congress, Some(Tier::City), date(2023, 12, 26), &[]).unwrap();
    let refusal = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut json = serde_json::to_value(&book).unwrap();
        change(&mut json);
        serde_json::from_value::<Rulebook>(json).unwrap_err().to_string()
    };
    let rule = |id: &'static str, path: &'static str, value: serde_json::Value| {
        move |json: &mut serde_json::Value| *json["rules"][id].pointer_mut(path).unwrap() = value.clone()
    };
    let num = rule("quorum.sitting", "/value/threshold/share/num", 4.into());
    assert!(refusal(&num).contains("rule `quorum.sitting`: a share of 4/3 is more than the whole"));
    let base = rule("quorum.sitting", "/value/threshold/of", "cppcc_members".into());
    assert!(refusal(&base).contains("does not exist in the body `congress`"));
    let source = rule("quorum.sitting", "/citation/source", "XX".into());
    assert!(refusal(&source).contains("cites the unknown source `XX`"));
    let note = rule("quorum.presidium", "/citation/interpretation", serde_json::Value::Null);
    assert!(refusal(&note).contains("names its interpretation"));
    let level = rule("quorum.sitting", "/citation/level", "session".into());
    assert!(refusal(&level).contains("which has no layer"));
    let kind = rule("quorum.sitting", "/value", serde_json::json!({ "flag": true }));
    assert!(refusal(&kind).contains("is a threshold, not a flag"));
    let gone = |json: &mut serde_json::Value| drop(json["rules"].as_object_mut().unwrap().remove("vote.press"));
    assert!(refusal(&gone).contains("the rule `vote.press` is lacking"));
    assert!(
        refusal(&|json| json["rules"]["vote.colour"] = json["rules"]["vote.press"].clone()).contains("unknown rule")
    );
    assert!(refusal(&|json| json["layers"] = serde_json::json!([])).contains("lowest layer"));
}

#[test]
fn a_rule_twice_for_one_tier_or_for_no_tier() {
    let id = "motion.joint-movers";
    let twice = slip(BASE, id, "\"city\", \"province\"]", "\"city\", \"township\"]");
    let found = problems(&twice);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].reason.contains("`motion.joint-movers` stands already at line"), "{}", found[0]);
    let unknown = slip(BASE, id, "\"county\"", "\"village\"");
    refused(&unknown, BASE, id, "tiers", "`village` is unknown or named twice");
    let none = slip(BASE, id, "[\"county\", \"city\", \"province\"]", "[]");
    refused(&none, BASE, id, "tiers", "for no tier would hold nowhere");
}

#[test]
fn a_required_rule_lacking_at_one_tier() {
    let files = slip(BASE, "vote.time", "value", "tiers = [\"county\", \"city\", \"province\", \"nation\"]\nvalue");
    let found = problems(&files);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].reason.contains("`vote.time` is lacking for the body `congress` of the tier township"),
        "{}",
        found[0]
    );
}

#[test]
fn the_same_rule_twice_on_different_days() {
    let twice = "\n[[rule]]\nid = \"roll.size\"\ntiers = [\"city\"]\nfrom = 2026-01-01\nvalue = 600\nunit = \"people\"\nsource = \"EL\"\narticle = \"12\"\n";
    let apart = |text: &str| {
        let at = text.find("id = \"roll.size\"").unwrap();
        format!("{}to = 2025-12-31\n{}{twice}", &text[..at], &text[at..])
    };
    assert_eq!(problems(&with(shipped(), BASE, apart)), []);
}

#[test]
fn so_many_people_beside_a_share_or_nobody_at_all() {
    let id = "motion.joint-movers";
    let both = slip(BASE, id, "people = 10", "people = 10\nplus = 1");
    refused(&both, BASE, id, "plus", "neither share nor plus");
    let share = slip(BASE, id, "people = 10", "share = { num = 1, den = 2 }\npeople = 10");
    refused(&share, BASE, id, "share", "neither share nor plus");
    let nobody = slip(BASE, id, "people = 10", "people = 0");
    refused(&nobody, BASE, id, "people", "reached by nobody at all");
    let more = slip(BASE, id, "at-least", "more-than");
    refused(&more, BASE, id, "cmp", "always `at-least`");
    let hidden = slip(BASE, id, "people = 10", "share = { num = 0, den = 1 }\nplus = 10");
    refused(&hidden, BASE, id, "share", "a share of zero");
}

#[test]
fn a_range_without_sense() {
    let (posts, members) = ("election.surplus.deputy-posts", "election.surplus.committee-members");
    let crossed = slip(BASE, posts, "most = 3", "most = 0");
    refused(&crossed, BASE, posts, "least", "ends before it begins");
    let whole = slip(BASE, members, "most = { num = 1, den = 5 }", "most = { num = 6, den = 5 }");
    refused(&whole, BASE, members, "most", "more than the whole");
    let lacking = slip(BASE, posts, "most = 3\n", "");
    refused_entry(&lacking, BASE, posts, "lacks the field `most`");
    let base = slip(BASE, posts, "of = \"seats\"", "of = \"chairs\"");
    refused(&base, BASE, posts, "of =", "unknown base `chairs`");
}

#[test]
fn a_number_in_a_unit_the_rule_does_not_know() {
    let unit = slip(BASE, "session.notice", "months", "seconds");
    refused(&unit, BASE, "session.notice", "unit", "is given in months or days or working-days, not in seconds");
}

#[test]
fn a_holiday_table_with_a_slip() {
    let refused = |right: &str, wrong: &str, reason: &str| {
        let files = with(shipped(), CITY, |text| text.replacen(right, wrong, 1));
        let found = problems(&files);
        assert_eq!((found.len(), found[0].file.as_str()), (1, CITY), "{found:?}");
        let line = text_of(&files, CITY).lines().nth(usize::try_from(found[0].line).unwrap() - 1).unwrap();
        assert!(line.contains(wrong.split(' ').next().unwrap()), "{line}");
        assert!(found[0].reason.contains(reason), "{}", found[0]);
    };
    refused("\"GB-2023\"", "\"GB-1923\"", "unknown source `GB-1923`");
    refused("2023-04-05,", "2024-04-05,", "2024-04-05: the day lies in another year");
    refused("2023-01-28,", "2023-01-30,", "2023-01-30: the day is no weekend of that year");
    refused("2023-01-28,", "2022-01-29,", "2022-01-29: the day is no weekend of that year");
    refused("2023-01-28,", "2023-01-28T08:00:00,", "a day is written as");
}

#[test]
fn a_record_of_a_tier_or_with_a_table_that_cannot_be() {
    let book = Library::shipped().unwrap().resolve(BodyKind::Cppcc, Some(Tier::City), date(2023, 12, 26), &[]).unwrap();
    let refusal = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut json = serde_json::to_value(&book).unwrap();
        change(&mut json);
        serde_json::from_value::<Rulebook>(json).unwrap_err().to_string()
    };
    assert!(refusal(&|json| json["tier"] = "township".into()).contains("no body `cppcc` at the tier `township`"));
    let table = serde_json::json!({ "sources": ["GB-1923"], "holidays": [], "working_weekends": [] });
    assert!(refusal(&|json| json["calendar"] = table.clone()).contains("unknown source `GB-1923`"));
}

#[test]
fn a_month_beyond_december() {
    const COMMITTEE: &str = "standing-committee/2022-03-12.toml";
    let files = slip(COMMITTEE, "final-accounts.until", "value = 9", "value = 13");
    refused(&files, COMMITTEE, "final-accounts.until", "value", "a year has twelve months");
}

#[test]
fn tiers_of_a_whole_file() {
    let base =
        with(shipped(), BASE, |text| text.replacen("level = \"nation\"", "level = \"nation\"\ntiers = [\"city\"]", 1));
    assert!(problems(&base)[0].reason.contains("a base holds for every tier"), "{:?}", problems(&base));
    let overlay = with(shipped(), CITY, |text| text.replacen("tiers = [\"city\"]", "tiers = [\"village\"]", 1));
    assert_eq!(problems(&overlay).len(), 1);
    assert!(problems(&overlay)[0].reason.contains("`village` is unknown"), "{:?}", problems(&overlay));
}
