//! The name of a session, long or short: 衡阳市第十六届人民代表大会第三次会议, 市十六届人大三次会议, 政协第十三届衡阳市委员会第三次会议.
//!
//! Read from its end, 次会议, towards its beginning, since every form ends alike. Law: rules-of-procedure H4.

use yishi_names::AssemblyKind;

use super::numbers::ordinal_before;

/// A session by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) kind: AssemblyKind,
    /// 衡阳市; for an association its name.
    pub(crate) place: Option<String>,
    /// 市, 省, 县 … or 全国.
    pub(crate) level: Option<String>,
    pub(crate) term: u16,
    pub(crate) session: u16,
    /// The bytes of the name.
    pub(crate) start: usize,
    pub(crate) end: usize,
}

const END: &str = "次会议";

/// Every name of a session in a text, in order.
pub(crate) fn all(text: &str) -> impl Iterator<Item = Named> + '_ {
    text.match_indices(END).filter_map(|(at, _)| named(text, at))
}

fn named(text: &str, at: usize) -> Option<Named> {
    let (session, before) = ordinal_before(&text[..at])?;
    let body = congress(before).or_else(|| consultative(before)).or_else(|| association(before))?;
    let place = place(body.before, body.place);
    let start = place.start;
    let Place { place, level, .. } = place;
    Some(Named { kind: body.kind, place, level, term: body.term, session, start, end: at + END.len() })
}

/// The body and its term, and what stands before them.
struct Body<'t> {
    kind: AssemblyKind,
    term: u16,
    before: &'t str,
    /// A place that stands within the name: 第十三届衡阳市委员会; its bytes end the text before.
    place: Option<&'t str>,
}

/// …第N届人民代表大会, N届人大, N届全国人大, with 常务委员会 or 常委会 behind.
fn congress(text: &str) -> Option<Body<'_>> {
    let (rest, kind) = [
        ("人民代表大会常务委员会", AssemblyKind::StandingCommittee),
        ("人大常委会", AssemblyKind::StandingCommittee),
        ("人民代表大会", AssemblyKind::Congress),
        ("人大", AssemblyKind::Congress),
    ]
    .into_iter()
    .find_map(|(form, kind)| text.strip_suffix(form).map(|rest| (rest, kind)))?;
    let (rest, place) = match rest.strip_suffix("全国") {
        Some(rest) => (rest, Some("全国")),
        None => (rest, None),
    };
    let (term, before) = term(rest)?;
    Some(Body { kind, term, before, place })
}

/// 政协…第N届委员会, 政协第N届…委员会, 政协N届, with the standing committee behind.
fn consultative(text: &str) -> Option<Body<'_>> {
    let standing = ["常务委员会", "常委会"].iter().find_map(|form| text.strip_suffix(form));
    let (rest, kind) = match standing {
        Some(rest) => (rest, AssemblyKind::CppccStandingCommittee),
        None => (text, AssemblyKind::Cppcc),
    };
    let Some(rest) = rest.strip_suffix("委员会") else {
        let (term, before) = term(rest)?;
        let before =
            before.strip_suffix("政协").or_else(|| before.strip_suffix("委员会").filter(|b| b.contains("政协")))?;
        return Some(Body { kind, term, before, place: None });
    };
    if let Some((term, before)) = term(rest) {
        conference(before)?;
        return Some(Body { kind, term, before, place: None });
    }
    // The place stands between term and committee: 第十届梁山县委员会.
    let end = rest.rfind('届')? + '届'.len_utf8();
    let (term, before) = term(&rest[..end])?;
    conference(before)?;
    Some(Body { kind, term, before, place: rest.get(end..) })
}

/// Where the words for the conference end in a text that must have them.
fn conference(text: &str) -> Option<usize> {
    ["中国人民政治协商会议", "政协"].iter().find_map(|form| text.rfind(form).map(|at| at + form.len()))
}

/// X协会第N届会员大会
fn association(text: &str) -> Option<Body<'_>> {
    let rest = ["会员代表大会", "会员大会"].iter().find_map(|form| text.strip_suffix(form))?;
    let (term, before) = term(rest)?;
    Some(Body { kind: AssemblyKind::Association, term, before, place: None })
}

/// 第N届 or N届 at the end of a text.
fn term(text: &str) -> Option<(u16, &str)> {
    ordinal_before(text.strip_suffix('届')?)
}

/// The place of a body and where its name begins.
struct Place {
    place: Option<String>,
    level: Option<String>,
    start: usize,
}

/// Characters that end the name of a place of some level.
const LEVELS: [char; 9] = ['市', '省', '县', '区', '州', '旗', '盟', '镇', '乡'];

fn place(before: &str, within: Option<&str>) -> Place {
    let head = ["中国人民政治协商会议", "政协"].iter().find_map(|form| {
        let at = before.rfind(form)?;
        // The conference's words stand before the place or, in the short form, behind it.
        Some((at, at + form.len())).filter(|(_, end)| is_word(&before[*end..]))
    });
    let (start, end) = head.unwrap_or((before.len(), before.len()));
    if let Some(within) = within {
        let national = within == "全国";
        let place = (!national).then(|| within.to_owned());
        let level = if national { Some(within.to_owned()) } else { level(within) };
        return Place { place, level, start };
    }
    let behind = before.get(end..).unwrap_or_default();
    if !behind.is_empty() {
        return Place { place: Some(behind.to_owned()).filter(|p| !is_level(p)), level: level(behind), start };
    }
    let word = trimmed(last_word(before.get(..start).unwrap_or_default()));
    let start = start - word.len();
    if word == "全国" {
        return Place { place: None, level: Some(word.to_owned()), start };
    }
    Place { place: Some(word.to_owned()).filter(|word| !word.is_empty() && !is_level(word)), level: level(word), start }
}

/// True where nothing but the name of a place stands behind the words for the conference.
fn is_word(text: &str) -> bool {
    text.chars().count() <= 12 && text.chars().all(crate::han::is_han)
}

fn is_level(word: &str) -> bool {
    let mut characters = word.chars();
    characters.next().is_some_and(|c| LEVELS.contains(&c)) && characters.next().is_none()
}

fn level(place: &str) -> Option<String> {
    place.chars().next_back().filter(|c| LEVELS.contains(c)).map(String::from)
}

/// The Han characters at the end of a text.
fn last_word(text: &str) -> &str {
    let start =
        text.char_indices().rev().take_while(|(_, c)| crate::han::is_han(*c)).last().map_or(text.len(), |(at, _)| at);
    &text[start..]
}

/// Without the words that lead to the name of a session and are no part of it.
fn trimmed(word: &str) -> &str {
    const LEADS: [&str; 26] = [
        "参加", "出席", "列席", "召开", "举行", "关于", "审议", "是", "在", "对", "的", "为", "了", "开好", "迎接",
        "祝贺", "即将", "日", "电", "讯", "上午", "下午", "作为", "本次", "随着", "围绕",
    ];
    let behind = LEADS.iter().filter_map(|lead| word.rfind(lead).map(|at| at + lead.len())).max();
    let rest = behind.map_or(word, |at| &word[at..]);
    if rest.is_empty() { word } else { rest }
}
