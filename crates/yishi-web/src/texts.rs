//! Every word the house shows, in three languages, from the files of `texts/`; simplified Chinese is the house's own.
//!
//! Invariant: all files are parsed at the first use, and a test proves that every language has every key, and every refusal a
//! text. Arguments carry no isolation marks, for the words are copied into minutes and read aloud.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use yishi_app::press::PressRefusal;
use yishi_app::sealed::SealedFailure;
use yishi_names::script::Script;
use yishi_procedure::{Explained, Refusal};

/// A language of the pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// 简体中文.
    #[default]
    ZhHans,
    /// 繁體中文, in the forms used on the mainland.
    ZhHant,
    /// English.
    En,
}

impl Lang {
    /// All languages in the order in which pages offer them.
    pub const ALL: [Self; 3] = [Self::ZhHans, Self::ZhHant, Self::En];

    /// The language tag (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
            Self::En => "en",
        }
    }

    /// Reads a language tag as browsers send it: `zh-TW` and `zh-HK` ask for traditional characters, any other `zh` for simplified.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let tag = tag.trim().to_ascii_lowercase();
        let mut parts = tag.split(['-', '_']);
        match parts.next() {
            Some("en") => Some(Self::En),
            Some("zh") if parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) => Some(Self::ZhHant),
            Some("zh") => Some(Self::ZhHans),
            Some(_) | None => None,
        }
    }

    /// The script in which names of persons are shown.
    pub fn script(self) -> Script {
        match self {
            Self::ZhHans | Self::En => Script::Hans,
            Self::ZhHant => Script::Hant,
        }
    }

    /// The name of the language in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::ZhHans => "简体",
            Self::ZhHant => "繁體",
            Self::En => "English",
        }
    }
}

/// A value of an argument: a text, or a number.
pub type Value<'a> = FluentValue<'a>;

/// The text of a key. A key that does not exist, which no test lets pass, is shown itself.
pub fn t(lang: Lang, key: &str) -> String {
    LANGUAGE[lang as usize].fixed.get(key).map_or_else(|| t_with(lang, key, &[]), Clone::clone)
}

/// Whether a key has a text in that language.
pub fn has(lang: Lang, key: &str) -> bool {
    LANGUAGE[lang as usize].bundle.has_message(key)
}

/// The text of a key without arguments, without copying it.
pub(crate) fn fixed(lang: Lang, key: &'static str) -> &'static str {
    LANGUAGE[lang as usize].fixed.get(key).map_or(key, String::as_str)
}

/// The text of a key with its arguments.
pub fn t_with(lang: Lang, key: &str, arguments: &[(&str, Value)]) -> String {
    let bundle = &LANGUAGE[lang as usize].bundle;
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else { return key.to_owned() };
    let arguments: FluentArgs = arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
    bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
}

/// The reason of a refusal, with its figures.
pub fn refusal_text(lang: Lang, refusal: &Refusal) -> String {
    let key = refusal_key(refusal.code());
    let figures = refusal.figures();
    let arguments: Vec<(&str, Value)> = figures.iter().map(|(name, value)| (name, figure(value))).collect();
    t_with(lang, &key, &arguments)
}

/// The key of a refusal's text: `V.503` is `refusal-V-503`.
pub fn refusal_key(code: &str) -> String {
    format!("refusal-{}", code.replace('.', "-"))
}

/// The reason of a refusal of the press desk, with its figures.
pub fn press_refusal_text(lang: Lang, refusal: &PressRefusal) -> String {
    let key = format!("press-refusal-{}", refusal.code().replace('.', "-"));
    let arguments: Vec<(&str, Value)> =
        refusal.figures().into_iter().map(|(name, value)| (name, Value::from(value))).collect();
    t_with(lang, &key, &arguments)
}

/// The reason why a sealed ballot, or what prepares one, is refused.
pub fn sealed_refusal_text(lang: Lang, refusal: &SealedFailure) -> String {
    let key = format!("sealed-refusal-{}", refusal.code().replace('.', "-"));
    let arguments: Vec<(&str, Value)> =
        refusal.figures().into_iter().map(|(name, value)| (name, Value::from(value))).collect();
    t_with(lang, &key, &arguments)
}

/// Numbers stay numbers, so that English can tell one from many.
fn figure(value: &str) -> Value<'_> {
    value.parse::<u32>().map_or_else(|_| Value::from(value), Value::from)
}

struct Language {
    bundle: FluentBundle<FluentResource>,
    /// Texts without arguments, formatted once: most of what a page prints.
    fixed: BTreeMap<String, String>,
}

static LANGUAGE: LazyLock<[Language; 3]> = LazyLock::new(|| Lang::ALL.map(Language::load));

