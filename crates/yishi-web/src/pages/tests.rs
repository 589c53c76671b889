//! Every page in every language: unique ids, no inline style or script, no empty button, and the words of the house.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "../../../yishi-views/src/ballots_of_tests.rs"]
mod ballots_of_tests;
#[path = "../../../yishi-views/src/house_of_tests.rs"]
mod house_of_tests;
mod in_secret;
mod newsroom;
mod of_the_record;
mod places;
mod samples;
mod sealed;
#[path = "../../../yishi-views/src/sealed_of_tests.rs"]
mod sealed_of_tests;
mod votes;

use std::collections::BTreeSet;

use yishi_names::text::Text;
use yishi_procedure::Command;
use yishi_procedure::attendance::leaders::Placement;
use yishi_procedure::ids::{PersonRef, SeatNo, VoteNo};
use yishi_procedure::voting::choice::{Choice, Counts};
use yishi_views::chair::ChairPage;
use yishi_views::desk::preparation::Preparation;
use yishi_views::seat::PhoneSeat;

use crate::pages::desk::control::DeskView;
use crate::pages::place::Place;
use crate::pages::{act, chair, desk, hall, phone, prepare};
use crate::texts::Lang;
use house_of_tests::Congress;
use samples::{PAGES, in_result, in_vote};

/// The values of an attribute, wherever it stands.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let mark = format!(" {attribute}=\"");
    html.split(&mark).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn ids_are_unique_and_every_label_points_at_one() {
    for (name, html) in &*PAGES {
        let mut seen = BTreeSet::new();
        for id in values(html, "id") {
            assert!(seen.insert(id), "{name}: {id}");
        }
        for attribute in ["aria-labelledby", "for"] {
            for target in values(html, attribute) {
                assert!(seen.contains(target), "{name}: {attribute} {target}");
            }
        }
    }
}

#[test]
fn no_page_has_inline_style_or_script() {
    for (name, html) in &*PAGES {
        assert!(!html.contains(" style="), "{name}");
        assert!(!html.contains("<style"), "{name}");
        assert!(!html.contains("javascript:"), "{name}");
        let inline = html.split("<script").skip(1).any(|script| !script.split('>').next().unwrap().contains(" src="));
        assert!(!inline, "{name}");
        for tag in html.split('<') {
            let handler = tag.split('>').next().unwrap().split_whitespace().skip(1).any(|word| {
                word.starts_with("on") && word.contains('=') && word[2..].starts_with(|c: char| c.is_ascii_alphabetic())
            });
            assert!(!handler, "{name}: {tag}");
        }
    }
}

#[test]
fn every_button_and_link_says_something_in_every_language() {
    for (name, html) in &*PAGES {
        for tag in ["<button", "<a ", "<option", "<summary", "<label", "<h1", "<h2", "<title"] {
            for part in html.split(tag).skip(1) {
                let (_, inner) = part.split_once('>').unwrap();
                let end = inner.find(&format!("</{}", tag.trim_start_matches('<').trim())).unwrap();
                assert!(!text_of(&inner[..end]).trim().is_empty(), "{name}: {tag} {}", &part[..part.len().min(120)]);
            }
        }
    }
}

fn text_of(html: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if !in_tag => text.push(c),
            _ => {}
        }
    }
    text
}

/// How the keys of the pages' texts begin.
const PREFIXES: &[&str] = &[
    "act-",
    "column-",
    "count-",
    "desk-",
    "due-",
    "event-",
    "phone-",
    "press-",
    "public-",
    "record-",
    "refusal-",
    "say-",
    "speakers-",
    "step-",
    "wait-",
];

#[test]
fn no_page_shows_a_bare_key_or_an_unfilled_figure() {
    for (name, html) in &*PAGES {
        let text = text_of(html);
        assert!(!text.contains("{$") && !text.contains("{ $"), "{name}");
        let bare = text
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
            .find(|word| PREFIXES.iter().any(|p| word.starts_with(p)));
        // The window titles and addresses hold none of these prefixes, so whatever does is a missing text.
        assert_eq!(bare, None, "{name}");
    }
}

