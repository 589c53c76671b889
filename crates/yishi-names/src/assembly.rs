//! The kinds of assembly and the names of their bodies, sessions and sittings.
//!
//! Law: H4. Full: X市第N届人民代表大会第M次会议, 政协X市第N届委员会第M次会议, X市第N届人民代表大会常务委员会第M次会议; short:
//! 市N届人大M次会议, 市政协N届M次会议, 市N届人大常委会第M次会议; a plenary is 第K次全体会议. Invariant: both scripts are composed
//! from forms written here and from the place as it was given; English stands only where the place has an English name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::numeral::{english_ordinal, ordinal};
use crate::text::Text;

/// Which assembly of a place, or which association.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum AssemblyKind {
    /// 人民代表大会, the people's congress.
    Congress,
    /// 政治协商会议, the political consultative conference.
    Cppcc,
    /// 人民代表大会常务委员会, the standing committee of a congress.
    #[serde(rename = "standing-committee")]
    StandingCommittee,
    /// 政协委员会常务委员会, the standing committee of a CPPCC committee.
    #[serde(rename = "cppcc-standing-committee")]
    CppccStandingCommittee,
    /// 协会、学会, an association with members.
    Association,
}

/// The house an assembly belongs to; committees speak as the assembly that elected them does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// 人大.
    Congress,
    /// 政协.
    Cppcc,
    /// 社会团体.
    Association,
}

impl AssemblyKind {
    /// Every kind, the assemblies themselves first.
    pub const ALL: [Self; 5] =
        [Self::Congress, Self::Cppcc, Self::StandingCommittee, Self::CppccStandingCommittee, Self::Association];

    /// The house it belongs to.
    pub fn family(self) -> Family {
        match self {
            Self::Congress | Self::StandingCommittee => Family::Congress,
            Self::Cppcc | Self::CppccStandingCommittee => Family::Cppcc,
            Self::Association => Family::Association,
        }
    }

    /// What one entitled person is called: 代表 or 委员.
    pub fn seat_word(self) -> Text {
        match self {
            Self::Congress => Text::alike("代表").with_english("deputy"),
            Self::Cppcc => Text::new("委员", "委員").with_english("member"),
            Self::StandingCommittee => Text::new("组成人员", "組成人員").with_english("member"),
            Self::CppccStandingCommittee => Text::new("常务委员", "常務委員").with_english("standing member"),
            Self::Association => Text::new("会员", "會員").with_english("member"),
        }
    }

    /// What the house calls a sufficient number: 法定人数, or 《政协章程》规定的有效人数.
    pub fn quorum_word(self) -> Text {
        match self.family() {
            Family::Congress => Text::new("法定人数", "法定人數").with_english("quorum"),
            Family::Cppcc => Text::new("《政协章程》规定的有效人数", "《政協章程》規定的有效人數")
                .with_english("effective number under the CPPCC Charter"),
            Family::Association => {
                Text::new("章程规定的人数", "章程規定的人數").with_english("quorum under the bylaws")
            }
        }
    }
}

/// One assembly of one place, as its titles need it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Assembly {
    /// Which of its assemblies.
    pub kind: AssemblyKind,
    /// The place with its level, for example 衡阳市; its English is the bare name, for example Hengyang. An association
    /// gives its whole name.
    pub place: Text,
    /// The level alone, for example 市, as the short titles use it.
    pub level: Text,
}

impl Assembly {
    /// The assembly of a place whose level is the last character of its name: 衡阳市 -> 市.
    pub fn of(kind: AssemblyKind, place: Text) -> Self {
        let level = Text::new(last_character(&place.hans), last_character(&place.hant));
        Self { kind, place, level }
    }

    /// The body: 衡阳市人民代表大会, 中国人民政治协商会议衡阳市委员会.
    pub fn body_name(&self) -> Text {
        match self.kind {
            AssemblyKind::Congress => {
                self.around_place(["", "人民代表大会"], ["", "人民代表大會"], |place| {
                    format!("People's Congress of {place}")
                })
            }
            AssemblyKind::Cppcc => self.around_place(
                ["中国人民政治协商会议", "委员会"],
                ["中國人民政治協商會議", "委員會"],
                |place| format!("{place} Committee of the Chinese People's Political Consultative Conference"),
            ),
            AssemblyKind::StandingCommittee => self.around_place(
                ["", "人民代表大会常务委员会"],
                ["", "人民代表大會常務委員會"],
                |place| format!("Standing Committee of the People's Congress of {place}"),
            ),
            AssemblyKind::CppccStandingCommittee => self.around_place(
                ["中国人民政治协商会议", "委员会常务委员会"],
                ["中國人民政治協商會議", "委員會常務委員會"],
                |place| format!("Standing Committee of the {place} Committee of the CPPCC"),
            ),
            AssemblyKind::Association => self.around_place(["", ""], ["", ""], str::to_owned),
        }
    }

