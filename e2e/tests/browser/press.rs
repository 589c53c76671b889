//! The press desk in a window: a damaged report is proofread against its record, by buttons and by keys, to the corrected text.

use std::path::PathBuf;

use e2e::house::{House, in_a_house_where};
use e2e::newsroom;
use e2e::window::DESK;

fn shared(file: &str) -> Option<String> {
    let folder = std::env::var_os("YISHI_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared")), PathBuf::from);
    std::fs::read_to_string(folder.join("seeds-gold").join(file)).ok()
}

#[test]
fn a_damaged_report_is_proofread_to_the_corrected_text() {
    let Some(damaged) = shared("congress-closing.zh-Hant.txt") else {
        println!("skipped: the shared data are not there (YISHI_SHARED)");
        return;
    };
    let record = shared("congress-closing.json").unwrap();
    let corrected = shared("congress-closing.corrected.zh-Hant.txt").unwrap();
    in_a_house_where(
        |folder| newsroom::hold(folder, &record),
        async |house: &mut House| {
            let window = house.editor(0, DESK).await;
            window.fill("#outlet", "报纸").await;
            let pasted = serde_json::to_string(&damaged).unwrap();
            window.look(&format!("document.querySelector('#text').value = {pasted}")).await;
            window.press("form[action$='/texts'] button.primary").await;
            window.until("location.pathname.endsWith('/texts/1')").await;
            // What is many and certain, a kind at a time.
            while window.look("document.querySelectorAll('.many button').length").await != 0 {
                let open = window.look("document.querySelectorAll('.findings > .finding').length").await;
                window.press(".many button").await;
                window
                    .until(&format!(
                        "document.querySelectorAll('.proof-list > .findings > .finding').length !== {open}"
                    ))
                    .await;
            }
            // The rest by keys: the next one, and accept it, or give a reason to keep it.
            loop {
                let open = window.look("document.querySelectorAll('.proof-list > .findings > .finding').length").await;
                if open == 0 {
                    break;
                }
                let certain = window.look("!!document.querySelector('.findings .primary[data-accept]')").await == true;
                if certain {
                    window.press(".findings .primary[data-accept]").await;
                } else {
                    window.fill(".findings [data-reason]", "已核实").await;
                    window.press(".findings [value=dismiss]").await;
                }
                window
                    .until(&format!(
                        "document.querySelectorAll('.proof-list > .findings > .finding').length !== {open}"
                    ))
                    .await;
            }
            let download = "(() => { const request = new XMLHttpRequest(); request.open('GET', \
                document.querySelector('a[href$=\"/corrected.txt\"]').href, false); \
                request.send(); return request.responseText; })()";
            let ours = window.look(download).await;
            assert_eq!(lines(ours.as_str().unwrap()), lines(&corrected));
            window.close().await;
            let second = house.editor(1, DESK).await;
            second.press("table a").await;
            second.press("form[action$='/check'] button").await;
            second.until_says("#second-h + p", "已复核").await;
            second.close().await;
        },
    );
}

/// The lines that say something: how paragraphs are parted is nobody's correction.
fn lines(text: &str) -> Vec<String> {
    text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}
