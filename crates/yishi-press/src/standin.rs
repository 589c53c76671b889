//! Stand-in.
#![allow(missing_docs)]
use std::collections::BTreeMap;
use std::sync::LazyLock;
static PAIRS: LazyLock<BTreeMap<char, char>> = LazyLock::new(|| {
    let mut m: BTreeMap<char, char> = include_str!("../../yishi-names/data/strokes-traditional.txt")
        .lines()
        .filter(|l| !l.starts_with('#'))
        .flat_map(str::split_whitespace)
        .filter_map(|p| {
            let mut c = p.chars();
            Some((c.next()?, c.next()?))
        })
        .collect();
    for (a, b) in [
        ('緻', '致'),
        ('闆', '板'),
        ('隻', '只'),
        ('曆', '历'),
        ('爲', '为'),
        ('衆', '众'),
        ('産', '产'),
        ('顔', '颜'),
        ('豔', '艳'),
        ('鬍', '胡'),
        ('於', '于'),
        ('乾', '干'),
        ('幹', '干'),
        ('後', '后'),
        ('裏', '里'),
        ('臺', '台'),
        ('雲', '云'),
        ('傑', '杰'),
        ('並', '并'),
        ('説', '说'),
        ('説', '说'),
    ] {
        m.insert(a, b);
    }
    m
});
pub fn simplified(c: char) -> char {
    PAIRS.get(&c).copied().unwrap_or(c)
}
pub fn is_reading(_c: char, _s: &str) -> bool {
    true
}
pub mod folding {
    pub use super::simplified;
    pub fn traditional_name(n: &str) -> (String, Vec<String>) {
        (n.to_owned(), vec![])
    }
}
pub mod surnames {
    pub fn surname_of(n: &str) -> Option<&str> {
        let c = n.chars().next()?;
        if "欧阳司马上官诸葛".contains(c) && n.chars().count() > 2 {
            let e = n.char_indices().nth(2)?.0;
            return Some(&n[..e]);
        }
        "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴闻党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查荆红游竺权逯盖益桓公肖佟姒封冯修栗汪欧庾".contains(c).then(|| &n[..c.len_utf8()])
    }
}
