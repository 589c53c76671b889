//! From bytes to text: each form and encoding gives the same text, and what is no text is refused for its own reason.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::disallowed_methods)] // The seed texts are read from the disk.

mod files;

mod shared;

use proptest::prelude::*;
use yishi_press::Span;
use yishi_press::input::{self, Encoding, Foreign, Format, InputError};

const REPORT: [&str; 4] = [
    "市十六届人大三次会议胜利闭幕",
    "十二月二十七日上午，市第十六届人民代表大会第三次会议在完成各项议程后，在东湖会堂胜利闭幕。",
    "大会应到代表523名，实到502名，符合法定人数。王力、李一民、欧阳云在主席台前排就座，赵明主持会议，会议表决通过了关于政府工作报告的决议。",
    "会议号召全市人民团结起来，为实现各项目标任务而努力奋斗。",
];

fn report() -> String {
    REPORT.join("\n") + "\n"
}

fn seed(name: &str) -> Option<String> {
    shared::file(&format!("seeds-gold/{name}"))
}

fn wide(text: &str, big: bool) -> Vec<u8> {
    let bytes = |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
    format!("\u{feff}{text}").encode_utf16().flat_map(bytes).collect()
}

#[test]
fn each_encoding_of_the_seeds_gives_the_same_text() {
    let texts = ["congress-closing.clean.zh-Hans.txt", "congress-closing.corrected.zh-Hant.txt"];
    for name in
        texts.into_iter().chain(["congress-closing.zh-Hant.txt", "cppcc-closing-and-second-plenary.zh-Hans.txt"])
    {
        let Some(text) = seed(name) else { return };
        let (gb, _, lossy) = encoding_rs::GB18030.encode(&text);
        assert!(!lossy);
        let mut forms = vec![text.clone().into_bytes(), [b"\xEF\xBB\xBF", text.as_bytes()].concat()];
        forms.extend([wide(&text, false), wide(&text, true), gb.into_owned()]);
        let (big5, _, lossy) = encoding_rs::BIG5.encode(&text);
        if !lossy {
            forms.push(big5.into_owned());
        }
        for (at, bytes) in forms.into_iter().enumerate() {
            let original = input::open(&bytes, Some("a.txt")).unwrap();
            assert_eq!(original.text, text.replace("\r\n", "\n"), "{name} {at}");
            assert_eq!(original.format, Format::Plain);
            assert!(original.findings.is_empty());
        }
    }
}

#[test]
fn big5_is_told_from_gb18030_in_a_traditional_report() {
    let text = "市十六屆人大三次會議勝利閉幕。大會應到代表五百二十三名，實到五百零二名，符合法定人數。";
    let (big5, _, _) = encoding_rs::BIG5.encode(text);
    let original = input::open(&big5, None).unwrap();
    assert_eq!((original.text.as_str(), original.encoding), (text, Some(Encoding::Big5)));
}

#[test]
fn a_long_head_in_ascii_hides_no_encoding() {
    let page = format!("<html><script>{}</script><p>{}</p></html>", "var a = 1;".repeat(20_000), REPORT[1]);
    let (gb, _, _) = encoding_rs::GB18030.encode(&page);
    let original = input::open(&gb, None).unwrap();
    assert_eq!((original.text.trim_end(), original.encoding), (REPORT[1], Some(Encoding::Gb18030)));
}

#[test]
fn white_space_and_depth_without_end_are_read_in_their_stride() {
    let spaces = format!("<html><p>会{}议，闭幕。</p>", "\n".repeat(3_000_000));
    assert_eq!(input::open(spaces.as_bytes(), None).unwrap().text.trim_end().len(), "会议，闭幕。".len());
    let deep = format!("<html>{}会议闭幕，散会。", "<div>".repeat(300_000));
    assert_eq!(input::open(deep.as_bytes(), None).unwrap().text, "会议闭幕，散会。\n");
    let nested = [b"%PDF-1.7\n1 0 obj\n".as_slice(), &b"[".repeat(300_000), b"endobj"].concat();
    assert!(input::open(&nested, None).is_err());
    let content = files::stream(&[b"BT ".as_slice(), &b"[".repeat(300_000)].concat(), true);
    let objects = [
        b"<</Type /Catalog /Pages 2 0 R>>".to_vec(),
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>".to_vec(),
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R>>".to_vec(),
        content,
    ];
    assert_eq!(input::open(&files::pdf_of(&objects, ""), None).unwrap_err(), InputError::NoTextLayer);
}

