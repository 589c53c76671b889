//! What a reader of a report must look at: one finding, where it stands, what should stand there, and why.
//!
//! Invariant: a finding never changes a text. A suggestion replaces the characters at the place and nothing else, and
//! only a person takes it; where the text cannot decide, `decidable` is false and `candidates` say what may be meant.

use serde::{Deserialize, Serialize};

use crate::span::Place;

/// Of what kind a finding is. The names are those of the exchange form, such as `conversion.over`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// Two spellings of one person, or a spelling the roll does not have.
    #[serde(rename = "name")]
    Name,
    /// A name that stands in no roll.
    #[serde(rename = "name.unknown")]
    UnknownName,
    /// A name of several persons of the roll.
    #[serde(rename = "name.ambiguous")]
    AmbiguousName,
    /// A traditional form of a name other than the roll's.
    #[serde(rename = "name.script")]
    NameScript,
    /// A title other than the record's or another report's.
    #[serde(rename = "title")]
    Title,
    /// A label of a group other than that of another report.
    #[serde(rename = "group-label")]
    GroupLabel,
    /// A name out of the order its list keeps.
    #[serde(rename = "order")]
    Order,
    /// A person in one list of this meeting and not in the other report's, or twice in one list.
    #[serde(rename = "person")]
    Person,
    /// Figures of attendance that contradict each other, the record or the legal share.
    #[serde(rename = "attendance")]
    Attendance,
    /// 届, 次会议 or 次全体会议 that contradict each other or the record.
    #[serde(rename = "ordinal")]
    Ordinal,
    /// A printed count other than the number of things listed.
    #[serde(rename = "count")]
    Count,
    /// A headline that says other than the body.
    #[serde(rename = "headline")]
    Headline,
    /// A resolution missing, added or named otherwise.
    #[serde(rename = "resolution")]
    Resolution,
    /// A date or half day that contradicts another, the record or the weekday.
    #[serde(rename = "date")]
    Date,
    /// A fixed name of an institution with a wrong or missing word.
    #[serde(rename = "institution")]
    Institution,
    /// A traditional character that means another word: 共同緻富.
    #[serde(rename = "conversion.over")]
    OverConverted,
    /// A legal character that is wrong for the word: 制造 for 製造.
    #[serde(rename = "conversion.under")]
    UnderConverted,
    /// A simplified character left in traditional text.
    #[serde(rename = "conversion.leftover")]
    Leftover,
    /// A word a converter put in another region's terms: 高階人民法院.
    #[serde(rename = "conversion.region")]
    RegionalWord,
    /// A traditional character in simplified text.
    #[serde(rename = "script.mixed")]
    MixedScript,
    /// Pinyin printed after its character.
    #[serde(rename = "pinyin")]
    Pinyin,
    /// A sentence broken over two lines.
    #[serde(rename = "layout.midbreak")]
    BrokenLine,
    /// A line of the page that is no part of the report.
    #[serde(rename = "layout.debris")]
    Debris,
    /// Spaces within a sentence.
    #[serde(rename = "layout.space")]
    Space,
    /// No-break spaces.
    #[serde(rename = "layout.nbsp")]
    NoBreakSpace,
    /// Markup left in the text.
    #[serde(rename = "layout.markup")]
    Markup,
    /// The report, or a part of it, stands here once more.
    #[serde(rename = "layout.repeated")]
    Repeated,
    /// Another report begins here.
    #[serde(rename = "layout.another-report")]
    AnotherReport,
    /// A character was lost on the way (U+FFFD).
    #[serde(rename = "layout.lost-character")]
    LostCharacter,
    /// A character printed as the radical it looks like: ⼈ for 人.
    #[serde(rename = "layout.radical")]
    Radical,
    /// A letter where a digit stood: 5O2 for 502.
    #[serde(rename = "layout.scanned-digit")]
    ScannedDigit,
    /// A mark of the wrong width.
    #[serde(rename = "punctuation.width")]
    PunctuationWidth,
    /// Marks doubled or following each other wrongly.
    #[serde(rename = "punctuation.doubled")]
    PunctuationDoubled,
    /// A full stop that was lost.
    #[serde(rename = "punctuation.lost-stop")]
    LostStop,
}

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Must be mended before print.
    Error,
    /// Must be looked at.
    Warning,
    /// A variant or a matter of style.
    Info,
}

