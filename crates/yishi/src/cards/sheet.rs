//! The sheet to print: six cards on a page of A4, each delegation from a new page on, so that its cards are one pile.
//!
//! Invariant: the page holds no script and asks for nothing from outside; a card is never cut by the end of a page; what is
//! drawn of a code is wiped once it is written.

use std::io::{self, Write};
use std::path::Path;

use maud::{DOCTYPE, Markup, PreEscaped, html};
use zeroize::Zeroizing;

use super::book::{Book, Card};
use super::card;
use super::private_file::{self, Keep};

/// Cards on a page: two columns of three.
const ON_A_PAGE: usize = 6;

/// Writes the sheet of some cards of a book, in the place of the one that is there.
pub(super) fn write(path: &Path, book: &Book, cards: &[&Card]) -> anyhow::Result<()> {
    private_file::write(path, Keep::New, |file| fill(file, book, cards))
}

fn fill(file: &mut dyn Write, book: &Book, cards: &[&Card]) -> io::Result<()> {
    file.write_all(head(&book.session).into_string().as_bytes())?;
    let pages: Vec<&[&Card]> = cards
        .chunk_by(|card, next| card.delegation == next.delegation)
        .flat_map(|delegation| delegation.chunks(ON_A_PAGE))
        .collect();
    for (page, number) in pages.iter().zip(1usize..) {
        file.write_all(b"<section>")?;
        file.write_all(running_head(book, page, number, pages.len()).into_string().as_bytes())?;
        file.write_all(b"<ol>")?;
        for card in *page {
            let drawn = Zeroizing::new(card::card(card, book.page.as_deref()).into_string());
            file.write_all(drawn.as_bytes())?;
        }
        file.write_all(b"</ol></section>\n")?;
    }
    file.write_all(b"</body></html>\n")
}

/// All up to the first page: the style, and the pattern of the flap, drawn once.
fn head(session: &str) -> Markup {
    html! {
        (DOCTYPE)
        (PreEscaped("<html lang=\"zh-Hans\">"))
        head {
            meta charset="utf-8";
            title { "表决卡 · " (session) }
            style { (PreEscaped(include_str!("sheet.css"))) }
        }
        (PreEscaped("<body>"))
        (card::pattern())
    }
}

/// The line above the cards, which is cut away: what the page belongs to.
fn running_head(book: &Book, page: &[&Card], number: usize, of: usize) -> Markup {
    let delegation = page.first().map_or("", |card| card.delegation.as_str());
    html! {
        header {
            b { (delegation) }
            span { (book.session) }
            span { "第 " (number) " 页，共 " (of) " 页" small lang="en" { "page " (number) " of " (of) } }
        }
    }
}
