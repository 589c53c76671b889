//! One card: the name on a strip that stays in sight, below it the code, below that a flap which folds up over the code.
//!
//! Only one side of the paper is printed. The inner side of the flap carries a dense pattern of squares as large as those of the
//! code, so that neither is told from the other where folded paper is held against the light.

use maud::{Markup, html};
use yishi_ballot::credential::PrivateCredential;
use yishi_web::pages::code;
use zeroize::Zeroizing;

use super::book::Card;

/// The pattern of the flap in squares: as wide as the card, 90 millimetres, in squares of 0.9.
const PATTERN: (u32, u32) = (100, 28);

/// A card. With the address of a page, the square holds the code behind the `#`, which no phone sends to a server.
pub(super) fn card(card: &Card, page: Option<&str>) -> Markup {
    let credential = &card.seed.0;
    let read = Zeroizing::new(match page {
        Some(page) => format!("{page}#{}", credential.expose()),
        None => credential.expose().to_owned(),
    });
    html! {
        li {
            div.outside { (outside(card)) }
            div.inside {
                (code::qr(&read, "表决码"))
                (words(credential))
            }
            p.fold { "沿此线向上折，盖住表决码" small lang="en" { "Fold up along this line, over the code" } }
            div.flap {
                svg viewBox=(format!("0 0 {} {}", PATTERN.0, PATTERN.1)) aria-hidden="true" { use href="#flap"; }
                p { "折好后在此涂胶或装订" small lang="en" { "Then glue or staple here" } }
            }
        }
    }
}

/// What is read without opening it.
fn outside(card: &Card) -> Markup {
    html! {
        p.name { (card.name) }
        p.seat { "证号 " b { (card.seat) } small lang="en" { "seat" } }
        p.delegation { (card.delegation) }
        p.kind { "表决卡" small lang="en" { "Voting card" } }
        p.hand { "签到时当面交本人，由本人拆开" small lang="en" { "To be opened by this person only" } }
    }
}

/// The code in the groups in which it is typed, on two lines, and what it is for.
fn words(credential: &PrivateCredential) -> Markup {
    let text = credential.expose();
    let half = text.match_indices('-').nth(1).map_or(0, |(at, dash)| at + dash.len());
    let (first, second) = text.split_at_checked(half).unwrap_or((text, ""));
    html! {
        div.words {
            p.title { "本人表决码" small lang="en" { "Your voting code" } }
            p.code { (first) wbr; (second) }
            p.how { "用手机扫左侧方码，或照此输入。本次会议的无记名投票都用它。请勿出示、拍照、转交。" }
            p.how lang="en" { "Scan or type it for each secret ballot of this session. Show it to nobody." }
        }
    }
}

/// The pattern of all flaps. It tells nothing, so the same one serves them all.
pub(super) fn pattern() -> Markup {
    html! {
        svg.store aria-hidden="true" { symbol id="flap" viewBox=(format!("0 0 {} {}", PATTERN.0, PATTERN.1)) {
            path d=(squares()) {}
        } }
    }
}

/// Squares without order, from a simple sequence of numbers; about half of them are dark, as in a code.
fn squares() -> String {
    let (width, height) = PATTERN;
    let mut number: u32 = 1;
    let mut path = String::new();
    for place in 0..width * height {
        number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        if number >> 31 == 1 {
            path.push_str(&format!("M{} {}h1v1h-1z", place % width, place / width));
        }
    }
    path
}
