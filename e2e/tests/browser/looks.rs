//! Pictures of every page at the sizes it is made for, written to `target/e2e/` for people to look at.

use e2e::house::{House, in_a_house, in_a_house_where};
use e2e::newsroom;
use e2e::session::Upto;
use e2e::window::{DESK, PHONE, TABLET};

#[test]
fn every_page_has_its_picture() {
    for (upto, name) in [
        (Upto::Scheduled, "1-scheduled"),
        (Upto::DoorsOpen, "2-doors"),
        (Upto::Report, "3-report"),
        (Upto::Vote, "4-vote"),
        (Upto::Declared, "5-declared"),
    ] {
        in_a_house(upto, async |house: &mut House| {
            let (desk, chair) = (house.desk().await, house.chair().await);
            let (hall, phone) = (house.hall().await, house.phone(2).await);
            for (window, page) in [(&desk, "desk"), (&chair, "chair"), (&hall, "hall"), (&phone, "me")] {
                window.until_live().await;
                window.picture(&format!("{name}-{page}")).await;
            }
            if upto == Upto::Vote {
                phone.press("#ballot button[value=for]").await;
                phone.until_says("#ballot .receipt", "已收到").await;
                phone.picture("4-vote-pressed-me").await;
            }
            if upto == Upto::Declared {
                still_pages(house, &desk).await;
                other_sizes(house).await;
            }
            for window in [desk, chair, hall, phone] {
                window.close().await;
            }
        });
    }
}

async fn still_pages(house: &House, desk: &e2e::window::Window) {
    for part in ["prepare", "roll", "check-in", "rostrum", "links", "papers"] {
        desk.open(&house.desk_page(&format!("/{part}"))).await;
        desk.picture(&format!("desk-{part}")).await;
    }
    desk.open(&house.desk_page("/links?group=2")).await;
    desk.picture("desk-links-cards").await;
    desk.open(&house.desk_page("/links?group=2&sheet=pins")).await;
    desk.picture("desk-links-pins").await;
    desk.open(&house.server.url("/desk/convene")).await;
    desk.picture("desk-convene").await;
}

async fn other_sizes(house: &House) {
    for size in [PHONE, TABLET, DESK] {
        let window = house.window(size).await;
        for (page, path) in [
            ("public", format!("/s/{}", house.session.id)),
            ("login-pin", house.session.seats[4].path.clone()),
            ("login-desk", "/desk/login".to_owned()),
            ("not-found", "/nowhere".to_owned()),
        ] {
            window.open(&house.server.url(&path)).await;
            window.picture(page).await;
        }
        window.open(&house.server.url(&format!("/s/{}?lang=en", house.session.id))).await;
        window.picture("public-en").await;
        window.close().await;
    }
}

#[test]
fn the_press_desk_has_its_pictures() {
    in_a_house_where(newsroom::at_work, async |house: &mut House| {
        for size in [PHONE, DESK] {
            let window = house.desk_in(house.window(size).await).await;
            for (page, path) in [
                ("press-queue", "/press/#"),
                ("press-text", "/press/#/texts/1"),
                ("press-beside", "/press/#/texts/1?against=2"),
                ("press-read-by-two", "/press/#/texts/3"),
                ("press-published", "/press/#/published"),
                ("press-public", "/s/#"),
                ("press-release", "/s/#/releases/1/zh-Hans"),
            ] {
                window.open(&house.server.url(&path.replace('#', house.session.id.as_str()))).await;
                window.picture(page).await;
            }
            window.close().await;
        }
    });
}