#[test]
fn every_page_names_its_language_and_its_kind() {
    for (name, html) in &*PAGES {
        let lang = name.rsplit('.').next().unwrap();
        assert!(html.starts_with("<!DOCTYPE html>"), "{name}");
        assert!(html.contains(&format!("<html lang=\"{lang}\"")), "{name}");
        assert!(html.contains(" id=\"main\""), "{name}");
        assert!(html.contains("data-page=\""), "{name}");
    }
}

#[test]
fn every_form_carries_a_command_that_reads_back() {
    // The forms of the preparation are typed, not printed; what they choose from is not a command.
    for (name, html) in PAGES.iter().filter(|(name, _)| !name.starts_with("prepare")) {
        let commands = html.split("name=\"command\" value=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let options = html.split("<option value=\"{").skip(1).filter_map(|rest| rest.split('"').next());
        for json in commands.map(str::to_owned).chain(options.map(|rest| format!("{{{rest}"))) {
            let json = json.replace("&quot;", "\"").replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
            let command: Command =
                serde_json::from_str(&json).unwrap_or_else(|error| panic!("{name}: {json}: {error}"));
            assert_eq!(act::json(&command), json);
        }
    }
}

#[test]
fn the_chair_is_told_the_formula_of_the_opening() {
    let mut congress = Congress::after_preparation(523);
    congress.act(house_of_tests::doors(2));
    let figures = yishi_procedure::convening::presidium::PresidiumFigures { present: 9, approvals: 9, meeting: None };
    congress.act(house_of_tests::chairs(2, Some(figures))).arrive(502);
    assert_eq!(spoken(&congress, Lang::ZhHans), "应到代表523名，实到代表502名，符合法定人数，现在开会。");
    assert_eq!(spoken(&congress, Lang::ZhHant), "應到代表523名，實到代表502名，符合法定人數，現在開會。");
    let english = "523 are entitled to attend and 502 are present. There is a quorum. The sitting is open.";
    assert_eq!(spoken(&congress, Lang::En), english);
}

/// Seat 7 is to report for the standing committee of the congress.
fn with_reporter() -> Congress {
    let title = Some(Text::new("发言人", "發言人"));
    let deputy = Placement { person: PersonRef::Seat(SeatNo(7)), title };
    Congress::in_plenary_with_reporter(deputy, Text::new("市人大常委会", "市人大常委會"), [60, 50])
}

#[test]
fn the_chair_hears_a_planned_report_by_one_press_and_is_told_who_reports_for_whom() {
    let congress = with_reporter();
    assert_eq!(
        spoken(&congress, Lang::ZhHans),
        "现在听取《明川市人民政府工作报告》，请发言人沈一鸣受市人大常委会委托作报告。"
    );
    let page = chair::show(&ChairPage::of(&congress.session, &congress.book, 0), Lang::ZhHans).into_string();
    assert_eq!(page.matches("HearReport").count(), 1);
    assert!(!page.contains("<select"), "nothing is left to choose");
    let desk = DeskView::of(&congress.session, &congress.book, 0);
    let desk = desk::show(&desk, Lang::ZhHans).into_string();
    assert!(desk.contains("由他人作报告") && desk.matches("HearReport").count() > 1);
}

fn preparation(congress: &Congress, lang: Lang) -> String {
    prepare::show(&congress.session, &Preparation::of(&congress.session, &congress.book), lang).into_string()
}

/// The names of the folds that stand open.
fn open_folds(html: &str) -> Vec<&str> {
    let folds = html.split("<details class=\"card\" id=\"").skip(1);
    let open = folds.filter(|fold| fold.split('>').next().unwrap().ends_with(" open"));
    open.map(|fold| fold.split('"').next().unwrap()).collect()
}

