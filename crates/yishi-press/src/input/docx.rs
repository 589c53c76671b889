//! The text of a Word document: its paragraphs, cells and text boxes, with insertions kept and deletions dropped.
//!
//! Source: ECMA-376 part 1, chapter 17. Invariant: no entity but the five of XML and numbers is resolved, and what is
//! hidden, deleted, moved away, printed above characters or stored twice for old programs is no part of the text.
//! Automatic numbers, headers, footers and notes are not read.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::archive::Archive;
use super::plain;
use super::{Format, InputError, Original, encoding};

/// Opens a Word document.
pub(super) fn open(bytes: &[u8]) -> Result<Original, InputError> {
    let archive = Archive::open(bytes)?;
    let name = archive.body()?;
    let body = archive.part(&name)?;
    let (xml, _, _) = encoding::decode(&body, None)?;
    let written = paragraphs(&xml)?;
    plain::only_text(&written)?;
    let (text, _) = plain::one_line_end(written);
    if text.trim().is_empty() {
        return Err(InputError::NoText);
    }
    Ok(Original { text, format: Format::Docx, ..Original::default() })
}

/// Elements whose text is not part of the document.
const DROPPED: &[&str] = &["del", "moveFrom", "Fallback", "instrText", "delText", "rt", "pPr", "rPrChange"];
/// Elements nest no deeper in any document an office writes.
const DEEPEST: usize = 400;

/// What is being gathered.
#[derive(Default)]
struct Gathering {
    /// Names of the open elements that are not part of the document, the outermost first.
    dropped: usize,
    depth: usize,
    /// Open paragraphs; a text box is a paragraph within a run of another.
    open: Vec<Paragraph>,
    /// True within `w:t`, the only place where text is printed.
    printed: bool,
    text: String,
}

/// An open paragraph.
#[derive(Default)]
struct Paragraph {
    text: String,
    /// The text boxes anchored in it, which follow it.
    boxes: String,
    /// Its run is hidden.
    hidden: bool,
}

fn paragraphs(xml: &str) -> Result<String, InputError> {
    let broken = |error: quick_xml::Error| InputError::BrokenDocument(error.to_string());
    let mut reader = Reader::from_str(xml);
    let mut gathering = Gathering::default();
    loop {
        match reader.read_event().map_err(broken)? {
            Event::Start(element) => gathering.begin(&element)?,
            Event::Empty(element) => {
                gathering.begin(&element)?;
                gathering.end(element.local_name().as_ref());
            }
            Event::End(element) => gathering.end(element.local_name().as_ref()),
            Event::Text(text) => gathering.print(&text.xml10_content()),
            Event::CData(text) => gathering.print(&text.xml10_content()),
            Event::GeneralRef(entity) => gathering.print(&resolved(&entity)),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    Ok(gathering.text)
}

/// A character reference or one of the five entities of XML; others a document could define itself, and none is followed.
fn resolved(entity: &BytesRef<'_>) -> String {
    if let Ok(Some(character)) = entity.resolve_char_ref() {
        return character.to_string();
    }
    let name = entity.xml10_content();
    quick_xml::escape::resolve_xml_entity(&name).unwrap_or_default().to_owned()
}

impl Gathering {
    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), InputError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(InputError::BrokenDocument("its elements nest too deeply".to_owned()));
        }
        let name = element.local_name();
        let name: &str = name.as_ref();
        if self.dropped > 0 || DROPPED.contains(&name) {
            self.dropped += 1;
            return Ok(());
        }
        match name {
            "p" => self.open.push(Paragraph::default()),
            "r" => self.hide(false),
            "vanish" => self.hide(!is_off(element)),
            "t" => self.printed = true,
            "tab" => self.mark('\t'),
            "br" | "cr" => self.mark('\n'),
            "noBreakHyphen" => self.mark('-'),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        if self.dropped > 0 {
            self.dropped -= 1;
            return;
        }
        match name {
            "t" => self.printed = false,
            "p" => self.close_paragraph(),
            "tc" => self.close_with('\n', '\t'),
            "tr" => self.close_with('\t', '\n'),
            _ => {}
        }
    }

    /// Puts a paragraph behind the text, or behind the paragraph it is anchored in.
    fn close_paragraph(&mut self) {
        let Some(done) = self.open.pop() else { return };
        let place = self.open.last_mut().map_or(&mut self.text, |outer| &mut outer.boxes);
        place.push_str(&done.text);
        place.push('\n');
        place.push_str(&done.boxes);
    }

    /// The cells of a row stand in one line: the end of a cell is a tab, and that of the last one a line end.
    fn close_with(&mut self, last: char, instead: char) {
        let place = self.open.last_mut().map_or(&mut self.text, |outer| &mut outer.boxes);
        if place.ends_with(last) {
            place.pop();
            place.push(instead);
        }
    }

    fn hide(&mut self, hidden: bool) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.hidden = hidden;
        }
    }

    fn mark(&mut self, mark: char) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.text.push(mark);
        }
    }

    fn print(&mut self, text: &str) {
        let printed = self.printed && self.dropped == 0;
        if let Some(paragraph) = self.open.last_mut().filter(|paragraph| printed && !paragraph.hidden) {
            paragraph.text.push_str(text);
        }
    }
}

/// `<w:vanish w:val="0"/>` says that a run is shown although its style hides it.
fn is_off(element: &BytesStart<'_>) -> bool {
    let values = element.attributes().flatten().filter(|attribute| attribute.key.local_name().as_ref() == "val");
    values.into_iter().any(|attribute| ["0", "false", "off"].contains(&attribute.value.as_ref()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn read(body: &str) -> String {
        paragraphs(&format!("<w:document><w:body>{body}</w:body></w:document>")).unwrap()
    }

    #[test]
    fn paragraphs_breaks_and_entities() {
        let body = "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>会议</w:t><w:br/><w:t xml:space=\"preserve\">A&amp;B&#x4E00; </w:t></w:r></w:p><w:p/>";
        assert_eq!(read(body), "会议\nA&B一 \n\n");
    }

    #[test]
    fn deletions_hidden_runs_and_readings_above_characters_are_dropped_and_insertions_kept() {
        let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
        let body = format!(
            "<w:p>{}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>{}</w:ins><w:moveFrom>{}</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:ruby><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r></w:p>",
            run("甲"),
            run("乙"),
            run("移"),
            run("bǐng"),
            run("丙")
        );
        assert_eq!(read(&body), "甲乙丙\n");
    }

    #[test]
    fn rows_of_a_table_are_lines_and_a_text_box_follows_its_paragraph_once() {
        let p = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
        let row = format!("<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", p("1"), p("王力"));
        assert_eq!(read(&format!("<w:tbl>{row}{row}</w:tbl>")), "1\t王力\n1\t王力\n");
        let inner = p("框");
        let boxed = format!(
            "<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{inner}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{inner}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>"
        );
        assert_eq!(read(&boxed), "前后\n框\n");
    }

    #[test]
    fn entities_of_a_document_of_its_own_are_not_followed() {
        let xml =
            "<!DOCTYPE d [<!ENTITY a \"aaaa\">]><w:document><w:p><w:r><w:t>甲&a;乙</w:t></w:r></w:p></w:document>";
        assert_eq!(paragraphs(xml).unwrap(), "甲乙\n");
    }
}
