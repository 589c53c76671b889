//! The press desk through HTTP: who comes in, what is decided and remembered, who reads second, what is published.

use std::sync::Arc;

use crate::person::{Person, press};
use crate::support::{house_at, house_with_a_session};
use axum::http::StatusCode;
use jiff::Timestamp;
use yishi_app::Failure;
use yishi_app::clock::ScriptClock;
use yishi_app::press::{Editor, EditorNo, PressRefusal, Product, TextNo, Verdict};
use yishi_app::scenario::{self, Runner};
use yishi_names::Script;
use yishi_procedure::ids::SessionId;
use yishi_web::web::Shared;

const DAMAGED: &str = "明川市人民代表大会举行会议\n\n本报讯 1月12日，，会议在明川会堂举行。会议由王力主持，，代表们认真审议。\n\n大会到此结束，，谢谢。\n";

/// The identities of what is open in the first text.
fn open(web: &Shared) -> Vec<String> {
    let (press, desk) = (press(web), press(web).desk());
    let text = &desk.texts[&TextNo(1)];
    let proof = press.proof(TextNo(1), None).unwrap();
    let open = proof.findings.iter().filter(|finding| !desk.is_settled(text, finding));
    open.map(|finding| finding.id.clone()).collect()
}

#[tokio::test]
async fn a_pasted_text_shows_its_findings_in_place_and_in_every_language() {
    let web = house_with_a_session().await;
    let editor = Person::editor(&web, 1).await;
    let got = editor.bring(DAMAGED).await;
    assert_eq!((got.status, got.to.as_str()), (StatusCode::SEE_OTHER, "/press/congress/texts/1"));
    assert_eq!(editor.bring(DAMAGED).await.to, "/press/congress/texts/1", "the same text is taken once");
    for lang in ["zh-Hans", "zh-Hant", "en"] {
        let page = editor.get(&format!("/press/congress/texts/1?lang={lang}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.matches("class=\"mark\"").count() >= 3, "{}", page.body);
        let queue = editor.get(&format!("/press/congress?lang={lang}")).await;
        assert!(queue.body.contains("明川日报") && queue.body.contains("class=\"grade\""), "{}", queue.body);
    }
}

