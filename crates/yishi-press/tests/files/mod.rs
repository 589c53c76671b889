//! Files made by hand: Word documents, PDFs with and without text, in the forms offices hand over.

use std::collections::BTreeSet;
use std::io::{Cursor, Write};

/// An archive with these files in it.
pub fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A Word document with a paragraph for each line.
pub fn docx(text: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let paragraph = |line: &str| {
        let line = line.replace('&', "&amp;").replace('<', "&lt;");
        format!("<w:p><w:r><w:t xml:space=\"preserve\">{line}</w:t></w:r></w:p>")
    };
    let body: String = text.lines().map(paragraph).collect();
    let xml = format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"{MAIN}\"><w:body>{body}</w:body></w:document>");
    archive(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", xml.as_bytes())])
}

/// Objects of a PDF in their order; the first is the catalogue.
pub fn pdf_of(objects: &[Vec<u8>], trailer: &str) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n", number + 1).bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let start = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    places.iter().for_each(|place| bytes.extend(format!("{place:010} 00000 n \n").bytes()));
    let end = format!("trailer\n<</Size {} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1);
    bytes.extend(end.bytes());
    bytes
}

/// A stream, packed or not.
pub fn stream(content: &[u8], packed: bool) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(content).unwrap();
    let (body, filter) =
        if packed { (encoder.finish().unwrap(), "/Filter /FlateDecode") } else { (content.to_vec(), "") };
    let mut stream = format!("<</Length {} {filter}>>\nstream\n", body.len()).into_bytes();
    stream.extend(body);
    stream.extend(b"\nendstream");
    stream
}

/// Characters of a row on a printed page.
const ROW: usize = 30;

/// A PDF as a word processor prints it: pages of rows, a running head, page numbers, one font whose glyphs are named by a
/// table. Paragraphs are indented by two characters.
pub fn pdf(paragraphs: &[&str], rows_of_a_page: usize) -> Vec<u8> {
    let head = "第十六届人大三次会议文件";
    let rows: Vec<(bool, String)> = paragraphs.iter().flat_map(|paragraph| rows(paragraph)).collect();
    let pages: Vec<_> = rows.chunks(rows_of_a_page).collect();
    let all: BTreeSet<char> =
        rows.iter().flat_map(|(_, row)| row.chars()).chain("0123456789- ".chars()).chain(head.chars()).collect();
    let glyphs: Vec<char> = all.into_iter().collect();
    let code = |c: char| glyphs.iter().position(|glyph| *glyph == c).unwrap() + 1;
    let shown = |text: &str| text.chars().map(|c| format!("{:04x}", code(c))).collect::<String>();
    let mut objects = vec![b"<</Type /Catalog /Pages 2 0 R>>".to_vec()];
    let kids: String = (0..pages.len()).map(|page| format!("{} 0 R ", 6 + page * 2)).collect();
    objects.push(format!("<</Type /Pages /Kids [{kids}] /Count {}>>", pages.len()).into_bytes());
    objects.push(
        b"<</Type /Font /Subtype /Type0 /BaseFont /S /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R>>"
            .to_vec(),
    );
    objects.push(b"<</Type /Font /Subtype /CIDFontType2 /BaseFont /S /DW 1000>>".to_vec());
    objects.push(stream(table(&glyphs).as_bytes(), true));
    for (number, rows) in pages.iter().enumerate() {
        let mut content = format!("BT /F1 9 Tf 1 0 0 1 250 800 Tm <{}> Tj ET\nBT /F1 12 Tf\n", shown(head));
        for (at, (first, row)) in rows.iter().enumerate() {
            let (left, base) = (if *first { 104 } else { 80 }, 760 - at * 18);
            content += &format!("1 0 0 1 {left} {base} Tm [<{}>] TJ\n", shown(row));
        }
        content += &format!("1 0 0 1 290 40 Tm <{}> Tj ET\n", shown(&format!("- {} -", number + 1)));
        let page = format!(
            "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F1 3 0 R>>>> /Contents {} 0 R>>",
            7 + number * 2
        );
        objects.push(page.into_bytes());
        objects.push(stream(content.as_bytes(), true));
    }
    pdf_of(&objects, "")
}

/// The rows of a paragraph; the first is shorter by the indent.
fn rows(paragraph: &str) -> Vec<(bool, String)> {
    let characters: Vec<char> = paragraph.chars().collect();
    let (first, rest) = characters.split_at(characters.len().min(ROW - 2));
    let rest = rest.chunks(ROW).map(|row| (false, row.iter().collect()));
    std::iter::once((true, first.iter().collect())).chain(rest).collect()
}

fn table(glyphs: &[char]) -> String {
    let mut table = "1 begincodespacerange <0000> <FFFF> endcodespacerange\n".to_owned();
    for (at, glyph) in glyphs.iter().enumerate() {
        let mut units = [0; 2];
        let text: String = glyph.encode_utf16(&mut units).iter().map(|unit| format!("{unit:04X}")).collect();
        table += &format!("1 beginbfchar <{:04X}> <{text}> endbfchar\n", at + 1);
    }
    table
}
