//! What a finding says in words, in Chinese and in English.

use crate::finding::{Evidence, Finding, Kind, Severity};

/// In which language findings speak.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Chinese in simplified script.
    Chinese,
}

impl Language {
    fn of<'w>(self, english: &'w str, chinese: &'w str) -> &'w str {
        match self {
            Self::English => english,
            Self::Chinese => chinese,
        }
    }
}

/// What a kind of finding means.
pub fn kind(kind: Kind, language: Language) -> &'static str {
    let (english, chinese) = match kind {
        Kind::Name => ("this name is spelt otherwise elsewhere", "姓名与对照材料写法不一"),
        Kind::UnknownName => ("this name stands in no roll", "名册中查无此人"),
        Kind::AmbiguousName => ("several persons of the roll have this name", "名册中有多人同名"),
        Kind::NameScript => ("the roll has another traditional form of this name", "姓名的繁体写法与名册不同"),
        Kind::Title => ("this title differs", "职务称谓不一致"),
        Kind::GroupLabel => ("the group is labelled otherwise elsewhere", "分组名称不一致"),
        Kind::Order => ("this name is out of the order of its list", "姓名排序有误"),
        Kind::Person => ("this person stands in one list only, or twice", "名单有多出、遗漏或重复的人员"),
        Kind::Attendance => ("the figures of attendance do not agree", "出席人数有出入"),
        Kind::Ordinal => ("the number of term, session or sitting does not agree", "届次或会议次数不一致"),
        Kind::Count => ("the printed count is not the number of things listed", "所列项数与所称数目不符"),
        Kind::Headline => ("the headline says other than the body", "标题与正文不一致"),
        Kind::Resolution => ("the resolutions do not agree", "决议事项不一致"),
        Kind::Date => ("the date does not agree", "日期不一致"),
        Kind::Institution => ("this is not the fixed name of the institution", "机构名称不规范"),
        Kind::OverConverted => ("this traditional character means another word", "误转的繁体字"),
        Kind::UnderConverted => ("this word is written with another traditional character", "此词应用另一繁体字"),
        Kind::Leftover => ("a simplified character was left in traditional text", "繁体文本中残留简体字"),
        Kind::RegionalWord => ("a converter put another region's word here", "词语被转换为其他地区用语"),
        Kind::MixedScript => ("a traditional character stands in simplified text", "简体文本中夹用繁体字"),
        Kind::Pinyin => ("pinyin was left in the text", "文中残留注音"),
        Kind::BrokenLine => ("the line breaks within a sentence", "句中断行"),
        Kind::Debris => ("this line belongs to the page, not to the report", "网页杂项，不属正文"),
        Kind::Space => ("there are spaces within the sentence", "句中有多余空格"),
        Kind::NoBreakSpace => ("there are no-break spaces", "含不换行空格"),
        Kind::Markup => ("markup was left in the text", "文中残留标记"),
        Kind::Repeated => ("this stands here once more", "内容重复"),
        Kind::AnotherReport => ("another report begins here", "此处起为另一篇稿件"),
        Kind::LostCharacter => ("a character was lost on the way", "此处丢失一字"),
        Kind::PunctuationWidth => ("this mark has the wrong width", "标点全角半角有误"),
        Kind::PunctuationDoubled => ("these marks are doubled or do not follow each other", "标点重复或连用有误"),
        Kind::ScannedDigit => ("a letter stands where a digit stood", "数字误作字母"),
        Kind::Radical => ("a radical in the place of its character", "部首字符误作汉字"),
        Kind::LostStop => ("a full stop was lost", "此处漏句号"),
    };
    language.of(english, chinese)
}

/// How much it matters.
pub fn severity(severity: Severity, language: Language) -> &'static str {
    match severity {
        Severity::Error => language.of("error", "错误"),
        Severity::Warning => language.of("warning", "警告"),
        Severity::Info => language.of("note", "提示"),
    }
}

/// What should or may stand at the place; empty where nothing better is known.
pub fn advice(finding: &Finding, language: Language) -> String {
    let quoted = |text: &str| match language {
        Language::English => format!("“{text}”"),
        Language::Chinese => format!("“{text}”"),
    };
    match finding.suggestion.as_deref() {
        Some("") => language.of("take it out", "应删去").to_owned(),
        Some("\n") => language.of("begin a new line here", "此处应另起一行").to_owned(),
        Some(text) if finding.decidable => language.of("should be ", "应为").to_owned() + &quoted(text),
        Some(text) => language.of("may be ", "疑为").to_owned() + &quoted(text),
        None => match finding.candidates.as_slice() {
            [] => String::new(),
            candidates => {
                let texts: Vec<String> = candidates.iter().map(|candidate| quoted(&candidate.text)).collect();
                language.of("may be ", "疑为").to_owned() + &texts.join(language.of(" or ", "或"))
            }
        },
    }
}

/// The whole finding in a line.
pub fn message(finding: &Finding, language: Language) -> String {
    let mut message = format!("“{}”{}{}", finding.stands, language.of(": ", "："), kind(finding.kind, language));
    let advice = advice(finding, language);
    if !advice.is_empty() {
        message.push_str(language.of("; ", "，"));
        message.push_str(&advice);
    }
    message
}

/// One piece of evidence in a line.
pub fn evidence(evidence: &Evidence, language: Language) -> String {
    let labelled = |english: &str, chinese: &str, text: &str| {
        format!("{}{}{text}", language.of(english, chinese), language.of(": ", "："))
    };
    match evidence {
        Evidence::Roll { row } => labelled("roll", "名册", row),
        Evidence::Neighbours { left, right } => labelled("between", "前后为", &neighbours(left, right)),
        Evidence::Other { source, text, span } => {
            let place = span.map(|span| format!(" ({}:{})", span.line, span.col)).unwrap_or_default();
            labelled(source, source, &format!("{text}{place}"))
        }
        Evidence::Here { text, span } => {
            let place = match language {
                Language::English => format!("line {}, column {}", span.line, span.col),
                Language::Chinese => format!("第{}行第{}字", span.line, span.col),
            };
            labelled(&place, &place, text)
        }
        Evidence::Word { word } => labelled("word", "词语", word),
        Evidence::Figures { text } => labelled("figures", "数字", text),
        Evidence::Rule { rule } => labelled("rule", "规则", rule),
    }
}

fn neighbours(left: &Option<String>, right: &Option<String>) -> String {
    let or_edge = |name: &Option<String>| name.clone().unwrap_or_else(|| "—".to_owned());
    format!("{} … {}", or_edge(left), or_edge(right))
}
