//! Refusals as a person meets them: a code and a plain reason, in the language of the page.

use e2e::house::{House, in_a_house};
use e2e::session::Upto;

#[test]
fn a_deputy_who_left_in_mid_vote_is_told_so_with_the_code_in_every_language() {
    in_a_house(Upto::Vote, async |house: &mut House| {
        let phone = house.phone(2).await;
        phone.until_live().await;
        // The press leaves a page that was drawn before: what a thumb does while the network is slow.
        let stale = "document.querySelector('#ballot').cloneNode(true)";
        phone.look(&format!("(window.stale = {stale}, true)")).await;
        phone.press_word("#moves", "暂时离席").await;
        phone.until_says("#ballot-paper", "您已离席").await;
        for (lang, words) in
            [("zh-Hans", "2号不在会场"), ("zh-Hant", "2號不在會場"), ("en", "Seat 2 is not in the hall")]
        {
            phone.open(&house.server.url(&format!("/me?lang={lang}"))).await;
            phone.until_live().await;
            phone.look(&press_as_before()).await;
            phone.until_says("#notice", "V.509").await;
            phone.until_says("#notice", words).await;
        }
        phone.close().await;
    });
}

/// A ballot form as the page had it before, put back and sent.
fn press_as_before() -> String {
    let form = "<form data-live method=post action=/me/ballot><input type=hidden name=vote value=3>\
                <button name=choice value=for>+</button></form>";
    format!(
        "(() => {{ const box = document.createElement('div'); box.innerHTML = '{form}'; \
         document.querySelector('main').append(box); box.querySelector('button').click(); return true; }})()"
    )
}

#[test]
fn a_number_typed_twice_or_not_on_the_roll_is_refused_at_the_door() {
    in_a_house(Upto::DoorsOpen, async |house: &mut House| {
        let desk = house.desk().await;
        for (lang, twice, unknown) in [
            ("zh-Hans", "7号已经签到", "99"),
            ("zh-Hant", "7號已經簽到", "99"),
            ("en", "Seat 7 is checked in already", "99"),
        ] {
            desk.open(&house.desk_page(&format!("/check-in?lang={lang}"))).await;
            desk.until_live().await;
            desk.fill_and_enter("#code", "7").await;
            if lang == "zh-Hans" {
                desk.until_says("#scan-result", "买买提江·依明").await;
                desk.fill_and_enter("#code", "7").await;
            }
            desk.until_says("#notice", "A.207").await;
            desk.until_says("#notice", twice).await;
            desk.fill_and_enter("#code", unknown).await;
            desk.until_says("#notice", "C.111").await;
        }
        desk.close().await;
    });
}
