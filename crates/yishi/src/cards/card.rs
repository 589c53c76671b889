//! One card: the name on a strip that stays in sight, below it the code, below that a flap which folds up over the code.
//!
//! Only one side of the paper is printed. The inner side of the flap carries a dense pattern of squares as large as those of the
//! code, so that neither is told from the other where folded paper is held against the light.

use maud::{Markup, html};
use yishi_ballot::credential::PrivateCredential;
use yishi_web::pages::code;
use zeroize::Zeroizing;

use super::book::Card;

/// The pattern of the flap in squares, each a millimetre, as in the code when it stands alone.
const PATTERN: (u32, u32) = (92, 26);
/// From this many characters on a name is set smaller, to stay on its line.
const LONG_NAME: usize = 9;

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
        p.name.long[card.name.chars().count() >= LONG_NAME] { (card.name) }
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
            p.code { (first) br; (second) }
            p.how { "用手机扫左侧方码，或照此输入。本次会议的无记名投票都用它。请勿出示、拍照、转交。" }
            p.how lang="en" { "Scan or type it for each secret ballot of this session. Show it to nobody." }
        }
    }
}

/// The pattern of all flaps. It tells nothing, so the same one serves them all.
pub(super) fn pattern() -> Markup {
    html! {
        svg.store aria-hidden="true" { symbol id="flap" viewBox=(format!("0 0 {} {}", PATTERN.0, PATTERN.1)) {
            path shape-rendering="crispEdges" d=(squares()) {}
        } }
    }
}

/// Rows of dark and light runs without order, from a simple sequence of numbers; half of it is dark, as in a code.
fn squares() -> String {
    let (width, height) = PATTERN;
    let mut number: u32 = 1;
    let mut path = String::new();
    for row in 0..height {
        let mut column = 0;
        while column < width {
            number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            // The high bits of such a sequence are the good ones: two of them each for the dark run and the light one after it.
            let (dark, light) = (1 + (number >> 30), 1 + (number >> 28 & 3));
            let run = dark.min(width - column);
            path.push_str(&format!("M{column} {row}h{run}v1h-{run}z"));
            column += dark + light;
        }
    }
    path
}
