//! Characters that programs print as the radicals they look like: ⼈ for 人, ⺠ for 民.
//!
//! A font may draw both with one glyph, and the table a program puts into a PDF names the wrong one of the two; a text copied
//! from such a PDF has them as well. No report holds radicals, so each becomes the character it stands for. Source: EquivalentUnifiedIdeograph.txt of Unicode 15.0.0.

/// U+2E80 to U+2EF3 in their order; ？ where there is no character.
const SUPPLEMENT: &str = concat!(
    "？厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵？旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫",
    "羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉",
    "齐歯齿竜龙龜亀龟",
);
/// U+2F00 to U+2FD5 in their order.
const KANGXI: &str = concat!(
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴",
    "廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿",
    "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵",
    "邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠",
);

/// The text with the characters meant.
pub(crate) fn unfolded(text: &str) -> String {
    let mut unfolded = String::with_capacity(text.len());
    for character in text.chars() {
        match meant(character) {
            Some(meant) => unfolded.push_str(meant),
            None => unfolded.push(character),
        }
    }
    unfolded
}

/// The character a radical stands for; none where it is no radical.
pub(crate) fn meant(character: char) -> Option<&'static str> {
    let (table, first) = match character {
        '\u{2E80}'..='\u{2EF3}' => (SUPPLEMENT, 0x2E80),
        '\u{2F00}'..='\u{2FD5}' => (KANGXI, 0x2F00),
        _ => return None,
    };
    let nth = usize::try_from(u32::from(character) - first).ok()?;
    let (at, meant) = table.char_indices().nth(nth).filter(|(_, meant)| *meant != '？')?;
    table.get(at..at + meant.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn radicals_become_the_characters_they_stand_for() {
        assert_eq!(unfolded("第⼗六届⼈⺠代表⼤会⻓⻘⽉⽇"), "第十六届人民代表大会长青月日");
        assert_eq!((KANGXI.chars().count(), SUPPLEMENT.chars().count()), (0xD6, 0x74));
        assert_eq!(unfolded("⿰𠀀A"), "⿰𠀀A");
    }
}
