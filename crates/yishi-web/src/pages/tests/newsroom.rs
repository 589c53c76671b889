//! Sample pages of the press desk, and of what the public sees of it, in every state that looks different.

use std::sync::{Arc, OnceLock};

use jiff::Timestamp;
use yishi_app::House;
use yishi_app::clock::ScriptClock;
use yishi_app::login::Keys;
use yishi_app::press::{Editor, EditorNo, Picture, Press, Product, ReleaseNo, TextNo, Verdict};
use yishi_app::scenario::{self, Runner};
use yishi_journal::{Journal, Memory};
use yishi_names::Script;
use yishi_rulebook::Library;

use crate::pages::press::text::{Asked, page as text};
use crate::pages::press::{public, published, queue, sessions};
use crate::texts::Lang;

const SCRIPT: &str = include_str!("../../../../../scenarios/congress.toml");
/// A report with slips of every kind, in each script.
const REPORTS: [&str; 2] = [
    include_str!("../../../../yishi/src/demo/texts/evening-paper.txt"),
    include_str!("../../../../yishi/src/demo/texts/city-site.txt"),
];
const PICTURE: &[u8] = include_bytes!("../../../../../docs/images/hall-seats.png");

const SECOND: Editor = Editor::Press { editor: EditorNo(1) };

/// The pages, named `page.language`; drawn once, for a congress has to be held for them.
pub fn pages() -> Vec<(String, String)> {
    static PAGES: OnceLock<Vec<(String, String)>> = OnceLock::new();
    let drawn = || Lang::ALL.into_iter().flat_map(|lang| of_the_desks(&desks(), lang)).collect();
    PAGES.get_or_init(drawn).clone()
}

/// A desk with nothing on it, and one at work.
struct Desks {
    house: Arc<House>,
    empty: Arc<Press>,
    at_work: Arc<Press>,
}

fn desks() -> Desks {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let clock = Arc::new(ScriptClock::new(Timestamp::UNIX_EPOCH));
        let journal: Arc<dyn Journal> = Arc::new(Memory::new(Keys::fresh().unwrap().signing));
        let house = Arc::new(House::open(journal, Library::shipped().unwrap(), clock.clone()).unwrap());
        tokio::spawn(house.clone().tend());
        let script = scenario::read("congress", SCRIPT).unwrap();
        let runner = Runner::convene(&script, &house, clock.clone()).await.unwrap();
        let mut script = scenario::read("congress", SCRIPT).unwrap();
        script.convening.id = "another".to_owned().try_into().unwrap();
        let empty = house.press(Runner::convene(&script, &house, clock.clone()).await.unwrap().hall().id()).unwrap();
        for sitting in 0..2 {
            runner.hold(sitting).await.unwrap();
        }
        let at_work = house.press(runner.hall().id()).unwrap();
        fill(&at_work).await;
        Desks { house, empty, at_work }
    })
}

/// Texts with open findings, one read by two, news that is out and news that was withdrawn.
async fn fill(press: &Press) {
    press.name_editor(Editor::Desk, "陶然").await.unwrap();
    for report in REPORTS {
        press.take_text(SECOND, "明川晚报", "", report).await.unwrap();
    }
    decide_some(press).await;
    let over = press.sittings().last().unwrap().sitting;
    for product in [Product::Release, Product::Bulletin] {
        press.publish_own(Editor::Desk, over, product, "").await.unwrap();
    }
    press.withdraw_release(Editor::Desk, ReleaseNo(2), "改用详细稿").await.unwrap();
    let clean = press.published_text(ReleaseNo(1), Script::Hans).unwrap();
    let text = press.take_text(Editor::Desk, "明川日报", "", &clean).await.unwrap();
    press.check(SECOND, text).await.unwrap();
    for _ in 0..2 {
        let bytes = PICTURE.to_vec();
        let picture = Picture { bytes, hans: "大会会场。".into(), hant: String::new(), reason: String::new() };
        let photo = press.publish_photo(Editor::Desk, &picture).await.unwrap();
        if photo.0 > 1 {
            press.withdraw_photo(Editor::Desk, photo, "图片有误").await.unwrap();
        }
    }
}

/// Of the findings of the first text one is accepted, one kept and one opened again.
async fn decide_some(press: &Press) {
    let (text, proof) = (TextNo(1), press.proof(TextNo(1), None).unwrap());
    let mut certain = proof.findings.iter().filter(|finding| finding.decidable && finding.suggestion.is_some());
    let (one, two) = (certain.next().unwrap(), certain.next().unwrap());
    let replacement = one.suggestion.clone().unwrap();
    let kept = Verdict::Dismissed { reason: "已与作者核实".to_owned() };
    for (finding, verdict) in [
        (one, Verdict::Accepted { replacement }),
        (two, kept.clone()),
        (two, Verdict::Reopened),
        (proof.findings.last().unwrap(), kept),
    ] {
        press.decide(SECOND, (text, None), &finding.id, verdict).await.unwrap();
    }
}

fn of_the_desks(desks: &Desks, lang: Lang) -> Vec<(String, String)> {
    let Desks { house, empty, at_work } = desks;
    let release = at_work.published_text(ReleaseNo(1), Script::Hant).unwrap();
    let asked = |no, against: Option<u32>| Asked { text: TextNo(no), part: 0, against: against.map(TextNo) };
    let pages = [
        ("press-sessions", sessions(&house.halls(), lang)),
        ("press-queue", queue::page(at_work, Editor::Desk, lang, None).unwrap()),
        ("press-queue-of-an-editor", queue::page(at_work, SECOND, lang, Some("x")).unwrap()),
        ("press-queue-empty", queue::page(empty, Editor::Desk, lang, None).unwrap()),
        ("press-text", text(at_work, Editor::Desk, asked(1, None), lang).unwrap()),
        ("press-text-beside", text(at_work, SECOND, asked(2, Some(1)), lang).unwrap()),
        ("press-text-read-by-two", text(at_work, Editor::Desk, asked(3, None), lang).unwrap()),
        ("press-published", published::page(at_work, Editor::Desk, lang, None)),
        ("press-published-empty", published::page(empty, SECOND, lang, Some("x"))),
        ("press-release", public::release(at_work, ReleaseNo(1), Script::Hant, &release, lang)),
    ];
    pages.into_iter().map(|(name, markup)| (format!("{name}.{}", lang.tag()), markup.into_string())).collect()
}
