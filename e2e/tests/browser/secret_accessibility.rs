//! The pages of a secret ballot for everybody: no violation of WCAG 2.2 AA by rule, and none wider than a phone.

use e2e::axe::violations;
use e2e::house::{House, in_a_house_where};
use e2e::secret::{KEPT_BY, Parties, in_secret, make_ready, open_the_vote};
use e2e::voting::{cast, mark, open, review, seal, step};
use e2e::window::{PHONE, Window};
use serde_json::json;

use crate::accessibility::{LANGUAGES, look};

#[test]
fn no_page_of_a_secret_ballot_violates_them_and_none_is_wider_than_a_phone() {
    in_a_house_where(in_secret, async |house: &mut House| {
        let (desk, phone) = (house.desk().await, house.window(PHONE).await);
        let parties = make_ready(house, &desk, KEPT_BY).await;
        let (chair, hall) = (house.chair().await, house.hall().await);
        let uuid = open_the_vote(&chair).await;
        let mut found = steps_of_a_vote(house, &parties, &phone).await;
        let (session, trustee) = (house.session.id.as_str(), house.trustee(1, PHONE).await);
        let public =
            [format!("/s/{session}/vote"), format!("/s/{session}/test"), format!("/s/{session}/ballots/{uuid}")];
        for lang in LANGUAGES {
            found.extend(look(house, &desk, &format!("/desk/{session}/sealed"), lang).await);
            found.extend(look(house, &chair, "/chair", lang).await);
            found.extend(look(house, &hall, "/hall", lang).await);
            found.extend(looked_at(house, &trustee, "/trustee", lang).await);
            for path in &public {
                found.extend(looked_at(house, &phone, path, lang).await);
            }
        }
        trustee.close().await;
        opened(house, &parties, &chair, &phone, &mut found).await;
        for lang in LANGUAGES {
            found.extend(look(house, &desk, &format!("/desk/{session}/record/sealed/1"), lang).await);
            for path in &public {
                found.extend(looked_at(house, &phone, path, lang).await);
            }
        }
        for window in [desk, chair, hall, phone] {
            window.close().await;
        }
        assert!(found.is_empty(), "{} violations:\n{}", found.len(), found.join("\n"));
    });
}

/// The voting page at each step that a voter sees.
async fn steps_of_a_vote(house: &House, parties: &Parties, phone: &Window) -> Vec<String> {
    let mut found = Vec::new();
    open(house, phone, parties.authority.code(1)).await;
    found.extend(here(phone, "choosing").await);
    mark(phone, 0, "abstain").await;
    review(phone).await;
    found.extend(here(phone, "reviewing").await);
    seal(phone).await;
    found.extend(here(phone, "sealed").await);
    phone.press_word(&step("sealed"), "检验这张选票").await;
    phone.until_says(&step("tested"), "这张选票已作废").await;
    found.extend(here(phone, "tested").await);
    let link = phone.look("document.querySelector('[data-slot=link]').href").await;
    phone.press_word(&step("tested"), "重新填写选票").await;
    mark(phone, 0, "for").await;
    review(phone).await;
    seal(phone).await;
    cast(phone).await;
    phone.press_word(&step("cast"), "查看我的票是否在箱中").await;
    phone.until_says(&step("cast"), "公开的票箱中有这张选票。").await;
    found.extend(here(phone, "cast").await);
    phone.open(link.as_str().unwrap()).await;
    phone.until_says("#second [data-part=fits]:not([hidden])", "弃权").await;
    found.extend(here(phone, "the second phone").await);
    found
}

/// The vote is closed and opened, and the page on which a trustee taps is looked at before and after.
async fn opened(house: &House, parties: &Parties, chair: &Window, phone: &Window, found: &mut Vec<String>) {
    chair.open(&house.server.url("/chair?lang=zh-Hans")).await;
    chair.until_live().await;
    phone.open(&format!("{}?lang=zh-Hans", parties.trustees.page())).await;
    phone.until_says("main", "正在投票，逐票核验").await;
    found.extend(here(phone, "a trustee's own page").await);
    chair.press_word("#next", "结束投票").await;
    chair.until_says("#next", "宣布结果").await;
    phone.until_says("main", "结果已经产生，并已核验").await;
    found.extend(here(phone, "a trustee's own page afterwards").await);
}

async fn looked_at(house: &House, window: &Window, path: &str, lang: &str) -> Vec<String> {
    let mut found = look(house, window, path, lang).await;
    found.extend(too_wide(window, &format!("{path} ({lang})")).await);
    found
}

async fn here(window: &Window, place: &str) -> Vec<String> {
    let found = violations(window).await.into_iter().map(|line| format!("{place}: {line}"));
    found.chain(too_wide(window, place).await).collect()
}

async fn too_wide(window: &Window, place: &str) -> Option<String> {
    let wider = window.look("document.documentElement.scrollWidth - document.documentElement.clientWidth").await;
    (wider != json!(0)).then(|| format!("{place}: {wider} px wider than a {}", window.size.name))
}
