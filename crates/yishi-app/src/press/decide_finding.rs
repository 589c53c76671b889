//! A finding is decided: accepted with what shall stand there, dismissed with a reason, or opened again.
//!
//! Invariant: the decision carries the place and the characters it rests on, so that the corrected text hangs on no later
//! proofreading; nothing is ever put into a text that a person did not accept.

use serde::{Deserialize, Serialize};

use crate::press::text::contains;
use crate::press::{Finding, Kind, PressDesk, PressEvent, PressRefusal, PressText, Proof, TextNo};

/// The longest reason or replacement, in characters.
const LONGEST_WORDS: usize = 1_000;

/// What was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "snake_case")]
pub enum Verdict {
    /// It is right, and this shall stand there; an empty text takes the characters out.
    Accepted {
        /// What shall stand there.
        replacement: String,
    },
    /// The text is right as it stands.
    Dismissed {
        /// Why.
        reason: String,
    },
    /// It is to be decided anew.
    Reopened,
}

/// A finding was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingDecided {
    /// The text.
    pub text: TextNo,
    /// The identity of the finding.
    pub finding: String,
    /// Its kind, in the word of the exchange form.
    pub kind: String,
    /// The first byte of what it is about.
    pub start: usize,
    /// The byte behind the last.
    pub end: usize,
    /// The line, from 1, for people.
    pub line: usize,
    /// What stands there.
    pub stands: String,
    /// The decision.
    #[serde(flatten)]
    pub verdict: Verdict,
}

impl FindingDecided {
    /// True where something else shall stand there.
    pub fn is_accepted(&self) -> bool {
        matches!(self.verdict, Verdict::Accepted { .. })
    }
}

/// Judges a decision on a finding of the text.
pub(super) fn decide(
    desk: &PressDesk,
    text: TextNo,
    finding: &Finding,
    verdict: &Verdict,
) -> Result<PressEvent, PressRefusal> {
    let at_desk = desk.texts.get(&text).ok_or(PressRefusal::UnknownText)?;
    let verdict = sound(verdict)?;
    if matches!(verdict, Verdict::Accepted { .. }) && overlaps(at_desk, finding) {
        return Err(PressRefusal::Overlaps);
    }
    Ok(PressEvent::FindingDecided(FindingDecided {
        text,
        finding: finding.id.clone(),
        kind: finding.kind.word().to_owned(),
        start: finding.span.bytes.start,
        end: finding.span.bytes.end,
        line: finding.span.line,
        stands: finding.stands.clone(),
        verdict,
    }))
}

/// Accepts every open finding of a kind whose suggestion is certain. A name is decided one by one, by a person who looked.
pub(super) fn accept_kind(
    desk: &PressDesk,
    text: TextNo,
    proof: &Proof,
    kind: &str,
) -> Result<Vec<PressEvent>, PressRefusal> {
    let at_desk = desk.texts.get(&text).ok_or(PressRefusal::UnknownText)?;
    let open = proof.findings.iter().filter(|finding| finding.kind.word() == kind && is_certain(finding));
    let mut end = 0;
    let mut events = Vec::new();
    for finding in open.filter(|finding| !desk.is_settled(at_desk, finding)) {
        let verdict = Verdict::Accepted { replacement: finding.suggestion.clone().unwrap_or_default() };
        // What overlaps is left for a person to decide.
        if finding.span.bytes.start < end {
            continue;
        }
        if let Ok(event) = decide(desk, text, finding, &verdict) {
            end = finding.span.bytes.end;
            events.push(event);
        }
    }
    if events.is_empty() { Err(PressRefusal::UnknownFinding) } else { Ok(events) }
}

/// True where a finding may be accepted together with others of its kind: damage of the way a text came, never a fact and
/// never a name.
pub fn is_certain(finding: &Finding) -> bool {
    finding.decidable && !finding.name && finding.suggestion.is_some() && is_damage(finding.kind)
}

fn is_damage(kind: Kind) -> bool {
    match kind {
        Kind::OverConverted
        | Kind::UnderConverted
        | Kind::Leftover
        | Kind::RegionalWord
        | Kind::MixedScript
        | Kind::Pinyin
        | Kind::BrokenLine
        | Kind::Debris
        | Kind::Space
        | Kind::NoBreakSpace
        | Kind::Markup
        | Kind::PunctuationWidth
        | Kind::PunctuationDoubled
        | Kind::Radical
        | Kind::LostStop => true,
        Kind::Name
        | Kind::UnknownName
        | Kind::AmbiguousName
        | Kind::NameScript
        | Kind::Title
        | Kind::GroupLabel
        | Kind::Order
        | Kind::Person
        | Kind::Attendance
        | Kind::Ordinal
        | Kind::Count
        | Kind::Headline
        | Kind::Resolution
        | Kind::Date
        | Kind::Institution
        | Kind::ScannedDigit
        | Kind::Repeated
        | Kind::AnotherReport
        | Kind::LostCharacter => false,
    }
}

fn sound(verdict: &Verdict) -> Result<Verdict, PressRefusal> {
    let cut = |words: &str| words.chars().filter(|c| !c.is_control()).take(LONGEST_WORDS).collect::<String>();
    Ok(match verdict {
        Verdict::Accepted { replacement } => Verdict::Accepted { replacement: cut(replacement) },
        Verdict::Dismissed { reason } if reason.trim().is_empty() => return Err(PressRefusal::ReasonMissing),
        Verdict::Dismissed { reason } => Verdict::Dismissed { reason: cut(reason.trim()) },
        Verdict::Reopened => Verdict::Reopened,
    })
}

/// Two changes of the same characters would leave neither of them what was accepted; a wider one replaces what lies within it.
fn overlaps(text: &PressText, finding: &Finding) -> bool {
    let span = finding.span.bytes;
    text.changes().into_iter().any(|decided| {
        let other = &decided.event;
        let meets = span.start < other.end && other.start < span.end;
        let same = (span.start, span.end) == (other.start, other.end);
        let wider = !same && contains((span.start, span.end), (other.start, other.end));
        other.finding != finding.id && (meets || same) && !wider
    })
}
