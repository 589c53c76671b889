//! Names of invented deputies: put together from surnames and given names, each written by hand in both scripts.
//!
//! Invariant: the n-th name is the same on every machine and on every day, no two are alike, and none is converted from one
//! script to the other. Two-character names, compound surnames and transcribed names come up as often as in real rolls.

use std::collections::BTreeSet;

use yishi_names::PersonName;

/// Simplified and traditional form; one form where they are alike.
type Forms = &'static str;

const SURNAMES: [Forms; 88] = [
    "王",
    "李",
    "张|張",
    "刘|劉",
    "陈|陳",
    "杨|楊",
    "黄|黃",
    "赵|趙",
    "吴|吳",
    "周",
    "徐",
    "孙|孫",
    "马|馬",
    "朱",
    "胡",
    "郭",
    "何",
    "林",
    "高",
    "罗|羅",
    "郑|鄭",
    "梁",
    "谢|謝",
    "宋",
    "唐",
    "许|許",
    "韩|韓",
    "冯|馮",
    "邓|鄧",
    "曹",
    "彭",
    "曾",
    "肖",
    "田",
    "董",
    "潘",
    "袁",
    "蔡",
    "蒋|蔣",
    "余",
    "于",
    "杜",
    "叶|葉",
    "程",
    "魏",
    "苏|蘇",
    "吕|呂",
    "丁",
    "任",
    "卢|盧",
    "姚",
    "沈",
    "钟|鍾",
    "姜",
    "崔",
    "谭|譚",
    "陆|陸",
    "范",
    "汪",
    "廖",
    "石",
    "金",
    "韦|韋",
    "贾|賈",
    "夏",
    "方",
    "邹|鄒",
    "熊",
    "白",
    "孟",
    "秦",
    "邱",
    "江",
    "尹",
    "薛",
    "段",
    "雷",
    "侯",
    "龙|龍",
    "陶",
    "黎",
    "贺|賀",
    "顾|顧",
    "欧阳|歐陽",
    "上官",
    "司马|司馬",
    "诸葛|諸葛",
    "令狐",
];

/// Given names of one character.
const SINGLE: [Forms; 27] = [
    "伟|偉", "敏", "静|靜", "杰|傑", "涛|濤", "明", "霞", "平", "英", "华|華", "芳", "玲", "辉|輝", "红|紅", "琳",
    "峰", "林", "岚|嵐", "雪", "帆", "丹", "凯|凱", "瑞", "琴", "莉", "健", "斌",
];

/// First characters of given names of two.
const FIRST: [Forms; 26] = [
    "志", "晓|曉", "海", "玉", "永", "思", "雅", "子", "嘉", "泽|澤", "秀", "桂", "新", "佳", "德", "光", "雨", "振",
    "美", "承", "景", "书|書", "宏", "元", "世", "兆",
];

/// Second characters of given names of two.
const SECOND: [Forms; 31] = [
    "华|華", "平", "林", "强|強", "芳", "英", "兰|蘭", "梅", "辉|輝", "荣|榮", "宁|寧", "清", "琴", "燕", "萍",
    "凤|鳳", "远|遠", "山", "成", "武", "敏", "安", "庭", "川", "和", "霖", "航", "瑶|瑤", "宜", "栋|棟", "彬",
];

/// Whole names that are transcribed from another language.
const TRANSCRIBED: [Forms; 10] = [
    "阿布都热合曼·吐尔逊|阿布都熱合曼·吐爾遜",
    "古丽娜尔·艾山|古麗娜爾·艾山",
    "努尔兰·哈力克|努爾蘭·哈力克",
    "扎西顿珠|扎西頓珠",
    "才让卓玛|才讓卓瑪",
    "阿米娜·玉素甫",
    "乌云其木格|烏雲其木格",
    "买买提江·依明|買買提江·依明",
    "吉克阿果",
    "热依汗古丽·买买提|熱依汗古麗·買買提",
];

/// One name in so many is transcribed.
const TRANSCRIBED_EVERY: usize = 61;

/// One given name in so many has a single character.
const SINGLE_EVERY: usize = 5;

/// An endless row of names, none twice.
pub(super) struct InventedNames {
    next: usize,
    used: BTreeSet<String>,
}

impl InventedNames {
    /// The row from its `from`-th name on; a name among `taken` is passed over.
    pub(super) fn new(from: usize, taken: impl IntoIterator<Item = String>) -> Self {
        Self { next: from, used: taken.into_iter().collect() }
    }

    /// The next name; nothing once every combination is used up.
    pub(super) fn draw(&mut self) -> Option<PersonName> {
        for _ in 0..SURNAMES.len() * FIRST.len() * SECOND.len() {
            let name = nth(self.next);
            self.next += 1;
            if self.used.insert(name.hans.clone()) {
                return Some(name);
            }
        }
        None
    }
}

fn nth(n: usize) -> PersonName {
    if n % TRANSCRIBED_EVERY == TRANSCRIBED_EVERY - 1 {
        return joined(&[pick(&TRANSCRIBED, n / TRANSCRIBED_EVERY)]);
    }
    // Strides that share no factor with the length of their table visit every entry before one comes again.
    let surname = pick(&SURNAMES, n * 37);
    if n % SINGLE_EVERY == 1 {
        return joined(&[surname, pick(&SINGLE, n * 11 + n / SINGLE.len())]);
    }
    joined(&[surname, pick(&FIRST, n * 15 + n / FIRST.len()), pick(&SECOND, n * 17 + n / SECOND.len())])
}

fn pick(table: &[Forms], n: usize) -> Forms {
    table[n % table.len()]
}

fn joined(parts: &[Forms]) -> PersonName {
    let forms = parts.iter().map(|part| part.split_once('|').unwrap_or((part, part)));
    let (hans, hant): (Vec<&str>, Vec<&str>) = forms.unzip();
    PersonName::new(hans.concat(), hant.concat())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_thousand_names_are_sound_distinct_and_of_every_kind() {
        let mut row = InventedNames::new(0, []);
        let names: Vec<PersonName> = (0..1000).map(|_| row.draw().unwrap()).collect();
        assert!(names.iter().all(PersonName::is_sound));
        let distinct: BTreeSet<&str> = names.iter().map(|name| name.hans.as_str()).collect();
        assert_eq!(distinct.len(), names.len());
        let of_length = |length| names.iter().filter(|name| name.hans.chars().count() == length).count();
        assert!(of_length(2) > 150 && of_length(3) > 600 && of_length(4) > 20);
        assert!(names.iter().any(|name| name.hans.contains('·')));
    }

    #[test]
    fn names_taken_by_others_are_passed_over() {
        let first = InventedNames::new(0, []).draw().unwrap();
        assert_ne!(InventedNames::new(0, [first.hans.clone()]).draw().unwrap(), first);
    }
}
