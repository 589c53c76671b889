//! In which encoding a text is: a mark decides, then UTF-8 by its form, then GB18030 or Big5 by what they make of it.
//!
//! Source: the Encoding Standard for the two tables. Invariant: a text that is valid UTF-8 is never taken for another
//! encoding, and a text of which more than a few characters are lost is refused, not guessed at.

use serde::{Deserialize, Serialize};

use super::InputError;

/// The encoding a text came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a mark.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16 with the low byte first.
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16 with the high byte first.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// GB18030, which holds GBK and GB2312.
    #[serde(rename = "gb18030")]
    Gb18030,
    /// Big5 with the Hong Kong characters.
    #[serde(rename = "big5")]
    Big5,
}

impl Encoding {
    /// The table that decodes it.
    pub(super) fn table(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Gb18030 => encoding_rs::GB18030,
            Self::Big5 => encoding_rs::BIG5,
        }
    }

    /// The encoding a label of a page or a header means; `None` for one that is not read.
    pub(super) fn of_label(label: &[u8]) -> Option<Self> {
        let table = encoding_rs::Encoding::for_label(label)?;
        let known = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Gb18030, Self::Big5];
        let gbk = (table == encoding_rs::GBK).then_some(Self::Gb18030);
        gbk.or_else(|| known.into_iter().find(|encoding| encoding.table() == table))
    }
}

/// Bytes from which an encoding is told; the rest of a long text is in the same one.
const SAMPLE: usize = 32 * 1024;
/// Of this many characters one may be lost.
const ONE_LOST_IN: usize = 100;
/// A text this short may have one lost character all the same.
const SHORT: usize = 400;

/// Decodes a text. `declared` is what a page says of itself, tried before guessing between the old encodings.
/// Returns the text, its encoding and whether characters were lost.
pub(super) fn decode(bytes: &[u8], declared: Option<Encoding>) -> Result<(String, Encoding, bool), InputError> {
    let encoding = detect(bytes, declared).ok_or(InputError::Encoding)?;
    let (text, damaged) = encoding.table().decode_with_bom_removal(bytes);
    let lost = if damaged { text.matches('\u{FFFD}').count() } else { 0 };
    let characters = text.chars().count();
    if lost > 1 && lost * ONE_LOST_IN > characters.max(SHORT) {
        return Err(InputError::Encoding);
    }
    Ok((text.into_owned(), encoding, damaged))
}