#[test]
fn the_preparation_opens_what_is_due_and_folds_what_is_done() {
    let fresh = preparation(&Congress::convened(60, &[]), Lang::ZhHans);
    assert_eq!(open_folds(&fresh), ["presidium"]);
    let prepared = preparation(&Congress::prepared(60), Lang::ZhHans);
    assert_eq!(open_folds(&prepared), ["chairs"]);
    assert!(prepared.contains("9人，秘书长") && prepared.contains(">1-9</textarea>"));
    let held = preparation(&with_reporter(), Lang::ZhHans);
    assert_eq!(open_folds(&held), ["standing-chairs"]);
    for word in ["报告人", "沈一鸣", "发言人", "受市人大常委会委托"] {
        assert!(held.contains(word), "{word}");
    }
    assert!(!held.contains("/prepare/agenda"), "an adopted agenda has no form");
    assert!(preparation(&with_reporter(), Lang::ZhHant).contains("受市人大常委會委託"));
}

#[test]
fn the_chair_is_told_the_words_of_a_vote_from_its_opening_to_its_result() {
    let mut congress = in_vote(523, 502);
    assert_eq!(spoken(&congress, Lang::ZhHans), "请按表决器。时间一到，表决自动结束。");
    congress.count(VoteNo(3), Counts { approvals: 489, against: 6, abstain: 5 });
    assert_eq!(
        spoken(&congress, Lang::ZhHans),
        "赞成489票，反对6票，弃权5票，未按表决器2人。赞成票超过全体代表的半数，表决通过。"
    );
    assert_eq!(
        spoken(&congress, Lang::ZhHant),
        "贊成489票，反對6票，棄權5票，未按表決器2人。贊成票超過全體代表的半數，表決通過。"
    );
    assert_eq!(
        spoken(&congress, Lang::En),
        "For: 489. Against: 6. Abstaining: 5. Not pressed: 2. \
         The votes in favour are more than half of all deputies; the motion is adopted."
    );
}

fn spoken(congress: &Congress, lang: Lang) -> String {
    chair::spoken(Place::new(lang), &ChairPage::of(&congress.session, &congress.book, 0))
}

#[test]
fn the_big_screen_shows_how_many_pressed_and_never_how() {
    let congress = in_vote(60, 50);
    let view = yishi_views::hall::HallScreen::of(&congress.session, &congress.book, 31);
    let html = hall::show(&view, Lang::ZhHans).into_string();
    assert!(html.contains("data-scene=\"vote\"") && html.contains(">31<") && html.contains("50"));
    for word in ["赞成", "反对", "弃权", "data-choice"] {
        assert!(!html.contains(word), "{word}");
    }
}

#[test]
fn the_result_stands_against_its_line_with_rule_and_source() {
    let congress = in_result(60, 50);
    let view = yishi_views::hall::HallScreen::of(&congress.session, &congress.book, 0);
    let html = hall::show(&view, Lang::ZhHans).into_string();
    for word in ["全体代表的过半数 31", "第二十五条", "全文核对", "data-outcome=\"passed\""] {
        assert!(html.contains(word), "{word} {html}");
    }
}

#[test]
fn a_phone_shows_the_receipt_in_the_place_that_asked_for_the_press() {
    let congress = in_vote(60, 50);
    let html = |received| {
        let own = PhoneSeat::of(&congress.session, &congress.book, SeatNo(3), received).unwrap();
        let parts = phone::own_parts(&own, Lang::ZhHans);
        parts.into_iter().find(|part| part.id == "ballot-paper").unwrap().markup.into_string()
    };
    assert!(html(None).contains("请按下您的意见") && !html(None).contains("aria-pressed"));
    let pressed = html(Some(Choice::Against));
    assert!(pressed.contains("已收到：反对") && pressed.contains("data-choice=\"against\" aria-pressed=\"true\""));
}

#[test]
fn every_part_is_one_element_with_its_own_id() {
    for (name, parts) in samples::all_parts() {
        for part in parts {
            let html = part.markup.into_string();
            let opening = html.split('>').next().unwrap();
            assert!(html.starts_with('<') && opening.contains(&format!("id=\"{}\"", part.id)), "{name}: {opening}");
        }
    }
}

fn page_named(wanted: &str) -> String {
    PAGES.iter().find(|(name, _)| name == wanted).map(|(_, html)| html.clone()).unwrap()
}