#[tokio::test]
async fn a_decision_is_remembered_and_a_dismissed_finding_does_not_come_back() {
    let web = house_with_a_session().await;
    let editor = Person::editor(&web, 1).await;
    editor.bring(DAMAGED).await;
    let ids = open(&web);
    assert!(ids.len() >= 3, "{ids:?}");
    assert_eq!(editor.decide(&ids[0], "verdict=dismiss&reason=").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(editor.decide("nothing", "verdict=dismiss&reason=x").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let kept = editor.decide(&ids[0], "verdict=dismiss&reason=%E5%8E%9F%E6%96%87%E5%A6%82%E6%AD%A4").await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
    assert!(!open(&web).contains(&ids[0]));
    let page = editor.get("/press/congress/texts/1").await;
    assert!(page.body.contains("原文如此"), "the reason stands on the page");
    // Another version of the text: what was kept there is kept here.
    let longer = format!("{DAMAGED}\n会后代表合影。\n");
    assert_eq!(editor.bring(&longer).await.to, "/press/congress/texts/2");
    let (press, desk) = (press(&web), press(&web).desk());
    let proof = press.proof(TextNo(2), None).unwrap();
    let again = proof.findings.iter().find(|finding| finding.id == ids[0]).unwrap();
    assert!(desk.is_settled(&desk.texts[&TextNo(2)], again), "and stays settled");
    assert_eq!(editor.decide(&ids[0], "verdict=reopen").await.status, StatusCode::SEE_OTHER);
    assert!(open(&web).contains(&ids[0]));
}

#[tokio::test]
async fn the_corrected_text_has_every_accepted_change_and_no_other() {
    let web = house_with_a_session().await;
    let editor = Person::editor(&web, 1).await;
    editor.bring(DAMAGED).await;
    let ids = open(&web);
    editor.decide(&ids[0], "verdict=accept&replacement=%EF%BC%8C").await;
    let text = editor.get("/press/congress/texts/1/corrected.txt").await.body;
    assert_eq!(text, DAMAGED.replacen("，，", "，", 1));
}

#[tokio::test]
async fn many_certain_findings_are_accepted_at_once_and_names_never() {
    let web = house_with_a_session().await;
    let editor = Person::editor(&web, 1).await;
    editor.bring(DAMAGED).await;
    let all = editor.post("/press/congress/texts/1/accept/punctuation.doubled", "part=0").await;
    assert_eq!(all.status, StatusCode::SEE_OTHER, "{}", all.body);
    assert!(!editor.get("/press/congress/texts/1/corrected.txt").await.body.contains("，，"));
    let names = editor.post("/press/congress/texts/1/accept/name.unknown", "part=0").await;
    assert_eq!(names.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_second_reader_is_another_person_and_a_later_change_takes_the_check_away() {
    let web = house_with_a_session().await;
    let (one, two) = (Person::editor(&web, 1).await, Person::editor(&web, 2).await);
    one.bring(DAMAGED).await;
    assert_eq!(
        two.post("/press/congress/texts/1/check", "").await.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "still open"
    );
    for id in open(&web) {
        one.decide(&id, "verdict=dismiss&reason=x").await;
    }
    let own = one.post("/press/congress/texts/1/check", "").await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(own.body.contains("G.910"), "{}", own.body);
    assert_eq!(two.post("/press/congress/texts/1/check", "").await.status, StatusCode::SEE_OTHER);
    let text = |web: &Shared| press(web).desk().texts[&TextNo(1)].clone();
    assert_eq!(text(&web).checked.unwrap().editor, Editor::Press { editor: EditorNo(2) });
    let finding = text(&web).history[0].event.finding.clone();
    one.decide(&finding, "verdict=reopen").await;
    assert!(text(&web).checked.is_none());
    assert_eq!(two.post("/press/congress/texts/1/publish", "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_is_published_can_be_read_followed_and_withdrawn() {
    let web = house_with_a_session().await;
    let (one, two) = (Person::editor(&web, 1).await, Person::editor(&web, 2).await);
    one.bring("会议闭幕\n\n大会胜利闭幕。5 < 6 & “好”。\n").await;
    for id in open(&web) {
        one.decide(&id, "verdict=dismiss&reason=x").await;
    }
    two.post("/press/congress/texts/1/check", "").await;
    let published = two.post("/press/congress/texts/1/publish", "").await;
    assert_eq!(published.status, StatusCode::SEE_OTHER, "{}", published.body);
    let anybody = Person::anybody(&web);
    for (script, title) in [("zh-Hans", "会议闭幕"), ("zh-Hant", "會議閉幕")] {
        let page = anybody.get(&format!("/s/congress/releases/1/{script}")).await;
        assert!(page.status == StatusCode::OK && page.body.contains(title), "{}", page.body);
        let feed = anybody.get(&format!("/s/congress/feeds/{script}")).await.body;
        assert!(feed.contains(&format!("<title>{title}</title>")) && feed.contains("5 &lt; 6 &amp;"), "{feed}");
        assert_eq!(feed.matches("<entry>").count(), 1);
    }
    assert!(anybody.get("/s/congress").await.body.contains("会议闭幕"));
    assert_eq!(
        two.post("/press/congress/releases/1/withdraw", "reason=").await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(two.post("/press/congress/releases/1/withdraw", "reason=x").await.status, StatusCode::SEE_OTHER);
    assert_eq!(anybody.get("/s/congress/releases/1/zh-Hans").await.status, StatusCode::NOT_FOUND);
    assert!(!anybody.get("/s/congress/feeds/zh-Hans").await.body.contains("<entry>"));
}

#[tokio::test]
async fn an_editor_works_at_the_desk_of_the_own_session_only_and_names_nobody() {
    let web = house_with_a_session().await;
    let (desk, editor) = (Person::desk(&web).await, Person::editor(&web, 1).await);
    assert_eq!(editor.get("/press").await.to, "/press/congress");
    assert_eq!(editor.get("/press/elsewhere").await.status, StatusCode::FORBIDDEN);
    assert_eq!(editor.post("/press/congress/editors", "name=x").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(desk.post("/press/congress/editors", "name=%E6%9D%8E%E6%98%8E").await.status, StatusCode::SEE_OTHER);
    assert!(desk.get("/desk/congress/links").await.body.contains("李明"), "the editor has a card");
}

#[tokio::test]
async fn uploads_are_limited_and_what_is_no_text_is_refused_plainly() {
    let web = house_with_a_session().await;
    let editor = Person::editor(&web, 1).await;
    let outlet = [("outlet", "明川日报")];
    let path = "/press/congress/texts";
    // 会议闭幕 in the encoding of older offices.
    let old = editor.upload(path, &outlet, ("old.txt", b"\xbb\xe1\xd2\xe9\xb1\xd5\xc4\xbb\xa1\xa3")).await;
    assert_eq!(old.status, StatusCode::SEE_OTHER, "{}", old.body);
    assert!(editor.get("/press/congress/texts/1").await.body.contains("会议闭幕"));
    let picture = editor.upload(path, &outlet, ("x.txt", b"\x89PNG\r\n\x1a\n\xff\xff\xff\xff")).await;
    assert_eq!(picture.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(picture.body.contains("data-kind=\"refusal\""), "{}", picture.body);
    assert_eq!(editor.upload(path, &outlet, ("", b"")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let large = editor.upload(path, &outlet, ("x.txt", &vec![b'a'; 33 * 1024 * 1024])).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(large.body.contains("32 MB"), "{}", large.body);
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\0\0\0\x03tEXtGPS\0\0\0\0\0\0\0\0IEND\xae\x42\x60\x82";

#[tokio::test]
async fn a_photo_is_shown_without_its_notes_and_one_without_caption_not_at_all() {
    let web = house_with_a_session().await;
    let editor = Person::editor(&web, 1).await;
    let path = "/press/congress/photos";
    assert_eq!(editor.upload(path, &[("hans", " ")], ("a.png", PNG)).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        editor.upload(path, &[("hans", "会场")], ("a.png", b"<svg/>")).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let shown = editor.upload(path, &[("hans", "大会会场。")], ("a.png", PNG)).await;
    assert_eq!(shown.status, StatusCode::SEE_OTHER, "{}", shown.body);
    let anybody = Person::anybody(&web);
    let picture = anybody.get("/s/congress/photos/1").await;
    assert!(picture.status == StatusCode::OK && !picture.body.contains("GPS"));
    assert!(anybody.get("/s/congress?lang=zh-Hant").await.body.contains("大會會場"));
    editor.post("/press/congress/photos/1/withdraw", "reason=x").await;
    assert_eq!(anybody.get("/s/congress/photos/1").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_caption_with_a_name_the_roll_does_not_have_wants_a_reason() {
    let web = house_with_a_session().await;
    let editor = Person::editor(&web, 1).await;
    let path = "/press/congress/photos";
    let wrong = editor.upload(path, &[("hans", "王力、王立在主席台就座。")], ("a.png", PNG)).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("G.913") && wrong.body.contains('1'), "{}", wrong.body);
    let known = editor.upload(path, &[("hans", "王力在主席台就座。")], ("a.png", PNG)).await;
    assert_eq!(known.status, StatusCode::SEE_OTHER, "{}", known.body);
    let reason = [("hans", "王力、王立在主席台就座。"), ("reason", "王立是来宾")];
    assert_eq!(editor.upload(path, &reason, ("a.png", PNG)).await.status, StatusCode::SEE_OTHER);
    assert!(editor.get("/press/congress/published").await.body.contains("王立是来宾"), "the reason is kept");
}

/// A session of the shipped script with its first sittings held, so that there is a record to be held against.
async fn house_with_a_record() -> (Shared, SessionId) {
    let clock = Arc::new(ScriptClock::new(Timestamp::UNIX_EPOCH));
    let web = house_at(clock.clone()).await;
    let script = scenario::read("congress", include_str!("../../../../scenarios/congress.toml")).unwrap();
    let runner = Runner::convene(&script, &web.house, clock).await.unwrap();
    for sitting in 0..2 {
        runner.hold(sitting).await.unwrap();
    }
    let id = runner.hall().id().clone();
    (web, id)
}

#[tokio::test]
async fn the_house_publishes_its_own_release_and_no_text_with_a_name_the_record_calls_wrong() {
    let (web, id) = house_with_a_record().await;
    let press = web.house.press(&id).unwrap();
    let opening = press.sittings().last().unwrap().sitting;
    let release = press.publish_own(Editor::Desk, opening, Product::Release, "").await.unwrap();
    for script in Script::BOTH {
        assert!(press.published_text(release, script).unwrap().lines().count() > 5);
    }
    let text = press.published_text(release, Script::Hans).unwrap();
    let proof = |no| press.proof(no, None).unwrap().findings.clone();
    let clean = press.take_text(Editor::Desk, "明川日报", "", &text).await.unwrap();
    assert_eq!(proof(clean), [], "the own release has nothing to be said of");
    let wrong = text.replacen("顾怀民", "顾怀明", 1);
    let no = press.take_text(Editor::Desk, "明川晚报", "", &wrong).await.unwrap();
    let name = proof(no).into_iter().find(|finding| finding.name).unwrap();
    assert_eq!((name.stands.as_str(), name.suggestion.as_deref(), name.decidable), ("顾怀明", Some("顾怀民"), true));
    for finding in proof(no) {
        let verdict = Verdict::Dismissed { reason: "x".to_owned() };
        press.decide(Editor::Desk, (no, None), &finding.id, verdict).await.unwrap();
    }
    let second = Editor::Press { editor: EditorNo(1) };
    press.check(second, no).await.unwrap();
    let refused = press.publish_text(second, no, "whatever the reason").await.unwrap_err();
    assert!(matches!(refused, Failure::Press(PressRefusal::NamesWrong { names: 1.. })), "{refused}");
    let verdict = Verdict::Accepted { replacement: "顾怀民".to_owned() };
    press.decide(Editor::Desk, (no, None), &name.id, verdict).await.unwrap();
    assert_eq!(press.corrected(no).unwrap(), text);
    press.check(second, no).await.unwrap();
    let published = press.publish_text(second, no, "").await.unwrap();
    let turned = press.published_text(published, Script::Hant).unwrap();
    assert_eq!(turned.trim(), press.published_text(release, Script::Hant).unwrap().trim(), "names come from the roll");
}

#[tokio::test]
async fn a_kind_of_text_that_is_never_written_is_refused_in_the_language_of_the_page() {
    let (web, id) = house_with_a_record().await;
    let press = web.house.press(&id).unwrap();
    let desk = Person::desk(&web).await;
    let sitting = press.sittings().last().unwrap().sitting;
    for (lang, words) in [("zh-Hans", "没有这种文稿"), ("zh-Hant", "沒有這種文稿"), ("en", "no such kind of text")]
    {
        for form in ["own", "releases"] {
            let path = format!("/press/{id}/{form}?lang={lang}");
            let got = desk.post(&path, &format!("sitting={sitting}&product=poem")).await;
            assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(got.body.contains("G.919") && got.body.contains(words), "{path}: {}", got.body);
            for strange in ["", "first", "99999", "77"] {
                let got = desk.post(&path, &format!("sitting={strange}&product=release")).await;
                assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
                assert!(got.body.contains("G.918"), "{path} {strange}: {}", got.body);
            }
        }
    }
    assert!(press.desk().texts.is_empty() && press.desk().releases.is_empty(), "nothing was taken or published");
    let taken = desk.post(&format!("/press/{id}/own"), &format!("sitting={sitting}&product=bulletin")).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
    assert_eq!(press.desk().texts.len(), 2, "one in each script");
}