#[test]
fn a_lost_byte_is_a_finding_and_the_rest_is_read() {
    let mut bytes = report().into_bytes();
    bytes[40] = 0xFF;
    let original = input::open(&bytes, None).unwrap();
    assert!(!original.findings.is_empty());
    for finding in &original.findings {
        assert_eq!(finding.span.bytes.of(&original.text), "\u{FFFD}");
        assert!(!finding.decidable);
    }
}

#[test]
fn line_ends_of_any_system_are_one_and_lead_back() {
    let bytes = report().replace('\n', "\r\n").into_bytes();
    let original = input::open(&bytes, None).unwrap();
    assert_eq!(original.text, report());
    let at = original.text.find("欧阳云").unwrap();
    let source = original.source_span(Span::new(at, at + "欧阳云".len())).unwrap();
    assert_eq!(&bytes[source.start..source.end], "欧阳云".as_bytes());
}

#[test]
fn a_word_document_gives_its_paragraphs() {
    let original = input::open(&files::docx(&report()), Some("a.docx")).unwrap();
    assert_eq!((original.text, original.format), (report(), Format::Docx));
    assert_eq!(input::open(&files::docx(" "), None).unwrap_err(), InputError::NoText);
}

#[test]
fn a_document_that_unpacks_to_too_much_is_refused() {
    let huge = files::archive(&[("word/document.xml", &vec![b' '; 65 * 1024 * 1024])]);
    assert!(huge.len() < 200_000);
    assert_eq!(input::open(&huge, None).unwrap_err(), InputError::Swells);
}

#[test]
fn a_pdf_gives_its_paragraphs_without_heads_and_page_numbers() {
    let paragraphs: Vec<&str> = REPORT.iter().cycle().take(40).copied().collect();
    let original = input::open(&files::pdf(&paragraphs, 12), None).unwrap();
    assert_eq!(original.format, Format::Pdf);
    assert_eq!(original.text.lines().collect::<Vec<_>>(), paragraphs);
    assert!(original.pages.len() > 3);
    assert_eq!(original.page(original.pages[2]), Some(3));
}

#[test]
fn pdfs_that_cannot_be_read_are_refused_each_for_its_reason() {
    let catalogue = b"<</Type /Catalog /Pages 2 0 R>>".to_vec();
    let pages = b"<</Type /Pages /Kids [3 0 R] /Count 1>>".to_vec();
    let page = |fonts: &str| {
        format!("<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources <<{fonts}>> /Contents 4 0 R>>").into_bytes()
    };
    let cut_off = [catalogue.clone(), pages.clone()];
    assert_eq!(input::open(&files::pdf_of(&cut_off, ""), None).unwrap_err(), InputError::BrokenPdf, "no page is left");
    let picture = [catalogue.clone(), pages.clone(), page(""), files::stream(b"q 1 0 0 1 0 0 cm /Im1 Do Q", false)];
    assert_eq!(input::open(&files::pdf_of(&picture, ""), None).unwrap_err(), InputError::NoTextLayer);
    let nameless = [
        catalogue.clone(),
        pages.clone(),
        page("/Font <</F1 <</Type /Font /Subtype /Type0 /Encoding /Identity-H>>>>"),
        files::stream(b"BT /F1 9 Tf <000100020003> Tj ET", false),
    ];
    assert_eq!(input::open(&files::pdf_of(&nameless, ""), None).unwrap_err(), InputError::NamelessGlyphs);
    let key = "00".repeat(32);
    let lock = format!("<</Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{key}> /U <{key}>>>");
    let locked = [catalogue, pages, page(""), files::stream(b"BT ET", false), lock.into_bytes()];
    let trailer = "/Encrypt 5 0 R /ID [<00> <00>]";
    assert_eq!(input::open(&files::pdf_of(&locked, trailer), None).unwrap_err(), InputError::Protected);
    assert_eq!(input::open(b"%PDF-1.7\nnothing", None).unwrap_err(), InputError::BrokenPdf);
    let bomb = files::stream(&vec![0; 300 * 1024 * 1024], true);
    assert_eq!(input::open(&[b"%PDF-1.7\n", bomb.as_slice()].concat(), None).unwrap_err(), InputError::Swells);
}