    /// The session in full: 衡阳市第十六届人民代表大会第三次会议, 政协衡阳市第十三届委员会第三次会议.
    pub fn session_full(&self, term: u16, session: u16) -> Text {
        let (n, m) = (ordinal(term), ordinal(session));
        let head = format!("{} Session of the {}", english_ordinal(session), english_ordinal(term));
        match self.kind {
            AssemblyKind::Congress => self.around_place(
                ["", &format!("第{n}届人民代表大会第{m}次会议")],
                ["", &format!("第{n}屆人民代表大會第{m}次會議")],
                |place| format!("{head} People's Congress of {place}"),
            ),
            AssemblyKind::Cppcc => self.around_place(
                ["政协", &format!("第{n}届委员会第{m}次会议")],
                ["政協", &format!("第{n}屆委員會第{m}次會議")],
                |place| format!("{head} {place} Committee of the CPPCC"),
            ),
            AssemblyKind::StandingCommittee => self.around_place(
                ["", &format!("第{n}届人民代表大会常务委员会第{m}次会议")],
                ["", &format!("第{n}屆人民代表大會常務委員會第{m}次會議")],
                |place| {
                    let (session, term) = (english_ordinal(session), english_ordinal(term));
                    format!("{session} Session of the Standing Committee of the {term} People's Congress of {place}")
                },
            ),
            AssemblyKind::CppccStandingCommittee => self.around_place(
                ["政协", &format!("第{n}届委员会常务委员会第{m}次会议")],
                ["政協", &format!("第{n}屆委員會常務委員會第{m}次會議")],
                |place| {
                    let (session, term) = (english_ordinal(session), english_ordinal(term));
                    format!("{session} Session of the Standing Committee of the {term} {place} Committee of the CPPCC")
                },
            ),
            AssemblyKind::Association => self.around_place(
                ["", &format!("第{n}届会员大会第{m}次会议")],
                ["", &format!("第{n}屆會員大會第{m}次會議")],
                |name| format!("{head} General Meeting of the {name}"),
            ),
        }
    }

    /// The session in short: 市十六届人大三次会议, 市政协十三届三次会议.
    pub fn session_short(&self, term: u16, session: u16) -> Text {
        let (n, m) = (ordinal(term), ordinal(session));
        let (hans, hant) = match self.kind {
            AssemblyKind::Congress => (format!("{n}届人大{m}次会议"), format!("{n}屆人大{m}次會議")),
            AssemblyKind::Cppcc => (format!("政协{n}届{m}次会议"), format!("政協{n}屆{m}次會議")),
            AssemblyKind::StandingCommittee => {
                (format!("{n}届人大常委会第{m}次会议"), format!("{n}屆人大常委會第{m}次會議"))
            }
            AssemblyKind::CppccStandingCommittee => {
                (format!("政协{n}届常委会第{m}次会议"), format!("政協{n}屆常委會第{m}次會議"))
            }
            AssemblyKind::Association => {
                let short = Text::new(format!("第{n}届会员大会第{m}次会议"), format!("第{n}屆會員大會第{m}次會議"));
                let (session, term) = (english_ordinal(session), english_ordinal(term));
                return short.with_english(format!("{session} Session of the {term} General Meeting"));
            }
        };
        let short = Text::new(format!("{}{hans}", self.level.hans), format!("{}{hant}", self.level.hant));
        short.with_english(format!("{} Session of the {} Term", english_ordinal(session), english_ordinal(term)))
    }

    /// A form with the place in its middle; English only where the place has it.
    fn around_place(&self, hans: [&str; 2], hant: [&str; 2], english: impl Fn(&str) -> String) -> Text {
        Text {
            hans: format!("{}{}{}", hans[0], self.place.hans, hans[1]),
            hant: format!("{}{}{}", hant[0], self.place.hant, hant[1]),
            en: self.place.en.as_deref().map(english),
        }
    }
}

/// A plenary within a session: 第二次全体会议.
pub fn plenary_name(number: u16) -> Text {
    let k = ordinal(number);
    Text::new(format!("第{k}次全体会议"), format!("第{k}次全體會議"))
        .with_english(format!("{} Plenary Sitting", english_ordinal(number)))
}

/// The meeting before the session opens: 预备会议.
pub fn preparatory_meeting_name() -> Text {
    Text::new("预备会议", "預備會議").with_english("Preparatory Meeting")
}

/// The first sitting of a session: 开幕会.
pub fn opening_name() -> Text {
    Text::new("开幕会", "開幕會").with_english("Opening Sitting")
}