/// What may be meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The text that would stand at the place.
    pub text: String,
    /// How much speaks for it, in thousandths; 1000 is certain.
    pub score: u16,
}

/// On what a finding rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "evidence", rename_all = "kebab-case")]
pub enum Evidence {
    /// A row of the roll.
    Roll {
        /// The row as the roll has it: number, name, group, titles, as far as known.
        row: String,
    },
    /// The names beside it in both lists.
    Neighbours {
        /// The name before, where there is one.
        left: Option<String>,
        /// The name behind, where there is one.
        right: Option<String>,
    },
    /// Another report or the record.
    Other {
        /// Its file or identifier.
        source: String,
        /// What stands there.
        text: String,
        /// Where, if it is a text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        span: Option<Place>,
    },
    /// Another place of the same text.
    Here {
        /// What stands there.
        text: String,
        /// Where.
        span: Place,
    },
    /// The word a dictionary gives.
    Word {
        /// In the right form.
        word: String,
    },
    /// Figures, with what they are: 应到, 实到, the share a rule asks for.
    Figures {
        /// What is compared, such as `446 >= 2/3 of 523`.
        text: String,
    },
    /// A rule in words: the order a list keeps, the article of a share.
    Rule {
        /// Its stable word, such as `surname-strokes`.
        rule: String,
    },
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Names the finding across runs and edits elsewhere in the text; given by [`identify`].
    pub id: String,
    /// Of what kind.
    pub kind: Kind,
    /// How much it matters.
    pub severity: Severity,
    /// Where it stands in the original.
    pub span: Place,
    /// What stands there.
    pub stands: String,
    /// What should stand there; an empty text takes it out. Absent where nothing better is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
    /// What may be meant, the nearest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Candidate>,
    /// On what it rests.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// False where this text and what it was compared with cannot tell which side is right.
    pub decidable: bool,
    /// True where it touches a person's name, which nothing mends by itself.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub name: bool,
}

impl Kind {
    /// The name of the exchange form.
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::UnknownName => "name.unknown",
            Self::AmbiguousName => "name.ambiguous",
            Self::NameScript => "name.script",
            Self::Title => "title",
            Self::GroupLabel => "group-label",
            Self::Order => "order",
            Self::Person => "person",
            Self::Attendance => "attendance",
            Self::Ordinal => "ordinal",
            Self::Count => "count",
            Self::Headline => "headline",
            Self::Resolution => "resolution",
            Self::Date => "date",
            Self::Institution => "institution",
            Self::OverConverted => "conversion.over",
            Self::UnderConverted => "conversion.under",
            Self::Leftover => "conversion.leftover",
            Self::RegionalWord => "conversion.region",
            Self::MixedScript => "script.mixed",
            Self::Pinyin => "pinyin",
            Self::BrokenLine => "layout.midbreak",
            Self::Debris => "layout.debris",
            Self::Space => "layout.space",
            Self::NoBreakSpace => "layout.nbsp",
            Self::Markup => "layout.markup",
            Self::Repeated => "layout.repeated",
            Self::AnotherReport => "layout.another-report",
            Self::LostCharacter => "layout.lost-character",
            Self::Radical => "layout.radical",
            Self::ScannedDigit => "layout.scanned-digit",
            Self::PunctuationWidth => "punctuation.width",
            Self::PunctuationDoubled => "punctuation.doubled",
            Self::LostStop => "punctuation.lost-stop",
        }
    }
}

impl Finding {
    /// A finding that says only where and what; the rest is added by the methods below.
    pub fn new(kind: Kind, severity: Severity, span: Place, stands: impl Into<String>) -> Self {
        Self {
            id: String::new(),
            kind,
            severity,
            span,
            stands: stands.into(),
            suggestion: None,
            candidates: Vec::new(),
            evidence: Vec::new(),
            decidable: true,
            name: false,
        }
    }

