//! Words that end a title, a label of a group, or the name of a body: what may stand before a name and what is no name.
//!
//! Source: the titles of congresses, consultative conferences, governments, courts and parties as the press prints them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Words that end a person's title.
const TITLES: [&str; 96] = [
    "书记",
    "市长",
    "省长",
    "县长",
    "区长",
    "州长",
    "镇长",
    "乡长",
    "旗长",
    "盟长",
    "总理",
    "委员长",
    "主席",
    "主任",
    "部长",
    "厅长",
    "局长",
    "处长",
    "科长",
    "署长",
    "秘书长",
    "院长",
    "检察长",
    "庭长",
    "司令员",
    "司令",
    "政委",
    "政治委员",
    "参谋长",
    "总队长",
    "支队长",
    "大队长",
    "队长",
    "团长",
    "组长",
    "班长",
    "会长",
    "理事长",
    "监事长",
    "理事",
    "监事",
    "董事长",
    "董事",
    "总经理",
    "经理",
    "总裁",
    "行长",
    "社长",
    "台长",
    "总编辑",
    "主编",
    "校长",
    "园长",
    "所长",
    "站长",
    "馆长",
    "关长",
    "委员",
    "常委",
    "代表",
    "成员",
    "负责人",
    "负责同志",
    "主官",
    "巡视员",
    "调研员",
    "干部",
    "领导",
    "老领导",
    "领导同志",
    "同志",
    "老同志",
    "召集人",
    "主持人",
    "监票人",
    "计票人",
    "总监票人",
    "副主委",
    "主委",
    "研究员",
    "教授",
    "工程师",
    "专员",
    "督导",
    "督察",
    "顾问",
    "法官",
    "检察官",
    "律师",
    "院士",
    "主播",
    "参事",
    "馆员",
    "国务委员",
    "发言人",
    "首席专家",
];

/// Titles of many: a list behind one of these is a group under a label.
const LABELS: [&str; 13] = [
    "领导",
    "老领导",
    "领导同志",
    "老同志",
    "同志",
    "成员",
    "常务主席",
    "执行主席",
    "负责同志",
    "代表",
    "党政军领导",
    "委员",
    "召集人",
];

/// What opens a mention of many who are not named.
const COLLECTIVE: [&str; 27] = [
    "各",
    "部分",
    "有关",
    "全体",
    "其他",
    "往届",
    "历届",
    "住",
    "驻",
    "在",
    "不是",
    "列席",
    "应邀",
    "特邀",
    "相关",
    "省直",
    "市直",
    "县直",
    "区直",
    "中央",
    "国家",
    "大会主席团",
    "主席团",
    "常委们",
    "委员们",
    "代表们",
    "市党政军",
];

/// Bytes of each of [`NO_NAMES`].
const NO_NAME: usize = 6;

/// Words of two characters that look like a name and are none.
const NO_NAMES: [&str; 40] = [
    "会议", "大会", "全体", "全会", "方面", "时候", "高度", "高校", "高新", "安全", "常委", "成员", "成立", "应邀",
    "和平", "任免", "任务", "平台", "党委", "党组", "党政", "党派", "党校", "国家", "国务", "全国", "全市", "全省",
    "全县", "全区", "项目", "计划", "预算", "政府", "法院", "连续", "祝贺", "同时", "时任", "于是",
];

const _: () = {
    let mut at = 0;
    while at < NO_NAMES.len() {
        assert!(NO_NAMES[at].len() == NO_NAME);
        at += 1;
    }
};

/// The bytes at the end of a text that are a word for a title; the longest word counts.
pub(crate) fn title_end(text: &str) -> Option<&'static str> {
    let words = BY_LAST.get(&text.chars().next_back()?)?;
    words.iter().find(|word| text.ends_with(**word)).copied()
}

/// [`TITLES`] by their last character, longer ones first.
static BY_LAST: LazyLock<BTreeMap<char, Vec<&str>>> = LazyLock::new(|| {
    let mut by_last = BTreeMap::<char, Vec<&str>>::new();
    for (last, word) in TITLES.iter().filter_map(|word| Some((word.chars().next_back()?, *word))) {
        by_last.entry(last).or_default().push(word);
    }
    by_last.values_mut().for_each(|words| words.sort_by_key(|word| std::cmp::Reverse(word.len())));
    by_last
});

/// True where a title is that of a group: 市领导, 老领导, 大会主席团常务主席.
pub(crate) fn is_label(title: &str) -> bool {
    LABELS.iter().any(|word| title.ends_with(word)) && !title.ends_with("副主任委员") && !title.ends_with("主任委员")
}

/// True where a text opens a mention of many.
pub(crate) fn is_collective(text: &str) -> bool {
    COLLECTIVE.iter().any(|word| text.starts_with(word)) || text.ends_with("党政军领导") || text.ends_with('们')
}

/// True where a text of two to four characters is a word of the genre and no name.
pub(crate) fn is_no_name(text: &str) -> bool {
    (text.len() == NO_NAME && NO_NAMES.contains(&text)) || text.ends_with('们') || title_end(text).is_some()
}
