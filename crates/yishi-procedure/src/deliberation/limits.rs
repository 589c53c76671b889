//! How long somebody may speak: by the kind of the sitting, and for the first or the second time on the same matter.
//!
//! Law: NPC rules of procedure art 57, 58; the standing committee's art 44; local values. Invariant: where a rule limits the first
//! speech and none knows a second, there is no second; where no rule limits a meeting of a part, nobody is stopped.

use yishi_rulebook::{DeliberationNumber, Number, Rulebook};

use crate::deliberation::DeliberationRefusal;
use crate::deliberation::sitting::{Sitting, SittingKind};
use crate::deliberation::speakers;
use crate::ids::PersonRef;
use crate::refusal::Refusal;
use crate::rules;
use crate::voting::question::Question;

/// Which time somebody speaks on the same matter, and the rule that limits it.
pub(crate) struct Turn<'a> {
    /// The first time is 1.
    pub(crate) no: u8,
    /// The limit, where there is one.
    pub(crate) limit: Option<&'a Number>,
}

impl Turn<'_> {
    /// The limit in seconds.
    pub(crate) fn seconds(&self) -> Option<u32> {
        self.limit.map(|minutes| minutes.value.saturating_mul(60))
    }
}

/// The turn somebody would have now.
///
/// # Errors
/// `C.131` where this body knows no speeches from the list in its plenaries, `D.319` where the person has spoken often enough.
pub(crate) fn turn<'a>(
    book: &'a Rulebook,
    sitting: &Sitting,
    person: PersonRef,
    about: Option<Question>,
) -> Result<Turn<'a>, Refusal> {
    let no = speakers::times_spoken(sitting, person, about).saturating_add(1);
    let (first, second) = rules_of(sitting.kind);
    if sitting.kind.is_of_the_whole_body() {
        rules::number(book, first)?;
    }
    let limit = match no {
        1 => book.find_number(first),
        2 => book.find_number(second),
        _ => None,
    };
    if limit.is_none() && book.find_number(first).is_some() {
        return Err(DeliberationRefusal::SpokenOften { person, times: no - 1 }.into());
    }
    Ok(Turn { no, limit })
}

fn rules_of(kind: SittingKind) -> (DeliberationNumber, DeliberationNumber) {
    match kind {
        SittingKind::Preparatory | SittingKind::Plenary { .. } => {
            (DeliberationNumber::PlenaryFirst, DeliberationNumber::PlenarySecond)
        }
        SittingKind::Presidium { .. } => (DeliberationNumber::PresidiumFirst, DeliberationNumber::PresidiumSecond),
        SittingKind::Delegation { .. } | SittingKind::Circle { .. } | SittingKind::Committee { .. } => {
            (DeliberationNumber::GroupFirst, DeliberationNumber::GroupSecond)
        }
    }
}