    /// With what should stand there.
    #[must_use]
    pub fn suggest(mut self, text: impl Into<String>) -> Self {
        self.suggestion = Some(text.into());
        self
    }

    /// With what may be meant; the text alone cannot decide.
    #[must_use]
    pub fn undecided(mut self, candidates: Vec<Candidate>) -> Self {
        self.candidates = candidates;
        self.decidable = false;
        self
    }

    /// With one more piece of evidence.
    #[must_use]
    pub fn because(mut self, evidence: Evidence) -> Self {
        self.evidence.push(evidence);
        self
    }

    /// As one that touches a person's name.
    #[must_use]
    pub fn of_a_name(mut self) -> Self {
        self.name = true;
        self
    }
}

/// Puts findings in the order of the text and gives each its identity: kind, what stands there, what is suggested and the
/// characters around it, with a number where all of that occurs more than once. An edit elsewhere leaves it the same.
pub fn identify(original: &str, findings: &mut [Finding]) {
    findings.sort_by(|a, b| (a.span.bytes, a.kind, &a.suggestion).cmp(&(b.span.bytes, b.kind, &b.suggestion)));
    let mut met = std::collections::BTreeMap::<u64, u32>::new();
    for finding in findings {
        let print = fingerprint(original, finding);
        let nth = met.entry(print).and_modify(|nth| *nth += 1).or_insert(0);
        finding.id = if *nth == 0 { format!("{print:016x}") } else { format!("{print:016x}-{nth}") };
    }
}

/// Characters on either side that tell one occurrence from another.
const AROUND: usize = 6;

fn fingerprint(original: &str, finding: &Finding) -> u64 {
    let span = finding.span.bytes;
    let before = original.get(..span.start).unwrap_or_default();
    let behind = original.get(span.end..).unwrap_or_default();
    let before = before.char_indices().rev().nth(AROUND - 1).map_or(before, |(at, _)| &before[at..]);
    let behind = behind.char_indices().nth(AROUND).map_or(behind, |(at, _)| &behind[..at]);
    let suggestion = finding.suggestion.as_deref().unwrap_or("\u{0}");
    let parts = [finding.kind.word(), &finding.stands, suggestion, before, behind];
    // FNV-1a over the parts: short, the same on every machine, and no secret depends on it.
    let further = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    parts.iter().fold(0xcbf2_9ce4_8422_2325, |hash, part| further(part.bytes().fold(hash, further), 0xFF))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::span::{Positions, Span};

    fn finding(text: &str, stands: &str) -> Finding {
        let start = text.find(stands).unwrap();
        let place = Positions::new(text).place(Span::new(start, start + stands.len()));
        Finding::new(Kind::OverConverted, Severity::Error, place, stands).suggest("致")
    }

    #[test]
    fn an_edit_elsewhere_leaves_the_identity_and_an_edit_beside_it_does_not() {
        let id = |text: &str| {
            let mut findings = [finding(text, "緻")];
            identify(text, &mut findings);
            findings[0].id.clone()
        };
        let first = id("會議開始以前。我們走上共同緻富的路子。");
        assert_eq!(first, id("會議開始。我們走上共同緻富的路子。"));
        assert_ne!(first, id("我們走上共同緻遠的路子。"));
    }

    #[test]
    fn equal_findings_are_numbered() {
        let text = "緻";
        let mut findings = [finding(text, "緻"), finding(text, "緻")];
        identify(text, &mut findings);
        assert_eq!(format!("{}-1", findings[0].id), findings[1].id);
    }

    #[test]
    fn the_word_of_a_kind_is_that_of_the_exchange_form() {
        let kinds = [Kind::Name, Kind::OverConverted, Kind::BrokenLine, Kind::AnotherReport, Kind::LostStop];
        for kind in kinds {
            assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.word()));
        }
    }
}