#[test]
fn whoever_may_check_in_by_phone_finds_that_before_all_else() {
    let mut congress = Congress::after_preparation(60);
    let doors = yishi_procedure::attendance::doors::OpenDoors {
        sitting: yishi_procedure::ids::SittingNo(2),
        self_check_in: true,
    };
    congress.act(doors);
    let shared = yishi_views::seat::PhoneShared::of(&congress.session, &congress.book);
    let own = PhoneSeat::of(&congress.session, &congress.book, SeatNo(3), None);
    let html = phone::show(&shared, own.as_ref(), Some("MC3-3-7F3A91"), Lang::ZhHans).into_string();
    let place = |what: &str| html.find(what).unwrap_or_else(|| panic!("{what}"));
    assert!(place("我已到会场，签到") < place("id=\"standing\""));
    assert!(place("我已到会场，签到") < place("id=\"item\""));
    congress.arrive(3);
    let own = PhoneSeat::of(&congress.session, &congress.book, SeatNo(3), None).unwrap();
    let parts = phone::own_parts(&own, Lang::ZhHans);
    let arrive = parts.into_iter().find(|part| part.id == "arrive").unwrap().markup.into_string();
    assert!(arrive.contains("hidden") && !arrive.contains("button"));
}

#[test]
fn a_card_and_its_pin_never_stand_on_one_sheet() {
    for lang in ["zh-Hans", "zh-Hant", "en"] {
        let cards = page_named(&format!("links-before.{lang}"));
        let pins = page_named(&format!("pins-before.{lang}"));
        assert!(cards.contains("JBSWY3DP") && !cards.contains("407193"), "{lang}");
        assert!(pins.contains("407193") && !pins.contains("JBSWY3DP") && !pins.contains("class=\"qr\""), "{lang}");
        assert!(pins.contains("sheet=pins"), "the way to another delegation keeps the sheet: {lang}");
    }
}

#[test]
fn the_newest_result_stands_open_and_the_earlier_ones_are_folded() {
    let view = |congress: &Congress| DeskView::of(&congress.session, &congress.book, 0);
    let open = |html: &str| html.matches("<article class=\"card\" id=\"result-").count();
    let folded = |html: &str| html.matches("<details class=\"card folded\"").count();
    let results = |congress: &Congress| {
        let parts = desk::parts(&view(congress), Lang::ZhHans);
        parts.into_iter().find(|part| part.id == "desk-results").unwrap().markup.into_string()
    };
    let voting = results(&in_vote(60, 50));
    assert_eq!((open(&voting), folded(&voting)), (1, 1));
    let declared = results(&in_result(60, 50));
    assert_eq!((open(&declared), folded(&declared)), (0, 2), "the newest stands above: {declared}");
}

#[test]
fn a_form_that_was_refused_keeps_what_was_typed_and_lists_the_lines_in_order() {
    let html = page_named("convene-again.zh-Hans");
    for kept in ["value=\"明川市\"", "value=\"13\"", "value=\"cppcc\" selected"] {
        assert!(html.contains(kept), "{kept}");
    }
    let line = |no: u32| html.find(&format!("<th class=\"num\" scope=\"row\">{no}</th>")).unwrap();
    assert!(line(7) < line(12) && line(12) < line(214));
}

#[test]
fn an_empty_rostrum_leads_to_where_it_is_entered() {
    let html = page_named("rostrum-before.en");
    assert!(html.contains("/prepare\">Preparation</a>") && html.contains("has not been arranged yet"));
}

#[test]
fn days_say_a_month_and_a_year_once() {
    let days = |lang, from, to| Place::new(lang).days(from, to);
    let (first, last) = (jiff::civil::date(2023, 12, 24), jiff::civil::date(2023, 12, 27));
    assert_eq!(days(Lang::En, first, last), "24 to 27 December 2023");
    assert_eq!(days(Lang::ZhHans, first, last), "2023年12月24日至12月27日");
    let next_year = jiff::civil::date(2024, 1, 2);
    assert_eq!(days(Lang::En, last, next_year), "27 December 2023 to 2 January 2024");
    assert_eq!(days(Lang::En, first, first), "24 December 2023");
}
