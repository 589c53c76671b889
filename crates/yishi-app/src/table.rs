//! Tables as offices save them: text in UTF-8 or GB18030, cells parted by commas, or by tabs where they come from a spreadsheet.
//!
//! Invariant: a text is in one encoding or the other, never a guess by parts; no bytes make reading fall over.

/// The text is neither in UTF-8 nor in GB18030.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Encoding;

/// The text of a file, without the mark some programs put before it.
pub(crate) fn text(bytes: &[u8]) -> Result<String, Encoding> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.trim_start_matches('\u{feff}').to_owned());
    }
    let (text, _, broken) = encoding_rs::GB18030.decode(bytes);
    if broken { Err(Encoding) } else { Ok(text.into_owned()) }
}

/// The lines that are not empty, each with its number from 1 and its cells. No cell goes on in the next line.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = (usize, Vec<String>)> {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let between = if first.contains('\t') { b'\t' } else { b',' };
    let filled = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    filled.map(move |(no, line)| (no, cells(line, between)))
}

fn cells(line: &str, between: u8) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(between)
        .buffer_capacity(line.len() + 1)
        .from_reader(line.as_bytes());
    let record = reader.records().next().and_then(Result::ok).unwrap_or_default();
    record.iter().map(str::to_owned).collect()
}
