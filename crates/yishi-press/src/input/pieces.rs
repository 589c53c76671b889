//! A long text in pieces, each whole reports as far as can be told, so that any length is read in bounded memory.
//!
//! A piece ends before a headline that follows a blank line; else at a blank line, else at a line end, else anywhere.
//! Invariant: the pieces together are the text, each with the lines, characters and bytes before it.

use super::{InputError, encoding, plain};
use crate::span::{Place, Span};

/// The most bytes of a piece, in the encoding it came in.
pub const LARGEST_PIECE: usize = 1024 * 1024;

/// A part of a long text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its text, with LF line ends.
    pub text: String,
    /// Lines of the whole text before it.
    pub lines: usize,
    /// Characters of the whole text before it.
    pub characters: usize,
    /// Bytes of the whole text before it, in UTF-8 with LF line ends.
    pub bytes: usize,
}

impl Piece {
    /// A place of the piece as one of the whole text.
    pub fn whole(&self, place: Place) -> Place {
        let bytes = Span::new(place.bytes.start + self.bytes, place.bytes.end + self.bytes);
        let (start, end) = (place.start + self.characters, place.end + self.characters);
        Place { line: place.line + self.lines, start, end, bytes, ..place }
    }
}

/// Cuts a plain text that comes in blocks of bytes of any size. An error of a block ends the pieces.
pub fn pieces<E, B>(blocks: B) -> Pieces<B::IntoIter>
where
    B: IntoIterator<Item = Result<Vec<u8>, E>>,
{
    let blocks = blocks.into_iter();
    let next = Piece { text: String::new(), lines: 0, characters: 0, bytes: 0 };
    Pieces { blocks, decoder: None, head: Vec::new(), text: String::new(), next, ended: false }
}

/// Why the pieces ended early.
#[derive(Debug, thiserror::Error)]
pub enum PieceError<E> {
    /// The blocks could not be had.
    #[error("{0}")]
    Block(E),
    /// They hold no text.
    #[error(transparent)]
    Input(#[from] InputError),
}

/// See [`pieces`].
pub struct Pieces<B> {
    blocks: B,
    decoder: Option<encoding_rs::Decoder>,
    /// Bytes from which the encoding is still to be told.
    head: Vec<u8>,
    /// Decoded text that no piece holds yet.
    text: String,
    /// The next piece, so far without its text.
    next: Piece,
    ended: bool,
}

impl<B, E> Iterator for Pieces<B>
where
    B: Iterator<Item = Result<Vec<u8>, E>>,
{
    type Item = Result<Piece, PieceError<E>>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended && self.text.len() < LARGEST_PIECE {
            let taken = match self.blocks.next() {
                Some(Ok(block)) => self.take(&block, false),
                Some(Err(error)) => Err(PieceError::Block(error)),
                None => self.take(&[], true),
            };
            if let Err(error) = taken {
                (self.ended, self.text) = (true, String::new());
                return Some(Err(error));
            }
        }
        (!self.text.is_empty()).then(|| Ok(self.cut()))
    }
}

/// Bytes from which the encoding is told.
const ENOUGH: usize = 64 * 1024;

impl<B> Pieces<B> {
    fn take<E>(&mut self, block: &[u8], last: bool) -> Result<(), PieceError<E>> {
        self.ended = last;
        if self.decoder.is_some() {
            return self.decode(block, last);
        }
        self.head.extend_from_slice(block);
        if self.head.len() < ENOUGH && !last {
            return Ok(());
        }
        let encoding = encoding::detect(&self.head, None).ok_or(InputError::Encoding)?;
        self.decoder = Some(encoding.table().new_decoder_with_bom_removal());
        let head = std::mem::take(&mut self.head);
        self.decode(&head, last)
    }

    fn decode<E>(&mut self, block: &[u8], last: bool) -> Result<(), PieceError<E>> {
        let Some(decoder) = self.decoder.as_mut() else { return Ok(()) };
        let from = self.text.len();
        self.text.reserve(decoder.max_utf8_buffer_length(block.len()).unwrap_or(block.len() * 3));
        let _ = decoder.decode_to_string(block, &mut self.text, last);
        let fresh = self.text.get(from..).unwrap_or_default();
        plain::only_text(fresh)?;
        let held = self.text.get(..from).is_some_and(|before| before.ends_with('\r'));
        if held || memchr::memchr2(b'\r', 0x0C, fresh.as_bytes()).is_some() {
            self.one_line_end(if held { from - 1 } else { from }, last);
        }
        Ok(())
    }

