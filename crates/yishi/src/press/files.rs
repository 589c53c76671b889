//! Files of texts: opened whole, or in pieces where they are long, with progress on a terminal; `-` is standard input.
//!
//! Invariant: readers of packed formats are guarded, so that a damaged file ends in a message and not in a crash; memory
//! is bounded whatever the length of a plain text.

use std::fs::File;
use std::io::{self, IsTerminal, Read, Write};
use std::panic;
use std::path::Path;

use anyhow::{Context, bail};
use indicatif::{ProgressBar, ProgressStyle};
use yishi_press::input::pieces::{Piece, pieces};
use yishi_press::input::{self, LARGEST_FILE, Original};

/// From this length on a plain text is read in pieces.
const LONG: u64 = 4 * 1024 * 1024;
/// Bytes asked for at a time.
const BLOCK: usize = 256 * 1024;

/// A file as far as it was needed to choose how to read it.
pub(super) struct Source {
    /// Its name as the person gave it.
    pub(super) name: String,
    head: Vec<u8>,
    rest: Option<Box<dyn Read>>,
    length: Option<u64>,
}

/// Opens a file, or standard input for `-`.
pub(super) fn open(path: &Path) -> anyhow::Result<Source> {
    let name = path.display().to_string();
    let (mut reader, length): (Box<dyn Read>, Option<u64>) = if name == "-" {
        (Box::new(io::stdin()), None)
    } else {
        let file = File::open(path).with_context(|| format!("{name} cannot be read"))?;
        let length = file.metadata().ok().filter(std::fs::Metadata::is_file).map(|metadata| metadata.len());
        (Box::new(file), length)
    };
    let mut head = Vec::new();
    (&mut reader).take(LONG).read_to_end(&mut head).with_context(|| format!("{name} cannot be read"))?;
    let whole = u64::try_from(head.len()).is_ok_and(|read| read < LONG);
    let name = if name == "-" { "standard input".to_owned() } else { name };
    Ok(Source { name, head, rest: (!whole).then_some(reader), length })
}

impl Source {
    /// True where the text is so long that it is read in pieces.
    pub(super) fn is_long(&self) -> bool {
        self.rest.is_some() && input::is_plain(&self.head, Some(&self.name))
    }

    /// The whole text.
    pub(super) fn whole(self) -> anyhow::Result<Original> {
        let (name, bytes) = self.bytes()?;
        original(&name, &bytes)
    }

    /// The name and every byte.
    pub(super) fn bytes(mut self) -> anyhow::Result<(String, Vec<u8>)> {
        if let Some(rest) = self.rest.take() {
            let most = u64::try_from(LARGEST_FILE + 1).unwrap_or(u64::MAX);
            rest.take(most).read_to_end(&mut self.head).with_context(|| format!("{} cannot be read", self.name))?;
        }
        Ok((self.name, self.head))
    }

    /// Gives the text piece by piece, with a bar where somebody is looking.
    pub(super) fn each_piece(self, mut work: impl FnMut(&Piece) -> anyhow::Result<()>) -> anyhow::Result<()> {
        let bar = bar(self.length);
        let Some(rest) = self.rest else { bail!("{} is read whole", self.name) };
        let blocks = std::iter::once(Ok(self.head)).chain(blocks(rest));
        let counted = blocks.inspect(|block| {
            if let Ok(block) = block {
                bar.inc(u64::try_from(block.len()).unwrap_or_default());
            }
        });
        for piece in pieces(counted) {
            work(&piece.with_context(|| format!("{} cannot be read", self.name))?)?;
        }
        bar.finish_and_clear();
        Ok(())
    }
}

/// Opens bytes of a stranger. The readers of packed formats return errors, but they are large and not ours.
pub(super) fn original(name: &str, bytes: &[u8]) -> anyhow::Result<Original> {
    let opened = panic::catch_unwind(|| input::open(bytes, Some(name)));
    let Ok(opened) = opened else { bail!("{name} cannot be read: it is damaged in a way nobody thought of") };
    opened.with_context(|| format!("{name} cannot be read"))
}

fn blocks(mut reader: Box<dyn Read>) -> impl Iterator<Item = io::Result<Vec<u8>>> {
    std::iter::from_fn(move || {
        let mut block = vec![0; BLOCK];
        match reader.read(&mut block) {
            Ok(0) => None,
            Ok(read) => {
                block.truncate(read);
                Some(Ok(block))
            }
            Err(error) => Some(Err(error)),
        }
    })
}

fn bar(length: Option<u64>) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = length.map_or_else(ProgressBar::no_length, ProgressBar::new);
    // The template is ours and sound; without it the bar is plainer and just as true.
    let style = ProgressStyle::with_template("{bar:32} {bytes} of {total_bytes}, {eta} to go");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Prints to standard output; a reader that went away, such as `head`, is no error.
pub(super) fn print(text: &str) -> anyhow::Result<()> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.context("standard output cannot be written"),
    }
}