/// The encoding of a text, or `None` where it is in none that is read.
pub(super) fn detect(bytes: &[u8], declared: Option<Encoding>) -> Option<Encoding> {
    if let Some((table, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return Encoding::of_label(table.name().as_bytes());
    }
    // What comes before the first character beyond ASCII is alike in all of them, such as the scripts at the head of a page.
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(bytes.len());
    let rest = bytes.get(first..).unwrap_or_default();
    let sample = rest.get(..SAMPLE).unwrap_or(rest);
    if utf8_in_the_main(sample) {
        return Some(Encoding::Utf8);
    }
    let old = [Encoding::Gb18030, Encoding::Big5].map(|encoding| (impression(encoding, sample), encoding));
    let named = old.into_iter().find(|(found, encoding)| declared == Some(*encoding) && found.is_some());
    // The simplified encoding comes last, so that it wins a draw.
    named.or_else(|| old.into_iter().rev().max_by_key(|(found, _)| *found)).and_then(|(found, is)| found.map(|_| is))
}

/// Valid UTF-8, or UTF-8 in which a byte broke here and there: no other encoding has whole characters of it by chance.
fn utf8_in_the_main(sample: &[u8]) -> bool {
    let (mut whole, mut broken) = (0usize, 0usize);
    for chunk in sample.utf8_chunks() {
        whole += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    // The sample may end within a character; then nothing but its end is broken.
    let cut = std::str::from_utf8(sample).is_err_and(|error| error.error_len().is_none());
    broken == 0 || (cut && whole > 0) || broken * 20 <= whole
}

/// How well an old encoding explains a text, in thousandths of its characters beyond ASCII; `None` where it does not.
fn impression(encoding: Encoding, sample: &[u8]) -> Option<usize> {
    let (text, _) = encoding.table().decode_without_bom_handling(sample);
    let (mut beyond, mut usual, mut strange, mut lost) = (0usize, 0usize, 0usize, 0usize);
    for character in text.chars().filter(|character| !character.is_ascii()) {
        beyond += 1;
        usual += usize::from(is_usual(character));
        strange += usize::from(is_strange(character));
        lost += usize::from(character == '\u{FFFD}');
    }
    // The sample may end within a character, which then counts as lost.
    let readable = lost.saturating_sub(1) * ONE_LOST_IN <= beyond && strange * 10 <= beyond && usual * 30 >= beyond;
    (readable && usual > 0).then(|| (usual * 1000 / beyond).saturating_sub(strange * 1000 / beyond))
}

/// The most frequent characters of the genre and of names, in both scripts, by which a right decoding is known.
const USUAL: &str = concat!(
    "，。、；：“”（）《》　的一是不了在有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出会會可也你对對生能而子那得着著下自之年",
    "过過发發后後成多经經么去法学學如都同现現当當没没动動面起看定天分还還进進好小部其些主样樣理心本前开開但因只从從想实實日军軍者意无無力它与與长長",
    "把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加",
    "西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔爾",
    "更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展",
    "议議委常届屆席副书書记記团團选選举舉县縣省州表党黨协協商府闭閉幕听聽取审審查批准通讯訊执執行院检檢察案事秘王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐",
    "孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮董程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎余潘杜戴夏钟鐘汪田任姜范方石姚谭譚邹鄒",
);

fn is_usual(character: char) -> bool {
    USUAL.contains(character)
}

/// Characters that a wrong decoding makes and a report never has many of: kana, Greek, Cyrillic, phonetic signs, frames,
/// private ones.
fn is_strange(character: char) -> bool {
    matches!(character,
        '\u{0080}'..='\u{00A6}' | '\u{00C0}'..='\u{00D6}' | '\u{0370}'..='\u{052F}' | '\u{2500}'..='\u{25FF}'
        | '\u{3040}'..='\u{312F}' | '\u{E000}'..='\u{F8FF}' | '\u{FE50}'..='\u{FE6F}' | '\u{FFFD}')
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const SIMPLIFIED: &str = "市十六届人大三次会议闭幕。王力、李一民在主席台前排就座，大会应到代表523名，实到502名。";
    const TRADITIONAL: &str = "市十六屆人大三次會議閉幕。王力、李一民在主席臺前排就座，大會應到代表523名，實到502名。";

    fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
        let unit = |big: bool| move |unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() };
        match encoding {
            Encoding::Utf16Le => format!("\u{feff}{text}").encode_utf16().flat_map(unit(false)).collect(),
            Encoding::Utf16Be => format!("\u{feff}{text}").encode_utf16().flat_map(unit(true)).collect(),
            Encoding::Utf8 | Encoding::Gb18030 | Encoding::Big5 => encoding.table().encode(text).0.into_owned(),
        }
    }

    #[test]
    fn every_encoding_gives_its_text_back() {
        use Encoding::{Big5, Gb18030, Utf8, Utf16Be, Utf16Le};
        let cases = [(SIMPLIFIED, Utf8), (SIMPLIFIED, Utf16Le), (TRADITIONAL, Utf16Be), (SIMPLIFIED, Gb18030)];
        let cases = cases.into_iter().chain([(TRADITIONAL, Gb18030), (TRADITIONAL, Big5), ("王力、李一民", Gb18030)]);
        for (text, encoding) in cases {
            assert_eq!(decode(&encoded(text, encoding), None).unwrap(), (text.to_owned(), encoding, false));
        }
    }

    #[test]
    fn a_few_broken_bytes_lose_their_characters_and_many_lose_the_text() {
        let mut bytes = SIMPLIFIED.repeat(4).into_bytes();
        bytes[1] = 0xFF;
        let (text, encoding, lost) = decode(&bytes, None).unwrap();
        assert!(text.starts_with('\u{FFFD}') && lost);
        assert_eq!(encoding, Encoding::Utf8);
        bytes.iter_mut().step_by(7).for_each(|byte| *byte = 0xFF);
        assert_eq!(decode(&bytes, None), Err(InputError::Encoding));
    }

    #[test]
    fn texts_of_other_languages_in_their_old_encodings_are_refused() {
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode("Größe, Übergänge und Öl: ein Bericht über die Tagung");
        assert_eq!(decode(&bytes, None), Err(InputError::Encoding));
        let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode("これはペンです。カタカナとひらがな。");
        assert_eq!(decode(&bytes, None), Err(InputError::Encoding));
    }

    #[test]
    fn a_label_of_a_page_is_understood() {
        assert_eq!(Encoding::of_label(b"GB2312"), Some(Encoding::Gb18030));
        assert_eq!(Encoding::of_label(b"big5"), Some(Encoding::Big5));
        assert_eq!(Encoding::of_label(b"shift_jis"), None);
    }
}
