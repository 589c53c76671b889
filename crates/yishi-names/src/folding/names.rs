//! A whole name from one script into the other: which forms are possible, and which is likeliest.
//!
//! Invariant: a form that is made here is an offer and never taken for the name; a quarter of real names have several, and
//! the roll alone knows which is right. A surname has its own likeliest form: 于 范 胡 钟 叶.

use std::sync::LazyLock;

use super::{forms, simplified};
use crate::pages::Rows;
use crate::script::only_simplified;
use crate::strokes::is_dot;
use crate::surnames;

/// At most this many other forms of one name are offered.
const MOST: usize = 32;

/// Surnames whose likeliest traditional form is not that of a given name: the simplified one, then its forms.
const SURNAMES: &str = "\
云云雲 干干 丰豐酆 朴朴樸 台台臺 占占 佑佑 种种 种种種 钟鍾鐘 锺鍾 余余餘 于于於 范范範 胡胡 姜姜薑 沈沈瀋 叶葉 郁郁鬱 谷谷穀 \
后后後 岳岳嶽 游游遊 凌凌淩 修修脩 征征 肖肖蕭 付付傅 万萬万 卜卜蔔 曲曲麴 宁寧甯 党党黨 秋秋 仇仇 苏蘇 尽盡 尸尸 折折 千千 \
闫閆閻 布布 冲沖种 涂涂塗 欧歐区 芦蘆盧 向向 周周週賙 朱朱 松松 夫夫 准准 几几 升升 适适適 舍舍 曾曾 乐樂 里里 面面 才才 \
表表 制制 志志 采采 系系 冬冬 克克 合合 回回 同同 奸奸 家家 尧堯 并并 困困 据據 注注 洪洪 郄郄郤 操操 覃覃 岑岑 戚戚 师師 \
";

/// The forms of [`SURNAMES`] by the simplified one.
static OF_SURNAMES: LazyLock<Rows<char>> = LazyLock::new(|| {
    let rows = SURNAMES.split_whitespace().filter_map(|row| Some((row.chars().next()?, row)));
    Rows::of(rows.flat_map(|(hans, row)| row.chars().skip(1).map(move |form| (hans, form))).collect())
});

/// The likeliest traditional form of a simplified name, and the other admissible ones, at most thirty-two.
pub fn traditional_name(hans: &str) -> (String, Vec<String>) {
    let surname = surnames::surname_of(hans).map(|surname| surname.chars().count()).unwrap_or_default();
    let mut whole = vec![String::with_capacity(hans.len())];
    if let Some(compound) = surnames::traditional_compound(hans) {
        whole = vec![compound.to_owned()];
    }
    let begin = whole.first().map(|begin| begin.chars().count()).unwrap_or_default();
    for (at, c) in hans.chars().enumerate().skip(begin) {
        match choices(c, at < surname).as_slice() {
            [] => whole.iter_mut().for_each(|name| name.push(c)),
            [only] => whole.iter_mut().for_each(|name| name.push(*only)),
            several => {
                let longer = several.iter().flat_map(|form| whole.iter().map(move |name| format!("{name}{form}")));
                whole = longer.take(MOST + 1).collect();
            }
        }
    }
    let mut whole = whole.into_iter();
    (whole.next().unwrap_or_default(), whole.collect())
}

/// The likeliest traditional form alone.
pub(crate) fn likeliest_forms(hans: &str) -> String {
    let surname = surnames::surname_of(hans).map(|surname| surname.chars().count()).unwrap_or_default();
    let begin = surnames::traditional_compound(hans).unwrap_or_default();
    let rest = hans.chars().enumerate().skip(begin.chars().count());
    let rest = rest.map(|(at, c)| choices(c, at < surname).first().copied().unwrap_or(c));
    begin.chars().chain(rest).collect()
}

