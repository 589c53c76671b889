//! Every page for everybody: no violation of WCAG 2.2 AA by rule, text at twice its size, and a vote by the keyboard alone.

use e2e::axe::violations;
use e2e::further::{CHIEF, debate, papers_out};
use e2e::house::{House, in_a_house, in_a_house_where};
use e2e::newsroom;
use e2e::session::Upto;
use e2e::window::{DESK, PHONE, Window};
use serde_json::json;
use thirtyfour::Key;

pub(crate) const LANGUAGES: [&str; 3] = ["zh-Hans", "zh-Hant", "en"];

const OF_THE_DESK: [&str; 12] = [
    "",
    "/prepare",
    "/roll",
    "/check-in",
    "/rostrum",
    "/acts",
    "/acts/ScheduleSitting",
    "/acts/NameExecutiveChairs",
    "/links",
    "/links?group=1",
    "/links?group=1&sheet=pins",
    "/papers",
];

#[test]
fn no_page_violates_the_rules_of_accessibility_in_any_language() {
    for upto in [Upto::DoorsOpen, Upto::Vote, Upto::Declared] {
        in_a_house(upto, async |house: &mut House| {
            let mut found = Vec::new();
            let (desk, chair) = (house.desk().await, house.chair().await);
            let (hall, phone) = (house.hall().await, house.phone(2).await);
            for lang in LANGUAGES {
                for (window, path) in [(&chair, "/chair"), (&hall, "/hall"), (&phone, "/me"), (&phone, "/me/acts")] {
                    found.extend(look(house, window, path, lang).await);
                }
                let parts: &[&str] = if upto == Upto::Declared { &OF_THE_DESK } else { &OF_THE_DESK[..1] };
                for part in parts {
                    found.extend(look(house, &desk, &format!("/desk/{}{part}", house.session.id), lang).await);
                }
                if upto == Upto::Declared {
                    found.extend(open_to_all(house, &phone, lang).await);
                }
            }
            for window in [desk, chair, hall, phone] {
                window.close().await;
            }
            assert!(found.is_empty(), "{upto:?}: {} violations:\n{}", found.len(), found.join("\n"));
        });
    }
}