#[test]
fn a_font_with_an_encoding_by_name_needs_no_table() {
    let (gbk, _, _) = encoding_rs::GB18030.encode("大会应到代表523名");
    let shown: String = gbk.iter().map(|byte| format!("{byte:02x}")).collect();
    let objects = [
        b"<</Type /Catalog /Pages 2 0 R>>".to_vec(),
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>".to_vec(),
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F1 <</Type /Font /Subtype /Type0 /Encoding /GBK-EUC-H>>>>>> /Contents 4 0 R>>".to_vec(),
        files::stream(format!("BT /F1 9 Tf 80 700 Td <{shown}> Tj ET").as_bytes(), true),
    ];
    assert_eq!(input::open(&files::pdf_of(&objects, ""), None).unwrap().text, "大会应到代表523名\n");
}

#[test]
fn what_is_no_text_is_named() {
    let cases: [(&[u8], Foreign); 4] = [
        (b"\x89PNG\r\n\x1a\n\0\0", Foreign::Picture),
        (b"\x7FELF\x02", Foreign::Program),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", Foreign::OldOffice),
        (b"{\\rtf1\\ansi", Foreign::RichText),
    ];
    for (bytes, foreign) in cases {
        assert_eq!(input::open(bytes, Some("a.txt")).unwrap_err(), InputError::Foreign(foreign));
    }
    for (name, foreign) in
        [("xl/workbook.xml", Foreign::Workbook), ("OFD.xml", Foreign::FixedLayout), ("a", Foreign::Archive)]
    {
        let error = input::open(&files::archive(&[(name, b"<a/>")]), None).unwrap_err();
        assert_eq!(error, InputError::Foreign(foreign));
        assert!(error.to_string().starts_with("the file is a"), "{error}");
    }
    assert_eq!(input::open(b"", None).unwrap_err(), InputError::Empty);
    assert_eq!(input::open("会议\0".as_bytes(), None).unwrap_err(), InputError::NotText(6));
}

const PAGE: &str = r#"<!DOCTYPE html><html><head><meta charset="gb2312"><title>市人大闭幕_东湖新闻网</title>
<meta name="publishdate" content="2023-12-28"><script>var a = "<p>脚本里的文字，不是文章。</p>";</script>
<style>p{color:red}</style></head><body>
<div class="nav"><ul><li><a href="/">首页</a><li><a href="/a">时政新闻、要闻</a></ul></div>
<div id=main><h1>市十六届人大三次会议胜利闭幕</h1><div class="info">2023-12-28 来源：东湖日报</div>
<div class="content"><p>　　12月27日上午，市十六届人大三次会议在完成各项议程后，
在东湖会堂胜利闭幕。<p>　　大会应到代表523名，实到502名。王力、李一民、欧阳&#20113;在主席台前排就座。<br>赵明&nbsp;主持会议，会议表决通过了各项决议。
<table><tr><td>总<td>值班，编辑：某某，责任编辑：某某</table>
<noscript>请打开脚本，再看本页。</noscript></div></div>
<div class="related"><p><a href="/1">相关：市政协会议闭幕，委员们满载而归，踏上归途</a></p></div>
<div class="footer">版权所有，未经许可，不得转载，违者必究，特此声明。</div></body>"#;

