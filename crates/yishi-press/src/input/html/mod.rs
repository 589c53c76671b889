//! The text of a web page: its article, with line breaks where the page breaks lines, and the way back to the markup.
//!
//! Nothing of a page is ever run or shown. Pages are read as they come from the wild: unclosed elements, menus, inline
//! scripts, the article twice. Invariant: the layer leads every character to the markup it was written with; characters
//! behind a reference whose end cannot be told lead to the beginning of their stretch.

mod article;
mod elements;
mod lines;
mod stretches;

use super::encoding::Encoding;
use super::{Format, InputError, Original, plain};
use crate::span::Layer;
use lines::{Line, Page};

/// Bytes within which a page declares its encoding.
const HEAD: usize = 4096;

/// Opens a web page.
pub(super) fn open(bytes: &[u8]) -> Result<Original, InputError> {
    let (source, encoding) = plain::decode_page(bytes, declared(bytes))?;
    let page = Page::read(&source);
    let chosen = article::choose(&page);
    let layer = layer(&source, &chosen);
    if layer.text.trim().is_empty() {
        return Err(InputError::NoText);
    }
    Ok(Original {
        text: layer.text.clone(),
        format: Format::Html,
        encoding: Some(encoding),
        layer: Some(layer),
        title: page.title,
        published: page.published,
        ..Original::default()
    })
}

fn layer(source: &str, lines: &[&Line]) -> Layer {
    let mut layer = Layer::over(source.len());
    for line in lines {
        for stretch in &line.stretches {
            if stretch.verbatim { layer.keep(&stretch.text, stretch.at) } else { layer.put(&stretch.text, stretch.at) }
        }
        layer.put("\n", line.end);
    }
    layer
}

/// The encoding a page names at its head: `charset=gb2312`, `<?xml … encoding="big5"?>`.
fn declared(bytes: &[u8]) -> Option<Encoding> {
    let head: Vec<u8> = bytes.iter().take(HEAD).map(u8::to_ascii_lowercase).collect();
    let behind = |word: &str| {
        let at = memchr::memmem::find(&head, word.as_bytes())? + word.len();
        let label = head.get(at..)?.split(|byte| !b"abcdefghijklmnopqrstuvwxyz0123456789-_:".contains(byte));
        Encoding::of_label(label.into_iter().find(|part| !part.is_empty())?)
    };
    behind("charset=").or_else(|| behind("encoding="))
}