/// The forms of one character, the likeliest at its place first; none where it has its own alone.
fn choices(c: char, in_surname: bool) -> Vec<char> {
    let mut choices: Vec<char> = Vec::new();
    if in_surname {
        choices.extend(OF_SURNAMES.get(c));
    }
    for form in forms(c) {
        if !choices.contains(form) {
            choices.push(*form);
        }
    }
    choices
}

/// True where `hant` is `hans` in traditional script, in any admissible form and with any glyph variants: 顔和平 of 颜和平.
pub fn is_traditional_form_of(hant: &str, hans: &str) -> bool {
    let (mut written, mut meant) = (hant.chars(), hans.chars());
    loop {
        match (written.next(), meant.next()) {
            (None, None) => return true,
            (Some(written), Some(meant)) if is_form_of(written, meant) => {}
            (Some(_) | None, Some(_)) | (Some(_), None) => return false,
        }
    }
}

/// True where one character may stand for the other in traditional script.
pub(crate) fn is_form_of(hant: char, hans: char) -> bool {
    let surname = || OF_SURNAMES.get(hans).contains(&hant);
    let related = || forms(hans).contains(&hant) || simplified(hant) == hans || surname();
    (hant == hans && !only_simplified(hant)) || (hant != hans && related()) || (is_dot(hant) && is_dot(hans))
}

/// A traditional name in simplified script, as far as it is sure: the surname 於 stays, and so does all that the official list has.
pub fn simplified_name(hant: &str) -> String {
    let surname = |at: usize, c: char| at == 0 && c == '於';
    hant.chars().enumerate().map(|(at, c)| if surname(at, c) { c } else { simplified(c) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_surname_has_its_own_form() {
        for (hans, hant) in [
            ("于云松", "于雲松"),
            ("范志国", "范志國"),
            ("胡杰", "胡傑"),
            ("钟干", "鍾幹"),
            ("叶后", "葉后"),
            ("万俟云", "万俟雲"),
            ("淳于干", "淳于幹"),
            ("欧阳台", "歐陽台"),
            ("艾力更·依明巴海", "艾力更·依明巴海"),
        ] {
            assert_eq!(traditional_name(hans).0, hant);
        }
        assert!(traditional_name("肖国强").1.contains(&"蕭國强".to_owned()));
        assert_eq!(traditional_name(""), (String::new(), vec![]));
    }

    #[test]
    fn any_admissible_form_is_recognised_and_no_other_name() {
        for (hant, hans) in [
            ("顔和平", "颜和平"),
            ("劉楨乾", "刘桢干"),
            ("劉楨干", "刘桢干"),
            ("蕭吉順", "肖吉顺"),
            ("馬馼", "马𫘜"),
            ("馬馼", "马馼"),
            ("阿布都•買買提", "阿布都·买买提"),
        ] {
            assert!(is_traditional_form_of(hant, hans), "{hant} {hans}");
        }
        for (hant, hans) in [("刘楨幹", "刘桢干"), ("陳森", "陈淼"), ("謝宏治", "谢宏"), ("謝宏", "谢宏治"), ("", "朱")]
        {
            assert!(!is_traditional_form_of(hant, hans), "{hant} {hans}");
        }
    }

    #[test]
    fn a_traditional_name_is_simplified_as_far_as_it_is_sure() {
        assert_eq!(simplified_name("劉楨幹"), "刘桢干");
        assert_eq!(simplified_name("於建國"), "於建国");
        assert_eq!(simplified_name("李乾昇"), "李乾昇");
    }

    proptest! {
        #[test]
        fn every_form_that_is_offered_is_admissible(name in "[\u{4E00}-\u{9FFF}]{0,4}") {
            let (first, others) = traditional_name(&name);
            prop_assert!(others.len() <= MOST);
            for form in std::iter::once(&first).chain(&others) {
                prop_assert_eq!(form.chars().count(), name.chars().count());
                let admissible = is_traditional_form_of(form, &name);
                prop_assert!(admissible || name.chars().any(|c| only_simplified(c) && forms(c).is_empty()), "{form}");
            }
        }
    }
}