#[test]
fn the_article_of_a_page_is_read_and_nothing_beside_it() {
    let (bytes, _, _) = encoding_rs::GB18030.encode(PAGE);
    let original = input::open(&bytes, Some("a.html")).unwrap();
    let lines: Vec<&str> = original.text.lines().collect();
    assert_eq!(
        lines,
        [
            "市十六届人大三次会议胜利闭幕",
            "2023-12-28 来源：东湖日报",
            "　　12月27日上午，市十六届人大三次会议在完成各项议程后，在东湖会堂胜利闭幕。",
            "　　大会应到代表523名，实到502名。王力、李一民、欧阳云在主席台前排就座。",
            "赵明\u{a0}主持会议，会议表决通过了各项决议。",
            "总",
            "值班，编辑：某某，责任编辑：某某",
        ]
    );
    assert_eq!(original.encoding, Some(Encoding::Gb18030));
    assert_eq!(original.title.as_deref(), Some("市人大闭幕_东湖新闻网"));
    assert_eq!(original.published.as_deref(), Some("2023-12-28"));
}

#[test]
fn every_character_of_a_page_leads_to_its_markup() {
    let original = input::open(PAGE.replace("gb2312", "utf-8").as_bytes(), None).unwrap();
    let source = PAGE.replace("gb2312", "utf-8");
    for (wanted, written) in [("欧阳云在", "欧阳&#20113;在"), ("523名", "523名"), ("赵明", "赵明")] {
        let at = original.text.find(wanted).unwrap();
        let span = original.source_span(Span::new(at, at + wanted.len())).unwrap();
        assert_eq!(span.of(&source), written);
    }
}

#[test]
fn pages_of_any_make_give_their_text() {
    let bare = "<p>大会应到代表523名<p>实到502名";
    assert_eq!(input::open(bare.as_bytes(), None).unwrap().text, "大会应到代表523名\n实到502名\n");
    let article = format!("<div><p>{}</p><p>{}</p></div>", REPORT[1], REPORT[2]);
    let twice = format!("<html><body><a href=x>首页</a>{article}{article}</body>");
    let text = input::open(twice.as_bytes(), None).unwrap().text;
    assert!(text.matches("东湖会堂").count() >= 1 && !text.contains("首页"));
    let boxes: String = REPORT.iter().map(|line| format!("<div><span>{line}</span></div>")).collect();
    let text = input::open(format!("<body><div>{boxes}</div></body>").as_bytes(), None).unwrap().text;
    assert_eq!(text, report());
    let breaks = format!("<html><body><center>{}</center>", REPORT.join("<br/>\n"));
    assert_eq!(input::open(breaks.as_bytes(), None).unwrap().text, report());
    assert_eq!(input::open(b"<html><script>1</script></html>", None).unwrap_err(), InputError::NoText);
}

fn mutated(mut bytes: Vec<u8>, changes: &[(usize, u8)]) -> Vec<u8> {
    for (at, byte) in changes {
        let at = at % bytes.len();
        bytes[at] = *byte;
    }
    bytes
}

proptest! {
    #[test]
    fn any_bytes_give_a_text_or_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let _ = input::open(&bytes, None);
        let _ = input::open(&[b"<html>", bytes.as_slice()].concat(), None);
    }

    #[test]
    fn damaged_files_give_a_text_or_a_reason(
        changes in prop::collection::vec((any::<usize>(), any::<u8>()), 1..20), cut in 0usize..4000
    ) {
        for bytes in [files::docx(&report()), files::pdf(&REPORT, 4), PAGE.as_bytes().to_vec()] {
            let _ = input::open(&mutated(bytes.clone(), &changes), None);
            let _ = input::open(&bytes[..cut.min(bytes.len())], None);
        }
    }

    #[test]
    fn a_text_of_any_characters_is_read_as_it_is(text in "[一-龥a-z0-9，。、\n]{1,400}") {
        prop_assert_eq!(input::open(text.as_bytes(), None).unwrap().text, text);
    }
}