macro_rules! files {
    ($lang:literal) => {
        &[
            include_str!(concat!("../texts/", $lang, "/common.ftl")),
            include_str!(concat!("../texts/", $lang, "/hall.ftl")),
            include_str!(concat!("../texts/", $lang, "/chair.ftl")),
            include_str!(concat!("../texts/", $lang, "/desk.ftl")),
            include_str!(concat!("../texts/", $lang, "/phone.ftl")),
            include_str!(concat!("../texts/", $lang, "/secret-vote.ftl")),
            include_str!(concat!("../texts/", $lang, "/sealed.ftl")),
            include_str!(concat!("../texts/", $lang, "/ballot-box.ftl")),
            include_str!(concat!("../texts/", $lang, "/box-verify.ftl")),
            include_str!(concat!("../texts/", $lang, "/desk-sealed.ftl")),
            include_str!(concat!("../texts/", $lang, "/prepare.ftl")),
            include_str!(concat!("../texts/", $lang, "/speakers.ftl")),
            include_str!(concat!("../texts/", $lang, "/scrutiny.ftl")),
            include_str!(concat!("../texts/", $lang, "/public.ftl")),
            include_str!(concat!("../texts/", $lang, "/press.ftl")),
            include_str!(concat!("../texts/", $lang, "/machine.ftl")),
            include_str!(concat!("../texts/", $lang, "/refusals.ftl")),
            include_str!(concat!("../texts/", $lang, "/refusals-meeting.ftl")),
            include_str!(concat!("../texts/", $lang, "/refusals-motion.ftl")),
            include_str!(concat!("../texts/", $lang, "/refusals-election.ftl")),
            include_str!(concat!("../texts/", $lang, "/refusals-ballot.ftl")),
            include_str!(concat!("../texts/", $lang, "/refusals-sealed.ftl")),
            include_str!(concat!("../texts/", $lang, "/refusals-personnel.ftl")),
            include_str!(concat!("../texts/", $lang, "/refusals-supervision.ftl")),
            include_str!(concat!("../texts/", $lang, "/login.ftl")),
            include_str!(concat!("../texts/", $lang, "/trustee.ftl")),
            include_str!(concat!("../texts/", $lang, "/refusals-sealed-box.ftl")),
            include_str!(concat!("../texts/", $lang, "/record.ftl")),
            include_str!(concat!("../texts/", $lang, "/events.ftl")),
            include_str!(concat!("../texts/", $lang, "/acts.ftl")),
            include_str!(concat!("../texts/", $lang, "/acts-convening.ftl")),
            include_str!(concat!("../texts/", $lang, "/acts-attendance.ftl")),
            include_str!(concat!("../texts/", $lang, "/acts-business.ftl")),
            include_str!(concat!("../texts/", $lang, "/acts-deliberation.ftl")),
            include_str!(concat!("../texts/", $lang, "/acts-voting.ftl")),
            include_str!(concat!("../texts/", $lang, "/acts-closing.ftl")),
            include_str!(concat!("../texts/", $lang, "/acts-meeting.ftl")),
            include_str!(concat!("../texts/", $lang, "/acts-motion.ftl")),
            include_str!(concat!("../texts/", $lang, "/acts-election.ftl")),
            include_str!(concat!("../texts/", $lang, "/acts-ballot.ftl")),
            include_str!(concat!("../texts/", $lang, "/acts-sealed.ftl")),
            include_str!(concat!("../texts/", $lang, "/acts-personnel.ftl")),
            include_str!(concat!("../texts/", $lang, "/acts-supervision.ftl")),
        ]
    };
}

impl Lang {
    fn files(self) -> &'static [&'static str] {
        match self {
            Self::ZhHans => files!("zh-Hans"),
            Self::ZhHant => files!("zh-Hant"),
            Self::En => files!("en"),
        }
    }
}

impl Language {
    fn load(lang: Lang) -> Self {
        let tag = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for file in lang.files() {
            // What parses is kept even of a file with a fault; that there is none is proved by a test.
            let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
            keys.extend(keys_of(file));
            bundle.add_resource_overriding(resource);
        }
        let fixed = keys.into_iter().filter_map(|key| Some((key.clone(), without_arguments(&bundle, &key)?))).collect();
        Self { bundle, fixed }
    }
}

/// The text of a key that takes no arguments; nothing where it takes some.
fn without_arguments(bundle: &FluentBundle<FluentResource>, key: &str) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut wanting = Vec::new();
    let text = bundle.format_pattern(pattern, None, &mut wanting).into_owned();
    wanting.is_empty().then_some(text)
}

/// The keys of a file: what stands at the beginning of a line before its equals sign.
fn keys_of(file: &str) -> Vec<String> {
    let left = file.lines().filter_map(|line| line.split_once('='));
    let keys = left.map(|(key, _)| key.trim_end()).filter(|key| key.starts_with(|c: char| c.is_ascii_alphabetic()));
    keys.map(str::to_owned).collect()
}

#[cfg(test)]
#[path = "texts_tests.rs"]
mod tests;