    /// Makes line ends one, but leaves a CR at the very end: its LF may be in the next block.
    fn one_line_end(&mut self, from: usize, last: bool) {
        let mut fresh = self.text.split_off(from);
        let held = !last && fresh.ends_with('\r');
        if held {
            fresh.pop();
        }
        self.text.push_str(&plain::one_line_end(fresh).0);
        if held {
            self.text.push('\r');
        }
    }

    fn cut(&mut self) -> Piece {
        let end = if self.ended && self.text.len() <= LARGEST_PIECE { self.text.len() } else { border(&self.text) };
        let rest = self.text.split_off(end);
        let text = std::mem::replace(&mut self.text, rest);
        let piece = Piece { text, ..self.next.clone() };
        self.next.lines += memchr::memchr_iter(b'\n', piece.text.as_bytes()).count();
        self.next.characters += piece.text.chars().count();
        self.next.bytes += piece.text.len();
        piece
    }
}

/// Where a text longer than a piece is best cut.
fn border(text: &str) -> usize {
    let text = text.strip_suffix('\r').unwrap_or(text);
    let most = (0..=LARGEST_PIECE.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let head = text.get(..most).unwrap_or_default();
    let blank = memchr::memmem::rfind_iter(head.as_bytes(), b"\n\n").map(|at| at + 2);
    let before_headline = blank.clone().find(|at| is_headline(text.get(*at..).unwrap_or_default()));
    let line_end = || memchr::memrchr(b'\n', head.as_bytes()).map(|at| at + 1);
    before_headline.or_else(|| blank.clone().next()).or_else(line_end).unwrap_or(most).max(1)
}

/// A short line that does not end a sentence, with a longer one not far behind it.
fn is_headline(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim);
    let Some(first) = lines.next() else { return false };
    let length = first.chars().count();
    let closes = first.ends_with(['。', '！', '？', '；', '，', '、', '”', '）', '.']);
    let running = lines.take(6).any(|line| line.chars().count() > 40);
    (4..=40).contains(&length) && !closes && running
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::convert::Infallible;

    fn cut(bytes: &[u8], block: usize) -> Vec<Piece> {
        let blocks = bytes.chunks(block).map(|block| Ok::<_, Infallible>(block.to_vec()));
        pieces(blocks).map(Result::unwrap).collect()
    }

    fn report(number: usize) -> String {
        let body =
            "市十六届人大三次会议在东湖会堂举行，王力、李一民等在主席台前排就座，大会应到代表五百二十三名。".repeat(30);
        format!("市人大第{number}次会议闭幕\n{body}\n\n　　会议号召全体代表努力工作。\n\n")
    }

    #[test]
    fn pieces_are_the_text_and_begin_at_headlines() {
        let text: String = (0..400).map(report).collect();
        let found = cut(text.as_bytes(), 10_007);
        assert!(found.len() > 1);
        assert!(found.iter().map(|piece| piece.text.as_str()).collect::<String>() == text);
        for piece in &found {
            assert!(piece.text.starts_with("市人大第") && piece.text.len() <= LARGEST_PIECE);
            assert_eq!(text[..piece.bytes].matches('\n').count(), piece.lines);
            assert_eq!(text[..piece.bytes].chars().count(), piece.characters);
        }
    }

    #[test]
    fn encodings_and_line_ends_are_those_of_a_text_opened_whole() {
        let text: String = (0..300).map(report).collect::<String>().replace('\n', "\r\n");
        let (bytes, _, _) = encoding_rs::GB18030.encode(&text);
        for block in [1_000_000, 4_097, 333] {
            let whole: String = cut(&bytes, block).into_iter().map(|piece| piece.text).collect();
            assert!(whole == text.replace("\r\n", "\n"), "in blocks of {block}");
        }
    }

    #[test]
    fn a_text_without_any_border_is_cut_all_the_same() {
        let text = "会".repeat(LARGEST_PIECE);
        let found = cut(text.as_bytes(), 65_536);
        assert!(found.iter().all(|piece| piece.text.len() <= LARGEST_PIECE));
        assert_eq!(found.iter().map(|piece| piece.text.len()).sum::<usize>(), text.len());
    }

    #[test]
    fn what_is_no_text_ends_the_pieces() {
        let mut found = pieces([Ok::<_, Infallible>(vec![0, 1, 2]), Ok(b"abc".to_vec())]);
        assert!(matches!(found.next(), Some(Err(PieceError::Input(InputError::NotText(0))))));
        assert!(found.next().is_none());
    }
}