/// The last sitting of a session: 闭幕会.
pub fn closing_name() -> Text {
    Text::new("闭幕会", "閉幕會").with_english("Closing Sitting")
}

fn last_character(place: &str) -> String {
    place.chars().last().map(String::from).unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn hengyang(kind: AssemblyKind) -> Assembly {
        Assembly::of(kind, Text::new("衡阳市", "衡陽市"))
    }

    #[test]
    fn titles_of_a_congress_follow_the_convention() {
        let congress = hengyang(AssemblyKind::Congress);
        assert_eq!(congress.body_name(), Text::new("衡阳市人民代表大会", "衡陽市人民代表大會"));
        assert_eq!(
            congress.session_full(16, 3),
            Text::new("衡阳市第十六届人民代表大会第三次会议", "衡陽市第十六屆人民代表大會第三次會議")
        );
        assert_eq!(congress.session_short(16, 3).hans, "市十六届人大三次会议");
        assert_eq!(congress.session_short(16, 3).hant, "市十六屆人大三次會議");
    }

    #[test]
    fn titles_of_a_consultative_conference_follow_the_convention() {
        let cppcc = hengyang(AssemblyKind::Cppcc);
        assert_eq!(
            cppcc.body_name(),
            Text::new("中国人民政治协商会议衡阳市委员会", "中國人民政治協商會議衡陽市委員會")
        );
        assert_eq!(
            cppcc.session_full(13, 3),
            Text::new("政协衡阳市第十三届委员会第三次会议", "政協衡陽市第十三屆委員會第三次會議")
        );
        assert_eq!(cppcc.session_short(13, 3).hant, "市政協十三屆三次會議");
    }

    #[test]
    fn committees_and_associations_have_titles_of_their_own() {
        let title = |kind, place: &str| Assembly::of(kind, Text::alike(place)).session_full(16, 20).hans;
        assert_eq!(
            title(AssemblyKind::StandingCommittee, "云溪市"),
            "云溪市第十六届人民代表大会常务委员会第二十次会议"
        );
        assert_eq!(
            title(AssemblyKind::CppccStandingCommittee, "云溪市"),
            "政协云溪市第十六届委员会常务委员会第二十次会议"
        );
        assert_eq!(title(AssemblyKind::Association, "云溪市棋院"), "云溪市棋院第十六届会员大会第二十次会议");
        let short = |kind| Assembly::of(kind, Text::alike("云溪市")).session_short(16, 20).hans;
        assert_eq!(short(AssemblyKind::StandingCommittee), "市十六届人大常委会第二十次会议");
        assert_eq!(short(AssemblyKind::CppccStandingCommittee), "市政协十六届常委会第二十次会议");
        assert_eq!(AssemblyKind::StandingCommittee.family(), Family::Congress);
    }

    #[test]
    fn the_level_of_a_county_differs_between_the_scripts() {
        let county = Assembly::of(AssemblyKind::Congress, Text::new("梁山县", "梁山縣"));
        assert_eq!(county.session_short(10, 5).hans, "县十届人大五次会议");
        assert_eq!(county.session_short(10, 5).hant, "縣十屆人大五次會議");
    }

    #[test]
    fn english_follows_the_english_name_of_the_place() {
        let place = Text::new("清河市", "清河市").with_english("Qinghe");
        let congress = Assembly::of(AssemblyKind::Congress, place.clone());
        assert_eq!(
            congress.session_full(16, 3).en.as_deref(),
            Some("3rd Session of the 16th People's Congress of Qinghe")
        );
        let cppcc = Assembly::of(AssemblyKind::Cppcc, place);
        assert_eq!(
            cppcc.session_full(1, 2).en.as_deref(),
            Some("2nd Session of the 1st Qinghe Committee of the CPPCC")
        );
        assert_eq!(hengyang(AssemblyKind::Cppcc).session_full(1, 2).en, None);
    }

    #[test]
    fn sittings_and_kinds_have_their_words() {
        assert_eq!(plenary_name(2).hans, "第二次全体会议");
        assert_eq!(plenary_name(2).hant, "第二次全體會議");
        assert_eq!(preparatory_meeting_name().hant, "預備會議");
        assert_eq!((opening_name().hans, closing_name().hant), ("开幕会".into(), "閉幕會".into()));
        assert_eq!(AssemblyKind::Cppcc.seat_word().hant, "委員");
        assert_eq!(serde_json::to_string(&AssemblyKind::Congress).unwrap(), r#""congress""#);
        assert_eq!(serde_json::from_str::<AssemblyKind>(r#""cppcc""#).unwrap(), AssemblyKind::Cppcc);
    }
}