#[test]
fn no_page_of_counting_or_speaking_violates_them_either() {
    in_a_house_where(papers_out, async |house: &mut House| {
        let (chief, teller) = (house.phone(CHIEF).await, house.teller(1, PHONE).await);
        let mut found = Vec::new();
        for lang in LANGUAGES {
            for (window, path) in [(&chief, "/scrutiny"), (&chief, "/me"), (&teller, "/scrutiny")] {
                found.extend(look(house, window, path, lang).await);
            }
        }
        chief.close().await;
        teller.close().await;
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
    in_a_house_where(debate, async |house: &mut House| {
        let (chair, hall, phone) = (house.chair().await, house.hall().await, house.phone(2).await);
        let mut found = Vec::new();
        for lang in LANGUAGES {
            for (window, path) in [(&chair, "/chair"), (&hall, "/hall"), (&phone, "/me")] {
                found.extend(look(house, window, path, lang).await);
            }
        }
        for window in [chair, hall, phone] {
            window.close().await;
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

/// The pages of the press desk, and what the public sees of it; `#` stands for the session.
const OF_THE_PRESS: [&str; 7] = [
    "/press/#",
    "/press/#/texts/1",
    "/press/#/texts/1?against=2",
    "/press/#/texts/3",
    "/press/#/published",
    "/s/#",
    "/s/#/releases/1/zh-Hans",
];

#[test]
fn no_page_of_the_press_desk_violates_them_and_none_is_wider_than_its_window() {
    in_a_house_where(newsroom::at_work, async |house: &mut House| {
        let (desk, phone) = (house.desk().await, house.window(PHONE).await);
        let phone = house.desk_in(phone).await;
        let mut found = Vec::new();
        for path in OF_THE_PRESS.map(|path| path.replace('#', house.session.id.as_str())) {
            for lang in LANGUAGES {
                for window in [&desk, &phone] {
                    found.extend(look(house, window, &path, lang).await);
                    let unfolded = "(() => { document.querySelectorAll('details').forEach((fold) => fold.open = true); \
                                    return document.documentElement.scrollWidth - document.documentElement.clientWidth; })()";
                    let wider = window.look(unfolded).await;
                    if wider != json!(0) {
                        found.push(format!("{path} ({lang}): {wider} px wider than a {}", window.size.name));
                    }
                    // A text to read that is squeezed into a strip breaks no rule, and nobody can read it.
                    let narrow = "[...document.querySelectorAll('article, .proof-lines')].filter((el) => el.checkVisibility() && \
                                  el.clientWidth < Math.min(320, innerWidth * 0.7)).length";
                    if window.look(narrow).await != json!(0) {
                        found.push(format!("{path} ({lang}): a text is narrower than can be read"));
                    }
                    let lines = violations(window).await;
                    found.extend(lines.into_iter().map(|line| format!("{path} ({lang}), unfolded: {line}")));
                }
            }
        }
        desk.close().await;
        phone.close().await;
        assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
    });
}

async fn open_to_all(house: &House, window: &Window, lang: &str) -> Vec<String> {
    let mut found = Vec::new();
    let link = house.session.seats[4].path.as_str();
    let session = format!("/s/{}", house.session.id);
    for path in ["/", &session, "/in", link, "/in/x/1/X", "/desk/login", "/nowhere"] {
        found.extend(look(house, window, path, lang).await);
    }
    found
}

pub(crate) async fn look(house: &House, window: &Window, path: &str, lang: &str) -> Vec<String> {
    let mark = if path.contains('?') { '&' } else { '?' };
    window.open(&house.server.url(&format!("{path}{mark}lang={lang}"))).await;
    window.until("document.readyState === 'complete'").await;
    window.until("!document.body.dataset.stream || document.documentElement.dataset.link === 'live'").await;
    violations(window).await.into_iter().map(|line| format!("{path} ({lang}): {line}")).collect()
}

#[test]
fn a_button_without_a_name_and_words_too_faint_to_read_are_found() {
    in_a_house(Upto::Scheduled, async |house: &mut House| {
        let window = house.window(PHONE).await;
        window.open(&house.server.url("/in")).await;
        let spoil = "(() => { const box = document.querySelector('main'); box.append(document.createElement('button')); \
                     const faint = document.createElement('p'); faint.textContent = '这一行字太淡，看不清楚'; faint.style.color = '#eee'; \
                     box.append(faint); return true; })()";
        window.look(spoil).await;
        let found = violations(&window).await;
        for rule in ["button-name", "color-contrast"] {
            assert!(found.iter().any(|line| line.starts_with(rule)), "{rule} is not found: {found:?}");
        }
        window.close().await;
    });
}

#[test]
fn text_at_twice_its_size_needs_no_scrolling_sideways_and_hides_no_button() {
    in_a_house(Upto::Vote, async |house: &mut House| {
        let window = house.browser.window_with(PHONE, &[], json!({ "webkit.webprefs.default_font_size": 32 })).await;
        let phone = house.phone_in(window, 2).await;
        phone.until_live().await;
        let size = phone.look("parseFloat(getComputedStyle(document.documentElement).fontSize)").await;
        assert!(size.as_f64() >= Some(32.0), "the text is at twice its size: {size}");
        for lang in LANGUAGES {
            phone.open(&house.server.url(&format!("/me?lang={lang}"))).await;
            phone.until_live().await;
            let wide = phone.look("document.documentElement.scrollWidth - document.documentElement.clientWidth").await;
            assert_eq!(wide, json!(0), "the page scrolls sideways in {lang}");
            let outside = "[...document.querySelectorAll('button')].filter((el) => el.checkVisibility()).filter((el) => { \
                           const box = el.getBoundingClientRect(); return box.left < 0 || box.right > innerWidth + 0.5 \
                           || box.height < 48 || el.scrollWidth > el.clientWidth + 1; }).map((el) => el.innerText)";
            assert_eq!(phone.look(outside).await, json!([]), "buttons are cut off or too small in {lang}");
            phone.picture(&format!("large-text-{lang}")).await;
        }
        phone.close().await;
    });
}

#[test]
fn a_vote_is_pressed_by_the_keyboard_alone() {
    in_a_house(Upto::Vote, async |house: &mut House| {
        let window = house.window(DESK).await;
        let phone = house.phone_in(window, 2).await;
        phone.until_live().await;
        let chosen = "document.activeElement?.value === 'against'";
        for _ in 0..20 {
            if phone.look(chosen).await == json!(true) {
                break;
            }
            phone.driver.action_chain().send_keys(Key::Tab + "").perform().await.unwrap();
        }
        phone.until(chosen).await;
        let ring = "(() => { const it = getComputedStyle(document.activeElement); \
                    return it.outlineStyle !== 'none' && parseFloat(it.outlineWidth) >= 2; })()";
        phone.until(ring).await;
        phone.driver.action_chain().send_keys(Key::Enter + "").perform().await.unwrap();
        phone.until_says("#ballot .receipt", "已收到：反对").await;
        phone.until(chosen).await;
        phone.close().await;
    });
}
