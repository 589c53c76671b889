//! The server dies in the middle of a vote and comes back: phones and big screen go on by themselves.

use std::time::{Duration, Instant};

use e2e::house::{House, in_a_house};
use e2e::session::Upto;

/// What the house promises: every phone is back within this time after the server is.
const HEALED: Duration = Duration::from_secs(5);

#[test]
fn a_restart_in_mid_vote_is_healed_on_every_screen_and_the_own_ballot_still_shown() {
    in_a_house(Upto::Vote, async |house: &mut House| {
        let (phone, other, hall) = (house.phone(1).await, house.phone(2).await, house.hall().await);
        for window in [&phone, &other, &hall] {
            window.until_live().await;
        }
        phone.press("#ballot button[value=abstain]").await;
        phone.until_says("#ballot .receipt", "已收到：弃权").await;
        house.server.kill();
        for window in [&phone, &other, &hall] {
            window.until("document.documentElement.dataset.link === 'lost'").await;
        }
        // Pressed while the server is away: the phone keeps it and sends it until it is answered.
        other.press("#ballot button[value=for]").await;
        other.until_says("#ballot .send-state", "正在重发").await;
        house.server.start_again();
        let back = Instant::now();
        for window in [&phone, &other, &hall] {
            window.until_live().await;
        }
        other.until_says("#ballot .receipt", "已收到：赞成").await;
        hall.until("document.querySelector('#stage .count .figure').innerText.trim() === '2'").await;
        assert!(back.elapsed() < HEALED, "healed after {:?}", back.elapsed());
        phone.until_says("#ballot .receipt", "已收到：弃权").await;
        for window in [phone, other, hall] {
            window.close().await;
        }
    });
}
