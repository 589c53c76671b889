//! How many candidates may stand for how many seats (差额, 等额).
//!
//! Law: Organic Law art 27, 29, 30; Election Law art 31, 45. Invariant: there are never fewer candidates than seats, and only a post of
//! one person is filled without a surplus at a term change, where one alone was nominated.

use yishi_rulebook::{Citation, ElectionFlag, ElectionRange, Range, RangeGround, Rulebook};

use crate::election::ElectionRefusal;
use crate::election::contest::{Election, ElectionKind};
use crate::election::method;
use crate::election::office::{Office, OfficeClass};
use crate::refusal::Refusal;
use crate::rules;
use crate::session::Session;

/// What was found of a number of candidates.
pub(crate) struct Field {
    /// The candidates beyond the seats on their range.
    pub(crate) surplus: RangeGround,
    /// The rule by which one candidate alone is enough, where it was needed.
    pub(crate) alone: Option<Citation>,
    /// How many may stand.
    pub(crate) places: u16,
}

/// The range that bounds the candidates beyond the seats.
pub(crate) fn range(book: &Rulebook, office: Office, kind: ElectionKind) -> Result<&Range, Refusal> {
    match kind {
        ElectionKind::TermChange => rules::range(book, office.class().surplus()),
        ElectionKind::ByElection => rules::range(book, ElectionRange::ByElection),
    }
}

/// Judges a number of candidates for the seats still open: too few are refused, too many show in `places`.
pub(crate) fn judge(
    session: &Session,
    book: &Rulebook,
    election: &Election,
    candidates: usize,
) -> Result<Field, Refusal> {
    let post = method::post_of(session, election)?;
    let seats = election.open_seats();
    let beyond = candidates.saturating_sub(usize::from(seats));
    let beyond = u32::try_from(beyond).unwrap_or(u32::MAX);
    let surplus = range(book, election.office, election.kind)?.judge(beyond, u32::from(seats));
    let alone = alone(book, election, candidates);
    let enough = candidates >= usize::from(seats) && (beyond >= surplus.least || alone.is_some());
    if !enough {
        return Err(ElectionRefusal::TooFewCandidates { candidates, ground: Box::new(surplus) }.into());
    }
    // A further election is for fewer seats than the method was made for, so its surplus is held within their own range.
    let fixed = u32::from(post.surplus).clamp(surplus.least, surplus.most);
    let places = u16::try_from(u32::from(seats) + fixed).unwrap_or(u16::MAX);
    Ok(Field { surplus, alone, places })
}

/// One alone is enough for a post of one person, where the rulebook says so.
fn alone(book: &Rulebook, election: &Election, candidates: usize) -> Option<Citation> {
    match election.office.class() {
        OfficeClass::SinglePost if candidates == 1 => {
            let rule = book.find_flag(ElectionFlag::AloneIsEnough).filter(|flag| flag.value)?;
            Some(rule.citation.clone())
        }
        OfficeClass::SinglePost | OfficeClass::DeputyPost | OfficeClass::CommitteeMember | OfficeClass::UpperDeputy => {
            None
        }
    }
}
