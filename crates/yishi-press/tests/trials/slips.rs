//! The six slips that turn a name into another: shape, sound, any other character, a swap, a lost character, the surname.

use super::chance::Chance;

/// Characters that look alike, for trials only.
const SHAPES: [&str; 30] = [
    "淼森鑫焱",
    "未末",
    "己已",
    "晖辉",
    "睛晴",
    "春舂",
    "明朋",
    "大太",
    "玉王",
    "东车",
    "兰三",
    "立丽",
    "平乎",
    "天夫",
    "少小",
    "人入",
    "文交",
    "林杯",
    "伟伪",
    "杰木",
    "建健",
    "志忠",
    "军车",
    "红江",
    "华毕",
    "国围",
    "海梅",
    "金全",
    "良艮",
    "永水",
];

/// Characters that sound alike, for trials only.
const SOUNDS: [&str; 30] = [
    "伟卫威维",
    "军均君",
    "华桦骅",
    "明铭鸣",
    "丽莉立力",
    "建健剑",
    "志智治",
    "红宏洪虹",
    "平萍苹",
    "英瑛莹",
    "玲灵凌",
    "文雯",
    "海",
    "勇永",
    "涛韬",
    "强蔷",
    "国帼",
    "梅媚",
    "静敬靖",
    "辉晖慧惠",
    "峰锋枫丰",
    "燕艳雁",
    "霞侠",
    "娟鹃",
    "林琳霖",
    "俊骏",
    "新欣馨鑫",
    "春椿",
    "晓小笑",
    "云芸",
];

/// Kinds of slips.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Shape,
    Sound,
    Other,
    Swap,
    Lost,
    Surname,
}

/// All of them.
pub const KINDS: [Kind; 6] = [Kind::Shape, Kind::Sound, Kind::Other, Kind::Swap, Kind::Lost, Kind::Surname];

/// The name with a slip; none where this name cannot suffer it.
pub fn slipped(name: &str, kind: Kind, pool: &[String], chance: &mut Chance) -> Option<String> {
    let mut characters: Vec<char> = name.chars().collect();
    let last = characters.len() - 1;
    let at = 1 + chance.below(last);
    match kind {
        Kind::Shape => characters[at] = alike(characters[at], &SHAPES, chance)?,
        Kind::Sound => characters[at] = alike(characters[at], &SOUNDS, chance)?,
        Kind::Other => characters[at] = chance.of(pool).chars().last()?,
        Kind::Surname => characters[0] = chance.of(pool).chars().next()?,
        Kind::Swap if characters.len() > 2 => characters.swap(last - 1, last),
        Kind::Lost if characters.len() > 2 => drop(characters.remove(at)),
        Kind::Swap | Kind::Lost => return None,
    }
    let slipped: String = characters.into_iter().collect();
    (slipped != name).then_some(slipped)
}

fn alike(character: char, groups: &[&str], chance: &mut Chance) -> Option<char> {
    let group = groups.iter().find(|group| group.contains(character))?;
    let others: Vec<char> = group.chars().filter(|other| *other != character).collect();
    (!others.is_empty()).then(|| *chance.of(&others))
}
