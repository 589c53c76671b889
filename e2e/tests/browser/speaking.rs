//! The speaker's clock in three windows: asked for on a phone, called and extended by the chair, running down on the big screen.

use e2e::further::debate;
use e2e::house::{House, in_a_house_where};
use e2e::window::Window;

/// What the page heard of its own tones.
const LISTEN: &str = "(() => { window.tones = []; \
    document.addEventListener('yishi:tone', (event) => window.tones.push(event.detail)); return true; })()";

#[test]
fn the_clock_runs_down_and_gives_its_signs_and_the_chair_calls_the_next() {
    in_a_house_where(debate, async |house: &mut House| {
        let (chair, hall, phone) = (house.chair().await, house.hall().await, house.phone(6).await);
        for window in [&chair, &hall, &phone] {
            window.until_live().await;
        }
        phone.press_word("#speak", "我要发言").await;
        phone.until_says("#speak", "已登记发言").await;
        phone.picture("speak-1-asked").await;
        chair.until("document.querySelectorAll('.speakers > li').length === 3").await;
        chair.press_word("#speakers", "请下一位发言").await;
        for window in [&hall, &chair] {
            window.until("/^(10:00|09:5.)$/.test(document.querySelector('y-clock[data-until]')?.innerText)").await;
        }
        hall.until_says("#stage", "欧阳文轩").await;
        hall.picture("speak-2-floor").await;
        chair.picture("speak-2-floor").await;
        chair.press_word("#speakers", "延长1分钟").await;
        hall.until("/^1[01]:/.test(document.querySelector('y-clock[data-until]')?.innerText)").await;
        the_signs(&chair).await;
        chair.press_word("#next", "讲话结束").await;
        chair.until("document.querySelectorAll('.speakers > li').length === 2").await;
        phone.press_word("#speak", "取消发言登记").await;
        chair.until("document.querySelectorAll('.speakers > li').length === 1").await;
        for window in [chair, hall, phone] {
            window.close().await;
        }
    });
}

/// The end is brought near on the page itself; the sound is turned on by a press, and both signs sound.
async fn the_signs(chair: &Window) {
    chair.until(LISTEN).await;
    chair.press_word("#speakers", "打开提示音").await;
    chair.until_says("[data-tone]", "提示音已打开").await;
    chair.until("window.tones.length === 1").await;
    near_the_end(chair, 31_000).await;
    chair.until("document.querySelector('y-clock[data-soon]')").await;
    chair.until_says("#speakers .clock-soon", "还剩30秒").await;
    chair.until("window.tones.length === 2").await;
    chair.picture("speak-3-soon").await;
    near_the_end(chair, 1_000).await;
    chair.until("document.querySelector('y-clock[data-over]')").await;
    chair.until_says("#speakers .clock-over", "已超时").await;
    chair.until("window.tones.length === 3").await;
    chair.picture("speak-4-over").await;
}

async fn near_the_end(chair: &Window, milliseconds: u32) {
    let set = format!(
        "(() => {{ document.querySelector('#speakers y-clock').dataset.until = Date.now() + {milliseconds}; return true; }})()"
    );
    chair.until(&set).await;
}
